"""The checklist: what is left, ticked, skipped, put off, brought back, and the ways to where it is done."""

from datetime import date, datetime, timedelta

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from followup_tui.config import Places
from followup_tui.domain.rules import Rules
from followup_tui.domain.standing import FIVE, HEADINGS
from followup_tui.domain.words import Format, Happening, Part, Provenance
from followup_tui.storage.interviews import InterviewEntry, InterviewView, PersonEntry
from followup_tui.storage.journal import Journal
from followup_tui.ui.app import FollowupApp
from followup_tui.ui.modals.contact import ContactModal
from followup_tui.ui.screens.checklist import ChecklistScreen
from followup_tui.ui.screens.composer import ComposerScreen
from followup_tui.ui.screens.interview import InterviewScreen
from followup_tui.ui.screens.reflection import ReflectionScreen
from tests.ui.conftest import CLOCK, NOW, MakeApp, settle, shown

WIDE, NARROW = (120, 40), (80, 24)
TOM = PersonEntry({"full_name": "Tom Brandt"}, {"detail": "the old washing machines"})
MAYA = PersonEntry(
    {"full_name": "Maya Chen", "email": "maya@halden.example", "provenance": Provenance.business_card},
    {"part": Part.hiring_manager},
)


def recorded(
    places: Places, *people: PersonEntry, start: datetime = NOW - timedelta(hours=5), **values: object
) -> InterviewView:
    """An hour's interview in Chicago, recorded now."""
    with Journal.open(places.journal, CLOCK, Rules()) as journal:
        journal.profile.save({"full_name": "Robin Vale"}, None)
        return journal.interviews.record(
            InterviewEntry(
                {"company": "Halden Robotics", "role": "Backend engineer", "zone": "America/Chicago"},
                {"round": "Final round", "format": Format.video, "starts_at": start,
                 "ends_at": start + timedelta(hours=1), "zone": "America/Chicago"},
                people,
                **values,  # type: ignore[arg-type]
            )
        )  # fmt: skip


async def opened(pilot: Pilot[str], view: InterviewView) -> None:
    await settle(pilot)
    pilot.app.push_screen(ChecklistScreen(view.interview.id or 0))
    await settle(pilot)


async def to(pilot: Pilot[str], words: str) -> None:
    """Move the cursor onto the step whose guidance has these words."""
    await pilot.press("g")
    for _ in range(20):
        screen = pilot.app.screen
        assert isinstance(screen, ChecklistScreen)
        step = screen._step()
        if step is not None and words in step.label:
            return
        await pilot.press("j")
    raise AssertionError(f"no step {words!r}")


def line_of(pilot: Pilot[str], words: str) -> str:
    """The first line of the list that holds some words."""
    return next(line for line in shown(pilot).splitlines() if words in line)


async def entries(pilot: Pilot[str], view: InterviewView) -> list[Happening]:
    app = pilot.app
    assert isinstance(app, FollowupApp)
    log = await app.desk.ask(lambda journal: journal.applications.view(view.application.id or 0).entries)
    return [entry.happening for entry in log if entry.struck_at is None]


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_the_five_headings_with_their_summaries(
    make_app: MakeApp, places: Places, size: tuple[int, int]
) -> None:
    view = recorded(places, TOM, MAYA)
    async with make_app().run_test(size=size) as pilot:
        await opened(pilot, view)
        seen = shown(pilot)
        for number, heading in enumerate(FIVE, 1):
            assert f"{number}  {HEADINGS[heading]}" in seen
        assert "1 of 2" in line_of(pilot, "Ask for information")
        assert "[x]  Maya Chen" in seen
        assert "business card" in line_of(pilot, "Maya Chen")
        assert all(clock in seen.splitlines()[0] for clock in ("04:14", "21:14"))


