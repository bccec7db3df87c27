"""All interviews and questions are read at once, with what came of them, and without anything heavy."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from shutil import copy
from zoneinfo import ZoneInfo

import pytest

from followup_tui.domain.happenings import BY_NAME, entry_of
from followup_tui.domain.reflection.questionnaire import Pass
from followup_tui.domain.results import Result
from followup_tui.domain.words import Category, Foreseen, Verdict
from followup_tui.errors import JournalError
from followup_tui.storage.interviews import InterviewView
from followup_tui.storage.journal import Journal
from followup_tui.storage.private import make_private
from followup_tui.storage.records import Archive
from tests.storage.conftest import NOW, entry, open_at

SOON = NOW + timedelta(days=3)


@pytest.fixture
def archive(path: Path) -> Archive:
    return Archive(path)


@pytest.fixture(scope="module")
def reflected(recorded: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A journal with an interview that was reflected on and came to nothing, made once."""
    path = Path(copy(recorded, tmp_path_factory.mktemp("reflected")))
    with open_at(path) as journal:
        reflect(journal, 1, 70)
        log(journal, "rejection")
    return path


def reflect(journal: Journal, number: int, prediction: int) -> None:
    """Note two questions of an interview, judge one, and seal a prediction."""
    reflection = journal.reflections.open(number).reflection
    about = reflection.id or 0
    journal.reflections.add_question(about, "Why do you want to work here?")
    second = journal.reflections.add_question(about, "Tell me about a failure.")
    journal.reflections.change_question(
        second.id or 0, second.version,
        {"category": Category.behavioural, "verdict": Verdict.partly, "foreseen": Foreseen.surprise,
         "star": "SA"},
    )  # fmt: skip
    predicted = journal.reflections.predict(about, reflection.version, prediction)
    journal.reflections.finish(about, predicted.version, Pass.first)


def log(journal: Journal, sort: str, days: int = 0) -> None:
    """Log what happened to the first application, some days from now."""
    facts = journal.applications.view(1).facts
    journal.log.add(entry_of(BY_NAME[sort], facts, NOW + timedelta(days=days)))


def test_an_interview_is_read_with_its_questions_and_its_sealed_prediction(
    journal: Journal, view: InterviewView, archive: Archive
) -> None:
    reflect(journal, 1, 70)
    log(journal, "rejection", 2)
    attended, asked = archive.read(SOON)
    (one,) = attended
    assert (one.company, one.role, one.round) == ("Halden Robotics", "Backend engineer", "Onsite")
    assert (one.result, one.prediction) == (Result.turned_down, 70)
    assert one.answered_at == one.waited_until == NOW + timedelta(days=2)
    assert [(q.interview_id, q.text, q.category, q.verdict, q.foreseen, q.star) for q in asked] == [
        (1, "Why do you want to work here?", Category.other, Verdict.open, Foreseen.open, None),
        (1, "Tell me about a failure.", Category.behavioural, Verdict.partly, Foreseen.surprise, "SA"),
    ]
    assert asked[1].topic == "tell me about a failure"


def test_nobody_knows_before_it_happens(journal: Journal, view: InterviewView, archive: Archive) -> None:
    log(journal, "rejection", 2)
    (one,) = archive.read(NOW).attended
    assert (one.result, one.answered_at, one.waited_until) == (Result.pending, None, NOW)


def test_what_was_struck_out_did_not_happen(journal: Journal, view: InterviewView, archive: Archive) -> None:
    log(journal, "rejection")
    struck = journal.applications.view(1).facts.log[0]
    journal.log.strike(struck.id or 0, struck.version)
    assert archive.read(SOON).attended[0].result is Result.pending


@pytest.mark.parametrize(("days", "known"), [(1, 40), (-1, None)])
def test_a_prediction_counts_where_it_was_sealed_before_they_decided(
    journal: Journal, view: InterviewView, archive: Archive, path: Path, days: int, known: int | None
) -> None:
    reflection = journal.reflections.open(1).reflection
    predicted = journal.reflections.predict(reflection.id or 0, reflection.version, 40)
    assert archive.read(SOON).attended[0].prediction is None
    journal.reflections.finish(reflection.id or 0, predicted.version, Pass.first)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE interview SET starts_at = '2026-11-10 08:00:00.000000'")
    log(journal, "rejection", days)
    assert archive.read(SOON).attended[0].prediction == known


def test_a_further_round_is_an_answer_and_those_ahead_are_not_held_yet(
    journal: Journal, view: InterviewView, archive: Archive
) -> None:
    start = NOW + timedelta(days=10)
    further = {
        "round": "Final",
        "starts_at": start,
        "ends_at": start + timedelta(hours=1),
        "zone": "Asia/Tokyo",
    }
    journal.interviews.record(entry(interview=further, people=()))
    (one,) = archive.read(SOON).attended
    assert (one.result, one.answered_at) == (Result.advanced, NOW)
    last = archive.read(start).attended[-1]
    assert (last.round, last.result, last.waited_until) == ("Final", Result.pending, None)
    assert last.starts_at.date() == date(2026, 11, 30)
    assert last.starts_at.tzinfo == ZoneInfo("Asia/Tokyo")


@pytest.mark.parametrize(
    "spoiled",
    [
        "UPDATE interview SET starts_at = 'soon'",
        "UPDATE interview SET starts_at = '0001-01-01 00:00:00.000000', zone = 'America/Chicago'",
        "UPDATE interview SET zone = 'Mars/Olympus'",
        "UPDATE question SET verdict = 'splendid'",
        "UPDATE log_entry SET happening = 'reply', outcome = 'a shrug'",
        "UPDATE reflection SET prediction = 'certain'",
    ],
)
def test_what_another_program_spoiled_is_told_in_a_sentence(
    archive: Archive, reflected: Path, path: Path, spoiled: str
) -> None:
    make_private(path.parent)
    copy(reflected, path)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(spoiled)
    with pytest.raises(JournalError, match="does not understand"):
        archive.read(SOON)


def test_an_absent_journal_is_an_empty_archive(tmp_path: Path) -> None:
    assert Archive(tmp_path / "journal.db").read(NOW) == ((), ())
    assert list(tmp_path.iterdir()) == []


def test_figures_load_nothing_heavy(view: InterviewView, path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from datetime import datetime, UTC\n"
        "from followup_tui.domain.lessons.figures import figures\n"
        "from followup_tui.storage.records import Archive\n"
        f"records = Archive(Path({str(path)!r})).read(datetime(2026, 11, 23, tzinfo=UTC))\n"
        "assert records.attended and figures(records)\n"
        "heavy = {'sqlmodel', 'sqlalchemy', 'pydantic', 'textual', 'holidays', 'scipy'} & set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
