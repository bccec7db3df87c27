"""Facts for tests in few words: an onsite at Halden Robotics in Chicago on Thu 19 Nov 2026, 10:00–12:00."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

from followup_tui.domain.building import build
from followup_tui.domain.facts import Elsewhere, Facts, Person, Round
from followup_tui.domain.models import (
    Application,
    Contact,
    Interview,
    LogEntry,
    Mark,
    Participant,
    Reflection,
)
from followup_tui.domain.plan import plan
from followup_tui.domain.rules import Rules
from followup_tui.domain.steps import Step
from followup_tui.domain.words import Happening, MarkKind, Part, Provenance

CHICAGO = "America/Chicago"
BERLIN = "Europe/Berlin"
RULES = Rules()
_NUMBERS = count(1000)


def utc(text: str, zone: str = "UTC") -> datetime:
    """An instant, written as "2026-11-19 10:00" on the clocks of a zone."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def local(instant: datetime | None, zone: str = CHICAGO) -> str:
    """An instant as the clocks of a zone show it: "Thu 19 Nov 10:00"."""
    assert instant is not None
    return f"{instant.astimezone(ZoneInfo(zone)):%a %d %b %H:%M}"


def times(step: Step, zone: str = CHICAGO) -> tuple[str, str]:
    """When a step opens and by when it is due, on the clocks of a zone."""
    return local(step.opens, zone), local(step.due, zone)


def application(**values: Any) -> Application:
    base = {"id": 1, "company": "Halden Robotics", "role": "Backend engineer", "zone": CHICAGO}
    return build(Application, {**base, "recorded_at": utc("2026-11-01 12:00"), **values})


def interview(
    start: str = "2026-11-19 10:00",
    end: str = "2026-11-19 12:00",
    zone: str = CHICAGO,
    **values: Any,
) -> Interview:
    """An interview that was recorded four days before it."""
    starts = utc(start, zone)
    base = {"id": 1, "application_id": 1, "round": "Onsite", "zone": zone}
    times = {"starts_at": starts, "ends_at": utc(end, zone), "recorded_at": starts - timedelta(days=4)}
    return build(Interview, {**base, **times, **values})


def person(
    number: int = 1,
    name: str = "Tom Brandt",
    part: Part = Part.interviewer,
    interview_id: int = 1,
    through: int | None = None,
    **contact: Any,
) -> Person:
    """A person whose contact has the number and whose participant has it plus 100."""
    known = build(Contact, {"id": number, "full_name": name, **contact})
    there = {"id": 100 + number, "interview_id": interview_id, "contact_id": number, "part": part}
    return Person(build(Participant, {**there, "through_id": through}), known)


def tom(**values: Any) -> Person:
    """An interviewer with an address."""
    return person(1, "Tom Brandt", **{"email": "tom@halden.example", **values})


def ana(**values: Any) -> Person:
    """The recruiter, with an address from a business card."""
    base = {"email": "ana@halden.example", "provenance": Provenance.business_card}
    return person(2, "Ana Ruiz", Part.recruiter, **{**base, **values})


def reflection(**values: Any) -> Reflection:
    return build(Reflection, {"id": 1, "interview_id": 1, **values})


def happened(happening: Happening, at: datetime | str, day: date | None = None, **values: Any) -> LogEntry:
    """A log entry about interview 1 that was recorded as it happened; texts are instants in Chicago."""
    when = utc(at, CHICAGO) if isinstance(at, str) else at
    told = {"happening": happening, "at": when, "recorded_at": when, "day": day}
    return build(LogEntry, {"id": next(_NUMBERS), "application_id": 1, "interview_id": 1, **told, **values})


def mark(key: str, kind: MarkKind = MarkKind.done, at: str = "2026-11-20 10:00", **values: Any) -> Mark:
    return build(Mark, {"application_id": 1, "key": key, "kind": kind, "at": utc(at, CHICAGO), **values})


def onsite(*people: Person, **values: Any) -> Round:
    """A round with people, the interview's values by keyword."""
    return Round(interview(**values), people)


def facts(
    *rounds: Round,
    log: Sequence[LogEntry] = (),
    marks: Sequence[Mark] = (),
    zone: str = CHICAGO,
    there: str = CHICAGO,
    elsewhere: Elsewhere | None = None,
    **of_application: Any,
) -> Facts:
    """Facts of one application; one round with nobody in it where none is given.

    The candidate is at home in `zone`, the employer in `there`.
    """
    employer = application(zone=there, **of_application)
    return Facts(employer, rounds or (onsite(),), tuple(log), tuple(marks), zone, elsewhere)


def planned(known: Facts, rules: Rules = RULES) -> dict[str, Step]:
    """The plan of some facts, by the steps' keys."""
    steps = plan(known, rules, utc("2026-11-20 12:00"))
    by_key = {step.key: step for step in steps}
    assert len(by_key) == len(steps), "two steps have one key"
    return by_key
