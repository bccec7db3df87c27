"""The index of everything that can be searched, kept true by triggers: SQLite alone, and plain SQL.

It is made of the tables and never the only place of anything. So it is no business of the numbered steps of
the schema: it is taken away before them and made anew behind them, whatever they did to the tables.

`search_text` (FTS5) holds the words. Its rowid is the place of a row in the order of newness, in minutes,
with the thing and the number of the row in its lower bits, so that the newest are found first and reading can
stop at any time. `search_place` knows the place of each row. What is inserted into the view `search_new`
replaces what was known of that row.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from followup_tui.domain.found import Thing
from followup_tui.domain.wanted import BLANKLESS, FOLDS

_ID_BITS, _THING_BITS = 26, 4
_ORDER = tuple(reversed(Thing))  # of one minute, the highest comes first

_WHOSE = "JOIN application a ON a.id = i.application_id"
_REFLECTED = f"JOIN interview i ON i.id = r.interview_id {_WHOSE}"
_LATEST = "(SELECT max(i.starts_at) FROM interview i WHERE i.application_id = a.id)"
_THEIRS = f"FROM participant m JOIN interview i ON i.id = m.interview_id {_WHOSE} WHERE m.contact_id = c.id"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A table whose rows can be found.

    Args:
        table: its name.
        alias: what the other arguments call it.
        joined: its rows, and what they belong to.
        texts: the columns with what is searched; where all are empty there is nothing to be found.
        at: the instant of a row, as it is stored.
        about: the company that it belongs to; found beside its own words, never alone.
        only: which rows can be found.
        also: the columns that say so.
    """

    table: str
    alias: str
    joined: str
    texts: tuple[str, ...]
    at: str = "i.starts_at"
    about: str = "a.company"
    only: str = ""
    also: tuple[str, ...] = ()


SOURCES: dict[Thing, Source] = {
    Thing.application: Source(
        table="application", alias="a", joined="application a", texts=("company", "role"),
        at=f"coalesce({_LATEST}, a.recorded_at)", about="''",
    ),
    Thing.person: Source(
        table="contact", alias="c", joined="contact c",
        texts=("full_name", "title", "company", "email", "phone", "linkedin"),
        at=f"(SELECT max(i.starts_at) {_THEIRS})",
        about=f"(SELECT coalesce(group_concat(DISTINCT a.company), '') {_THEIRS})",
    ),
    Thing.interview: Source(
        table="interview", alias="i", joined=f"interview i {_WHOSE}", texts=("round", "notes"),
    ),
    Thing.question: Source(
        table="question", alias="q",
        joined=f"question q JOIN reflection r ON r.id = q.reflection_id {_REFLECTED}",
        texts=("text", "said", "missing", "say_now"),
    ),
    Thing.answer: Source(
        table="answer", alias="w",
        joined=f"answer w JOIN reflection r ON r.id = w.reflection_id {_REFLECTED}",
        texts=("value",), only="w.value GLOB '*[^0-9]*'",  # a step on a scale is no text
    ),
    Thing.detail: Source(
        table="participant", alias="m",
        joined=f"participant m JOIN interview i ON i.id = m.interview_id {_WHOSE}",
        texts=("detail",),
    ),
    Thing.draft: Source(
        table="draft", alias="d", joined=f"draft d JOIN interview i ON i.id = d.interview_id {_WHOSE}",
        texts=("subject", "body"),
    ),
    Thing.log_entry: Source(
        table="log_entry", alias="l", joined="log_entry l JOIN application a ON a.id = l.application_id",
        texts=("note",), at="l.at", only="l.struck_at IS NULL", also=("struck_at",),
    ),
}  # fmt: skip
Execute = Callable[[str], object]


def create(execute: Execute) -> None:
    """Make the index, and fill it from the tables.

    Args:
        execute: runs a statement, inside the transaction of the caller.
    """
    for statement in statements():
        execute(statement)


