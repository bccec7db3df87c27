"""Files and folders that only their owner can read, and files that appear complete or not at all."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from followup_tui.errors import JournalError

_COMPANIONS = ("-wal", "-shm")
# What the app itself puts into its folder; with anything else in it, the folder is somebody's own.
_OURS = (
    "journal.db",
    "journal.db-wal",
    "journal.db-shm",
    "backups",
    "drafts",
    "exports",
    "crashes",
    "config.toml",
    "questionnaire.toml",
    "templates",
)


def make_private(folder: Path) -> None:
    """Make a folder for its owner alone, or close one to others that holds nothing but the app's own files.

    Raises:
        JournalError: it can't be made.
    """
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        try:
            folder.mkdir(mode=0o700)
        except FileExistsError:
            if any(name not in _OURS for name in os.listdir(folder)):  # noqa: PTH208 (names are enough)
                return
        _only_for_owner(folder, 0o700)
    except OSError as problem:
        raise JournalError(
            f"The folder {folder} can't be used for the journal: {problem.strerror}.",
            "Choose another folder with --at, or change who may write there.",
        ) from problem


def make_file_private(path: Path) -> None:
    """Close a journal and its companion files to others, where they belong to this user."""
    for file in (path, *companions(path)):
        with suppress(FileNotFoundError):
            _only_for_owner(file, 0o600)


@contextmanager
def appearing(folder: Path) -> Iterator[Path]:
    """A new, empty, private file under a passing name; gone in the end unless it was published.

    Raises:
        JournalError: there can't be any file in that folder.
    """
    try:
        import tempfile  # `followup next` comes by here, and makes no files

        descriptor, name = tempfile.mkstemp(prefix=".", suffix=".new", dir=folder)
    except OSError as problem:
        raise JournalError(
            f"The folder {folder} can't be written: {problem.strerror}.",
            "Choose another folder with --at, or change who may write there.",
        ) from problem
    os.close(descriptor)
    passing = Path(name)
    try:
        yield passing
    finally:
        for leftover in (passing, *companions(passing)):
            leftover.unlink(missing_ok=True)


def publish(passing: Path, path: Path) -> None:
    """Give a complete file its name, at once and only if nothing has that name yet.

    Raises:
        FileExistsError: something has.
    """
    try:
        os.link(passing, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if path.exists():
            raise FileExistsError(path) from None
        passing.rename(path)


def companions(path: Path) -> list[Path]:
    """The files that SQLite keeps beside an open journal."""
    real = path.resolve()
    return [real.with_name(real.name + ending) for ending in _COMPANIONS]


def _only_for_owner(path: Path, mode: int) -> None:
    """Take rights away from others, from one's own files only."""
    found = path.stat()
    if found.st_uid == os.geteuid() and stat.S_IMODE(found.st_mode) & 0o077:
        path.chmod(mode)
