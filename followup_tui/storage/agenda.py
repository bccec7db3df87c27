"""The agenda, read with plain sqlite3: the first screen and `followup next` need no SQLModel for it."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from followup_tui.domain.agenda import Begun, Card, Item, Place, Today
from followup_tui.domain.steps import Step, Task
from followup_tui.domain.words import Heading, State
from followup_tui.domain.zones import is_zone
from followup_tui.errors import JournalError
from followup_tui.storage import due, file

# How SQLAlchemy writes instants into SQLite: UTC, always with microseconds, so that text sorts as time does.
INSTANT = "%Y-%m-%d %H:%M:%S.%f"

_STEP = (
    "a.task, a.subject_id, a.interview_id, a.heading, a.title, a.label, a.opens, a.due, a.lapses,"
    " a.why, a.waits_for, a.settled, a.settled_at, a.note"
)
_PLACE = "i.id, i.application_id, p.company, p.role, i.round, i.format, i.starts_at, i.ends_at, i.zone"
_FROM = (
    "FROM agenda a JOIN interview i ON i.id = a.interview_id JOIN application p ON p.id = i.application_id"
)
# Two ranges of one index: an OR would read all that ever lapsed.
_UNSETTLED = "SELECT id FROM agenda WHERE settled = '' AND lapses"
_LIVE = f"a.id IN ({_UNSETTLED} IS NULL UNION ALL {_UNSETTLED} > :now)"
# In sight is what may be parked yet, or is not to be, or has an offer to be answered; the rest is over.
_IN_SIGHT = (
    "SELECT application_id FROM agenda"
    " WHERE settled IN ('', 'skipped') AND lapses IS NULL AND task IN ('park', 'answer_offer')"
)
_PLACES = f"SELECT {_PLACE} FROM interview i JOIN application p ON p.id = i.application_id"  # noqa: S608
_NEWEST = "ORDER BY i.starts_at DESC, i.id DESC LIMIT ? OFFSET ?"
_OUT_OF_SIGHT = f"""
    SELECT COUNT(DISTINCT application_id) - COUNT(DISTINCT CASE WHEN application_id IN ({_IN_SIGHT})
    THEN application_id END) FROM interview
"""  # noqa: S608
# Only the newest drafts are looked at, however many there are.
_BEGUN = """
    SELECT d.interview_id, d.application_id, d.kind, d.contact_id, c.full_name, p.company, d.edited_at
    FROM (SELECT * FROM draft ORDER BY id DESC LIMIT 20) d
    JOIN application p ON p.id = d.application_id
    LEFT JOIN contact c ON c.id = d.contact_id
    WHERE d.edited_at > :since AND (d.copied_at IS NULL OR d.copied_at < d.edited_at) AND NOT EXISTS (
        SELECT 1 FROM log_entry l JOIN draft_version v ON v.id = l.draft_version_id
        WHERE l.application_id = d.application_id AND v.draft_id = d.id AND l.struck_at IS NULL
    )
    ORDER BY d.edited_at DESC LIMIT 1
"""
_FRESH = timedelta(days=1)
# Steps that are open, and steps that wait, at most: somebody who applies at fifty places has fewer.
STEPS = 300
# Beyond them no clock can be set to another zone.
_FIRST_YEAR, _LAST_YEAR = 1900, 9990


class Agenda:
    """Reads the agenda of a journal file; an absent file is an empty agenda.

    Args:
        path: the journal.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def today(self, now: datetime, limit: int = 30, *, everything: bool = False) -> Today:
        """All that the first screen shows, as it was at one moment.

        Args:
            now: the present instant, on the candidate's clock.
            limit: how many interviews at most.
            everything: whether interviews of applications that are out of sight are shown, too.

        Raises:
            JournalError: another program has spoiled the journal.
        """
        with self._reading() as connection:
            if connection is None:
                return Today([], [], [], None, 0, 0)
            return Today(
                cards=_newest(connection, limit, 0, everything=everything),
                opened=_opened(connection, now, STEPS),
                waiting=_waiting(connection, now, STEPS),
                begun=_begun(connection, now),
                out_of_sight=connection.execute(_OUT_OF_SIGHT).fetchone()[0],
                practice=due.offered(connection, now.date()),
            )

    def open_items(self, now: datetime, limit: int = 100) -> list[Item]:
        """What may be done now, the most urgent first.

        Args:
            now: the present instant.
            limit: how many at most.

        Raises:
            JournalError: another program has spoiled the journal.
        """
        with self._reading() as connection:
            return [] if connection is None else _opened(connection, now, limit)

    def waiting_items(self, now: datetime, limit: int = 100) -> list[Item]:
        """What opens later or waits for another step, the earliest first.

        Args:
            now: the present instant.
            limit: how many at most.

        Raises:
            JournalError: another program has spoiled the journal.
        """
        with self._reading() as connection:
            return [] if connection is None else _waiting(connection, now, limit)

    def whole(self, now: datetime) -> list[Item]:
        """Every step that is to be done or waits, and what was settled although its time is still to come.

        Args:
            now: the present instant.

        Raises:
            JournalError: another program has spoiled the journal.
        """
        settled = f"NOT {_LIVE} AND MAX(a.opens, COALESCE(a.due, a.opens), i.ends_at) > :now"
        with self._reading() as connection:
            if connection is None:
                return []
            return [
                *_opened(connection, now, -1),
                *_waiting(connection, now, -1),
                *_items(connection, settled, "a.opens", now, -1),
            ]

    def practice(self, day: date) -> int:
        """How many questions to offer for practice.

        Args:
            day: the candidate's day.

        Raises:
            JournalError: another program has spoiled the journal.
        """
        with self._reading() as connection:
            return 0 if connection is None else due.offered(connection, day)

    def cards(self, limit: int = 50, offset: int = 0, *, everything: bool = False) -> list[Card]:
        """The interviews, the newest first, each with its steps in the order of the checklist.

        Args:
            limit: how many at most.
            offset: how many to leave out before them.
            everything: whether those of applications that are out of sight are among them: the parked ones
                and those that are over.

        Raises:
            JournalError: another program has spoiled the journal.
        """
        with self._reading() as connection:
            return [] if connection is None else _newest(connection, limit, offset, everything=everything)

    def card(self, interview_id: int) -> Card | None:
        """One interview with its steps; None when there is no such interview.

        Raises:
            JournalError: another program has spoiled the journal.
        """
        with self._reading() as connection:
            found = [] if connection is None else _cards(connection, "WHERE i.id = ?", (interview_id,))
        return next(iter(found), None)

    def begun(self, now: datetime) -> Begun | None:
        """The text that was written last, within a day, and was neither copied nor sent since.

        Args:
            now: the present instant.

        Raises:
            JournalError: another program has spoiled the journal.
        """
        with self._reading() as connection:
            return None if connection is None else _begun(connection, now)

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection | None]:
        """A connection that sees one state of the journal, whatever is written meanwhile."""
        if not self._path.exists():
            yield None
            return
        with file.explained(self._path), closing(file.connect(self._path, read_only=True)) as connection:
            connection.execute("BEGIN")
            try:
                yield connection
            except ValueError as problem:  # a word, a number or a date that followup does not write
                raise JournalError(
                    f"The journal {self._path} holds something that followup does not understand.",
                    "Another program has changed it: put a copy in its place, such as the newest backup.",
                ) from problem


