"""Asks which of a few things is meant."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.events import Key
from textual.screen import ModalScreen
from textual.visual import Visual
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from followup_tui.ui.text import line, prose
from followup_tui.ui.widgets.hanging import hung
from followup_tui.ui.widgets.rows import Rows


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be picked; its texts may be the user's.

    Args:
        key: what is answered when it is picked.
        title: what it is called.
        meaning: what it means, in muted letters below.
        sign: a sign before it.
        letter: the letter that picks it at once; shown before it.
    """

    key: str
    title: str
    meaning: str = ""
    sign: str = ""
    letter: str = ""


class PickModal(ModalScreen[str | None]):
    """A list of choices, of which one is picked; escape picks none.

    Args:
        title: what it is about.
        question: what is asked; empty where the title says it.
        choices: what can be picked.
        chosen: the key of the choice under the cursor at first; the first one where it is empty.
    """

    CSS_PATH = "pick.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Cancel", show=False, id="pick.cancel"),
    ]

    def __init__(self, title: str, question: str, choices: Sequence[Choice], chosen: str = "") -> None:
        super().__init__()
        self._title, self._question = title, question
        self._choices, self._chosen = tuple(choices), chosen

    def compose(self) -> ComposeResult:
        """The question and the choices."""
        with Vertical(classes="dialog") as box:
            box.border_title = line(self._title)
            if self._question:
                yield Static(prose(self._question))
                yield Static()
            yield Rows(*(Option(_shown(one), id=str(number)) for number, one in enumerate(self._choices)))

    def on_mount(self) -> None:
        """Begin at the chosen one."""
        keys = [choice.key for choice in self._choices]
        rows = self.query_one(Rows)
        rows.highlighted = keys.index(self._chosen) if self._chosen in keys else 0
        rows.focus()

    def on_key(self, event: Key) -> None:
        """A letter picks what has it."""
        for choice in self._choices:
            if choice.letter and event.character == choice.letter:
                event.stop()
                self.dismiss(choice.key)
                return

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(self._choices[event.option_index].key)


def _shown(choice: Choice) -> Visual:
    below = [line((choice.meaning, "$muted"))] if choice.meaning else []
    before = (f"{choice.letter} ", "$primary") if choice.letter else f"{choice.sign} ".lstrip()
    return hung(line(before), line(choice.title), *below, most=3)
