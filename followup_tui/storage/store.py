"""The transactions of the journal: reading, changing with the agenda refreshed, and taking back."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from sqlalchemy import Engine
from sqlalchemy.orm.exc import StaleDataError
from sqlmodel import Session

from followup_tui.clock import Clock
from followup_tui.domain.rules import Rules
from followup_tui.errors import FollowupError
from followup_tui.storage.database import reading, writing
from followup_tui.storage.planner import refresh
from followup_tui.storage.work import Trace, Work, undo

UNDO_DEPTH = 100


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
        if label and (traces := tuple(work.traces)):
            self._history = [*self._history[-UNDO_DEPTH + 1 :], Change(label, traces)]

    def undo(self) -> str:
        """Take the last change back.

        Returns:
            What was taken back.

        Raises:
            FollowupError: there is nothing to take back.
            ConflictError: it was changed again elsewhere.
        """
        if not self._history:
            raise FollowupError("There is nothing to undo.")
        last = self._history[-1]
        with self._work() as work:
            undo(work, last.traces)
        self._history = [_rebased(change, last, work.traces) for change in self._history[:-1]]
        return last.label

    @contextmanager
    def _work(self) -> Iterator[Work]:
        try:
            with writing(self.engine) as session:
                work = Work(session, self.clock.now())
                yield work
                refresh(session, work.touched, self.rules, self.clock)
                work.finish()
        except StaleDataError as problem:
            raise FollowupError(
                "This was changed elsewhere in the meantime.", "Go back, look, and try again."
            ) from problem


def _rebased(change: Change, undone: Change, traces: list[Trace]) -> Change:
    """An older change whose rows have new versions since a newer one was taken back.

    Args:
        change: the older change.
        undone: the newer one, as it was.
        traces: what taking it back did.
    """
    now = {(trace.table, trace.id): trace.after for trace in traces}
    moved = {
        (trace.table, trace.id, trace.before["version"]): now[trace.table, trace.id]
        for trace in undone.traces
        if trace.before is not None and (trace.table, trace.id) in now
    }
    return Change(
        change.label,
        tuple(
            replace(trace, after=moved.get((trace.table, trace.id, trace.after), trace.after))
            for trace in change.traces
        ),
    )
