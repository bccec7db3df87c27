"""An interview is recorded in few keys, and edited without losing anything."""

import pytest
from textual.events import Key
from textual.pilot import Pilot

from followup_tui.domain.words import ContactRule, Format, Part, Provenance
from followup_tui.ui.screens.interview import InterviewScreen
from tests.ui.conftest import MakeApp, settle, shown
from tests.ui.forms import begin, interview, keys, least, write

SIZES = [(80, 24), (120, 40)]


@pytest.mark.parametrize("size", SIZES)
async def test_the_shortest_way_is_company_role_when_and_a_name(
    make_app: MakeApp, size: tuple[int, int]
) -> None:
    async with make_app().run_test(size=size) as pilot:
        await begin(pilot)
        await least(pilot)
        await keys(pilot, "f4")
        await write(pilot, "Maya Chen")
        await keys(pilot, "ctrl+s")
        view = await interview(pilot)
        assert (view.application.company, view.application.role) == ("Halden Robotics", "Engineer")
        assert (view.interview.round, view.interview.format) == ("Onsite", Format.on_site)
        assert [one.contact.full_name for one in view.round.people] == ["Maya Chen"]
        assert not isinstance(pilot.app.screen, InterviewScreen)


async def test_every_field_is_reached_by_keyboard_and_stored(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await least(pilot)
        await keys(pilot, "tab")
        await write(pilot, "chicago")
        await keys(pilot, "tab", "v", "tab")
        await write(pilot, "Panel")
        await keys(pilot, "tab")
        await write(pilot, "usa")
        await settle(pilot)
        await keys(pilot, "tab")
        await write(pilot, "texas")
        await keys(pilot, "tab")
        await write(pilot, "in two weeks")
        await keys(pilot, "tab", "right", "tab")
        await write(pilot, "4 dec")
        await keys(pilot, "tab", "left", "tab")
        await write(pilot, "Maya Chen")
        await keys(pilot, "tab", "h", "tab")
        await write(pilot, "maya@example.com")
        await keys(pilot, "tab", "tab", "b", "enter")
        await write(pilot, "Tom Brandt")
        await keys(pilot, "f10")
        view = await interview(pilot)
        application = view.application
        assert (application.zone, application.country, application.region) == ("America/Chicago", "US", "TX")
        assert application.contact_rule is ContactRule.recruiter_only
        assert (view.interview.round, view.interview.format) == ("Panel", Format.video)
        assert [str(entry.day) for entry in view.facts.log] == ["2026-12-10", "2026-12-04"]
        maya, tom = view.round.people
        assert (maya.participant.part, maya.contact.email) == (Part.hiring_manager, "maya@example.com")
        assert maya.contact.provenance is Provenance.business_card
        assert tom.contact.full_name == "Tom Brandt"


async def test_what_was_understood_stands_below_as_it_is_typed(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await least(pilot)
        assert "→ Wed 25 Nov, 10:00–12:00, yesterday" in shown(pilot)
        await keys(pilot, "tab")
        await write(pilot, "chicago")
        assert "→ Wed 25 Nov, 10:00–12:00 Chicago (17:00–19:00 here)" in shown(pilot)
        await keys(pilot, "shift+tab")
        await write(pilot, "31 feb 9:00")
        assert "! There is no 31 February 2026." in shown(pilot)


async def test_a_region_is_asked_for_where_regions_differ(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 40)) as pilot:
        await begin(pilot)
        assert "Region" not in shown(pilot)
        pilot.app.screen.query_one("#country").focus()
        await write(pilot, "Germany")
        await _until(pilot, "Region")
        assert "Germany: no region is set" in shown(pilot)
        await write(pilot, "x")
        await _until(pilot, "No holidays are known")
        assert "Region" not in shown(pilot)


async def test_problems_stand_beside_their_fields_and_the_first_gets_the_focus(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 40)) as pilot:
        await begin(pilot)
        await write(pilot, "Halden")
        await keys(pilot, "f4", "tab", "tab")
        await write(pilot, "nobody")
        await keys(pilot, "ctrl+s")
        text = " ".join(shown(pilot).split())
        assert "There is no moment yet" in text
        assert text.count("This can't be empty.") == 2, "the role, and the name of the person"
        assert "This is no email address" in text
        assert pilot.app.focused is pilot.app.screen.query_one("#role")


