"""What came of an interview: computed from the log and from the rounds that followed, stored nowhere else."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum, auto
from itertools import zip_longest
from typing import NamedTuple, TypeVar

from followup_tui.domain.status import OPEN, Happened, Held, Status, breaks_silence, says, turned
from followup_tui.domain.words import Happening

Round = TypeVar("Round", bound=Held)


class Result(StrEnum):
    """What came of an interview."""

    pending = auto()
    advanced = auto()
    turned_down = auto()
    withdrawn = auto()
    silent = auto()  # parked: they never said
    cancelled = auto()  # or set for after what ended the application: it did not take place


# What a prediction can be held against.
KNOWN = frozenset({Result.advanced, Result.turned_down})
# What it means for the last round where an entry leaves the application there. An offer is one, whatever
# became of it.
_MEANS = {
    Status.offer: Result.advanced,
    Status.accepted: Result.advanced,
    Status.declined: Result.advanced,
    Status.rejected: Result.turned_down,
    Status.withdrawn: Result.withdrawn,
}
# Rounds with less between them are of one visit.
_VISIT = timedelta(hours=12)


class Came(NamedTuple):
    """A result, and the instant since when it is known, which may be ahead; None while it is pending."""

    result: Result
    at: datetime | None

    def by(self, now: datetime) -> Result:
        """The result as far as it is known at an instant."""
        return self.result if self.at is not None and self.at <= now else Result.pending


def results(rounds: Sequence[Held], log: Iterable[Happened]) -> dict[int, Came]:
    """What came of each interview of one application.

    A further round that was not cancelled means that the one before it went on; one that was set before the
    application was over, and would have been after it, did not take place either. The newest entry that ends
    something is about the last round that had begun by then, and so about no other. Rounds of one visit are
    decided together.

    Args:
        rounds: all its interviews, earliest first.
        log: its log entries that stand, earliest first.

    Returns:
        By the number of the interview.
    """
    entries = list(log)
    called_off = _overtaken(rounds, entries) | _cancelled(entries)
    held = [one for one in rounds if one.id not in called_off]
    found = {
        one.id or 0: Came(Result.cancelled, called_off[one.id]) for one in rounds if one.id in called_off
    }
    together = visits(held)
    for visit, following in zip_longest(together, together[1:]):
        came = (
            Came(Result.advanced, _invited(visit[-1], following[0]))
            if following
            else _ending(visit[0].starts_at, entries)
        )
        found |= {one.id or 0: came for one in visit}
    return found


def visits(rounds: Iterable[Round]) -> list[list[Round]]:
    """Rounds that took place, those of one visit together.

    Args:
        rounds: of one application, earliest first.
    """
    found: list[list[Round]] = []
    for one in rounds:
        if found and _goes_with(found[-1][-1], one):
            found[-1].append(one)
        else:
            found.append([one])
    return found


def _goes_with(held: Held, after: Held) -> bool:
    """Whether a round is part of the same visit: soon after, and not set because the first went well."""
    stayed_on = held.ends_at < after.recorded_at < after.starts_at
    return after.starts_at - held.ends_at < _VISIT and not stayed_on


def _invited(held: Held, after: Held) -> datetime:
    """When it was known that one goes on: a round that was set all along tells only when it takes place."""
    return min(after.recorded_at, after.starts_at) if after.recorded_at > held.ends_at else after.starts_at


def _overtaken(rounds: Iterable[Held], entries: Iterable[Happened]) -> dict[int | None, datetime]:
    """The rounds that would have been after the end, and when that was."""
    status, ending = turned(entries, rounds)
    if ending is None or status in OPEN:
        return {}
    return {one.id: ending.at for one in rounds if one.starts_at > ending.at}


def _cancelled(entries: Iterable[Happened]) -> dict[int | None, datetime]:
    """When each interview that does not take place was called off."""
    found: dict[int | None, datetime] = {}
    for entry in entries:
        if entry.happening is Happening.cancelled:
            found[entry.interview_id] = entry.at
        elif entry.happening is Happening.rescheduled:
            found.pop(entry.interview_id, None)
    return found


def _ending(begun: datetime, entries: Iterable[Happened]) -> Came:
    """What the log says of the last round."""
    came = Came(Result.pending, None)
    for entry in entries:
        if entry.at < begun:
            continue
        if came.result is Result.silent and breaks_silence(entry):
            came = Came(Result.pending, None)
        result = _meaning(entry)
        if result is not None and _says_more(result, came.result):
            came = Came(result, entry.at)
    return came


def _meaning(entry: Happened) -> Result | None:
    """What an entry says of the last round; None for nothing."""
    if entry.happening is Happening.parked:
        return Result.silent
    left_at = says(entry)
    return _MEANS[left_at] if left_at else None


def _says_more(result: Result, before: Result) -> bool:
    """Whether an entry changes what is known: silence is no answer where there was one."""
    return before is Result.pending if result is Result.silent else before is not Result.advanced
