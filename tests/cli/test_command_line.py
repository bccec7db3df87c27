"""The command line: data on stdout, narration on stderr, honest exit statuses."""

import json
import os
import sqlite3
import stat
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from click import Context

from followup_tui.cli import main
from tests.cli.conftest import Run


def test_next_names_what_is_to_be_done_and_what_waits(run: Run, sample: Path) -> None:
    done = run("next")
    assert done.exit_code == 0
    assert "! Thank Tom Brandt · Halden Robotics · overdue since" in done.stdout
    assert "◷ Ask where things stand · Nordlys Bank · from Wed 2 Dec, in 6 days" in done.stdout


def test_next_as_json_is_records(run: Run, sample: Path) -> None:
    records = json.loads(run("next", "--json").stdout)
    first = records[0]
    assert set(first) == {
        "key", "state", "title", "company", "role", "interview", "opens", "due", "why"
    }  # fmt: skip
    assert first["state"] == "overdue"
    assert datetime.fromisoformat(first["opens"]).tzinfo is not None


def test_next_without_a_journal_makes_none(run: Run, tmp_path: Path) -> None:
    done = run("--at", str(tmp_path / "nowhere"), "next")
    assert done.stdout == "Nothing to do, and nothing is waiting.\n"
    assert not (tmp_path / "nowhere").exists()


def test_locate_names_the_files(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOLLOWUP_HOME", str(tmp_path))
    assert str(tmp_path / "journal.db") in run("locate").stdout
    assert str(tmp_path / "x" / "journal.db") in run("--at", str(tmp_path / "x"), "locate").stdout


@pytest.mark.parametrize("command", [(), ("demo",)])
def test_without_a_terminal_it_says_so_in_one_line(
    run: Run, tmp_path: Path, command: tuple[str, ...]
) -> None:
    done = run("--at", str(tmp_path), *command)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "terminal" in done.stderr
    assert "followup next" in done.stderr


@pytest.mark.parametrize(
    ("name", "value"),
    [("FOLLOWUP_NOW", "soon"), ("FOLLOWUP_NOW", "2026-11-26T09:00"), ("FOLLOWUP_ZONE", "Mars/Rome")],
)
def test_a_clock_that_can_not_be_read_is_told(
    run: Run, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    done = run("next")
    assert done.exit_code == 2
    assert value in done.stderr


def test_a_file_that_is_no_journal_is_refused_untouched(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "journal.db"
    file.write_bytes(b"a shopping list, not a journal" * 100)
    before = (file.read_bytes(), file.stat().st_mtime_ns)
    done = run("--at", str(tmp_path), "next")
    assert done.exit_code == 3
    assert (file.read_bytes(), file.stat().st_mtime_ns) == before
    assert "Traceback" not in done.output


def test_a_journal_of_a_newer_followup_is_refused_untouched(run: Run, sample: Path) -> None:
    with sqlite3.connect(sample / "journal.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    before = (sample / "journal.db").read_bytes()
    done = run("next")
    assert done.exit_code == 3
    assert "newer" in done.stderr
    assert (sample / "journal.db").read_bytes() == before


def test_hostile_text_of_a_journal_reaches_no_terminal(run: Run, sample: Path) -> None:
    with sqlite3.connect(sample / "journal.db") as connection:
        connection.execute("UPDATE agenda SET label = ?", ("\x1b]52;c;ZXZpbA==\x07 [/]x \u202e",))
    connection.close()
    shown = run("next").stdout
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "[/]x" in shown


@pytest.mark.parametrize("name", main.list_commands(Context(main)))
def test_every_command_tells_what_it_does(run: Run, name: str) -> None:
    done = run(name, "--help")
    assert done.exit_code == 0
    assert done.stdout.startswith(f"Usage: main {name}")
    assert f"  {name} " in run("--help").stdout


def test_a_crash_leaves_a_private_file_and_no_private_text(sample: Path) -> None:
    """A fault is put into the agenda's reader; its message holds private text."""
    script = (
        "from followup_tui import cli\n"
        "from followup_tui.storage.agenda import Agenda\n"
        "def broken(*_, **__): raise ValueError('the secret of my interview')\n"
        "Agenda.open_items = broken\n"
        "cli.main(prog_name='followup')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "--at", str(sample), "next"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 70
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") == 1
    (file,) = (sample / "crashes").iterdir()
    assert str(file) in done.stderr
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "secret" not in done.stderr + file.read_text("utf-8")
    assert "open_items" not in done.stderr
    assert "broken" in file.read_text("utf-8")


def test_a_full_disk_is_no_crash(sample: Path) -> None:
    command = [sys.executable, "-m", "followup_tui", "list"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, check=False, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 1
    assert b"No space left on device" in done.stderr
    assert not (sample / "crashes").exists()


def test_it_runs_as_a_module() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "followup_tui", "--version"],
        capture_output=True,
        text=True,
        check=True,
        env=dict(os.environ),
    )
    assert done.stdout.startswith("followup, version ")
