"""The questions of all interviews at once: for other programs, and from them."""

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import select
from sqlmodel import Session, col

from followup_tui.domain.asked import Asked, Occasion
from followup_tui.domain.models import Application, Contact, Interview, Question, Reflection
from followup_tui.storage.importing import Imported, Intake
from followup_tui.storage.planner import refresh_many
from followup_tui.storage.store import Store

_BUSINESS_DAYS = 5  # of a week
_OCCASIONS = select(
    col(Interview.id), col(Application.company), col(Application.role), col(Interview.round),
    col(Interview.starts_at), col(Interview.zone),
).join(Application, col(Application.id) == col(Interview.application_id))  # fmt: skip
_QUESTIONS = (
    select(
        col(Reflection.interview_id),
        *(
            col(getattr(Question, name))
            for name in (
                "text", "topic", "category", "verdict", "foreseen", "star", "said", "missing", "say_now"
            )
        ),
        col(Contact.full_name).label("asked_by"),
    )
    .join(Reflection, col(Reflection.id) == col(Question.reflection_id))
    .join(Interview, col(Interview.id) == col(Reflection.interview_id))
    .outerjoin(Contact, col(Contact.id) == col(Question.asked_by_id))
    .order_by(
        col(Interview.starts_at).desc(), col(Interview.id).desc(), col(Question.position), col(Question.id)
    )
)  # fmt: skip


class Questions:
    """Every question and change about the questions of all interviews.

    Args:
        store: the transactions.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> list[Asked]:
        """Every question, those of the newest interview first, in the order in which they were asked."""
        with self._store.read() as session:
            return _all(session)

    def take_in(self, questions: Sequence[Asked]) -> Imported:
        """Add what the journal does not have yet: all of it, or nothing. It can't be undone.

        An interview is the same where company, role, round and start are; a question of it, where its words
        are. What the journal says stays; what it leaves open is filled in.

        Args:
            questions: validated.
        """
        store = self._store
        with store.change() as work:
            intake = Intake(work.session.connection(), questions, work.now)
            imported = intake.take(timedelta(weeks=store.rules.park_after_silence / _BUSINESS_DAYS))
            refresh_many(work.session, sorted(intake.touched), store.rules, store.clock)
        return imported


def _all(session: Session) -> list[Asked]:
    connection = session.connection()
    occasions = {
        number: Occasion(company, role, round_, starts, zone)
        for number, company, role, round_, starts, zone in connection.execute(_OCCASIONS)
    }
    counted: Counter[int] = Counter()
    found = []
    for row in connection.execute(_QUESTIONS).mappings():
        values = dict(row)
        interview = values.pop("interview_id")
        counted[interview] += 1
        values |= {
            "occasion": occasions[interview],
            "position": counted[interview],
            "asked_by": values["asked_by"] or "",
        }
        found.append(Asked(**values))
    return found
