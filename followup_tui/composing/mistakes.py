"""What is said when a template can't be used: where, what is wrong, and what was probably meant."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path

from followup_tui.errors import FollowupError

_LONGEST_SHOWN = 40


class TemplateError(FollowupError):
    """A template can't be used as it is written.

    Args:
        file: the template file.
        line: the line of the mistake, from 1; 0 where it is not known.
        what: what is wrong, a whole sentence.
        remedy: what to do about it, a whole sentence.
    """

    def __init__(self, file: Path, line: int, what: str, remedy: str) -> None:
        super().__init__(f"{file}, line {line}: {what}" if line else f"{file}: {what}", remedy)
        self.file = file
        self.line = line
        self.mistake = what

    @property
    def as_line(self) -> str:
        """The mistake as programs say it: file, line, sentences."""
        place = f"{self.file}:{self.line}" if self.line else f"{self.file}"
        return f"{place}: {self.mistake} {self.remedy}".rstrip()


def did_you_mean(word: str, known: Iterable[str], otherwise: str) -> str:
    """What was probably meant by a word that nothing is known by.

    Args:
        word: what was written.
        known: what could have been written.
        otherwise: what to say where nothing is like it.
    """
    close = get_close_matches(word[:_LONGEST_SHOWN], [*known], n=1)
    return f"Did you mean “{close[0]}”?" if close else otherwise


def did_you_mean_fact(word: str, facts: Mapping[str, object]) -> str:
    """Which fact was probably meant by a name that is none: "recipient.name" for "nam".

    Args:
        word: the last part of what was written.
        facts: what a template sees.
    """
    names = {key: key for key in facts}
    for group, value in facts.items():
        if isinstance(value, Mapping):
            names |= {key: f"{group}.{key}" for key in value}
    close = get_close_matches(word[:_LONGEST_SHOWN], names, n=1)
    return f"Did you mean “{names[close[0]]}”?" if close else "See: followup templates variables"


def shown(word: str) -> str:
    """A word of a template as a sentence quotes it: a very long one is cut."""
    return f"“{word if len(word) <= _LONGEST_SHOWN else word[: _LONGEST_SHOWN - 1] + '…'}”"
