"""A calendar file on the disk: private, replaced when it is followup's own, and nothing else ever."""

import stat
from datetime import timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from followup_tui.errors import FollowupError
from followup_tui.exchange.calendar_file import write_calendar
from tests.exchange.test_ics import BERLIN, CHECK, NOW, THANK


def test_it_is_for_its_owner_alone_and_replaced_by_the_next_one(tmp_path: Path) -> None:
    path = tmp_path / "new" / "followup.ics"
    assert write_calendar(path, [THANK, CHECK], NOW, BERLIN) == 3
    assert write_calendar(path, [THANK], NOW + timedelta(days=1), BERLIN) == 3
    found = [str(event["status"]) for event in Calendar.from_ical(path.read_bytes()).events]
    assert sorted(found) == ["CANCELLED", "CANCELLED", "CONFIRMED"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert list(path.parent.iterdir()) == [path]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    path, real = tmp_path / "followup.ics", tmp_path / "synced" / "work.ics"
    real.parent.mkdir()
    path.symlink_to(real)
    for _ in range(2):
        write_calendar(path, [THANK], NOW, BERLIN)
    assert path.is_symlink()
    assert real.read_bytes().startswith(b"BEGIN:VCALENDAR")


@pytest.mark.parametrize(
    "content", [b"", b"notes", b"BEGIN:VCALENDAR\r\nPRODID:-//Example//Calendar//EN\r\nEND:VCALENDAR\r\n"]
)
def test_what_followup_did_not_write_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "mine.ics"
    path.write_bytes(content)
    with pytest.raises(FollowupError, match="did not write it"):
        write_calendar(path, [THANK], NOW, BERLIN)
    assert path.read_bytes() == content
    with pytest.raises(FollowupError, match="did not write it"):
        write_calendar(tmp_path, [THANK], NOW, BERLIN)


def test_a_damaged_file_is_told_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "followup.ics"
    write_calendar(path, [THANK], NOW, BERLIN)
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(FollowupError, match="damaged"):
        write_calendar(path, [THANK], NOW, BERLIN)


def test_a_place_that_can_not_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FollowupError, match="could not be written"):
        write_calendar(tmp_path / "file" / "followup.ics", [THANK], NOW, BERLIN)
