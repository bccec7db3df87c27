"""Two notes of one question become one, and nothing that was written is lost."""

from typing import Any

import pytest

from followup_tui.domain.building import build
from followup_tui.domain.models import Question
from followup_tui.domain.reflection.merging import filed_by_hand, merged
from followup_tui.domain.words import Category, Foreseen, Verdict


def _question(**values: Any) -> Question:
    return build(Question, {"reflection_id": 1, "position": 0, "text": "Why us?", "topic": "why us"} | values)


@pytest.mark.parametrize(
    ("kept", "other", "found"),
    [
        ("", "", ""),
        ("mine", "", "mine"),
        ("", "theirs", "theirs"),
        ("mine", "theirs", "mine\n\ntheirs"),
        ("the same", "the same", "the same"),
        ("the whole of it", "whole", "the whole of it"),
        ("whole", "the whole of it", "the whole of it"),
    ],
)
def test_texts_are_joined(kept: str, other: str, found: str) -> None:
    for field in ("said", "missing", "say_now"):
        assert merged(_question(**{field: kept}), _question(**{field: other}))[field] == found


@pytest.mark.parametrize(
    ("field", "nothing", "mine", "theirs"),
    [
        ("category", Category.other, Category.case, Category.cv),
        ("asked_by_id", None, 1, 2),
        ("verdict", Verdict.open, Verdict.partly, Verdict.properly),
        ("foreseen", Foreseen.open, Foreseen.expected, Foreseen.surprise),
    ],
)
def test_choices_that_nobody_made_come_from_the_other(
    field: str, nothing: object, mine: object, theirs: object
) -> None:
    def found(kept: object, other: object) -> object:
        return merged(_question(**{field: kept}), _question(**{field: other}))[field]

    assert found(nothing, nothing) == nothing
    assert found(mine, nothing) == found(mine, theirs) == mine
    assert found(nothing, theirs) == theirs


@pytest.mark.parametrize(
    ("kept", "other", "found"),
    [(None, None, None), (None, "", ""), ("S", None, "S"), ("SA", "TA", "STA"), ("", "R", "R")],
)
def test_a_part_of_the_story_that_stands_in_either_was_told(
    kept: str | None, other: str | None, found: str | None
) -> None:
    assert merged(_question(star=kept), _question(star=other))["star"] == found


def test_it_stays_filed_as_the_user_filed_it() -> None:
    plain, filed, elsewhere = _question(), _question(topic="why halden"), _question(topic="your motives")
    assert [filed_by_hand(one) for one in (plain, filed, _question(topic=""))] == [False, True, False]
    assert merged(plain, filed)["topic"] == merged(filed, plain)["topic"] == "why halden"
    assert merged(elsewhere, filed)["topic"] == "your motives"


def test_a_merged_question_comes_back_for_practice_unless_both_rest() -> None:
    assert merged(_question(at_rest=True), _question())["at_rest"] is False
    assert merged(_question(at_rest=True), _question(at_rest=True))["at_rest"] is True
