"""What belongs into what is said on the phone."""

import re
import unicodedata
from collections.abc import Iterator

from followup_tui.composing.measures import PHONE_NUMBER
from followup_tui.composing.review.belongs.phrases import Phrases
from followup_tui.composing.review.belongs.questions import asks
from followup_tui.composing.review.remarks import DraftText, Finding, Level, ReviewFacts, Rule
from followup_tui.composing.tokens import fold

# A line in brackets is not said: "(Listen. Write down the day.)", "(They ask back?)".
_STAGE_DIRECTION = re.compile(r"^[ \t]*[(\[][^\n]*[)\]][ \t]*$", re.MULTILINE)
_WHAT_IF = Phrases("""
    if
    when they
    in case
    what if
    nothing
    nobody
    they
    she
    he
    voicemail
    answering machine
    .*\\?
""")
# Questions that open a conversation, and ask nothing about the role.
_POLITE = Phrases("""
    (?:good|right|bad|convenient) (?:moment|time)
    (?:have|got|spare) (?:you )?(?:a|one|two) (?:\\w+ )?(?:moments?|minutes?|seconds?)
    (?:may|might|could|can) i (?:please )?(?:speak|talk) (?:to|with)
    am i (?:speaking|talking|through)
    (?:connect|put) me (?:through|with|to)
    (?:is|are) .{1,60} (?:there|in|available|free|speaking)
    (?:may|might|can|could) i (?:just |quickly )?ask (?:you )?(?:a|one) (?:\\w+ ){0,2}(?:question|thing)
    how are you
    whom? .{0,30} (?:speak|speaking|looks after|responsible|in charge)
    (?:could|can|may|might) (?:you|i) (?:take|leave) (?:a|my) (?:message|number)
    (?:is|was) (?:that|this) (?:all right|okay|ok)
""")
# A question that is said as a wish.
_WISH = Phrases("""
    (?:i'd|i would|i wanted) (?:just )?(?:like |love |be (?:glad|happy|grateful) )?to (?:know|hear|learn)
    (?:i'd|i would|i wanted) (?:just )?(?:like |love )?to ask (?:you )?(?:by|when|where|how|if|what|which)
""")
_SPOKEN = {
    "zero": "0", "oh": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
    "seven": "7", "eight": "8", "nine": "9",
}  # fmt: skip
_SPOKEN_DIGIT = re.compile(rf"(?<!\w)(?:{'|'.join(_SPOKEN)})(?!\w)", re.IGNORECASE)
# A country's code stands for a 0, so only the end of a number is compared.
_COMPARED = 7


def who_you_are(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """A call in which the candidate's name is not said; on an answering machine, not in full."""
    text, name = " ".join(fold(draft.body).split()), fold(about.me).split()
    if not text or not name:
        return
    if about.kind.basis == "voicemail":
        if not (name[0] in text and name[-1] in text):
            yield Finding(f"Your full name is not said: {about.me}.")
    elif not any(part in text for part in name):
        yield Finding(f"It does not say who is calling: {about.me}.")


def one_question(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """A call that asks nothing, or several things; a letter about the wait that asks nothing."""
    if about.kind.is_written:
        if draft.body.strip() and not asks(draft):
            yield Finding("It asks nothing.")
        return
    asked = [(start, end) for start, end in _asked(draft) if not _POLITE.within(draft.body, start, end)]
    if draft.body.strip() and not asked and not _WISH.within(draft.body):
        yield Finding("It asks nothing that they could answer.")
    if len(asked) > 1:
        yield Finding(f"It asks {len(asked)} questions.", *asked[1], mend="Keep the one that matters most.")


def _asked(draft: DraftText) -> Iterator[tuple[int, int]]:
    """The questions of a script up to where it prepares for what they may say."""
    directions = list(_STAGE_DIRECTION.finditer(draft.body))
    said = [direction.span() for direction in directions]
    until = next((one.start() for one in directions if _is_what_if(one.group())), len(draft.body))
    for sentence in draft.sentences:
        aside = any(start <= sentence.start < end for start, end in said)
        if sentence.start < until and not aside and re.search(r"\?[\"”’)]*$", sentence.text):
            yield sentence.start, sentence.end


def _is_what_if(direction: str) -> bool:
    return _WHAT_IF.begins(direction.strip("()[] \t")) or "?" in direction


def number_twice(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """A message on an answering machine that does not say the number twice."""
    text = _SPOKEN_DIGIT.sub(lambda digit: _SPOKEN[digit.group().lower()], draft.body)
    numbers = [_digits(found.group()) for found in PHONE_NUMBER.finditer(text)]
    # Where the number is not known it can only be told that one is not repeated.
    own = _digits(about.phone)[-_COMPARED:] or next((number[-_COMPARED:] for number in numbers), "")
    count = sum(number.count(own) for number in numbers) if own else 0
    if draft.body.strip() and own and count < 2:
        said = "only once" if count else "not at all"
        number = f": {about.phone}" if about.phone else ""
        yield Finding(f"Your number is said {said}{number}.")


def _digits(text: str) -> str:
    """The digits of a text, in whatever script, as 0 to 9."""
    return "".join(
        str(unicodedata.decimal(one)) for one in text if unicodedata.decimal(one, None) is not None
    )


RULES = (
    Rule(
        "who_you_are",
        Level.warn,
        "a call in which your name is not said, or on an answering machine not in full",
        "They speak to many people, and can't see who is calling.",
        "Say your name first.",
        who_you_are,
    ),
    Rule(
        "one_question",
        Level.warn,
        "a call that asks nothing, or several things; a letter about the wait that asks nothing",
        "One specific question gets an answer; several get “we will be in touch”.",
        "Ask for one thing that can be answered at once: by when they expect to decide.",
        one_question,
        english=True,
    ),
    Rule(
        "number_twice",
        Level.warn,
        "a message on an answering machine that does not say your number twice",
        "Whoever listens writes along, and is not ready the first time.",
        "Say your number at the beginning and once more at the end.",
        number_twice,
    ),
)
