"""Asks for a day to come, and says what was understood while it is typed."""

from datetime import date
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from followup_tui.domain.when import WhenError, echo_day, parse_day
from followup_tui.ui.text import line
from followup_tui.ui.widgets.entry import Entry


class DayModal(ModalScreen[date | None]):
    """A question that wants a day after today as its answer; escape gives none.

    Args:
        title: what it is about; it may hold text of the user.
        question: what is asked.
        today: the present day of the candidate.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Cancel", show=False, id="day.cancel"),
    ]

    def __init__(self, title: str, question: str, today: date) -> None:
        super().__init__()
        self._title, self._question, self._today = title, question, today

    def compose(self) -> ComposeResult:
        """The question, the field, and what was understood."""
        with Vertical(classes="dialog") as box:
            box.border_title = line(self._title)
            yield Static(line(self._question))
            yield Entry(placeholder="tomorrow, monday, 27 Nov, in two weeks", compact=True)
            yield Static(line(("enter keeps it, escape leaves things as they are", "$muted")), id="said")

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        if event.value.strip():
            day, said = self._understood(event.value)
            self.query_one("#said", Static).update(line((said, "$success" if day else "$muted")))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        day, said = self._understood(event.value)
        if day:
            self.dismiss(day)
        else:
            self.query_one("#said", Static).update(line((said, "$warning")))

    def _understood(self, text: str) -> tuple[date | None, str]:
        """The day, or None, and what to say of it."""
        try:
            day = parse_day(text, self._today)
        except WhenError as problem:
            return None, str(problem)
        if day <= self._today:
            return None, f"{echo_day(day, self._today)}: it has to be a day to come"
        return day, echo_day(day, self._today)
