"""What was sent is logged, ticked, and then left alone."""

from datetime import timedelta

from textual.pilot import Pilot

from followup_tui.domain.steps import Task
from followup_tui.domain.words import Happening, Outcome, Part
from followup_tui.storage.interviews import InterviewEntry, PersonEntry
from followup_tui.ui import ways
from followup_tui.ui.app import FollowupApp
from tests.ui.composing import HALDEN, compose, drafts, typed
from tests.ui.conftest import MakeApp, settle, shown


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
        await typed(pilot, "they file by date")
        assert (await drafts(pilot))[-1].sent_at is None
        await pilot.press("enter")
        await settle(pilot)
        kept = (await drafts(pilot))[-1]
        assert kept.sent_at is not None
        assert [waiver.reason for waiver in kept.waivers] == ["they file by date"]


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
            if step.task not in (Task.thank, Task.status_check, Task.park):
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
        log = await app.desk.ask(lambda journal: journal.applications.view(HALDEN).entries)
        assert (log[0].happening, log[0].outcome) == (Happening.called, Outcome.no_answer)
        await pilot.press("a")
        await settle(pilot)
        assert not screen.paper.area.read_only
        assert len([one for one in await drafts(pilot) if one.draft.kind == "phone_script"]) == 2


async def _states(pilot: Pilot[str], label: str) -> str:
    app = pilot.app
    assert isinstance(app, FollowupApp)
    steps = await app.desk.ask(lambda journal: journal.steps.of_interview(HALDEN))
    return next(str(step.settled) for step in steps if step.label == label)


async def test_a_note_that_is_passed_on_is_logged_for_each_whom_it_is_for(make_app: MakeApp) -> None:
    app = make_app(sample=True)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        people = [PersonEntry({"full_name": name}, {}) for name in ("Ewan Price", "Ida Holm")]
        ana = PersonEntry({"full_name": "Ana Ruiz", "email": "ana@example.com"}, {"part": Part.recruiter})
        now = app.desk.clock.now()
        times = {"starts_at": now - timedelta(hours=2), "ends_at": now - timedelta(hours=1)}
        view = await app.desk.ask(
            lambda journal: journal.interviews.record(
                InterviewEntry(
                    {"company": "Okapi", "role": "Cook"},
                    {"round": "Onsite", "zone": "UTC", **times},
                    (ana, *people),
                )
            )
        )
        number, ewan = view.interview.id or 0, view.round.people[1]
        ways.to_composer(app, number, Task.thank, ewan.participant.id)
        await settle(pilot)
        await pilot.press("f5")
        await settle(pilot)
        log = await app.desk.ask(lambda journal: journal.interviews.view(number).facts.log)
        assert [(one.kind, one.contact_id) for one in log] == [
            ("group_note", person.contact.id) for person in view.round.people[1:]
        ]
