"""Practice answers one question: how would I say it now?"""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from followup_tui.domain.reflection.questionnaire import VERDICT_KEYS
from followup_tui.domain.reflection.stops import bookmark
from followup_tui.domain.words import Category
from followup_tui.storage.practice import Card
from followup_tui.ui import ways
from followup_tui.ui.screens.base import JournalScreen
from followup_tui.ui.sitting import BETTER, SAID, Sitting
from followup_tui.ui.text import line
from followup_tui.ui.widgets.flashcard import Flashcard
from followup_tui.ui.widgets.kept import Refused
from followup_tui.ui.widgets.practice import progress


class PracticeScreen(JournalScreen[None]):
    """A card for each question that was answered weakly: it alone, then what is known of good answers."""

    CSS_PATH = "practice.tcss"
    AUTO_FOCUS = "#card"
    HELP = """
How would I say it now? A card shows a question that you answered partly or not. Answer it aloud, or type \
your answer; then turn the card and hold it against your better answer.

p, h and n say how it went this time: properly, partly or not. However it went, the question comes back \
after some days; once the last of these times went properly, it is done. x leaves it alone for good, F4 for \
later today.

What you type is stored at once. 3 goes to the interview in which it was asked, P to your best answers to \
questions of its sort.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,enter", "turn(True)", "Turn the card", key_display="space", id="practice.turn"),
        Binding("ctrl+t,f8", "turn_in_text", "Turn the card", key_display="^t", id="practice.turn_in_text"),
        Binding("space,enter", "turn(False)", "Turn it back", show=False, id="practice.turn_back"),
        Binding("enter", "begin", "Go on", id="practice.more"),
        Binding("p", "judge('p')", "Properly", id="practice.properly"),
        Binding("h", "judge('h')", "Partly", id="practice.partly"),
        Binding("n", "judge('n')", "Not", id="practice.not"),
        Binding("t", "type", "Type it", id="practice.type"),
        Binding("e", "better", "Better answer", id="practice.better"),
        Binding("x", "rest", "Not any more", id="practice.rest"),
        Binding(
            "f4,ctrl+n", "move(1)", "Leave it for later", show=False, key_display="F4", id="practice.later"
        ),
        Binding(
            "f3,ctrl+r", "move(-1)", "The card before", show=False, key_display="F3", id="practice.before"
        ),
        Binding("u", "undo", "Undo", show=False, id="practice.undo"),
        Binding("P", "prepare", "Get ready", show=False, id="practice.prepare"),
        Binding("3", "reflection", "Reflection", show=False, id="go.reflection"),
        Binding("escape", "leave", "Back", show=False, id="practice.leave"),
        Binding("escape", "done", "Back", key_display="esc", id="practice.done"),
    ]

    def body(self) -> ComposeResult:
        """The card."""
        self._sitting = Sitting(self.followup.desk)
        yield Flashcard(self._sitting, self.clock, self.followup.settings.clock.practise_after)

    async def on_mount(self) -> None:
        """Take what is due."""
        await self.action_begin()

    async def on_screen_resume(self) -> None:
        """Whatever was done elsewhere shows at once."""
        if self._card is None:
            return
        before = self._sitting.number
        with self.telling():
            await self._sitting.look()
        if self._sitting.number == before:
            self._flashcard.fill()
            self._show()
        else:
            self._lay()

    def application_in_view(self) -> int | None:
        """The application that the card is about."""
        card = self._card
        return card.application.id if card else None

    @property
    def _card(self) -> Card | None:
        return self._sitting.card

    @property
    def _flashcard(self) -> Flashcard:
        return self.query_one(Flashcard)

    def _lay(self) -> None:
        """Lay the card on the table, the question up."""
        self._flashcard.lay()
        self._show()

    def _show(self) -> None:
        """Show the card as it lies, and how far one is."""
        self.head(line(("Practice", "bold")), progress(self._sitting.went, self._sitting.number))
        self._flashcard.show()
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what the side of the card that is up asks for."""
        if not self.is_mounted:
            return True
        if action == "happened":  # whoever begins to speak with this letter would log something
            return False
        there, turned = self._card is not None, self._flashcard.turned
        match action:
            case "turn":
                return there and turned is not parameters[0] and not self._flashcard.field
            case "turn_in_text":  # where space is a blank
                return there and self._flashcard.field == SAID
            case "judge" | "better":
                return there and turned
            case "type" | "rest":
                return there and not turned
            case "move" | "reflection" | "leave":
                return there
            case "begin":
                return not there and self._sitting.left > 0
            case "done":
                return not there
            case _:
                return True

    async def action_begin(self) -> None:
        """Take what is due now."""
        with self.telling():
            await self._sitting.begin()
        self._lay()

    async def action_turn(self, turned: bool) -> None:
        """Turn the card to a side."""
        if await self._flashcard.stored():
            self._flashcard.turn(turned)
            self.refresh_bindings()

    async def action_turn_in_text(self) -> None:
        """Turn the card once the answer is typed."""
        await self.action_turn(True)

    async def action_judge(self, key: str) -> None:
        """Say how it went, and go on."""
        if await self._flashcard.stored():
            with self.telling():
                await self._sitting.judge(VERDICT_KEYS[key])
            self._lay()

    def action_type(self) -> None:
        """Type the answer."""
        self._write(SAID)

    def action_better(self) -> None:
        """Write a better answer, for the next time."""
        self._write(BETTER)

    def _write(self, field: str) -> None:
        self._flashcard.write(field)
        self.refresh_bindings()

    async def action_rest(self) -> None:
        """Leave the question alone from now on."""
        if await self._flashcard.stored():
            with self.telling():
                await self._sitting.rest()
                self.followup.tell("This question does not come back any more. u takes that back.")
            self._lay()

    async def action_move(self, by: int) -> None:
        """Go to another card; this one stays for later."""
        if await self._flashcard.stored():
            self._sitting.move(by)
            self._lay()

    async def action_undo(self) -> None:
        """Take the last change back."""
        if await self._flashcard.stored():
            with self.telling():
                self.followup.tell(f"Undone: {await self._sitting.undo()}.")
            self._lay()

    async def action_reflection(self) -> None:
        """Go to the interview in which it was asked."""
        card = self._card
        if card is not None and await self._flashcard.stored():
            place = bookmark("walk", card.question.id or 0)
            ways.to_reflection(self.app, card.interview.id or 0, place=place)

    async def action_prepare(self) -> None:
        """Go to the questions of its sort that are likely to come; of all sorts where there is no card."""
        category = self._card.question.category if self._card else Category.other
        if await self._flashcard.stored():
            ways.to_preparation(self.app, category=None if category is Category.other else category)

    async def action_leave(self) -> None:
        """Leave the text, then the screen; what is typed is stored."""
        if await self._flashcard.stored():
            if self._flashcard.field:
                self._write("")
            else:
                self.dismiss()

    async def action_done(self) -> None:
        """Leave at the end."""
        await self.action_leave()

    def on_flashcard_settled(self) -> None:
        """Show the card that is on the table."""
        self._lay()

    def on_refused(self, event: Refused) -> None:
        """Tell why a text is not stored."""
        self.followup.tell_problem(event.problem)
