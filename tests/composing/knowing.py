"""What is known about an interview with some people, and drafts about it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from followup_tui.domain.building import build
from followup_tui.domain.checklist import Known
from followup_tui.domain.facts import DraftView, Facts, Person
from followup_tui.domain.models import Draft, LogEntry, Mark
from followup_tui.domain.plan import plan
from followup_tui.domain.rules import Rules
from tests.composing.people import THURSDAY, application, held, person

SOON = THURSDAY + timedelta(hours=5)
MUCH_LATER = THURSDAY + timedelta(days=12)

MAYA = person(1, "Maya Chen", part="hiring_manager", email="maya@example.com")
TOM = person(2, "Tom Brandt", through=1)
ANA = person(3, "Ana Ruiz", part="recruiter", email="ana@example.com", phone="+1 312 555 0100")


def draft(kind: str, contact_id: int | None, *, sent: bool = False) -> DraftView:
    """A draft of a kind for somebody."""
    values = {"application_id": 1, "interview_id": 1, "edited_at": THURSDAY}
    return DraftView(
        build(Draft, {**values, "kind": kind, "contact_id": contact_id}), THURSDAY if sent else None
    )


def known(
    *people: Person, now: datetime = SOON, log: Sequence[LogEntry] = (), marks: Sequence[Mark] = ()
) -> Known:
    """What is known about an interview with some people."""
    one = held(people)
    bare = application(one, log=log)
    facts = Facts(bare.application, (one,), tuple(log), tuple(marks), "Europe/Berlin")
    return Known(facts, one, plan(facts, Rules(), now), now, ZoneInfo("Europe/Berlin"))


def mark(key: str, kind: str = "done") -> Mark:
    """A tick or a skip."""
    return build(Mark, {"application_id": 1, "key": key, "kind": kind, "at": THURSDAY})
