"""Insights answer one question: what do I learn from all my interviews?"""

import asyncio
from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Static

from followup_tui.domain.lessons.figures import EVERYWHERE, figures
from followup_tui.domain.lessons.filter import Filter, choices, filtered, said_filter
from followup_tui.domain.lessons.laid import left_of_two
from followup_tui.domain.lessons.records import Records
from followup_tui.domain.lessons.said import of_many
from followup_tui.domain.lessons.shown import Figure
from followup_tui.domain.when import parse_since
from followup_tui.exchange.files import save
from followup_tui.exchange.insights import as_lines, as_markdown, said_counts
from followup_tui.storage.records import Archive
from followup_tui.ui import handing, ways
from followup_tui.ui.modals.pick import Choice, PickModal
from followup_tui.ui.screens.base import JournalScreen
from followup_tui.ui.text import line
from followup_tui.ui.widgets.insights import FigureView

_SPANS = {
    "": "All the time",
    "3 months ago": "The last three months",
    "12 months ago": "The last twelve months",
}
_NOTHING = (
    "There is nothing to learn from yet. Look back at your interviews, and log what came of them: each figure"
    " says what it needs."
)
_NONE_FITS = "None of your interviews fits: 0 looks at all of them again."
_FRAME = 5  # cells beside the lines of a figure: its frame, and half of the scroll bar
_NAME = "Insights"
_SLOW = 0.3  # seconds after which one is told that something is being done


