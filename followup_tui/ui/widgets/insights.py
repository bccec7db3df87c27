"""A figure in its pane: a line for each of its rows, what follows from them, and what it can't say."""

from itertools import groupby

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widget import Widget

from followup_tui.domain import bars
from followup_tui.domain.lessons.laid import Line, Piece, Role, laid_out
from followup_tui.domain.lessons.shown import Figure
from followup_tui.ui.text import line

_NARROWEST = 10
_STYLES = {Role.plain: "", Role.said: "bold", Role.aside: "$muted"}
_SIGN_STYLES = {bars.OFF: "$muted", bars.UNFILLED: "$muted"}


class FigureLines(Visual):
    """The lines of a figure, laid out when the width is known.

    Args:
        figure: what is shown.
    """

    def __init__(self, figure: Figure) -> None:
        self._figure = figure
        self._width = 0
        self._lines: list[Content] = []

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """One strip for each line."""
        strips: list[Strip] = []
        for one in self._laid_out(width)[:height]:
            strips += one.render_strips(width, 1, style, options)
        return strips

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """As much as there is."""
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        """As many lines as the width makes."""
        return len(self._laid_out(width))

    def _laid_out(self, width: int) -> list[Content]:
        if width != self._width:
            self._width = width
            self._lines = [_coloured(one) for one in laid_out(self._figure, max(width, _NARROWEST))]
        return self._lines


class FigureView(Widget, can_focus=True):
    """A figure that one goes to with tab.

    Args:
        figure: the figure.
    """

    def __init__(self, figure: Figure) -> None:
        super().__init__(classes="pane")
        self.figure = figure
        self.border_title = line(figure.title)
        self._lines = FigureLines(figure)

    def render(self) -> FigureLines:
        """The lines."""
        return self._lines


def _coloured(parts: Line) -> Content:
    return line(*(run for piece in parts for run in _runs(piece)))


def _runs(piece: Piece) -> list[tuple[str, str]]:
    """A piece in its style; a bar has several."""
    if piece.role is not Role.bar:
        return [(piece.text, _STYLES[piece.role])]
    signs = groupby(piece.text, lambda sign: _SIGN_STYLES.get(sign, "$primary"))
    return [("".join(run), style) for style, run in signs]
