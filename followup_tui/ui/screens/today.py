"""Today answers one question: what now?"""

from datetime import datetime
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import OptionList, Static

from followup_tui.domain.agenda import Begun, Card, Item, Place
from followup_tui.domain.standing import idle
from followup_tui.domain.steps import state
from followup_tui.domain.when import say_moment
from followup_tui.domain.words import State
from followup_tui.ui import ways
from followup_tui.ui.screens.base import JournalScreen
from followup_tui.ui.text import line, prose
from followup_tui.ui.widgets.agenda import (
    BEGUN,
    begun_lines,
    choice,
    item_lines,
    key_of,
    narrow_card,
    wide_card,
)
from followup_tui.ui.widgets.rows import Rows, row, titled

SAMPLE = "sample"
PAGE = 30
_WELCOME = """\
You come out of the room. What happens now often decides more than the handshake did.

  1  Ask for information       how to reach whom you met
  2  Analyse your performance  question by question
  3  Thank-you mail            one for each, each its own
  4  Phone calls               only where they make sense
  5  Be patient                until asking is fine

Everything stays on this machine.
"""


class TodayScreen(JournalScreen[None]):
    """The interviews with where each stands, and what is to be done now and later."""

    AUTO_FOCUS = ""
    HELP = """
What now? On the left are your interviews, the newest first, with one sign for each of the five things
to do: ask for information, analyse, thank, call, be patient. On the right is what to do now and what waits.

✓ done   ◐ begun   ● to do   ! overdue   ◷ waits   – not needed

Nothing here is typed in twice: tick a step, or do it, and this page follows.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", "New interview", id="today.new"),
        Binding("space", "tick", "Done", id="today.done"),
        Binding("e", "edit", "Edit", id="today.edit"),
        Binding("d", "remove", "Delete the interview", show=False, id="today.delete"),
        Binding("u", "undo", "Undo", show=False, id="today.undo"),
        Binding("2", "go('checklist')", "Checklist", show=False, id="go.checklist"),
        Binding("3", "go('reflection')", "Reflection", show=False, id="go.reflection"),
        Binding("4", "go('composer')", "Composer", show=False, id="go.composer"),
        Binding("p", "profile", "Your profile", show=False, id="today.profile"),
        Binding("q", "app.quit", "Quit", show=False, id="today.quit"),
        Binding("escape", "nothing", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._cards: dict[str, Card] = {}
        self._items: dict[str, Item] = {}
        self._begun: Begun | None = None
        self._shown = PAGE
        self._wide: bool | None = None

    def body(self) -> ComposeResult:
        """The lists; or, while the journal is empty, how to begin."""
        with Horizontal(id="lists"):
            with Vertical(id="left"):
                yield titled(Rows(id="interviews", classes="pane"), "Interviews")
            with Vertical(id="right"):
                yield titled(Rows(id="now", classes="pane"), "Now")
                yield titled(Static(id="rest", classes="pane"), "Now")
                yield titled(Rows(id="waiting", classes="pane"), "Waiting")
        with Vertical(id="beginning"):
            yield Static(prose(_WELCOME), id="welcome")
            yield Rows(
                row(choice("New interview", "the one you come from, or the next one"), "add"),
                row(choice("Try it with a sample journal", "made up, and thrown away afterwards"), "sample"),
                id="begin",
            )

    def on_mount(self) -> None:
        """Keep the page true as time passes."""
        self.set_interval(30, self.reload)

    def on_screen_resume(self) -> None:
        """Whatever was done elsewhere shows at once."""
        self.reload()

    def on_resize(self) -> None:
        """Lines are laid out anew where the width changes their form."""
        if self._wide is not self.is_wide:
            self.reload()

    def reload(self) -> None:
        """Read the agenda, and show it."""
        now = self.clock.now()
        with self.telling():
            agenda = self.followup.desk.agenda
            cards = agenda.cards(self._shown)
            opened, waiting = agenda.open_items(now), agenda.waiting_items(now)
            self._begun = agenda.begun(now)
            self._show(cards, opened, waiting, now)

    def _show(self, cards: list[Card], opened: list[Item], waiting: list[Item], now: datetime) -> None:
        zone = self.clock.zone
        title = line(("followup", "bold $primary"), (" · sample journal" if self.followup.sample else "", ""))
        self.head(title, line((say_moment(now, now, zone), "$muted")))
        self.set_class(not cards, "-empty")
        self.set_class(not opened and self._begun is None, "-resting")
        self._cards = {f"i{card.place.interview_id}": card for card in cards}
        self._items = {key_of(item): item for item in opened + waiting}
        self._wide = self.is_wide
        form = wide_card if self.is_wide else narrow_card
        self._list("interviews").fill([row(form(card, now, zone), key) for key, card in self._cards.items()])
        for name, items in (("now", opened), ("waiting", waiting)):
            rows = [row(item_lines(item, now, zone, wide=self.is_wide), key_of(item)) for item in items]
            if name == "now" and self._begun is not None:
                rows.insert(0, row(begun_lines(self._begun, now, zone, wide=self.is_wide), BEGUN))
            self._list(name).fill(rows)
        self.query_one("#rest", Static).update(line(idle((item.step for item in waiting), now, zone)))
        if self.focused is None or not self.focused.display:
            self._list("begin" if not cards else "now" if opened or self._begun else "interviews").focus()

    def _list(self, name: str) -> Rows:
        return self.query_one(f"#{name}", Rows)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter and a click do the same."""
        event.stop()
        match event.option_list.id, event.option_id:
            case "begin", "sample":
                self.app.exit(SAMPLE)
            case "begin", _:
                self.action_add()
            case "interviews", str(key):
                ways.to_checklist(self.app, self._cards[key].place.interview_id)
            case _, key if key == BEGUN and self._begun is not None:
                ways.to_letter(self.app, self._begun.interview_id, self._begun.letter)
            case _, str(key):
                ways.to_step(self.app, self._items[key].step)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Read more interviews when the cursor nears the end of those that are shown."""
        if event.option_list.id == "interviews" and event.option_index >= self._shown - 5:
            self._shown += PAGE
            self.reload()

    def action_add(self) -> None:
        """Record an interview."""
        ways.to_interview(self.app, None)

    def action_edit(self) -> None:
        """Edit the interview under the cursor."""
        if (interview_id := self._interview_id()) is not None:
            ways.to_interview(self.app, interview_id)

    def action_go(self, place: str) -> None:
        """Go to a screen of the interview under the cursor."""
        if (interview_id := self._interview_id()) is not None:
            ways.to_place(self.app, interview_id, place)

    def action_profile(self) -> None:
        """Look at who signs the letters."""
        ways.to_profile(self.app)

    async def action_tick(self) -> None:
        """Tick the step under the cursor, or take its tick off."""
        item = self._chosen_item()
        if item is None:
            return
        with self.telling():
            step, application_id = item.step, item.place.application_id
            if state(step, self.clock.now(), self.clock.zone) is State.waiting:
                self.followup.tell("This step is not open yet. Open the checklist to tick it all the same.")
                return
            await self.ask(lambda journal: journal.steps.tick(application_id, step))
            self.reload()
            self.followup.tell(f"Done: {step.label}. u takes it back.")

    async def action_undo(self) -> None:
        """Take the last change back."""
        with self.telling():
            label = await self.ask(lambda journal: journal.undo())
            self.reload()
            self.followup.tell(f"Undone: {label}.")

    @work
    async def action_remove(self) -> None:
        """Remove the interview under the cursor, after asking."""
        from followup_tui.ui.modals.confirm import removal

        interview_id = self._interview_id()
        if interview_id is None:
            return
        with self.telling():
            view = await self.ask(lambda journal: journal.interviews.view(interview_id))
            if await self.app.push_screen_wait(removal(view.application.company, view.interview.round)):
                version = view.interview.version
                await self.ask(lambda journal: journal.interviews.remove(interview_id, version))
                self.reload()
                self.followup.tell("Deleted. u brings it back.")

    def application_in_view(self) -> int | None:
        """The application of the step, text or interview under the cursor."""
        place = self._place()
        return None if place is None else place.application_id

    def _chosen_item(self) -> Item | None:
        focused = self.focused
        return self._items.get(focused.chosen or "") if isinstance(focused, Rows) else None

    def _place(self) -> Place | None:
        """The interview of the row under the cursor, else the one chosen among the interviews."""
        item, focused = self._chosen_item(), self.focused
        if item is not None:
            return item.place
        key = self.query_one("#interviews", Rows).chosen
        if self._begun is not None and isinstance(focused, Rows) and focused.chosen == BEGUN:
            key = f"i{self._begun.interview_id}"
        card = self._cards.get(key or "")
        return None if card is None else card.place

    def _interview_id(self) -> int | None:
        place = self._place()
        return None if place is None else place.interview_id
