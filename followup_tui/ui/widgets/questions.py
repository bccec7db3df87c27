"""The page that notes every question that was asked, one after the other."""

from collections.abc import Awaitable
from typing import Any, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from followup_tui.domain.fields import LINE_LIMIT
from followup_tui.domain.models import Question
from followup_tui.domain.questionnaire import Prompt
from followup_tui.errors import FollowupError
from followup_tui.ui.sheet import Sheet
from followup_tui.ui.text import line, typed
from followup_tui.ui.widgets.kept import KeptLine, Refused, Stored
from followup_tui.ui.widgets.page import Page
from followup_tui.ui.widgets.rows import Rows, row, titled
from followup_tui.ui.widgets.spread import Ends, Spread
from followup_tui.ui.widgets.verdicts import SIGNS

_IN_LIST = frozenset({"add", "edit", "remove", "shift", "undo"})
_ADDING, _EDITING = "Type a question, then enter", "Change the question, then enter"


class QuestionLine(KeptLine):
    """The line that questions are typed or pasted into."""

    class Pasted(Message):
        """Several lines were pasted at once.

        Args:
            lines: the lines, none of them empty.
        """

        def __init__(self, lines: list[str]) -> None:
            super().__init__()
            self.lines = lines

    def _on_paste(self, event: events.Paste) -> None:
        """One line is put in as usual; of several none may be lost, so they are handed on."""
        lines = [line for line in event.text.splitlines() if line.strip()]
        if len(lines) > 1:
            event.prevent_default()
            event.stop()
            self.post_message(self.Pasted(lines))


class QuestionsPage(Page):
    """A line to type questions into, and above it those that are noted.

    Until enter makes a question of it, what stands in the line is kept as the answer to the prompt.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", "Add a question", show=False, id="questions.add"),
        Binding("e", "edit", "Edit the question", show=False, id="questions.edit"),
        Binding("d", "remove", "Delete the question", show=False, id="questions.delete"),
        Binding("K", "shift(-1)", "Move it up", show=False, id="questions.up"),
        Binding("J", "shift(1)", "Move it down", show=False, id="questions.down"),
        Binding("u", "undo", "Undo", show=False, id="questions.undo"),
        Binding("up", "list", "To the list", show=False, id="questions.list"),
    ]

    def __init__(self, sheet: Sheet, prompt: Prompt) -> None:
        super().__init__(sheet, prompt)
        self.rows = titled(Rows(id="questions", classes="pane"), "Noted")
        self.above = Static(id="above")
        self.line = QuestionLine(id="line", max_length=LINE_LIMIT)
        self._edited: int | None = None

    def fields(self) -> ComposeResult:
        """The questions, and the line."""
        yield self.rows
        yield self.above
        yield self.line

    def fill(self) -> None:
        """Show the line as it was left."""
        key = self.asked.key
        self.line.begin(self.sheet.value(key), lambda text, shown: self.sheet.answer(key, text, shown))

    def mark(self) -> None:
        """Show the questions."""
        self.rows.fill([_row(place, one) for place, one in enumerate(self.sheet.questions)])
        self.rows.set_class(not self.sheet.questions, "-none")
        self.rows.border_subtitle = "e edit · d delete · K J move · u undo"
        self.above.update(line((_ADDING if self._edited is None else _EDITING, "$muted")))

    @property
    def home(self) -> Widget:
        """The list, where there is one."""
        return self.rows if self.sheet.questions else self

    @property
    def first(self) -> QuestionLine:
        """One types at once."""
        return self.line

    async def flush(self) -> bool:
        """Make a question of what stands in the line, and store everything."""
        return await self._enter() and await super().flush()

    async def on_input_submitted(self) -> None:
        """Enter notes the question; on an empty line it goes on."""
        if self.line.value.strip() or self._edited is not None or not self.sheet.questions:
            await self._enter()
        else:
            await self.run_action("screen.next")

    async def on_question_line_pasted(self, event: QuestionLine.Pasted) -> None:
        """Several lines are as many questions."""
        event.stop()
        await self._told(self.sheet.add_questions([text[:LINE_LIMIT] for text in event.lines]))

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter and a click edit."""
        event.stop()
        await self.action_edit()

    async def action_add(self) -> None:
        """Go to the line."""
        self.line.focus()

    async def action_list(self) -> None:
        """Go to the list."""
        self.home.focus()

    async def action_edit(self) -> None:
        """Take the question under the cursor into the line."""
        number = self._chosen
        if number is None or not await self._enter():
            return
        question = self.sheet.question(number)
        if question is not None:
            self._edited = number
            self.line.value = typed(question.text)
            self.line.cursor_position = len(self.line.value)
            self.line.focus()
            self.mark()

    async def action_remove(self) -> None:
        """Delete the question under the cursor."""
        if (number := self._chosen) is not None:
            await self._told(self.sheet.remove_question(number))
            self.home.focus()

    async def action_shift(self, by: int) -> None:
        """Move the question under the cursor."""
        if (number := self._chosen) is not None:
            await self._told(self.sheet.move_question(number, by))

    async def action_undo(self) -> None:
        """Take the last change back."""
        await self._told(self.sheet.undo())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The keys of the list work in the list."""
        if action in _IN_LIST:
            return not self.line.has_focus
        return super().check_action(action, parameters)

    async def _enter(self) -> bool:
        """Note or change the question that stands in the line.

        Returns:
            Whether nothing is left in the line.
        """
        text, edited = self.line.value.strip(), self._edited
        if edited is not None:
            done = await self._told(self.sheet.change_question(edited, {"text": text}, "Edited a question"))
        else:
            done = not text or await self._told(self.sheet.add_questions([text]))
        if done:
            self._edited = None
            self.line.value = ""
            await self.line.saver.flush()
            self.mark()
        return done

    async def _told(self, change: Awaitable[Any]) -> bool:
        """Make a change, show what is there then, and say what was against it."""
        try:
            await change
        except FollowupError as problem:
            self.post_message(Refused(None, problem))
            return False
        finally:
            self.mark()
        self.post_message(Stored())
        return True

    @property
    def _chosen(self) -> int | None:
        chosen = self.rows.chosen
        return int(chosen) if chosen else None


def _row(place: int, question: Question) -> Option:
    """A question in the list: its number, its text, the sign of its verdict."""
    text = line((f"{place + 1:>2}  ", "$muted"), question.text)
    return row(Spread(Ends(text, line(SIGNS[question.verdict]))), str(question.id))
