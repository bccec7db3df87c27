"""How alike two drafts are: people who work together compare what they were sent."""

from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, groupby

from followup_tui.composing.anatomy import core_span
from followup_tui.composing.courtesies import courteous
from followup_tui.composing.runs import Runs
from followup_tui.composing.tokens import placed_tokens, tenths, tokens

# So many words, or characters in a script without blanks, are what is looked for in the other text.
_SIZE = 3
# Before a word of a turn of courtesy, so that it is found again as such only.
_COURTEOUS = "~"


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much two texts have in common.

    Args:
        share: shared trigrams by all trigrams of both, 0.0 to 1.0, those of common courtesy left out.
        longest_run: words of the longest passage that stands in both, those of common courtesy not counted.
        here: where that passage is in the first text, offsets in characters; (0, 0) for nowhere.
        there: where it is in the second.
    """

    share: float
    longest_run: int
    here: tuple[int, int] = (0, 0)
    there: tuple[int, int] = (0, 0)


@dataclass(frozen=True, eq=False)
class Body:
    """A text prepared for comparing.

    Args:
        words: its words, folded, without greeting, signature and names; each character in a script without
            blanks.
        spans: where each of them is in the text, offsets in characters.
        trigrams: for each word the hash of it and the two behind it; of a shorter text, of the whole.
    """

    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    trigrams: tuple[int, ...]

    @cached_property
    def distinct(self) -> frozenset[int]:
        """The trigrams, each once."""
        return frozenset(self.trigrams)

    def stretches(self, shared: Set[int]) -> list[range]:
        """The stretches of words all of whose trigrams are shared: no run reaches beyond one."""
        last, again = self._places
        places = [last[trigram] for trigram in shared] + [at for at, one in again if one in shared]
        found = []
        for _, group in groupby(enumerate(sorted(places)), key=lambda place: place[1] - place[0]):
            stretch = [at for _, at in group]
            found.append(range(stretch[0], min(stretch[-1] + _SIZE, len(self.words))))
        return found

    @cached_property
    def _places(self) -> tuple[dict[int, int], list[tuple[int, int]]]:
        """Where each trigram is for the last time, and the places and trigrams that come before that."""
        last = {trigram: at for at, trigram in enumerate(self.trigrams)}
        return last, [(at, trigram) for at, trigram in enumerate(self.trigrams) if last[trigram] != at]

    @cached_property
    def telling(self) -> frozenset[int]:
        """The trigrams that are more than courtesy; where there is nothing else, all of them."""
        lengths = zip(self.trigrams, self.lengths, self.lengths[_SIZE:], strict=False)
        return frozenset([trigram for trigram, start, end in lengths if end > start]) or self.distinct

    @cached_property
    def lengths(self) -> tuple[int, ...]:
        """How long the text is before each word and behind the last one, in tenths of a word."""
        sizes = [0 if word.startswith(_COURTEOUS) else tenths(word) for word in self.words]
        return tuple(accumulate(sizes, initial=0))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where words are in the text, offsets in characters; (0, 0) for none."""
        return (self.spans[start][0], self.spans[end - 1][1]) if end > start else (0, 0)


@lru_cache(maxsize=128)
def _kept(body: str, names: frozenset[str]) -> Body:
    return typed(body, names)


def prepared(body: str, names: Iterable[str] = ()) -> Body:
    """A text as it is compared; it is kept, since a panel's texts are compared again and again.

    Args:
        body: the body of a draft.
        names: names that may stand in many texts without making them alike, of people and of the company.
    """
    return _kept(body, frozenset(names))


def typed(body: str, names: Iterable[str]) -> Body:
    """As `prepared`, for a text that is another one with the next key: it is not kept.

    Args:
        body: the body of a draft.
        names: names that may stand in many texts.
    """
    left_out = {token for name in names for token in tokens(name)}
    placed = [one for one in placed_tokens(body, *core_span(body)) if one[0] not in left_out]
    words = [word for word, _, _ in placed]
    for places in courteous(words):
        for at in places:
            words[at] = _COURTEOUS + words[at]
    spans = tuple([(start, end) for _, start, end in placed])
    if 0 < len(words) < _SIZE:
        return Body(tuple(words), spans, (hash(tuple(words)),))
    trigrams = map(hash, zip(words, words[1:], words[2:], strict=False))
    return Body(tuple(words), spans, tuple(trigrams))


def likeness(one: Body, other: Body) -> Likeness:
    """Compare two texts; greeting, signature, names and upper case don't count.

    Args:
        one: a text.
        other: another.
    """
    return _compared(one, other, one.distinct & other.distinct)


def likenesses(one: Body, others: tuple[Body, ...]) -> list[Likeness]:
    """Compare a text with each of many, as `likeness` does, but at once.

    Args:
        one: a text.
        others: the texts beside which it stands; the same ones come again and again.
    """
    index = _index(others)
    shared: list[set[int]] = [set() for _ in others]
    for trigram in one.distinct & index.keys():
        for number in index[trigram]:
            shared[number].add(trigram)
    return [_compared(one, other, both) for other, both in zip(others, shared, strict=True)]


# Each letter of a panel stands beside its own others.
@lru_cache(maxsize=12)
def _index(bodies: tuple[Body, ...]) -> dict[int, tuple[int, ...]]:
    """In which of some texts each trigram stands."""
    found: dict[int, tuple[int, ...]] = {}
    for number, body in enumerate(bodies):
        for trigram in body.distinct:
            found[trigram] = (*found.get(trigram, ()), number)
    return found


def _compared(one: Body, other: Body, shared: Set[int]) -> Likeness:
    if not shared:
        return Likeness(0.0, 0)
    telling = len(shared & one.telling & other.telling)
    everything = len(one.telling) + len(other.telling) - telling
    here, there, length = _longest(one, other, shared)
    return Likeness(telling / everything, length // 10, one.span(*here), other.span(*there))


def _longest(one: Body, other: Body, shared: Set[int]) -> tuple[tuple[int, int], tuple[int, int], int]:
    """The longest run that stands in both: its place in either, in words, and its length in tenths of one."""
    best = ((0, 0), (0, 0), 0)
    places = [at for stretch in other.stretches(shared) for at in (*stretch, None)]
    runs = Runs([None if at is None else other.words[at] for at in places])
    for stretch in one.stretches(shared):
        for behind, count, found in runs.longest_at(one.words, stretch):
            length = one.lengths[behind] - one.lengths[behind - count]
            last = places[found - 1]
            if length > best[2] and count >= min(_SIZE, len(one.words)) and last is not None:
                best = ((behind - count, behind), (last + 1 - count, last + 1), length)
    return best
