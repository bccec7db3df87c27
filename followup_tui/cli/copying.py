"""The command that copies a letter, or a part of it."""

import os
import sys
from typing import TYPE_CHECKING, Any

import click

from followup_tui.cli.call import Call, tell
from followup_tui.cli.letters import KINDS_TOLD, TO_BE_MENDED, Wanted, asking_for_a_letter
from followup_tui.errors import FollowupError

if TYPE_CHECKING:
    from followup_tui.exchange.clipboard import Report
    from followup_tui.exchange.letters import Sheet


@click.command(short_help="Copy a letter, or a part of it, to the clipboard.", epilog=KINDS_TOLD)
@asking_for_a_letter
@click.option("--subject", "part", flag_value="subject", help="Its subject only.")
@click.option("--address", "part", flag_value="address", help="Where it goes only: an address or a number.")
@click.option("--all", "part", flag_value="all", help="Subject and text.")
@click.pass_obj
def copy(call: Call, /, part: str | None, **given: Any) -> None:
    """Copy the text of a letter to the clipboard, and say what came of it.

    It takes the draft, or what its template says where there is none. Where something should be mended first,
    it asks; without a terminal it copies, says what it is, and the exit status is 5.
    """
    from followup_tui.cli.letters import find
    from followup_tui.clock import Clock
    from followup_tui.exchange.clipboard import Outcome

    clock = Clock.from_environment()
    with call.opened(clock) as journal:
        found = find(call, journal, clock, Wanted(**given))
        text = _part(found.sheet, part)
        blocks = [] if part == "address" else found.sheet.blocks
        _ask_about(blocks)
        report = _copied(call, text)
        if report.outcome is Outcome.FAILED:
            raise FollowupError(report.message, "Print it instead: followup draft")
        tell(report.message)
        if found.stored and found.stored.sent_at is None and part in {None, "all"}:
            journal.drafts.copied(found.stored.draft.id or 0)
    if blocks:
        sys.exit(TO_BE_MENDED)


def _part(sheet: "Sheet", part: str | None) -> str:
    """What is to be copied.

    Raises:
        FollowupError: the letter has no such part.
    """
    from followup_tui.exchange.letters import address_of

    texts = {
        "subject": sheet.draft.subject,
        "address": address_of(sheet.letter, sheet.dossier),
        "all": f"{sheet.draft.subject}\n\n{sheet.draft.body}".lstrip("\n"),
    }
    text = texts[part] if part else sheet.draft.body
    if not text:
        raise FollowupError(f"There is no {part or 'text'} to copy.")
    return text


def _ask_about(blocks: list[str]) -> None:
    """Say what should be mended first, and ask where there is somebody to answer; it is never refused.

    Raises:
        FollowupError: it is to be mended first.
    """
    for line in blocks:
        click.echo(line, err=True)
    asks = blocks and sys.stdin.isatty() and sys.stderr.isatty()
    if asks and not click.confirm("Copy it all the same?", err=True):
        raise FollowupError("Nothing was copied.")


def _copied(call: Call, text: str) -> "Report":
    from followup_tui.config import read_settings
    from followup_tui.exchange import clipboard

    settings = read_settings(call.places().settings)
    return clipboard.copy(
        text,
        mode=settings.clipboard,
        command=settings.copy_command,
        environment=dict(os.environ),
        write_terminal=_write_terminal if sys.stderr.isatty() else None,
    )


def _write_terminal(sequence: str) -> None:
    """Write to the terminal that the command was called in, wherever its output goes."""
    with open("/dev/tty", "w", encoding="ascii") as terminal:  # noqa: PTH123  # a device, no file
        terminal.write(sequence)
