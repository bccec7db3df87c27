"""The agenda follows every change, and is read without loading SQLModel."""

import sqlite3
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from followup_tui.domain.steps import Task
from followup_tui.errors import JournalError
from followup_tui.storage.agenda import Agenda
from followup_tui.storage.interviews import InterviewView
from followup_tui.storage.journal import Journal
from tests.storage.conftest import NOW, entry


def test_the_agenda_says_what_the_plan_says(journal: Journal, view: InterviewView, path: Path) -> None:
    card = Agenda(path).card(view.interview.id or 0)
    assert card is not None
    assert card.steps == journal.steps.of_interview(view.interview.id or 0)
    assert card.place.company == "Halden Robotics"


def test_open_and_waiting_steps_are_parted_by_the_hour(view: InterviewView, path: Path) -> None:
    agenda = Agenda(path)
    assert {item.step.task for item in agenda.open_items(NOW)} == {Task.ask, Task.first_pass}
    assert Task.status_check in {item.step.task for item in agenda.waiting_items(NOW)}
    later = NOW + timedelta(days=30)
    assert Task.status_check in {item.step.task for item in agenda.open_items(later)}
    assert Task.thank not in {item.step.task for item in agenda.open_items(later)}


def test_a_contact_changes_the_agenda_of_every_interview_it_is_in(journal: Journal, path: Path) -> None:
    first = journal.interviews.record(entry())
    tom = first.round.people[1].contact
    other = entry(application={"company": "Okapi", "role": "Designer", "zone": "UTC"}, people=())
    second = journal.interviews.record(other)
    assert len(_asks(path)) == 1
    _join(journal, second, tom.id or 0)
    assert len(_asks(path)) == 2
    journal.interviews.save_contact(tom.id or 0, tom.version, {"email": "tom@example.com"})
    assert _asks(path) == []


def test_cards_come_newest_first_and_in_pages(journal: Journal, path: Path) -> None:
    for day in range(7):
        moved = dict(entry().interview)
        moved["starts_at"] = NOW + timedelta(days=day)
        moved["ends_at"] = NOW + timedelta(days=day, hours=1)
        moved["round"] = f"Round {day}"
        journal.interviews.record(entry(interview=moved, people=()))
    agenda = Agenda(path)
    rounds = [card.place.round for card in (*agenda.cards(3), *agenda.cards(10, 3))]
    assert rounds == [f"Round {day}" for day in reversed(range(7))]


def test_other_rules_make_the_agenda_stale_and_it_is_mended(
    journal: Journal, view: InterviewView, path: Path
) -> None:
    from followup_tui.clock import Clock
    from followup_tui.domain.rules import Rules
    from tests.storage.conftest import ZONE

    def check() -> object:
        card = Agenda(path).card(view.interview.id or 0)
        return next(step.opens for step in card.steps if step.task is Task.status_check) if card else None

    before = check()
    with Journal.open(path, Clock(ZONE, NOW), Rules(check_after_interview=9)) as other:
        assert other.refresh_stale() is False
    assert check() != before


OFFER = {"happening": "offer", "day": date(2026, 11, 30)}


@pytest.mark.parametrize(
    ("happened", "in_sight"),
    [
        ([], True),
        ([{"happening": "note", "note": "a walk"}], True),
        ([{"happening": "parked"}], False),
        ([{"happening": "parked"}, {"happening": "unparked"}], True),
        ([{"happening": "parked"}, {"happening": "reply", "outcome": "news"}], True),
        ([{"happening": "cancelled"}], True),
        ([{"happening": "rejection"}], False),
        ([{"happening": "withdrawn"}], False),
        ([OFFER], True),
        ([OFFER, {"happening": "accepted"}], False),
        ([OFFER, {"happening": "declined"}], False),
    ],
)
def test_what_is_parked_or_over_is_out_of_sight_until_asked_for(
    journal: Journal,
    view: InterviewView,
    path: Path,
    happened: Sequence[Mapping[str, object]],
    in_sight: bool,
) -> None:
    about = {"application_id": view.application.id, "interview_id": view.interview.id}
    for minutes, one in enumerate(happened):
        journal.log.add({"at": NOW + timedelta(minutes=minutes), **about, **one})
    agenda = Agenda(path)
    today = agenda.today(NOW)
    assert (len(today.cards), today.out_of_sight) == ((1, 0) if in_sight else (0, 1))
    assert agenda.cards() == today.cards
    everything = agenda.today(NOW, everything=True)
    assert everything.cards == agenda.cards(everything=True) == [agenda.card(view.interview.id or 0)]
    assert everything.out_of_sight == today.out_of_sight


