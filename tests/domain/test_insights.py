"""The statistics agree with published values and with an independent reckoning, and few cases say little."""

import warnings
from importlib import import_module
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.domain.insights import (
    Share,
    brier,
    brier_difference,
    differ,
    differ_paired,
    difference,
    percent,
    say,
    wilson,
)
from followup_tui.domain.survival import Wait, Within, waiting, within

SHARES = st.integers(0, 60).flatmap(lambda total: st.builds(Share, st.integers(0, total), st.just(total)))
WAITS = st.lists(st.builds(Wait, st.integers(0, 40), st.booleans()), min_size=1, max_size=30)
# Weeks until the leukaemia came back, with 6-MP and without: Freireich and others, Blood 21 (1963), 699–716,
# as told by Gehan, Biometrika 52 (1965), 203–223. What is not over was censored.
TREATED = [Wait(6, over=True)] * 3 + [
    Wait(days, over)
    for days, over in (
        (6, False), (7, True), (9, False), (10, True), (10, False), (11, False), (13, True), (16, True),
        (17, False), (19, False), (20, False), (22, True), (23, True), (25, False), (32, False), (32, False),
        (34, False), (35, False),
    )
]  # fmt: skip
UNTREATED = [
    Wait(days, over=True) for days in (1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23)
]


@pytest.mark.parametrize(
    ("count", "total", "said"),
    [
        (3, 8, "3/8 = 38 % (14–69 %)"),
        (0, 831, "0/831 = 0 % (0–1 %)"),
        (831, 831, "831/831 = 100 % (99–100 %)"),
        (6, 12, "6/12 = 50 % (25–75 %)"),
        (12, 40, "12/40 = 30 % (18–45 %)"),
        (5, 5, "5/5 = 100 % (57–100 %)"),
        (0, 5, "0/5 = 0 % (0–43 %)"),
        (1, 8, "1/8 = 13 % (2–47 %)"),  # 12.5 %: a half goes up
        (57, 200, "57/200 = 29 % (23–35 %)"),  # 28.5 %, which is less than that as a float
        (4, 4, "4 of 4"),
        (0, 1, "0 of 1"),
        (0, 0, "0 of 0"),
    ],
)
def test_a_share_is_said_with_its_counts_and_its_interval(count: int, total: int, said: str) -> None:
    assert say(Share(count, total)) == said


@pytest.mark.parametrize(
    ("value", "whole"), [(0, 0), (0.005, 1), (0.0049, 0), (0.125, 13), (0.995, 100), (1, 100)]
)
def test_percent_are_rounded_half_up(value: float, whole: int) -> None:
    assert percent(value) == whole


@pytest.mark.parametrize(
    ("count", "total", "low", "high"),
    # R. G. Newcombe, Statistics in Medicine 17 (1998), 857–872, table I, method 3.
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilson_is_as_published(count: int, total: int, low: float, high: float) -> None:
    assert wilson(Share(count, total)) == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    # R. G. Newcombe, Statistics in Medicine 17 (1998), 873–890, table II, method 10.
    [
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((6, 7), (2, 7), 0.0582, 0.8062),
        ((5, 56), (0, 29), -0.0381, 0.1926),
        ((0, 10), (0, 20), -0.1611, 0.2775),
        ((0, 10), (0, 10), -0.2775, 0.2775),
        ((10, 10), (0, 20), 0.6791, 1.0),
        ((10, 10), (0, 10), 0.6075, 1.0),
    ],
)
def test_differences_are_as_published(
    one: tuple[int, int], other: tuple[int, int], low: float, high: float
) -> None:
    assert difference(Share(*one), Share(*other)) == pytest.approx((low, high), abs=5e-5)


@pytest.fixture(scope="module")
def stats() -> Any:
    """SciPy's statistics: loaded only by who needs them, since that takes a second."""
    return import_module("scipy.stats")


@pytest.mark.parametrize("confidence", [0.8, 0.95, 0.99])
def test_wilson_agrees_with_scipy(stats: Any, confidence: float) -> None:
    for total, part in product((1, 2, 5, 8, 40, 999), (0, 0.25, 0.5, 1)):
        share = Share(int(total * part), total)
        theirs = stats.binomtest(share.count, total).proportion_ci(confidence, method="wilson")
        assert wilson(share, confidence) == pytest.approx((theirs.low, theirs.high), abs=1e-12)


@given(SHARES)
def test_an_interval_holds_the_share_and_stays_within_bounds(share: Share) -> None:
    low, high = wilson(share)
    assert 0 <= low <= share.value <= high <= 1


