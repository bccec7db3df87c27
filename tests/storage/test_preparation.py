"""What the journal has to get ready with."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from followup_tui.domain.preparation import Ahead
from followup_tui.domain.words import Category, Verdict
from followup_tui.errors import NotFoundError
from followup_tui.storage import preparation
from followup_tui.storage.agenda import Agenda
from followup_tui.storage.interviews import InterviewView
from followup_tui.storage.journal import Journal
from tests.storage.conftest import NOW, entry


def further_round(journal: Journal) -> int:
    """A second round of the same application, in three days."""
    starts = NOW + timedelta(days=3)
    interview = dict(entry().interview) | {
        "round": "Final", "starts_at": starts, "ends_at": starts + timedelta(hours=1),
    }  # fmt: skip
    return journal.interviews.record(entry(people=(), interview=interview)).interview.id or 0


def noted(journal: Journal, interview_id: int, text: str, **values: object) -> None:
    """A question of an interview."""
    reflection = journal.reflections.open(interview_id).reflection
    question = journal.reflections.add_question(reflection.id or 0, text)
    if values:
        journal.reflections.change_question(question.id or 0, question.version, values)


def test_what_was_asked_and_what_one_meant_to_change(journal: Journal, view: InterviewView) -> None:
    first = view.interview.id or 0
    noted(journal, first, "Why us?", verdict=Verdict.partly, category=Category.motivation, say_now="Because.")
    reflection = journal.reflections.open(first).reflection
    journal.reflections.answer(
        reflection.id or 0, "one_change", "If they ask why, then I name one thing.", None
    )
    second = further_round(journal)
    found = journal.preparation.stock(second)
    (asked,) = found.asked
    assert (asked.text, asked.topic, asked.company, asked.round) == (
        "Why us?", "why us", "Halden Robotics", "Onsite",
    )  # fmt: skip
    assert (asked.category, asked.verdict, asked.say_now) == (Category.motivation, Verdict.partly, "Because.")
    assert (asked.interview_id, asked.day) == (first, date(2026, 11, 20))
    assert [one.text for one in found.changes] == ["If they ask why, then I name one thing."]
    assert found.ahead == Ahead(view.application.id or 0, "Final")
    assert found.interview is not None
    assert found.interview.round == "Final"
    assert journal.preparation.stock(first).ahead == Ahead(view.application.id or 0), "it has begun"


def test_without_an_interview_all_that_was_asked_last(journal: Journal, view: InterviewView) -> None:
    noted(journal, view.interview.id or 0, "Why us?")
    found = journal.preparation.stock()
    assert [one.text for one in found.asked] == ["Why us?"]
    assert (found.ahead, found.interview, found.application) == (None, None, None)
    with pytest.raises(NotFoundError):
        journal.preparation.stock(99)


def test_only_the_newest_are_looked_at_and_all_of_the_application(
    journal: Journal, view: InterviewView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preparation, "LOOKED_AT", 1)
    noted(journal, view.interview.id or 0, "Old?")
    newer = entry(application={"company": "Okapi", "role": "Designer", "zone": "UTC"}, people=())
    times = {"starts_at": NOW - timedelta(hours=2), "ends_at": NOW - timedelta(hours=1)}
    other = journal.interviews.record(replace(newer, interview=dict(newer.interview) | times))
    noted(journal, other.interview.id or 0, "New?")
    assert [one.text for one in journal.preparation.stock().asked] == ["New?"]
    assert [one.text for one in journal.preparation.stock(view.interview.id).asked] == ["New?", "Old?"]


def test_the_step_comes_with_the_first_question(journal: Journal, view: InterviewView, path: Path) -> None:
    second = further_round(journal)

    def keys() -> list[str]:
        card = Agenda(path).card(second)
        return [step.key for step in card.steps] if card else []

    assert f"prepare/{second}" not in keys()
    noted(journal, view.interview.id or 0, "Why us?")
    assert f"prepare/{second}" in keys()
    journal.undo()
    assert f"prepare/{second}" not in keys()
