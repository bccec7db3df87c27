"""Hands a text over: to the clipboard, and where that is not sure in other ways."""

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from textual.app import App, SuspendNotSupported

from followup_tui.errors import FollowupError
from followup_tui.exchange.clipboard import Outcome, Report, copy
from followup_tui.exchange.editor import edit, find_editor
from followup_tui.exchange.files import save_text
from followup_tui.text import visible
from followup_tui.ui.modals.pick import Choice, PickModal

if TYPE_CHECKING:
    from followup_tui.ui.app import FollowupApp

T = TypeVar("T")

AGAIN, EDITOR, PLAIN, FILE = "again", "editor", "plain", "file"
_THERE = "there"

_WAYS_OUT = (
    Choice(PLAIN, "Plain view", "The text alone on the screen: select it with the mouse, in any terminal."),
    Choice(FILE, "Save it as a file", "A private one; you are told where it is."),
    Choice(EDITOR, "Open it in your editor", "Copy it from there."),
    Choice(AGAIN, "Try again"),
)


async def copied(app: "FollowupApp", text: str) -> Report:
    """Copy a text as the settings say, and tell what came of it; the interface goes on meanwhile.

    Args:
        app: the app.
        text: the text.
    """
    settings = app.settings
    report = await asyncio.to_thread(
        copy,
        text,
        mode=settings.clipboard,
        command=settings.copy_command,
        environment=dict(os.environ),
        write_terminal=_terminal_of(app),
    )
    if report.outcome is Outcome.FAILED:
        app.tell_problem(FollowupError(report.message))
    else:
        app.tell(report.message)
    return report


async def another_way(app: "FollowupApp", report: Report, text: str, name: str) -> str | None:
    """Offer other ways to a text; the ones that end here are gone.

    Args:
        app: the app.
        report: what came of copying it.
        text: the text.
        name: what a file of it is called.

    Returns:
        `AGAIN` or `EDITOR` where that was picked, else None.
    """
    choices, title = [*_WAYS_OUT], "Not in the clipboard"
    if report.outcome is not Outcome.FAILED:
        choices, title = [Choice(_THERE, "It is there, go on"), *choices], "Is it in the clipboard?"
    picked = await app.push_screen_wait(PickModal(title, report.message, choices))
    try:
        if picked == PLAIN:
            outside(app, lambda: show_plainly(text))
        elif picked == FILE:
            await saved(app, lambda folder: save_text(text, folder, name))
    except FollowupError as problem:
        app.tell_problem(problem)
    return picked if picked in {AGAIN, EDITOR} else None


async def hand_over(app: "FollowupApp", text: str, name: str) -> None:
    """Copy a text that is nowhere edited; where it may not have arrived, offer other ways to it.

    Args:
        app: the app.
        text: the text.
        name: what a file of it is called.
    """
    picked: str | None = AGAIN
    while picked == AGAIN:
        report = await copied(app, text)
        if report.outcome is Outcome.VERIFIED:
            return
        picked = await another_way(app, report, text, name)
    if picked == EDITOR:
        try:
            in_editor(app, text)
        except FollowupError as problem:
            app.tell_problem(problem)


async def saved(app: "FollowupApp", write: Callable[[Path], Path], folder: Path | None = None) -> None:
    """Write a file, and tell where it is.

    Args:
        app: the app.
        write: writes it into a folder.
        folder: where it is written; None for the folder of texts.

    Raises:
        FollowupError: it can't be written.
    """
    file = await asyncio.to_thread(write, folder or app.places.drafts)
    app.tell(f"Saved, for your eyes only: {file}")


def in_editor(app: "App[str]", text: str) -> str:
    """Let the user edit a text in their own editor; the app waits.

    Args:
        app: the app.
        text: the text.

    Raises:
        FollowupError: there is no editor, or it failed.
    """
    environment = dict(os.environ)
    command = find_editor(environment)
    return outside(app, lambda: edit(text, command, environment))


def outside(app: "App[str]", act: Callable[[], T]) -> T:
    """Do something with the terminal to itself.

    Args:
        app: the app, which is back afterwards, whatever happens.
        act: what to do.

    Raises:
        FollowupError: the terminal can't be lent, or what `act` raises.
    """
    done: list[T] = []
    problem: Exception | None = None
    # Ctrl+C is for the program that has the terminal; asyncio would end the app on it.
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        with app.suspend():
            try:
                done.append(act())
            except Exception as error:  # noqa: BLE001  # raised again as soon as the app has its terminal back
                problem = error
    except SuspendNotSupported as error:
        raise FollowupError(
            "This terminal can't be handed to another program.", "Save the text as a file instead."
        ) from error
    finally:
        signal.signal(signal.SIGINT, before)
    if problem is not None:
        raise problem
    return done[0]


def show_plainly(text: str) -> None:
    """Print a text as it is and wait for enter, so that any terminal can select it."""
    sys.stdout.write(f"\n{visible(text)}\n\n\n(enter goes back) ")
    sys.stdout.flush()
    sys.stdin.readline()


def _terminal_of(app: "App[str]") -> Callable[[str], None] | None:
    """What writes to the terminal of an app from any thread; None where it has none."""
    driver, loop = app._driver, asyncio.get_running_loop()  # as App.copy_to_clipboard does
    if driver is None or driver.is_headless:
        return None

    def write(sequence: str) -> None:
        loop.call_soon_threadsafe(driver.write, sequence)

    return write
