"""A text in work: what was typed, and the draft in the journal that follows it."""

import asyncio
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from followup_tui.composing.letters import Letter
from followup_tui.composing.render import Text as Wording
from followup_tui.domain.facts import DraftView
from followup_tui.domain.models import Draft, DraftVersion
from followup_tui.domain.words import Outcome
from followup_tui.storage.work import ConflictError
from followup_tui.text import one_line, prose
from followup_tui.ui.desk import Desk
from followup_tui.ui.modals.keeping import Keeping

if TYPE_CHECKING:
    from followup_tui.storage.journal import Journal

# What is still to be decided may not be sent by mistake: the review takes this line for a gap.
_SEAM = "[the other text]"


@dataclass(frozen=True, slots=True)
class Place:
    """What a draft is found by."""

    interview_id: int
    kind: str
    contact_id: int | None

    @classmethod
    def of(cls, interview_id: int, letter: Letter) -> "Place":
        """The place of a letter about an interview."""
        return cls(interview_id, letter.kind.name, letter.contact_id)


class Manuscript:
    """One text and its draft. The draft is begun with the first change: until then the template may improve.

    Args:
        desk: the journal.
        place: what the draft is found by.
        view: the draft; None while there is none.
        starter: what is shown while there is none.
    """

    def __init__(self, desk: Desk, place: Place, view: DraftView | None, starter: Wording) -> None:
        self._desk = desk
        self.place = place
        self._view = view
        self._turn = asyncio.Lock()
        self._begins_in = starter.language
        text = view.draft if view else starter
        self.text = self._stored = Wording(text.subject, text.body)

    @property
    def draft(self) -> Draft | None:
        """The draft as it was stored last; None while nothing was."""
        return self._view.draft if self._view else None

    @property
    def sent_at(self) -> datetime | None:
        """The instant at which it was sent; None while it was not."""
        return self._view.sent_at if self._view else None

    @property
    def language(self) -> str:
        """The language of the text."""
        return self.draft.language if self.draft else self._begins_in

    @property
    def is_stored(self) -> bool:
        """Whether there is nothing that the journal does not have."""
        return self.sent_at is not None or self.text == self._stored

    def follow(self, view: DraftView | None) -> bool:
        """Take note of the draft as it is in the journal now, where its text is the one that is stored.

        Returns:
            Whether it is; blanks at the ends of lines, which the journal leaves out, may stay in the field.
        """
        if view is None or (view.draft.subject, view.draft.body) != _clean(self.text):
            return False
        self._view = view
        return True

    async def store(self, *, untouched: bool = False) -> None:
        """Store what was typed.

        Args:
            untouched: whether to store the text of a template, too, that nothing was changed of.

        Raises:
            ConflictError: the draft was changed elsewhere since; `theirs` is the draft as it is there.
            FollowupError: the journal does not take it.
        """
        async with self._turn:
            if self.is_stored and not (untouched and self.draft is None):
                return
            text = self.text
            self._view = await self._desk.ask(lambda journal: self._put(journal, text))
            self._stored = text

    async def settle(self, theirs: Draft, keeping: Keeping) -> None:
        """Store one of two texts or both; the other one is kept as a version, so that nothing is lost.

        Raises:
            ConflictError: it was changed once more.
            FollowupError: the journal does not take it.
        """
        mine, other = self.text, Wording(theirs.subject, theirs.body)
        kept, lost = (other, mine) if keeping is Keeping.theirs else (mine, other)
        if keeping is Keeping.both:
            kept = replace(mine, body=f"{other.body}\n\n{_SEAM}\n\n{mine.body}")
        number = theirs.id or 0

        def put(journal: "Journal") -> Draft:
            journal.drafts.keep_version(number, lost.subject, lost.body, "changed in two places")
            return journal.drafts.save(number, theirs.version, kept.subject, kept.body)

        async with self._turn:
            self._view = DraftView(await self._desk.ask(put))
            self.text = self._stored = kept

    async def begin_anew(self, text: Wording, reason: str) -> None:
        """Put another text in the place of the present one, which is kept as a version.

        Args:
            text: the other text.
            reason: why.
        """
        await self.store()
        draft = self.draft
        await self.keep(reason)
        self.text = Wording(text.subject, text.body)
        if draft is None:
            self._stored = self.text
        await self.store()

    async def keep(self, reason: str) -> None:
        """Keep the text as it is stored as a version, where there is a draft.

        Args:
            reason: why.
        """
        if self.draft is not None:
            number, text = self.draft.id or 0, self._stored
            await self._desk.ask(
                lambda journal: journal.drafts.keep_version(number, text.subject, text.body, reason)
            )

    async def versions(self) -> list[DraftVersion]:
        """The kept states of the text, the newest first."""
        draft = self.draft
        number = draft.id or 0 if draft else 0
        return await self._desk.ask(lambda journal: journal.drafts.versions(number)) if draft else []

    async def copied(self) -> None:
        """Note that it was copied."""
        async with self._turn:
            if self.draft is not None:
                number, sent_at = self.draft.id or 0, self.sent_at
                draft = await self._desk.ask(lambda journal: journal.drafts.copied(number))
                self._view = DraftView(draft, sent_at)

    async def sent(self, outcome: Outcome, covers: Collection[int] = ()) -> None:
        """Log that it was sent, or a call made.

        Args:
            outcome: of a call, how it went.
            covers: the contacts whom it is for, where somebody passes it on to several.

        Raises:
            ConflictError: it was changed elsewhere since.
            FollowupError: it was sent before.
        """
        await self.store(untouched=True)
        async with self._turn:
            if self.draft is not None:
                number, version = self.draft.id or 0, self.draft.version
                self._view = await self._desk.ask(
                    lambda journal: journal.drafts.sent(number, version, outcome=outcome, covers=covers)
                )

    async def put_aside(self, theirs: Draft) -> None:
        """Keep the text as a version of a draft that was changed elsewhere: nobody is there to decide."""
        number, text = theirs.id or 0, self.text
        await self._desk.ask(
            lambda journal: journal.drafts.keep_version(
                number, text.subject, text.body, "changed in two places"
            )
        )

    async def rescue(self) -> bool:
        """Where the draft was sent from elsewhere meanwhile: keep what was typed here as a version.

        Returns:
            Whether that was so.
        """
        draft = self.draft
        if draft is None:
            return False
        number, text = draft.id or 0, self.text

        def keep(journal: "Journal") -> DraftView | None:
            views = journal.drafts.of_interview(self.place.interview_id)
            sent = next((view for view in views if view.draft.id == number and view.sent_at), None)
            if sent is not None:
                journal.drafts.keep_version(
                    number, text.subject, text.body, "typed after it was sent elsewhere"
                )
            return sent

        async with self._turn:
            view = await self._desk.ask(keep)
            if view is not None:
                self._view = view
                self.text = self._stored = Wording(view.draft.subject, view.draft.body)
        return view is not None

    def _put(self, journal: "Journal", text: Wording) -> DraftView:
        """Begin the draft or change it; one that was begun elsewhere meanwhile is a conflict, too."""
        drafts, draft = journal.drafts, self.draft
        if draft is not None:
            return DraftView(drafts.save(draft.id or 0, draft.version, text.subject, text.body))
        place = self.place
        found = drafts.find(place.interview_id, place.kind, place.contact_id)
        if found is not None and found.sent_at is None:
            theirs = found.draft
            if (theirs.subject, theirs.body) == _clean(text):
                return found
            raise ConflictError(theirs)
        values = {"kind": place.kind, "contact_id": place.contact_id, "language": self._begins_in}
        return drafts.begin(place.interview_id, {**values, "subject": text.subject, "body": text.body})


def _clean(text: Wording) -> tuple[str, str]:
    """A text as the journal stores it."""
    return one_line(text.subject), prose(text.body)


def whole(text: Wording) -> str:
    """A subject and a body in one."""
    return f"{text.subject}\n\n{text.body}" if text.subject else text.body