async def test_a_tick_goes_on_and_off(make_app: MakeApp, places: Places) -> None:
    view = recorded(places, TOM, MAYA)
    async with make_app().run_test(size=WIDE, notifications=True) as pilot:
        await opened(pilot, view)
        await to(pilot, "Thank Maya")
        await pilot.press("space")
        await settle(pilot)
        assert "1 of 3" in line_of(pilot, "Thank-you mail")
        assert "ticked Thu 26 Nov, 09:14" in shown(pilot)
        # It was ticked before the first pass: allowed, and told why the order helps.
        assert "The order helps" in shown(pilot)
        await pilot.press("space")
        await settle(pilot)
        assert "0 of 3" in line_of(pilot, "Thank-you mail")


async def test_what_is_done_by_a_fact_keeps_its_tick_and_says_why(make_app: MakeApp, places: Places) -> None:
    view = recorded(places, TOM, MAYA)
    async with make_app().run_test(size=WIDE, notifications=True) as pilot:
        await opened(pilot, view)
        await to(pilot, "Ask how to reach Maya")
        await pilot.press("space")
        await settle(pilot)
        assert "It is done because there is a way" in shown(pilot)
        assert "[x]  Maya Chen" in shown(pilot)


async def test_a_skip_wants_a_reason_shows_it_and_is_brought_back(make_app: MakeApp, places: Places) -> None:
    view = recorded(places, TOM, MAYA)
    async with make_app().run_test(size=WIDE, notifications=True) as pilot:
        await opened(pilot, view)
        await to(pilot, "Thank Tom")
        await pilot.press("s", "enter")
        await settle(pilot)
        assert "so that you know it later" in shown(pilot)
        await pilot.press(*"he left", "enter")
        await settle(pilot)
        assert "skipped: he left" in shown(pilot)
        assert "You skipped it: he left" in shown(pilot)
        assert "0 of 2" in line_of(pilot, "Thank-you mail")
        await pilot.press("b")
        await settle(pilot)
        assert "skipped: he left" not in shown(pilot)


async def test_escape_from_the_reason_skips_nothing(make_app: MakeApp, places: Places) -> None:
    view = recorded(places, TOM)
    async with make_app().run_test(size=WIDE) as pilot:
        await opened(pilot, view)
        before = shown(pilot)
        await pilot.press("s", "x", "escape")
        await settle(pilot)
        assert shown(pilot) == before


