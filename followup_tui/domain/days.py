"""A small grammar of days, as tables: how a day is written, and which one is meant. Standard library only."""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from followup_tui.domain.saying import MONTHS, WEEKDAYS
from followup_tui.errors import FollowupError
from followup_tui.text import visible_line

COUNTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "couple": 2, "three": 3, "four": 4, "few": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip

_LONGEST_TEXT = 100
_REACH = timedelta(days=3660)
_FRIDAY = 4


class WhenError(FollowupError):
    """A day or a time that can't be understood, with an example of what can."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaning:
    """Which of several days is meant where a text fits more than one.

    Args:
        weekday_from: a weekday is the first such day from this many days after today.
        date_from: a date without a year is the first such date from this many days after today.
        vague: whether a stretch such as "next week" stands for its latest day.
    """

    weekday_from: int
    date_from: int
    vague: bool


# An interview may be over or ahead: the nearest day is meant.
NEAREST = Leaning(weekday_from=-3, date_from=-182, vague=False)
# The beginning of a stretch that reaches to now.
PAST = Leaning(weekday_from=-6, date_from=-364, vague=False)
# A promise is ahead; but one that is written down late may have passed a while ago.
COMING = Leaning(weekday_from=1, date_from=-90, vague=True)

Rule = Callable[[re.Match[str], date, Leaning], date | None]


def normal(text: str) -> str:
    """One spelling of a text: small letters, plain digits and hyphens, no commas, single blanks.

    Raises:
        WhenError: the text is far too long for a date.
    """
    if len(text) > _LONGEST_TEXT:
        raise WhenError("This is too long for a date.", "Write it like 27 Nov.")
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(re.sub("[‐‑‒–—−]", "-", folded).replace(",", " ").split())


def quoted(text: str) -> str:
    """What was typed, safe to show and short, in quotes."""
    shown = visible_line(text)
    return f"“{shown if len(shown) <= 40 else shown[:39] + '…'}”"


def unclear(text: str, what: str, remedy: str) -> WhenError:
    """The error for a text that no form fits, or for none at all."""
    if not text.strip():
        return WhenError(f"There is no {what} yet.", remedy)
    return WhenError(f"{quoted(text)} is no {what} that can be understood.", remedy)


def understand(words: str, today: date, leaning: Leaning) -> date | None:
    """The day that is meant; None where no form of the table fits.

    Args:
        words: a text after `normal`.
        today: the present day.
        leaning: which day is meant where several fit.

    Raises:
        WhenError: the form is clear, but there is no such day or it is years away.
    """
    kept = " ".join(word for word in words.replace("mid-", "mid ").split() if word not in _FILLERS)
    for form, rule in _FORMS:
        match = re.fullmatch(form, kept)
        day = match and rule(match, today, leaning)
        if day:
            if abs(day - today) > _REACH:
                raise WhenError(f"The year {day.year} is too far away.", "Look at the year again.")
            return day
    return None


def count(word: str) -> int:
    """The number that digits or a word such as "two" stand for."""
    return COUNTS.get(word.rpartition(" ")[2]) or int(word)


def _index(names: tuple[str, ...], *extra: str) -> dict[str, int]:
    """Every spelling of the names: in full, three letters, and extra ones found by their three letters."""
    short = {name[:3].casefold(): number for number, name in enumerate(names)}
    return {name.casefold(): short[name[:3].casefold()] for name in (*names, *short, *extra)}


_WEEKDAY = _index(WEEKDAYS, "tues", "weds", "thur", "thurs")
_MONTH = _index(MONTHS, "sept")
_AWAY = {
    "today": 0, "tonight": 0, "eod": 0, "end day": 0, "end today": 0, "tomorrow": 1, "end tomorrow": 1,
    "day after tomorrow": 2, "yesterday": -1, "day before yesterday": -2, "last night": -1,
} | {
    f"{day} {part}": away
    for day, away in (("this", 0), ("tomorrow", 1), ("yesterday", -1))
    for part in ("morning", "afternoon", "evening")
}  # fmt: skip
# What a part of a week or month reaches to at the latest: a weekday (Monday is 0), a day of the month.
_PARTS = {
    "early": (2, 10), "start": (2, 10), "beginning": (2, 10), "mid": (3, 20), "middle": (3, 20),
    "late": (_FRIDAY, 31), "end": (_FRIDAY, 31), "": (_FRIDAY, 31),
}  # fmt: skip
_WEEKS = {"": 0, "this ": 0, "next ": 1, "following ": 1}
_DAYS_IN = {"day": 1, "week": 7, "fortnight": 14}
_FILLERS = frozenset({"the", "of", "on", "by", "until", "till", "sometime", "latest", "at"})


def _any(names: dict[str, int]) -> str:
    return "|".join(sorted(filter(None, names), key=len, reverse=True))


COUNT = rf"(?:(?:a )?(?:couple|few)|{_any(COUNTS)}|[0-9]{{1,3}})"
_PART = rf"(?:(?P<part>{_any(dict.fromkeys(_PARTS, 0))}) )?"
_ON = rf"(?:(?P<weekday>{_any(_WEEKDAY)})\.? )?"
_DAY = r"(?P<day>[0-9]{1,2})"
_NAMED = rf"(?P<month>{_any(_MONTH)})\.?"
_YEAR = r"(?: (?P<year>[0-9]{4}))?"


def _away(match: re.Match[str], today: date, _: Leaning) -> date:
    return today + timedelta(days=_AWAY[match.group()])


def _full(match: re.Match[str], _: date, __: Leaning) -> date:
    return _date(int(match["year"]), int(match["month"]), int(match["day"]))


def _slashes(match: re.Match[str], _: date, __: Leaning) -> date:
    raise WhenError(
        f"{quoted(match.group())} is read differently from country to country.",
        "Write the month as a word: 4 Mar, or 2026-03-04.",
    )


def _dotted(match: re.Match[str], today: date, leaning: Leaning) -> date:
    return _in_year(match["year"], int(match["month"]), int(match["day"]), today, leaning)


def _dated(match: re.Match[str], today: date, leaning: Leaning) -> date:
    """A day and a month; a weekday beside them must agree, and may say that this year is meant."""
    month, number = _MONTH[match["month"]] + 1, int(match["day"])
    day = _in_year(match["year"], month, number, today, leaning)
    weekday = _WEEKDAY.get(match["weekday"] or "", day.weekday())
    if day.weekday() != weekday and not match["year"]:
        day = _in_year(str(today.year), month, number, today, leaning)
    if day.weekday() != weekday:
        raise WhenError(
            f"{day.day} {MONTHS[day.month - 1]} {day.year} is a {WEEKDAYS[day.weekday()]}, "
            f"not a {WEEKDAYS[weekday]}.",
            "Mend one of the two, or leave the weekday out.",
        )
    return day


def _weekday(match: re.Match[str], today: date, leaning: Leaning) -> date:
    """A weekday: "this" is the first from today on, "last" before today, "next" the one of next week."""
    weekday = _WEEKDAY[match["weekday"]]
    if match["which"] == "next " or match["week"]:
        return _of_week(today, 1, weekday)
    first = {"last ": -7, "this ": 0, "coming ": 1}.get(match["which"] or "", leaning.weekday_from)
    start = today + timedelta(days=first)
    return start + timedelta(days=(weekday - start.weekday()) % 7)


def _counted(match: re.Match[str], today: date, leaning: Leaning) -> date | None:
    """So many days, weeks or months from today; of "two or three" the later one."""
    if not (match["in"] or match["way"] or leaning.vague):
        return None
    number, unit = count(match["count"]), match["unit"]
    if match["way"] == " ago":
        number = -number
    if unit == "month":
        months = today.year * 12 + today.month - 1 + number
        return _up_to(months // 12, months % 12 + 1, today.day)
    if unit.endswith(" day"):
        return _business(today, number)
    return today + timedelta(days=number * _DAYS_IN[unit])


def _part_of_week(match: re.Match[str], today: date, leaning: Leaning) -> date | None:
    """A week ends on Friday; said at the weekend, "this week" is the one that comes."""
    if not leaning.vague:
        return None
    weeks = 2 if match["after"] else _WEEKS[match["which"] or ""]
    weekday = _PARTS[match["part"] or ""][0]
    day = _of_week(today, weeks, weekday)
    return day if day >= today else _of_week(today, 1 if today.weekday() > _FRIDAY else 0, _FRIDAY)


def _part_of_month(match: re.Match[str], today: date, leaning: Leaning) -> date | None:
    if not leaning.vague:
        return None
    number = _PARTS[match["part"] or ""][1]
    if match["month"] in _MONTH:
        month = _MONTH[match["month"]] + 1
        first = today + timedelta(days=leaning.date_from)
        years = [int(match["year"])] if match["year"] else range(today.year - 1, today.year + 2)
        days = [_up_to(year, month, number) for year in years]
        return next((day for day in days if day >= first), days[-1])
    if match["year"]:
        return None
    if match["month"].endswith("year"):
        return date(today.year, 12, 31) if match["part"] in ("end", "late") else None
    months = today.year * 12 + today.month - 1 + match["month"].startswith("next")
    return _up_to(months // 12, months % 12 + 1, number)


# `re` compiles a form when it is first needed and keeps it: saying dates does not pay for reading them.
_FORMS: tuple[tuple[str, Rule], ...] = (
    (_any(_AWAY), _away),
    (r"(?P<year>[0-9]{4})[-/](?P<month>[0-9]{1,2})[-/](?P<day>[0-9]{1,2})", _full),
    (r"[0-9]{1,2}/[0-9]{1,2}(?:/[0-9]{2,4})?", _slashes),
    (r"(?P<day>[0-9]{1,2})\.(?P<month>[0-9]{1,2})(?:\.(?P<year>[0-9]{4})?)?", _dotted),
    (rf"{_ON}{_DAY}(?:st|nd|rd|th)? ?{_NAMED}{_YEAR}", _dated),
    (rf"{_ON}{_NAMED} ?{_DAY}(?:st|nd|rd|th)?{_YEAR}", _dated),
    (
        rf"(?P<which>(?:last|this|coming|next) )?(?P<weekday>{_any(_WEEKDAY)})\.?(?P<week> next week)?",
        _weekday,
    ),
    (
        rf"(?P<in>(?:(?:in|within)(?: next)?|next) )?(?:{COUNT} ?(?:to|or|-) ?)?(?P<count>{COUNT}) "
        r"(?P<unit>(?:business |working )?day|week|fortnight|month)s?(?P<way> ago| from (?:now|today))?",
        _counted,
    ),
    (r"(?P<in>(?:in|within) )?an? (?P<unit>day|week|month) or (?P<count>two)(?P<way> ago)?", _counted),
    (rf"{_PART}(?:in )?(?P<which>{_any(_WEEKS)})?week(?P<after> after next)?", _part_of_week),
    (
        rf"(?:in )?{_PART}(?:in )?(?P<month>{_any(_MONTH)}|(?:this |next )?month|(?:this )?year){_YEAR}",
        _part_of_month,
    ),
)


def _date(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as problem:
        said = f"{day} {MONTHS[month - 1]} {year}" if 1 <= month <= 12 else f"month {month}"
        raise WhenError(f"There is no {said}.", "Look at the day and the month again.") from problem


def _in_year(year: str | None, month: int, day: int, today: date, leaning: Leaning) -> date:
    """A date in the year that is named, else the first one that the leaning allows."""
    if year:
        return _date(int(year), month, day)
    first = today + timedelta(days=leaning.date_from)
    if (month, day) == (2, 29):
        return _leap_day(first, today)
    return next(d for d in (_date(first.year, month, day), _date(first.year + 1, month, day)) if d >= first)


def _leap_day(first: date, today: date) -> date:
    """The 29th of February within the year that starts at `first`, else the one of this year."""
    for year in (first.year, first.year + 1, today.year):
        if monthrange(year, 2)[1] == 29 and (year == today.year or date(year, 2, 29) >= first):
            return date(year, 2, 29)
    return _date(today.year, 2, 29)


def _up_to(year: int, month: int, day: int) -> date:
    """A day of a month, or its last one where the month is shorter."""
    start = _date(year, month, 1)
    return start.replace(day=min(day, monthrange(start.year, start.month)[1]))


def _of_week(today: date, weeks: int, weekday: int) -> date:
    """A weekday of the week, Monday to Sunday, so many weeks after this one."""
    return today + timedelta(days=7 * weeks + weekday - today.weekday())


def _business(today: date, number: int) -> date:
    """So many days from Monday to Friday away; public holidays are left to the plan."""
    step, day = (1 if number > 0 else -1), today
    for _ in range(abs(number)):
        day += timedelta(days=step)
        while day.weekday() > _FRIDAY:
            day += timedelta(days=step)
    return day
