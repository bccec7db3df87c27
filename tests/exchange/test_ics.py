"""The agenda as a calendar file, read back by icalendar and by a few lines of our own."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from followup_tui.domain.agenda import Item, Place
from followup_tui.domain.steps import Step, Task
from followup_tui.domain.words import Heading, State
from followup_tui.exchange.ics import as_calendar

BERLIN = ZoneInfo("Europe/Berlin")
CHICAGO = ZoneInfo("America/Chicago")
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def here(text: str, zone: ZoneInfo = BERLIN) -> datetime:
    """An instant, as a clock in Berlin shows it, in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)


def item(task: Task, opens: str, due: str = "", **more: Any) -> Item:
    """A step of an interview at Halden Robotics on Thursday 26 November at ten in Berlin."""
    place = Place(
        more.pop("interview", 7), 1, "Halden Robotics", "Test Engineer", "Onsite", "on_site",
        here("2026-11-26 10:00"), here("2026-11-26 12:00"), more.pop("zone", "Europe/Berlin"),
    )  # fmt: skip
    values: dict[str, Any] = {
        "subject_id": 3, "interview_id": 7, "heading": Heading.wait, "title": "", "label": "Thank Tom Brandt",
        "why": "While the talk is fresh.", **more,
    }  # fmt: skip
    step = Step(task=task, opens=here(opens), due=here(due) if due else None, **values)
    return Item(step, place)


THANK = item(Task.thank, "2026-11-26 14:00", "2026-11-27 12:00")
ROOM = item(Task.room, "2026-11-26 08:00", lapses=here("2026-11-26 12:00"))
CHECK = item(
    Task.status_check, "2026-12-03 09:00", "2026-12-08 18:00", label="Ask where things stand", subject_id=7
)


def events(*items: Item, now: datetime = NOW, zone: ZoneInfo = BERLIN, **more: Any) -> list[Any]:
    """The events of a calendar file, read back."""
    return Calendar.from_ical(as_calendar(items, now, zone, **more)).events


def rings(event: Any) -> datetime:
    """When the one alarm of an event rings, in UTC."""
    (alarm,) = event.walk("VALARM")
    assert alarm["action"] == "DISPLAY"
    start = event.start
    if not isinstance(start, datetime):
        start = datetime(start.year, start.month, start.day, tzinfo=BERLIN)
    ringing: datetime = start.astimezone(UTC) + alarm["trigger"].dt
    return ringing


def test_what_is_due_stands_at_its_hour_and_rings_before() -> None:
    (event,) = events(THANK)
    assert event["summary"] == "Thank Tom Brandt · Halden Robotics"
    assert "Due Fri 27 Nov, 12:00" in event["description"]
    assert "While the talk is fresh." in event["description"]
    assert (event.start, event.end) == (here("2026-11-27 11:45"), here("2026-11-27 12:00"))
    assert rings(event) == here("2026-11-27 10:00")
    assert (event["transp"], event["class"], event["status"]) == ("TRANSPARENT", "PRIVATE", "CONFIRMED")


def test_an_interview_to_come_is_in_it_and_one_that_is_over_is_not() -> None:
    (event,) = events(ROOM)
    assert event["summary"] == "Onsite · Halden Robotics"
    assert (event.start, event.end) == (here("2026-11-26 10:00"), here("2026-11-26 12:00"))
    assert rings(event) == here("2026-11-26 08:00")
    assert event["transp"] == "OPAQUE"
    assert events(ROOM, now=here("2026-11-26 12:00")) == []


def test_ticking_the_card_of_the_room_leaves_the_interview_and_its_being_cancelled_does_not() -> None:
    def settled(found: State, note: str = "") -> Any:
        return events(Item(replace(ROOM.step, settled=found, note=note), ROOM.place))[0]

    assert settled(State.done)["status"] == "CONFIRMED"
    off = settled(State.not_needed, "The interview was cancelled.")
    assert (off["status"], off["summary"]) == ("CANCELLED", "Cancelled: Onsite · Halden Robotics")
    assert "The interview was cancelled." in off["description"]
    assert off.walk("VALARM") == []


def test_the_day_from_which_asking_is_fine_is_all_day_and_the_last_one_has_its_hour() -> None:
    fine, last = events(CHECK)
    assert fine["summary"] == "Asking is fine from today · Halden Robotics"
    assert (fine.start, fine.end) == (date(2026, 12, 3), date(2026, 12, 4))
    assert rings(fine) == here("2026-12-03 09:00")
    assert "Until Tue 8 Dec, 18:00" in fine["description"]
    assert last["summary"] == "Ask where things stand · Halden Robotics"
    assert last.end == here("2026-12-08 18:00")
    assert fine["uid"] != last["uid"]


