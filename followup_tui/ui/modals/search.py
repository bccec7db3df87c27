"""Searches everything in the journal, and shows what is found while one types."""

import asyncio
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static

from followup_tui.domain.found import Found
from followup_tui.errors import FollowupError
from followup_tui.storage.search import Search
from followup_tui.ui.screens.base import WIDE
from followup_tui.ui.text import line, stack
from followup_tui.ui.widgets.entry import Entry
from followup_tui.ui.widgets.found import found_lines, key_of
from followup_tui.ui.widgets.rows import Rows, row

if TYPE_CHECKING:
    from followup_tui.ui.app import FollowupApp

PAGE = 30
_AROUND = 9
_LONGEST = 300
_PAUSE = 0.02  # seconds in which the letter itself is drawn
_WHAT = "companies, roles, people, questions, answers, letters and notes"
_KEYS = "   ↑ ↓ choose   enter open   esc close"


class SearchModal(ModalScreen[Found | None]):
    """A line to type into, below it what holds its words, the newest first; hands back what was chosen."""

    CSS_PATH = "search.tcss"
    AUTO_FOCUS = "Entry"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012  # as Textual declares it
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Close", show=False, id="search.close"),
        Binding("down,ctrl+n", "move('cursor_down')", "Down", show=False, id="search.down"),
        Binding("up", "move('cursor_up')", "Up", show=False, id="search.up"),
        Binding("pagedown", "move('page_down')", "A page down", show=False, id="search.page_down"),
        Binding("pageup", "move('page_up')", "A page up", show=False, id="search.page_up"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._found: dict[str, Found] = {}
        self._shown = ""
        self._limit = PAGE

    def compose(self) -> ComposeResult:
        """The line, the list, and what there is to say about it."""
        with Vertical(classes="dialog") as box:
            box.border_title = "Search"
            yield Entry(compact=True, max_length=_LONGEST)
            rows = Rows()
            rows.can_focus = False  # what is typed goes into the line, whatever was clicked
            yield rows
            yield Static(self._told(""), id="told")

    def on_resize(self) -> None:
        """Leave room around the list; of a share of the screen the box would take no notice."""
        self.query_one(Rows).styles.max_height = max(self.size.height - _AROUND, 3)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._limit = PAGE
        self._look(event.value)

    @work(exclusive=True)
    async def _look(self, text: str) -> None:
        """Search on another thread; a later word cancels the wait for an earlier one."""
        app = cast("FollowupApp", self.app)
        search, limit = Search(app.places.journal), self._limit
        await asyncio.sleep(_PAUSE)
        try:
            found = await asyncio.to_thread(search.find, text, limit)
        except FollowupError as problem:
            app.tell_problem(problem)
        else:
            self._show(text, found)

    def _show(self, text: str, found: list[Found]) -> None:
        clock = cast("FollowupApp", self.app).desk.clock
        now = clock.now()
        self._found = {key_of(one): one for one in found}
        rows = self.query_one(Rows)
        if text != self._shown:
            rows.highlighted = None  # other words, another list: begin at its top
        self._shown = text
        rows.fill([row(found_lines(one, now, clock.zone), key) for key, one in self._found.items()])
        self.set_class(bool(found), "-found")
        self.query_one("#told", Static).update(self._told(text))

    def _told(self, text: str) -> Content:
        """What stands below the list."""
        typed = text.strip()
        if not typed:
            return line((f"Finds {_WHAT}.", "$muted"))
        if not self._found:
            told = line("Nothing holds ", (f"“{typed}”", "bold"), ".")
            return stack(told, line((f"Searched: {_WHAT}.", "$muted")))
        count = len(self._found)
        number = f"The newest {count}" if count == self._limit else f"{count} found"
        return line(number, (_KEYS, "$muted"))

    def action_move(self, how: str) -> None:
        """Move in the list while the line has the focus."""
        getattr(self.query_one(Rows), f"action_{how}")()

    @on(OptionList.OptionHighlighted)
    def _near_the_end(self, event: OptionList.OptionHighlighted) -> None:
        """Find more when the cursor nears the end of what was found."""
        if len(self._found) == self._limit and event.option_index >= self._limit - 5:
            self._limit += PAGE
            self._look(self._shown)

    @on(Input.Submitted)
    def _entered(self) -> None:
        self._choose(self.query_one(Rows).chosen)

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._choose(event.option_id)

    def _choose(self, key: str | None) -> None:
        if key is not None and self.query_one(Entry).value == self._shown:
            self.dismiss(self._found[key])
