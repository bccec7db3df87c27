"""An offer accepted for one application ends the others that are live, and only those."""

from datetime import timedelta
from pathlib import Path

import pytest

from followup_tui.domain.steps import Step, Task
from followup_tui.domain.words import Happening, State
from followup_tui.errors import FollowupError
from followup_tui.storage.agenda import Agenda
from followup_tui.storage.interviews import InterviewView
from followup_tui.storage.journal import Journal
from tests.storage.conftest import NOW, entry, open_at


def apply(journal: Journal, company: str) -> InterviewView:
    return journal.interviews.record(
        entry(application={"company": company, "role": "Designer", "zone": "Europe/Berlin"}, people=())
    )


def tell(journal: Journal, view: InterviewView, happening: Happening) -> int:
    values = {"application_id": view.application.id, "interview_id": view.interview.id}
    return journal.log.add({**values, "happening": happening}).id or 0


def steps(path: Path, view: InterviewView) -> dict[Task, Step]:
    """What the agenda says of an application."""
    card = Agenda(path).card(view.interview.id or 0)
    assert card is not None
    return {step.task: step for step in card.steps}


def test_each_other_live_application_gets_its_withdrawal(path: Path) -> None:
    with open_at(path) as journal:
        chosen, live, rejected, parked = (
            apply(journal, name) for name in ("Halden", "Okapi", "Brig", "Cade")
        )
        tell(journal, rejected, Happening.rejection)
        tell(journal, parked, Happening.parked)
        tell(journal, chosen, Happening.offer)
        number = tell(journal, chosen, Happening.accepted)
        withdrawals = {
            view.application.company: Task.withdraw in steps(path, view)
            for view in (chosen, live, rejected, parked)
        }
        assert withdrawals == {"Halden": False, "Okapi": True, "Brig": False, "Cade": False}
        assert steps(path, live)[Task.status_check].settled is State.not_needed
    with open_at(path, NOW + timedelta(hours=1)) as journal:
        later = apply(journal, "Dune")
        assert Task.withdraw not in steps(path, later), "it is of the next search"
        journal.log.strike(number, 1)
        assert Task.withdraw not in steps(path, live)
        assert steps(path, live)[Task.status_check].settled is None


def test_whoever_will_not_park_or_has_an_offer_gets_it_too(path: Path) -> None:
    """An application is live until the log says otherwise, whatever was ticked or skipped."""
    with open_at(path) as journal:
        chosen, kept, offered = (apply(journal, name) for name in ("Halden", "Okapi", "Brig"))
        journal.steps.skip(kept.application.id or 0, steps(path, kept)[Task.park], "I want to hear it.")
        in_sight = {card.place.company for card in Agenda(path).cards()}
        assert in_sight == {"Halden", "Okapi", "Brig"}, "one wants to hear it, and so to see it"
        tell(journal, offered, Happening.offer)
        with pytest.raises(FollowupError, match="Accepted, or declined"):
            journal.steps.tick(offered.application.id or 0, steps(path, offered)[Task.answer_offer])
        tell(journal, chosen, Happening.accepted)
        assert Task.withdraw in steps(path, kept)
        assert Task.withdraw in steps(path, offered)
        for _ in range(3):
            journal.undo()
        assert Task.withdraw not in steps(path, kept)
