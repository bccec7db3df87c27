"""Fields that store what is typed into them, soon after it was typed."""

import asyncio
from collections.abc import Awaitable, Callable

from textual.geometry import Offset
from textual.message import Message
from textual.timer import Timer
from textual.widget import Widget

from followup_tui.domain.fields import PROSE_LIMIT
from followup_tui.errors import FollowupError
from followup_tui.ui.text import typed, typed_prose
from followup_tui.ui.widgets.area import Area
from followup_tui.ui.widgets.entry import Entry

# With the time that writing takes, this stays well below the second and a half that may be lost.
DELAY = 0.8

Keep = Callable[[str, str], Awaitable[str]]
"""Stores a text: is handed it and what was stored before, returns it as it is stored now."""


class Refused(Message):
    """The text of a field could not be stored; it stays in the field.

    Args:
        field: the field.
        problem: why.
    """

    def __init__(self, field: "Kept | None", problem: FollowupError) -> None:
        super().__init__()
        self.field = field
        self.problem = problem


class Stored(Message):
    """Something was stored."""


class Saver:
    """Stores the text of a widget at most `DELAY` seconds after its first change, one text after the other.

    Args:
        widget: tells what was stored or refused.
        read: the text as it is now.
    """

    def __init__(self, widget: "Kept", read: Callable[[], str]) -> None:
        self._widget = widget
        self._read = read
        self._keep: Keep | None = None
        self._stored = self._kept = ""
        self._timer: Timer | None = None
        self.problem: FollowupError | None = None
        self._turn = asyncio.Lock()

    def begin(self, stored: str, keep: Keep) -> None:
        """Begin with a text that is stored already and is shown by now.

        Args:
            stored: the text.
            keep: stores another one.
        """
        self._stored, self._kept, self._keep = stored, self._read(), keep
        self.problem = None

    @property
    def clean(self) -> bool:
        """Whether there is nothing to store."""
        return self._keep is None or self._read() == self._kept

    @property
    def text(self) -> str:
        """The text as it is now."""
        return self._read()

    def let_go(self) -> None:
        """The text as it is now need not be stored."""
        self._kept, self.problem = self._read(), None

    def touch(self) -> None:
        """The text may have changed: store it soon."""
        if self._timer is None and not self.clean:
            self._timer = self._widget.set_timer(DELAY, self.flush)

    async def flush(self) -> bool:
        """Store the text now, if it has changed.

        Returns:
            Whether nothing is left to store.
        """
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        async with self._turn:
            if self._keep is None or self.clean:
                return True
            text = self._read()
            try:
                self._stored = await self._keep(text, self._stored)
            except FollowupError as problem:
                self.problem = problem
                self._widget.post_message(Refused(self._widget, problem))
                return False
            self._kept, self.problem = text, None
        self._widget.post_message(Stored())
        return True


class Kept(Widget):
    """A widget that stores what it holds, at the latest when it is left."""

    saver: Saver

    async def on_blur(self) -> None:
        """Store it when it is left."""
        await self.saver.flush()

    async def on_unmount(self) -> None:
        """Store it when the screen goes."""
        await self.saver.flush()


class KeptText(Area, Kept):
    """A text of many lines that is stored while it is typed; while it is not, its beginning shows."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # as Textual calls it
        super().__init__(PROSE_LIMIT, id=id, compact=False)
        self.saver = Saver(self, lambda: self.text)

    def begin(self, stored: str, keep: Keep) -> None:
        """Show a stored text, with the cursor behind it.

        Args:
            stored: the text.
            keep: stores another one.
        """
        self.load_text(typed_prose(stored))
        self.move_cursor(self.document.end)
        self._show_place(focus=self.has_focus)
        self.saver.begin(stored, keep)

    def scroll_cursor_visible(self, center: bool = False, animate: bool = False) -> Offset:
        """Bring the cursor into view, where there is one to see."""
        return super().scroll_cursor_visible(center, animate) if self.has_focus else Offset()

    def watch_has_focus(self, focus: bool) -> None:
        """Look as it has to, and show what is of use now."""
        super().watch_has_focus(focus)
        self._show_place(focus=focus)

    def _show_place(self, *, focus: bool) -> None:
        """Show where one writes, or the beginning."""
        if focus:
            self.call_after_refresh(self.scroll_cursor_visible)
        else:
            self.scroll_home(animate=False, immediate=True)

    def on_text_area_changed(self) -> None:
        """Store it soon."""
        self.saver.touch()


class KeptLine(Entry, Kept):
    """A line that is stored while it is typed."""

    def __init__(self, *, id: str | None = None, max_length: int = 0) -> None:  # noqa: A002
        super().__init__(id=id, max_length=max_length, select_on_focus=False, compact=True)
        self.saver = Saver(self, lambda: self.value)

    def begin(self, stored: str, keep: Keep) -> None:
        """Show a stored text, with the cursor behind it.

        Args:
            stored: the text.
            keep: stores another one.
        """
        self.value = typed(stored)
        self.cursor_position = len(self.value)
        self.saver.begin(stored, keep)

    def on_input_changed(self) -> None:
        """Store it soon."""
        self.saver.touch()
