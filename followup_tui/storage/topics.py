"""Topics: the same question asked in other interviews, and what it is filed with."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select, tuple_

from followup_tui.domain.found import Thing
from followup_tui.domain.models import Application, Interview, Question, Reflection
from followup_tui.domain.reflection.merging import filed_by_hand
from followup_tui.domain.reflection.same import (
    SAME_FROM,
    among_us,
    clues,
    likeness,
    stands_alone,
    topic_alone,
    topic_of,
)
from followup_tui.domain.reflection.same_words import forms
from followup_tui.domain.wanted import BLANKLESS
from followup_tui.errors import NotFoundError
from followup_tui.storage.gather import candidate_zone
from followup_tui.storage.search_index import newest, thing_of
from followup_tui.storage.store import Store

# So many of the newest questions are looked at; the journal of one person hardly has more of a kind.
_LOOKED_AT = 300
# So many of those noted last are put in the order of their interviews.
_SORTED = 50
_QUESTIONS = frozenset({Thing.question})


class _Asked(NamedTuple):
    """A question, and where and when it was asked."""

    question: Question
    company: str
    round: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Earlier:
    """A question that was asked in an earlier interview.

    Args:
        question: the question, with what was answered and how that went.
        company: where it was asked.
        round: in which round.
        day: the day of that interview, in the candidate's zone.
        sure: whether it is filed as the same question; else it only looks like it.
    """

    question: Question
    company: str
    round: str
    day: date
    sure: bool


class Topics:
    """Every question and change about questions that come again.

    Args:
        store: the transactions.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def earlier(self, question_id: int, limit: int = 5) -> tuple[Earlier, ...]:
        """The same question in earlier interviews: first those that are filed so, the newest first, then
        those that look like it, the likest first.

        Args:
            question_id: a question.
            limit: how many at most.

        Raises:
            NotFoundError: it is not in the journal.
        """
        with self._store.read() as session:
            mine = next(iter(_asked(session, _everywhere().where(Question.id == question_id))), None)
            if mine is None:
                raise NotFoundError("This question is no longer in the journal.", "Go back and look again.")
            zone = ZoneInfo(candidate_zone(session, self._store.clock.zone.key))
            sure = _filed_with(session, mine)[:limit]
            perhaps = _looking_like(session, mine)[: limit - len(sure)] if len(sure) < limit else []
        return tuple(
            Earlier(one.question, one.company, one.round, one.at.astimezone(zone).date(), found is sure)
            for found in (sure, perhaps)
            for one in found
        )

    def file_with(self, question_id: int, version: int, other_id: int) -> Question:
        """File a question with another one: all that are filed with either are the same from now on.

        Args:
            question_id: the question.
            version: the version that the screen had read.
            other_id: the other one.

        Raises:
            NotFoundError: one of them is not there any more.
            ConflictError: the question was changed elsewhere since.
        """
        with self._store.change("Filed with an earlier question") as work:
            question, other = work.get(Question, question_id, version), work.get(Question, other_id)
            topic = other.topic or topic_of(other.text)
            for row in (*_members(work.session, question), question, other):
                work.change(row, {"topic": topic})
        return question

    def file_alone(self, question_id: int, version: int) -> Question:
        """File a question as one that is like no other: nothing is suggested for it any more.

        Args:
            question_id: the question.
            version: the version that the screen had read.

        Raises:
            NotFoundError: it is not there any more.
            ConflictError: it was changed elsewhere since.
        """
        with self._store.change("Filed as a question of its own") as work:
            question = work.get(Question, question_id, version)
            work.change(question, {"topic": topic_alone(question.text, question_id)})
        return question


def topic_after(session: Session, question: Question, text: str) -> str:
    """What a question is filed under once its text is another one: its new words, unless the user has filed
    it with another question, or another one with it.

    Args:
        session: to look up what else is filed there.
        question: the question as it was.
        text: its text from now on.
    """
    own = topic_of(question.text)
    others = select(Question.text).where(Question.topic == own, Question.id != question.id).distinct()
    if filed_by_hand(question) or any(topic_of(other) != own for other in session.exec(others).all()):
        return question.topic
    return topic_of(text)


def _members(session: Session, question: Question) -> list[Question]:
    """The questions that are filed with a question, without it."""
    if not question.topic:
        return []
    query = select(Question).where(Question.topic == question.topic, Question.id != question.id)
    return list(session.exec(query).all())


def _filed_with(session: Session, mine: _Asked) -> list[_Asked]:
    """The same question in earlier interviews, the newest first."""
    if not mine.question.topic:
        return []
    # What was noted last was nearly always asked last, and that is the order of the index of topics.
    query = _before(mine).where(Question.topic == mine.question.topic).order_by(col(Question.id).desc())
    return sorted(_asked(session, query.limit(_SORTED)), key=lambda one: one.at, reverse=True)


def _looking_like(session: Session, mine: _Asked) -> list[_Asked]:
    """What looks like a question, once for each topic, the likest first and of those the newest."""
    if stands_alone(mine.question.topic):
        return []
    text = among_us(mine.question.text, mine.company)
    others = _before(mine).where(
        col(Question.id).in_(_with_clues(session, mine.question, text)),
        Question.topic != mine.question.topic,
    )
    shown = session.exec(others.with_only_columns(Question.id, Question.text, Application.company)).all()
    alike = {number: likeness(among_us(other, company), text) for number, other, company in shown}
    likest = [number for number in alike if alike[number] >= SAME_FROM]
    found = _asked(session, _everywhere().where(col(Question.id).in_(likest)))
    by_topic: dict[str, _Asked] = {}
    for one in sorted(found, key=lambda one: (alike[one.question.id], one.at), reverse=True):
        by_topic.setdefault(one.question.topic or topic_of(one.question.text), one)
    return list(by_topic.values())


def _everywhere() -> Any:
    """A query for questions with where and when they were asked, as `_asked` reads it."""
    return (
        select(Question, Application.company, Interview.round, Interview.starts_at)
        .join(Reflection, col(Reflection.id) == col(Question.reflection_id))
        .join(Interview, col(Interview.id) == col(Reflection.interview_id))
        .join(Application, col(Application.id) == col(Interview.application_id))
    )


def _before(mine: _Asked) -> Any:
    """A query for the questions of the interviews before that of a question."""
    place = (mine.at, mine.question.reflection_id)
    return _everywhere().where(tuple_(Interview.starts_at, Reflection.id) < place)


def _asked(session: Session, query: Any) -> list[_Asked]:
    return [_Asked(*row) for row in session.exec(query).all()]


def _with_clues(session: Session, question: Question, text: str) -> list[int]:
    """The newest of the older questions that hold one of the words of which any that is alike has one."""
    phrases = [_phrase(form) for clue in clues(text) for form in forms(clue)]
    if not phrases:
        return []
    rows = session.connection().exec_driver_sql(
        newest(_QUESTIONS, before=(Thing.question, question.id or 0)),
        (f"text : ({' OR '.join(phrases)})", _LOOKED_AT),
    )
    return [thing_of(place)[1] for (place,) in rows]


def _phrase(word: str) -> str:
    """The beginning of a word for the index; there, letters of a script without blanks stand apart."""
    blankless = re.match(f"[{BLANKLESS}]", word)
    return f'"{" ".join(word)}"' if blankless else f'"{word}" *'
