"""The panel answers one question: are these texts for one panel really each its own?"""

import asyncio
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import OptionList, Static

from followup_tui.composing import own
from followup_tui.composing.dossier import Dossier
from followup_tui.composing.letters import Letter
from followup_tui.composing.openers import sharing, told
from followup_tui.composing.panel import Panel, Place, side_by_side
from followup_tui.errors import NotFoundError
from followup_tui.storage.dossiers import read_dossier
from followup_tui.storage.drafts import Rewritten
from followup_tui.ui import ways
from followup_tui.ui.modals.comparing import ComparingModal
from followup_tui.ui.modals.confirm import ConfirmModal
from followup_tui.ui.screens.base import JournalScreen
from followup_tui.ui.text import line
from followup_tui.ui.widgets.panel import Beside, PlaceRows, costs, head_line, place_rows
from followup_tui.ui.widgets.rows import titled
from followup_tui.ui.widgets.triangle import Triangle, legend, pair_line


class PanelScreen(JournalScreen[None]):
    """Every letter of an interview with how far it is, and how alike the texts are.

    Args:
        interview_id: the interview.
        letter: the key of the letter under the cursor at first; empty for the first one.
    """

    CSS_PATH = "panel.tcss"
    AUTO_FOCUS: ClassVar[str | None] = "#places"
    HELP = """
Are these texts really each its own? Above, whom the letters go to and how far each is; the table says how \
much every text has in common with every other one, those of earlier rounds included.

· to write   ● open: something to think about   ✕ blocked
○ ready   ◐ copied   ✓ sent

! in the table is much in common, ✕ is too much. Greetings, names and turns of courtesy don't count. What \
two texts share is underlined in both. n and p walk through the pairs; tab goes to the table, where the \
arrows do.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "next(1)", "Next pair", id="panel.next"),
        Binding("p", "next(-1)", "Previous pair", show=False, id="panel.previous"),
        Binding("space", "compare", "Compare", id="panel.compare"),
        Binding("o", "opener", "Same opener", id="panel.opener"),
        Binding("u", "undo", "Undo", show=False, id="panel.undo"),
    ]

    def __init__(self, interview_id: int, letter: str = "") -> None:
        super().__init__()
        self.interview_id = interview_id
        self._first = letter
        self._dossier: Dossier | None = None
        self._panel: Panel | None = None
        self._pair: tuple[int, int] | None = None

    def body(self) -> ComposeResult:
        """The letters, the table, and the two texts that are looked at."""
        with Horizontal(id="parts"):
            yield titled(PlaceRows(id="places", classes="pane"), "Whom they go to")
            yield titled(Triangle(id="table-pane", classes="pane"), "In common")
        yield Beside(id="beside")
        yield Static(id="pair")

    def application_in_view(self) -> int | None:
        """The application of the interview."""
        return self._dossier.known.application_id if self._dossier else None

    async def on_screen_resume(self) -> None:
        """Whatever was done elsewhere shows at once."""
        await self.reload()

    def on_resize(self) -> None:
        """Lines are laid out anew, once there is another width."""
        self.call_after_refresh(self._show)

    async def reload(self) -> None:
        """Read the interview with its letters, and lay them side by side."""
        number, clock, limits = self.interview_id, self.clock, self.followup.settings.letters
        folder = self.followup.places.templates
        with self.telling():
            try:
                dossier = await self.ask(
                    lambda journal: read_dossier(journal, number, clock, limits, own.kinds(folder))
                )
            except NotFoundError:
                if self.is_current:
                    self.dismiss()
                raise
            # Beside the screen: in a long search there are hundreds of pairs.
            self._panel = await asyncio.to_thread(side_by_side, dossier)
            self._dossier = dossier
            if self.is_attached:
                self._show()

    def _show(self) -> None:
        panel, dossier = self._panel, self._dossier
        if panel is None or dossier is None:
            return
        company = dossier.known.facts.application.company
        self.head(line(("Side by side", "bold"), f" · {company}"), head_line(panel))
        self.query_one(Triangle).border_subtitle = line(legend(dossier.limits)) if panel.pairs else line()
        rows = self.query_one("#places", PlaceRows)
        rows.fill(place_rows(panel, wide=self.is_wide))
        if self._first:
            keys = [place.letter.key for place in panel.places]
            rows.highlighted = keys.index(self._first) if self._first in keys else rows.highlighted
            self._first = ""
        if self._pair not in panel.pairs:
            self._pair = self._closest()
        self._show_pair()

    def _show_pair(self) -> None:
        panel, pair = self._panel, self._pair
        if panel is None:
            return
        self.query_one(Triangle).show(panel, pair)
        self.query_one("#pair", Static).update(pair_line(panel, pair))
        beside = self.query_one(Beside)
        beside.display = pair is not None and self.is_wide
        if pair is not None and self.is_wide:
            beside.show(panel, pair)

    def _place(self) -> Place | None:
        """The letter under the cursor."""
        chosen = self.query_one("#places", PlaceRows).chosen
        places = self._panel.places if self._panel else ()
        return next((place for place in places if place.letter.key == chosen), None)

    def _closest(self) -> tuple[int, int] | None:
        """The text under the cursor with the one that it is most like; else the two most alike of all."""
        place = self._place()
        if self._panel is None:
            return None
        return self._panel.closest(place.text if place else None)

    @on(OptionList.OptionHighlighted, "#places")
    def _moved(self) -> None:
        place = self._place()
        closest = self._closest()
        if place is not None and place.text is not None and closest is not None:
            self._look_at(closest)

    @on(Triangle.Looked)
    def _looked(self, event: Triangle.Looked) -> None:
        self._look_at(event.pair)

    def _look_at(self, pair: tuple[int, int]) -> None:
        self._pair = pair
        self._show_pair()

    def action_next(self, by: int) -> None:
        """Look at the next pair, or at the one before."""
        if self._panel is None or self._pair is None:
            self.followup.tell("There are no two texts to compare yet.")
        else:
            self._look_at(self._panel.beside(self._pair, by))

    @on(Triangle.Chosen)
    def _chosen(self) -> None:
        self.action_compare()

    @work(exclusive=True, group="compare")
    async def action_compare(self) -> None:
        """See the two texts in full."""
        if self._panel is None or self._pair is None:
            self.followup.tell("There are no two texts to compare yet.")
            return
        pair = await self.app.push_screen_wait(ComparingModal(self._panel, self._pair))
        if self._panel is not None and pair in self._panel.pairs:
            self._look_at(pair)

    @on(OptionList.OptionSelected, "#places")
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_id is not None:
            ways.from_panel(self.app, self.interview_id, event.option_id)

    @work(exclusive=True, group="opener")
    async def action_opener(self) -> None:
        """Give all thank-yous that are not sent the opener of the letter under the cursor."""
        place, dossier = self._place(), self._dossier
        if place is None or dossier is None:
            return
        with self.telling():
            changed = sharing(dossier, place.letter, self.followup.places.templates)
            others = [one for one in changed if one.letter.key != place.letter.key]
            if not others:
                self.followup.tell(*_why_not(place.letter))
                return
            begun = sum(one.draft is None for one in others)
            question = costs([one.letter.called for one in others], begun)
            if not await self.app.push_screen_wait(
                ConfirmModal("One opener for all?", question, "Put it in")
            ):
                return
            texts = [
                Rewritten(
                    one.draft,
                    one.letter.kind.name,
                    one.letter.contact_id,
                    one.subject,
                    one.body,
                    one.language,
                )
                for one in changed
            ]
            number = self.interview_id
            await self.ask(
                lambda journal: journal.drafts.rewrite(
                    number, texts, "One opener for all", "before all had one opener"
                )
            )
            await self.reload()
            self.followup.tell(told(self._dossier or dossier, place.letter), "u takes it back.")

    async def action_undo(self) -> None:
        """Take the last change back."""
        await self.take_back()
        await self.reload()


def _why_not(letter: Letter) -> tuple[str, str]:
    """Why there is nobody to share an opener with."""
    return (
        f"{letter.called} has no opener to share, or the other thank-yous have it already.",
        "It is the first paragraph behind the greeting of a thank-you mail.",
    )
