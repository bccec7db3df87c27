"""The first pass for an interview with eight questions, by keyboard alone, with its keys counted."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from followup_tui.clock import Clock
from followup_tui.domain.rules import Rules
from followup_tui.domain.words import Category, Foreseen, Part, Verdict
from followup_tui.storage.interviews import InterviewEntry, PersonEntry
from followup_tui.storage.journal import Journal
from followup_tui.storage.reflections import ReflectionView
from tests.terminal import Terminal
from tests.walks.conftest import EVENING, PROGRAM

HERE = ZoneInfo("Europe/Berlin")
CLOCK = Clock(HERE, datetime.fromisoformat(EVENING))
MOST_KEYS = 100  # beyond the text itself
# What was asked, by whom, its sort, how it was answered, expected or not, the story's parts, what was said.
ASKED = (
    ("Tell us about yourself.", "M", "m", "p", "e", "", "Ten years of databases."),
    ("Why Nordlys?", "M", "m", "h", "e", "", "The size."),
    ("Tell me about a release that went wrong.", "T", "b", "h", "x", "13", "The Friday import."),
    ("How do you test a migration?", "T", "t", "p", "e", "", "On a copy."),
    ("Design a pipeline for card payments.", "T", "c", "n", "x", "", ""),
    ("How do you disagree with a manager?", "A", "b", "p", "e", "1234", "With numbers."),
    ("What are your salary expectations?", "A", "r", "h", "e", "", "I named no range."),
    ("What would you like to ask us?", "A", "i", "p", "e", "", "How they decide."),
)


class Counted(Terminal):
    """A terminal that counts keys; what is typed as text counts nothing."""

    keys = 0

    def press(self, *keys: str) -> None:
        self.keys += len(keys)
        super().press(*keys)

    def press_quickly(self, letters: str) -> None:
        """Press letters one after the other, without looking in between."""
        self.keys += len(letters)
        self.write(letters)


@pytest.fixture
def journal(environment: Mapping[str, str]) -> Path:
    """A journal in which three people were met this afternoon."""
    path = Path(environment["FOLLOWUP_HOME"]) / "journal.db"
    start = datetime(2026, 11, 26, 14, tzinfo=HERE)
    people = [
        PersonEntry({"full_name": name, "email": f"{name[0].lower()}@nordlys.example"}, {"part": part})
        for name, part in (
            ("Maya Chen", Part.hiring_manager),
            ("Tom Brandt", Part.interviewer),
            ("Ana Ruiz", Part.interviewer),
        )
    ]
    with Journal.open(path, CLOCK, Rules()) as opened:
        opened.interviews.record(
            InterviewEntry(
                {"company": "Nordlys Bank", "role": "Data engineer", "zone": HERE.key},
                {"round": "Onsite", "starts_at": start, "ends_at": start.replace(hour=16), "zone": HERE.key},
                people,
            )
        )
    return path


@pytest.mark.system
def test_the_first_pass_of_eight_questions_takes_few_keys(environment: dict[str, str], journal: Path) -> None:
    with Counted(PROGRAM, environment, (80, 24)) as terminal:
        terminal.expect("Reflect, first pass")
        terminal.press("enter")
        terminal.expect("How do you feel")
        terminal.press("4")
        _note_questions(terminal)
        for place, asked in enumerate(ASKED, 1):
            terminal.expect(f"Question {place} of 8", asked[0])
            _look_at(terminal, asked)
            terminal.press("f4")
        _finish(terminal)
        terminal.expect("4 of 8 answered properly", "sealed")
        assert terminal.keys <= MOST_KEYS
        terminal.press("escape", "q")
        assert terminal.expect_end() == 0
    _is_stored(_stored(journal))


def _note_questions(terminal: Counted) -> None:
    terminal.expect("What did they ask you?")
    for place, (question, *_) in enumerate(ASKED, 1):
        terminal.write(question)
        terminal.press("enter")
        terminal.expect(f"{place}  {question}")
    terminal.press("enter")


def _look_at(terminal: Counted, asked: tuple[str, ...]) -> None:
    """Every choice by one key, then what was said, then out of the text again."""
    _, who, sort, verdict, foreseen, parts, said = asked
    terminal.press_quickly(verdict + sort + who + foreseen + parts)
    if said:
        terminal.press("tab")
        terminal.write(said)


def _finish(terminal: Counted) -> None:
    """The question to dread, a detail of each person, what happens next and when, the prediction."""
    for prompt, answer in (
        ("dread next time", "The pipeline."),
        ("Maya Chen", "the fjord ferry"),
        ("Tom Brandt", "old looms"),
        ("Ana Ruiz", "the choir"),
        ("happens next", "A task to take home."),
        ("By when", "next friday"),
        ("How likely", "65"),
    ):
        terminal.expect(prompt)
        terminal.write(answer)
        terminal.expect(answer)
        terminal.press("f4")
    terminal.expect("Finish: first pass")
    terminal.press("enter")


def _stored(journal: Path) -> ReflectionView:
    with Journal.open(journal, CLOCK, Rules()) as opened:
        return opened.reflections.open(1)


def _is_stored(view: ReflectionView) -> None:
    names = {one.contact.id: one.contact.full_name[0] for one in view.about.round.people}
    first, third = view.questions[0], view.questions[2]
    assert [names.get(one.asked_by_id) for one in view.questions] == [one[1] for one in ASKED]
    assert (first.category, first.verdict) == (Category.motivation, Verdict.properly)
    assert (third.foreseen, third.star, third.said) == (Foreseen.surprise, "SA", "The Friday import.")
    assert [one.participant.detail for one in view.about.round.people] == [
        "the fjord ferry", "old looms", "the choir",
    ]  # fmt: skip
    assert view.reflection.prediction == 65
    assert view.reflection.sealed_at is not None
    assert [entry.day for entry in view.about.facts.log] == [date(2026, 12, 4)]
