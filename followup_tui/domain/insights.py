"""What can honestly be said of a few cases: shares with their intervals, and from how many on."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist, fmean, stdev
from typing import NamedTuple

# From how many cases on a percentage is shown, a trend is drawn, and a verdict on calibration is given.
PERCENT_FROM, TREND_FROM, CALIBRATION_FROM = 5, 10, 20
# How often an interval holds what is true, in the long run.
CONFIDENCE = 0.95


class Interval(NamedTuple):
    """The values that go well with what was seen; both ends belong to it."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many.

    Args:
        count: the cases that count.
        total: all cases.
    """

    count: int
    total: int

    @property
    def value(self) -> float:
        """From 0 to 1; 0 where there are no cases."""
        return self.count / self.total if self.total else 0.0

    @property
    def enough(self) -> bool:
        """Whether there are enough cases for a percentage."""
        return self.total >= PERCENT_FROM

    def __add__(self, other: "Share") -> "Share":
        return Share(self.count + other.count, self.total + other.total)


def wilson(share: Share, confidence: float = CONFIDENCE) -> Interval:
    """The score interval of a share.

    Unlike the interval of the schoolbooks (Wald's) it is good for few cases and never leaves 0 to 1: E. B.
    Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American
    Statistical Association 22 (1927), 209–212; recommended for few cases by L. D. Brown, T. T. Cai and A.
    DasGupta, "Interval estimation for a binomial proportion", Statistical Science 16 (2001), 101–133.

    Args:
        share: so many of so many; of no cases nothing is known, and everything goes well with them.
        confidence: how often it holds the true share, from 0 to 1.
    """
    if not share.total:
        return Interval(0.0, 1.0)
    z, n, p = _z(confidence), share.total, share.value
    middle = p + z * z / (2 * n)
    reach = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    scale = 1 + z * z / n
    # Where none or all count, the end is exact, and must not miss it by a rounding error.
    low = 0.0 if share.count == 0 else (middle - reach) / scale
    return Interval(low, 1.0 if share.count == n else (middle + reach) / scale)


def difference(one: Share, other: Share, confidence: float = CONFIDENCE) -> Interval:
    """The interval of the difference of two independent shares, the first less the second.

    R. G. Newcombe, "Interval estimation for the difference between independent proportions: comparison of
    eleven methods", Statistics in Medicine 17 (1998), 873–890, method 10: the hybrid of two Wilson intervals.

    Args:
        one: so many of so many.
        other: so many of so many others.
        confidence: how often it holds the true difference, from 0 to 1.
    """
    first, second = wilson(one, confidence), wilson(other, confidence)
    between = one.value - other.value
    return Interval(
        between - math.hypot(one.value - first.low, second.high - other.value),
        between + math.hypot(first.high - one.value, other.value - second.low),
    )


def differ(one: Share, other: Share, looks: int = 1) -> bool:
    """Whether two shares can be told apart.

    Who looks at ten pairs finds one that differs by chance alone more often than not in twenty: with so many
    looks each has to be surer (O. J. Dunn, "Multiple comparisons among means", Journal of the American
    Statistical Association 56 (1961), 52–64; known as Bonferroni's correction).

    Args:
        one: so many of so many.
        other: so many of so many others.
        looks: among how many pairs this one was picked.
    """
    low, high = difference(one, other, _confidence(looks))
    return not low <= 0 <= high


def differ_paired(first: int, second: int, looks: int = 1) -> bool:
    """Whether two shares of the same cases can be told apart, by the cases in which they differ.

    Q. McNemar, "Note on the sampling error of the difference between correlated proportions or percentages",
    Psychometrika 12 (1947), 153–157: without a difference half of these cases go one way, and his test asks
    whether the score interval holds that half.

    Args:
        first: the cases that count for the first share alone.
        second: those that count for the second one alone.
        looks: among how many shares the first one was picked.
    """
    low, high = wilson(Share(first, first + second), _confidence(looks))
    return not low <= 0.5 <= high


def brier(predictions: Sequence[float], outcomes: Sequence[bool]) -> float:
    """How far predictions were from what came, on average: 0 is perfect, always saying one half scores 0.25.

    G. W. Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78
    (1950), 1–3, in the form for two outcomes: the mean squared difference.

    Args:
        predictions: from 0 to 1.
        outcomes: what came, in the same order.
    """
    return fmean(_squares(predictions, outcomes))


def brier_difference(predictions: Sequence[float], outcomes: Sequence[bool]) -> Interval:
    """The interval of how much higher one's Brier score is than that of always saying the base rate.

    Both are scored by the same cases, and so the mean of the paired differences is looked at, with Student's
    t ("The probable error of a mean", Biometrika 6 (1908), 1–25).

    Args:
        predictions: from 0 to 1, at least ten.
        outcomes: what came, in the same order.
    """
    base = fmean(outcomes)
    theirs = _squares([base] * len(outcomes), outcomes)
    apart = [mine - its for mine, its in zip(_squares(predictions, outcomes), theirs, strict=True)]
    reach = _student(len(apart) - 1) * stdev(apart) / math.sqrt(len(apart))
    return Interval(fmean(apart) - reach, fmean(apart) + reach)


def percent(value: float) -> int:
    """A value from 0 to 1 in whole percent; a half goes up."""
    return math.floor(value * 100 + 0.5)


def say(share: Share) -> str:
    """A share in words: "3/8 = 38 % (14–69 %)"; of fewer than five cases "4 of 4"."""
    if not share.enough:
        return f"{share.count} of {share.total}"
    low, high = (percent(end) for end in wilson(share))
    # What is possible, if barely, is not rounded to what is not.
    low, high = min(low, 99), max(high, 1)
    # A half goes up, whatever floats make of it.
    whole = (200 * share.count + share.total) // (2 * share.total)
    return f"{share.count}/{share.total} = {whole} % ({low}–{high} %)"


def _confidence(looks: int) -> float:
    """How sure each of several looks has to be."""
    return 1 - (1 - CONFIDENCE) / max(1, looks)


def _z(confidence: float) -> float:
    return NormalDist().inv_cdf(0.5 + confidence / 2)


def _squares(predictions: Sequence[float], outcomes: Sequence[bool]) -> list[float]:
    return [(said - came) ** 2 for said, came in zip(predictions, outcomes, strict=True)]


def _student(freedom: int) -> float:
    """The quantile of Student's t for the interval, from ten degrees of freedom on to four digits.

    M. Abramowitz and I. A. Stegun, "Handbook of Mathematical Functions" (1964), 26.7.5.
    """
    z, n = _z(CONFIDENCE), freedom
    first = (z**3 + z) / (4 * n)
    second = (5 * z**5 + 16 * z**3 + 3 * z) / (96 * n * n)
    third = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * n * n * n)
    return z + first + second + third
