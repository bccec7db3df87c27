"""How much room and how much time a text takes."""

import re
from functools import lru_cache

from followup_tui.composing.tokens import words

# Seven digits or more with whatever people put between them; a date in figures has one more at most.
PHONE_NUMBER = re.compile(r"(?<![\w.])[+(]{0,2}\d(?:[\s\u00a0()/.,–-]{0,3}\d){6,}")
# On the phone digits are said one by one: two take about as long as a word.
_WORDS_A_DIGIT = 0.5
_STAGE_DIRECTION = re.compile(r"^[ \t]*\([^\n]*\)[ \t]*$", re.MULTILINE)
_VOWELS = re.compile(r"[aeiouy]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_SILENT = re.compile(r"(?<![aeiouy])(?<![^aeiouy]l)e$|(?<![aeiouytd])ed$|(?<![aeiouyscgxz])(?<!sh)(?<!ch)es$")


def characters(text: str) -> int:
    """How many characters a text has for the limit of a field in a web page, as LinkedIn's.

    HTML measures the length of what is typed, against `maxlength` and in scripts, in UTF-16 code units
    (https://html.spec.whatwg.org/#limiting-user-input-length:-the-maxlength-attribute): most emoji
    are two, a line break is one, an accent that follows its letter is one more. LinkedIn does not say how
    it counts; that its field counts as the page's language does is the likely and the careful reading.

    Args:
        text: any text.
    """
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def seconds(text: str, words_a_minute: int) -> float:
    """How long it takes to say a text; a phone number is said digit by digit, a line in brackets not at all.

    Args:
        text: any text.
        words_a_minute: how fast it is said, above 0.
    """
    said = _STAGE_DIRECTION.sub("", text)
    rest, _ = PHONE_NUMBER.subn(" ", said)
    digits = sum(one.isdecimal() for found in PHONE_NUMBER.finditer(said) for one in found.group())
    return (words(rest) + digits * _WORDS_A_DIGIT) * 60 / words_a_minute


# The same words come again and again, all the more while a text is typed.
@lru_cache(maxsize=4096)
def syllables(word: str) -> int:
    """How many syllables an English word has, by the usual rule of thumb: its groups of vowels.

    A final e is silent, unless it is behind a consonant with l ("table"); so are most final -es and -ed.

    Args:
        word: one word.
    """
    small = word.casefold()
    groups = len(_VOWELS.findall(small))
    return max(1, groups - (_SILENT.search(small) is not None))


def reading_ease(text: str, sentences: int) -> float:
    """Rudolf Flesch's reading ease: 100 is read by a child of ten, below 30 one has to have studied it.

    From "A new readability yardstick", Journal of Applied Psychology 32 (1948), pages 221 to 233.

    Args:
        text: an English text with at least one word.
        sentences: of how many sentences it is, above 0.
    """
    found = _LETTERS.findall(text.replace("’", "").replace("'", ""))
    syllables_a_word = sum(map(syllables, found)) / len(found)
    return 206.835 - 1.015 * len(found) / sentences - 84.6 * syllables_a_word
