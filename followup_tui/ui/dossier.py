"""All that the composer knows about an interview, read in one go."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from followup_tui.composing.facts import letter_facts, review_facts
from followup_tui.composing.letters import Letter, Progress, letters
from followup_tui.composing.notes import Note, noted
from followup_tui.composing.render import Text as Wording
from followup_tui.composing.render import starter
from followup_tui.composing.review import ReviewFacts
from followup_tui.domain.checklist import Known
from followup_tui.domain.models import Profile
from followup_tui.domain.status import promise
from followup_tui.storage.drafts import DraftView
from followup_tui.storage.reflections import ReflectionView
from followup_tui.text import one_line, prose

if TYPE_CHECKING:
    from followup_tui.storage.journal import Journal


@dataclass(frozen=True, slots=True)
class Dossier:
    """What letters about an interview are made of.

    Args:
        known: the interview, its application and its steps.
        profile: the candidate; None while it was never asked.
        drafts: the drafts about the interview, the oldest first.
        reflection: what was noted after it; None while nothing was.
    """

    known: Known
    profile: Profile | None
    drafts: Sequence[DraftView]
    reflection: ReflectionView | None

    @property
    def letters(self) -> tuple[Letter, ...]:
        """The texts that may be written."""
        return letters(self.known, self.drafts)

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

    def starter(self, letter: Letter, folder: Path) -> Wording:
        """The text that a letter begins with.

        Args:
            letter: the letter.
            folder: where the user's own templates are.

        Raises:
            TemplateError: a template of the user's can't be used.
        """
        facts = letter_facts(
            self.profile,
            self.known.facts,
            self.known.round,
            letter.person,
            promised=promise(self.known.facts.log),
            now=self.known.now,
            extras={"next_step": self._answers.get("next_step", "")},
        )
        text = starter(letter.kind, facts, [folder])
        return Wording(one_line(text.subject), prose(text.body))

    def review_facts(self, letter: Letter) -> ReviewFacts:
        """What the review of a letter compares with."""
        return review_facts(letter.kind, self.profile, self.known.facts, self.known.round, letter.person)

    def notes(self, letter: Letter) -> tuple[Note, ...]:
        """What was noted that may find its place in a letter."""
        return noted(
            letter.person,
            self.known.round.people,
            self.reflection.questions if self.reflection else (),
            self._answers,
            promised=promise(self.known.facts.log),
            today=self.known.now.astimezone(self.known.zone).date(),
        )

    @property
    def _answers(self) -> dict[str, str]:
        return self.reflection.values if self.reflection else {}


def read_dossier(journal: "Journal", interview_id: int, now: datetime, zone: ZoneInfo) -> Dossier:
    """Read what is known about an interview.

    Args:
        journal: the journal.
        interview_id: the interview.
        now: the present instant.
        zone: the candidate's zone.

    Raises:
        NotFoundError: the interview is not in the journal.
    """
    view = journal.interviews.view(interview_id)
    return Dossier(
        Known(view.facts, view.round, journal.steps.of_interview(interview_id), now, zone),
        journal.profile.get(),
        journal.drafts.of_interview(interview_id),
        # Opening a reflection begins it, and to look is not to begin.
        journal.reflections.open(interview_id) if view.round.reflection else None,
    )
