"""What figures are made of, read with plain sqlite3: all interviews and questions at once."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from datetime import UTC, datetime
from itertools import product
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from followup_tui.domain.lessons.answered import Waited, waited
from followup_tui.domain.lessons.records import Asked, Attended, Records
from followup_tui.domain.results import Came, results
from followup_tui.domain.words import Category, Foreseen, Happening, Outcome, Verdict
from followup_tui.errors import JournalError
from followup_tui.storage import file

_INTERVIEWS = """
    SELECT i.id, i.application_id, p.company, p.role, i.round, i.starts_at, i.ends_at, i.zone, i.recorded_at,
        r.prediction, r.sealed_at
    FROM interview i JOIN application p ON p.id = i.application_id
    LEFT JOIN reflection r ON r.interview_id = i.id
    ORDER BY i.starts_at, i.id
"""
# Only what may end a wait: of thousands of letters and calls the rest is not looked at.
_LOG = """
    SELECT application_id, interview_id, happening, outcome, kind, at, recorded_at FROM log_entry
    WHERE struck_at IS NULL AND (
        happening IN (
            'reply', 'offer', 'accepted', 'declined', 'rejection', 'withdrawn', 'rescheduled', 'cancelled',
            'parked', 'unparked'
        )
        OR happening = 'sent' AND kind IN ('offer_accept', 'offer_decline', 'withdrawal')
    )
    ORDER BY at, id
"""
# There may be a hundred thousand of them: three words are read as one, and looked up at once.
_QUESTIONS = """
    SELECT q.id, r.interview_id, q.text, q.topic, q.category || ' ' || q.verdict || ' ' || q.foreseen, q.star
    FROM question q JOIN reflection r ON r.id = q.reflection_id
    ORDER BY q.id
"""
_WORDS = {" ".join(words): words for words in product(Category, Verdict, Foreseen)}


class _Held(NamedTuple):
    """An interview as it is stored, with its reflection's prediction; `local` is its start over there."""

    id: int
    application_id: int
    company: str
    role: str
    round: str
    local: datetime
    starts_at: datetime
    ends_at: datetime
    recorded_at: datetime
    prediction: int | None
    sealed_at: datetime | None


class _Entry(NamedTuple):
    """A log entry that stands."""

    interview_id: int | None
    happening: Happening
    outcome: Outcome
    kind: str
    at: datetime
    recorded_at: datetime


class Archive:
    """Reads all interviews and questions of a journal file; an absent file is an empty archive.

    Args:
        path: the journal.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self, now: datetime) -> Records:
        """All interviews that have begun, with their questions and what came of them.

        Args:
            now: the present instant.

        Raises:
            JournalError: the file can't be read, or another program has spoiled it.
        """
        if not self._path.exists():
            return Records((), ())
        with file.explained(self._path), closing(file.connect(self._path, read_only=True)) as connection:
            connection.execute("BEGIN")  # one state of the journal, whatever others write meanwhile
            try:
                held, log = _held(connection), _log(connection)
                asked = _asked(connection)
            except (ValueError, KeyError, OverflowError) as problem:  # nothing that followup writes
                raise JournalError(
                    f"The journal {self._path} holds something that followup does not understand.",
                    "Another program has changed it: put a copy in its place, such as the newest backup.",
                ) from problem
        attended = [_attended(*one, now) for one in _with_results(held, log, now) if one[0].starts_at <= now]
        return Records(attended, list(_in_order(asked, attended)))


def _held(connection: sqlite3.Connection) -> list[_Held]:
    """All interviews, earliest first."""
    held = []
    for row in connection.execute(_INTERVIEWS):
        number, application, company, role, name, begins, ends, zone, recorded, prediction, sealed = row
        starts = _instant(begins)  # in UTC, since instants of two zones take long to compare
        instants = starts.astimezone(ZoneInfo(zone)), starts, _instant(ends), _instant(recorded)
        opinion = _percent(prediction), _instant(sealed) if sealed else None
        held.append(_Held(number, application, company, role, name, *instants, *opinion))
    return held


def _log(connection: sqlite3.Connection) -> dict[int, list[_Entry]]:
    """The log entries by application."""
    log: defaultdict[int, list[_Entry]] = defaultdict(list)
    for application, interview, happening, outcome, kind, at, recorded in connection.execute(_LOG):
        words = Happening[happening], Outcome[outcome]
        log[application].append(_Entry(interview, *words, kind, _instant(at), _instant(recorded)))
    return log


def _asked(connection: sqlite3.Connection) -> dict[int, list[Asked]]:
    """The questions by interview."""
    asked: defaultdict[int, list[Asked]] = defaultdict(list)
    for number, interview, text, topic, words, star in connection.execute(_QUESTIONS):
        asked[interview].append(Asked(number, interview, text, topic, *_WORDS[words], star))
    return asked


def _with_results(
    held: Sequence[_Held], log: Mapping[int, Sequence[_Entry]], now: datetime
) -> Iterator[tuple[_Held, Came, Waited]]:
    """Each interview with what came of it, and with how long one waited for that."""
    rounds: defaultdict[int, list[_Held]] = defaultdict(list)
    for one in held:
        rounds[one.application_id].append(one)
    came: dict[int, Came] = {}
    waits: dict[int, Waited] = {}
    for application, ones in rounds.items():
        entries = log.get(application, ())
        found = results(ones, entries)
        came |= found
        waits |= waited(ones, entries, found, now)
    return ((one, came[one.id], waits[one.id]) for one in held)


def _attended(held: _Held, came: Came, waits: Waited, now: datetime) -> Attended:
    """An interview; a prediction that was made when the result was known is none."""
    foretold = held.sealed_at is not None and (came.at is None or held.sealed_at <= came.at)
    return Attended(
        held.id, held.application_id, held.company, held.role, held.round, held.local, held.ends_at,
        came.by(now), held.prediction if foretold else None, waits.answered_at, waits.until,
    )  # fmt: skip


def _in_order(asked: Mapping[int, Sequence[Asked]], attended: Sequence[Attended]) -> Iterator[Asked]:
    """The questions of these interviews, the earliest first."""
    for one in attended:
        yield from asked.get(one.id, ())


def _instant(written: object) -> datetime:
    return datetime.fromisoformat(str(written)).replace(tzinfo=UTC)


def _percent(stored: object) -> int | None:
    return None if stored is None else int(str(stored))
