"""What is typed into the form of an interview is kept, clean, whatever happens meanwhile."""

from collections.abc import Mapping

from textual.pilot import Pilot
from textual.widgets import Input

from followup_tui.storage.interviews import InterviewEntry, PersonEntry
from followup_tui.storage.journal import Journal
from followup_tui.ui.app import FollowupApp
from tests.ui.conftest import MakeApp, settle, shown
from tests.ui.forms import begin, interview, keys, least, write

UGLY = "[/]x [@click=app.quit]y[/] \x1b]52;c;aGk=\x07\u202e\U0001f469\u200d\U0001f4bb 漢字"


async def elsewhere(pilot: Pilot[str], values: Mapping[str, str]) -> None:
    """Change the first application as another window would."""
    app = pilot.app
    assert isinstance(app, FollowupApp)

    def change(journal: Journal) -> None:
        view = journal.interviews.view(1)
        people = [PersonEntry({}, {}, one.contact.id, one.participant.id) for one in view.round.people]
        journal.interviews.edit(view, InterviewEntry(values, {}, people))

    await app.desk.ask(change)


async def change_maya(pilot: Pilot[str]) -> None:
    """Give the first contact of the sample another address, as another window would."""
    app = pilot.app
    assert isinstance(app, FollowupApp)

    def change(journal: Journal) -> None:
        maya = journal.interviews.contacts("Maya")[0]
        journal.interviews.save_contact(maya.id or 0, maya.version, {"email": "new@example.com"})

    await app.desk.ask(change)


def put(pilot: Pilot[str], texts: Mapping[str, str]) -> None:
    """Put texts into fields at once, as a paste does."""
    for name, text in texts.items():
        pilot.app.screen.query_one(f"#{name}", Input).value = text


async def test_what_was_changed_elsewhere_meanwhile_and_what_was_typed_are_both_kept(
    make_app: MakeApp,
) -> None:
    async with make_app(sample=True).run_test(size=(120, 40), notifications=True) as pilot:
        await begin(pilot, 1)
        await keys(pilot, "tab")
        await write(pilot, "My role")
        await elsewhere(pilot, {"role": "Their role", "company": "Halden Robots"})
        await keys(pilot, "ctrl+s")
        text = " ".join(shown(pilot).split())
        assert "changed elsewhere" in text
        assert "My role" in text
        assert "Their role" in text
        assert "Halden Robots" in text
        await keys(pilot, "ctrl+s")
        after = await interview(pilot)
        assert (after.application.company, after.application.role) == ("Halden Robots", "My role")


async def test_a_contact_changed_elsewhere_is_not_overwritten_without_a_word(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=(120, 40), notifications=True) as pilot:
        await begin(pilot)
        await least(pilot)
        await keys(pilot, "f4")
        await write(pilot, "maya")
        await keys(pilot, "right")
        await change_maya(pilot)
        await keys(pilot, "ctrl+s")
        assert "changed elsewhere meanwhile: new@example.com" in shown(pilot)
        assert "Halden Robotics" in shown(pilot)
        await keys(pilot, "ctrl+s")
        view = await interview(pilot, 4)
        assert view.round.people[0].contact.email == "maya.chen@example.com", (
            "the user saw it, and saved again"
        )


async def test_hostile_text_is_stored_clean_and_shown_harmless(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        names = ("company", "role", "round", "country", "promised", "zone", "when", "full_name")
        put(pilot, dict.fromkeys(names, UGLY))
        await settle(pilot)
        await keys(pilot, "ctrl+s")
        put(pilot, {"when": "10:00", "zone": "london", "promised": ""})
        await keys(pilot, "ctrl+s")
        await begin(pilot, 1)
        assert "[/]x" in shown(pilot)
        assert not set(shown(pilot)) & {"\x1b", "\x07", "\u202e"}
        view = await interview(pilot)
        stored = view.application.company + view.round.people[0].contact.full_name + view.interview.round
        assert not set(stored) & {"\x1b", "\x07", "\u202e"}
