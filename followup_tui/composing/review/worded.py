"""Tables of phrases that a rule listens for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from followup_tui.composing.review.belongs.phrases import Phrases
from followup_tui.composing.review.remarks import DraftText, ReviewFacts, Where
from followup_tui.composing.tokens import fold


@dataclass(frozen=True, slots=True)
class Worded:
    """Phrases that a rule listens for.

    Args:
        cues: words of which each phrase holds one: looking for them first costs next to nothing.
        phrases: what is listened for.
        mend: what to do about it, where the rule's own sentence is not the best.
        unless: what makes a phrase harmless where it stands before it in the sentence.
    """

    cues: tuple[str, ...]
    phrases: Phrases
    mend: str = ""
    unless: Phrases | None = None


def read(draft: DraftText, about: ReviewFacts) -> Iterator[tuple[Where, str]]:
    """What of a draft its reader sees: the body, and the subject where there is one.

    Args:
        draft: the draft.
        about: what it is compared with.
    """
    yield "body", draft.body
    if about.kind.needs_subject:
        yield "subject", draft.subject


def said(text: str, table: Sequence[Worded]) -> Iterator[tuple[int, int, Worded]]:
    """Where a text says something of a table, offsets in characters; a passage is told once.

    Args:
        text: the text.
        table: what is listened for.
    """
    folded, taken = fold(text), bytearray(len(text))
    for row in table:
        if not any(cue in folded for cue in row.cues):
            continue
        for start, end in row.phrases.spans(text):
            if any(taken[start:end]) or _is_harmless(text, start, row):
                continue
            taken[start:end] = bytes([1]) * (end - start)
            yield start, end, row


def _is_harmless(text: str, start: int, row: Worded) -> bool:
    """Whether what stands before a phrase in its sentence takes the sting out of it."""
    if row.unless is None:
        return False
    begin = max(text.rfind(mark, 0, start) for mark in ".!?\n;") + 1
    return row.unless.within(text, begin, start)