# The statements are put together of constants of this module; values are bound.


def _opened(connection: sqlite3.Connection, now: datetime, limit: int) -> list[Item]:
    condition = f"{_LIVE} AND a.opens <= :now AND a.waits_for = ''"
    return _items(connection, condition, "a.due IS NULL, a.due, a.opens", now, limit)


def _waiting(connection: sqlite3.Connection, now: datetime, limit: int) -> list[Item]:
    return _items(
        connection, f"{_LIVE} AND (a.opens > :now OR a.waits_for <> '')", "a.opens, a.due", now, limit
    )


def _items(
    connection: sqlite3.Connection, condition: str, order: str, now: datetime, limit: int
) -> list[Item]:
    statement = f"SELECT {_STEP}, {_PLACE} {_FROM} WHERE {condition} ORDER BY {order} LIMIT :limit"
    rows = connection.execute(statement, {"now": _written(now), "limit": limit})
    return [Item(_step(row[:14]), _place(row[14:])) for row in rows]


def _newest(connection: sqlite3.Connection, limit: int, offset: int, *, everything: bool) -> list[Card]:
    condition = "" if everything else f"WHERE i.application_id IN ({_IN_SIGHT})"
    return _cards(connection, f"{condition} {_NEWEST}", (limit, offset))


def _cards(connection: sqlite3.Connection, tail: str, values: Sequence[int]) -> list[Card]:
    places = [_place(row) for row in connection.execute(f"{_PLACES} {tail}", values)]
    marks = ",".join("?" * len(places))
    rows = connection.execute(
        f"SELECT {_STEP} FROM agenda a WHERE a.interview_id IN ({marks})"  # noqa: S608
        " ORDER BY a.interview_id, a.heading, a.position",
        [place.interview_id for place in places],
    )
    steps: dict[int, list[Step]] = defaultdict(list)
    for step in map(_step, rows):
        steps[step.interview_id].append(step)
    return [Card(place, tuple(steps[place.interview_id])) for place in places]


def _begun(connection: sqlite3.Connection, now: datetime) -> Begun | None:
    row = connection.execute(_BEGUN, {"since": _written(now - _FRESH)}).fetchone()
    if row is None:
        return None
    interview, application, kind, contact, name, company, edited = row
    return Begun(interview, application, f"{kind}/{contact or 0}", name or company, company, _read(edited))


def _step(row: Sequence[object]) -> Step:
    (task, subject, interview, heading, title, label, opens, due, lapses, why, waits, settled, at, note) = row
    return Step(
        task=Task(str(task)),
        subject_id=int(str(subject)),
        interview_id=int(str(interview)),
        heading=Heading(int(str(heading))),
        title=str(title),
        label=str(label),
        opens=_read(opens),
        due=_maybe(due),
        lapses=_maybe(lapses),
        why=str(why),
        waits_for=str(waits),
        settled=State(str(settled)) if settled else None,
        settled_at=_maybe(at),
        note=str(note),
    )


def _place(row: Sequence[object]) -> Place:
    interview, application, company, role, name, form, starts, ends, zone = row
    if not is_zone(str(zone)):
        raise ValueError(f"there is no zone {zone!r}")
    said = str(company), str(role), str(name), str(form)
    return Place(int(str(interview)), int(str(application)), *said, _read(starts), _read(ends), str(zone))


def _written(instant: datetime) -> str:
    return instant.astimezone(UTC).strftime(INSTANT)


def _read(written: object) -> datetime:
    instant = datetime.fromisoformat(str(written)).replace(tzinfo=UTC)
    if not _FIRST_YEAR <= instant.year <= _LAST_YEAR:
        raise ValueError(f"no interview is held in the year {instant.year}")
    return instant


def _maybe(written: object) -> datetime | None:
    return _read(written) if written else None
