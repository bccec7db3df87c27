"""Commands that read the agenda with plain sqlite3: they come back at once."""

import os
import sys
from typing import TYPE_CHECKING

import click

from followup_tui.cli.call import Call, make_ready, tell

if TYPE_CHECKING:
    from followup_tui.clock import Clock
    from followup_tui.storage.agenda import Agenda

JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON for other programs.")


@click.command()
@JSON
@click.option(
    "--all", "everything", is_flag=True, help="Print all that waits, too, and why; a word tells the group."
)
@click.pass_obj
def next_(call: Call, as_json: bool, everything: bool) -> None:
    """Print what is to be done now, or until when to rest."""
    from followup_tui.exchange.agenda import as_groups, as_lines, as_records

    agenda, clock = read_agenda(call)
    now, limit = clock.now(), {"limit": sys.maxsize} if everything else {}
    items = agenda.open_items(now, **limit), agenda.waiting_items(now, **limit)
    practice = agenda.practice(now.astimezone(clock.zone).date())
    if as_json:
        from followup_tui.exchange.records import dumped

        click.echo(dumped(as_records(*items, now, clock.zone, practice)))
    else:
        click.echo("\n".join((as_groups if everything else as_lines)(*items, now, clock.zone, practice)))


@click.command(short_help="Print the interviews, the newest first.")
@JSON
@click.option("--all", "everything", is_flag=True, help="Those that are parked or over, too.")
@click.option(
    "--limit", type=click.IntRange(1), default=50, show_default=True, help="How many interviews at most."
)
@click.option("--offset", type=click.IntRange(0), default=0, help="How many to leave out before them.")
@click.pass_obj
def list_(call: Call, as_json: bool, everything: bool, limit: int, offset: int) -> None:
    """Print the interviews, the newest first: number, five signs, day, what it was, where it stands.

    The five signs stand for: ask for information, analyse your performance, thank-you mail, phone calls, be
    patient. ✓ done, ◐ partly done, ● to be done, ! overdue, ◷ waiting, – not needed.
    """
    from followup_tui.exchange.interviews import as_lines, as_records

    agenda, clock = read_agenda(call)
    cards = agenda.cards(limit + 1, offset, everything=everything)
    shown, now = cards[:limit], clock.now()
    if as_json:
        from followup_tui.exchange.records import dumped

        click.echo(dumped(as_records(shown, now, clock.zone)))
    elif shown:
        click.echo("\n".join(as_lines(shown, now, clock.zone)))
    else:
        tell(
            "There is no interview to show."
            if everything or offset
            else "No interview is live; --all shows the others."
        )
    if len(cards) > limit:
        tell(f"There are more: --offset {offset + limit} goes on.")


@click.command()
@click.pass_obj
def locate(call: Call) -> None:
    """Print where the journal and the settings are."""
    from followup_tui.text import visible

    places = call.places()
    lines = f"journal   {places.journal}\nsettings  {places.settings}\nbackups   {places.backups}"
    # A program gets the very bytes of the names; a terminal must not act on them.
    click.echo(visible(lines) if sys.stdout.isatty() else os.fsencode(lines))


def read_agenda(call: Call) -> "tuple[Agenda, Clock]":
    """The agenda, which is empty where there is no journal, and the time."""
    from followup_tui.clock import Clock
    from followup_tui.storage.agenda import Agenda

    clock, journal = Clock.from_environment(), call.places().journal
    make_ready(journal, clock)
    if not journal.exists():
        tell(f"There is no journal at {journal} yet.")
    return Agenda(journal), clock
