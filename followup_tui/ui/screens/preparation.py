"""The preparation answers one question: what will they ask, and what do I say?"""

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import OptionList, Static

from followup_tui.domain.preparation import Likely, likely, planned
from followup_tui.domain.reflection.stops import bookmark
from followup_tui.domain.steps import Step, Task
from followup_tui.domain.when import say_moment
from followup_tui.domain.words import Category, said
from followup_tui.errors import NotFoundError
from followup_tui.exchange.clipboard import Outcome
from followup_tui.exchange.preparation import as_text
from followup_tui.ui import ways
from followup_tui.ui.handing import another_way, copied
from followup_tui.ui.screens.base import JournalScreen
from followup_tui.ui.text import line, prose
from followup_tui.ui.widgets.preparation import (
    NOTHING_YET,
    QuestionRows,
    about,
    meant,
    question_rows,
    sorts,
)
from followup_tui.ui.widgets.rows import titled

if TYPE_CHECKING:
    from followup_tui.storage.preparation import Stock


class PreparationScreen(JournalScreen[None]):
    """The questions that are likely to come, the best answers there are, and the one change.

    Args:
        interview_id: the interview that one gets ready for; None for none of its own.
        category: the sort of question to begin with; None for all.
    """

    CSS_PATH = "preparation.tcss"
    AUTO_FOCUS: ClassVar[str | None] = "#questions"
    HELP = """
What will they ask, and what do I say? First what was asked here before, then what is asked elsewhere in \
rounds of this name, then what comes again and again; weak answers come first. Say each answer aloud before \
you look at it.

✓ it went properly last time   ◐ partly   ✗ not at all

A letter shows one sort of question, the same letter again shows all. enter goes to where the question was \
asked: a better answer can be written there.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "done", "I am prepared", id="preparation.done"),
        Binding("7", "practice", "Practice", id="go.practice"),
        Binding("y", "copy", "Copy", id="preparation.copy"),
        Binding("u", "undo", "Undo", show=False, id="preparation.undo"),
    ]

    def __init__(self, interview_id: int | None = None, category: Category | None = None) -> None:
        super().__init__()
        self.interview_id = interview_id
        self.category = category
        self._stock: Stock | None = None
        self._step: Step | None = None
        self._found: tuple[Likely, ...] = ()

    def body(self) -> ComposeResult:
        """The change on top; the questions with the answer beside them; what to read while there is none."""
        with titled(VerticalScroll(id="change", classes="pane"), "What you meant to do differently"):
            yield Static(id="meant")
        with Horizontal(id="parts"):
            yield titled(QuestionRows(id="questions", classes="pane"), "Likely questions")
            with titled(VerticalScroll(id="answer", classes="pane"), "Your best answer"):
                yield Static(id="about")
        yield Static(prose(NOTHING_YET), id="empty")

    async def on_screen_resume(self) -> None:
        """Whatever was done elsewhere shows at once."""
        await self.reload()

    def on_resize(self) -> None:
        """Lines are laid out anew, once there is another width."""
        self.call_after_refresh(self._show)

    def application_in_view(self) -> int | None:
        """The application of the interview."""
        return self._stock.ahead.application_id if self._stock and self._stock.ahead else None

    async def reload(self) -> None:
        """Read what there is, and show it."""
        number = self.interview_id
        with self.telling():
            try:
                self._stock = await self.ask(lambda journal: journal.preparation.stock(number))
                steps = await self.ask(lambda journal: journal.steps.of_interview(number)) if number else ()
            except NotFoundError:
                if self.is_current:
                    self.dismiss()
                raise
            self._step = next((step for step in steps if step.task is Task.prepare), None)
            self._show()

    def _show(self) -> None:
        stock = self._stock
        if stock is None or not self.is_attached:
            return
        self._show_head(stock)
        changes = planned(stock.changes, stock.ahead)
        self.query_one("#meant", Static).update(meant(changes))
        self.query_one("#change").display = bool(changes)
        self.query_one("#parts").display = bool(stock.asked)
        self.query_one("#empty").display = not stock.asked
        self._found = likely(stock.asked, stock.ahead, self._today, self.category)
        rows = self.query_one("#questions", QuestionRows)
        rows.fill(list(question_rows(self._found, self.category, wide=self.is_wide)))
        kind = f" · only {said(self.category)}" if self.category else ""
        rows.border_title = line(f"Likely questions{kind}")
        rows.border_subtitle = line("" if self.category else sorts(self._found))
        self._show_answer()

    def _show_head(self, stock: "Stock") -> None:
        title, interview = ("Prepare", "bold"), stock.interview
        if stock.application is None or interview is None:
            self.head(line(title), line(("for whatever comes", "$muted")))
            return
        named = stock.ahead is not None and stock.ahead.round
        where = f" · {stock.application.company} · {named or 'the next round'}"
        when = say_moment(interview.starts_at, self.clock.now(), self.clock.zone) if named else ""
        self.head(line(title, where), line((when, "$muted")))

    def _show_answer(self) -> None:
        chosen = self._chosen()
        self.query_one("#about", Static).update(about(chosen, self._today) if chosen else line(""))
        self.query_one("#answer").scroll_home(animate=False)

    @property
    def _today(self) -> date:
        """The candidate's day."""
        return self.clock.now().astimezone(self.clock.zone).date()

    def _chosen(self) -> Likely | None:
        """The question under the cursor."""
        chosen = self.query_one("#questions", QuestionRows).chosen
        return next((one for one in self._found if str(one.asked.question_id) == chosen), None)

    def on_option_list_option_highlighted(self) -> None:
        """The answer follows the cursor."""
        self._show_answer()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter and a click do the same: go to where the question was asked."""
        event.stop()
        chosen = self._chosen()
        if chosen is not None:
            asked = chosen.asked
            ways.to_reflection(self.app, asked.interview_id, place=bookmark("walk", asked.question_id))

    def action_sort(self, name: str) -> None:
        """Show one sort of question only, or all again.

        Args:
            name: the category.
        """
        wanted = Category(name)
        self.category = None if wanted is self.category else wanted
        self._show()
        self.query_one("#questions", QuestionRows).action_first()

    async def action_done(self) -> None:
        """Tick the step that this belongs to."""
        step, application_id = self._step, self.application_in_view()
        if step is None or application_id is None:
            self.followup.tell("There is no step to tick here.")
        elif step.settled is not None:
            self.followup.tell("This is ticked already.")
        else:
            with self.telling():
                await self.ask(lambda journal: journal.steps.tick(application_id, step))
                self.followup.tell("You are prepared. u takes it back.")
            await self.reload()

    async def action_undo(self) -> None:
        """Take the last change back."""
        await self.take_back()
        await self.reload()

    @work(exclusive=True, group="copy")
    async def action_copy(self) -> None:
        """Copy what is shown, as plain text."""
        stock = self._stock
        if stock is None or not self._found:
            self.followup.tell("There is nothing to copy yet.")
            return
        title = f"Prepare: {stock.application.company}" if stock.application else "Prepare"
        text = as_text(title, self._found, planned(stock.changes, stock.ahead))
        report = await copied(self.followup, text)
        if report.outcome is not Outcome.VERIFIED:
            await another_way(self.followup, report, text, title)
