"""The command that shows one application."""

import click

from followup_tui.cli.call import Call
from followup_tui.cli.reading import JSON


@click.command(short_help="Print all about one application.")
@click.argument("which", nargs=-1, required=True)
@JSON
@click.pass_obj
def show(call: Call, which: tuple[str, ...], as_json: bool) -> None:
    """Print all about one application: rounds and people, what happened, what comes next.

    WHICH is a number of `followup list`, or a part of the name of a company or a role.
    """
    from followup_tui.cli.choosing import choose
    from followup_tui.clock import Clock
    from followup_tui.exchange.application import Page
    from followup_tui.exchange.records import dumped
    from followup_tui.storage.agenda import Agenda

    clock = Clock.from_environment()
    with call.opened(clock) as journal:
        view = choose(journal, Agenda(call.places().journal), which).view
    page = Page(view.facts, view.entries, view.steps, clock.now(), clock.zone)
    click.echo(dumped(page.record()) if as_json else "\n".join(page.lines()))
