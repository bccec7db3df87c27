"""The command that prints a letter."""

import sys
from typing import Any

import click

from followup_tui.cli.call import Call
from followup_tui.cli.letters import KINDS_TOLD, TO_BE_MENDED, Wanted, asking_for_a_letter
from followup_tui.cli.reading import JSON


@click.command(short_help="Print a letter, and what should be mended in it.", epilog=KINDS_TOLD)
@asking_for_a_letter
@JSON
@click.pass_obj
def draft(call: Call, /, as_json: bool, **given: Any) -> None:
    """Print the draft of a letter, or what its template says where there is none.

    What should be mended in it goes to standard error; the exit status is 5 where it should be before it is
    sent. Without --interview the newest one with such a person is meant, or the only live application.
    """
    from followup_tui.cli.letters import find
    from followup_tui.clock import Clock
    from followup_tui.exchange.records import dumped
    from followup_tui.text import visible

    clock = Clock.from_environment()
    with call.opened(clock) as journal:
        sheet = find(call, journal, clock, Wanted(**given)).sheet
    if as_json:
        click.echo(dumped(sheet.record()))
    else:
        click.echo(visible(sheet.text))
        for line in sheet.concerns:
            click.echo(line, err=True)
    if sheet.blocks:
        sys.exit(TO_BE_MENDED)
