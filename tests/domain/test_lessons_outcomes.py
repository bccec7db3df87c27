"""What figures say of outcomes: how long they take to answer, and what predictions were worth."""

import pytest

from followup_tui.domain.lessons.records import Attended
from followup_tui.domain.lessons.shown import Estimate
from tests.domain.records import OPEN, figure, held, lines, rounds


def test_who_has_not_answered_is_counted_as_still_silent() -> None:
    waits = [held(waited=days, answered=True) for days in (2, 5, 9, 12, 14, 20)]
    silent = [held(waited=days) for days in (3, 30, 30, 45)]
    found = figure("response", [*waits, *silent, held()])
    assert lines(found) == [
        "Answered so far | 6 of 10 | 4 not, the longest wait 45 days",
        "Half answer within | 14 days (2 or more)",
        "Three in four within | not known yet, 12 days or more",
        "Still silent | after 1 to 6 weeks",
    ]
    assert found.rows[-1].trend == pytest.approx((0.7875, 0.45, 0.3375, 0.3375, 0.3375, 0.3375))
    assert found.rows[1].estimate == Estimate(14, 2, None)
    assert found.finding.startswith("Two weeks after the interview 45 % (")


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
        "The base rate's | 0.25 | always saying 10/20 = 50 % (30–70 %)",
    ]
