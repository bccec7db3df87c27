"""How long to wait before asking: the newest thing that they said sets the day."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from followup_tui.domain.calendar import Calendar
from followup_tui.domain.models import Interview, LogEntry
from followup_tui.domain.rules import Rules
from followup_tui.domain.when import say_day
from followup_tui.domain.words import Happening, Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """A stretch of silence that is to be kept.

    Args:
        opens_on: the employer's business day from which asking is fine.
        lapses_on: the day on which what was to be said before asking lapses; later news don't move it on.
        why: what that day follows from, a sentence or two.
        since: the instant at which the silence began anew; None where nothing restarted it.
        recorded_at: when the journal learned of what it follows from.
    """

    opens_on: date
    lapses_on: date
    why: str
    since: datetime | None
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class _Start:
    """From where business days are counted: a day, how many of them, and how that is said."""

    day: date
    count: int
    said: str


_Rule = Callable[[LogEntry, Interview, Calendar, Rules], _Start | None]


def wait_after(
    interview: Interview,
    log: Sequence[LogEntry],
    cancellations: Sequence[LogEntry],
    calendar: Calendar,
    rules: Rules,
) -> Wait:
    """How long to wait after an interview.

    Args:
        interview: the interview.
        log: the entries that may change the wait, earliest first.
        cancellations: the entries that cancelled later rounds.
        calendar: the employer's business days.
        rules: the timing.
    """
    told = [(entry, _told(entry, interview, calendar, rules)) for entry in log]
    told += [(entry, _cancelled(entry, interview, calendar, rules)) for entry in cancellations]
    starts = [(entry, start) for entry, start in told if start is not None]
    first = _newest([one for one in starts if one[0].at <= interview.ends_at])
    last = _newest(starts)
    silence = _silence(interview, calendar, rules)
    opens_on, before = (
        calendar.add_business_days(start.day, start.count)
        for start in (last[1] if last else silence, first[1] if first else silence)
    )
    ended = calendar.day_of(interview.ends_at)
    return Wait(
        opens_on=opens_on,
        lapses_on=min(opens_on, before),
        why=_why(last[1] if last else silence, opens_on, ended, calendar),
        since=last[0].at if last else None,
        recorded_at=(last[0] if last else interview).recorded_at,
    )


def _newest(starts: Sequence[tuple[LogEntry, _Start]]) -> tuple[LogEntry, _Start] | None:
    """The newest start; a reply and the date that it names may be logged at once: then the date counts."""
    return max(
        starts,
        key=lambda one: (one[0].at, one[0].happening is Happening.promise, one[0].id or 0),
        default=None,
    )


def _why(start: _Start, opens_on: date, ended: date, calendar: Calendar) -> str:
    said = start.said.format(days=f"{start.count} business day{'' if start.count == 1 else 's'}")
    closed = calendar.holidays_between(start.day, opens_on)
    if closed:
        said += f" {', '.join(f'{say_day(day, ended)} is {name}' for day, name in closed)} there."
    return said


def _silence(interview: Interview, calendar: Calendar, rules: Rules) -> _Start:
    """They said nothing about when they would answer."""
    ended = calendar.day_of(interview.ends_at)
    said = f"No date was promised: asking is fine {{days}} after {say_day(ended, ended)}."
    return _Start(ended, rules.check_after_interview, said)


def _told(entry: LogEntry, interview: Interview, calendar: Calendar, rules: Rules) -> _Start | None:
    rule = _RESTARTS.get(entry.happening)
    return rule(entry, interview, calendar, rules) if rule else None


def _promised(entry: LogEntry, interview: Interview, calendar: Calendar, rules: Rules) -> _Start | None:
    """A date that they named, unless it was named before this round and has passed with it."""
    ended = calendar.day_of(interview.ends_at)
    named_since = entry.interview_id == interview.id or entry.at >= interview.starts_at
    if entry.day is None or not (named_since or entry.day > ended):
        return None
    said = f"They said {say_day(entry.day, ended)}: asking is fine {{days}} later."
    return _Start(max(entry.day, ended), rules.check_after_promise, said)


def _news(entry: LogEntry, interview: Interview, calendar: Calendar, rules: Rules) -> _Start | None:
    """A reply with news and without a date."""
    if entry.outcome is not Outcome.news or entry.at < interview.starts_at:
        return None
    day = calendar.day_of(entry.at)
    said = f"They wrote on {say_day(day, calendar.day_of(interview.ends_at))}: asking is fine {{days}} later."
    return _Start(day, rules.check_after_interview, said)


def _cancelled(entry: LogEntry, interview: Interview, calendar: Calendar, rules: Rules) -> _Start | None:
    """A later round that fell through brings the wait of this one back."""
    if entry.at < interview.starts_at:
        return None
    day = calendar.day_of(entry.at)
    said = f"The next round was cancelled on {say_day(day, day)}: asking is fine {{days}} later."
    return _Start(day, rules.check_after_interview, said)


_RESTARTS: dict[Happening, _Rule] = {Happening.promise: _promised, Happening.reply: _news}
