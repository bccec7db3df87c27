"""How quickly earlier questions are found: `python -m tests.bench.topics [FOLDER]`, over 100,000 questions.

Some are filed with thousands of others, some only look like others; nothing that was compared before is
remembered. FOLDER keeps the journal for the next run.
"""

import statistics
import sys
import tempfile
import time
from pathlib import Path

from followup_tui.domain.reflection.same import telling
from followup_tui.domain.rules import Rules
from followup_tui.storage.journal import Journal
from tests.bench.journals import CLOCK, QUESTIONS, write

INTERVIEWS = 10_000
_NEWEST = 2  # the interview behind which nearly all others lie
# What is everywhere in other words, what shares a word with very many, what is long, and what is nowhere.
TYPED = (
    "Why would you like to join us?",
    "How would you find out why a query got slow?",
    "Tell me about a release that went wrong",
    "How do you test a pipeline for transactions that talks to the hardware of a colleague in the first week,"
    " and how would you give feedback when the release of the design went wrong in the night?",
    "What is a zebra crossing?",
)


def measured(path: Path) -> list[float]:
    """The milliseconds of each search, the quickest first.

    Args:
        path: a journal.
    """
    took = []
    with Journal.open(path, CLOCK, Rules()) as journal:
        newest = journal.reflections.open(_NEWEST).reflection.id or 0
        typed = [journal.reflections.add_question(newest, text).id or 0 for text in TYPED]
        for number in (*typed, *range(1, INTERVIEWS * QUESTIONS, INTERVIEWS // 4)):
            telling.cache_clear()
            began = time.perf_counter()
            journal.topics.earlier(number)
            took.append((time.perf_counter() - began) * 1000)
        for _ in typed:
            journal.undo()
    return sorted(took[1:])  # the first one loads what is loaded once


def main() -> None:
    with tempfile.TemporaryDirectory() as passing:
        path = Path(sys.argv[1] if len(sys.argv) > 1 else passing) / "journal.db"
        if not path.exists():
            write(path, INTERVIEWS)
        took = measured(path)
    late = statistics.quantiles(took, n=20)[-1]
    print(
        f"earlier questions among {INTERVIEWS * QUESTIONS:,}: p50 {statistics.median(took):.1f} ms,"
        f" p95 {late:.1f} ms (≤ 30)"
    )


if __name__ == "__main__":
    main()
