"""Runs a helper program so that it can neither hang the application nor write over its screen."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import PurePath
from typing import IO

from followup_tui.text import one_line

_REAPING = 0.2  # seconds that a killed program may take to be gone
_NOT_STARTED = 127  # as a shell says it
_LONGEST_LINE = 200  # characters of a program's complaint that are shown


class Deadline:
    """The time that all routes together may take.

    Args:
        limit: seconds from now.
    """

    def __init__(self, limit: float) -> None:
        self._limit = limit
        self._end = time.monotonic() + limit

    @property
    def left(self) -> float:
        """Seconds left, never below 0."""
        return max(0.0, self._end - time.monotonic())

    def part(self, share: float) -> "Deadline":
        """A deadline for one route, so that it leaves time for those after it.

        Args:
            share: of the whole limit, 0 to 1; never reaches beyond this deadline.
        """
        return Deadline(min(self.left, self._limit * share))


@dataclass(frozen=True)
class Finished:
    """How a program ended: `status` is None when it was stopped for want of time."""

    status: int | None
    output: bytes = b""
    complaint: str = ""

    @property
    def in_time(self) -> bool:
        """Whether it ended by itself."""
        return self.status is not None

    @property
    def problem(self) -> str:
        """Why it did not succeed, half a sentence; empty after a success."""
        if self.status == 0:
            return ""
        if self.status is None:
            return "no answer in time"
        return self.complaint or f"it ended with status {self.status}"


def run(
    argv: Sequence[str], *, environment: Mapping[str, str], deadline: Deadline, text: bytes = b""
) -> Finished:
    """Run a program in a session of its own until it ends or the deadline passes.

    What it leaves running after it ended in time lives on and outlives this application: xclip stays to serve
    the selection. Output goes to files, since such a program would keep a pipe open for ever.

    Args:
        argv: the program and its arguments.
        environment: all of its environment variables.
        deadline: when it is killed, with everything that it started.
        text: what it gets on standard input.
    """
    if not deadline.left:
        return Finished(None)
    try:
        with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as complaints:
            process = subprocess.Popen(  # noqa: S603 - the user's own programs, no shell
                argv,
                stdin=subprocess.PIPE,
                stdout=output,
                stderr=complaints,
                env=dict(environment),
                start_new_session=True,
            )
            status = _wait(process, text, deadline)
            return Finished(status, _content(output), _first_line(_content(complaints)))
    except (OSError, ValueError) as error:
        return Finished(_NOT_STARTED, complaint=_why_not_started(argv[0], error))


def _wait(process: subprocess.Popen[bytes], text: bytes, deadline: Deadline) -> int | None:
    """The exit status, or None for a program that had to be killed."""
    try:
        process.communicate(text, timeout=deadline.left)
    except subprocess.TimeoutExpired:
        return None
    finally:
        if process.poll() is None:
            _kill(process)
    return process.returncode


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End a program that still runs, and all that it started."""
    if sys.platform == "win32":
        process.kill()
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    with suppress(subprocess.TimeoutExpired):
        process.wait(_REAPING)
    if process.stdin:
        with suppress(OSError):
            process.stdin.close()


def _content(file: IO[bytes]) -> bytes:
    file.seek(0)
    return file.read()


def _first_line(said: bytes) -> str:
    lines = (one_line(line) for line in said.decode("utf-8", "replace").splitlines())
    return next((line for line in lines if line), "")[:_LONGEST_LINE]


def _why_not_started(program: str, error: OSError | ValueError) -> str:
    name = one_line(PurePath(program).name)
    if isinstance(error, FileNotFoundError) and error.filename == program:
        return f"{name} is not installed"
    return f"{name} can't be started: {one_line(str(error))}"
