"""Applications with all their rounds and everything that happened: looked at, found, edited."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlmodel import col, or_, select

from followup_tui.domain.facts import Facts
from followup_tui.domain.models import Application, LogEntry
from followup_tui.domain.plan import plan
from followup_tui.domain.status import Status, status
from followup_tui.domain.steps import Step
from followup_tui.errors import NotFoundError
from followup_tui.storage.gather import gather
from followup_tui.storage.store import Store
from followup_tui.text import one_line


@dataclass(frozen=True, slots=True)
class ApplicationView:
    """One application and all that is known of it.

    Args:
        facts: what its plan follows from.
        entries: everything that was logged, struck out entries too, the newest first.
        steps: its plan.
    """

    facts: Facts
    entries: tuple[LogEntry, ...]
    steps: tuple[Step, ...]

    @property
    def application(self) -> Application:
        """The application itself."""
        return self.facts.application

    @property
    def status(self) -> Status:
        """Where it stands."""
        return status(self.facts.log, [one.interview for one in self.facts.rounds])


class Applications:
    """Every question and change about applications as a whole.

    Args:
        store: the transactions.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def view(self, application_id: int) -> ApplicationView:
        """One application with its rounds, its log and its plan.

        Raises:
            NotFoundError: it is not in the journal.
        """
        with self._store.read() as session:
            found = gather(session, [application_id], self._store.clock.zone.key)
            if not found:
                raise NotFoundError(
                    "This application is no longer in the journal.", "Go back and look again."
                )
            entries = session.exec(
                select(LogEntry)
                .where(LogEntry.application_id == application_id)
                .order_by(col(LogEntry.at).desc(), col(LogEntry.id).desc())
            ).all()
        steps = plan(found[0], self._store.rules, self._store.clock.now())
        return ApplicationView(found[0], tuple(entries), steps)

    def named(self, text: str, limit: int = 10) -> list[Application]:
        """The applications whose company or role holds a text, the newest first.

        Args:
            text: a part of the name, in any case.
            limit: how many at most.
        """
        part = one_line(text)
        with self._store.read() as session:
            query = (
                select(Application)
                .where(
                    or_(
                        col(Application.company).icontains(part, autoescape=True),
                        col(Application.role).icontains(part, autoescape=True),
                    )
                )
                .order_by(col(Application.id).desc())
                .limit(limit)
            )
            return list(session.exec(query).all())

    def edit(self, application_id: int, version: int, values: Mapping[str, Any]) -> None:
        """Change what is known of an application: company, role, place, contact rule.

        Raises:
            ConflictError: it was changed elsewhere since.
            InvalidError: something can't be stored as it is.
        """
        with self._store.change("Edited the application") as work:
            work.change(work.get(Application, application_id, version), values)
