"""How quick an import is: `python -m tests.bench.importing [ROWS]`, usually 100,000 questions.

A file of questions is taken into an empty journal: read, validated, with its interviews, people and plans.
Beside it the same rows are written by a plain `executemany` of sqlite3 into the same table, whose triggers
put them into the index of the search; the two take turns. "again" is the same file once more, when all is
there already.
"""

import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path

from followup_tui.domain.asked import Asked, Occasion
from followup_tui.domain.rules import Rules
from followup_tui.domain.words import Category, Foreseen, Verdict
from followup_tui.exchange.questions_csv import as_csv, from_csv
from followup_tui.storage.file import connect
from followup_tui.storage.journal import Journal
from tests.bench.journals import CLOCK, NOW, QUESTIONS

ROWS = 100_000
_ROUNDS = 3
_TOWNS = ("Halden", "Nordlys", "Okapi", "Varde", "Linden", "Sable", "Corvo")
_NAMES = ("Maya Chen", "Tom Brandt", "Björk Dahl")
_ASKED = (
    "How would you find out why a nightly job got slow?",
    "Tell me about a time when a release went wrong.",
    "Why do you want to work here?",
    "How do you test code that talks to hardware?",
)


def measured(rows: int, rounds: int, folder: Path) -> dict[str, float]:
    """The seconds in the middle of the rounds, by what took them.

    Args:
        rows: how many questions.
        rounds: how often all is done.
        folder: where the journals may lie.
    """
    content = _file(rows)
    took: dict[str, list[float]] = {name: [] for name in ("executemany", "import", "again", "export")}
    for number in range(rounds):
        path = folder / str(number) / "journal.db"
        took["import"].append(_timed(partial(_import, path, content)))
        took["again"].append(_timed(partial(_import, path, content)))
        took["export"].append(_timed(partial(_export, path)))
        took["executemany"].append(_plain(path))
        shutil.rmtree(path.parent)
    return {name: statistics.median(seconds) for name, seconds in took.items()}


def _file(rows: int) -> bytes:
    """A file of questions: ten of each interview, one to three interviews of each application."""
    return as_csv(_question(number) for number in range(rows)).encode()


def _question(number: int) -> Asked:
    interview, place = divmod(number, QUESTIONS)
    application, round_ = divmod(interview, 3) if interview % 6 < 3 else (1_000_000 + interview, 0)
    return Asked(
        Occasion(
            company=f"{_TOWNS[application % len(_TOWNS)]} {application}",
            role="Backend engineer",
            round=f"Round {round_ + 1}",
            starts=NOW - timedelta(hours=9 * interview, weeks=1 - round_),
            zone="America/Chicago",
        ),
        text=f"{_ASKED[number % len(_ASKED)]} ({place + 1})",
        position=place + 1,
        category=tuple(Category)[number % len(Category)],
        asked_by=f"{_NAMES[number % len(_NAMES)]}",
        verdict=tuple(Verdict)[number % len(Verdict)],
        foreseen=tuple(Foreseen)[number % len(Foreseen)],
        said="I began with the logs, compared with the run before, and then looked at the plan of the query.",
        missing="" if number % 3 else "Never said how I would keep it from coming back.",
    )


def _export(path: Path) -> bytes:
    with Journal.open(path, CLOCK, Rules()) as journal:
        return as_csv(journal.questions.all()).encode()


def _import(path: Path, content: bytes) -> None:
    with Journal.open(path, CLOCK, Rules()) as journal:
        journal.questions.take_in(from_csv(content, CLOCK.zone.key))


def _plain(path: Path) -> float:
    """Write the questions of a journal again, with nothing around them."""
    with closing(connect(path)) as connection:
        rows = connection.execute("SELECT * FROM question ORDER BY id").fetchall()
        connection.execute("DELETE FROM question")
        connection.execute("VACUUM")
        statement = f"INSERT INTO question VALUES ({', '.join('?' * len(rows[0]))})"  # noqa: S608

        def insert() -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(statement, rows)
            connection.execute("COMMIT")

        return _timed(insert)


def _timed(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def main() -> None:
    """Measure, and print."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    with tempfile.TemporaryDirectory(prefix="followup-bench-") as passing:
        took = measured(rows, _ROUNDS, Path(passing))
    plain = took["executemany"]
    for name, seconds in took.items():
        print(f"{name:<12} {seconds:6.2f} s  {seconds / plain:5.2f}×")
    print(f"{rows:,} rows; to hold: import ≤ 3 × executemany")


if __name__ == "__main__":
    main()
