"""What the review of a draft compares it with, from what the journal knows."""

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from followup_tui.composing.facts import beside, named
from followup_tui.composing.kinds import Kind
from followup_tui.composing.recipients import through_contact
from followup_tui.composing.review import ReviewFacts
from followup_tui.domain.facts import Facts, Person, Round
from followup_tui.domain.models import LogEntry, Profile
from followup_tui.domain.status import offer, promise
from followup_tui.domain.words import Happening, Outcome

_HEARD = frozenset({Outcome.spoke, Outcome.news, Outcome.needs_answer, Outcome.courtesy})


def review_facts(
    kind: Kind,
    profile: Profile | None,
    facts: Facts,
    held: Round,
    person: Person | None,
    now: datetime | None = None,
) -> ReviewFacts:
    """What the review of a draft compares with; other drafts and applications apart.

    Args:
        kind: what the draft is for.
        profile: the candidate; None while it is not asked yet.
        facts: the application.
        held: the interview.
        person: the recipient; None for the company.
        now: the present instant, aware; None where the time does not matter.
    """
    through = through_contact(facts, person)
    made = offer(facts.log)
    return ReviewFacts(
        kind=kind,
        company=facts.application.company,
        role=facts.application.role,
        me=profile.full_name if profile else "",
        phone=profile.phone if profile else "",
        recipient=named(person.contact) if person else None,
        through=named(through) if through else None,
        others=tuple(
            named(each.contact) for each in beside(held.people, person) if person or not each.is_office
        ),
        detail=person.participant.detail if person else "",
        offered=made is not None,
        contact_rule=facts.application.contact_rule,
        interview_on=_day(held),
        interviews_on=tuple(_day(one) for one in facts.rounds),
        promised=promise(facts.log),
        answer_by=made.day if made else None,
        now=now,
        there=now.astimezone(_zone_of(facts, person)) if now else None,
        voicemails=_voicemails(facts.log),
    )


def _day(held: Round) -> date:
    """The day of an interview at its place: the one that its people remember."""
    return held.interview.starts_at.astimezone(ZoneInfo(held.interview.zone)).date()


def _zone_of(facts: Facts, person: Person | None) -> ZoneInfo:
    own = person.contact.zone if person else ""
    return ZoneInfo(own or facts.application.zone)


def _voicemails(log: Sequence[LogEntry]) -> int:
    """The messages on their answering machine since they were last heard of."""
    count = 0
    for entry in log:
        if entry.outcome in _HEARD:
            count = 0
        elif entry.happening is Happening.called and entry.outcome is Outcome.voicemail:
            count += 1
    return count
