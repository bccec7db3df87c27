"""A field whose value is one of a few words; which one is said by the text, not by a colour."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click, Key
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from followup_tui.ui.text import line

Option = tuple[str, str]
"""A value and how it is said."""


class Selector(Widget, can_focus=True):
    """One of a few words: all of them where they fit in the line, the chosen one between ‹ › where not.

    Arrows and blanks move on, a letter goes to the next word that begins with it, a click picks.

    Args:
        options: the values, each with how it is said.
        before: a word before the choice where no label stands beside it.
        id: the id of the widget.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,space", "turn(1)", "Next", show=False, id="selector.next"),
        Binding("left", "turn(-1)", "Previous", show=False, id="selector.previous"),
    ]
    value: reactive[str] = reactive("", init=False)

    @dataclass
    class Changed(Message):
        """Another word was chosen."""

        selector: "Selector"
        value: str

    def __init__(self, options: Sequence[Option], *, before: str = "", id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._options = tuple(options)
        self._before = line((f"{before} " if before else "", "$muted"))
        self.set_reactive(Selector.value, self._options[0][0])

    def render(self) -> Content:
        """The words that fit."""
        if self._fits():
            return line(self._before, *map(self._word, self._options))
        place = f"{self._place() + 1} of {len(self._options)}" if self.has_focus else ""
        return line(self._before, self._word(self._options[self._place()]), (place, "$muted"))

    def validate_value(self, value: str) -> str:
        """A word that is not offered leaves the first one."""
        return value if value in dict(self._options) else self._options[0][0]

    def watch_value(self, value: str) -> None:
        """Tell the form."""
        self.post_message(self.Changed(self, value))

    def action_turn(self, way: int) -> None:
        """Choose the next or the previous word."""
        self.value = self._options[(self._place() + way) % len(self._options)][0]

    def on_key(self, event: Key) -> None:
        """Choose by first letter."""
        letter = (event.character or "").casefold()
        after = self._place() + 1
        for value, said in self._options[after:] + self._options[:after]:
            if letter.isalpha() and said.casefold().startswith(letter):
                self.value = value
                event.stop()
                event.prevent_default()
                return

    def on_click(self, event: Click) -> None:
        """Choose the word that was clicked, or the next one where only one is shown."""
        if not self._fits():
            self.action_turn(1)
            return
        place = event.get_content_offset(self)
        end = self._before.cell_length
        for option in self._options if place else ():
            end += self._word(option).cell_length
            if place is not None and place.x < end:
                self.value = option[0]
                return

    def _place(self) -> int:
        return [value for value, _ in self._options].index(self.value)

    def _fits(self) -> bool:
        needed = sum(self._word(option).cell_length for option in self._options)
        return self._before.cell_length + needed <= self.content_size.width

    def _word(self, option: Option) -> Content:
        value, said = option
        if value == self.value:
            return line(("‹ ", "$primary"), (said, "bold"), (" › ", "$primary"))
        return line((f"  {said}   ", "$muted"))
