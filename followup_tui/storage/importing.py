"""Takes questions in from elsewhere, with the interviews and people that they name.

They may be many: rows are collected and written a table at a time, since one at a time, as `Work` has it,
takes many times as long. What comes here was validated when it was read.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, update
from sqlmodel import col

from followup_tui.domain.asked import Asked, Occasion
from followup_tui.domain.models import (
    Application,
    Contact,
    Interview,
    LogEntry,
    Participant,
    Question,
    Reflection,
    Row,
)
from followup_tui.domain.reflection.same import stands_alone, topic_of
from followup_tui.domain.words import Category, Foreseen, Happening, Verdict
from followup_tui.storage.recognising import Known, Values, folded, named

# In an order in which each row finds what it points to.
_TABLES: tuple[type[Row], ...] = (
    Application, Interview, Contact, Participant, Reflection, Question, LogEntry,
)  # fmt: skip
_USUAL_LENGTH = timedelta(hours=1)  # of an interview
# What may be open in a question, and is filled in then.
_OPEN: Mapping[str, Any] = {
    "category": Category.other,
    "verdict": Verdict.open,
    "foreseen": Foreseen.open,
    "star": None,
    "said": "",
    "missing": "",
    "say_now": "",
}


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did.

    Args:
        added: questions that the journal did not have.
        filled: questions that it had, in which something was open.
        there: questions that it had, about which nothing is new.
        interviews: new interviews.
        people: new people.
        parked: new applications that are so old that nothing is expected of them.
    """

    added: int
    filled: int
    there: int
    interviews: int
    people: int
    parked: int

    @property
    def changed(self) -> bool:
        """Whether the journal is another one now."""
        return bool(self.added or self.filled)


