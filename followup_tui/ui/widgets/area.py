"""A field for a text of many lines that is cleaned as it is typed, and that has an end."""

from collections.abc import Iterable
from typing import ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult

from followup_tui.text import piece
from followup_tui.ui.text import typed, typed_prose


class Area(TextArea):
    """A text of many lines: what no terminal should see never gets in, and what is too long stays out.

    Args:
        limit: how many characters fit.
        id: the id of the widget.
        compact: whether it has no border of its own.
        placeholder: an example, shown while it is empty.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"area--block", "area--warn"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+home", "to_end('first')", "Begin of the text", show=False, id="area.first"),
        Binding("ctrl+end", "to_end('last')", "End of the text", show=False, id="area.last"),
    ]

    class Full(Message):
        """Something did not fit.

        Args:
            limit: how many characters fit.
            length: how many there would have been.
        """

        def __init__(self, limit: int, length: int) -> None:
            super().__init__()
            self.limit = limit
            self.length = length

    def __init__(
        self,
        limit: int,
        *,
        id: str | None = None,  # noqa: A002  # as Textual calls it
        compact: bool = True,
        placeholder: str = "",
    ) -> None:
        super().__init__(
            id=id,
            soft_wrap=True,
            compact=compact,
            highlight_cursor_line=False,
            placeholder=typed(placeholder),
        )
        self._limit = limit
        self._marks: dict[int, list[tuple[int, int, str]]] = {}

    def edit(self, edit: Edit) -> EditResult:
        """Everything that is typed, pasted or inserted comes through here."""
        edit.text = piece(edit.text)
        length = len(self.text) - len(self.get_text_range(edit.top, edit.bottom)) + len(edit.text)
        if length > self._limit and edit.text:
            self.post_message(self.Full(self._limit, length))
            return EditResult(edit.bottom, "")
        return super().edit(edit)

    def action_to_end(self, which: str) -> None:
        """Go to the first or the last place of the text."""
        self.move_cursor(self.document.start if which == "first" else self.document.end)

    def replace_all(self, text: str) -> None:
        """Put another text in the place of the whole; ctrl+z brings the earlier one back."""
        self.replace(typed_prose(text), self.document.start, self.document.end)

    def select(self, start: int, end: int) -> None:
        """Select a passage, and bring it into view.

        Args:
            start: offset of its first character.
            end: offset behind its last character.
        """
        length = len(self.text)
        place = self.document.get_location_from_index  # type: ignore[attr-defined]  # of every document in use
        self.move_cursor(place(min(start, length)), center=True)
        self.move_cursor(place(min(end, length)), select=True)

    def mark(self, spans: Iterable[tuple[int, int, str]]) -> None:
        """Mark passages, instead of those that were marked before.

        Args:
            spans: of each the offsets of its begin and its end, and its component class, "area--warn".
        """
        marks = _by_line(self.text, spans)
        if marks != self._marks:
            self._marks = marks
            self.notify_style_update()  # lines are kept as they were drawn
            self.refresh()

    def get_line(self, line_index: int) -> Text:
        """A line with its marks; Textual asks for it whenever it draws one."""
        line = super().get_line(line_index)
        for start, end, name in self._marks.get(line_index, ()):
            line.stylize(self.get_component_rich_style(name, partial=True), start, end)
        return line


def _by_line(text: str, spans: Iterable[tuple[int, int, str]]) -> dict[int, list[tuple[int, int, str]]]:
    """The marks of each line, in columns; a passage over several lines is a mark on each."""
    wanted, marks, begin = sorted(spans), dict[int, list[tuple[int, int, str]]](), 0
    for number, line in enumerate(text.split("\n")):
        end = begin + len(line)
        here = [
            (max(first - begin, 0), min(last, end) - begin, name)
            for first, last, name in wanted
            if first < end and last > begin
        ]
        if here:
            marks[number] = here
        begin = end + 1
    return marks
