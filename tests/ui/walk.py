"""Walks through every screen of the app, and looks at what each sends to the terminal."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from itertools import cycle
from pathlib import Path

from textual import events
from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets import Input

from followup_tui.config import Places, Settings
from followup_tui.domain.reflection.questionnaire import Pass
from followup_tui.domain.rules import Rules
from followup_tui.storage.agenda import Agenda
from followup_tui.storage.journal import Journal
from followup_tui.ui import ways
from followup_tui.ui.app import FollowupApp
from followup_tui.ui.desk import Desk
from followup_tui.ui.modals.confirm import ConfirmModal
from followup_tui.ui.modals.search import SearchModal
from followup_tui.ui.screens.composer import ComposerScreen
from followup_tui.ui.screens.reflection import ReflectionScreen
from followup_tui.ui.screens.today import TodayScreen
from tests import hostile
from tests.ui.conftest import CLOCK

SIZES = [(80, 24), (120, 40)]
OTHER = dict(zip(SIZES, reversed(SIZES), strict=True))


class Walk:
    """A way through the app.

    Args:
        pilot: drives the app.
        texts: what is typed.
    """

    def __init__(self, pilot: Pilot[str], texts: Sequence[str]) -> None:
        assert isinstance(pilot.app, FollowupApp)
        self.pilot = pilot
        self.app = pilot.app
        self.texts = cycle(texts)

    async def look(self, where: str) -> None:
        """Let everything be drawn, and look at what was sent to the terminal.

        Args:
            where: what to say of the place, should it be wrong.
        """
        await self.app.desk.ask(lambda journal: None)
        await self.pilot.pause()
        driver = self.app._driver
        assert isinstance(driver, hostile.Recorder)
        assert self.app.crash is None, where
        written = driver.take()
        assert hostile.foreign(written) == [], where

    async def look_again(self) -> None:
        """Look at a screen that was looked at in one size in the other one, and go on in that."""
        columns, lines = OTHER[self.app.size.width, self.app.size.height]
        await self.pilot.resize_terminal(columns, lines)
        await self.look(f"{self.app.screen} at {columns} x {lines}")

    async def press(self, *keys: str) -> None:
        """Press keys one after the other, and look at what they brought."""
        for key in keys:
            await self.pilot.press(key)
            await self.app.desk.ask(lambda journal: None)
            assert self.app.crash is None, f"{key} of {keys} on {self.app.screen}"
        await self.look(f"{keys}, which led to {self.app.screen}")

    async def paste(self, text: str) -> None:
        """Paste a text into the field that has the focus."""
        self.app.post_message(events.Paste(text))
        await self.pilot.pause()
        assert self.app.crash is None, f"pasting {text!r} on {self.app.screen}"

    async def fill(self, sound: dict[str, str] | None = None) -> None:
        """Paste a text into each field of the screen.

        Args:
            sound: what has to stand in some fields, by id, that the rest may be stored; None for nothing.
        """
        for field in self.fields:
            field.focus()
            if isinstance(field, Input):
                field.clear()
            text = next(self.texts)
            await self.paste(text if sound is None else sound.get(field.id or "", f"n{text}"[:250]))
        await self.look(f"filled {self.app.screen}")

    async def back(self) -> None:
        """Go back to Today, whatever is asked on the way."""
        for _ in range(12):
            if isinstance(self.app.screen, TodayScreen):
                return
            await self.press("y" if isinstance(self.app.screen, ConfirmModal) else "escape")
        raise AssertionError(f"there is no way back from {self.app.screen}")

    @property
    def fields(self) -> list[Widget]:
        """The text fields of the screen that can be typed into."""
        return [field for field in self.app.screen.query("Input, TextArea") if field.focusable]

    async def today(self) -> None:
        """What Today shows and asks, its help and the palette."""
        await self.look_again()
        await self.press("question_mark", "escape", "ctrl+p", "a", "escape", "d")
        await self.look_again()
        await self.press("escape", "space", "u")

    async def checklist(self, number: int) -> None:
        """Every line of a checklist with its guidance; a reason, a day, a person, the form."""
        ways.to_checklist(self.app, number)
        await self.look("the checklist")
        await self.look_again()
        await self.press("g", *"jjjj", "question_mark", "escape", "G", "s")
        await self.look_again()
        await self.paste(next(self.texts))
        await self.press("enter", "escape", "z")
        await self.paste(next(self.texts))
        await self.press("enter", "escape", "c")
        await self.look_again()
        await self.press("escape", "b", "u", "e")
        await self.look_again()
        await self.back()

    async def practice(self) -> None:
        """Both sides of a card, an answer to it typed, and a better one."""
        ways.to_practice(self.app)
        await self.look("practice")
        await self.look_again()
        await self.press("t")
        await self.paste(next(self.texts))
        await self.press("ctrl+t", "e")
        await self.paste(next(self.texts))
        await self.press("escape")
        await self.look_again()
        await self.press("n", "x", "question_mark", "escape")
        await self.back()

    async def application(self, number: int) -> None:
        """All that is known of an application, something that happened told in full, and its form."""
        ways.to_application(self.app, number)
        await self.look("the application")
        await self.look_again()
        await self.press("l", "I")
        await self.fill({"when": ""})
        await self.press("ctrl+s", "tab", "enter")
        await self.look_again()
        await self.press("x", "u", "e")
        await self.fill({"zone": "Europe/Berlin"})
        await self.press("ctrl+s")
        await self.look_again()
        await self.back()

    async def search(self) -> None:
        """What a few letters find, and whatever else can be pasted into the search."""
        await self.press("slash")
        modal = self.app.screen
        assert isinstance(modal, SearchModal)
        for text in ("a", "e", "n", "s", next(self.texts), next(self.texts)):
            modal.query_one(Input).clear()
            await self.paste(text)
            await self.app.workers.wait_for_complete([one for one in self.app.workers if one.node is modal])
            await self.press("down")
            await self.look_again()
        await self.press("escape")

    async def insights(self) -> None:
        """Every figure, and the companies that there are to choose from."""
        ways.to_insights(self.app)
        await self.pilot.pause()
        while any(one.group == "figures" for one in self.app.workers):
            await self.pilot.pause(0.01)
        await self.look_again()
        await self.press("c", "G")
        await self.back()

    async def reflection(self, number: int, *, pass_: Pass) -> None:
        """Every page of a pass, with something typed into each of its fields."""
        ways.to_reflection(self.app, number, pass_=pass_)
        await self.look("the reflection")
        screen = self.app.screen
        assert isinstance(screen, ReflectionScreen)
        for _ in range(30):
            for field in self.fields:
                field.focus()
                await self.paste(next(self.texts))
            await self.press("f4")
            await self.look_again()
            if screen._stop.prompt is None:
                break
        await self.press("down", "question_mark", "escape")
        await self.back()

    async def composer(self, number: int, letters: int) -> None:
        """Some letters with something typed into each, and what can be picked on the way."""
        ways.to_composer(self.app, number)
        await self.look("the composer")
        assert isinstance(self.app.screen, ComposerScreen)
        await self.look_again()
        for _ in range(letters):
            for field in self.fields:
                field.focus()
                await self.paste(next(self.texts))
            await self.press("f8", "ctrl+g", "enter", "f2", "n", "escape", "f4")
        await self.press("f1", "escape", "escape")
        for key in "olvYwp":
            await self.press(key)
            await self.look_again()
            await self.press("escape")
        await self.back()


@asynccontextmanager
async def walking(folder: Path, texts: Sequence[str], size: tuple[int, int]) -> AsyncIterator[Walk]:
    """The app over a journal in a folder, on a terminal that keeps what it is sent.

    Args:
        folder: where the journal is.
        texts: what is typed.
        size: columns and lines.
    """
    places = Places.find(folder)
    desk = Desk(lambda: Journal.open(places.journal, CLOCK, Rules()), Agenda(places.journal), CLOCK)
    app = FollowupApp(desk, Settings(clipboard="off"), places)
    app.driver_class = hostile.Recorder
    try:
        async with app.run_test(headless=False, size=size, notifications=True, tooltips=True) as pilot:
            walk = Walk(pilot, texts)
            await walk.look("the start")
            yield walk
    finally:
        desk.close()
