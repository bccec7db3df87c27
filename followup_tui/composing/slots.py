"""Times for an interview that was called off, as a letter offers them."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from followup_tui.domain.calendar import Calendar, at
from followup_tui.domain.models import Application
from followup_tui.domain.when import place, say_time

_OFFERED = 3
# Business days from now: sooner nobody can arrange it.
_NOTICE = 3
# Hours in which people meet over there, and in which the candidate is awake and dressed.
_THERE = (9, 17)
_HERE = (8, 21)
_SHORTEST = timedelta(hours=1)


def slots(application: Application, zone: str, now: datetime) -> tuple[tuple[date, str], ...]:
    """Times to offer: the next business days of the employer, each with its hours on the clocks there.

    Hours that are night for the candidate are left out, unless no others would be left.

    Args:
        application: where the employer is.
        zone: the candidate's IANA zone.
        now: the present instant, aware.

    Returns:
        Each day with its hours, "9:00 to 17:00".
    """
    calendar = Calendar(application.country, application.region, application.zone)
    today = calendar.day_of(now)
    days = [calendar.add_business_days(today, _NOTICE + ahead) for ahead in range(_OFFERED)]
    return tuple((day, _hours(day, application.zone, zone)) for day in days)


def zone_said(zone: str, instant: datetime) -> str:
    """A zone as a letter names it: "Chicago time", "UTC-05:00" where it has no place.

    Args:
        zone: its IANA name.
        instant: when it is meant.
    """
    known = ZoneInfo(zone)
    if zone.startswith("Etc/") or "/" not in zone:
        return f"UTC{instant.astimezone(known).isoformat()[-6:]}".removesuffix("+00:00")
    return f"{place(known)} time"


def _hours(day: date, there: str, here: str) -> str:
    """The hours of a day there during which the candidate is up, else all of them."""
    first, last = (at(day, hour, there) for hour in _THERE)
    for near in (day - timedelta(days=1), day, day + timedelta(days=1)):
        awake = [at(near, hour, here) for hour in _HERE]
        begins, ends = max(first, awake[0]), min(last, awake[1])
        if ends - begins >= _SHORTEST:
            first, last = begins, ends
            break
    return " to ".join(say_time(instant, ZoneInfo(there)).removeprefix("0") for instant in (first, last))
