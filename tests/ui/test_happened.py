"""What happened is told in two keystrokes from wherever one is, or with all that there is to say of it."""

from datetime import date, timedelta

from textual.pilot import Pilot

from followup_tui.config import Places
from followup_tui.domain.words import Happening
from followup_tui.storage.applications import ApplicationView
from followup_tui.storage.journal import Journal
from followup_tui.ui.app import FollowupApp
from followup_tui.ui.modals.happened import HappenedModal
from followup_tui.ui.screens.composer import ComposerScreen
from followup_tui.ui.screens.interview import InterviewScreen
from tests.storage.conftest import entry
from tests.ui.conftest import NOW, MakeApp, settle, shown
from tests.ui.forms import keys, write

WIDE, NARROW = (120, 40), (80, 24)


async def known(pilot: Pilot[str], application_id: int = 1) -> ApplicationView:
    """An application as the journal has it."""
    app = pilot.app
    assert isinstance(app, FollowupApp)
    return await app.desk.ask(lambda journal: journal.applications.view(application_id))


def toasts(pilot: Pilot[str]) -> str:
    """All that the user was told, however it was wrapped."""
    return " ".join(one.message for one in pilot.app._notifications)


async def test_two_keystrokes_on_today_log_a_rejection_and_one_takes_it_back(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=NARROW, notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("l", "x")  # the letter waits for the sheet to have read how things stand
        await settle(pilot)
        assert (await known(pilot)).entries[0].happening is Happening.rejection
        assert "Logged: A rejection · Halden Robotics." in toasts(pilot)
        assert "Thank Tom Brandt" not in shown(pilot)
        await keys(pilot, "u")
        assert (await known(pilot)).entries[0].struck_at is not None
        assert "Thank Tom Brandt" in shown(pilot)


async def test_every_sort_fits_into_the_sheet(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await keys(pilot, "l")
        screen = shown(pilot)
        for words in (
            "Halden", "They named a date", "The interview was cancelled", "A note", "when, who",
            "a further round",
        ):  # fmt: skip
            assert words in screen
        assert "asking is fine" in screen
        assert "I accepted the offer" not in screen
        await keys(pilot, "y", "escape")
        assert not isinstance(pilot.app.screen, HappenedModal)
        await keys(pilot, "l", "f")
        assert isinstance(pilot.app.screen, InterviewScreen)
        assert "Halden Robotics" in shown(pilot)
        assert all(one.happening is not Happening.accepted for one in (await known(pilot)).entries)


async def test_a_vague_day_is_the_latest_that_it_can_mean_and_enter_keeps_it(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=NARROW, notifications=True) as pilot:
        await settle(pilot)
        await keys(pilot, "l", "p", "enter")
        assert "Say by which day" in shown(pilot)
        await write(pilot, "end of next week")
        assert "→ Fri 4 Dec, in 8 days" in shown(pilot)
        await keys(pilot, "enter")
        newest = (await known(pilot)).entries[0]
        assert (newest.happening, newest.day) == (Happening.promise, date(2026, 12, 4))
        assert "Next: Ask where things stand, from Tue 8 Dec, in 12 days." in toasts(pilot)


async def test_from_within_a_text_it_is_told_in_full_and_the_text_stays(
    make_app: MakeApp, places: Places, journal: Journal
) -> None:
    number = journal.interviews.record(entry()).interview.id or 0
    journal.profile.save({"full_name": "Robin Vale"}, None)
    async with make_app().run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        pilot.app.push_screen(ComposerScreen(number))
        await settle(pilot)
        await write(pilot, "Yes")
        await keys(pilot, "ctrl+l", "N")
        form = pilot.app.screen.form  # type: ignore[attr-defined]
        form.fill({"when": "yesterday 16:00", "note": "the budget [/] is frozen"})
        await settle(pilot)
        assert "→ Wed 25 Nov, 16:00, yesterday" in shown(pilot)
        await keys(pilot, "ctrl+s")
        assert isinstance(pilot.app.screen, ComposerScreen)
        assert "Yes" in pilot.app.screen.paper.text.body
        assert "u takes it back" not in toasts(pilot)  # it would be typed into the text
        told = (await known(pilot)).entries[0]
        assert (told.note, NOW - told.at) == ("the budget [/] is frozen", timedelta(hours=17, minutes=14))


async def test_a_moved_interview_takes_its_new_time_from_here(make_app: MakeApp, journal: Journal) -> None:
    ahead = {
        **entry().interview,
        "starts_at": NOW + timedelta(days=1),
        "ends_at": NOW + timedelta(days=1, hours=1),
    }
    view = journal.interviews.record(entry(interview=ahead))
    async with make_app().run_test(size=WIDE) as pilot:
        await settle(pilot)
        await keys(pilot, "l", "r")
        await write(pilot, "2 Dec 10:00-10:45")
        await keys(pilot, "enter")
    moved = journal.interviews.view(view.interview.id or 0).interview
    assert moved.ends_at - moved.starts_at == timedelta(minutes=45)
    assert journal.applications.view(view.application.id or 0).entries[0].happening is Happening.rescheduled
