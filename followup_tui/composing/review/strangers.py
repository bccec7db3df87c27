"""Who and what belongs to another application: the traces of a letter that was first somebody else's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from followup_tui.composing.everyday import CALENDAR, COMPANY_WORDS, EVERYDAY, LEGAL_FORMS
from followup_tui.composing.names import is_particle, is_title
from followup_tui.composing.review.remarks import (
    DraftText,
    Finding,
    Level,
    ReviewFacts,
    Rule,
    Stranger,
    Where,
)
from followup_tui.composing.spelling import Word, key, name_words
from followup_tui.composing.tokens import word_set

# Behind a word at the beginning of a sentence they show that it is a person: "Mark told me".
_PERSON_DOES = word_set(
    "said says told tells mentioned explained asked showed shows described suggested thinks thought knows"
    " wrote introduced offered pointed reminded spoke talked"
)
# What stands before a month or a weekday.
_BEFORE_DATE = word_set(
    "in on by of until till since from before after early late mid this next last every to"
)
_DIGIT_BESIDE = re.compile(r"\d{1,2}(?:st|nd|rd|th)?\.?\s*$")
_DIGIT_BEHIND = re.compile(r"\s*\d")
_OPENING_MARKS = " \t\"“„'‘(*"
_SENTENCE_ENDS = frozenset(".!?:;…")
_UNSPACED = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+")
# A shorter part of a name is in too many words to tell anything.
_SHORTEST = 3
_ACRONYM = 4


class _Whole(NamedTuple):
    """A name of several words, as they are written and by their keys."""

    rights: tuple[str, ...]
    keys: tuple[str, ...]
    stranger: Stranger


class _Part(NamedTuple):
    """A word that a stranger may be known by; `alone` where it is enough to know them."""

    right: str
    stranger: Stranger
    alone: bool


@dataclass(frozen=True, slots=True)
class _Index:
    """The strangers by their keys: whole names by the first two, and all first ones; parts by themselves."""

    firsts: frozenset[str]
    wholes: dict[tuple[str, ...], list[_Whole]]
    parts: dict[str, _Part]
    unspaced: tuple[Stranger, ...]


@dataclass(frozen=True, slots=True)
class _Here:
    """The words and whole names that belong to this application, by their keys."""

    words: frozenset[str]
    company: frozenset[str]
    names: frozenset[tuple[str, ...]]


def stranger_name(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """A person or company that belongs to another application only."""
    if not about.strangers:
        return
    index, here = _index(about.strangers), _here(about)
    yield from _in_text(draft, draft.body, "body", about, index, here)
    if about.kind.needs_subject:
        yield from _in_text(draft, draft.subject, "subject", about, index, here)


def _in_text(
    draft: DraftText, text: str, where: Where, about: ReviewFacts, index: _Index, here: _Here
) -> Iterator[Finding]:
    words = name_words(text)
    taken = 0
    for at, word in enumerate(words):
        if word.start < taken or (word.key not in index.firsts and word.key not in index.parts):
            continue
        whole = _whole(text, words, at, index, here)
        if whole:
            last = words[at + len(whole.keys) - 1]
            taken = last.end
            is_sure = not COMPANY_WORDS.issuperset(whole.keys) and not (
                EVERYDAY.issuperset(whole.keys) and _begins(text, word)
            )
            yield _finding(text, (word.start, last.end), where, whole.stranger, about, is_sure=is_sure)
            continue
        part = index.parts.get(word.key)
        if part is None or word.key in here.words or not _is_name_here(text, words, at, part, where):
            continue
        is_sure = draft.is_english and part.alone and word.key not in EVERYDAY
        is_sure = is_sure and not _has_other_given_name(text, words, at)
        yield _finding(text, (word.start, word.end), where, part.stranger, about, is_sure=is_sure)
    yield from _unspaced(text, where, about, index, here)


def _finding(
    text: str, span: tuple[int, int], where: Where, stranger: Stranger, about: ReviewFacts, *, is_sure: bool
) -> Finding:
    """A remark: sure of it where the name can mean nobody else, and the company is another one."""
    said, company = text[slice(*span)], stranger.company
    of = "" if _is_company(stranger) else f", {company}"
    whom = stranger.name.full_name
    if key(company) == key(about.company):
        what, is_sure = f"“{said}”: {whom} belongs to another application to {company}.", False
    elif is_sure:
        what = f"“{said}” belongs to another application{of}."
    elif key(said) == key(whom):
        what = f"“{said}” belongs to another application{of}, if a name is meant."
    else:
        what = f"“{said}” may be taken for {whom}: another application{of}."
    return Finding(what, *span, where, level=None if is_sure else Level.warn)


def _whole(text: str, words: tuple[Word, ...], at: int, index: _Index, here: _Here) -> _Whole | None:
    """The longest name of several words that begins at a word, unless it is of this application, too."""
    for whole in index.wholes.get(tuple(word.key for word in words[at : at + 2]), ()):
        these = words[at : at + len(whole.keys)]
        if tuple(word.key for word in these) != whole.keys or whole.keys in here.names:
            continue
        if here.company.issuperset(whole.keys) or not _is_one_run(text, these):
            continue
        # Small letters are words, not names: "a clear path" is not Clear Path.
        if not any(_is_smaller(word.text, right) for word, right in zip(these, whole.rights, strict=True)):
            return whole
    return None


def _is_one_run(text: str, words: tuple[Word, ...]) -> bool:
    gaps = (text[one.end : other.start] for one, other in pairwise(words))
    return all(not gap.strip(" \t\n\r&.+") for gap in gaps)


def _is_smaller(said: str, right: str) -> bool:
    return said[0].islower() and not right[0].islower()


def _is_name_here(text: str, words: tuple[Word, ...], at: int, part: _Part, where: Where) -> bool:
    """Whether a word that is part of a stranger's name is meant as a name where it stands."""
    word = words[at]
    if len(word.key) < _SHORTEST and word.text.isascii():
        return False
    if _is_smaller(word.text, part.right):
        return False
    if word.text.isupper() and len(word.text) <= _ACRONYM and not part.right.isupper():
        return False
    if not part.alone and _has_other_family_name(text, words, at):
        return False
    return word.key not in EVERYDAY or (where == "body" and not _is_word(text, words, at))


