"""Shows two texts in full, with what they share marked in both."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from followup_tui.composing.panel import Panel
from followup_tui.ui.text import line
from followup_tui.ui.widgets.panel import Beside


class ComparingModal(ModalScreen[tuple[int, int]]):
    """Two texts beside each other; the answer is the pair that was looked at last.

    Args:
        panel: the texts.
        pair: the numbers of the two to begin with.
    """

    CSS_PATH = "comparing.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,q", "close", "Back", show=False, id="comparing.close"),
        Binding("n", "next(1)", "Next pair", show=False, id="comparing.next"),
        Binding("p", "next(-1)", "Previous pair", show=False, id="comparing.previous"),
        Binding("pagedown,space,down,j", "turn(1)", "On in the texts", show=False, id="comparing.on"),
        Binding("pageup,up,k", "turn(-1)", "Back in the texts", show=False, id="comparing.back"),
    ]

    def __init__(self, panel: Panel, pair: tuple[int, int]) -> None:
        super().__init__()
        self._panel, self._pair = panel, pair

    def compose(self) -> ComposeResult:
        """The two texts."""
        with Vertical(classes="dialog"):
            yield Beside()
            yield Static(line(("space reads on, n and p go to other pairs, escape goes back", "$muted")))

    def on_mount(self) -> None:
        """Begin with the pair that was looked at; both texts are read on together."""
        for pane in self.query(VerticalScroll):
            pane.can_focus = False
        self._show()

    def _show(self) -> None:
        self.query_one(Beside).show(self._panel, self._pair)

    def action_next(self, by: int) -> None:
        """Go on to the next pair, or back."""
        self._pair = self._panel.beside(self._pair, by)
        self._show()

    def action_turn(self, by: int) -> None:
        """Read on, or back."""
        self.query_one(Beside).turn(by)

    def action_close(self) -> None:
        """Go back."""
        self.dismiss(self._pair)
