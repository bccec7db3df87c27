"""The candidate's quiet days: their own dates and weekdays on which nothing opens or falls due."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

_DAY = timedelta(days=1)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LONGEST = 366


@dataclass(frozen=True, slots=True)
class QuietDays:
    """Days to be left alone.

    Args:
        weekdays: those of every week, Monday being 0.
        dates: single ones.
    """

    weekdays: frozenset[int] = frozenset()
    dates: frozenset[date] = frozenset()

    def __contains__(self, day: date) -> bool:
        return day.weekday() in self.weekdays or day in self.dates

    def __bool__(self) -> bool:
        return bool(self.weekdays or self.dates)


@lru_cache(maxsize=16)
def quiet_days(written: Iterable[str]) -> QuietDays:
    """Understand quiet days as the settings write them.

    Args:
        written: weekdays ("sun", "Sunday"), dates ("2026-12-24") and spans ("2026-12-24..2027-01-01").

    Raises:
        ValueError: one of them is none of these, or no day of the week would be left; with a sentence.
    """
    weekdays: set[int] = set()
    dates: set[date] = set()
    for one in written:
        name = one.strip().casefold()
        if name[:3] in _WEEKDAYS and name.isalpha():
            weekdays.add(_WEEKDAYS.index(name[:3]))
        else:
            dates.update(_span(one))
    if len(weekdays) == len(_WEEKDAYS):
        raise ValueError("At least one day of the week has to be left")
    return QuietDays(frozenset(weekdays), frozenset(dates))


def _span(written: str) -> Iterable[date]:
    first, _, last = (part.strip() for part in written.partition(".."))
    try:
        start, end = date.fromisoformat(first), date.fromisoformat(last or first)
    except ValueError as problem:
        raise ValueError(
            f"“{written}” is no quiet day: write “sun”, “2026-12-24” or “2026-12-24..2027-01-01”"
        ) from problem
    if not start <= end < start + _DAY * _LONGEST:
        raise ValueError(f"“{written}” has to go forward, over {_LONGEST} days at most")
    return (start + _DAY * ahead for ahead in range((end - start).days + 1))
