"""Finds things by their words, the newest first, with plain sqlite3: it needs no SQLModel."""

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from followup_tui.domain.found import Found, Thing
from followup_tui.domain.wanted import Wanted
from followup_tui.storage import file
from followup_tui.storage.search_index import SOURCES, newest, thing_of

_NEWEST = (
    "SELECT m.interview_id FROM participant m JOIN interview i ON i.id = m.interview_id"
    " WHERE m.contact_id = c.id ORDER BY i.starts_at DESC LIMIT 1"
)
# What else a row is shown with.
_JOINED: dict[Thing, str] = {
    Thing.application: (
        "LEFT JOIN interview i ON i.id = (SELECT id FROM interview WHERE application_id = a.id"
        " ORDER BY starts_at DESC LIMIT 1)"
    ),
    Thing.person: (
        f"LEFT JOIN interview i ON i.id = ({_NEWEST}) LEFT JOIN application a ON a.id = i.application_id"
    ),
    Thing.detail: "JOIN contact c ON c.id = m.contact_id",
    Thing.draft: "LEFT JOIN contact c ON c.id = d.contact_id",
    Thing.log_entry: (
        "LEFT JOIN interview i ON i.id = l.interview_id LEFT JOIN contact c ON c.id = l.contact_id"
    ),
}
_TITLED = {
    Thing.application: "a.company",
    Thing.person: "c.full_name",
    Thing.interview: "i.round",
    Thing.question: "q.text",
    Thing.draft: "d.subject",
}
_KEYS = {
    Thing.answer: "w.prompt",
    Thing.draft: "d.kind || '/' || coalesce(d.contact_id, 0)",
    Thing.log_entry: "l.happening",
}
_WHO = frozenset({Thing.detail, Thing.draft, Thing.log_entry})


class Search:
    """Searches a journal file; in an absent file there is nothing.

    Args:
        path: the journal.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def find(self, text: str, limit: int = 30, things: frozenset[Thing] = frozenset(Thing)) -> list[Found]:
        """What holds all words of a text, the newest first; the last word may be the beginning of one.

        Args:
            text: anything that can be typed.
            limit: how many at most.
            things: what to look for.

        Raises:
            JournalError: the file can't be read.
        """
        wanted = Wanted(text)
        if not wanted or not self._path.exists():
            return []
        with file.explained(self._path), closing(file.connect(self._path, read_only=True)) as connection:
            connection.execute("BEGIN")  # one state of the journal, whatever others write meanwhile
            places = connection.execute(newest(things), (_expression(wanted), limit)).fetchall()
            return _read(connection, [thing_of(place) for (place,) in places], wanted)


def _expression(wanted: Wanted) -> str:
    """The words for FTS5: all of them in the row or its company, at least one in the row itself."""
    phrases = [f'"{" ".join(word)}"' for word in wanted.words]
    phrases[-1] += " *"
    if len(phrases) == 1:
        return f"text : {phrases[0]}"
    return f"{' AND '.join(phrases)} AND text : ({' OR '.join(phrases)})"


def _read(connection: sqlite3.Connection, order: Sequence[tuple[Thing, int]], wanted: Wanted) -> list[Found]:
    """The rows that were found, in their order."""
    numbers: dict[Thing, list[int]] = defaultdict(list)
    for thing, number in order:
        numbers[thing].append(number)
    found = {
        (thing, row[0]): _found(thing, row, wanted)
        for thing, ids in numbers.items()
        for row in connection.execute(f"{_select(thing)} IN ({', '.join('?' * len(ids))})", ids)
    }
    return [found[one] for one in order if one in found]


def _select(thing: Thing) -> str:
    source = SOURCES[thing]
    title = _TITLED.get(thing, "''")
    texts = [f"{source.alias}.{column}" for column in source.texts]
    columns = (
        f"{source.alias}.id", title, "coalesce(a.company, '')", "coalesce(i.round, '')", source.at,
        "a.id", "i.id", _KEYS.get(thing, "''"), "coalesce(c.full_name, '')" if thing in _WHO else "''",
        *(text for text in texts if text != title),
    )  # fmt: skip
    rows = f"{source.joined} {_JOINED.get(thing, '')}"
    return f"SELECT {', '.join(columns)} FROM {rows} WHERE {source.alias}.id"


def _found(thing: Thing, row: Sequence[object], wanted: Wanted) -> Found:
    number, title, company, round_, at, application, interview, key, who, *texts = row
    return Found(
        thing=thing,
        row_id=int(str(number)),
        title=wanted.whole(str(title)),
        excerpt=wanted.excerpt(map(str, texts)),
        company=str(company),
        round=str(round_),
        at=_instant(at),
        application_id=_maybe(application),
        interview_id=_maybe(interview),
        key=str(key),
        who=str(who),
    )


def _instant(at: object) -> datetime | None:
    """An instant as it is stored; None for whatever another program may have put there."""
    try:
        return datetime.fromisoformat(str(at)).replace(tzinfo=UTC)
    except ValueError:
        return None


def _maybe(number: object) -> int | None:
    return None if number is None else int(str(number))
