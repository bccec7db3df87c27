"""What holds for all tests."""

import gc
import os
from collections.abc import Callable
from datetime import UTC, datetime
from fcntl import LOCK_EX, flock
from pathlib import Path
from shutil import copy
from tempfile import mkdtemp
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings

# How long an example takes says something about the machine, not about the code.
settings.register_profile("followup", deadline=None)
settings.load_profile("followup")

# A third of the time of an interface test went into looking for garbage among all that was ever imported.
gc.set_threshold(50_000, 20, 50)

pytest_plugins = ["tests.displays"]

MadeOnce = Callable[[str, Callable[[Path], object]], Path]
THURSDAY = datetime(2026, 11, 26, 8, 14, tzinfo=UTC)


def pytest_collection_finish() -> None:
    """What was imported to collect the tests stays: no look for garbage has to go through it."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> MadeOnce:
    """Makes a journal for all processes of a run: the first that asks for it makes it, the others wait."""
    root = tmp_path_factory.getbasetemp()
    shared = root.parent if "PYTEST_XDIST_WORKER" in os.environ else root

    def made(name: str, make: Callable[[Path], object]) -> Path:
        folder = shared / f"once-{name}"
        with (shared / f"{name}.lock").open("w") as lock:
            flock(lock, LOCK_EX)
            if not folder.exists():
                passing = Path(mkdtemp(dir=shared))
                make(passing / "journal.db")
                passing.rename(folder)
        return folder / "journal.db"

    return made


@pytest.fixture(scope="session")
def empty_journal(made_once: MadeOnce) -> Path:
    """A journal with nothing in it: a test takes a copy of it."""
    from followup_tui.storage.database import open_database

    return made_once("empty", lambda path: open_database(path, THURSDAY).dispose())


@pytest.fixture(scope="session")
def sample_journal(made_once: MadeOnce) -> Path:
    """The sample journal of a Thursday morning in Berlin: a test takes a copy of it."""
    from followup_tui.clock import Clock
    from followup_tui.storage.sample import fill

    return made_once("sample", lambda path: fill(path, Clock(ZoneInfo("Europe/Berlin"), THURSDAY)))


@pytest.fixture(scope="session")
def sample_with_past(made_once: MadeOnce, sample_journal: Path) -> Path:
    """The same journal, in which much has happened before: a test takes a copy of it."""
    from followup_tui.clock import Clock
    from followup_tui.storage.sample_past import fill_past

    def make(path: Path) -> None:
        fill_past(Path(copy(sample_journal, path)), Clock(ZoneInfo("Europe/Berlin"), THURSDAY))

    return made_once("past", make)
