"""Whom a text goes to, and how it reaches them."""

import re
from collections.abc import Collection, Iterator, Sequence

from followup_tui.composing.kinds import Channel, Kind
from followup_tui.domain.facts import Facts, Person, Round
from followup_tui.domain.models import Contact
from followup_tui.domain.words import Part

# Whoever speaks for the company comes first; where nobody does, who decides is asked.
_SPEAKERS = (Part.recruiter, Part.coordinator)
_STAFF = re.compile(
    r"\bhr\b|human resources|talent (?:acquisition|partner)|people (?:operations|partner|team)", re.IGNORECASE
)


def speaker(facts: Facts, held: Round, besides: Collection[Person] = ()) -> Person | None:
    """Who speaks for the company: recruiter, coordinator, somebody of HR, hiring manager; None for nobody.

    Those of the interview come first, then those of the other rounds, the newest round first.

    Args:
        facts: the application.
        held: the interview.
        besides: who is not asked.
    """
    return next((one for one in _speakers(facts, held) if one not in besides), None)


def office(facts: Facts, held: Round) -> Person | None:
    """Who gets the company's thanks: as `speaker`, but nobody who is thanked as an interviewer."""
    return next((one for one in _speakers(facts, held) if one.is_office), None)


def unreached(held: Round) -> tuple[Person, ...]:
    """The interviewers of a round whom one has no way to write to or to call."""
    return tuple(one for one in held.people if not one.is_office and not one.contact.reachable)


def passes_on(facts: Facts, held: Round) -> Person | None:
    """Who can pass a text on to the interviewers without an address; None where nobody is known to.

    Whoever passes on for one of them does it for all; else it is who speaks for the company.
    """
    left_out = unreached(held)
    through = {one.participant.through_id for one in left_out} - {None}
    named = (one for one in everybody(facts) if one.contact.id in through)
    return next(named, None) or next(
        (one for one in _speakers(facts, held) if one not in left_out and one.contact.reachable), None
    )


def everybody(facts: Facts) -> Iterator[Person]:
    """The people of all rounds, earliest first."""
    return (person for held in facts.rounds for person in held.people)


def through_contact(facts: Facts, person: Person | None) -> Contact | None:
    """Who passes a text for somebody on; None where it goes there straight."""
    if person is None or person.participant.through_id is None:
        return None
    return next(
        (one.contact for one in everybody(facts) if one.contact.id == person.participant.through_id), None
    )


def reached(kind: Kind, person: Person | None, facts: Facts) -> tuple[Contact | None, str]:
    """Who gets a text, and how: the contact to write to or to call, and the address as it is shown.

    Args:
        kind: what the text is.
        person: whom it is for; None for the company.
        facts: the application.
    """
    if person is None:
        return None, "no address noted: their website, or whoever invited you, may know one"
    contact = person.contact
    match kind.channel:
        case Channel.phone:
            return contact, contact.phone or "no phone number noted"
        case Channel.linkedin:
            return contact, contact.linkedin or "no LinkedIn page noted"
        case Channel.mail:
            return _by_mail(contact, through_contact(facts, person))


def _by_mail(contact: Contact, passed_on: Contact | None) -> tuple[Contact, str]:
    if contact.addresses or passed_on is None:
        return contact, _shown(contact) or contact.linkedin or "no address noted yet"
    route = f"through {passed_on.full_name}"
    return passed_on, f"{route} · {_shown(passed_on)}" if passed_on.addresses else f"no address: {route}"


def _shown(contact: Contact) -> str:
    """The address that is written to; that there are others is said."""
    first, *others = contact.addresses or ("",)
    return f"{first} (and {len(others)} more)" if others else first


def _speakers(facts: Facts, held: Round) -> Iterator[Person]:
    newest_first = sorted(facts.rounds, key=lambda one: one.interview.starts_at, reverse=True)
    for one in (held, *(other for other in newest_first if other.interview.id != held.interview.id)):
        yield from _by_part(one.people)


def _by_part(people: Sequence[Person]) -> list[Person]:
    return sorted((one for one in people if _rank(one) is not None), key=lambda one: _rank(one) or 0)


def _rank(person: Person) -> int | None:
    """How far in front somebody is among those who speak for the company; None for an interviewer."""
    part = person.participant.part
    if part in _SPEAKERS:
        return _SPEAKERS.index(part)
    if _STAFF.search(person.contact.title):
        return len(_SPEAKERS)
    return len(_SPEAKERS) + 1 if part is Part.hiring_manager else None
