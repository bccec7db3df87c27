"""People as a letter addresses them. A full name is never split to be shown, only to recognise it again."""

import re
import unicodedata
from difflib import SequenceMatcher
from typing import NamedTuple

from followup_tui.composing.tokens import fold, word_set

_TITLES = word_set(
    "mr mrs ms miss mx dr prof professor sir madam dame herr frau doktor monsieur madame mme m señor señora"
    " sr sra don doña jr phd 様 さん 先生 氏 殿 님 씨"
)
_PARTICLES = word_set("de del della der den di da dos du la le el al bin ibn van von ten ter zu af av")
# Words of a greeting that is meant for nobody in particular.
_NOBODY = word_set(
    "team teams hiring manager managers recruiter recruiters recruiting recruitment all everyone everybody"
    " anyone both there again folks friend friends colleague colleagues committee panel people talent"
    " acquisition hr human resources department ladies gentlemen interviewer interviewers group crew you"
    " from to and or the my our your dear world sirs madams whom office staff interview engineering company"
    " board members leadership management organisers organizers guys reader customer"
    " damen herren zusammen alle mesdames messieurs tous toutes señores equipo todos"
)
_HONORIFIC_ENDINGS = re.compile(r"(?<=.)(?:様|さん|先生|氏|殿|님|씨|-(?:san|sama|sensei|kun|ssi|nim|ji))$")
_AROUND = re.compile(r"^[\W_]+|[\W_]+$")
_BETWEEN = re.compile(r"[\s,:;!?/&+–—]+")
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼʻ`´＇", "'") | dict.fromkeys("‐‑", "-"))
_NEAR = 0.55


class Named(NamedTuple):
    """A person as a letter may name them.

    Args:
        full_name: the one full name.
        salutation: how they prefer to be addressed ("Dr Chen", "鈴木様"); empty where nothing is known.
    """

    full_name: str
    salutation: str = ""

    @property
    def address(self) -> str:
        """What follows "Dear": the salutation they prefer, else the full name."""
        return self.salutation or self.full_name


def written(name: str) -> str:
    """A name as it is compared: composed characters, and one kind of apostrophe and hyphen."""
    return unicodedata.normalize("NFC", name).translate(_APOSTROPHES)


def is_title(word: str) -> bool:
    """Whether a word is a title and no name: "Dr.", "Ms".

    Args:
        word: one word.
    """
    return _AROUND.sub("", fold(word)) in _TITLES


def is_particle(word: str) -> bool:
    """Whether a word is one of those that are written large or small as their place asks: "van", "de".

    Args:
        word: one word.
    """
    return fold(word) in _PARTICLES


def bare(text: str) -> list[str]:
    """The words of a name, folded, without titles and the marks around them: "Dr. Chen" gives "chen"."""
    parts = (
        _HONORIFIC_ENDINGS.sub("", _AROUND.sub("", part)) for part in _BETWEEN.split(fold(written(text)))
    )
    return [part for part in parts if part and part not in _TITLES]


def meant(text: str) -> str:
    """What of a greeting can be a name: "Maya thanks for today" gives "Maya", "hiring manager" nothing.

    Args:
        text: what stands behind "Dear".
    """
    name: list[str] = []
    for word in text.split():
        if name and word[0].islower() and fold(word) not in _PARTICLES and not name[0][0].islower():
            break
        name.append(word)
    said = " ".join(name)
    return "" if _NOBODY.intersection(bare(said)) or not bare(said) else said


def fits(text: str, person: Named) -> bool:
    """Whether a text names a person: by salutation, full name, parts of either or initials.

    Args:
        text: what stands behind "Dear".
        person: who may be meant.
    """
    known = _forms(person)
    whole = "".join(bare(person.full_name))
    return all(_is_form(part, known) or _is_part_unspaced(part, whole) for part in bare(text))


def near(text: str, person: Named) -> bool:
    """Whether a text looks like the name of a person mistyped: Mia for Maya.

    Args:
        text: what stands behind "Dear".
        person: who may be meant.
    """
    typed = " ".join(bare(text))
    candidates = {*_forms(person), " ".join(bare(person.full_name))}
    return any(SequenceMatcher(None, typed, form).ratio() >= _NEAR for form in candidates)


def _forms(person: Named) -> set[str]:
    parts = {*bare(person.full_name), *bare(person.salutation)}
    return parts | {piece for part in parts for piece in part.split("-") if piece}


def _is_form(part: str, known: set[str]) -> bool:
    return part in known or (len(part) == 1 and any(form.startswith(part) for form in known))


def _is_part_unspaced(part: str, whole: str) -> bool:
    """A family or given name that no blank parts from the other: 鈴木 or 美咲 in 鈴木美咲."""
    return ord(part[0]) >= 0x3040 and (whole.startswith(part) or (len(part) > 1 and whole.endswith(part)))
