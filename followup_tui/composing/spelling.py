"""How names are written: which words of a text are a name as the contact has it, and which only nearly so."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from followup_tui.composing.everyday import EVERYDAY
from followup_tui.composing.names import Named, is_particle, is_title, written

_WORD = re.compile(r"[^\s.,;:!?()\[\]{}<>\"“”„«»/\\|…–—*_、。，！？：；（）「」]+")
_LETTER = re.compile(r"[^\W\d_]")
_EDGES = re.compile(r"^['’‘`´-]+|(?:['’]s)?['’‘`´-]*$")
_MARKS = str.maketrans(dict.fromkeys("'’‘ʼʻ`´＇-‐‑ "))
_BARE_LETTERS = str.maketrans(
    {"ð": "d", "đ": "d", "þ": "th", "ø": "o", "ł": "l", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss"}
)
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
# A shorter word in small letters is rather a word than a name without its accent.
_SHORTEST_SMALL = 5


class Word(NamedTuple):
    """A word of a text that may be a name.

    Args:
        text: as it stands there, without a possessive.
        start: offset of its first character.
        end: offset behind its last character.
        key: its letters alone, by which spellings of one name are found.
    """

    text: str
    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class Misspelt:
    """A name that is not written as the contact has it.

    Args:
        start: offset of its first character.
        end: offset behind its last character.
        text: as it stands there.
        right: as the contact has it.
        person: whose name it is.
    """

    start: int
    end: int
    text: str
    right: str
    person: Named


class _Spelling(NamedTuple):
    right: str
    person: Named


def key(name: str) -> str:
    """The letters of a name alone: no case, accents, apostrophes, hyphens or blanks."""
    folded = name.casefold().translate(_MARKS)
    if folded.isascii():
        return folded
    parted = unicodedata.normalize("NFD", folded.translate(_BARE_LETTERS))
    return "".join(character for character in parted if not unicodedata.combining(character))


@lru_cache(maxsize=16)
def name_words(text: str) -> tuple[Word, ...]:
    """The words of a text that hold a letter, each with its place and its key.

    Args:
        text: any text.
    """
    found = []
    for match in _WORD.finditer(text):
        said, start = match.group(), match.start()
        if said.isascii() and said.isalpha():
            found.append(Word(said, start, match.end(), said.lower()))
            continue
        inner = _EDGES.sub("", said)
        start += said.find(inner)
        said, letters = inner, key(inner)
        if letters and not letters.isdigit() and (letters.isalnum() or _LETTER.search(letters)):
            found.append(Word(said, start, start + len(said), letters))
    return tuple(found)


def name_parts(name: str) -> list[str]:
    """The words of a name as they are written, without titles: "Dr. Maya Chen" gives "Maya", "Chen"."""
    return [word.text for word in name_words(name) if not is_title(word.text)]


def misspelt(
    text: str, people: tuple[Named, ...], right: Iterable[str], greeted: tuple[tuple[int, int], ...] = ()
) -> Iterator[Misspelt]:
    """The names in a text that are nearly, but not quite, as the contacts have them.

    Args:
        text: the text.
        people: whose names are looked for.
        right: further names that are right as they are, such as the company's.
        greeted: where the greeting names somebody; a small letter or an everyday word is a slip only there.
    """
    spellings = _spellings(people)
    exact = {spelling.right for known in spellings.values() for spelling in known}
    exact.update(written(part) for name in right for part in name_parts(name))
    words = name_words(text)
    taken = 0
    for at, word in enumerate(words):
        if word.start < taken or (word.key not in spellings and not word.text[0].isupper()):
            continue
        said = _joined(text, words, at, spellings) or word
        known = spellings.get(said.key, ())
        if not known or written(said.text) in exact:
            taken = said.end
            continue
        is_greeted = any(start <= said.start < end for start, end in greeted)
        if any(_is_as_good(said.text, spelling.right, is_greeted) for spelling in known):
            continue
        if not is_greeted and _is_everyday(said.text) and not _has_neighbour(words, at, known[0], spellings):
            continue
        taken = said.end
        yield Misspelt(said.start, said.end, text[said.start : said.end], known[0].right, known[0].person)


def resembles(text: str, person: Named) -> bool:
    """Whether a text names a person if one does not look at the spelling: "Bjork" for Björk.

    Args:
        text: what stands behind "Dear".
        person: who may be meant.
    """
    known, parts = _spellings((person,)), name_parts(text)
    return bool(parts) and all(key(part) in known for part in parts)


@lru_cache(maxsize=16)
def _spellings(people: tuple[Named, ...]) -> dict[str, tuple[_Spelling, ...]]:
    """The spellings of all names by their key; who comes first among the people comes first here."""
    found: dict[str, list[_Spelling]] = {}
    for person in people:
        for name in (person.full_name, person.salutation):
            for form in _forms(name_parts(written(name))):
                for each in {key(form), key(form.casefold().translate(_SPELT_OUT))}:
                    found.setdefault(each, []).append(_Spelling(form, person))
    return {each: tuple(known) for each, known in found.items()}


def _forms(parts: list[str]) -> list[str]:
    """What of a name may stand alone: its words, what hyphens join in them, and neighbours together."""
    pieces = [piece for part in parts if "-" in part for piece in part.split("-") if piece]
    return [*parts, *pieces, *(" ".join(pair) for pair in pairwise(parts))]


def _joined(
    text: str, words: tuple[Word, ...], at: int, spellings: dict[str, tuple[_Spelling, ...]]
) -> Word | None:
    """Two words that are one name: "Maria Jose" for "María-José", "O Neill" for "O'Neill"."""
    one, other = words[at], words[at + 1] if at + 1 < len(words) else None
    if other is None or not (one.text[0].isupper() and other.text[0].isupper()):
        return None
    if one.key + other.key not in spellings or text[one.end : other.start].strip():
        return None
    said = f"{one.text} {other.text}"
    if any(" " in spelling.right for spelling in spellings[one.key + other.key]):
        # Both stand alone in the name as well, and each is judged by itself.
        return None
    return Word(said, one.start, other.end, one.key + other.key)


def _is_as_good(said: str, right: str, is_greeted: bool) -> bool:
    """Whether only the case differs, and in a way that is no slip."""
    if written(said).casefold() != right.casefold():
        return False
    return (
        said.isupper()
        or right.isupper()
        or right.islower()
        or is_particle(right)
        or (said.islower() and not is_greeted)
    )


def _is_everyday(said: str) -> bool:
    folded = said.casefold()
    return folded in EVERYDAY or (said.islower() and len(said) < _SHORTEST_SMALL)


def _has_neighbour(
    words: tuple[Word, ...], at: int, spelling: _Spelling, spellings: dict[str, tuple[_Spelling, ...]]
) -> bool:
    """Whether a word that looks like a name has another name of the same person beside it."""
    word = words[at]
    return not word.text[0].islower() and any(
        other.person is spelling.person
        for each in (words[index] for index in (at - 1, at + 1) if 0 <= index < len(words))
        if 1 in (word.start - each.end, each.start - word.end) and not _is_everyday(each.text)
        for other in spellings.get(each.key, ())
    )
