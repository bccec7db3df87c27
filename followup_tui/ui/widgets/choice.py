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
    """Options in rows, each behind its key; the chosen one carries a mark.

    Args:
        cell: the width of a column in cells; 0 for one option a line.
        flowing: whether an option is no wider than it needs; the width of a column is then the most.
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

    def __init__(
        self,
        cell: int = 0,
        *,
        flowing: bool = False,
        keyed: bool = True,
        id: str | None = None,  # noqa: A002  # as Textual calls it
    ) -> None:
        super().__init__(id=id)
        self._cell = cell
        self._flowing = flowing
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
        rows = self._rows(self.size.width)
        return stack(*(line(*(self._drawn(option, cell) for option, cell in row)) for row in rows))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the options need."""
        return len(self._rows(width))

    def on_click(self, event: events.Click) -> None:
        """A click picks what lies under it."""
        rows, end = self._rows(self.size.width), 0
        for (key, _), cell in rows[event.y] if 0 <= event.y < len(rows) else ():
            end += cell
            if event.x < end:
                self.post_message(self.Picked(self, key))
                return

    def _rows(self, width: int) -> list[list[tuple[Option, int]]]:
        """What stands in which row, and how wide it is."""
        rows: list[list[tuple[Option, int]]] = []
        room = 0
        for option in self.options:
            cell = max(min(self._wanted(option) or width, width), 1)
            # Nothing is drawn in the last cell: it only keeps two options apart.
            if not rows or cell > room + 1:
                rows, room = [*rows, []], width
            rows[-1].append((option, cell))
            room -= cell
        return rows

    def _wanted(self, option: Option) -> int:
        if not self._flowing:
            return self._cell
        return min(line(f"› {option[0]} {option[1]} ").cell_length, self._cell)

    def _drawn(self, option: Option, cell: int) -> Content:
        key, meaning = option
        style = "$primary" if self._keyed else "$muted"
        if key == self.chosen:
            shown = line(("› ", "bold $primary"), (f"{key} ", "bold $primary"), (meaning, "bold"))
        else:
            shown = line(("  ", ""), (f"{key} ", style), meaning)
        shown = shown.truncate(cell - 1, ellipsis=True)
        return shown.pad_right(max(cell - shown.cell_length, 0))
