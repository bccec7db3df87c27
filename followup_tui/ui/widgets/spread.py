"""A visual of lines with a left and a right end, laid out when the width is known."""

from dataclasses import dataclass

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

_GAP = 2
NOTHING = Content()


@dataclass(frozen=True, slots=True)
class Ends:
    """One line: its left end is cut where the two do not fit.

    Args:
        left: the left end, clean.
        right: the right end, clean.
    """

    left: Content
    right: Content = NOTHING


class Spread(Visual):
    """Lines whose right ends are aligned.

    Args:
        rows: the lines, from top to bottom.
    """

    def __init__(self, *rows: Ends) -> None:
        self.rows = rows

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """One strip for each line."""
        strips: list[Strip] = []
        for row in self.rows if height is None else self.rows[:height]:
            strips += fitted(row, width).render_strips(width, 1, style, options)
        return strips

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """The width at which nothing is cut."""
        return max((row.left.cell_length + _GAP + row.right.cell_length for row in self.rows), default=0)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """As many as there are lines."""
        return len(self.rows)


def fitted(row: Ends, width: int) -> Content:
    """One line of just this width.

    Args:
        row: the ends.
        width: in cells.
    """
    right = row.right
    if not right.cell_length:
        return row.left.truncate(width, ellipsis=True)
    right = right.truncate(width, ellipsis=True)
    room = max(width - right.cell_length - _GAP, 0)
    left = row.left.truncate(room, ellipsis=True)
    return left.pad_right(max(width - left.cell_length - right.cell_length, 0)).append(right)
