"""What lies at the journal's place is looked at without touching it, and what is no journal is refused."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from followup_tui.errors import JournalError
from followup_tui.storage.database import open_database
from followup_tui.storage.file import Condition, connect, examine, refuse_newer
from followup_tui.storage.migrations import HEAD
from tests.storage.people import ordinary_folder

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    path = tmp_path / "home" / "journal.db"
    open_database(path, NOW).dispose()
    return path


def state(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Every file below a folder with the time of its last change and its bytes."""
    return {
        str(file.relative_to(folder)): (file.stat().st_mtime_ns, file.read_bytes())
        for file in folder.rglob("*")
        if file.is_file()
    }


def change(path: Path, statement: str, *values: str) -> None:
    with closing(connect(path)) as connection:
        connection.execute(statement, values)


def text_file(path: Path) -> None:
    path.write_text("Dear diary,\n" * 500, encoding="utf-8")


def no_bytes(path: Path) -> None:
    path.write_bytes(b"")


def truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-8192])


def scribbled_over(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:100] + b"\xff" * 3996 + content[4096:])


def only_a_header(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:60])


def other_database(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")


def other_alembic(path: Path) -> None:
    other_database(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE alembic_version (version_num TEXT)")
        connection.execute("INSERT INTO alembic_version VALUES ('0001')")


def unnumbered(path: Path) -> None:
    change(path, "DELETE FROM alembic_version")


def strangely_numbered(path: Path) -> None:
    change(path, "UPDATE alembic_version SET version_num = 'ae1027a6acf'")


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def broken_link(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.with_name("elsewhere.db"))


def remains(path: Path) -> None:
    path.rename(path.with_name("journal.db-wal"))


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (text_file, "is no SQLite file"),
        (no_bytes, "is empty"),
        (truncated, "is damaged"),
        (scribbled_over, "is damaged"),
        (only_a_header, "is damaged"),
        (other_database, "no journal of followup"),
        (other_alembic, "no journal of followup"),
        (unnumbered, "does not say which version"),
        (strangely_numbered, "does not say which version"),
        (folder, "there is a folder"),
        (pipe, "something that is no file"),
        (broken_link, "nothing is there"),
        (remains, "still holds a part of one"),
    ],
)
def test_what_is_no_journal_is_refused_untouched(
    journal: Path, spoil: Callable[[Path], None], said: str
) -> None:
    spoil(journal)
    before = state(journal.parent)
    for refuse in (examine, lambda path: open_database(path, NOW)):
        with pytest.raises(JournalError, match=said) as refused:
            refuse(journal)
        assert refused.value.remedy
        assert state(journal.parent) == before


@pytest.mark.parametrize(
    ("revision", "condition"),
    [("0000", Condition.older), (HEAD, Condition.current), ("9999", Condition.newer)],
)
def test_a_journal_is_recognised_and_left_as_it_is(
    journal: Path, revision: str, condition: Condition
) -> None:
    change(journal, "UPDATE alembic_version SET version_num = ?", revision)
    before = state(journal.parent)
    assert examine(journal) is condition
    assert state(journal.parent) == before


def test_a_newer_journal_is_refused_untouched(journal: Path) -> None:
    change(journal, "UPDATE alembic_version SET version_num = '9999'")
    before = state(journal.parent)
    with pytest.raises(JournalError, match="made by a newer followup") as refused:
        open_database(journal, NOW)
    assert "Upgrade the program" in refused.value.remedy
    with pytest.raises(JournalError, match="made by a newer followup"):
        refuse_newer(journal)
    assert state(journal.parent) == before


def test_what_is_written_but_not_yet_in_the_main_file_counts(journal: Path) -> None:
    with closing(connect(journal)) as connection:
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        assert examine(journal) is Condition.newer


def test_nothing_there_is_missing_and_stays_so(tmp_path: Path) -> None:
    assert examine(tmp_path / "nowhere" / "journal.db") is Condition.missing
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["what? #1.db", "100%25.db", "dzień dobry 面接.db", 'it\'s; "quoted".db'])
def test_any_file_name_works(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    open_database(path, NOW).dispose()
    assert examine(path) is Condition.current
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_a_file_that_may_not_be_read_is_refused() -> None:
    with ordinary_folder() as home:
        path = home / "journal.db"
        open_database(path, NOW).dispose()
        path.chmod(0)
        with pytest.raises(JournalError, match="can't be read: Permission denied"):
            examine(path)


def test_a_folder_that_may_not_be_entered_is_refused() -> None:
    with ordinary_folder() as home:
        locked = home / "locked"
        locked.mkdir(mode=0o000)
        with pytest.raises(JournalError, match="can't be reached: Permission denied"):
            examine(locked / "journal.db")
        locked.chmod(0o700)


@pytest.mark.parametrize("where", ["readonly/journal.db", "readonly/deeper/journal.db"])
def test_a_folder_that_may_not_be_written_is_refused(where: str) -> None:
    with ordinary_folder() as home:
        (home / "readonly").mkdir(mode=0o500)
        with pytest.raises(JournalError, match="Permission denied") as refused:
            open_database(home / where, NOW)
        assert "--at" in refused.value.remedy


def test_a_connection_to_read_changes_nothing_and_leaves_nothing(journal: Path) -> None:
    before = state(journal.parent)
    with closing(connect(journal, read_only=True)) as connection:
        assert connection.execute("SELECT count(*) FROM interview").fetchone() == (0,)
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            connection.execute("DELETE FROM alembic_version")
    assert state(journal.parent) == before


def test_a_connection_makes_no_journal(tmp_path: Path) -> None:
    with pytest.raises(JournalError, match="can't be opened"):
        connect(tmp_path / "journal.db")
    assert not list(tmp_path.iterdir())


def test_a_copy_put_back_from_a_backup_is_a_journal_again(journal: Path) -> None:
    with closing(connect(journal)) as connection:
        connection.execute("VACUUM INTO ?", (str(journal.with_name("copy.db")),))
    shutil.move(journal.with_name("copy.db"), journal)
    open_database(journal, NOW).dispose()
    with closing(connect(journal)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
