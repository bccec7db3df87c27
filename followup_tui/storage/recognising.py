"""What the journal knows already of what is taken in: interviews, people, questions, by their names."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import Connection, Select, select
from sqlmodel import col

from followup_tui.domain.asked import Occasion
from followup_tui.domain.models import Application, Contact, Interview, Participant, Question, Reflection

Values = dict[str, Any]
_AT_ONCE = 500  # a statement takes only so many numbers

_PLACE = ("country", "region", "zone", "contact_rule")
_APPLICATIONS = select(
    *(col(getattr(Application, name)) for name in ("id", "company", "role", *_PLACE))
).order_by(col(Application.id))
_INTERVIEWS = select(
    col(Interview.application_id), col(Interview.id), col(Interview.round), col(Interview.starts_at)
).order_by(col(Interview.id).desc())
_PEOPLE = select(col(Participant.interview_id), col(Participant.contact_id), col(Contact.full_name)).join(
    Contact, col(Contact.id) == col(Participant.contact_id)
)
_REFLECTIONS = select(col(Reflection.interview_id), col(Reflection.id))
_QUESTIONS = select(
    *(
        col(getattr(Question, name))
        for name in (
            "id", "reflection_id", "position", "text", "category", "asked_by_id", "verdict", "foreseen",
            "star", "said", "missing", "say_now",
        )
    )
).order_by(col(Question.position), col(Question.id))  # fmt: skip


def folded(name: str) -> str:
    """A name by which something is recognised, in any case."""
    return name.casefold()


class Known:
    """What the journal knows of some companies; what is added meanwhile is put in by whoever adds it.

    Args:
        connection: inside a transaction.
        companies: their names, folded.

    Attributes:
        places: by company, what a new application takes over: place and contact rule of the newest one.
        applications: the newest one by company and role.
        interviews: the interview and its application, by company, role, round and start.
        reflections: by interview.
        contacts: by company and name.
        participants: interview and contact.
        questions: the values of each, by reflection and text; of the same text, in their order.
        positions: the next one that is free, by reflection.
    """

    def __init__(self, connection: Connection, companies: Collection[str]) -> None:
        self._connection = connection
        self.places: dict[str, Values] = {}
        self.applications: dict[tuple[str, str], int] = {}
        self.interviews: dict[tuple[object, ...], tuple[int, int]] = {}
        self.reflections: dict[int, int] = {}
        self.contacts: dict[tuple[str, str], int] = {}
        self.participants: set[tuple[int, int]] = set()
        self.questions: defaultdict[tuple[int, str], list[Values]] = defaultdict(list)
        self.positions: dict[int, int] = {}
        self._read(companies)

    def _read(self, companies: Collection[str]) -> None:
        names: dict[int, tuple[str, str]] = {}
        for number, company, role, *place in self._connection.execute(_APPLICATIONS):
            if folded(company) in companies:
                names[number] = folded(company), folded(role)
                self.places[folded(company)] = dict(zip(_PLACE, place, strict=True))
        self.applications = {name: number for number, name in names.items()}
        whose: dict[int, str] = {}
        for application, number, round_, starts in self._among(_INTERVIEWS, Interview.application_id, names):
            whose[number] = names[application][0]
            self.interviews[*names[application], folded(round_), starts] = number, application
        for interview, contact, name in self._among(_PEOPLE, Participant.interview_id, whose):
            self.participants.add((interview, contact))
            self.contacts[whose[interview], folded(name)] = contact
        self.reflections = dict(self._among(_REFLECTIONS, Reflection.interview_id, whose))
        for row in self._among(_QUESTIONS, Question.reflection_id, self.reflections.values()):
            values = dict(row._mapping)
            self.questions[values["reflection_id"], values["text"]].append(values)
            self.positions[values["reflection_id"]] = values["position"] + 1

    def _among(
        self, query: Select[*tuple[Any, ...]], column: object, numbers: Collection[int]
    ) -> Iterator[Any]:
        """The rows that belong to some others, a number of these at once."""
        ordered = [*numbers]
        for start in range(0, len(ordered), _AT_ONCE):
            chunk = ordered[start : start + _AT_ONCE]
            yield from self._connection.execute(query.where(col(column).in_(chunk)))


def named(about: Occasion) -> tuple[object, ...]:
    """By what an interview is recognised: company, role, round and start."""
    return folded(about.company), folded(about.role), folded(about.round), about.starts
