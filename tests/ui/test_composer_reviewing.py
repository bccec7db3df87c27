"""The remarks on a letter: marked in it, set aside with a reason, and resting in another language."""

from textual.pilot import Pilot

from followup_tui.ui.screens.composer import ComposerScreen
from tests.ui.composing import compose, drafts, typed
from tests.ui.conftest import MakeApp, settle, shown


def marked(screen: ComposerScreen) -> list[str]:
    """The passages of the text that are underlined on the screen."""
    lines = [screen.paper.area.render_line(y) for y in range(screen.paper.area.size.height)]
    return [
        part.text.strip()
        for strip in lines
        for part in strip
        if part.style and part.style.underline and part.text.strip()
    ]


async def _gap_typed(pilot: Pilot[str]) -> ComposerScreen:
    screen = await compose(pilot)
    assert marked(screen) == []
    await pilot.press("ctrl+home")
    await typed(pilot, "[Name] ")
    await pilot.pause(0.3)
    await settle(pilot)
    return screen


async def test_a_remark_is_marked_in_the_text_and_set_aside_with_a_reason(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=(120, 40)) as pilot:
        screen = await _gap_typed(pilot)
        assert marked(screen) == ["[Name]"]
        await pilot.press("f8", "f10")
        await settle(pilot)
        await typed(pilot, "their form")
        await pilot.press("enter")
        await settle(pilot)
        assert marked(screen) == []
        assert "waived: their form" in shown(pilot)
        assert [one.rule for one in (await drafts(pilot))[-1].waivers] == ["placeholder"]
        # On its row the same key lets it speak again.
        await pilot.press("escape")
        review = screen.query_one("#review")
        await pilot.press("G", "x") if screen.focused is review else None
        await settle(pilot)
        assert (await drafts(pilot))[-1].waivers == ()
        assert marked(screen) == ["[Name]"]


async def test_in_another_language_the_rules_about_english_words_rest(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=(120, 40)) as pilot:
        screen = await _gap_typed(pilot)
        await pilot.press("escape", "L")
        await settle(pilot)
        await pilot.press(*"jjjjj", "enter")
        await settle(pilot)
        assert (await drafts(pilot))[-1].draft.language == "de"
        assert "German: word rules rest" in shown(pilot)
        assert marked(screen) == ["[Name]"]
