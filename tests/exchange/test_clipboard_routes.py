"""The other ways to a clipboard: the terminal, tmux with stand-ins, the user's own program."""

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.exchange.clipboard import Outcome, Route, copy, osc52
from tests.exchange.desk import KEEP, KEEP_TMUX, TEXT, Desk, decoded, hang, on_linux

# The terminal


@on_linux
def test_without_a_desktop_the_terminal_is_asked(desk: Desk) -> None:
    report = desk.copy()
    assert (report.outcome, report.route) == (Outcome.SENT, Route.TERMINAL)
    assert [attempt.outcome for attempt in report.tried] == [Outcome.FAILED, Outcome.SENT]
    assert report.message == (
        "Handed to the terminal (OSC 52); whether it took it can't be checked. "
        "Not in the desktop's clipboard: no display: neither DISPLAY nor WAYLAND_DISPLAY is set."
    )
    assert [decoded(sequence) for sequence in desk.terminal] == [TEXT]


@pytest.mark.parametrize("name", ["SSH_CONNECTION", "SSH_TTY"])
def test_over_ssh_the_desktop_of_the_far_machine_is_left_alone(desk: Desk, name: str) -> None:
    desk.add("xclip", KEEP)
    variables: dict[str, Any] = {"DISPLAY": ":0", name: "192.0.2.7 50022 192.0.2.9 22"}
    report = desk.copy(**variables)
    assert report.message == "Handed to the terminal (OSC 52); whether it took it can't be checked."
    assert [decoded(sequence) for sequence in desk.terminal] == [TEXT]
    assert not (desk.folder / "kept").exists()


@on_linux
def test_over_ssh_a_far_desktop_that_was_asked_for_is_never_verified(desk: Desk) -> None:
    desk.add("xclip", KEEP)
    report = desk.copy(mode="native", DISPLAY=":0", SSH_TTY="/dev/pts/3")
    assert report.outcome is Outcome.SENT
    assert "not where you sit" in report.message


@pytest.mark.parametrize(("term", "word"), [("linux", "Linux console"), ("dumb", "no clipboard")])
def test_a_terminal_that_has_no_clipboard_says_so(desk: Desk, term: str, word: str) -> None:
    report = desk.copy(mode="osc52", TERM=term)
    assert report.outcome is Outcome.FAILED
    assert word in report.message
    assert desk.terminal == []


def test_without_a_terminal_there_is_nothing_to_hand_it_to() -> None:
    report = copy(TEXT, mode="osc52", environment={}, write_terminal=None)
    assert report.message == "Not copied: there is no terminal to hand it to."


def test_a_terminal_that_went_away_is_a_failure() -> None:
    def write(_: str) -> None:
        raise OSError(5, "Input/output\x1b[2J error")

    report = copy(TEXT, mode="osc52", environment={}, write_terminal=write)
    assert report.outcome is Outcome.FAILED
    assert "\x1b" not in report.message


@pytest.mark.parametrize(
    ("text", "variables", "note"),
    [
        ("x" * 100_000, {}, "so long that some terminals drop it"),
        (TEXT, {"TMUX": "/nowhere,1,0"}, "inside tmux it needs set-clipboard on"),
    ],
)
def test_what_may_stop_the_terminal_is_said(
    desk: Desk, text: str, variables: dict[str, Any], note: str
) -> None:
    assert note in desk.copy(text, mode="osc52", **variables).message


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_an_osc_52_sequence_carries_any_text_and_nothing_else(text: str) -> None:
    sequence = osc52(text)
    assert decoded(sequence) == text
    assert sequence.isascii()
    assert sequence.count("\x1b") == sequence.count("\x07") == 1


# tmux


def test_tmux_gets_the_text_and_tells_how_to_paste_it(desk: Desk) -> None:
    desk.add("tmux", KEEP_TMUX)
    report = desk.copy(mode="tmux", TMUX="/nowhere,1,0")
    assert (report.outcome, report.route) == (Outcome.SENT, Route.TMUX)
    assert report.message == "Handed to tmux: paste with prefix ]."
    assert desk.kept("buffer") == TEXT


def test_an_old_tmux_knows_no_w(desk: Desk) -> None:
    desk.add("tmux", f'case "$2" in -w) echo "unknown option -- w" >&2; exit 1;; esac; {KEEP_TMUX}')
    assert desk.copy(mode="tmux", TMUX="/nowhere,1,0").outcome is Outcome.SENT
    assert desk.kept("buffer") == TEXT


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        (None, "tmux: tmux is not installed"),
        ("echo no server running >&2; exit 1", "tmux: no server running"),
        (
            'case "$1" in save-buffer) echo other;; *) /bin/cat > /dev/null;; esac',
            "tmux gives back another text",
        ),
        ('case "$1" in save-buffer) exit 1;; *) /bin/cat > /dev/null;; esac', "tmux can't give it back"),
    ],
)
def test_a_tmux_that_fails_says_why(desk: Desk, script: str | None, reason: str) -> None:
    if script is not None:
        desk.add("tmux", script)
    report = desk.copy(mode="tmux", TMUX="/nowhere,1,0")
    assert report.outcome is Outcome.FAILED
    assert reason in report.reason


