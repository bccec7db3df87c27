"""What a person or a program reads: next, list, show."""

import json
import sqlite3
from datetime import datetime
from pathlib import Path

import pytest

from tests import hostile
from tests.cli.conftest import Run


def test_next_with_all_names_the_group_of_every_step(run: Run, sample: Path) -> None:
    lines = run("next", "--all").stdout.splitlines()
    groups = [line.split()[0] for line in lines]
    assert groups == sorted(groups, key=["overdue", "today", "open", "waiting", "resting"].index)
    assert "overdue" in groups
    assert any(line.startswith("resting") and "Okapi Studio" in line for line in lines)
    assert any(line.startswith("open     ● Practise ") for line in lines)
    assert "● Practise " in run("next").stdout
    assert len(lines) > len(run("next").stdout.splitlines())
    assert len(lines) == len(json.loads(run("next", "--all", "--json").stdout))
    assert "They said Thu 26 Nov: asking is fine 2 business days later." in "".join(lines)


def test_next_says_until_when_to_rest(run: Run, home: Path) -> None:
    run("add", "Acme", "Cook", "--when", "30 Nov 10:00-12:00")
    for options in ((), ("--all",)):
        rest, first, *_ = run("next", *options).stdout.splitlines()
        assert rest == "Nothing to do. Rest until Monday 30 November."
        assert "◷ What to ask for in the room · Acme" in first


def test_list_names_the_interviews_the_newest_first(run: Run, sample: Path) -> None:
    lines = run("list").stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["3", "2", "1"]
    assert lines[2].startswith("1  ✓ ✓ ! ")
    assert "Halden Robotics · Backend engineer · Onsite · overdue: thank-you 1 of 3" in lines[2]


def test_list_comes_in_pages(run: Run, sample: Path) -> None:
    first, second = run("list", "--limit", "2"), run("list", "--limit", "2", "--offset", "2")
    lines = first.stdout.splitlines() + second.stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["3", "2", "1"]
    assert "--offset 2" in first.stderr
    assert second.stderr == ""


def test_list_leaves_out_what_is_parked_or_over_unless_asked(run: Run, sample: Path) -> None:
    run("park", "okapi")
    run("log", "withdrawn", "nordlys")
    assert [record["company"] for record in json.loads(run("list", "--json").stdout)] == ["Halden Robotics"]
    everything = json.loads(run("list", "--json", "--all").stdout)
    assert [record["interview"] for record in everything] == [3, 2, 1]


@pytest.mark.parametrize("options", [(), ("--all",)])
def test_an_empty_list_is_empty(run: Run, home: Path, options: tuple[str, ...]) -> None:
    done = run("list", *options)
    assert (done.exit_code, done.stdout) == (0, "")
    assert "followup: " in done.stderr
    assert run("list", "--json", *options).stdout == "[]\n"
    assert not (home / "journal.db").exists()


def test_show_tells_all_about_an_application(run: Run, sample: Path) -> None:
    page = run("show", "halden").stdout
    for told in (
        "Halden Robotics · Backend engineer\n",
        "United States, 02:14 there now (America/Chicago)",
        "no region is set, so only nationwide holidays count",
        "they promised an answer by Thu 26 Nov, today",
        "  1  Onsite · Mon 23 Nov, 10:00–12:00 Chicago (17:00–19:00 here)",
        "Maya Chen · hiring manager · maya.chen@example.com (business card)",
        "Tom Brandt · interviewer · through Maya Chen",
        "I wrote to Maya Chen: Thank-you to an interviewer",
        "They named a date: Thu 26 Nov",
        "! Thank Tom Brandt · overdue since Tue 24 Nov, 20:00\n    Within 24 hours",
    ):
        assert told in page


@pytest.mark.parametrize("which", [("1",), ("HALDEN",), ("backend",), ("halden", "engineer"), ("robotics",)])
def test_an_application_is_named_by_a_number_or_a_part_of_its_name(
    run: Run, sample: Path, which: tuple[str, ...]
) -> None:
    assert run("show", *which).stdout.startswith("Halden Robotics · Backend engineer\n")


