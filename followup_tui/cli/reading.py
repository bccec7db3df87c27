"""Commands that read the agenda with plain sqlite3: they come back at once."""

import os
import sys

import click

from followup_tui.cli.call import Call, make_ready, tell


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON for other programs.")
@click.pass_obj
def next_(call: Call, as_json: bool) -> None:
    """Print what is to be done now, or until when to rest."""
    from followup_tui.clock import Clock
    from followup_tui.exchange.agenda import as_lines, as_records
    from followup_tui.storage.agenda import Agenda
    from followup_tui.text import escaped

    clock, journal = Clock.from_environment(), call.places().journal
    make_ready(journal, clock)
    if not journal.exists():
        tell(f"There is no journal at {journal} yet.")
    agenda, now = Agenda(journal), clock.now()
    items = agenda.open_items(now), agenda.waiting_items(now)
    if as_json:
        import json

        records = as_records(*items, now, clock.zone)
        click.echo(escaped(json.dumps(records, ensure_ascii=False, indent=2)))
    else:
        click.echo("\n".join(as_lines(*items, now, clock.zone)))


@click.command()
@click.pass_obj
def locate(call: Call) -> None:
    """Print where the journal and the settings are."""
    from followup_tui.text import visible

    places = call.places()
    lines = f"journal   {places.journal}\nsettings  {places.settings}\nbackups   {places.backups}"
    # A program gets the very bytes of the names; a terminal must not act on them.
    click.echo(visible(lines) if sys.stdout.isatty() else os.fsencode(lines))
