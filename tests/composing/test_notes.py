"""What was noted comes back beside the letter that it is for."""

from datetime import date

from followup_tui.composing.notes import noted
from followup_tui.domain.building import build
from followup_tui.domain.models import Question
from tests.composing.people import person

TODAY = date(2026, 11, 26)
MAYA = person(1, "Maya Chen", "bad firmware")
TOM = person(2, "Tom Brandt", "washing machines")
ANA = person(3, "Ana Ruiz", part="recruiter")


def question(text: str, by: int | None = None, **more: str) -> Question:
    """A question that was asked."""
    return build(Question, {"reflection_id": 1, "position": 0, "text": text, "asked_by_id": by, **more})


QUESTIONS = (
    question("Why us?", verdict="properly", said="Because of the robots."),
    question("SQL?", 2, verdict="partly", said="Not much", say_now="An index on the day."),
    question("Salary?", 3, verdict="not_answered"),
)


def test_an_interviewer_s_letter_has_what_the_two_talked_about_first() -> None:
    notes = noted(MAYA, (MAYA, TOM, ANA), QUESTIONS, {}, promised=None, today=TODAY)
    assert [note.text for note in notes] == ["bad firmware", "Because of the robots."]


def test_what_somebody_asked_comes_back_to_that_person_alone() -> None:
    notes = noted(TOM, (MAYA, TOM, ANA), QUESTIONS, {}, promised=None, today=TODAY)
    assert "An index on the day." in [note.text for note in notes]
    assert "Not much" not in [note.text for note in notes]


def test_the_company_s_letter_has_it_of_everybody() -> None:
    for recipient in (None, ANA):
        notes = noted(recipient, (MAYA, TOM, ANA), (), {}, promised=None, today=TODAY)
        assert [(note.about, note.text) for note in notes] == [
            ("With Maya Chen", "bad firmware"),
            ("With Tom Brandt", "washing machines"),
        ]


def test_answers_and_the_promised_day_are_there_and_nothing_that_is_empty() -> None:
    answers = {"next_step": "a task", "unsaid": "  ", "feeling": "4"}
    notes = noted(ANA, (ANA,), (), answers, promised=date(2027, 1, 4), today=TODAY)
    assert [note.text for note in notes] == ["a task", "Monday 4 January 2027"]
