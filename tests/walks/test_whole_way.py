"""From an empty journal to a rest: the whole way, walked with the keys in a real terminal."""

import os
import sqlite3
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.terminal import Terminal
from tests.walks.conftest import PROGRAM

QUESTIONS = ("Why us?", "How would you find a slow job?", "Any questions for us?")


@pytest.mark.system
def test_the_whole_way(environment: dict[str, str], display: str) -> None:
    environment |= {"DISPLAY": display}
    with Terminal(PROGRAM, environment, (110, 36)) as terminal:
        _record(terminal)
        _tick_an_address(terminal)
        _reflect(terminal)
        _thank(terminal, "Maya Chen", "how they roll back a bad firmware", first=True)
        assert _clipboard(display) == _sent(environment)
        _thank(terminal, "Tom Brandt", "the old test bench")
        _skip_the_company(terminal)
        terminal.press("escape")
        terminal.expect("Nothing to do. Rest until Friday 27 November.")
        terminal.press("q")
        assert terminal.expect_end() == 0
    assert _next(environment).startswith("Nothing to do. Rest until Friday 27 November.\n")


def _record(terminal: Terminal) -> None:
    terminal.expect("New interview", "Try it with a sample journal")
    terminal.press("enter")
    terminal.expect("company, role and when are enough")
    for text in ("Halden Robotics", "Backend engineer", "today 10:00-12:00"):
        terminal.write(text)
        terminal.press("tab")
    terminal.expect("→ Thu 26 Nov, 10:00–12:00, today")
    terminal.press("f4")
    terminal.write("Maya Chen")
    terminal.press("tab", "tab")
    terminal.write("maya@example.com")
    terminal.press("f4")
    terminal.write("Tom Brandt")
    terminal.press("ctrl+s")
    terminal.expect("Ask for information", "1 of 2", "Be patient")


def _tick_an_address(terminal: Terminal) -> None:
    terminal.press("space")
    terminal.expect("2 of 2", "[x]  Tom Brandt")


def _reflect(terminal: Terminal) -> None:
    terminal.press("3")
    terminal.expect("How do you feel about it right now?")
    terminal.press("4")
    terminal.expect("What did they ask you?")
    for question in QUESTIONS:
        terminal.write(question)
        terminal.press("enter")
        terminal.expect(question)
    terminal.press("f4")
    for question, keys in zip(QUESTIONS, ("Mmp", "Tth", "p"), strict=True):
        terminal.expect(f"“{question}”")
        terminal.press(*keys, "f4")
    terminal.expect("Which question would you dread next time?")
    terminal.press("f4")
    for person, detail in (
        ("Maya Chen · interviewer", "how they roll back a bad firmware"),
        ("Tom Brandt · interviewer", "the old test bench"),
    ):
        terminal.expect(person)
        terminal.write(detail)
        terminal.press("f4")
    terminal.expect("What did they say happens next?")
    terminal.press("f4")
    terminal.expect("By when did they promise an answer?")
    terminal.write("in two weeks")
    terminal.expect("→ Thu 10 Dec, in 14 days")
    terminal.press("f4")
    terminal.expect("How likely is it that you advance?")
    terminal.write("70")
    terminal.press("f4")
    terminal.expect("2 of 3 answered properly", "70 %, not sealed yet")
    terminal.press("enter")
    terminal.expect("sealed Thu 26 Nov, opened when the outcome is known")
    terminal.press("escape")
    terminal.expect("2 of 3 answered properly", "Why and how")


def _thank(terminal: Terminal, name: str, detail: str, *, first: bool = False) -> None:
    """Write to somebody, copy it, say that it was sent, and go back."""
    terminal.press("4")
    if first:
        terminal.expect("Who signs the letters")
        terminal.write("Robin Vale")
        terminal.press("ctrl+s")
    terminal.expect(f"Dear {name},", detail, "Robin Vale", "Nothing to mend")
    terminal.press("f2")
    terminal.expect("Copied, and read back from the clipboard.")
    terminal.press("f5")
    terminal.expect("Sent Thu 26 Nov, 19:00")
    terminal.press("escape")
    terminal.expect("Why and how", "sent Thu 26 Nov, 19:00")


def _skip_the_company(terminal: Terminal) -> None:
    terminal.press("s")
    terminal.expect("Why is it not needed?")
    terminal.write("a note to each of them is enough")
    terminal.press("enter")
    terminal.expect("skipped: a note to each of")


def _clipboard(display: str) -> str:
    return subprocess.run(
        ["xclip", "-selection", "clipboard", "-o"],
        env={"PATH": os.environ["PATH"], "DISPLAY": display},
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def _sent(environment: Mapping[str, str]) -> str:
    """The text that was logged as sent last."""
    with sqlite3.connect(Path(environment["FOLLOWUP_HOME"]) / "journal.db") as connection:
        found = connection.execute("SELECT body FROM draft_version WHERE reason = 'sent' ORDER BY id DESC")
        body: str = found.fetchone()[0]
    connection.close()
    return body


def _next(environment: Mapping[str, str]) -> str:
    return subprocess.run(
        [*PROGRAM, "next"], env=environment, capture_output=True, text=True, check=True
    ).stdout
