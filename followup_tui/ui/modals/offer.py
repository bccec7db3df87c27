"""Notes what was answered to an offer."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from followup_tui.domain.words import Happening
from followup_tui.ui.text import line, prose


class OfferModal(ModalScreen[Happening | None]):
    """Asks what was answered to an offer: accepted, declined, or nothing yet, which is what escape says.

    Args:
        company: who made the offer.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,n", "dismiss(None)", "Not yet", show=False, id="offer.later"),
        Binding("left,right", "app.focus_next", show=False),
    ]

    def __init__(self, company: str) -> None:
        super().__init__()
        self._company = company

    def compose(self) -> ComposeResult:
        """The question and its three answers; the harmless one has the focus."""
        with Vertical(classes="dialog") as box:
            box.border_title = line("Answer the offer")
            yield Static(prose(f"What did you answer {self._company}? This only notes it: nothing is sent."))
            with Horizontal(classes="buttons"):
                yield Button("Nothing yet", id="later", compact=True)
                yield Button("I declined", id="declined", compact=True)
                yield Button("I accepted", id="accepted", variant="primary", compact=True)

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        answers = {"declined": Happening.declined, "accepted": Happening.accepted}
        self.dismiss(answers.get(event.button.id or ""))
