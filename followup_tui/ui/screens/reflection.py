"""Looking back at one interview, one prompt on the screen at a time."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, OptionList, TextArea

from followup_tui.domain.reflection.questionnaire import AnswerKind, Pass, Prompt
from followup_tui.domain.reflection.stops import SUMMARY, Stop, behind, find, first_open, pass_of, stops
from followup_tui.errors import FollowupError
from followup_tui.ui.screens.rescuing import RescuingScreen
from followup_tui.ui.sheet import Sheet
from followup_tui.ui.text import line
from followup_tui.ui.widgets.figures import DayPage, PercentPage
from followup_tui.ui.widgets.outline import bar, outline
from followup_tui.ui.widgets.page import Jump, Page
from followup_tui.ui.widgets.prompts import BetterPage, DetailPage, ResultPage, ScalePage, TextPage
from followup_tui.ui.widgets.questions import QuestionsPage
from followup_tui.ui.widgets.rows import Rows, titled
from followup_tui.ui.widgets.summary import Chosen, SummaryPage
from followup_tui.ui.widgets.walk import WalkPage

PAGES: Mapping[AnswerKind, Callable[[Sheet, Prompt], Page]] = {
    AnswerKind.scale: ScalePage,
    AnswerKind.questions: QuestionsPage,
    AnswerKind.walk: WalkPage,
    AnswerKind.text: TextPage,
    AnswerKind.detail: DetailPage,
    AnswerKind.day: DayPage,
    AnswerKind.percent: PercentPage,
    AnswerKind.better: BetterPage,
    AnswerKind.result: ResultPage,
}


class ReflectionScreen(RescuingScreen):
    """Asks the prompts of one pass after the other, and keeps every answer at once.

    Args:
        interview_id: the interview that is looked back at.
        pass_: the pass to begin with; None for where it was left.
        place: the stop to begin at; empty for where it was left.
    """

    CSS_PATH = "reflection.tcss"
    AUTO_FOCUS = ""
    VERTICAL_BREAKPOINTS = [(0, "-low"), (32, "-high")]  # noqa: RUF012  # as Textual declares it
    HELP = """
What about this question? One prompt is asked at a time; go back and forth as you like. What you type is \
stored at once, and you come back to where you left.

Single keys answer while no text is typed: escape leaves a text, tab goes to the next one. A second \
escape leaves the page. The same key once more takes an answer back. In the list, at a question and on the \
summary u takes the last change back.

Of each question a small letter says how you did and what sort it was, a capital letter who asked. What was \
asked in an earlier interview, too, stands below the question: = files it as the same, + shows all of it.

✓ properly   ◐ partly   ✗ not   · not judged yet

The first pass ends with your prediction, which is then sealed. The second look is best after a night's \
sleep. When the outcome is known, the prediction is opened beside it. w goes from pass to pass.

