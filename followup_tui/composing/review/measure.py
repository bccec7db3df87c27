"""How long a draft is, and how it reads."""

from collections.abc import Iterator
from math import ceil

from followup_tui.composing.measures import characters, reading_ease, seconds
from followup_tui.composing.review.remarks import DraftText, Finding, Level, ReviewFacts, Rule
from followup_tui.composing.tokens import word_set

# Flesch's own table, from the score up to which a text is called so.
_EASE = (
    (30, "very hard to read, like a scientific paper"),
    (50, "hard to read"),
    (60, "a little hard to read"),
    (70, "plain"),
    (80, "fairly easy to read"),
    (90, "easy to read"),
)
_VERY_EASY = "very easy to read"
# Of fewer words one long name would turn the score.
_FEWEST_WORDS = 30

_I = word_set("i i'm i've i'd i'll me my mine myself")
_YOU = word_set("you you're you've you'd you'll your yours yourself yourselves")


def length(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """A text that is too short or too long: greeting and signature count."""
    count, kind = draft.word_count, about.kind
    said = f"{_counted(count, 'word')} of {kind.limits}"
    if count < kind.shortest or count == 0:
        missing = max(kind.shortest - count, 1)
        mend = f"There is room for {missing} more: something that only you could have written."
        yield Finding(f"{said}: it is short.", mend=mend)
    elif count > kind.longest:
        mend = f"Leave out {count - kind.longest}; what you like least can go."
        yield Finding(f"{said}: it is long.", mend=mend)


def too_long(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """A LinkedIn note that its field does not take, or a message that an answering machine cuts off."""
    if about.kind.in_characters:
        count, most = characters(draft.body), about.limits.linkedin
        if count > most:
            what = f"{count} characters: LinkedIn takes {most}."
            yield Finding(what, mend=f"Leave out {_counted(count - most, 'character')}.")
    elif about.kind.basis == "voicemail":
        lasts = seconds(draft.body, about.limits.words_a_minute)
        if lasts > about.limits.voicemail_seconds:
            yield Finding(
                f"It takes {ceil(lasts)} seconds to say, and {about.limits.voicemail_seconds} is enough."
            )


def counts(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """How many words or characters a text has, of how many, and in how many sentences."""
    if not draft.body.strip():
        return
    # Greeting and signature are none; in a note of one line they are in the same one.
    count = len(draft.core.sentences) or 1
    said = f"{_counted(draft.word_count, 'word')} of {about.kind.limits}"
    if about.kind.in_characters:
        said = f"{characters(draft.body)} of {about.limits.linkedin} characters"
    elif about.kind.basis == "voicemail":
        lasts = ceil(seconds(draft.body, about.limits.words_a_minute))
        said = f"{lasts} of {about.limits.voicemail_seconds} seconds, {said}"
    yield Finding(f"{said}, in {_counted(count, 'sentence')}.")


def ease(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """How easy a text is to read."""
    count = len(draft.core.sentences)
    if draft.core.word_count >= _FEWEST_WORDS and any(map(str.isalpha, draft.core.body)):
        score = reading_ease(draft.core.body, count)
        called = next((said for most, said in _EASE if score < most), _VERY_EASY)
        yield Finding(f"Reading ease {round(min(max(score, 0), 100))} of 100: {called}.")


def i_and_you(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """How often a text speaks of the writer, and how often of the reader."""
    mine, yours = (len([token for token in draft.tokens if token in said]) for said in (_I, _YOU))
    if mine or yours:
        i, you = (f"{count / len(draft.tokens):.0%}" for count in (mine, yours))
        yield Finding(f"Of the words, {i} are “I” and “my”, {you} “you” and “your”.")


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


RULES = (
    Rule(
        "too_long",
        Level.block,
        "a LinkedIn note of too many characters, a voicemail of too many seconds",
        "What is over it is cut off, or can't be sent at all.",
        "Leave something out: the greeting can be short, and one thought is enough.",
        too_long,
    ),
    Rule(
        "length",
        Level.warn,
        "a text that is shorter or longer than its kind should be",
        "Too short seems to have been sent for form's sake; too long is not read to its end.",
        "Say what only you can say, once.",
        length,
    ),
    Rule(
        "counts",
        Level.info,
        "how many words and sentences there are",
        "Most letters get better by what is left out.",
        "",
        counts,
    ),
    Rule(
        "ease",
        Level.info,
        "how easy it is to read, by the length of words and sentences",
        "It is Rudolf Flesch's reading ease of 1948: above 60 it reads without effort.",
        "",
        ease,
        english=True,
    ),
    Rule(
        "i_and_you",
        Level.info,
        "how much of it speaks of you, and how much of the reader",
        "Thanks are about the other one.",
        "",
        i_and_you,
        english=True,
    ),
)
