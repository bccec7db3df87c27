"""The letters of a panel side by side, driven without a terminal."""

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from followup_tui.ui.app import FollowupApp
from followup_tui.ui.screens.composer import ComposerScreen
from followup_tui.ui.screens.panel import PanelScreen
from followup_tui.ui.widgets.triangle import Triangle
from tests.ui.composing import HALDEN, compose, drafts
from tests.ui.conftest import MakeApp, settle, shown


async def side_by_side(pilot: Pilot[str], *, copied: bool = True) -> PanelScreen:
    """From the composer to the panel, where Tom's letter may have Maya's body."""
    app = pilot.app
    assert isinstance(app, FollowupApp)
    await settle(pilot)
    if copied:
        view = await app.desk.ask(lambda journal: journal.interviews.view(HALDEN))
        tom = next(one for one in view.round.people if one.contact.full_name == "Tom Brandt")
        (mayas,) = await drafts(pilot)
        values: dict[str, object] = {"kind": "thank_interviewer", "contact_id": tom.contact.id}
        values |= {"subject": "Thank you", "body": mayas.draft.body}
        await app.desk.ask(lambda journal: journal.drafts.begin(HALDEN, values))
    await compose(pilot)
    await pilot.press("escape", "p")
    await settle(pilot)
    assert isinstance(app.screen, PanelScreen)
    return app.screen


def underlined(pilot: Pilot[str]) -> list[str]:
    """What is underlined in each of the two texts."""
    found = []
    for text in pilot.app.screen.query("Beside Static").results(Static):
        strips = [text.render_line(y) for y in range(text.size.height)]
        parts = (part.text for strip in strips for part in strip if part.style and part.style.underline)
        found.append(" ".join("".join(parts).split()))
    return found


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_copied_letter_is_seen_at_once(make_app: MakeApp, size: tuple[int, int]) -> None:
    async with make_app(sample=True).run_test(size=size) as pilot:
        await side_by_side(pilot)
        for words in (
            "✕ 1 pair too alike",
            "✕ blocked",
            "✓ sent",
            "through Maya Chen",
            "· to write",
            "✕100%",
        ):
            assert words in shown(pilot)
        if size < (100, 0):
            await pilot.press("space")
            await settle(pilot)
        here, there = underlined(pilot)
        assert here == there
        assert here.startswith("thank you for the two hours")
        assert here.endswith("send it")
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, ComposerScreen if size > (100, 0) else PanelScreen)


async def test_enter_goes_to_the_letter_and_the_way_back_stays_short(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=(120, 40)) as pilot:
        depth = len(pilot.app.screen_stack)
        for _ in range(2):
            await side_by_side(pilot, copied=False)
            await pilot.press("g", "enter")
            await settle(pilot)
            screen = pilot.app.screen
            assert isinstance(screen, ComposerScreen)
            assert screen.letter is not None
            assert screen.letter.name == "Maya Chen"
            await pilot.press("escape")
            await settle(pilot)
            assert len(pilot.app.screen_stack) == depth


async def test_one_opener_for_all_asks_tells_and_is_taken_back(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=(120, 40), notifications=True) as pilot:
        await side_by_side(pilot, copied=False)
        before = [one.draft.body for one in await drafts(pilot)]
        await pilot.press("g", "o")
        await settle(pilot)
        assert "2 of them have no draft yet" in shown(pilot)
        await pilot.press("y")
        await settle(pilot)
        assert "3 letters begin alike now; the review blocks 2." in shown(pilot)
        bodies = [one.draft.body for one in await drafts(pilot)]
        assert ["thank you for the two hours" in body for body in bodies] == [True, True, True]
        await pilot.press("u")
        await settle(pilot)
        assert [one.draft.body for one in await drafts(pilot)] == before


async def test_pairs_are_walked_through_by_key_and_by_mouse(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=(120, 40)) as pilot:
        screen = await side_by_side(pilot, copied=False)
        await pilot.press("g", "o", "y")
        await settle(pilot)
        table = screen.query_one(Triangle)
        seen = [table.pair]
        for key in ("n", "n", "p"):
            await pilot.press(key)
            seen.append(table.pair)
        assert len(set(seen)) == 3
        assert seen[1] == seen[3]
        await pilot.click(Triangle, offset=(2 + 3 + len("Maya Chen") + 4, 3))
        await settle(pilot)
        assert table.pair == (0, 2)
        assert "3 Company" in shown(pilot)
