"""The card that one reads from while calling: whom, at what number, what to say, and to what."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Static

from followup_tui.composing import own
from followup_tui.composing.calling import Card, Words, card
from followup_tui.composing.dossier import Dossier
from followup_tui.composing.letters import reached_by, what_now
from followup_tui.domain.models import Contact
from followup_tui.domain.office import office
from followup_tui.domain.words import Outcome
from followup_tui.errors import FollowupError
from followup_tui.storage.dossiers import read_dossier
from followup_tui.storage.work import ConflictError
from followup_tui.ui import ways
from followup_tui.ui.handing import copied
from followup_tui.ui.modals.reason import ReasonModal
from followup_tui.ui.modals.spoke import SpokeModal
from followup_tui.ui.screens.base import JournalScreen
from followup_tui.ui.text import line
from followup_tui.ui.widgets import card as shown

if TYPE_CHECKING:
    from followup_tui.storage.journal import Journal

# The clock over there goes on while one reads.
_TICK = 20.0
_DONE = {
    Outcome.spoke: "You spoke",
    Outcome.voicemail: "You left a message",
    Outcome.no_answer: "Nobody answered",
}


class CallingScreen(JournalScreen[None]):
    """What one needs before one's eyes while calling, and two keys that log the call.

    Args:
        interview_id: the interview that the call is about.
        letter: the key of the script, or of the message for an answering machine.
    """

    CSS_PATH = "calling.tcss"
    AUTO_FOCUS: ClassVar[str | None] = "#script"
    HELP = """
What do I say? The number is on top, the words below; what is in brackets is not said. Where a machine \
answers, v shows the words for it, w what to say to what they may say.

