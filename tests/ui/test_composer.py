"""The composer: a letter for each, stored while it is typed, and reviewed."""

import pytest
from textual.pilot import Pilot

from followup_tui.composing.review import Level
from followup_tui.config import Places
from followup_tui.domain.facts import DraftView
from followup_tui.storage.journal import Journal
from followup_tui.ui import ways
from tests.ui.composing import HALDEN, compose, drafts, typed
from tests.ui.conftest import MakeApp, settle, shown


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
        assert "Dear Ana Ruiz" in screen.paper.text.body
        await pilot.press(back)
        await settle(pilot)
        assert screen.paper.text.body == first
        # What was typed since the screen was opened is there when one comes back, however often.
        for words in ("one ", "two "):
            await typed(pilot, words)
            await pilot.press(onward, back)
            await settle(pilot)
        assert screen.paper.text.body == f"two one {first}"


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


def _line_of(pilot: Pilot[str], words: str) -> int:
    """In which line of the list of choices some words stand."""
    top = pilot.app.screen.query_one("Rows").region.y
    return next(at for at, line in enumerate(shown(pilot).splitlines()) if words in line) - top


async def test_all_texts_of_the_interview_can_be_chosen(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=(80, 24)) as pilot:
        await compose(pilot)
        await pilot.press("escape", "o")
        await settle(pilot)
        await pilot.click("Rows", offset=(2, _line_of(pilot, "Voicemail")))
        await settle(pilot)
        assert "Voicemail" in shown(pilot)
        assert "Call with it" in shown(pilot)


async def test_starting_anew_keeps_the_old_text(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=(120, 40)) as pilot:
        screen = await compose(pilot)
        starter = screen.paper.text.body
        await typed(pilot, "mine ")
        await pilot.press("escape", "t")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert screen.paper.text.body == starter
        await pilot.press("v")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert screen.paper.text.body == f"mine {starter}"


async def test_a_template_that_is_broken_meanwhile_takes_no_text_away(
    make_app: MakeApp, places: Places
) -> None:
    async with make_app(sample=True).run_test(size=(120, 40)) as pilot:
        screen = await compose(pilot)
        await typed(pilot, "mine ")
        body = screen.paper.text.body
        places.templates.mkdir(parents=True)
        (places.templates / "thank_interviewer.txt.j2").write_text("Dear {{ nobody }}")
        await pilot.press("escape", "t")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert screen.paper.text.body == body
        assert [one.message.count("“nobody”") for one in pilot.app._notifications] == [1]


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


async def test_the_other_screens_of_the_interview_take_its_place(make_app: MakeApp) -> None:
    """However often one goes to and fro, escape leads down the same two steps."""
    app = make_app(sample=True)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("2")
        await settle(pilot)
        for _ in range(3):
            await pilot.press("4")
            await settle(pilot)
            assert type(app.screen).__name__ == "ComposerScreen"
            await pilot.press("escape", "2")
            await settle(pilot)
            assert type(app.screen).__name__ == "ChecklistScreen"
        await pilot.press("escape")
        await settle(pilot)
        assert type(app.screen).__name__ == "TodayScreen"
