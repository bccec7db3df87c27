"""The help of a screen: what it is for, and the keys that work on it now."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from followup_tui.ui.actions import actions
from followup_tui.ui.screens.base import JournalScreen
from followup_tui.ui.text import line, prose
from followup_tui.ui.widgets.spread import Ends, Spread


class HelpModal(ModalScreen[None]):
    """Explains a screen.

    Args:
        about: the screen.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "dismiss", "Close", key_display="esc", id="help.close"),
        Binding("j,down", "scroll('down')", "Down", show=False, id="help.down"),
        Binding("k,up", "scroll('up')", "Up", show=False, id="help.up"),
    ]

    def __init__(self, about: Screen[object]) -> None:
        super().__init__()
        self._about = about

    def compose(self) -> ComposeResult:
        """The explanation, then the keys."""
        with VerticalScroll(classes="dialog") as box:
            box.border_title = "Help"
            yield Static(
                prose(self._about.explain().strip() if isinstance(self._about, JournalScreen) else "")
            )
            yield Static(Spread(Ends(line("")), *self._keys()))

    def action_scroll(self, way: str) -> None:
        """Scroll the explanation."""
        box = self.query_one(VerticalScroll)
        if way == "down":
            box.scroll_down(animate=False)
        else:
            box.scroll_up(animate=False)

    def _keys(self) -> list[Ends]:
        """A line for each action, in the order in which the screen declares them."""
        return [
            Ends(line((f"{self.app.get_key_display(binding):>9}  ", "bold $primary"), binding.description))
            for _, binding in actions(self._about)
            if binding.id and binding.description and not binding.system
        ]