After the call one key logs it: s where you spoke, and then the day that they named; m where you left a \
message; n where nobody answered. escape goes back to the text, where the words can be changed.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "spoke", "We spoke", id="calling.spoke"),
        Binding("m", "left", "Left a message", id="calling.left"),
        Binding("n", "nobody", "Nobody there", id="calling.nobody"),
        Binding("w", "what_if", "What if", id="calling.what_if"),
        Binding("v", "voicemail", "Voicemail, or the script", show=False, id="calling.voicemail"),
        Binding("y,f2", "copy", "Copy the number", show=False, key_display="y", id="calling.copy"),
        Binding("c", "contact", "The person", show=False, id="calling.contact"),
        Binding("u", "undo", "Undo", show=False, id="calling.undo"),
    ]

    def __init__(self, interview_id: int, letter: str) -> None:
        super().__init__()
        self.interview_id = interview_id
        self._key = letter
        self.dossier: Dossier | None = None
        self.card: Card | None = None
        self.to_machine = False
        self.answers = False

    def body(self) -> ComposeResult:
        """The number and whose it is; what to say, and to what they may say."""
        with Vertical(id="whom"):
            yield Static(id="number")
            yield Static(id="person")
            yield Static(id="clock")
            yield Static(id="against")
        with Horizontal(id="parts"):
            with VerticalScroll(id="script", classes="pane"):
                yield Static(id="words")
            with VerticalScroll(id="what-if", classes="pane"):
                yield Static(id="answers")

    def on_mount(self) -> None:
        """The clock over there is looked at again and again."""
        self.set_interval(_TICK, self._show_clock)

    async def on_screen_resume(self) -> None:
        """Whatever was done elsewhere shows at once."""
        first = self.card is None
        await self.reload()
        if first and self.card is not None:
            message, script = self.card.message, self.card.script
            self.to_machine = script is None or (message is not None and message.letter.key == self._key)
            self.show()

    def on_resize(self) -> None:
        """Both parts are seen where there is room for them."""
        self.show()

    def application_in_view(self) -> int | None:
        """The application of the interview."""
        return self.dossier.known.application_id if self.dossier else None

    async def reload(self) -> None:
        """Read everything anew, and show it."""
        number, clock, settings = self.interview_id, self.clock, self.followup.settings
        folder = self.followup.places.templates
        with self.telling():
            self.dossier = await self.ask(
                lambda journal: read_dossier(journal, number, clock, settings.letters, own.kinds(folder))
            )
            self.card = card(self.dossier, self._key, folder, settings.clock)
            self.show()

    @property
    def words(self) -> Words | None:
        """What is said to who, or what, has answered."""
        found = self.card
        return (found.message if self.to_machine else found.script) if found else None

    @property
    def contact(self) -> Contact | None:
        """Who is called; None for the company."""
        words = self.words
        return reached_by(words.letter, self.dossier.known)[0] if words and self.dossier else None

    def show(self) -> None:
        """Show the card."""
        if self.card is None or self.dossier is None:
            return
        application = self.dossier.known.facts.application
        title = "Voicemail" if self.to_machine else "Call"
        self.head(line((title, "bold"), f" · {application.company}"), line(application.role))
        self.query_one("#number", Static).update(shown.number(self.contact))
        self.query_one("#person", Static).update(shown.whom(self.contact, application.company))
        self._show_clock()
        against = self.query_one("#against", Static)
        against.update(shown.against(self.words))
        against.display = bool(self.words and self.words.blocks)
        self.query_one("#words", Static).update(shown.script(self.words))
        self.query_one("#answers", Static).update(shown.what_if(self.card.answers))
        self._show_parts(self.card)

    def _show_clock(self) -> None:
        if self.card is not None:
            there = office(self.card.calendar, self.clock.now(), self.clock.zone)
            self.query_one("#clock", Static).update(shown.clock(there))

    def _show_parts(self, card: Card) -> None:
        script, answers = self.query_one("#script"), self.query_one("#what-if")
        script.display = self.is_wide or not self.answers
        answers.display = self.is_wide or self.answers
        script.border_title = line("To the machine" if self.to_machine else "What you say")
        answers.border_title = line("What if")
        other = ("v", "$primary"), " if you reach them" if self.to_machine else " if a machine answers"
        more = () if self.is_wide else ("  ", ("w", "$primary"), " what if")
        length = (f"{card.message_length}  ",) if self.to_machine else ()
        script.border_subtitle = line(*length, *other, *more)
        answers.border_subtitle = line() if self.is_wide else line(("w", "$primary"), " what you say")

    def action_voicemail(self) -> None:
        """Show the words for an answering machine, or those for a person again."""
        if self.card is not None and self.card.script and self.card.message:
            self.to_machine, self.answers = not self.to_machine, False
            self.show()
            self.query_one("#script").focus()

    def action_what_if(self) -> None:
        """Go to what they may say, or back to the words; where there is room both are seen."""
        self.answers = not self.query_one("#what-if").has_focus
        self.show()
        self.query_one("#what-if" if self.answers else "#script").focus()

    @work(exclusive=True, group="copy")
    async def action_copy(self) -> None:
        """Copy the number; where that fails it is told, and there it stands to be dialled."""
        contact = self.contact
        if contact is None or not contact.phone:
            self.followup.tell("There is no number to copy.")
        else:
            await copied(self.followup, contact.phone)

    def action_contact(self) -> None:
        """Edit the person who is called."""
        person = self.words.letter.person if self.words else None
        if person is None or person.participant.id is None:
            self.followup.tell("Nobody is noted whom you could call: e on Today adds a recruiter.")
        else:
            ways.to_contact(self.app, person.participant.interview_id, person.participant.id)

    async def action_undo(self) -> None:
        """Take the last change back."""
        await self.take_back()
        await self.reload()

    @work(exclusive=True, group="log")
    async def action_spoke(self) -> None:
        """Log that one spoke to them, and the day that they named."""
        script = self.card.script if self.card else None
        if script is None or (reason := await self._reason(script)) is None:
            return
        log = partial(self._log, Outcome.spoke, reason)
        if await self.app.push_screen_wait(SpokeModal(script.letter.name, log, self.reload)):
            await self._leave(Outcome.spoke)

    @work(exclusive=True, group="log")
    async def action_left(self) -> None:
        """Log that one left a message."""
        message = self.card.message if self.card else None
        if message is not None and (reason := await self._reason(message)) is not None:
            await self._log_at_once(Outcome.voicemail, reason)

    @work(exclusive=True, group="log")
    async def action_nobody(self) -> None:
        """Log that nobody answered."""
        if self.card and self.card.script:
            await self._log_at_once(Outcome.no_answer, "")

    async def _reason(self, words: Words) -> str | None:
        """Why words were said that the review has something against; empty where it has not, None to stop."""
        if not words.blocks:
            return ""
        question = "Why was it right all the same? The reason is kept with the text."
        return await self.app.push_screen_wait(ReasonModal(words.blocks[0].what, question))

    async def _log_at_once(self, outcome: Outcome, reason: str) -> None:
        try:
            await self._log(outcome, reason)
        except ConflictError as conflict:
            self.followup.tell_problem(conflict)
            await self.reload()
        except FollowupError as problem:
            self.followup.tell_problem(problem)
        else:
            await self._leave(outcome)

    async def _log(self, outcome: Outcome, reason: str, promised: date | None = None) -> None:
        """Log the call with the words that it was made with."""
        card = self.card
        words = (card.message if outcome is Outcome.voicemail else card.script) if card else None
        if words is None:
            return
        number, letter, text = self.interview_id, words.letter, words.text
        place = {"kind": letter.kind.name, "contact_id": letter.contact_id}
        values = {**place, "language": text.language, "subject": "", "body": text.body}

        def log(journal: "Journal") -> None:
            draft = words.draft or journal.drafts.begin(number, values).draft
            for rule, passage in words.passages if reason else ():
                journal.drafts.waive(draft.id or 0, rule, passage, reason)
            journal.drafts.sent(draft.id or 0, draft.version, outcome=outcome, promised=promised)

        await self.ask(log)

    async def _leave(self, outcome: Outcome) -> None:
        """Say what was logged and what comes next, and go back."""
        await self.reload()
        if self.dossier is not None:
            company = self.dossier.known.facts.application.company
            said = f"Logged: {_DONE[outcome]} · {company}."
            self.followup.tell(said, what_now(self.dossier.known), "u takes it back.")
        self.dismiss()