def drop(execute: Execute) -> None:
    """Take the index away, where there is one.

    Args:
        execute: runs a statement, inside the transaction of the caller.
    """
    for name, _ in _triggers():
        execute(f"DROP TRIGGER IF EXISTS {name}")
    execute("DROP VIEW IF EXISTS search_new")
    for table in ("search_place", "search_text", "search_fold"):
        execute(f"DROP TABLE IF EXISTS {table}")


def statements() -> Iterator[str]:
    """The SQL that makes and fills the index, in its order."""
    yield "CREATE TABLE search_place (row INTEGER PRIMARY KEY, place INTEGER NOT NULL)"
    yield (
        "CREATE VIRTUAL TABLE search_text USING fts5(about, text, columnsize = 0, prefix = '1 2 3',"
        " tokenize = 'unicode61 remove_diacritics 2')"
    )
    yield "CREATE TABLE search_fold (n INTEGER PRIMARY KEY, letter TEXT NOT NULL, plain TEXT NOT NULL)"
    pairs = ", ".join(f"('{letter}', '{plain}')" for letter, plain in FOLDS)
    yield f"INSERT INTO search_fold (letter, plain) VALUES {pairs}"
    yield "CREATE VIEW search_new AS SELECT 0 AS place, '' AS about, '' AS text"
    for name, trigger in _triggers():
        yield f"CREATE TRIGGER {name} {trigger}"
    yield from map(_anew, Thing)
    yield "INSERT INTO search_text (search_text) VALUES ('optimize')"


def thing_of(place: int) -> tuple[Thing, int]:
    """What a rowid of `search_text` stands for: a thing and its number."""
    return _ORDER[place >> _ID_BITS & (1 << _THING_BITS) - 1], place & (1 << _ID_BITS) - 1


def only_things(things: frozenset[Thing]) -> str:
    """A condition on the rowid of `search_text`."""
    ranks = ", ".join(str(rank) for rank, thing in enumerate(_ORDER) if thing in things)
    return f"(rowid >> {_ID_BITS} & {(1 << _THING_BITS) - 1}) IN ({ranks})"


def newest(things: frozenset[Thing], before: tuple[Thing, int] | None = None) -> str:
    """A query for the places of what holds some words, the newest first: it wants an expression of FTS5, and
    how many at most.

    Args:
        things: what to look for.
        before: a row to which only older ones are looked for.
    """
    older = ""
    if before is not None:
        row = _low_bits(before[0], str(before[1]))
        older = f" AND rowid < (SELECT place FROM search_place WHERE row = {row})"
    return (
        f"SELECT rowid FROM search_text WHERE search_text MATCH ? AND {only_things(things)}{older}"
        " ORDER BY rowid DESC LIMIT ?"
    )


def _triggers() -> Iterator[tuple[str, str]]:
    """The name of each trigger, and what it does."""
    row, filled = f"NEW.place & {(1 << _ID_BITS + _THING_BITS) - 1}", "WHERE trim(NEW.text) <> ''"
    put = (
        f"DELETE FROM search_place WHERE row = {row};"
        f" INSERT INTO search_place SELECT {row}, NEW.place {filled};"
        " INSERT INTO search_text (rowid, about, text) SELECT NEW.place,"
        f" {_searchable('NEW.about')}, {_searchable('NEW.text')} {filled}"
    )
    yield "search_new_put", f"INSTEAD OF INSERT ON search_new BEGIN {put}; END"
    take = "DELETE FROM search_text WHERE rowid = OLD.place"
    yield "search_place_left", f"AFTER DELETE ON search_place BEGIN {take}; END"
    for thing, source in SOURCES.items():
        table, put = source.table, _anew(thing, f"{source.alias}.id = NEW.id")
        yield f"search_{table}_added", f"AFTER INSERT ON {table} BEGIN {put}; END"
        columns = ", ".join((*source.texts, *source.also))
        yield f"search_{table}_changed", f"AFTER UPDATE OF {columns} ON {table} BEGIN {put}; END"
        take = f"DELETE FROM search_place WHERE row = {_low_bits(thing, 'OLD.id')}"
        yield f"search_{table}_removed", f"AFTER DELETE ON {table} BEGIN {take}; END"
    yield from _moving()


