"""The comparison of schemas, on which the tests of upgrades rest, sees what it must see."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.storage.schema import differences, schema_of


def test_a_difference_between_two_schemas_is_seen(tmp_path: Path) -> None:
    pairs = [
        ("CREATE TABLE a (x INTEGER, y TEXT)", "CREATE TABLE a (x INTEGER, y VARCHAR)"),
        ("CREATE TABLE a (x INTEGER)", "CREATE TABLE a (x INTEGER NOT NULL)"),
        ("CREATE TABLE a (x INTEGER UNIQUE)", "CREATE TABLE a (x INTEGER)"),
        ("CREATE TABLE a (x REFERENCES b (y))", "CREATE TABLE a (x REFERENCES b (y) ON DELETE CASCADE)"),
        ("CREATE TABLE a (x, CHECK (x > 1))", "CREATE TABLE a (x, CHECK (x > 2))"),
        ("CREATE TABLE a (x)", "CREATE TABLE a (x); CREATE INDEX i ON a (x)"),
    ]
    for number, pair in enumerate(pairs):
        schemas = []
        for side, script in enumerate(pair):
            with closing(sqlite3.connect(tmp_path / f"{number}-{side}.db")) as connection:
                connection.executescript(script)
                schemas.append(schema_of(connection))
        assert differences(*schemas), pair
        assert not differences(schemas[0], schemas[0])
