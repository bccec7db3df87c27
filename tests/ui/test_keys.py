"""The keys at the foot: those that work here, and a click presses one."""

from textual.command import CommandPalette

from followup_tui.ui.modals.help import HelpModal
from followup_tui.ui.widgets.keys import Keys
from tests.ui.conftest import MakeApp, settle, shown


async def test_a_click_at_the_foot_presses_the_key(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        foot = shown(pilot).splitlines()[-1]
        assert "a New interview" in foot
        await pilot.click(Keys, offset=(foot.index("Help"), 0))
        await settle(pilot)
        assert isinstance(pilot.app.screen, HelpModal)
        await pilot.press("escape")
        await pilot.click(Keys, offset=(foot.index("palette"), 0))
        await settle(pilot)
        assert isinstance(pilot.app.screen, CommandPalette)
        await pilot.press("escape")
        await pilot.click(Keys, offset=(foot.index("palette") - 8, 0))
        await settle(pilot)
        assert pilot.app.screen is pilot.app.screen_stack[0], "nothing is pressed between them"
