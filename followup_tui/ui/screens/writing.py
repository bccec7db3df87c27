"""A letter on the screen: it is read, shown, and stored while it is typed."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.timer import Timer

from followup_tui.composing import own
from followup_tui.composing.dossier import Dossier, Stand
from followup_tui.composing.letters import Letter, letter_for, reached_by
from followup_tui.composing.render import TemplateError
from followup_tui.composing.render import Text as Wording
from followup_tui.domain.models import Draft
from followup_tui.domain.steps import Task
from followup_tui.errors import FollowupError, NotFoundError
from followup_tui.storage.dossiers import read_dossier
from followup_tui.storage.work import ConflictError
from followup_tui.ui.manuscript import Manuscript, Place, whole
from followup_tui.ui.modals.keeping import KeepingModal
from followup_tui.ui.modals.profile import edit_profile
from followup_tui.ui.screens.base import JournalScreen
from followup_tui.ui.text import line
from followup_tui.ui.widgets import letters, remarks
from followup_tui.ui.widgets.paper import Paper
from followup_tui.ui.widgets.remarks import RemarkLine
from followup_tui.ui.widgets.rows import Rows, titled

# With the time that writing takes, this stays well below the second and a half that may be lost.
STORED_AFTER = 0.8


class WritingScreen(JournalScreen[None]):
    """The paper, the remarks on it and the notes beside it.

    Args:
        interview_id: the interview that the letter is about.
        task: what it is to do; None for the first thing that is to be written.
        subject_id: the participant whom it is for; None for the company.
        letter: the key of a text that was begun, which goes before the task.
    """

    AUTO_FOCUS: ClassVar[str | None] = "#body"

    def __init__(
        self,
        interview_id: int,
        task: Task | None = None,
        subject_id: int | None = None,
        *,
        letter: str = "",
    ) -> None:
        super().__init__()
        self._begun = letter
        self.interview_id = interview_id
        self._wanted = (task, subject_id)
        self.paper = Paper(id="paper", classes="pane")
        self.dossier: Dossier | None = None
        self.letter: Letter | None = None
        self.stands: dict[str, Stand] = {}
        self.manuscript: Manuscript | None = None
        self._storing: Timer | None = None
        self._told = ""
        self.deciding = self._undecided = False

    def body(self) -> ComposeResult:
        """The paper; beside it, or below it, what there is to say about it."""
        with Horizontal(id="parts"):
            yield self.paper
            with Vertical(id="side"):
                yield titled(remarks.SideRows(id="review", classes="pane"), "Review")
                yield titled(remarks.SideRows(id="notes", classes="pane"), "You noted")
                yield titled(remarks.SideRows(id="belongs", classes="pane"), "What belongs in it")
        yield RemarkLine(id="remark")

    async def on_screen_resume(self) -> None:
        """Whatever was done elsewhere shows at once."""
        if self.dossier is None:
            self._begin()
        elif self.letter is not None:
            await self.reload()

    def application_in_view(self) -> int | None:
        """The application of the interview."""
        return self.dossier.known.application_id if self.dossier else None

    async def on_screen_suspend(self) -> None:
        """Something else comes to the front."""
        await self.store()

    async def on_unmount(self) -> None:
        """The screen goes, and perhaps the app: nobody can be asked any more."""
        manuscript = self.manuscript
        if manuscript is None:
            return
        manuscript.text = self.paper.text
        try:
            await manuscript.store()
        except ConflictError as conflict:
            if isinstance(conflict.theirs, Draft):
                await manuscript.put_aside(conflict.theirs)
        except FollowupError as problem:
            self.log.error(problem.what)

    def on_resize(self) -> None:
        """The head says as much as there is room for."""
        self._show_head()

    @work
    async def _begin(self) -> None:
        with self.telling():
            try:
                self.dossier = dossier = await self._read()
            except NotFoundError:
                self.dismiss()
                raise
            begun = (one for one in dossier.letters if one.key == self._begun)
            letter = next(begun, None) or letter_for(dossier.letters, dossier.known, *self._wanted)
            if dossier.profile is None and dossier.draft_of(letter) is None and await edit_profile(self.app):
                self.dossier = await self._read()
            self.show(letter)

    async def _read(self) -> Dossier:
        number, clock, app = self.interview_id, self.clock, self.followup
        # The user's templates are files: they are read where the journal is, not by the interface.
        dossier = await self.ask(
            lambda journal: read_dossier(
                journal, number, clock, app.settings.letters, own.kinds(app.places.templates)
            )
        )
        self.stands = dossier.stands
        return dossier

    async def reload(self) -> None:
        """Read everything anew; what is typed and not stored stays."""
        with self.telling():
            self.dossier = await self._read()
            if self.letter is not None:
                self.show(self.letter)

    def show(self, letter: Letter) -> None:
        """Show a letter as far as it is.

        Args:
            letter: the letter, or what it was before something happened to it.
        """
        dossier = self.dossier
        if dossier is None:
            return
        found = {one.key: one for one in dossier.letters}
        same = self.letter is not None and self.letter.key == letter.key
        self.letter = letter = found.get(letter.key, letter)
        manuscript = self._follow(dossier, letter, same=same)
        _, address = reached_by(letter, dossier.known)
        to = line(letter.name, (f"  {address}", "$muted"))
        self.paper.show(manuscript.text, letter.kind, to, final=manuscript.sent_at is not None)
        self.query_one("#notes", Rows).fill(remarks.note_rows(dossier.notes(letter)))
        self.query_one("#belongs", Rows).fill(remarks.belonging_rows(letter.kind))
        self._show_head()
        self.look()
        self.refresh_bindings()

    def _follow(self, dossier: Dossier, letter: Letter, *, same: bool) -> Manuscript:
        """The manuscript of a letter: the present one, unless another was stored."""
        view, manuscript = dossier.draft_of(letter), self.manuscript
        if manuscript is not None and same:
            manuscript.text = self.paper.text
            if not manuscript.is_stored or manuscript.follow(view):
                return manuscript
        starter = Wording("", "") if view else self.starter()
        place = Place.of(self.interview_id, letter)
        self.manuscript = Manuscript(self.followup.desk, place, view, starter)
        self._undecided = False
        return self.manuscript

    def starter(self) -> Wording:
        """The text that the letter begins with: empty, where its template can't be used."""
        try:
            return self.wording()
        except TemplateError as problem:
            self.followup.tell_problem(problem)
            return Wording("", "")

    def wording(self, tone: str = "") -> Wording:
        """What the template of the letter says: in a tone ("warmer", "plainer"), or as usual.

        Raises:
            TemplateError: it can't be used.
        """
        if self.dossier is None or self.letter is None:
            return Wording("", "")
        return self.dossier.starter(self.letter, self.followup.places.templates, tone)

    def _show_head(self) -> None:
        if self.letter is None or self.dossier is None or self.manuscript is None:
            return
        company = self.dossier.known.facts.application.company
        left = line((self.letter.kind.title, "bold"), f" · {company}")
        room = self.size.width - 2 - left.cell_length
        self.head(left, letters.letters_line(self.dossier.letters, self.letter, self.stands, room))
        self.show_stand()

    def show_stand(self) -> None:
        """Say how far the letter is."""
        manuscript, called = self.manuscript, self.letter is not None and self.letter.is_call
        if manuscript is not None:
            now, zone = self.clock.now(), self.clock.zone
            self.paper.border_title = letters.stand_line(
                manuscript.draft, manuscript.sent_at, now, zone, called=called
            )

    def look(self) -> None:
        """Look at the letter as it stands: it is another one, or it has changed."""

    def look_soon(self) -> None:
        """Look at the letter once nothing was typed for a moment."""

    @on(Paper.Written)
    def _written(self) -> None:
        """What is typed is reviewed at once, and stored soon."""
        if self.manuscript is None or self.manuscript.sent_at is not None:
            return
        self.manuscript.text = self.paper.text
        self.look_soon()
        if self._storing is None and not self.manuscript.is_stored:
            self._storing = self.set_timer(STORED_AFTER, self.store)

    @on(Paper.Left)
    async def _left(self) -> None:
        await self.store()

    async def store(self, *, untouched: bool = False, insist: bool = False) -> bool:
        """Store what was typed.

        Args:
            untouched: whether to store the text of the template, too, that nothing was changed of.
            insist: whether to ask again what was put off when two texts met.

        Returns:
            Whether nothing is left to store.
        """
        if self._storing is not None:
            self._storing.stop()
            self._storing = None
        manuscript = self.manuscript
        if manuscript is None:
            return True
        try:
            await manuscript.store(untouched=untouched)
        except ConflictError as conflict:
            ask = insist or not self._undecided
            if ask and not self.deciding and isinstance(conflict.theirs, Draft):
                self._decide(manuscript, conflict.theirs)
            return False
        except FollowupError as problem:
            await self._could_not(manuscript, problem)
            return False
        self._told = ""
        if manuscript is self.manuscript and manuscript.draft is not None and self.is_attached:
            self._stored_as(manuscript.draft)
        return True

    def _stored_as(self, draft: Draft) -> None:
        """Know of the draft without reading everything anew, which a typist would feel."""
        if self.dossier is not None and self.letter is not None:
            self.dossier = self.dossier.with_draft(draft)
            same = (one for one in self.dossier.letters if one.key == self.letter.key)
            self.letter = next(same, self.letter)
        self._show_head()

    async def _could_not(self, manuscript: Manuscript, problem: FollowupError) -> None:
        """Tell once why a text can't be stored; it stays on the screen, and is tried again."""
        if problem.what != self._told:
            self.followup.tell_problem(problem)
        self._told = problem.what
        with self.telling():
            if await manuscript.rescue():
                self.followup.tell("What you typed here is kept among the earlier versions.")
                await self.put(manuscript.text)

    @work
    async def _decide(self, manuscript: Manuscript, theirs: Draft) -> None:
        """Two texts of one letter: which one is it to be?"""
        self.deciding = True
        mine = manuscript.text
        try:
            modal = KeepingModal(whole(mine), whole(Wording(theirs.subject, theirs.body)))
            keeping = await self.app.push_screen_wait(modal)
        finally:
            self.deciding = False
        with self.telling():
            if keeping is None:
                self._undecided = True
                await manuscript.put_aside(theirs)
                return
            await manuscript.settle(theirs, keeping)
            self._undecided = False
            self.followup.tell(keeping.told)
            await self.put(manuscript.text)

    async def put(self, text: Wording) -> None:
        """Put another text, which is stored by now, on the paper."""
        self.paper.put(text)
        await self.reload()
