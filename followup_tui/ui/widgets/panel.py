"""How the letters of a panel look side by side: whom each goes to and how far it is, and two in full."""

from collections.abc import Sequence
from itertools import islice
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.visual import Visual
from textual.widgets import Static
from textual.widgets.option_list import Option

from followup_tui.composing.panel import Panel, Place, Text
from followup_tui.composing.review import Level
from followup_tui.ui.text import line, prose, stack
from followup_tui.ui.widgets.letters import STANDS
from followup_tui.ui.widgets.rows import Rows, row
from followup_tui.ui.widgets.spread import Ends, Told
from followup_tui.ui.widgets.triangle import LEVELS, common, filled

# In cells: how far a letter is, a number before a name, and at most a name.
_STAND, _NUMBER, _NAME = 10, 3, 24


def place_rows(panel: Panel, *, wide: bool) -> list[Option]:
    """A row for each letter: its number among the texts, whom it is for, how far it is, how it gets there.

    Args:
        panel: the panel.
        wide: whether the way to them has a line of its own, since the pane is narrow then.
    """
    longest = max((line(place.letter.called).cell_length for place in panel.places), default=0)
    width = min(longest, _NAME)
    return [row(_place(place, width, wide=wide), place.letter.key) for place in panel.places]


def _place(place: Place, width: int, *, wide: bool) -> Visual:
    number = "" if place.text is None else str(place.text + 1)
    name, to = line(place.letter.called), line((place.to, "$muted"))
    blocking = [line(("✕ ", "bold $error"), place.blocking)] if place.blocking else []
    sign, word, style = STANDS[place.stand]
    stand = filled(line((f"{sign} {word}", style)), _STAND)
    before = line((f"{number:>{_NUMBER - 1}} ", "$muted"))
    if wide:
        return Told(Ends(line(before, name), stand), stack(to, *blocking), _NUMBER)
    ends = Ends(line(before, filled(name, width), "  ", stand, "  ", to))
    return Told(ends, stack(*blocking), _NUMBER)


class PlaceRows(Rows):
    """The letters of the panel."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Write", id="panel.write"),
    ]


class Beside(Horizontal):
    """Two texts beside each other, with what they share marked in both."""

    def compose(self) -> ComposeResult:
        """The two texts."""
        for number in (1, 2):
            with VerticalScroll(id=f"text-{number}", classes="pane one-text"):
                yield Static()

    def show(self, panel: Panel, pair: tuple[int, int]) -> None:
        """Show two texts.

        Args:
            panel: the texts.
            pair: the numbers of two of them.
        """
        found = panel.pairs[pair]
        spans = (found.found.here, found.found.there)
        for pane, at, span in zip(self.query(VerticalScroll), pair, spans, strict=True):
            text = panel.texts[at]
            pane.border_title = line(f"{at + 1} ", text.name)
            pane.border_subtitle = line(common(found))
            pane.query_one(Static).update(prose(_marked(text, span, found.level)))
            self.call_after_refresh(self._to_the_mark, pane, text, span[0])

    def _to_the_mark(self, pane: VerticalScroll, text: Text, start: int) -> None:
        """Bring what is shared into view, with some of what is before it."""
        width = max(pane.scrollable_content_region.width, 1)
        above = sum(len(part.wrap(width)) for part in prose(text.body[:start]).split("\n", allow_blank=True))
        pane.scroll_to(y=max(above - pane.size.height // 3, 0), animate=False)

    def turn(self, by: int) -> None:
        """Read on in both texts, or back.

        Args:
            by: 1 for on, -1 for back.
        """
        for pane in islice(self.query(VerticalScroll), 2):
            pane.scroll_relative(y=by * max(pane.size.height - 3, 1), animate=False)


def _marked(text: Text, span: tuple[int, int], level: Level | None) -> Content:
    """A text with what is shared underlined, and coloured where it is too much."""
    start, end = span
    style = f"{LEVELS[level][1]} underline" if level else "underline"
    return prose(text.body[:start], (text.body[start:end], style), text.body[end:])


def head_line(panel: Panel) -> Content:
    """What there is to say of the panel as a whole, in a few words."""
    alike = panel.alike()
    if not panel.texts:
        return line(("nothing written yet", "$muted"))
    written = _counted(len(panel.texts), "text", "texts")
    if not alike:
        return (
            line((f"{written}, ", "$muted"), ("✓ ", "$success"), ("none too like another", "$muted"))
            if (len(panel.texts) > 1)
            else line((written, "$muted"))
        )
    worst = Level.block if any(pair.level is Level.block for pair in alike) else Level.warn
    sign, style = LEVELS[worst]
    return line(
        (f"{written}, ", "$muted"), (f"{sign} ", style), _counted(len(alike), "pair", "pairs"), " too alike"
    )


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def costs(names: Sequence[str], begun: int) -> str:
    """What it costs to give letters one opener, as it is asked before.

    Args:
        names: whom the letters are for that change.
        begun: how many of them begin with it, since they have no draft yet.
    """
    count = _counted(len(names), "other", "others")
    new = (
        f" {begun} of them {'has' if begun == 1 else 'have'} no draft yet and will be begun." if begun else ""
    )
    return (
        f"The first paragraph of this letter will stand in {count}, too: {', '.join(names)}.{new}\n\n"
        "People who work together compare what they were sent: the same first lines make letters look made "
        "by the dozen. What stood there is kept among the versions of each, and u takes it all back at once."
    )
