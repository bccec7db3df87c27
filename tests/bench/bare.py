"""The yardstick: a bare Textual application with a header, a line and a footer.

`python -m tests.bench.bare list` (or `text`) puts the widget below the line in which keys are measured.
"""

import sys

from textual.app import App, ComposeResult
from textual.widgets import Footer, Header, Static

LINE = "Nothing but a line"


class Bare(App[None]):
    """As little as an application can be.

    Args:
        what: "bare", "list" or "text".
    """

    def __init__(self, what: str) -> None:
        super().__init__()
        self._what = what

    def compose(self) -> ComposeResult:
        """The line, and what is measured."""
        yield Header()
        yield Static(LINE)
        if self._what == "list":
            from textual.widgets import OptionList

            yield OptionList(*(f"Row {number}" for number in range(40)))
        if self._what == "text":
            from textual.widgets import TextArea

            yield TextArea()
        yield Footer()


if __name__ == "__main__":
    Bare(sys.argv[1]).run()
