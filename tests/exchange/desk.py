"""A desktop of stand-in programs, for tests that need no real one."""

import base64
import sys
import time
from pathlib import Path

import pytest

from followup_tui.exchange.clipboard import Mode, Report, copy

TEXT = "Dear Maya,\nthank you — 谢谢 👩‍💻\n"

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="stands in for the programs of a Linux desktop")

# Where the stand-ins keep what they were given; $0 tells them their folder.
KEEP = 'case "$*" in *-o*) /bin/cat "${0%/*}/kept";; *) /bin/cat > "${0%/*}/kept";; esac'
KEEP_TMUX = (
    'case "$1" in load-buffer) /bin/cat > "${0%/*}/buffer";; save-buffer) /bin/cat "${0%/*}/buffer";; esac'
)


class Desk:
    """A folder of stand-in programs and the environment in which nothing else is found."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {"PATH": str(folder), "TERM": "xterm-256color"}
        self.terminal: list[str] = []

    def add(self, name: str, script: str) -> None:
        program = self.folder / name
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)

    def copy(self, text: str = TEXT, mode: Mode = "auto", limit: float = 10.0, **variables: str) -> Report:
        return copy(
            text,
            mode=mode,
            command=["mycopy", "--quietly"],
            environment=self.environment | variables,
            write_terminal=self.terminal.append,
            limit=limit,
        )

    def kept(self, name: str = "kept") -> str:
        return (self.folder / name).read_bytes().decode()

    def pid(self) -> int:
        return int((self.folder / "pid").read_text())


def runs(pid: int) -> bool:
    """Whether a process runs; one that has ended and waits to be buried does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def gone(pid: int) -> bool:
    """Whether a killed process ends; the system takes a moment for it."""
    for _ in range(100):
        if not runs(pid):
            return True
        time.sleep(0.05)
    return False


def decoded(sequence: str) -> str:
    """What a terminal takes from an OSC 52 sequence."""
    assert sequence.startswith("\x1b]52;c;")
    assert sequence.endswith("\x07")
    return base64.b64decode(sequence[7:-1], validate=True).decode()


def hang(desk: Desk) -> str:
    return f"echo $$ > {desk.folder}/pid; exec /bin/sleep 60"
