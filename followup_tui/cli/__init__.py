"""The command line: heavy imports inside functions, data on stdout, narration on stderr.

A command is loaded when it is called: what the others need costs `followup next` nothing.
"""

import sys
from errno import ENOSPC
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

import click

from followup_tui import __version__
from followup_tui.cli.call import Call, tell
from followup_tui.errors import FollowupError

EXIT_CODES = """\b
Exit status:
  0  done
  1  it could not be done; the message says what to do
  2  the command line, a setting or the terminal does not fit
  3  the journal can't be opened or written as it is
  4  what was asked for is not in the journal
  5  it was done, but something in the letter should be mended before it is sent
  70 followup itself broke; the message says where the details are
"""

# The commands in the order of the help, each with its module and its name there.
COMMANDS = {
    "next": "reading:next_",
    "list": "reading:list_",
    "show": "showing:show",
    "insights": "insights:insights",
    "add": "adding:add",
    "log": "happened:log",
    "park": "happened:park",
    "draft": "draft:draft",
    "copy": "copying:copy",
    "templates": "templates:templates",
    "export": "export:export",
    "import": "importing:import_",
    "completions": "completing:completions",
    "locate": "reading:locate",
    "demo": "opening:demo",
}


class Guarded(click.Group):
    """Loads its commands when they are called, and tells what went wrong in sentences.

    Never a traceback, never private text on the screen.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in the order of the help."""
        return [*COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by its name, loaded now; None where there is none of this name."""
        module, _, name = COMMANDS.get(cmd_name, "").partition(":")
        if not name:
            return None
        command: click.Command = getattr(import_module(f"followup_tui.cli.{module}"), name)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.Abort, click.exceptions.Exit):
            raise
        except FollowupError as problem:
            tell(problem)
            sys.exit(problem.exit_code)
        except OSError as problem:
            if problem.errno != ENOSPC:
                _break_down(problem, ctx.obj)
            tell(f"This can't be written: {problem.strerror}. Make room, and try again.")
            sys.exit(1)
        except Exception as problem:  # noqa: BLE001  # whatever it is, the user gets a sentence
            _break_down(problem, ctx.obj)


def _break_down(problem: Exception, call: Call | None) -> NoReturn:
    from datetime import UTC, datetime

    from followup_tui.crash import write_down

    folder = (call or Call(None)).places().crashes
    try:
        where = f"The details are in {write_down(problem, folder, datetime.now(UTC))}; none of your text is."
    except (OSError, FollowupError):
        where = f"The details could not be written to {folder}."
    tell(f"Something in followup broke ({type(problem).__name__}). {where}")
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
        from followup_tui.cli.opening import open_app

        open_app(context.obj.places())
