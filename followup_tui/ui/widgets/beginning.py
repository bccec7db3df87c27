"""What stands on Today while the journal is empty."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList, Static

from followup_tui.ui import ways
from followup_tui.ui.screens.today import SAMPLE
from followup_tui.ui.text import prose
from followup_tui.ui.widgets.agenda import choice
from followup_tui.ui.widgets.rows import Rows, row

_WELCOME = """\
You come out of the room. What happens now often decides more than the handshake did.

  1  Ask for information       how to reach whom you met
  2  Analyse your performance  question by question
  3  Thank-you mail            one for each, each its own
  4  Phone calls               only where they make sense
  5  Be patient                until asking is fine

Everything stays on this machine.
"""


class Beginning(Vertical):
    """What the app is for, and two ways to begin."""

    def compose(self) -> ComposeResult:
        """The welcome, and the choices."""
        yield Static(prose(_WELCOME), id="welcome")
        yield Rows(
            row(choice("New interview", "the one you come from, or the next one"), "add"),
            row(choice("Try it with a sample journal", "made up, and thrown away afterwards"), SAMPLE),
            id="begin",
        )

    def on_mount(self) -> None:
        """The keys choose at once."""
        self.query_one(Rows).focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Begin with an interview, or leave for the sample journal."""
        event.stop()
        if event.option_id == SAMPLE:
            self.app.exit(SAMPLE)
        else:
            ways.to_interview(self.app, None)
