"""Copying for real: X displays that work, are dead or mute, tmux, and a terminal that is read."""

import base64
import os
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import time
import tty
from collections.abc import Iterator
from pathlib import Path

import pytest

from followup_tui.exchange.clipboard import Mode, Outcome, Report, Route, copy
from tests.exchange.machine import Tmux, bare
from tests.system import need

pytestmark = pytest.mark.system

LIMIT = 3.0  # what a user is promised
PATIENCE = 20.0  # for what is not about time, on a busy machine

TEXTS = {
    "plain": "Thank you for Thursday, Maya.",
    "lines": "Dear Maya,\n\nthank you.\n\tTom\n\n",
    "carriage returns": "one\r\ntwo\r\n",
    "Chinese": "陈女士，您好：\n感谢您的时间。",
    "right to left": "שלום מאיה, תודה",
    "emoji": "👩‍💻 👨‍👩‍👧‍👦 🏳️‍🌈 e\u0301",
    "a line break alone": "\n",
    "100 kB": "Ünïcödé 谢谢 👩‍💻\n" * 3_000,
}

any_text = pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())


def copied(text: str, environment: dict[str, str], mode: Mode = "auto", limit: float = PATIENCE) -> Report:
    return copy(text, mode=mode, environment=environment, write_terminal=None, limit=limit)


@pytest.fixture
def tmux() -> Iterator[Tmux]:
    need("tmux")
    server = Tmux()
    yield server
    server.stop()


def selection(display: str) -> str:
    """What somebody who pastes on a display would get."""
    argv = ["xclip", "-selection", "clipboard", "-o"]
    return subprocess.run(argv, env=bare(DISPLAY=display), check=True, capture_output=True).stdout.decode()


def taken_by_terminal(master: int, deadline: float = PATIENCE) -> str:
    """The text of the next OSC 52 sequence that arrives at a terminal."""
    seen, end = b"", time.monotonic() + deadline
    while time.monotonic() < end:
        if select.select([master], [], [], 0.1)[0]:
            seen += os.read(master, 65_536)
        if found := re.search(rb"\x1b\]52;c?;([A-Za-z0-9+/=]+)(?:\x07|\x1b\\)", seen):
            return base64.b64decode(found[1], validate=True).decode()
    pytest.fail(f"no OSC 52 sequence in {seen[-200:]!r}")


@pytest.fixture
def terminal() -> Iterator[tuple[int, int]]:
    """The two ends of a pseudo-terminal: what the user's terminal reads, and what a program writes to."""
    master, slave = pty.openpty()
    tty.setraw(slave)
    yield master, slave
    os.close(master)
    os.close(slave)


@any_text
def test_a_desktop_has_what_was_copied(display: str, text: str) -> None:
    report = copied(text, bare(DISPLAY=display))
    assert (report.outcome, report.route) == (Outcome.VERIFIED, Route.CLIPBOARD)
    assert selection(display) == text


def test_the_last_of_several_copies_counts(display: str) -> None:
    for text in ("first", "second", "third"):
        assert copied(text, bare(DISPLAY=display)).outcome is Outcome.VERIFIED
    assert selection(display) == "third"


def test_xsel_serves_as_well(display: str, tmp_path: Path) -> None:
    need("xsel")
    (tmp_path / "xsel").symlink_to(str(shutil.which("xsel")))
    report = copied(TEXTS["emoji"], bare(DISPLAY=display) | {"PATH": str(tmp_path)})
    assert report.outcome is Outcome.VERIFIED
    assert selection(display) == TEXTS["emoji"]


