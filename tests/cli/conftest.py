"""The command line over the sample journal, in this process and at a fixed time."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from followup_tui.cli import main

NOW = datetime(2026, 11, 26, 8, 14, tzinfo=UTC)

Run = Callable[..., Result]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for everything, with nothing in it yet; a Thursday morning in Berlin."""
    monkeypatch.setenv("FOLLOWUP_NOW", NOW.isoformat())
    monkeypatch.setenv("FOLLOWUP_ZONE", "Europe/Berlin")
    monkeypatch.setenv("FOLLOWUP_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def sample(home: Path, sample_journal: Path) -> Path:
    """That folder, with the sample journal."""
    shutil.copy(sample_journal, home / "journal.db")
    return home


@pytest.fixture
def run() -> Run:
    """Runs a command."""
    return lambda *arguments: CliRunner().invoke(main, arguments)
