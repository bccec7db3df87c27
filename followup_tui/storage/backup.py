"""Copies of the journal, made before something that can't be undone."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from followup_tui.storage.file import connect, explained
from followup_tui.storage.private import appearing, make_private, publish


def back_up(path: Path, now: datetime, revision: str) -> Path:
    """Copy a journal, in whatever state it is, into the folder `backups` beside it.

    Args:
        path: the journal; others may be reading and writing it.
        now: when, for the name of the copy.
        revision: of its schema, for the name of the copy.

    Raises:
        JournalError: there is no copy.
    """
    folder = path.parent / "backups"
    make_private(folder)
    with appearing(folder) as passing:
        with closing(connect(path, read_only=True)) as connection, explained(passing):
            connection.execute("PRAGMA query_only = OFF")  # it counts the copy as a change
            connection.execute("VACUUM INTO ?", (str(passing),))
        return _publish_as(passing, folder / f"{path.stem}-{now.astimezone(UTC):%Y%m%d-%H%M%S}-{revision}.db")


def _publish_as(passing: Path, target: Path) -> Path:
    """Give the copy its name, with a number behind it where that is taken."""
    number, name = 1, target
    while True:
        try:
            publish(passing, name)
        except FileExistsError:
            number += 1
            name = target.with_stem(f"{target.stem}-{number}")
        else:
            return name
