"""Takes a change back: row by row, but never what was sent or sealed."""

from collections.abc import Iterable, Mapping
from typing import Any

from followup_tui.domain.models import Draft, DraftVersion, LogEntry, Reflection, Row
from followup_tui.errors import FollowupError
from followup_tui.storage.sending import refuse_other_text, refuse_sent
from followup_tui.storage.work import Trace, Work

# What was sent is kept for ever, and what was logged is struck out rather than deleted.
_KEPT = (DraftVersion,)
_SEALED = {"prediction", "sealed_at", "first_pass_at"}
_TEXT = {"subject", "body", "language"}


def undo(work: Work, traces: Iterable[Trace]) -> None:
    """Take a change back, row by row, newest first.

    Args:
        work: the change that takes back.
        traces: what the earlier change did.

    Raises:
        ConflictError: a row has moved on since.
        NotFoundError: a row is gone since.
        FollowupError: what was written since would be lost, or what was sent changed.
    """
    for trace in reversed(list(traces)):
        if trace.after is None:
            if trace.before is not None:
                work.restore(trace.table, trace.before)
            continue
        if trace.before is not None:
            row = work.get(trace.table, trace.id, trace.after)
            _refuse_what_was_sent(work, row, trace.before)
            work.change(row, _undone(row, trace.before))
        else:
            _take_out(work, work.get(trace.table, trace.id), trace.after)


def _take_out(work: Work, row: Row, version: int) -> None:
    """Take out a row that a change had added."""
    if isinstance(row, LogEntry):
        work.change(row, {"struck_at": work.now})
    elif not isinstance(row, _KEPT):
        if row.version != version or work.bears_more(row):
            raise FollowupError(
                "More was written about this since, so undoing would lose it.",
                "Remove it by hand if that is what you want.",
            )
        work.remove(row)


def _refuse_what_was_sent(work: Work, row: Row, before: Mapping[str, Any]) -> None:
    """A letter may have been sent from elsewhere, or written anew since the entry about it was struck out."""
    if isinstance(row, Draft) and _TEXT & set(before):
        refuse_sent(work.session, row)
    elif isinstance(row, LogEntry) and before.get("struck_at", row) is None:
        refuse_other_text(work.session, row)


def _undone(row: Row, before: Mapping[str, Any]) -> dict[str, Any]:
    """The values of before, but for the numbers of the row and for a sealed prediction."""
    fixed = {"id", "version"}
    if isinstance(row, Reflection) and row.sealed_at is not None:
        fixed |= _SEALED
        if not set(before) - fixed:
            raise FollowupError(
                "The prediction was sealed with the first pass, and both stay.",
                "What you wrote can still be changed.",
            )
    if isinstance(row, Draft):
        fixed |= {"copied_at"}
    return {name: value for name, value in before.items() if name not in fixed}
