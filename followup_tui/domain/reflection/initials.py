"""A letter for each of a few people, by which a key can mean one of them."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from string import ascii_uppercase

from followup_tui.domain.wanted import FOLDS

_FOLDS = dict(FOLDS)
# What stands before a name is none.
_TITLES = frozenset({"DR", "PROF", "MR", "MRS", "MS", "MX", "HERR", "FRAU", "ING"})
_PARTS = re.compile(r"[\s\-–.,()]+")


def initials(names: Sequence[str]) -> tuple[str, ...]:
    """A capital letter for each name, no two alike: where that is free the first letter of the first name.

    Else it is that of another part of the name, else another letter of the name, else whichever is free.
    Who comes first chooses first, and nobody takes a letter with which somebody else's name begins.

    Args:
        names: full names.

    Returns:
        For each name a letter from A to Z; "" for those who come when all are taken.
    """
    chosen = ["" for _ in names]
    for ways in (_of_the_first, _of_the_parts, _of_all, _any):
        for place, name in enumerate(names):
            chosen[place] = chosen[place] or next((one for one in ways(name) if one not in chosen), "")
    return tuple(chosen)


def _of_the_first(name: str) -> Iterator[str]:
    yield from next(iter(_plain(name)), "")[:1]


def _of_the_parts(name: str) -> Iterator[str]:
    yield from (part[0] for part in _plain(name))


def _of_all(name: str) -> Iterator[str]:
    yield from "".join(_plain(name))


def _any(name: str) -> Iterator[str]:
    yield from ascii_uppercase


def _plain(name: str) -> list[str]:
    """The parts of a name in the letters from A to Z; a part without any is none."""
    spelled = "".join(_FOLDS.get(letter, letter) for letter in name)
    parts = _PARTS.split(unicodedata.normalize("NFKD", spelled).upper())
    letters = ("".join(letter for letter in part if letter in ascii_uppercase) for part in parts)
    parts = [part for part in letters if part]
    return [part for part in parts if part not in _TITLES] or parts
