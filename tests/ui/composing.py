"""The composer on the sample's panel, driven without a terminal."""

from collections.abc import Callable
from pathlib import Path

from textual.pilot import Pilot

from followup_tui.domain.facts import DraftView
from followup_tui.domain.steps import Task
from followup_tui.ui import ways
from followup_tui.ui.app import FollowupApp
from followup_tui.ui.screens.composer import ComposerScreen
from tests.ui.conftest import settle, type_in

HALDEN = 1


def program(folder: Path, does: str) -> str:
    """A program of a shell line."""
    file = folder / "program"
    file.write_text(f"#!/bin/sh\n{does}\n")
    file.chmod(0o700)
    return str(file)


async def compose(
    pilot: Pilot[str], task: Task | None = Task.thank, name: str = "Tom Brandt"
) -> ComposerScreen:
    """Open the composer for somebody of the sample's panel."""
    app = pilot.app
    assert isinstance(app, FollowupApp)
    await settle(pilot)
    view = await app.desk.ask(lambda journal: journal.interviews.view(HALDEN))
    numbers = {one.contact.full_name: one.participant.id for one in view.round.people}
    ways.to_composer(app, HALDEN, task, numbers.get(name))
    await settle(pilot)
    screen = app.screen
    assert isinstance(screen, ComposerScreen)
    return screen


async def drafts(pilot: Pilot[str]) -> list[DraftView]:
    """What the journal has."""
    app = pilot.app
    assert isinstance(app, FollowupApp)
    return await app.desk.ask(lambda journal: journal.drafts.of_interview(HALDEN))


async def typed(pilot: Pilot[str], text: str) -> None:
    """Type a text, key by key."""
    await type_in(pilot, text)
    await settle(pilot)


async def until(pilot: Pilot[str], holds: Callable[[], bool]) -> None:
    """Wait until something holds; a test that waits in vain fails at what it asserts next."""
    for _ in range(120):
        if holds():
            break
        await pilot.pause(0.05)
    await settle(pilot)