@pytest.mark.parametrize(
    "task", [Task.call, Task.second_nudge, Task.closing_note, Task.park, Task.answer_offer]
)
def test_so_is_every_day_from_which_something_is_fine(task: Task) -> None:
    (event,) = events(item(task, "2026-12-03 09:00"))
    assert event.start == date(2026, 12, 3)


def test_the_day_for_getting_ready_is_all_day_and_the_interview_is_its_end() -> None:
    (event,) = events(item(Task.prepare, "2026-12-02 09:00", "2026-12-03 10:00", label="Prepare"))
    assert event["summary"] == "Get ready for the next round · Halden Robotics"
    assert (event.start, event.end) == (date(2026, 12, 2), date(2026, 12, 3))
    assert rings(event) == here("2026-12-02 09:00")


@pytest.mark.parametrize(
    ("opens", "day", "alarm"),
    [
        ("2026-12-03 15:00", date(2026, 12, 3), "2026-12-03 15:00"),
        ("2026-12-03 01:00", date(2026, 12, 3), "2026-12-03 09:00"),
        ("2026-12-03 22:30", date(2026, 12, 4), "2026-12-04 09:00"),
        # The clocks change in the night before.
        ("2027-03-28 15:00", date(2027, 3, 28), "2027-03-28 15:00"),
    ],
)
def test_nobody_is_woken_by_a_day_that_begins_elsewhere(opens: str, day: date, alarm: str) -> None:
    (event,) = events(item(Task.call, opens))
    assert event.start == day
    assert rings(event) == here(alarm)


@pytest.mark.parametrize(
    ("due", "alarm"),
    [
        ("2026-12-02 01:00", "2026-12-01 20:00"),
        ("2026-12-02 09:30", "2026-12-01 20:00"),
        ("2026-12-02 23:59", "2026-12-02 21:59"),
        ("2026-12-03 00:30", "2026-12-02 20:00"),
    ],
)
def test_what_is_due_at_night_rings_in_the_evening(due: str, alarm: str) -> None:
    (event,) = events(item(Task.feedback, "2026-11-30 09:00", due))
    assert rings(event) == here(alarm)


@pytest.mark.parametrize(
    ("found", "title"),
    [
        (State.done, "Done: Thank Tom Brandt · Halden Robotics"),
        (State.skipped, "Skipped: Thank Tom Brandt · Halden Robotics"),
        (State.not_needed, "Not needed: Thank Tom Brandt · Halden Robotics"),
    ],
)
def test_what_is_settled_leaves_under_its_own_uid_and_rings_no_more(found: State, title: str) -> None:
    (open_,) = events(THANK)
    (event,) = events(Item(replace(THANK.step, settled=found), THANK.place))
    assert event["uid"] == open_["uid"]
    assert (event["status"], event["summary"]) == ("CANCELLED", title)
    assert event.walk("VALARM") == []


def test_what_lapsed_leaves_too() -> None:
    lapsed = Item(replace(THANK.step, lapses=NOW), THANK.place)
    assert events(lapsed)[0]["status"] == "CANCELLED"


def test_a_second_export_updates_the_first() -> None:
    (first,) = events(THANK)
    moved = Item(replace(THANK.step, label="Thank Thomas", due=here("2026-11-28 12:00")), THANK.place)
    (second,) = events(moved, now=NOW + timedelta(seconds=1))
    assert second["uid"] == first["uid"]
    assert 0 < first["sequence"] < second["sequence"] < 2**31
    assert second["dtstamp"].dt > first["dtstamp"].dt


def test_no_two_steps_share_a_uid() -> None:
    several = [
        THANK,
        CHECK,
        ROOM,
        Item(replace(THANK.step, subject_id=4), THANK.place),
        item(Task.thank, "2026-11-26 14:00", "2026-11-27 12:00", interview=8),
        item(Task.thank_company, "2026-11-26 14:00", "2026-11-27 12:00"),
    ]
    found = [event["uid"] for event in events(*several)]
    assert len(set(found)) == len(found) == 7


def test_what_an_earlier_file_told_of_and_is_gone_is_called_off_as_long_as_it_is_ahead() -> None:
    before = as_calendar([THANK, CHECK], NOW, BERLIN)
    later = here("2026-11-30 09:00")
    (check, last) = events(now=later, before=before)
    assert {check["status"], last["status"]} == {"CANCELLED"}
    assert check["summary"] == "Not needed: Asking is fine from today · Halden Robotics"
    assert check.start == date(2026, 12, 3)
    again = events(now=later, before=as_calendar([], later, BERLIN, before=before))
    assert [event["summary"] for event in again] == [check["summary"], last["summary"]]
    assert events(now=here("2026-12-09 09:00"), before=before) == []
    assert [event["status"] for event in events(CHECK, before=before)].count("CONFIRMED") == 2


