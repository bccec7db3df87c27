"""What is known about one application, gathered for the plan and for the screens."""

from dataclasses import dataclass, field
from datetime import datetime

from followup_tui.domain.models import (
    Application,
    Contact,
    Draft,
    Interview,
    LogEntry,
    Mark,
    Participant,
    Reflection,
    Waiver,
)
from followup_tui.domain.words import MarkKind, Part

# The company's own note goes to one of these rather than to an interviewer.
_OFFICE = frozenset({Part.recruiter, Part.coordinator})


@dataclass(frozen=True, slots=True)
class Person:
    """A contact in an interview."""

    participant: Participant
    contact: Contact

    @property
    def is_office(self) -> bool:
        """Whether this person speaks for the company rather than interviews for the team."""
        return self.participant.part in _OFFICE


@dataclass(frozen=True, slots=True)
class Round:
    """One interview with its people and how far it was looked back at."""

    interview: Interview
    people: tuple[Person, ...] = ()
    reflection: Reflection | None = None
    questions: int = 0
    answered_properly: int = 0


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """An offer of another company: the entry that tells of it, or that it was accepted."""

    company: str
    entry: LogEntry


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that a plan follows from, the rules and the time apart.

    Args:
        application: the application.
        rounds: its interviews, earliest first.
        log: its log entries that stand (none that is struck out), earliest first.
        marks: its marks.
        zone: the candidate's IANA zone.
        elsewhere: the offer that was accepted for another application; None where there is none.
        rival: the newest offer for another application that is still to be answered; None where none is.
    """

    application: Application
    rounds: tuple[Round, ...]
    log: tuple[LogEntry, ...] = ()
    marks: tuple[Mark, ...] = ()
    zone: str = "UTC"
    elsewhere: Elsewhere | None = None
    rival: Elsewhere | None = None
    _by_key: dict[str, Mark] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._by_key.update({mark.key: mark for mark in self.marks})

    def mark(self, key: str) -> Mark | None:
        """The mark on a step, whatever its kind."""
        return self._by_key.get(key)

    def ticked(self, key: str) -> bool:
        """Whether a step was ticked or skipped by hand."""
        mark = self.mark(key)
        return mark is not None and mark.kind is not MarkKind.put_off


@dataclass(frozen=True, slots=True)
class DraftView:
    """A draft, when it was sent (None: not yet), and the remarks on it that were waived."""

    draft: Draft
    sent_at: datetime | None = None
    waivers: tuple[Waiver, ...] = ()
