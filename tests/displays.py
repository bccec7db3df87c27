"""Displays for tests that copy for real: one that works, one that is not there, one that never answers."""

import os
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.system import need


@pytest.fixture
def display() -> Iterator[str]:
    """An X server of this test's own, on the first display number that is free."""
    need("Xvfb", "xclip")
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-nolisten", "tcp", "-screen", "0", "64x64x8"],
        pass_fds=[writer],
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader) as numbers:
        number = numbers.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


@pytest.fixture
def dead_display() -> str:
    need("xclip")
    numbers = range(97, 197)
    return next(f":{n}" for n in numbers if not Path(f"/tmp/.X11-unix/X{n}").exists())  # noqa: S108 - X's own place


@pytest.fixture
def mute_display() -> Iterator[str]:
    """A display that lets one in and never says a word."""
    need("xclip")
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"127.0.0.1:{server.getsockname()[1] - 6000}"
