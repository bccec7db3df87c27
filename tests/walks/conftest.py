"""The installed program in a terminal, with an environment of its own."""

import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from shutil import copy
from zoneinfo import ZoneInfo

import pytest

from followup_tui.clock import Clock
from followup_tui.storage.private import make_private
from followup_tui.storage.sample import fill
from tests.conftest import MadeOnce
from tests.exchange.machine import bare

PROGRAM = [sys.executable, "-m", "followup_tui"]
EVENING = "2026-11-26T19:00:00+01:00"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """No desktop, no SSH, no tmux; a home in the test's folder, on a Thursday evening in Berlin."""
    return bare(
        LANG="C.UTF-8",
        FOLLOWUP_HOME=str(tmp_path / "home"),
        FOLLOWUP_ZONE="Europe/Berlin",
        FOLLOWUP_NOW=EVENING,
    )


@pytest.fixture(scope="session")
def evening_journal(made_once: MadeOnce) -> Path:
    """The sample journal of that evening, made once."""
    clock = Clock(ZoneInfo("Europe/Berlin"), datetime.fromisoformat(EVENING).astimezone(UTC))
    return made_once("evening", lambda path: fill(path, clock))


@pytest.fixture
def sample(environment: Mapping[str, str], evening_journal: Path) -> Path:
    """A copy of it in that home."""
    home = Path(environment["FOLLOWUP_HOME"])
    make_private(home)
    copy(evening_journal, home / "journal.db")
    return home
