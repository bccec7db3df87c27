"""From where on a text is too long, or too like another: the numbers that a user may set."""

from dataclasses import dataclass, field, fields
from typing import Any, ClassVar


def _number(default: float, least: float, most: float) -> Any:
    return field(default=default, metadata={"least": least, "most": most})


@dataclass(frozen=True, slots=True)
class Limits:
    """The numbers of the review, the table `[letters]` of config.toml.

    Args:
        warn_share: share of the runs of three words of two texts that both have, from which the review warns.
        warn_run: words in a row that stand in both, from which the review warns.
        block_share: share from which the text counts as a copy.
        block_run: words in a row from which the text counts as a copy.
        linkedin: characters that a LinkedIn note may have.
        voicemail_seconds: seconds that a message on an answering machine should take.
        words_a_minute: how fast you speak on the phone.
        contact_from: hour from which on a LinkedIn note or a call is fine over there.
        contact_until: hour until which a LinkedIn note or a call is fine over there.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    warn_share: float = _number(0.15, 0.01, 1)
    warn_run: int = _number(10, 1, 1000)
    block_share: float = _number(0.40, 0.01, 1)
    block_run: int = _number(16, 1, 1000)
    linkedin: int = _number(200, 1, 10_000)
    voicemail_seconds: int = _number(25, 1, 600)
    words_a_minute: int = _number(145, 1, 400)
    contact_from: int = _number(8, 0, 24)
    contact_until: int = _number(18, 0, 24)

    def out_of_range(self) -> dict[str, str]:
        """A sentence for each number that can't be, by its name."""
        problems = {}
        for one in fields(self):
            least, most = one.metadata["least"], one.metadata["most"]
            if not least <= getattr(self, one.name) <= most:
                problems[one.name] = f"It goes from {least:g} to {most:g}"
        for first, second in _IN_ORDER:
            if getattr(self, first) > getattr(self, second):
                problems.setdefault(first, f"It can't be more than {second}")
                problems.setdefault(second, f"It can't be less than {first}")
        return problems


_IN_ORDER = (("warn_share", "block_share"), ("warn_run", "block_run"), ("contact_from", "contact_until"))
