"""Interviews with their application and people: recorded, looked at, edited, removed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlmodel import Session, col, select

from followup_tui.domain.facts import Facts, Round
from followup_tui.domain.models import Application, Contact, Interview, LogEntry, Participant
from followup_tui.domain.status import ON_SPOT, on_the_spot
from followup_tui.domain.words import Happening
from followup_tui.errors import NotFoundError
from followup_tui.storage.gather import gather
from followup_tui.storage.store import Store
from followup_tui.storage.work import Work
from followup_tui.text import one_line


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """A person as a form has them.

    Args:
        contact: values of the contact, by field.
        participant: values of the participant, by field.
        contact_id: the contact, where the person was met before.
        participant_id: the participant, where the person was on the form already.
        versions: the versions of contact and participant that the form had read.
    """

    contact: Mapping[str, Any]
    participant: Mapping[str, Any] = field(default_factory=dict)
    contact_id: int | None = None
    participant_id: int | None = None
    versions: tuple[int | None, int | None] = (None, None)


@dataclass(frozen=True, slots=True)
class InterviewEntry:
    """An interview as a form has it.

    Args:
        application: values of the application, by field.
        interview: values of the interview, by field.
        people: who was there.
        promised: the day by which an answer was promised.
        offered: whether an offer was made in the room.
        deadline: the day by which that offer wants an answer.
    """

    application: Mapping[str, Any]
    interview: Mapping[str, Any]
    people: Sequence[PersonEntry] = ()
    promised: date | None = None
    offered: bool = False
    deadline: date | None = None


@dataclass(frozen=True, slots=True)
class InterviewView:
    """One interview and all that is known around it."""

    facts: Facts
    round: Round

    @property
    def application(self) -> Application:
        """The application that the interview belongs to."""
        return self.facts.application

    @property
    def interview(self) -> Interview:
        """The interview itself."""
        return self.round.interview


class Interviews:
    """Every question and change about interviews.

    Args:
        store: the transactions.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def view(self, interview_id: int) -> InterviewView:
        """One interview with its facts.

        Raises:
            NotFoundError: it is not in the journal.
        """
        with self._store.read() as session:
            return view_of(session, interview_id, self._store.clock.zone.key)

    def numbers(self) -> list[int]:
        """The numbers of all interviews, the earliest first."""
        with self._store.read() as session:
            found = session.exec(
                select(Interview.id).order_by(col(Interview.starts_at), col(Interview.id))
            ).all()
        return [number for number in found if number is not None]

    def applications(self, company: str, limit: int = 5) -> list[Application]:
        """The applications at companies whose name begins like this, the newest first.

        Args:
            company: the beginning of the name, in any case.
            limit: how many at most.
        """
        with self._store.read() as session:
            query = (
                select(Application)
                .where(col(Application.company).istartswith(one_line(company), autoescape=True))
                .order_by(col(Application.id).desc())
                .limit(limit)
            )
            return list(session.exec(query).all())

    def contacts(self, name: str, limit: int = 5) -> list[Contact]:
        """The people met before whose name begins like this.

        Args:
            name: the beginning of the name, in any case.
            limit: how many at most.
        """
        with self._store.read() as session:
            query = (
                select(Contact)
                .where(col(Contact.full_name).istartswith(one_line(name), autoescape=True))
                .order_by(col(Contact.id).desc())
                .limit(limit)
            )
            return list(session.exec(query).all())

    def record(self, entry: InterviewEntry) -> InterviewView:
        """Record an interview; one at a company and for a role that is known joins that application.

        Raises:
            InvalidError: something can't be stored as it is.
        """
        with self._store.change("Recorded the interview") as work:
            application = _application(work, entry.application)
            interview = work.add(
                Interview,
                {**entry.interview, "application_id": application.id, "recorded_at": work.now},
            )
            for person in entry.people:
                _save_person(work, interview, person)
            _log_outcome(work, interview, entry, None)
        return self.view(interview.id or 0)

    def edit(self, seen: InterviewView, entry: InterviewEntry) -> InterviewView:
        """Change an interview: what differs from what the form had read.

        Args:
            seen: what the form had read.
            entry: what it has now; people who are missing leave the interview.

        Raises:
            ConflictError: it was changed elsewhere since.
            InvalidError: something can't be stored as it is.
        """
        with self._store.change("Edited the interview") as work:
            application = work.get(Application, seen.application.id or 0, seen.application.version)
            work.change(application, entry.application)
            interview = work.get(Interview, seen.interview.id or 0, seen.interview.version)
            before = interview.starts_at, interview.ends_at
            work.change(interview, entry.interview)
            if (interview.starts_at, interview.ends_at) != before:
                # Its steps are as new as its time: nothing shouts that was just corrected.
                work.change(interview, {"recorded_at": work.now})
            kept = {person.participant_id for person in entry.people}
            for person in seen.round.people:
                if person.participant.id not in kept:
                    work.remove(work.get(Participant, person.participant.id or 0, person.participant.version))
            for one in entry.people:
                _save_person(work, interview, one)
            _log_outcome(work, interview, entry, seen.facts)
        return self.view(interview.id or 0)

    def remove(self, interview_id: int, version: int) -> None:
        """Remove an interview with everything about it; the last one takes its application along.

        Raises:
            ConflictError: it was changed elsewhere since.
        """
        with self._store.change("Removed the interview") as work:
            interview = work.get(Interview, interview_id, version)
            application = work.get(Application, interview.application_id)
            work.remove(interview)
            left = work.session.exec(
                select(Interview.id).where(Interview.application_id == application.id)
            ).first()
            if left is None:
                work.remove(application)

    def save_contact(self, contact_id: int, version: int, values: Mapping[str, Any]) -> Contact:
        """Change what is known of a person.

        Raises:
            ConflictError: it was changed elsewhere since.
            InvalidError: something can't be stored as it is.
        """
        with self._store.change("Edited the contact") as work:
            contact = work.get(Contact, contact_id, version)
            work.change(contact, values)
        return contact

    def save_participant(self, participant_id: int, version: int, values: Mapping[str, Any]) -> Participant:
        """Change a person's part in an interview: the part, the detail, through whom they are reached.

        Raises:
            ConflictError: it was changed elsewhere since.
            InvalidError: something can't be stored as it is.
        """
        with self._store.change("Edited the contact") as work:
            participant = work.get(Participant, participant_id, version)
            work.change(participant, values)
        return participant