def test_the_clipboard_outlives_the_application(display: str) -> None:
    program = (
        "import os; from followup_tui.exchange.clipboard import copy;"
        "print(copy('Dear Maya', environment=os.environ, write_terminal=None, limit=20).outcome)"
    )
    application = subprocess.Popen(
        [sys.executable, "-c", program],
        env=bare(DISPLAY=display),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    # Ended, but not yet forgotten by the system: the number of its group is certainly still its own.
    os.waitid(os.P_PID, application.pid, os.WEXITED | os.WNOWAIT)
    os.killpg(application.pid, signal.SIGHUP)  # as when its terminal window is closed
    assert application.communicate() == (b"verified\n", b"")
    assert selection(display) == "Dear Maya"


def test_a_dead_display_is_no_success(dead_display: str) -> None:
    report = copied("Dear Maya", bare(DISPLAY=dead_display), mode="native")
    assert report.message == f"Not copied: the display {dead_display} can't be opened."


def test_a_display_that_never_answers_is_given_up_in_time(mute_display: str) -> None:
    start = time.monotonic()
    report = copied("Dear Maya", bare(DISPLAY=mute_display), mode="native", limit=LIMIT)
    assert time.monotonic() - start < LIMIT + 2  # the limit is a promise; the rest is for a busy machine
    assert report.message == "Not copied: the desktop did not answer in time."


def test_a_display_that_dies_between_two_copies_is_noticed(display: str, dead_display: str) -> None:
    assert copied("Dear Maya", bare(DISPLAY=display)).outcome is Outcome.VERIFIED
    assert copied("Dear Maya", bare(DISPLAY=dead_display), mode="native").outcome is Outcome.FAILED


@any_text
def test_tmux_has_what_was_copied(tmux: Tmux, text: str) -> None:
    report = copied(text, tmux.environment())
    assert (report.outcome, report.route) == (Outcome.SENT, Route.TMUX)
    assert report.message.startswith("Handed to tmux: paste with prefix ].")
    assert tmux.buffer() == text


def test_in_tmux_on_a_desktop_both_have_it(tmux: Tmux, display: str) -> None:
    report = copied("Dear Maya", tmux.environment(DISPLAY=display))
    assert (report.outcome, report.route) == (Outcome.VERIFIED, Route.CLIPBOARD)
    assert tmux.buffer() == selection(display) == "Dear Maya"


def test_who_attached_over_ssh_is_not_told_of_the_far_desktop(tmux: Tmux, display: str) -> None:
    assert copied("first", tmux.environment(DISPLAY=display)).outcome is Outcome.VERIFIED
    tmux("set-environment", "SSH_CONNECTION", "192.0.2.7 50022 192.0.2.9 22")
    assert (
        copied("second", tmux.environment(DISPLAY=display)).message == "Handed to tmux: paste with prefix ]."
    )
    assert (selection(display), tmux.buffer()) == ("first", "second")


def test_who_came_back_to_the_desktop_has_its_clipboard_again(tmux: Tmux, display: str) -> None:
    tmux("set-environment", "DISPLAY", display)
    environment = tmux.environment(SSH_CONNECTION="192.0.2.7 50022 192.0.2.9 22", SSH_TTY="/dev/pts/3")
    assert copied("Dear Maya", environment).outcome is Outcome.VERIFIED
    assert selection(display) == "Dear Maya"


def test_a_mute_display_leaves_time_for_tmux(tmux: Tmux, mute_display: str) -> None:
    start = time.monotonic()
    report = copied("Dear Maya", tmux.environment(DISPLAY=mute_display), limit=LIMIT)
    assert time.monotonic() - start < LIMIT + 2
    assert (report.outcome, report.route) == (Outcome.SENT, Route.TMUX)
    assert "the desktop did not answer in time" in report.message
    assert tmux.buffer() == "Dear Maya"


def test_a_tmux_that_hangs_is_given_up_in_time(tmux: Tmux) -> None:
    server = int(tmux.variable.split(",")[1])
    os.kill(server, signal.SIGSTOP)
    try:
        start = time.monotonic()
        report = copied("Dear Maya", tmux.environment(), limit=LIMIT)
        assert time.monotonic() - start < LIMIT + 2
    finally:
        os.kill(server, signal.SIGCONT)
    assert report.outcome is Outcome.FAILED
    assert "tmux: no answer in time" in report.message


def test_a_tmux_that_is_gone_is_told(tmux: Tmux) -> None:
    tmux("kill-server")
    report = copied("Dear Maya", tmux.environment(), mode="tmux")
    assert report.outcome is Outcome.FAILED
    assert report.reason.startswith("tmux: ")


def test_tmux_hands_it_on_to_the_terminal_that_is_attached(tmux: Tmux, terminal: tuple[int, int]) -> None:
    master, slave = terminal
    variables = bare(TERM="xterm-256color", LANG="C.UTF-8")
    client = subprocess.Popen(tmux.argv("attach"), env=variables, stdin=slave, stdout=slave, stderr=slave)
    try:
        end = time.monotonic() + PATIENCE
        while not tmux("list-clients") and time.monotonic() < end:
            time.sleep(0.05)
        assert copied(TEXTS["emoji"], tmux.environment(), mode="tmux").outcome is Outcome.SENT
        assert taken_by_terminal(master) == TEXTS["emoji"]
    finally:
        client.kill()
        client.wait()


@any_text
def test_over_ssh_the_terminal_has_what_was_copied(
    terminal: tuple[int, int], tmp_path: Path, text: str
) -> None:
    master, slave = terminal
    program = (
        "import os, pathlib, sys; from followup_tui.exchange.clipboard import copy;"
        "write = lambda sequence: (sys.stdout.write(sequence), sys.stdout.flush());"
        "text = pathlib.Path(sys.argv[1]).read_bytes().decode();"
        "report = copy(text, environment=os.environ, write_terminal=write);"
        "sys.stderr.write(report.message)"
    )
    draft = tmp_path / "draft"
    draft.write_bytes(text.encode())
    application = subprocess.Popen(
        [sys.executable, "-c", program, str(draft)],
        env=bare(SSH_CONNECTION="192.0.2.7 50022 192.0.2.9 22", DISPLAY="localhost:10.0"),
        stdout=slave,
        stderr=subprocess.PIPE,
    )
    assert taken_by_terminal(master) == text
    said = application.communicate()[1].decode()
    assert said.startswith("Handed to the terminal (OSC 52); whether it took it can't be checked")
