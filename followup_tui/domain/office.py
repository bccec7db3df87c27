"""Whether people are at work where the employer is, said in a line. Standard library and calendar only."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from followup_tui.domain.calendar import Calendar
from followup_tui.domain.saying import WEEKDAYS, place, say_time


@dataclass(frozen=True, slots=True)
class Office:
    """The clock over there.

    Args:
        is_open: whether people are at work now.
        said: the time over there, and until when or from when on they are at work.
    """

    is_open: bool
    said: str


def office(calendar: Calendar, now: datetime, here: ZoneInfo) -> Office:
    """The clock over there: "Tue 15:40 in Chicago, office hours until 17:00".

    Args:
        calendar: the business days and hours of the place, and its zone.
        now: the present instant, aware.
        here: the candidate's zone: what its clock shows is said where it is another time.
    """
    there = ZoneInfo(calendar.zone)
    today = calendar.day_of(now)
    elsewhere = now.astimezone(there).utcoffset() != now.astimezone(here).utcoffset()
    clock = f"{WEEKDAYS[today.weekday()][:3]} {say_time(now, there)}"
    if elsewhere:
        clock += f" in {place(there)}"
    works = calendar.is_business_day(today)
    opening, closing = calendar.opening(today), calendar.closing(today)
    if works and opening <= now < closing:
        return Office(True, f"{clock}, office hours until {say_time(closing, there)}")
    if works and now < opening:
        return Office(False, f"{clock}, too early: office hours from {_both(opening, there, here)}")
    day = calendar.add_business_days(today, 1)
    why = "too late" if works else calendar.holiday(today) or "not a business day"
    again = f"{WEEKDAYS[day.weekday()][:3]} from {_both(calendar.opening(day), there, here)}"
    return Office(False, f"{clock}, {why}: office hours again {again}")


def _both(instant: datetime, there: ZoneInfo, here: ZoneInfo) -> str:
    """A time on the clock over there, and on the candidate's where that shows another."""
    said, ours = say_time(instant, there), say_time(instant, here)
    return said if said == ours else f"{said} ({ours} here)"
