"""What holds for all tests."""

import gc
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings

# How long an example takes says something about the machine, not about the code.
settings.register_profile("followup", deadline=None)
settings.load_profile("followup")

# A third of the time of an interface test went into looking for garbage among all that was ever imported.
gc.set_threshold(50_000, 20, 50)

pytest_plugins = ["tests.displays"]


def pytest_collection_finish() -> None:
    """What was imported to collect the tests stays: no look for garbage has to go through it."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def sample_journal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample journal of a Thursday morning in Berlin, made once: a test takes a copy of it."""
    from followup_tui.clock import Clock
    from followup_tui.storage.sample import fill

    path = tmp_path_factory.mktemp("sample") / "journal.db"
    fill(path, Clock(ZoneInfo("Europe/Berlin"), datetime(2026, 11, 26, 8, 14, tzinfo=UTC)))
    return path
