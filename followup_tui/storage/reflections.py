"""Reflections: the questions of an interview, the answers to the prompts, the sealed prediction."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlmodel import Session, col, func, select

from followup_tui.domain.models import Answer, Interview, LogEntry, Practice, Question, Reflection
from followup_tui.domain.reflection.merging import merged
from followup_tui.domain.reflection.questionnaire import Pass
from followup_tui.domain.reflection.same import topic_of
from followup_tui.domain.words import Category, Happening
from followup_tui.errors import FollowupError
from followup_tui.storage.interviews import InterviewView, view_of
from followup_tui.storage.store import Store
from followup_tui.storage.topics import topic_after
from followup_tui.storage.work import Work


@dataclass(frozen=True, slots=True)
class ReflectionView:
    """One reflection with everything it asks about."""

    about: InterviewView
    reflection: Reflection
    questions: tuple[Question, ...]
    answers: Mapping[str, Answer]

    @property
    def values(self) -> dict[str, str]:
        """The answers' texts by prompt."""
        return {prompt: answer.value for prompt, answer in self.answers.items()}


class Reflections:
    """Every question and change about looking back.

    Args:
        store: the transactions.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def open(self, interview_id: int) -> ReflectionView:
        """The reflection on an interview; begun when there is none yet.

        Raises:
            NotFoundError: the interview is not in the journal.
        """
        with self._store.read() as session:
            begun = session.exec(select(Reflection.id).where(Reflection.interview_id == interview_id)).first()
        if begun is None:
            with self._store.change() as work:
                work.get(Interview, interview_id)
                work.add(Reflection, {"interview_id": interview_id})
        with self._store.read() as session:
            return _load(session, interview_id, self._store.clock.zone.key)

    def answer(self, reflection_id: int, prompt: str, value: str, version: int | None) -> Answer:
        """Store the answer to a prompt.

        Args:
            reflection_id: the reflection.
            prompt: the key of the prompt.
            value: the answer.
            version: the version of the answer that the screen had read; None where there was none.

        Raises:
            NotFoundError: the interview is gone.
            ConflictError: it was changed elsewhere since.
        """
        with self._store.change() as work:
            work.get(Reflection, reflection_id)
            answer = work.session.exec(
                select(Answer).where(Answer.reflection_id == reflection_id, Answer.prompt == prompt)
            ).first()
            if answer is None:
                return work.add(Answer, {"reflection_id": reflection_id, "prompt": prompt, "value": value})
            row = work.get(Answer, answer.id or 0, 0 if version is None else version)
            work.change(row, {"value": value})
            return row

    def add_question(self, reflection_id: int, text: str) -> Question:
        """Add a question behind the others; one that was asked before is of the same sort as then.

        Raises:
            NotFoundError: the interview is gone.
            InvalidError: it is empty or too long.
        """
        with self._store.change("Added a question") as work:
            work.get(Reflection, reflection_id)
            last = work.session.exec(
                select(func.max(Question.position)).where(Question.reflection_id == reflection_id)
            ).one()
            position = 0 if last is None else last + 1
            topic = topic_of(text)
            values = {"reflection_id": reflection_id, "text": text, "topic": topic, "position": position}
            return work.add(Question, {**values, "category": _sort_of(work, topic)})

    def change_question(
        self, question_id: int, version: int, values: Mapping[str, Any], label: str = ""
    ) -> Question:
        """Change a question.

        Args:
            question_id: its number.
            version: the version that the screen had read.
            values: by field.
            label: what to call it when it is taken back; without one it can't be.

        Raises:
            ConflictError: it was changed elsewhere since.
            InvalidError: something can't be stored as it is.
        """
        with self._store.change(label) as work:
            question = work.get(Question, question_id, version)
            if "text" in values:
                values = {**values, "topic": topic_after(work.session, question, values["text"])}
            work.change(question, values)
        return question

    def merge_questions(self, keep_id: int, keep_version: int, other_id: int, other_version: int) -> Question:
        """Make one question of two: the other one goes into the first, and nothing written is lost.

        Args:
            keep_id: the question that stays, with its wording and its place.
            keep_version: the version of it that the screen had read.
            other_id: the question that goes into it.
            other_version: the version of that one that the screen had read.

        Raises:
            ConflictError: one of them was changed elsewhere since.
            InvalidError: their texts are too long for one.
        """
        with self._store.change("Merged two questions") as work:
            kept = work.get(Question, keep_id, keep_version)
            other = work.get(Question, other_id, other_version)
            for practice in work.session.exec(select(Practice).where(Practice.question_id == other_id)).all():
                work.change(practice, {"question_id": keep_id})
            work.change(kept, merged(kept, other))
            work.remove(other)
        return kept

    def remove_question(self, question_id: int, version: int) -> None:
        """Remove a question; it can be undone.

        Raises:
            ConflictError: it was changed elsewhere since.
        """
        with self._store.change("Removed a question") as work:
            work.remove(work.get(Question, question_id, version))

    def move_question(self, question_id: int, by: int) -> None:
        """Move a question up (-1) or down (+1) among the others; at an end it stays."""
        with self._store.change("Moved a question") as work:
            question = work.get(Question, question_id)
            order = work.session.exec(
                select(Question)
                .where(Question.reflection_id == question.reflection_id)
                .order_by(col(Question.position), col(Question.id))
            ).all()
            place = order.index(question)
            if not 0 <= place + by < len(order):
                return
            moved = list(order)
            moved.insert(place + by, moved.pop(place))
            for position, row in enumerate(moved):
                work.change(row, {"position": position})

    def promise(self, interview_id: int, day: date | None) -> None:
        """Log the day by which an answer was promised; the one logged for this interview is struck out."""
        with self._store.change("Noted the promised date") as work:
            interview = work.get(Interview, interview_id)
            for entry in _promises(work, interview_id):
                if entry.day == day:
                    return
                work.change(entry, {"struck_at": work.now})
            if day is not None:
                work.add(
                    LogEntry,
                    {
                        "application_id": interview.application_id,
                        "interview_id": interview_id,
                        "happening": Happening.promise,
                        "day": day,
                        "at": work.now,
                        "recorded_at": work.now,
                    },
                )

    def predict(self, reflection_id: int, version: int, percent: int | None) -> Reflection:
        """Store the prediction while it is not sealed.

        Args:
            reflection_id: the reflection.
            version: the version that the screen had read.
            percent: 0 to 100, or None for none yet.

        Raises:
            FollowupError: it is sealed.
            ConflictError: it was changed elsewhere since.
            InvalidError: it is no percentage.
        """
        return self._change(reflection_id, version, {"prediction": percent})

    def leave_at(self, reflection_id: int, version: int, place: str) -> Reflection:
        """Remember where the questionnaire was left."""
        with self._store.change() as work:
            reflection = work.get(Reflection, reflection_id, version)
            work.change(reflection, {"place": place})
        return reflection

    def finish(self, reflection_id: int, version: int, pass_: Pass) -> Reflection:
        """Finish a pass; the end of the first one seals the prediction.

        Args:
            reflection_id: the reflection.
            version: the version that the screen had read.
            pass_: the pass.

        Raises:
            ConflictError: it was changed elsewhere since.
        """
        with self._store.change(f"Finished: {pass_.called.lower()}") as work:
            reflection = work.get(Reflection, reflection_id, version)
            values: dict[str, Any] = {pass_.finished: work.now}
            if pass_ is Pass.first and reflection.prediction is not None and reflection.sealed_at is None:
                values["sealed_at"] = work.now
            work.change(reflection, values)
        return reflection

    def _change(self, reflection_id: int, version: int, values: Mapping[str, Any]) -> Reflection:
        with self._store.change() as work:
            reflection = work.get(Reflection, reflection_id, version)
            if reflection.sealed_at is not None:
                raise FollowupError(
                    "The prediction is sealed.",
                    "It is opened when the outcome is known, and stays as it was.",
                )
            work.change(reflection, values)
        return reflection


def _sort_of(work: Work, topic: str) -> Category:
    """What sort of question it was when it was asked last; other where nobody said."""
    found = work.session.exec(
        select(Question.category)
        .where(Question.topic == topic, Question.category != Category.other)
        .order_by(col(Question.id).desc())
        .limit(1)
    ).first()
    return Category(found) if found else Category.other


def _promises(work: Work, interview_id: int) -> list[LogEntry]:
    return list(
        work.session.exec(
            select(LogEntry).where(
                LogEntry.interview_id == interview_id,
                LogEntry.happening == Happening.promise,
                col(LogEntry.struck_at).is_(None),
            )
        ).all()
    )


def _load(session: Session, interview_id: int, zone: str) -> ReflectionView:
    reflection = session.exec(select(Reflection).where(Reflection.interview_id == interview_id)).one()
    questions = session.exec(
        select(Question)
        .where(Question.reflection_id == reflection.id)
        .order_by(col(Question.position), col(Question.id))
    ).all()
    answers = session.exec(select(Answer).where(Answer.reflection_id == reflection.id)).all()
    return ReflectionView(
        view_of(session, interview_id, zone),
        reflection,
        tuple(questions),
        {answer.prompt: answer for answer in answers},
    )
