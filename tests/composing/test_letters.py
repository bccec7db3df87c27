"""Which texts an interview asks for, for whom, and how far they are."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from followup_tui.composing.letters import (
    Letter,
    Progress,
    beside,
    letter_for,
    letters,
    reached_by,
    round_of,
    what_now,
)
from followup_tui.domain.facts import DraftView, Person
from followup_tui.domain.models import Mark
from followup_tui.domain.steps import Step, Task
from followup_tui.domain.words import Heading
from tests.composing.knowing import ANA, MAYA, MUCH_LATER, TOM, draft, known, mark
from tests.composing.people import THURSDAY, entry


def said(found: Sequence[Letter]) -> list[str]:
    return [f"{one.kind.name} {one.name}" for one in found]


def test_each_interviewer_gets_a_letter_and_the_company_one_through_its_recruiter() -> None:
    found = letters(known(MAYA, TOM, ANA), [])
    assert said(round_of(found, found[0])) == [
        "thank_interviewer Maya Chen",
        "thank_interviewer Tom Brandt",
        "thank_company Ana Ruiz",
    ]
    assert [one.called for one in round_of(found, found[0])] == ["Maya Chen", "Tom Brandt", "Company"]


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ((), ["thank_company the company"]),
        ((ANA,), ["thank_company Ana Ruiz"]),
        ((MAYA,), ["thank_interviewer Maya Chen", "thank_company the company"]),
    ],
)
def test_one_person_gets_one_mail(people: tuple[Person, ...], expected: list[str]) -> None:
    found = letters(known(*people), [])
    assert said(round_of(found, found[0])) == expected


def test_everything_can_be_written_though_the_plan_asks_for_little() -> None:
    kinds = {one.kind.name for one in letters(known(MAYA), [])}
    asking = {"status_check", "phone_script", "voicemail", "second_nudge", "closing_note", "withdrawal"}
    assert asking <= kinds
    assert not kinds & {"offer_acknowledge", "reschedule", "feedback_request"}


@pytest.mark.parametrize(
    ("happening", "kind"), [("cancelled", "reschedule"), ("rejection", "feedback_request")]
)
def test_some_letters_need_something_to_have_happened(happening: str, kind: str) -> None:
    def kinds(interview_id: int | None) -> set[str]:
        log = [entry(happening, interview_id=interview_id)]
        return {one.kind.name for one in letters(known(MAYA, log=log), [])}

    assert kind in kinds(1)
    assert kind in kinds(None)
    assert kind not in kinds(2)


def test_an_offer_is_acknowledged_to_who_made_it() -> None:
    offer = entry("offer", interview_id=1, contact_id=1, kind="on the spot")
    found = letters(known(MAYA, ANA, log=[offer]), [])
    assert "offer_acknowledge Maya Chen" in said(found)


@pytest.mark.parametrize(
    ("people", "whom"),
    [((TOM, MAYA, ANA), "Ana Ruiz"), ((TOM, MAYA), "Maya Chen"), ((TOM,), "the company")],
)
def test_who_speaks_for_the_company_is_asked_else_who_decides(people: tuple[Person, ...], whom: str) -> None:
    log = [entry("cancelled", interview_id=1), entry("rejection")]
    found = said(letters(known(*people, log=log), []))
    for kind in (
        "status_check",
        "second_nudge",
        "closing_note",
        "reschedule",
        "feedback_request",
        "withdrawal",
    ):
        assert f"{kind} {whom}" in found


@pytest.mark.parametrize(
    ("written", "marks", "progress"),
    [
        ([], [], Progress.none),
        ([draft("thank_interviewer", 1)], [], Progress.begun),
        ([draft("thank_interviewer", 1, sent=True)], [], Progress.sent),
        ([draft("thank_interviewer", 1, sent=True), draft("thank_interviewer", 1)], [], Progress.begun),
        ([draft("thank_interviewer", 2)], [], Progress.none),
        ([], [mark("thank/1")], Progress.done),
        ([], [mark("thank/1", "skipped")], Progress.skipped),
    ],
)
def test_how_far_a_letter_is(written: list[DraftView], marks: list[Mark], progress: Progress) -> None:
    assert letters(known(MAYA, TOM, marks=marks), written)[0].progress is progress


def test_a_letter_that_was_begun_for_the_company_stays_with_it() -> None:
    found = letters(known(MAYA, ANA), [draft("thank_company", None)])
    assert "thank_company the company" in said(found)


def test_what_a_step_asks_for_is_found() -> None:
    about = known(MAYA, TOM, ANA)
    found = letters(about, [])
    assert letter_for(found, about, Task.thank, 2).name == "Tom Brandt"
    assert letter_for(found, about, Task.thank_company, None).kind.name == "thank_company"
    assert letter_for(found, about, Task.status_check, 1).kind.name == "status_check"
    assert letter_for(found, about, Task.call, 1).kind.name == "phone_script"


def test_without_a_step_it_is_the_first_that_is_still_to_be_written() -> None:
    about = known(MAYA, TOM, ANA, marks=[mark("first_pass/1")])
    assert letter_for(letters(about, []), about, None, None).name == "Maya Chen"
    begun = [draft("thank_interviewer", 1, sent=True)]
    assert letter_for(letters(about, begun), about, None, None).name == "Tom Brandt"
    late = known(MAYA, TOM, ANA, now=MUCH_LATER)
    assert letter_for(letters(late, []), late, None, None).kind.name == "status_check"


@pytest.mark.parametrize(
    ("task", "kind"),
    [
        (Task.second_nudge, "second_nudge"),
        (Task.closing_note, "closing_note"),
        (Task.reschedule, "reschedule"),
        (Task.feedback, "feedback_request"),
        (Task.withdraw, "withdrawal"),
    ],
)
def test_what_is_urgent_is_wanted_and_found(task: Task, kind: str) -> None:
    log = [entry("cancelled", interview_id=1), entry("rejection")]
    asks = Step(
        task=task, subject_id=1, interview_id=1, heading=Heading.wait, title="", label="Write to them",
        opens=THURSDAY, due=None,
    )  # fmt: skip
    about = replace(known(ANA, log=log), steps=[asks])
    found = letters(about, [])
    letter = letter_for(found, about, task, 1)
    assert (letter.kind.name, letter.wanted) == (kind, True)
    assert letter_for(found, about, None, None) == letter
    assert what_now(about) == "Next: Write to them."
    early = replace(about, now=THURSDAY - timedelta(days=1))
    assert not letter_for(letters(early, []), early, task, 1).wanted


def test_letters_to_the_company_are_called_by_what_they_are() -> None:
    check = draft("status_check", 3, sent=True)
    about = known(ANA, now=MUCH_LATER, log=[entry("sent", kind="status_check", interview_id=1)])
    found = letters(about, [check, draft("second_nudge", 3)])
    nudge = letter_for(found, about, Task.second_nudge, 1)
    # A call is fine by then, too.
    assert [one.called for one in beside(found, nudge)] == ["Status check", "Phone script", "Second nudge"]


def test_a_status_check_of_an_earlier_silence_does_not_stand_in_the_way_of_the_next_one() -> None:
    sent = entry("sent", kind="status_check", interview_id=1)
    check = draft("status_check", 3, sent=True)
    silent = known(ANA, now=MUCH_LATER, log=[sent])
    assert letter_for(letters(silent, [check]), silent, Task.status_check, 1).progress is Progress.sent
    news = entry("reply", outcome="news", at=sent.at + timedelta(hours=1))
    again = known(ANA, now=MUCH_LATER, log=[sent, news])
    assert letter_for(letters(again, [check]), again, Task.status_check, 1).progress is Progress.none


def test_a_contact_that_is_gone_is_no_trouble() -> None:
    about = known(MAYA)
    assert letter_for(letters(about, []), about, Task.thank, 99) in letters(about, [])


def test_thanks_stand_beside_thanks_and_questions_beside_questions() -> None:
    found = letters(known(MAYA, now=MUCH_LATER), [draft("thank_interviewer", 1, sent=True)])
    check = next(one for one in found if one.kind.name == "status_check")
    assert said(beside(found, found[0])) == ["thank_interviewer Maya Chen"]
    assert said(beside(found, check)) == ["status_check Maya Chen"]


@pytest.mark.parametrize(
    ("kind", "name", "contact", "address"),
    [
        ("thank_interviewer", "Maya Chen", "Maya Chen", "maya@example.com"),
        ("thank_interviewer", "Tom Brandt", "Maya Chen", "through Maya Chen · maya@example.com"),
        ("thank_company", "Ana Ruiz", "Ana Ruiz", "ana@example.com"),
        ("phone_script", "Ana Ruiz", "Ana Ruiz", "+1 312 555 0100"),
    ],
)
def test_how_somebody_is_reached(kind: str, name: str, contact: str, address: str) -> None:
    about = known(MAYA, TOM, ANA)
    letter = next(one for one in letters(about, []) if (one.kind.name, one.name) == (kind, name))
    whom, how = reached_by(letter, about)
    assert whom is not None
    assert (whom.full_name, how) == (contact, address)


def test_what_there_is_to_do_now_or_until_when_to_rest() -> None:
    ahead = known(MAYA, marks=[mark("first_pass/1")])
    assert what_now(ahead) == "Next: Thank Maya Chen."
    done = [mark(step.key) for step in ahead.steps if step.task is not Task.status_check]
    assert what_now(known(MAYA, marks=done)) == "Nothing to do. Rest until Thursday 26 November."
