"""Shows how a question was answered in earlier interviews, and says which of them is the same question."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, OptionList, Static

from followup_tui.domain.models import Question
from followup_tui.domain.saying import say_day
from followup_tui.storage.topics import Earlier
from followup_tui.ui.text import line, prose, stack
from followup_tui.ui.widgets.earlier import how
from followup_tui.ui.widgets.rows import Rows, row
from followup_tui.ui.widgets.spread import Ends, Listed
from followup_tui.ui.widgets.verdicts import SIGNS


@dataclass(frozen=True, slots=True)
class Filing:
    """What a question is filed with.

    Args:
        other: the question that is the same; None where it is like none of them.
    """

    other: int | None


class EarlierModal(ModalScreen[Filing | None]):
    """The earlier questions, the one under the cursor in full; escape changes nothing.

    Args:
        text: the question that is looked at.
        found: the same question in earlier interviews, and those that look like it; at least one.
        today: the candidate's day.
    """

    CSS_PATH = "earlier.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,plus", "dismiss(None)", "Go back", show=False, id="earlier.back"),
        Binding("equals_sign", "same", "The same question", key_display="=", show=False, id="earlier.same"),
        Binding("n", "none", "None of them is the same", show=False, id="earlier.none"),
        Binding("pageup", "turn(-1)", "Back in the text", show=False, id="earlier.up"),
        Binding("pagedown,space", "turn(1)", "On in the text", show=False, id="earlier.down"),
    ]

    def __init__(self, text: str, found: Sequence[Earlier], today: date) -> None:
        super().__init__()
        self._text, self._found, self._today = text, tuple(found), today

    def compose(self) -> ComposeResult:
        """The questions, one of them in full, and the keys."""
        with Vertical(classes="dialog") as box:
            box.border_title = "In earlier interviews"
            yield Static(prose((f"“{self._text}”", "bold")), id="asked-now")
            yield Rows(*(row(self._row(one), str(at)) for at, one in enumerate(self._found)))
            with VerticalScroll(id="then", can_focus=False):
                yield Static(id="text")
            with Horizontal(classes="buttons"):
                yield Button("= the same", id="same", variant="primary", compact=True)
                yield Button("n like none of these", id="none", compact=True)
                yield Button("esc back", id="back", compact=True)

    def on_mount(self) -> None:
        """Begin with the first."""
        rows = self.query_one(Rows)
        rows.highlighted = 0
        rows.focus()

    def _row(self, one: Earlier) -> Listed:
        asked = f"{one.company} · {one.round}, {say_day(one.day, self._today)}"
        said = "the same question" if one.sure else "perhaps the same"
        return Listed(Ends(line(SIGNS[one.question.verdict], f" {asked}"), line((said, "$muted"))))

    @on(OptionList.OptionHighlighted)
    def _shown(self, event: OptionList.OptionHighlighted) -> None:
        one = self._found[event.option_index]
        self.query_one("#text", Static).update(_in_full(one))
        self.query_one("#then", VerticalScroll).scroll_home(animate=False)
        self.query_one("#same", Button).display = not one.sure

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        match event.button.id:
            case "same":
                self.action_same()
            case "none":
                self.action_none()
            case _:
                self.dismiss(None)

    @property
    def _chosen(self) -> Earlier:
        return self._found[int(self.query_one(Rows).chosen or 0)]

    def action_same(self) -> None:
        """File the question with the one under the cursor."""
        if not self._chosen.sure:
            self.dismiss(Filing(self._chosen.question.id))

    def action_none(self) -> None:
        """File the question as one that is like none of them."""
        self.dismiss(Filing(None))

    def action_turn(self, by: int) -> None:
        """Read on, or back."""
        then = self.query_one("#then", VerticalScroll)
        then.scroll_relative(y=by * max(then.size.height - 1, 1), animate=False)


def _in_full(one: Earlier) -> Content:
    """A question with all that was noted about its answer."""
    question: Question = one.question
    told = {
        "You said": question.said,
        "What was missing": question.missing,
        "Your better answer": question.say_now,
    }
    parts = [prose((f"“{question.text}”", "bold")), how(one)]
    for what, text in told.items():
        if text:
            parts += [line(), line((what, "$muted")), prose(text)]
    return stack(*parts)
