"""Asks which of two texts to keep, when one was changed in two places."""

from enum import StrEnum, auto
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from followup_tui.ui.text import prose


class Keeping(StrEnum):
    """Which text is kept."""

    mine = auto()
    theirs = auto()
    both = auto()

    def of(self, mine: str, theirs: str) -> str:
        """The text that is kept."""
        match self:
            case Keeping.mine:
                return mine
            case Keeping.theirs:
                return theirs
            case Keeping.both:
                return "\n\n".join(text for text in (theirs, mine) if text.strip())

    @property
    def told(self) -> str:
        """What was decided, in a sentence."""
        return {
            Keeping.mine: "Your text is kept.",
            Keeping.theirs: "The stored text is back.",
            Keeping.both: "Both texts are kept, yours below.",
        }[self]


class KeepingModal(ModalScreen[Keeping | None]):
    """Shows both texts; escape decides nothing and loses nothing.

    Args:
        mine: what was typed here.
        theirs: what is stored by now.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "Decide later", show=False, id="keeping.later"),
        Binding("m", "keep('mine')", "Keep mine", show=False, id="keeping.mine"),
        Binding("t", "keep('theirs')", "Keep theirs", show=False, id="keeping.theirs"),
        Binding("b", "keep('both')", "Keep both", show=False, id="keeping.both"),
        Binding("left", "app.focus_previous", show=False, id="keeping.left"),
        Binding("right", "app.focus_next", show=False, id="keeping.right"),
    ]

    def __init__(self, mine: str, theirs: str) -> None:
        super().__init__()
        self._mine, self._theirs = mine, theirs

    def compose(self) -> ComposeResult:
        """Their text, mine, and the three answers."""
        with Vertical(classes="dialog keeping") as box:
            box.border_title = "Changed in two places"
            yield Static("Stored meanwhile, in another window:", classes="muted")
            with VerticalScroll(can_focus=False):
                yield Static(prose(self._theirs or "(nothing)"))
            yield Static("Typed here:", classes="muted")
            with VerticalScroll(can_focus=False):
                yield Static(prose(self._mine or "(nothing)"))
            with Horizontal(classes="buttons"):
                yield Button("t theirs", id="theirs", compact=True)
                yield Button("m mine", id="mine", compact=True)
                yield Button("b both", id="both", variant="primary", compact=True)

    def on_mount(self) -> None:
        """Enter loses nothing."""
        self.query_one("#both", Button).focus()

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        self.action_keep(event.button.id or "both")

    def action_keep(self, which: str) -> None:
        """Decide."""
        self.dismiss(Keeping(which))
