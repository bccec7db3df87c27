"""One change of the journal in progress: its session, what it touches, and what would undo it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import ForeignKey
from sqlmodel import Session, SQLModel, col, select

from followup_tui.domain.building import build, check
from followup_tui.domain.models import (
    TABLES,
    AgendaRow,
    Application,
    Contact,
    Interview,
    LogEntry,
    Mark,
    Participant,
    Practice,
    Question,
    Reflection,
    Row,
)
from followup_tui.domain.status import ACCEPTING
from followup_tui.domain.steps import Task
from followup_tui.domain.words import Happening, State
from followup_tui.errors import FollowupError, NotFoundError

T = TypeVar("T", bound=Row)

# The agenda is left to the planner, which writes it anew.
_CLASSES = {str(table.__tablename__): table for table in TABLES if table is not AgendaRow}


class ConflictError(FollowupError):
    """A row has moved on since the screen that wants to change it read it.

    Args:
        theirs: the row as it is now.
    """

    def __init__(self, theirs: Row) -> None:
        super().__init__(
            "This was changed elsewhere in the meantime.",
            "Look at what is there now, then decide which to keep.",
        )
        self.theirs = theirs


@dataclass(frozen=True, slots=True)
class Trace:
    """What happened to one row.

    Args:
        table: its class.
        id: its number.
        before: the values that it lost, its version among them; None for a row that was new.
        after: its version since; None for a row that is gone.
    """

    table: type[Row]
    id: int
    before: dict[str, Any] | None
    after: int | None


@dataclass(slots=True)
class Work:
    """One change: every row that it adds, changes or removes goes through here.

    Args:
        session: the session of the transaction.
        now: the instant of the change, in UTC.
        touched: the applications whose plan may follow from what was changed so far.
        traces: what happened to each row, once the work is finished.
    """

    session: Session
    now: datetime
    touched: set[int] = field(default_factory=set)
    traces: list[Trace] = field(default_factory=list)
    _before: dict[tuple[type[Row], int], dict[str, Any] | None] = field(default_factory=dict)
    _gone: set[tuple[type[Row], int]] = field(default_factory=set)

    def get(self, table: type[T], row_id: int, version: int | None = None) -> T:
        """A row to be changed.

        Args:
            table: its class.
            row_id: its number.
            version: the version that the screen had read; None where nothing was read before.

        Raises:
            NotFoundError: it is not there (any more).
            ConflictError: it has another version by now.
        """
        row = self.session.get(table, row_id)
        if row is None:
            raise NotFoundError("This is no longer in the journal.", "Go back and look again.")
        if version is not None and row.version != version:
            raise ConflictError(row)
        return row

    def add(self, table: type[T], values: Mapping[str, Any]) -> T:
        """Add a row of validated values.

        Raises:
            InvalidError: a value can't be stored.
        """
        row = build(table, values)
        self.session.add(row)
        self.session.flush()
        self._note(row, None)
        return row

    def change(self, row: Row, values: Mapping[str, Any]) -> None:
        """Give a row other values, validated; equal values change nothing.

        Raises:
            InvalidError: a value can't be stored.
        """
        clean = check(type(row), values)
        changed = {name: value for name, value in clean.items() if getattr(row, name) != value}
        if changed:
            self._note(row, {name: getattr(row, name) for name in ("version", *changed)})
            for name, value in changed.items():
                setattr(row, name, value)
            self.session.add(row)
            self.session.flush()

    def remove(self, row: Row) -> None:
        """Remove a row with everything that hangs on it."""
        for child, column, cascades in list(self._children(row)):
            if cascades:
                self.remove(child)
            else:
                self.change(child, {column: None})
        self._note(row, row.model_dump())
        self._gone.add((type(row), _id(row)))
        self.session.delete(row)
        self.session.flush()

    def bears_more(self, row: Row) -> bool:
        """Whether anything hangs on a row that would go with it; what was struck out does not count."""
        return any(
            cascades and not (isinstance(child, LogEntry) and child.struck_at is not None)
            for child, _, cascades in self._children(row)
        )

    def restore(self, table: type[Row], values: Mapping[str, Any]) -> None:
        """Put a removed row back as it was."""
        row = table(**values)
        self.session.add(row)
        self.session.flush()
        self._note(row, None)

    def finish(self) -> None:
        """Write down what happened to each row, once its version is final."""
        self.session.flush()
        self.traces = [
            Trace(table, row_id, before, self._version_now(table, row_id))
            for (table, row_id), before in self._before.items()
        ]

    def _version_now(self, table: type[Row], row_id: int) -> int | None:
        if (table, row_id) in self._gone:
            return None
        row = self.session.get(table, row_id)
        return None if row is None else row.version

    def _note(self, row: Row, before: dict[str, Any] | None) -> None:
        self.touched.update(applications_of(self.session, row))
        key = (type(row), _id(row))
        known = self._before.setdefault(key, before)
        if known is not None and before is not None:
            self._before[key] = before | known

    def _children(self, row: Row) -> Iterator[tuple[Row, str, bool]]:
        """The rows that refer to a row, by which column, and whether they go with it."""
        own = str(row.__tablename__)
        for table in SQLModel.metadata.sorted_tables:
            for key in table.foreign_keys:
                if key.column.table.name == own and table.name in _CLASSES:
                    yield from self._referring(_CLASSES[table.name], key, _id(row))

    def _referring(self, table: type[Row], key: ForeignKey, row_id: int) -> Iterator[tuple[Row, str, bool]]:
        name = key.parent.name
        for child in self.session.exec(select(table).where(getattr(table, name) == row_id)).all():
            yield child, name, key.ondelete == "CASCADE"


def _id(row: Row) -> int:
    if row.id is None:
        raise ValueError("a row that was never stored has no number")
    return row.id


def applications_of(session: Session, row: Row) -> Iterable[int]:
    """The applications whose plan may follow from a row.

    Args:
        session: to look up what the row belongs to.
        row: any row; drafts, waivers and the profile have no say in plans.
    """
    match row:
        case Application():
            return [_id(row), *_of_the_search(session, _id(row))]
        case LogEntry():
            return [row.application_id, *_of_the_search(session, row.application_id)]
        case Interview() | Mark():
            return [row.application_id]
        case Participant() | Reflection():
            return _of_interview(session, row.interview_id)
        case Question():
            reflection = session.get(Reflection, row.reflection_id)
            return _of_interview(session, reflection.interview_id) if reflection else []
        case Practice():
            question = session.get(Question, row.question_id)
            return applications_of(session, question) if question else []
        case Contact():
            return session.exec(
                select(Interview.application_id)
                .join(Participant, col(Participant.interview_id) == col(Interview.id))
                .where((Participant.contact_id == row.id) | (Participant.through_id == row.id))
                .distinct()
            ).all()
        case _:
            return []


def _of_the_search(session: Session, application_id: int) -> Iterable[int]:
    """The applications that an accepted offer ends: those not over, where it is of this application."""
    accepted = select(LogEntry.id).where(
        LogEntry.application_id == application_id,
        (col(LogEntry.happening) == Happening.accepted) | col(LogEntry.kind).in_(ACCEPTING),
    )
    if session.exec(accepted.limit(1)).first() is None:
        return []
    task, settled = col(AgendaRow.task), col(AgendaRow.settled)
    # Who will not park it still waits for them, and what was ticked may be an answer that came to nothing.
    open_ended = (task == Task.park) & settled.in_(["", State.skipped])
    offered = (task == Task.answer_offer) & (settled != State.not_needed)
    concerned = open_ended | offered | (task == Task.withdraw)
    return session.exec(select(AgendaRow.application_id).where(concerned).distinct()).all()


def _of_interview(session: Session, interview_id: int) -> list[int]:
    interview = session.get(Interview, interview_id)
    return [interview.application_id] if interview else []
