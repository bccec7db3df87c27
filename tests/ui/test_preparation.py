"""The questions that are likely to come, on the screen."""

from datetime import timedelta

from textual.pilot import Pilot

from followup_tui.domain.words import Category, Verdict
from followup_tui.storage.interviews import InterviewEntry
from followup_tui.storage.journal import Journal
from followup_tui.ui import ways
from followup_tui.ui.screens.checklist import ChecklistScreen
from followup_tui.ui.screens.preparation import PreparationScreen
from followup_tui.ui.screens.reflection import ReflectionScreen
from tests.ui.conftest import NOW, MakeApp, settle, shown

HALDEN = {"company": "Halden Robotics", "role": "Backend engineer", "zone": "UTC"}


def round_at(journal: Journal, name: str, days: int) -> int:
    """A round of an hour, so many days from now."""
    starts = NOW + timedelta(days=days, hours=2)
    times = {"starts_at": starts, "ends_at": starts + timedelta(hours=1), "zone": "UTC"}
    return journal.interviews.record(InterviewEntry(HALDEN, {"round": name, **times}, ())).interview.id or 0


def two_rounds(journal: Journal) -> int:
    """A round with two questions and a change; another one tomorrow, which is answered."""
    first, second = round_at(journal, "Onsite", -3), round_at(journal, "Final", 1)
    number = journal.reflections.open(first).reflection.id or 0
    for text, category, verdict, say in [
        ("Why us?", Category.motivation, Verdict.properly, ""),
        ("How do you test [/]x?", Category.technical, Verdict.not_answered, "On a bench."),
    ]:
        question = journal.reflections.add_question(number, text)
        values = {"category": category, "verdict": verdict, "say_now": say, "said": "Because."}
        journal.reflections.change_question(question.id or 0, question.version, values)
    journal.reflections.answer(number, "one_change", "If they ask why, then I name one thing.", None)
    return second


def at(pilot: Pilot[str]) -> type[object]:
    """Which screen one is at."""
    return type(pilot.app.screen)


async def test_from_the_checklist_to_the_likely_questions_and_back(
    make_app: MakeApp, journal: Journal
) -> None:
    second = two_rounds(journal)
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        ways.to_checklist(app, second)
        await settle(pilot)
        await pilot.press("p")
        await settle(pilot)
        assert at(pilot) is PreparationScreen
        told = shown(pilot)
        for wanted in (
            "Halden Robotics · Final",
            "Fri 27 Nov",
            "I name one thing",
            "On a bench.",
            "Asked here",
        ):
            assert wanted in told
        assert told.index("How do you test [/]x?") < told.index("Why us?"), "the weak one first"
        await pilot.press("m")
        assert "How do you test" not in shown(pilot)
        assert "What you said, and it was good" in shown(pilot)
        await pilot.press("m", "l")
        assert "No culture question yet: l shows all again" in shown(pilot)
        await pilot.press("l", "j", "enter")
        await settle(pilot)
        assert at(pilot) is ReflectionScreen
        assert "Why us?" in shown(pilot)
        app.pop_screen()
        await settle(pilot)
        await pilot.press("space")
        await settle(pilot)
        assert [one.settled for one in journal.steps.of_interview(second) if one.title == "Prepare"] == [
            "done"
        ]
        await pilot.press("u", "escape")
        await settle(pilot)
        assert [one.settled for one in journal.steps.of_interview(second) if one.title == "Prepare"] == [None]
        assert at(pilot) is ChecklistScreen
        await pilot.press("enter")
        await settle(pilot)
        assert at(pilot) is PreparationScreen, "the step is done there"


async def test_without_a_question_it_teaches_and_without_an_interview_it_shows_what_comes_again(
    make_app: MakeApp, journal: Journal
) -> None:
    first = round_at(journal, "Onsite", -3)
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        ways.to_preparation(app, first)
        await settle(pilot)
        assert "the next round" in shown(pilot)
        assert "Nothing to get ready with yet." in shown(pilot)
        await pilot.press("space", "y", "enter")
        app.pop_screen()
        journal.reflections.add_question(journal.reflections.open(first).reflection.id or 0, "Why us?")
        ways.to_preparation(app, category=Category.other)
        await settle(pilot)
        assert "for whatever comes" in shown(pilot)
        assert "Asked at Halden Robotics, Mon 23 Nov" in shown(pilot)
        assert "No good answer yet" in shown(pilot)
