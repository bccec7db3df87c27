"""What is likely to come, in which order, and with which answer."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.domain.preparation import (
    CHANGES,
    MOST,
    Ahead,
    Asked,
    Change,
    Likely,
    likely,
    planned,
)
from followup_tui.domain.words import Category, Verdict

TODAY = date(2026, 11, 26)
HERE, THERE, ELSEWHERE = 1, 2, 3
COMPANIES = {HERE: "Halden", THERE: "Okapi", ELSEWHERE: "Nordlys"}
FINAL = Ahead(HERE, "Final")
PROPERLY, PARTLY, NOT = Verdict.properly, Verdict.partly, Verdict.not_answered


def asked(
    text: str, application: int = ELSEWHERE, round_: str = "Onsite", ago: int = 9, **more: object
) -> Asked:
    """A question of an interview; rounds of one application and name are one interview."""
    values = {
        "question_id": hash((text, application, round_, ago)),
        "interview_id": hash((application, round_)),
        "application_id": application,
        "company": COMPANIES[application],
        "round": round_,
        "day": TODAY - timedelta(days=ago),
        "text": text,
        "topic": text.casefold(),
        "category": Category.other,
        "verdict": PROPERLY,
    }
    return Asked(**(values | more))  # type: ignore[arg-type]


def texts(found: tuple[Likely, ...]) -> list[str]:
    return [one.asked.text for one in found]


def test_the_nearest_come_first_and_among_them_the_weak_ones() -> None:
    questions = [
        asked("here, well", HERE, "Phone screen", 5),
        asked("here, badly", HERE, "Phone screen", 5, verdict=NOT),
        asked("here, so so", HERE, "Phone screen", 5, verdict=PARTLY),
        asked("somewhere, badly", ago=6, verdict=NOT),
        asked("again", ago=7),
        asked("again", THERE, "Onsite", 8),
        asked("a final", THERE, "final", 9),
        asked("a final, badly", THERE, "final", 9, verdict=NOT),
    ]
    assert texts(likely(questions, FINAL, TODAY)) == [
        "here, badly", "here, so so", "here, well", "a final, badly", "a final", "again", "somewhere, badly",
    ]  # fmt: skip


def test_each_topic_comes_once_where_it_is_nearest_and_counts_as_it_went_last() -> None:
    questions = [
        asked("Why us?", THERE, "Onsite", 2, topic="why", verdict=PROPERLY),
        asked("Why Halden?", HERE, "Phone screen", 5, topic="why", verdict=NOT),
        asked("And now?", HERE, "Phone screen", 5, verdict=PARTLY),
    ]
    found = likely(questions, FINAL, TODAY)
    assert texts(found) == ["And now?", "Why Halden?"]
    assert (found[1].last.text, found[1].times) == ("Why us?", 2)


@pytest.mark.parametrize(
    ("questions", "why"),
    [
        ([asked("q", HERE, "Phone screen")], "Asked here: Phone screen"),
        ([asked("q", HERE, "Phone screen"), asked("q", THERE)], "Asked here: Phone screen, 2 times in all"),
        ([asked("q", THERE, "Final")], "Asked in another Final, at Okapi"),
        ([asked("q", THERE), asked("q", ELSEWHERE)], "Asked 2 times, last at Okapi"),
        ([asked("q", THERE, "Onsite", 9), asked("q", THERE, "Onsite", 9)], "Asked at Okapi, Tue 17 Nov"),
    ],
)
def test_each_says_why_it_is_there(questions: list[Asked], why: str) -> None:
    assert [one.why for one in likely(questions, FINAL, TODAY)] == [why]


@pytest.mark.parametrize(
    ("questions", "answer"),
    [
        ([asked("q", say_now="new"), asked("q", THERE, say_now="old")], ("new", True)),
        ([asked("q", say_now=" \n"), asked("q", THERE, say_now="old")], ("old", True)),
        ([asked("q", said="good"), asked("q", THERE, say_now="better")], ("better", True)),
        ([asked("q", said="weak", verdict=PARTLY), asked("q", THERE, said="good")], ("good", False)),
        ([asked("q", said="weak", verdict=PARTLY)], ("", False)),
    ],
)
def test_the_best_answer_there_is(questions: list[Asked], answer: tuple[str, bool]) -> None:
    (found,) = likely(questions, None, TODAY)
    assert (found.answer, found.is_better) == answer


def test_without_an_interview_what_comes_again_is_first() -> None:
    questions = [asked("once, badly", verdict=NOT), asked("again"), asked("again", THERE)]
    assert texts(likely(questions, None, TODAY)) == ["again", "once, badly"]


def test_of_a_round_that_has_no_name_yet_nothing_is_like_it() -> None:
    questions = [asked("there", THERE), asked("here", HERE)]
    assert texts(likely(questions, Ahead(HERE), TODAY)) == ["here", "there"]


def test_by_category_only_that_sort_comes() -> None:
    questions = [asked("t", category=Category.technical), asked("b", category=Category.behavioural)]
    assert texts(likely(questions, FINAL, TODAY, Category.technical)) == ["t"]
    assert likely(questions, FINAL, TODAY, Category.salary) == ()


MANY = st.lists(
    st.builds(
        asked,
        st.text(min_size=1, max_size=3),
        st.sampled_from([HERE, THERE, ELSEWHERE]),
        st.sampled_from(["Final", "Onsite"]),
        st.integers(0, 400),
        topic=st.sampled_from(["", "a", "b", "c"]),
        verdict=st.sampled_from(Verdict),
        category=st.sampled_from(Category),
    ),
    max_size=40,
)


@given(MANY, st.sampled_from([None, FINAL, Ahead(HERE)]))
def test_nothing_comes_twice_and_never_too_much(questions: list[Asked], ahead: Ahead | None) -> None:
    questions.sort(key=lambda one: one.day, reverse=True)
    found = likely(questions, ahead, TODAY)
    topics = [one.last.topic or one.last.text.casefold() for one in found]
    assert len(set(topics)) == len(topics) <= MOST
    assert all(one.why and one.times >= 1 for one in found)


def test_the_changes_of_this_application_are_meant_else_the_newest() -> None:
    here, there = (Change(number, "x", "y", TODAY, str(number)) for number in (HERE, THERE))
    assert planned([there, here], FINAL) == (here,)
    others = [there._replace(text=f"If {number}") for number in range(CHANGES + 1)]
    assert planned([there, there, *others], FINAL) == (there, *others)[:CHANGES]
    assert planned([there, here], None) == (there, here)
    assert planned([], FINAL) == ()


def test_one_dreaded_question_stands_beside_the_changes() -> None:
    here = Change(HERE, "x", "y", TODAY, "Why did you leave?", dreads=True)
    changes = [
        there := here._replace(application_id=THERE, text="Why us?"),
        here,
        here._replace(dreads=False),
    ]
    assert planned(changes, FINAL) == (changes[2], here)
    assert planned(changes, None) == (changes[2], there)
