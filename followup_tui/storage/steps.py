"""Plans as they stand, the marks on their steps, and the log of what happened."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlmodel import col, select

from followup_tui.domain.models import DraftVersion, Interview, LogEntry, Mark
from followup_tui.domain.plan import plan
from followup_tui.domain.steps import Step, Task
from followup_tui.domain.words import Happening, MarkKind
from followup_tui.errors import FollowupError
from followup_tui.storage.gather import gather
from followup_tui.storage.store import Store
from followup_tui.storage.work import Work


class Steps:
    """Every question and change about the steps of plans.

    Args:
        store: the transactions.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_interview(self, interview_id: int) -> tuple[Step, ...]:
        """The steps of one interview as they follow from the facts now."""
        with self._store.read() as session:
            interview = session.get(Interview, interview_id)
            found = [] if interview is None else [interview.application_id]
            steps = [
                plan(facts, self._store.rules, self._store.clock.now())
                for facts in gather(session, found, self._store.clock.zone.key)
            ]
        return tuple(step for group in steps for step in group if step.interview_id == interview_id)

    def tick(self, application_id: int, step: Step) -> None:
        """Mark a step as done; parking is a fact of the log rather than a mark.

        Raises:
            FollowupError: it is the answer to an offer: which one it was is for the log to say.
        """
        if step.task is Task.answer_offer:
            raise FollowupError(
                "Accepted, or declined? The rest of the plan follows from it.",
                "Press l and log it: y accepted, d declined, o a day that they named.",
            )
        if step.task is Task.park:
            with self._store.change("Parked the application") as work:
                values = {"application_id": application_id, "interview_id": step.interview_id}
                _log(work, {**values, "happening": Happening.parked})
        else:
            self._mark(application_id, step, f"Ticked “{step.label}”", {"kind": MarkKind.done})

    def skip(self, application_id: int, step: Step, reason: str) -> None:
        """Mark a step as skipped.

        Args:
            application_id: the application of the step.
            step: the step.
            reason: why, in the user's words.
        """
        self._mark(
            application_id, step, f"Skipped “{step.label}”", {"kind": MarkKind.skipped, "reason": reason}
        )

    def put_off(self, application_id: int, step: Step, until: datetime) -> None:
        """Mark a step as put off.

        Args:
            application_id: the application of the step.
            step: the step.
            until: the instant before which it is not to be seen.
        """
        self._mark(
            application_id, step, f"Put off “{step.label}”", {"kind": MarkKind.put_off, "until": until}
        )

    def bring_back(self, application_id: int, step: Step) -> bool:
        """Take the mark off a step.

        Returns:
            Whether there was one: a step that is done by facts can't be brought back this way.
        """
        with self._store.change(f"Brought back “{step.label}”") as work:
            mark = _mark_of(work, application_id, step.key)
            if mark is not None:
                work.remove(mark)
        return mark is not None

    def _mark(self, application_id: int, step: Step, label: str, values: Mapping[str, Any]) -> None:
        with self._store.change(label) as work:
            mark = _mark_of(work, application_id, step.key)
            blank = {"reason": "", "until": None, "at": work.now}
            if mark is None:
                work.add(Mark, {"application_id": application_id, "key": step.key, **blank, **values})
            else:
                work.change(mark, {**blank, **values})


class Log:
    """Every question and change about what happened.

    Args:
        store: the transactions.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, values: Mapping[str, Any]) -> LogEntry:
        """Log something that happened.

        Args:
            values: by field; `at` is now where it is left out.

        Raises:
            InvalidError: something can't be stored as it is.
        """
        with self._store.change(f"Logged: {values['happening']}".replace("_", " ")) as work:
            return _log(work, values)

    def sent(self, interview_id: int) -> list[tuple[LogEntry, DraftVersion]]:
        """Each text that was sent about an interview, or called with, as it was then; the earliest first."""
        with self._store.read() as session:
            found = session.exec(
                select(LogEntry, DraftVersion)
                .join(DraftVersion, col(DraftVersion.id) == col(LogEntry.draft_version_id))
                .where(LogEntry.interview_id == interview_id, col(LogEntry.struck_at).is_(None))
                .order_by(col(LogEntry.at), col(LogEntry.id))
            ).all()
        return [(entry, version) for entry, version in found]

    def strike(self, entry_id: int, version: int) -> None:
        """Strike out an entry that is wrong.

        Raises:
            ConflictError: it was changed elsewhere since.
        """
        with self._store.change("Struck out an entry") as work:
            work.change(work.get(LogEntry, entry_id, version), {"struck_at": work.now})

    def reschedule(
        self, interview_id: int, version: int, starts_at: datetime, ends_at: datetime, note: str = ""
    ) -> None:
        """Give an interview another time, and log that it was moved.

        Args:
            interview_id: the interview.
            version: its version as the screen had read it.
            starts_at: when it begins now.
            ends_at: when it ends now.
            note: the user's words.

        Raises:
            ConflictError: it was changed elsewhere since.
        """
        with self._store.change("Moved the interview") as work:
            interview = work.get(Interview, interview_id, version)
            work.change(interview, {"starts_at": starts_at, "ends_at": ends_at})
            values = {"application_id": interview.application_id, "interview_id": interview_id, "note": note}
            _log(work, {**values, "happening": Happening.rescheduled})


def _log(work: Work, values: Mapping[str, Any]) -> LogEntry:
    """Add an entry that is recorded now, and happened now where its values don't say when."""
    return work.add(LogEntry, {"at": work.now, **values, "recorded_at": work.now})


def _mark_of(work: Work, application_id: int, key: str) -> Mark | None:
    return work.session.exec(
        select(Mark).where(Mark.application_id == application_id, Mark.key == key)
    ).first()
