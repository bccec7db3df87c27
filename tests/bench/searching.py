"""How quick the search is: `python -m tests.bench.searching [FOLDER]`, over 100,000 questions.

Each word is typed letter by letter, and each letter is a query as the interface makes it: a connection, the
words, the rows that are shown. FOLDER keeps the journal for the next run.
"""

import statistics
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from followup_tui.storage.file import connect
from followup_tui.storage.search import Search
from tests.bench.journals import QUESTIONS, write

INTERVIEWS = 10_000
# What is everywhere, what is rare, what is nowhere, names, and words that stand in different rows.
TYPED = (
    "the release", "nightly job", "halden robotics", "maya chen", "pipeline halden", "person12345@example",
    "zebra crossing", "a", "thank you for the time", "why do you want", "Björk", "c++", "onsite",
)  # fmt: skip


def measured(path: Path, rounds: int = 3) -> tuple[float, float]:
    """How long a search takes, for every letter that is typed.

    Args:
        path: a journal.
        rounds: how often all is typed.

    Returns:
        The milliseconds in the middle, and those that 95 of 100 stay below.
    """
    took = [one for _, one in _timed(path, rounds)]
    return statistics.median(took), statistics.quantiles(took, n=20)[-1]


def slowest(path: Path, rounds: int = 3, most: int = 5) -> list[tuple[str, float]]:
    """The texts that take longest, with the milliseconds in the middle of the rounds."""
    by_text: dict[str, list[float]] = {}
    for text, took in _timed(path, rounds):
        by_text.setdefault(text, []).append(took)
    ranked = sorted(
        ((text, statistics.median(all_)) for text, all_ in by_text.items()), key=lambda one: one[1]
    )
    return ranked[::-1][:most]


def _timed(path: Path, rounds: int) -> list[tuple[str, float]]:
    search = Search(path)
    took = []
    for _ in range(rounds):
        for word in TYPED:
            for end in range(1, len(word) + 1):
                began = time.perf_counter()
                search.find(word[:end])
                took.append((word[:end], (time.perf_counter() - began) * 1000))
    return took


def _sizes(path: Path) -> tuple[float, float]:
    """Megabytes of the whole journal, and of the index of the search."""
    with closing(connect(path, read_only=True)) as connection:
        sizes = "SELECT coalesce(sum(pgsize), 0) / 1e6 FROM dbstat"
        (whole,) = connection.execute(sizes).fetchone()
        (index,) = connection.execute(f"{sizes} WHERE name LIKE 'search%'").fetchone()
    return whole, index


def main() -> None:
    with tempfile.TemporaryDirectory() as passing:
        folder = Path(sys.argv[1] if len(sys.argv) > 1 else passing)
        path = folder / "journal.db"
        if not path.exists():
            write(path, INTERVIEWS)
        middle, late = measured(path)
        print(
            f"search over {INTERVIEWS * QUESTIONS:,} questions: p50 {middle:.1f} ms, p95 {late:.1f} ms (≤ 30)"
        )
        for text, took in slowest(path):
            print(f"  {took:5.1f} ms  {text}")
        print("{:.0f} MB, of which the index of the search is {:.0f} MB".format(*_sizes(path)))


if __name__ == "__main__":
    main()
