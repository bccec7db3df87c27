"""Replies that want an answer, and how each was answered."""

from collections.abc import Sequence
from dataclasses import dataclass

from followup_tui.domain.facts import Facts
from followup_tui.domain.models import LogEntry, Mark
from followup_tui.domain.plan.wait import Answer
from followup_tui.domain.status import Status, says
from followup_tui.domain.steps import Task, step_key
from followup_tui.domain.words import Happening, MarkKind, Outcome

# What answers their question whatever it was.
_ANSWERS_ALL = frozenset({Status.accepted, Status.declined, Status.withdrawn})


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply that wanted an answer.

    Args:
        entry: the log entry of it.
        answered: when it was answered; None while it was not.
        skipped: whether the user does not want to answer it.
        moot: whether they turned the user down before it was answered.
    """

    entry: LogEntry
    answered: Answer | None
    skipped: bool = False
    moot: bool = False

    @property
    def is_over(self) -> bool:
        """Whether nothing is left to be answered."""
        return self.answered is not None or self.skipped or self.moot


def replies(facts: Facts, log: Sequence[LogEntry]) -> list[Reply]:
    """The replies that wanted an answer, earliest first.

    Args:
        facts: all that is known about the application.
        log: its entries that stand, earliest first.
    """
    found = []
    for index, entry in enumerate(log):
        if entry.happening is Happening.reply and entry.outcome is Outcome.needs_answer:
            mark = facts.mark(step_key(Task.reply, entry.id or 0))
            since = log[index + 1 :]
            answer = _answer(next((one for one in since if _answers(one, entry)), None), mark)
            moot = answer is None and any(one.happening is Happening.rejection for one in since)
            skipped = mark is not None and mark.kind is MarkKind.skipped
            found.append(Reply(entry, answer, skipped, moot))
    return found


def _answers(entry: LogEntry, reply: LogEntry) -> bool:
    """Whether an entry answers a reply: a text of no kind, one to that person, a talk, an ending."""
    if says(entry) in _ANSWERS_ALL:
        return True
    match entry.happening:
        case Happening.sent:
            to_them = entry.contact_id is not None and entry.contact_id == reply.contact_id
            return not entry.kind or to_them
        case Happening.called:
            return entry.outcome is Outcome.spoke
        case _:
            return False


def _answer(entry: LogEntry | None, mark: Mark | None) -> Answer | None:
    if entry is not None:
        return Answer(at=entry.at, recorded_at=entry.recorded_at)
    if mark is not None and mark.kind is MarkKind.done:
        return Answer(at=mark.at, recorded_at=mark.at)
    return None
