"""The card of practice: a question on one side, what is known of good answers on the other."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, cast

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from followup_tui.clock import Clock
from followup_tui.errors import FollowupError, NotFoundError
from followup_tui.storage.practice import Card
from followup_tui.storage.work import ConflictError
from followup_tui.ui.rescue import handed_over, which_of
from followup_tui.ui.sitting import BETTER, SAID, Sitting
from followup_tui.ui.widgets import practice as shown
from followup_tui.ui.widgets.kept import KeptText, Refused

if TYPE_CHECKING:
    from followup_tui.ui.app import FollowupApp


class Flashcard(Vertical):
    """The card on the table, with fields for the answer of this time and for a better one.

    Args:
        sitting: the cards.
        clock: the time, and the candidate's zone.
        spans: in days, after which questions come back.
    """

    class Settled(Message):
        """It was said what becomes of a text; another card may be on the table by now."""

    turned: reactive[bool] = reactive(False, toggle_class="-turned")
    field: reactive[str] = reactive("")
    """The text that is being written: SAID, BETTER, or none."""

    def __init__(self, sitting: Sitting, clock: Clock, spans: tuple[int, ...]) -> None:
        super().__init__()
        self._sitting, self._clock, self._spans = sitting, clock, spans

    def compose(self) -> ComposeResult:
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

    def lay(self) -> None:
        """Lay the card on the table, the question up."""
        self.fill()
        self.turn(False)
        self.query_one("#card").scroll_home(animate=False)

    def fill(self) -> None:
        """Fill the fields with what is stored; not those in which something else is typed."""
        for text in self.query(KeptText):
            if text.saver.clean:
                self._begin(text)

    def turn(self, turned: bool) -> None:
        """Turn the card to a side; no text is written then.

        Args:
            turned: whether the answers are up.
        """
        self.turned = turned
        self.write("")

    def write(self, field: str) -> None:
        """Write a text.

        Args:
            field: SAID or BETTER; none to go back to the card.
        """
        self.field = field
        self.set_class(field == SAID, "-typing")
        self.set_class(field == BETTER, "-writing")
        self.query_one(f"#{field or 'card'}").focus()
        self.show()
        self._show_field()

    def show(self) -> None:
        """Show the card as it lies; at the end, what the sitting came to."""
        card = self._sitting.card
        self.set_class(card is None, "-ended")
        if card is None:
            self._side("asked").update(self._end())
        else:
            self._show_sides(card)

    async def stored(self) -> bool:
        """Store what is typed; whether nothing is left."""
        return all([await text.saver.flush() for text in self.query(KeptText)])

    def on_text_area_changed(self) -> None:
        """A text that grows stays in view."""
        self._show_field()

    def _show_field(self) -> None:
        """Bring the text that is written into view, once what stands above it is laid out."""
        if self.field:
            text = self.query_one(f"#{self.field}")
            self.call_after_refresh(text.scroll_visible, animate=False)

    def on_refused(self, event: Refused) -> None:
        """Of a text that can't be stored where it was typed, ask what becomes of it; the rest is told."""
        text, problem = event.field, event.problem
        if isinstance(text, KeptText) and isinstance(problem, ConflictError | NotFoundError):
            event.stop()
            self._settle(text, gone=isinstance(problem, NotFoundError))

    @work
    async def _settle(self, text: KeptText, *, gone: bool) -> None:
        app, number, name = cast("FollowupApp", self.app), self._number, text.id or ""
        theirs = self._sitting.text(number, name)
        try:
            if gone:
                if not await handed_over(app, text.text):
                    return
            elif (chosen := await which_of(app, text.text, theirs)) is not None:
                await self._sitting.write(number, name, chosen, theirs)
            else:
                return
            await self._sitting.look()
        except FollowupError as problem:
            app.tell_problem(problem)
        else:
            self._begin(text)
            self.post_message(self.Settled())

    def _begin(self, text: KeptText) -> None:
        """Show the stored text in a field."""
        number, name = self._number, text.id or ""
        text.begin(self._sitting.text(number, name), partial(self._sitting.write, number, name))

    def _show_sides(self, card: Card) -> None:
        zone, today = self._clock.zone, self._today
        typing, writing = self.field == SAID, self.field == BETTER
        self._side("asked").update(shown.asked(card))
        self._side("hint").update(shown.hint(card, today))
        self._side("how").update(shown.how(card, typing=typing))
        self._side("known").update(shown.back(card, zone, today, writing=writing))
        self._side("before").update(shown.before(card, zone, today))

    def _side(self, name: str) -> Static:
        return self.query_one(f"#{name}", Static)

    def _end(self) -> Content:
        sitting = self._sitting
        if sitting.went:
            return shown.end(sitting.judged, sitting.left, sitting.next_on, self._today)
        return shown.nothing(self._spans, sitting.next_on, self._today)

    @property
    def _number(self) -> int:
        return self._sitting.number

    @property
    def _today(self) -> date:
        return self._clock.now().astimezone(self._clock.zone).date()
