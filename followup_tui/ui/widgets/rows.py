"""A list that is moved through with the keys of the house."""

from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.reactive import reactive
from textual.visual import Visual
from textual.widget import Widget
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from followup_tui.ui.text import line

W = TypeVar("W", bound=Widget)


class Rows(OptionList):
    """An option list with `j k g G` beside the arrows, that keeps its place when it is filled anew."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Open", id="rows.open"),
        Binding("j", "cursor_down", "Down", show=False, id="rows.down"),
        Binding("k", "cursor_up", "Up", show=False, id="rows.up"),
        Binding("g", "first", "First", show=False, id="rows.first"),
        Binding("G", "last", "Last", show=False, id="rows.last"),
    ]

    # A step of the cursor draws two rows, not the whole list.
    highlighted: reactive[int | None] = reactive(None, repaint=False)

    def _watch_highlighted(self, before: int | None, now: int | None) -> None:
        for number, (index, _) in enumerate(self._lines):
            if index in (before, now):
                self.refresh_line(number)

    def _update_lines(self) -> None:
        # Asked for with every line that is drawn: measured anew only where an option has none yet.
        lines = self._line_cache.lines
        if not lines or lines[-1][0] + 1 < len(self.options):
            super()._update_lines()

    @property
    def chosen(self) -> str | None:
        """The id of the row under the cursor."""
        option = self.highlighted_option
        return None if option is None else option.id

    def fill(self, rows: list[Option]) -> None:
        """Show other rows; the cursor stays on the row of the same id, else at the same height.

        Args:
            rows: the rows, each with an id; disabled ones are headings.
        """
        if [(one.id, one.prompt) for one in rows] == [(one.id, one.prompt) for one in self.options]:
            return  # nothing is drawn while nothing changes
        place, before = self.highlighted, self.chosen
        self.set_options(rows)
        ids = [row.id for row in rows]
        if before is not None and before in ids:
            self.highlighted = ids.index(before)
        elif rows:
            self.highlighted = min(place or 0, len(rows) - 1)
        self._off_headings()

    def _off_headings(self) -> None:
        option = self.highlighted_option
        if option is not None and option.disabled:
            self.action_cursor_down()


def row(visual: Visual, row_id: str | None = None, *, heading: bool = False) -> Option:
    """A row of a list.

    Args:
        visual: what it shows.
        row_id: by which it is found; None for a heading.
        heading: whether the cursor passes over it.
    """
    return Option(visual, id=row_id, disabled=heading)


def titled(pane: W, title: str) -> W:
    """A pane with its title in the border.

    Args:
        pane: the widget.
        title: a word of the program, not of the user.
    """
    pane.border_title = line(title)
    return pane
