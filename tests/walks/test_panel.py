"""Six letters for one panel, whose names no form would get right, written in a real terminal."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from followup_tui.clock import Clock
from followup_tui.domain.rules import Rules
from followup_tui.domain.words import Part
from followup_tui.storage.interviews import InterviewEntry, PersonEntry
from followup_tui.storage.journal import Journal
from tests.terminal import Terminal
from tests.walks.conftest import EVENING, PROGRAM

HERE = ZoneInfo("Europe/Berlin")
PANEL = (
    ("鈴木美咲", "鈴木様", "misaki@example.jp", "why the test rig is called Otto"),
    ("Björk Guðmundsdóttir", "Björk", "bjork@example.is", "the night they moved every queue at once"),
    ("María-José O'Neill", "", "mjo@example.ie", "her years as a ship's engineer"),
    ("Teller", "", "teller@example.com", "how they roll back a bad firmware"),
    ("Ewan", "", "", "the workshop full of old looms"),
)


@pytest.fixture
def journal(environment: Mapping[str, str]) -> Path:
    """A journal in which that panel was met this morning."""
    path = Path(environment["FOLLOWUP_HOME"]) / "journal.db"
    start = datetime(2026, 11, 26, 10, tzinfo=HERE)
    people = [
        PersonEntry({"full_name": name, "salutation": salutation, "email": email}, {"detail": detail})
        for name, salutation, email, detail in PANEL
    ]
    ana = PersonEntry({"full_name": "Ana Ruiz", "email": "ana@example.com"}, {"part": Part.coordinator})
    with Journal.open(path, Clock(HERE, datetime.fromisoformat(EVENING)), Rules()) as opened:
        opened.profile.save({"full_name": "Lena Fischer", "email": "lena@example.org"}, None)
        view = opened.interviews.record(
            InterviewEntry(
                {"company": "Halden Robotics", "role": "Backend engineer", "zone": "Europe/Berlin"},
                {
                    "round": "Onsite", "starts_at": start, "ends_at": start.replace(hour=12),
                    "zone": "Europe/Berlin",
                },
                (*people, ana),
            )
        )  # fmt: skip
        by_name = {one.contact.full_name: one for one in view.round.people}
        ewan, passes_on = by_name["Ewan"].participant, by_name["Ana Ruiz"].contact
        opened.interviews.save_participant(ewan.id or 0, ewan.version, {"through_id": passes_on.id})
    return path


@pytest.mark.system
def test_a_panel_of_five_gets_five_letters(environment: dict[str, str], journal: Path) -> None:
    # Nothing is copied here, so that no clipboard is needed.
    with Terminal(PROGRAM, environment, (110, 36)) as terminal:
        terminal.expect("Halden Robotics")
        terminal.press("4")
        terminal.expect("Dear 鈴木様,", "Otto", "misaki@example.jp")
        _sent(terminal)
        terminal.press("f4")
        terminal.expect("Dear Björk,", "moved every queue")
        _sent(terminal)
        terminal.press("f4")
        terminal.expect("Dear María-José O'Neill,", "ship's engineer")
        _sent(terminal)
        terminal.press("f4")
        terminal.expect("Dear Teller,", "bad firmware")
        _bjorks_body_is_stopped(terminal, _body(journal, "Björk Guðmundsdóttir"))
        _sent(terminal)
        terminal.press("f4")
        terminal.expect("Dear Ana Ruiz,", "pass this on to Ewan", "Dear Ewan,", "through Ana Ruiz")
        _sent(terminal)
        terminal.press("escape", "escape", "q")
        assert terminal.expect_end() == 0
    letters = [_body(journal, name) for name, *_ in PANEL]
    assert len({body.partition("\n")[2] for body in letters}) == len(PANEL)


def _sent(terminal: Terminal) -> None:
    terminal.expect("Nothing to mend")
    terminal.press("f5")
    terminal.expect("Sent Thu 26 Nov, 19:00")


def _bjorks_body_is_stopped(terminal: Terminal, body: str) -> None:
    """Another one's letter is named as such, and not logged as sent; starting anew mends it."""
    terminal.press("f7")
    terminal.write(f"\x1b[200~{body}\x1b[201~")
    terminal.expect("“Björk” is another person of this", "this goes to Teller.")
    terminal.expect("Too like the letter to Björk", "100% in common")
    terminal.press("f5")
    terminal.expect("Not as it stands", "“Björk” is another person")
    terminal.press("escape", "escape", "p")
    terminal.expect("Teller", "blocked")
    terminal.press("escape")
    terminal.expect("Dear Björk,", "Teller")
    terminal.press("t")
    terminal.expect("As usual")
    terminal.press("enter")
    terminal.expect("Dear Teller,", "bad firmware")


def _body(journal: Path, name: str) -> str:
    """The text for somebody as it was sent."""
    with _connected(journal) as connection:
        found = connection.execute(
            "SELECT v.body FROM log_entry l JOIN draft_version v ON v.id = l.draft_version_id"
            " JOIN contact c ON c.id = l.contact_id WHERE c.full_name = ?",
            (name,),
        ).fetchone()
    body: str = found[0]
    return body


@contextmanager
def _connected(journal: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(f"file:{journal}?mode=ro", uri=True)
    try:
        yield connection
    finally:
        connection.close()