def view_of(session: Session, interview_id: int, zone: str) -> InterviewView:
    interview = session.get(Interview, interview_id)
    if interview is None:
        raise NotFoundError("This interview is no longer in the journal.", "Go back and look again.")
    facts = gather(session, [interview.application_id], zone)[0]
    return InterviewView(facts, next(one for one in facts.rounds if one.interview.id == interview_id))


def _application(work: Work, values: Mapping[str, Any]) -> Application:
    """The application of the same company and role, brought up to date, or a new one."""
    query = select(Application)
    for name, column in (("company", Application.company), ("role", Application.role)):
        query = query.where(col(column).ilike(_literal(values.get(name, "")), escape="\\"))
    known = work.session.exec(query).first()
    if known is None:
        return work.add(Application, {**values, "recorded_at": work.now})
    work.change(known, {name: value for name, value in values.items() if value})
    return known


def _literal(value: str) -> str:
    """A pattern that matches just this text, in any case."""
    return one_line(value).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _save_person(work: Work, interview: Interview, person: PersonEntry) -> None:
    seen_contact, seen_participant = person.versions
    if person.contact_id is None:
        contact = work.add(Contact, person.contact)
    else:
        contact = work.get(Contact, person.contact_id, seen_contact)
        work.change(contact, person.contact)
    if person.participant_id is None:
        work.add(
            Participant,
            {
                **person.participant,
                "interview_id": interview.id,
                "contact_id": contact.id,
                "recorded_at": work.now,
            },
        )
    else:
        participant = work.get(Participant, person.participant_id, seen_participant)
        work.change(participant, person.participant)


def _log_outcome(work: Work, interview: Interview, entry: InterviewEntry, seen: Facts | None) -> None:
    """Log a promise and an offer of the room; what the form changed strikes out what it had read."""
    before = {
        log.happening: log
        for log in (seen.log if seen else ())
        if log.interview_id == interview.id and (log.happening is not Happening.offer or on_the_spot(log))
    }
    wanted: dict[Happening, dict[str, Any] | None] = {
        Happening.promise: {"day": entry.promised} if entry.promised else None,
        Happening.offer: {"day": entry.deadline, "kind": ON_SPOT} if entry.offered else None,
    }
    for happening, values in wanted.items():
        old = before.get(happening)
        if old is not None and values is not None and old.day == values["day"]:
            continue
        if old is not None:
            work.change(work.get(LogEntry, old.id or 0, old.version), {"struck_at": work.now})
        if values is not None:
            work.add(
                LogEntry,
                {
                    "application_id": interview.application_id,
                    "interview_id": interview.id,
                    "happening": happening,
                    "at": min(work.now, interview.ends_at),
                    "recorded_at": work.now,
                    **values,
                },
            )
