"""A form over a screen: its fields, what is said about them, and how they are stored."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from followup_tui.domain.echoes import NOTHING, Echo
from followup_tui.errors import FollowupError, InvalidError
from followup_tui.storage.forms.common import Texts, merged
from followup_tui.storage.work import ConflictError
from followup_tui.ui.modals.confirm import discarding
from followup_tui.ui.text import line, prose
from followup_tui.ui.widgets import finders
from followup_tui.ui.widgets.form import Field, Find, Form

if TYPE_CHECKING:
    from followup_tui.storage.journal import Journal
    from followup_tui.ui.app import FollowupApp

T = TypeVar("T")


class FormModal(ModalScreen[bool]):
    """Shows a form and stores it; hands back whether it was stored.

    Args:
        title: whom or what it is about; it may hold text of the user.
        guidance: a sentence or two above the fields.
        fields: the table of fields.
        texts: what stands in them at first, by name.
    """

    CSS_PATH = ["../widgets/form.tcss", "form.tcss"]  # noqa: RUF012  # as Textual declares it
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,f10", "save", "Save", id="form.save"),
        Binding("escape", "leave", "Cancel", id="form.leave"),
    ]

    def __init__(self, title: str, guidance: str, fields: Sequence[Field], texts: Texts) -> None:
        super().__init__()
        self._title, self._guidance, self._fields = title, guidance, fields
        self._base = dict(texts)

    def compose(self) -> ComposeResult:
        """The guidance, the fields, the two ways out."""
        with Vertical(classes="dialog") as box:
            box.border_title = line(self._title)
            with VerticalScroll(can_focus=False):
                yield Static(prose((self._guidance, "$muted")), classes="guidance")
                yield Form(self._fields, self.finders(), then=self.action_save)
            with Horizontal(classes="buttons"):
                yield Button("Cancel", id="cancel", compact=True)
                yield Button("Save  ^s", id="save", variant="primary", compact=True)

    def on_mount(self) -> None:
        """Show what is known already."""
        self.form.fill(self._base)
        self._base = self.form.texts

    @property
    def form(self) -> Form:
        """The fields."""
        return self.query_one(Form)

    @property
    def followup(self) -> "FollowupApp":
        """The app, by its own class."""
        return cast("FollowupApp", self.app)

    async def ask(self, question: "Callable[[Journal], T]") -> T:
        """Put a question or a change to the journal."""
        return await self.followup.desk.ask(question)

    async def store(self, texts: Texts) -> None:
        """Store the texts.

        Raises:
            InvalidError: something can't be stored as it is, by field.
            ConflictError: it was changed elsewhere since it was read.
        """
        raise NotImplementedError

    async def read(self) -> Mapping[str, str]:
        """Read anew what is to be changed, and return its texts."""
        raise NotImplementedError

    def finders(self) -> Mapping[str, Find]:
        """Completions, by field."""
        return {"zone": finders.zones}

    def echo(self, name: str, text: str) -> Echo:
        """What to say beside a field as it is typed."""
        return NOTHING

    @on(Form.Changed)
    def _follow(self, event: Form.Changed) -> None:
        self.form.rows[event.name].say(self.echo(event.name, event.text))

    @on(Button.Pressed, "#save")
    def _save_pressed(self) -> None:
        self.action_save()

    @on(Button.Pressed, "#cancel")
    def _cancel_pressed(self) -> None:
        self.action_leave()

    @work(exclusive=True, group="save")
    async def action_save(self) -> None:
        """Store the form; what can't be stored is said beside its field."""
        try:
            await self.store(self.form.texts)
        except InvalidError as problem:
            self._say_problems(problem)
        except ConflictError as conflict:
            await self._catch_up(conflict)
        except FollowupError as problem:
            self.followup.tell_problem(problem)
        else:
            self.dismiss(True)

    @work(exclusive=True, group="leave")
    async def action_leave(self) -> None:
        """Leave without storing, after asking where something was typed."""
        if self.form.texts == self._base or await self.app.push_screen_wait(discarding()):
            self.dismiss(False)

    def _say_problems(self, problem: InvalidError) -> None:
        wrong = [name for name in self.form.rows if name in problem.problems]
        for name in wrong:
            self.form.rows[name].say(Echo(problem.problems[name], True))
        if wrong:
            self.form.rows[wrong[0]].control.focus()
        else:
            self.followup.tell_problem(problem)

    async def _catch_up(self, conflict: ConflictError) -> None:
        """Bring in what was changed elsewhere; what was typed here stays."""
        try:
            theirs = dict(await self.read())
        except FollowupError as problem:
            self.followup.tell_problem(problem)
            return
        texts, clashes = merged(self._base, self.form.texts, theirs)
        self.form.fill(texts)
        self._base = theirs
        for name, text in clashes.items():
            self.form.rows[name].say(Echo(f"elsewhere it is now: {text or 'empty'}", True))
        self.followup.tell(conflict.what, "What you typed is still here. Look, then save again.")
