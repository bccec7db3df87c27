"""Whether a letter says something of what was noted about a person."""

import re
import unicodedata
from collections.abc import Iterable
from math import ceil

from followup_tui.composing.tokens import fold, tokens, word_set

_STOP = word_set(
    """
    a about after again all also an and any are as at back be because been before being both but by can
    could did do does doing done down each else ever every few for from get gets getting go goes going
    got had has have having he her here hers him his how i if in into is it its just know let like made
    make makes making many may me might mine more most much must my never new no nor not now of off on
    once one only or other our out over own put really said same say says see she should so some still
    such take than thank thanks that the their them then there these they thing things this those
    through to together told too took two under until up upon us use used using very was way we well
    were what when where which while who whom whose why will with without would yes yet you your talk
    talked talking
    """
)
# Words of every letter of this sort; they tell of a detail only where nothing else does.
_WEAK = word_set(
    """
    answer answered ask asked best big call came career chat come company conversation day days decision
    described different discuss discussed enjoy enjoyed example experience explained feel felt find first
    found future glad good great happy hear heard help hope important interest interested interesting
    interview job join joined kind knows last learn learned learnt liked likes lot love loved loves meet
    meeting mentioned met minutes month months morning need needs next nice office part people place
    position process product project projects question questions reason remember role share showed side
    small speak spoke start started step steps story team teams thing think thought time today topic want
    wants week wish words work worked working works world year years
    monday tuesday wednesday thursday friday saturday sunday
    january february march april june july august september october november december
    """
)
_CAPITALS = re.compile(r"\b[A-Z]{2,6}\b")
_ENDINGS = ("ing", "ers", "ed", "er", "es", "ly", "s")
# The part of a word that stays the same in its forms, at least; of shorter words everything does.
_SHORTEST_STEM = 4


def mentions(body: str, words: Iterable[str], detail: str, not_theirs: Iterable[str] = ()) -> bool:
    """Whether at least one word that carries the detail stands in the body, in whatever form.

    Args:
        body: the letter.
        words: its words, folded.
        detail: what was noted about the person; a detail without telling words counts as mentioned.
        not_theirs: names that stand in every letter (company, role, people), and so tell nothing.
    """
    telling = _telling(
        _plain(tokens(detail)), {token for name in not_theirs for token in _plain(tokens(name))}
    )
    if not telling:
        return True
    said = {piece for token in set(_plain(words)) for piece in (token, *token.split("-"))}
    return (
        not telling.isdisjoint(said)
        or any(_same_word(word, other) for word in telling for other in said)
        or _abbreviated(body, detail)
    )


def _plain(words: Iterable[str]) -> list[str]:
    """Words without the possessive: "maya's" gives "maya"."""
    return [word.removesuffix("'s") for word in words]


def _telling(detail: list[str], not_theirs: set[str]) -> set[str]:
    """The words that carry a detail: first choice without everyday words, else with them.

    A detail in another script than the letter's would never be found, so it is not asked for.
    """
    content = {word for word in detail if word not in _STOP and _is_latin(word)}
    return content - _WEAK - not_theirs or content - not_theirs


def _is_latin(word: str) -> bool:
    return len(word) > 1 and all(
        unicodedata.name(character, "").startswith("LATIN") or character in "0123456789'-"
        for character in word
    )


def _same_word(one: str, other: str) -> bool:
    """Whether two words are forms of one: migration, migrating, migrate."""
    return one == other or any(
        len(first) > 3 and second.startswith(_stem(first)) for first, second in ((one, other), (other, one))
    )


def _stem(word: str) -> str:
    word = fold(word)
    if len(word) <= _SHORTEST_STEM:
        return word
    ending = next((one for one in _ENDINGS if word.endswith(one)), "")
    bare = word.removesuffix(ending)
    if len(bare) >= _SHORTEST_STEM:
        word = bare
    return word[: max(_SHORTEST_STEM, ceil(0.7 * len(word)))]


def _abbreviated(body: str, detail: str) -> bool:
    """Whether one of the two writes with initials what the other writes out: CI, continuous integration."""
    # Two letters in a row are found by chance in a whole letter, not in a note of a few words.
    return any(
        len(short) >= fewest and short.casefold() in _initials(other)
        for text, other, fewest in ((body, detail, 2), (detail, body, 3))
        for short in _CAPITALS.findall(text)
    )


def _initials(text: str) -> str:
    return "".join(token[0] for token in tokens(text))