def _is_word(text: str, words: tuple[Word, ...], at: int) -> bool:
    """Whether a word that is a name, too, is meant as the word: "Will you", "May I", "in May"."""
    word = words[at]
    if word.key in CALENDAR and _is_date(text, words, at):
        return True
    is_owner = text[word.end : word.end + 2] in ("'s", "’s")
    behind = words[at + 1].key if at + 1 < len(words) else ""
    return _begins(text, word) and not is_owner and behind not in _PERSON_DOES


def _begins(text: str, word: Word) -> bool:
    """Whether a sentence begins with a word, so that its capital tells nothing."""
    before = text[max(0, word.start - 20) : word.start].rstrip(_OPENING_MARKS)
    return (
        not before.strip() or before.endswith(("\n\n", "\n-", "\n•")) or before.rstrip()[-1] in _SENTENCE_ENDS
    )


def _is_company(stranger: Stranger) -> bool:
    return key(stranger.name.full_name) == key(stranger.company)


def _is_date(text: str, words: tuple[Word, ...], at: int) -> bool:
    word = words[at]
    return (
        (at > 0 and words[at - 1].key in _BEFORE_DATE)
        or _DIGIT_BESIDE.search(text[max(0, word.start - 8) : word.start]) is not None
        or _DIGIT_BEHIND.match(text, word.end) is not None
    )


