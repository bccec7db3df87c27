"""The screen of an application answers one question: where does this stand, and how did it get there?"""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import OptionList, Static

from followup_tui.domain.models import LogEntry
from followup_tui.domain.outlook import outlook
from followup_tui.domain.status import OPEN, Status, turning_point
from followup_tui.domain.steps import Step, Task, state
from followup_tui.domain.timeline import Moment
from followup_tui.domain.words import SETTLED, Happening, said
from followup_tui.errors import NotFoundError
from followup_tui.storage.applications import ApplicationView
from followup_tui.ui import ways
from followup_tui.ui.asking import put_off
from followup_tui.ui.modals.application import ApplicationModal
from followup_tui.ui.modals.confirm import reopening
from followup_tui.ui.modals.happened import HappenedModal
from followup_tui.ui.screens.base import JournalScreen
from followup_tui.ui.text import line
from followup_tui.ui.widgets.application import (
    about_rows,
    all_moments,
    head_ends,
    moment_id,
    place_line,
    timeline_rows,
)
from followup_tui.ui.widgets.rows import Rows, titled

if TYPE_CHECKING:
    from followup_tui.storage.journal import Journal

_ENDINGS = ("rejection", "withdrawn", "parked", "accepted", "declined")
_ANSWERS = ("sent", "spoke")


