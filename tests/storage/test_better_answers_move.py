"""An older journal's questions are filed under their words, and its better answers go to their questions."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from followup_tui.domain.fields import PROSE_LIMIT
from followup_tui.domain.reflection.same import topic_of
from followup_tui.storage.database import open_database
from tests.storage.make_journal import JOURNALS

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
HOSTILE = "Why C++,\nnot “Zażółć”? 面接 [/]x"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A journal of the second revision: the first reflection has three questions, the others none."""
    path = tmp_path / "journal.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript((JOURNALS / "0002.sql").read_text(encoding="utf-8"))
        connection.execute(
            "UPDATE question SET reflection_id = 1, text = ?, position = id, say_now = ''", [HOSTILE]
        )
        connection.execute("UPDATE question SET verdict = 'partly' WHERE id <> 3")
        connection.execute("UPDATE answer SET prompt = 'better_answer', value = 'better ' || id")
    path.chmod(0o600)
    return path


def upgraded(path: Path, change: str = "", *values: str) -> tuple[dict[int, str], list[str]]:
    """What one would say now, by question, and the better answers that stayed where they were."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(change, values)
    open_database(path, NOW).dispose()
    with closing(sqlite3.connect(path)) as connection:
        topics = connection.execute("SELECT DISTINCT topic FROM question").fetchall()
        assert topics == [(topic_of(HOSTILE),)]
        said = dict(connection.execute("SELECT id, say_now FROM question").fetchall())
        left = connection.execute("SELECT value FROM answer WHERE prompt = 'better_answer' ORDER BY id")
        return said, [value for (value,) in left]


def test_it_goes_to_the_weakest_question(old: Path) -> None:
    said, left = upgraded(old)
    assert said == {1: "", 2: "", 3: "better 1"}  # the third was not answered at all
    assert left == ["better 2", "better 3"]  # of reflections without a question


def test_what_stands_there_already_stays(old: Path) -> None:
    said, _ = upgraded(old, "UPDATE question SET say_now = 'mine' WHERE id = 3")
    assert said[3] == "mine\n\nbetter 1"


def test_without_a_weak_question_it_stays_an_answer(old: Path) -> None:
    said, left = upgraded(old, "UPDATE question SET verdict = 'properly'")
    assert (set(said.values()), len(left)) == ({""}, 3)


def test_what_would_be_too_long_together_stays_apart(old: Path) -> None:
    long = "x" * (PROSE_LIMIT - 5)
    said, left = upgraded(old, "UPDATE question SET say_now = ? WHERE id = 3", long)
    assert said[3] == long
    assert left[0] == "better 1"
