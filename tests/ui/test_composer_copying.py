"""A letter is copied, and what came of it is said honestly."""

import stat
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from followup_tui.config import Places, Settings
from tests.ui.composing import compose, drafts, program, typed, until
from tests.ui.conftest import MakeApp, settle, shown


@pytest.fixture
def clipboard(tmp_path: Path) -> Path:
    """What a program that stands for the clipboard has been given."""
    return tmp_path / "clipboard"


@pytest.fixture
def settings(tmp_path: Path, clipboard: Path) -> Settings:
    """Settings under which copying goes to that program."""
    return Settings(clipboard="command", copy_command=(program(tmp_path, f'cat > "{clipboard}"'),))


async def test_copying_hands_over_the_body_and_is_not_sending(
    make_app: MakeApp, settings: Settings, clipboard: Path
) -> None:
    async with make_app(settings, sample=True).run_test(size=(120, 40), notifications=True) as pilot:
        screen = await compose(pilot)
        await pilot.press("f2")
        # What was handed to a program can't be checked, so it is not called copied without more.
        await until(pilot, lambda: "It is there, go on" in shown(pilot))
        assert "Handed to your copy_command" in shown(pilot)
        assert clipboard.read_text() == screen.paper.text.body
        await pilot.press("enter")
        await settle(pilot)
        view = (await drafts(pilot))[-1]
        assert view.draft.copied_at is not None
        assert view.sent_at is None
        assert "not sent yet" in shown(pilot)


async def test_a_copy_that_failed_says_so_and_offers_a_private_file(
    make_app: MakeApp, tmp_path: Path, places: Places
) -> None:
    settings = Settings(clipboard="command", copy_command=(program(tmp_path, "exit 3"),))
    async with make_app(settings, sample=True).run_test(size=(120, 40), notifications=True) as pilot:
        screen = await compose(pilot)
        await pilot.press("f2")
        await until(pilot, lambda: "Save it as a file" in shown(pilot))
        assert "Not copied" in shown(pilot)
        await pilot.press("down", "enter")
        await until(pilot, lambda: "Saved, for your eyes only" in shown(pilot))
        (file,) = places.drafts.iterdir()
        assert file.read_text() == screen.paper.text.body
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert (await drafts(pilot))[-1].draft.copied_at is None


async def test_while_a_clipboard_does_not_answer_one_can_go_on_writing(
    make_app: MakeApp, tmp_path: Path
) -> None:
    settings = Settings(clipboard="command", copy_command=(program(tmp_path, "sleep 60"),))
    async with make_app(settings, sample=True).run_test(size=(120, 40), notifications=True) as pilot:
        screen = await compose(pilot)
        await pilot.press("f2")
        await typed(pilot, "meanwhile ")
        assert "Not copied" not in shown(pilot)
        assert screen.paper.text.body.startswith("meanwhile ")
        await until(pilot, lambda: "Not copied" in shown(pilot))
        assert "Not copied" in shown(pilot)


async def test_copying_what_should_be_mended_asks_first_and_is_not_refused(
    make_app: MakeApp, settings: Settings, clipboard: Path
) -> None:
    async with make_app(settings, sample=True).run_test(size=(120, 40)) as pilot:
        await compose(pilot)
        await typed(pilot, "TODO ")
        await pilot.press("f2")
        await settle(pilot)
        assert "Copy it all the same?" in shown(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert not clipboard.exists()
        await pilot.press("f2")
        await settle(pilot)
        await pilot.press("y")
        await until(pilot, lambda: "It is there, go on" in shown(pilot))
        assert clipboard.read_text().startswith("TODO ")


async def test_each_way_out_has_a_key(
    make_app: MakeApp, settings: Settings, places: Places, clipboard: Path
) -> None:
    async with make_app(settings, sample=True).run_test(size=(80, 24)) as pilot:
        screen = await compose(pilot)
        await pilot.press("escape", "Y")
        await settle(pilot)
        assert "maya.chen@example.com" in shown(pilot)
        await pilot.press("s")
        await until(pilot, lambda: "It is there, go on" in shown(pilot))
        assert clipboard.read_text() == screen.paper.text.subject
        await pilot.press("enter", "Y")
        await settle(pilot)
        await pilot.press("e")
        await until(pilot, lambda: any(places.drafts.glob("*.eml")))
        (file,) = places.drafts.glob("*.eml")
        mail = message_from_bytes(file.read_bytes(), policy=policy.default)
        assert mail["To"] == "Maya Chen <maya.chen@example.com>"
        assert mail.get_content().replace("\r\n", "\n").strip() == screen.paper.text.body
        assert (await drafts(pilot))[-1].draft.copied_at is not None
