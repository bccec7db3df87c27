"""Asks for a reason, in a line."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from followup_tui.domain.fields import LINE_LIMIT
from followup_tui.ui.text import line
from followup_tui.ui.widgets.entry import Entry


class ReasonModal(ModalScreen[str | None]):
    """A question that wants a line as its answer; escape gives none.

    Args:
        title: what it is about; it may hold text of the user.
        question: what is asked.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Cancel", show=False, id="reason.cancel"),
    ]

    def __init__(self, title: str, question: str) -> None:
        super().__init__()
        self._title, self._question = title, question

    def compose(self) -> ComposeResult:
        """The question, the field, and what the keys do."""
        with Vertical(classes="dialog") as box:
            box.border_title = line(self._title)
            yield Static(line(self._question))
            yield Entry(placeholder="a word or two", max_length=LINE_LIMIT, compact=True)
            yield Static(line(("enter keeps it, escape leaves things as they are", "$muted")), id="said")

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        reason = event.value.strip()
        if reason:
            self.dismiss(reason)
        else:
            said = line(("A word or two, so that you know it later", "$warning"))
            self.query_one("#said", Static).update(said)
