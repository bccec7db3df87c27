"""What happened: a letter logs it at once, enter asks for the details first."""

import asyncio
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static

from followup_tui.composing.kinds import KINDS, kind_for
from followup_tui.domain.happenings import BY_NAME, SORTS, Sort, Want, possible
from followup_tui.domain.outlook import next_step, outlook
from followup_tui.errors import FollowupError
from followup_tui.storage.applications import ApplicationView
from followup_tui.storage.forms.happened import told
from followup_tui.ui import ways
from followup_tui.ui.modals.details import WRITTEN, DetailsModal, people_of
from followup_tui.ui.modals.pick import Choice, PickModal
from followup_tui.ui.text import line
from followup_tui.ui.widgets.happened import COLUMNS, SortRows, meaning_line, sort_rows

if TYPE_CHECKING:
    from followup_tui.storage.journal import Journal
    from followup_tui.ui.app import FollowupApp

T = TypeVar("T")
# From here on what follows from each fits below it.
_WIDE = 114
_OTHER = "other"
_ASKED_FOR = frozenset({Want.day, Want.deadline, Want.time, Want.note})


class HappenedModal(ModalScreen[bool]):
    """The sorts of things that can happen to an application; hands back whether one was logged.

    Args:
        application_id: the application.
        title: the question.
        only: the names of the sorts that are offered; all that are possible where it is empty.
    """

    CSS_PATH = "happened.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (_WIDE, "-wide")]  # noqa: RUF012  # as Textual declares it
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(False)", "Cancel", show=False, id="happened.cancel"),
        Binding("f", "further_round", "A further round", show=False, id="happened.further"),
        Binding("left,right,tab", "other_column", "Other column", show=False, id="happened.column"),
        *(
            Binding(sort.letter, f"log('{sort.name}')", sort.title, show=False, id=f"happened.{sort.name}")
            for sort in SORTS
        ),
        *(
            Binding(sort.letter.upper(), f"log('{sort.name}', True)", show=False, id=f"details.{sort.name}")
            for sort in SORTS
        ),
    ]

    def __init__(
        self, application_id: int, title: str = "What happened?", only: Collection[str] = ()
    ) -> None:
        super().__init__()
        self._application_id = application_id
        self._title, self._only = title, only
        self._view: ApplicationView | None = None
        self._sorts: tuple[Sort, ...] = ()
        self._read = asyncio.Event()
        self._logging = False

    def compose(self) -> ComposeResult:
        """The sorts, what follows from one, and the keys."""
        with Vertical(classes="dialog") as box:
            box.border_title = line(self._title)
            with Horizontal(id="sorts"):
                for number in range(len(COLUMNS)):
                    yield SortRows(id=f"column{number}")
            yield Static(id="meaning")
            yield Static(
                line(
                    ("a letter", "$primary"), " logs it now · ",
                    ("enter", "$primary"), " or the capital one asks when, who, a note",
                ),
                id="keys", classes="muted",
            )  # fmt: skip
            if not self._only:
                invited = line(("f", "$primary"), " they invite me to a further round: its form comes up")
                yield Static(invited, classes="muted")

    @property
    def followup(self) -> "FollowupApp":
        """The app, by its own class."""
        return cast("FollowupApp", self.app)

    async def ask(self, question: "Callable[[Journal], T]") -> T:
        """Put a question or a change to the journal."""
        return await self.followup.desk.ask(question)

    async def on_mount(self) -> None:
        """Read how the application stands; a letter that is pressed meanwhile waits for it."""
        try:
            self._view = await self.ask(lambda journal: journal.applications.view(self._application_id))
        except FollowupError as problem:
            self.followup.tell_problem(problem)
            self.dismiss(False)
            return
        found = possible(self._view.facts, self.followup.desk.clock.now())
        self._sorts = tuple(sort for sort in found if not self._only or sort.name in self._only)
        self.query_one(".dialog").border_title = line(f"{self._title} · {self._view.application.company}")
        self._show()
        next((one for one in self.query(SortRows) if one.option_count), self).focus()
        self._read.set()

    def on_resize(self) -> None:
        """What follows from each is said where there is room."""
        self._show()

    def _show(self) -> None:
        for number, rows in enumerate(self.query(SortRows)):
            rows.fill([*sort_rows(self._sorts, number, wide=self.size.width >= _WIDE)])
            rows.display = bool(rows.option_count)

    @on(OptionList.OptionHighlighted)
    def _say_meaning(self, event: OptionList.OptionHighlighted) -> None:
        if event.option_list.has_focus:
            self.query_one("#meaning", Static).update(meaning_line(BY_NAME.get(event.option_id or "")))

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.action_log(event.option_id or "", True)

    def action_other_column(self) -> None:
        """Go over to the other column."""
        others = [one for one in self.query(SortRows) if one.display and not one.has_focus]
        if others:
            others[0].focus()
            self.query_one("#meaning", Static).update(meaning_line(BY_NAME.get(others[0].chosen or "")))

    def action_further_round(self) -> None:
        """A further round is no entry of the log but an interview: record it."""
        if self._view is not None and not self._only:
            application = self._view.application
            self.dismiss(False)
            ways.to_interview(self.app, None, application)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """One letter may stand for what happens before and after: only one of them is possible."""
        if action != "log" or not self._read.is_set():
            return True
        return parameters[0] in {sort.name for sort in self._sorts}

    @work
    async def action_log(self, name: str, details: bool = False) -> None:
        """Log something.

        Args:
            name: the name of its sort.
            details: whether to ask for the details first.
        """
        if self._logging:
            return
        self._logging = True
        try:
            await self._read.wait()
            sort, view = BY_NAME[name], self._view
            if view and sort in self._sorts and await self._log(sort, view, details=details):
                await self._tell(sort, view)
                self.dismiss(True)
        except FollowupError as problem:
            self.followup.tell_problem(problem)
        finally:
            self._logging = False

    async def _log(self, sort: Sort, view: ApplicationView, *, details: bool) -> bool:
        """Log it, after asking for what has to be known."""
        if details or sort.want in _ASKED_FOR:
            return await self.app.push_screen_wait(
                DetailsModal(sort, view, self.followup.desk.clock.now(), in_full=details)
            )
        texts: dict[str, str] | None = {}
        if sort.want is Want.kind:
            texts = await self._which_text(view)
        if texts is None:
            return False
        clock = self.followup.desk.clock
        entry = told(sort, texts, view.facts, clock.now(), clock.zone)
        await self.ask(entry.store)
        return True

    async def _which_text(self, view: ApplicationView) -> dict[str, str] | None:
        """Of what kind the text was, and whom it went to where that matters; None where it was left open."""
        clock = self.followup.desk.clock
        step = next_step(view.steps, clock.now(), clock.zone)
        wanted = kind_for(step.task) if step else None
        choices = [Choice(kind.name, kind.title) for kind in WRITTEN]
        choices.append(Choice(_OTHER, "Something else"))
        question = PickModal("What did you write?", "", choices, wanted.name if wanted else "")
        kind = await self.app.push_screen_wait(question)
        if kind is None or kind == _OTHER:
            return None if kind is None else {}
        people = people_of(view.facts)
        if not KINDS[kind].personal or not people:
            return {"kind": kind}
        whom: str | None = str(people[0].id)
        if len(people) > 1:
            names = [Choice(str(one.id), one.full_name) for one in people]
            whom = await self.app.push_screen_wait(PickModal("To whom?", "", names))
        return None if whom is None else {"kind": kind, "whom": whom}

    async def _tell(self, sort: Sort, before: ApplicationView) -> None:
        """Say what was logged, and what follows from it."""
        clock = self.followup.desk.clock
        after = await self.ask(lambda journal: journal.applications.view(self._application_id))
        undo = "u takes it back." if "u" in self.app.screen_stack[-2].active_bindings else ""
        self.followup.tell(
            f"Logged: {sort.title} · {after.application.company}.",
            outlook(after.steps, clock.now(), clock.zone, before.steps),
            undo,
        )
