"""Gathers the facts of applications: few queries, however many applications."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import TypeVar

from sqlalchemy import ColumnElement, case, exists, func
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from followup_tui.domain.facts import Elsewhere, Facts, Person, Round
from followup_tui.domain.models import (
    Application,
    Contact,
    Interview,
    LogEntry,
    Mark,
    Participant,
    Profile,
    Question,
    Reflection,
)
from followup_tui.domain.status import ACCEPTING, Status, status
from followup_tui.domain.words import Happening, Verdict

T = TypeVar("T", Interview, LogEntry, Mark)
# After one of these no offer is open.
_ENDINGS = (Happening.accepted, Happening.declined, Happening.rejection, Happening.withdrawn)
_ONE_BESIDE = 2


def gather(session: Session, application_ids: Collection[int], zone: str) -> list[Facts]:
    """The facts of some applications, in no order.

    Args:
        session: a session for reading.
        application_ids: their numbers; those that are gone are left out.
        zone: the candidate's IANA zone where the profile names none.
    """
    ids = list(application_ids)
    applications = session.exec(select(Application).where(col(Application.id).in_(ids))).all()
    interviews = _grouped(
        session.exec(
            select(Interview)
            .where(col(Interview.application_id).in_(ids))
            .order_by(col(Interview.starts_at), col(Interview.id))
        ).all()
    )
    rounds = _rounds(session, [interview for group in interviews.values() for interview in group])
    log = _grouped(
        session.exec(
            select(LogEntry)
            .where(col(LogEntry.application_id).in_(ids), col(LogEntry.struck_at).is_(None))
            .order_by(col(LogEntry.at), col(LogEntry.id))
        ).all()
    )
    marks = _grouped(session.exec(select(Mark).where(col(Mark.application_id).in_(ids))).all())
    home, accepted, standing = candidate_zone(session, zone), accepted_offers(session), open_offers(session)
    return [
        Facts(
            application,
            tuple(rounds[interview.id] for interview in interviews[application.id]),
            tuple(log[application.id]),
            tuple(marks[application.id]),
            home,
            next((one for one in accepted if _concerns(one, application)), None),
            next((one for one in standing if one.entry.application_id != application.id), None),
        )
        for application in applications
    ]


def candidate_zone(session: Session, fallback: str) -> str:
    """The zone that the candidate's own steps follow."""
    return session.exec(select(Profile.zone)).first() or fallback


def accepted_offers(session: Session) -> list[Elsewhere]:
    """The offers that stand as accepted, the newest first, each with its company."""
    found = session.exec(
        select(LogEntry, Application.company)
        .join(Application, col(Application.id) == col(LogEntry.application_id))
        .where(accepting(), col(LogEntry.struck_at).is_(None))
        .order_by(col(LogEntry.at).desc(), col(LogEntry.id).desc())
    ).all()
    return [Elsewhere(company, entry) for entry, company in found if _is(Status.accepted, session, entry)]


def accepting() -> ColumnElement[bool]:
    """Which entries tell that an offer was accepted: they are logged as that, or the letter was sent.

    Such a letter follows an offer, and there are few of these: so not every letter has to be looked at.
    """
    offered = select(LogEntry.application_id).where(col(LogEntry.happening) == Happening.offer)
    letter = (
        (col(LogEntry.happening) == Happening.sent)
        & col(LogEntry.application_id).in_(offered)
        & col(LogEntry.kind).in_(ACCEPTING)
    )
    return (col(LogEntry.happening) == Happening.accepted) | letter


def open_offers(session: Session) -> list[Elsewhere]:
    """The offers that are still to be answered, the newest first, each with its company: two at most.

    Two are enough for whoever wants to know of one beside their own.
    """
    entry, after = aliased(LogEntry), aliased(LogEntry)
    over = exists().where(
        col(after.application_id) == col(entry.application_id),
        col(after.happening).in_(_ENDINGS),
        col(after.struck_at).is_(None),
        col(after.at) >= col(entry.at),
    )
    found = session.exec(
        select(entry, Application.company)
        .join(Application, col(Application.id) == col(entry.application_id))
        .where(col(entry.happening) == Happening.offer, col(entry.struck_at).is_(None), ~over)
        .order_by(col(entry.at).desc(), col(entry.id).desc())
    )
    standing: dict[int, Elsewhere] = {}
    for offer, company in found:
        if offer.application_id not in standing and _is(Status.offer, session, offer):
            standing[offer.application_id] = Elsewhere(company, offer)
        if len(standing) == _ONE_BESIDE:
            break
    return [*standing.values()]


def _concerns(accepted: Elsewhere, application: Application) -> bool:
    """Whether an offer ends another application: one of the same search, known before it was accepted."""
    entry = accepted.entry
    return entry.application_id != application.id and entry.recorded_at >= application.recorded_at


def _is(wanted: Status, session: Session, entry: LogEntry) -> bool:
    """Whether an application stands as an entry left it, whatever was logged after that."""
    log = session.exec(select(LogEntry).where(LogEntry.application_id == entry.application_id)).all()
    return status(log) is wanted


def _rounds(session: Session, interviews: Sequence[Interview]) -> dict[int | None, Round]:
    ids = [interview.id for interview in interviews]
    people: dict[int, list[Person]] = defaultdict(list)
    for participant, contact in session.exec(
        select(Participant, Contact)
        .join(Contact, col(Contact.id) == col(Participant.contact_id))
        .where(col(Participant.interview_id).in_(ids))
        .order_by(col(Participant.id))
    ):
        people[participant.interview_id].append(Person(participant, contact))
    reflections = {
        reflection.interview_id: reflection
        for reflection in session.exec(select(Reflection).where(col(Reflection.interview_id).in_(ids)))
    }
    counts = _counts(session, [reflection.id for reflection in reflections.values()])
    rounds = {}
    for interview in interviews:
        reflection = reflections.get(interview.id or 0)
        asked, properly = counts.get(reflection.id, (0, 0)) if reflection else (0, 0)
        rounds[interview.id] = Round(interview, tuple(people[interview.id or 0]), reflection, asked, properly)
    return rounds


def _counts(session: Session, reflection_ids: Sequence[int | None]) -> dict[int | None, tuple[int, int]]:
    """By reflection: how many questions were asked, and how many were answered properly."""
    properly = func.sum(case((col(Question.verdict) == Verdict.properly, 1), else_=0))
    found = session.exec(
        select(Question.reflection_id, func.count(), properly)
        .where(col(Question.reflection_id).in_(reflection_ids))
        .group_by(col(Question.reflection_id))
    ).all()
    return {reflection_id: (asked, well) for reflection_id, asked, well in found}


def _grouped(rows: Sequence[T]) -> dict[int | None, list[T]]:
    groups: dict[int | None, list[T]] = defaultdict(list)
    for row in rows:
        groups[row.application_id].append(row)
    return groups
