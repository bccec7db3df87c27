"""Sentences that several figures need: whether the weakest of a table stands out, and whether two differ."""

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import add

from followup_tui.domain.insights import PERCENT_FROM, Share, differ, say

SAME = "no detectable difference"
TOO_FEW = f"Too few to compare yet: that takes {PERCENT_FROM} on either side."


def of_many(count: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 interview", "3 interviews"."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def whole(shares: Iterable[Share]) -> Share:
    """Several shares taken together."""
    return reduce(add, shares, Share(0, 0))


def weakest(shares: Mapping[str, Share], never: str = "") -> str:
    """Whether the smallest share of a table differs from all the others taken together, in a sentence.

    Args:
        shares: by what they are of.
        never: what belongs to the others, and is nothing by itself.

    Returns:
        "" where there is nothing to compare with.
    """
    some = {name: share for name, share in shares.items() if share.total}
    if len(some) < 2:
        return ""
    all_ = whole(some.values())
    able = [
        name
        for name, one in some.items()
        if name != never and one.enough and all_.total - one.total >= PERCENT_FROM
    ]
    if not able:
        return TOO_FEW
    name = min(able, key=lambda name: (some[name].value, -some[name].total))
    share = some[name]
    rest = Share(all_.count - share.count, all_.total - share.total)
    looks = len(able) if len(some) > 2 else 1  # of two there is one pair only
    if share.value >= rest.value or not differ(share, rest, looks):
        return f"{name} {share.count}/{share.total} against {rest.count}/{rest.total} of the rest: {SAME}."
    among = f" That holds although {looks} were compared." if looks > 1 else ""
    return f"{name} is lower than the rest: {say(share)} against {say(rest)}.{among}"


def apart(one: Share, other: Share, higher: str, lower: str) -> str:
    """Whether two shares differ, in a sentence.

    Args:
        one: the first.
        other: the second.
        higher: what is said where the first is higher.
        lower: what is said where it is lower.
    """
    if not (one.enough and other.enough):
        return TOO_FEW
    if not differ(one, other):
        return f"{one.count}/{one.total} against {other.count}/{other.total}: {SAME}."
    return higher if one.value > other.value else lower
