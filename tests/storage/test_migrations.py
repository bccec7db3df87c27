"""An older journal becomes today's with nothing lost, or stays as it was."""

import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import create_engine

import followup_tui.storage.upgrade
from followup_tui.errors import JournalError
from followup_tui.storage import file
from followup_tui.storage.database import open_database
from followup_tui.storage.file import Condition, connect, examine
from followup_tui.storage.migrations import HEAD
from followup_tui.storage.upgrade import MIGRATIONS, configuration, newest, upgrade
from tests.storage.make_journal import JOURNALS, ROWS, dump
from tests.storage.schema import counts_of, differences, schema_of

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
DUMPS = sorted(JOURNALS.glob("*.sql"))
AGAIN = (
    "the models (+) and the revisions (-) differ: make a new revision, or the first one again while nobody "
    "has it, and its dump; followup_tui/storage/migrations/__init__.py says how"
)

# A step on top of today's schema that rebuilds a table with many others hanging on it by ON DELETE CASCADE.
NEXT = """
import os, signal
import sqlalchemy as sa
from alembic import op

revision = "9000"
down_revision = "{head}"

def upgrade():
    with op.batch_alter_table("application", recreate="always") as table:
        table.add_column(sa.Column("team", sa.String(), nullable=False, server_default=""))
        table.alter_column("url", new_column_name="posting")
    op.execute("UPDATE application SET team = company || ' team'")
    {middle}
    op.create_table("reminder", sa.Column("id", sa.Integer(), primary_key=True))
"""


