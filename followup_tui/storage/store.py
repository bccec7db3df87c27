"""The transactions of the journal: reading, changing with the agenda refreshed, and taking back."""

from collections.abc import Iterable, Iterator, Mapping, Set
from contextlib import contextmanager
from dataclasses import dataclass, replace

from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm.exc import StaleDataError
from sqlmodel import Session, col, select

from followup_tui.clock import Clock
from followup_tui.domain.models import Application, Question, Row
from followup_tui.domain.rules import Rules
from followup_tui.errors import FollowupError
from followup_tui.storage.database import reading, writing
from followup_tui.storage.planner import refresh
from followup_tui.storage.undoing import undo
from followup_tui.storage.work import Trace, Work

UNDO_DEPTH = 100
# The texts of a question: what is typed there is stored by itself, and is not undone.
_WRITTEN = frozenset({"said", "missing", "say_now"})


@dataclass(frozen=True, slots=True)
class Change:
    """A change that can be taken back: what to call it, and what it did."""

    label: str
    traces: tuple[Trace, ...]


class Store:
    """Runs transactions and remembers how to take them back.

    Args:
        engine: an open journal.
        clock: the time.
        rules: the timing of plans.
    """

    def __init__(self, engine: Engine, clock: Clock, rules: Rules) -> None:
        self.engine = engine
        self.clock = clock
        self.rules = rules
        self._history: list[Change] = []

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session for questions."""
        with reading(self.engine) as session:
            yield session

    @contextmanager
    def change(self, label: str = "") -> Iterator[Work]:
        """One transaction; the agenda of everything it touches is refreshed before it ends.

        Args:
            label: what to call it when it is taken back; without one it can't be.
        """
        with self._work() as work:
            yield work
        if label and work.traces:
            self._history = [*self._history[-UNDO_DEPTH + 1 :], Change(label, tuple(work.traces))]
        elif work.traces:
            self._history = [_moved_on(change, work.traces) for change in self._history]

    def undo(self) -> str:
        """Take the last change back.

        Returns:
            What was taken back.

        Raises:
            FollowupError: there is nothing to take back, or it would lose what was written since.
            ConflictError: it was changed again elsewhere. What can't be taken back does not stand in the
                way of what was done before it.
        """
        if not self._history:
            raise FollowupError("There is nothing to undo.")
        *self._history, last = self._history
        with self._work() as work:
            undo(work, last.traces)
            whose = _company(work)
        self._history = [_rebased(change, last.traces, work.traces) for change in self._history]
        return f"{last.label} · {whose}" if whose else last.label

    @contextmanager
    def _work(self) -> Iterator[Work]:
        try:
            with writing(self.engine) as session:
                work = Work(session, self.clock.now())
                yield work
                refresh(session, work.touched, self.rules, self.clock)
                work.finish()
        except (StaleDataError, IntegrityError) as problem:
            # What it is about is gone, or something else is in its place.
            raise FollowupError(
                "This was changed elsewhere in the meantime.", "Go back, look, and try again."
            ) from problem


def _company(work: Work) -> str:
    """The company that a change is about; empty where that is none or several."""
    found = work.session.exec(select(Application.company).where(col(Application.id).in_(work.touched))).all()
    return found[0] if len(found) == 1 else ""


def _rebased(change: Change, undone: Iterable[Trace], traces: Iterable[Trace]) -> Change:
    """An older change whose rows are again as it left them, at new versions, since a newer one was undone.

    Args:
        change: the older change.
        undone: what the newer one did.
        traces: what taking it back did.
    """
    now = {(trace.table, trace.id): trace.after for trace in traces}
    moved = {
        (trace.table, trace.id, trace.before["version"]): now[trace.table, trace.id]
        for trace in undone
        if trace.before is not None and (trace.table, trace.id) in now
    }
    return _at_versions(change, moved, also_new=True)


def _moved_on(change: Change, traces: Iterable[Trace]) -> Change:
    """An older change whose rows were changed once more, by something that is not undone itself.

    It can still be taken back, field by field, but for what was written into a question since; and a row that
    it added has more in it by now, and stays.
    """
    written = {
        trace.id: _WRITTEN & trace.before.keys()
        for trace in traces
        if trace.table is Question and trace.before is not None
    }
    change = replace(change, traces=tuple(_but_for(trace, written) for trace in change.traces))
    moved = {
        (trace.table, trace.id, trace.before["version"]): trace.after
        for trace in traces
        if trace.before is not None and trace.after is not None
    }
    return _at_versions(change, moved, also_new=False)


def _but_for(trace: Trace, written: Mapping[int, Set[str]]) -> Trace:
    """What a change did, but for the texts of questions that were written anew since."""
    if trace.table is not Question or trace.before is None or trace.id not in written:
        return trace
    before = {name: value for name, value in trace.before.items() if name not in written[trace.id]}
    return replace(trace, before=before)


def _at_versions(
    change: Change, moved: Mapping[tuple[type[Row], int, int | None], int | None], *, also_new: bool
) -> Change:
    return Change(
        change.label,
        tuple(
            replace(trace, after=moved.get((trace.table, trace.id, trace.after), trace.after))
            if also_new or trace.before is not None
            else trace
            for trace in change.traces
        ),
    )
