"""The README tells the truth: its keys, its pictures, its commands."""

import re
import shlex
from pathlib import Path

import pytest
from click import Context
from click.testing import CliRunner

from tests import rules, settings
from tests.keys import README, table, written

ROOT = Path(__file__).parent.parent


def test_the_table_of_keys_is_made_from_the_bindings() -> None:
    readme = README.read_text("utf-8")
    assert written(readme) == readme, "run `python -m tests.keys`"
    assert "`today.new`" in table()


def test_the_tables_of_numbers_are_made_from_the_classes() -> None:
    readme = README.read_text("utf-8")
    assert settings.written(readme) == readme, "run `python -m tests.settings`"
    assert "| `check_after_promise` | `2` | business days after a promised date" in settings.table("clock")
    assert "| `linkedin` | `200` | characters that a LinkedIn note may have |" in settings.table("letters")


def test_the_table_of_rules_is_made_from_the_review() -> None:
    readme = README.read_text("utf-8")
    assert rules.written(readme) == readme, "run `python -m tests.rules`"
    assert "| `placeholder` | block |" in rules.table()


def test_every_picture_is_there() -> None:
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README.read_text("utf-8"))
    assert len(pictures) >= 3
    assert all((ROOT / picture).is_file() for picture in pictures)


def test_every_command_is_told_of() -> None:
    from followup_tui.cli import main

    readme = README.read_text("utf-8")
    assert [name for name in main.list_commands(Context(main)) if f"`followup {name}" not in readme] == []


def test_the_example_of_the_command_line_prints_what_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from followup_tui.cli import main

    monkeypatch.setenv("FOLLOWUP_HOME", str(tmp_path))
    monkeypatch.setenv("FOLLOWUP_NOW", "2026-11-26T09:14:00+01:00")
    monkeypatch.setenv("FOLLOWUP_ZONE", "Europe/Berlin")
    (talk,) = re.findall(r"^```console\n(.*?)^```", README.read_text("utf-8"), re.M | re.S)
    _, *calls = re.split(r"^\$ followup ", talk.replace("\\\n", ""), flags=re.M)
    for call in calls:
        words, _, printed = call.partition("\n")
        assert CliRunner().invoke(main, shlex.split(words)).stdout == printed
    assert len(calls) == 2


def test_an_id_means_the_same_wherever_it_stands() -> None:
    found = set(re.findall(r"\| ([^|]+) \| `([a-z_.]+)` \|$", table(), re.M))
    ids = [name for _, name in found]
    assert len(ids) == len(set(ids))
