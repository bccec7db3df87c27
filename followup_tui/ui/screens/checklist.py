"""The checklist answers one question: what is left for this interview?"""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.widgets import OptionList, Static

from followup_tui.domain.about import person_of, why_done
from followup_tui.domain.checklist import Known, Section, most_urgent, sections
from followup_tui.domain.guidance import guidance
from followup_tui.domain.standing import HEADINGS
from followup_tui.domain.steps import Step, Task
from followup_tui.domain.words import SETTLED, Heading, State, said
from followup_tui.errors import NotFoundError
from followup_tui.ui import ways
from followup_tui.ui.asking import put_off
from followup_tui.ui.exporting import export_interview
from followup_tui.ui.modals.happened import HappenedModal
from followup_tui.ui.modals.reason import ReasonModal
from followup_tui.ui.screens.base import JournalScreen
from followup_tui.ui.widgets.checklist import (
    NOBODY,
    StepRows,
    checklist_rows,
    full_guidance,
    head_ends,
    place_of,
    row_id,
    short_guidance,
)
from followup_tui.ui.widgets.rows import titled

if TYPE_CHECKING:
    from followup_tui.storage.journal import Journal


class ChecklistScreen(JournalScreen[None]):
    """The five headings of one interview with a line for each step, and beside them why and how.

    Args:
        interview_id: the interview.
    """

    CSS_PATH = "checklist.tcss"
    AUTO_FOCUS = "#steps"
    HELP = """
What is left for this interview? Five things to do, in their order, and a line for each step.

[ ] to do   [x] done   [!] overdue   ◷ waits   – skipped or not needed

enter goes to where a step is done, and doing it there ticks it here. space ticks by hand what you did \
elsewhere. What is skipped or put off can be brought back.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "tick", "Done", id="checklist.tick"),
        Binding("s", "skip", "Skip", id="checklist.skip"),
        Binding("z", "put_off", "Put off", id="checklist.later"),
        Binding("b", "bring_back", "Bring back", show=False, id="checklist.back"),
        Binding("u", "undo", "Undo", show=False, id="checklist.undo"),
        Binding("c", "contact", "The person of the step", show=False, id="checklist.contact"),
        Binding("e", "edit", "Edit the interview", show=False, id="checklist.edit"),
        Binding("p", "prepare", "Prepare", show=False, id="checklist.prepare"),
        Binding("M", "write_down", "Save it as Markdown", show=False, id="checklist.markdown"),
        Binding("1", "back", "Today", show=False, id="go.today"),
        Binding("3", "place('reflection')", "Reflection", show=False, id="go.reflection"),
        Binding("4", "place('composer')", "Composer", show=False, id="go.composer"),
    ]

    def __init__(self, interview_id: int) -> None:
        super().__init__()
        self.interview_id = interview_id
        self._known: Known | None = None
        self._told: Content | None = None
        self._shown: tuple[tuple[Section, ...], Size] | None = None

    def explain(self) -> str:
        """The help, and the guidance in full where there is no room for it beside the list."""
        heading, step = self._heading(), self._step()
        own = guidance(heading, step.task if step else None)
        more = () if self.is_wide else (f"{HEADINGS[heading]}: why and how", *own.text)
        return "\n\n".join((self.HELP.strip(), *more))

    def body(self) -> ComposeResult:
        """The list, the guidance beside it, and its short form."""
        with Horizontal(id="parts"):
            yield titled(StepRows(id="steps", classes="pane"), "Checklist")
            with titled(VerticalScroll(id="why", classes="pane"), "Why and how"):
                yield Static(id="guidance")
        yield Static(id="hint")

    def on_mount(self) -> None:
        """Keep the times true as time passes."""
        self.set_interval(30, self.reload)

    async def on_screen_resume(self) -> None:
        """Whatever was done elsewhere shows at once, and the cursor goes on to what is left."""
        before = self._settled()
        await self.reload()
        step = self._step()
        if self._settled() - before and step is not None and step.settled is not None:
            self._go_to_most_urgent()

    def on_resize(self) -> None:
        """Lines are laid out anew, once the list has its new size."""
        self.call_after_refresh(self._show)

    async def reload(self) -> None:
        """Read the interview with its steps, and show them, unless another screen lies over it."""
        if not self.is_current:
            return
        number, clock = self.interview_id, self.clock
        with self.telling():
            try:
                view, steps = await self.ask(
                    lambda journal: (journal.interviews.view(number), journal.steps.of_interview(number))
                )
            except NotFoundError:
                if self.is_current:
                    self.dismiss()
                raise
            self._known = Known(view.facts, view.round, steps, clock.now(), clock.zone)
            self._show()

    def _show(self) -> None:
        known = self._known
        if known is None:
            return
        self.head(*head_ends(known, wide=self.is_wide))
        steps = self.query_one("#steps", StepRows)
        found, size = sections(known), steps.scrollable_content_region.size
        if (found, size) != self._shown:
            first, self._shown = self._shown is None, (found, size)
            steps.fill(list(checklist_rows(found, size, nobody=not known.round.people)))
            if first:
                self._go_to_most_urgent()
        self._show_guidance()

    def _settled(self) -> set[str]:
        """The keys of the steps that are settled, as far as is known here."""
        return {step.key for step in self._known.steps if step.settled} if self._known else set()

    def _go_to_most_urgent(self) -> None:
        urgent = most_urgent(self._shown[0]) if self._shown else None
        if urgent is not None:
            steps = self.query_one("#steps", StepRows)
            steps.highlighted = steps.get_option_index(row_id(urgent.heading, urgent.key))

    def _show_guidance(self) -> None:
        if self._known is not None:
            about = self._heading(), self._step(), self._known
            full = full_guidance(*about)
            if full != self._told:
                self._told = full
                self.query_one("#guidance", Static).update(full_guidance(*about))
                self.query_one("#hint", Static).update(short_guidance(*about))

    def application_in_view(self) -> int | None:
        """The application of the interview."""
        return self._known.application_id if self._known else None

    def _heading(self) -> Heading:
        """The heading under the cursor, or that of the step there."""
        return place_of(self.query_one("#steps", StepRows).chosen)[0]

    def _step(self) -> Step | None:
        """The step under the cursor; None on a heading."""
        _, key = place_of(self.query_one("#steps", StepRows).chosen)
        steps = self._known.steps if self._known else ()
        return next((step for step in steps if step.key == key), None)

    def on_option_list_option_highlighted(self) -> None:
        """The guidance follows the cursor."""
        self._show_guidance()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter and a click do the same: go to where the step is done."""
        event.stop()
        step = self._step()
        if place_of(event.option_id)[1] == NOBODY:
            self.action_edit()
        elif step is None or self._known is None:
            return
        elif step.task is Task.room:
            self.followup.tell("This is done in the room; space ticks it.")
        elif step.task is Task.answer_offer:
            self.app.push_screen(
                HappenedModal(self._known.application_id, "What did you answer?", ("accepted", "declined"))
            )
        else:
            ways.to_step(self.app, step, self._known.application_id)

    def action_edit(self) -> None:
        """Edit the interview and its people."""
        ways.to_interview(self.app, self.interview_id)

    def action_place(self, place: str) -> None:
        """Go to another screen of the interview."""
        ways.to_place(self.app, self.interview_id, place)

    def action_prepare(self) -> None:
        """Go to the questions that are likely to come."""
        ways.to_preparation(self.app, self.interview_id)

    @work
    async def action_write_down(self) -> None:
        """Write everything about the interview into a file."""
        await export_interview(self.followup, self.interview_id)

    def action_contact(self) -> None:
        """Edit the person whom the step under the cursor is about."""
        step = self._step()
        person = person_of(step, self._known) if step and self._known else None
        if person is None or person.participant.id is None:
            self.followup.tell("This line is about no one person: e edits the interview with its people.")
        else:
            ways.to_contact(self.app, self.interview_id, person.participant.id)

    async def action_tick(self) -> None:
        """Tick the step under the cursor, or take its tick off."""
        step, known = self._step(), self._known
        if step is None or known is None:
            return
        if step.settled is State.done:
            await self._take_mark_off(step, known)
            return
        early = step.waits_for and step.heading is Heading.thank
        await self._change(
            lambda journal: journal.steps.tick(known.application_id, step),
            f"Done: {step.label}. u takes it back.",
            f"The order helps, though: {step.waits_for} is what letters are made of." if early else "",
        )

    async def action_bring_back(self) -> None:
        """Take the tick, the skip or the putting off away from the step under the cursor."""
        step, known = self._step(), self._known
        if step is not None and known is not None:
            await self._take_mark_off(step, known)

    @work
    async def action_skip(self) -> None:
        """Skip the step under the cursor, with a reason."""
        step, known = self._step(), self._known
        if step is None or known is None or self._is_settled(step, known):
            return
        reason = await self.app.push_screen_wait(ReasonModal(f"Skip “{step.label}”", "Why is it not needed?"))
        if reason is not None:
            await self._change(
                lambda journal: journal.steps.skip(known.application_id, step, reason),
                f"Skipped: {step.label}. b brings it back.",
            )

    @work
    async def action_put_off(self) -> None:
        """Put the step under the cursor off until a day."""
        step, known = self._step(), self._known
        if step is None or known is None or self._is_settled(step, known):
            return
        with self.telling():
            await put_off(self, known.application_id, step)
        await self.reload()

    async def action_undo(self) -> None:
        """Take the last change back."""
        await self.take_back()
        await self.reload()

    async def _take_mark_off(self, step: Step, known: Known) -> None:
        if step.settled is State.done and not known.by_hand(step):
            self.followup.tell(why_done(step))
        elif known.mark(step) is None:
            self.followup.tell("There is nothing to bring back here.", step.note)
        else:
            await self._change(
                lambda journal: journal.steps.bring_back(known.application_id, step),
                f"Brought back: {step.label}.",
            )

    async def _change(self, change: "Callable[[Journal], object]", *told: str) -> None:
        """Change the journal, show what follows, and tell the user."""
        with self.telling():
            await self.ask(change)
            self.followup.tell(*told)
        await self.reload()

    def _is_settled(self, step: Step, known: Known) -> bool:
        """Whether there is nothing left to skip or put off, which is told then."""
        found = known.state(step)
        if found in SETTLED:
            self.followup.tell(f"This is {said(found)} already.")
        return found in SETTLED
