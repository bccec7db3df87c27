"""When the wait for an answer ended, and how: with the answer, with a withdrawal, or not yet."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple, Protocol

from followup_tui.domain.results import Came, Happened, Held, Result
from followup_tui.domain.words import Happening, Outcome


class Told(Happened, Protocol):
    """What has to be known of a log entry that stands."""

    @property
    def outcome(self) -> Outcome: ...


class Waited(NamedTuple):
    """Until when somebody waited, None for not at all; and when they answered, None for not yet."""

    until: datetime | None
    answered_at: datetime | None


_NOBODY = Waited(None, None)
# Who answers an offer was made one, be it logged or not.
_ANSWERS = frozenset({Happening.rejection, Happening.offer, Happening.accepted, Happening.declined})
_NEWS = frozenset({Outcome.news, Outcome.needs_answer})
_LETTERS = frozenset({"offer_accept", "offer_decline"})
_WITHDRAWAL = "withdrawal"


def waited(
    rounds: Sequence[Held], log: Iterable[Told], came: dict[int, Came], now: datetime
) -> dict[int, Waited]:
    """How long each interview of one application was waited for.

    Nobody waits after an interview that was cancelled, that is not over, or that was followed by another one
    which had been set all along.

    Args:
        rounds: all its interviews, earliest first.
        log: its log entries that stand, earliest first.
        came: what came of each.
        now: the present instant.

    Returns:
        By the number of the interview.
    """
    entries = list(log)
    return {
        one.id or 0: _waited(one, rounds[place + 1 :], entries, now)
        if came[one.id or 0].result is not Result.cancelled and one.ends_at <= now
        else _NOBODY
        for place, one in enumerate(rounds)
    }


def _waited(held: Held, later: Sequence[Held], entries: Sequence[Told], now: datetime) -> Waited:
    if any(one.recorded_at <= held.ends_at for one in later):
        return _NOBODY
    since = [
        entry
        for entry in entries
        if held.starts_at <= entry.at <= now and not (later and entry.at >= later[0].starts_at)
    ]
    answers = [entry.at for entry in since if _is_answer(entry)]
    answers += _invitations(later, now)
    answered = max(min(answers), held.ends_at) if answers else None
    gave_up = next((max(entry.at, held.ends_at) for entry in since if _gives_up(entry)), now)
    if answered is None or gave_up < answered:
        return Waited(gave_up, None)
    return Waited(answered, answered)


def _invitations(later: Iterable[Held], now: datetime) -> Iterator[datetime]:
    """When it was known of further rounds: at the latest when they began, however late they were noted."""
    for one in later:
        if (known := min(one.recorded_at, one.starts_at)) <= now:
            yield known


def _is_answer(entry: Told) -> bool:
    match entry.happening:
        case Happening.reply:
            return entry.outcome in _NEWS
        case Happening.sent:
            return entry.kind in _LETTERS
        case happening:
            return happening in _ANSWERS


def _gives_up(entry: Told) -> bool:
    return entry.happening is Happening.withdrawn or (
        entry.happening is Happening.sent and entry.kind == _WITHDRAWAL
    )
