"""How alike two drafts are: people who work together compare what they were sent."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from followup_tui.composing.anatomy import core
from followup_tui.composing.tokens import tokens


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much two texts have in common.

    Args:
        share: shared word trigrams by all word trigrams of both, 0.0 to 1.0.
        longest_run: words of the longest passage that stands in both.
    """

    share: float
    longest_run: int


def likeness(one: str, other: str, names: Iterable[str] = ()) -> Likeness:
    """Compare two bodies; greeting, signature, names and upper case don't count.

    In scripts without blanks the characters are compared instead of words.

    Args:
        one: the body of a draft.
        other: the body of another.
        names: names that may stand in both without making them alike, of people and of the company.
    """
    left_out = frozenset(token for name in names for token in tokens(name))
    first, second = _compared(one, left_out), _compared(other, left_out)
    return Likeness(_jaccard(_runs(first, 3), _runs(second, 3)), _longest_run(first, second))


def _compared(body: str, left_out: frozenset[str]) -> list[str]:
    return [token for token in tokens(core(body)) if token not in left_out]


def _runs(text: Sequence[str], length: int) -> set[tuple[str, ...]]:
    return {tuple(text[start : start + length]) for start in range(len(text) - length + 1)}


def _jaccard(one: set[tuple[str, ...]], other: set[tuple[str, ...]]) -> float:
    everything = one | other
    return len(one & other) / len(everything) if everything else 0.0


def _longest_run(one: Sequence[str], other: Sequence[str]) -> int:
    """Found by halving: where a run of some length is shared, every shorter one is too."""
    shared, too_long = 0, min(len(one), len(other)) + 1
    while too_long - shared > 1:
        length = (shared + too_long) // 2
        if _runs(one, length).isdisjoint(_runs(other, length)):
            too_long = length
        else:
            shared = length
    return shared
