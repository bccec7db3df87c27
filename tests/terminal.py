"""A terminal for a test: the program runs in a real pty, and the screen is what a person would see."""

import base64
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType
from typing import Self

import pyte

PATIENCE = 20.0
_QUIET = 0.15
_KEYS = {
    "enter": "\r", "tab": "\t", "shift+tab": "\x1b[Z", "escape": "\x1b", "space": " ", "backspace": "\x7f",
    "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "home": "\x1b[H", "end": "\x1b[F",
    "f1": "\x1bOP", "f2": "\x1bOQ", "f3": "\x1bOR", "f4": "\x1bOS",
    "f5": "\x1b[15~", "f7": "\x1b[18~", "f8": "\x1b[19~", "f9": "\x1b[20~", "f10": "\x1b[21~",
}  # fmt: skip
_OSC52 = re.compile(rb"\x1b\]52;[a-z]*;([A-Za-z0-9+/=]*)(?:\x07|\x1b\\)")
# What pyte does not know and would print: private modes, strings of the terminal's protocols.
_UNKNOWN = re.compile(
    rb"\x1b\[[<=>?][0-9;:]*\$?[a-zA-Z]|\x1b\[[0-9;]*[ $][a-zA-Z]"
    rb"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[P_^][^\x1b]*\x1b\\"
)
_PRIVATE_MODE = re.compile(rb"\x1b\[\?(?:25|7|1049)[hl]")


class Terminal:
    """A program in a pty.

    Args:
        command: the program and its arguments.
        environment: its whole environment, `TERM` apart.
        size: columns and lines.
    """

    def __init__(
        self, command: Sequence[str], environment: Mapping[str, str], size: tuple[int, int] = (100, 32)
    ) -> None:
        columns, lines = size
        self.raw = b""
        self.status: int | None = None
        self._screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self._screen)
        self._pending = b""
        self._pid, self._fd = pty.fork()
        if self._pid == 0:
            os.execvpe(command[0], list(command), {"TERM": "xterm-256color", **environment})  # noqa: S606
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    @property
    def text(self) -> str:
        """What is on the screen."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    @property
    def clipboard(self) -> str | None:
        """What the program last put on the clipboard through OSC 52."""
        found = _OSC52.findall(self.raw)
        return base64.b64decode(found[-1]).decode() if found else None

    def expect(self, *texts: str) -> None:
        """Wait until all of these are on the screen."""
        self._until(lambda: all(map(self.text.__contains__, texts)), f"{texts} on the screen")

    def expect_gone(self, text: str) -> None:
        """Wait until this is no longer on the screen."""
        self._until(lambda: text not in self.text, f"{text!r} gone")

    def expect_end(self) -> int:
        """Wait until the program has ended, and say how."""
        self._until(lambda: self.status is not None, "the end")
        return self.status if self.status is not None else -1

    def press(self, *keys: str) -> None:
        """Press keys: by name, by `ctrl+x`, or single characters."""
        for key in keys:
            control = chr(ord(key[-1].upper()) & 0x1F) if key.startswith("ctrl+") else key
            self._send(_KEYS.get(key, control))
            self.settle()

    def write(self, text: str) -> None:
        """Type a text, as quick as a paste but without being one."""
        self._send(text)
        self.settle()

    def settle(self, quiet: float = _QUIET) -> None:
        """Wait until nothing has been drawn for a while."""
        end = time.monotonic() + PATIENCE
        still = time.monotonic()
        while time.monotonic() - still < quiet and time.monotonic() < end:
            if self._pump(0.03):
                still = time.monotonic()

    def kill(self) -> None:
        """End the program as the kernel would, without a word."""
        os.kill(self._pid, signal.SIGKILL)
        self.expect_end()

    def close(self) -> None:
        """Close the terminal's window while the program runs, and wait until that has ended."""
        os.close(self._fd)
        self._fd = -1
        _, status = os.waitpid(self._pid, 0)
        self.status = os.waitstatus_to_exitcode(status)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.status is None:
            self.kill()
        if self._fd >= 0:
            os.close(self._fd)

    def _until(self, found: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + PATIENCE
        while not found():
            if time.monotonic() > end or (self.status is not None and not found()):
                raise AssertionError(f"waited for {what}; the screen:\n{self.text}")
            self._pump(0.05)

    def _send(self, text: str) -> None:
        os.write(self._fd, text.encode())

    def _pump(self, seconds: float) -> bool:
        """Take in what the program wrote; whether it wrote anything."""
        if self.status is not None:
            return False
        ready, _, _ = select.select([self._fd], [], [], seconds)
        if not ready:
            return False
        try:
            written = os.read(self._fd, 1 << 16)
        except OSError:
            written = b""
        if not written:
            _, status = os.waitpid(self._pid, 0)
            self.status = os.waitstatus_to_exitcode(status)
            return False
        self.raw += written
        self._draw(self._pending + written)
        return True

    def _draw(self, written: bytes) -> None:
        """Draw all that is complete; an escape sequence may be cut by the end of a read."""
        last = written.rfind(b"\x1b")
        complete = last < 0 or re.match(rb"\x1b(?:\[[0-9;:<=>?]*[ $]?[@-~]|[^\[\]P_^])", written[last:])
        cut = len(written) if complete or len(written) - last > 1 << 20 else last
        self._pending = written[cut:]
        shown = _UNKNOWN.sub(lambda m: m[0] if _PRIVATE_MODE.fullmatch(m[0]) else b"", written[:cut])
        self._stream.feed(shown)
