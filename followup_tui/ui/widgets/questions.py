"""The page that notes every question that was asked, one after the other."""

from collections.abc import Awaitable, Callable, Sequence
from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import OptionList, Static

from followup_tui.domain.fields import LINE_LIMIT
from followup_tui.domain.models import Question
from followup_tui.domain.reflection.questionnaire import Prompt
from followup_tui.domain.reflection.same import SAME_FROM, among_us, like_before, likeness
from followup_tui.errors import FollowupError
from followup_tui.ui.modals.pick import Choice, PickModal
from followup_tui.ui.sheet import Sheet
from followup_tui.ui.text import line, typed
from followup_tui.ui.widgets.kept import Refused, Stored
from followup_tui.ui.widgets.noting import QuestionLine, QuestionRows, question_row
from followup_tui.ui.widgets.page import Page
from followup_tui.ui.widgets.rows import titled

T = TypeVar("T")
_IN_LIST = frozenset({"add", "edit", "remove", "merge", "shift", "undo"})
_ADDING, _EDITING = "Type a question, then enter", "Change the question, then enter"
_BORDER = 2
_KEYS = "e edit · d delete · m merge · K J move · u undo"


class QuestionsPage(Page):
    """A line to type questions into, and above it those that are noted.

    Until enter makes a question of it, what stands in the line is kept as the answer to the prompt.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", "Add a question", show=False, id="questions.add"),
        Binding("e", "edit", "Edit the question", show=False, id="questions.edit"),
        Binding("d", "remove", "Delete the question", show=False, id="questions.delete"),
        Binding("m", "merge", "Merge it with another", show=False, id="questions.merge"),
        Binding("K", "shift(-1)", "Move it up", show=False, id="questions.up"),
        Binding("J", "shift(1)", "Move it down", show=False, id="questions.down"),
        Binding("u", "undo", "Undo", show=False, id="questions.undo"),
        Binding("up", "list", "To the list", show=False, id="questions.list"),
    ]

    def __init__(self, sheet: Sheet, prompt: Prompt) -> None:
        super().__init__(sheet, prompt)
        self.rows = titled(QuestionRows(id="questions", classes="pane"), "Noted")
        self.above = Static(id="above")
        self.line = QuestionLine(id="line", max_length=LINE_LIMIT)
        self._edited: int | None = None
        self._given_up: dict[int, str] = {}
        self._said = ""

    def fields(self) -> ComposeResult:
        """The questions, and the line."""
        yield self.rows
        yield self.above
        yield self.line

    def fill(self) -> None:
        """Show the line as it was left."""
        key = self.asked.key
        # What another window holds half typed stands in that window.
        self.line.begin(self.sheet.value(key), lambda text, _: self.sheet.answer(key, text, anyhow=True))

    def mark(self) -> None:
        """Show the questions, those marked that look like one before."""
        alike = like_before(self._texts)
        self.rows.fill(
            [question_row(place, one, alike.get(place)) for place, one in enumerate(self.sheet.questions)]
        )
        self.rows.set_class(not self.sheet.questions, "-none")
        self.rows.styles.max_height = len(self.sheet.questions) + _BORDER
        self.rows.border_subtitle = _KEYS
        hint = _ADDING if self._edited is None else _EDITING
        self.above.update(line((self._said or hint, "$muted")))

    @property
    def home(self) -> Widget:
        """The list, where there is one."""
        return self.rows if self.sheet.questions else self

    @property
    def first(self) -> QuestionLine:
        """One types at once."""
        return self.line

    async def leave_field(self) -> None:
        """Leave the line; a change that was begun there is given up until it is begun again."""
        if self._edited is not None:
            self._given_up[self._edited] = self.line.value
            self._edited, self._said = None, "Not changed; e goes on with it."
            self.line.value = ""
            await self.line.saver.flush()
            self.mark()
        await super().leave_field()

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
        await self._add([text[:LINE_LIMIT] for text in event.lines])

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
            self.line.value = typed(self._given_up.pop(number, question.text))
            self.line.cursor_position = len(self.line.value)
            self.line.focus()
            self.mark()

    async def action_remove(self) -> None:
        """Delete the question under the cursor."""
        if (number := self._chosen) is not None:
            question = self.sheet.question(number)
            said = f"Deleted “{question.text if question else ''}”: u takes it back."
            await self._told(self.sheet.remove_question(number), lambda _: said)
            self.home.focus()

    async def action_shift(self, by: int) -> None:
        """Move the question under the cursor."""
        if (number := self._chosen) is not None:
            await self._told(self.sheet.move_question(number, by))

    async def action_merge(self) -> None:
        """Ask which question says the same as the one under the cursor."""
        number, questions = self._chosen, self.sheet.questions
        if number is None or len(questions) < 2:
            return
        place = [one.id for one in questions].index(number)

        async def picked(key: str | None) -> None:
            if key is not None:
                await self._merge(number, int(key))

        asked = f"“{questions[place].text}” is the same as:"
        self.app.push_screen(
            PickModal("Merge, with all you wrote", asked, _candidates(questions, self._texts, place)), picked
        )

    async def _merge(self, number: int, other: int) -> None:
        """Make one question of two: the one that stands first stays."""
        order = [one.id for one in self.sheet.questions]
        if number in order and other in order:
            kept, gone = sorted((number, other), key=order.index)
            said = f"Merged into question {order.index(kept) + 1}: u takes it back."
            if await self._told(self.sheet.merge_questions(kept, gone), lambda _: said):
                self._point_at(kept)

    async def action_undo(self) -> None:
        """Take the last change back, and go to the question that it brings back."""
        before = {one.id for one in self.sheet.questions}
        if await self._told(self.sheet.undo(), "Undone: {}.".format):
            back = [one.id for one in self.sheet.questions if one.id not in before]
            if back:
                self._point_at(back[0])

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
        if edited is not None and text:
            done = await self._told(self.sheet.change_question(edited, {"text": text}, "Edited a question"))
        else:
            done = not text or await self._add([text])
        if done or (edited is not None and self.sheet.question(edited) is None):
            self._edited = None  # of a question that is gone, the line keeps the words for a new one
        if done:
            self.line.value = ""
            await self.line.saver.flush()
        self.mark()
        return done

    async def _add(self, texts: list[str]) -> bool:
        """Note questions; of the last one, say which it looks like."""
        if not await self._told(self.sheet.add_questions(texts), field=self.line):
            return False
        questions = self.sheet.questions
        like = like_before(self._texts).get(len(questions) - 1)
        self._said = "" if like is None else f"That looks like question {like + 1}: ↑, then m merges them."
        self._point_at(questions[-1].id)
        return True

    def _point_at(self, number: int | None) -> None:
        """Have the cursor of the list on a question, so that it can be seen."""
        self.rows.highlighted = [one.id for one in self.sheet.questions].index(number)

    async def _told(
        self, change: Awaitable[T], say: Callable[[T], str] = lambda _: "", field: QuestionLine | None = None
    ) -> bool:
        """Make a change, show what is there then, and say what was against it, or what was done."""
        self._said = ""
        try:
            self._said = say(await change)
        except FollowupError as problem:
            self.post_message(Refused(field, problem))
            return False
        finally:
            self.mark()
        self.post_message(Stored())
        return True

    @property
    def _texts(self) -> list[str]:
        """The questions as they are compared."""
        company = self.sheet.view.about.application.company
        return [among_us(one.text, company) for one in self.sheet.questions]

    @property
    def _chosen(self) -> int | None:
        chosen = self.rows.chosen
        return int(chosen) if chosen else None


def _candidates(questions: Sequence[Question], texts: Sequence[str], place: int) -> list[Choice]:
    """The other questions of a list, those first that look like one of them, the likest before the others.

    Args:
        questions: the list.
        texts: its questions as they are compared.
        place: where in it the one stands, from 0.
    """
    # What does not look like it stays in the order of the list.
    alike = [max(likeness(text, texts[place]), SAME_FROM) for text in texts]
    order = sorted(range(len(texts)), key=lambda at: -alike[at])
    return [
        Choice(str(questions[at].id), questions[at].text, sign=f"{at + 1:>2}") for at in order if at != place
    ]
