"""The page at the end of a pass: what it comes to, what is missing, and the end itself."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum, auto
from zoneinfo import ZoneInfo

from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from followup_tui.domain.questionnaire import Pass, Prompt
from followup_tui.domain.steps import Step, state
from followup_tui.domain.when import say_day, say_day_near, say_moment
from followup_tui.domain.words import Heading, State, said
from followup_tui.ui.sheet import Sheet
from followup_tui.ui.text import line, prose
from followup_tui.ui.widgets.page import Page
from followup_tui.ui.widgets.rows import Rows, row
from followup_tui.ui.widgets.spread import Ends, Spread
from followup_tui.ui.widgets.verdicts import question_line

_LABEL = 18


class Chosen(StrEnum):
    """What can be done at the end; every other row is a prompt that is not answered yet."""

    finish = auto()
    second = auto()
    leave = auto()


class SummaryPage(Page):
    """What a pass comes to.

    Args:
        sheet: the reflection.
        pass_: the pass.
    """

    class Picked(Message):
        """A row was chosen.

        Args:
            what: one of Chosen, or the key of a prompt that is not answered yet.
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
        self.headline, self.sums, self.rows = Static(), Static(id="sums"), Rows(id="left")
        self.change = Static(classes="beside")

    def question(self) -> ComposeResult:
        """The sum in a few words."""
        yield self.headline

    def fields(self) -> ComposeResult:
        """The facts, and what can be done now."""
        yield self.sums
        yield self.change
        yield self.rows

    def mark(self) -> None:
        """Show it as it stands."""
        self._prediction = self.sheet.reflection.prediction
        end = self.sheet.finished_at(self._pass)
        headline = self.sheet.summary().headline
        when = f"   finished {say_moment(end, self.sheet.now, self.sheet.zone)}" if end else ""
        self.headline.update(line((headline, "bold $primary"), (when, "$muted")))
        self.sums.update(Spread(*self._sums()))
        change = self.sheet.value("one_change") if self._pass is Pass.second else ""
        self.change.update(prose(change))
        self.change.display = bool(change)
        self.home.fill(self._left())

    @property
    def home(self) -> Rows:
        """What can be done now."""
        return self.rows

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """The screen does it."""
        event.stop()
        self.post_message(self.Picked(event.option_id or "", self._prediction))

    def _sums(self) -> list[Ends]:
        summary, today = self.sheet.summary(), self.sheet.now.date()
        rows = [] if summary.weakest is None else _labelled("Weakest sort", line(said(summary.weakest)))
        if self._pass is Pass.second:
            return rows
        rows += _labelled("Worth working on", *(question_line(one) for one in summary.to_work_on))
        names = {one.participant.id: one.contact.full_name for one in self.sheet.people}
        details = (line((f"{names[person]}: ", "$muted"), text) for person, text in summary.details.items())
        rows += _labelled("For the letters", *details)
        if summary.promised is not None:
            rows += _labelled("Answer promised", line(say_day_near(summary.promised, today)))
        return rows + _labelled("Prediction", self._predicted())

    def _predicted(self) -> Content:
        reflection = self.sheet.reflection
        if reflection.prediction is None:
            return line(("none yet", "$muted"))
        sealed = reflection.sealed_at
        when = say_day(sealed.astimezone(self.sheet.zone).date(), self.sheet.now.date()) if sealed else ""
        return line(
            f"{reflection.prediction} %", (f", sealed {when}" if when else ", not sealed yet", "$muted")
        )

    def _left(self) -> list[Option]:
        """What can be done now, then what is not answered yet."""
        progress = self.sheet.progress(self._pass)
        ended = self.sheet.finished_at(self._pass) is not None
        rows = []
        if ended:
            rows.append(_action("Leave", "what is written can still be changed", Chosen.leave))
            if self._pass is Pass.first:
                rows.append(_action("Second look", "best after a night's sleep", Chosen.second))
        elif not progress.needed:
            meaning = "seals the prediction" if self._pass is Pass.first else "what is written can be changed"
            rows.append(_action(f"Finish the {self._pass.called.lower()}", meaning, Chosen.finish))
        if progress.missing:
            needed = () if ended else progress.needed
            heading = "To finish, answer what is marked with !" if needed else "Not answered"
            rows.append(row(Spread(Ends(line("")), Ends(line((heading, "$muted")))), heading=True))
            rows += [_missing(prompt, needed=prompt in needed) for prompt in progress.missing]
        return rows


def _labelled(label: str, *values: Content) -> list[Ends]:
    """Lines with a label before the first; none where there is no value."""
    labels = [label, *([""] * (len(values) - 1))]
    return [
        Ends(line((f"{name:<{_LABEL}}", "$muted"), value))
        for name, value in zip(labels, values, strict=False)
    ]


def _action(title: str, meaning: str, row_id: str) -> Option:
    return row(Spread(Ends(line(("› ", "$primary"), (title, "bold"), (f"   {meaning}", "$muted")))), row_id)


def _missing(prompt: Prompt, *, needed: bool) -> Option:
    sign = ("! ", "bold $warning") if needed else ("· ", "$muted")
    return row(Spread(Ends(line(sign, prompt.text))), prompt.key)


def told_of_thanks(steps: Sequence[Step], now: datetime, zone: ZoneInfo) -> str:
    """What the end of the first pass means for the thank-you mails.

    Args:
        steps: the steps of the interview.
        now: the present instant.
        zone: the candidate's zone.
    """
    found = [(state(step, now, zone), step.opens) for step in steps if step.heading is Heading.thank]
    if any(one in (State.open, State.due, State.overdue) for one, _ in found):
        return "The thank-you mails are open now."
    later = [opens for one, opens in found if one is State.waiting and opens > now]
    return f"The thank-you mails open {say_moment(min(later), now, zone)}." if later else ""
