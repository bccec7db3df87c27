"""Writes interviews down as Markdown: one as a file, all of them as a folder."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from followup_tui.cli.call import Call, tell
from followup_tui.errors import UsageError

if TYPE_CHECKING:
    from followup_tui.clock import Clock
    from followup_tui.exchange.dossier import Page
    from followup_tui.storage.journal import Journal


def write_one(call: Call, which: str, to: str | None) -> None:
    """Write one interview down.

    Args:
        call: what was said before the command.
        which: the number of an interview, or a part of the name of a company or a role.
        to: a file, or - to print it; None for a new file in the folder of exports.

    Raises:
        UsageError: several interviews are meant.
        NotFoundError: none is.
    """
    from followup_tui.clock import Clock
    from followup_tui.exchange.files import save, write_new

    clock = Clock.from_environment()
    with call.opened(clock) as journal:
        page = next(_pages(call, journal, [_interview(call, journal, which)], clock))
    text = page.as_markdown()
    if to == "-":
        click.echo(text, nl=False)
        return
    content = text.encode("utf-8", "replace")
    if to is None:
        path = save(content, call.places().exports, page.file_name, ".md")
    else:
        path = write_new(content, Path(to).expanduser())
    tell(f"Written: {path}")


def write_all(call: Call, to: str | None) -> None:
    """Write every interview down, into a new folder.

    Args:
        call: what was said before the command.
        to: the folder; None for one in the folder of exports.

    Raises:
        FollowupError: it is there already, or can't be written.
    """
    from followup_tui.clock import Clock
    from followup_tui.exchange.dossier import files
    from followup_tui.exchange.folder import unused, write_folder

    clock = Clock.from_environment()
    today = clock.now().astimezone(clock.zone).date()
    folder = unused(call.places().exports / f"journal-{today}") if to is None else Path(to).expanduser()
    with call.opened(clock) as journal:
        numbers = journal.interviews.numbers()
        write_folder(folder, files(_pages(call, journal, numbers, clock)))
    count = len(numbers)
    tell(f"{count} {'interview' if count == 1 else 'interviews'} in {folder}, with an index.md.")


def _pages(call: Call, journal: "Journal", numbers: list[int], clock: "Clock") -> "Iterator[Page]":
    from followup_tui.config import read_questionnaire
    from followup_tui.exchange.dossier import Page
    from followup_tui.storage.whole import read_whole

    questionnaire = read_questionnaire(call.places().questionnaire)
    for number in numbers:
        yield Page(read_whole(journal, number), questionnaire, clock.now(), clock.zone)


def _interview(call: Call, journal: "Journal", which: str) -> int:
    """The interview that is meant."""
    from followup_tui.cli.choosing import choose
    from followup_tui.storage.agenda import Agenda
    from followup_tui.text import visible_line

    chosen = choose(journal, Agenda(call.places().journal), [which])
    rounds = [one.interview for one in chosen.view.facts.rounds]
    if chosen.interview_id is not None:
        return chosen.interview_id
    if len(rounds) > 1:
        lines = [visible_line(f"  {one.id}  {one.round}") for one in rounds]
        raise UsageError(
            f"{chosen.name} has several rounds.", "\n".join(["Say which one by its number:", *lines])
        )
    return rounds[0].id or 0
