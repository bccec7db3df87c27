"""What a key chooses about a question, and what it takes back."""

from typing import Any

import pytest

from followup_tui.domain.facts import Person
from followup_tui.domain.models import Contact, Participant, Question
from followup_tui.domain.reflection.aspects import ASPECTS
from followup_tui.domain.words import Category, Foreseen, Verdict

PEOPLE = [
    Person(Participant(interview_id=1, contact_id=number), Contact(id=number, full_name=name))
    for number, name in ((7, "Ingrid Dahl"), (8, "王小明"))
]


@pytest.mark.parametrize(
    ("name", "key", "values"),
    [
        ("who", "I", {"asked_by_id": 7}),
        ("who", "A", {"asked_by_id": 8}),
        ("category", "l", {"category": Category.culture}),
        ("category", "o", {"category": Category.other}),
        ("verdict", "p", {"verdict": Verdict.properly}),
        ("verdict", "n", {"verdict": Verdict.not_answered}),
        ("foreseen", "e", {"foreseen": Foreseen.expected}),
        ("star", "2", {"star": "T"}),
        ("star", "0", {"star": ""}),
    ],
)
def test_a_key_chooses_and_takes_back(name: str, key: str, values: dict[str, Any]) -> None:
    question, aspect = Question(reflection_id=1, position=0, text="Why?"), ASPECTS[name]
    question.category = Category.behavioural if name == "star" else Category.other
    before = {field: getattr(question, field) for field in values}
    assert key in dict(aspect.options(question, PEOPLE))
    if name == "category" and key == "o":
        assert aspect.chosen(question, PEOPLE) == "o"  # the sort that a question has by itself
    assert aspect.values(question, PEOPLE, key) == values
    for field, value in values.items():
        setattr(question, field, value)
    assert name == "star" or aspect.chosen(question, PEOPLE) == key
    assert aspect.values(question, PEOPLE, key) == before


def test_there_is_nothing_to_choose_where_nobody_was_there_and_no_story_was_asked_for() -> None:
    question = Question(reflection_id=1, position=0, text="Why?")
    assert [name for name, one in ASPECTS.items() if not one.options(question, ())] == ["who", "star"]


def test_every_key_means_one_thing() -> None:
    question = Question(reflection_id=1, position=0, text="Why?", category=Category.behavioural)
    keys = [key for one in ASPECTS.values() for key, _ in one.options(question, PEOPLE)]
    assert len(keys) == len(set(keys))
