"""Which drafts were sent: what was sent stays as it was."""

from datetime import datetime

from sqlmodel import Session, col, select

from followup_tui.domain.models import Draft, DraftVersion, LogEntry
from followup_tui.errors import FollowupError


def sent_at(session: Session, draft: Draft) -> datetime | None:
    """When a draft was sent last; None where no entry that stands says so.

    Args:
        session: an open session.
        draft: the draft.
    """
    return session.exec(
        select(LogEntry.at)
        .join(DraftVersion, col(DraftVersion.id) == col(LogEntry.draft_version_id))
        .where(DraftVersion.draft_id == draft.id, col(LogEntry.struck_at).is_(None))
        .order_by(col(LogEntry.id).desc())
    ).first()


def refuse_sent(session: Session, draft: Draft) -> None:
    """Go on only where a draft was not sent yet.

    Raises:
        FollowupError: it was.
    """
    if sent_at(session, draft) is not None:
        raise FollowupError(
            "This was sent, and what was sent stays as it was.", "Begin another draft for anything new."
        )


def refuse_other_text(session: Session, entry: LogEntry) -> None:
    """Go on only where the draft still says what an entry says was sent.

    Raises:
        FollowupError: something else was written in it since.
    """
    sent = session.get(DraftVersion, entry.draft_version_id) if entry.draft_version_id else None
    draft = session.get(Draft, sent.draft_id) if sent else None
    if sent and draft and (draft.subject, draft.body) != (sent.subject, sent.body):
        raise FollowupError(
            "The letter that this is about was written anew since.",
            "Bring the version that was sent back, and say once more that it was.",
        )
