"""The sheet that a letter is written on: whom it is for, its subject, its text, and how long it is."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from followup_tui.composing.kinds import Kind
from followup_tui.composing.limits import Limits
from followup_tui.composing.render import Text as Wording
from followup_tui.composing.review import Level, Remark
from followup_tui.composing.room import room
from followup_tui.domain.fields import LINE_LIMIT, PROSE_LIMIT
from followup_tui.ui.text import line, typed, typed_prose
from followup_tui.ui.widgets.area import Area
from followup_tui.ui.widgets.entry import Entry


class Paper(Vertical):
    """A letter to be read and edited."""

    class Written(Message):
        """The text has changed."""

    class Left(Message):
        """A field was left."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        # Held here, so that what is written can still be read while the screen goes.
        self.subject = Entry(id="subject", compact=True, max_length=LINE_LIMIT, select_on_focus=False)
        self.area = Area(PROSE_LIMIT, id="body")

    def compose(self) -> ComposeResult:
        """The lines above the text, and the text."""
        with Horizontal(classes="above"):
            yield Static("To", classes="name")
            yield Static(id="to")
        with Horizontal(classes="above", id="subject-line"):
            yield Static("Subject", classes="name")
            yield self.subject
        yield self.area

    @property
    def text(self) -> Wording:
        """What is written."""
        return Wording(self.subject.value, self.area.text)

    def show(self, text: Wording, kind: Kind, to: Content, *, final: bool) -> None:
        """Show a letter, with the cursor where it begins.

        Args:
            text: the letter.
            kind: what it is for.
            to: whom it is for.
            final: whether nothing of it can be changed any more.
        """
        self.query_one("#to", Static).update(to)
        self.query_one("#subject-line").display = kind.needs_subject
        self.put(text)
        self.area.read_only = final
        self.subject.disabled = final

    def put(self, text: Wording) -> None:
        """Put a text into the fields without telling of a change; where it is the same, the cursor stays."""
        with self.prevent(Input.Changed, Area.Changed):
            if self.subject.value != typed(text.subject):
                self.subject.value = typed(text.subject)
                self.subject.cursor_position = 0
            if self.area.text != typed_prose(text.body):
                self.area.load_text(typed_prose(text.body))

    def count(self, kind: Kind, limits: Limits) -> None:
        """Say how long the text is.

        Args:
            kind: what it is for, which says how long it should be.
            limits: the numbers that a user may set.
        """
        taken = room(self.area.text, kind, limits)
        self.border_subtitle = line((taken.said, "$success" if taken.fits else "$warning"))

    def mark(self, remarks: Sequence[Remark]) -> None:
        """Mark the passages that remarks are about."""
        self.area.mark(
            (one.start, one.end, f"area--{one.level}")
            for one in remarks
            if one.where == "body" and one.end > one.start and one.level is not Level.info
        )

    def take(self, text: str) -> None:
        """Put a text in at the cursor, and go on writing behind it."""
        self.area.focus()
        self.area.insert(typed_prose(text))

    def go_to(self, remark: Remark) -> None:
        """Put the cursor on the passage of a remark, or into the field that it is about."""
        if remark.where == "subject":
            self.subject.focus()
            self.subject.cursor_position = remark.end
        else:
            self.area.focus()
            if remark.end > remark.start:
                self.area.select(remark.start, remark.end)

    @on(Input.Changed)
    @on(Area.Changed)
    def _written(self, event: Input.Changed | Area.Changed) -> None:
        event.stop()
        self.post_message(self.Written())

    @on(Input.Submitted)
    def _to_the_text(self, event: Input.Submitted) -> None:
        event.stop()
        self.area.focus()

    def on_descendant_blur(self) -> None:
        """Tell that a field was left."""
        self.post_message(self.Left())