@given(SHARES, SHARES)
def test_a_difference_lies_in_its_interval_and_turns_round(one: Share, other: Share) -> None:
    low, high = difference(one, other)
    between = one.value - other.value
    assert -1 - 1e-12 <= low <= between <= high <= 1 + 1e-12
    assert difference(other, one) == pytest.approx((-high, -low))


@pytest.mark.parametrize(
    ("one", "other", "looks", "apart"),
    [
        ((3, 8), (6, 12), 1, False),
        ((4, 4), (0, 4), 1, True),
        ((2, 10), (8, 10), 1, True),
        ((3, 10), (8, 10), 1, True),
        ((3, 10), (8, 10), 10, False),  # one of ten pairs looks like that by chance
        ((1, 10), (40, 40), 10, True),
        ((5, 5), (0, 0), 1, False),  # nothing is known of the other
    ],
)
def test_shares_are_told_apart_where_they_can_be(
    one: tuple[int, int], other: tuple[int, int], looks: int, apart: bool
) -> None:
    assert differ(Share(*one), Share(*other), looks) is apart


def test_brier_scores() -> None:
    assert brier([1, 0], [True, False]) == 0
    assert brier([0, 1], [True, False]) == 1
    assert brier([0.5, 0.5, 0.5], [True, False, True]) == 0.25
    # Ten days from Brier's own example (1950, table 1), which sums over rain and no rain: half of 0.19.
    said = [0.7, 0.9, 0.8, 0.4, 0.2, 0, 0, 0, 0, 0.1]
    assert brier(said, [False, True, True, True] + [False] * 6) == pytest.approx(0.19 / 2)


@pytest.mark.parametrize("cases", [20, 37, 200])
def test_the_difference_of_brier_scores_agrees_with_scipy(stats: Any, cases: int) -> None:
    came = [case * case % 7 < 3 for case in range(cases)]
    said = [(case * 37 % 101) / 100 for case in range(cases)]
    base = sum(came) / cases
    apart = [(mine - one) ** 2 - (base - one) ** 2 for mine, one in zip(said, came, strict=True)]
    theirs = stats.ttest_1samp(apart, 0).confidence_interval()
    assert brier_difference(said, came) == pytest.approx((theirs.low, theirs.high), rel=1e-4)


@pytest.mark.parametrize(("waits", "days", "low", "high"), [(TREATED, 23, 13, None), (UNTREATED, 8, 4, 11)])
def test_the_median_wait_is_as_published(waits: list[Wait], days: int, low: int, high: int | None) -> None:
    """As SAS's LIFETEST prints it for these data: 23 (13, .) and 8 (4, 11)."""
    assert within(waiting(waits), 0.5) == Within(days, low, high)


def test_the_share_still_waiting_is_as_published() -> None:
    """Kaplan and Meier's estimate for 6-MP, as in every textbook since Gehan's."""
    shares = {one.days: one.waiting for one in waiting(TREATED)}
    assert shares == pytest.approx(
        {6: 0.857, 7: 0.807, 10: 0.753, 13: 0.690, 16: 0.627, 22: 0.538, 23: 0.448}, abs=5e-4
    )


@given(WAITS)
def test_the_share_still_waiting_agrees_with_scipy(stats: Any, waits: list[Wait]) -> None:
    ended = [one.days for one in waits if one.over]
    open_ = [one.days for one in waits if not one.over]
    theirs = stats.ecdf(stats.CensoredData(ended, right=open_)).sf
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # where nobody waits any more, scipy divides by zero
        bounds = theirs.confidence_interval(method="log-log")
    for one in waiting(waits):
        assert theirs.evaluate([one.days])[0] == pytest.approx(one.waiting)
        if one.interval:
            low, high = (end.evaluate([one.days])[0] for end in (bounds.low, bounds.high))
            assert one.interval == pytest.approx((low, high))


@given(WAITS, st.sampled_from([0.25, 0.5, 0.75]))
def test_what_is_not_known_of_waits_is_not_made_up(waits: list[Wait], part: float) -> None:
    found = within(waiting(waits), part)
    if found.days is None:
        assert found.high is None
    else:
        assert found.days in {one.days for one in waits if one.over}
        assert found.low is None or found.low <= found.days
        assert found.high is None or found.high >= found.days
    if not any(one.over for one in waits):
        assert found == Within(None, None, None)


@given(st.integers(0, 60), st.integers(0, 60), st.integers(1, 10))
def test_a_paired_difference_is_mcnemars(stats: Any, first: int, second: int, looks: int) -> None:
    beyond = stats.chi2.ppf(1 - 0.05 / looks, 1) * (first + second)
    if abs((first - second) ** 2 - beyond) > 1e-6:
        assert differ_paired(first, second, looks) == ((first - second) ** 2 > beyond)
