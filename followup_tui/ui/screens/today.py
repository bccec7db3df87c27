"""Today answers one question: what now?"""

from datetime import datetime
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import OptionList, Static

from followup_tui.domain.agenda import Begun, Card, Item, Today
from followup_tui.domain.saying import say_moment
from followup_tui.domain.standing import idle
from followup_tui.domain.steps import state
from followup_tui.domain.today import SILENCE, Entry, grouped, presses, why
from followup_tui.domain.words import State
from followup_tui.ui import ways
from followup_tui.ui.screens.base import JournalScreen
from followup_tui.ui.text import line
from followup_tui.ui.widgets.agenda import BEGUN, PRACTICE, agenda_rows, card_lines, key_of
from followup_tui.ui.widgets.rows import Rows, row, titled

SAMPLE = "sample"
PAGE = 20
_HELP = """
What now? {one} is what you can do: what is overdue, what is for today, what is open. Then come what \
waits, until when and why, and the applications that rest until asking is fine. {other} are your \
interviews, the newest first, with one sign for each of the five things to do: ask for information, analyse, \
thank, call, be patient.

✓ done   ◐ begun   ● to do   ! overdue   ◷ waits   – not needed   · nothing there

What is parked or over is out of sight until o shows it. Nothing here is typed in twice: tick a step, or do \
it, and this page follows.
"""


