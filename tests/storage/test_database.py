"""Opening the journal, and transactions that hold while others write, disks fill up and programs die."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm.exc import StaleDataError
from sqlmodel import Session, select

from followup_tui.domain.building import build
from followup_tui.domain.models import Contact, Participant, Profile
from followup_tui.errors import JournalError
from followup_tui.storage import file
from followup_tui.storage.database import open_database, reading, writing
from tests.storage.people import ordinary_folder

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
NAME = "Ada Obi"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "journal.db"


@pytest.fixture
def engine(path: Path) -> Iterator[Engine]:
    engine = open_database(path, NOW)
    yield engine
    engine.dispose()


def names(engine: Engine) -> list[str]:
    with reading(engine) as session:
        return list(session.exec(select(Contact.full_name).order_by(Contact.full_name)))


def add(session: Session, name: str = NAME) -> Contact:
    contact = build(Contact, {"full_name": name})
    session.add(contact)
    session.flush()
    return contact


def test_what_is_written_is_there_at_the_next_start(path: Path) -> None:
    for name in ("Ada Obi", "Zoë Żak"):
        engine = open_database(path, NOW)
        with writing(engine) as session:
            add(session, name)
        engine.dispose()
    engine = open_database(path, NOW)
    assert names(engine) == ["Ada Obi", "Zoë Żak"]
    engine.dispose()
    assert [found.name for found in path.parent.iterdir()] == ["journal.db"]


def test_every_connection_of_the_pool_has_the_pragmas(engine: Engine) -> None:
    with engine.connect() as first, engine.connect() as second:
        for connection in (first, second):
            pragmas = ("journal_mode", "foreign_keys", "busy_timeout", "synchronous")
            found = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in pragmas]
            assert found == ["wal", 1, 5000, 1]


def test_an_exception_rolls_everything_back(engine: Engine) -> None:
    def fail() -> None:
        with writing(engine) as session:
            add(session)
            session.execute(text("CREATE TABLE half (x)"))
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert names(engine) == []
    with reading(engine) as session, pytest.raises(OperationalError, match="no such table"):
        session.execute(text("SELECT * FROM half"))


def test_rows_can_be_used_after_the_transaction(engine: Engine) -> None:
    with writing(engine) as session:
        contact = add(session)
    assert (contact.full_name, contact.version) == (NAME, 1)


def test_a_reader_sees_one_state_while_another_writes(engine: Engine) -> None:
    with reading(engine) as session:
        assert session.exec(select(Contact)).all() == []
        with writing(engine) as other:
            add(other)
        assert session.exec(select(Contact)).all() == []
    assert names(engine) == [NAME]


def test_changes_made_while_reading_are_not_kept(engine: Engine) -> None:
    with writing(engine) as session:
        add(session)
    with reading(engine) as session:
        session.exec(select(Contact)).one().full_name = "Somebody Else"
        session.exec(select(Profile)).all()
    assert names(engine) == [NAME]


def test_a_writer_waits_for_nobody_in_vain(
    engine: Engine, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file, "BUSY_SECONDS", 0.05)
    impatient = open_database(path, NOW)
    with writing(engine) as session:
        add(session)
        with pytest.raises(JournalError, match="another followup is writing") as busy, writing(impatient):
            pytest.fail("the lock was not taken at the start")
        assert "Try again" in busy.value.remedy
        assert names(impatient) == []  # reading goes on
    with writing(impatient) as session:
        add(session, "Zoë Żak")
    impatient.dispose()
    assert names(engine) == [NAME, "Zoë Żak"]


def test_a_full_disk_is_said_and_nothing_is_changed(engine: Engine) -> None:
    def fill() -> None:
        with writing(engine) as session:
            pages = session.execute(text("PRAGMA page_count")).scalar_one()
            session.execute(text(f"PRAGMA max_page_count = {pages}"))
            for number in range(500):
                add(session, f"Person {number}")

    with pytest.raises(JournalError, match="disk is full"):
        fill()
    assert names(engine) == []


def test_a_read_only_journal_can_be_read_and_says_why_it_is_not_written() -> None:
    with ordinary_folder() as home:
        path = home / "journal.db"
        engine = open_database(path, NOW)
        with writing(engine) as session:
            add(session)
        engine.dispose()
        path.chmod(0o400)
        engine = open_database(path, NOW)
        assert names(engine) == [NAME]
        with pytest.raises(JournalError, match="read-only") as refused, writing(engine) as session:
            add(session)
        assert "writable" in refused.value.remedy
        engine.dispose()


def test_damage_deep_in_the_file_is_said(path: Path) -> None:
    engine = open_database(path, NOW)
    with writing(engine) as session:
        for number in range(500):
            add(session, f"Person {number}")
    engine.dispose()
    content = path.read_bytes()
    spot = content.index(b"Person 100unknown")
    start = spot - spot % 4096
    path.write_bytes(content[:start] + b"\xee" * 4096 + content[start + 4096 :])
    engine = open_database(path, NOW)
    with pytest.raises(JournalError, match="is damaged") as damaged, reading(engine) as session:
        session.exec(select(Contact)).all()
    assert str(path.parent / "backups") in damaged.value.remedy
    engine.dispose()


def test_foreign_keys_hold_and_mistakes_of_the_program_are_no_troubles_of_the_file(engine: Engine) -> None:
    with pytest.raises(IntegrityError) as mistake, writing(engine) as session:
        session.add(build(Participant, {"interview_id": 7, "contact_id": 7, "detail": "a secret"}))
    assert "a secret" not in str(mistake.value)


def test_a_row_that_moved_on_is_left_to_the_caller(engine: Engine) -> None:
    with writing(engine) as session:
        contact = add(session)
    with writing(engine) as session:
        session.execute(text("UPDATE contact SET version = version + 1"))
    contact.full_name = "Somebody Else"
    with pytest.raises(StaleDataError), writing(engine) as session:
        session.add(contact)
    assert names(engine) == [NAME]


def test_threads_that_write_at_once_lose_nothing(engine: Engine) -> None:
    def write(number: int) -> None:
        with writing(engine) as session:
            add(session, f"Person {number:02}")

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(40)))
    assert names(engine) == [f"Person {number:02}" for number in range(40)]
