"""The clock done by hand, for tests to compare with: days are listed one by one, hours counted from UTC.

No zone, no holiday and no weekend comes from a package: each is written down as it stands in the calendars
of the place.
"""

from collections.abc import Collection
from datetime import UTC, date, datetime, timedelta

# Hours ahead of UTC.
CST, CDT, EST, GMT, BST, CET, CEST, DHAKA, BANGKOK = -6, -5, -5, 0, 1, 1, 2, 6, 7

SAT_SUN = frozenset({6, 7})
FRI_SAT = frozenset({5, 6})
FRI = frozenset({5})

# Thanksgiving, Christmas, New Year's Day, Martin Luther King's and Washington's birthday.
US = frozenset({date(2026, 11, 26), date(2026, 12, 25)}) | {
    date(2027, 1, 1), date(2027, 1, 18), date(2027, 2, 15),
}  # fmt: skip
# The summer bank holiday is the last Monday of August in England, and the first one in Scotland.
ENGLAND = frozenset({date(2026, 8, 31), date(2026, 12, 25), date(2026, 12, 28), date(2027, 1, 1)})
SCOTLAND = frozenset({date(2026, 8, 3)})
# Victory Day.
BANGLADESH = frozenset({date(2026, 12, 16)})


def listed(day: date, count: int, closed: Collection[date] = (), weekend: Collection[int] = SAT_SUN) -> date:
    """The n-th working day after a day, out of a list of all days of the next months.

    Args:
        day: the day, which is not counted.
        count: which one; the first is 1.
        closed: the holidays.
        weekend: the days of the week that are free, Monday being 1.
    """
    ahead = [day + timedelta(days=number) for number in range(1, 150)]
    return [one for one in ahead if one.isoweekday() not in weekend and one not in closed][count - 1]


def clock(day: date, hour: float, offset: float) -> datetime:
    """An hour of a day, in UTC, on clocks that are so many hours ahead of it."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(hours=hour - offset)
