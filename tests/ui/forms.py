"""Fills forms in as a person would."""

from textual.pilot import Pilot

from followup_tui.storage.interviews import InterviewView
from followup_tui.ui.app import FollowupApp
from followup_tui.ui.screens.interview import InterviewScreen
from tests.ui.conftest import settle, type_in


async def begin(pilot: Pilot[str], interview_id: int | None = None) -> None:
    """Open the form of an interview over Today."""
    await settle(pilot)
    pilot.app.push_screen(InterviewScreen(interview_id))
    await settle(pilot)


async def write(pilot: Pilot[str], text: str) -> None:
    """Type a text into the field that has the focus."""
    await type_in(pilot, text)
    await settle(pilot)


async def keys(pilot: Pilot[str], *names: str) -> None:
    """Press keys, and let them take effect."""
    for name in names:
        await pilot.press(name)
        await settle(pilot)


async def least(pilot: Pilot[str], company: str = "Halden Robotics", role: str = "Engineer") -> None:
    """Company, role and when, from a form that was just opened."""
    await write(pilot, company)
    await keys(pilot, "enter")
    await write(pilot, role)
    await keys(pilot, "enter")
    await write(pilot, "yesterday 10:00-12:00")


async def interview(pilot: Pilot[str], interview_id: int = 1) -> InterviewView:
    """An interview as the journal has it."""
    app = pilot.app
    assert isinstance(app, FollowupApp)
    return await app.desk.ask(lambda journal: journal.interviews.view(interview_id))
