"""The README tells the truth: its keys, its pictures, its commands."""

import re
from pathlib import Path

import pytest
from click import Context

from tests import settings
from tests.keys import README, table, written

ROOT = Path(__file__).parent.parent


def test_the_table_of_keys_is_made_from_the_bindings() -> None:
    readme = README.read_text("utf-8")
    assert written(readme) == readme, "run `python -m tests.keys`"
    assert "`today.new`" in table()


def test_the_table_of_the_clock_is_made_from_the_rules() -> None:
    readme = README.read_text("utf-8")
    assert settings.written(readme) == readme, "run `python -m tests.settings`"
    assert "| `check_after_promise` | `2` | business days after a promised date" in settings.table()


def test_every_picture_is_there() -> None:
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README.read_text("utf-8"))
    assert len(pictures) >= 3
    assert all((ROOT / picture).is_file() for picture in pictures)


@pytest.mark.parametrize("word", ["followup demo", "followup next", "followup locate"])
def test_the_commands_exist(word: str) -> None:
    from followup_tui.cli import main

    assert word in README.read_text("utf-8")
    assert main.get_command(Context(main), word.split()[1]) is not None


def test_an_id_means_the_same_wherever_it_stands() -> None:
    found = set(re.findall(r"\| ([^|]+) \| `([a-z_.]+)` \|$", table(), re.M))
    ids = [name for _, name in found]
    assert len(ids) == len(set(ids))
