"""The composer: a letter for each, stored while it is typed, copied honestly, logged, and then left alone."""

import stat
from pathlib import Path

import pytest
from textual.pilot import Pilot

from followup_tui.composing.review import Level
from followup_tui.config import Places, Settings
from followup_tui.domain.steps import Task
from followup_tui.domain.words import Happening, Outcome
from followup_tui.storage.drafts import DraftView
from followup_tui.storage.journal import Journal
from followup_tui.ui import ways
from followup_tui.ui.app import FollowupApp
from followup_tui.ui.screens.composer import ComposerScreen
from tests.ui.conftest import MakeApp, settle, shown

HALDEN = 1


@pytest.fixture
def clipboard(tmp_path: Path) -> Path:
    """What a program that stands for the clipboard has been given."""
    return tmp_path / "clipboard"


@pytest.fixture
def settings(tmp_path: Path, clipboard: Path) -> Settings:
    """Settings under which copying goes to that program."""
    return Settings(clipboard="command", copy_command=(program(tmp_path, f'cat > "{clipboard}"'),))


def program(folder: Path, does: str) -> str:
    """A program of a shell line."""
    file = folder / "program"
    file.write_text(f"#!/bin/sh\n{does}\n")
    file.chmod(0o700)
    return str(file)


async def compose(
    pilot: Pilot[str], task: Task | None = Task.thank, name: str = "Tom Brandt"
) -> ComposerScreen:
    """Open the composer for somebody of the sample's panel."""
    app = pilot.app
    assert isinstance(app, FollowupApp)
    await settle(pilot)
    view = await app.desk.ask(lambda journal: journal.interviews.view(HALDEN))
    numbers = {one.contact.full_name: one.participant.id for one in view.round.people}
    ways.to_composer(app, HALDEN, task, numbers.get(name))
    await settle(pilot)
    screen = app.screen
    assert isinstance(screen, ComposerScreen)
    return screen


async def drafts(pilot: Pilot[str]) -> list[DraftView]:
    """What the journal has."""
    app = pilot.app
    assert isinstance(app, FollowupApp)
    return await app.desk.ask(lambda journal: journal.drafts.of_interview(HALDEN))


async def typed(pilot: Pilot[str], text: str) -> None:
    """Type a text, key by key."""
    await pilot.press(*("space" if one == " " else one for one in text))
    await settle(pilot)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_it_begins_with_what_the_journal_knows_about_this_person(
    make_app: MakeApp, size: tuple[int, int]
) -> None:
    async with make_app(sample=True).run_test(size=size) as pilot:
        await compose(pilot)
        seen = shown(pilot)
        assert "Dear Tom Brandt" in seen
        assert "test bench" in seen
        assert "through Maya Chen" in seen
        assert "of 60–150" in seen


@pytest.mark.parametrize(("onward", "back"), [("f4", "f3"), ("ctrl+n", "ctrl+r")])
async def test_each_person_gets_another_text(make_app: MakeApp, onward: str, back: str) -> None:
    async with make_app(sample=True).run_test(size=(120, 40)) as pilot:
        screen = await compose(pilot)
        first = screen.paper.text.body
        await pilot.press(onward)
        await settle(pilot)
        assert screen.paper.text.body != first
        assert "Halden Robotics" in screen.paper.text.body
        await pilot.press(back)
        await settle(pilot)
        assert screen.paper.text.body == first


async def test_a_text_that_nobody_touched_is_not_stored(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=(120, 40)) as pilot:
        before = len(await _opened(pilot))
        await pilot.press("f4", "escape", "escape")
        await settle(pilot)
        assert len(await drafts(pilot)) == before


async def test_what_is_typed_is_stored_soon_and_there_at_the_next_start(
    make_app: MakeApp, places: Places
) -> None:
    app = make_app(sample=True)
    async with app.run_test(size=(120, 40)) as pilot:
        await compose(pilot)
        await typed(pilot, "abc")
        await pilot.pause(1.0)
        await settle(pilot)
        # As another process reads it while this one has not ended.
        with Journal.open(places.journal, app.desk.clock, app.settings.clock) as journal:
            assert journal.drafts.of_interview(HALDEN)[-1].draft.body.startswith("abcDear")
    async with make_app().run_test(size=(120, 40)) as pilot:
        screen = await compose(pilot)
        assert screen.paper.text.body.startswith("abcDear")


@pytest.mark.parametrize("ending", [("ctrl+q",), ("escape", "escape"), ("f4",), ("escape",), ("f1",)])
async def test_whatever_ends_the_typing_stores_it(
    make_app: MakeApp, places: Places, ending: tuple[str, ...]
) -> None:
    app = make_app(sample=True)
    async with app.run_test(size=(120, 40)) as pilot:
        await compose(pilot)
        await pilot.press("x", "y", "z", *ending)
        if ending != ("ctrl+q",):
            await settle(pilot)
    with Journal.open(places.journal, app.desk.clock, app.settings.clock) as journal:
        assert journal.drafts.of_interview(HALDEN)[-1].draft.body.startswith("xyzDear")


