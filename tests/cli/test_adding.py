"""Recording an interview: in one line, or asked for step by step."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from followup_tui.errors import InvalidError
from followup_tui.storage.forms.line import person_form
from tests.cli.conftest import NOW, Run
from tests.exchange.machine import bare
from tests.terminal import Terminal

WHEN = ("--when", "30 Nov 10:00-12:00")


def _shown(run: Run, which: str) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(run("show", which, "--json").stdout)
    return record


def test_an_interview_with_people_fits_in_one_line(run: Run, home: Path) -> None:
    done = run(
        "add", "Acme", "Cook", "--when", "wed 10:00-12:00", "--zone", "new york", "--country", "usa",
        "--round", "Tasting", "--format", "video", "--contact-rule", "no-calls",
        "--with", "Jo Li <jo@acme.example>, hiring manager, from business card", "--with", "Sam, +1 555 0100",
        "--promised", "next tuesday", "--note", "bring knives",
    )  # fmt: skip
    assert done.exit_code == 0, done.output
    assert done.stdout.splitlines()[:4] == [
        "Recorded as number 1: Acme · Cook · Tasting",
        "→ Wed 25 Nov, 10:00–12:00 New York (16:00–18:00 here)",
        "→ with Jo Li (hiring manager), Sam (interviewer)",
        "→ an answer is promised by Tue 1 Dec, in 5 days",
    ]
    record = _shown(run, "acme")
    (held,) = record["rounds"]
    assert (held["starts"], held["zone"], held["format"]) == (
        "2026-11-25T15:00:00+00:00", "America/New_York", "video",
    )  # fmt: skip
    assert (record["country"], record["contact_rule"]) == ("US", "no_calls")
    jo, sam = held["people"]
    assert (jo["email"], jo["part"]) == ("jo@acme.example", "hiring_manager")
    assert (sam["email"], sam["phone"]) == (None, "+1 555 0100")
    assert (jo["provenance"], sam["provenance"]) == ("business_card", None)
    assert {(entry["happening"], entry["note"]) for entry in record["log"]} == {
        ("promise", None), ("note", "bring knives"),
    }  # fmt: skip


def test_what_is_known_of_a_company_and_its_people_is_taken_over(run: Run, home: Path) -> None:
    place = ("--country", "UK", "--region", "Scotland", "--zone", "london", "--contact-rule", "no-calls")
    run("add", "Acme", "Cook", *WHEN, *place, "--with", "Jo Li <jo@acme.example>, recruiter")
    run("add", "ACME", "Baker", *WHEN, "--with", "jo li, +1 555 0100")
    first, second = _shown(run, "cook"), _shown(run, "baker")
    for name in ("company", "country", "region", "zone", "contact_rule"):
        assert first[name] == second[name]
    (jo,) = second["rounds"][0]["people"]
    assert (jo["name"], jo["email"], jo["phone"]) == ("Jo Li", "jo@acme.example", "+1 555 0100")
    assert first["rounds"][0]["people"][0]["phone"] == "+1 555 0100"


def test_a_further_round_joins_its_application(run: Run, sample: Path) -> None:
    run("add", "Okapi Studio", "Product designer", *WHEN, "--round", "Onsite")
    record = _shown(run, "okapi")
    assert [one["round"] for one in record["rounds"]] == ["Phone screen", "Onsite"]
    assert record["contact_rule"] == "no_calls"


def test_times_of_another_country_on_ones_own_clock_are_told(run: Run, home: Path) -> None:
    assert "--zone" in run("add", "Acme", "Cook", *WHEN, "--country", "US").stderr
    assert run("add", "Acme", "Baker", *WHEN, "--country", "US", "--zone", "chicago").stderr == ""


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "Missing: COMPANY, ROLE, --when."),
        (("Acme",), "Missing: ROLE, --when."),
        (("Acme", "Cook", "--when", "some time"), "--when: “some time”"),
        (("Acme", "Cook", *WHEN, "--zone", "Mars"), "--zone: "),
        (("Acme", "Cook", *WHEN, "--promised", "someday"), "--promised: “someday”"),
        (("Acme", "Cook", *WHEN, "--promised", "27 Nov"), "--promised: This is before the interview."),
        (("Acme", "Cook", *WHEN, "--with", "Jo <jo@acme>"), "--with: "),
        (("Acme", "Cook", *WHEN, "--with", "Jo, chef"), "--with: “chef”"),
        (("Acme", "x" * 400, *WHEN), "ROLE: "),
    ],
)
def test_what_can_not_be_recorded_is_told_by_its_option(
    run: Run, home: Path, arguments: tuple[str, ...], told: str
) -> None:
    done = run("add", *arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert told in done.stderr
    assert run("list", "--json").stdout == "[]\n"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Maya Chen", {"full_name": "Maya Chen", "part": "interviewer", "provenance": "unknown"}),
        ("Maya Chen <m@x.com>", {"full_name": "Maya Chen", "email": "m@x.com"}),
        ("Maya Chen<m@x.com>,HIRING MANAGER", {"email": "m@x.com", "part": "hiring_manager"}),
        ("Li, recruiter, from LinkedIn", {"part": "recruiter", "provenance": "linkedin"}),
        ("Li, from recruiter", {"part": "interviewer", "provenance": "recruiter"}),
        ("Li, +44 20 7946 0123, coordinator", {"phone": "+44 20 7946 0123", "part": "coordinator"}),
        ("  Li ,, ", {"full_name": "Li"}),
    ],
)
def test_a_person_is_understood_in_one_line(line: str, expected: dict[str, str]) -> None:
    texts = person_form(line).texts
    assert {name: texts[name] for name in expected} == expected


@pytest.mark.parametrize(
    "line", ["m@x.com", "Maya <m@x.com> Chen", "Maya <<m@x.com>>", "Li, boss", "Li, from Mars"]
)
def test_a_person_who_is_not_understood_is_told(line: str) -> None:
    with pytest.raises(InvalidError):
        person_form(line)


def test_in_a_terminal_it_asks_and_says_what_it_understood(run: Run, home: Path) -> None:
    environment = bare(
        LANG="C.UTF-8", FOLLOWUP_HOME=str(home), FOLLOWUP_ZONE="Europe/Berlin", FOLLOWUP_NOW=NOW.isoformat()
    )
    talk = (
        ("Company: ", "Acme"),
        ("Role: ", ""),
        ("! This can't be empty.\nRole: ", "Cook"),
        ("Their time zone (a city, or Europe/Berlin) [Europe/Berlin]: ", "chicago"),
        ("When, on their clock", "someday"),
        ("! “someday” is no moment that can be understood.", "yesterday 9:00-10:30"),
        ("→ Wed 25 Nov, 09:00–10:30 Chicago (16:00–17:30 here)\nFormat", "carrier pigeon"),
        ("! Answer one of: on site, video, phone.", "vid"),
        ("Round [Video interview]: ", ""),
        ("Country (for its public holidays): ", "Atlantis"),
        ("Enter it once more to keep it so", "usa"),
        ("→ United States\nRegion", ""),
        ("What they asked for", "no calls"),
        ("Answer promised by", "in two weeks"),
        ("→ Thu 10 Dec, in 14 days", "Jo Li <jo@acme>"),
        ("! This is no email address", "Jo Li <jo@acme.example>, recruiter"),
        ("Somebody you met (nothing: that is all):", ""),
    )
    with Terminal([sys.executable, "-m", "followup_tui", "add"], environment, (100, 50)) as terminal:
        for expected, answer in talk:
            terminal.expect(expected.rstrip())
            terminal.write(f"{answer}\r")
        assert terminal.expect_end() == 0
        assert "Recorded as number 1: Acme · Cook · Video interview" in terminal.text
    record = _shown(run, "acme")
    assert (record["country"], record["contact_rule"], record["promised"]) == ("US", "no_calls", "2026-12-10")
    assert [one["name"] for one in record["rounds"][0]["people"]] == ["Jo Li"]