@pytest.mark.parametrize("cut", [30, 200, -20])
def test_a_damaged_file_is_told(cut: int) -> None:
    with pytest.raises(ValueError, match="damaged"):
        as_calendar([], NOW, BERLIN, before=as_calendar([THANK], NOW, BERLIN)[:cut])


def test_other_peoples_clocks_are_said_and_instants_are_the_same_for_all() -> None:
    there = item(Task.feedback, "2026-11-30 09:00", "2026-12-01 18:00", zone="America/Chicago")
    (event,) = events(there)
    assert "(11:00 Chicago)" in event["description"]
    assert b"DTEND:20261201T170000Z\r\n" in as_calendar([there], NOW, BERLIN)


def test_a_private_file_holds_no_name() -> None:
    before = as_calendar([item(Task.call, "2026-12-10 09:00", interview=9)], NOW, BERLIN)
    done = Item(replace(CHECK.step, settled=State.done, note="Halden Robotics"), CHECK.place)
    written = as_calendar([THANK, ROOM, done], NOW, BERLIN, private=True, before=before).decode()
    for name in ("Halden", "Tom", "Brandt", "Engineer", "talk"):
        assert name not in unfolded(written.encode())
    assert {str(event["summary"]) for event in Calendar.from_ical(written).events} == {
        "Something to do", "Interview", "Cancelled"
    }  # fmt: skip


def unfolded(written: bytes) -> str:
    """A calendar file without its folds, by the letter of RFC 5545."""
    return written.replace(b"\r\n ", b"").replace(b"\r\n\t", b"").decode()


def lines(written: bytes) -> Iterator[tuple[str, str]]:
    """The names and values of the lines of a calendar file."""
    for line in unfolded(written).removesuffix("\r\n").split("\r\n"):
        name, _, value = line.partition(":")
        yield name, value


def unescaped(value: str) -> str:
    return re.sub(r"\\(.)", lambda match: "\n" if match[1] in "nN" else match[1], value)


LONG = "鈴木美咲、" * 30 + "👩‍💻🙂" * 20 + "Guðmundsdóttir; a, b\\c \\n"
HOSTILE = (
    "x\r\nATTENDEE:mailto:me@example.org",
    "x\nEND:VEVENT\nBEGIN:VEVENT",
    "x\rBEGIN:VALARM\x85\u2028ACTION:AUDIO",
    "\x1b]52;c;eA==\x07\x00",
)


def check_form(written: bytes) -> None:
    """Whatever the text, the file has the lines that it should have, and none is too long."""
    assert written.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in written.replace(b"\r\n", b"")
    assert b"\r" not in written.replace(b"\r\n", b"")
    assert not re.search(rb"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f]", written)
    for line in written.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()  # no fold in the middle of a character
    names = [re.sub(";.*", "", name) for name, _ in lines(written)]
    assert sorted(names) == sorted([
        "BEGIN", "VERSION", "PRODID",
        "BEGIN", "SUMMARY", "DTSTART", "DTEND", "DTSTAMP", "UID", "SEQUENCE",
        "CLASS", "DESCRIPTION", "LAST-MODIFIED", "STATUS", "TRANSP",
        "BEGIN", "ACTION", "DESCRIPTION", "TRIGGER", "END", "END", "END",
    ])  # fmt: skip
    (event,) = Calendar.from_ical(written).events
    said = next(unescaped(value) for name, value in lines(written) if name == "SUMMARY")
    assert said == event["summary"]
    assert "\n" not in said


@pytest.mark.parametrize("text", [LONG, *HOSTILE])
def test_text_can_not_become_a_property_and_comes_back_whole(text: str) -> None:
    step = replace(THANK.step, label=text, why=text)
    written = as_calendar(
        [Item(step, THANK.place._replace(company=text, role=text, round=text))], NOW, BERLIN
    )
    check_form(written)


def test_ordinary_text_of_any_script_comes_back_as_it_was() -> None:
    (event,) = events(Item(replace(THANK.step, label=LONG), THANK.place))
    assert event["summary"] == f"{LONG} · Halden Robotics"


@given(st.text(max_size=300))
def test_no_text_breaks_the_form_of_the_file(text: str) -> None:
    step = replace(THANK.step, label=text, why=text)
    check_form(as_calendar([Item(step, THANK.place._replace(company=text))], NOW, BERLIN))
