"""The answers that stand beside the script of a call."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from followup_tui.composing.card import answers
from followup_tui.composing.facts import letter_facts
from followup_tui.domain.facts import Elsewhere, Facts
from followup_tui.domain.models import LogEntry
from tests.composing.people import MONDAY, application, entry, held, person, profile

ANA = person(1, "Ana Ruiz", part="recruiter")


def said(*log: LogEntry, rival: LogEntry | None = None, folder: Path | None = None) -> dict[str, str]:
    """The answers by what they are for."""
    room = held([ANA])
    facts: Facts = application(room, log=log)
    facts = replace(facts, rival=Elsewhere("Okapi", rival) if rival else None)
    seen = letter_facts(profile(), facts, room, ANA, promised=date(2026, 11, 27), now=MONDAY)
    return {one.title: one.text for one in answers(seen, [folder] if folder else ())}


def test_there_is_an_answer_to_whatever_they_may_say() -> None:
    found = said()
    assert [*found] == [
        "They make an offer",
        "They turn you down",
        "Nothing is decided yet",
        "They ask what you expect to earn",
        "They ask about other offers",
        "They ask when you can start",
        "It is the wrong person",
        "They will not put you through",
    ]
    for text in found.values():
        assert 5 < len(text.split()) < 60
        assert text[-1] in ".?"
        assert "#" not in text
        assert "None" not in text
    assert "Friday 27 November" in found["Nothing is decided yet"]
    assert "Ana Ruiz" in found["They will not put you through"]


def test_the_answers_say_what_is_known_of_offers_and_promise_nothing() -> None:
    found = said(entry("offer", day=date(2026, 11, 30)), rival=entry("offer", day=date(2026, 12, 4)))
    assert "Monday 30 November" in found["They make an offer"]
    assert "in writing" in found["They make an offer"]
    assert "accept" not in found["They make an offer"]
    assert "Friday 4 December" in found["They ask about other offers"]
    assert not any("Okapi" in text for text in found.values())


def test_answers_of_ones_own_win(tmp_path: Path) -> None:
    (tmp_path / "phone_answers.txt.j2").write_text("## They sing\n\nSing along.\n\nThen hang up.\n")
    assert said(folder=tmp_path) == {"They sing": "Sing along.\n\nThen hang up."}
