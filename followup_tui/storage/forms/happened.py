"""The form of something that happened: from its texts to what is stored."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from followup_tui.domain.facts import Facts
from followup_tui.domain.happenings import Sort, Want, entry_of, round_of
from followup_tui.domain.models import Interview
from followup_tui.domain.when import WhenError, parse_day, parse_past, parse_span
from followup_tui.errors import InvalidError
from followup_tui.storage.forms.common import Texts, reading
from followup_tui.storage.journal import Journal

_NEEDED = {
    Want.day: ("day", "Say by which day: they named one."),
    Want.time: ("time", "Say when it takes place now."),
    Want.note: ("note", "Say what is to be remembered."),
}


@dataclass(frozen=True, slots=True)
class Told:
    """What the journal is to store.

    Args:
        entry: the values of a log entry.
        moved: the interview that was moved; None where none was.
        span: its new start and end.
    """

    entry: dict[str, Any]
    moved: Interview | None = None
    span: tuple[datetime, datetime] | None = None

    def store(self, journal: Journal) -> None:
        """Log it.

        Raises:
            ConflictError: the interview that was moved was changed elsewhere since.
            InvalidError: something can't be stored as it is.
        """
        if self.moved is not None and self.span is not None:
            journal.log.reschedule(
                self.moved.id or 0, self.moved.version, *self.span, note=self.entry["note"]
            )
        else:
            journal.log.add(self.entry)


def told(sort: Sort, texts: Texts, facts: Facts, now: datetime, here: ZoneInfo) -> Told:
    """What happened, as it was typed.

    Args:
        sort: what sort of thing happened.
        texts: by field, of which any may be left out: when, day, time, kind, whom, round, note.
        facts: all that is known about the application.
        now: the present instant, aware.
        here: the candidate's zone.

    Raises:
        InvalidError: by field.
    """
    problems: dict[str, str] = {}
    at = reading(problems, "when", lambda: happened_at(texts, now, here)) or now
    day = reading(problems, "day", lambda: _day(texts, at.astimezone(here).date()))
    about = interview_of(sort, texts, facts, at)
    span = None
    if sort.want is Want.time and about is not None and texts.get("time", "").strip():
        zone = ZoneInfo(about.zone)
        span = reading(problems, "time", lambda: parse_span(texts["time"], now, zone))
    field, sentence = _NEEDED.get(sort.want, ("", ""))
    if field and not texts.get(field, "").strip():
        problems[field] = sentence
    if problems:
        raise InvalidError(problems)
    whom = texts.get("whom", "")
    entry = entry_of(
        sort,
        facts,
        at,
        day=day,
        note=texts.get("note", ""),
        kind=texts.get("kind", ""),
        contact_id=int(whom) if whom else None,
    )
    return Told({**entry, "interview_id": about.id if about else None}, about if span else None, span)


def happened_at(texts: Texts, now: datetime, here: ZoneInfo) -> datetime:
    """When it happened: just now, unless a moment is typed.

    Raises:
        WhenError: it can't be understood, or is still to come.
    """
    text = texts.get("when", "").strip()
    return now if text in {"", "now"} else parse_past(text, now, here)


def said_on(texts: Texts, now: datetime, here: ZoneInfo) -> date:
    """The candidate's day on which it happened; today where that can't be understood."""
    try:
        at = happened_at(texts, now, here)
    except WhenError:
        at = now
    return at.astimezone(here).date()


def interview_of(sort: Sort, texts: Texts, facts: Facts, at: datetime) -> Interview | None:
    """The round that it is about: the one that was chosen, else the one that stands to reason."""
    chosen = texts.get("round", "")
    held = (one.interview for one in facts.rounds)
    return next((one for one in held if chosen and str(one.id) == chosen), None) or round_of(sort, facts, at)


def _day(texts: Texts, today: date) -> date | None:
    text = texts.get("day", "")
    return parse_day(text, today) if text.strip() else None