def test_a_round_to_come_leaves_its_application_in_sight(
    journal: Journal, view: InterviewView, path: Path
) -> None:
    later = dict(entry().interview) | {"round": "Final", "starts_at": NOW + timedelta(days=5)}
    later["ends_at"] = NOW + timedelta(days=5, hours=1)
    journal.interviews.record(entry(interview=later, people=()))
    today = Agenda(path).today(NOW)
    assert ([card.place.round for card in today.cards], today.out_of_sight) == (["Final", "Onsite"], 0)


@pytest.mark.parametrize(
    "spoiled",
    [
        "UPDATE agenda SET task = 'dance' WHERE task = 'park'",
        "UPDATE agenda SET opens = 'soon'",
        "UPDATE agenda SET due = '0001-01-01 00:00:00.000000' WHERE due IS NOT NULL",
        "UPDATE agenda SET heading = 99",
        "UPDATE interview SET starts_at = '9999-99-99'",
        "UPDATE interview SET zone = 'Mars/Olympus'",
        "UPDATE draft SET edited_at = '2026-99-99'",
    ],
)
def test_what_another_program_spoiled_is_told_in_a_sentence(
    journal: Journal, view: InterviewView, path: Path, spoiled: str
) -> None:
    journal.drafts.begin(view.interview.id or 0, {"kind": "thank_company", "body": "Dear team"})
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(spoiled)
    with pytest.raises(JournalError, match="does not understand"):
        Agenda(path).today(NOW, everything=True)


def test_an_absent_journal_is_an_empty_agenda(tmp_path: Path) -> None:
    agenda = Agenda(tmp_path / "journal.db")
    assert agenda.today(NOW) == ([], [], [], None, 0, 0)
    assert agenda.open_items(NOW) == []
    assert list(tmp_path.iterdir()) == []


def test_reading_the_agenda_loads_nothing_heavy(view: InterviewView, path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from datetime import datetime, UTC\n"
        "from followup_tui.storage.agenda import Agenda\n"
        f"agenda = Agenda(Path({str(path)!r}))\n"
        "assert agenda.cards() and agenda.open_items(datetime(2026, 11, 20, 12, tzinfo=UTC))\n"
        "print([m for m in ('sqlmodel', 'pydantic', 'holidays', 'textual') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def _asks(path: Path) -> list[int]:
    return [item.step.subject_id for item in Agenda(path).open_items(NOW) if item.step.task is Task.ask]


def _join(journal: Journal, view: InterviewView, contact_id: int) -> None:
    from followup_tui.storage.interviews import InterviewEntry, PersonEntry

    contact = next(one for one in journal.interviews.contacts("tom") if one.id == contact_id)
    person = PersonEntry({"full_name": contact.full_name}, {}, contact_id, None, (contact.version, None))
    journal.interviews.edit(view, InterviewEntry({}, {}, (person,)))


def test_a_text_that_was_begun_is_offered_until_it_is_copied_sent_or_a_day_old(
    journal: Journal, view: InterviewView, path: Path
) -> None:
    agenda, interview_id = Agenda(path), view.interview.id or 0
    maya = view.round.people[0].contact
    assert agenda.begun(NOW) is None
    values = {"kind": "thank_interviewer", "contact_id": maya.id, "body": "Dear Maya"}
    first = journal.drafts.begin(interview_id, values).draft
    found = agenda.begun(NOW)
    assert found is not None
    assert (found.letter, found.to, found.company) == (
        f"thank_interviewer/{maya.id}",
        "Maya Chen",
        "Halden Robotics",
    )
    assert agenda.begun(NOW + timedelta(hours=25)) is None
    journal.drafts.copied(first.id or 0)
    assert agenda.begun(NOW) is None
    second = journal.drafts.begin(interview_id, {"kind": "thank_company", "body": "Dear team"}).draft
    begun = agenda.begun(NOW)
    assert begun is not None
    assert begun.to == "Halden Robotics"
    journal.drafts.sent(second.id or 0, second.version)
    assert agenda.begun(NOW) is None
