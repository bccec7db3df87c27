"""What English words are worth when two questions are compared: tables, and how endings come off."""

import re
from collections.abc import Mapping

from followup_tui.domain.wanted import FOLDS

# Names of programming languages that end in signs.
SIGNS = tuple((sign, word) for sign, word in FOLDS if not sign.isalpha())
NEGATED = re.compile(r"n['’]t\b", re.IGNORECASE)

_DOUBLED = re.compile(r"([^aeiou])\1$")
_VOWEL = re.compile("[aeiouy]")
_ENDINGS = ("ments", "ment", "ings", "ing", "ies", "ied", "ed", "es", "s", "y")


def stem(word: str) -> str:
    """A word without its ending, the same for most forms of it; no more than that.

    Args:
        word: in lower case.
    """
    if len(word) < 4 or not (word.isascii() and word.isalpha()):
        return word
    for ending in _ENDINGS:
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= 3 and _VOWEL.search(rest) and not word.endswith(("ss", "eed")):
            word = rest
            break
    return _DOUBLED.sub(r"\1", word.rstrip("e")) if len(word) > 3 else word


# What questions begin with that does not matter, taken off again and again.
_OPENINGS = """
    so / and / okay / well / now / then / please / first / just / maybe / perhaps
    can you / could you / would you / will you / i d like you to / i would like you to / we d like you to
    tell me / tell us / give me / give us / share with me / share with us / share / show me / show us
    talk me through / talk us through / walk me through / walk us through / take me through / take us through
    give an example / give examples / talk about / let s talk about
    explain to me / explain to us / explain / describe to me / describe to us
    describe / think of / name / something about / more about / a little about / a little bit about
    a bit about / a little / a bit / about
    a time when / a time where / a time that / a time in which / a time / one time / times when
    the time when / the last time
    a situation when / a situation where / a situation in which / a situation / situations where
    an example of how / an example of when / an example of / an example when / an example where / an example
    examples of / an occasion when / an occasion where / an occasion on which / an occasion
"""
_LONGEST_FIRST = sorted(map(str.strip, _OPENINGS.replace("\n", "/").strip("/").split("/")), key=len)[::-1]
OPENING = re.compile(f"^(?:{'|'.join(filter(None, _LONGEST_FIRST))}) ")
_SILENT = """
    a an the of to in on at for from with by as about into and or if so than then that this these those there
    it its is are was were be been being am do does did doing done have has had having can could would will
    shall should may might must ca wo you your yours i me my mine we our ours they them their he she his her
    him any some ever really very please s t re ve ll d m tell also too up out just which one
    der die das den dem des ein eine einen einem einer und ist sind sie ihr ihre ihren ihrem wir uns
    le la les un une de du et en est vous nous votre vos notre nos que qui el los las una y es su sus por con
"""
_SLIGHTEST = "what great last new current own good want"
_SLIGHT = """
    why work here job role know like think see make get use thing something someone people person way most lot
    year day kind sort type time go come take need
"""
_TURNING = "not no never without least worst dislike less"
# Turns of phrase, and how they are said more plainly.
PLAINER = (
    (re.compile(r"\bwould( you)? like\b"), "want"),
    (re.compile(r"\bsee yourself\b"), "be"),
)
# Words that say nothing about what is asked.
SILENT = frozenset(_SILENT.split())
# Words that say little, and those that turn a question round; every other word weighs 1.
WEIGHTS: Mapping[str, float] = {
    **{form: 0.5 for word in _SLIGHT.split() for form in (word, stem(word))},
    **dict.fromkeys(_SLIGHTEST.split(), 0.3),
    "how": 0.4,
    **dict.fromkeys(_TURNING.split(), 2.0),
}
# “What” may stand in the place of any other word that asks.
SOFT = frozenset({"what"})
# Words that mean the same in a question, under the first of them.
_GROUPS = """
    here us company organisation organization firm business
    colleague coworker teammate
    manager boss supervisor
    salary compensation pay wage remuneration
    expect expectation
    conflict disagree
    fail failed failure
    lead led leader leadership
    leave left leaving quit
    great big bigger biggest greatest large largest main
    weakness weak weaknesses shortcoming
    strength strong strongest
    handle deal cope dealt
    stress pressure
    cv resume
    priority prioritise prioritize
    learn learnt
    motivate motivation
    hard difficult tough challenging challenge hardest toughest
    achieve achievement accomplish proud proudest
    goal objective aim ambition
    hire employ
    role position
    decide decision
    solve solution
    choose chose pick
    know knew known
    use used using
    make made
    get got
    5 five
    10 ten
    2 two
    3 three
"""
ALIKE: Mapping[str, str] = {
    form: words.split()[0]
    for words in _GROUPS.strip().splitlines()
    for word in words.split()
    for form in (word, stem(word))
}


def forms(word: str) -> tuple[str, ...]:
    """The beginnings of all words that count as a word.

    Args:
        word: as it is compared, without its ending.
    """
    return tuple(dict.fromkeys((word, *(form for form, meant in ALIKE.items() if meant == word))))
