"""All that the composer knows about an interview, and the texts that can be written from it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum, auto
from pathlib import Path

from followup_tui.composing.compared import review_facts
from followup_tui.composing.facts import letter_facts
from followup_tui.composing.kinds import KINDS, Channel, Kind
from followup_tui.composing.letters import Letter, Progress, letters, step_of
from followup_tui.composing.likeness import prepared
from followup_tui.composing.limits import Limits
from followup_tui.composing.notes import Note, noted
from followup_tui.composing.render import Text as Wording
from followup_tui.composing.render import starter
from followup_tui.composing.review import DraftText, Level, Other, ReviewFacts, Stranger, review
from followup_tui.composing.review.alike import known_names
from followup_tui.composing.waiving import Reviewed, sorted_out
from followup_tui.domain.checklist import Known
from followup_tui.domain.facts import DraftView
from followup_tui.domain.models import Draft, Profile, Question
from followup_tui.domain.status import promise
from followup_tui.text import one_line, prose


class Stand(StrEnum):
    """How far a text is, the review and the clipboard counted in."""

    none = auto()
    open = auto()
    blocked = auto()
    ready = auto()
    copied = auto()
    sent = auto()
    done = auto()
    skipped = auto()


@dataclass(frozen=True, slots=True)
class Dossier:
    """What letters about an interview are made of.

    Args:
        known: the interview, its application and its steps.
        profile: the candidate; None while it was never asked.
        drafts: the drafts about the interview, the oldest first.
        questions: what was asked in it.
        answers: what was answered to the prompts of the reflection, by prompt.
        strangers: who and what belongs to other applications only.
        earlier: the drafts of the application's other rounds, each with what it is called.
        limits: from where on a text is too long or too like another.
        kinds: all kinds by name: ours, as the user's templates have them, and the user's own.
    """

    known: Known
    profile: Profile | None
    drafts: Sequence[DraftView]
    questions: Sequence[Question] = ()
    answers: Mapping[str, str] = field(default_factory=dict)
    strangers: Sequence[Stranger] = ()
    earlier: Sequence[tuple[str, Draft]] = ()
    limits: Limits = field(default_factory=Limits)
    kinds: Mapping[str, Kind] = field(default_factory=lambda: KINDS)

    @property
    def letters(self) -> tuple[Letter, ...]:
        """The texts that may be written."""
        return letters(self.known, self.drafts, self.kinds)

    def draft_of(self, letter: Letter) -> DraftView | None:
        """The newest draft of a letter; None while there is none, or where one that was sent is over with."""
        if letter.progress is Progress.none:
            return None
        found = [
            view
            for view in self.drafts
            if view.draft.kind == letter.kind.name and view.draft.contact_id == letter.contact_id
        ]
        return found[-1] if found else None

    def with_draft(self, draft: Draft) -> "Dossier":
        """What is known once a draft was stored: a new one, or another text of one that was there."""
        views = [replace(one, draft=draft) if one.draft.id == draft.id else one for one in self.drafts]
        is_new = all(one.draft.id != draft.id for one in self.drafts)
        return replace(self, drafts=[*views, DraftView(draft)] if is_new else views)

    def starter(self, letter: Letter, folder: Path, tone: str = "") -> Wording:
        """The text that a letter begins with.

        Args:
            letter: the letter.
            folder: where the user's own templates are.
            tone: "warmer", "plainer", or empty for neither.

        Raises:
            TemplateError: a template of the user's can't be used.
        """
        text = starter(letter.kind, self.facts(letter, tone), [folder])
        return Wording(one_line(text.subject), prose(text.body), text.language)

    def facts(self, letter: Letter, tone: str = "") -> dict[str, object]:
        """What the template of a letter sees.

        Args:
            letter: the letter.
            tone: "warmer", "plainer", or empty for neither.
        """
        return letter_facts(
            self.profile,
            self.known.facts,
            self.known.round,
            letter.person,
            promised=promise(self.known.facts.log),
            now=self.known.now,
            extras={
                "next_step": self.answers.get("next_step", ""),
                "unsaid": self.answers.get("unsaid", ""),
                "tone": tone,
            },
        )

    def reviewed(self, letter: Letter, draft: DraftText) -> Reviewed:
        """What the review says of a letter, and what of it was set aside.

        Args:
            letter: the letter.
            draft: its text as it stands.
        """
        view = self.draft_of(letter)
        remarks = review(draft, self.compared(letter))
        return sorted_out(remarks, draft, view.waivers if view else ())

    def compared(self, letter: Letter) -> ReviewFacts:
        """What the review of a letter compares with."""
        step = step_of(letter, self.known)
        bare = review_facts(
            letter.kind,
            self.profile,
            self.known.facts,
            self.known.round,
            letter.person,
            self.known.now,
        )
        names = known_names(bare)
        own = self.draft_of(letter)
        number = own.draft.id if own else None
        others = [(name, draft) for name, draft in self.written if draft.id != number]
        return replace(
            bare,
            opens=step.opens if step else None,
            strangers=tuple(self.strangers),
            limits=self.limits,
            drafts=tuple(Other(name, prepared(draft.body, names)) for name, draft in others),
        )

    @property
    def written(self) -> list[tuple[str, Draft]]:
        """Every draft of the application that is read rather than heard, with what it is called."""
        here = [(self._called(view.draft), view.draft) for view in self.drafts]
        return [(name, draft) for name, draft in (*here, *self.earlier) if not self._is_spoken(draft)]

    def stand(self, letter: Letter) -> Stand:
        """How far a letter is."""
        view = self.draft_of(letter)
        if letter.progress is not Progress.begun or view is None:
            return _STANDS[letter.progress]
        draft = view.draft
        return standing(draft, self.reviewed(letter, DraftText(draft.subject, draft.body, draft.language)))

    @property
    def stands(self) -> dict[str, Stand]:
        """How far each letter is, by its key."""
        return {letter.key: self.stand(letter) for letter in self.letters}

    def notes(self, letter: Letter) -> tuple[Note, ...]:
        """What was noted that may find its place in a letter."""
        return noted(
            letter.person,
            self.known.round.people,
            self.questions,
            self.answers,
            promised=promise(self.known.facts.log),
            today=self.known.now.astimezone(self.known.zone).date(),
        )

    def _called(self, draft: Draft) -> str:
        found = next(
            (one.contact for one in self.known.round.people if one.contact.id == draft.contact_id), None
        )
        return called(draft, found.full_name if found else "", kinds=self.kinds)

    def _is_spoken(self, draft: Draft) -> bool:
        kind = self.kinds.get(draft.kind)
        return kind is not None and kind.channel is Channel.phone


_STANDS = {
    Progress.none: Stand.none,
    Progress.begun: Stand.open,
    Progress.sent: Stand.sent,
    Progress.done: Stand.done,
    Progress.skipped: Stand.skipped,
}


def standing(draft: Draft, found: Reviewed) -> Stand:
    """How far a draft is that was not sent.

    Args:
        draft: the draft.
        found: what the review says of it.
    """
    if found.of(Level.block):
        return Stand.blocked
    if draft.copied_at is not None and draft.copied_at >= draft.edited_at:
        return Stand.copied
    return Stand.open if found.of(Level.warn) else Stand.ready


def called(draft: Draft, name: str, interview: str = "", kinds: Mapping[str, Kind] = KINDS) -> str:
    """What a draft is called beside others: "the letter to Maya Chen", "the company's note (Phone screen)".

    Args:
        draft: the draft.
        name: the full name of whom it is for; empty for the company.
        interview: the round that it is about; empty where that is the present one.
        kinds: all kinds by name; ours, where the user has none.
    """
    kind = kinds.get(draft.kind)
    if draft.kind == "thank_company" or (not name and kind is None):
        what = "the company's note"
    elif draft.kind == "thank_interviewer" and name:
        what = f"the letter to {name}"
    else:
        what = f"the {kind.title.lower() if kind else draft.kind}"
    return f"{what} ({interview})" if interview else what
