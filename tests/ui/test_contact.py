"""The forms over a screen: a person of an interview, and the candidate's profile."""

import pytest
from textual.pilot import Pilot

from followup_tui.domain.facts import Person
from followup_tui.domain.models import Profile
from followup_tui.domain.words import Provenance
from followup_tui.ui import ways
from followup_tui.ui.app import FollowupApp
from followup_tui.ui.modals.contact import ContactModal
from followup_tui.ui.modals.profile import ProfileModal
from tests.ui.conftest import MakeApp, settle, shown
from tests.ui.forms import interview, keys, write

SIZES = [(80, 24), (120, 40)]
TOM = 1


async def open_tom(pilot: Pilot[str]) -> Person:
    """Open the form of the person without an address; returns them as they are."""
    await settle(pilot)
    tom = (await interview(pilot)).round.people[TOM]
    ways.to_contact(pilot.app, 1, tom.participant.id or 0)
    await settle(pilot)
    return tom


async def profile(pilot: Pilot[str]) -> Profile | None:
    """The profile as the journal has it."""
    assert isinstance(pilot.app, FollowupApp)
    return await pilot.app.desk.ask(lambda journal: journal.profile.get())


@pytest.mark.parametrize("size", SIZES)
async def test_an_address_is_noted_with_where_it_is_from(make_app: MakeApp, size: tuple[int, int]) -> None:
    async with make_app(sample=True).run_test(size=size) as pilot:
        await open_tom(pilot)
        assert "or look at the company's own pages" in shown(pilot)
        assert "Save" in shown(pilot)
        await write(pilot, "tom@example.com")
        await keys(pilot, "tab", "tab", "tab", "r", "ctrl+s")
        tom = (await interview(pilot)).round.people[TOM].contact
        assert (tom.email, tom.provenance) == ("tom@example.com", Provenance.receptionist)
        assert not isinstance(pilot.app.screen, ContactModal)


async def test_somebody_without_an_address_is_reached_through_another(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=(80, 24)) as pilot:
        await open_tom(pilot)
        assert "‹ through Maya Chen ›" in shown(pilot)
        pilot.app.screen.query_one("#through").focus()
        await settle(pilot)
        await keys(pilot, "right", "tab")
        assert "‹ through Ana Ruiz ›" in shown(pilot)
        await keys(pilot, "ctrl+s")
        people = (await interview(pilot)).round.people
        assert people[TOM].participant.through_id == people[2].contact.id
        assert people[TOM].participant.detail == "the test bench made of old washing machines"


async def test_a_wrong_address_is_said_beside_its_field(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=(80, 24)) as pilot:
        before = await open_tom(pilot)
        await write(pilot, "tom at example")
        await keys(pilot, "ctrl+s")
        assert "! This is no email address" in shown(pilot)
        assert pilot.app.focused is pilot.app.screen.query_one("#email")
        await keys(pilot, "escape")
        assert "Leave without saving?" in shown(pilot)
        await keys(pilot, "y")
        assert (await interview(pilot)).round.people[TOM] == before


async def test_a_change_from_elsewhere_and_what_was_typed_are_both_kept(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=(120, 40), notifications=True) as pilot:
        tom = await open_tom(pilot)
        await write(pilot, "mine@example.com")
        assert isinstance(pilot.app, FollowupApp)
        theirs = {"email": "theirs@example.com", "phone": "+1 512 555 0100"}
        await pilot.app.desk.ask(
            lambda journal: journal.interviews.save_contact(tom.contact.id or 0, tom.contact.version, theirs)
        )
        await keys(pilot, "ctrl+s")
        for text in ("changed elsewhere", "mine@example.com", "it is now: theirs@example.com", "+1 512 555"):
            assert text in shown(pilot)
        await keys(pilot, "ctrl+s")
        now = (await interview(pilot)).round.people[TOM].contact
        assert (now.email, now.phone) == ("mine@example.com", "+1 512 555 0100")


@pytest.mark.parametrize("size", SIZES)
async def test_the_profile_is_asked_for_and_signs_with_name_and_number(
    make_app: MakeApp, size: tuple[int, int]
) -> None:
    async with make_app().run_test(size=size) as pilot:
        await settle(pilot)
        ways.to_profile(pilot.app)
        await settle(pilot)
        await keys(pilot, "ctrl+s")
        assert "! This can't be empty." in shown(pilot)
        await write(pilot, "Robin Vale")
        await keys(pilot, "enter", "enter")
        await write(pilot, "+44 20 7946 0123")
        await keys(pilot, "ctrl+s")
        stored = await profile(pilot)
        assert stored is not None
        assert (stored.full_name, stored.zone) == ("Robin Vale", "")
        assert stored.signature == "Robin Vale\n+44 20 7946 0123"
        assert not isinstance(pilot.app.screen, ProfileModal)


async def test_a_profile_is_changed(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        ways.to_profile(pilot.app)
        await settle(pilot)
        pilot.app.screen.query_one("#zone").focus()
        await write(pilot, "lisbon")
        assert "→ Europe/Lisbon" in shown(pilot)
        await keys(pilot, "f10")
        stored = await profile(pilot)
        assert stored is not None
        assert (stored.full_name, stored.zone) == ("Robin Vale", "Europe/Lisbon")
