"""The page at the end of a pass: what it comes to, what is missing, and the end itself."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from enum import StrEnum, auto
from itertools import zip_longest
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.css.styles import RulesMap
from textual.message import Message
from textual.visual import Visual
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from followup_tui.domain.reflection.if_then import hint
from followup_tui.domain.reflection.questionnaire import Pass, Prompt
from followup_tui.domain.reflection.summary import Sort, Summary
from followup_tui.domain.results import Result
from followup_tui.domain.when import say_day, say_day_near
from followup_tui.domain.words import said
from followup_tui.ui.sheet import Sheet
from followup_tui.ui.text import line, prose
from followup_tui.ui.widgets.hanging import Below, hung
from followup_tui.ui.widgets.page import Page
from followup_tui.ui.widgets.rows import Rows, row
from followup_tui.ui.widgets.spread import NOTHING, Ends, Spread
from followup_tui.ui.widgets.verdicts import SIGNS, question_line

_LABEL = 19
_GAP, _NAME = 4, 30
_MOST = 3  # lines of one value
_OPENED = {
    Pass.first: "what you noted while it was fresh",
    Pass.second: "best after a night's sleep",
    Pass.outcome: "it is known now: your prediction is opened",
}


class Chosen(StrEnum):
    """What can be done at the end; every other row is a pass, or a prompt that is not answered yet."""

    finish = auto()
    leave = auto()


class SummaryPage(Page):
    """What a pass comes to.

    Args:
        sheet: the reflection.
        pass_: the pass.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y,f2", "screen.copy", "Copy", key_display="y", id="summary.copy"),
        Binding("s", "screen.save", "Save as a file", show=False, id="summary.save"),
        Binding("u", "screen.undo", "Undo", show=False, id="summary.undo"),
        Binding("space", "further", "Further down", show=False, id="summary.further"),
    ]

    class Picked(Message):
        """A row was chosen.

        Args:
            what: one of Chosen, a pass, or the key of a prompt that is not answered yet.
            prediction: the prediction as it was shown.
        """

        def __init__(self, what: str, prediction: int | None) -> None:
            super().__init__()
            self.what = what
            self.prediction = prediction

    def __init__(self, sheet: Sheet, pass_: Pass) -> None:
        super().__init__(sheet, None)
        self._pass = pass_
        self._prediction: int | None = None
        self.headline, self.sums, self.rows = Static(), Static(), Rows(id="left")
        self.scroll = VerticalScroll(self.sums, id="sums")

    def question(self) -> ComposeResult:
        """The sum in a few words."""
        yield self.headline

    def fields(self) -> ComposeResult:
        """The facts, and what can be done now."""
        yield self.scroll
        yield self.rows

    def mark(self) -> None:
        """Show it as it stands."""
        self._prediction = self.sheet.reflection.prediction
        end = self.sheet.finished_at(self._pass)
        when = f"   finished {self._day(end)}" if end else ""
        headline = line((self._headline, "bold $primary"), (when, "$muted"))
        self.headline.update(Spread(Ends(headline, line(("y copy · s save", "$muted")))))
        facts = Below(*self._facts())
        self.sums.update(facts)
        # As high as the facts, so that what can be done follows them, and no higher than there is room.
        self.scroll.styles.max_height = facts.get_height(RulesMap(), self._width)
        self.home.fill(self._left())

    def on_resize(self) -> None:
        """The facts are laid out for the width that there is."""
        self.mark()

    @property
    def home(self) -> Rows:
        """What can be done now."""
        return self.rows

    def action_further(self) -> None:
        """Scroll the facts by a page; from their end, back to their beginning."""
        if self.scroll.is_vertical_scroll_end:
            self.scroll.scroll_home()
        else:
            self.scroll.scroll_page_down()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """The screen does it."""
        event.stop()
        self.post_message(self.Picked(event.option_id or "", self._prediction))

    def _day(self, at: datetime) -> str:
        return say_day(at.astimezone(self.sheet.zone).date(), self.sheet.now.date())

    @property
    def _width(self) -> int:
        return self.sums.size.width or self.size.width

    @property
    def _headline(self) -> str:
        return self.sheet.came_of_it if self._pass is Pass.outcome else self.sheet.summary().headline

    def _facts(self) -> Iterator[Visual]:
        """What the reflection comes to, a label and its values each; what there is nothing of is left out."""
        sheet, summary = self.sheet, self.sheet.summary()
        change = sheet.value("one_change")
        changed = _fact("The one change", prose(change), line((hint(change), "$muted")))
        weak = _fact("Worth working on", *map(question_line, summary.to_work_on))
        predicted = _fact("Prediction", line(sheet.predicted))
        if self._pass is Pass.outcome:
            yield from predicted
            yield from _fact("They said", prose(sheet.value("feedback")))
            yield from _fact("For your plan", prose(sheet.value("plan_change")))
            yield from _fact("Answered", line(summary.headline))
            yield from (*weak, *changed)
            return
        yield from _fact("Properly, by sort", *_by_sort(summary.by_sort, self._width - _LABEL))
        yield from (*weak, *changed)
        yield from _fact("For the letters", *self._details(summary))
        if summary.promised is not None:
            yield from _fact("Answer promised", line(say_day_near(summary.promised, sheet.now.date())))
        if sheet.result is not Result.pending:
            yield from _fact("What came of it", line(sheet.came_of_it))
        yield from predicted
        yield from _fact("Surprises", line(summary.surprises))
        yield from _fact("Stories", line(summary.untold))

    def _details(self, summary: Summary) -> list[Content]:
        names = {one.participant.id: one.contact.full_name for one in self.sheet.people}
        return [
            line(line((names[person], "$muted")).truncate(_NAME, ellipsis=True), (": ", "$muted"), text)
            for person, text in summary.details.items()
        ]

    def _left(self) -> list[Option]:
        """What can be done now, then what is not answered yet."""
        progress = self.sheet.progress(self._pass)
        ended = self.sheet.finished_at(self._pass) is not None
        rows = []
        if ended:
            rows.append(_action("Leave", "what is written can still be changed", Chosen.leave))
            rows += [self._turn(pass_) for pass_ in Pass if pass_ is not self._pass]
        elif not progress.needed:
            meaning = "seals the prediction" if self._pass is Pass.first else "what is written can be changed"
            rows.append(_action(f"Finish: {self._pass.called.lower()}", meaning, Chosen.finish))
        if progress.missing:
            needed = () if ended else progress.needed
            heading = "To finish, answer what is marked with !" if needed else "Not answered"
            gap = [Ends(line())] if rows else []
            rows.append(row(Spread(*gap, Ends(line((heading, "$muted")))), heading=True))
            rows += [_missing(prompt, needed=prompt in needed) for prompt in progress.missing]
        return rows

    def _turn(self, pass_: Pass) -> Option:
        """Another pass, and what there is to say about it."""
        end = self.sheet.finished_at(pass_)
        meaning = f"finished {self._day(end)}" if end else _OPENED[pass_]
        if self.sheet.why_shut(pass_):
            meaning = "when it is known; then your prediction is opened"
        return _action(pass_.called, meaning, pass_)


