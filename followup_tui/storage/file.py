"""The journal as a file: what is there, who may read it, and a plain connection to it.

Standard library only: the first screen and the command line use it before anything heavy is loaded.
"""

import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from enum import StrEnum
from pathlib import Path
from typing import NoReturn

from followup_tui.errors import JournalError
from followup_tui.storage.migrations import HEAD
from followup_tui.storage.private import companions

BUSY_SECONDS = 5.0
_MAGIC = b"SQLite format 3\0"

# What the user is told, by SQLite's own code.
_TROUBLES: dict[int, tuple[str, str]] = {
    sqlite3.SQLITE_BUSY: ("The journal is busy: another followup is writing.", "Try again in a moment."),
    sqlite3.SQLITE_LOCKED: ("The journal is busy: another followup is writing.", "Try again in a moment."),
    sqlite3.SQLITE_FULL: (
        "The disk is full; nothing was changed in the journal {path}.",
        "Make room on the disk, then try again.",
    ),
    sqlite3.SQLITE_READONLY: (
        "The journal {path} can't be written: the file or its folder is read-only.",
        "Make both writable for yourself, then try again.",
    ),
    sqlite3.SQLITE_IOERR: (
        "The disk failed while the journal {path} was read or written.",
        "Check the disk and the room on it, then try again.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "The journal {path} can't be opened.",
        "Check that the file is there, and that it and its folder are readable and writable for you.",
    ),
    sqlite3.SQLITE_CORRUPT: ("The journal {path} is damaged.", "{restore}"),
    sqlite3.SQLITE_NOTADB: ("The journal {path} is damaged, or no journal at all.", "{restore}"),
}


class Condition(StrEnum):
    """What is found at the journal's place."""

    missing = "missing"
    current = "current"
    older = "older"
    newer = "newer"


def examine(path: Path) -> Condition:
    """Look at what lies at the journal's place, and touch nothing.

    Raises:
        JournalError: what lies there is no journal, is damaged, or can't be read.
    """
    if not _is_file(path):
        return Condition.missing
    with _readable(path), path.open("rb") as file:
        start = file.read(len(_MAGIC))
    if not start:
        raise JournalError(
            f"The journal {path} is empty: it has no bytes at all.",
            f"{_restore(path)} To begin a new journal, remove the empty file.",
        )
    if start != _MAGIC:
        raise JournalError(f"{path} is no journal: it is no SQLite file.", _elsewhere(path))
    revision = _revision(path)
    if revision == HEAD:
        return Condition.current
    return Condition.older if revision < HEAD else Condition.newer


def refuse_newer(path: Path) -> NoReturn:
    """Leave a journal alone that this program is too old for.

    Raises:
        JournalError: always.
    """
    raise JournalError(
        f"The journal {path} was made by a newer followup; it was left as it is.",
        "Upgrade the program, or use another journal with --at.",
    )


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Open a journal that exists, without any transaction of Python's own making.

    Args:
        path: the journal.
        read_only: refuse every change. The file itself is opened for writing all the same: SQLite then
            clears its companion files away at the end.

    Raises:
        JournalError: it can't be opened.
    """
    with explained(path):
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=rw",
            uri=True,
            timeout=BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
        )
        connection.text_factory = _readable_text
        try:
            connection.execute("PRAGMA foreign_keys = ON")
            # NORMAL keeps every commit when the program is killed; a power cut may cost the last seconds,
            # never the file.
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA query_only = ON" if read_only else "PRAGMA journal_mode = WAL")
        except sqlite3.Error:
            connection.close()
            raise
        return connection


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn troubles of the file, not mistakes in SQL, into sentences.

    Raises:
        JournalError: SQLite could not read or write the file.
    """
    try:
        yield
    except sqlite3.Error as problem:
        trouble = trouble_of(problem, path)
        if trouble is None:
            raise
        raise trouble from problem


def trouble_of(problem: BaseException | None, path: Path) -> JournalError | None:
    """What SQLite found wrong with a file, in sentences; None where the file is not to blame."""
    code = getattr(problem, "sqlite_errorcode", 0) & 0xFF  # the low byte is the code, the rest refines it
    if code not in _TROUBLES:
        return None
    what, remedy = (said.format(path=path, restore=_restore(path)) for said in _TROUBLES[code])
    return JournalError(what, remedy)


def _readable_text(stored: bytes) -> str:
    """A text as it is stored; where another program left bytes that are no UTF-8, with replacements."""
    return stored.decode("utf-8", "replace")


def _is_file(path: Path) -> bool:
    """Whether there is a file at the journal's place; False for nothing at all."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        _refuse_remains(path)
        return False
    except OSError as problem:
        raise JournalError(
            f"The journal {path} can't be reached: {problem.strerror}.",
            "Check the folders on the way to it, or choose another one with --at.",
        ) from problem
    if not stat.S_ISREG(mode):
        kind = "a folder" if stat.S_ISDIR(mode) else "something that is no file"
        raise JournalError(f"At {path}, where the journal should be, there is {kind}.", _elsewhere(path))
    return True


def _refuse_remains(path: Path) -> None:
    """A new journal must not be made where a link points, nor beside the unsaved pages of a lost one."""
    if path.is_symlink():
        raise JournalError(
            f"{path} is a link to {path.readlink()}, and nothing is there.", "Mend or remove the link."
        )
    wal = companions(path)[0]
    # Looked at twice: another followup may have made the journal between the two looks.
    if wal.exists() and wal.stat().st_size and not path.exists():
        raise JournalError(
            f"There is no journal {path}, but {wal.name} beside it still holds a part of one.",
            f"Put {path.name} back. To begin a new journal, move {wal.name} away first.",
        )


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as problem:
        raise JournalError(
            f"The journal {path} can't be read: {problem.strerror}.",
            "Make the file readable and writable for yourself, or choose another journal with --at.",
        ) from problem


def _revision(path: Path) -> str:
    """The revision that a journal says it has, read without leaving a trace beside it."""
    # A read-only connection to a file in WAL mode leaves companions behind, an immutable one does not;
    # but where a companion is already there, pages may lie in it that only the former sees.
    manner = "mode=ro" if companions(path)[0].exists() else "mode=ro&immutable=1"
    address = f"{path.absolute().as_uri()}?{manner}"
    with explained(path), closing(sqlite3.connect(address, uri=True, timeout=BUSY_SECONDS)) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        if not {"alembic_version", "application", "interview"} <= tables:
            raise JournalError(f"{path} is an SQLite file, but no journal of followup.", _elsewhere(path))
        revisions = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    if len(revisions) != 1 or not str(revisions[0][0]).isdecimal():
        raise JournalError(f"The journal {path} does not say which version it has.", _restore(path))
    return str(revisions[0][0])


def _restore(path: Path) -> str:
    backups = path.parent / "backups"
    return (
        f"It was left as it is. Move it and {path.name}-wal, if there is one, to a safe place, "
        f"and put a copy in its place, such as the newest in {backups}."
    )


def _elsewhere(path: Path) -> str:
    return f"It was left as it is. Move it out of {path.parent}, or use another folder with --at."
