"""Visuals of signs with texts that are wrapped beside them."""

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from followup_tui.ui.text import line

_MORE = line(" …")


class Hanging(Visual):
    """A sign, and beside it paragraphs that are wrapped at the width that there is.

    Args:
        sign: stands before the first line; the others are indented by its width.
        paragraphs: the text, clean.
        most: of each paragraph no more lines are shown than this.
    """

    def __init__(self, sign: Content, *paragraphs: Content, most: int = 6) -> None:
        self._sign = sign
        self._paragraphs = paragraphs
        self._most = most

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """One strip for each line."""
        strips: list[Strip] = []
        for one in self._lines(width)[:height]:
            strips += one.render_strips(width, 1, style, options)
        return strips

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """The width at which nothing is wrapped."""
        return self._indent + max((text.cell_length for text in self._paragraphs), default=0)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """As many lines as the width makes."""
        return len(self._lines(width))

    @property
    def _indent(self) -> int:
        return self._sign.cell_length

    def _lines(self, width: int) -> list[Content]:
        room = max(width - self._indent, 2)
        wrapped = [one for text in self._paragraphs for one in self._wrapped(text, room)]
        blank = line(" " * self._indent)
        return [(blank if number else self._sign).append(one) for number, one in enumerate(wrapped)]

    def _wrapped(self, text: Content, room: int) -> list[Content]:
        lines = [one.rstrip() for part in text.split("\n", allow_blank=True) for one in part.wrap(room)]
        if len(lines) <= self._most:
            return lines
        last = lines[self._most - 1].truncate(max(room - _MORE.cell_length, 1))
        return [*lines[: self._most - 1], last.append(_MORE)]


class Below(Visual):
    """Visuals, one below the other.

    Args:
        parts: from top to bottom.
    """

    def __init__(self, *parts: Visual) -> None:
        self._parts = parts

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """The lines of all of them."""
        strips = [strip for part in self._parts for strip in part.render_strips(width, None, style, options)]
        return strips[:height]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """The width of the widest."""
        return max((part.get_optimal_width(rules, container_width) for part in self._parts), default=0)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """The height of all of them."""
        return sum(part.get_height(rules, width) for part in self._parts)


def hung(sign: Content, *paragraphs: Content, most: int = 6) -> Visual:
    """A sign and a text that is wrapped beside it; the arguments are those of `Hanging`."""
    return Hanging(sign, *paragraphs, most=most)
