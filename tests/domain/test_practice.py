"""When weak questions come back, and what is said of a sitting."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.domain.practice import Attempt, comes_back, said_next, said_sitting, said_spans
from followup_tui.domain.rules import Rules
from followup_tui.domain.words import Verdict

PARTLY, NOT, WELL, OPEN = Verdict.partly, Verdict.not_answered, Verdict.properly, Verdict.open
RULES = Rules()


def nov(day: int) -> date:
    return date(2026, 11, day)


@pytest.mark.parametrize(
    ("verdict", "attempts", "expected"),
    [
        (PARTLY, (), nov(4)),
        (NOT, (), nov(4)),
        (WELL, (), None),
        (OPEN, (), None),
        (PARTLY, ((nov(4), NOT),), nov(11)),
        (PARTLY, ((nov(4), WELL),), nov(11)),  # once properly is not enough
        (PARTLY, ((nov(6), WELL),), nov(13)),  # counted from the day on which it was practised
        (NOT, ((nov(4), PARTLY), (nov(11), WELL)), nov(18)),
        (NOT, ((nov(4), PARTLY), (nov(11), WELL), (nov(18), WELL)), None),
        (NOT, ((nov(4), WELL), (nov(11), WELL), (nov(18), PARTLY)), nov(25)),
        (NOT, ((nov(4), WELL), (nov(11), WELL), (nov(18), PARTLY), (nov(25), WELL)), None),
        (WELL, ((nov(4), PARTLY),), None),  # the verdict on the interview was changed since
    ],
)
def test_a_weak_question_comes_back_after_2_7_and_7_days(
    verdict: Verdict, attempts: Sequence[Attempt], expected: date | None
) -> None:
    assert comes_back(verdict, nov(2), attempts, RULES) == expected


def test_nothing_comes_back_before_the_first_pass_is_finished_or_once_it_is_put_to_rest() -> None:
    assert comes_back(NOT, None, (), RULES) is None
    assert comes_back(NOT, nov(2), (), RULES, at_rest=True) is None
    assert comes_back(NOT, nov(2), (), Rules(practise_after=())) is None


def test_a_quiet_day_moves_it_to_the_next_that_is_none() -> None:
    rules = Rules(quiet_days=("2026-11-04..2026-11-06", "sat"))
    assert comes_back(NOT, nov(2), (), rules) == nov(8)


@given(
    st.sampled_from([PARTLY, NOT]),
    st.lists(st.sampled_from([PARTLY, NOT, WELL]), max_size=8),
    st.lists(st.integers(1, 365), min_size=1, max_size=5),
)
def test_practice_ends_with_a_proper_answer_and_only_with_one(
    verdict: Verdict, went: list[Verdict], spans: list[int]
) -> None:
    attempts = [(nov(2) + timedelta(days=number), one) for number, one in enumerate(went)]
    day = comes_back(verdict, nov(2), attempts, Rules(practise_after=tuple(spans)))
    assert (day is None) is (len(went) >= len(spans) and went[-1] is WELL)
    assert day is None or day > (attempts[-1][0] if attempts else nov(2))


def test_a_sitting_in_words() -> None:
    assert said_sitting([WELL, PARTLY, WELL]) == "3 practised, 2 properly"
    assert said_sitting([NOT]) == "1 practised, none properly"
    assert said_next(nov(24), nov(21)) == "The next come back on Tue 24 Nov, in 3 days."
    assert said_next(None, nov(21)) == ""
    assert said_spans((2, 7, 7)) == "2 days after the first pass, then after 7 more, then after 7 more"
    assert said_spans((1,)) == "1 day after the first pass"
