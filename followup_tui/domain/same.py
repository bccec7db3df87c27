"""Questions that come again in other words: what a question is filed under, and how like two of them are."""

import re
import unicodedata

_BETWEEN_WORDS = re.compile(r"[\W_]+")


def topic_of(text: str) -> str:
    """What a question is filed under by itself: its words, whatever their case, marks and spaces.

    Args:
        text: the question.
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    return _BETWEEN_WORDS.sub(" ", folded).strip() or folded.strip()