class InsightsScreen(JournalScreen[None]):
    """A pane for each figure, in two columns where there is room; of which interviews they are is chosen."""

    CSS_PATH = "insights.tcss"
    AUTO_FOCUS = ""
    HELP = """
What do I learn? Each figure answers one question about all your interviews: the counts, what follows from \
them, and what they can't say.

··├──●────┤··· is a share on a scale from 0 to 100 %, in the range where it may really lie: wide after a few \
cases, narrow after many. ●●○ is a mark for each case, where they are too few for a percentage. Where two \
shares can't be told apart, that is said.

t, c and r look at a part of your interviews alone; 0 looks at all of them again.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t", "since", "Time", id="insights.time"),
        Binding("c", "company", "Company", id="insights.company"),
        Binding("r", "round", "Round", id="insights.round"),
        Binding("0", "everything", "All interviews", show=False, id="insights.all"),
        Binding("y", "copy", "Copy", id="insights.copy"),
        Binding("s", "save", "Save as Markdown", show=False, id="insights.save"),
        Binding("j", "scroll('down')", "Down", show=False, id="insights.down"),
        Binding("k", "scroll('up')", "Up", show=False, id="insights.up"),
        Binding("g", "scroll('home')", "First", show=False, id="insights.first"),
        Binding("G", "scroll('end')", "Last", show=False, id="insights.last"),
        Binding("1", "today", "Today", show=False, id="go.today"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._records: Records | None = None
        self._only = Filter()
        self._span = ""
        self._part = Records((), ())
        self._figures: tuple[Figure, ...] = ()
        self._laying = asyncio.Lock()
        self._laid: tuple[tuple[Figure, ...], int] | None = None

    def body(self) -> ComposeResult:
        """The figures in two columns, which stand one above the other where it is narrow."""
        with VerticalScroll(id="page", can_focus=False):
            yield Static(id="nothing")
            with Horizontal(id="columns"):
                yield Vertical(classes="column")
                yield Vertical(classes="column")
            yield Static(id="note")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is about one application has no place here."""
        return action not in {"application", "happened", "insights"}

    def on_screen_resume(self) -> None:
        """Whatever was done elsewhere shows at once."""
        self._records = None
        self.reload()

    async def on_resize(self) -> None:
        """The columns stay about equally long."""
        await self._lay_out()

    @work(exclusive=True, group="figures")
    async def reload(self) -> None:
        """Read the journal where that is not done yet, and work the figures out, both on another thread."""
        slow = self.set_timer(_SLOW, lambda: self._say_what("reading …"))
        try:
            with self.telling():
                await self._learn()
        finally:
            slow.stop()

    async def _learn(self) -> None:
        if self._records is None:
            archive, now = Archive(self.followup.places.journal), self.clock.now()
            self._records = await asyncio.to_thread(archive.read, now)
        self._part = filtered(self._records, self._only)
        self._figures = await asyncio.to_thread(figures, self._part)
        interviews = of_many(len(self._part.attended), "interview")
        self._say_what(said_counts(self._part) if self._only == Filter() else f"{interviews} · 0 all")
        nothing = "" if self._part.attended else _NOTHING if self._only == Filter() else _NONE_FITS
        self.query_one("#nothing", Static).update(line(nothing))
        self.set_class(bool(nothing), "-nothing")
        await self._lay_out()

    @property
    def _today(self) -> date:
        return self.clock.now().astimezone(self.clock.zone).date()

    def _say_what(self, right: str) -> None:
        """The head: of which interviews the figures are."""
        chosen = said_filter(self._only, self._today)
        left = line(("Insights", "bold $primary"), f" · {chosen}" if chosen else "")
        self.head(left, line((right, "$muted")))

    async def _lay_out(self) -> None:
        """Put the figures into their columns, where they differ or belong elsewhere now."""
        async with self._laying:
            shown, width = self._figures, self.size.width // 2 - _FRAME
            left = left_of_two(shown, width) if self.is_wide else len(shown)
            if not shown or (shown, left) == self._laid:
                return
            self._laid = None  # until all is done, which the next one may cut short
            with self.app.batch_update():
                await self._show(shown[:left], shown[left:])
            self._laid = shown, left

    async def _show(self, *parts: Sequence[Figure]) -> None:
        """Show figures, a part in each column; the focus stays on the same one."""
        before = self.focused.figure.key if isinstance(self.focused, FigureView) else ""
        for column, part in zip(self.query(".column"), parts, strict=True):
            await column.remove_children()
            await column.mount_all(map(FigureView, part))
        self.query_one("#note", Static).update(line((EVERYWHERE, "$muted")))
        views = [*self.query(FigureView)]
        there = next((one for one in views if one.figure.key == before), views[0])
        there.focus(scroll_visible=False)

    @work
    async def action_since(self) -> None:
        """Look at the last months alone."""
        spans = [Choice(days, title) for days, title in _SPANS.items()]
        picked = await self.app.push_screen_wait(PickModal("Time", "", spans, self._span))
        if picked is not None:
            self._span = picked
            self._look_at(self._only._replace(since=parse_since(picked, self._today) if picked else None))

    @work
    async def action_company(self) -> None:
        """Look at one company alone."""
        names = choices(self._records).companies if self._records else ()
        picked = await self._pick("Company", "All companies", names, self._only.company)
        if picked is not None:
            self._look_at(self._only._replace(company=picked))

    @work
    async def action_round(self) -> None:
        """Look at one sort of round alone."""
        names = choices(self._records).rounds if self._records else ()
        picked = await self._pick("Round", "All rounds", names, self._only.round)
        if picked is not None:
            self._look_at(self._only._replace(round=picked))

    async def _pick(self, title: str, all_: str, names: Sequence[str], now: str) -> str | None:
        """One of the names, "" for all of them; None where nothing is picked."""
        listed = [Choice("", all_), *(Choice(name, name) for name in names if name)]
        return await self.app.push_screen_wait(PickModal(title, "", listed, now))

    def action_everything(self) -> None:
        """Look at all interviews again."""
        self._span = ""
        self._look_at(Filter())

    def action_back(self) -> None:
        """Look at all interviews again, else go back."""
        if self._only == Filter():
            super().action_back()
        else:
            self.action_everything()

    def _look_at(self, only: Filter) -> None:
        if only != self._only:
            self._only = only
            self.reload()

    @work(exclusive=True, group="copy")
    async def action_copy(self) -> None:
        """Copy all figures as text."""
        if self._figures:
            lines = as_lines(self._figures, self._part, self._only, self._today)
            await handing.hand_over(self.followup, "\n".join(lines), _NAME)

    @work(exclusive=True, group="save")
    async def action_save(self) -> None:
        """Save all figures as a Markdown file, and tell where it is."""
        if self._figures:
            page = as_markdown(self._figures, self._part, self._only, self._today).encode("utf-8", "replace")
            with self.telling():
                exports = self.followup.places.exports
                await handing.saved(self.followup, lambda folder: save(page, folder, _NAME, ".md"), exports)

    def action_scroll(self, way: str) -> None:
        """Scroll the figures."""
        getattr(self.query_one("#page", VerticalScroll), f"scroll_{way}")(animate=False)

    def action_today(self) -> None:
        """Go back to Today."""
        ways.to_today(self.app)
