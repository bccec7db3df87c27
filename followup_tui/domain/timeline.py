"""Everything that happened to an application, told in order."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from followup_tui.domain.about import said_round
from followup_tui.domain.facts import Facts, Round
from followup_tui.domain.happenings import SORTS
from followup_tui.domain.models import LogEntry
from followup_tui.domain.status import cancellation, on_the_spot
from followup_tui.domain.when import say_day, say_day_near
from followup_tui.domain.words import Happening, Outcome

_HELD, _TO_COME, _CALLED_OFF = "◆", "◇", "✗"
_SIGNS: Mapping[Happening, str] = {
    Happening.sent: "→",
    Happening.called: "→",
    Happening.reply: "←",
    Happening.promise: "◷",
    Happening.offer: "★",
    Happening.accepted: "✓",
    Happening.declined: "–",
    Happening.rejection: "✗",
    Happening.withdrawn: "–",
    Happening.rescheduled: "↻",
    Happening.cancelled: "✗",
    Happening.parked: "○",
    Happening.unparked: "●",
    Happening.note: "·",
}
_TITLES: Mapping[tuple[Happening, Outcome], str] = {
    (sort.happening, sort.outcome): sort.title for sort in SORTS
} | {
    (Happening.parked, Outcome.none): "Parked",
    (Happening.unparked, Outcome.none): "Live again",
}
_CALLS: Mapping[Outcome, str] = {
    Outcome.spoke: "we talked",
    Outcome.voicemail: "voicemail",
    Outcome.no_answer: "nobody there",
}


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that happened, or an interview to come.

    Args:
        at: when, in UTC.
        sign: one character that tells what sort of thing it is.
        title: what happened, in a line.
        detail: more about it: who was there, the user's note; it may have several lines.
        entry_id: the log entry; None for an interview.
        interview_id: the interview that it is about; None where it is about none.
        struck: whether the entry was struck out.
    """

    at: datetime
    sign: str
    title: str
    detail: str = ""
    entry_id: int | None = None
    interview_id: int | None = None
    struck: bool = False


def moments(
    facts: Facts,
    entries: Iterable[LogEntry],
    now: datetime,
    zone: ZoneInfo,
    kinds: Mapping[str, str] | None = None,
) -> tuple[Moment, ...]:
    """Tell all that happened, the newest first; interviews to come stand before it.

    Args:
        facts: all that is known about the application.
        entries: its log entries, those that were struck out too.
        now: the present instant, aware.
        zone: the candidate's zone.
        kinds: the titles of the kinds of text by name; a kind without one is told by its name.
    """
    telling = _Telling(facts, now.astimezone(zone).date(), kinds or {})
    held = [_interview(one, facts, now) for one in facts.rounds]
    logged = [telling.entry(one) for one in entries]
    return tuple(sorted([*held, *logged], key=lambda one: (one.at, one.entry_id or 0), reverse=True))


def by_day(
    found: Sequence[Moment], now: datetime, zone: ZoneInfo
) -> Iterator[tuple[str, tuple[Moment, ...]]]:
    """Moments in their days, each day with how it is said: "Thu 19 Nov, 7 days ago".

    Args:
        found: the moments, in order.
        now: the present instant, aware.
        zone: the candidate's zone.
    """
    today = now.astimezone(zone).date()
    for day, group in groupby(found, lambda one: one.at.astimezone(zone).date()):
        yield say_day_near(day, today), tuple(group)


def named(names: Sequence[str]) -> str:
    """Names as they are said one after the other: "Maya Chen, Tom Brandt and Ana Ruiz"."""
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def _interview(held: Round, facts: Facts, now: datetime) -> Moment:
    interview = held.interview
    title, sign = said_round(interview), _HELD if interview.starts_at <= now else _TO_COME
    if cancellation(facts.log, interview.id or 0) is not None:
        title, sign = f"{title}: cancelled", _CALLED_OFF
    people = named([one.contact.full_name for one in held.people])
    told = (f"with {people}" if people else "", _asked(held))
    detail = "; ".join(part for part in told if part)
    return Moment(interview.starts_at, sign, title, detail, None, interview.id)


def _asked(held: Round) -> str:
    """How many questions were answered properly, once all of them are noted."""
    if not held.questions:
        return ""
    if held.reflection is None or held.reflection.first_pass_at is None:
        return f"{held.questions} question{'' if held.questions == 1 else 's'} noted so far"
    return f"{held.answered_properly} of {held.questions} questions answered properly"


class _Telling:
    """Puts the entries of an application into words."""

    def __init__(self, facts: Facts, today: date, kinds: Mapping[str, str]) -> None:
        self._today, self._kinds = today, kinds
        self._rounds = {one.interview.id: one.interview.round for one in facts.rounds}
        self._names = {
            person.contact.id: person.contact.full_name for one in facts.rounds for person in one.people
        }
        self._titles: Mapping[Happening, Callable[[LogEntry], str]] = {
            Happening.sent: self._sent,
            Happening.called: self._called,
            Happening.promise: self._promise,
            Happening.offer: self._offer,
            Happening.rescheduled: lambda entry: self._moved(entry, "moved"),
            Happening.cancelled: lambda entry: self._moved(entry, "cancelled"),
        }

    def entry(self, entry: LogEntry) -> Moment:
        """A log entry as a moment."""
        title = self._titles.get(entry.happening, self._plain)(entry)
        return Moment(
            entry.at,
            _SIGNS[entry.happening],
            title,
            entry.note,
            entry.id,
            entry.interview_id,
            entry.struck_at is not None,
        )

    def _plain(self, entry: LogEntry) -> str:
        """The title of its sort, and whom it came from."""
        name = self._names.get(entry.contact_id)
        return _title(entry) + (f" · {name}" if name else "")

    def _sent(self, entry: LogEntry) -> str:
        kind = self._kinds.get(entry.kind, entry.kind.replace("_", " "))
        return f"I wrote to {self._whom(entry)}" + (f": {kind}" if kind else "")

    def _called(self, entry: LogEntry) -> str:
        how = _CALLS.get(entry.outcome)
        return f"I called {self._whom(entry)}" + (f": {how}" if how else "")

    def _promise(self, entry: LogEntry) -> str:
        by = f": {say_day(entry.day, self._today)}" if entry.day else ""
        return f"{self._plain(entry)}{by}"

    def _offer(self, entry: LogEntry) -> str:
        spot = " on the spot" if on_the_spot(entry) else ""
        by = f"answer by {say_day(entry.day, self._today)}" if entry.day else "no deadline was named"
        return f"{_title(entry)}{spot}, {by}"

    def _moved(self, entry: LogEntry, what: str) -> str:
        return f"{self._rounds.get(entry.interview_id, 'The interview')} was {what}"

    def _whom(self, entry: LogEntry) -> str:
        return self._names.get(entry.contact_id, "the company")


def _title(entry: LogEntry) -> str:
    return _TITLES.get((entry.happening, entry.outcome)) or _TITLES.get(
        (entry.happening, Outcome.none), "They replied"
    )
