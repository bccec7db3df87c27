"""Who is thanked in which way, who is asked, and what gives reason to write at all."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from followup_tui.composing.letters import Progress, letter_for, letters, reached_by
from followup_tui.domain.checklist import Known
from followup_tui.domain.facts import Elsewhere, Person
from followup_tui.domain.models import LogEntry
from followup_tui.domain.plan import plan
from followup_tui.domain.rules import Rules
from followup_tui.domain.steps import Task
from tests.composing.knowing import ANA, MAYA, SOON, TOM, known, mark
from tests.composing.people import THURSDAY, application, entry, held, person

EWAN, IDA = person(4, "Ewan Price"), person(5, "Ida Holm")
KIM = person(6, "Kim Lee", linkedin="linkedin.com/in/kimlee")


def to_write(*people: Person, **more: Any) -> list[str]:
    """The thanks that are wanted of an interview."""
    found = letters(known(*people, **more), [])
    return [
        f"{one.kind.name} {one.name}"
        for one in found
        if one.wanted and one.thanks and one.kind.name != "thank_company"
    ]


@pytest.mark.parametrize(
    ("people", "wanted"),
    [
        ((MAYA, KIM), ["thank_interviewer Maya Chen", "linkedin_note Kim Lee"]),
        ((ANA, EWAN, IDA), ["group_note Ana Ruiz"]),
        ((ANA, EWAN), ["thank_interviewer Ewan Price"]),
        # Nobody can pass it on.
        ((EWAN, IDA), ["thank_interviewer Ewan Price", "thank_interviewer Ida Holm"]),
        # Who goes through somebody has been thought of; the other one goes along in the group's note.
        (
            (MAYA, TOM, IDA),
            ["thank_interviewer Maya Chen", "thank_interviewer Tom Brandt", "group_note Maya Chen"],
        ),
    ],
)
def test_everybody_is_thanked_in_the_way_that_they_are_reached(
    people: tuple[Person, ...], wanted: list[str]
) -> None:
    assert to_write(*people) == wanted


@pytest.mark.parametrize("kind", ["linkedin_note", "group_note", "thank_interviewer"])
def test_whoever_was_thanked_otherwise_is_not_thanked_again(kind: str) -> None:
    sent = entry("sent", kind=kind, interview_id=1, contact_id=1)
    assert to_write(MAYA, ANA, log=[sent]) == ([f"{kind} Maya Chen"] if kind != "group_note" else [])


def test_a_note_to_several_covers_all_who_have_no_address_and_goes_to_who_passes_it_on() -> None:
    about = known(ANA, EWAN, MAYA, IDA)
    note = letter_for(letters(about, []), about, Task.thank, 5)
    assert (note.kind.name, note.called) == ("group_note", "2 together")
    assert [one.contact.full_name for one in note.covers] == ["Ewan Price", "Ida Holm"]
    assert reached_by(note, about) == (ANA.contact, "ana@example.com")


def test_an_address_that_is_missing_is_asked_for_of_somebody_else() -> None:
    about = known(EWAN, MAYA)
    asks = letter_for(letters(about, []), about, Task.ask, 4)
    assert (asks.kind.name, asks.name, asks.wanted) == ("contact_request", "Maya Chen", True)
    lonely = known(person(7, "Ana Ruiz", part="recruiter"), EWAN)
    assert letter_for(letters(lonely, []), lonely, Task.ask, 4).name == "the company"
    assert "contact_request" not in {one.kind.name for one in letters(known(MAYA), [])}


@pytest.mark.parametrize(
    ("here", "before", "whom"),
    [
        ((TOM,), (ANA,), "Ana Ruiz"),
        ((TOM, MAYA), (ANA,), "Maya Chen"),
        ((TOM, person(8, "Pat Poe", title="HR Business Partner"), MAYA), (), "Pat Poe"),
        ((TOM,), (person(9, "Lou"),), "the company"),
    ],
)
def test_whoever_speaks_for_the_company_may_have_been_met_in_another_round(
    here: tuple[Person, ...], before: tuple[Person, ...], whom: str
) -> None:
    one = held(here, at=THURSDAY)
    earlier = held(before, number=2, at=THURSDAY - timedelta(days=7))
    facts = application(earlier, one)
    about = Known(facts, one, plan(facts, Rules(), SOON), SOON, ZoneInfo("Europe/Berlin"))
    asks = next(letter for letter in letters(about, []) if letter.kind.name == "status_check")
    assert asks.name == whom


def test_an_offer_that_stands_may_be_accepted_or_declined_and_one_without_a_day_is_asked_about() -> None:
    def answers(*log: LogEntry) -> set[str]:
        found = letters(known(MAYA, ANA, log=log), [])
        return {one.kind.name for one in found if one.wanted} & {"offer_accept", "offer_decline"}

    dated, undated = entry("offer", interview_id=1, day=date(2026, 11, 27)), entry("offer", interview_id=1)
    assert answers(dated) == {"offer_accept", "offer_decline"}
    assert answers(dated, entry("sent", kind="offer_decline", interview_id=1)) == set()
    for offer, kind in ((dated, "offer_accept"), (undated, "offer_acknowledge")):
        about = known(MAYA, log=[offer])
        assert letter_for(letters(about, []), about, Task.answer_offer, 1).kind.name == kind


def test_an_offer_of_another_company_is_a_reason_to_write_while_they_have_not_answered() -> None:
    def is_wanted(*log: LogEntry) -> bool:
        about = known(MAYA, log=log)
        about = replace(about, facts=replace(about.facts, rival=Elsewhere("Okapi", entry("offer"))))
        return next(one for one in letters(about, []) if one.kind.name == "rival_offer").wanted

    assert is_wanted()
    assert not is_wanted(entry("rejection"))
    assert not next(one for one in letters(known(MAYA), []) if one.kind.name == "rival_offer").wanted


def test_the_first_of_several_addresses_is_written_to() -> None:
    both = person(1, "Maya Chen", email="maya@example.com, m.chen@example.org")
    about = known(both)
    assert reached_by(letters(about, [])[0], about)[1] == "maya@example.com (and 1 more)"


def test_who_was_thanked_in_another_way_is_not_thanked_once_more_by_the_note_to_several() -> None:
    sent = entry("sent", kind="thank_interviewer", interview_id=1, contact_id=EWAN.contact.id)
    found = letters(known(ANA, EWAN, IDA, log=[sent]), [])
    (note,) = (one for one in found if one.kind.name == "group_note")
    assert [one.contact.full_name for one in note.covers] == [IDA.contact.full_name]


def test_an_address_is_asked_for_until_all_are_there() -> None:
    found = letters(known(ANA, EWAN, IDA, marks=[mark(f"ask/{EWAN.participant.id}")]), [])
    (request,) = (one for one in found if one.kind.name == "contact_request")
    assert request.progress is Progress.none
