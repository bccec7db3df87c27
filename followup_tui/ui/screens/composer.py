"""The composer answers one question: is this ready to send?"""

from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.widgets import Input, OptionList, TextArea

from followup_tui.composing.letters import Letter, round_of, what_now
from followup_tui.composing.render import Text as Wording
from followup_tui.domain.words import Outcome
from followup_tui.storage.work import ConflictError
from followup_tui.ui import ways
from followup_tui.ui.manuscript import Manuscript
from followup_tui.ui.modals.confirm import ConfirmModal
from followup_tui.ui.modals.pick import Choice, PickModal
from followup_tui.ui.modals.versions import VersionsModal
from followup_tui.ui.screens.copying import CopyingScreen
from followup_tui.ui.widgets.letters import word_and_sign
from followup_tui.ui.widgets.remarks import STANDING

_OUTCOMES = (
    Choice(Outcome.spoke, "We spoke"),
    Choice(Outcome.voicemail, "I left a voicemail"),
    Choice(Outcome.no_answer, "Nobody answered"),
)
_TONES = (
    Choice("", "As usual"),
    Choice("warmer", "Warmer", "More of what it meant to you."),
    Choice("plainer", "Plainer", "Shorter sentences, fewer feelings."),
)
# What is done only to a text that is not sent yet.
_BEFORE = frozenset({"next_remark", "waive", "language", "editor", "anew", "notes"})


