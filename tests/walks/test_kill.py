"""Killed while one types, the program comes back with the text: at most 1.5 seconds of it are lost."""

import time
from pathlib import Path

from tests.terminal import Terminal
from tests.walks.conftest import PROGRAM

LOST_AT_MOST = 1.5


def test_a_note_survives_kill_9(environment: dict[str, str], sample: Path) -> None:
    with Terminal(PROGRAM, environment) as terminal:
        terminal.expect("Thank Tom Brandt")
        terminal.press("enter")
        terminal.expect("Dear Tom Brandt,")
        terminal.write("I kept thinking about the washing machines. ")
        time.sleep(LOST_AT_MOST)
        terminal.kill()
    with Terminal(PROGRAM, environment) as terminal:
        terminal.expect("✎ Go on writing to Tom Brandt · Halden Robotics")
        terminal.press("enter")
        terminal.expect("I kept thinking about the washing machines.")


def test_an_answer_survives_kill_9(environment: dict[str, str], sample: Path) -> None:
    with Terminal(PROGRAM, environment, (120, 36)) as terminal:
        _begin_an_answer(terminal)
        time.sleep(LOST_AT_MOST)
        terminal.kill()
    _the_answer_is_there(environment)


def test_nothing_is_lost_when_the_terminal_is_closed(environment: dict[str, str], sample: Path) -> None:
    with Terminal(PROGRAM, environment, (120, 36)) as terminal:
        _begin_an_answer(terminal)
        terminal.close()
    _the_answer_is_there(environment)


def _open_first_pass(terminal: Terminal) -> None:
    """The fourth step of the sample's Today."""
    terminal.expect("Reflect, first pass")
    terminal.press("down", "down", "down", "enter")


def _begin_an_answer(terminal: Terminal) -> None:
    """Type what was said to the first question of the walk."""
    _open_first_pass(terminal)
    terminal.expect("How do you feel about it right now?")
    terminal.press("4", "f4")
    terminal.expect("“Design a pipeline for card transactions.”")
    terminal.press("tab")
    terminal.write("Started with the sources.")


def _the_answer_is_there(environment: dict[str, str]) -> None:
    with Terminal(PROGRAM, environment, (120, 36)) as terminal:
        _open_first_pass(terminal)
        terminal.expect("“Design a pipeline for card transactions.”", "Started with the sources.")
