"""When the wait for an answer ended, and how: with the answer, with a withdrawal, or not yet."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from followup_tui.domain.results import Came, Result, visits
from followup_tui.domain.status import Happened, Held
from followup_tui.domain.words import Happening, Outcome


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
    rounds: Sequence[Held], log: Iterable[Happened], came: dict[int, Came], now: datetime
) -> dict[int, Waited]:
    """How long each interview of one application was waited for.

    Nobody waits after an interview that was cancelled, that is not over, or that was followed by another one
    which had been set all along; of those of one visit, one waits after the last.

    Args:
        rounds: all its interviews, earliest first.
        log: its log entries that stand, earliest first.
        came: what came of each.
        now: the present instant.

    Returns:
        By the number of the interview.
    """
    entries = list(log)
    took_place = {one.id for one in rounds if came[one.id or 0].result is not Result.cancelled}
    begun = {
        visit[-1].id: visit[0].starts_at for visit in visits(one for one in rounds if one.id in took_place)
    }
    found = {}
    for place, one in enumerate(rounds):
        invited = [after for after in rounds[place + 1 :] if after.recorded_at > one.ends_at]
        further = [after for after in rounds[place + 1 :] if after.id in took_place]
        waits = one.id in begun and one.ends_at <= now and all(after in invited for after in further)
        begins = further[0].starts_at if further else datetime.max.replace(tzinfo=UTC)
        since = begun.get(one.id, one.starts_at)
        about = [entry for entry in entries if since <= entry.at <= now and entry.at < begins]
        found[one.id or 0] = _waited(one, invited, about, now) if waits else _NOBODY
    return found


def _waited(held: Held, invited: Iterable[Held], since: Sequence[Happened], now: datetime) -> Waited:
    answers = [entry.at for entry in since if _is_answer(entry)]
    answers += _invitations(invited, now)
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


def _is_answer(entry: Happened) -> bool:
    match entry.happening:
        case Happening.reply:
            return entry.outcome in _NEWS
        case Happening.sent:
            return entry.kind in _LETTERS
        case happening:
            return happening in _ANSWERS


def _gives_up(entry: Happened) -> bool:
    return entry.happening is Happening.withdrawn or (
        entry.happening is Happening.sent and entry.kind == _WITHDRAWAL
    )
