"""Finds the days that an English text names: "Thursday 19 November", "Nov 19th, 2026", "the 19th"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from followup_tui.domain.saying import MONTHS, WEEKDAYS

_WEEKDAYS = {name.casefold()[:3]: number for number, name in enumerate(WEEKDAYS)}
_MONTHS = {name.casefold()[:3]: number for number, name in enumerate(MONTHS, 1)}
# "March" and "May" are words, too, and months only with a capital.
_MONTH = (
    r"(?:january|february|(?-i:M)arch|april|(?-i:M)ay|june|july|august|september|october|november|december"
    r"|(?:jan|feb|(?-i:M)ar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)(?!\w)"
)
_FULL = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_SHORT = r"(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\b\.?"
_SEPARATOR = r"(?:\s+(?:morning|afternoon|evening|night))?(?:\s*[,(–-]\s*|\s+)(?:the\s+)?"
_ORDINAL = r"(?:st|nd|rd|th)"
_YEAR = r"(?:19|20|21)[0-9]{2}(?![0-9])"
_DATE = (
    rf"(?:(?P<d1>[0-9]{{1,2}}){_ORDINAL}?\s+(?:of\s+)?(?P<m1>{_MONTH})(?:,?\s+(?P<y1>{_YEAR}))?"
    rf"|(?P<m2>{_MONTH})\s+(?:the\s+)?(?P<d2>[0-9]{{1,2}})(?![0-9]|[:.][0-9]){_ORDINAL}?"
    rf"(?:,?\s+(?P<y2>{_YEAR}))?"
    rf"|(?P<y3>{_YEAR})-(?P<m3>[0-9]{{2}})-(?P<d3>[0-9]{{2}})(?![0-9])"
    r"|(?!24/7)(?P<one>[0-9]{1,2})/(?P<other>[0-9]{1,2})(?:/(?P<y4>(?:20)?[0-9]{2}))?(?![0-9/])"
    rf"|(?P<d5>[0-9]{{1,2}})\.(?P<m5>[0-9]{{1,2}})\.(?P<y5>{_YEAR})"
    rf"|(?P<d6>[0-9]{{1,2}}){_ORDINAL}\b(?!\s+(?:floor|century|anniversary|birthday|time|street|avenue)))"
)
# Few words begin as a day or a month does, so most places are left at once.
_BEGINNING = rf"[0-9]|[mtwfsjando](?:{'|'.join(sorted({name[1:3] for name in (*WEEKDAYS, *MONTHS)}))})"
_DAY = re.compile(
    rf"\b(?={_BEGINNING})(?<![\w/.-])(?:(?:(?P<before>{_FULL}|{_SHORT}){_SEPARATOR})?{_DATE}"
    rf"(?:\s+\((?P<behind>{_FULL}|{_SHORT})\)|,\s+an?\s+(?P<being>{_FULL})\b)?"
    rf"|(?P<alone>{_FULL})\b)",
    re.IGNORECASE,
)
# Whoever says this names no date.
_IDIOM = (_WEEKDAYS["fri"], 13)


@dataclass(frozen=True, slots=True)
class Day:
    """A day as a text names it.

    Args:
        start: offset of the passage in characters.
        end: offset behind it.
        weekday: the weekday that is said, Monday is 0; None where none is.
        readings: the month and the day of the month; several where the order of the two is not known, the
            month None where it is not said, and nothing at all where a weekday stands alone.
        year: the year that is said; None where none is.
    """

    start: int
    end: int
    weekday: int | None
    readings: tuple[tuple[int | None, int], ...] = ()
    year: int | None = None

    def dates(self, near: date | None) -> tuple[date, ...]:
        """The dates that can be meant; none where a weekday stands alone, or where there is no such day.

        Args:
            near: the day that a date without a year is near to; None where that is not known.
        """
        if self.year is None and near is None:
            return ()
        found = (_dates(month, day, self.year, near) for month, day in self.readings)
        return tuple(one for dates in found for one in dates)


@lru_cache(maxsize=8)
def days(text: str) -> tuple[Day, ...]:
    """The days that a text names, in its order.

    Args:
        text: an English text.
    """
    return tuple(_day(match) for match in _DAY.finditer(text))


def _day(match: re.Match[str]) -> Day:
    said = match["before"] or match["behind"] or match["being"] or match["alone"]
    weekday = _WEEKDAYS[said.casefold()[:3]] if said else None
    readings = tuple(_readings(match))
    if readings == ((None, _IDIOM[1]),) and weekday == _IDIOM[0]:
        readings = ()
    year = next((match[name] for name in ("y1", "y2", "y3", "y4", "y5") if match[name]), None)
    number = int(year) % 100 + 2000 if year and len(year) == 2 else year and int(year)
    return Day(match.start(), match.end(), weekday, readings, number or None)


def _readings(match: re.Match[str]) -> Iterator[tuple[int | None, int]]:
    """Month and day of a date; of "5/11" both ways to read it."""
    if match["one"]:
        one, other = int(match["one"]), int(match["other"])
        yield other, one
        if one != other:
            yield one, other
    for number in "1235":
        if match[f"d{number}"]:
            month = match[f"m{number}"]
            yield (int(month) if month.isdigit() else _MONTHS[month.casefold()[:3]]), int(match[f"d{number}"])
    if match["d6"]:
        yield None, int(match["d6"])


def _dates(month: int | None, day: int, year: int | None, near: date | None) -> list[date]:
    """A date in its year, else in the nearest one; without a month, those of the months around."""
    if year is not None and month is not None:
        return _existing([(year, month, day)])
    if near is None:
        return []
    if month is None:
        months = [near.year * 12 + near.month - 1 + away for away in (-1, 0, 1)]
        return _existing([(number // 12, number % 12 + 1, day) for number in months])
    around = _existing([(near.year + away, month, day) for away in (-1, 0, 1)])
    return [min(around, key=lambda one: abs(one - near))] if around else []


def _existing(parts: list[tuple[int, int, int]]) -> list[date]:
    found = []
    for year, month, day in parts:
        try:
            found.append(date(year, month, day))
        except ValueError:
            continue
    return found
