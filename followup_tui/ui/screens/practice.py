"""Practice answers one question: how would I say it now?"""

from datetime import date
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static, TextArea

from followup_tui.domain.questionnaire import VERDICT_KEYS
from followup_tui.domain.stops import bookmark
from followup_tui.storage.practice import Card
from followup_tui.storage.work import ConflictError
from followup_tui.ui import ways
from followup_tui.ui.modals.keeping import Keeping, KeepingModal
from followup_tui.ui.screens.base import JournalScreen
from followup_tui.ui.sitting import BETTER, SAID, Sitting
from followup_tui.ui.text import line, typed_prose
from followup_tui.ui.widgets import practice as shown
from followup_tui.ui.widgets.kept import KeptText, Refused


class PracticeScreen(JournalScreen[None]):
    """A card for each question that was answered weakly: it alone, then what is known of good answers."""

    CSS_PATH = "practice.tcss"
    AUTO_FOCUS = "#card"
    HELP = """
How would I say it now? A card shows a question that you answered partly or not. Answer it aloud, or type \
your answer; then turn the card and hold it against your better answer.

p, h and n say how it went this time: properly, partly or not. The question comes back after some days; once \
the last time went properly, it is done. x leaves it alone for good, F4 for later today.

What you type is stored at once. 3 goes to the interview in which it was asked.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "turn", "Turn the card", id="practice.turn"),
        Binding("enter", "turn", "Turn the card", show=False, id="practice.turn_too"),
        Binding("space,enter", "turn_back", "Turn it back", show=False, id="practice.turn_back"),
        Binding("enter", "begin", "Go on", id="practice.more"),
        # In a text, where space is a blank.
        Binding("ctrl+t,f8", "turn", "Turn the card", key_display="^t", id="practice.turn_in_text"),
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
        Binding("3", "reflection", "Where it was asked", show=False, id="go.reflection"),
        Binding("escape", "leave", "Back", show=False, id="practice.leave"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._sitting: Sitting | None = None
        self._turned = False
        self._writing = False
        self._typing = False

    def body(self) -> ComposeResult:
        """The card, and below it the question how it went."""
        with VerticalScroll(id="card", classes="pane"):
            yield Static(id="asked")
            yield Static(id="hint")
            yield Static(id="how")
            yield KeptText(id=SAID)
            with Vertical(id="back"):
                yield Static(id="known")
                yield KeptText(id=BETTER)
                yield Static(id="before")
        yield Static(shown.judging(), id="judging")

    async def on_mount(self) -> None:
        """Take what is due."""
        self._sitting = Sitting(self.followup.desk)
        await self.action_begin()

    async def on_screen_resume(self) -> None:
        """Whatever was done elsewhere shows at once."""
        if self._sitting is not None and self._sitting.card is not None:
            with self.telling():
                await self.sitting.look()
            self._show()

    @property
    def sitting(self) -> Sitting:
        """The cards."""
        if self._sitting is None:
            raise RuntimeError("nothing is read yet")
        return self._sitting

    def application_in_view(self) -> int | None:
        """The application that the card is about."""
        card = self._card
        return card.application.id if card else None

    @property
    def _card(self) -> Card | None:
        return self._sitting.card if self._sitting else None

    @property
    def _today(self) -> date:
        return self.clock.now().astimezone(self.clock.zone).date()

    async def action_begin(self) -> None:
        """Take what is due now."""
        with self.telling():
            await self.sitting.begin()
        self._lay()

    def _lay(self) -> None:
        """Lay the card on the table, the question up."""
        self._turned = self._writing = self._typing = False
        card = self._card
        for field in self.query(KeptText):
            name, number = field.id or "", card.question.id or 0 if card else 0
            field.begin(self.sitting.text(number, name), partial(self.sitting.write, number, name))
        self.query_one("#card").scroll_home(animate=False)
        self.query_one("#card").focus()
        self._show()

    def _show(self) -> None:
        """Show the card as it lies."""
        card, sitting = self._card, self.sitting
        self.head(
            line(("Practice", "bold")), shown.progress(sitting.went, card.question.id or 0 if card else 0)
        )
        for name, there in {
            "-ended": card is None,
            "-turned": self._turned,
            "-writing": self._writing,
        }.items():
            self.set_class(there, name)
        self.set_class(self._typing or bool(self.query_one(f"#{SAID}", KeptText).text), "-typing")
        if card is None:
            self._show_end()
        else:
            self._show_sides(card)
        self.refresh_bindings()

    def _show_end(self) -> None:
        sitting, spans = self.sitting, self.followup.settings.clock.practise_after
        said = (
            shown.end(sitting.judged, sitting.left, sitting.next_on, self._today)
            if sitting.went
            else shown.nothing(spans, sitting.next_on, self._today)
        )
        self.query_one("#asked", Static).update(said)

    def _show_sides(self, card: Card) -> None:
        zone, today = self.clock.zone, self._today
        self.query_one("#asked", Static).update(shown.asked(card))
        self.query_one("#hint", Static).update(shown.hint(card, today))
        self.query_one("#how", Static).update(shown.how(typing=self._typing))
        self.query_one("#known", Static).update(shown.back(card, zone, today, writing=self._writing))
        self.query_one("#before", Static).update(shown.before(card, zone, today))

    async def _stored(self) -> bool:
        """Store what is typed; whether nothing is left."""
        return all([await field.saver.flush() for field in self.query(KeptText)])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what the side of the card that is up asks for."""
        match action:
            case "judge" | "better":
                return self._card is not None and self._turned
            case "type" | "rest":
                return self._card is not None and not self._turned
            case "turn":
                return self._card is not None and (not self._turned or isinstance(self.focused, TextArea))
            case "turn_back":
                return self._card is not None and self._turned
            case "move" | "reflection":
                return self._card is not None
            case "begin":
                return self._card is None and bool(self._sitting and self._sitting.left)
            case _:
                return True

    async def action_turn(self) -> None:
        """Turn the card."""
        if await self._stored():
            self._turned, self._writing, self._typing = not self._turned, False, False
            self.query_one("#card").focus()
            self._show()

    async def action_turn_back(self) -> None:
        """Look at the question alone again."""
        await self.action_turn()

    async def action_judge(self, key: str) -> None:
        """Say how it went, and go on."""
        if await self._stored():
            with self.telling():
                await self.sitting.judge(VERDICT_KEYS[key])
            self._lay()

    def action_type(self) -> None:
        """Type the answer."""
        self._typing = True
        self._show()
        self.query_one(f"#{SAID}").focus()

    def action_better(self) -> None:
        """Write a better answer, for the next time."""
        self._writing = True
        self._show()
        self.query_one(f"#{BETTER}").focus()

    async def action_rest(self) -> None:
        """Leave the question alone from now on."""
        if await self._stored():
            with self.telling():
                await self.sitting.rest()
                self.followup.tell("This question does not come back any more. u takes that back.")
            self._lay()

    async def action_move(self, by: int) -> None:
        """Go to another card; this one stays for later."""
        if await self._stored():
            self.sitting.move(by)
            self._lay()

    async def action_undo(self) -> None:
        """Take the last change back."""
        if await self._stored():
            with self.telling():
                self.followup.tell(f"Undone: {await self.sitting.undo()}.")
            self._lay()

    async def action_reflection(self) -> None:
        """Go to the interview in which it was asked."""
        card = self._card
        if card is not None and await self._stored():
            place = bookmark("walk", card.question.id or 0)
            ways.to_reflection(self.app, card.interview.id or 0, place=place)

    async def action_leave(self) -> None:
        """Leave the text, then the screen; what is typed is stored."""
        if not await self._stored():
            return
        if isinstance(self.focused, TextArea):
            self._writing = self._typing = False
            self.query_one("#card").focus()
            self._show()
        else:
            self.dismiss()

    def on_refused(self, event: Refused) -> None:
        """Tell why a text is not stored; of one that was changed in two places, ask which to keep."""
        field = event.field
        if not (isinstance(field, KeptText) and isinstance(event.problem, ConflictError)):
            self.followup.tell_problem(event.problem)
        elif not isinstance(self.app.screen, KeepingModal):
            theirs = self.sitting.text(self._number, field.id or "")
            self.app.push_screen(KeepingModal(field.text, theirs), partial(self._keep, field))

    async def _keep(self, field: KeptText, keeping: Keeping | None) -> None:
        """Go on with the text that was decided on."""
        if keeping is None:
            return
        name, mine = field.id or "", field.text
        theirs = self.sitting.text(self._number, name)
        field.begin(theirs, partial(self.sitting.write, self._number, name))
        field.load_text(typed_prose(keeping.of(mine, theirs)))
        await field.saver.flush()
        self.followup.tell(keeping.told)

    @property
    def _number(self) -> int:
        card = self._card
        return card.question.id or 0 if card else 0
