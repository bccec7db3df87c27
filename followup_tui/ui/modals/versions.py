"""Shows what a text was before, state by state, and lets one come back."""

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar
from zoneinfo import ZoneInfo

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from followup_tui.composing.render import Text as Wording
from followup_tui.domain.models import DraftVersion
from followup_tui.domain.when import say_moment
from followup_tui.ui.manuscript import whole
from followup_tui.ui.text import line, prose, stack
from followup_tui.ui.widgets.rows import Rows


class VersionsModal(ModalScreen[DraftVersion | None]):
    """The earlier states of a text, the newest first, the one under the cursor in full; enter brings it back.

    Args:
        versions: the states.
        now: the present instant.
        zone: the candidate's zone.
        final: whether the text was sent, so that none can come back.
    """

    CSS_PATH = "versions.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Leave it as it is", show=False, id="versions.cancel"),
        Binding("pageup", "turn(-1)", "Back in the text", show=False, id="versions.up"),
        Binding("pagedown,space", "turn(1)", "On in the text", show=False, id="versions.down"),
    ]

    def __init__(
        self, versions: Sequence[DraftVersion], now: datetime, zone: ZoneInfo, *, final: bool
    ) -> None:
        super().__init__()
        self._versions, self._now, self._zone, self._final = tuple(versions), now, zone, final

    def compose(self) -> ComposeResult:
        """The states, and the text of one of them."""
        with Vertical(classes="dialog") as box:
            box.border_title = "Earlier versions"
            yield Rows(*(self._row(at, one) for at, one in enumerate(self._versions)))
            with VerticalScroll(id="state", can_focus=False):
                yield Static(id="text")
            says = (
                "escape goes back"
                if self._final
                else "enter brings it back, escape leaves things as they are"
            )
            yield Static(line((says, "$muted")))

    def on_mount(self) -> None:
        """Begin with the newest."""
        rows = self.query_one(Rows)
        rows.highlighted = 0
        rows.focus()

    def _row(self, number: int, version: DraftVersion) -> Option:
        when = say_moment(version.at, self._now, self._zone)
        return Option(line(when, (f"  {version.reason}", "$muted")), id=str(number))

    @on(OptionList.OptionHighlighted)
    def _shown(self, event: OptionList.OptionHighlighted) -> None:
        version = self._versions[event.option_index]
        text = prose(whole(Wording(version.subject, version.body)))
        self.query_one("#text", Static).update(stack(text))
        self.query_one("#state", VerticalScroll).scroll_home(animate=False)

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(None if self._final else self._versions[event.option_index])

    def action_turn(self, by: int) -> None:
        """Read on, or back."""
        state = self.query_one("#state", VerticalScroll)
        state.scroll_relative(y=by * max(state.size.height - 1, 1), animate=False)
