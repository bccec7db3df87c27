"""The card of a call: what one needs before one's eyes, and what is logged after it."""

from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot

from followup_tui.config import Settings
from followup_tui.domain.models import LogEntry
from followup_tui.domain.steps import Task
from followup_tui.domain.words import ContactRule, Happening, Outcome
from followup_tui.storage.journal import Journal
from followup_tui.ui.app import FollowupApp
from followup_tui.ui.screens.calling import CallingScreen
from tests.ui.composing import HALDEN, compose, drafts, program, typed, until
from tests.ui.conftest import MakeApp, settle, shown

NUMBER = "+1 (312) 555-0100 ext. 7"


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_all_that_a_call_needs_is_on_one_screen(
    make_app: MakeApp, tmp_path: Path, size: tuple[int, int]
) -> None:
    settings = Settings(clipboard="command", copy_command=(program(tmp_path, f"cat > {tmp_path}/copied"),))
    async with make_app(settings, sample=True).run_test(size=size) as pilot:
        screen = await _call(pilot, NUMBER)
        seen = shown(pilot)
        for needed in (
            NUMBER,
            "Ask for Ana Ruiz",
            "in Chicago, Thanksgiving Day",
            "Hello, this is Robin Vale",
        ):
            assert needed in seen
        assert "Have a good" in seen  # the last sentence is seen without scrolling
        assert ("They make an offer" in seen) is (size[0] >= 100)
        await pilot.press("v")
        assert "of 25 seconds" in shown(pilot)
        if not screen.is_wide:
            await pilot.press("w")
            assert "They make an offer" in shown(pilot)
        await pilot.press("y")
        await until(pilot, (tmp_path / "copied").exists)
        assert (tmp_path / "copied").read_text() == NUMBER
        await pilot.press("m")
        await settle(pilot)
        assert await _outcomes(pilot) == [Outcome.voicemail]


async def test_what_they_said_is_logged_with_the_day_and_taken_back_as_one(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=(80, 24), notifications=True) as pilot:
        screen = await _call(pilot, NUMBER)
        before = await _log(pilot)
        await pilot.press("s")
        await settle(pilot)
        await typed(pilot, "the 40th")
        await pilot.press("enter")
        await settle(pilot)
        assert await _log(pilot) == before
        await pilot.press("ctrl+u")
        await typed(pilot, "fri")
        assert "→ Fri 27 Nov, tomorrow" in shown(pilot)
        await pilot.press("enter")
        await settle(pilot)
        logged = (await _log(pilot))[: -len(before)]
        assert {(one.happening, one.outcome, one.day) for one in logged} == {
            (Happening.called, Outcome.spoke, None),
            (Happening.promise, Outcome.none, date(2026, 11, 27)),
        }
        sent = (await drafts(pilot))[-1]
        assert sent.sent_at is not None
        assert sent.draft.body.startswith("Hello, this is Robin Vale")
        assert pilot.app.screen is not screen
        await pilot.press("u")
        await settle(pilot)
        assert [one.id for one in await _log(pilot)] == [one.id for one in before]


async def test_a_call_in_vain_is_logged_every_time(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=(80, 24)) as pilot:
        await _call(pilot, NUMBER)
        await pilot.press("n")
        await settle(pilot)
        await pilot.press("f6")
        await settle(pilot)
        await pilot.press("n")
        await settle(pilot)
        assert await _outcomes(pilot) == [Outcome.no_answer] * 2
        kept = [one for one in await drafts(pilot) if one.draft.kind == "phone_script"]
        assert [one.sent_at is not None for one in kept] == [True, True]


async def test_where_no_number_is_noted_or_no_call_is_wanted_it_says_so(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=(80, 24)) as pilot:
        await _call(pilot, "", ContactRule.no_calls)
        assert "Call all the same?" in shown(pilot)
        await pilot.press("y")
        await settle(pilot)
        seen = shown(pilot)
        assert "No number noted" in seen
        assert "They asked not to be called" in seen
        before = await _log(pilot)
        await pilot.press("s")
        await settle(pilot)
        await typed(pilot, "they rang me")
        await pilot.press("enter")
        await settle(pilot)
        assert await _log(pilot) == before
        await pilot.press("enter")
        await settle(pilot)
        assert len(await _log(pilot)) == len(before) + 1
        assert [one.reason for one in (await drafts(pilot))[-1].waivers] == ["they rang me"]


async def _call(pilot: Pilot[str], number: str, rule: ContactRule = ContactRule.anything) -> CallingScreen:
    """Note a number, open the script of a call, and go on to its card."""
    app = pilot.app
    assert isinstance(app, FollowupApp)
    await settle(pilot)

    def note(journal: Journal) -> None:
        view = journal.interviews.view(HALDEN)
        for person in view.round.people:
            contact = person.contact
            journal.interviews.save_contact(contact.id or 0, contact.version, {"phone": number})
        application = view.application
        journal.applications.edit(application.id or 0, application.version, {"contact_rule": rule})

    await app.desk.ask(note)
    await compose(pilot, Task.call)
    await pilot.press("f6")
    await settle(pilot)
    return app.screen  # type: ignore[return-value]


async def _log(pilot: Pilot[str]) -> list[LogEntry]:
    app = pilot.app
    assert isinstance(app, FollowupApp)
    view = await app.desk.ask(lambda journal: journal.applications.view(HALDEN))
    return [one for one in view.entries if one.struck_at is None]


async def _outcomes(pilot: Pilot[str]) -> list[Outcome]:
    return [one.outcome for one in await _log(pilot) if one.happening is Happening.called]
