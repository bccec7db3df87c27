"""Writes a filled dump of today's schema: python -m tests.storage.make_journal.

The dump of a schema that was released is never written again: such journals lie on people's disks.
"""

import sqlite3
import tempfile
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Column, insert
from sqlmodel import SQLModel

from followup_tui.domain.fields import Word
from followup_tui.storage import search_index
from followup_tui.storage.database import open_database, writing
from followup_tui.storage.file import connect
from followup_tui.storage.migrations import HEAD

JOURNALS = Path(__file__).with_name("journals")
ROWS = 3
_START = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
_SAYINGS = (
    "Zażółć gęślą jaźń – “déjà vu”",
    "面接、ありがとうございました",
    "مرحبا 👩🏽‍💻\nsecond line; DROP TABLE 'x'",
)
_FITTING = {
    "zone": ("Europe/Warsaw", "Asia/Tokyo", "America/Chicago"),
    "country": ("PL", "JP", "US"),
    "region": ("", "", "TX"),
    "email": ("zofia@firma.example", "hanako@kaisha.example", ""),
    "language": ("en", "ja", "ar"),
    "star": ("SA", "STAR", ""),
}


def filled(file: Path) -> str:
    """Make a journal with rows in every table, always the same ones, and give its dump."""
    engine = open_database(file, _START)
    with writing(engine) as session:
        for table in SQLModel.metadata.sorted_tables:
            for number in range(1, ROWS + 1):
                session.execute(insert(table).values({c.name: value(c, number) for c in table.columns}))
    engine.dispose()
    with closing(connect(file, read_only=True)) as connection:
        return dump(connection)


def value(column: Column[Any], number: int) -> Any:
    """A value for a column of the row with that number, the same one each time."""
    if column.primary_key or column.foreign_keys:
        return number
    if isinstance(column.type, Word):
        words = list(column.type.vocabulary)
        return words[number % len(words)]
    kind: type = getattr(column.type, "impl_instance", column.type).python_type
    if kind is bool:
        return number % 2 == 0
    if kind is datetime:
        return _START + timedelta(hours=number)
    if kind is date:
        return date(2026, 12, number)
    if kind is int:
        return number
    return _FITTING.get(column.name, [f"{column.name} {number}: {saying}" for saying in _SAYINGS])[number - 1]


def dump(connection: sqlite3.Connection) -> str:
    """Everything in a journal, as the SQL that makes it; indexes come in any order, so they are sorted.

    What the index of the search holds follows from the tables: it is made anew by the same SQL as ever.
    """
    with closing(sqlite3.connect(":memory:")) as copy:
        connection.backup(copy)
        searched = copy.execute("SELECT 1 FROM sqlite_master WHERE name = 'search_text'").fetchone()
        search_index.drop(copy.execute)
        *statements, end = copy.iterdump()
    indexes = sorted(statement for statement in statements if statement.startswith("CREATE INDEX"))
    others = [statement for statement in statements if not statement.startswith("CREATE INDEX")]
    search = [f"{statement};" for statement in search_index.statements()] if searched else []
    return "\n".join([*others, *indexes, *search, end]) + "\n"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        text = filled(Path(folder) / "journal.db")
    target = JOURNALS / f"{HEAD}.sql"
    target.write_text(text, encoding="utf-8")
    print(target)  # noqa: T201


if __name__ == "__main__":
    main()
