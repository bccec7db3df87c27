"""Exclamation marks, emoji and capitals."""

import re
from collections.abc import Iterator

from followup_tui.composing.review.remarks import DraftText, Finding, Level, ReviewFacts, Rule
from followup_tui.composing.review.worded import read
from followup_tui.composing.tokens import tokens, word_set

# How many exclamation marks a letter bears.
_MOST_MARKS = 2
_MARK = re.compile(r"[!！](?!=)")
_MARKS_IN_A_ROW = re.compile(r"[!?！？]*(?:[!！][ ]?[!?！？]|[?？][!！])[!?！？]*")
# Those of the older signs that are drawn in colour by themselves; a ☎ in a signature is not.
_EMOJI = re.compile(
    "(?:(?:[\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff✅✨❌❓❗❤⭐⚡⏰☕⛔⚽]|[\u2190-\u2bff]\ufe0f)"
    "[\ufe0f\u200d\U0001f3fb-\U0001f3ff\u2640\u2642 ]*)+"
)
# It begins with the capital, since it is tried nowhere else then.
_CAPITALS = re.compile(r"[A-Z](?<![\w.@/#-].)[A-Z]*(?:['’][A-Z]+)?(?![\w@/-])(?!\.\w)")
_BETWEEN_CAPITALS = re.compile(r"[ \t\n]+")
# Fewer letters are an acronym more often than not.
_SHORTEST_WORD = 4
# Words that people write in capitals to make them louder.
_LOUD = word_set(
    """
    very really please need want love must never always thank thanks great amazing urgent important hello dear
    much more most best huge everything nothing anything something everyone exactly absolutely definitely
    totally completely truly highly extremely incredibly especially excited happy thrilled proud sure
    perfect awesome fantastic wonderful excellent brilliant super dream hope wish know think believe feel
    will would could should cannot can't don't won't didn't this that these those with from your yours mine
    only just even still also both every first last next today tomorrow soon again many lots true real right
    good better fast hard ready able free each here there what when where which while because before after
    interested interview position opportunity asking looking waiting reply answer immediately attention note
    reminder final serious seriously honest honestly once twice favourite favorite team have been were does
    like such than then them they what's that's it's make made give take come work time year years life
    """
)
_LOUD_ENDING = re.compile(r"(?:ING|IOUS|TION|MENT|ABLE|IBLE|NESS|FULLY?|ALLY|ETELY|EDLY|ATED)$")
_SHORTEST_BY_ENDING = 7
# So many words in capitals in a row, one of these among them, are a sentence and no acronyms.
_SHOUTED_RUN = 3
_SMALL = word_set(
    "the a an i and to of is in on for it my we you so no not at be by as all but if or our was"
)


def shouting(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """Many exclamation marks, emoji, and words in capitals."""
    yield from _marks(draft.body, about)
    for where, text in read(draft, about):
        for found in () if text.isascii() else _EMOJI.finditer(text):
            sign = found.group().rstrip()
            if sign not in about.company:
                yield Finding(f"“{sign}” is an emoji.", found.start(), found.start() + len(sign), where)
        if draft.is_english:
            for start, end in _capitals(text, about):
                passage = " ".join(text[start:end].split())
                mend = "Write it in small letters; a strong word needs no capitals."
                yield Finding(f"“{passage}” is in capitals.", start, end, where, mend=mend)


def _marks(text: str, about: ReviewFacts) -> Iterator[Finding]:
    """Several exclamation marks at one place, and else the one that is too much."""
    rows = list(_MARKS_IN_A_ROW.finditer(text))
    mend = "One is plenty; a full stop says the same more calmly."
    for row in rows:
        yield Finding(f"“{row.group()}” is loud.", *row.span(), mend=mend)
    names = tuple(name for name in (about.company, about.role) if "!" in name)
    masked = text
    for name in names:
        masked = masked.replace(name, " " * len(name))
    marks = list(_MARK.finditer(masked))
    if len(marks) > _MOST_MARKS and not rows:
        one = marks[_MOST_MARKS]
        yield Finding(f"{len(marks)} exclamation marks.", *one.span(), mend=mend)


def _capitals(text: str, about: ReviewFacts) -> Iterator[tuple[int, int]]:
    """The passages in capitals that are no acronyms or names."""
    people = (about.recipient, about.through, *about.others)
    spoken = (name for one in people if one for name in (one.full_name, one.salutation))
    names = {word for name in (*spoken, about.company, about.role, about.me) for word in tokens(name)}
    runs: list[list[re.Match[str]]] = []
    for found in _CAPITALS.finditer(text):
        if tokens(found.group()) and tokens(found.group())[0] in names:
            continue
        if runs and _BETWEEN_CAPITALS.fullmatch(text, runs[-1][-1].end(), found.start()):
            runs[-1].append(found)
        else:
            runs.append([found])
    for run in runs:
        words = [found.group() for found in run]
        is_sentence = len(words) >= _SHOUTED_RUN and not _SMALL.isdisjoint(map(str.casefold, words))
        if is_sentence:
            yield run[0].start(), run[-1].end()
        elif any(map(_is_loud, words)):
            first = 1 if len(words[0]) == 1 and len(words) > 1 else 0
            yield run[first].start(), run[-1].end()


def _is_loud(word: str) -> bool:
    if len(word) < _SHORTEST_WORD:
        return False
    return word.casefold().replace("’", "'") in _LOUD or (
        len(word) >= _SHORTEST_BY_ENDING and _LOUD_ENDING.search(word) is not None
    )


RULES = (
    Rule(
        "shouting",
        Level.warn,
        "many exclamation marks, emoji, words in capitals",
        "What is written loudly is read as nervous, and by some as rude.",
        "Take it out: what you say is strong enough.",
        shouting,
    ),
)
