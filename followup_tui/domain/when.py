"""Understands the dates and times that people type, and says them as people do. Standard library only.

The grammars stand in `days` and `times`; `saying` says dates and loads no grammar. Of a local time that a
change of the clocks repeats, the first one is meant; one that it leaves out is moved on by what was left out
(02:30 becomes 03:30). Names are always English, whatever the locale.
"""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from followup_tui.domain.days import COMING, PAST, WhenError, normal, quoted, unclear, understand
from followup_tui.domain.saying import (
    near,
    place,
    say_date,
    say_day,
    say_day_near,
    say_long_day,
    say_moment,
    say_span,
    say_time,
)
from followup_tui.domain.times import MOMENTS, read

__all__ = [
    "WhenError", "echo", "echo_day", "near", "parse_day", "parse_moment", "parse_past", "parse_since",
    "parse_span", "place", "say_date", "say_day", "say_day_near", "say_long_day", "say_moment", "say_span",
    "say_time",
]  # fmt: skip

_SINCE = "Write it like “1 Aug”, “2026-08-01” or “three months ago”."
_DAYS = "Write it like “27 Nov”, “friday”, “in two weeks” or “end of next week”."


def parse_moment(text: str, now: datetime, zone: ZoneInfo) -> datetime:
    """The instant of something that happened or will happen: a time, of today unless a day stands beside it.

    Args:
        text: "today 10:00", "thu 2.30pm", "19 Nov 10:00", "2 hours ago".
        now: the present instant, aware.
        zone: the zone of the clock that is meant.

    Returns:
        The instant in UTC, to the minute.

    Raises:
        WhenError: it can't be understood, is not one moment, or is years away.
    """
    start, end = read(text, now, zone)
    if end is not None:
        raise WhenError(f"{quoted(text)} names an end too, and one moment is wanted.", MOMENTS)
    return start


def parse_past(text: str, now: datetime, zone: ZoneInfo) -> datetime:
    """The instant of something that happened: as `parse_moment`, and not later than now.

    Raises:
        WhenError: as `parse_moment`, or it is still to come.
    """
    at = parse_moment(text, now, zone)
    if at > now:
        raise WhenError(f"{quoted(text)} is still to come: {echo(at, now, zone)}.", "Write when it happened.")
    return at


def parse_span(
    text: str, now: datetime, zone: ZoneInfo, default_minutes: int = 60
) -> tuple[datetime, datetime]:
    """The start and end of something: as `parse_moment`, with "10:00-12:00" or "10:00 for 45 min".

    Args:
        text: what was typed.
        now: the present instant, aware.
        zone: the zone of the clock that is meant.
        default_minutes: the length where no end is named.

    Returns:
        Two instants in UTC; an end that reads earlier than its start is one of the next day.

    Raises:
        WhenError: as `parse_moment`, or it lasts no time or longer than twelve hours.
    """
    start, end = read(text, now, zone)
    return start, end or start + timedelta(minutes=default_minutes)


def parse_day(text: str, today: date) -> date:
    """The day by which something is promised; of a vague one, the latest that it can mean.

    A weekday is the coming one, never today; "next friday" is the Friday of next week. A date without a year
    is the coming one too, unless it is less than three months ago: a promise may be written down late.

    Args:
        text: "27 Nov", "friday", "in two weeks", "end of next week", "early December".
        today: the present day.

    Raises:
        WhenError: it can't be understood, there is no such day, or it is years away.
    """
    day = understand(normal(text), today, COMING)
    if day is None:
        raise unclear(text, "day", _DAYS)
    return day


def parse_since(text: str, today: date) -> date:
    """The first day of a stretch that reaches to today: of a day without a year, the last one there was.

    Args:
        text: "1 Aug", "2026-08-01", "three months ago", "monday".
        today: the present day.

    Raises:
        WhenError: it can't be understood, there is no such day, or it is still to come.
    """
    day = understand(normal(text), today, PAST)
    if day is None:
        raise unclear(text, "day", _SINCE)
    if day > today:
        raise WhenError(f"{quoted(text)} is still to come: {say_day_near(day, today)}.", _SINCE)
    return day


def echo(start: datetime, now: datetime, zone: ZoneInfo, end: datetime | None = None) -> str:
    """What was understood of a moment or a span, to be shown beside it: "→ Tue 24 Nov, 15:00, tomorrow"."""
    day, today = start.astimezone(zone).date(), now.astimezone(zone).date()
    said = say_span(start, end, now, zone) if end else say_moment(start, now, zone)
    return f"→ {said}, {near(day, today)}"


def echo_day(day: date, today: date) -> str:
    """What was understood of a day, to be shown beside it: "→ Fri 27 Nov, in 3 days"."""
    return f"→ {say_day_near(day, today)}"
