"""Which interviews figures are made of: all, or those since a day, of a company, of one sort of round."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from followup_tui.domain.lessons.records import Records
from followup_tui.domain.saying import say_day


class Filter(NamedTuple):
    """What to look at.

    Args:
        since: the first day, where the interview was held; None for all.
        company: its name, in any case; "" for all.
        round: what the round is called, in any case; "" for all.
    """

    since: date | None = None
    company: str = ""
    round: str = ""


class Choices(NamedTuple):
    """What there is to choose from, the most frequent first."""

    companies: tuple[str, ...]
    rounds: tuple[str, ...]


def folded(name: str) -> str:
    """A name with which others are compared: "Phone  screen" and "phone screen" are one round."""
    return " ".join(name.casefold().split())


def filtered(records: Records, only: Filter) -> Records:
    """The interviews that are asked for, and their questions.

    Args:
        records: all of them.
        only: what to look at.
    """
    if only == Filter():
        return records
    company, round_ = folded(only.company), folded(only.round)
    kept = [
        one
        for one in records.attended
        if (only.since is None or one.starts_at.date() >= only.since)
        and (not company or folded(one.company) == company)
        and (not round_ or folded(one.round) == round_)
    ]
    numbers = {one.id for one in kept}
    return Records(kept, [one for one in records.asked if one.interview_id in numbers])


def said_filter(only: Filter, today: date) -> str:
    """A filter in words: "since Wed 26 Aug · Halden Robotics · Onsite"; "" where nothing is left out."""
    since = f"since {say_day(only.since, today)}" if only.since else ""
    return " · ".join(part for part in (since, only.company, only.round) if part)


def choices(records: Records) -> Choices:
    """The companies and rounds that there are.

    Args:
        records: all interviews.
    """
    return Choices(
        _by_frequency(one.company for one in records.attended),
        _by_frequency(one.round for one in records.attended),
    )


def _by_frequency(names: Iterable[str]) -> tuple[str, ...]:
    """Each name once, as it was written last; of two equally frequent ones the one that came last."""
    counts: Counter[str] = Counter()
    written: dict[str, str] = {}
    for name in names:
        key = folded(name)
        counts[key] += 1
        written.pop(key, None)  # so that the newest comes last
        written[key] = name
    newest_first = list(reversed(written))
    newest_first.sort(key=lambda key: -counts[key])
    return tuple(written[key] for key in newest_first)
