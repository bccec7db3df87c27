"""What figures say of answers: by category, over time, again, in stories, expected or not."""

from collections.abc import Sequence
from typing import Any

import pytest

from followup_tui.domain.lessons.said import TOO_FEW
from followup_tui.domain.words import Category, Foreseen
from tests.domain.records import asked, figure, held, lines


@pytest.mark.parametrize(
    ("weak", "others", "says"),
    [
        (
            "pnnnnnnnnn",
            "p" * 10,
            "Technical is lower than the rest: 1/10 = 10 % (2–40 %) against 30/30 = 100 %",
        ),
        ("ppnnnn", "pppnnn", "Technical 2/6 against 9/18 of the rest: no detectable difference."),
        ("ppppp", "ppppp", "15/15 of the rest: no detectable difference."),
        ("p", "p", TOO_FEW),
    ],
)
def test_the_weakest_category_is_named_where_it_stands_out(weak: str, others: str, says: str) -> None:
    rest = [
        one for category in (Category.case, Category.cv, Category.salary) for one in asked(others, category)
    ]
    found = figure("categories", [held(id=1)], asked(weak) + rest)
    assert says in found.finding
    assert found.rows[0].label == "All questions"
    assert {row.label for row in found.rows[1:]} == {"Technical", "Case", "CV", "Salary"}


def test_the_weakest_category_is_first_and_what_is_not_judged_does_not_count() -> None:
    questions = asked("pppo", Category.motivation) + asked("nhpo") + asked("o", Category.salary)
    assert lines(figure("categories", (), questions)) == [
        "All questions | 4/6 = 67 % (30–90 %)",
        "Technical | 1 of 3",
        "Motivation | 3 of 3",
    ]


def test_of_one_category_there_is_no_sum() -> None:
    assert lines(figure("categories", (), asked("ppn"))) == ["Technical | 2 of 3"]


def test_a_trend_is_drawn_from_ten_interviews_on() -> None:
    attended = [held() for _ in range(10)]
    questions = [
        one
        for place, each in enumerate(attended)
        for one in asked("pp" if place > 4 else "nn", interview=each.id)
    ]
    found = figure("categories", attended, questions)
    trend = next(row.trend for row in found.rows if row.trend)
    assert trend == (0.0,) * 5 + (1.0,) * 5
    assert "It has become more: 0/10 in the earlier half, 10/10 in the later." in found.finding
    fewer = figure("categories", attended[:9], questions[:18])
    assert not any(row.trend for row in fewer.rows)
    assert "half" not in fewer.finding


def test_questions_come_again_where_two_interviews_asked_them() -> None:
    why: dict[str, Any] = {"topic": "why", "text": "Why us?"}
    questions = [
        *asked("n", interview=1, **why), *asked("p", interview=2, **why), *asked("h", interview=3, **why),
        *asked("pp", interview=1, topic="twice in one"),
        *asked("o", interview=1, topic="", text="And YOU?"),
        *asked("o", interview=2, topic="", text="and you"),
    ]  # fmt: skip
    found = figure("recurring", (), questions)
    assert lines(found) == [
        "Why us? | properly 1 of 3 | in 3 interviews, the last time partly",
        "and you | not judged yet | in 2 interviews, the last time not judged",
    ]
    assert found.finding == "2 questions came in more than one interview."


def test_only_the_most_frequent_questions_are_shown() -> None:
    questions = [
        one for topic in range(25) for each in (1, 2) for one in asked("p", interview=each, topic=f"{topic}")
    ]
    found = figure("recurring", (), questions)
    assert len(found.rows) == 8
    assert found.finding == "25 questions came in more than one interview. These are the 8 most frequent."


@pytest.mark.parametrize(
    ("told", "finding"),
    [
        (["STA"] * 9 + ["STAR"] * 3, "The result is missing most often: in 9 of 12."),
        (
            ["STAR", "STA", "SA", "A", "STAR"],
            "The result was missing in 3 of 5, the task in 2 of 5: no detectable difference.",
        ),
        (
            ["SA"] * 30,  # both are missing every time
            "The task was missing in 30 of 30, the result in 30 of 30: no detectable difference.",
        ),
        (["STAR"], "All four parts were there every time."),
        (["STA"] * 4, "Too few to compare yet: that takes 5 stories."),
    ],
)
def test_missing_parts_of_stories(told: Sequence[str], finding: str) -> None:
    questions = [one for star in told for one in asked("p", Category.behavioural, star=star)]
    unlooked = asked("p", Category.behavioural) + asked("p", star="")
    found = figure("star", (), questions + unlooked)
    assert found.finding == finding
    assert [row.label for row in found.rows] == ["Situation", "Task", "Action", "Result"]
    assert {row.share.total for row in found.rows if row.share} == {len(told)}


@pytest.mark.parametrize(
    ("expected", "surprise", "finding"),
    [
        ("p" * 9 + "n", "nnnnnnp", "Expected questions were answered properly more often."),
        ("n" * 9 + "p", "ppppppn", "Surprises were answered properly more often."),
        ("pppnnnnn", "ppppppnnnnnn", "3/8 against 6/12: no detectable difference."),
        ("pppp", "pppppn", TOO_FEW),
    ],
)
def test_expected_questions_against_surprises(expected: str, surprise: str, finding: str) -> None:
    questions = asked(expected, foreseen=Foreseen.expected) + asked(surprise, foreseen=Foreseen.surprise)
    found = figure("foreseen", (), [*questions, *asked("ppp")])
    total = len(expected) + len(surprise)
    assert found.finding == f"{finding} {len(surprise)} of {total} questions came as a surprise."
