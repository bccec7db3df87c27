"""How quick looking back is in a full journal: `python -m tests.bench.reflection`, in about two minutes.

A journal with 1,000 interviews and 10,000 questions is set beside an empty one, in turn, within one run.

  insights, first   from the key to the figures, in a program that has just started
  insights, again   the same, once they were opened before
  of that, figures  what reading the journal and working the figures out takes of it, without an interface
  noting            from a key to the first byte of what is drawn, where the questions are noted
  answering         the same, in a text of a question's own page

Insights are to open within three times what an empty journal takes, and typing is to be as quick as in a
journal with two interviews. `--size N` says how many interviews there are, `--rounds N` how often each
program is used, and `--keep FOLDER` leaves the journals there for the next run. Nothing is asserted.
"""

import argparse
import compileall
import sqlite3
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from followup_tui.domain.lessons.figures import figures
from followup_tui.domain.reflection.stops import bookmark
from followup_tui.storage.records import Archive
from tests.bench.journals import NEWEST, NOW, write
from tests.bench.measured import Line, Measured, table
from tests.bench.subject import APP, Subject, typing

_ESCAPE, _TAB, _BACK_TAB = "\x1b", "\t", "\x1b[Z"
_INSIGHTS, _FIGURE = "6", "How often do I get further?"
_AGAIN = 5
# Where typing is measured: what it is called, the page, and the keys that lead to its text.
_PAGES = (
    ("noting", f"'{bookmark('questions')}'", ()),
    (
        "answering",
        "'first/walk/' || (SELECT min(id) FROM question WHERE reflection_id = reflection.id)",
        (_TAB,),
    ),
)
_LINES = (
    Line("insights, first", "ms", "≤ 3 ×", "empty"),
    Line("insights, again", "ms", "≤ 3 ×", "empty"),
    Line("of that, figures", "ms", "", "empty"),
    Line("noting", "ms", "p95 ≤ 1.5 ×", "two", 1, p95=True),
    Line("answering", "ms", "p95 ≤ 1.5 ×", "two", 1, p95=True),
)


def opening(subjects: Sequence[Subject], rounds: int, measured: Measured) -> None:
    """Open Insights in each program, in turn: at once, and again and again."""
    for _ in range(rounds):
        for subject in subjects:
            with subject.start() as program:
                program.until(subject.word)
                program.rest(2)
                measured.add("insights, first", subject.name, program.opens(_INSIGHTS, _FIGURE))
                for _ in range(_AGAIN):
                    program.rest(0.5)
                    program.press(_ESCAPE)
                    program.rest(0.5)
                    measured.add("insights, again", subject.name, program.opens(_INSIGHTS, _FIGURE))


def reckoning(subjects: Sequence[Subject], rounds: int, measured: Measured) -> None:
    """Read each journal and work the figures out, without an interface."""
    for _ in range(rounds):
        for subject in subjects:
            began = time.perf_counter()
            figures(Archive((subject.home or Path()) / "journal.db").read(NOW))
            measured.add("of that, figures", subject.name, (time.perf_counter() - began) * 1000)


def _leave_at(home: Path, place: str) -> None:
    """Let every reflection be as if its first pass had been left at a page."""
    with closing(sqlite3.connect(home / "journal.db", isolation_level=None)) as connection:
        connection.execute(
            f"UPDATE reflection SET place = {place}, first_pass_at = NULL, second_look_at = NULL"  # noqa: S608
        )


def _app(name: str, home: Path, word: str = NEWEST, way: Sequence[str] = ()) -> Subject:
    return Subject(name, ("-c", APP), word, home, (_BACK_TAB, "3", *way))


def main() -> None:
    """Measure everything, and print the table."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench.reflection", description=__doc__.splitlines()[0]
    )
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--size", type=int, default=1_000)
    parser.add_argument("--keep", type=Path)
    chosen = parser.parse_args()
    compileall.compile_dir(Path(__file__).parent.parent.parent / "followup_tui", quiet=1)
    with tempfile.TemporaryDirectory(prefix="followup-bench-") as passing:
        full, two = ((chosen.keep or Path(passing)) / name for name in (f"full-{chosen.size}", "two"))
        for home, size in ((full, chosen.size), (two, 2)):
            if not (home / "journal.db").exists():
                write(home / "journal.db", size)
        nowhere = _app("empty", Path(passing) / "empty", "Try it with a sample journal")
        name, measured = f"{chosen.size:,}", Measured()
        opening((nowhere, _app(name, full)), chosen.rounds, measured)
        reckoning((nowhere, _app(name, full)), chosen.rounds, measured)
        for what, place, way in _PAGES:
            for home in (full, two):
                _leave_at(home, place)
            typing(what, (_app("two", two, way=way), _app(name, full, way=way)), chosen.rounds, measured)
        print("\n".join(table(measured, [name], _LINES, "beside it")))


if __name__ == "__main__":
    main()
