"""Sentences that several figures need: whether the weakest of a table stands out, and whether two differ."""

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import add

from followup_tui.domain.insights import PERCENT_FROM, Share, differ, say

SAME = "no detectable difference"


def of_many(count: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 interview", "3 interviews"."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def whole(shares: Iterable[Share]) -> Share:
    """Several shares taken together."""
    return reduce(add, shares, Share(0, 0))


def weakest(shares: Mapping[str, Share]) -> str:
    """Whether the smallest share of a table differs from all the others taken together, in a sentence.

    Args:
        shares: by what they are of.

    Returns:
        "" where there are not two sides with enough cases each.
    """
    all_ = whole(shares.values())
    able = {
        name: share
        for name, share in shares.items()
        if share.enough and all_.total - share.total >= PERCENT_FROM
    }
    if not able:
        return ""
    name, share = min(able.items(), key=lambda one: (one[1].value, -one[1].total))
    rest = Share(all_.count - share.count, all_.total - share.total)
    if share.value >= rest.value or not differ(share, rest, len(able)):
        return f"{name} {share.count}/{share.total} against {rest.count}/{rest.total} of the rest: {SAME}."
    looks = f", also when one allows for having looked at {len(able)}" if len(able) > 1 else ""
    return f"{name} is lower than the rest, {say(share)} against {say(rest)}{looks}."


def apart(one: Share, other: Share, higher: str, lower: str) -> str:
    """Whether two shares differ, in a sentence.

    Args:
        one: the first.
        other: the second.
        higher: what is said where the first is higher.
        lower: what is said where it is lower.

    Returns:
        "" where there are too few cases.
    """
    if not (one.enough and other.enough):
        return ""
    if not differ(one, other):
        return f"{one.count}/{one.total} against {other.count}/{other.total}: {SAME}."
    return higher if one.value > other.value else lower
