"""How long a draft is, and how it reads."""

from collections.abc import Iterator

from followup_tui.composing.review.remarks import DraftText, Finding, Level, ReviewFacts, Rule
from followup_tui.composing.tokens import words


def length(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """How long the text is: everything that the reader sees counts, greeting and signature included."""
    count, kind = words(draft.body), about.kind
    said = f"{count} {'word' if count == 1 else 'words'}"
    if count < kind.shortest or count == 0:
        missing = max(kind.shortest - count, 1)
        mend = f"There is room for {missing} more: something that only you could have written."
        yield Finding(f"{said} of {kind.limits}: it is short.", mend=mend)
    elif count > kind.longest:
        mend = f"Leave out {count - kind.longest}; what you like least can go."
        yield Finding(f"{said} of {kind.limits}: it is long.", mend=mend)
    else:
        yield Finding(f"{said} of {kind.limits}.", level=Level.info)


RULES = (
    Rule(
        "length",
        Level.warn,
        "a text that is shorter or longer than its kind should be",
        "Too short seems to have been sent for form's sake; too long is not read to its end.",
        "Say what only you can say, once.",
        length,
    ),
)
