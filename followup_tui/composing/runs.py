"""The runs of words of a text, found again in others: a suffix automaton, quick even where words repeat."""

from collections.abc import Hashable, Iterator, Sequence

_NONE = -1


class Runs:
    """Every run of words of a text, ready to be found in others.

    Args:
        words: the words of the text.
    """

    def __init__(self, words: Sequence[Hashable]) -> None:
        # By state: what follows by which word, the state of the longest shorter ending, the length of its
        # longest run, and behind which word it first ends.
        self._next: list[dict[Hashable, int]] = [{}]
        self._shorter = [_NONE]
        self._length = [0]
        self._end = [0]
        last = 0
        for count, word in enumerate(words, start=1):
            state = self._add({}, 0, count, count)
            while last != _NONE and word not in self._next[last]:
                self._next[last][word] = state
                last = self._shorter[last]
            if last != _NONE:
                self._shorter[state] = self._ending(last, word)
            last = state

    def longest_at(self, words: Sequence[Hashable], places: range) -> Iterator[tuple[int, int, int]]:
        """For each word, the longest run that ends with it and stands in this text, too.

        Args:
            words: the words of another text.
            places: at which of them to look, one behind the other.

        Returns:
            Behind which word the run ends, how many words it has, and behind which it ends in this text.
        """
        state = length = 0
        for at in places:
            word = words[at]
            while state and word not in self._next[state]:
                state = self._shorter[state]
                length = self._length[state]
            if word in self._next[state]:
                state = self._next[state][word]
                length += 1
            yield at + 1, length, self._end[state]

    def _ending(self, before: int, word: Hashable) -> int:
        """The state of just the runs that a word makes of those of a state; parted from longer ones."""
        found = self._next[before][word]
        length = self._length[before] + 1
        if self._length[found] == length:
            return found
        parted = self._add(dict(self._next[found]), self._shorter[found], length, self._end[found])
        self._shorter[found] = parted
        while before != _NONE and self._next[before].get(word) == found:
            self._next[before][word] = parted
            before = self._shorter[before]
        return parted

    def _add(self, follows: dict[Hashable, int], shorter: int, length: int, end: int) -> int:
        self._next.append(follows)
        self._shorter.append(shorter)
        self._length.append(length)
        self._end.append(end)
        return len(self._next) - 1
