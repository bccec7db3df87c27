"""Asks before something that is not easily mended."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from followup_tui.ui.text import line, prose


class ConfirmModal(ModalScreen[bool]):
    """A question with a yes and a no; escape is no.

    Args:
        title: what it is about.
        question: the question; it may hold text of the user.
        yes: what the yes does, in a word or two.
        no: what the no does, in a word or two.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,n", "answer(False)", "No", show=False, id="confirm.no"),
        Binding("y", "answer(True)", "Yes", show=False, id="confirm.yes"),
        Binding("left,right", "app.focus_next", show=False),
    ]

    def __init__(self, title: str, question: str, yes: str, no: str = "Cancel") -> None:
        super().__init__()
        self._title, self._question, self._yes, self._no = title, question, yes, no

    def compose(self) -> ComposeResult:
        """The question and its two answers."""
        with Vertical(classes="dialog") as box:
            box.border_title = line(self._title)
            yield Static(prose(self._question))
            with Horizontal(classes="buttons"):
                yield Button(line(self._no), id="no", compact=True)
                yield Button(line(self._yes), id="yes", variant="primary", compact=True)

    @on(Button.Pressed, "#yes")
    def _yes_pressed(self) -> None:
        self.dismiss(True)

    @on(Button.Pressed, "#no")
    def _no_pressed(self) -> None:
        self.dismiss(False)

    def action_answer(self, answer: bool) -> None:
        """Answer by key."""
        self.dismiss(answer)


def removal(company: str, interview: str) -> ConfirmModal:
    """Asks whether an interview is to be deleted."""
    return ConfirmModal(
        "Delete the interview?",
        f"{interview} at {company}: its people, questions, answers and drafts go with it.",
        "Delete",
    )


def discarding() -> ConfirmModal:
    """Asks whether what was typed into a form may be lost."""
    return ConfirmModal(
        "Leave without saving?", "What you typed here is not stored yet.", "Discard", "Keep editing"
    )


def letting_go() -> ConfirmModal:
    """Asks whether to go on without a text whose place was deleted."""
    return ConfirmModal(
        "Deleted in another window",
        "What this text belongs to is no longer in the journal. It can be copied, to be pasted elsewhere.",
        "Copy it and go on",
        "Stay here",
    )


def reopening(ending: str) -> ConfirmModal:
    """Asks whether the entry that ended an application is to be struck out."""
    return ConfirmModal(
        "Open it again?",
        f"It ended with “{ending}”. Where that is wrong, strike it out, and the plan goes on. "
        "Where they come back with a further round, add that one instead: it opens it, too.",
        "Strike it out",
    )
