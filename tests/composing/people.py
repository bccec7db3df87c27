"""An application with its people, as the composing layer is given it."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from followup_tui.domain.building import build
from followup_tui.domain.facts import Facts, Person, Round
from followup_tui.domain.models import Application, Contact, Interview, LogEntry, Participant, Profile

THURSDAY = datetime(2026, 11, 19, 9, 0, tzinfo=UTC)
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

PANEL = (
    ("Maya Chen", "how they roll back a bad firmware"),
    ("Tom Brandt", "the Lisbon office"),
    ("Björk Guðmundsdóttir", "Kubernetes migration"),
    ("María-José O'Neill", "The years she spent at sea"),
    ("鈴木美咲", "why the test rig is called Otto"),
)


def person(
    number: int,
    name: str,
    detail: str = "",
    *,
    part: str = "interviewer",
    through: int | None = None,
    **more: Any,
) -> Person:
    """Somebody in the interview; the number is both the contact's and the participant's."""
    taking_part = {
        "id": number, "interview_id": 1, "contact_id": number,
        "part": part, "detail": detail, "through_id": through,
    }  # fmt: skip
    return Person(build(Participant, taking_part), build(Contact, {"id": number, "full_name": name, **more}))


def panel(*, detailed: bool = True) -> tuple[Person, ...]:
    """Five people, with or without a detail of each."""
    return tuple(person(at, name, detail if detailed else "") for at, (name, detail) in enumerate(PANEL, 1))


def held(people: Sequence[Person] = (), *, number: int = 1, at: datetime = THURSDAY, **more: Any) -> Round:
    """One interview with its people."""
    values = {
        "id": number, "application_id": 1, "round": "Onsite", "starts_at": at, "ends_at": at,
        "zone": "Europe/Berlin", "recorded_at": at,
    }  # fmt: skip
    return Round(build(Interview, values | more), tuple(people))


def application(
    *rounds: Round,
    company: str = "Halden Robotics",
    role: str = "Site Reliability Engineer",
    log: Sequence[LogEntry] = (),
) -> Facts:
    """One application with its interviews."""
    values = {"id": 1, "company": company, "role": role, "zone": "Europe/Berlin", "recorded_at": THURSDAY}
    return Facts(build(Application, values), rounds, tuple(log))


def entry(happening: str, **more: Any) -> LogEntry:
    """Something that happened to the application."""
    values = {"application_id": 1, "happening": happening, "at": THURSDAY, "recorded_at": THURSDAY}
    return build(LogEntry, values | more)


def profile(**more: Any) -> Profile:
    """The candidate."""
    return build(Profile, {"full_name": "Lena Fischer", "phone": "+49 170 1234567", **more})
