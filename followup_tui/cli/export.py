"""Writes files for other programs."""

from pathlib import Path

import click

from followup_tui.cli.call import Call, tell
from followup_tui.errors import UsageError

_USUAL = "-usual-"


@click.command(short_help="Write a file for your calendar.")
@click.option(
    "--ics",
    metavar="[FILE|-]",
    is_flag=False,
    flag_value=_USUAL,
    help="A calendar file; - prints it. Without a name it goes to the folder exports beside the journal.",
)
@click.option("--private", is_flag=True, help="Leave out companies, people and reasons.")
@click.pass_obj
def export(call: Call, ics: str | None, private: bool) -> None:
    """Write what is due, and the days from which asking is fine, as a file for your calendar.

    Import it again after every export: calendars update the events that they know. A calendar file that
    followup wrote before is replaced; any other file is left alone.
    """
    from followup_tui.cli.reading import read_agenda

    if ics is None:
        raise UsageError("What is to be written?", "A calendar file: followup export --ics")
    agenda, clock = read_agenda(call)
    now = clock.now()
    items = agenda.whole(now)
    if ics == "-":
        from followup_tui.exchange.ics import as_calendar

        click.echo(as_calendar(items, now, clock.zone, private=private), nl=False)
        return
    from followup_tui.exchange.calendar_file import USUAL_NAME, write_calendar

    path = call.places().exports / USUAL_NAME if ics == _USUAL else Path(ics).expanduser()
    count = write_calendar(path, items, now, clock.zone, private=private)
    named = "" if private else " It names companies and people; --private leaves them out."
    tell(f"{count} {'event' if count == 1 else 'events'} in {path}.{named}")
