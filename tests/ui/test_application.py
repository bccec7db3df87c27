"""The screen of an application: where it stands, how it got there, and what can be done about it."""

from datetime import timedelta

from textual.pilot import Pilot

from followup_tui.config import Places
from followup_tui.domain.words import Happening, Outcome
from followup_tui.storage.interviews import PersonEntry
from followup_tui.storage.journal import Journal
from followup_tui.ui.screens.application import ApplicationScreen
from followup_tui.ui.screens.checklist import ChecklistScreen
from followup_tui.ui.screens.composer import ComposerScreen
from followup_tui.ui.screens.interview import InterviewScreen
from followup_tui.ui.screens.today import TodayScreen
from followup_tui.ui.widgets.rows import Rows
from tests.storage.conftest import entry
from tests.ui.conftest import NOW, MakeApp, settle, shown
from tests.ui.forms import interview, keys, write
from tests.ui.test_happened import known, toasts

WIDE, NARROW = (120, 40), (80, 24)


async def opened(pilot: Pilot[str], application_id: int = 1) -> None:
    await settle(pilot)
    pilot.app.push_screen(ApplicationScreen(application_id))
    await settle(pilot)


async def on(pilot: Pilot[str], row: str) -> None:
    """Put the cursor on a row."""
    about = pilot.app.screen.query_one("#about", Rows)
    about.highlighted = about.get_option_index(row)
    await settle(pilot)


async def test_it_shows_rounds_people_steps_and_what_happened(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=WIDE) as pilot:
        await settle(pilot)
        await keys(pilot, "5")
        screen = shown(pilot)
        for words in (
            "Halden Robotics · Backend engineer", "live", "in Chicago", "Maya Chen · hiring manager",
            "maya.chen@example.com (business card)", "through Maya Chen", "Thank Tom Brandt",
            "I wrote to Maya Chen: Thank-you to an", "They named a date", "Not needed",
        ):  # fmt: skip
            assert words in screen
        await on(pilot, "round:1")
        await keys(pilot, "enter")
        assert [type(one) for one in pilot.app.screen_stack[1:]] == [ApplicationScreen, ChecklistScreen]
        await keys(pilot, "5")  # the way back, not a second one of the same
        assert [type(one) for one in pilot.app.screen_stack[1:]] == [ApplicationScreen]
        await keys(pilot, "j", "enter")
        assert type(pilot.app.screen).__name__ == "ContactModal"
        await keys(pilot, "escape", "tab", "enter")
        composer = pilot.app.screen
        assert isinstance(composer, ComposerScreen)
        assert composer.manuscript is not None
        assert composer.manuscript.sent_at is not None
        await keys(pilot, "escape", "escape", "1")
        assert isinstance(pilot.app.screen, TodayScreen)


async def test_a_wrong_entry_is_struck_out_and_comes_back(make_app: MakeApp, journal: Journal) -> None:
    number = journal.interviews.record(entry()).application.id or 0
    journal.log.add({"application_id": number, "happening": Happening.rejection})
    async with make_app().run_test(size=NARROW, notifications=True) as pilot:
        await opened(pilot, number)
        assert "rejected Thu 26 Nov" in shown(pilot)
        await keys(pilot, "tab", "x")
        assert "live" in shown(pilot)
        assert "struck out" in shown(pilot)
        assert "Struck out: A rejection. u takes it back." in toasts(pilot)
        await keys(pilot, "x")
        assert "This is struck out already." in toasts(pilot)
        await keys(pilot, "u")
        assert "rejected Thu 26 Nov" in shown(pilot)


async def test_it_is_closed_and_opened_again(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=WIDE, notifications=True) as pilot:
        await opened(pilot)
        await keys(pilot, "c", "z")
        assert "parked" in shown(pilot)
        await keys(pilot, "c")
        assert (await known(pilot)).entries[0].happening is Happening.unparked
        await keys(pilot, "c", "w")
        assert "withdrawn" in shown(pilot)
        await keys(pilot, "c")
        assert "Open it again?" in shown(pilot)
        await keys(pilot, "y")
        assert "live" in shown(pilot)


async def test_place_and_rule_are_edited_and_a_further_round_is_added(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=WIDE) as pilot:
        await opened(pilot)
        await keys(pilot, "e")
        pilot.app.screen.form.fill({"country": "de", "zone": "berlin", "contact_rule": "no_calls"})  # type: ignore[attr-defined]
        await settle(pilot)
        assert "→ Germany" in shown(pilot)
        await keys(pilot, "ctrl+s")
        assert "Germany · no calls" in shown(pilot)
        await keys(pilot, "a")
        form = pilot.app.screen
        assert isinstance(form, InterviewScreen)
        await write(pilot, "yesterday 10:00-11:00")
        await keys(pilot, "ctrl+s")
        checklist = pilot.app.screen
        assert isinstance(checklist, ChecklistScreen)
        view = await interview(pilot, checklist.interview_id)
        assert (view.application.id, view.interview.zone) == (1, "Europe/Berlin")


async def test_hostile_names_and_long_notes_do_no_harm(
    make_app: MakeApp, places: Places, journal: Journal
) -> None:
    ugly = "株式会社 [/]x \x1b]52;c;aGk=\x07 " + "Überlänge" * 20
    people = (PersonEntry({"full_name": ugly}),)
    view = journal.interviews.record(
        entry(application={"company": ugly, "role": ugly, "zone": "Asia/Tokyo"}, people=people)
    )
    number = view.application.id or 0
    note = "\n".join(f"line {place} of their question, [bold]" for place in range(20))
    journal.log.add(
        {"application_id": number, "happening": Happening.reply, "outcome": Outcome.needs_answer,
         "note": note, "contact_id": view.round.people[0].contact.id, "at": NOW - timedelta(hours=1)}
    )  # fmt: skip
    for size in (WIDE, NARROW):
        async with make_app().run_test(size=size) as pilot:
            await opened(pilot, number)
            await keys(pilot, "tab")
            assert "line 1 of their question, [bold]" in shown(pilot)
            assert "line 9" not in shown(pilot)
            await keys(pilot, "enter")
            assert "line 9" in shown(pilot) if size == WIDE else "line 4" in shown(pilot)
            assert "\x1b" not in shown(pilot)
            await keys(pilot, "l", "escape")