def _moving() -> Iterator[tuple[str, str]]:
    """What else changes the place of a row, or the company beside which it is found."""
    for event, rows in (("INSERT", "NEW"), ("DELETE", "OLD")):
        whose = _anew(Thing.person, f"c.id = {rows}.contact_id")
        yield f"search_person_{event.lower()}", f"AFTER {event} ON participant BEGIN {whose}; END"
        whose = _anew(Thing.application, f"a.id = {rows}.application_id")
        yield f"search_round_{event.lower()}", f"AFTER {event} ON interview BEGIN {whose}; END"
    both = "OLD.application_id, NEW.application_id"
    for name, event, whose in (
        ("interview_moved", "UPDATE OF starts_at, application_id ON interview", both),
        ("company_renamed", "UPDATE OF company ON application", "NEW.id"),
    ):
        everything = "; ".join(_anew(thing, _belonging(thing, whose)) for thing in Thing)
        yield f"search_{name}", f"AFTER {event} BEGIN {everything}; END"


def _belonging(thing: Thing, applications: str) -> str:
    """A condition: what belongs to some applications."""
    if thing is Thing.person:
        return (
            "c.id IN (SELECT m.contact_id FROM participant m JOIN interview i ON i.id = m.interview_id"
            f" WHERE i.application_id IN ({applications}))"
        )
    return f"a.id IN ({applications})"


def _anew(thing: Thing, condition: str = "1") -> str:
    """A statement that puts rows in as they are now."""
    source = SOURCES[thing]
    minutes = f"coalesce(strftime('%s', {source.at}) / 60, 0)"
    place = f"({minutes} << {_ID_BITS + _THING_BITS}) + {_low_bits(thing, f'{source.alias}.id')}"
    text = " || ' ' || ".join(f"{source.alias}.{column}" for column in source.texts)
    if source.only:
        text = f"iif({source.only}, {text}, '')"
    rows = f"SELECT {place}, {source.about}, {text} FROM {source.joined} WHERE {condition}"
    # A rowid below the last one would make FTS5 write out what it has collected, and begin anew.
    return f"INSERT INTO search_new {rows} ORDER BY 1"


def _low_bits(thing: Thing, number: str) -> str:
    return f"{_ORDER.index(thing) << _ID_BITS} + {number}"


def _searchable(text: str) -> str:
    """A text with letters that the tokenizer leaves alone as what people type for them, and with blanks
    around the letters of scripts that have none; most texts need neither."""
    first = "substr(rest, 1, 1)"
    return (
        f"CASE WHEN {text} GLOB '*[#+¡-\U0003ffff]*' THEN (WITH RECURSIVE"
        f" fold (n, whole) AS (SELECT 0, {text} UNION ALL"
        " SELECT f.n, replace(whole, letter, plain) FROM fold JOIN search_fold f ON f.n = fold.n + 1),"
        " folded (whole) AS (SELECT whole FROM fold ORDER BY n DESC LIMIT 1),"
        " cut (part, rest) AS (SELECT '', whole FROM folded UNION ALL"
        f" SELECT CASE WHEN {first} GLOB '[{BLANKLESS}]' THEN ' ' || {first} || ' ' ELSE {first} END,"
        " substr(rest, 2) FROM cut WHERE rest <> '')"
        f" SELECT CASE WHEN whole GLOB '*[{BLANKLESS}]*' THEN (SELECT group_concat(part, '') FROM cut)"
        f" ELSE whole END FROM folded) ELSE {text} END"
    )
