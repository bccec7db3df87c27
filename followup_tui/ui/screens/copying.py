"""A letter on the screen that is handed on: to the clipboard, to an editor, or another way."""

from textual import work

from followup_tui.composing.letters import reached_by
from followup_tui.exchange.clipboard import Outcome, Report
from followup_tui.text import prose
from followup_tui.ui.handing import AGAIN, EDITOR, another_way, copied, in_editor
from followup_tui.ui.manuscript import whole
from followup_tui.ui.modals.pick import Choice, PickModal
from followup_tui.ui.screens.reviewing import ReviewingScreen


class CopyingScreen(ReviewingScreen):
    """What can be done with a letter that is written."""

    @work
    async def action_editor(self) -> None:
        """Edit the text in the user's own editor."""
        with self.telling():
            if await self.store(insist=True):
                text = in_editor(self.app, self.paper.area.text)
                self.paper.area.replace_all(prose(text))

    @work(exclusive=True, group="copy")
    async def action_copy(self) -> None:
        """Copy the text."""
        await self._copy()

    async def _copy(self) -> None:
        manuscript = self.manuscript
        if manuscript is None or not await self.store(untouched=True, insist=True):
            return
        if not await self.ready("Copy it all the same?", "Copy"):
            return
        text = manuscript.text.body
        report = await copied(self.followup, text)
        if report.outcome is not Outcome.FAILED and manuscript.sent_at is None:
            with self.telling():
                await manuscript.copied()
                self.show_stand()
        if report.outcome is not Outcome.VERIFIED:
            await self._go_another_way(report, text)

    async def _go_another_way(self, report: Report | None, text: str) -> None:
        letter = self.letter
        name = f"{letter.kind.title} {letter.name}" if letter else "letter"
        picked = await another_way(self.followup, report, text, name)
        if picked == AGAIN:
            await self._copy()
        elif picked == EDITOR:
            self.action_editor()

    @work
    async def action_another_way(self) -> None:
        """Have the text another way than by the clipboard."""
        if await self.store(untouched=True, insist=True):
            await self._go_another_way(None, self.paper.area.text)

    @work(exclusive=True, group="copy")
    async def action_copy_part(self) -> None:
        """Copy the subject, the address or everything."""
        letter, dossier, text = self.letter, self.dossier, self.paper.text
        if letter is None or dossier is None:
            return
        contact, _ = reached_by(letter, dossier.known)
        reached = (contact.phone if letter.is_call else contact.email) if contact else ""
        parts = {"Subject": text.subject, "Address": reached, "Subject and text": whole(text)}
        choices = [
            Choice(part, part, part_text.partition("\n")[0]) for part, part_text in parts.items() if part_text
        ]
        picked = await self.app.push_screen_wait(PickModal("Copy", "", choices))
        if picked is not None and await self.ready("Copy it all the same?", "Copy"):
            report = await copied(self.followup, parts[picked])
            if report.outcome is not Outcome.VERIFIED:
                await another_way(self.followup, report, parts[picked], f"{picked} {letter.name}")
