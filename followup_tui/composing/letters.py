"""The texts that an interview may ask for: of which kind, for whom, and how far each of them is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum, auto

from followup_tui.composing.kinds import KINDS, Channel, Kind
from followup_tui.composing.occasions import Occasion, occasions
from followup_tui.composing.recipients import everybody, reached
from followup_tui.domain.checklist import Known
from followup_tui.domain.facts import DraftView, Person
from followup_tui.domain.models import Contact, Draft
from followup_tui.domain.standing import rest
from followup_tui.domain.status import offer
from followup_tui.domain.steps import Step, Task, resting
from followup_tui.domain.words import State

COMPANY = "Company"

_URGENT = (State.overdue, State.due, State.open)
_SETTLED = {State.done: "done", State.skipped: "skipped"}


class Progress(StrEnum):
    """How far a text is; done and skipped are what the plan knows of it without a draft."""

    none = auto()
    begun = auto()
    sent = auto()
    done = auto()
    skipped = auto()


@dataclass(frozen=True, slots=True)
class Letter:
    """A text that may be written: of a kind, for somebody.

    Args:
        kind: what it is for.
        person: whom it goes to; None for the company.
        progress: how far it is.
        wanted: whether the plan asks for it now, or it was begun.
        covers: the people whom it is for, where somebody passes it on to several.
    """

    kind: Kind
    person: Person | None
    progress: Progress = Progress.none
    wanted: bool = True
    covers: tuple[Person, ...] = ()

    @property
    def contact_id(self) -> int | None:
        """The contact whom it is for; None for the company."""
        return self.person.contact.id if self.person else None

    @property
    def covered(self) -> tuple[int, ...]:
        """The contacts whom it is for, where somebody passes it on to several."""
        return tuple(one.contact.id for one in self.covers if one.contact.id is not None)

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
        if self.covers:
            return f"{len(self.covers)} together"
        if self.person is None or self.kind.name == "thank_company":
            return COMPANY
        return f"{self.name} on LinkedIn" if self.kind.channel is Channel.linkedin else self.name

    @property
    def name(self) -> str:
        """Whom it goes to."""
        return self.person.contact.full_name if self.person else "the company"

    @property
    def thanks(self) -> bool:
        """Whether it says thanks for an interview or an offer; else it asks, answers or takes leave."""
        return self.kind.thanks

    @property
    def is_call(self) -> bool:
        """Whether it is said on the phone."""
        return self.kind.channel is Channel.phone


def letters(
    known: Known, written: Sequence[DraftView], kinds: Mapping[str, Kind] = KINDS
) -> tuple[Letter, ...]:
    """All texts that may be written about an interview: thanks, what a wait asks for, the user's own.

    Args:
        known: the interview, its application and its steps.
        written: the drafts about it, the oldest first.
        kinds: all kinds by name; ours, where the user has none.
    """
    return tuple(_letter(occasion, known, written) for occasion in occasions(known, kinds))


def letter_for(found: Sequence[Letter], known: Known, task: Task | None, subject_id: int | None) -> Letter:
    """The text that a step asks for; without a step the first that is to be written, else the first of all.

    Args:
        found: the texts that may be written.
        known: the interview, its application and its steps.
        task: what the step asks for; None for whatever comes first.
        subject_id: the participant whom it is about; None for the company.
    """
    named = _of_task(found, known, task, subject_id) if task is not None else None
    if named is not None:
        return named
    for wanted in (*_URGENT, State.waiting):
        for step in known.steps:
            letter = _of_task(found, known, step.task, step.subject_id)
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
    return reached(letter.kind, letter.person, known.facts)


def step_of(letter: Letter, known: Known) -> Step | None:
    """The step of the plan that asks for a text; None where there is none."""
    return _step(_occasion(letter), known)


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


def _letter(occasion: Occasion, known: Known, written: Sequence[DraftView]) -> Letter:
    kind, person = occasion.kind, occasion.person
    drafts = [one for one in written if one.draft.kind == kind.name]
    if kind.personal and person:
        drafts = [one for one in drafts if one.draft.contact_id == person.contact.id]
    step = _step(occasion, known)
    if drafts and not _asked_anew(step, kind, drafts[-1]):
        kept = _kept(drafts[-1].draft, known)
        progress = Progress.sent if drafts[-1].sent_at else Progress.begun
        return Letter(kind, kept, progress, covers=occasion.covers)
    if step is None or not occasion.chosen:
        return Letter(kind, person, wanted=occasion.pressing, covers=occasion.covers)
    state = known.state(step)
    asked = state in _URGENT or state in _SETTLED or (state is State.waiting and kind.thanks)
    return Letter(kind, person, Progress(_SETTLED.get(state, "none")), asked, occasion.covers)


def _step(occasion: Occasion, known: Known) -> Step | None:
    """The step that a text is for: of several, one that is still to be done."""
    found = [one for one in known.steps if occasion.is_for(one.task, one.subject_id)]
    return next((one for one in found if one.settled is None), found[0] if found else None)


def _kept(draft: Draft, known: Known) -> Person | None:
    """The recipient that a draft was begun for, who may have been met in another round."""
    people = (*known.round.people, *everybody(known.facts))
    return next((one for one in people if one.contact.id == draft.contact_id), None)


def _asked_anew(step: Step | None, kind: Kind, newest: DraftView) -> bool:
    """Whether a mail that was sent is about a silence that is over, and the plan asks for another one."""
    waits = step is not None and step.settled is None
    asks = kind.channel is Channel.mail and not kind.thanks
    return waits and asks and newest.sent_at is not None


def _occasion(letter: Letter) -> Occasion:
    return Occasion(letter.kind, letter.person, letter.covers)


def _of_task(found: Sequence[Letter], known: Known, task: Task, subject_id: int | None) -> Letter | None:
    """The text that a step asks for: of several ways to do it, the one that is wanted."""
    if task is Task.answer_offer:
        made = offer(known.facts.log)
        # Where they named no day, that is asked for first, with the thanks for the offer.
        name = "offer_accept" if made and made.day else "offer_acknowledge"
        return next((one for one in found if one.kind.name == name), None)
    ways = [one for one in found if _occasion(one).is_for(task, subject_id)]
    return next((one for one in ways if one.wanted), ways[0] if ways else None)
