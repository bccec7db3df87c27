"""Says dates and times as people do, in English whatever the locale. Standard library only.

Apart from `when`, which understands what is typed: lists only say, and a grammar takes its time to load.
"""

from datetime import date, datetime
from zoneinfo import ZoneInfo

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def place(zone: ZoneInfo) -> str:
    """A zone as people say it: "Chicago" for America/Chicago."""
    return zone.key.rpartition("/")[2].replace("_", " ")


def say_day(day: date, today: date) -> str:
    """Say a day: "Fri 27 Nov", with the year when it is not this one."""
    return _dated(f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1][:3]}", day, today)


def say_long_day(day: date, today: date) -> str:
    """Say a day in full: "Friday 27 November", with the year when it is not this one."""
    return _dated(f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}", day, today)


def say_date(day: date, today: date) -> str:
    """Say a day without its weekday: "27 November", with the year when it is not this one."""
    return _dated(f"{day.day} {MONTHS[day.month - 1]}", day, today)


def _dated(said: str, day: date, today: date) -> str:
    return said if day.year == today.year else f"{said} {day.year}"


def near(day: date, today: date) -> str:
    """How far away a day is: "today", "tomorrow", "yesterday", "in 3 days", "3 days ago"."""
    away = (day - today).days
    said = {0: "today", 1: "tomorrow", -1: "yesterday"}.get(away)
    return said or (f"in {away} days" if away > 0 else f"{-away} days ago")


def say_day_near(day: date, today: date) -> str:
    """Say a day and how far away it is: "Fri 27 Nov, in 3 days"."""
    return f"{say_day(day, today)}, {near(day, today)}"


def say_time(instant: datetime, zone: ZoneInfo) -> str:
    """Say the time of day on the clock of a zone: "10:00"."""
    local = instant.astimezone(zone)
    return f"{local.hour:02}:{local.minute:02}"


def say_moment(instant: datetime, now: datetime, zone: ZoneInfo, other: ZoneInfo | None = None) -> str:
    """Say a moment on the reader's clock: "Fri 27 Nov, 17:00 (10:00 Chicago)".

    Args:
        instant: the moment, aware.
        now: the present instant, aware; the year is said when it is not this one.
        zone: the reader's zone.
        other: the employer's zone; None, or a clock that shows the same, leaves out the brackets.
    """
    said, aside = _clocks(instant, None, now, zone, other)
    return f"{said} ({aside} {place(other)})" if aside and other else said


def say_span(
    start: datetime, end: datetime, now: datetime, zone: ZoneInfo, other: ZoneInfo | None = None
) -> str:
    """Say a span on the employer's clock: "Thu 19 Nov, 10:00–12:00 Chicago (17:00–19:00 here)".

    Args:
        start: the first instant, aware.
        end: the last instant, aware.
        now: the present instant, aware; the year is said when it is not this one.
        zone: the employer's zone.
        other: the candidate's zone; None, or a clock that shows the same, leaves out the places.
    """
    said, aside = _clocks(start, end, now, zone, other)
    return f"{said} {place(zone)} ({aside} here)" if aside else said


def _clocks(
    start: datetime, end: datetime | None, now: datetime, zone: ZoneInfo, other: ZoneInfo | None
) -> tuple[str, str]:
    """What one clock shows, and the other; "" for the other where it shows the same."""
    day, hours = start.astimezone(zone).date(), _hours(start, end, zone)
    said = f"{say_day(day, now.astimezone(zone).date())}, {hours}"
    if other is None:
        return said, ""
    there, hours_there = start.astimezone(other).date(), _hours(start, end, other)
    if (there, hours_there) == (day, hours):
        return said, ""
    return said, hours_there if there == day else f"{WEEKDAYS[there.weekday()][:3]} {hours_there}"


def _hours(start: datetime, end: datetime | None, zone: ZoneInfo) -> str:
    return say_time(start, zone) + (f"–{say_time(end, zone)}" if end else "")
