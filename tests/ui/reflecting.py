"""An interview to look back at, and what the tests of the reflection do over and over."""

import asyncio
from collections.abc import Callable
from datetime import date, timedelta

from textual.pilot import Pilot

from followup_tui.domain.reflection.questionnaire import Pass
from followup_tui.domain.words import Format, Part, Verdict
from followup_tui.storage.interviews import InterviewEntry, InterviewView, PersonEntry
from followup_tui.storage.journal import Journal
from followup_tui.storage.reflections import ReflectionView
from followup_tui.ui import ways
from followup_tui.ui.app import FollowupApp
from followup_tui.ui.screens.reflection import ReflectionScreen
from tests.ui.conftest import NOW, settle, type_in


def record(journal: Journal, *people: str, role: str = "Data engineer") -> InterviewView:
    start = NOW - timedelta(hours=20)
    return journal.interviews.record(
        InterviewEntry(
            {"company": "Nordlys Bank", "role": role, "zone": "Europe/Oslo"},
            {
                "round": "Onsite",
                "format": Format.on_site,
                "starts_at": start,
                "ends_at": start + timedelta(hours=1),
                "zone": "Europe/Oslo",
            },
            tuple(PersonEntry({"full_name": name}, {"part": Part.interviewer}) for name in people),
        )
    )


async def enter(pilot: Pilot[str], about: InterviewView, *, pass_: Pass | None = None) -> ReflectionScreen:
    await settle(pilot)
    ways.to_reflection(pilot.app, about.interview.id or 0, pass_=pass_)
    await settle(pilot)
    screen = pilot.app.screen
    assert isinstance(screen, ReflectionScreen)
    return screen


async def write(pilot: Pilot[str], text: str) -> None:
    await type_in(pilot, text)


async def press(pilot: Pilot[str], *keys: str) -> None:
    """Press keys one after the other; each has done its work before the next."""
    app = pilot.app
    assert isinstance(app, FollowupApp)
    for key in keys:
        await pilot.press(key)
        for _ in range(2):
            await app.desk.ask(lambda journal: None)
            await pilot.pause()


def told(pilot: Pilot[str]) -> str:
    """What toasts said, and may say no more."""
    return "\n".join(toast.message for toast in pilot.app._notifications)


async def until(pilot: Pilot[str], found: Callable[[], bool]) -> None:
    """Wait until something is so, without doing anything."""
    for _ in range(100):
        if found():
            return
        await asyncio.sleep(0.05)
        await pilot.pause()
    raise AssertionError("it never became so")


def stored(journal: Journal, about: InterviewView) -> ReflectionView:
    return journal.reflections.open(about.interview.id or 0)


def texts(journal: Journal, about: InterviewView) -> list[str]:
    """The questions that are noted."""
    return [question.text for question in stored(journal, about).questions]


def days(journal: Journal, about: InterviewView) -> list[date | None]:
    """The promised days in the log that are not struck out."""
    return [entry.day for entry in stored(journal, about).about.facts.log]


def complete(journal: Journal, about: InterviewView, *verdicts: Verdict) -> None:
    """A first pass that is finished."""
    opened = stored(journal, about)
    number = opened.reflection.id or 0
    for place, verdict in enumerate(verdicts):
        question = journal.reflections.add_question(number, f"Question {place}")
        values = {"verdict": verdict, "said": f"Answer {place}"}
        journal.reflections.change_question(question.id or 0, question.version, values)
    predicted = journal.reflections.predict(number, opened.reflection.version, 60)
    journal.reflections.finish(number, predicted.version, Pass.first)