class ApplicationScreen(JournalScreen[None]):
    """The rounds of an application with their people, what comes next, and all that happened.

    Args:
        application_id: the application.
    """

    CSS_PATH = "application.tcss"
    AUTO_FOCUS = "#about"
    HELP = """
Where does this application stand, and how did it get there? What comes next and why, the rounds with whom \
you met, what is not needed and why not; beside it all that happened, the newest first.

enter opens what is under the cursor: the checklist of a round, a person, where a step is done, a text that \
was sent, a long note. tab goes to the other list.

Nothing that happened is ever changed: what is wrong is struck out with x, and told anew with l.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("l,ctrl+l", "happened", "What happened", key_display="l", id="screen.happened"),
        Binding("x", "strike", "Strike out", id="application.strike"),
        Binding("a", "add_round", "Add a round", id="application.round"),
        Binding("e", "edit", "Edit", id="application.edit"),
        Binding("space", "tick", "Done", show=False, id="application.tick"),
        Binding("z", "put_off", "Put off", show=False, id="application.later"),
        Binding("c", "close", "Close, or open again", show=False, id="application.close"),
        Binding("u", "undo", "Undo", show=False, id="application.undo"),
        Binding("1", "today", "Today", show=False, id="go.today"),
        Binding("2", "place('checklist')", "Checklist", show=False, id="go.checklist"),
        Binding("3", "place('reflection')", "Reflection", show=False, id="go.reflection"),
        Binding("4", "place('composer')", "Composer", show=False, id="go.composer"),
    ]

    def __init__(self, application_id: int) -> None:
        super().__init__()
        self.application_id = application_id
        self._view: ApplicationView | None = None
        self._moments: tuple[Moment, ...] = ()
        self._opened: set[str] = set()

    def body(self) -> ComposeResult:
        """What there is to know, and what happened."""
        yield Static(id="place")
        with Horizontal(id="parts"):
            yield titled(Rows(id="about", classes="pane"), "Where it stands")
            yield titled(Rows(id="timeline", classes="pane"), "What happened")

    def on_mount(self) -> None:
        """Keep the times true as time passes."""
        self.set_interval(30, self.reload)

    async def on_screen_resume(self) -> None:
        """Whatever was done elsewhere shows at once."""
        await self.reload()

    def on_resize(self) -> None:
        """Reasons are shown where there is room."""
        self._show()

    def application_in_view(self) -> int | None:
        """The application."""
        return self.application_id

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What acts on entries is offered among them, and what acts on the rest beside them."""
        among = self.focused is not None and self.focused.id == "timeline"
        return {"strike": among, "add_round": not among, "application": False}.get(action, True)

    async def reload(self) -> None:
        """Read the application, and show it, unless another screen lies over it."""
        if not self.is_current:
            return
        with self.telling():
            try:
                self._view = await self.ask(lambda journal: journal.applications.view(self.application_id))
            except NotFoundError:
                if self.is_current:
                    self.dismiss()
                raise
            self._show()

    def _show(self) -> None:
        view, now, zone = self._view, self.clock.now(), self.clock.zone
        if view is None:
            return
        self._moments = all_moments(view, now, zone)
        self.head(*head_ends(view, now, zone))
        self.query_one("#place", Static).update(place_line(view, now, zone))
        about, timeline = self.query_one("#about", Rows), self.query_one("#timeline", Rows)
        about.fill([*about_rows(view, now, zone, wide=self.is_wide)])
        timeline.fill([*timeline_rows(self._moments, now, zone, self._opened)])
        if not timeline.has_focus:  # the newest is what may have been told wrongly
            timeline.action_first()
        self._say_why()

    def _say_why(self) -> None:
        """In one column there is no room below a step: the reason of the chosen one is at the foot."""
        about, step = self.query_one("#about", Rows), self._step()
        about.border_subtitle = line("" if self.is_wide or step is None else step.why)

    def _step(self) -> Step | None:
        """The step under the cursor, in the list where steps are."""
        sort, _, key = (self.query_one("#about", Rows).chosen or "").partition(":")
        steps = self._view.steps if self._view and sort in {"step", "aside"} else ()
        return next((step for step in steps if step.key == key), None)

    def _moment(self) -> Moment | None:
        """The moment under the cursor of the timeline."""
        chosen = self.query_one("#timeline", Rows).chosen
        return next((one for one in self._moments if moment_id(one) == chosen), None)

    def _entry(self, moment: Moment | None) -> LogEntry | None:
        entries = self._view.entries if self._view and moment else ()
        return next((one for one in entries if moment and one.id == moment.entry_id), None)

    def on_option_list_option_highlighted(self) -> None:
        """The reason follows the cursor."""
        self._say_why()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter and a click do the same: open what is under the cursor."""
        event.stop()
        match (event.option_id or "").split(":"):
            case ["round", number]:
                ways.to_checklist(self.app, int(number))
            case ["person", number, participant]:
                ways.to_contact(self.app, int(number), int(participant))
            case ["step" | "aside", *_] if (step := self._step()) is not None:
                self._do(step)
            case ["entry", _]:
                self._open(self._moment(), event.option_id or "")

    def _do(self, step: Step) -> None:
        """Go to where a step is done; some are done right here."""
        match step.task:
            case Task.park:
                self.action_close()
            case Task.reply:
                self.app.push_screen(HappenedModal(self.application_id, "How did you answer?", _ANSWERS))
            case _:
                ways.to_step(self.app, step, self.application_id)

    def _open(self, moment: Moment | None, key: str) -> None:
        """Open the text that an entry is about, else show its note in full, or no longer."""
        entry = self._entry(moment)
        if entry is not None and entry.draft_version_id is not None and entry.interview_id is not None:
            ways.to_letter(self.app, entry.interview_id, f"{entry.kind}/{entry.contact_id or 0}")
        else:
            self._opened ^= {key}
            self._show()

    async def action_strike(self) -> None:
        """Strike out the entry under the cursor."""
        moment = self._moment()
        entry = self._entry(moment)
        if moment is None or entry is None:
            self.followup.tell("This is the interview itself: enter opens its checklist, where e edits it.")
        elif moment.struck:
            self.followup.tell("This is struck out already.")
        else:
            await self._strike(entry, moment.title)

    async def _strike(self, entry: LogEntry, title: str) -> None:
        number, version = entry.id or 0, entry.version
        moved = entry.happening is Happening.rescheduled
        await self._change(
            lambda journal: journal.log.strike(number, version),
            f"Struck out: {title}. u takes it back.",
            "The interview keeps its new time: e on its checklist changes it." if moved else "",
        )

    @work
    async def action_edit(self) -> None:
        """Edit what is known of the application as a whole."""
        if self._view is not None:
            await self.app.push_screen_wait(ApplicationModal(self._view.application))

    def action_add_round(self) -> None:
        """Record a further round."""
        if self._view is not None:
            ways.to_interview(self.app, None, self._view.application)

    async def action_tick(self) -> None:
        """Tick the step under the cursor."""
        step = self._open_step()
        if step is not None:
            await self._change(
                lambda journal: journal.steps.tick(self.application_id, step),
                f"Done: {step.label}. u takes it back.",
            )

    @work
    async def action_put_off(self) -> None:
        """Put the step under the cursor off until a day."""
        step = self._open_step()
        if step is not None:
            with self.telling():
                await put_off(self, self.application_id, step)
            await self.reload()

    def _open_step(self) -> Step | None:
        """The step under the cursor, if there is something to do about it, which is told otherwise."""
        step = self._step()
        if step is None:
            self.followup.tell("There is no step under the cursor.")
        elif (found := state(step, self.clock.now(), self.clock.zone)) in SETTLED:
            self.followup.tell(f"This is {said(found)} already.")
        else:
            return step
        return None

    @work
    async def action_close(self) -> None:
        """Close the application: park it, or say how it ended. One that is closed is opened again."""
        view = self._view
        if view is None:
            return
        found, cause = turning_point(view.facts.log, [one.interview for one in view.facts.rounds])
        if found in OPEN or cause is None:
            self.app.push_screen(HappenedModal(self.application_id, "Close it", _ENDINGS))
        elif found is Status.parked:
            entry = {"application_id": self.application_id, "happening": Happening.unparked}
            await self._change(lambda journal: journal.log.add(entry), "Live again. u takes it back.")
        else:
            title = next(one.title for one in self._moments if one.entry_id == cause.id)
            if await self.app.push_screen_wait(reopening(title)):
                await self._strike(cause, title)

    async def action_undo(self) -> None:
        """Take the last change back."""
        await self.take_back()
        await self.reload()

    def action_today(self) -> None:
        """Go back to Today."""
        ways.to_today(self.app)

    def action_place(self, place: str) -> None:
        """Go to a screen of the round under the cursor, else of the newest one."""
        rounds = self._view.facts.rounds if self._view else ()
        if rounds:
            sort, number, *_ = [*(self.query_one("#about", Rows).chosen or "").split(":"), ""]
            step, newest = self._step(), rounds[-1].interview.id or 0
            of_row = step.interview_id if step else int(number) if sort in {"round", "person"} else newest
            ways.to_place(self.app, of_row, place)

    async def _change(self, change: "Callable[[Journal], object]", *told: str) -> None:
        """Change the journal, show what follows, and tell the user."""
        before = self._view
        with self.telling():
            await self.ask(change)
            await self.reload()
            steps = self._view.steps if self._view else ()
            known = before.steps if before else ()
            self.followup.tell(*told, outlook(steps, self.clock.now(), self.clock.zone, known))
