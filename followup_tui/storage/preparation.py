"""What one can get ready with before an interview: what was asked so far, and what one meant to change."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from followup_tui.domain.models import Answer, Application, Interview, Question, Reflection
from followup_tui.domain.preparation import Ahead, Asked, Change
from followup_tui.errors import NotFoundError
from followup_tui.storage.store import Store

# The newest interviews tell enough of what is asked, however many there are.
LOOKED_AT = 200
_CHANGE, _DREAD = "one_change", "dread"
_WHERE = (col(Application.id), col(Application.company), col(Interview.round), col(Interview.starts_at))
_WHAT = tuple(
    col(getattr(Question, name))
    for name in ("text", "topic", "category", "verdict", "said", "missing", "say_now")
)


@dataclass(frozen=True, slots=True)
class Stock:
    """All that a preparation is chosen from.

    Args:
        asked: the questions, the newest first.
        changes: what one meant to do differently and what one dreads, the newest first.
        interview: the interview that one gets ready for; None for none.
        application: its application; None for none.
        ahead: what one gets ready for; None for no interview of its own.
    """

    asked: tuple[Asked, ...]
    changes: tuple[Change, ...]
    interview: Interview | None = None
    application: Application | None = None
    ahead: Ahead | None = None


class Preparations:
    """Every question about getting ready.

    Args:
        store: the transactions.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def stock(self, interview_id: int | None = None) -> Stock:
        """What one can get ready with.

        Args:
            interview_id: the interview that one gets ready for; one that has begun stands for the next round,
                of which nothing is known yet. None for no interview of its own.

        Raises:
            NotFoundError: the interview is not in the journal.
        """
        now = self._store.clock.now()
        with self._store.read() as session:
            interview = _interview(session, interview_id)
            application = session.get(Application, interview.application_id) if interview else None
            ids = _looked_at(session, interview, now)
            return Stock(
                self._asked(session, ids),
                self._changes(session, ids),
                interview,
                application,
                _ahead(interview, now),
            )

    def _asked(self, session: Session, interview_ids: Collection[int]) -> tuple[Asked, ...]:
        found = session.execute(
            sa.select(col(Question.id), col(Interview.id), *_WHERE, *_WHAT)
            .join(Reflection, col(Reflection.id) == col(Question.reflection_id))
            .join(Interview, col(Interview.id) == col(Reflection.interview_id))
            .join(Application, col(Application.id) == col(Interview.application_id))
            .where(col(Interview.id).in_(interview_ids))
            .order_by(col(Interview.starts_at).desc(), col(Interview.id).desc(), col(Question.position))
        )
        return tuple(Asked._make([*row[:5], self._day(row[5]), *row[6:]]) for row in found)

    def _changes(self, session: Session, interview_ids: Collection[int]) -> tuple[Change, ...]:
        found = session.execute(
            sa.select(*_WHERE, col(Answer.value), col(Answer.prompt))
            .join(Interview, col(Interview.application_id) == col(Application.id))
            .join(Reflection, col(Reflection.interview_id) == col(Interview.id))
            .join(Answer, col(Answer.reflection_id) == col(Reflection.id))
            .where(col(Interview.id).in_(interview_ids))
            .where(col(Answer.prompt).in_([_CHANGE, _DREAD]), col(Answer.value) != "")
            .order_by(col(Interview.starts_at).desc(), col(Interview.id).desc())
        )
        return tuple(Change._make([*row[:3], self._day(row[3]), row[4], row[5] == _DREAD]) for row in found)

    def _day(self, instant: datetime) -> date:
        """The candidate's day at an instant."""
        return instant.astimezone(self._store.clock.zone).date()


def _interview(session: Session, interview_id: int | None) -> Interview | None:
    found = session.get(Interview, interview_id) if interview_id is not None else None
    if found is None and interview_id is not None:
        raise NotFoundError("This interview is no longer in the journal.", "Go back and look again.")
    return found


def _ahead(interview: Interview | None, now: datetime) -> Ahead | None:
    if interview is None:
        return None
    return Ahead(interview.application_id, interview.round if interview.starts_at > now else "")


def _looked_at(session: Session, interview: Interview | None, now: datetime) -> set[int]:
    """The newest interviews that have begun, and all of the application, however old."""
    newest = (
        select(Interview.id)
        .where(Interview.starts_at <= now)
        .order_by(col(Interview.starts_at).desc(), col(Interview.id).desc())
        .limit(LOOKED_AT)
    )
    found = {*session.exec(newest).all()}
    if interview is not None:
        own = select(Interview.id).where(Interview.application_id == interview.application_id)
        found |= {*session.exec(own).all()}
    return {number for number in found if number is not None}
