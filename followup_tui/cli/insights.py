"""The command that tells what all interviews together teach."""

from typing import TYPE_CHECKING

import click

from followup_tui.cli.call import Call, make_ready, tell
from followup_tui.cli.reading import JSON
from followup_tui.errors import NotFoundError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_SHOWN = 10


@click.command(short_help="Print what all interviews together teach.")
@JSON
@click.option("--since", metavar="DATE", help="Those since a day only: “1 Aug”, “three months ago”.")
@click.option("--company", metavar="NAME", help="Those with one company only; a part of its name will do.")
@click.option("--round", "round_", metavar="NAME", help="One sort of round only; a part of its name will do.")
@click.pass_obj
def insights(call: Call, as_json: bool, since: str | None, company: str | None, round_: str | None) -> None:
    """Print what all interviews together teach: counts, shares with their 95 % intervals, and what follows.

    ··├──●────┤··· is a share on a scale from 0 to 100 %, in the range where it may really lie; ●●○ is a mark
    for each case, where they are too few for a percentage. In JSON, what can't be said of so few is null.
    """
    from followup_tui.clock import Clock
    from followup_tui.domain.lessons.figures import figures
    from followup_tui.domain.lessons.filter import Filter, choices, filtered
    from followup_tui.exchange.insights import as_lines, as_record
    from followup_tui.exchange.records import dumped
    from followup_tui.storage.records import Archive

    clock, journal = Clock.from_environment(), call.places().journal
    now = clock.now()
    today = now.astimezone(clock.zone).date()
    first = _day(since, today) if since is not None else None
    make_ready(journal, clock)
    if not journal.exists():
        tell(f"There is no journal at {journal} yet.")
    records = Archive(journal).read(now)
    there = choices(records)
    only = Filter(first, _one_of(there.companies, company), _one_of(there.rounds, round_))
    part = filtered(records, only)
    found = figures(part)
    click.echo(
        dumped(as_record(found, part, only)) if as_json else "\n".join(as_lines(found, part, only, today))
    )


def _day(text: str, today: "date") -> "date":
    """The day since which interviews are looked at.

    Raises:
        UsageError: it can't be understood, or is still to come.
    """
    from followup_tui.domain.when import WhenError, parse_since

    try:
        return parse_since(text, today)
    except WhenError as problem:
        raise UsageError(problem.what, problem.remedy) from problem


def _one_of(names: "Sequence[str]", text: str | None) -> str:
    """The name that is meant: the whole of it, else the only one with this part; "" where nothing is said.

    Raises:
        NotFoundError: none of them has it.
        UsageError: several have it.
    """
    from followup_tui.domain.lessons.filter import folded

    if text is None:
        return ""
    wanted = folded(text)
    found = [name for name in names if folded(name) == wanted] or [
        name for name in names if wanted in folded(name)
    ]
    shown = ", ".join(f"“{name}”" for name in (found or names)[:_SHOWN] if name)
    if not found:
        raise NotFoundError(
            f"No interview that has begun is called “{text}”.", f"There are: {shown}." if shown else ""
        )
    if len(found) > 1:
        raise UsageError(f"Several are called “{text}”.", f"Say which one: {shown}.")
    return found[0]
