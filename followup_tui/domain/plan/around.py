"""The steps around the interview itself: the room, the addresses, looking back."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from followup_tui.domain.calendar import at
from followup_tui.domain.facts import Person
from followup_tui.domain.plan.situation import Situation, number
from followup_tui.domain.results import KNOWN, results
from followup_tui.domain.status import OPEN
from followup_tui.domain.steps import Step, Task
from followup_tui.domain.words import ContactRule, Heading, Part, Provenance, State, said

# What has to be done before the letters and before the second look.
LOOKING_BACK = "the first pass"
# So many days before an interview one looks for a day that is not quiet.
_A_WEEK = 7
ONLY_THE_RECRUITER = "They asked to be written to only through the recruiter"


def prepare(situation: Situation) -> Iterator[Step]:
    starts = situation.interview.starts_at
    before = (one for one in situation.facts.rounds if one.interview.starts_at < starts)
    asked = sum(one.questions for one in before)
    if not asked:
        return
    yield Step(
        task=Task.prepare,
        subject_id=situation.number,
        interview_id=situation.number,
        heading=Heading.room,
        title="Prepare",
        label="Prepare",
        opens=at(_day_before(situation), situation.rules.prepare_hour, situation.facts.zone),
        due=starts,
        lapses=starts,
        why=f"You noted {asked} question{'' if asked == 1 else 's'} in the rounds before: have your best "
        "answers at hand.",
    )


def _day_before(situation: Situation) -> date:
    """The last day before the interview that is not quiet; with a quiet week, the day before all the same."""
    day = situation.here(situation.interview.starts_at)
    ahead = (day - timedelta(days=count) for count in range(1, _A_WEEK + 1))
    return next((one for one in ahead if one not in situation.quiet), day - timedelta(days=1))


def room(situation: Situation) -> Iterator[Step]:
    interview = situation.interview
    yield Step(
        task=Task.room,
        subject_id=situation.number,
        interview_id=situation.number,
        heading=Heading.room,
        title="What to ask for in the room",
        label="What to ask for in the room",
        opens=interview.starts_at - timedelta(hours=situation.rules.room_hours),
        due=None,
        lapses=interview.ends_at,
        why="Addresses, the next step and its date are easiest to get face to face.",
    )


def ask(situation: Situation) -> Iterator[Step]:
    for person in situation.round.people:
        name = person.contact.full_name
        known, ruled_out = _address(person, situation), _ruled_out(person, situation)
        yield Step(
            task=Task.ask,
            subject_id=number(person.participant),
            interview_id=situation.number,
            heading=Heading.ask,
            title=name,
            label=f"Ask how to reach {name}",
            opens=situation.interview.ends_at,
            due=situation.after(situation.rules.ask_hours),
            # An interviewer's is for the thanks; whoever may be asked how things stand is written to later.
            lapses=situation.thanks_lapse() if person.participant.part is Part.interviewer else None,
            why="No address is noted yet: it is easiest to ask while you are still there."
            if known is None
            else "",
            settled=State.done if known else State.not_needed if ruled_out else None,
            note=known or ruled_out,
        )


def _ruled_out(person: Person, situation: Situation) -> str:
    """Why nobody needs an address of this person; empty where one does."""
    through_recruiter = situation.facts.application.contact_rule is ContactRule.recruiter_only
    return f"{ONLY_THE_RECRUITER}." if through_recruiter and not person.is_office else ""


def _address(person: Person, situation: Situation) -> str | None:
    """Where the address is from, or through whom a text goes; None where one has to ask."""
    if person.contact.reachable:
        known = person.contact.provenance is not Provenance.unknown
        return said(person.contact.provenance) if known else "address noted"
    through = person.participant.through_id
    if through is None:
        return None
    names = {
        other.contact.id: other.contact.full_name for one in situation.facts.rounds for other in one.people
    }
    return f"no address: through {names.get(through, 'somebody else')}"


def _looked_back(situation: Situation, due: datetime) -> datetime | None:
    """When a look back is due; once an application is over, there is no hurry."""
    return due if situation.status in OPEN else None


def first_pass(situation: Situation) -> Iterator[Step]:
    reflection = situation.round.reflection
    finished = reflection.first_pass_at if reflection else None
    asked, well = situation.round.questions, situation.round.answered_properly
    yield Step(
        task=Task.first_pass,
        subject_id=situation.number,
        interview_id=situation.number,
        heading=Heading.analyse,
        title="First pass",
        label="Reflect, first pass",
        opens=situation.interview.ends_at,
        due=_looked_back(situation, situation.evening(0, situation.rules.first_pass_hour)),
        why="Ten minutes on the same day, while you still know what was asked.",
        settled=State.done if finished else None,
        settled_at=finished,
        note=f"{well} of {asked} answered properly" if finished and asked else "",
    )


def second_look(situation: Situation) -> Iterator[Step]:
    reflection = situation.round.reflection
    finished = reflection.second_look_at if reflection else None
    people = situation.round.people
    optional = bool(people) and all(person.is_office for person in people)
    yield Step(
        task=Task.second_look,
        subject_id=situation.number,
        interview_id=situation.number,
        heading=Heading.analyse,
        title="Second look",
        label="Reflect, second look",
        opens=situation.evening(1, situation.rules.second_look_hour),
        due=None if optional else _looked_back(situation, situation.evening(1, situation.rules.evening_hour)),
        why="Optional after a talk with the recruiter alone."
        if optional
        else "A night later you see what went well, and what a better answer would have been.",
        waits_for="" if situation.first_pass_over() or finished else LOOKING_BACK,
        settled=State.done if finished else None,
        settled_at=finished,
    )


def outcome(situation: Situation) -> Iterator[Step]:
    reflection = situation.round.reflection
    if reflection is None or reflection.sealed_at is None:
        return
    facts = situation.facts
    came = results([one.interview for one in facts.rounds], situation.log)[situation.number]
    finished = reflection.outcome_at
    known = came.at if came.result in KNOWN else finished
    if known is None:
        return
    yield Step(
        task=Task.outcome,
        subject_id=situation.number,
        interview_id=situation.number,
        heading=Heading.analyse,
        title="The outcome",
        label="Reflect, the outcome",
        opens=known,
        due=None,
        lapses=known + timedelta(days=situation.rules.outcome_days),
        why="You sealed a guess: hold it against what came of it, and note what they said.",
        settled=State.done if finished else None,
        settled_at=finished,
    )
