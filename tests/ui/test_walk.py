"""One question at a time: what single keys choose, and the same question in earlier interviews at hand."""

from datetime import timedelta
from pathlib import Path

from textual import events

from followup_tui.config import Settings
from followup_tui.domain.models import Question
from followup_tui.domain.words import Category, Foreseen, Verdict
from followup_tui.storage.interviews import InterviewEntry, InterviewView
from followup_tui.storage.journal import Journal
from followup_tui.ui.modals.earlier import EarlierModal
from followup_tui.ui.screens.today import TodayScreen
from followup_tui.ui.widgets.kept import KeptText
from tests.ui.composing import program
from tests.ui.conftest import NOW, MakeApp, settle, shown
from tests.ui.reflecting import enter, press, record, stored, told, until, write


async def test_everything_about_a_question_is_chosen_by_keys(make_app: MakeApp, journal: Journal) -> None:
    about = record(journal, "Ingrid Dahl", "王小明", "Ida Moe")
    _ask(journal, about, "Why?", "When?")
    async with make_app().run_test(size=(80, 24)) as pilot:
        await enter(pilot, about)
        await press(pilot, "f4", "f4", "1")
        assert "for behavioural questions" in told(pilot)
        await press(pilot, *"bMhx31")
        assert "1 ✓ Situation   2 · Task   3 ✓ Action" in shown(pilot)
        assert "1 ◐" in shown(pilot)
        found = _question(journal, about)
        assert (found.category, found.verdict) == (Category.behavioural, Verdict.partly)
        assert (found.foreseen, found.star) == (Foreseen.surprise, "SA")
        assert found.asked_by_id == about.round.people[2].contact.id
        await press(
            pilot, *"Ax0", "u"
        )  # who asked is another one, and what is pressed twice or undone is gone
        found = _question(journal, about)
        assert (found.foreseen, found.star) == (Foreseen.open, "SA")
        assert found.asked_by_id == about.round.people[1].contact.id
        await press(pilot, "tab", "tab", "shift+tab")
        bars = [field.styles.border_left for field in pilot.app.screen.query(KeptText)]
        assert bars[0] != bars[1] == bars[2]  # one sees where one writes
        written, other = pilot.app.screen.query_one("#said"), pilot.app.screen.query_one("#missing")
        assert written.styles.border_left != other.styles.border_left  # one sees where one writes
        await write(pilot, "hx0A=")
        assert "◐ partly · behavioural · told: situation, action · 王小明" in shown(pilot)
        pilot.app.post_message(events.Paste(" and on" * 40))
        await press(pilot, "escape")
        assert "hx0A= and on" in shown(pilot)  # what is not written shows its beginning
        await press(pilot, "enter")
        assert "Question 2 of 2" in shown(pilot)
    assert _question(journal, about).said.startswith("hx0A= and")


async def test_the_same_question_from_earlier_is_at_hand(make_app: MakeApp, journal: Journal) -> None:
    earlier = _before(journal)
    about = record(journal)
    _ask(journal, about, "Tell me about a failure")
    failed = _ask(journal, earlier, "Tell me about a time you failed.", said="[/]x migration")
    async with make_app().run_test(size=(80, 24)) as pilot:
        await enter(pilot, about)
        await press(pilot, "f4", "f4")
        await settle(pilot)
        assert "Perhaps the same as “Tell me about a time you failed.”" in shown(pilot)
        await press(pilot, "equals_sign")
        await settle(pilot)
        assert "Asked before at Okapi, Sat 17 Oct:  ◐ answered partly" in shown(pilot)
        await press(pilot, "equals_sign")
        assert "No other question" in told(pilot)
        assert "You said: [/]x migration" in shown(pilot)
        assert _question(journal, about).topic == failed.topic
        await press(pilot, "u", "plus")
        assert isinstance(pilot.app.screen, EarlierModal)
        assert "perhaps the same" in shown(pilot)
        assert "[/]x migration" in shown(pilot)
        await press(pilot, "n")
        await settle(pilot)
        assert "Question 1 of 1" in shown(pilot)
        assert "Perhaps" not in shown(pilot)
    assert _question(journal, about).topic != failed.topic


def _before(journal: Journal) -> InterviewView:
    """An interview forty days ago."""
    start = NOW - timedelta(days=40)
    times = {"starts_at": start, "ends_at": start + timedelta(hours=1), "zone": "Europe/Oslo"}
    application = {"company": "Okapi", "role": "Designer", "zone": "Europe/Oslo"}
    return journal.interviews.record(InterviewEntry(application, {"round": "Phone screen", **times}, ()))


def _ask(journal: Journal, about: InterviewView, *texts: str, said: str = "") -> Question:
    """Note questions, each of them answered partly where something was said; the last one is handed back."""
    for text in texts:
        question = journal.reflections.add_question(stored(journal, about).reflection.id or 0, text)
        if said:
            values = {"verdict": Verdict.partly, "said": said}
            question = journal.reflections.change_question(question.id or 0, question.version, values)
    return question


def _question(journal: Journal, about: InterviewView) -> Question:
    """The first question as it is stored."""
    return stored(journal, about).questions[0]


async def test_undo_goes_to_the_question_that_it_was_about(make_app: MakeApp, journal: Journal) -> None:
    about = record(journal)
    for text in ("Why us?", "Why you?"):
        journal.reflections.add_question(stored(journal, about).reflection.id or 0, text)
    async with make_app().run_test(size=(80, 24)) as pilot:
        await enter(pilot, about)
        await press(pilot, "f4", "f4", "p", "enter")
        assert "“Why you?”" in shown(pilot)
        await press(pilot, "u")
        assert "Undone: The verdict of “Why us?”" in told(pilot)
        assert "“Why us?”" in shown(pilot)


async def test_a_text_about_a_question_that_was_deleted_elsewhere_is_handed_over(
    make_app: MakeApp, journal: Journal, tmp_path: Path
) -> None:
    about = record(journal)
    number = stored(journal, about).reflection.id or 0
    gone, _ = (journal.reflections.add_question(number, text) for text in ("Why us?", "Why you?"))
    copy = tmp_path / "copied"
    settings = Settings(clipboard="command", copy_command=(program(tmp_path, f'cat > "{copy}"'),))
    async with make_app(settings).run_test(size=(80, 24)) as pilot:
        await enter(pilot, about)
        await press(pilot, "f4", "f4", "tab", "x", "y")
        journal.reflections.remove_question(gone.id or 0, gone.version)
        await press(pilot, "f4")
        assert "Deleted in another window" in shown(pilot)
        await press(pilot, "escape")
        assert "xy" in shown(pilot)
        await press(pilot, "f4", "y")
        await until(pilot, lambda: "It is there, go on" in shown(pilot))
        await press(pilot, "enter")
        await until(pilot, lambda: "“Why you?”" in shown(pilot))
        assert copy.read_text("utf-8") == "xy"
        journal.interviews.remove(about.interview.id or 0, about.interview.version)
        await press(pilot, "p")
        assert isinstance(pilot.app.screen, TodayScreen)
