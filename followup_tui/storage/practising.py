"""Keeps the day on which each weak question comes back; part of what the planner does after a change."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from itertools import groupby
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy.orm.attributes import set_committed_value
from sqlalchemy.orm.util import identity_key
from sqlmodel import Session, SQLModel, col

from followup_tui.domain.models import Interview, Practice, Question, Reflection
from followup_tui.domain.practice import comes_back
from followup_tui.domain.reflection.summary import WEAKNESS
from followup_tui.domain.rules import Rules
from followup_tui.domain.words import Verdict


def plan_practice(session: Session, application_ids: Collection[int], rules: Rules, zone: ZoneInfo) -> None:
    """Write when the questions of some applications come back.

    Their versions stay: these tell what people have changed.

    Args:
        session: the session of the transaction that changes the facts.
        application_ids: the applications that a change touched.
        rules: the spans, and the quiet days.
        zone: the candidate's.
    """
    changed = dict(_moved(session, application_ids, rules, zone))
    if not changed:
        return
    table = SQLModel.metadata.tables["question"]
    statement = table.update().where(table.c.id == sa.bindparam("number"))
    session.connection().execute(
        statement.values(practise_on=sa.bindparam("day")),
        [{"number": number, "day": day} for number, day in changed.items()],
    )
    _tell(session, changed)


def _moved(
    session: Session, application_ids: Collection[int], rules: Rules, zone: ZoneInfo
) -> Iterator[tuple[int, date | None]]:
    """The questions whose day is another one now."""
    question = col(Question.id)
    judged = (col(Practice.question_id) == question) & (col(Practice.verdict) != Verdict.open)
    found = session.execute(
        sa.select(
            question,
            col(Question.verdict),
            col(Question.at_rest),
            col(Question.practise_on),
            col(Reflection.first_pass_at),
            col(Practice.at),
            col(Practice.verdict),
        )
        .join(Reflection, col(Reflection.id) == col(Question.reflection_id))
        .join(Interview, col(Interview.id) == col(Reflection.interview_id))
        .outerjoin(Practice, judged)
        .where(col(Interview.application_id).in_(application_ids))
        .where(col(Question.verdict).in_(WEAKNESS) | col(Question.practise_on).is_not(None))
        .order_by(question, col(Practice.at), col(Practice.id))
    )
    for (number, verdict, at_rest, before, finished), rows in groupby(found, lambda row: row[:5]):
        attempts = [(at.astimezone(zone).date(), went) for *_, at, went in rows if at is not None]
        day = finished.astimezone(zone).date() if finished else None
        after = comes_back(verdict, day, attempts, rules, at_rest=at_rest)
        if after != before:
            yield number, after


def _tell(session: Session, changed: Mapping[int, date | None]) -> None:
    """Tell the rows that the session has read already."""
    for number, day in changed.items():
        row = session.identity_map.get(identity_key(Question, number))
        if row is not None:
            set_committed_value(row, "practise_on", day)
