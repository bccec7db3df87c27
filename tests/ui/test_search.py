"""Everything is found from anywhere while one types, and one key leads there."""

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from followup_tui.storage.interviews import InterviewView, PersonEntry
from followup_tui.storage.journal import Journal
from followup_tui.ui.app import FollowupApp
from followup_tui.ui.modals.contact import ContactModal
from followup_tui.ui.modals.search import SearchModal
from followup_tui.ui.screens.application import ApplicationScreen
from followup_tui.ui.screens.checklist import ChecklistScreen
from followup_tui.ui.screens.composer import ComposerScreen
from followup_tui.ui.screens.interview import InterviewScreen
from followup_tui.ui.screens.reflection import ReflectionScreen
from followup_tui.ui.screens.today import TodayScreen
from tests.storage.conftest import entry
from tests.ui.conftest import MakeApp, settle, shown

SIZES = [(80, 24), (120, 40)]


async def record(app: FollowupApp) -> InterviewView:
    """An interview with something to be found in every part of it."""
    person = PersonEntry({"full_name": "Maya Chen"}, {"detail": "rolling back firmware"})
    view = await app.desk.ask(lambda journal: journal.interviews.record(entry(people=(person,))))
    number = view.interview.id or 0

    def fill(journal: Journal) -> None:
        reflection = journal.reflections.open(number).reflection
        for text in ("Why [/]x us?", "What about parsers?"):
            journal.reflections.add_question(reflection.id or 0, text)
        journal.reflections.answer(reflection.id or 0, "dread", "anything on recursion", None)
        journal.drafts.begin(
            number, {"kind": "thank_company", "subject": "", "body": "Dear gardeners,\nthanks"}
        )

    await app.desk.ask(fill)
    return view


async def look_for(pilot: Pilot[str], text: str) -> None:
    """Open the search, and type."""
    await pilot.press("slash")
    await pilot.pause()
    pilot.app.screen.query_one(Input).value = text
    await answered(pilot)


async def answered(pilot: Pilot[str]) -> None:
    """Wait until the search has shown what it found."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete(
        [worker for worker in pilot.app.workers if worker.node is pilot.app.screen]
    )
    await pilot.pause()


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_found_shows_while_one_types(make_app: MakeApp, size: tuple[int, int]) -> None:
    app = make_app()
    async with app.run_test(size=size) as pilot:
        await record(app)
        await settle(pilot)
        await pilot.press("slash")
        await pilot.pause()
        assert "Finds companies" in shown(pilot)
        await pilot.press("p", "a", "r", "s")
        await answered(pilot)
        seen = shown(pilot)
        assert "What about parsers?" in seen
        assert "1 found" in seen
        assert "Halden Robotics · Onsite" in seen
        await pilot.press("q")
        await answered(pilot)
        seen = shown(pilot)
        assert "Nothing holds “parsq”" in seen
        assert "What about parsers?" not in seen
        await pilot.press("escape")
        assert isinstance(app.screen, TodayScreen)


@pytest.mark.parametrize(
    ("wanted", "screen"),
    [
        ("halden", ApplicationScreen), ("maya", ChecklistScreen), ("onsite", ChecklistScreen),
        ("parsers", ReflectionScreen), ("recursion", ReflectionScreen), ("gardeners", ComposerScreen),
        ("firmware", ContactModal),
    ],
)  # fmt: skip
async def test_enter_goes_to_what_was_found(make_app: MakeApp, wanted: str, screen: type) -> None:
    app = make_app()
    async with app.run_test(size=(120, 40)) as pilot:
        await record(app)
        await settle(pilot)
        await look_for(pilot, wanted)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, screen)


@pytest.mark.parametrize(
    ("wanted", "seen"), [("parsers", "What about parsers?"), ("recursion", "dread next time")]
)
async def test_the_reflection_opens_at_the_very_question(make_app: MakeApp, wanted: str, seen: str) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await record(app)
        await settle(pilot)
        await look_for(pilot, wanted)
        await pilot.press("enter")
        await settle(pilot)
        assert seen in shown(pilot)


async def test_the_arrows_choose_while_the_line_keeps_the_focus(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(120, 40)) as pilot:
        await record(app)
        await settle(pilot)
        await look_for(pilot, "wh")
        await pilot.press("down")
        assert isinstance(app.focused, Input)
        await pilot.press("enter")
        await settle(pilot)
        assert "Why [/]x us?" in shown(pilot)


async def test_a_click_goes_there_too(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(120, 40)) as pilot:
        await record(app)
        await settle(pilot)
        await look_for(pilot, "gardeners")
        lines = shown(pilot).splitlines()
        row = next(number for number, line in enumerate(lines) if "gardeners," in line)
        await pilot.click(offset=(lines[row].index("gardeners"), row))
        await settle(pilot)
        assert isinstance(app.screen, ComposerScreen)


async def test_a_slash_in_a_text_stays_a_slash(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("a")
        await settle(pilot)
        assert isinstance(app.screen, InterviewScreen)
        await pilot.press("a", "slash", "b")
        assert isinstance(app.focused, Input)
        assert app.focused.value == "a/b"


async def test_the_search_is_in_the_palette(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        (command,) = [one for one in app.get_system_commands(app.screen) if one.title == "Search"]
        await command.callback()
        await pilot.pause()
        assert isinstance(app.screen, SearchModal)


async def test_more_is_found_as_the_cursor_goes_down(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(120, 40)) as pilot:
        view = await record(app)
        await settle(pilot)

        def fill(journal: Journal) -> None:
            reflection = journal.reflections.open(view.interview.id or 0).reflection
            for number in range(70):
                journal.reflections.add_question(reflection.id or 0, f"Zebra {number}?")

        await app.desk.ask(fill)
        await look_for(pilot, "zebra")
        assert "The newest 30" in shown(pilot)
        for _ in range(12):
            await pilot.press("pagedown")
            await answered(pilot)
        assert "70 found" in shown(pilot)
        assert "Zebra 0?" in shown(pilot)
