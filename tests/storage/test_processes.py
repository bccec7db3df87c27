"""Several processes at one journal, processes that are killed, and what a process has to load."""

import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from followup_tui.domain.models import Contact
from followup_tui.storage.database import open_database, reading
from followup_tui.storage.file import Condition, connect, examine

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "journal.db"


def names(engine: Engine) -> list[str]:
    with reading(engine) as session:
        return list(session.exec(select(Contact.full_name).order_by(Contact.full_name)))


def python(script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=False
    )


CREATE_AND_ADD = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from followup_tui.domain.building import build
from followup_tui.domain.models import (Contact)
from followup_tui.storage.database import open_database, writing

print("ready", flush=True)
sys.stdin.readline()
engine = open_database(Path(sys.argv[1]), datetime.now(UTC))
with writing(engine) as session:
    session.add(build(Contact, {"full_name": sys.argv[2]}))
engine.dispose()
"""


def test_processes_that_make_the_journal_at_once_share_it(path: Path) -> None:
    people = ["Person 1", "Person 2", "Person 3"]
    started = [
        subprocess.Popen(
            [sys.executable, "-c", CREATE_AND_ADD, str(path), name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for name in people
    ]
    for process in started:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in started:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    for process in started:
        assert process.communicate(timeout=60) == ("", "")
        assert process.returncode == 0
    engine = open_database(path, NOW)
    assert names(engine) == people
    engine.dispose()
    assert [found.name for found in path.parent.iterdir()] == ["journal.db"]


DIE_WHILE_WRITING = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from followup_tui.domain.building import build
from followup_tui.domain.models import (Contact)
from followup_tui.storage.database import open_database, writing

engine = open_database(Path(sys.argv[1]), datetime.now(UTC))
with writing(engine) as session:
    session.add(build(Contact, {"full_name": "Kept"}))
with writing(engine) as session:
    session.add(build(Contact, {"full_name": "Lost"}))
    session.flush()
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_kill_9_keeps_what_was_committed_and_damages_nothing(path: Path) -> None:
    assert python(DIE_WHILE_WRITING, str(path)).returncode == -9
    assert examine(path) is Condition.current
    engine = open_database(path, NOW)
    assert names(engine) == ["Kept"]
    engine.dispose()
    with closing(connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


DIE_WHILE_CREATING = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from sqlalchemy import event
from sqlmodel import SQLModel
from followup_tui.storage.database import open_database

event.listen(SQLModel.metadata, "after_create", lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL))
open_database(Path(sys.argv[1]), datetime.now(UTC))
"""


def test_kill_9_while_the_journal_is_made_leaves_no_half_of_one(path: Path) -> None:
    assert python(DIE_WHILE_CREATING, str(path)).returncode == -9
    assert examine(path) is Condition.missing
    engine = open_database(path, NOW)
    assert names(engine) == []
    engine.dispose()


OPEN_TWICE = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from followup_tui.storage.database import open_database

for _ in range(2):
    open_database(Path(sys.argv[1]), datetime.now(UTC)).dispose()
print(sorted(name for name in sys.modules if name.split(".")[0] in ("alembic", "textual", "jinja2")))
"""
LOOK = """
import sys
from pathlib import Path
from followup_tui.storage.file import connect, examine

examine(Path(sys.argv[1]))
connect(Path(sys.argv[1]), read_only=True).close()
heavy = {"alembic", "sqlalchemy", "sqlmodel", "pydantic", "textual", "holidays"}
print(sorted({name.split(".")[0] for name in sys.modules} & heavy))
"""


def test_making_and_opening_a_journal_loads_no_alembic_and_looking_at_it_no_sqlalchemy(path: Path) -> None:
    for script in (OPEN_TWICE, LOOK):
        ended = python(script, str(path))
        assert (ended.stdout, ended.stderr) == ("[]\n", "")
