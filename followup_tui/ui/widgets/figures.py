"""The pages of prompts that are answered by a figure: a day, a percentage."""

from datetime import date
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from followup_tui.domain.fields import LINE_LIMIT
from followup_tui.domain.reflection.questionnaire import Prompt
from followup_tui.domain.reflection.seal import as_often
from followup_tui.domain.when import WhenError, echo_day, parse_day, say_day
from followup_tui.errors import FollowupError, NotFoundError
from followup_tui.ui.sheet import Sheet
from followup_tui.ui.text import line, stack
from followup_tui.ui.widgets.kept import Keep, Kept, KeptLine, Refused, Saver, Stored
from followup_tui.ui.widgets.page import Page

_CELLS = 40
_STEP = 5


class DayPage(Page):
    """A day, as people say it; what is not understood yet is kept as it was typed.

    The log gets the day when the field is left, so that it does not fill with what was half typed.
    """

    def __init__(self, sheet: Sheet, prompt: Prompt) -> None:
        super().__init__(sheet, prompt)
        self.day = KeptLine(id="day", max_length=LINE_LIMIT)
        self.echo = Static(id="echo")

    def fields(self) -> ComposeResult:
        """The field and what was understood."""
        yield self.day
        yield self.echo

    def fill(self) -> None:
        """Show what was typed and not noted, else the day that is."""
        key, noted = self.asked.key, self.sheet.promised
        shown = self.sheet.value(key) or (say_day(noted, self._today) if noted else "")

        async def keep(text: str, _: str) -> str:
            await self.sheet.answer(key, text)
            return text

        self.first.begin(shown, keep)

    def mark(self) -> None:
        """Say what is understood."""
        try:
            day = self._understood()
        except WhenError as problem:
            self.echo.update(line((str(problem), "$warning")))
            return
        if day is not None:
            self.echo.update(line((echo_day(day, self._today), "$primary")))
        else:
            self.echo.update(line(("No date", "$muted")))

    def on_input_changed(self) -> None:
        """Say it while it is typed."""
        self.mark()

    async def on_input_submitted(self) -> None:
        """Enter goes on."""
        await self.run_action("screen.next")

    async def on_descendant_blur(self) -> None:
        """Note the day when the field is left."""
        await self.flush()

    async def flush(self) -> bool:
        """Store what was typed, and note the day; then what was typed is of no use any more."""
        if not await super().flush():
            return False
        try:
            day = self._understood()
        except WhenError:
            return True
        try:
            if day != self.sheet.promised:
                await self.sheet.promise(day)
            if self.sheet.value(self.asked.key):
                await self.sheet.answer(self.asked.key, "")
        except FollowupError as problem:
            self.post_message(Refused(self.first, problem))
            return False
        self.post_message(Stored())
        return True

    @property
    def first(self) -> KeptLine:
        """One types at once."""
        return self.day

    @property
    def _today(self) -> date:
        return self.sheet.now.date()

    def _understood(self) -> date | None:
        text = self.first.value.strip()
        return parse_day(text, self._today) if text else None


def full_bar(percent: int) -> Content:
    """A bar that is full up to a percentage."""
    full = round(percent * _CELLS / 100)
    return line(("▰" * full, "$primary"), ("▱" * (_CELLS - full), "$muted"))


def sealed_bar() -> Content:
    """A bar that does not say how full it is."""
    return line(("░" * _CELLS, "$muted"))