def _fact(label: str, *values: Content) -> Iterator[Visual]:
    """A label before its values; nothing where there is no value."""
    told = [value for value in values if value.plain.strip()]
    if told:
        yield hung(line((f"{label:<{_LABEL}}", "$muted")), *told, most=_MOST)


def _by_sort(sorts: Sequence[Sort], width: int) -> list[Content]:
    """How the questions of each sort went, weakest first, in two columns where they fit."""
    name = max((len(said(one.category)) for one in sorts), default=0)
    cells = [
        line(
            f"{said(one.category):<{name}}  ",
            (f"{one.properly} of {len(one.verdicts)}  ", "$muted"),
            _signs(one),
        )
        for one in sorts
    ]
    cell = max((one.cell_length for one in cells), default=0) + _GAP
    if 2 * cell - _GAP > width:
        return cells
    half = (len(cells) + 1) // 2
    return [
        left.pad_right(cell - left.cell_length).append(right)
        for left, right in zip_longest(cells[:half], cells[half:], fillvalue=NOTHING)
    ]


def _signs(sort: Sort) -> Content:
    return line(*(part for verdict in sort.verdicts for part in (SIGNS[verdict], " "))).rstrip()


def _action(title: str, meaning: str, row_id: str) -> Option:
    return row(Spread(Ends(line(("› ", "$primary"), (title, "bold"), (f"   {meaning}", "$muted")))), row_id)


def _missing(prompt: Prompt, *, needed: bool) -> Option:
    sign = ("! ", "bold $warning") if needed else ("· ", "$muted")
    return row(Spread(Ends(line(sign, prompt.text))), prompt.key)