async def test_escape_loses_nothing_without_asking(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await write(pilot, "Halden")
        await keys(pilot, "escape", "escape")
        assert "Leave without saving?" in shown(pilot)
        await keys(pilot, "escape")
        assert "Halden" in shown(pilot)
        assert pilot.app.focused is pilot.app.screen.query_one("#company"), "one goes on where one was"
        await keys(pilot, "escape", "escape", "y")
        assert not isinstance(pilot.app.screen, InterviewScreen)


async def test_a_form_without_input_is_left_without_a_question(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=(80, 24)) as pilot:
        for interview_id in (None, 1):
            await begin(pilot, interview_id)
            await keys(pilot, "escape", "escape")
            assert not isinstance(pilot.app.screen, InterviewScreen)


async def test_people_are_added_by_enter_and_removed_by_a_key(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await least(pilot)
        await keys(pilot, "f4")
        for name in ("Ana", "Ben", "Cleo"):
            await write(pilot, name)
            await keys(pilot, "enter")
        await keys(pilot, "f3", "f3", "f8")
        await keys(pilot, "ctrl+s")
        view = await interview(pilot)
        assert [one.contact.full_name for one in view.round.people] == ["Ana", "Cleo"]


async def test_a_second_round_finds_the_application_and_its_people(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=(120, 40)) as pilot:
        await begin(pilot)
        await write(pilot, "halden")
        await keys(pilot, "right")
        assert "known already" in shown(pilot)
        assert "Backend engineer" in shown(pilot)
        await keys(pilot, "tab", "tab")
        await write(pilot, "yesterday 10:00")
        await keys(pilot, "f4")
        await write(pilot, "maya")
        await keys(pilot, "right")
        assert "maya.chen@example.com" in shown(pilot)
        await keys(pilot, "ctrl+s")
        first, second = await interview(pilot, 1), await interview(pilot, 4)
        assert second.application.id == first.application.id
        assert second.application.zone == "America/Chicago"
        assert second.round.people[0].contact.id == first.round.people[0].contact.id


async def test_a_namesake_at_another_company_is_somebody_else_unless_taken(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=(120, 40)) as pilot:
        await begin(pilot)
        await least(pilot, "Elsewhere")
        await keys(pilot, "f4")
        await write(pilot, "Maya Chen")
        assert "was met before" in shown(pilot)
        assert "maya.chen@example.com" not in shown(pilot)
        await keys(pilot, "ctrl+s")
        view, sample = await interview(pilot, 4), await interview(pilot, 1)
        assert view.round.people[0].contact.id != sample.round.people[0].contact.id


async def test_what_was_taken_over_goes_with_the_name_it_came_with(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=(120, 40)) as pilot:
        await begin(pilot)
        await write(pilot, "Halden Robotics")
        await write(pilot, " Two")
        assert "Backend engineer" not in shown(pilot)
        await keys(pilot, "f4")
        await write(pilot, "maya")
        await keys(pilot, "right")
        assert "maya.chen@example.com" in shown(pilot)
        await write(pilot, "s")
        assert "maya.chen@example.com" not in shown(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_an_interview_is_edited(make_app: MakeApp, size: tuple[int, int]) -> None:
    async with make_app(sample=True).run_test(size=size) as pilot:
        await begin(pilot, 1)
        before = await interview(pilot)
        assert "Halden Robotics · Backend engineer" in shown(pilot)
        await keys(pilot, "tab")
        await write(pilot, "Platform engineer")
        await keys(pilot, "f4", "f4")
        assert "Tom Brandt" in shown(pilot)
        await keys(pilot, "f8", "ctrl+s")
        after = await interview(pilot)
        assert after.application.role == "Platform engineer"
        assert [one.contact.full_name for one in after.round.people] == ["Maya Chen", "Ana Ruiz"]
        assert (after.interview.starts_at, after.facts.log) == (before.interview.starts_at, before.facts.log)


async def test_a_click_chooses(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 40)) as pilot:
        await begin(pilot)
        await pilot.click("#format", offset=(16, 0))
        await settle(pilot)
        assert "‹ video ›" in shown(pilot)
        await pilot.click("#contact_rule", offset=(5, 0))
        await settle(pilot)
        assert "‹ no thank-yous ›" in shown(pilot)


async def _until(pilot: Pilot[str], text: str) -> None:
    """Wait until a text is shown; holidays are looked up on another thread."""
    for _ in range(200):
        await pilot.app.workers.wait_for_complete()
        await settle(pilot)
        if text in " ".join(shown(pilot).split()):
            return
    raise AssertionError(f"{text!r} never came:\n{shown(pilot)}")


async def test_what_is_typed_right_behind_the_key_belongs_to_the_next_person(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await least(pilot)
        # As from a quick typist: all keys are there before the first has been dealt with.
        for key in ("f4", *"Maya", "f4", *"Tom"):
            app.post_message(Key(key, key if len(key) == 1 else None))
        await settle(pilot)
        await keys(pilot, "ctrl+s")
        view = await interview(pilot)
        assert [one.contact.full_name for one in view.round.people] == ["Maya", "Tom"]
