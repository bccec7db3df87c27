"""The list of questions: noted quickly, duplicates seen and merged, every change taken back."""

from textual import events

from followup_tui.storage.journal import Journal
from followup_tui.ui.modals.pick import PickModal
from tests.ui.conftest import MakeApp, settle, shown
from tests.ui.reflecting import enter, press, record, stored, texts, told, write

TYPED = ["Any [/]debts?", "Why Nordlys?", "Why do you want to work here?"]


async def test_a_duplicate_is_seen_merged_and_brought_back(make_app: MakeApp, journal: Journal) -> None:
    about = record(journal)
    number = stored(journal, about).reflection.id or 0
    for text in TYPED[:2]:
        journal.reflections.add_question(number, text)
    async with make_app().run_test(size=(80, 24)) as pilot:
        await enter(pilot, about)
        await press(pilot, "f4")
        await write(pilot, TYPED[2])
        await press(pilot, "enter")
        assert "That looks like question 2: ↑, then m merges them." in shown(pilot)
        assert "like 2?" in shown(pilot)
        await press(pilot, "up", "m")
        assert isinstance(pilot.app.screen, PickModal)
        assert f"“{TYPED[2]}” is the same as:" in shown(pilot)
        await press(pilot, "enter")
        assert texts(journal, about) == TYPED[:2]
        assert "Merged into question 2: u takes it back." in shown(pilot)
        await press(pilot, "u")
        assert texts(journal, about) == TYPED
        assert "Undone: Merged two questions · Nordlys Bank." in shown(pilot)
        await press(pilot, "d")  # the one that came back is under the cursor
        assert texts(journal, about) == TYPED[:2]
        assert f"Deleted “{TYPED[2]}”: u takes it back." in shown(pilot)
        await press(pilot, "u", "m", "escape", "e")
        await write(pilot, "given up")
        await press(pilot, "escape")
        assert "Not changed; e goes on with it." in shown(pilot)
        await press(pilot, "e")
        assert "given up" in shown(pilot)
        await press(pilot, "escape", "f4")
        assert texts(journal, about) == TYPED


async def test_the_newest_of_many_is_in_sight(make_app: MakeApp, journal: Journal) -> None:
    about = record(journal)
    number = stored(journal, about).reflection.id or 0
    for place in range(30):
        journal.reflections.add_question(number, f"Question {place}")
    async with make_app().run_test(size=(80, 24)) as pilot:
        await enter(pilot, about)
        await press(pilot, "f4", "x", "enter")
        assert "31  x" in shown(pilot)
        assert "like" not in shown(pilot)
        await press(pilot, "up", "K", "d")
        assert "x" not in texts(journal, about)
        await press(pilot, "u", "u")
        assert texts(journal, about)[-1] == "x"
        assert "31  x" in shown(pilot)


async def test_what_is_done_in_another_window_holds_nobody_up(make_app: MakeApp, journal: Journal) -> None:
    about = record(journal)
    number = stored(journal, about).reflection.id or 0
    gone = journal.reflections.add_question(number, "Why us?")
    async with make_app().run_test(size=(80, 24)) as pilot:
        screen = await enter(pilot, about)
        await press(pilot, "f4", "up", "e", *["backspace"] * 7, "enter")  # emptied: nothing is changed
        assert texts(journal, about) == ["Why us?"]
        await press(pilot, "up", "e", "x")
        journal.reflections.remove_question(gone.id or 0, gone.version)
        await press(pilot, "enter")
        assert "This is no longer in the journal." in told(pilot)
        await press(pilot, "enter")
        assert texts(journal, about) == ["Why us?x"]
        half = stored(journal, about).answers.get("questions")
        journal.reflections.answer(number, "questions", "half typed there", half.version if half else None)
        await press(pilot, "y", "f4")
        assert texts(journal, about) == ["Why us?x", "y"]
        assert screen._stop.name.startswith("first/walk")


async def test_a_half_typed_question_comes_back(make_app: MakeApp, journal: Journal) -> None:
    about = record(journal)
    journal.reflections.answer(stored(journal, about).reflection.id or 0, "questions", "half a q", None)
    async with make_app().run_test(size=(80, 24)) as pilot:
        await enter(pilot, about)
        await press(pilot, "f4")
        await write(pilot, "uestion")
        await press(pilot, "enter")
        assert [question.text for question in stored(journal, about).questions] == ["half a question"]


async def test_the_noted_questions_are_edited_moved_deleted_and_brought_back(
    make_app: MakeApp, journal: Journal
) -> None:
    about = record(journal)
    async with make_app().run_test(size=(80, 24)) as pilot:
        await enter(pilot, about)
        await press(pilot, "f4")
        for text in ("a", "b", "c"):
            await press(pilot, text, "enter")
        await press(pilot, "escape", "g", "J")
        assert texts(journal, about) == ["b", "a", "c"]
        await press(pilot, "d")
        assert texts(journal, about) == ["b", "c"]
        await press(pilot, "u")
        assert texts(journal, about) == ["b", "a", "c"]
        await press(pilot, "G", "e", "x", "enter")
        assert texts(journal, about) == ["b", "a", "cx"]
        await press(pilot, "y", "escape", "u")
        assert texts(journal, about) == ["b", "a", "c"]
        await press(pilot, "a", "enter")
        assert texts(journal, about) == ["b", "a", "c", "y"]


async def test_pasted_lines_are_as_many_questions(make_app: MakeApp, journal: Journal) -> None:
    about = record(journal)
    async with make_app().run_test(size=(80, 24)) as pilot:
        await enter(pilot, about)
        await press(pilot, "f4")
        pilot.app.post_message(events.Paste("Why us?\n\n[/]x where?\r\nWhen?\n"))
        await settle(pilot)
        assert texts(journal, about) == ["Why us?", "[/]x where?", "When?"]
