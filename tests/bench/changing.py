"""How quick a change of fact is: a reply is logged, and committed with the agenda that follows from it."""

import shutil
import tempfile
import time
from pathlib import Path

from followup_tui.domain.rules import Rules
from followup_tui.domain.words import Happening, Outcome
from followup_tui.storage.agenda import Agenda
from followup_tui.storage.journal import Journal
from tests.bench.journals import CLOCK


def changes(path: Path, rounds: int) -> list[float]:
    """How long it takes to log that they wrote, in milliseconds; each reply is taken back, untimed.

    Args:
        path: a journal; a copy of it is changed.
        rounds: how often a reply is logged.
    """
    with tempfile.TemporaryDirectory() as passing:
        copy = Path(shutil.copy(path, passing))
        live = sorted({card.place.application_id for card in Agenda(copy).cards()})
        with Journal.open(copy, CLOCK, Rules()) as journal:
            _log(journal, live[0])  # the first one loads what all of them need
            return [_log(journal, live[number % len(live)]) for number in range(rounds)]


def _log(journal: Journal, application_id: int) -> float:
    entry = {"application_id": application_id, "happening": Happening.reply, "outcome": Outcome.news}
    began = time.perf_counter()
    journal.log.add(entry)
    took = time.perf_counter() - began
    journal.undo()
    return took * 1000
