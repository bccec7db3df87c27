"""How long one waits, where some still wait: nothing is left out, and nothing is made up."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import NormalDist
from typing import NamedTuple

from followup_tui.domain.insights import CONFIDENCE, Interval

# Products of fractions miss one half by a rounding error.
_CLOSE = 1e-9


class Wait(NamedTuple):
    """So long somebody waited; `over` is False where the wait is not over, or where it was broken off."""

    days: int
    over: bool


class Moment(NamedTuple):
    """What is known at a time at which waits ended.

    `waiting` is the share, from 0 to 1, that waits longer than that; `interval` is None where nobody does.
    """

    days: int
    waiting: float
    interval: Interval | None


class Within(NamedTuple):
    """Within how many days a part of all waits is over, and the interval of that; None is not known yet."""

    days: int | None
    low: int | None
    high: int | None


def waiting(waits: Iterable[Wait]) -> tuple[Moment, ...]:
    """The share that still waits, at each time at which waits ended.

    E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations", Journal of the
    American Statistical Association 53 (1958), 457–481. The interval is Greenwood's on the scale of
    log(-log), which stays between 0 and 1: J. D. Kalbfleisch and R. L. Prentice, "The Statistical Analysis of
    Failure Time Data" (1980), 14–15.

    Args:
        waits: all of them; one that is broken off on a day counts as waiting on that day.
    """
    all_ = list(waits)
    ended, left = Counter(one.days for one in all_ if one.over), Counter(one.days for one in all_)
    at_risk, share, spread = len(all_), 1.0, 0.0
    moments = []
    for days in sorted(left):
        if ends := ended[days]:
            share *= 1 - ends / at_risk
            spread += ends / (at_risk * (at_risk - ends)) if ends < at_risk else math.inf
            moments.append(Moment(days, share, _around(share, spread)))
        at_risk -= left[days]
    return tuple(moments)


def within(moments: Sequence[Moment], part: float) -> Within:
    """Within how many days a part of all waits is over.

    R. Brookmeyer and J. Crowley, "A confidence interval for the median survival time", Biometrics 38 (1982),
    29–41: the days at which the interval of the share still waiting holds the rest.

    Args:
        moments: what `waiting` found.
        part: from 0 to 1: a half is the median.
    """
    rest = 1 - part + _CLOSE
    bounds = [(one.days, one.interval) for one in moments if one.interval]
    return Within(
        next((one.days for one in moments if one.waiting <= rest), None),
        next((days for days, (low, _) in bounds if low <= rest), None),
        next((days for days, (_, high) in bounds if high <= rest), None),
    )


def _around(share: float, spread: float) -> Interval | None:
    if share <= 0:
        return None
    z = NormalDist().inv_cdf(0.5 + CONFIDENCE / 2)
    reach = z * math.sqrt(spread) / math.log(share)
    return Interval(share ** math.exp(-reach), share ** math.exp(reach))
