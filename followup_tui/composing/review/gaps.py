"""What was to be filled in and was not."""

import re
from collections.abc import Iterator

from followup_tui.composing.review.remarks import DraftText, Finding, Level, ReviewFacts, Rule, Where

# What templates and people leave behind to be filled in. A checkbox, a note number, a link, a mark of the
# mail system such as [EXT], an editor's [they] and the long rule above a quoted mail are none of it.
_PLACEHOLDER = re.compile(
    r"\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|\{\{|\}\}|\{%|%\}"
    r"|(?<!\w)\[(?!(?:EXT|EXTERNAL|EXTERN|SECURE|SPAM|sic|they|he|she|it|we|i|the|a|an|is|are|was|were)\])"
    r"(?=[^\[\]\n]*[^\W\d_]{2})[^\[\]\n\d]{1,80}\](?![(\[\w])"
    r"|(?<!\w)(?:TODO|XXX+)(?!\w)"
    r"|(?<![^\W_])_{3,}(?![^\W_])"
)
_SEPARATOR = re.compile(r"^[ \t]*_{10,}[ \t]*$", re.MULTILINE)


def placeholder(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """Something that was to be filled in and was not."""
    fields: tuple[tuple[Where, str], ...] = (
        ("subject", draft.subject if about.kind.needs_subject else ""),
        ("body", draft.body),
    )
    for where, text in fields:
        separators = [match.span() for match in _SEPARATOR.finditer(text)]
        for match in _PLACEHOLDER.finditer(text):
            if any(start <= match.start() < end for start, end in separators):
                continue
            said = f"“{match.group()}” is still to be filled in."
            yield Finding(said, match.start(), match.end(), where)


def no_subject(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """A mail without a subject."""
    if about.kind.needs_subject and not draft.subject.strip():
        yield Finding("There is no subject.", where="subject")


RULES = (
    Rule(
        "placeholder",
        Level.block,
        "a gap that was to be filled in: {{ }}, [Name], TODO, XXX",
        "A gap that was left open tells that the letter is a form.",
        "Write what belongs there, or take it out.",
        placeholder,
    ),
    Rule(
        "no_subject",
        Level.block,
        "a mail without a subject",
        "A mail without one is easily taken for junk, and hard to find again.",
        "Say what it is about in a few words, with the role.",
        no_subject,
    ),
)
