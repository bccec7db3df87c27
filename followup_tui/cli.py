"""The command line: heavy imports inside functions, data on stdout, narration on stderr."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from followup_tui import __version__
from followup_tui.errors import FollowupError, UsageError

if TYPE_CHECKING:
    from followup_tui.clock import Clock
    from followup_tui.config import Places
    from followup_tui.storage.journal import Journal

EXIT_CODES = """\b
Exit status:
  0  done
  1  it could not be done; the message says what to do
  2  the command line, a setting or the terminal does not fit
  3  the journal can't be opened or written as it is
  4  what was asked for is not in the journal
  70 followup itself broke; the message says where the details are
"""


@dataclass(frozen=True, slots=True)
class Call:
    """What the options before a command say."""

    at: Path | None

    def places(self) -> "Places":
        """Where files are."""
        from followup_tui.config import Places

        return Places.find(self.at)


class Guarded(click.Group):
    """Tells what went wrong in sentences: never a traceback, never private text on the screen."""

    def invoke(self, context: click.Context) -> Any:
        """Run a command."""
        try:
            return super().invoke(context)
        except (click.ClickException, click.Abort, click.exceptions.Exit):
            raise
        except FollowupError as problem:
            _fail(problem)
        except Exception as problem:  # noqa: BLE001  # whatever it is, the user gets a sentence
            _break_down(problem, context.obj)


def _fail(problem: FollowupError) -> NoReturn:
    from followup_tui.text import visible

    click.echo(visible(f"followup: {problem}"), err=True)
    sys.exit(problem.exit_code)


def _break_down(problem: Exception, call: "Call | None") -> NoReturn:
    from datetime import UTC, datetime

    from followup_tui.crash import write_down
    from followup_tui.text import visible

    folder = (call or Call(None)).places().crashes
    try:
        where = f"The details are in {write_down(problem, folder, datetime.now(UTC))}; none of your text is."
    except (OSError, FollowupError):
        where = f"The details could not be written to {folder}."
    click.echo(
        visible(f"followup: Something in followup broke ({type(problem).__name__}). {where}"), err=True
    )
    sys.exit(70)


@click.group(cls=Guarded, invoke_without_command=True, epilog=EXIT_CODES)
@click.option(
    "--at",
    type=click.Path(file_okay=False, path_type=Path),
    help="Keep everything in this folder instead of the usual one (also: FOLLOWUP_HOME).",
)
@click.version_option(__version__, prog_name="followup")
@click.pass_context
def main(context: click.Context, at: Path | None) -> None:
    """A journal for the hours and days after a job interview.

    Without a command it opens the journal in the terminal.
    """
    context.obj = Call(at)
    if context.invoked_subcommand is None:
        _open_app(context.obj.places())


@main.command()
def demo() -> None:
    """Open a sample journal: made up, and thrown away afterwards."""
    _require_terminal()
    _open_sample()


@main.command("next")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for other programs.")
@click.pass_obj
def next_(call: Call, as_json: bool) -> None:
    """Print what is to be done now, or until when to rest."""
    from followup_tui.clock import Clock
    from followup_tui.exchange.agenda import as_lines, as_records
    from followup_tui.storage.agenda import Agenda
    from followup_tui.text import escaped, visible

    clock, journal = Clock.from_environment(), call.places().journal
    _make_ready(journal, clock)
    if not journal.exists():
        click.echo(visible(f"followup: There is no journal at {journal} yet."), err=True)
    agenda, now = Agenda(journal), clock.now()
    items = agenda.open_items(now), agenda.waiting_items(now)
    if as_json:
        import json

        records = as_records(*items, now, clock.zone)
        click.echo(escaped(json.dumps(records, ensure_ascii=False, indent=2)))
    else:
        click.echo("\n".join(as_lines(*items, now, clock.zone)))


@main.command()
@click.pass_obj
def locate(call: Call) -> None:
    """Print where the journal and the settings are."""
    from followup_tui.text import visible

    places = call.places()
    lines = f"journal   {places.journal}\nsettings  {places.settings}\nbackups   {places.backups}"
    # A program gets the very bytes of the names; a terminal must not act on them.
    click.echo(visible(lines) if sys.stdout.isatty() else os.fsencode(lines))


def _make_ready(journal: Path, clock: "Clock") -> None:
    """Look at the journal before it is read without SQLModel; an older one is upgraded now."""
    from followup_tui.storage import file

    condition = file.examine(journal)
    if condition is file.Condition.newer:
        file.refuse_newer(journal)
    if condition is file.Condition.older:
        from followup_tui.domain.rules import Rules
        from followup_tui.storage.journal import Journal

        click.echo("Upgrading the journal; a copy of it is kept in the folder backups.", err=True)
        Journal.open(journal, clock, Rules()).close()


def _require_terminal() -> None:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(
            "The journal opens in a terminal, and this is none.",
            "Without one, these work: followup next, followup locate.",
        )


def _open_app(places: "Places") -> None:
    from followup_tui.ui.screens.today import SAMPLE

    _require_terminal()
    if _run(places) == SAMPLE:
        _open_sample()


def _open_sample() -> None:
    from tempfile import TemporaryDirectory

    from followup_tui.clock import Clock
    from followup_tui.config import Places
    from followup_tui.storage.sample import fill

    with TemporaryDirectory(prefix="followup-sample-") as folder:
        places = Places.find(Path(folder))
        fill(places.journal, Clock.from_environment())
        _run(places, sample=True)


def _run(places: "Places", *, sample: bool = False) -> str | None:
    """Open a journal in the terminal, and come back when it is left."""
    from followup_tui.clock import Clock
    from followup_tui.config import read_settings
    from followup_tui.storage.agenda import Agenda
    from followup_tui.ui.app import FollowupApp
    from followup_tui.ui.desk import Desk

    clock, settings = Clock.from_environment(), read_settings(places.settings)
    _make_ready(places.journal, clock)

    def opening() -> "Journal":
        from followup_tui.storage.journal import Journal

        return Journal.open(places.journal, clock, settings.clock)

    desk = Desk(opening, Agenda(places.journal), clock)
    app = FollowupApp(desk, settings, places, sample=sample)
    try:
        outcome = app.run()
    finally:
        desk.close()
    if app.crash is not None:
        raise app.crash
    return outcome
