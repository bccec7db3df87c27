"""Reads everything about one interview."""

from typing import TYPE_CHECKING

from followup_tui.domain.whole import Whole

if TYPE_CHECKING:
    from followup_tui.storage.journal import Journal


def read_whole(journal: "Journal", interview_id: int) -> Whole:
    """Read everything about an interview; nothing is begun by it.

    Args:
        journal: the journal.
        interview_id: the interview.

    Raises:
        NotFoundError: the interview is not in the journal.
    """
    view = journal.interviews.view(interview_id)
    # Opening a reflection begins it, and to look is not to begin.
    reflection = journal.reflections.open(interview_id) if view.round.reflection else None
    return Whole(
        facts=view.facts,
        held=view.round,
        questions=reflection.questions if reflection else (),
        answers=reflection.answers if reflection else {},
        entries=journal.applications.view(view.application.id or 0).entries,
        sent=journal.log.sent(interview_id),
    )
