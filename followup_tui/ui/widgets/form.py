"""A form as data: a table of fields, each with a label, a control and a line for what is said about it."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.suggester import Suggester
from textual.widget import Widget
from textual.widgets import Input, Label, Static, TextArea

from followup_tui.domain.echoes import NOTHING, Echo
from followup_tui.domain.fields import PROSE_LIMIT
from followup_tui.domain.words import said
from followup_tui.ui.text import line, typed, typed_prose
from followup_tui.ui.widgets.area import Area
from followup_tui.ui.widgets.entry import Entry
from followup_tui.ui.widgets.selector import Option, Selector

Control = Input | TextArea | Selector
Find = Callable[[str], Awaitable[Sequence[str]]]


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form.

    Args:
        name: by which its text is found.
        label: what it is called.
        hint: an example, shown while the field is empty.
        options: for a choice, the values with how they are said.
        lines: for a text of several lines, how many are shown.
    """

    name: str
    label: str
    hint: str = ""
    options: tuple[Option, ...] = ()
    lines: int = 1


class Finder(Suggester):
    """Completes what is typed by the first of the names that are found for it.

    Args:
        find: finds names for the beginning of one.
    """

    def __init__(self, find: Find) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._find = find

    async def get_suggestion(self, value: str) -> str | None:
        """The first name that goes on from what was typed."""
        begun = value.casefold()
        names = [typed(name) for name in await self._find(value)]
        return next((name for name in names if name.casefold().startswith(begun)), None)


class FieldRow(Widget):
    """A field in its line of the form, and below it what is said about it.

    Args:
        field: the field.
        find: finds completions for what is typed.
    """

    def __init__(self, field: Field, find: Find | None = None) -> None:
        super().__init__(id=f"row-{field.name}")
        self.field = field
        self.control = control(field, find)

    def compose(self) -> ComposeResult:
        """The label, the control, the note."""
        yield Label(line(self.field.label), classes="label")
        with Vertical():
            yield self.control
            yield Note()

    def say(self, echo: Echo) -> None:
        """Say something about the field."""
        self.query_one(Note).say(echo)


class Note(Static):
    """The line below a field: nothing, what was understood, or what is wrong."""

    def on_mount(self) -> None:
        """Begin with nothing to say."""
        self.say(NOTHING)

    def say(self, echo: Echo) -> None:
        """Say something, a problem by its sign and its colour."""
        self.set_class(not echo.text, "-empty")
        self.update(
            line(("! ", "bold $warning"), (echo.text, "$warning"))
            if echo.is_problem
            else line((echo.text, "$muted"))
        )


class Form(Vertical):
    """Fields one below the other; enter and the arrows go from one to the next.

    Args:
        fields: the table.
        finders: completions, by field.
        then: what enter in a last line does; it goes on to what comes next where this is left out.
        id: the id of the widget.
        classes: the classes of the widget.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,enter", "app.focus_next", "Next field", show=False, id="form.next"),
        Binding("up", "app.focus_previous", "Previous field", show=False, id="form.previous"),
    ]

    @dataclass
    class Changed(Message):
        """The text of a field is another one now."""

        name: str
        text: str

    def __init__(
        self,
        fields: Sequence[Field],
        finders: Mapping[str, Find] | None = None,
        *,
        then: Callable[[], object] | None = None,
        id: str | None = None,  # noqa: A002
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._then = then
        self.rows = {field.name: FieldRow(field, (finders or {}).get(field.name)) for field in fields}

    def compose(self) -> ComposeResult:
        """A row for each field."""
        yield from self.rows.values()

    @property
    def texts(self) -> dict[str, str]:
        """What stands in the fields, by name."""
        return {name: text_of(row.control) for name, row in self.rows.items()}

    def fill(self, texts: Mapping[str, str]) -> None:
        """Put texts into the fields that are named; other names are left to other forms."""
        for name, text in texts.items():
            if name in self.rows and text_of(self.rows[name].control) != text:
                put(self.rows[name].control, text)

    @on(Input.Changed)
    @on(TextArea.Changed)
    @on(Selector.Changed)
    def _pass_on(self, event: Input.Changed | TextArea.Changed | Selector.Changed) -> None:
        event.stop()
        changed = event.selector if isinstance(event, Selector.Changed) else event.control
        row = next(row for row in self.rows.values() if row.control is changed)
        self.post_message(self.Changed(row.field.name, text_of(row.control)))

    @on(Input.Submitted)
    def _go_on(self, event: Input.Submitted) -> None:
        event.stop()
        if self._then is not None and event.control is [*self.rows.values()][-1].control:
            self._then()
        else:
            self.screen.focus_next()


def options(vocabulary: type[StrEnum]) -> tuple[Option, ...]:
    """A vocabulary as the options of a choice."""
    return tuple((word.value, said(word)) for word in vocabulary)


def control(field: Field, find: Find | None = None, *, labelled: bool = True) -> Control:
    """The control that a field asks for.

    Args:
        field: the field.
        find: finds completions for what is typed.
        labelled: whether a label stands beside it; a choice says it itself where none does.
    """
    if field.options:
        return Selector(field.options, before="" if labelled else field.label, id=field.name)
    if field.lines > 1:
        area = Area(PROSE_LIMIT, id=field.name, placeholder=typed(field.hint))
        area.styles.height = field.lines
        return area
    return Entry(
        id=field.name,
        compact=True,
        placeholder=typed(field.hint),
        suggester=Finder(find) if find else None,
    )


def text_of(control: Control) -> str:
    """What stands in a control."""
    return control.text if isinstance(control, TextArea) else control.value


def put(control: Control, text: str) -> None:
    """Put a text into a control."""
    match control:
        case TextArea():
            control.load_text(typed_prose(text))
        case Input():
            control.value = typed(text)
        case Selector():
            control.value = text
