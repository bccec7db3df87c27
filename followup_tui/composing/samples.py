"""Letters that could be written, for trying templates out: with much that is known, or with little."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from followup_tui.composing.compared import review_facts
from followup_tui.composing.facts import letter_facts
from followup_tui.composing.kinds import Kind
from followup_tui.composing.review import ReviewFacts
from followup_tui.domain.building import build
from followup_tui.domain.facts import Elsewhere, Facts, Person, Round
from followup_tui.domain.models import Application, Contact, Interview, LogEntry, Participant, Profile
from followup_tui.domain.status import promise

_NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
_THEN = datetime(2026, 11, 19, 9, 0, tzinfo=UTC)
_ASKED = {"happening": "sent", "kind": "status_check"}
_OFFER = {"happening": "offer", "day": date(2026, 11, 27)}
_PROMISE = {"happening": "promise", "day": date(2026, 11, 26)}
_CANCELLED = {"happening": "cancelled", "interview_id": 1}


@dataclass(frozen=True, slots=True)
class Case:
    """A letter that could be written.

    Args:
        facts: what its template sees.
        compared: what its review compares with.
    """

    facts: dict[str, object]
    compared: ReviewFacts


def cases(kind: Kind) -> tuple[Case, ...]:
    """Letters of a kind for the turns that a template may take; in the first one the most is known.

    Args:
        kind: what the letters are for.
    """
    me = build(
        Profile,
        {"full_name": "Lena Fischer", "phone": "+49 170 1234567", "email": "lena.fischer@example.org"},
    )
    maya = _person(1, "Maya Chen", "how the robots find their way in the dark", title="Head of Platform")
    tom = _person(2, "Tom Brandt", "the move to Lisbon", through=1)
    bare = _person(1, "Ada")
    office = None if kind.for_company else bare
    both = (maya, tom)
    return (
        _case(kind, me, both, maya, _PROMISE, _ASKED, _OFFER, next_step="a day with the team", unsaid="Oslo"),
        _case(kind, me, both, tom, _PROMISE, tone="warmer"),
        _case(kind, me, both, maya, _CANCELLED, tone="plainer"),
        _case(kind, None, (bare,), office),
    )


def _case(
    kind: Kind,
    me: Profile | None,
    people: tuple[Person, ...],
    person: Person | None,
    *log: dict[str, Any],
    **said: str,
) -> Case:
    known = {"zone": "Europe/Berlin", "recorded_at": _THEN}
    interview = {
        "id": 1, "application_id": 1, "round": "Onsite", "format": "video",
        "starts_at": _THEN, "ends_at": _THEN,
    }  # fmt: skip
    application = {"id": 1, "company": "Halden Robotics", "role": "Backend Engineer"}
    entry = {"application_id": 1, "at": _THEN, "recorded_at": _THEN}
    held = Round(build(Interview, interview | known), people)
    entries = tuple(build(LogEntry, entry | happened) for happened in log)
    offer = build(LogEntry, entry | _OFFER | {"application_id": 2})
    rival = Elsewhere("Nordlys", offer) if log else None
    facts = Facts(build(Application, application | known), (held,), entries, rival=rival)
    seen = letter_facts(
        me,
        facts,
        held,
        person,
        promised=promise(entries),
        now=_NOW,
        extras={"next_step": "", "unsaid": "", "tone": "", **said},
    )
    return Case(seen, review_facts(kind, me, facts, held, person))


def _person(
    number: int, name: str, detail: str = "", *, through: int | None = None, title: str = ""
) -> Person:
    part = {
        "id": number, "interview_id": 1, "contact_id": number, "part": "interviewer", "detail": detail,
        "through_id": through,
    }  # fmt: skip
    contact = {"id": number, "full_name": name, "title": title}
    return Person(build(Participant, part), build(Contact, contact))