class TodayScreen(JournalScreen[None]):
    """What is to be done now and later, and the interviews with where each stands."""

    AUTO_FOCUS = ""
    HELP = _HELP
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", "New interview", id="today.new"),
        Binding("space", "tick", "Done", id="today.done"),
        Binding("slash", "search", "Search", key_display="/", id="screen.search"),
        Binding("z", "put_off", "Not before", show=False, id="today.later"),
        Binding("e", "edit", "Edit the interview", show=False, id="today.edit"),
        Binding("d", "remove", "Delete the interview", show=False, id="today.delete"),
        Binding("u", "undo", "Undo", show=False, id="today.undo"),
        Binding("o", "sight", "What is out of sight", show=False, id="today.sight"),
        Binding("2", "go('checklist')", "Checklist", show=False, id="go.checklist"),
        Binding("3", "go('reflection')", "Reflection", show=False, id="go.reflection"),
        Binding("4", "go('composer')", "Composer", show=False, id="go.composer"),
        Binding("5", "application", "Application", show=False, id="go.application"),
        Binding("p", "profile", "Your profile", show=False, id="today.profile"),
        Binding("q", "app.quit", "Quit", show=False, id="today.quit"),
        Binding("escape", "nothing", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._cards: dict[str, Card] = {}
        self._entries: dict[str, Entry] = {}
        self._begun: Begun | None = None
        self._shown = PAGE
        self._everything = False
        self._sight = 0, False
        self._wide: bool | None = None

    def body(self) -> ComposeResult:
        """The lists; how to begin takes their place while the journal is empty."""
        with Horizontal(id="lists"):
            yield titled(Rows(id="interviews", classes="pane"), "Interviews")
            yield titled(Rows(id="agenda", classes="pane"), "What now")
            yield Static(id="why")

    def explain(self) -> str:
        """The help, with the places where things are at this width."""
        one, other = ("On the right", "On the left") if self.is_wide else ("Above", "Below")
        return self.HELP.format(one=one, other=other)

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
        now = self.clock.now().astimezone(self.clock.zone)
        with self.telling():
            self._show(self.followup.desk.agenda.today(now, self._shown, everything=self._everything), now)

    def _show(self, today: Today, now: datetime) -> None:
        zone, self._wide, self._begun = self.clock.zone, self.is_wide, today.begun
        title = line(("followup", "bold $primary"), (" · sample journal" if self.followup.sample else "", ""))
        self.head(title, line((say_moment(now, now, zone), "$muted")))
        empty = not today.cards and not today.out_of_sight
        if empty is not self.has_class("-empty"):
            self._begin(empty=empty)
            self.set_focus(None)
        groups = grouped(today.opened, today.waiting, now, zone)
        self._entries = {key_of(entry.item): entry for entries in groups.values() for entry in entries}
        self._cards = {f"i{card.place.interview_id}": card for card in today.cards}
        busy = any(map(presses, today.opened)) or today.begun
        rest = "" if busy or empty else idle((item.step for item in today.waiting), now, zone)
        agenda, interviews = self._list("agenda"), self._list("interviews")
        before = agenda.chosen
        agenda.fill(list(agenda_rows(groups, today, rest, now, zone, wide=self._wide)))
        reached = self._entries.get(agenda.chosen or "")
        if agenda.chosen != before and reached is not None and self._waits(reached.item):
            agenda.action_first()  # what was chosen is done, and something may be left above
        interviews.fill(
            [row(card_lines(card, now, zone, wide=self._wide), key) for key, card in self._cards.items()]
        )
        if (today.out_of_sight, self._everything) != self._sight:  # else all of it is drawn anew
            self._sight = today.out_of_sight, self._everything
            interviews.border_subtitle = line(_said_of_sight(*self._sight))
        if not empty and (self.focused is None or not self.focused.display):
            (agenda if self._entries or self._begun or today.practice else interviews).focus()
        self._show_why()

    def _begin(self, *, empty: bool) -> None:
        """Offer a beginning, or take the offer away."""
        from followup_tui.ui.widgets.beginning import Beginning

        self.set_class(empty, "-empty")
        if empty:
            self.mount(Beginning(id="beginning"))
        else:
            self.query(Beginning).remove()

    def _show_why(self) -> None:
        """In one column there is no room below each step: the reason of the chosen one is below the list."""
        entry = self._entries.get(self._list("agenda").chosen or "")
        said = "" if self._wide or entry is None else why(entry)
        self.query_one("#why", Static).update(line(said), layout=False)

    def _waits(self, item: Item) -> bool:
        return state(item.step, self.clock.now(), self.clock.zone) is State.waiting

    def _list(self, name: str) -> Rows:
        return self.query_one(f"#{name}", Rows)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter and a click do the same."""
        event.stop()
        match event.option_list.id, event.option_id:
            case "interviews", str(key):
                ways.to_checklist(self.app, self._cards[key].place.interview_id)
            case _, key if key == BEGUN and self._begun is not None:
                ways.to_letter(self.app, self._begun.interview_id, self._begun.letter)
            case _, key if key == PRACTICE:
                ways.to_practice(self.app)
            case _, str(key):
                self._go_to(self._entries[key].item)

    def _go_to(self, item: Item) -> None:
        """Go to where a step is done; while they are silent, to what is known of the application."""
        if item.step.heading in SILENCE and self._waits(item):
            ways.to_application(self.app, item.place.application_id)
        else:
            ways.to_step(self.app, item.step, item.place.application_id)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """The reason follows the cursor; more interviews are read when it nears the end of those shown."""
        if event.option_list.id == "agenda":
            self._show_why()
        elif event.option_list.id == "interviews" and event.option_index >= self._shown - 5:
            self._shown += PAGE
            self.reload()

    def action_add(self) -> None:
        """Record an interview."""
        ways.to_interview(self.app, None)

    def action_edit(self) -> None:
        """Edit the interview under the cursor."""
        if (place := self._place_or_tell()) is not None:
            ways.to_interview(self.app, place[0])

    def action_go(self, screen: str) -> None:
        """Go to a screen of the interview under the cursor."""
        if (place := self._place_or_tell()) is not None:
            ways.to_place(self.app, place[0], screen)

    def action_application(self) -> None:
        """Go to the application under the cursor."""
        if (place := self._place_or_tell()) is not None:
            ways.to_application(self.app, place[1])

    def action_sight(self) -> None:
        """Show interviews of applications that are parked or over, too; or leave them out again."""
        self._everything = not self._everything
        self.reload()

    def action_profile(self) -> None:
        """Look at who signs the letters."""
        ways.to_profile(self.app)

    async def action_tick(self) -> None:
        """Tick the step under the cursor."""
        item = self._step_or_tell()
        if item is None:
            return
        step, application_id = item.step, item.place.application_id
        if self._waits(item):
            self.followup.tell("This step is not open yet. Open the checklist to tick it all the same.")
            return
        with self.telling():
            await self.ask(lambda journal: journal.steps.tick(application_id, step))
            self.reload()
            self.followup.tell(f"Done: {step.label}. u takes it back.")

    @work
    async def action_put_off(self) -> None:
        """Put the step under the cursor off until a day."""
        from followup_tui.ui.asking import put_off

        item = self._step_or_tell()
        if item is not None:
            with self.telling():
                await put_off(self, item.place.application_id, item.step)
            self.reload()

    async def action_undo(self) -> None:
        """Take the last change back."""
        await self.take_back()
        self.reload()

    @work
    async def action_remove(self) -> None:
        """Remove the interview under the cursor, after asking."""
        from followup_tui.ui.asking import remove_interview

        if (place := self._place_or_tell()) is not None:
            with self.telling():
                await remove_interview(self, place[0])
            self.reload()

    def application_in_view(self) -> int | None:
        """The application of the step, text or interview under the cursor."""
        place = self._place()
        return None if place is None else place[1]

    def _chosen(self) -> str:
        return (self.focused.chosen or "") if isinstance(self.focused, Rows) else ""

    def _place(self) -> tuple[int, int] | None:
        """The interview under the cursor and its application; the one chosen among them for no step."""
        chosen = self._chosen()
        if chosen == BEGUN and self._begun is not None:
            return self._begun.interview_id, self._begun.application_id
        entry = self._entries.get(chosen)
        card = self._cards.get(self._list("interviews").chosen or "")
        found = entry.item.place if entry else card.place if card else None
        return None if found is None else (found.interview_id, found.application_id)

    def _place_or_tell(self) -> tuple[int, int] | None:
        place = self._place()
        if place is None and self._sight[0]:
            self.followup.tell("All interviews are out of sight: o shows them.")
        elif place is None:
            self.followup.tell("No interview yet: a records one.")
        return place

    def _step_or_tell(self) -> Item | None:
        entry = self._entries.get(self._chosen())
        if self._chosen() == PRACTICE:
            self.followup.tell("Practice is judged card by card: enter opens it.")
        elif entry is None:
            self.followup.tell("No step is under the cursor: tab goes from list to list.")
        return None if entry is None else entry.item


def _said_of_sight(hidden: int, everything: bool) -> str:
    """What to say of applications that are parked or over."""
    said = (
        f"{hidden} over or parked · o hides them" if everything else f"{hidden} out of sight · o shows them"
    )
    return said if hidden else ""
