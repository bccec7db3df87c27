"""Telling the journal what happened: log and park."""

import json
from pathlib import Path
from typing import Any

import pytest

from followup_tui.domain.happenings import SORTS, Want
from tests.cli.conftest import Run

WANTED = {
    Want.day: ("--day", "4 Dec"),
    Want.note: ("--note", "bring knives"),
    Want.time: ("--at", "fri 10:00-11:00"),
    Want.kind: ("--kind", "status_check"),
}
NEEDS_AN_OFFER = {"accepted", "declined"}


def _shown(run: Run, which: str) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(run("show", which, "--json").stdout)
    return record


@pytest.mark.parametrize("sort", SORTS, ids=lambda sort: sort.name)
def test_all_that_can_happen_can_be_logged(run: Run, sample: Path, sort: Any) -> None:
    if sort.name in NEEDS_AN_OFFER:
        run("log", "offer", "okapi")
    if sort.name == "unparked":
        run("park", "okapi")
    done = run("log", sort.name, "okapi", *WANTED.get(sort.want, ()))
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("Logged: ")
    newest = _shown(run, "okapi")["log"][0]
    assert newest["happening"] == sort.happening
    assert newest["outcome"] == (sort.outcome if sort.outcome != "none" else None)


@pytest.mark.parametrize("want", WANTED, ids=lambda want: want.name)
def test_what_has_to_be_known_is_asked_for_by_its_option(run: Run, sample: Path, want: Want) -> None:
    name = next(sort.name for sort in SORTS if sort.want is want)
    before = _shown(run, "okapi")
    done = run("log", name, "okapi")
    assert (done.exit_code, done.stdout) == (2, "")
    assert WANTED[want][0] in done.stderr
    assert _shown(run, "okapi") == before


def test_a_promise_moves_what_comes_next_and_is_said_back(run: Run, sample: Path) -> None:
    done = run("log", "promise", "nordlys", "--day", "in two weeks")
    logged, echo, following = done.stdout.splitlines()
    assert logged == "Logged: They named a date: Thu 10 Dec · Nordlys Bank · Data engineer"
    assert echo == "→ Thu 10 Dec, in 14 days"
    assert following.startswith("Next: ")
    record = _shown(run, "nordlys")
    assert record["promised"] == "2026-12-10"
    opens = next(step["opens"] for step in record["steps"] if step["key"] == "status_check/3")
    assert opens.startswith("2026-12-14T")


def test_when_it_happened_who_it_was_and_ones_own_words_are_kept(run: Run, sample: Path) -> None:
    options = ("--at", "yesterday 15:00", "--who", "maya", "--note", "was kind")
    done = run("log", "courtesy", "1", *options)
    assert "→ Wed 25 Nov, 15:00, yesterday" in done.stdout
    entry = next(one for one in _shown(run, "1")["log"] if one["happening"] == "reply")
    assert (entry["who"], entry["note"], entry["interview"]) == ("Maya Chen", "was kind", 1)
    assert entry["at"] == "2026-11-25T14:00:00+00:00"


def test_an_interview_that_was_moved_has_its_new_time_on_both_clocks(run: Run, sample: Path) -> None:
    done = run("log", "rescheduled", "halden", "--at", "fri 10:00-11:30")
    assert "→ Fri 27 Nov, 10:00–11:30 Chicago (17:00–18:30 here)" in done.stdout
    assert _shown(run, "halden")["rounds"][0]["starts"] == "2026-11-27T16:00:00+00:00"


def test_the_only_live_application_needs_no_name(run: Run, sample: Path) -> None:
    several = run("log", "news")
    assert several.exit_code == 2
    assert "  2  Okapi Studio · Product designer" in several.stderr
    run("park", "okapi")
    run("log", "rejection", "nordlys")
    assert "Halden Robotics" in run("log", "news").stdout
    run("park", "halden")
    assert run("log", "news").exit_code == 4


def test_parking_puts_out_of_sight_and_can_be_undone(run: Run, sample: Path) -> None:
    assert run("park", "okapi").stdout.startswith("Logged: Parked · Okapi Studio")
    assert "Okapi" not in run("list").stdout + run("next", "--all").stdout
    assert run("park", "okapi").exit_code == 1
    assert run("park", "okapi", "--undo").exit_code == 0
    assert "Okapi" in run("list").stdout
    assert run("park", "okapi", "--undo").exit_code == 1


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (("accepted", "1"), 1, "followup log offer"),
        (("news", "1", "--at", "tomorrow 10:00"), 2, "still to come"),
        (("news", "1", "--day", "friday"), 2, "--day"),
        (("news", "1", "--kind", "status_check"), 2, "--kind"),
        (("promise", "1", "--day", "someday"), 2, "--day: “someday”"),
        (("news", "1", "--who", "zed"), 4, "Maya Chen, Tom Brandt, Ana Ruiz"),
        (("news", "1", "--who", "a"), 2, "could be"),
        (("nonsense", "1"), 2, "'promise'"),
    ],
)
def test_what_can_not_be_logged_is_told_and_changes_nothing(
    run: Run, sample: Path, arguments: tuple[str, ...], status: int, told: str
) -> None:
    before = _shown(run, "1")
    done = run("log", *arguments)
    assert (done.exit_code, done.stdout) == (status, "")
    assert told in done.stderr
    assert _shown(run, "1") == before


def test_what_is_over_is_not_parked(run: Run, sample: Path) -> None:
    run("log", "withdrawn", "okapi")
    done = run("park", "okapi")
    assert done.exit_code == 1
    assert "over" in done.stderr
