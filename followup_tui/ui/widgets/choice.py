"""One of a few, each with its key."""

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from followup_tui.ui.text import line, stack

Option = tuple[str, str]
"""A key and what it stands for."""


class Choice(Widget):
    """Options in columns, each behind its key; the chosen one carries a mark.

    Args:
        cell: the width of a column in cells; 0 for one option a line.
        keyed: whether the keys pick; else they are but numbers.
    """

    chosen: reactive[str] = reactive("")
    options: reactive[Sequence[Option]] = reactive((), layout=True)

    class Picked(Message):
        """An option was clicked.

        Args:
            choice: the choice.
            key: the option's key.
        """

        def __init__(self, choice: "Choice", key: str) -> None:
            super().__init__()
            self.choice = choice
            self.key = key

        @property
        def control(self) -> "Choice":
            """The choice."""
            return self.choice

    def __init__(self, cell: int = 0, *, keyed: bool = True, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._cell = cell
        self._keyed = keyed

    def show(self, options: Sequence[Option], chosen: str) -> None:
        """Show other options.

        Args:
            options: the options.
            chosen: the key of the chosen one; "" for none.
        """
        self.options, self.chosen = tuple(options), chosen

    def render(self) -> Content:
        """The options, row by row."""
        columns, cell = self._columns(self.size.width)
        rows = [self.options[start : start + columns] for start in range(0, len(self.options), columns)]
        return stack(*(line(*(self._drawn(option, cell) for option in row)) for row in rows))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the options need."""
        return -(-len(self.options) // self._columns(width)[0])

    def on_click(self, event: events.Click) -> None:
        """A click picks what lies under it."""
        columns, cell = self._columns(self.size.width)
        place = event.y * columns + min(event.x // cell, columns - 1)
        if 0 <= place < len(self.options):
            self.post_message(self.Picked(self, self.options[place][0]))

    def _columns(self, width: int) -> tuple[int, int]:
        """How many columns there are, and how wide each is."""
        cell = min(self._cell or width, width) or 1
        return max(width // cell, 1), cell

    def _drawn(self, option: Option, cell: int) -> Content:
        key, meaning = option
        style = "$primary" if self._keyed else "$muted"
        if key == self.chosen:
            shown = line(("› ", "bold $primary"), (f"{key} ", "bold $primary"), (meaning, "bold"))
        else:
            shown = line(("  ", ""), (f"{key} ", style), meaning)
        shown = shown.truncate(cell - 1, ellipsis=True)
        return shown.pad_right(max(cell - shown.cell_length, 0))