def load(dumped: Path, path: Path) -> Path:
    """Make the journal of a dump."""
    path.parent.mkdir(exist_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(dumped.read_text(encoding="utf-8"))
    return path


def content(path: Path) -> str:
    with closing(connect(path, read_only=True)) as connection:
        return dump(connection)


def schema(path: Path) -> dict[str, set[str]]:
    with closing(connect(path, read_only=True)) as connection:
        return schema_of(connection)


def counts(path: Path) -> dict[str, int]:
    with closing(connect(path, read_only=True)) as connection:
        return counts_of(connection)


def expect_the_same(fresh: Path, grown: Path) -> None:
    found = differences(schema(fresh), schema(grown))
    if found:
        pytest.fail("\n".join([AGAIN, *found]), pytrace=False)


def backups(path: Path) -> list[Path]:
    return sorted((path.parent / "backups").iterdir())


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return load(JOURNALS / f"{HEAD}.sql", tmp_path / "home" / "journal.db")


@pytest.fixture
def chain(tmp_path: Path) -> Callable[..., Path]:
    """Makes a folder of migrations: the real ones, and a made-up next one with this in its middle."""

    def make(middle: str = "") -> Path:
        folder = tmp_path / "100% made up"
        (folder / "versions").mkdir(parents=True)
        shutil.copy(MIGRATIONS / "env.py", folder)
        for real in (MIGRATIONS / "versions").glob("*.py"):
            shutil.copy(real, folder / "versions")
        text = NEXT.format(head=HEAD, middle=middle or "pass")
        (folder / "versions" / "9000_next.py").write_text(text, encoding="utf-8")
        return folder

    return make


def test_the_newest_revision_is_the_one_that_new_journals_get() -> None:
    assert newest() == HEAD


def test_the_revisions_lead_to_what_the_models_say(tmp_path: Path) -> None:
    open_database(tmp_path / "fresh.db", NOW).dispose()
    engine = create_engine(f"sqlite:///{tmp_path / 'grown.db'}")
    with engine.begin() as connection:
        command.upgrade(configuration(MIGRATIONS, connection), "head")
    engine.dispose()
    expect_the_same(tmp_path / "fresh.db", tmp_path / "grown.db")


def test_every_revision_has_its_dump() -> None:
    revisions = {script.name.partition("_")[0] for script in (MIGRATIONS / "versions").glob("*.py")}
    assert {dumped.stem for dumped in DUMPS} == revisions, "run python -m tests.storage.make_journal"


@pytest.mark.parametrize("dumped", DUMPS, ids=lambda dumped: dumped.stem)
def test_the_journal_of_every_revision_becomes_todays(dumped: Path, tmp_path: Path) -> None:
    path = load(dumped, tmp_path / "home" / "journal.db")
    before = counts(path)
    assert {name: rows for name, rows in before.items() if name != "alembic_version" and rows < ROWS} == {}
    open_database(path, NOW).dispose()
    open_database(tmp_path / "fresh.db", NOW).dispose()
    expect_the_same(tmp_path / "fresh.db", path)
    after = counts(path)
    assert {name: after[name] for name in before} == before
    with closing(connect(path)) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert examine(path) is Condition.current


def test_rebuilding_a_table_keeps_all_that_hangs_on_it(
    old: Path, chain: Callable[..., Path], capfd: pytest.CaptureFixture[str]
) -> None:
    before, text = counts(old), content(old)
    backup = upgrade(old, NOW, chain())
    assert counts(old) == before | {"reminder": 0}
    with closing(connect(old)) as connection:
        teams = connection.execute("SELECT company || ' team' = team, posting FROM application").fetchall()
        assert [equal for equal, _ in teams] == [1] * ROWS
        assert all(posting.startswith("url ") for _, posting in teams)
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [("9000",)]
        connection.execute("DELETE FROM application")
        assert connection.execute("SELECT count(*) FROM interview").fetchone() == (0,)  # still hangs on it
    assert backup is not None
    assert content(backup) == text
    assert capfd.readouterr() == ("", "")


def test_the_copy_is_private_complete_and_never_overwritten(old: Path, chain: Callable[..., Path]) -> None:
    text, migrations = content(old), chain("raise RuntimeError('no')")
    for _ in range(2):
        with pytest.raises(JournalError):
            upgrade(old, NOW, migrations)
    assert [copy.name for copy in backups(old)] == [
        f"journal-20261124-150000-{HEAD}-2.db",
        f"journal-20261124-150000-{HEAD}.db",
    ]
    assert stat.S_IMODE((old.parent / "backups").stat().st_mode) == 0o700
    for copy in backups(old):
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600
        assert content(copy) == text


@pytest.mark.parametrize(
    ("middle", "said"),
    [
        ("raise RuntimeError('the cat sat on it')", "the cat sat on it"),
        ("op.execute('INSERT INTO nowhere VALUES (1)')", "no such table: nowhere"),
        ("op.execute('UPDATE application SET role = NULL')", "NOT NULL constraint failed: application.role"),
        ("op.execute('DELETE FROM application WHERE id = 1')", "would lose what they belong to"),
        ("import followup_tui.nothing", "No module named"),
    ],
)
def test_a_failure_in_the_middle_leaves_everything_as_it_was(
    old: Path, chain: Callable[..., Path], middle: str, said: str
) -> None:
    text = content(old)
    with pytest.raises(JournalError, match=said) as failed:
        upgrade(old, NOW, chain(middle))
    assert content(old) == text
    assert examine(old) is Condition.current
    (copy,) = backups(old)
    assert str(copy) in failed.value.remedy
    assert content(copy) == text
    assert {found.name for found in old.parent.iterdir()} == {"journal.db", "backups"}


DIE = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from followup_tui.storage.upgrade import upgrade

upgrade(Path(sys.argv[1]), datetime.now(UTC), Path(sys.argv[2]))
"""


def test_kill_9_in_the_middle_leaves_everything_as_it_was(old: Path, chain: Callable[..., Path]) -> None:
    text = content(old)
    # Written out to the disk already, which a real journal larger than the page cache would do by itself.
    spill = (
        "op.execute('PRAGMA cache_size = 1'); op.execute('UPDATE question SET said = hex(zeroblob(90000))')"
    )
    migrations = chain(f"{spill}; os.kill(os.getpid(), signal.SIGKILL)")
    killed = subprocess.run(
        [sys.executable, "-c", DIE, str(old), str(migrations)], capture_output=True, check=False
    )
    assert killed.returncode == -9
    assert old.with_name("journal.db-wal").stat().st_size > 90_000
    assert content(old) == text
    (copy,) = backups(old)
    assert content(copy) == text
    open_database(old, NOW).dispose()


def test_two_that_upgrade_at_once_do_it_once(old: Path, chain: Callable[..., Path]) -> None:
    migrations = chain("import time; time.sleep(0.3)")
    with ThreadPoolExecutor(2) as pool:
        copies = list(pool.map(lambda _: upgrade(old, NOW, migrations), range(2)))
    assert sorted(copy is None for copy in copies) == [False, True]
    assert len(backups(old)) == 1


def test_an_upgrade_waits_for_nobody_in_vain(
    old: Path, chain: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file, "BUSY_SECONDS", 0.05)
    with closing(connect(old)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(JournalError, match="another followup is writing"):
            upgrade(old, NOW, chain())
    assert not (old.parent / "backups").exists()


def test_without_a_copy_there_is_no_upgrade(old: Path, chain: Callable[..., Path]) -> None:
    text = content(old)
    (old.parent / "backups").write_text("in the way", encoding="utf-8")
    with pytest.raises(JournalError, match="backups"):
        upgrade(old, NOW, chain())
    assert content(old) == text


def test_a_damaged_journal_is_not_upgraded(old: Path, chain: Callable[..., Path]) -> None:
    with closing(connect(old)) as connection:
        connection.execute("CREATE INDEX lying ON question (said)")
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "UPDATE sqlite_master SET sql = 'CREATE INDEX lying ON question (text)' WHERE name = 'lying'"
        )
    before = old.read_bytes()
    with pytest.raises(JournalError, match="damaged"):
        upgrade(old, NOW, chain())
    assert old.read_bytes() == before
    assert not (old.parent / "backups").exists()


def test_opening_an_older_journal_upgrades_it(
    old: Path, chain: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file, "HEAD", "9000")
    monkeypatch.setattr(followup_tui.storage.upgrade, "upgrade", partial(upgrade, migrations=chain()))
    assert examine(old) is Condition.older
    engine = open_database(old, NOW)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(team) FROM application").scalar() == ROWS
    engine.dispose()
    assert examine(old) is Condition.current
    assert len(backups(old)) == 1


def test_an_older_journal_that_no_revision_knows_stays_as_it_is(old: Path) -> None:
    with closing(connect(old)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0000'")
    text = content(old)
    with pytest.raises(JournalError, match="could not be upgraded"):
        open_database(old, NOW)
    assert content(old) == text
