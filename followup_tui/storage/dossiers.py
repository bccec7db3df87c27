"""Reads all that the composer knows about an interview."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from followup_tui.clock import Clock
from followup_tui.composing.dossier import Dossier, called
from followup_tui.composing.frontmatter import Head
from followup_tui.composing.kinds import KINDS, Kind
from followup_tui.composing.limits import Limits
from followup_tui.composing.names import Named
from followup_tui.composing.review import Stranger
from followup_tui.domain.checklist import Known
from followup_tui.domain.facts import DraftView, Facts, Round
from followup_tui.domain.models import Draft

if TYPE_CHECKING:
    from followup_tui.storage.journal import Journal


def read_dossier(
    journal: "Journal",
    interview_id: int,
    clock: Clock,
    limits: Limits,
    kinds: Mapping[str, Kind] = KINDS,
) -> Dossier:
    """Read what is known about an interview.

    Args:
        journal: the journal.
        interview_id: the interview.
        clock: the time and the candidate's zone.
        limits: from where on a text is too long or too like another.
        kinds: all kinds by name; ours, where the user has none.

    Raises:
        NotFoundError: the interview is not in the journal.
    """
    view = journal.interviews.view(interview_id)
    # Opening a reflection begins it, and to look is not to begin.
    reflection = journal.reflections.open(interview_id) if view.round.reflection else None
    application_id = view.application.id or 0
    drafts = journal.drafts.of_interview(interview_id)
    kinds = {**kinds, **{kind.name: kind for kind in _gone(drafts, view.round, kinds)}}
    return Dossier(
        Known(view.facts, view.round, journal.steps.of_interview(interview_id), clock.now(), clock.zone),
        journal.profile.get(),
        drafts,
        reflection.questions if reflection else (),
        reflection.values if reflection else {},
        tuple(
            Stranger(Named(one.name, one.salutation), one.company)
            for one in journal.surroundings.names(application_id)
        ),
        [
            (_called(draft, view.facts, kinds), draft)
            for draft in journal.surroundings.drafts(application_id)
            if draft.interview_id != interview_id
        ],
        limits,
        kinds,
    )


def _gone(drafts: Sequence[DraftView], held: Round, kinds: Mapping[str, Kind]) -> Iterator[Kind]:
    """The kinds of drafts whose templates are not there any more: what was written is to be found again."""
    interviewers = {person.contact.id for person in held.people if not person.is_office}
    for name in {view.draft.kind for view in drafts} - set(kinds):
        recipients = {view.draft.contact_id for view in drafts if view.draft.kind == name}
        yield replace(Head().as_kind(name), personal=recipients <= interviewers)


def _called(draft: Draft, facts: Facts, kinds: Mapping[str, Kind]) -> str:
    """What a draft of another round is called."""
    held = next((one for one in facts.rounds if one.interview.id == draft.interview_id), None)
    people = held.people if held else ()
    person = next((one.contact for one in people if one.contact.id == draft.contact_id), None)
    return called(draft, person.full_name if person else "", held.interview.round if held else "", kinds)
