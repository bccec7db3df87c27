"""Everything that is known about one interview, for who writes it down elsewhere."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from followup_tui.domain.facts import Facts, Round
from followup_tui.domain.models import Answer, DraftVersion, LogEntry, Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """One interview with all that hangs on it.

    Args:
        facts: all that is known about the application.
        held: the interview with its people.
        questions: the questions that were asked, in their order.
        answers: the answers to the prompts, by their keys.
        entries: the log of the application, struck out entries too.
        sent: each text that was sent about this interview, as it was sent, the earliest first.
    """

    facts: Facts
    held: Round
    questions: Sequence[Question]
    answers: Mapping[str, Answer]
    entries: Sequence[LogEntry]
    sent: Sequence[tuple[LogEntry, DraftVersion]]
