"""A small grammar of times of day and lengths, beside a day or alone. Standard library only."""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from followup_tui.domain.days import COUNT, NEAREST, WhenError, count, normal, quoted, unclear, understand

MOMENTS = "Write it like “today 10:00”, “thu 2.30pm” or “2026-11-19 10:00”."

_LONGEST = timedelta(hours=12)

Span = tuple[datetime, datetime | None]


def _clock(name: str) -> str:
    """The form of a time of day: 10:00, 10.00, 14h30, 2.30pm, 10 am, noon, or an hour alone."""
    return (
        rf"(?:(?P<{name}hour>[0-9]{{1,2}})(?:[:.h](?P<{name}minute>[0-9]{{2}})|(?P<{name}h>h))?"
        rf" ?(?P<{name}half>[ap](?:\.?m\b\.?))?|(?P<{name}noon>noon|midday))"
    )


_TIMES = (
    rf"(?:(?P<at>at|from|between|@) ?)?{_clock('a')}"
    rf"(?: ?(?:-|to|until|till|and) ?{_clock('b')}| for (?P<length>.+?))?"
)
_LAST = rf"(?:(?P<day>.+?) )?{_TIMES}"
_FIRST = rf"{_TIMES}(?: (?P<day>.+))?"
_RELATIVE = r"(?:(?:just )?now|in (?P<ahead>.+?)|(?P<ago>.+?) ago)(?: for (?P<length>.+))?"
_LENGTH = (
    rf"(?:(?P<hours>[0-9]{{1,2}}\.[0-9]|{COUNT}) ?(?:hours?|hrs?|h))?"
    # Minutes may go without their unit only after hours: "1h30".
    rf"(?:(?: ?and)? ?(?P<minutes>{COUNT})(?: ?(?:minutes?|mins?|m)|(?(hours)|(?!))))?"
)
_LATE = re.compile(r"\b(?:afternoon|evening|night|tonight)$")
_HALVES = {"half an hour": "30 min", "an hour and a half": "90 min"}


def read(text: str, now: datetime, zone: ZoneInfo) -> Span:
    """The first reading that fits: relative to now, the time after the day, the time before the day.

    Args:
        text: what was typed.
        now: the present instant, aware.
        zone: the zone of the clock that is meant.

    Returns:
        The start in UTC, and the end where one is named.

    Raises:
        WhenError: no reading fits, there is no such day, or it lasts no time or too long.
    """
    words = normal(text)
    today = now.astimezone(zone).date()
    found = _relative(words, now) or _timed(_LAST, words, today, zone) or _timed(_FIRST, words, today, zone)
    if found is None:
        if understand(words, today, NEAREST):
            raise WhenError(f"{quoted(text)} says no time.", MOMENTS)
        raise unclear(text, "moment", MOMENTS)
    return found


def _relative(words: str, now: datetime) -> Span | None:
    match = re.fullmatch(_RELATIVE, words)
    if match is None:
        return None
    away = _length(match["ahead"] or match["ago"] or "0 min")
    if away is None:
        return None
    start = now.astimezone(UTC).replace(second=0, microsecond=0) + (-away if match["ago"] else away)
    return start, _end(match["length"], start)


def _timed(form: str, words: str, today: date, zone: ZoneInfo) -> Span | None:
    """A time or two, with a day before or after them."""
    match = re.fullmatch(form, words)
    if match is None or not (match["day"] or _is_time(match)):
        return None
    first, second = _times(match)
    if first is None:
        return None
    if match["day"] and _LATE.search(match["day"]):
        first, second = _noonwards(first), second and _noonwards(second)
    day = understand(match["day"], today, NEAREST) if match["day"] else today
    if day is None:
        return None
    local = datetime.combine(day, first)
    start = _instant(local, zone)
    if second is None:
        return start, _end(match["length"], start)
    until = datetime.combine(day, second)
    until += timedelta(days=until < local)
    end = _instant(until, zone)
    # Around a change of the clocks what reads as later may be earlier: then the length that was typed counts.
    return start, _checked(start, end if end > start else start + (until - local))


def _is_time(match: re.Match[str]) -> bool:
    """Whether this can't be anything but a time: "10" and "10-12" alone may be days."""
    return any(
        match[group] for group in ("at", "aminute", "ah", "ahalf", "anoon", "bminute", "bh", "bhalf", "bnoon")
    )


def _times(match: re.Match[str]) -> tuple[time | None, time | None]:
    """The times of a match; "2-3pm" and "9am-5" share one am or pm as far as that leaves them in order."""
    first, second = _time(match, "a"), _time(match, "b")
    if first is None or second is None:
        return (None, None) if match["bhour"] else (first, second)
    if match["bhalf"] and not match["ahalf"] and _noonwards(first) < second:
        first = _noonwards(first)
    if match["ahalf"] and not match["bhalf"] and second <= first < _noonwards(second):
        second = _noonwards(second)
    return first, second


def _noonwards(at: time) -> time:
    return at.replace(hour=at.hour + 12) if at.hour < 12 else at


def _time(match: re.Match[str], name: str) -> time | None:
    """One time of day of a match; None where there is none on any clock."""
    if match[f"{name}noon"]:
        return time(12)
    if not match[f"{name}hour"]:
        return None
    hour, minute, half = int(match[f"{name}hour"]), int(match[f"{name}minute"] or 0), match[f"{name}half"]
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + 12 * half.startswith("p")
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _instant(local: datetime, zone: ZoneInfo) -> datetime:
    return local.replace(tzinfo=zone).astimezone(UTC)


def _end(length: str | None, start: datetime) -> datetime | None:
    if length is None:
        return None
    lasts = _length(length)
    if lasts is None:
        raise WhenError(f"{quoted(length)} is no length of time.", "Write it like “45 min” or “1.5 hours”.")
    return _checked(start, start + lasts)


def _checked(start: datetime, end: datetime) -> datetime:
    if not timedelta() < end - start <= _LONGEST:
        raise WhenError("This lasts no time, or longer than twelve hours.", "Look at the end again.")
    return end


def _length(words: str) -> timedelta | None:
    """The length of "45 min", "1.5 hours", "an hour", "1h30"; None for anything else."""
    match = re.fullmatch(_LENGTH, _HALVES.get(words, words))
    if match is None or not (match["hours"] or match["minutes"]):
        return None
    hours, minutes = match["hours"] or "0", match["minutes"] or "0"
    return timedelta(hours=float(hours) if "." in hours else count(hours), minutes=count(minutes))
