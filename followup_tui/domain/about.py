"""What is specific to one step of a checklist: why, whom it is about, what was noted of that person."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from followup_tui.domain.calendar import Calendar
from followup_tui.domain.checklist import MAILS, THANKS, Known
from followup_tui.domain.facts import Person
from followup_tui.domain.models import Interview
from followup_tui.domain.steps import SENT_AS, Step, Task
from followup_tui.domain.when import say_day_near
from followup_tui.domain.words import SETTLED, Part, Provenance, State, said

_OF_THE_OFFICE = frozenset(SENT_AS) - {Task.thank} | {Task.call}
# Steps whose day is counted in business days of a place that may not be known well enough.
_COUNTED = frozenset({Task.status_check, Task.call, Task.second_nudge, Task.closing_note, Task.park})
_OFFICE_FIRST = (Part.recruiter, Part.coordinator)
_LOGGED = "It is done because the mail was logged as sent"
_ANSWERED = "It is done because your answer was logged"
_FINISHED = "It is done because you finished it in the reflection"
_DONE_BY: Mapping[Task, str] = {
    Task.ask: "It is done because there is a way to reach this person",
    Task.first_pass: _FINISHED,
    Task.second_look: _FINISHED,
    Task.outcome: _FINISHED,
    Task.call: "It is done because the call was logged",
    Task.answer_offer: _ANSWERED,
    Task.reply: _ANSWERED,
    Task.withdraw: "It is done because the withdrawal was logged",
    Task.park: "It is done because the application is parked",
} | dict.fromkeys(MAILS, _LOGGED)

# Why a step is not needed whose time went by.
_OVER: Mapping[Task, str] = {
    Task.prepare: "The interview has begun.",
    Task.outcome: "It is not asked for any more. You still can: enter goes there.",
}


def why_done(step: Step) -> str:
    """Why a tick can't be taken off a step that is done by what happened."""
    return f"{_DONE_BY.get(step.task, 'It is done by what happened')}: u takes back the last change."


def said_of_putting_off(step: Step, until: datetime, day: date, today: date) -> tuple[str, str]:
    """What to tell somebody who puts a step off, and what follows from it where that is not plain.

    Args:
        step: the step as it was.
        until: the instant until which it is put off.
        day: the day of that instant for the candidate.
        today: the present day.
    """
    told = f"Put off until {say_day_near(day, today)}: {step.label}. u takes it back."
    if step.lapses is not None and until >= step.lapses:
        return told, "It will be too late for it by then."
    return told, "It opens later than that anyway." if until <= step.opens else ""


def person_of(step: Step, known: Known) -> Person | None:
    """Whom a step is about: its person, or whoever speaks for the company; None where that is nobody."""
    people = known.round.people
    if step.task is Task.reply:
        asked = next((entry for entry in known.facts.log if entry.id == step.subject_id), None)
        return next((one for one in people if asked and one.contact.id == asked.contact_id), None)
    if step.task in {Task.ask, Task.thank}:
        return next((one for one in people if one.participant.id == step.subject_id), None)
    office = [one for one in people if one.is_office] if step.task in _OF_THE_OFFICE else []
    return min(office, key=lambda one: _OFFICE_FIRST.index(one.participant.part), default=None)


def about_step(step: Step, known: Known) -> tuple[str, ...]:
    """What is specific to a step, a sentence each: why, what was noted about the person, the address."""
    return tuple(sentence for sentence in (_reason(step, known), *_about_person(step, known)) if sentence)


def _reason(step: Step, known: Known) -> str:
    found = known.state(step)
    if found in SETTLED:
        return why_not(step, found)
    place = known.facts.application
    caveat = Calendar(place.country, place.region, place.zone).caveat if step.task in _COUNTED else ""
    waits = f"It waits for {step.waits_for}; you can go ahead." if step.waits_for else ""
    return " ".join(part for part in (waits, step.why, caveat) if part)


def why_not(step: Step, found: State) -> str:
    """Why a step is not to be done: skipped, or needless; nothing to say of one that is done.

    Args:
        step: the step.
        found: where it stands.
    """
    match found:
        case State.not_needed:
            return step.note or _lapsed(step)
        case State.skipped:
            return f"You skipped it: {step.note}" if step.note else "You skipped it."
        case _:
            return ""


def _lapsed(step: Step) -> str:
    if step.task in THANKS:
        return (
            "By now you may ask where things stand, or the next round is near: the thanks go into that mail."
        )
    return _OVER.get(step.task, "Its time is over.")


def _about_person(step: Step, known: Known) -> tuple[str, ...]:
    person = person_of(step, known)
    if person is None:
        return ()
    contact, detail = person.contact, person.participant.detail
    reached = contact.email or contact.phone or contact.linkedin
    source = "" if contact.provenance is Provenance.unknown else f" ({said(contact.provenance)})"
    lines = [f"{contact.full_name}: {reached}{source}" if reached else ""]
    if step.task is Task.thank:
        lines.append(
            f"You noted: {detail}" if detail else "No detail is noted yet: what did you two talk about?"
        )
    return tuple(lines)


def how_to_reach(person: Person, people: Sequence[Person]) -> str:
    """How somebody is reached: "tom@halden.example (business card)", "through Maya Chen", "no address yet".

    Args:
        person: whom it is about.
        people: everybody in the interview.
    """
    contact, through = person.contact, person.participant.through_id
    ways = ", ".join(way for way in (contact.email, contact.phone, contact.linkedin) if way)
    if ways:
        source = "" if contact.provenance is Provenance.unknown else f" ({said(contact.provenance)})"
        return f"{ways}{source}"
    passed_on = (one.contact.full_name for one in people if through and one.contact.id == through)
    return next((f"through {name}" for name in passed_on), "no address yet")


def said_round(interview: Interview) -> str:
    """The round with its format, unless its name says it: "Final round (video)", "Phone screen"."""
    name, form = interview.round, said(interview.format)
    told = _letters(form) in _letters(name)
    return name if told else f"{name} ({form})"


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold()))