class Intake:
    """What is taken in, collected until it is written.

    Args:
        connection: inside a transaction that is alone in writing.
        questions: validated.
        now: the present instant, in UTC.
    """

    def __init__(self, connection: Connection, questions: Iterable[Asked], now: datetime) -> None:
        self._connection = connection
        self._groups = _by_interview(questions)
        self._known = Known(connection, {folded(group[0].occasion.company) for group in self._groups})
        self._now = now
        self._rows: dict[type[Row], list[Values]] = {table: [] for table in _TABLES}
        self._defaults = {table: _defaults(table) for table in _TABLES}
        self._before = {table: self._highest(table) for table in _TABLES}
        self._filled: dict[int, Values] = {}
        self._there = 0
        self._latest: dict[int, datetime] = {}
        self.touched: set[int] = set()

    def take(self, silence: timedelta) -> Imported:
        """Write what the journal does not have yet, and say what that was.

        Args:
            silence: how long after its last interview nothing is expected of a new application.
        """
        for group in self._groups:
            self._take_interview(group)
        for application, latest in self._latest.items():
            if latest < self._now - silence:
                self._park(application)
        self._write()
        return Imported(
            added=len(self._rows[Question]),
            filled=len(self._filled),
            there=self._there,
            interviews=len(self._rows[Interview]),
            people=len(self._rows[Contact]),
            parked=len(self._rows[LogEntry]),
        )

    def _take_interview(self, group: Sequence[Asked]) -> None:
        about = group[0].occasion
        interview, application = self._known.interviews.get(named(about)) or self._new_interview(about)
        reflection = self._known.reflections.get(interview)
        if reflection is None:
            reflection = self._add(Reflection, interview_id=interview)
            self.touched.add(application)
        for one in group:
            row = self._same(self._known.questions[reflection, one.text], one)
            if row is None:
                self._new_question(one, interview, reflection)
                self.touched.add(application)
            elif self._fill(row, one, interview):
                self.touched.add(application)

    def _same(self, rows: Sequence[Values], one: Asked) -> Values | None:
        """Which of the questions of the same words is meant: one that says nothing else.

        Where all say something else, the journal is right about its own; a table may have it several times.
        """
        found = next((row for row in rows if not _contradicts(row, one)), None)
        return found or next((row for row in rows if row["id"] <= self._before[Question]), None)

    def _new_interview(self, about: Occasion) -> tuple[int, int]:
        names = folded(about.company), folded(about.role)
        application = self._known.applications.get(names)
        if application is None:
            place = self._known.places.setdefault(names[0], {"zone": about.zone})
            application = self._add(
                Application, company=about.company, role=about.role, recorded_at=self._now, **place
            )
            self._known.applications[names] = application
            self._latest[application] = about.starts
        if application in self._latest:
            self._latest[application] = max(self._latest[application], about.starts)
        interview = self._add(
            Interview,
            application_id=application,
            round=about.round,
            starts_at=about.starts,
            ends_at=about.starts + _USUAL_LENGTH,
            zone=about.zone,
            recorded_at=self._now,
        )
        return interview, application

    def _new_question(self, one: Asked, interview: int, reflection: int) -> None:
        position = self._known.positions.get(reflection, 0)
        self._known.positions[reflection] = position + 1
        self._add(
            Question,
            reflection_id=reflection,
            position=position,
            text=one.text,
            topic=one.topic if stands_alone(one.topic) else topic_of(one.topic or one.text),
            asked_by_id=self._person(one, interview) if one.asked_by else None,
            **{name: getattr(one, name) for name in _OPEN},
        )
        self._known.questions[reflection, one.text].append(self._rows[Question][-1])

    def _fill(self, row: Values, one: Asked, interview: int) -> bool:
        """Fill in what is open in a question; whether that changes one of the journal."""
        news = {
            name: getattr(one, name)
            for name, blank in _OPEN.items()
            if row[name] == blank and getattr(one, name) != blank
        }
        if one.asked_by and row["asked_by_id"] is None:
            news["asked_by_id"] = self._person(one, interview)
        row.update(news)
        if news and row["id"] <= self._before[Question]:
            self._filled[row["id"]] = row
        elif row["id"] not in self._filled:
            self._there += 1
        return bool(news)

    def _person(self, one: Asked, interview: int) -> int:
        """Who asked, who was there then: somebody of the company, or a new person."""
        name = folded(one.occasion.company), folded(one.asked_by)
        contact = self._known.contacts.get(name)
        if contact is None:
            contact = self._add(Contact, full_name=one.asked_by, company=one.occasion.company)
            self._known.contacts[name] = contact
        if (interview, contact) not in self._known.participants:
            self._add(Participant, interview_id=interview, contact_id=contact, recorded_at=self._now)
            self._known.participants.add((interview, contact))
        return contact

    def _park(self, application: int) -> None:
        self._add(
            LogEntry,
            application_id=application,
            happening=Happening.parked,
            note="Imported long after the interview.",
            at=self._now,
            recorded_at=self._now,
        )

    def _add(self, table: type[Row], **values: object) -> int:
        """A new row, with the number that it will have."""
        rows = self._rows[table]
        number = self._before[table] + len(rows) + 1
        rows.append({**self._defaults[table], **values, "id": number})
        return number

    def _highest(self, table: type[Row]) -> int:
        return self._connection.execute(select(func.max(col(table.id)))).scalar() or 0

    def _write(self) -> None:
        for table, rows in self._rows.items():
            if rows:
                self._connection.execute(insert(table), rows)
        if self._filled:
            names = (*_OPEN, "asked_by_id")
            change = (
                update(Question)
                .where(col(Question.id) == bindparam("number"))
                .values(
                    {name: bindparam(f"new_{name}") for name in names} | {"version": Question.version + 1}
                )
            )
            self._connection.execute(
                change,
                [
                    {"number": number, **{f"new_{name}": row[name] for name in names}}
                    for number, row in self._filled.items()
                ],
            )


def _contradicts(row: Values, one: Asked) -> bool:
    """Whether a question says something, and a row something else."""
    return any(
        row[name] != blank and getattr(one, name) not in (blank, row[name]) for name, blank in _OPEN.items()
    )


def _by_interview(questions: Iterable[Asked]) -> list[list[Asked]]:
    """The questions of each interview in their order; the oldest interview first, for the search's sake.

    What comes in the order of time is put into the index of the search quickly.
    """
    groups: defaultdict[tuple[object, ...], list[Asked]] = defaultdict(list)
    for one in questions:
        groups[named(one.occasion)].append(one)
    for group in groups.values():
        group.sort(key=lambda one: (one.position is None, one.position))
    return sorted(groups.values(), key=lambda group: group[0].occasion.starts)


def _defaults(table: type[Row]) -> Values:
    """The values that a new row has where nothing else is said."""
    fields = table.model_fields.items()
    given = {
        name: field.get_default(call_default_factory=True)
        for name, field in fields
        if not field.is_required()
    }
    return {**given, "version": 1}
