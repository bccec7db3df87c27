"""The texts that an interview may ask for: of which kind, for whom, and how far each of them is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum, auto
from typing import Protocol

from followup_tui.composing.kinds import KINDS, Channel, Kind, kind_for
from followup_tui.domain.checklist import Known
from followup_tui.domain.facts import Person
from followup_tui.domain.models import Contact, Draft
from followup_tui.domain.standing import rest
from followup_tui.domain.steps import Step, Task, resting
from followup_tui.domain.words import Happening, Part, State

COMPANY = "Company"

# Whoever speaks for the company comes first; where nobody does, who decides is asked.
_ADDRESSEES = (Part.recruiter, Part.coordinator, Part.hiring_manager)
# What whoever speaks for the company gets, and what has to have happened for it to make sense.
_TO_THE_COMPANY: tuple[tuple[str, Happening | None], ...] = (
    ("reschedule", Happening.cancelled),
    ("status_check", None),
    ("phone_script", None),
    ("voicemail", None),
    ("second_nudge", None),
    ("closing_note", None),
    ("feedback_request", Happening.rejection),
    ("withdrawal", None),
)
_THANKS = frozenset({"thank_interviewer", "thank_company", "offer_acknowledge"})
_URGENT = (State.overdue, State.due, State.open)
_SETTLED = {State.done: "done", State.skipped: "skipped"}


class Progress(StrEnum):
    """How far a text is; done and skipped are what the plan knows of it without a draft."""

    none = auto()
    begun = auto()
    sent = auto()
    done = auto()
    skipped = auto()


class Written(Protocol):
    """A draft, and when it was sent."""

    @property
    def draft(self) -> Draft:
        """The draft."""

    @property
    def sent_at(self) -> datetime | None:
        """The instant at which it was sent; None while it was not."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A text that may be written: of a kind, for somebody.

    Args:
        kind: what it is for.
        person: whom it is for; None for the company.
        progress: how far it is.
        wanted: whether the plan asks for it now, or it was begun.
    """

    kind: Kind
    person: Person | None
    progress: Progress = Progress.none
    wanted: bool = True

    @property
    def contact_id(self) -> int | None:
        """The contact whom it is for; None for the company."""
        return self.person.contact.id if self.person else None

    @property
    def key(self) -> str:
        """By which it is found again, however far it is."""
        return f"{self.kind.name}/{self.contact_id or 0}"

    @property
    def called(self) -> str:
        """What lists call it: thanks by whom they are for, all else by what it is, since one person gets it.

        The company's thanks are the company's, whoever gets them.
        """
        if not self.thanks:
            return self.kind.title
        return COMPANY if self.person is None or self.kind.name == "thank_company" else self.name

    @property
    def name(self) -> str:
        """Whom it goes to."""
        return self.person.contact.full_name if self.person else "the company"

    @property
    def thanks(self) -> bool:
        """Whether it says thanks for an interview or an offer; else it asks, answers or takes leave."""
        return self.kind.name in _THANKS

    @property
    def is_call(self) -> bool:
        """Whether it is said on the phone."""
        return self.kind.channel is Channel.phone


def letters(known: Known, written: Sequence[Written]) -> tuple[Letter, ...]:
    """All texts that may be written about an interview: thanks, then all else in the order of a wait.

    Args:
        known: the interview, its application and its steps.
        written: the drafts about it, the oldest first.
    """
    return tuple(_letter(kind, person, known, written) for kind, person in _occasions(known))


def letter_for(found: Sequence[Letter], known: Known, task: Task | None, subject_id: int | None) -> Letter:
    """The text that a step asks for; without a step the first that is to be written, else the first of all.

    Args:
        found: the texts that may be written.
        known: the interview, its application and its steps.
        task: what the step asks for; None for whatever comes first.
        subject_id: the participant whom it is about; None for the company.
    """
    if task is not None:
        named = _of_step(found, task, subject_id)
        if named is not None:
            return named
    for wanted in (*_URGENT, State.waiting):
        for step in known.steps:
            letter = _of_step(found, step.task, step.subject_id)
            if letter and letter.progress in (Progress.none, Progress.begun) and known.state(step) is wanted:
                return letter
    return found[0]


def round_of(found: Sequence[Letter], current: Letter) -> list[Letter]:
    """The texts that one walks through: what is wanted, and the present one."""
    return [letter for letter in found if letter.wanted or letter.key == current.key]


def beside(found: Sequence[Letter], current: Letter) -> list[Letter]:
    """Of those the ones of the same sort: all thanks, or all else."""
    return [letter for letter in round_of(found, current) if letter.thanks is current.thanks]


def reached_by(letter: Letter, known: Known) -> tuple[Contact | None, str]:
    """Who gets a text, and how: the contact to write to or to call, and the address as it is shown.

    Args:
        letter: the text.
        known: the interview with its application.
    """
    if letter.person is None:
        return None, "no address noted: their website, or whoever invited you, may know one"
    contact, through = letter.person.contact, letter.person.participant.through_id
    everybody = (one.contact for held in known.facts.rounds for one in held.people)
    passed_on = next((one for one in everybody if through is not None and one.id == through), None)
    if letter.is_call:
        return contact, contact.phone or "no phone number noted"
    if contact.email or passed_on is None:
        return contact, contact.email or contact.linkedin or "no address noted yet"
    route = f"through {passed_on.full_name}"
    return passed_on, f"{route} · {passed_on.email}" if passed_on.email else f"no address: {route}"


def what_now(known: Known) -> str:
    """What there is to do about an interview, or until when to rest; empty where there is neither.

    Args:
        known: the interview with its steps.
    """
    for urgent in _URGENT:
        for step in known.steps:
            if known.state(step) is urgent:
                return f"Next: {step.label}."
    until = resting(known.steps, known.now, known.zone)
    return rest(until, known.now, known.zone) if until else ""


def _occasions(known: Known) -> Iterator[tuple[Kind, Person | None]]:
    people = known.round.people
    for person in people:
        if not person.is_office:
            yield KINDS["thank_interviewer"], person
    office = next((one for one in _by_part(people) if one.is_office), None)
    yield KINDS["thank_company"], office
    offers = [entry for entry in known.facts.log if entry.happening is Happening.offer]
    if offers:
        maker = next((one for one in people if one.contact.id == offers[-1].contact_id), office)
        yield KINDS["offer_acknowledge"], maker or (people[0] if len(people) == 1 else None)
    addressee = next(iter(_by_part(people)), None)
    happened = {
        entry.happening for entry in known.facts.log if entry.interview_id in (None, known.round.interview.id)
    }
    for name, after in _TO_THE_COMPANY:
        if after is None or after in happened:
            yield KINDS[name], addressee


def _by_part(people: Sequence[Person]) -> list[Person]:
    able = [person for person in people if person.participant.part in _ADDRESSEES]
    return sorted(able, key=lambda one: _ADDRESSEES.index(one.participant.part))


def _letter(kind: Kind, person: Person | None, known: Known, written: Sequence[Written]) -> Letter:
    drafts = [one for one in written if one.draft.kind == kind.name]
    if kind.name == "thank_interviewer" and person:
        drafts = [one for one in drafts if one.draft.contact_id == person.contact.id]
    step = next((one for one in known.steps if _asks_for(one, kind, person)), None)
    if drafts and not _asked_anew(step, kind, drafts[-1]):
        # A draft keeps the recipient that it was begun for.
        kept = next(
            (one for one in known.round.people if one.contact.id == drafts[-1].draft.contact_id), None
        )
        return Letter(kind, kept, Progress.sent if drafts[-1].sent_at else Progress.begun)
    if step is None:
        return Letter(kind, person, wanted=False)
    state = known.state(step)
    asked = state in _URGENT or state in _SETTLED or (state is State.waiting and kind.name in _THANKS)
    return Letter(kind, person, Progress(_SETTLED.get(state, "none")), asked)


def step_of(letter: Letter, known: Known) -> Step | None:
    """The step of the plan that asks for a text; None where there is none."""
    return next((one for one in known.steps if _asks_for(one, letter.kind, letter.person)), None)


def _asked_anew(step: Step | None, kind: Kind, newest: Written) -> bool:
    """Whether a mail that was sent is about a silence that is over, and the plan asks for another one."""
    waits = step is not None and step.settled is None
    asks = kind.channel is Channel.mail and kind.name not in _THANKS
    return waits and asks and newest.sent_at is not None


def _asks_for(step: Step, kind: Kind, person: Person | None) -> bool:
    if kind_for(step.task) is not kind:
        return False
    return step.task is not Task.thank or (person is not None and person.participant.id == step.subject_id)


def _of_step(found: Sequence[Letter], task: Task, subject_id: int | None) -> Letter | None:
    kind = kind_for(task)
    for letter in found:
        to_whom = letter.person.participant.id if letter.person else None
        if letter.kind is kind and (task is not Task.thank or subject_id == to_whom):
            return letter
    return None
