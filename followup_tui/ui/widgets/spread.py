"""Visuals of lines with a left and a right end, laid out when the width is known."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rich.segment import Segment
from textual.content import Content, Span
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

_GAP = 2
NOTHING = Content()
_Look = tuple[str, Sequence[Span], str, Sequence[Span]]


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

    def __eq__(self, other: object) -> bool:
        """Whether it looks the same."""
        return isinstance(other, Spread) and list(map(_look, self.rows)) == list(map(_look, other.rows))

    def __hash__(self) -> int:
        return hash(tuple(row.left.plain for row in self.rows))

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


class Listed(Spread):
    """Lines of a list: quicker to draw, since no text in a list can be selected."""

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """One strip for each line."""
        return [_drawn(fitted(row, width), style, options) for row in self.rows[:height]]


class Told(Visual):
    """A line of a list with two ends, and a remark below it, wrapped.

    Where the two ends do not fit side by side, the right one begins a line of its own.

    Args:
        ends: the first line, clean.
        remark: what stands below it, clean; nothing for no more than the line.
        indent: by how many cells what is below is moved to the right.
    """

    def __init__(self, ends: Ends, remark: Content = NOTHING, indent: int = 2) -> None:
        self.ends, self.remark = ends, remark
        self._indent = indent
        self._width = 0
        self._lines: list[Content] = []

    def __eq__(self, other: object) -> bool:
        """Whether it looks the same."""
        return isinstance(other, Told) and self._looks == other._looks

    def __hash__(self) -> int:
        return hash(self.ends.left.plain)

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """One strip for each line."""
        return [_drawn(one, style, options) for one in self._laid_out(width)[:height]]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """The width at which the first line is not parted."""
        return self.ends.left.cell_length + _GAP + self.ends.right.cell_length

    def get_height(self, rules: RulesMap, width: int) -> int:
        """As many lines as the width makes."""
        return len(self._laid_out(width))

    @property
    def _looks(self) -> tuple[_Look, str, Sequence[Span]]:
        return _look(self.ends), self.remark.plain, self.remark.spans

    def _laid_out(self, width: int) -> list[Content]:
        if width != self._width:
            self._width, room = width, max(width - self._indent, 1)
            fits = self.get_optimal_width({}, width) <= width
            below = [part for part in (NOTHING if fits else self.ends.right, self.remark) if part.cell_length]
            wrapped = [one.rstrip().pad_left(self._indent) for part in below for one in part.wrap(room)]
            self._lines = [fitted(self.ends if fits else replace(self.ends, right=NOTHING), width), *wrapped]
        return self._lines


def _drawn(content: Content, style: Style, options: RenderOptions) -> Strip:
    """A line that fits already, drawn without wrapping it and without what a selection needs."""
    parts = content.render(style, "", parse_style=options.get_style)
    return Strip([Segment(text, (style + own).rich_style) for text, own in parts], content.cell_length)


def _look(row: Ends) -> _Look:
    """What tells a line from others: contents are equal where only their colours differ."""
    return row.left.plain, row.left.spans, row.right.plain, row.right.spans


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
