"""A note is copied where people sit: in tmux, over SSH, and where there is no clipboard at all."""

import sqlite3
import time
from pathlib import Path

import pytest

from tests.exchange.machine import Tmux
from tests.system import need
from tests.terminal import Terminal
from tests.walks.conftest import PROGRAM


def _open_note(terminal: Terminal) -> None:
    """From Today to the note to Tom Brandt, which is the most urgent step of the sample."""
    terminal.expect("Thank Tom Brandt")
    terminal.press("enter")
    terminal.expect("Dear Tom Brandt,", "Nothing to mend")


def _stored(home: Path) -> str:
    """The body of the newest draft."""
    with sqlite3.connect(home / "journal.db") as connection:
        body: str = connection.execute("SELECT body FROM draft ORDER BY id DESC").fetchone()[0]
    connection.close()
    return body


@pytest.mark.system
def test_in_tmux_the_note_is_in_its_buffer(environment: dict[str, str], sample: Path) -> None:
    need("tmux")
    tmux = Tmux()
    try:
        with Terminal(PROGRAM, environment | {"TMUX": tmux.variable}) as terminal:
            _open_note(terminal)
            terminal.press("f2")
            terminal.expect("tmux", "prefix ]")
            assert tmux.buffer() == _stored(sample)
    finally:
        tmux.stop()


def test_over_ssh_the_terminal_is_asked_to_take_the_note(environment: dict[str, str], sample: Path) -> None:
    ssh = {"SSH_CONNECTION": "192.0.2.1 50000 192.0.2.2 22", "SSH_TTY": "/dev/pts/9"}
    with Terminal(PROGRAM, environment | ssh) as terminal:
        _open_note(terminal)
        terminal.press("f2")
        terminal.expect("OSC 52", "can't")
        assert terminal.clipboard == _stored(sample)


def test_without_any_clipboard_the_note_can_be_had_in_other_ways(
    environment: dict[str, str], sample: Path
) -> None:
    (sample / "config.toml").write_text('clipboard = "native"\n', encoding="utf-8")
    with Terminal(PROGRAM, environment) as terminal:
        _open_note(terminal)
        terminal.press("f2")
        terminal.expect("Not copied", "Plain view", "Save it as a file")
        terminal.press("enter")
        terminal.expect_gone("Save it as a file")
        terminal.expect("Dear Tom Brandt,", "enter")
        terminal.press("enter")
        terminal.expect("F5 I sent it")
        terminal.press("f2")
        terminal.expect("Save it as a file")
        terminal.press("down", "enter")
        terminal.expect("drafts")
    (file,) = (sample / "drafts").iterdir()
    assert file.read_text("utf-8").strip() == _stored(sample).strip()
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.system
def test_a_display_that_is_dead_is_told(environment: dict[str, str], sample: Path, dead_display: str) -> None:
    with Terminal(PROGRAM, environment | {"DISPLAY": dead_display}) as terminal:
        _open_note(terminal)
        terminal.press("f2")
        terminal.expect("Is it in the clipboard?")
        terminal.expect("display")
        assert "Error: Can't open display" not in terminal.text


@pytest.mark.system
def test_a_display_that_never_answers_does_not_freeze_the_screen(
    environment: dict[str, str], sample: Path, mute_display: str
) -> None:
    with Terminal(PROGRAM, environment | {"DISPLAY": mute_display}) as terminal:
        _open_note(terminal)
        began = time.monotonic()
        terminal.press("f2")
        terminal.write("P.S. ")
        terminal.expect("P.S. ")
        typed = time.monotonic() - began
        terminal.expect("Is it in the clipboard?")
        # Three seconds are a promise of the program; the rest is for a busy machine.
        assert time.monotonic() - began < 3 + 3
        assert typed < time.monotonic() - began
