"""One function for each way to a clipboard; each says what came of it and raises nothing."""

import base64
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from followup_tui.exchange.clipboard import worker
from followup_tui.exchange.clipboard.process import Deadline, Finished, run
from followup_tui.exchange.clipboard.report import Attempt, Outcome, Route
from followup_tui.exchange.clipboard.seat import Seat
from followup_tui.text import one_line

UNCHECKED = "whether it took it can't be checked"

# A program that goes to the background before it owns the selection is asked again after these seconds.
_READ_AGAIN = (0.0, 0.1, 0.3)
# Base64 characters beyond which some terminals cut or drop an OSC 52 sequence.
_LONG_OSC52 = 74_994
_WITHOUT_CLIPBOARD = {"linux": "the Linux console has no clipboard", "dumb": "this terminal has no clipboard"}


def osc52(text: str) -> str:
    """The escape sequence that asks a terminal to put a text on its clipboard.

    Args:
        text: valid Unicode of any length.
    """
    return f"\x1b]52;c;{base64.b64encode(text.encode()).decode()}\x07"


def desktop(text: str, seat: Seat, deadline: Deadline) -> Attempt:
    """The clipboard of this desktop, written by pyperclip in a child process and read back by another.

    Args:
        text: what to copy.
        seat: where the user sits; over SSH nothing is verified, since this desktop may be another one's.
        deadline: for writing and reading together.
    """
    copied = _worker("copy", seat, deadline, text.encode())
    if copied.status != 0:
        return Attempt(Outcome.FAILED, Route.CLIPBOARD, _why_not(copied, seat.environment))
    back = Finished(None)
    for pause in _READ_AGAIN:
        time.sleep(min(pause, deadline.left))
        back = _worker("paste", seat, deadline)
        if back.status == 0 and same(text, back.output, windows=_on_windows(seat.environment)):
            return _read_back(seat)
        # pyperclip passes over the failure of its program, which says why on its error output.
        if copied.complaint or not back.in_time:
            break
    if copied.complaint:
        return Attempt(Outcome.FAILED, Route.CLIPBOARD, _in_words(copied.complaint, seat.environment))
    if not back.in_time:
        return Attempt(Outcome.SENT, Route.CLIPBOARD, "reading it back took too long, so paste it to be sure")
    if back.status != 0:
        return Attempt(Outcome.FAILED, Route.CLIPBOARD, f"the clipboard can't be read back: {back.problem}")
    found = "another text" if back.output else "nothing"
    return Attempt(Outcome.FAILED, Route.CLIPBOARD, f"the clipboard holds {found} when it is read back")


def tmux(text: str, seat: Seat, deadline: Deadline) -> Attempt:
    """The paste buffer of tmux, and through it the clipboard of the terminal where that allows it.

    Args:
        text: what to copy.
        seat: where the user sits.
        deadline: for all calls of tmux together.
    """
    if not seat.in_tmux:
        return Attempt(Outcome.FAILED, Route.TMUX, "this is not a tmux session")
    payload = text.encode()
    loaded = _tmux(["load-buffer", "-w", "-"], seat, deadline, payload)
    if loaded.status not in {0, None}:
        loaded = _tmux(["load-buffer", "-"], seat, deadline, payload)  # tmux before 3.2 knows no -w
    if loaded.status != 0:
        return Attempt(Outcome.FAILED, Route.TMUX, f"tmux: {loaded.problem}")
    back = _tmux(["save-buffer", "-"], seat, deadline)
    if back.status != 0:
        return Attempt(Outcome.FAILED, Route.TMUX, f"tmux can't give it back: {back.problem}")
    if back.output != payload:
        return Attempt(Outcome.FAILED, Route.TMUX, "tmux gives back another text")
    return Attempt(Outcome.SENT, Route.TMUX, "paste with prefix ]")


