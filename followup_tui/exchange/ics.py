"""The agenda as a calendar file: events with alarms, which every calendar reads, and no tasks, which few do.

An event keeps its UID from one export to the next, and its SEQUENCE grows with the time: calendars that know
it update it instead of adding another one. What is settled stays in the file as cancelled for a while.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event

from followup_tui.domain.agenda import Item, Place
from followup_tui.domain.saying import say_moment
from followup_tui.domain.steps import Task, state
from followup_tui.domain.words import SETTLED, State
from followup_tui.text import visible, visible_line

PRODID = "-//followup_tui//Calendar file//EN"

_NAMESPACE = UUID("7790768f-0a8a-48e4-afb0-745fb93d13ad")
# SEQUENCE is a number of 31 bits: seconds from here on fit into it for longer than this program will live.
_FIRST_SECOND = datetime(2020, 1, 1, tzinfo=UTC)
# What was due longer ago is no business of a calendar.
_PASSED = timedelta(days=7)
_LENGTH = timedelta(minutes=15)
_WARNED_BEFORE = timedelta(hours=2)
# Nobody is woken: alarms ring in these hours of the candidate's day, those of the evening at its last one.
_MORNING, _EVENING, _NIGHT = 9, 20, 22

# What is said of the day from which something is fine.
_FROM: dict[Task, str] = {
    Task.prepare: "Get ready for the next round",
    Task.status_check: "Asking is fine from today",
    Task.call: "A call is fine from today",
    Task.second_nudge: "A second nudge is fine from today",
    Task.closing_note: "A closing note is fine from today",
    Task.park: "It may be parked from today",
    Task.answer_offer: "The offer wants an answer soon",
}
_SETTLED: dict[State, str] = {
    State.done: "Done",
    State.skipped: "Skipped",
    State.not_needed: "Not needed",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """What becomes an event.

    Args:
        uid: by which calendars know it again.
        title: one line.
        about: some lines.
        begins: an instant, or a day for one that lasts all day.
        ends: where it ends, not included.
        alarm: when it rings; None for never.
        busy: whether the time is taken.
        cancelled: whether it is off.
    """

    uid: str
    title: str
    about: str
    begins: datetime | date
    ends: datetime | date
    alarm: timedelta | None
    busy: bool = False
    cancelled: bool = False


def as_calendar(
    items: Iterable[Item], now: datetime, zone: ZoneInfo, *, private: bool = False, before: bytes = b""
) -> bytes:
    """A calendar file: the interviews to come, what is due, and the days from which asking is fine.

    Args:
        items: the steps of the agenda, those that are settled, too, as long as their day is to come.
        now: the present instant, aware.
        zone: the candidate's zone.
        private: whether companies, people and reasons are left out.
        before: the file that this one takes the place of; what it has and this one has not is cancelled.

    Returns:
        The file, in UTF-8.

    Raises:
        ValueError: `before` is no calendar file.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    entries = list(_entries(items, now, zone))
    known = {entry.uid for entry in entries}
    for entry in (*entries, *_vanished(before, known, now, zone)):
        calendar.add_component(_event(_nameless(entry) if private else entry, now))
    return bytes(calendar.to_ical())


def _entries(items: Iterable[Item], now: datetime, zone: ZoneInfo) -> Iterator[_Entry]:
    for item in items:
        found = state(item.step, now, zone)
        if item.step.task is Task.room:
            yield from _interview(item, found, now, zone)
            continue
        if item.step.task in _FROM and item.step.opens > now - _PASSED:
            yield _settled(_from_day(item, now, zone), found)
        if item.step.task is Task.prepare:
            continue  # it is due when the interview begins, which has its own event
        if item.step.due is not None and item.step.due > now - _PASSED:
            yield _settled(_due(item, item.step.due, now, zone), found)


def _interview(item: Item, found: State, now: datetime, zone: ZoneInfo) -> Iterator[_Entry]:
    """The interview itself stands where the step stands that belongs to its room."""
    place = item.place
    if place.ends_at <= now:
        return
    off = found is State.not_needed
    yield _Entry(
        uid=_uid(item, "interview"),
        title=f"{'Cancelled: ' if off else ''}{place.round} · {place.company}",
        about="\n".join([item.step.note if off else _when(place.starts_at, now, zone, place), place.role]),
        begins=place.starts_at,
        ends=max(place.ends_at, place.starts_at + _LENGTH),
        alarm=None if off else item.step.opens - place.starts_at,
        busy=not off,
        cancelled=off,
    )


