"""What a journal teaches: counts before percentages, intervals always, and only what was asked for."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.domain.insights import Share
from followup_tui.domain.lessons.figures import figures
from followup_tui.domain.lessons.filter import Choices, Filter, choices, filtered
from followup_tui.domain.lessons.records import Records
from followup_tui.domain.lessons.said import TOO_FEW
from followup_tui.domain.lessons.shown import Row
from followup_tui.domain.results import Result
from followup_tui.domain.words import Category, Foreseen
from tests.domain.records import DOWN, OPEN, UP, asked, figure, held, lines, rounds


def test_an_empty_journal_is_told_what_each_figure_needs() -> None:
    found = figures(Records((), ()))
    assert [one.key for one in found] == [
        "advance", "categories", "recurring", "star", "foreseen", "response", "prediction"
    ]  # fmt: skip
    assert all(one.title.endswith("?") and one.missing and not one.rows for one in found)


def test_rounds_that_led_further_are_counted_by_what_they_are_called() -> None:
    attended = [
        *rounds("phone  screen", 6, 6),
        *rounds("Onsite", 3, 5),
        held(OPEN, round="Onsite"), held(Result.silent, round="onsite"), held(Result.silent, round="ONSITE"),
        held(Result.withdrawn, round="Final"), held(Result.cancelled, round="Phone screen"),
    ]  # fmt: skip
    found = figure("advance", attended)
    assert lines(found) == [
        "All rounds | 9/20 = 45 % (26–66 %) | 1 pending, 2 silent, 1 withdrawn, 1 cancelled",
        "Phone screen | 6/12 = 50 % (25–75 %) | 1 cancelled",
        "ONSITE | 3/8 = 38 % (14–69 %) | 1 pending, 2 silent",
        "Final | none decided yet | 1 withdrawn",
    ]
    assert found.finding == "ONSITE 3/8 against 6/12 of the rest: no detectable difference."
    assert found.rows[-1].share is None


def test_rounds_stand_in_the_order_in_which_they_come() -> None:
    attended = [
        held(UP if name != "Offer talk" else DOWN, round=name, application_id=application)
        for application in range(3)
        for name in ("Phone screen", "Onsite", "Offer talk")[: 3 - application]
    ]
    assert [row.label for row in figure("advance", attended).rows] == [
        "All rounds", "Phone screen", "Onsite", "Offer talk"
    ]  # fmt: skip


def test_rare_rounds_are_taken_together() -> None:
    attended = [one for number in range(12) for one in rounds(f"Round {number}", 1 + (number < 7), 0)]
    found = figure("advance", attended)
    assert len(found.rows) == 10
    assert (found.rows[-1].label, found.rows[-1].share) == ("Other rounds", Share(4, 4))
    assert found.finding == TOO_FEW


def test_rare_rounds_belong_to_the_rest_and_are_not_lost_beside_a_round_of_that_name() -> None:
    often = [one for number in range(7) for one in rounds(f"Round {number}", 2, 2)]
    rare = [one for number in range(6) for one in rounds(f"Rare {number}", 1, 0)]
    found = figure("advance", [*often, *rounds("Other rounds", 0, 6), *rare])
    assert (found.rows[-1].label, found.rows[-1].share) == ("Other rounds", Share(6, 12))
    weak = figure("advance", [*often, *rounds("Weak", 0, 6), *rare])
    assert weak.finding == "Weak is lower than the rest: 0/6 = 0 % (0–39 %) against 20/34 = 59 % (42–74 %)."


@pytest.mark.parametrize(
    ("only", "places"),
    [
        (Filter(), [0, 1, 2]),
        (Filter(since=date(2026, 10, 2)), [1, 2]),
        (Filter(company="okapi  STUDIO"), [1]),
        (Filter(round="phone screen"), [0, 2]),
        (Filter(since=date(2026, 10, 3), company="Halden Robotics", round="Phone Screen"), [2]),
        (Filter(company="nobody"), []),
    ],
)
def test_filters(only: Filter, places: list[int]) -> None:
    days = [datetime(2026, 10, day, 9, tzinfo=UTC) for day in (1, 2, 3)]
    attended = [
        held(starts_at=days[0], round="Phone screen"),
        held(starts_at=days[1], company="Okapi Studio"),
        held(starts_at=days[2], round="PHONE  SCREEN"),
    ]
    questions = [one for each in attended for one in asked("p", interview=each.id)]
    found = filtered(Records(attended, questions), only)
    assert [attended.index(one) for one in found.attended] == places
    assert [questions.index(one) for one in found.asked] == places


def test_the_most_frequent_choices_are_first_in_their_newest_spelling() -> None:
    attended = [held(company=name, round="Onsite") for name in ("Okapi", "Halden", "HALDEN", "Varde")]
    assert choices(Records(attended, ())) == Choices(("HALDEN", "Varde", "Okapi"), ("Onsite",))


RECORDS = st.builds(
    Records,
    st.lists(
        st.builds(
            held,
            st.sampled_from(Result),
            waited=st.none() | st.integers(0, 60),
            answered=st.booleans(),
            round=st.sampled_from(["Onsite", "Phone", "", "[/]x"]),
            prediction=st.none() | st.integers(0, 100),
            application_id=st.integers(1, 5),
        ),
        max_size=30,
    ),
    st.lists(
        st.builds(
            lambda verdict, category, interview, foreseen, star, topic: asked(
                verdict, category, interview, foreseen=foreseen, star=star, topic=topic
            )[0],
            st.sampled_from("phno"),
            st.sampled_from(Category),
            st.integers(1, 40),
            st.sampled_from(Foreseen),
            st.none() | st.sampled_from(["", "S", "STAR"]),
            st.sampled_from(["", "why", "what"]),
        ),
        max_size=30,
    ),
)


@given(RECORDS)
def test_no_percentage_of_fewer_than_five(records: Records) -> None:
    for one in figures(records):
        assert bool(one.rows) != bool(one.missing)
        assert one.caveat or not one.rows
        assert all(_honest(row) for row in one.rows)


def _honest(row: Row) -> bool:
    return row.share is None or row.share.enough or "%" not in row.said
