"""Opens the journal safely: makes a new one, upgrades an older one, refuses what it does not understand."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, SQLModel

from followup_tui.domain import models  # noqa: F401  (it fills the metadata)
from followup_tui.storage.file import Condition, connect, examine, refuse_newer, trouble_of
from followup_tui.storage.migrations import HEAD
from followup_tui.storage.private import appearing, make_file_private, make_private, publish
from followup_tui.storage.search_index import create

# Just as Alembic makes it, without loading Alembic.
_STAMP = """CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
)"""


def open_database(path: Path, now: datetime) -> Engine:
    """Open the journal, made or upgraded where that is needed.

    Args:
        path: the journal.
        now: names the copy that is made before an upgrade.

    Raises:
        JournalError: it can't be opened; what lies there is as it was.
    """
    condition = examine(path)
    if condition is Condition.missing:
        make_private(path.parent)
        _create(path)
        condition = examine(path)  # another followup may have been first
    if condition is Condition.newer:
        refuse_newer(path)
    make_private(path.parent)
    make_file_private(path)
    if condition is Condition.older:
        from followup_tui.storage.upgrade import upgrade

        upgrade(path, now)
    engine = engine_for(path)
    with _explained(engine), engine.connect():  # what is wrong shows now, not in the middle of a screen
        return engine


def engine_for(path: Path) -> Engine:
    """An engine whose transactions begin when, and as, they are told to.

    Args:
        path: a journal that exists.
    """
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        creator=lambda: connect(path),
        poolclass=QueuePool,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def reading(engine: Engine) -> Iterator[Session]:
    """A session that sees one state of the journal, whatever others write meanwhile.

    Raises:
        JournalError: the file can't be read.
    """
    with _explained(engine), Session(engine, autoflush=False, expire_on_commit=False) as session:
        yield session


@contextmanager
def writing(engine: Engine) -> Iterator[Session]:
    """A session that is alone in writing from the start; commits in the end, rolls back after an exception.

    Raises:
        JournalError: another followup is writing, or the file can't be written; nothing was changed.
    """
    alone = engine.execution_options(begin="IMMEDIATE")
    with _explained(engine), Session(alone, expire_on_commit=False) as session:
        session.connection()  # takes the lock before anything is read
        yield session
        session.commit()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(f"BEGIN {connection.get_execution_options().get('begin', 'DEFERRED')}")


@contextmanager
def _explained(engine: Engine) -> Iterator[None]:
    try:
        yield
    except DBAPIError as problem:
        trouble = trouble_of(problem.orig, Path(engine.url.database or ""))
        if trouble is None:
            raise
        raise trouble from problem


def _create(path: Path) -> None:
    """Make a complete journal under a passing name, then give it its own: nobody ever meets half of one."""
    with appearing(path.parent) as passing:
        engine = engine_for(passing)
        with _explained(engine), engine.begin() as connection:
            SQLModel.metadata.create_all(connection)
            create(connection.exec_driver_sql)
            connection.exec_driver_sql(_STAMP)
            connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (HEAD,))
        engine.dispose()
        try:
            publish(passing, path)
        except FileExistsError:
            return