On the summary, y copies it as Markdown, s saves it as a file, space scrolls it.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f4,ctrl+n", "next", "Next", key_display="F4", id="reflection.next"),
        Binding("f3,ctrl+r", "previous", "Back", key_display="F3", id="reflection.back"),
        Binding("enter", "next", "Next", show=False, id="reflection.on"),
        Binding("w,ctrl+t", "switch", "Another pass", show=False, id="reflection.pass"),
        Binding("escape", "leave", "Leave", key_display="esc", id="reflection.leave"),
    ]

    def __init__(self, interview_id: int, *, pass_: Pass | None = None, place: str = "") -> None:
        super().__init__()
        self._interview_id = interview_id
        self._pass = pass_
        self._place = place
        self._stop = Stop(Pass.first, None)

    def body(self) -> ComposeResult:
        """The page, and where there is room the way through all of them."""
        with Horizontal(id="desk"):
            yield Vertical(id="page")
            ways = titled(Rows(id="outline", classes="pane"), "The way")
            ways.can_focus = False
            yield ways

    async def on_mount(self) -> None:
        """Read the reflection, and go to where it was left."""
        sheet = Sheet(self.followup.desk, self._interview_id, self.followup.questionnaire())
        try:
            await sheet.load()
        except FollowupError as problem:
            self.followup.tell_problem(problem)
            self.dismiss()
            return
        self._sheet = sheet
        await self._begin(sheet)

    async def on_screen_resume(self) -> None:
        """What was logged meanwhile shows: it may have opened the prediction."""
        if self._page is not None:
            with self.telling():
                await self.sheet.load()
            if find(self._way(self._stop.pass_), self._stop.name) is None and self._page.clean:
                await self.show_again()
            else:
                self._page.mark()
                self._refresh()

    async def _begin(self, sheet: Sheet) -> None:
        place = self._place or sheet.reflection.place
        wanted = self._pass or pass_of(place)
        if shut := sheet.why_shut(wanted):
            wanted = Pass.first
            if self._pass or self._place:
                self.followup.tell(shut)
        if sheet.view.about.interview.starts_at > sheet.now:
            self.followup.tell("This interview is still to come.", "What you note now is kept all the same.")
        left = find(self._way(wanted), place)
        await self._show(self._start(wanted) if left is None else self._way(wanted)[left])

    def _way(self, pass_: Pass) -> tuple[Stop, ...]:
        return stops(pass_, self.sheet.questions, self.sheet.people, self.sheet.questionnaire)

    def _start(self, pass_: Pass) -> Stop:
        """Where a pass begins: at its first prompt; one that is finished, at its summary."""
        return self._way(pass_)[-1 if self.sheet.finished_at(pass_) else 0]

    async def _show(self, stop: Stop) -> None:
        """Show a stop, in the page that is there where it asks the same prompt."""
        page = self._page
        if page is None or page.prompt is None or page.prompt != stop.prompt:
            page = PAGES[stop.prompt.kind](self.sheet, stop.prompt) if stop.prompt else None
            page = page or SummaryPage(self.sheet, stop.pass_)
            with self.app.batch_update():
                box = self.query_one("#page", Vertical)
                await box.remove_children()
                await box.mount(page)
                page.show(stop.item)
        else:
            page.show(stop.item)
        self._page, self._stop = page, stop
        page.scroll_home(animate=False)
        page.first.focus()
        self.refresh_bindings()
        self._refresh()
        with self.telling():
            await self.sheet.leave_at(stop.name)

    def _refresh(self) -> None:
        """Say where one is, and how far."""
        about, stop = self.sheet.view.about, self._stop
        whose = f" · {about.application.role} · {about.interview.round}"
        way, progress = self._way(stop.pass_), self.sheet.progress(stop.pass_)
        self.head(
            line((about.application.company, "bold"), (whose, "$muted")),
            line((f"{stop.pass_.called}  ", "$muted"), bar(way, stop, progress)),
        )
        self.query_one("#outline", Rows).fill(outline(way, stop, progress))

    async def _go(self, by: int) -> None:
        """Go to the next stop (1) or the one before (-1)."""
        if self._page is not None and await self._stored():
            way = self._way(self._stop.pass_)
            at = find(way, self._stop.name)
            if at is None:
                await self.show_again()
            elif 0 <= at + by < len(way):
                await self._show(way[at + by])

    async def action_next(self) -> None:
        """Go on."""
        await self._go(1)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Behind the summary comes nothing."""
        return action != "next" or self._page is None or self._page.prompt is not None

    async def action_previous(self) -> None:
        """Go back."""
        await self._go(-1)

    async def action_switch(self) -> None:
        """Go to the next pass that is open."""
        after = self.sheet.pass_after(self._stop.pass_)
        await self._turn_to(Pass.second if after is self._stop.pass_ else after)

    async def _turn_to(self, pass_: Pass) -> None:
        """Go to a pass, or tell why it has to wait."""
        if shut := self.sheet.why_shut(pass_):
            self.followup.tell(shut)
        elif await self._stored():
            await self._show(self._start(pass_))

    async def action_undo(self) -> None:
        """Take the last change back; what is typed is stored first, and stays."""
        if not await self._stored():
            return
        with self.telling():
            self.followup.tell(f"Undone: {await self.sheet.undo()}.")
        await self.show_again()

    async def show_again(self) -> None:
        """Show where one is; where that is gone, what is asked by the same prompt, else by the next one."""
        stop = self._stop
        way = self._way(stop.pass_)
        at = find(way, stop.name)
        if at is not None:
            await self._show(way[at])
        elif stop.prompt is not None:
            await self._show(behind(way, stop.prompt, self.sheet.questionnaire))

    async def action_leave(self) -> None:
        """Leave the field, then the screen; everything is stored."""
        page = self._page
        if page is not None and isinstance(self.focused, Input | TextArea):
            await page.leave_field()
        elif await self._stored():
            self.dismiss()

    async def on_summary_page_picked(self, event: SummaryPage.Picked) -> None:
        """Finish, go on, leave, or answer what is missing."""
        match event.what:
            case Chosen.finish:
                await self._finish(event.prediction)
            case Pass.first | Pass.second | Pass.outcome:
                await self._turn_to(Pass(event.what))
            case Chosen.leave:
                await self.action_leave()
            case prompt:
                await self._answer(prompt)

    async def _finish(self, prediction: int | None) -> None:
        with self.telling():
            await self.sheet.finish(self._stop.pass_, prediction)
            await self.sheet.load()
            await self.tell_of_end(self._stop.pass_)
        await self._show(self._stop)

    async def _answer(self, prompt: str) -> None:
        """Go to where a prompt is answered."""
        if await self._stored():
            way = self._way(self._stop.pass_)
            place = first_open(way, prompt, self.sheet.questions, self.sheet.people)
            await self._show(self._stop if place is None else way[place])

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click on the way goes there."""
        if event.option_id == SUMMARY:
            if await self._stored():
                await self._show(self._way(self._stop.pass_)[-1])
        elif event.option_id is not None:
            await self._answer(event.option_id)

    async def on_jump(self, event: Jump) -> None:
        """A click on a question or a person goes there."""
        if await self._stored():
            await self._show(replace(self._stop, item=event.item))

    def on_stored(self) -> None:
        """What is stored shows in how far one is."""
        self._refresh()
