"""Business days and hours where the employer is. `holidays` is loaded only once a country is set."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from importlib import metadata
from zoneinfo import ZoneInfo

from followup_tui.domain.countries import (
    country_name,
    normalise_country,
    normalise_region,
    public_holidays,
    regions_differ,
)

_DAY = timedelta(days=1)
_SATURDAY, _SUNDAY = 5, 6


@dataclass(frozen=True, slots=True)
class Calendar:
    """The business days of one employer.

    Args:
        country: a code or a name of it; empty or unknown means Monday to Friday without holidays.
        region: a code or a name of it within the country; empty or unknown means nationwide holidays only.
        zone: the IANA zone of the place.
        opens: the local hour at which a business day begins.
        ends: the local hour at which a business day ends.
    """

    country: str = ""
    region: str = ""
    zone: str = "UTC"
    opens: int = 9
    ends: int = 18

    def is_business_day(self, day: date) -> bool:
        """Whether people are at work there on a day."""
        return day not in _closed(self.country, self.region, day.year)

    def holiday(self, day: date) -> str:
        """The name of the public holiday on a day; empty where there is none."""
        return _closed(self.country, self.region, day.year).get(day, "")

    def next_business_day(self, day: date) -> date:
        """The first business day on or after a day."""
        while not self.is_business_day(day):
            day += _DAY
        return day

    def add_business_days(self, day: date, count: int) -> date:
        """The business day that is `count` of them after a day; before it where `count` is negative.

        The day itself is not counted and need not be one; with 0 it is the first one on or after it.
        """
        step = _DAY if count > 0 else -_DAY
        for _ in range(abs(count)):
            day += step
            while not self.is_business_day(day):
                day += step
        return day if count else self.next_business_day(day)

    def day_of(self, instant: datetime) -> date:
        """The day that it is there at an instant."""
        return instant.astimezone(ZoneInfo(self.zone)).date()

    def opening(self, day: date) -> datetime:
        """When a day's business begins, in UTC."""
        return at(day, self.opens, self.zone)

    def closing(self, day: date) -> datetime:
        """When a day's business ends, in UTC."""
        return at(day, self.ends, self.zone)

    def holidays_between(self, first: date, last: date) -> list[tuple[date, str]]:
        """The public holidays from one day to another, both included, with their names.

        Those on a weekend are left out: nobody would have been at work then anyway.
        """
        days = [first + _DAY * ahead for ahead in range((last - first).days + 1)]
        return [(day, self.holiday(day)) for day in days if self.holiday(day) and not self.is_weekend(day)]

    def is_weekend(self, day: date) -> bool:
        """Whether people rest there on a day of every week."""
        return day in _weekends(self.country, day.year)

    @property
    def caveat(self) -> str:
        """What these business days do not know, in one sentence; empty where all is known."""
        return _caveat(self.country, self.region)


def at(day: date, hour: int, zone: str) -> datetime:
    """An hour of a day on the clocks of a zone, in UTC.

    An hour that the clocks skip is the same distance after midnight, so a little later on the new clock; of
    an hour that comes twice it is the first.
    """
    return datetime.combine(day, time(hour), ZoneInfo(zone)).astimezone(UTC)


@cache
def data_version() -> str:
    """The version of the holiday data, read without loading it."""
    return metadata.version("holidays")


@lru_cache(maxsize=4096)
def _closed(country: str, region: str, year: int) -> Mapping[date, str]:
    """The days of a year on which nobody works, with the holiday's name or an empty one for a weekend."""
    code = normalise_country(country)
    rest = dict.fromkeys(_weekends(country, year), "")
    if not code:
        return rest
    known = public_holidays(code, normalise_region(code, region), year)
    return rest | {day: str(name) for day, name in known.items()}


@lru_cache(maxsize=1024)
def _weekends(country: str, year: int) -> frozenset[date]:
    """The days of a year that are a weekend there; Saturdays, too, where Sunday alone is the day of rest."""
    code, days = normalise_country(country), _days_of(year)
    if not code:
        return frozenset(day for day in days if day.weekday() in {_SATURDAY, _SUNDAY})
    known = public_holidays(code, "", year)
    offices_rest = {_SATURDAY} if known.weekend == {_SUNDAY} else set()
    return frozenset(day for day in days if known.is_weekend(day) or day.weekday() in offices_rest)


@cache
def _caveat(country: str, region: str) -> str:
    code = normalise_country(country)
    if not code:
        said = f"No holidays are known for “{country}”" if country else "The employer’s country is not set"
        return f"{said}: business days are Monday to Friday."
    if normalise_region(code, region) or not regions_differ(code):
        return ""
    said = f"“{region}” is no known region" if region else "no region is set"
    return f"{country_name(code)}: {said}, so only nationwide holidays count."


def _days_of(year: int) -> list[date]:
    first = date(year, 1, 1)
    return [first + _DAY * ahead for ahead in range((date(year, 12, 31) - first).days + 1)]
