"""Somebody is thanked by a mail, by a note elsewhere, or by one that is passed on to several."""

import pytest

from followup_tui.domain.models import LogEntry
from followup_tui.domain.words import Happening, State
from tests.domain.builders import facts, happened, onsite, person, planned, tom

EWAN, IDA = (person(number, name) for number, name in ((3, "Ewan Price"), (4, "Ida Holm")))


def sent(kind: str, contact_id: int | None, interview_id: int = 1) -> LogEntry:
    return happened(
        Happening.sent, "2026-11-19 20:00", kind=kind, contact_id=contact_id, interview_id=interview_id
    )


@pytest.mark.parametrize(
    ("log", "thanked"),
    [
        ([sent("thank_interviewer", 1)], {"Tom Brandt"}),
        ([sent("linkedin_note", 3)], {"Ewan Price"}),
        ([sent("group_note", 3), sent("group_note", 4)], {"Ewan Price", "Ida Holm"}),
        ([sent("group_note", 4)], {"Ida Holm"}),
        # Noted without whom it was for: it is for all who have no address.
        ([sent("group_note", None)], {"Ewan Price", "Ida Holm"}),
        ([sent("group_note", None, interview_id=2)], set()),
        ([sent("thank_interviewer", None), sent("status_check", 3)], set()),
    ],
)
def test_who_counts_as_thanked(log: list[LogEntry], thanked: set[str]) -> None:
    steps = planned(facts(onsite(tom(), EWAN, IDA), log=log))
    done = {step.title for key, step in steps.items() if key.startswith("thank/") and step.settled}
    assert done == thanked
    assert steps["thank_company/1"].settled is not State.done
