"""The reflection as data: what it asks, how far one got, what it comes to."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import given as holds_for
from hypothesis import strategies as st

from followup_tui.domain.models import Question
from followup_tui.domain.reflection.questionnaire import (
    CATEGORY_KEYS,
    OURS,
    PROMPTS,
    VERDICT_KEYS,
    AnswerKind,
    Given,
    Pass,
)
from followup_tui.domain.reflection.summary import summarise
from followup_tui.domain.words import Category, Foreseen, Verdict, said

P, H, N, U = Verdict.properly, Verdict.partly, Verdict.not_answered, Verdict.open
SECOND = {
    "went_well": "The numbers were at hand.",
    "one_change": "If they ask about failure, then I breathe.",
}


def asked(*verdicts: Verdict, category: Category = Category.technical) -> list[Question]:
    return [
        Question(
            reflection_id=1, position=place, text=f"Question {place}", category=category, verdict=verdict
        )
        for place, verdict in enumerate(verdicts)
    ]


def test_each_prompt_can_be_asked() -> None:
    assert len({prompt.key for prompt in PROMPTS}) == len(PROMPTS)
    for prompt in PROMPTS:
        assert prompt.text.endswith("?")
        assert len(prompt.text) <= 72
        assert len(prompt.help) <= 160
        assert len(prompt.options) == (5 if prompt.kind is AnswerKind.scale else 0)


def test_each_pass_asks_in_order() -> None:
    assert [prompt.key for prompt in OURS.of(Pass.first)] == [
        "feeling", "questions", "walk", "dread", "detail", "next_step", "promised", "prediction",
    ]  # fmt: skip
    assert [prompt.key for prompt in OURS.of(Pass.second)] == [
        "went_well", "unsaid", "better_answer", "probed", "learned", "still_want", "one_change",
    ]  # fmt: skip
    assert [prompt.key for prompt in OURS.of(Pass.outcome)] == ["result", "feedback", "plan_change"]


def test_one_key_chooses_a_verdict_or_a_category() -> None:
    assert set(VERDICT_KEYS.values()) == set(Verdict) - {Verdict.open}
    assert sorted(CATEGORY_KEYS.values()) == sorted(Category)
    assert not set(CATEGORY_KEYS) & set(VERDICT_KEYS)
    assert not set(CATEGORY_KEYS) & set("jkgaeduyq")
    for key, category in CATEGORY_KEYS.items():
        assert key in said(category).lower()


@pytest.mark.parametrize(
    ("given", "there"),
    [
        ({}, set()),
        ({"answers": {"feeling": "4"}}, {"feeling"}),
        (
            {"answers": {"feeling": " ", "dread": "\n"}, "promised": True, "prediction": 0},
            {"promised", "prediction"},
        ),
        ({"questions": asked(P, U)}, {"questions"}),
        ({"questions": asked(P, N)}, {"questions", "walk"}),
        ({"details": {1: "Firmware", 2: " "}}, set()),
        ({"details": {1: "Firmware", 2: "Roll-back"}}, {"detail"}),
    ],
)
def test_what_is_missing_in_the_first_pass(given: dict[str, Any], there: set[str]) -> None:
    far = OURS.progress(Pass.first, Given(**given))
    asked_for = {prompt.key for prompt in OURS.of(Pass.first)} - (
        {"detail"} if "details" not in given else set()
    )
    assert {prompt.key for prompt in far.missing} == asked_for - there
    assert (far.done, far.total) == (len(there), len(asked_for))


def test_what_is_missing_in_the_second_look() -> None:
    answers = {"went_well": "Calm.", "still_want": "5", "feeling": "1"}
    far = OURS.progress(Pass.second, Given(answers=answers, questions=asked(P, N)))
    assert (far.done, far.total) == (2, 7)
    assert [prompt.key for prompt in far.missing] == [
        "unsaid", "better_answer", "probed", "learned", "one_change",
    ]  # fmt: skip


def lacks_a_better_answer(questions: list[Question]) -> bool:
    missing = OURS.progress(Pass.second, Given(questions=questions)).missing
    return "better_answer" in {prompt.key for prompt in missing}


def test_each_weak_answer_is_to_be_bettered() -> None:
    assert not lacks_a_better_answer(asked(P))
    weak = asked(N, P, H)
    for question in (weak[0], weak[2]):
        assert lacks_a_better_answer(weak)
        question.say_now = "What I changed since."
    assert not lacks_a_better_answer(weak)


@pytest.mark.parametrize(
    ("questions", "prediction", "expected"),
    [
        ([], 50, False),
        (asked(U, U), 50, False),
        (asked(P, U), None, False),
        (asked(N, U), 0, True),
        (asked(P, H, N), 100, True),
    ],
)
def test_the_first_pass_needs_a_judged_question_and_a_prediction(
    questions: list[Question], prediction: int | None, expected: bool
) -> None:
    far = OURS.progress(Pass.first, Given(questions=questions, prediction=prediction))
    assert (not far.needed) is expected


@pytest.mark.parametrize("missing", [*SECOND, None])
def test_the_second_look_needs_what_went_well_and_one_change(missing: str | None) -> None:
    answers = {key: value for key, value in SECOND.items() if key != missing}
    assert (not OURS.progress(Pass.second, Given(answers=answers)).needed) is (missing is None)


def test_the_headline_counts_every_question() -> None:
    summary = summarise(asked(P, P, P, P, P, P, H, N, U))
    assert summary.headline == "6 of 9 answered properly"
    assert (summary.properly, summary.partly, summary.not_answered, summary.open) == (6, 1, 1, 1)
    assert summarise([]).headline == "No question noted yet"


@pytest.mark.parametrize(
    ("verdicts", "weakest"),
    [
        ({}, None),
        ({Category.case: (P, P), Category.cv: (P,)}, None),
        ({Category.case: (U, U)}, None),
        ({Category.case: (P, H), Category.cv: (P, P, N)}, Category.case),
        ({Category.case: (P, N), Category.cv: (U, U, U)}, Category.case),
        ({Category.case: (H,), Category.cv: (N, N)}, Category.cv),
        ({Category.motivation: (H,), Category.case: (N,)}, Category.case),
    ],
)
def test_the_weakest_category(
    verdicts: Mapping[Category, tuple[Verdict, ...]], weakest: Category | None
) -> None:
    questions = [q for category, some in verdicts.items() for q in asked(*some, category=category)]
    assert summarise(questions).weakest is weakest


def test_the_sorts_come_weakest_first_and_those_nobody_judged_last() -> None:
    questions = [
        *asked(U, category=Category.case), *asked(P, P, category=Category.cv),
        *asked(P, H, U, category=Category.technical), *asked(N, category=Category.salary),
    ]  # fmt: skip
    assert [(one.category, one.told) for one in summarise(questions).by_sort] == [
        (Category.salary, "0 of 1 properly"),
        (Category.technical, "1 of 3 properly"),
        (Category.cv, "2 of 2 properly"),
        (Category.case, "0 of 1 properly"),
    ]
    assert summarise(asked(P, N, category=Category.other)).by_sort == (), "nothing was told apart"


@pytest.mark.parametrize(
    ("marked", "told"),
    [
        ("", ""),
        ("...", ""),
        ("xxxeeeee", "3 of 8 were a surprise"),
        ("xe", "1 of 2 was a surprise"),
        ("ee", "0 of 2 were a surprise"),
        ("xe..", "1 of 2 was a surprise, 2 not marked"),
    ],
)
def test_how_many_were_a_surprise(marked: str, told: str) -> None:
    questions = asked(*(P for _ in marked))
    for question, mark in zip(questions, marked, strict=True):
        question.foreseen = {"x": Foreseen.surprise, "e": Foreseen.expected}.get(mark, Foreseen.open)
    assert summarise(questions).surprises == told


@pytest.mark.parametrize(
    ("stars", "told"),
    [
        ((), ""),
        ((None,), ""),
        (("STAR", "STAR", None), "2 of 2 with all four parts"),
        (("STA", "SA", "STAR"), "2 of 3 without result, 1 of 3 without task"),
        (("SA",), "1 of 1 without task and result"),
        (("",), "1 of 1 without situation and task and action and result"),
    ],
)
def test_what_was_left_out_of_the_stories(stars: tuple[str | None, ...], told: str) -> None:
    questions = asked(*(H for _ in stars), category=Category.behavioural)
    for question, star in zip(questions, stars, strict=True):
        question.star = star
    other = asked(P)
    other[0].star = "S"  # noted while it was called behavioural
    assert summarise([*questions, *other]).untold == told


def test_two_questions_to_work_on_the_weakest_first() -> None:
    questions = asked(P, H, U, N, H, N)
    assert [question.position for question in summarise(questions).to_work_on] == [3, 5]
    assert [question.position for question in summarise(questions[:5]).to_work_on] == [3, 1]
    assert summarise(asked(P, U)).to_work_on == ()


def test_what_feeds_the_letters_and_the_clock() -> None:
    summary = summarise([], details={1: " firmware ", 2: " "}, promised=date(2026, 11, 27))
    assert summary.details == {1: "firmware"}
    assert summary.promised == date(2026, 11, 27)


@holds_for(st.lists(st.tuples(st.sampled_from(Category), st.sampled_from(Verdict))))
def test_a_summary_loses_no_question(pairs: list[tuple[Category, Verdict]]) -> None:
    questions = [q for category, verdict in pairs for q in asked(verdict, category=category)]
    summary = summarise(questions)
    assert summary.total == len(questions)
    assert (summary.weakest is None) == (not summary.to_work_on)
    assert len(summary.to_work_on) == min(2, summary.partly + summary.not_answered)


def test_of_two_weak_sorts_the_one_not_answered_at_all_is_the_weakest() -> None:
    questions = [
        Question(
            reflection_id=1, position=0, text="a", category=Category.behavioural, verdict=Verdict.partly
        ),
        Question(
            reflection_id=1, position=1, text="b", category=Category.salary, verdict=Verdict.not_answered
        ),
    ]
    assert summarise(questions).weakest is Category.salary