class Percent(Kept, can_focus=True):
    """A percentage: typed, or moved with the arrows; a seal makes it unchangeable."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "move(-1)", "5 % less", key_display="←", show=False, id="percent.less"),
        Binding("right,l", "move(1)", "5 % more", key_display="→", show=False, id="percent.more"),
        Binding("backspace,delete", "clear", "No guess yet", show=False, id="percent.clear"),
    ]
    value: reactive[int | None] = reactive(None)
    sealed: reactive[str] = reactive("")

    class Moved(Message):
        """It shows another percentage."""

    def __init__(self) -> None:
        super().__init__()
        self.saver = Saver(self, lambda: "" if self.value is None else str(self.value))
        self._typed = ""

    def begin(self, value: int | None, sealed: str, keep: Keep) -> None:
        """Show a stored percentage.

        Args:
            value: 0 to 100; None for none yet, or for one that may not be seen yet.
            sealed: when it was sealed; "" while it is not.
            keep: stores another one.
        """
        self.value, self.sealed, self._typed = value, sealed, ""
        self.saver.begin("" if value is None else str(value), keep)

    def render(self) -> Content:
        """A bar and the figure."""
        if self.sealed and self.value is None:
            return line(sealed_bar(), ("   sealed", "bold"), (f" {self.sealed}", "$muted"))
        figure = "–" if self.value is None else f"{self.value} %"
        seal = (f"   sealed {self.sealed}" if self.sealed else "", "$muted")
        return line(full_bar(self.value or 0), (f"   {figure}", "bold"), seal)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is sealed is not moved."""
        return not (self.sealed and action in {"move", "clear"})

    def on_key(self, event: events.Key) -> None:
        """Digits that follow each other make one number; here they never go to other screens."""
        if not (event.character and event.character in "0123456789"):
            return
        event.stop()
        if self.sealed:
            return
        typed = self._typed + event.character
        self._typed = typed if int(typed) <= 100 and len(typed) <= 3 else event.character
        self._set(int(self._typed))

    def action_move(self, way: int) -> None:
        """Move to the next multiple of five; the first move begins in the middle."""
        self._typed = ""
        at = 50 - way * _STEP if self.value is None else self.value
        moved = (at // _STEP + 1) * _STEP if way > 0 else -(-at // _STEP - 1) * _STEP
        self._set(min(max(moved, 0), 100))

    def action_clear(self) -> None:
        """Take the guess back."""
        self._typed = ""
        self._set(None)

    def on_click(self, event: events.Click) -> None:
        """A click on the bar sets it."""
        if not self.sealed and event.x < _CELLS:
            self._typed = ""
            self._set(round((event.x + 1) * 100 / _CELLS / _STEP) * _STEP)

    def _set(self, value: int | None) -> None:
        self.value = value
        self.saver.touch()
        self.post_message(self.Moved())


class PercentPage(Page):
    """The prediction; it is sealed with the pass."""

    def __init__(self, sheet: Sheet, prompt: Prompt) -> None:
        super().__init__(sheet, prompt)
        self.percent = Percent()
        self.how = Static(id="how")

    def fields(self) -> ComposeResult:
        """The percentage, and how it is given."""
        yield self.percent
        yield self.how

    def fill(self) -> None:
        """Show the prediction; one that is sealed as such, and opened no sooner than there is an outcome."""
        sheet = self.sheet
        self.home.begin(None if sheet.is_sealed else sheet.reflection.prediction, sheet.sealed_on, self._keep)

    def mark(self) -> None:
        """Say what the percentage means, and how it is given; a sealed one may be opened by now."""
        if self.sheet.sealed_on:
            self.fill()
        value = self.percent.value
        means = [] if value is None else [line(as_often(value))]
        self.how.update(stack(*means, line((self._how_it_stands, "$muted"))))

    @property
    def _how_it_stands(self) -> str:
        if not self.sheet.sealed_on:
            return "Type a number, or ← →."
        if self.sheet.is_sealed:
            return "It stays as it is, and is opened when the outcome is known."
        return "It stays as it was: the outcome is known."

    def on_percent_moved(self) -> None:
        """Another percentage means something else."""
        self.mark()

    @property
    def home(self) -> Percent:
        """The percentage takes its keys itself."""
        return self.percent

    async def on_refused(self, event: Refused) -> None:
        """A prediction that was sealed or changed elsewhere shows as it is there."""
        if not isinstance(event.problem, NotFoundError):
            await self.sheet.load()
            self.fill()
            self.mark()

    async def _keep(self, text: str, before: str) -> str:
        await self.sheet.predict(int(text) if text else None, int(before) if before else None)
        return text
