"""Practice: the weak questions that are due, how they are answered this time, and which are left alone."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from sqlmodel import Session, col, func, select

from followup_tui.domain.models import Application, Contact, Interview, Practice, Question, Reflection
from followup_tui.domain.words import Verdict
from followup_tui.errors import FollowupError
from followup_tui.storage.due import AMONG, DUE
from followup_tui.storage.store import Store
from followup_tui.storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A question to be answered once more.

    Args:
        question: the question.
        interview: where it was asked.
        application: what that was an interview for.
        day: when that was, on the candidate's calendar.
        asked_by: who asked it; empty where that is not noted.
        practised: how it was practised so far, the earliest first.
        begun: an answer that is typed and not judged yet.
    """

    question: Question
    interview: Interview
    application: Application
    day: date
    asked_by: str
    practised: tuple[Practice, ...]
    begun: Practice | None


@dataclass(frozen=True, slots=True)
class Due:
    """What is due for practice.

    Args:
        cards: the questions, those asked last first.
        next_on: the next day on which others come back; None where none is waiting.
    """

    cards: tuple[Card, ...]
    next_on: date | None


class Practising:
    """Every question and change about practice.

    Args:
        store: the transactions.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def due(self) -> Due:
        """The questions that are due today; of one that was asked several times the last one."""
        today = self._today
        with self._store.read() as session:
            values = {"day": today.isoformat(), "among": AMONG}
            due = session.execute(sa.text(DUE), values).scalars().all()
            found = session.exec(
                select(Question, Interview, Application, Contact)
                .join(Reflection, col(Reflection.id) == col(Question.reflection_id))
                .join(Interview, col(Interview.id) == col(Reflection.interview_id))
                .join(Application, col(Application.id) == col(Interview.application_id))
                .outerjoin(Contact, col(Contact.id) == col(Question.asked_by_id))
                .where(col(Question.id).in_(due))
                .order_by(col(Interview.starts_at).desc(), col(Question.position), col(Question.id))
            ).all()
            tries = _tries(session, [question.id for question, *_ in found])
            later = session.exec(
                select(func.min(Question.practise_on)).where(col(Question.practise_on) > today)
            ).one()
        return Due(tuple(self._card(*rows, tries[rows[0].id]) for rows in found), later)

    def write(self, question_id: int, said: str, version: int | None) -> Practice:
        """Store an answer that is being typed.

        Args:
            question_id: the question.
            said: the answer.
            version: the version of what the screen had read; None where there was none.

        Raises:
            NotFoundError: the question is gone.
            ConflictError: it was changed elsewhere since.
        """
        with self._store.change() as work:
            work.get(Question, question_id)
            begun = _begun(work, question_id)
            if begun is None:
                return _add(work, question_id, Verdict.open, said)
            row = work.get(Practice, begun.id or 0, 0 if version is None else version)
            work.change(row, {"said": said})
        return row

    def record(self, question_id: int, verdict: Verdict) -> None:
        """Record how a question was answered this time; with what was typed, if anything was.

        Args:
            question_id: the question.
            verdict: how it went.

        Raises:
            FollowupError: it is not due any more.
        """
        with self._store.change("Practised a question") as work:
            question = work.get(Question, question_id)
            if question.practise_on is None or question.practise_on > self._today:
                raise FollowupError(
                    "This question is not due any more: it was practised or changed elsewhere.",
                    "Go on with the next one.",
                )
            begun = _begun(work, question_id)
            if begun is None:
                _add(work, question_id, verdict, "")
            else:
                work.change(begun, {"verdict": verdict, "at": work.now})

    def rest(self, question_id: int) -> None:
        """Leave a question alone from now on.

        Raises:
            NotFoundError: it is gone.
        """
        with self._store.change("Practised no more") as work:
            work.change(work.get(Question, question_id), {"at_rest": True})

    def _card(
        self,
        question: Question,
        interview: Interview,
        application: Application,
        asked_by: Contact | None,
        tries: Sequence[Practice],
    ) -> Card:
        return Card(
            question=question,
            interview=interview,
            application=application,
            day=interview.starts_at.astimezone(self._store.clock.zone).date(),
            asked_by=asked_by.full_name if asked_by else "",
            practised=tuple(one for one in tries if one.verdict is not Verdict.open),
            begun=next((one for one in tries if one.verdict is Verdict.open), None),
        )

    @property
    def _today(self) -> date:
        return self._store.clock.now().astimezone(self._store.clock.zone).date()


def _add(work: Work, question_id: int, verdict: Verdict, said: str) -> Practice:
    return work.add(Practice, {"question_id": question_id, "verdict": verdict, "said": said, "at": work.now})


def _begun(work: Work, question_id: int) -> Practice | None:
    """The answer to a question that is typed and not judged yet."""
    return work.session.exec(
        select(Practice).where(Practice.question_id == question_id, Practice.verdict == Verdict.open)
    ).first()


def _tries(session: Session, question_ids: Collection[int | None]) -> Mapping[int | None, list[Practice]]:
    """By question, how it was practised, the earliest first."""
    tries: dict[int | None, list[Practice]] = defaultdict(list)
    for one in session.exec(
        select(Practice)
        .where(col(Practice.question_id).in_(question_ids))
        .order_by(col(Practice.at), col(Practice.id))
    ):
        tries[one.question_id].append(one)
    return tries
