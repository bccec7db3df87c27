"""A field for one line that is cleaned as it is typed."""

from textual import events
from textual.widgets import Input

from followup_tui.text import piece


class Entry(Input):
    """One line: what no terminal should see never gets in, and of several pasted lines none is lost."""

    def replace(self, text: str, start: int, end: int) -> None:
        """Everything that is typed or pasted comes through here."""
        super().replace(_one_line(text), start, end)

    def _on_paste(self, event: events.Paste) -> None:
        """Textual would take the first line alone."""
        event.prevent_default()
        event.stop()
        self.replace(event.text, *self.selection)


def _one_line(text: str) -> str:
    """What goes into a line, where a single blank may be the beginning of more."""
    return piece(text).strip("\n").replace("\n", " ").replace("\t", " ")
