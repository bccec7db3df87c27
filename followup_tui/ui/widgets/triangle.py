"""The table that says how alike texts are, each with each."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import ScrollableContainer
from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.widgets import Static

from followup_tui.composing.limits import Limits
from followup_tui.composing.matrix import Pair
from followup_tui.composing.panel import Panel
from followup_tui.composing.review import Level
from followup_tui.ui.text import line, stack

LEVELS: dict[Level | None, tuple[str, str]] = {
    Level.block: ("✕", "bold $error"),
    Level.warn: ("!", "bold $warning"),
    Level.info: (" ", "$muted"),
    None: (" ", "$muted"),
}

# In cells: a number before a name, a share with its sign, the most and the least between shares.
_NUMBER, _SHARE = 3, 5
_GAPS = (2, 1)
_SHORTEST_NAME = 8


class Triangle(ScrollableContainer, can_focus=True):
    """How much each text has in common with each: a row a text, and the pair that is looked at stands out."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1, 0)", "Left", show=False, id="panel.left"),
        Binding("right", "move(1, 0)", "Right", show=False, id="panel.right"),
        Binding("up,k", "move(0, -1)", "Up", show=False, id="panel.up"),
        Binding("down,j", "move(0, 1)", "Down", show=False, id="panel.down"),
        Binding("enter", "chosen", "Compare", show=False, id="panel.chosen"),
    ]

    class Looked(Message):
        """Another pair is looked at.

        Args:
            pair: the numbers of its texts, the smaller one first.
        """

        def __init__(self, pair: tuple[int, int]) -> None:
            super().__init__()
            self.pair = pair

    class Chosen(Message):
        """The two texts are to be seen in full."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self.pair: tuple[int, int] | None = None
        self._panel: Panel | None = None

    def compose(self) -> ComposeResult:
        """The table."""
        yield Static(id="table")

    def show(self, panel: Panel, pair: tuple[int, int] | None) -> None:
        """Show how alike texts are.

        Args:
            panel: the texts and their pairs.
            pair: the pair to look at; None where there is none.
        """
        self._panel, self.pair = panel, pair
        self._draw()
        if pair is not None:
            x, y = self._cell(pair)
            self.scroll_to_region(Region(max(x - 1, 0), y, _SHARE + 2, 1), animate=False)

    def on_resize(self) -> None:
        """Names have as much room as there is."""
        self._draw()

    def _draw(self) -> None:
        if self._panel is not None:
            self.query_one("#table", Static).update(stack(*self._lines(self._panel)))

    def _lines(self, panel: Panel) -> list[Content]:
        if len(panel.texts) < 2:  # two make a pair
            return list(_nothing_to_compare(len(panel.texts)))
        return [*(self._row(panel, at) for at in range(len(panel.texts))), self._foot(panel)]

    def _row(self, panel: Panel, at: int) -> Content:
        looked = self.pair is not None and at in self.pair
        name = line((panel.texts[at].name, "bold" if looked else ""))
        parts = [line((f"{at + 1:>2} ", "$muted")), filled(name, self._name_width)]
        for other in range(at):
            share = _share(panel.pairs[other, at], looked=self.pair == (other, at))
            parts += [line(" " * self._gap), share]
        return line(*parts)

    def _foot(self, panel: Panel) -> Content:
        numbers = (line(" " * self._gap, f"{at + 1:>{_SHARE - 1}} ") for at in range(len(panel.texts) - 1))
        return line(" " * (_NUMBER + self._name_width), *((part.plain, "$muted") for part in numbers))

    @property
    def _gap(self) -> int:
        """The cells between shares: as many as leave room for the names."""
        room, names = self._room, self._longest_name
        return next((gap for gap in _GAPS if names + self._columns * (gap + _SHARE) <= room), _GAPS[-1])

    @property
    def _name_width(self) -> int:
        room = self._room - self._columns * (self._gap + _SHARE)
        return min(self._longest_name, max(room, _SHORTEST_NAME))

    @property
    def _longest_name(self) -> int:
        texts = self._panel.texts if self._panel else ()
        return max((line(text.name).cell_length for text in texts), default=0)

    @property
    def _room(self) -> int:
        return self.scrollable_content_region.width - _NUMBER

    @property
    def _columns(self) -> int:
        return max(len(self._panel.texts) - 1, 0) if self._panel else 0

    def _cell(self, pair: tuple[int, int]) -> tuple[int, int]:
        """Where the share of a pair begins, in cells and lines."""
        across = self._gap + _SHARE
        return _NUMBER + self._name_width + pair[0] * across + self._gap, pair[1]

    def on_click(self, event: events.Click) -> None:
        """A click looks at a pair."""
        panel = self._panel
        place = event.screen_offset - self.query_one("#table").region.offset
        pair = (place.x - _NUMBER - self._name_width) // (self._gap + _SHARE), place.y
        if panel is not None and pair in panel.pairs:
            self.post_message(self.Looked(pair))

    def action_move(self, across: int, down: int) -> None:
        """Look at the pair beside, or at the one above or below."""
        if self.pair is None or self._panel is None:
            return
        first, second = self.pair[0] + across, self.pair[1] + down
        pair = min(first, second - 1), second
        if pair in self._panel.pairs:
            self.post_message(self.Looked(pair))

    def action_chosen(self) -> None:
        """See both texts in full."""
        self.post_message(self.Chosen())


def _nothing_to_compare(texts: int) -> tuple[Content, ...]:
    if texts:
        return (line("One text alone is like no other."),)
    return (
        line("Nothing is written yet: enter begins a letter."),
        line(("Here every text will be compared with every other one.", "$muted")),
    )


def _share(pair: Pair, *, looked: bool) -> Content:
    sign, style = LEVELS[pair.level]
    return line((f"{sign}{pair.found.share:>{_SHARE - 1}.0%}", f"{style} reverse" if looked else style))


def common(pair: Pair) -> Content:
    """How much two texts have in common, in a few words."""
    sign, style = LEVELS[pair.level]
    run = pair.found.longest_run
    words = f", {run} words in a row" if run > 1 else ""
    return line((f"{sign} ", style) if sign.strip() else "", f"{pair.found.share:.0%} in common{words}")


def legend(limits: Limits) -> Content:
    """From where on two texts are too alike."""
    warns = f"from {limits.warn_share:.0%} or {limits.warn_run} in a row"
    blocks = f"from {limits.block_share:.0%} or {limits.block_run}"
    return line(("! ", "$warning"), f"{warns}   ", ("✕ ", "$error"), blocks)


def pair_line(panel: Panel, pair: tuple[int, int] | None) -> Content:
    """A pair in one line: which texts, how much they share, and what."""
    if pair is None:
        return line()
    found = panel.pairs[pair]
    start, end = found.found.here
    shared = " ".join(panel.texts[pair[0]].body[start:end].split())
    said = (f"  “{shared}”", "$muted") if shared else ""
    return line((f"{pair[0] + 1} – {pair[1] + 1}  ", "bold"), common(found), said)


def filled(content: Content, width: int) -> Content:
    """A content of just so many cells."""
    cut = content.truncate(width, ellipsis=True)
    return cut.pad_right(max(width - cut.cell_length, 0))
