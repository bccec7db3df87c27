"""A letter on the screen that is reviewed while it is typed: its remarks, walked through and waived."""

from textual import work
from textual.timer import Timer
from textual.widgets import Static

from followup_tui.composing.dossier import standing
from followup_tui.composing.languages import LANGUAGES, language_name
from followup_tui.composing.review import DraftText, Level, Remark
from followup_tui.composing.waiving import Reviewed
from followup_tui.domain.models import Waiver
from followup_tui.ui.modals.confirm import ConfirmModal
from followup_tui.ui.modals.pick import Choice, PickModal
from followup_tui.ui.modals.reason import ReasonModal
from followup_tui.ui.screens.writing import WritingScreen
from followup_tui.ui.widgets import remarks
from followup_tui.ui.widgets.rows import Rows

REVIEWED_AFTER = 0.15


class ReviewingScreen(WritingScreen):
    """What the review says of a letter, and what is done about it."""

    # Of the remarks that stand the one that is shown; -1 before the first was gone to.
    at = -1
    found = Reviewed()
    _reviewing: Timer | None = None

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """The remarks that stand, the gravest first."""
        return self.found.remarks

    def look(self) -> None:
        """Review the letter as it stands."""
        letter, dossier, manuscript = self.letter, self.dossier, self.manuscript
        if letter is None or dossier is None or manuscript is None:
            return
        text, final = self.paper.text, manuscript.sent_at is not None
        before = self.remarks
        self.found = Reviewed() if final else dossier.reviewed(letter, self._draft())
        self.at = remarks.still_at(self.at, before, self.remarks)
        if manuscript.draft is not None and not final:
            self.stands[letter.key] = standing(manuscript.draft, self.found)
        self.paper.mark(self.remarks)
        resting = "" if self._draft().is_english or final else language_name(manuscript.language)
        rows = self.query_one("#review", Rows)
        rows.border_title = remarks.review_title(resting)
        rows.fill(remarks.remark_rows(self.found, text, final=final))
        self._show_line()
        self.paper.count(letter.kind, dossier.limits)

    def look_soon(self) -> None:
        """Review it once nothing was typed for a moment."""
        if self._reviewing is not None:
            self._reviewing.stop()
        self._reviewing = self.set_timer(REVIEWED_AFTER, self.look)

    def _draft(self) -> DraftText:
        text = self.paper.text
        return DraftText(text.subject, text.body, self.manuscript.language if self.manuscript else "en")

    def action_next_remark(self) -> None:
        """Go to the place of the next remark."""
        self.look()
        serious = remarks.to_mend(self.remarks)
        if serious:
            self.to_remark((self.at + 1) % len(serious))
        else:
            self.followup.tell("There is nothing to mend.")

    def to_remark(self, at: int) -> None:
        """Go to the place of a remark.

        Args:
            at: which one of those that stand.
        """
        self.at = at
        self._show_line()
        self.paper.go_to(self.remarks[at])

    def _show_line(self) -> None:
        final = self.manuscript is not None and self.manuscript.sent_at is not None
        self.query_one("#remark", Static).update(remarks.remark_line(self.remarks, self.at, final=final))

    @work(exclusive=True, group="waive")
    async def action_waive(self) -> None:
        """Set the remark under the cursor aside, or the one that was gone to last; or let it speak again."""
        chosen = self._under_the_cursor()
        if chosen is None:
            self.followup.tell("There is no remark to set aside.")
        elif isinstance(chosen, Waiver):
            number = chosen.id or 0
            with self.telling():
                await self.ask(lambda journal: journal.drafts.unwaive(number))
                await self.reload()
        elif (reason := await self._reason(chosen.what)) is not None:
            await self._waive([chosen], reason)

    def _under_the_cursor(self) -> Remark | Waiver | None:
        rows = self.query_one("#review", Rows)
        sort, _, number = (rows.chosen or "").partition("-") if rows.has_focus else ("", "", "")
        if sort == remarks.WAIVED:
            return self.found.waived[int(number)][1]
        if sort == remarks.STANDING:
            return self.remarks[int(number)]
        serious = remarks.to_mend(self.remarks)
        return serious[max(self.at, 0) % len(serious)] if serious else None

    async def _reason(self, what: str) -> str | None:
        question = "Why may it stay as it is? The reason is kept with the letter."
        reason: str | None = await self.app.push_screen_wait(ReasonModal(what, question))
        return reason

    async def _waive(self, chosen: list[Remark], reason: str) -> None:
        manuscript, draft = self.manuscript, self._draft()
        if manuscript is None or not await self.store(untouched=True, insist=True) or not manuscript.draft:
            return
        number = manuscript.draft.id or 0
        with self.telling():
            for one in chosen:
                passage = one.passage(draft)
                await self.ask(
                    lambda journal, rule=one.rule, passage=passage: journal.drafts.waive(  # type: ignore[misc]
                        number, rule, passage, reason
                    )
                )
            await self.reload()

    async def ready(self, title: str, yes: str) -> bool:
        """Ask where something should be mended first; it is never refused.

        Args:
            title: what is asked.
            yes: what the yes does.
        """
        self.look()
        grave = self.found.of(Level.block)
        if not grave:
            return True
        ready: bool = await self.app.push_screen_wait(
            ConfirmModal(title, _listed(grave), yes, "Mend it first")
        )
        if not ready:
            self.to_remark(0)
        return ready

    async def settled(self) -> bool:
        """Whether nothing blocks the letter any more, which is asked for before it is logged as sent."""
        self.look()
        grave = self.found.of(Level.block)
        if not grave:
            return True
        modal = ConfirmModal(
            "Not as it stands", _listed(grave), "It may stay, and here is why", "Mend it first"
        )
        if not await self.app.push_screen_wait(modal):
            self.to_remark(0)
            return False
        reason = await self._reason(grave[0].what)
        if reason is None:
            return False
        await self._waive(list(grave), reason)
        return not self.found.of(Level.block)

    @work(exclusive=True, group="language")
    async def action_language(self) -> None:
        """Say in which language the letter is written: the rules about English words rest for all others."""
        manuscript = self.manuscript
        if manuscript is None:
            return
        choices = [Choice(tag, name) for tag, name in LANGUAGES.items()]
        picked = await self.app.push_screen_wait(
            PickModal("Written in", "", choices, manuscript.language.partition("-")[0])
        )
        if picked is None or not await self.store(untouched=True, insist=True) or not manuscript.draft:
            return
        number = manuscript.draft.id or 0
        with self.telling():
            await self.ask(lambda journal: journal.drafts.write_in(number, picked))
            await self.reload()


def _listed(grave: tuple[Remark, ...]) -> str:
    return "\n".join(f"✕ {remark.what}" for remark in grave)