def test_outside_tmux_there_is_no_tmux(desk: Desk) -> None:
    assert desk.copy(mode="tmux").message == "Not copied: this is not a tmux session."


@on_linux
def test_in_tmux_on_the_own_desktop_both_get_it(desk: Desk) -> None:
    desk.add("tmux", KEEP_TMUX)
    desk.add("xclip", KEEP)
    report = desk.copy(DISPLAY=":0", TMUX="/nowhere,1,0")
    assert (report.outcome, report.route) == (Outcome.VERIFIED, Route.CLIPBOARD)
    assert desk.kept("buffer") == desk.kept() == TEXT


@on_linux
@pytest.mark.parametrize(
    ("now", "remembered", "outcome"),
    [
        ("SSH_CONNECTION=1 2 3 4", {}, Outcome.SENT),
        ("-SSH_CONNECTION", {"SSH_CONNECTION": "1 2 3 4", "SSH_TTY": "/dev/pts/3"}, Outcome.VERIFIED),
        ("LANG=C.UTF-8", {"SSH_CONNECTION": "1 2 3 4"}, Outcome.SENT),
        ("LANG=C.UTF-8", {}, Outcome.VERIFIED),
    ],
)
def test_tmux_knows_where_the_user_sits_now(
    desk: Desk, now: str, remembered: dict[str, Any], outcome: Outcome
) -> None:
    desk.add("tmux", f'case "$1" in show-environment) echo "{now}";; esac; {KEEP_TMUX}')
    desk.add("xclip", KEEP)
    report = desk.copy(DISPLAY=":0", TMUX="/nowhere,1,0", **remembered)
    assert report.outcome is outcome
    assert (desk.folder / "kept").exists() is (outcome is Outcome.VERIFIED)


@on_linux
def test_tmux_knows_the_display_of_now(desk: Desk) -> None:
    desk.add("tmux", f'case "$1" in show-environment) echo DISPLAY=:7;; esac; {KEEP_TMUX}')
    desk.add("xclip", f'echo $DISPLAY > "${{0%/*}}/display"; {KEEP}')
    assert desk.copy(DISPLAY=":0", TMUX="/nowhere,1,0").outcome is Outcome.VERIFIED
    assert desk.kept("display") == ":7\n"


@on_linux
def test_a_desktop_that_hangs_leaves_time_for_tmux(desk: Desk) -> None:
    desk.add("tmux", KEEP_TMUX)
    desk.add("xclip", hang(desk))
    report = desk.copy(limit=3.0, DISPLAY=":0", TMUX="/nowhere,1,0")
    assert report.message == (
        "Handed to tmux: paste with prefix ]. "
        "Not in the desktop's clipboard: the desktop did not answer in time."
    )


@on_linux
def test_when_everything_hangs_the_limit_holds_and_the_terminal_is_left(desk: Desk) -> None:
    desk.add("tmux", "exec /bin/sleep 60")
    desk.add("xclip", hang(desk))
    limit, start = 3.0, time.monotonic()
    report = desk.copy(limit=limit, DISPLAY=":0", TMUX="/nowhere,1,0")
    assert time.monotonic() - start < limit + 2  # the limit is a promise; the rest is for a busy machine
    assert [attempt.route for attempt in report.tried] == [Route.CLIPBOARD, Route.TMUX, Route.TERMINAL]
    assert report.tried[1].reason == "tmux: no answer in time"


# The user's own program


def test_the_own_program_gets_the_text(desk: Desk) -> None:
    desk.add("mycopy", '/bin/cat > "${0%/*}/kept"; echo "$@" > "${0%/*}/arguments"')
    report = desk.copy(mode="command")
    assert (report.outcome, report.route) == (Outcome.SENT, Route.COMMAND)
    assert report.message == "Handed to your copy_command; whether it took it can't be checked."
    assert desk.kept() == TEXT
    assert desk.kept("arguments") == "--quietly\n"


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        (None, "copy_command: mycopy is not installed"),
        ('printf "\\n\\033[31mno way\\033[0m\\nmore" >&2; exit 4', "copy_command: [31mno way[0m"),
        ("exit 4", "copy_command: it ended with status 4"),
        ("exec /bin/sleep 60", "copy_command: no answer in time"),
    ],
)
def test_an_own_program_that_fails_says_why(desk: Desk, script: str | None, reason: str) -> None:
    if script is not None:
        desk.add("mycopy", script)
    report = desk.copy(mode="command", limit=1.5)
    assert (report.outcome, report.reason) == (Outcome.FAILED, reason)


def test_a_program_that_is_none_says_so(desk: Desk) -> None:
    (desk.folder / "mycopy").write_text("no program")
    assert "mycopy can't be started" in desk.copy(mode="command").message


def test_a_program_that_does_not_read_all_is_no_crash(desk: Desk) -> None:
    desk.add("mycopy", "exit 0")
    assert desk.copy("x" * 1_000_000, mode="command").outcome is Outcome.SENT


def test_no_own_program_is_said(desk: Desk) -> None:
    report = copy(TEXT, mode="command", environment={}, write_terminal=None)
    assert report.message == "Not copied: the settings name no copy_command."
