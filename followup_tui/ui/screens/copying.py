"""A letter on the screen that is handed on: to the clipboard, to an editor, or another way."""

import asyncio
import os

from textual import work

from followup_tui.composing.dossier import Dossier
from followup_tui.composing.letters import Letter
from followup_tui.composing.render import Text as Wording
from followup_tui.exchange.clipboard import Outcome, Report
from followup_tui.exchange.files import save, save_text
from followup_tui.exchange.letters import outgoing
from followup_tui.exchange.mail import Outgoing, eml
from followup_tui.exchange.mailto import mailto, open_mail
from followup_tui.text import prose
from followup_tui.ui import handing, outs
from followup_tui.ui.handing import another_way, copied, in_editor, outside, show_plainly
from followup_tui.ui.manuscript import whole
from followup_tui.ui.modals.pick import PickModal
from followup_tui.ui.screens.reviewing import ReviewingScreen


class CopyingScreen(ReviewingScreen):
    """What can be done with a letter that is written."""

    @work
    async def action_editor(self) -> None:
        """Edit the text in the user's own editor."""
        with self.telling():
            if await self.store(insist=True):
                before = self.paper.area.text
                after = prose(in_editor(self.app, before))
                if after != before and self.manuscript is not None:
                    await self.manuscript.keep("before your editor")
                    self.paper.area.replace_all(after)

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
        if report.outcome is not Outcome.FAILED:
            with self.telling():
                await self._noted()
        if report.outcome is not Outcome.VERIFIED:
            await self._go_another_way(report, text)

    async def _go_another_way(self, report: Report, text: str) -> None:
        letter = self.letter
        name = f"{letter.kind.title} {letter.name}" if letter else "letter"
        picked = await another_way(self.followup, report, text, name)
        if picked == handing.AGAIN:
            await self._copy()
        elif picked == handing.EDITOR:
            self.action_editor()

    @work(exclusive=True, group="copy")
    async def action_ways(self) -> None:
        """Choose among all ways that a letter can go."""
        letter, dossier = self.letter, self.dossier
        if letter is None or dossier is None or not await self.store(insist=True):
            return
        text = self.paper.text
        picked = await self.app.push_screen_wait(PickModal("Ways out", "", outs.ways(letter, dossier, text)))
        if picked is None:
            return
        if not picked.startswith(outs.ADDRESS):
            if not await self.ready("Let it out all the same?", "Go on"):
                return
            if not await self.store(untouched=True, insist=True):
                return
        with self.telling():
            await self._go(picked, letter, dossier, text)

    async def _go(self, picked: str, letter: Letter, dossier: Dossier, text: Wording) -> None:
        name = f"{letter.kind.title} {letter.name}"
        match picked:
            case handing.PLAIN:
                outside(self.app, lambda: show_plainly(whole(text)))
            case handing.EDITOR:
                self.action_editor()
            case handing.FILE:
                await handing.saved(self.followup, lambda folder: save_text(whole(text), folder, name))
                await self._noted()
            case outs.MAIL | outs.PROGRAM:
                await self._mail(outgoing(letter, dossier, text), name, program=picked == outs.PROGRAM)
                await self._noted()
            case part:
                said = outs.copied_part(part, letter, dossier, text)
                report = await copied(self.followup, said)
                if report.outcome is not Outcome.VERIFIED:
                    await another_way(self.followup, report, said, name)
                if report.outcome is not Outcome.FAILED and part in (outs.BODY, outs.ALL):
                    await self._noted()

    async def _mail(self, mail: Outgoing, name: str, *, program: bool) -> None:
        """Hand a mail to the mail program, or save it as a file: also where it is too long for a link."""
        link = mailto(mail) if program else None
        if link is None:
            await handing.saved(self.followup, lambda folder: save(eml(mail), folder, name, ".eml"))
        else:
            self.followup.tell(await asyncio.to_thread(open_mail, link, dict(os.environ)))

    async def _noted(self) -> None:
        """Note that the text went somewhere, which is not sending it."""
        if self.manuscript is not None and self.manuscript.sent_at is None:
            await self.manuscript.copied()
            self.show_stand()
