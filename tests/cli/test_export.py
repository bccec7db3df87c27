"""The agenda as a calendar file, from the command line."""

import stat
import subprocess
import sys
from pathlib import Path

from icalendar import Calendar

from tests.cli.conftest import Run


def summaries(written: bytes) -> list[str]:
    """The titles of the events of a file."""
    return [str(event["summary"]) for event in Calendar.from_ical(written).events]


def test_a_calendar_file_goes_where_one_says_and_is_written_anew(run: Run, sample: Path) -> None:
    path = sample / "work.ics"
    done = run("export", "--ics", str(path))
    assert (done.exit_code, done.stdout) == (0, "")
    assert f"events in {path}." in done.stderr
    assert "names companies and people" in done.stderr
    assert "Thank Tom Brandt · Halden Robotics" in summaries(path.read_bytes())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    run("log", "withdrawn", "Halden")
    assert run("export", "--ics", str(path)).exit_code == 0
    found = Calendar.from_ical(path.read_bytes()).events
    halden = {str(event["status"]) for event in found if "Halden" in str(event["summary"])}
    assert halden == {"CANCELLED"}


def test_without_a_name_it_lies_beside_the_journal(run: Run, sample: Path) -> None:
    assert str(sample / "exports" / "followup.ics") in run("export", "--ics").stderr
    assert stat.S_IMODE((sample / "exports").stat().st_mode) == 0o700


def test_it_can_be_printed_and_without_names(run: Run, sample: Path) -> None:
    found = summaries(run("export", "--private", "--ics", "-").stdout_bytes)
    assert set(found) == {"Something to do", "Cancelled"}
    assert not (sample / "exports").exists()


def test_another_file_is_not_touched(run: Run, sample: Path) -> None:
    path = sample / "notes.txt"
    path.write_text("mine")
    done = run("export", "--ics", str(path))
    assert done.exit_code == 1
    assert "did not write it" in done.stderr
    assert path.read_text() == "mine"


def test_it_says_what_it_can_write_and_where_there_is_nothing(run: Run, home: Path) -> None:
    done = run("export")
    assert done.exit_code == 2
    assert "--ics for your calendar" in done.stderr
    empty = run("export", "--ics", "-")
    assert summaries(empty.stdout_bytes) == []
    assert "There is no journal" in empty.stderr


def test_it_needs_no_sqlmodel(sample: Path) -> None:
    script = (
        "import sys; from followup_tui.cli import main\n"
        "try: main(['export', '--ics', '-'], prog_name='followup')\n"
        "except SystemExit as end: assert not end.code\n"
        "assert not {'sqlmodel', 'textual', 'holidays'} & set(sys.modules), 'loaded'"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert b"BEGIN:VEVENT\r\n" in done.stdout


def test_one_interview_is_written_down_as_markdown(run: Run, sample: Path, tmp_path: Path) -> None:
    done = run("export", "--interview", "halden")
    assert done.exit_code == 0
    (path,) = (sample / "exports").iterdir()
    assert str(path) in done.stderr
    assert path.name.endswith("Halden-Robotics-Onsite.md")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    written = path.read_text()
    assert "## Questions: 6 of 9 answered properly" in written
    assert "the test bench made of old washing machines" in written
    assert "> Dear Maya Chen," in written
    assert run("export", "--interview", "halden", "--to", "-").stdout == written
    own = tmp_path / "halden.md"
    assert run("export", "--interview", "1", "--to", str(own)).exit_code == 0
    assert own.read_text() == written
    again = run("export", "--interview", "1", "--to", str(own))
    assert again.exit_code == 1
    assert "nothing is written over" in again.stderr


def test_of_several_rounds_one_has_to_be_named(run: Run, sample: Path) -> None:
    run("add", "Halden Robotics", "Backend engineer", "--when", "tomorrow 10:00-11:00", "--round", "Final")
    done = run("export", "--interview", "halden")
    assert done.exit_code == 2
    assert "  4  Final" in done.stderr
    assert run("export", "--interview", "nobody").exit_code == 4


def test_all_interviews_are_written_into_a_new_folder(run: Run, sample: Path) -> None:
    done = run("export", "--all")
    assert done.exit_code == 0
    assert "3 interviews in" in done.stderr
    (folder,) = (sample / "exports").iterdir()
    assert len([*folder.glob("*.md")]) == 4
    assert run("export", "--all", "--to", str(folder)).exit_code == 1
    assert run("export", "--all").exit_code == 0
    assert len([*(sample / "exports").iterdir()]) == 2
    printed = run("export", "--all", "--to", "-")
    assert printed.exit_code == 2
    assert "only one interview can be printed" in printed.stderr