def _from_day(item: Item, now: datetime, zone: ZoneInfo) -> _Entry:
    """All of the day from which something is fine; it rings when the day has come for both sides."""
    step, place = item.step, item.place
    rings = _in_the_morning(step.opens, zone)
    day = rings.astimezone(zone).date()
    until = f"Until {_when(step.due, now, zone, place)}." if step.due else ""
    return _Entry(
        uid=_uid(item, "from"),
        title=f"{_FROM[step.task]} · {place.company}",
        about="\n".join(filter(None, [f"{step.label}.", step.why, until, _of(place)])),
        begins=day,
        ends=day + timedelta(days=1),
        alarm=rings - datetime.combine(day, time(), zone).astimezone(UTC),
    )


def _due(item: Item, due: datetime, now: datetime, zone: ZoneInfo) -> _Entry:
    """The last quarter of an hour before a step is due."""
    step, place = item.step, item.place
    begins = due - _LENGTH
    return _Entry(
        uid=_uid(item, "due"),
        title=f"{step.label} · {place.company}",
        about="\n".join(filter(None, [f"Due {_when(due, now, zone, place)}.", step.why, _of(place)])),
        begins=begins,
        ends=due,
        alarm=_in_the_evening(due - _WARNED_BEFORE, zone) - begins,
    )


def _settled(entry: _Entry, found: State) -> _Entry:
    """What is settled is off, and says so where a calendar shows it all the same."""
    if found not in SETTLED:
        return entry
    return replace(entry, title=f"{_SETTLED[found]}: {entry.title}", alarm=None, cancelled=True)


def _nameless(entry: _Entry) -> _Entry:
    """What others may see: that there is something, and when."""
    title = "Interview" if entry.busy else "Something to do"
    return replace(entry, title="Cancelled" if entry.cancelled else title, about="")


def _vanished(before: bytes, known: set[str], now: datetime, zone: ZoneInfo) -> list[_Entry]:
    """What an earlier file told of the time to come, and nobody knows of any more: it is off."""
    if not before:
        return []
    try:
        told = [_told(event) for event in Calendar.from_ical(before).events]
        return [entry for entry in told if entry.uid not in known and _is_ahead(entry.begins, now, zone)]
    except (ValueError, KeyError, TypeError) as problem:
        raise ValueError("the file that was there is damaged") from problem


def _told(event: Event) -> _Entry:
    """An event of an earlier file, as it is called off."""
    title = str(event["summary"])
    return _Entry(
        uid=str(event["uid"]),
        title=title if event.get("status") == "CANCELLED" else f"Not needed: {title}",
        about="",
        begins=event.start,
        ends=event.end,
        alarm=None,
        cancelled=True,
    )


def _is_ahead(begins: datetime | date, now: datetime, zone: ZoneInfo) -> bool:
    return begins > now if isinstance(begins, datetime) else begins > now.astimezone(zone).date()


def _event(entry: _Entry, now: datetime) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("last-modified", now.astimezone(UTC))
    event.add("sequence", int((now - _FIRST_SECOND).total_seconds()))
    event.add("summary", visible_line(entry.title))
    if entry.about:
        event.add("description", visible(entry.about))
    event.add("dtstart", _plain(entry.begins))
    event.add("dtend", _plain(entry.ends))
    event.add("class", "PRIVATE")
    event.add("transp", "OPAQUE" if entry.busy else "TRANSPARENT")
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    if entry.alarm is not None:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", visible_line(entry.title))
        alarm.add("trigger", entry.alarm)
        event.add_component(alarm)
    return event


def _plain(when: datetime | date) -> datetime | date:
    """Instants in UTC, which needs no description of a zone and is right in every calendar."""
    return when.astimezone(UTC) if isinstance(when, datetime) else when


def _uid(item: Item, sort: str) -> str:
    return str(uuid5(_NAMESPACE, f"{item.place.interview_id}/{item.step.key}/{sort}"))


def _when(instant: datetime, now: datetime, zone: ZoneInfo, place: Place) -> str:
    return say_moment(instant, now, zone, ZoneInfo(place.zone))


def _of(place: Place) -> str:
    return f"{place.role}, {place.round}"


def _in_the_morning(instant: datetime, zone: ZoneInfo) -> datetime:
    """An instant; where that is at night, the next morning."""
    local = instant.astimezone(zone)
    if _MORNING <= local.hour < _NIGHT:
        return instant
    day = local.date() + timedelta(days=1 if local.hour >= _NIGHT else 0)
    return datetime.combine(day, time(_MORNING), zone).astimezone(UTC)


def _in_the_evening(instant: datetime, zone: ZoneInfo) -> datetime:
    """An instant; where that is at night, the evening before."""
    local = instant.astimezone(zone)
    if _MORNING <= local.hour < _NIGHT:
        return instant
    day = local.date() - timedelta(days=1 if local.hour < _MORNING else 0)
    return datetime.combine(day, time(_EVENING), zone).astimezone(UTC)
