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
        for word in words:
            last = self._longer(last, word)

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
            while state and words[at] not in self._next[state]:
                state = self._shorter[state]
                length = self._length[state]
            if words[at] in self._next[state]:
                state = self._next[state][words[at]]
                length += 1
            yield at + 1, length, self._end[state]

    def _longer(self, last: int, word: Hashable) -> int:
        """Add a word behind the state of the whole text so far; the state of the longer one."""
        state = self._state({}, self._length[last] + 1, self._length[last] + 1)
        while last != _NONE and word not in self._next[last]:
            self._next[last][word] = state
            last = self._shorter[last]
        if last == _NONE:
            self._shorter[state] = 0
        else:
            self._shorter[state] = self._ending(last, word)
        return state

    def _ending(self, before: int, word: Hashable) -> int:
        """The state of just the runs that a word makes of those of a state; parted from longer ones."""
        found = self._next[before][word]
        if self._length[found] == self._length[before] + 1:
            return found
        parted = self._state(dict(self._next[found]), self._length[before] + 1, self._end[found])
        self._shorter[parted] = self._shorter[found]
        self._shorter[found] = parted
        while before != _NONE and self._next[before].get(word) == found:
            self._next[before][word] = parted
            before = self._shorter[before]
        return parted

    def _state(self, follows: dict[Hashable, int], length: int, end: int) -> int:
        self._next.append(follows)
        self._shorter.append(_NONE)
        self._length.append(length)
        self._end.append(end)
        return len(self._next) - 1
