"""The list of questions that are noted, and the line that they are typed into."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets.option_list import Option

from followup_tui.domain.models import Question
from followup_tui.ui.text import line
from followup_tui.ui.widgets.kept import KeptLine
from followup_tui.ui.widgets.rows import Rows, row
from followup_tui.ui.widgets.spread import Ends, Spread
from followup_tui.ui.widgets.verdicts import SIGNS


class QuestionLine(KeptLine):
    """The line that questions are typed or pasted into."""

    class Pasted(Message):
        """Several lines were pasted at once.

        Args:
            lines: the lines, none of them empty.
        """

        def __init__(self, lines: list[str]) -> None:
            super().__init__()
            self.lines = lines

    def _on_paste(self, event: events.Paste) -> None:
        """One line is put in as usual; of several none may be lost, so they are handed on."""
        lines = [line for line in event.text.splitlines() if line.strip()]
        if len(lines) > 1:
            event.prevent_default()
            event.stop()
            self.post_message(self.Pasted(lines))


class QuestionRows(Rows):
    """The questions that are noted."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select", "Edit", id="questions.enter")]


def question_row(place: int, question: Question, like: int | None) -> Option:
    """A question in the list: its number, its text, which one it looks like, the sign of its verdict.

    Args:
        place: where it stands, from 0.
        question: the question.
        like: where the one stands that it looks like; None for none.
    """
    text = line((f"{place + 1:>2}  ", "$muted"), question.text)
    same = "" if like is None else f"like {like + 1}?  "
    return row(Spread(Ends(text, line((same, "$warning"), SIGNS[question.verdict]))), str(question.id))
