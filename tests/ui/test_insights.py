"""Insights: what all interviews together teach, or a part of them alone."""

from pathlib import Path

from textual.containers import VerticalScroll
from textual.pilot import Pilot

from followup_tui.config import Places, Settings
from followup_tui.ui.screens.insights import InsightsScreen
from followup_tui.ui.screens.today import TodayScreen
from followup_tui.ui.widgets.insights import FigureView
from tests.ui.composing import program, until
from tests.ui.conftest import MakeApp, settle, shown


async def learnt(pilot: Pilot[str], *keys: str) -> str:
    """Press keys, wait until the figures are there, and look."""
    await pilot.press(*keys)
    await pilot.pause()
    while any(one.group == "figures" for one in pilot.app.workers):
        await pilot.pause(0.01)
    await pilot.pause()
    return shown(pilot)


async def test_a_part_of_the_interviews_is_looked_at_and_all_again(
    make_app: MakeApp, tmp_path: Path, places: Places
) -> None:
    clipboard = tmp_path / "clipboard"
    settings = Settings(clipboard="command", copy_command=(program(tmp_path, f'cat > "{clipboard}"'),))
    async with make_app(settings, sample=True).run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        page = await learnt(pilot, "6")
        assert "3 interviews, 15 questions" in page
        assert "8/12 = 67 % (39–86 %)" in page
        assert "All questions" in page.splitlines()[7]  # in two columns, below the first figure
        page = await learnt(pilot, "c", "j", "j", "enter")
        assert "Insights · Okapi Studio" in page
        assert "1 interview · 0 all" in page
        assert "2 of 3" in page
        assert "67 %" not in page
        await pilot.press("y")
        await until(pilot, lambda: "It is there, go on" in shown(pilot))
        assert clipboard.read_text().startswith("1 interview, 3 questions · Okapi Studio\n")
        await pilot.press("enter", "s")
        await until(pilot, lambda: "Saved, for your eyes only" in shown(pilot))
        (file,) = places.exports.iterdir()
        assert file.name == "Insights.md"
        assert file.read_text().startswith("# Insights\n\n1 interview, 3 questions · Okapi Studio\n")
        assert "3 interviews" in await learnt(pilot, "escape")
        assert [type(one) for one in pilot.app.screen_stack] == [TodayScreen, InsightsScreen]
        await pilot.press("escape")
        assert [type(one) for one in pilot.app.screen_stack] == [TodayScreen]


async def test_an_empty_journal_says_what_is_needed(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        page = await learnt(pilot, "6")
        assert "There is nothing to learn from yet." in page
        assert "This needs interviews" in page
        await pilot.press("G")
        scroll = pilot.app.screen.query_one("#page", VerticalScroll)
        assert scroll.scroll_offset.y == scroll.max_scroll_y > 0
        await pilot.press("g", "tab")
        assert isinstance(pilot.app.focused, FigureView)
        assert pilot.app.focused.figure.key == "categories"
        assert "None of your interviews fits" in await learnt(pilot, "t", "j", "enter")
        await pilot.press("6", "1")
        assert isinstance(pilot.app.screen, TodayScreen)