def terminal(text: str, seat: Seat, write_terminal: Callable[[str], None] | None) -> Attempt:
    """The clipboard of the terminal in front of the user, however far away, by the escape sequence OSC 52.

    Args:
        text: what to copy.
        seat: where the user sits.
        write_terminal: writes to the terminal as it is; None where there is none.
    """
    if write_terminal is None:
        return Attempt(Outcome.FAILED, Route.TERMINAL, "there is no terminal to hand it to")
    if why := _WITHOUT_CLIPBOARD.get(seat.environment.get("TERM", "")):
        return Attempt(Outcome.FAILED, Route.TERMINAL, why)
    sequence = osc52(text)
    try:
        write_terminal(sequence)
    except OSError as error:
        return Attempt(Outcome.FAILED, Route.TERMINAL, f"the terminal: {one_line(str(error))}")
    notes = [UNCHECKED]
    if seat.in_tmux:
        notes.append("inside tmux it needs set-clipboard on")
    if len(sequence) > _LONG_OSC52:
        notes.append("it is so long that some terminals drop it")
    return Attempt(Outcome.SENT, Route.TERMINAL, "; ".join(notes))


def own_command(text: str, seat: Seat, command: Sequence[str], deadline: Deadline) -> Attempt:
    """The program that the settings name.

    Args:
        text: what it gets on standard input.
        seat: where the user sits.
        command: the program and its arguments.
        deadline: when it is killed.
    """
    if not command:
        return Attempt(Outcome.FAILED, Route.COMMAND, "the settings name no copy_command")
    done = run(command, environment=seat.environment, deadline=deadline, text=text.encode())
    if done.status != 0:
        return Attempt(Outcome.FAILED, Route.COMMAND, f"copy_command: {done.problem}")
    return Attempt(Outcome.SENT, Route.COMMAND, UNCHECKED)


def same(text: str, back: bytes, *, windows: bool) -> bool:
    """Whether a clipboard gave back what was put there.

    Args:
        text: what was copied.
        back: what was read, UTF-8.
        windows: its clipboard may turn line feeds into CR LF; nobody else's does.
    """
    if windows:
        return text.replace("\r\n", "\n").encode() == back.replace(b"\r\n", b"\n")
    return text.encode() == back


def _worker(action: str, seat: Seat, deadline: Deadline, text: bytes = b"") -> Finished:
    environment = dict(seat.environment)
    if sys.platform == "darwin":
        environment["LC_ALL"] = "en_US.UTF-8"  # pbcopy takes the text for Mac Roman without it
    # As a file, since -m would import from the current folder; -P, so that the modules beside it shadow none.
    argv = [sys.executable, "-P", str(Path(worker.__file__)), action]
    return run(argv, environment=environment, deadline=deadline, text=text)


def _tmux(arguments: Sequence[str], seat: Seat, deadline: Deadline, text: bytes = b"") -> Finished:
    return run(["tmux", *arguments], environment=seat.environment, deadline=deadline, text=text)


def _read_back(seat: Seat) -> Attempt:
    if seat.over_ssh:
        where = "read back, but from the machine that followup runs on, which is not where you sit"
        return Attempt(Outcome.SENT, Route.CLIPBOARD, where)
    return Attempt(Outcome.VERIFIED, Route.CLIPBOARD)


def _why_not(copied: Finished, environment: Mapping[str, str]) -> str:
    """Why a copy failed, half a sentence."""
    if not copied.in_time:
        return "the desktop did not answer in time"
    if copied.status != worker.NO_PROGRAM:
        return _in_words(copied.problem, environment)
    if not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")):
        return "no display: neither DISPLAY nor WAYLAND_DISPLAY is set"
    wanted = "wl-clipboard" if environment.get("WAYLAND_DISPLAY") else "xclip"
    return f"no clipboard program: install {wanted}"


def _in_words(complaint: str, environment: Mapping[str, str]) -> str:
    """What a clipboard program complained about, half a sentence."""
    if "open display" in complaint.casefold():
        return f"the display {one_line(environment.get('DISPLAY', ''))} can't be opened"
    return f"the clipboard program says “{complaint}”"


def _on_windows(environment: Mapping[str, str]) -> bool:
    return sys.platform in {"win32", "cygwin"} or "WSL_DISTRO_NAME" in environment
