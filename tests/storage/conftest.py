"""A real journal in a file, at a time that a test can move."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import copy
from zoneinfo import ZoneInfo

import pytest

from followup_tui.clock import Clock
from followup_tui.domain.rules import Rules
from followup_tui.domain.words import Part
from followup_tui.storage.interviews import InterviewEntry, InterviewView, PersonEntry
from followup_tui.storage.journal import Journal
from followup_tui.storage.private import make_private

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Berlin")


def entry(**changes: object) -> InterviewEntry:
    """An interview of this morning with two people; the changes are an entry's own fields."""
    values: dict[str, object] = {
        "application": {"company": "Halden Robotics", "role": "Backend engineer", "zone": "Europe/Berlin"},
        "interview": {
            "round": "Onsite",
            "starts_at": NOW - timedelta(hours=4),
            "ends_at": NOW - timedelta(hours=3),
            "zone": "Europe/Berlin",
        },
        "people": (
            PersonEntry(
                {"full_name": "Maya Chen", "email": "maya@example.com"}, {"part": Part.hiring_manager}
            ),
            PersonEntry({"full_name": "Tom Brandt"}, {"part": Part.interviewer}),
        ),
    }
    return InterviewEntry(**(values | changes))  # type: ignore[arg-type]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the journal is."""
    return tmp_path / "home" / "journal.db"


def open_at(path: Path, now: datetime = NOW) -> Journal:
    """The journal, at an instant."""
    return Journal.open(path, Clock(ZONE, now), Rules())


@pytest.fixture(scope="session")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A journal with the interview in it, made once: a test takes a copy of it."""
    path = tmp_path_factory.mktemp("recorded") / "journal.db"
    with open_at(path) as opened:
        opened.interviews.record(entry())
    return path


@pytest.fixture
def journal(path: Path, request: pytest.FixtureRequest) -> Iterator[Journal]:
    """An empty journal; for a test that takes the view, one with the interview in it."""
    make_private(path.parent)
    copy(request.getfixturevalue("recorded" if "view" in request.fixturenames else "empty_journal"), path)
    with open_at(path) as opened:
        yield opened


@pytest.fixture
def view(journal: Journal) -> InterviewView:
    """The recorded interview."""
    return journal.interviews.view(1)
