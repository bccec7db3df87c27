"""How quick the app is, measured: `python -m tests.bench`, on Linux, in about eight minutes.

Every number is set beside a bare Textual application (`bare.py`: a header, a line, a footer) or beside
`python -c pass`. All of them take turns within one run, and the table shows medians, of keys the 95th
percentile, so that it says something on a busy machine, too. Journals are written by `journals.py`:
30, 1,000 and 10,000 interviews of ten questions each, most of them parked or over.

  first screen    from the start of the program to its first screen with the journal's own data
  next            `followup next`, the whole process
  cursor, typing  from a key to the first byte of what is drawn, in Today's list and in the composer;
                  "early" are keys within the first second, while SQLModel loads
  search          a query over everything, for each letter of some words as they are typed
  change          a reply is logged, until it is committed with the agenda that follows from it
  memory          resident, at the first screen and five seconds later
  quiet           what is drawn and the share of a core, in five seconds without a key

`--rounds N` says how often each program is used (starts are three times as many), `--size N` how large the
large journal is, and `--keep FOLDER` leaves the journals there for the next run. Nothing is asserted: the
last column says what to hold. Where there is nothing to set beside it, the smallest journal is the measure.
"""

import argparse
import compileall
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.bench.bare import LINE
from tests.bench.changing import changes
from tests.bench.journals import NEWEST, write
from tests.bench.measured import Measured, table
from tests.bench.program import Program
from tests.bench.searching import measured as searched
from tests.bench.subject import APP, Subject, environment, typing

_UP, _DOWN, _TAB, _BACK_TAB = "\x1b[A", "\x1b[B", "\t", "\x1b[Z"


def first_screens(subjects: Sequence[Subject], rounds: int, measured: Measured) -> None:
    """Start each program again and again, in turn."""
    for _ in range(rounds):
        for subject in subjects:
            with subject.start() as program:
                measured.add("first screen", subject.name, program.until(subject.word) * 1000)
                measured.add("memory, first", subject.name, program.memory)


def commands(homes: Mapping[str, Path], rounds: int, measured: Measured) -> None:
    """Run `python -c pass` and `followup next`, in turn."""
    calls = {"pass": ("pass", (), None)} | {name: (APP, ("next",), home) for name, home in homes.items()}
    for _ in range(rounds):
        for name, (code, arguments, home) in calls.items():
            around = {**os.environ, **environment(home)}
            began = time.perf_counter()
            subprocess.run(
                [sys.executable, "-c", code, *arguments], env=around, check=True, stdout=subprocess.DEVNULL
            )
            measured.add("next", name, (time.perf_counter() - began) * 1000)


def sessions(subjects: Sequence[Subject], rounds: int, measured: Measured) -> None:
    """Use each program for a while, in turn: keys at once, then none, then keys again."""
    for _ in range(rounds):
        for subject in subjects:
            with subject.start() as program:
                program.until(subject.word)
                shown = time.perf_counter()
                while time.perf_counter() < shown + 1:
                    measured.add("cursor, early", subject.name, program.press(_DOWN)[0])
                program.rest(shown + 5 - time.perf_counter())
                measured.add("memory, later", subject.name, program.memory)
                _leave_alone(program, subject.name, measured)
                for key in (_UP, _UP, _UP, _DOWN, _UP, _DOWN) * 5:
                    answered, count = program.press(key)
                    measured.add("cursor", subject.name, answered)
                    if count:
                        measured.add("bytes a move", subject.name, count)


def _leave_alone(program: Program, name: str, measured: Measured, seconds: float = 5.0) -> None:
    before = program.busy
    measured.add("quiet, bytes", name, program.rest(seconds))
    measured.add("quiet, of a core", name, (program.busy - before) / seconds * 100)


def questions_and_changes(homes: Mapping[str, Path], rounds: int, measured: Measured) -> None:
    """Ask and change each journal, without an interface."""
    for name, home in homes.items():
        middle, late = searched(home / "journal.db")
        measured.add("search", name, middle)
        measured.add("search, p95", name, late)
        took = changes(home / "journal.db", 20 * rounds)
        measured.add("change", name, *took)
        measured.add("change, p95", name, *took)


@contextmanager
def _journals(sizes: Sequence[int], keep: Path | None) -> Iterator[dict[str, Path]]:
    """Folders with journals, by the number of their interviews."""
    with tempfile.TemporaryDirectory(prefix="followup-bench-") as passing:
        homes = {f"{size:,}": (keep or Path(passing)) / str(size) for size in sizes}
        for size, home in zip(sizes, homes.values(), strict=True):
            if not (home / "journal.db").exists():
                print(f"writing {size:,} interviews …", end=" ", flush=True)
                print(f"their plans took {write(home / 'journal.db', size):.1f} s")
        yield homes


def _app(name: str, home: Path, word: str) -> Subject:
    return Subject(name, ("-c", APP), word, home, (_BACK_TAB, "4"))


def _bare(what: str) -> Subject:
    return Subject(what, ("-m", "tests.bench.bare", what), LINE, way=(_TAB,))


def _measure(homes: Mapping[str, Path], nowhere: Path, rounds: int) -> Measured:
    measured = Measured()
    full = [_app(name, home, NEWEST) for name, home in homes.items()]
    empty = _app("empty", nowhere, "Try it with a sample journal")
    print("first screens …", flush=True)
    first_screens([_bare("bare"), empty, *full], 3 * rounds, measured)
    print("next …", flush=True)
    commands(homes, 5 * rounds, measured)
    print("search, changes …", flush=True)
    questions_and_changes(homes, rounds, measured)
    print("keys, memory, quiet …", flush=True)
    sessions([_bare("list"), *full], rounds, measured)
    print("typing …", flush=True)
    typing("typing", [_bare("text"), *full], rounds, measured)
    return measured


def main() -> None:
    """Measure everything, and print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--size", type=int, default=10_000)
    parser.add_argument("--keep", type=Path)
    chosen = parser.parse_args()
    # Programs start from compiled files, as installed ones do.
    compileall.compile_dir(Path(__file__).parent.parent.parent / "followup_tui", quiet=1)
    with _journals((30, 1_000, chosen.size), chosen.keep) as homes, tempfile.TemporaryDirectory() as nowhere:
        measured = _measure(homes, Path(nowhere), chosen.rounds)
        print("\n" + "\n".join(table(measured, ["empty", *homes])))


if __name__ == "__main__":
    main()
