"""Where an application stands: computed from the log entries that stand, stored nowhere else."""

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum, auto
from typing import TYPE_CHECKING, Protocol, TypeVar

from followup_tui.domain.words import Happening, Outcome

if TYPE_CHECKING:
    from followup_tui.domain.models import Interview, LogEntry

# The kind of an offer entry that was made in the room or at the end of the interview.
ON_SPOT = "on_spot"


class Happened(Protocol):
    """What has to be known of a log entry that stands."""

    @property
    def happening(self) -> Happening: ...

    @property
    def outcome(self) -> Outcome: ...

    @property
    def kind(self) -> str: ...

    @property
    def interview_id(self) -> int | None: ...

    @property
    def at(self) -> datetime: ...

    @property
    def recorded_at(self) -> datetime: ...


class Held(Protocol):
    """What has to be known of an interview."""

    @property
    def id(self) -> int | None: ...

    @property
    def starts_at(self) -> datetime: ...

    @property
    def ends_at(self) -> datetime: ...

    @property
    def recorded_at(self) -> datetime: ...


Entry = TypeVar("Entry", bound=Happened)


class Status(StrEnum):
    """Where an application stands."""

    live = auto()
    offer = auto()
    accepted = auto()
    declined = auto()
    rejected = auto()
    withdrawn = auto()
    parked = auto()


_BECOMES = {
    Happening.offer: Status.offer,
    Happening.accepted: Status.accepted,
    Happening.declined: Status.declined,
    Happening.rejection: Status.rejected,
    Happening.withdrawn: Status.withdrawn,
}
# What is said by a text of a kind that was sent.
_SAYS = {
    "offer_accept": Status.accepted,
    "offer_decline": Status.declined,
    "withdrawal": Status.withdrawn,
}
# The kinds of texts that accept an offer: an offer is accepted by one of them, or by being logged as such.
ACCEPTING = frozenset(kind for kind, says in _SAYS.items() if says is Status.accepted)
# What a further round, held and recorded afterwards, makes live again.
_REOPENED = frozenset({Status.declined, Status.rejected, Status.withdrawn, Status.parked})
# Where nothing is over yet.
OPEN = frozenset({Status.live, Status.offer})
_BREAKS_SILENCE = frozenset({Outcome.news, Outcome.needs_answer})


def standing_entries(log: "Iterable[LogEntry]") -> "list[LogEntry]":
    """The entries that are not struck out, earliest first."""
    return sorted((entry for entry in log if entry.struck_at is None), key=lambda one: (one.at, one.id or 0))


def status(log: "Iterable[LogEntry]", interviews: "Iterable[Interview]" = ()) -> Status:
    """Where an application stands.

    Args:
        log: its entries; struck out ones don't count.
        interviews: its interviews: one that was held and recorded after an ending makes it live again.
    """
    return turning_point(log, interviews)[0]


def turning_point(
    log: "Iterable[LogEntry]", interviews: "Iterable[Interview]" = ()
) -> "tuple[Status, LogEntry | None]":
    """Where an application stands, and the entry that brought it there; None while it is live.

    Args:
        log: its entries; struck out ones don't count.
        interviews: its interviews.
    """
    return turned(standing_entries(log), interviews)


def turned(entries: Iterable[Entry], interviews: Iterable[Held]) -> tuple[Status, Entry | None]:
    """As `turning_point`, of entries that all stand, the earliest first."""
    rounds, found, cause = list(interviews), Status.live, None
    for entry in entries:
        known = [one for one in rounds if min(one.recorded_at, one.starts_at) <= entry.at]
        if _is_live_again(found, cause, known):
            found, cause = Status.live, None
        after = _after(found, entry)
        if after is not found:
            found, cause = after, entry
    if _is_live_again(found, cause, rounds):
        return Status.live, None
    return found, cause if found is not Status.live else None


def reopened(log: "Iterable[LogEntry]") -> "LogEntry | None":
    """The newest entry after which an application that was over was not so any more, or in another way.

    Args:
        log: its entries; struck out ones don't count.
    """
    found, cause = Status.live, None
    for entry in standing_entries(log):
        after = _after(found, entry)
        if found not in OPEN and after is not found:
            cause = entry
        found = after
    return cause


def promise(log: "Iterable[LogEntry]") -> date | None:
    """The day by which an answer is promised now; None where none was named."""
    entries = [entry for entry in standing_entries(log) if entry.happening is Happening.promise]
    return entries[-1].day if entries else None


def offer(log: "Iterable[LogEntry]") -> "LogEntry | None":
    """The newest offer, its `day` being the deadline; None where there is none."""
    entries = [entry for entry in standing_entries(log) if entry.happening is Happening.offer]
    return entries[-1] if entries else None


def on_the_spot(entry: "LogEntry") -> bool:
    """Whether an offer was made in the room or at the end of the interview."""
    return entry.happening is Happening.offer and entry.kind == ON_SPOT


def cancellation(log: "Iterable[LogEntry]", interview_id: int) -> "LogEntry | None":
    """The entry that cancelled an interview; None where it was not, or where it was set anew since."""
    moves = frozenset({Happening.cancelled, Happening.rescheduled})
    told = [
        entry
        for entry in standing_entries(log)
        if entry.interview_id == interview_id and entry.happening in moves
    ]
    return told[-1] if told and told[-1].happening is Happening.cancelled else None


def breaks_silence(entry: Happened) -> bool:
    """Whether something is expected again after an entry, where nothing was."""
    return entry.happening is Happening.unparked or (
        entry.happening is Happening.reply and entry.outcome in _BREAKS_SILENCE
    )


def says(entry: Happened) -> Status | None:
    """Where an entry leaves an application, by what happened or by what was written; None for no change."""
    if entry.happening is Happening.sent:
        return _SAYS.get(entry.kind)
    return _BECOMES.get(entry.happening)


def _after(before: Status, entry: Happened) -> Status:
    """Where an application stands after an entry."""
    if entry.happening is Happening.parked:
        return Status.parked if before is Status.live else before
    if before is Status.parked and breaks_silence(entry):
        return Status.live
    return says(entry) or before


def _is_live_again(found: Status, cause: Happened | None, rounds: Iterable[Held]) -> bool:
    """Whether one of some rounds was set after what had brought an application to an end."""
    return found in _REOPENED and cause is not None and any(_follows(one, cause) for one in rounds)


def _follows(interview: Held, ending: Happened) -> bool:
    return interview.starts_at > ending.at and interview.recorded_at > ending.recorded_at