async def test_blanks_at_the_end_stay_under_the_cursor_while_it_is_stored(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=(120, 40)) as pilot:
        screen = await compose(pilot)
        await pilot.press("ctrl+end", "enter", "a", "space")
        await pilot.pause(1.0)
        await settle(pilot)
        await pilot.press("b")
        await settle(pilot)
        assert screen.paper.text.body.endswith("\na b")


async def test_remarks_come_and_go_while_one_types_and_lead_to_their_place(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=(120, 40)) as pilot:
        screen = await compose(pilot)
        assert "Nothing to mend" in shown(pilot)
        await pilot.press("ctrl+end", "enter")
        await typed(pilot, "[Name]")
        await pilot.pause(0.3)
        assert any(remark.level is Level.block for remark in screen.remarks)
        assert "“[Name]” is still to be filled in" in shown(pilot)
        await pilot.press("ctrl+home", "f8")
        await settle(pilot)
        assert screen.paper.area.selected_text == "[Name]"
        await pilot.press("backspace")
        await pilot.pause(0.3)
        assert "Nothing to mend" in shown(pilot)


async def test_what_was_noted_goes_in_at_the_cursor(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=(80, 24)) as pilot:
        screen = await compose(pilot)
        await pilot.press("ctrl+end", "ctrl+g")
        await settle(pilot)
        assert "What you two talked about" in shown(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert screen.paper.text.body.endswith("the test bench made of old washing machines")


async def test_copying_hands_over_the_body_and_is_not_sending(
    make_app: MakeApp, settings: Settings, clipboard: Path
) -> None:
    async with make_app(settings, sample=True).run_test(size=(120, 40), notifications=True) as pilot:
        screen = await compose(pilot)
        await pilot.press("f2")
        # What was handed to a program can't be checked, so it is not called copied without more.
        await _until(pilot, lambda: "It is there, go on" in shown(pilot))
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
        await _until(pilot, lambda: "Save it as a file" in shown(pilot))
        assert "Not copied" in shown(pilot)
        await pilot.press("down", "enter")
        await _until(pilot, lambda: "Saved, for your eyes only" in shown(pilot))
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
        await _until(pilot, lambda: "Not copied" in shown(pilot))
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
        await _until(pilot, lambda: "It is there, go on" in shown(pilot))
        assert clipboard.read_text().startswith("TODO ")


async def test_the_subject_can_be_copied(make_app: MakeApp, settings: Settings, clipboard: Path) -> None:
    async with make_app(settings, sample=True).run_test(size=(120, 40)) as pilot:
        screen = await compose(pilot)
        await pilot.press("escape", "Y")
        await settle(pilot)
        await pilot.press("enter")
        await _until(pilot, lambda: "It is there, go on" in shown(pilot))
        assert clipboard.read_text() == screen.paper.text.subject


async def test_what_was_sent_is_logged_ticked_and_never_changes_again(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=(120, 40), notifications=True) as pilot:
        screen = await compose(pilot)
        body = screen.paper.text.body
        await pilot.press("f5")
        await settle(pilot)
        assert "Logged" in shown(pilot)
        assert "Sent Thu 26 Nov, 09:14" in shown(pilot)
        await pilot.press("x", "backspace")
        await settle(pilot)
        assert screen.paper.text.body == body
        view = (await drafts(pilot))[-1]
        assert view.sent_at is not None
        assert await _states(pilot, "Thank Tom Brandt") == "done"


async def test_what_should_be_mended_is_named_before_it_is_logged(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=(80, 24)) as pilot:
        screen = await compose(pilot)
        screen.paper.subject.value = ""
        await settle(pilot)
        await pilot.press("f5")
        await settle(pilot)
        assert "There is no subject" in shown(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert (await drafts(pilot))[-1].sent_at is None
        await pilot.press("f5")
        await settle(pilot)
        await pilot.press("y")
        await settle(pilot)
        assert (await drafts(pilot))[-1].sent_at is not None


async def test_the_palette_and_the_help_know_what_letters_do_while_one_writes(make_app: MakeApp) -> None:
    app = make_app(sample=True)
    async with app.run_test(size=(120, 60)) as pilot:
        screen = await compose(pilot)
        assert screen.focused is screen.paper.area
        commands = {command.title for command in app.get_system_commands(app.screen)}
        assert {"Copy", "Earlier versions", "Start anew from the template", "Undo"} <= commands
        assert "Write another" not in commands
        await pilot.press("f1")
        await settle(pilot)
        assert "Earlier versions" in shown(pilot)


async def test_all_texts_of_the_interview_can_be_chosen(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=(80, 24)) as pilot:
        await compose(pilot)
        await pilot.press("escape", "l")
        await settle(pilot)
        await pilot.press("G", "enter")
        await settle(pilot)
        assert "Voicemail" in shown(pilot)
        assert "I called" in shown(pilot)


async def test_sending_is_taken_back(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=(120, 40), notifications=True) as pilot:
        screen = await compose(pilot)
        await pilot.press("f5")
        await settle(pilot)
        await pilot.press("u")
        await settle(pilot)
        assert (await drafts(pilot))[-1].sent_at is None
        await pilot.press("x")
        await settle(pilot)
        assert screen.paper.text.body.startswith("x")


async def test_when_all_is_sent_it_says_until_when_to_rest(make_app: MakeApp) -> None:
    app = make_app(sample=True)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        for step in await app.desk.ask(lambda journal: journal.steps.of_interview(HALDEN)):
            if step.task not in (Task.thank, Task.status_check):
                await app.desk.ask(lambda journal, step=step: journal.steps.tick(HALDEN, step))  # type: ignore[misc]
        await compose(pilot)
        await pilot.press("f5")
        await settle(pilot)
        assert "Rest until" in shown(pilot)


async def test_a_call_is_logged_with_how_it_went_and_can_be_tried_again(make_app: MakeApp) -> None:
    app = make_app(sample=True)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await compose(pilot, Task.call)
        assert not screen.paper.subject.display or not screen.paper.query_one("#subject-line").display
        await pilot.press("f5")
        await settle(pilot)
        await pilot.press("down", "down", "enter")
        await settle(pilot)
        log = await app.desk.ask(lambda journal: journal.log.of_application(HALDEN))
        assert (log[0].happening, log[0].outcome) == (Happening.called, Outcome.no_answer)
        await pilot.press("a")
        await settle(pilot)
        assert not screen.paper.area.read_only
        assert len([one for one in await drafts(pilot) if one.draft.kind == "phone_script"]) == 2


async def test_starting_anew_keeps_the_old_text(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=(120, 40)) as pilot:
        screen = await compose(pilot)
        starter = screen.paper.text.body
        await typed(pilot, "mine ")
        await pilot.press("escape", "t")
        await settle(pilot)
        assert screen.paper.text.body == starter
        await pilot.press("v")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert screen.paper.text.body == f"mine {starter}"


@pytest.mark.parametrize(("answer", "begins"), [("m", "mine"), ("t", "theirs"), ("b", "theirs")])
async def test_a_draft_changed_in_two_places_loses_neither_text(
    make_app: MakeApp, answer: str, begins: str
) -> None:
    app = make_app(sample=True)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await compose(pilot)
        await typed(pilot, "mine ")
        await pilot.press("escape")
        await settle(pilot)
        draft = (await drafts(pilot))[-1].draft
        await app.desk.ask(lambda journal: journal.drafts.save(draft.id or 0, draft.version, "s", "theirs"))
        await pilot.press("enter", "x", "escape")
        await settle(pilot)
        assert "Changed in two places" in shown(pilot)
        await pilot.press(answer)
        await settle(pilot)
        body = screen.paper.text.body
        kept = await app.desk.ask(lambda journal: journal.drafts.versions(draft.id or 0))
        assert body.startswith(begins)
        assert "mine" in body + kept[0].body
        assert "theirs" in body + kept[0].body
        assert (await drafts(pilot))[-1].draft.body == body


async def test_a_paste_is_cleaned_and_one_that_does_not_fit_stays_out(make_app: MakeApp) -> None:
    from textual import events

    async with make_app(sample=True).run_test(size=(120, 40), notifications=True) as pilot:
        screen = await compose(pilot)
        pilot.app.post_message(events.Paste("a\x1b]52;c;aGk=\x07b\r\n\u202ec "))
        await settle(pilot)
        assert screen.paper.text.body.startswith("a]52;c;aGk=b\nc Dear")
        before = screen.paper.text.body
        pilot.app.post_message(events.Paste("y" * 30_000))
        await settle(pilot)
        assert screen.paper.text.body == before
        assert "20,000" in shown(pilot)


async def test_without_a_profile_it_is_asked_for_once_and_a_letter_is_made_all_the_same(
    make_app: MakeApp, places: Places
) -> None:
    from tests.storage.conftest import entry

    app = make_app()
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await app.desk.ask(lambda journal: journal.interviews.record(entry(people=())))
        ways.to_composer(app, HALDEN)
        await settle(pilot)
        assert "Your profile" in shown(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert "Thank-you to the company" in shown(pilot)
        assert "Kind regards" in shown(pilot)


async def _opened(pilot: Pilot[str]) -> list[DraftView]:
    await compose(pilot)
    return await drafts(pilot)


async def _states(pilot: Pilot[str], label: str) -> str:
    app = pilot.app
    assert isinstance(app, FollowupApp)
    steps = await app.desk.ask(lambda journal: journal.steps.of_interview(HALDEN))
    return next(str(step.settled) for step in steps if step.label == label)


async def _until(pilot: Pilot[str], holds: object) -> None:
    """Wait until something holds; a test that waits in vain fails at what it asserts next."""
    assert callable(holds)
    for _ in range(120):
        if holds():
            break
        await pilot.pause(0.05)
    await settle(pilot)
