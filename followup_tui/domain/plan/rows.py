"""The steps of a round, a row of the table each: whom it is about, when it opens, by when it is due."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from followup_tui.domain.facts import Person
from followup_tui.domain.models import LogEntry
from followup_tui.domain.plan.situation import Situation, number
from followup_tui.domain.steps import Step, Task
from followup_tui.domain.when import say_day
from followup_tui.domain.words import Happening, Heading, Outcome, Provenance, State, said

_COMPANY = "The company"
# What has to be done before the letters and before the second look.
LOOKING_BACK = "the first pass"
_REACHED = frozenset({Outcome.spoke, Outcome.voicemail})


def _room(situation: Situation) -> Iterator[Step]:
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


def _ask(situation: Situation) -> Iterator[Step]:
    for person in situation.round.people:
        name = person.contact.full_name
        known = _address(person, situation)
        yield Step(
            task=Task.ask,
            subject_id=number(person.participant),
            interview_id=situation.number,
            heading=Heading.ask,
            title=name,
            label=f"Ask how to reach {name}",
            opens=situation.interview.ends_at,
            due=situation.after(situation.rules.ask_hours),
            why="No address is noted yet: it is easiest to ask while you are still there."
            if known is None
            else "",
            settled=None if known is None else State.done,
            note=known or "",
        )


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


def _first_pass(situation: Situation) -> Iterator[Step]:
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
        due=situation.evening(0, situation.rules.first_pass_hour),
        why="Ten minutes on the same day, while you still know what was asked.",
        settled=State.done if finished else None,
        settled_at=finished,
        note=f"{well} of {asked} answered properly" if finished and asked else "",
    )


def _second_look(situation: Situation) -> Iterator[Step]:
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
        due=None if optional else situation.evening(1, situation.rules.evening_hour),
        why="Optional after a talk with the recruiter alone."
        if optional
        else "A night later you see what went well, and what a better answer would have been.",
        waits_for="" if situation.first_pass_over() or finished else LOOKING_BACK,
        settled=State.done if finished else None,
        settled_at=finished,
    )


def _thank(situation: Situation) -> Iterator[Step]:
    for person in situation.round.people:
        if person.is_office:
            continue
        name = person.contact.full_name
        sent = situation.sent(Task.thank, person.participant.contact_id)
        yield _thanks(
            situation, Task.thank, number(person.participant), title=name, label=f"Thank {name}", sent=sent
        )


def _thank_company(situation: Situation) -> Iterator[Step]:
    office = situation.office()
    title = f"{office.contact.full_name}, for the company" if office else _COMPANY
    yield _thanks(
        situation,
        Task.thank_company,
        situation.number,
        title=title,
        label=f"Thank {title if office else 'the company'}",
        sent=situation.sent(Task.thank_company),
    )


def _thanks(
    situation: Situation, task: Task, subject_id: int, *, title: str, label: str, sent: LogEntry | None
) -> Step:
    rules = situation.rules
    lapses = situation.calendar.opening(situation.wait.lapses_on)
    return Step(
        task=task,
        subject_id=subject_id,
        interview_id=situation.number,
        heading=Heading.thank,
        title=title,
        label=label,
        opens=situation.after(rules.thank_opens_hours),
        due=situation.after(rules.thank_due_hours),
        lapses=min(lapses, situation.next_begins or lapses),
        why=f"Within {rules.thank_due_hours} hours, while the talk is fresh. Once you may ask where things "
        "stand, the thanks go into that mail.",
        waits_for="" if situation.first_pass_over() or sent else LOOKING_BACK,
        settled=State.done if sent else None,
        settled_at=sent.at if sent else None,
    )


def _acknowledge(situation: Situation) -> Iterator[Step]:
    if situation.offer is None or not situation.on_spot:
        return
    name = _maker(situation, situation.offer)
    sent = situation.sent(Task.acknowledge)
    yield Step(
        task=Task.acknowledge,
        subject_id=situation.number,
        interview_id=situation.number,
        heading=Heading.thank,
        title=name or _COMPANY,
        label=f"Thank {name or 'the company'} for the offer",
        opens=situation.interview.ends_at,
        due=situation.after(situation.rules.thank_due_hours),
        why="They made an offer in the room: thanks and good wishes are enough, in one note.",
        settled=State.done if sent else None,
        settled_at=sent.at if sent else None,
    )


def _maker(situation: Situation, offer: LogEntry) -> str:
    """Who made an offer; empty where that is not known."""
    people = situation.round.people
    named = next((person for person in people if person.contact.id == offer.contact_id), None)
    maker = named or situation.office() or (people[0] if len(people) == 1 else None)
    return maker.contact.full_name if maker else ""


def _call(situation: Situation) -> Iterator[Step]:
    asked = situation.asked_at()
    if asked is None:
        return
    calendar, office = situation.calendar, situation.office()
    day = calendar.day_of(asked)
    called = next(
        (
            entry
            for entry in situation.log
            if entry.happening is Happening.called and entry.outcome in _REACHED and entry.at >= asked
        ),
        None,
    )
    yield Step(
        task=Task.call,
        subject_id=situation.number,
        interview_id=situation.number,
        heading=Heading.call,
        title=office.contact.full_name if office else _COMPANY,
        label=f"Call {office.contact.full_name if office else 'the company'}",
        opens=calendar.opening(calendar.add_business_days(day, situation.rules.call_after_check)),
        due=None,
        why=f"The status check of {say_day(day, day)} was not answered.",
        settled=State.done if called else None,
        settled_at=called.at if called else None,
        note=said(called.outcome) if called else "",
    )


def _status_check(situation: Situation) -> Iterator[Step]:
    calendar, sent = situation.calendar, situation.check_sent()
    last = calendar.add_business_days(situation.wait.opens_on, situation.rules.check_due)
    yield Step(
        task=Task.status_check,
        subject_id=situation.number,
        interview_id=situation.number,
        heading=Heading.wait,
        title="Status check",
        label="Ask where things stand",
        opens=calendar.opening(situation.wait.opens_on),
        due=calendar.closing(last),
        why=situation.wait.why,
        settled=State.done if sent else None,
        settled_at=sent.at if sent else None,
    )


def _answer_offer(situation: Situation) -> Iterator[Step]:
    offer, turned = situation.offer, situation.turned
    if offer is None:
        return
    answered = turned if turned and turned.happening in {Happening.accepted, Happening.declined} else None
    opens, due, why = _deadline(situation, offer)
    title = "Answer the offer" if offer.day else "Ask by when to answer the offer"
    yield Step(
        task=Task.answer_offer,
        subject_id=situation.number,
        interview_id=situation.number,
        heading=Heading.answer,
        title=title,
        label=title,
        opens=max(opens, offer.at),
        due=due,
        why=why,
        settled=State.done if answered else None,
        settled_at=answered.at if answered else None,
        note=said(answered.happening) if answered else "",
    )


def _deadline(situation: Situation, offer: LogEntry) -> tuple[datetime, datetime | None, str]:
    if offer.day is None:
        return offer.at, None, "They named no day by which they want an answer."
    calendar = situation.calendar
    reminder = calendar.add_business_days(offer.day, -situation.rules.offer_reminder)
    made = calendar.day_of(offer.at)
    return (
        calendar.opening(reminder),
        calendar.closing(offer.day),
        f"They want an answer by {say_day(offer.day, made)}.",
    )


ROWS: tuple[Callable[[Situation], Iterator[Step]], ...] = (
    _room,
    _ask,
    _first_pass,
    _second_look,
    _acknowledge,
    _thank,
    _thank_company,
    _call,
    _status_check,
    _answer_offer,
)
