"""Writes files for other programs, and for reading elsewhere."""

import sys
from pathlib import Path

import click

from followup_tui.cli.call import Call, tell
from followup_tui.errors import UsageError

_USUAL = "-usual-"
_ASKED = "--ics for your calendar, --questions for a spreadsheet, --interview WHICH or --all for Markdown"


@click.command(short_help="Write files: for your calendar, a spreadsheet, or to read elsewhere.")
@click.option(
    "--ics",
    metavar="[FILE|-]",
    is_flag=False,
    flag_value=_USUAL,
    help="A calendar file; - prints it. Without a name it goes to the folder exports beside the journal.",
)
@click.option("--private", is_flag=True, help="In the calendar, leave out companies, people and reasons.")
@click.option(
    "--questions",
    metavar="[FILE|-]",
    is_flag=False,
    flag_value=_USUAL,
    help="All questions as a table (CSV); - prints it. Without a name it goes to the folder exports, too.",
)
@click.option(
    "--interview",
    "which",
    metavar="WHICH",
    help="All about one interview as Markdown: a number of `followup list`, or a part of a name.",
)
@click.option("--all", "everything", is_flag=True, help="All interviews as Markdown, in a folder.")
@click.option(
    "--to",
    metavar="FILE|FOLDER|-",
    help="Where the Markdown goes; - prints one interview. Nothing is replaced.",
)
@click.pass_obj
def export(
    call: Call,
    ics: str | None,
    private: bool,
    questions: str | None,
    which: str | None,
    everything: bool,
    to: str | None,
) -> None:
    """Write what is in the journal as files for other programs, or to read them elsewhere.

    The calendar has what is due, and the days from which asking is fine. Import it again after every export:
    calendars update the events that they know. A calendar file that followup wrote before is replaced; any
    other file is left alone.

    The table has all questions and how they were answered. `followup import` reads it, or one of the same
    columns, so that you can work on it in a spreadsheet.

    Markdown has everything about an interview: facts, people, questions and answers, what you sent, what
    happened. A prediction stays sealed until the outcome is known.
    """
    if sum((ics is not None, questions is not None, which is not None, everything)) != 1:
        raise UsageError("What is to be written?", f"One of these: {_ASKED}.")
    if private and ics is None:
        raise UsageError("Only a calendar can be private.", "Leave --private out.")
    if to is not None and which is None and not everything:
        raise UsageError("--to is for Markdown.", "Say the file behind --ics or --questions, without --to.")
    if everything and to == "-":
        raise UsageError("A folder is written, and only one interview can be printed.", "Name a folder.")
    if ics is not None:
        _calendar(call, ics, private=private)
        return
    if questions is not None:
        _questions(call, questions)
        return
    from followup_tui.cli.dossiers import write_all, write_one

    if which is not None:
        write_one(call, which, to)
    else:
        write_all(call, to)


def _calendar(call: Call, ics: str, *, private: bool) -> None:
    """Write the calendar."""
    from followup_tui.cli.reading import read_agenda

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


def _questions(call: Call, target: str) -> None:
    """Write the table of all questions; none is ever replaced, since people write in tables."""
    from followup_tui.clock import Clock
    from followup_tui.exchange.files import save, write_new
    from followup_tui.exchange.questions_csv import MARK, as_csv

    with call.opened(Clock.from_environment()) as journal:
        questions = journal.questions.all()
    table = as_csv(questions)
    if target == "-":
        from followup_tui.text import visible

        # A program gets every sign as it is; a terminal must not act on any.
        click.echo(visible(table) if sys.stdout.isatty() else table.encode("utf-8", "replace"), nl=False)
        return
    content = (MARK + table).encode("utf-8", "replace")
    if target == _USUAL:
        path = save(content, call.places().exports, "questions", ".csv")
    else:
        path = write_new(content, Path(target).expanduser())
    tell(f"{len(questions)} {'question' if len(questions) == 1 else 'questions'} in {path}.")
