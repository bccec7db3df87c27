"""What every screen of the journal shares: its head and foot, its help, and how it asks and tells."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen, ScreenResultType
from textual.widget import Widget

from followup_tui.clock import Clock
from followup_tui.errors import FollowupError
from followup_tui.ui.widgets.keys import Keys
from followup_tui.ui.widgets.spread import Ends, Spread

if TYPE_CHECKING:
    from followup_tui.storage.journal import Journal
    from followup_tui.ui.app import FollowupApp

T = TypeVar("T")
WIDE = 100


class Head(Widget):
    """The first line of a screen: what it is about, and at the right where or when.

    Both ends are content from the one door.
    """

    left: reactive[Content] = reactive(Content)
    right: reactive[Content] = reactive(Content)

    def render(self) -> Spread:
        """The line."""
        return Spread(Ends(self.left, self.right))


class JournalScreen(Screen[ScreenResultType], Generic[ScreenResultType]):
    """A screen over the journal: a head, a body, a foot.

    `HELP` explains the screen in a few sentences; `?` shows it with the keys that work.
    """

    HELP: ClassVar[str] = ""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012  # as Textual declares it
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back", show=False, id="screen.back"),
        Binding("5", "application", "Application", show=False, id="go.application"),
        Binding("6", "insights", "Insights", show=False, id="go.insights"),
        Binding("7", "practice", "Practice", show=False, id="go.practice"),
        Binding("slash", "search", "Search", key_display="/", show=False, id="screen.search"),
        Binding("l,ctrl+l", "happened", "What happened", key_display="l", show=False, id="screen.happened"),
    ]

    def compose(self) -> ComposeResult:
        """The head, the body and the foot."""
        yield Head()
        yield from self.body()
        yield Keys()

    def body(self) -> ComposeResult:
        """What is between head and foot."""
        yield from ()

    def explain(self) -> str:
        """What `?` says above the keys; a screen may add what the moment asks for."""
        return self.HELP

    @property
    def followup(self) -> "FollowupApp":
        """The app, by its own class."""
        return cast("FollowupApp", self.app)

    @property
    def clock(self) -> Clock:
        """The time and the candidate's zone."""
        return self.followup.desk.clock

    @property
    def is_wide(self) -> bool:
        """Whether there is room for two columns."""
        return self.size.width >= WIDE

    def head(self, left: Content, right: Content | None = None) -> None:
        """Say what the screen is about.

        Args:
            left: what it is about.
            right: what stands at the right end.
        """
        bar = self.query_one(Head)
        bar.left = left
        bar.right = right or Content()

    async def ask(self, question: "Callable[[Journal], T]") -> T:
        """Put a question or a change to the journal.

        Raises:
            FollowupError: what the journal has to say against it.
        """
        return await self.followup.desk.ask(question)

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Tell the user about a FollowupError instead of raising it."""
        try:
            yield
        except FollowupError as problem:
            self.followup.tell_problem(problem)

    def application_in_view(self) -> int | None:
        """The application that the screen, or the row under the cursor, is about; None for none."""
        return None

    def action_happened(self) -> None:
        """Log what happened."""
        from followup_tui.ui.modals.happened import HappenedModal

        application_id = self.application_in_view()
        if application_id is None:
            self.followup.tell("There is no interview here that something could have happened to.")
        else:
            self.app.push_screen(HappenedModal(application_id))

    def action_application(self) -> None:
        """Go to the application."""
        from followup_tui.ui import ways

        application_id = self.application_in_view()
        if application_id is not None:
            ways.to_application(self.app, application_id)

    def action_insights(self) -> None:
        """Go to what all interviews together teach."""
        from followup_tui.ui import ways

        ways.to_insights(self.app)

    def action_practice(self) -> None:
        """Go to the questions that are due for practice."""
        from followup_tui.ui import ways

        ways.to_practice(self.app)

    def action_search(self) -> None:
        """Search everything."""
        from followup_tui.ui import ways

        ways.to_search(self.followup)

    async def take_back(self) -> None:
        """Take the last change of the journal back, and tell what that was; the screen reads anew itself."""
        with self.telling():
            label = await self.ask(lambda journal: journal.undo())
            self.followup.tell(f"Undone: {label}.")

    def action_back(self) -> None:
        """Go back to the screen below."""
        self.dismiss()
