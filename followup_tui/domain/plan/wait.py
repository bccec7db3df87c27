"""How long to wait before asking: the newest thing that was said sets the day, or a later one promised."""

from collections.abc import Callable, Iterable, Sequence
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was answered to a reply that wanted an answer.

    Args:
        at: when it was answered.
        recorded_at: when the journal learned of it.
    """

    at: datetime
    recorded_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class _Start:
    """From where business days are counted, how many of them, and how that is said.

    Args:
        day: the day.
        count: how many business days.
        said: a sentence with a place for their number.
        at: when it happened.
        recorded_at: when the journal learned of it.
        rank: whether they named the day, and a number: of two at one instant the greater counts, since a
            reply may name a date.
    """

    day: date
    count: int
    said: str
    at: datetime
    recorded_at: datetime
    rank: tuple[bool, int] = (False, 0)

    @property
    def names_date(self) -> bool:
        """Whether they named the day."""
        return self.rank[0]


@dataclass(frozen=True, slots=True)
class _Around:
    """The interview after which one waits, the employer's business days, and the timing."""

    interview: Interview
    calendar: Calendar
    rules: Rules

    @property
    def ended(self) -> date:
        """The day there on which the interview ended."""
        return self.calendar.day_of(self.interview.ends_at)

    def opens_on(self, start: _Start) -> date:
        """The business day there from which asking is fine."""
        return self.calendar.add_business_days(start.day, start.count)


def wait_after(
    interview: Interview,
    log: Sequence[LogEntry],
    cancellations: Sequence[LogEntry],
    answers: Sequence[Answer],
    calendar: Calendar,
    rules: Rules,
) -> Wait:
    """How long to wait after an interview.

    Args:
        interview: the interview.
        log: the entries that may change the wait, earliest first.
        cancellations: the entries that cancelled later rounds.
        answers: what was answered to their questions.
        calendar: the employer's business days.
        rules: the timing.
    """
    around = _Around(interview, calendar, rules)
    told = [_RESTARTS[entry.happening](entry, around) for entry in log if entry.happening in _RESTARTS]
    told += [_cancelled(entry, around) for entry in cancellations]
    told += [_answered(answer, around) for answer in answers]
    starts = [start for start in told if start is not None]
    silence = _silence(around)
    first = _newest(start for start in starts if start.at <= interview.ends_at) or silence
    last = _newest(starts) or silence
    named = _newest(start for start in starts if start.names_date) or last
    # A date that they named stands until it is over, whatever else they write meanwhile.
    said = max(last, named, key=around.opens_on)
    opens_on = around.opens_on(said)
    return Wait(
        opens_on=opens_on,
        lapses_on=min(opens_on, around.opens_on(first)),
        why=_why(said, opens_on, around),
        since=None if last is silence else last.at,
        recorded_at=last.recorded_at,
    )


def _newest(starts: Iterable[_Start]) -> _Start | None:
    return max(starts, key=lambda start: (start.at, start.rank), default=None)


def _why(start: _Start, opens_on: date, around: _Around) -> str:
    said = start.said.format(days=f"{start.count} business day{'' if start.count == 1 else 's'}")
    closed = around.calendar.holidays_between(start.day, opens_on)
    if closed:
        said += f" {', '.join(f'{say_day(day, around.ended)} is {name}' for day, name in closed)} there."
    return said


def _silence(around: _Around) -> _Start:
    """They said nothing about when they would answer."""
    return _Start(
        day=around.ended,
        count=around.rules.check_after_interview,
        said=f"No date was promised: asking is fine {{days}} after {say_day(around.ended, around.ended)}.",
        at=around.interview.starts_at,
        recorded_at=around.interview.recorded_at,
    )


def _promised(entry: LogEntry, around: _Around) -> _Start | None:
    """A date that they named, unless it was named before this round and has passed with it."""
    named_since = entry.interview_id == around.interview.id or entry.at >= around.interview.starts_at
    if entry.day is None or not (named_since or entry.day > around.ended):
        return None
    return _Start(
        day=max(entry.day, around.ended),
        count=around.rules.check_after_promise,
        said=f"They said {say_day(entry.day, around.ended)}: asking is fine {{days}} later.",
        at=entry.at,
        recorded_at=entry.recorded_at,
        rank=(True, entry.id or 0),
    )


def _news(entry: LogEntry, around: _Around) -> _Start | None:
    """A reply with news and without a date."""
    told = entry.outcome is Outcome.news
    return _counted("They wrote on", entry, around) if told else None


def _cancelled(entry: LogEntry, around: _Around) -> _Start | None:
    """A later round that fell through brings the wait of this one back."""
    return _counted("The next round was cancelled on", entry, around)


def _answered(answer: Answer, around: _Around) -> _Start | None:
    """Once their question is answered, it is their turn again."""
    return _counted("You answered them on", answer, around)


def _counted(said: str, told: LogEntry | Answer, around: _Around) -> _Start | None:
    """Business days counted from something that happened since the interview began."""
    if told.at < around.interview.starts_at:
        return None
    day = around.calendar.day_of(told.at)
    number = told.id or 0 if isinstance(told, LogEntry) else 0
    return _Start(
        day=day,
        count=around.rules.check_after_interview,
        said=f"{said} {say_day(day, around.ended)}: asking is fine {{days}} later.",
        at=told.at,
        recorded_at=told.recorded_at,
        rank=(False, number),
    )


_RESTARTS: dict[Happening, Callable[[LogEntry, _Around], _Start | None]] = {
    Happening.promise: _promised,
    Happening.reply: _news,
}
