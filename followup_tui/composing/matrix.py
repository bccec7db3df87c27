"""How alike the drafts of a panel are, each with each."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from followup_tui.composing.likeness import Body, Likeness, likeness
from followup_tui.composing.limits import Limits
from followup_tui.composing.review.alike import judged
from followup_tui.composing.review.remarks import Level


@dataclass(frozen=True, slots=True)
class Pair:
    """Two drafts beside each other.

    Args:
        first: what people call the one, "Maya Chen" or "the company's note".
        second: what they call the other.
        found: what they share, and where: `here` is in the first, `there` in the second.
        level: how grave that is; None where it is not.
    """

    first: str
    second: str
    found: Likeness
    level: Level | None


def matrix(named: Sequence[tuple[str, Body]], limits: Limits) -> tuple[Pair, ...]:
    """Every draft with every other one: the rows of a triangle, the first draft with all others coming first.

    Args:
        named: what people call each draft, and its text, prepared without the same names.
        limits: from where on two are too alike.
    """
    found = ((one[0], other[0], likeness(one[1], other[1])) for one, other in combinations(named, 2))
    return tuple(Pair(first, second, both, judged(both, limits)) for first, second, both in found)
