"""How alike two drafts are: people who work together compare what they were sent."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from followup_tui.composing.anatomy import core_span
from followup_tui.composing.tokens import placed_tokens, tokens

# Runs of so many words, or of so many characters in a script without blanks, are what is counted.
_SIZE = 3
# A run that stands more often than this in one text tells nothing, and would make the comparison slow.
_MOST_PLACES = 32


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much two texts have in common.

    Args:
        share: shared trigrams by all trigrams of both, 0.0 to 1.0.
        longest_run: words of the longest passage that stands in both.
        here: where that passage is in the first text, offsets in characters; (0, 0) for nowhere.
        there: where it is in the second.
    """

    share: float
    longest_run: int
    here: tuple[int, int] = (0, 0)
    there: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Body:
    """A text prepared for comparing.

    Args:
        words: its words, folded, without greeting, signature and names.
        spans: where each of them is in the text, offsets in characters.
        runs: where each run of three begins, by the run.
    """

    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    runs: dict[tuple[str, ...], list[int]]


def prepared(body: str, names: Iterable[str] = ()) -> Body:
    """A text as it is compared; it is kept, since a panel's texts are compared again and again.

    Args:
        body: the body of a draft.
        names: names that may stand in many texts without making them alike, of people and of the company.
    """
    return _prepared(body, frozenset(names))


@lru_cache(maxsize=128)
def _prepared(body: str, names: frozenset[str]) -> Body:
    left_out = {token for name in names for token in tokens(name)}
    start, end = core_span(body)
    found = [
        (word, (start + at, start + behind))
        for word, at, behind in placed_tokens(body[start:end])
        if word not in left_out
    ]
    words = tuple(word for word, _ in found)
    runs: dict[tuple[str, ...], list[int]] = {}
    for at in range(len(words) - _SIZE + 1):
        places = runs.setdefault(words[at : at + _SIZE], [])
        if len(places) < _MOST_PLACES:
            places.append(at)
    return Body(words, tuple(span for _, span in found), runs)


def likeness(one: Body, other: Body) -> Likeness:
    """Compare two texts; greeting, signature, names and upper case don't count.

    In scripts without blanks each character is a word.

    Args:
        one: a text.
        other: another.
    """
    shared = one.runs.keys() & other.runs.keys()
    everything = len(one.runs) + len(other.runs) - len(shared)
    length, first, second = _longest(one, other, shared)
    return Likeness(
        len(shared) / everything if everything else 0.0,
        length,
        _span(one, first, length),
        _span(other, second, length),
    )


def _longest(one: Body, other: Body, shared: set[tuple[str, ...]]) -> tuple[int, int, int]:
    """The longest run that stands in both, and where it begins: what follows on one diagonal is one run."""
    best = (0, 0, 0)
    if not shared:
        return best
    ends: dict[int, int] = {}
    for at in range(len(one.words) - _SIZE + 1):
        run = one.words[at : at + _SIZE]
        now: dict[int, int] = {}
        for there in other.runs.get(run, ()) if run in shared else ():
            now[there] = length = ends.get(there - 1, _SIZE - 1) + 1
            if length > best[0]:
                best = (length, at + _SIZE - length, there + _SIZE - length)
        ends = now
    return best


def _span(body: Body, start: int, length: int) -> tuple[int, int]:
    return (body.spans[start][0], body.spans[start + length - 1][1]) if length else (0, 0)
