"""What came of a copy, in words that promise no more than is known."""

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """How sure it is that a text can be pasted."""

    VERIFIED = "verified"
    SENT = "sent"
    FAILED = "failed"


class Route(StrEnum):
    """The ways to a clipboard, by the names that people read."""

    CLIPBOARD = "clipboard"
    TMUX = "tmux"
    TERMINAL = "terminal (OSC 52)"
    COMMAND = "command"
    OFF = "off"


@dataclass(frozen=True)
class Attempt:
    """What came of one route: why it failed, or what to know about it (half a sentence, no full stop)."""

    outcome: Outcome
    route: Route
    reason: str = ""


@dataclass(frozen=True)
class Report:
    """What came of a copy: the best attempt, and all that were made, in their order."""

    outcome: Outcome
    route: Route
    reason: str
    tried: tuple[Attempt, ...]

    @classmethod
    def of(cls, *tried: Attempt) -> "Report":
        """Sum up at least one attempt; of equally good ones the first counts."""
        best = min(tried, key=lambda attempt: _RANK[attempt.outcome])
        reason = best.reason
        if best.outcome is Outcome.FAILED:
            reason = "; ".join(attempt.reason for attempt in tried)
        return cls(best.outcome, best.route, reason, tried)

    @property
    def message(self) -> str:
        """What the user is told."""
        if self.outcome is Outcome.FAILED:
            return f"Not copied: {self.reason}."
        if self.outcome is Outcome.VERIFIED:
            return "Copied, and read back from the clipboard."
        missed = [a.reason for a in self.tried if a.route is Route.CLIPBOARD and a.outcome is Outcome.FAILED]
        handed = f"{_HANDED_TO[self.route]}{self.reason}."
        return " ".join([handed, *(f"Not in the desktop's clipboard: {why}." for why in missed)])


_RANK = {Outcome.VERIFIED: 0, Outcome.SENT: 1, Outcome.FAILED: 2}

_HANDED_TO = {
    Route.CLIPBOARD: "Handed to the clipboard: ",
    Route.TMUX: "Handed to tmux: ",
    Route.TERMINAL: "Handed to the terminal (OSC 52); ",
    Route.COMMAND: "Handed to your copy_command; ",
}