def test_of_several_names_the_whole_one_is_meant(run: Run, home: Path) -> None:
    for company in ("Acme", "Acme Foods"):
        run("add", company, "Cook", "--when", "30 Nov 10:00")
    assert json.loads(run("show", "acme", "--json").stdout)["company"] == "Acme"


def test_of_several_the_live_one_is_meant(run: Run, home: Path) -> None:
    for role in ("Cook", "Baker", "Waiter"):
        run("add", "Acme", role, "--when", "30 Nov 10:00")
    run("log", "withdrawn", "cook")
    assert run("show", "acme").exit_code == 2
    run("park", "baker")
    assert run("show", "acme").stdout.startswith("Acme · Waiter\n")
    assert run("show", "1").stdout.startswith("Acme · Cook\n")
    assert run("show", "cook").stdout.startswith("Acme · Cook\n")


@pytest.mark.parametrize(
    ("which", "status", "told"),
    [
        ("o", 2, ["  1  Halden Robotics · Backend engineer", "  2  Okapi Studio · Product designer"]),
        ("zebra", 4, ["“zebra”"]),
        ("77", 4, ["“77”"]),
        ("9" * 40, 4, ["followup list --all"]),
        (" ", 2, ["No application is named"]),
    ],
)
def test_a_name_that_is_not_the_one_of_one_application_is_told(
    run: Run, sample: Path, which: str, status: int, told: list[str]
) -> None:
    done = run("show", which)
    assert (done.exit_code, done.stdout) == (status, "")
    assert all(text in done.stderr for text in told)


def test_show_without_a_journal_makes_none(run: Run, home: Path) -> None:
    assert run("show", "acme").exit_code == 4
    assert list(home.iterdir()) == []


RECORDS: dict[tuple[str, ...], set[str]] = {
    ("next",): {"key", "state", "title", "company", "role", "interview", "opens", "due", "why"},
    ("list",): {
        "interview", "application", "company", "role", "round", "format", "starts", "ends", "zone",
        "signs", "state", "phrase",
    },
    ("show", "2"): {
        "application", "company", "role", "country", "region", "zone", "url", "contact_rule", "status",
        "promised", "rounds", "log", "steps",
    },
}  # fmt: skip


@pytest.mark.parametrize("command", RECORDS, ids=" ".join)
def test_json_has_the_fields_that_are_promised(run: Run, sample: Path, command: tuple[str, ...]) -> None:
    found = json.loads(run(*command, "--json").stdout)
    for record in found if isinstance(found, list) else [found]:
        assert set(record) == RECORDS[command]
        assert "" not in record.values()
        _each_instant_is_utc(record)


def _each_instant_is_utc(record: dict[str, object]) -> None:
    for name, value in record.items():
        if name in {"opens", "due", "starts", "ends", "at", "struck"} and value is not None:
            assert str(value).endswith("+00:00")
            assert datetime.fromisoformat(str(value))
        for part in value if isinstance(value, list) else ():
            _each_instant_is_utc(part)


@pytest.mark.parametrize("command", [("list",), ("show", "1"), ("show", "o"), ("log", "news"), ("park", "1")])
def test_hostile_names_do_not_act_on_the_terminal(run: Run, sample: Path, command: tuple[str, ...]) -> None:
    _spoil(sample)
    for options in ((), ("--json",)) if command[0] in {"list", "show"} else ((),):
        done = run(*command, *options)
        assert done.exit_code in {0, 2}
        assert set(hostile.harmful(done.output)) <= {"\n"}


HOSTILE = "\x1b]52;c;ZXZpbA==\x07\n [/]x \u202e o"
COLUMNS = {
    "application": ("company", "role", "region", "url"),
    "interview": ("round",),
    "contact": ("full_name", "email"),
    "participant": ("detail",),
    "log_entry": ("note", "kind"),
    "agenda": ("title", "label", "why"),
}


def _spoil(sample: Path) -> None:
    with sqlite3.connect(sample / "journal.db") as connection:
        for table, columns in COLUMNS.items():
            for column in columns:
                connection.execute(f"UPDATE {table} SET {column} = ?", (HOSTILE,))  # noqa: S608
    connection.close()
