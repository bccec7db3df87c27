"""The sample journal's past: over, and something to learn from."""

from pathlib import Path

from followup_tui.domain.results import Result
from followup_tui.storage.agenda import Agenda
from followup_tui.storage.records import Archive
from tests.ui.conftest import CLOCK


def test_the_past_asks_for_nothing_but_practice(sample_journal: Path, sample_with_past: Path) -> None:
    before = Agenda(sample_journal).today(CLOCK.now())
    today = Agenda(sample_with_past).today(CLOCK.now())
    assert (today.opened, today.waiting, len(today.cards)) == (
        before.opened,
        before.waiting,
        len(before.cards),
    )
    assert today.out_of_sight == 5
    assert today.practice > before.practice
    results = [one.result for one in Archive(sample_with_past).read(CLOCK.now()).attended]
    assert (results.count(Result.advanced), results.count(Result.turned_down)) == (4, 4)
