"""How a text is cut into words, in scripts with blanks between them and in scripts without."""

import re
import unicodedata
from math import ceil

# Scripts that put no blanks between words, with the characters that make up a word on average.
_UNSPACED: tuple[tuple[str, int], ...] = (
    ("\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff", 2),
    ("\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff", 5),
)
_UNSPACED_CHARACTERS = tuple((re.compile(f"[{ranges}]"), size) for ranges, size in _UNSPACED)
_UNSPACED_CLASS = "".join(ranges for ranges, _ in _UNSPACED)
_TOKEN = re.compile(rf"[{_UNSPACED_CLASS}]|[^\W_{_UNSPACED_CLASS}]+(?:['’-][^\W_{_UNSPACED_CLASS}]+)*")


def fold(text: str) -> str:
    """A text for comparing: NFC, case folded, one kind of apostrophe. Accents stay, they belong to a name."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold()).replace("’", "'")


def small(text: str) -> str:
    """A text in small letters, each where it was: offsets count in both."""
    # The one letter that two would be made of.
    return text.replace("İ", "i").lower()


def tokens(text: str) -> list[str]:
    """The words of a text, folded; in a script without blanks each character is one."""
    return _TOKEN.findall(fold(text))


def placed_tokens(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """The words of a part of a text, folded, each with the offsets of where it begins and ends in the text.

    Args:
        text: any text; folding may change its length, so each word is folded by itself.
        start: where the part begins, an offset in characters.
        end: where it ends.
    """
    return [
        (word.lower() if (word := found.group()).isascii() else fold(word), found.start(), found.end())
        for found in _TOKEN.finditer(text, start, end)
    ]


def tenths(word: str) -> int:
    """How much of a word a token of `tokens` is, in tenths: a character of a script without blanks is a part.

    Args:
        word: a token.
    """
    if word.isascii():
        return 10
    return next((10 // size for characters, size in _UNSPACED_CHARACTERS if characters.fullmatch(word)), 10)


def words(text: str) -> int:
    """How many words a text has, as people count: what stands between blanks and holds a letter or digit.

    Where a script has no blanks, an average number of its characters makes a word.

    Args:
        text: any text.
    """
    count = 0
    for characters, size in _UNSPACED_CHARACTERS:
        text, found = characters.subn(" ", text)
        count += ceil(found / size)
    chunks = [chunk for chunk in text.split() if chunk[0].isalnum() or any(map(str.isalnum, chunk))]
    return count + len(chunks)


def word_set(listed: str) -> frozenset[str]:
    """Words listed with blanks between them, as a set."""
    return frozenset(listed.split())
