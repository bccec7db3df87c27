"""Questions that come again in other words: what a question is filed under, and how like two of them are.

Likeness is made for questions of a line or two, and for being sure: a wrong suggestion is worse than none. It
is the measure of Dice (1945) over weighed words, but a word in the place of another one counts twice against
it, since “your greatest strength” and “your greatest weakness” share most of their words.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from followup_tui.domain.reflection.same_words import (
    ALIKE,
    NEGATED,
    OPENING,
    PLAINER,
    SIGNS,
    SILENT,
    SOFT,
    WEIGHTS,
    stem,
)
from followup_tui.domain.wanted import BLANKLESS, FOLDS

# From here on two questions are taken for the same one in other words.
SAME_FROM = 0.7
# So much of its words two such questions may differ in, so that one of the others stands in both.
_MOST_APART = 2 * (1 - SAME_FROM) / (2 - SAME_FROM)

_LONGEST = 300  # as long as a line may be
_ALONE = " ~ "  # in no topic that is made of words
_WORD_PARTS = frozenset("LMN")
_BETWEEN = re.compile(r"[\W_]+")
_RUN = re.compile(f"[{BLANKLESS}]+|[^{BLANKLESS} ]+")
_BLANKLESS = re.compile(f"[{BLANKLESS}]")


def topic_of(text: str) -> str:
    """What a question is filed under by itself: its words, whatever their case, marks and spaces.

    Args:
        text: the question.
    """
    for sign, word in SIGNS:
        text = text.replace(sign, word)
    if text.isascii():
        folded = text.casefold()
        words = _BETWEEN.sub(" ", folded)
    else:
        folded = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text).casefold())
        words = "".join(map(_letter_or_blank, folded))
    return (" ".join(words.split()) or "".join(folded.split()))[:_LONGEST].strip()


def topic_alone(text: str, question_id: int) -> str:
    """What a question is filed under that is not the same as any other, not even in the same words.

    Args:
        text: the question.
        question_id: its number.
    """
    mark = f"{_ALONE}{question_id}"
    return topic_of(text)[: _LONGEST - len(mark)] + mark


def stands_alone(topic: str) -> bool:
    """Whether the user has said that a question is like no other."""
    return _ALONE in topic


def likeness(one: str, other: str) -> float:
    """How like two questions are, 0.0 to 1.0; from `SAME_FROM` on they are taken for the same.

    Args:
        one: a question.
        other: another.
    """
    here, there = telling(one), telling(other)
    if here == there:
        return 1.0 if here or topic_of(one) == topic_of(other) else 0.0
    shared = _weight(here & there)
    apart, instead = _weight(here ^ there), min(_weight(here - there - SOFT), _weight(there - here - SOFT))
    return 2 * shared / (2 * shared + apart + 2 * instead)


def among_us(text: str, company: str) -> str:
    """A question in which the company is called as it calls itself: “Why Halden?” is “Why us?” there.

    Args:
        text: the question.
        company: who asked it.
    """
    first, _, rest = company.partition(" ")
    if first.casefold() not in text.casefold():
        return text
    short = f"|{re.escape(first)}" if rest and len(first) > 3 else ""
    return re.sub(rf"(?<!\w)(?:(?i:{re.escape(company)}){short})(?:['’]s)?(?!\w)", "us", text)


def like_before(texts: Sequence[str]) -> dict[int, int]:
    """Which questions of a list look like an earlier one of it.

    Args:
        texts: the questions, in their order.

    Returns:
        By the place of a question the place of the one before it that is most like it, both from 0.
    """
    found = {}
    for place, text in enumerate(texts):
        likest = max(range(place), key=lambda before: likeness(texts[before], text), default=None)
        if likest is not None and likeness(texts[likest], text) >= SAME_FROM:
            found[place] = likest
    return found


@lru_cache(maxsize=4096)
def telling(text: str) -> frozenset[str]:
    """The words of a question that tell what is asked, without endings, and one for all that mean the same.

    Args:
        text: the question.
    """
    words = topic_of(NEGATED.sub(" not", text))
    while (less := OPENING.sub("", words)) != words:
        words = less
    for turn, plainer in PLAINER:
        words = turn.sub(plainer, words)
    found = words.split() if words.isascii() else _RUN.findall(_plain(words))
    return frozenset([one for run in found for one in _parts(run)])


def clues(text: str) -> tuple[str, ...]:
    """The words of a question of which at least one stands in every question that is taken for the same.

    Args:
        text: the question.

    Returns:
        Words as `telling` has them, those first that are likely to be rare.
    """
    words = sorted(telling(text), key=lambda word: (-min(WEIGHTS.get(word, 1.0), 1.0), -len(word), word))
    enough, chosen = _weight(words) * _MOST_APART, list[str]()
    for word in words:
        chosen.append(word)
        enough -= WEIGHTS.get(word, 1.0)
        if enough < 0:
            break
    return tuple(chosen)


@lru_cache(maxsize=4096)
def _parts(run: str) -> tuple[str, ...]:
    """The telling words of a stretch of letters; pairs of letters where a script has no blanks."""
    if _BLANKLESS.match(run):
        return tuple(run[at : at + 2] for at in range(max(len(run) - 1, 1)))
    if run in SILENT or not any(map(str.isalnum, run)):
        return ()
    return (ALIKE.get(run) or ALIKE.get(stem(run), stem(run)),)


def _plain(words: str) -> str:
    """Words without the marks on their letters, and with plain letters for those that are none of these."""
    for letter, spelled in FOLDS:
        words = words.replace(letter, spelled)
    bare = "".join(one for one in unicodedata.normalize("NFKD", words) if not unicodedata.combining(one))
    return unicodedata.normalize("NFC", bare)


def _weight(words: Iterable[str]) -> float:
    return sum(WEIGHTS.get(word, 1.0) for word in words)


def _letter_or_blank(letter: str) -> str:
    return letter if unicodedata.category(letter)[0] in _WORD_PARTS else " "