async def test_a_step_is_put_off_until_a_day_that_is_echoed_and_that_is_undone(
    make_app: MakeApp, places: Places
) -> None:
    view = recorded(places, TOM)
    async with make_app().run_test(size=NARROW) as pilot:
        await opened(pilot, view)
        await to(pilot, "first pass")
        await pilot.press("z", *"today", "enter")
        await settle(pilot)
        assert "a day to come" in shown(pilot)
        await pilot.press(*["backspace"] * 5, *"friday")
        await settle(pilot)
        assert "→ Fri 27 Nov, tomorrow" in shown(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert "put off until Fri 27 Nov" in line_of(pilot, "First pass")
        await pilot.press("u")
        await settle(pilot)
        assert "put off" not in shown(pilot)


async def test_before_it_ends_one_card_says_what_to_ask_for(make_app: MakeApp, places: Places) -> None:
    view = recorded(places, TOM, start=NOW + timedelta(minutes=90))
    async with make_app().run_test(size=NARROW) as pilot:
        await opened(pilot, view)
        assert "how to reach each of them" in shown(pilot)
        assert "by when you will hear" in shown(pilot)
        assert "[ ]  Tom Brandt" not in shown(pilot)


async def test_while_nobody_is_noted_it_says_how_to_add_people(make_app: MakeApp, places: Places) -> None:
    view = recorded(places)
    async with make_app().run_test(size=NARROW) as pilot:
        await opened(pilot, view)
        assert "Nobody noted yet: e adds the people you met" in shown(pilot)


async def test_an_offer_in_the_room_is_answered_here(make_app: MakeApp, places: Places) -> None:
    view = recorded(places, MAYA, offered=True, deadline=date(2026, 12, 1))
    async with make_app().run_test(size=WIDE, notifications=True) as pilot:
        await opened(pilot, view)
        assert "not needed" in line_of(pilot, "Phone calls")
        assert "not needed" in line_of(pilot, "Be patient")
        assert "by Tue 1 Dec, in 5 days" in line_of(pilot, "Answer them")
        await to(pilot, "Answer the offer")
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("x")  # what is no answer to an offer is not logged here
        await settle(pilot)
        assert await entries(pilot, view) == [Happening.offer]
        await pilot.press("d")
        await settle(pilot)
        assert Happening.declined in await entries(pilot, view)
        assert "declined" in line_of(pilot, "Answer them")
        await pilot.press("u")
        await settle(pilot)
        assert await entries(pilot, view) == [Happening.offer]


async def test_the_guidance_follows_the_cursor(make_app: MakeApp, places: Places) -> None:
    view = recorded(places, TOM, MAYA)
    async with make_app().run_test(size=WIDE) as pilot:
        await opened(pilot, view)
        await to(pilot, "Thank Tom")
        assert "no controlled study shows" in " ".join(shown(pilot).split())
        assert "the old washing machines" in shown(pilot)
        # A heading without steps can be gone to for its guidance.
        await pilot.press("G", "k", "k")
        assert "only if a mail goes unheard" in shown(pilot)
        assert "One voicemail" in shown(pilot)


async def test_in_the_narrow_form_help_has_the_rest_of_it(make_app: MakeApp, places: Places) -> None:
    view = recorded(places, TOM)
    async with make_app().run_test(size=NARROW) as pilot:
        await opened(pilot, view)
        await to(pilot, "Thank Tom")
        assert "One for each person" in shown(pilot)
        assert "A note of its own" not in shown(pilot)
        await pilot.press("question_mark")
        await settle(pilot)
        assert "A note of its own" in shown(pilot)


async def test_an_interview_that_is_gone_is_told_and_left(make_app: MakeApp, places: Places) -> None:
    view = recorded(places, TOM)
    async with make_app().run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        pilot.app.push_screen(ChecklistScreen((view.interview.id or 0) + 1))
        await settle(pilot)
        assert "no longer in the journal" in shown(pilot)
        assert not isinstance(pilot.app.screen, ChecklistScreen)


@pytest.mark.parametrize(
    ("label", "screen"),
    [
        ("Reflect, first pass", ReflectionScreen),
        ("Ask how to reach Tom", ContactModal),
        ("Thank Maya", ComposerScreen),
        ("Thank the company", ComposerScreen),
    ],
)
async def test_enter_leads_to_where_a_step_is_done(
    make_app: MakeApp, places: Places, label: str, screen: type[Screen[object]]
) -> None:
    view = recorded(places, TOM, MAYA)
    async with make_app().run_test(size=WIDE) as pilot:
        await opened(pilot, view)
        await to(pilot, label)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(pilot.app.screen, screen)


@pytest.mark.parametrize(("label", "name"), [("Thank Maya", "Maya Chen"), ("Thank the company", "")])
async def test_the_person_of_a_step_is_edited_from_it(
    make_app: MakeApp, places: Places, label: str, name: str
) -> None:
    view = recorded(places, TOM, MAYA)
    async with make_app().run_test(size=WIDE, notifications=True) as pilot:
        await opened(pilot, view)
        await to(pilot, label)
        await pilot.press("c")
        await settle(pilot)
        if name:
            assert isinstance(pilot.app.screen, ContactModal)
            assert name in shown(pilot)
        else:
            assert "about no one person" in shown(pilot)


async def test_an_address_noted_on_the_way_shows_at_once(make_app: MakeApp, places: Places) -> None:
    view = recorded(places, TOM)
    tom = view.round.people[0].contact
    async with make_app().run_test(size=WIDE) as pilot:
        await opened(pilot, view)
        assert "[ ]  Tom Brandt" in shown(pilot)
        await pilot.press("e")
        await settle(pilot)
        assert isinstance(pilot.app.screen, InterviewScreen)
        app = pilot.app
        assert isinstance(app, FollowupApp)
        await app.desk.ask(
            lambda journal: journal.interviews.save_contact(tom.id or 0, tom.version, {"phone": "555"})
        )
        app.pop_screen()
        await settle(pilot)
        assert "[x]  Tom Brandt" in shown(pilot)
