"""What the tests of the clipboard share."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.exchange.desk import Desk, runs


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    if (tmp_path / "pid").exists() and runs(desk.pid()):
        os.kill(desk.pid(), signal.SIGKILL)
