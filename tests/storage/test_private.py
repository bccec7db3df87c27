"""Only the owner can read the journal, and files appear complete or not at all."""

import os
import stat
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from followup_tui.storage.database import open_database
from followup_tui.storage.file import Condition, examine
from followup_tui.storage.private import appearing, make_private, publish

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    path = tmp_path / "home" / "journal.db"
    open_database(path, NOW).dispose()
    return path


@pytest.fixture
def lax_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.usefixtures("lax_umask")
def test_only_the_owner_can_read_the_journal(tmp_path: Path) -> None:
    path = tmp_path / "share" / "followup" / "journal.db"
    engine = open_database(path, NOW)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = version_num")
        assert {file.name: mode(file) for file in path.parent.iterdir()} == {
            "journal.db": 0o600,
            "journal.db-wal": 0o600,
            "journal.db-shm": 0o600,
        }
    engine.dispose()
    assert mode(path.parent) == 0o700


def test_a_journal_that_others_could_read_is_closed_to_them(journal: Path) -> None:
    journal.chmod(0o644)
    journal.parent.chmod(0o755)
    open_database(journal, NOW).dispose()
    assert (mode(journal), mode(journal.parent)) == (0o600, 0o700)


def test_a_folder_with_other_things_in_it_keeps_its_rights(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    (tmp_path / "holiday.jpg").touch()
    make_private(tmp_path)
    assert mode(tmp_path) == 0o755


def test_the_folder_of_somebody_else_keeps_its_rights(tmp_path: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can give a folder away")
    tmp_path.chmod(0o755)
    os.chown(tmp_path, 65534, 65534)
    make_private(tmp_path)
    assert mode(tmp_path) == 0o755


def test_a_file_appears_only_where_nothing_is(tmp_path: Path) -> None:
    target = tmp_path / "journal.db"
    for content in ("first", "second"):
        with appearing(tmp_path) as passing:
            passing.write_text(content, encoding="utf-8")
            if content == "first":
                publish(passing, target)
            else:
                with pytest.raises(FileExistsError):
                    publish(passing, target)
    assert [file.name for file in tmp_path.iterdir()] == ["journal.db"]
    assert target.read_text(encoding="utf-8") == "first"


def test_a_file_appears_where_the_file_system_has_no_hard_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    path = tmp_path / "journal.db"
    open_database(path, NOW).dispose()
    assert examine(path) is Condition.current
    with appearing(tmp_path) as passing, pytest.raises(FileExistsError):
        publish(passing, path)
    assert [file.name for file in tmp_path.iterdir()] == ["journal.db"]
