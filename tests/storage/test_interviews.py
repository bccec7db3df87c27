"""Interviews are recorded, found again, edited and removed."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from followup_tui.domain.steps import Step, Task, state
from followup_tui.domain.words import Happening, Part, State
from followup_tui.errors import InvalidError, NotFoundError
from followup_tui.storage.interviews import InterviewEntry, InterviewView, PersonEntry
from followup_tui.storage.journal import Journal
from followup_tui.storage.work import ConflictError
from tests.storage.conftest import NOW, ZONE, entry, open_at


def test_an_interview_is_recorded_with_its_people(view: InterviewView) -> None:
    assert view.application.company == "Halden Robotics"
    assert [(one.contact.full_name, one.participant.part) for one in view.round.people] == [
        ("Maya Chen", Part.hiring_manager),
        ("Tom Brandt", Part.interviewer),
    ]


def test_two_interviews_for_one_role_share_their_application(journal: Journal, view: InterviewView) -> None:
    second = journal.interviews.record(
        entry(
            application={"company": "halden  ROBOTICS", "role": "backend engineer", "zone": "Europe/Berlin"}
        )
    )
    assert second.application.id == view.application.id
    assert len(second.facts.rounds) == 2


@pytest.mark.parametrize("name", ["100% Co", "A_B", "C\\D", "O'Neill & Söhne", "鈴木"])
def test_another_company_is_another_application(journal: Journal, name: str) -> None:
    journal.interviews.record(entry(application={"company": f"{name}x", "role": "r", "zone": "UTC"}))
    first = journal.interviews.record(entry(application={"company": name, "role": "r", "zone": "UTC"}))
    again = journal.interviews.record(entry(application={"company": name, "role": "r", "zone": "UTC"}))
    assert first.application.id == again.application.id
    assert len(again.facts.rounds) == 2


def test_promise_and_offer_become_log_entries(journal: Journal) -> None:
    view = journal.interviews.record(
        entry(promised=date(2026, 11, 27), offered=True, deadline=date(2026, 12, 1))
    )
    assert {(log.happening, log.day) for log in view.facts.log} == {
        (Happening.promise, date(2026, 11, 27)),
        (Happening.offer, date(2026, 12, 1)),
    }


def test_editing_the_promise_strikes_the_old_one_out(journal: Journal) -> None:
    view = journal.interviews.record(entry(promised=date(2026, 11, 27)))
    edited = journal.interviews.edit(view, entry(people=_as_seen(view), promised=date(2026, 12, 4)))
    assert [log.day for log in edited.facts.log] == [date(2026, 12, 4)]
    kept = journal.applications.view(edited.application.id or 0).entries
    assert {(log.day, log.struck_at is None) for log in kept} == {
        (date(2026, 11, 27), False),
        (date(2026, 12, 4), True),
    }


def test_an_edit_that_changes_nothing_logs_nothing(journal: Journal) -> None:
    view = journal.interviews.record(entry(promised=date(2026, 11, 27)))
    again = journal.interviews.edit(view, entry(people=_as_seen(view), promised=date(2026, 11, 27)))
    assert len(journal.applications.view(again.application.id or 0).entries) == 1
    assert again.interview.version == view.interview.version


def test_a_person_leaves_the_interview_but_not_the_journal(journal: Journal, view: InterviewView) -> None:
    edited = journal.interviews.edit(view, entry(people=_as_seen(view)[:1]))
    assert [one.contact.full_name for one in edited.round.people] == ["Maya Chen"]
    assert [contact.full_name for contact in journal.interviews.contacts("tom")] == ["Tom Brandt"]


def test_bad_values_are_named_by_field_and_nothing_is_stored(journal: Journal) -> None:
    with pytest.raises(InvalidError) as caught:
        journal.interviews.record(entry(application={"company": " ", "role": "", "zone": "Nowhere/Else"}))
    assert set(caught.value.problems) == {"company", "role", "zone"}
    bad = PersonEntry({"full_name": "Maya", "email": "no address"})
    with pytest.raises(InvalidError):
        journal.interviews.record(entry(people=(bad,)))
    assert journal.interviews.applications("") == []


def test_a_stale_edit_is_refused(journal: Journal, view: InterviewView) -> None:
    changed = dict(entry().interview) | {"round": "Final"}
    journal.interviews.edit(view, entry(people=_as_seen(view), interview=changed))
    with pytest.raises(ConflictError):
        journal.interviews.edit(
            view, entry(people=_as_seen(view), interview=dict(entry().interview) | {"round": "Other"})
        )
    assert journal.interviews.view(view.interview.id or 0).interview.round == "Final"


def test_removing_the_last_interview_removes_its_application(journal: Journal, view: InterviewView) -> None:
    journal.interviews.remove(view.interview.id or 0, view.interview.version)
    assert journal.interviews.applications("halden") == []
    with pytest.raises(NotFoundError):
        journal.interviews.view(view.interview.id or 0)


def test_removing_one_of_two_rounds_keeps_the_application(journal: Journal, view: InterviewView) -> None:
    later = dict(entry().interview) | {
        "round": "Final",
        "starts_at": NOW + timedelta(days=1),
        "ends_at": NOW + timedelta(days=1, hours=1),
    }
    second = journal.interviews.record(entry(interview=later, people=()))
    journal.interviews.remove(second.interview.id or 0, second.interview.version)
    assert len(journal.interviews.view(view.interview.id or 0).facts.rounds) == 1


def _as_seen(view: InterviewView) -> list[PersonEntry]:
    return [
        PersonEntry(
            {"full_name": one.contact.full_name},
            {"part": one.participant.part},
            one.contact.id,
            one.participant.id,
            (one.contact.version, one.participant.version),
        )
        for one in view.round.people
    ]


def test_an_interview_whose_time_was_corrected_does_not_shout(path: Path) -> None:
    """It was a day earlier, as one finds out a week later."""
    with open_at(path) as journal:
        seen = journal.interviews.record(entry(people=()))
    earlier = {name: getattr(seen.interview, name) - timedelta(days=1) for name in ("starts_at", "ends_at")}
    later = NOW + timedelta(days=7)
    with open_at(path, later) as journal:
        noted = journal.interviews.edit(seen, InterviewEntry({}, {"notes": "Room 3"}))
        assert noted.interview.recorded_at == NOW, "its time is as it was"
        number = seen.interview.id or 0
        due = {step.task for step in journal.steps.of_interview(number) if _overdue(step, later)}
        assert due == {Task.first_pass}, "the second look waits for it"
        journal.interviews.edit(noted, InterviewEntry({}, earlier))
        after = later + timedelta(hours=24)
        assert not [step for step in journal.steps.of_interview(number) if _overdue(step, after)]
        journal.undo()
        assert {step.task for step in journal.steps.of_interview(number) if _overdue(step, later)} == due


def _overdue(step: Step, then: datetime) -> bool:
    return state(step, then, ZONE) is State.overdue
