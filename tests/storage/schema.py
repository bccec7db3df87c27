"""What a journal file is made of, in a form in which two of them can be compared."""

import re
import sqlite3

_PRAGMAS = ("table_info", "foreign_key_list", "index_list")


def schema_of(connection: sqlite3.Connection) -> dict[str, set[str]]:
    """Each table, index, trigger and view with its parts; the order of columns and spelling don't count."""
    found: dict[str, set[str]] = {}
    for kind, name, sql in connection.execute("SELECT type, name, sql FROM sqlite_master").fetchall():
        found[f"{kind} {name}"] = _parts(sql or "")
        if kind == "table":
            for pragma in _PRAGMAS:
                rows = connection.execute(f"SELECT * FROM pragma_{pragma}(?)", (name,)).fetchall()  # noqa: S608
                # The first column only numbers the rows.
                found[f"{kind} {name}, {pragma}"] = {repr(row[1:]) for row in rows}
    return found


def differences(ours: dict[str, set[str]], theirs: dict[str, set[str]]) -> list[str]:
    """A line for each part that only one of two schemas has, with + for ours and - for theirs."""
    lines = []
    for name in sorted(ours.keys() | theirs.keys()):
        mine, other = ours.get(name, {"(missing)"}), theirs.get(name, {"(missing)"})
        lines += [f"+ {name}: {part}" for part in sorted(mine - other)]
        lines += [f"- {name}: {part}" for part in sorted(other - mine)]
    return lines


def counts_of(connection: sqlite3.Connection) -> dict[str, int]:
    """How many rows each table has; those in which FTS5 keeps its words follow from the others."""
    names = [
        name
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        if not name.startswith("search_text_")
    ]
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}  # noqa: S608


def _parts(sql: str) -> set[str]:
    """A statement, cut at the commas that are in no inner bracket."""
    plain = re.sub(r"\s+", " ", sql.replace('"', "")).strip()
    head, _, body = plain.partition("(")
    parts, depth = [""], 0
    for sign in body.removesuffix(")"):
        depth += (sign == "(") - (sign == ")")
        if sign == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += sign
    return {head.strip(), *(re.sub(r"\s*([(),])\s*", r"\1", part.strip()) for part in parts)}
