"""What gives occasion to write about an interview: of which kind a text may be, and whom it goes to."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from followup_tui.composing.kinds import KINDS, Kind, kind_for
from followup_tui.composing.recipients import office, passes_on, speaker, unreached
from followup_tui.domain.checklist import Known
from followup_tui.domain.facts import Person
from followup_tui.domain.status import OPEN, Status, offer, status
from followup_tui.domain.steps import GROUP_NOTE, Task, settles
from followup_tui.domain.words import SETTLED, Happening

_THANK, _LINKEDIN = KINDS["thank_interviewer"], KINDS["linkedin_note"]
# So many people without an address are better thanked in one note than in one each.
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Occasion:
    """A text that may be written.

    Args:
        kind: what it is for.
        person: whom it goes to; None for the company.
        covers: the people whom it is for, where somebody passes it on to several.
        chosen: whether it is the way to do what the plan asks for; else it is written on request alone.
        pressing: whether there is reason for it now that no plan knows of.
    """

    kind: Kind
    person: Person | None
    covers: tuple[Person, ...] = ()
    chosen: bool = True
    pressing: bool = False

    def is_for(self, task: Task, subject_id: int | None) -> bool:
        """Whether it is what a step asks for, or another way to do that.

        Args:
            task: what the step asks for.
            subject_id: whom or what the step is about.
        """
        if task is not Task.thank:
            asked = kind_for(task)
            return asked is not None and asked.name == self.kind.name
        people = self.covers or ((self.person,) if self.person else ())
        return settles(self.kind.name, task) and any(one.participant.id == subject_id for one in people)


def occasions(known: Known, kinds: Mapping[str, Kind]) -> Iterator[Occasion]:
    """The texts that may be written about an interview: thanks, what a wait asks for, the user's own.

    Args:
        known: the interview, its application and its steps.
        kinds: all kinds by name: ours, as the user's templates have them, and the user's own.
    """
    for occasion in _ours(known):
        yield replace(occasion, kind=kinds.get(occasion.kind.name, occasion.kind))
    for kind in kinds.values():
        if kind.name not in KINDS:
            yield from _of_the_user(kind, known)


def _of_the_user(kind: Kind, known: Known) -> Iterator[Occasion]:
    """A kind of the user's own, which no step asks for: for each interviewer, or for the company."""
    if kind.personal:
        for person in known.round.people:
            if not person.is_office:
                yield Occasion(kind, person, chosen=False)
    else:
        yield Occasion(kind, speaker(known.facts, known.round), chosen=False)


def _ours(known: Known) -> Iterator[Occasion]:
    yield from _thanks(known)
    yield from _of_an_offer(known)
    missing = _missing(known)
    if missing:
        yield Occasion(KINDS["contact_request"], speaker(known.facts, known.round, missing))
    addressee = speaker(known.facts, known.round)
    for name, holds in _TO_THE_COMPANY:
        if holds(known):
            yield Occasion(KINDS[name], addressee, pressing=name == "rival_offer" and _has_rival(known))


def _thanks(known: Known) -> Iterator[Occasion]:
    interviewers = [one for one in known.round.people if not one.is_office]
    group = _group(known)
    for person in interviewers:
        yield Occasion(_THANK, person, chosen=_way(person, known, group) is _THANK)
    for person in interviewers:
        yield Occasion(_LINKEDIN, person, chosen=_way(person, known, group) is _LINKEDIN)
    if group is not None:
        chosen = any(_way(one, known, group) is group.kind for one in group.covers)
        yield Occasion(group.kind, group.person, group.covers, chosen)
    yield Occasion(KINDS["thank_company"], office(known.facts, known.round))


def _group(known: Known) -> Occasion | None:
    """One note for all who have no address and were not thanked otherwise, where somebody can pass it on."""
    several, through = unreached(known.round), passes_on(known.facts, known.round)
    covers = tuple(one for one in several if _thanked(one, known) in ("", GROUP_NOTE))
    if through is None or len(several) < _SEVERAL or not covers:
        return None
    return Occasion(KINDS[GROUP_NOTE], through, covers)


def _way(person: Person, known: Known, group: Occasion | None) -> Kind:
    """In which way somebody is thanked: as it was done, else as they are reached."""
    done = _thanked(person, known)
    if done:
        return KINDS[done]
    if person.contact.email or person.participant.through_id is not None:
        return _THANK
    if person.contact.linkedin:
        return _LINKEDIN
    return group.kind if group is not None and person in group.covers else _THANK


def _thanked(person: Person, known: Known) -> str:
    """The kind of text by which somebody was thanked for this interview last; empty where they were not."""
    number = known.round.interview.id
    done = [
        entry.kind
        for entry in known.facts.log
        if entry.happening is Happening.sent
        and entry.interview_id == number
        and entry.contact_id == person.contact.id
        and settles(entry.kind, Task.thank)
    ]
    return done[-1] if done else ""


def _of_an_offer(known: Known) -> Iterator[Occasion]:
    """Thanks for an offer; while it stands, both answers to it, and later the one that was sent."""
    made = offer(known.facts.log)
    if made is None:
        return
    people, held = known.round.people, known.round
    maker = next((one for one in people if one.contact.id == made.contact_id), None)
    alone = people[0] if len(people) == 1 else None
    yield Occasion(
        KINDS["offer_acknowledge"], maker or next((one for one in people if one.is_office), None) or alone
    )
    stands, sent = _stands(known) is Status.offer, {entry.kind for entry in known.facts.log}
    for name in ("offer_accept", "offer_decline"):
        if stands or name in sent:
            yield Occasion(KINDS[name], maker or speaker(known.facts, held) or alone, pressing=stands)


def _missing(known: Known) -> list[Person]:
    """Whose address has still to be asked for."""
    asked = {step.subject_id for step in known.steps if step.task is Task.ask and step.settled not in SETTLED}
    return [one for one in known.round.people if one.participant.id in asked]


def _stands(known: Known) -> Status:
    return status(known.facts.log, [one.interview for one in known.facts.rounds])


def _has_rival(known: Known) -> bool:
    return known.facts.rival is not None and _stands(known) in OPEN


def _happened(happening: Happening) -> Callable[[Known], bool]:
    """Whether something happened to the application or to this interview."""
    return lambda known: any(
        entry.happening is happening and entry.interview_id in (None, known.round.interview.id)
        for entry in known.facts.log
    )


def _always(known: Known) -> bool:
    return True


# What whoever speaks for the company gets, and what has to hold for it to make sense.
_TO_THE_COMPANY: tuple[tuple[str, Callable[[Known], bool]], ...] = (
    ("reschedule", _happened(Happening.cancelled)),
    ("rival_offer", _always),
    ("status_check", _always),
    ("phone_script", _always),
    ("voicemail", _always),
    ("second_nudge", _always),
    ("closing_note", _always),
    ("feedback_request", _happened(Happening.rejection)),
    ("withdrawal", _always),
)
