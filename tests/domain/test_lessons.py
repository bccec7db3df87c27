"""What a journal teaches: counts before percentages, intervals always, and no verdict on too few."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.domain.insights import Share
from followup_tui.domain.lessons.figures import figures
from followup_tui.domain.lessons.filter import Choices, Filter, choices, filtered
from followup_tui.domain.lessons.records import Asked, Attended, Records
from followup_tui.domain.lessons.said import TOO_FEW
from followup_tui.domain.lessons.shown import Figure, Row
from followup_tui.domain.results import Result
from followup_tui.domain.words import Category, Foreseen, Verdict

START = datetime(2026, 9, 1, 10, tzinfo=UTC)
LETTERS = {"p": Verdict.properly, "h": Verdict.partly, "n": Verdict.not_answered, "o": Verdict.open}
UP, DOWN, OPEN = Result.advanced, Result.turned_down, Result.pending
_NUMBERS = count(1)


def held(
    result: Result = OPEN, *, waited: int | None = None, answered: bool = False, **more: Any
) -> Attended:
    """An hour's interview; each is a day after the one before, of an application of its own."""
    number = next(_NUMBERS)
    start = START + timedelta(days=number)
    end = start + timedelta(hours=1)
    until = None if waited is None else end + timedelta(days=waited)
    values: dict[str, Any] = {
        "id": number, "application_id": number, "company": "Halden Robotics", "role": "Engineer",
        "round": "Onsite", "starts_at": start, "ends_at": end, "result": result, "prediction": None,
        "answered_at": until if answered else None, "waited_until": until,
    }  # fmt: skip
    return Attended(**values | more)


def asked(
    verdicts: str, category: Category = Category.technical, interview: int = 1, **more: Any
) -> list[Asked]:
    """A question of its own for each letter: p properly, h partly, n not, o open."""
    made = []
    for letter in verdicts:
        number = next(_NUMBERS)
        values: dict[str, Any] = {
            "id": number, "interview_id": interview, "text": f"Question {number}?",
            "topic": f"question {number}", "category": category, "verdict": LETTERS[letter],
            "foreseen": Foreseen.open, "star": None,
        }  # fmt: skip
        made.append(Asked(**values | more))
    return made


def figure(key: str, attended: Iterable[Attended] = (), questions: Iterable[Asked] = ()) -> Figure:
    """One of the figures."""
    return next(one for one in figures(Records([*attended], [*questions])) if one.key == key)


def lines(found: Figure) -> list[str]:
    return [" | ".join(filter(None, (row.label, row.said, row.note))) for row in found.rows]


def rounds(name: str, up: int, down: int, **more: Any) -> list[Attended]:
    """So many that led further, and so many that did not."""
    return [held(result, round=name, **more) for result in [UP] * up + [DOWN] * down]


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
        "All rounds | 9/20 = 45 % (26–66 %) | 1 pending, 2 without an answer, 1 withdrawn, 1 cancelled",
        "Phone screen | 6/12 = 50 % (25–75 %) | 1 cancelled",
        "ONSITE | 3/8 = 38 % (14–69 %) | 1 pending, 2 without an answer",
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
        "Why us? | properly 1 of 3 | in 3 interviews; last: partly",
        "and you | not judged yet | in 2 interviews; last: not judged",
    ]
    assert found.finding == "2 questions came in more than one interview."


def test_only_the_most_frequent_questions_are_shown() -> None:
    questions = [
        one for topic in range(25) for each in (1, 2) for one in asked("p", interview=each, topic=f"{topic}")
    ]
    found = figure("recurring", (), questions)
    assert len(found.rows) == 10
    assert found.finding == "25 questions came in more than one interview. These are the 10 most frequent."


@pytest.mark.parametrize(
    ("told", "finding"),
    [
        (["STAR", "STA", "SA", "A", "STAR"], "The result is missing most often: in 3 of 5."),
        (["STAR"], "All four parts were there every time."),
        (["SA"], "No single part is missing more often than the others."),
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
    assert found.finding == f"{finding} A surprise were {len(surprise)} of {total} questions."


def test_who_has_not_answered_is_counted_as_still_silent() -> None:
    waits = [held(waited=days, answered=True) for days in (2, 5, 9, 12, 14, 20)]
    silent = [held(waited=days) for days in (3, 30, 30, 45)]
    found = figure("response", [*waits, *silent, held()])
    assert lines(found) == [
        "Answered so far | 6 of 10 | 4 not, the longest wait 45 days",
        "Half answer within | 14 days (2 or more)",
        "Three in four within | not known yet, 12 days or more",
        "Still silent | after 1 to 6 weeks | one bar a week",
    ]
    assert found.rows[-1].trend == pytest.approx((0.7875, 0.45, 0.3375, 0.3375, 0.3375, 0.3375))
    assert found.finding.startswith("Two weeks after 10 interviews 45 % (")


def test_of_four_waits_there_are_counts_only() -> None:
    found = figure("response", [held(waited=3, answered=True) for _ in range(3)] + [held(waited=0)])
    assert lines(found) == ["Answered so far | 3 of 4 | 1 not, the longest wait the same day"]
    assert found.finding == ""


def predicted(*said: tuple[int, int, int]) -> list[Attended]:
    """Predictions in percent, how many of them led further, and how many did not."""
    return [one for percent, up, down in said for one in rounds("Onsite", up, down, prediction=percent)]


def test_below_twenty_predictions_are_only_counted() -> None:
    found = figure("prediction", [*predicted((70, 3, 2), (100, 6, 1), (0, 0, 7)), held(OPEN, prediction=10)])
    assert lines(found) == [
        "You said 0–19 % | 0 of 7 | went further",
        "You said 60–79 % | 3 of 5 | went further",
        "You said 80–100 % | 6 of 7 | went further",
    ]
    assert found.finding == "19 predictions so far; a verdict on them needs 20."


@pytest.mark.parametrize(
    ("said", "finding"),
    [
        ([(90, 10, 0), (10, 0, 10)], "Your predictions are better than always saying the base rate."),
        ([(10, 10, 0), (90, 0, 10)], "Your predictions are worse than always saying the base rate."),
        (
            [(60, 6, 4), (40, 5, 5)],
            "Your predictions against always saying the base rate: no detectable difference.",
        ),
        ([(90, 20, 0)], "All came to the same, so there is nothing to tell apart."),
    ],
)
def test_from_twenty_on_there_is_a_verdict(said: list[tuple[int, int, int]], finding: str) -> None:
    found = figure("prediction", predicted(*said))
    assert found.finding == finding
    assert [row.label for row in found.rows[-2:]] == ["Your Brier score", "The base rate's"]


def test_brier_scores_are_told() -> None:
    assert lines(figure("prediction", predicted((90, 10, 0), (10, 0, 10))))[-2:] == [
        "Your Brier score | 0.01 | 0 is perfect, lower is better",
        "The base rate's | 0.25 | always saying 50 %",
    ]


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
