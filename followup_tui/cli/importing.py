"""Takes files of other programs in."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from followup_tui.cli.call import Call, say, tell
from followup_tui.errors import FollowupError

if TYPE_CHECKING:
    from followup_tui.storage.importing import Imported

_LARGEST = 200_000_000  # bytes; a hundred thousand questions with long answers have fewer
_ANOTHER = "Name another file."


@click.command("import", short_help="Take in questions from a table.")
@click.argument("file", metavar="FILE.csv|-")
@click.pass_obj
def import_(call: Call, file: str) -> None:
    """Add the questions of a table, with interviews and people that are new; - reads standard input.

    The first row names the columns, in any order: company, role, round, starts and question are needed; zone,
    position, topic, category, asked_by, verdict, foreseen, star, said, missing and say_now are welcome. See
    `followup export --questions -` for how they look. What the journal says already stays, and what it leaves
    open is filled in. Where a line can't be understood nothing at all is imported.
    """
    from followup_tui.clock import Clock
    from followup_tui.exchange.questions_csv import from_csv
    from followup_tui.storage.backup import back_up
    from followup_tui.storage.migrations import HEAD

    clock = Clock.from_environment()
    questions = from_csv(_content(file), clock.zone.key)
    path = call.places().journal
    had = path.exists()
    with call.opened(clock, new=True) as journal:
        copy = back_up(path, clock.now(), HEAD) if had else None
        imported = journal.questions.take_in(questions)
    say(", ".join(_told(imported)) + ".")
    if imported.parked:
        tell(f"{_count(imported.parked, 'application is', 'applications are')} long past, and parked.")
    if copy and imported.changed:
        tell(f"The journal as it was before is {copy}.")
    elif copy:
        copy.unlink()


def _content(file: str) -> bytes:
    """What the file holds.

    Raises:
        FollowupError: it can't be read, or is too large for a table of questions.
    """
    try:
        if file == "-":
            return sys.stdin.buffer.read()
        path = Path(file).expanduser()
        if path.stat().st_size <= _LARGEST:
            return path.read_bytes()
    except OSError as error:
        raise FollowupError(f"{file} can't be read: {error.strerror or error}.", _ANOTHER) from error
    raise FollowupError(f"{file} is too large for a table of questions.", _ANOTHER)


def _told(imported: "Imported") -> Iterator[str]:
    """What an import did, phrase by phrase."""
    yield f"{_count(imported.added, 'question', 'questions')} added"
    if imported.filled:
        yield f"{imported.filled} filled in"
    if imported.there:
        yield f"{_count(imported.there, 'was', 'were')} there already"
    if imported.interviews:
        yield f"{_count(imported.interviews, 'interview is', 'interviews are')} new"
    if imported.people:
        yield f"{_count(imported.people, 'person is', 'people are')} new"


def _count(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"
