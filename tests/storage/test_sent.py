"""What follows from a text that was sent: for each whom it reached, and for other applications."""

from datetime import timedelta

import pytest

from followup_tui.domain.words import Happening, State
from followup_tui.errors import FollowupError
from followup_tui.storage.interviews import InterviewView, PersonEntry
from followup_tui.storage.journal import Journal
from tests.storage.conftest import NOW, entry


def apply(journal: Journal, company: str) -> InterviewView:
    return journal.interviews.record(entry(application={"company": company, "role": "Designer"}))


def tell(journal: Journal, view: InterviewView, happening: Happening, minutes: int = 0) -> None:
    values = {"application_id": view.application.id, "interview_id": view.interview.id}
    journal.log.add({**values, "happening": happening, "at": NOW + timedelta(minutes=minutes - 60)})


def send(journal: Journal, view: InterviewView, kind: str, covers: list[int] | None = None) -> None:
    draft = journal.drafts.begin(
        view.interview.id or 0, {"kind": kind, "subject": "For you", "body": "Dear all"}
    ).draft
    journal.drafts.sent(draft.id or 0, draft.version, covers=covers or ())


def states(journal: Journal, view: InterviewView) -> dict[str, State | None]:
    return {step.key: step.settled for step in journal.steps.of_interview(view.interview.id or 0)}


def rival(journal: Journal, view: InterviewView) -> str | None:
    found = journal.interviews.view(view.interview.id or 0).facts.rival
    return found.company if found else None


def test_a_note_to_several_is_one_change_with_an_entry_for_each(journal: Journal) -> None:
    people = tuple(PersonEntry({"full_name": name}, {}) for name in ("Ewan Price", "Ida Holm", "Tom Brandt"))
    view = journal.interviews.record(entry(people=people))
    ewan, ida, _ = (person.contact.id or 0 for person in view.round.people)
    keys = [f"thank/{person.participant.id}" for person in view.round.people]
    send(journal, view, "group_note", [ewan, ida])
    log = journal.interviews.view(view.interview.id or 0).facts.log
    assert [(one.contact_id, one.kind) for one in log] == [(ewan, "group_note"), (ida, "group_note")]
    assert len({one.draft_version_id for one in log}) == 1
    assert [states(journal, view)[key] for key in keys] == [State.done, State.done, None]
    assert journal.undo()
    assert journal.interviews.view(view.interview.id or 0).facts.log == ()
    assert [states(journal, view)[key] for key in keys] == [None, None, None]


def test_a_note_to_several_is_sent_once(journal: Journal, view: InterviewView) -> None:
    people = [person.contact.id or 0 for person in view.round.people]
    draft = journal.drafts.begin(view.interview.id or 0, {"kind": "group_note", "body": "Dear all"}).draft
    journal.drafts.sent(draft.id or 0, draft.version, covers=people)
    with pytest.raises(FollowupError, match="This was sent"):
        journal.drafts.sent(draft.id or 0, draft.version, covers=people)


def test_an_offer_that_a_letter_accepts_ends_the_others(journal: Journal) -> None:
    chosen, other = apply(journal, "Halden"), apply(journal, "Okapi")
    tell(journal, chosen, Happening.offer)
    send(journal, chosen, "offer_acknowledge")
    assert "withdraw/2" not in states(journal, other)
    send(journal, chosen, "offer_accept")
    assert "withdraw/2" in states(journal, other)
    assert journal.undo()
    assert "withdraw/2" not in states(journal, other)


@pytest.mark.parametrize(
    "end", [Happening.declined, Happening.accepted, Happening.rejection, "offer_decline", "withdrawal"]
)
def test_an_offer_of_another_company_is_known_until_it_is_answered(
    journal: Journal, end: Happening | str
) -> None:
    here, there, third = (apply(journal, name) for name in ("Halden", "Okapi", "Brig"))
    assert rival(journal, here) is None
    tell(journal, third, Happening.offer)
    tell(journal, there, Happening.offer, minutes=1)
    assert [rival(journal, one) for one in (here, there, third)] == ["Okapi", "Brig", "Okapi"]
    if isinstance(end, Happening):
        tell(journal, there, end, minutes=2)
    else:
        send(journal, there, end)
    assert rival(journal, here) == "Brig"
