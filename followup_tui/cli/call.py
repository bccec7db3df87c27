"""What every command begins with: what was said before it, and a journal that is fit to be read."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from followup_tui.errors import FollowupError, NotFoundError

if TYPE_CHECKING:
    from followup_tui.clock import Clock
    from followup_tui.config import Places
    from followup_tui.storage.journal import Journal


@dataclass(frozen=True, slots=True)
class Call:
    """What the options before a command say."""

    at: Path | None

    def places(self) -> "Places":
        """Where files are."""
        from followup_tui.config import Places

        return Places.find(self.at)

    @contextmanager
    def opened(self, clock: "Clock", *, new: bool = False) -> "Iterator[Journal]":
        """The journal, open.

        Args:
            clock: the time.
            new: whether one may be made where there is none.

        Raises:
            NotFoundError: there is none.
            JournalError: it can't be opened as it is; nothing was changed.
        """
        from followup_tui.config import read_settings
        from followup_tui.storage.journal import Journal

        places = self.places()
        if not (new or places.journal.exists()):
            raise NotFoundError(f"There is no journal at {places.journal} yet.", "Begin with: followup add")
        settings = read_settings(places.settings)
        make_ready(places.journal, clock)
        with Journal.open(places.journal, clock, settings.clock) as journal:
            yield journal


def make_ready(journal: Path, clock: "Clock") -> None:
    """Look at the journal before it is read without SQLModel; an older one is upgraded now.

    Raises:
        JournalError: it can't be read as it is; nothing was changed.
    """
    from followup_tui.storage import file

    condition = file.examine(journal)
    if condition is file.Condition.newer:
        file.refuse_newer(journal)
    if condition is file.Condition.older:
        from followup_tui.domain.rules import Rules
        from followup_tui.storage.journal import Journal

        click.echo("Upgrading the journal; a copy of it is kept in the folder backups.", err=True)
        with Journal.open(journal, clock, Rules()) as upgraded:
            while upgraded.refresh_stale():  # what is next is read without it
                pass


def say(*lines: str) -> None:
    """Print lines of what was asked for.

    Args:
        lines: they may hold text of the journal.
    """
    from followup_tui.text import visible_line

    click.echo("\n".join(map(visible_line, lines)))


def tell(sentence: FollowupError | str) -> None:
    """Say something beside what was asked for, on standard error.

    Args:
        sentence: it may hold text of the journal.
    """
    from followup_tui.text import visible

    click.echo(visible(f"followup: {sentence}"), err=True)