class ComposerScreen(CopyingScreen):
    """A letter, what there is to say about it, and the ways to whom it is for."""

    CSS_PATH = "composer.tcss"
    HELP = """
Is this ready to send? The letter begins with what the journal knows; the rest only you can say. It is \
stored while you type.

✕ mend this first   ! think about it   i good to know

followup sends nothing. Copy the text, send it from where you send your mail, then say that you did: \
copied is not sent. escape leaves the text; then single letters act, too.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2,ctrl+t,y", "copy", "Copy", key_display="F2", id="composer.copy"),
        Binding("f4,ctrl+n", "turn(1)", "Next", key_display="F4", id="composer.next"),
        Binding("f5,s", "sent", "I sent it", key_display="F5", id="composer.sent"),
        Binding("f5,s", "called", "I called", show=False, key_display="F5", id="composer.called"),
        # A text field would select a line with it.
        Binding("f6", "call", "Call with it", key_display="F6", priority=True, id="composer.call"),
        Binding("d", "call", "Call with it", show=False, id="composer.dial"),
        Binding("f8,r", "next_remark", "Remark", key_display="F8", id="composer.remark"),
        Binding("f10,x", "waive", "Waive the remark", show=False, key_display="F10", id="composer.waive"),
        Binding("L", "language", "The language of the text", show=False, id="composer.language"),
        Binding("a", "another", "Write another", id="composer.another"),
        Binding("f3,ctrl+r", "turn(-1)", "Previous", show=False, key_display="F3", id="composer.previous"),
        Binding("f9,ctrl+o,e", "editor", "Your editor", show=False, key_display="F9", id="composer.editor"),
        Binding("ctrl+g,i", "notes", "Insert what you noted", show=False, id="composer.notes"),
        Binding("o", "letters", "All texts of this interview", show=False, id="composer.letters"),
        Binding("p", "panel", "The panel side by side", show=False, id="composer.panel"),
        Binding("Y,w", "ways", "Every way out of here", show=False, key_display="Y", id="composer.ways"),
        Binding("v", "versions", "Earlier versions", show=False, id="composer.versions"),
        Binding("t", "anew", "Start anew from the template", show=False, id="composer.anew"),
        Binding("c", "contact", "The person it is for", show=False, id="composer.contact"),
        Binding("u", "undo", "Undo", show=False, id="composer.undo"),
        Binding("enter", "write", "Write", show=False, id="composer.write"),
        Binding("2", "place('checklist')", "Checklist", show=False, id="go.checklist"),
        Binding("3", "place('reflection')", "Reflection", show=False, id="go.reflection"),
    ]

    def explain(self) -> str:
        """The help, and what belongs into this very kind of text."""
        kind = self.letter.kind if self.letter else None
        return "\n\n".join([self.HELP.strip(), *([" ".join((*kind.must, *kind.must_not))] if kind else [])])

    @property
    def writes(self) -> bool:
        """Whether a field has the focus that takes letters."""
        return isinstance(self.focused, Input | TextArea) and not self.paper.area.read_only

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What was sent can't be changed, and what was not can't be written once more."""
        final = self.manuscript is not None and self.manuscript.sent_at is not None
        letter = self.letter
        match action:
            case "sent" | "called":
                return not final and (action == "called") is (letter is not None and letter.is_call)
            case "call":
                return letter is not None and letter.is_call
            case "another":
                return final and letter is not None and not letter.thanks
            case _:
                return not (final and action in _BEFORE)

    def action_back(self) -> None:
        """Leave the field, then the screen; nothing is lost by it."""
        if self.writes:
            self.query_one("#review" if self.is_wide else "#remark").focus()
        else:
            self._leave()

    @work(exclusive=True, group="leave")
    async def _leave(self, place: str = "") -> None:
        stored = await self.store(insist=True)
        if not stored and not self.deciding:
            question = "This text can't be stored at the moment. Copy it first, or it will be lost."
            modal = ConfirmModal("Leave all the same?", question, "Leave", "Stay")
            stored = await self.app.push_screen_wait(modal)
        if stored:
            self.dismiss()
            if place:
                ways.to_place(self.app, self.interview_id, place)

    def action_write(self) -> None:
        """Go on writing."""
        self.paper.area.focus()

    async def action_turn(self, by: int) -> None:
        """Go to the letter of another person."""
        if self.letter is None or self.dossier is None:
            return
        around = round_of(self.dossier.letters, self.letter)
        at = [one.key for one in around].index(self.letter.key)
        if len(around) == 1:
            self.followup.tell("Nothing else is to be written now. o shows all texts of this interview.")
        else:
            await self._turn_to(around[(at + by) % len(around)])

    async def _turn_to(self, letter: Letter) -> None:
        if await self.store(insist=True):
            self.at = -1
            self.show(letter)
            self.paper.area.focus()

    @work
    async def action_letters(self) -> None:
        """Choose among all texts that may be written about this interview."""
        if self.letter is None or self.dossier is None:
            return
        found = self.dossier.letters
        choices = [
            Choice(one.key, f"{one.kind.title}: {one.name}", *word_and_sign(self.stands[one.key]))
            for one in found
        ]
        picked = await self.app.push_screen_wait(PickModal("Write", "", choices, self.letter.key))
        for one in found:
            if one.key == picked:
                await self._turn_to(one)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter and a click do the same: go to the place of a remark, put a note into the text."""
        event.stop()
        sort, _, number = (event.option_id or "").partition("-")
        if sort == STANDING:
            self.to_remark(int(number))
        elif event.option_list.id == "notes":
            self._insert(event.option_index)

    @work
    async def action_notes(self) -> None:
        """Put something that was noted into the text."""
        if self.letter is None or self.dossier is None:
            return
        notes = self.dossier.notes(self.letter)
        if not notes:
            self.followup.tell("Nothing is noted yet: the reflection asks for it.")
            return
        choices = [Choice(str(number), note.text, note.about) for number, note in enumerate(notes)]
        picked = await self.app.push_screen_wait(PickModal("You noted", "", choices))
        if picked is not None:
            self._insert(int(picked))

    def _insert(self, number: int) -> None:
        if self.letter is not None and self.dossier is not None and not self.paper.area.read_only:
            self.paper.take(self.dossier.notes(self.letter)[number].text)

    @work(exclusive=True, group="call")
    async def action_call(self) -> None:
        """Go to the card that one reads from while calling."""
        if self.letter is None or not await self.store(insist=True):
            return
        if await self.ready("Call all the same?", "Call"):
            ways.to_calling(self.app, self.interview_id, self.letter.key)

    def action_sent(self) -> None:
        """Log that the letter was sent."""
        self._log()

    def action_called(self) -> None:
        """Log that the call was made, and how it went."""
        self._log()

    @work(exclusive=True, group="log")
    async def _log(self) -> None:
        manuscript, letter = self.manuscript, self.letter
        if manuscript is None or letter is None:
            return
        if not self.paper.area.text.strip():
            self.followup.tell("There is no text that could have been sent.")
            return
        if not await self.store(insist=True) or not await self.settled():
            return
        outcome = Outcome.none
        if letter.is_call:
            picked = await self.app.push_screen_wait(PickModal("How did the call go?", "", _OUTCOMES))
            if picked is None:
                return
            outcome = Outcome(picked)
        with self.telling():
            try:
                await manuscript.sent(outcome, letter.covered)
            except ConflictError:
                await self.store(insist=True)
                return
        await self.reload()
        if self.dossier is not None:
            self.followup.tell(f"Logged: {letter.kind.title}, {letter.name}.", what_now(self.dossier.known))

    async def action_another(self) -> None:
        """Write another text of this kind, for instance where nobody answered the phone."""
        manuscript = self.manuscript
        if manuscript is not None:
            with self.telling():
                another = Manuscript(self.followup.desk, manuscript.place, None, self.wording())
                await another.store(untouched=True)
                self.manuscript = another
                await self.put(another.text)

    @work
    async def action_anew(self) -> None:
        """Begin again with what the template says now; the text as it is becomes an earlier version."""
        tone: str | None = ""
        if self.letter is not None and self.letter.kind.tones:
            tone = await self.app.push_screen_wait(PickModal("Start anew", "", _TONES))
        if tone is not None:
            with self.telling():
                await self._replace(self.wording(tone), "before starting anew")

    @work
    async def action_versions(self) -> None:
        """Look at what this text was before, and take it up again."""
        if self.manuscript is None or not await self.store(insist=True):
            return
        with self.telling():
            versions = await self.manuscript.versions()
            if not versions:
                self.followup.tell("There is no earlier version of this text.")
                return
            final = self.manuscript.sent_at is not None
            modal = VersionsModal(versions, self.clock.now(), self.clock.zone, final=final)
            kept = await self.app.push_screen_wait(modal)
            if kept is not None:
                await self._replace(Wording(kept.subject, kept.body), "before an earlier version came back")

    async def _replace(self, text: Wording, reason: str) -> None:
        if self.manuscript is not None:
            with self.telling():
                await self.manuscript.begin_anew(text, reason)
                await self.put(text)
                self.followup.tell("Done. v shows what was here before.")

    async def action_panel(self) -> None:
        """Go to all letters of the interview side by side."""
        if self.letter is not None and await self.store(insist=True):
            ways.to_panel(self.app, self.interview_id, self.letter.key)

    def action_contact(self) -> None:
        """Edit the person whom the text is for."""
        person = self.letter.person if self.letter else None
        if person is None or person.participant.id is None:
            self.followup.tell("This text is for the company: e on Today adds a recruiter to the interview.")
        else:
            # Whoever speaks for the company may have been met in another round.
            ways.to_contact(self.app, person.participant.interview_id, person.participant.id)

    async def action_undo(self) -> None:
        """Take the last change back."""
        if await self.store(insist=True):
            await self.take_back()
            await self.reload()

    def action_place(self, place: str) -> None:
        """Go to another screen of the interview, in the place of this one."""
        self._leave(place)
