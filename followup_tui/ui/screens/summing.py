"""A reflection on the screen that is summed up: handed on, saved, and what its end means."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from textual import work

from followup_tui.domain.reflection.questionnaire import Pass
from followup_tui.domain.results import KNOWN, Result
from followup_tui.domain.saying import say_day, say_moment
from followup_tui.domain.steps import Step, state
from followup_tui.domain.words import Heading, State
from followup_tui.exchange.files import save
from followup_tui.exchange.summary import Account, summary_markdown
from followup_tui.ui.handing import hand_over, saved
from followup_tui.ui.screens.base import JournalScreen
from followup_tui.ui.sheet import Sheet


class SummingScreen(JournalScreen[None]):
    """What can be done with the sum of a reflection."""

    def __init__(self) -> None:
        super().__init__()
        self._sheet: Sheet | None = None

    @property
    def sheet(self) -> Sheet:
        """The reflection."""
        if self._sheet is None:
            raise RuntimeError("the reflection is not read yet")
        return self._sheet

    def application_in_view(self) -> int | None:
        """The application of the interview."""
        return self._sheet.view.about.application.id if self._sheet else None

    @work(exclusive=True, group="copy")
    async def action_copy(self) -> None:
        """Copy the summary as Markdown; where that is not sure, offer another way."""
        await hand_over(self.followup, summary_markdown(self._account), self._account.title)

    @work(exclusive=True, group="save")
    async def action_save(self) -> None:
        """Save the summary as a Markdown file, and tell where it is."""
        account, folder = self._account, self.followup.places.exports
        content = summary_markdown(account).encode("utf-8", "replace")
        with self.telling():
            await saved(self.followup, lambda folder: save(content, folder, account.title, ".md"), folder)

    @property
    def _account(self) -> Account:
        sheet, about = self.sheet, self.sheet.view.about
        return Account(
            company=about.application.company,
            role=about.application.role,
            round=about.interview.round,
            day=about.interview.starts_at.astimezone(sheet.zone).date(),
            summary=sheet.summary(),
            names={one.participant.id or 0: one.contact.full_name for one in sheet.people},
            change=sheet.value("one_change"),
            outcome="" if sheet.result is Result.pending else sheet.came_of_it,
            prediction=sheet.predicted,
            feedback=sheet.value("feedback"),
            plan=sheet.value("plan_change"),
        )

    async def tell_of_end(self, pass_: Pass) -> None:
        """Tell that a pass is finished, and what opens by that.

        Args:
            pass_: the pass.
        """
        match pass_:
            case Pass.first:
                number = self.sheet.view.about.interview.id or 0
                steps = await self.ask(lambda journal: journal.steps.of_interview(number))
                told = told_of_thanks(steps, self.clock.now(), self.clock.zone)
                sealed = "First pass finished. Your prediction is sealed until the outcome is known."
                self.followup.tell(sealed, told, self._practice)
            case Pass.second:
                self.followup.tell("Second look finished.", self._practice)
            case Pass.outcome:
                counts = self.sheet.result in KNOWN
                told = "Your prediction counts in the insights (6)." if counts else ""
                self.followup.tell("The outcome is noted.", told)

    @property
    def _practice(self) -> str:
        """What comes back for practice."""
        days = [one.practise_on for one in self.sheet.questions if one.practise_on is not None]
        if not days:
            return ""
        many = "1 question comes" if len(days) == 1 else f"{len(days)} questions come"
        return f"{many} back for practice, from {say_day(min(days), self.sheet.now.date())} on."


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
