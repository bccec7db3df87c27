"""Measures and breaks text by the cells that it takes in a terminal. Standard library only."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_WIDE = frozenset({"W", "F"})
_NOTHING = frozenset({"Mn", "Me", "Cf"})


def cells(text: str) -> int:
    """How many cells a line takes: two for each wide character, none for a mark upon another one."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def padded(text: str, width: int) -> str:
    """A line with blanks after it, so that it takes a number of cells."""
    return text + " " * (width - cells(text))


def wrapped(text: str, width: int, most: int = 0) -> list[str]:
    """A text in lines of no more than so many cells; what follows the last one is cut with "…".

    Args:
        text: clean, in one line.
        width: in cells, at least 2.
        most: how many lines at most; 0 for as many as it takes.
    """
    lines = [*_lines(text, width)] or [""]
    if most and len(lines) > most:
        last = lines[most - 1]
        while cells(last) >= width:
            last = last[:-1]
        lines[most - 1 :] = [last.rstrip() + "…"]
    return lines


def _lines(text: str, width: int) -> Iterator[str]:
    now = ""
    for word in text.split():
        if cells(now) + bool(now) + cells(word) <= width:
            now = f"{now} {word}" if now else word
            continue
        if now:
            yield now
        *full, now = _broken(word, width)
        yield from full
    if now:
        yield now


def _broken(word: str, width: int) -> Iterator[str]:
    """A word in parts that fit, such as a sentence in a script without blanks."""
    now, room = "", width
    for char in word:
        if _cells(char) > room:
            yield now
            now, room = "", width
        now += char
        room -= _cells(char)
    yield now


@lru_cache(2048)
def _cells(char: str) -> int:
    if unicodedata.category(char) in _NOTHING:
        return 0
    return 2 if unicodedata.east_asian_width(char) in _WIDE else 1
