"""From where on a text is too long, or too like another: the numbers that a user may set."""

from dataclasses import dataclass, field, fields
from typing import Any, ClassVar


def _number(default: float, most: float) -> Any:
    return field(default=default, metadata={"most": most})


@dataclass(frozen=True, slots=True)
class Limits:
    """The numbers of the review, the table `[letters]` of config.toml.

    Args:
        warn_share: word trigrams that two texts share, by all of both, from which the review warns.
        warn_run: words in a row that stand in two texts, from which the review warns.
        block_share: the share from which the text counts as a copy.
        block_run: the words in a row from which the text counts as a copy.
        linkedin: characters that a LinkedIn note may have.
        voicemail_seconds: seconds that a message on an answering machine should take.
        words_a_minute: how fast you speak on the phone.
        contact_from: the hour from which a LinkedIn note or a call is fine over there.
        contact_until: the hour until which it is.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    warn_share: float = _number(0.15, 1)
    warn_run: int = _number(10, 1000)
    block_share: float = _number(0.40, 1)
    block_run: int = _number(16, 1000)
    linkedin: int = _number(200, 10_000)
    voicemail_seconds: int = _number(25, 600)
    words_a_minute: int = _number(145, 400)
    contact_from: int = _number(8, 24)
    contact_until: int = _number(18, 24)

    def out_of_range(self) -> dict[str, str]:
        """A sentence for each number that can't be, by its name."""
        problems = {
            one.name: f"It goes from 0 to {one.metadata['most']:g}"
            for one in fields(self)
            if not 0 <= getattr(self, one.name) <= one.metadata["most"]
        }
        if self.words_a_minute == 0:
            problems["words_a_minute"] = "Nobody speaks at 0 words a minute"
        for first, second in _IN_ORDER:
            if getattr(self, first) > getattr(self, second):
                problems.setdefault(first, f"It can't be more than {second}")
        return problems


_IN_ORDER = (("warn_share", "block_share"), ("warn_run", "block_run"), ("contact_from", "contact_until"))
