"""Brings an older journal to the newest schema: a copy first, then all or nothing.

Loads Alembic, so it is imported only when there is something to upgrade.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, StaticPool, create_engine
from sqlalchemy.exc import DBAPIError

from followup_tui.errors import JournalError
from followup_tui.storage.backup import back_up
from followup_tui.storage.file import connect, explained, trouble_of

MIGRATIONS = Path(__file__).with_name("migrations")


def upgrade(path: Path, now: datetime, migrations: Path = MIGRATIONS) -> Path | None:
    """Upgrade a journal to the newest revision, in one transaction.

    Args:
        path: the journal.
        now: names the copy.
        migrations: the folder with env.py and versions.

    Returns:
        The copy that was made before; None where somebody else has upgraded the journal meanwhile.

    Raises:
        JournalError: the journal is as it was.
    """
    with closing(connect(path)) as connection, explained(path), _wrapped(connection) as wrapped:
        # Does nothing inside a transaction; with it on, rebuilding a table deletes what hangs on it.
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("BEGIN IMMEDIATE")
        (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        if revision == newest(migrations):
            return None
        _refuse_damaged(connection, path)
        backup = back_up(path, now, revision)
        with _all_or_nothing(path, backup), wrapped.begin():
            command.upgrade(configuration(migrations, wrapped), "head")
            if orphans := connection.execute("PRAGMA foreign_key_check").fetchall():
                raise JournalError(f"{len(orphans)} rows of {orphans[0][0]} would lose what they belong to.")
        return backup


def configuration(migrations: Path, connection: Connection | None = None) -> Config:
    """What Alembic is told: where its scripts are, and which connection to use."""
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def newest(migrations: Path = MIGRATIONS) -> str | None:
    """The revision at the end of the chain of scripts."""
    return ScriptDirectory.from_config(configuration(migrations)).get_current_head()


@contextmanager
def _wrapped(connection: sqlite3.Connection) -> Iterator[Connection]:
    """The same connection as SQLAlchemy's. Its first act is a rollback, so this comes before any BEGIN."""
    engine = create_engine(
        "sqlite://", creator=lambda: connection, poolclass=StaticPool, hide_parameters=True
    )
    with engine.connect() as wrapped:
        yield wrapped


@contextmanager
def _all_or_nothing(path: Path, backup: Path) -> Iterator[None]:
    try:
        yield
    except Exception as problem:
        # Only the kind of failure: an SQL statement may carry the user's own words.
        orig = problem.orig if isinstance(problem, DBAPIError) else problem
        cause = trouble_of(orig, path) or orig
        raise JournalError(
            f"The journal {path} could not be upgraded: {str(cause).rstrip('.')}. It is as it was before.",
            f"Use the followup that you had before, and report this. A copy of the journal is in {backup}.",
        ) from problem


def _refuse_damaged(connection: sqlite3.Connection, path: Path) -> None:
    findings = [finding for (finding,) in connection.execute("PRAGMA integrity_check(1)")]
    if findings != ["ok"]:
        raise JournalError(
            f"The journal {path} is damaged, so it was not upgraded and left as it is.",
            f"Put a copy in its place, such as the newest in {path.parent / 'backups'}.",
        )
