"""A program in a pty, watched by the clock: when it drew what, how much, and what it cost."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

PATIENCE = 30.0
_ANSWER = 0.5  # seconds to wait for an answer to a key
_QUIET = 0.03  # seconds without output after which the answer is taken to be complete
_ROOT = Path(__file__).parent.parent.parent
_PAGE = os.sysconf("SC_PAGE_SIZE")
_STYLES = re.compile(rb"\x1b\[[0-9;:]*m")


class Program:
    """A Python module in a terminal of its own; its output is read, and only searched for words.

    Args:
        arguments: what follows `python`.
        environment: what is added to the environment.
        size: columns and lines.
    """

    def __init__(
        self, arguments: Sequence[str], environment: Mapping[str, str], size: tuple[int, int] = (120, 40)
    ) -> None:
        around = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        around |= {"PYTHONPATH": str(_ROOT), **environment}
        columns, lines = size
        self._written = b""
        self.begun = time.perf_counter()
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
            os.execve(sys.executable, [sys.executable, *arguments], around)  # noqa: S606

    def until(self, word: str) -> float:
        """Wait for a word; the seconds from the start of the program to its being drawn.

        Raises:
            TimeoutError: it never came.
        """
        wanted = word.encode()
        end = time.perf_counter() + PATIENCE
        while wanted not in _STYLES.sub(b"", self._written):
            if not self._read(1.0) and time.perf_counter() > end:
                raise TimeoutError(f"{word!r} is not on the screen")
        return time.perf_counter() - self.begun

    def press(self, key: str) -> tuple[float, int]:
        """Press a key.

        Args:
            key: what the terminal sends.

        Returns:
            The milliseconds to the first thing that was drawn (not a number where nothing was), and all
            bytes that were.
        """
        self.rest(0)
        pressed = time.perf_counter()
        os.write(self._fd, key.encode())
        answered, count = float("nan"), 0
        while came := self._read(_QUIET if count else _ANSWER):
            if not count:
                answered = (time.perf_counter() - pressed) * 1000
            count += came
        return answered, count

    def opens(self, key: str, word: str) -> float:
        """Press a key, and wait for a word that comes with it; the milliseconds until it is drawn.

        Raises:
            TimeoutError: it never came.
        """
        self.rest(0)
        self._written = b""
        pressed = time.perf_counter()
        os.write(self._fd, key.encode())
        self.until(word)
        return (time.perf_counter() - pressed) * 1000

    def rest(self, seconds: float) -> int:
        """Let time pass; the bytes that were drawn meanwhile."""
        end = time.perf_counter() + seconds
        count = came = self._read(0)
        while came or time.perf_counter() < end:
            came = self._read(max(0.0, end - time.perf_counter()))
            count += came
        return count

    @property
    def memory(self) -> float:
        """The resident memory, in MB."""
        resident = Path(f"/proc/{self.pid}/statm").read_text(encoding="ascii").split()[1]
        return int(resident) * _PAGE / 1e6

    @property
    def busy(self) -> float:
        """The processor time used so far, in seconds."""
        return time.clock_gettime((~self.pid << 3) | 2)  # the clock of another process, as Linux numbers it

    def kill(self) -> None:
        """End it as the kernel would."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._fd)

    def __enter__(self) -> "Program":
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    def _read(self, seconds: float) -> int:
        """Take in what comes next within some seconds; how many bytes."""
        if not select.select([self._fd], [], [], seconds)[0]:
            return 0
        try:
            came = os.read(self._fd, 1 << 16)
        except OSError as problem:
            raise TimeoutError(f"the program has ended: {self._written[-300:]!r}") from problem
        self._written += came
        return len(came)