def _has_other_family_name(text: str, words: tuple[Word, ...], at: int) -> bool:
    """Whether a given name belongs to somebody else: "Tom Waits" is not Tom Berg."""
    if at + 1 == len(words):
        return False
    word, behind = words[at], words[at + 1]
    return text[word.end : behind.start] == " " and behind.text[0].isupper() and behind.key not in EVERYDAY


def _has_other_given_name(text: str, words: tuple[Word, ...], at: int) -> bool:
    """Whether a family name stands behind the given name of another person: "Helen Berg" for Tom Berg."""
    if at == 0:
        return False
    before, word = words[at - 1], words[at]
    is_name = before.text[0].isupper() and before.key not in EVERYDAY and not is_title(before.text)
    return text[before.end : word.start] == " " and is_name


def _unspaced(text: str, where: Where, about: ReviewFacts, index: _Index, here: _Here) -> Iterator[Finding]:
    """Whole names in scripts without blanks."""
    if not index.unspaced or text.isascii() or not _UNSPACED.search(text):
        return
    for stranger in index.unspaced:
        name = stranger.name.full_name
        if (key(name),) in here.names or key(name) in here.words:
            continue
        for found in re.finditer(re.escape(name), text):
            yield _finding(text, found.span(), where, stranger, about, is_sure=True)


@lru_cache(maxsize=4)
def _index(strangers: tuple[Stranger, ...]) -> _Index:
    """The strangers by their words; prepared once, there may be thousands."""
    wholes: dict[tuple[str, ...], list[_Whole]] = {}
    parts: dict[str, _Part] = {}
    unspaced = []
    for stranger in strangers:
        if _UNSPACED.fullmatch(stranger.name.full_name):
            unspaced.append(stranger)
            continue
        words = _own_words(stranger)
        keys = tuple(word.key for word in words)
        if len(keys) > 1:
            wholes.setdefault(keys[:2], []).append(_Whole(tuple(word.text for word in words), keys, stranger))
        for part in _known_by(stranger, words):
            known = parts.get(key(part.right))
            if known is None or (part.alone and not known.alone):
                parts[key(part.right)] = part
    for found in wholes.values():
        found.sort(key=lambda whole: -len(whole.keys))
    return _Index(frozenset(first for first, _ in wholes), wholes, parts, tuple(unspaced))


def _own_words(stranger: Stranger) -> list[Word]:
    """The words of a name, without titles and legal forms."""
    words = name_words(stranger.name.full_name)
    own = [word for word in words if not is_title(word.text) and word.key not in LEGAL_FORMS]
    return own or list(words)


def _known_by(stranger: Stranger, words: list[Word]) -> Iterator[_Part]:
    """What a stranger may be called: the given name, the family name; of a company what is its own."""
    if _is_company(stranger):
        own = [word for word in words if word.key not in COMPANY_WORDS]
        if len(own) == 1:
            yield _Part(own[0].text, stranger, alone=True)
        return
    if words and not is_particle(words[-1].text):
        yield _Part(words[-1].text, stranger, alone=True)
    if len(words) > 1:
        yield _Part(words[0].text, stranger, alone=False)


def _here(about: ReviewFacts) -> _Here:
    people = [person for person in (about.recipient, about.through, *about.others) if person]
    spoken = [name for person in people for name in (person.full_name, person.salutation)]
    known = [*spoken, about.company, about.role, about.me, about.detail]
    keys = [tuple(word.key for word in name_words(name)) for name in known]
    pieces = (key(piece) for name in known for word in name_words(name) for piece in word.text.split("-"))
    return _Here(
        frozenset(each for name in keys for each in name) | frozenset(pieces),
        frozenset(word.key for word in name_words(about.company)),
        frozenset(keys),
    )


RULES = (
    Rule(
        "stranger_name",
        Level.block,
        "a person or a company that belongs to another application only",
        "A name from another letter tells that they are one of many.",
        "Take it out, or write whom you mean.",
        stranger_name,
    ),
)
