"""What the pages of a reflection share: how one prompt is asked, answered by key, and stored."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from followup_tui.domain.reflection.questionnaire import Prompt
from followup_tui.errors import FollowupError, NotFoundError
from followup_tui.storage.work import ConflictError
from followup_tui.ui.sheet import Sheet
from followup_tui.ui.text import line, prose, typed_prose
from followup_tui.ui.widgets.choice import Choice
from followup_tui.ui.widgets.kept import Keep, Kept, KeptText, Refused, Stored

DIGITS = "123456789"


class Jump(Message):
    """Another item of the same prompt was asked for.

    Args:
        item: the question or participant.
    """

    def __init__(self, item: int) -> None:
        super().__init__()
        self.item = item


class Page(VerticalScroll):
    """One prompt on the screen. Single keys answer while the page has the focus; in its fields they type.

    Args:
        sheet: the reflection.
        prompt: what is asked; None for the summary.
    """

    GOES_ON: ClassVar[bool] = False  # whether a pick is all that is asked
    DOT: ClassVar[int] = 7  # the width of an item in the line of dots, in cells
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(digit, f"pick('{digit}')", f"Choose {digit}", show=False, id=f"pick.{digit}")
        for digit in DIGITS
    ]

    def __init__(self, sheet: Sheet, prompt: Prompt | None) -> None:
        super().__init__()
        self.sheet = sheet
        self.prompt = prompt
        self.item = 0
        self.dots = Choice(self.DOT, keyed=False, id="dots")
        self.problem = Static(classes="problem")
        self._items: Sequence[int] = ()

    def compose(self) -> ComposeResult:
        """What is asked, where it is answered, and what could not be stored."""
        yield from self.question()
        yield from self.fields()
        yield self.problem

    def question(self) -> ComposeResult:
        """What is asked."""
        yield Static(line((self.asked.text, "bold")), classes="asked")
        yield Static(prose((self.asked.help, "$muted")), classes="helped")

    def fields(self) -> ComposeResult:
        """Where it is answered."""
        yield from ()

    def show(self, item: int) -> None:
        """Show what is stored.

        Args:
            item: the question or participant that is asked about; 0 where the prompt is asked once.
        """
        self.item = item
        self._say("")
        self.fill()
        self.mark()

    def fill(self) -> None:
        """Fill the text fields with what is stored."""
        for field in self.query(KeptText):
            field.begin(*self.stored(field.id or ""))

    def stored(self, name: str) -> tuple[str, Keep]:
        """The stored text of a field, and what stores another one.

        Args:
            name: the id of the field.
        """
        raise KeyError(name)

    async def settle(self, field: KeptText, text: str) -> None:
        """Go on with another text than the one that could not be stored.

        Args:
            field: the field.
            text: the text.
        """
        field.begin(*self.stored(field.id or ""))
        field.load_text(typed_prose(text))
        field.move_cursor(field.document.end)
        await field.saver.flush()

    def mark(self) -> None:
        """Mark what is chosen, and all else that no text is typed into."""

    def show_dots(self, items: Sequence[int], labels: Sequence[str]) -> None:
        """Show how far one is with each item, in a line at the end.

        Args:
            items: the questions or participants.
            labels: what to say of each.
        """
        self._items = items
        numbered = [(str(number), label) for number, label in enumerate(labels, 1)]
        at = str(items.index(self.item) + 1) if self.item in items else ""
        self.dots.show(numbered, at)

    @property
    def asked(self) -> Prompt:
        """The prompt of a page that has one."""
        if self.prompt is None:
            raise RuntimeError("the summary asks nothing")
        return self.prompt

    @property
    def home(self) -> Widget:
        """What has the focus while no text is typed."""
        return self

    @property
    def first(self) -> Widget:
        """What has the focus when one comes to the page."""
        return self.home

    async def leave_field(self) -> None:
        """Leave the field that one types in, so that single keys answer."""
        self.home.focus()

    @property
    def choices(self) -> Mapping[str, Choice]:
        """What keys pick from, by the name that `picked` is told."""
        return {}

    @property
    def kept(self) -> list[Kept]:
        """The fields that store themselves."""
        return [field for field in self.query("*") if isinstance(field, Kept)]

    @property
    def clean(self) -> bool:
        """Whether everything is stored."""
        return all(field.saver.clean for field in self.kept)

    async def flush(self) -> bool:
        """Store everything now.

        Returns:
            Whether nothing is left to store.
        """
        return all([await field.saver.flush() for field in self.kept])

    async def picked(self, name: str, key: str) -> None:
        """Store what was picked.

        Args:
            name: the choice.
            key: the option.

        Raises:
            FollowupError: it can't be stored.
        """

    async def pick(self, name: str, key: str) -> None:
        """Store what was picked, and show what is stored then, whatever came of it."""
        try:
            await self.picked(name, key)
        except FollowupError as problem:
            self.post_message(Refused(None, problem))
            self.mark()
            return
        self.mark()
        self.post_message(Stored())
        if self.GOES_ON:
            await self.run_action("screen.next")

    async def action_pick(self, key: str) -> None:
        """Pick an option by its key."""
        name = self._choice_of(key)
        if name is not None:
            await self.pick(name, key)

    async def on_choice_picked(self, event: Choice.Picked) -> None:
        """Pick an option by a click."""
        event.stop()
        if event.choice is self.dots:
            self.post_message(Jump(self._items[int(event.key) - 1]))
            return
        name = next((name for name, choice in self.choices.items() if choice is event.choice), None)
        if name is not None:
            await self.pick(name, event.key)

    async def on_refused(self, event: Refused) -> None:
        """Say beside the field why it is not stored; what has to be asked is for the screen."""
        if event.field is not None and not isinstance(event.problem, ConflictError | NotFoundError):
            event.stop()
            self._say(f"Not stored. {event.problem}")

    def on_stored(self) -> None:
        """What is stored is no problem any more."""
        if self.clean:
            self._say("")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A key that no choice has is no key here."""
        return action != "pick" or self._choice_of(str(parameters[0])) is not None

    def _say(self, problem: str) -> None:
        self.problem.update(line((problem, "$error")))
        self.problem.display = bool(problem)

    def _choice_of(self, key: str) -> str | None:
        return next((name for name, choice in self.choices.items() if key in dict(choice.options)), None)
