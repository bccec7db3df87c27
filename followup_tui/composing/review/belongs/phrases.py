"""How the rules about a kind of draft are put together: lists of phrases, and what to do where one is met."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from followup_tui.composing.review.remarks import DraftText, Finding, ReviewFacts
from followup_tui.composing.tokens import small

Check = Callable[[DraftText, ReviewFacts], Iterator[Finding]]

_NEW_CLAUSE = re.compile(r"[,;:–—(]|\bbut\b")
# How phrases are written, and the regular expression that is meant, in this order.
_NOTATION = (("|+", ""), ("||", "|"), (" … ", r"\b.{0,60}?\b"), (" ?", r"\s*"), (" ", r"\s+"), ("'", "['’]"))


@dataclass(frozen=True)
class Phrases:
    """Phrases to look for, one a line, each a small regular expression of whole words.

    A line that begins with | or + goes on with the one before, with or without the |. A blank is any space,
    ' any apostrophe, and " … " up to sixty characters of whatever else.

    Args:
        listed: the phrases, in small letters; so are the texts read, which is quicker than to ignore case.
    """

    listed: str

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """All of them in one; compiled when it is first needed, for most are of kinds that nobody opens."""
        joined = "|".join(line.strip() for line in self.listed.strip().splitlines())
        for written, meant in _NOTATION:
            joined = joined.replace(written, meant)
        return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.DOTALL)

    def begins(self, text: str) -> bool:
        """Whether a text begins with one of them."""
        return self._pattern.match(small(text)) is not None

    def within(self, text: str, start: int = 0, end: int | None = None) -> bool:
        """Whether one of them stands in a text, or between two offsets of it."""
        return self._pattern.search(small(text), start, len(text) if end is None else end) is not None

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where they stand in a text, offsets in characters."""
        return (found.span() for found in self._pattern.finditer(small(text)))


# What turns a phrase before which it stands into its opposite.
NEGATED = Phrases("""
    no
    not
    never
    nothing
    nobody
    none
    neither
    without
    hardly
    cannot
    \\w+n't
    instead of
    rather than
    far from
""")


def wants(pattern: Phrases, what: str) -> Check:
    """A check for a text that lacks something.

    Args:
        pattern: what it should say, in one form or another.
        what: what to remark where it does not.
    """

    def check(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
        if draft.body.strip() and not pattern.within(draft.body):
            yield Finding(what)

    return check


def bars(pattern: Phrases, what: str, *, unless: Phrases | None = None) -> Check:
    """A check for a text that says something it should not.

    Args:
        pattern: what it should not say.
        what: what to remark about a passage that does; the passage is put before it.
        unless: what makes a passage harmless where it stands before it in the same clause.
    """

    def check(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
        for start, end in passages(draft, pattern, unless):
            yield Finding(f"“{' '.join(draft.body[start:end].split())}” {what}", start, end)

    return check


def passages(draft: DraftText, pattern: Phrases, unless: Phrases | None = None) -> Iterator[tuple[int, int]]:
    """Where a draft says something, offsets in characters of its body; nothing reaches over a full stop.

    Args:
        draft: the draft.
        pattern: what is looked for.
        unless: what makes a passage harmless where it stands before it in the same clause.
    """
    for sentence in draft.sentences:
        for start, end in pattern.spans(sentence.text):
            if unless is None or not unless.within(_clause(sentence.text[:start])):
                yield sentence.start + start, sentence.start + end


def _clause(text: str) -> str:
    """The last part of the beginning of a sentence: what is said before a comma or "but" is over."""
    return _NEW_CLAUSE.split(text)[-1]
