"""What settles a step: what happened, a mark, or a reason not to need it."""

from datetime import date
from typing import Any

import pytest

from followup_tui.domain.facts import Person, Round
from followup_tui.domain.models import LogEntry
from followup_tui.domain.steps import Step
from followup_tui.domain.words import (
    ContactRule,
    Happening,
    Heading,
    MarkKind,
    Outcome,
    Part,
    Provenance,
    State,
)
from tests.domain.builders import (
    ana,
    facts,
    happened,
    interview,
    local,
    mark,
    onsite,
    person,
    planned,
    reflection,
    tom,
    utc,
)

H = Happening
NOT_NEEDED = State.not_needed


def sent(kind: str, at: str = "2026-11-19 21:00", **values: Any) -> LogEntry:
    return happened(H.sent, at, kind=kind, **values)


def checked(*more: LogEntry, **of_application: Any) -> dict[str, Step]:
    """The plan after a status check on Friday 27 November, with Ana and Tom, and what happened then."""
    log = [sent("status_check", "2026-11-27 10:00", id=1), *more]
    return planned(facts(onsite(tom(), ana()), log=log, **of_application))


def reasons(steps: dict[str, Step]) -> dict[str, str]:
    return {key: step.note for key, step in steps.items() if step.settled is NOT_NEEDED}


@pytest.mark.parametrize(
    ("who", "note"),
    [
        (person(email="t@halden.example", provenance=Provenance.business_card), "business card"),
        (person(phone="+1 312 555 0100", provenance=Provenance.receptionist), "receptionist"),
        (person(linkedin="tom-brandt"), "address noted"),
        (person(through=2), "no address: through Ana Ruiz"),
        (person(through=77), "no address: through somebody else"),
        (person(), None),
    ],
)
def test_an_address_or_somebody_in_between_settles_asking(who: Person, note: str | None) -> None:
    step = planned(facts(onsite(who, ana())))["ask/101"]
    assert (step.settled, step.note) == ((State.done, note) if note else (None, ""))


def test_the_reflection_settles_its_steps() -> None:
    first, second = utc("2026-11-19 21:10"), utc("2026-11-20 20:00")
    looked = Round(interview(), (), reflection(first_pass_at=first, second_look_at=second), 9, 7)
    steps = planned(facts(looked))
    assert (steps["first_pass/1"].settled_at, steps["first_pass/1"].note) == (
        first,
        "7 of 9 answered properly",
    )
    assert (steps["second_look/1"].settled, steps["second_look/1"].settled_at) == (State.done, second)


def test_a_note_that_was_sent_settles_the_thank_you_of_its_reader_alone() -> None:
    kim = person(3, "Kim Lee", Part.hiring_manager)
    log = [sent("thank_interviewer", contact_id=3, id=1)]
    steps = planned(facts(onsite(tom(), kim), log=log))
    assert steps["thank/103"].settled is State.done
    assert local(steps["thank/103"].settled_at) == "Thu 19 Nov 21:00"
    assert steps["thank/101"].settled is steps["thank_company/1"].settled is None


@pytest.mark.parametrize(
    "entry",
    [
        sent("thank_company", interview_id=2),
        sent("thank_interviewer"),
        happened(H.note, "2026-11-19 21:00", kind="thank_company"),
        sent("thank_company", struck_at=utc("2026-11-20 10:00")),
    ],
)
def test_what_is_not_that_note_settles_nothing(entry: LogEntry) -> None:
    assert planned(facts(log=[entry]))["thank_company/1"].settled is None


def test_a_copied_draft_is_not_sent_and_a_sent_one_settles_the_companys_note() -> None:
    steps = planned(facts(onsite(ana()), log=[sent("thank_company", contact_id=2)]))
    assert steps["thank_company/1"].settled is State.done
    assert steps["thank_company/1"].waits_for == ""


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (ContactRule.anything, set()),
        (ContactRule.no_thanks, {"thank/101", "thank_company/1"}),
        (ContactRule.recruiter_only, {"thank/101"}),
        (ContactRule.no_calls, {"call/1"}),
    ],
)
def test_what_the_employer_asked_for_is_kept_and_said(rule: ContactRule, expected: set[str]) -> None:
    found = reasons(checked(contact_rule=rule))
    assert set(found) == expected
    assert all(note.startswith("They asked") for note in found.values())


def test_there_is_a_call_only_after_a_status_check_that_nobody_answered() -> None:
    assert "call/1" not in planned(facts())
    steps = checked()
    call = steps["call/1"]
    assert steps["status_check/1"].settled is State.done
    assert (call.title, call.due, call.heading) == ("Ana Ruiz", None, Heading.call)
    assert local(call.opens) == "Wed 02 Dec 09:00"


def test_a_status_check_ticked_by_hand_starts_the_same_wait() -> None:
    ticked = planned(facts(marks=[mark("status_check/1", at="2026-11-27 23:30")]))
    assert local(ticked["call/1"].opens) == "Wed 02 Dec 09:00"
    skipped = planned(facts(marks=[mark("status_check/1", MarkKind.skipped, reason="They are closed.")]))
    assert "call/1" not in skipped
    assert skipped["status_check/1"].note == "They are closed."


@pytest.mark.parametrize(
    ("outcome", "settled"),
    [(Outcome.spoke, State.done), (Outcome.voicemail, State.done), (Outcome.no_answer, None)],
)
def test_a_call_is_made_when_somebody_or_something_answered(outcome: Outcome, settled: State | None) -> None:
    assert checked(happened(H.called, "2026-12-02 10:00", outcome=outcome))["call/1"].settled is settled
    before = checked(happened(H.called, "2026-11-20 10:00", outcome=outcome))["call/1"]
    assert before.settled is None, "a call before the status check is another one"


@pytest.mark.parametrize(
    ("outcome", "settled"), [(Outcome.needs_answer, NOT_NEEDED), (Outcome.courtesy, None)]
)
def test_an_answer_makes_the_call_needless(outcome: Outcome, settled: State | None) -> None:
    assert checked(happened(H.reply, "2026-11-30 10:00", outcome=outcome))["call/1"].settled is settled


def test_a_new_date_starts_a_new_wait_with_a_status_check_of_its_own() -> None:
    promise = happened(H.promise, "2026-11-30 10:00", date(2026, 12, 4), id=2)
    steps = checked(promise)
    assert steps["status_check/1"].settled is None
    assert local(steps["status_check/1"].opens) == "Tue 08 Dec 09:00"
    assert "began anew" in steps["call/1"].note
    again = checked(promise, sent("status_check", "2026-12-08 10:00", id=3))
    assert local(again["status_check/1"].settled_at) == "Tue 08 Dec 10:00"


def test_a_mark_is_about_one_silence_and_comes_back_with_it() -> None:
    skip = mark("status_check/1", MarkKind.skipped, at="2026-11-27 10:00")
    promise = happened(H.promise, "2026-11-30 10:00", date(2026, 12, 4))
    assert planned(facts(marks=[skip]))["status_check/1"].settled is State.skipped
    assert planned(facts(marks=[skip], log=[promise]))["status_check/1"].settled is None
    promise.struck_at = utc("2026-11-30 12:00")
    assert planned(facts(marks=[skip], log=[promise]))["status_check/1"].settled is State.skipped


@pytest.mark.parametrize(
    "ending", [H.rejection, H.withdrawn, H.accepted, H.declined], ids=lambda ending: ending.value
)
def test_after_the_end_nothing_is_written_to_them_and_the_reflection_stays(ending: Happening) -> None:
    log = [happened(ending, "2026-11-19 18:00")]
    steps = planned(facts(onsite(person(), ana()), log=log))
    needless = reasons(steps)
    assert set(needless) == {"ask/101", "thank/101", "thank_company/1", "status_check/1", "park/1"}
    assert len(set(needless.values())) == 1
    assert steps["first_pass/1"].settled is steps["second_look/1"].settled is None
    log[0].struck_at = utc("2026-11-20 10:00")
    assert reasons(planned(facts(onsite(person(), ana()), log=log))) == {}


def test_a_cancelled_interview_needs_nothing_until_it_is_set_anew() -> None:
    log = [happened(H.cancelled, "2026-11-18 18:00", id=1)]
    steps = planned(facts(onsite(person()), log=log))
    assert set(reasons(steps)) == set(steps) - {"reschedule/1", "park/1"}
    assert set(reasons(steps).values()) == {"The interview was cancelled."}
    log.append(happened(H.rescheduled, "2026-11-18 20:00", id=2))
    assert reasons(planned(facts(onsite(person()), log=log))) == {}


def test_whoever_withdraws_before_the_interview_has_nothing_to_look_back_at() -> None:
    steps = planned(facts(log=[happened(H.withdrawn, "2026-11-18 18:00")]))
    assert set(reasons(steps)) == set(steps)


@pytest.mark.parametrize("kind", [MarkKind.done, MarkKind.skipped])
def test_a_tick_and_a_skip_settle_a_step_with_their_reason(kind: MarkKind) -> None:
    steps = planned(facts(onsite(tom()), marks=[mark("thank/101", kind, reason="Said it on the phone.")]))
    step = steps["thank/101"]
    assert step.settled == {MarkKind.done: State.done, MarkKind.skipped: State.skipped}[kind]
    assert (step.note, local(step.settled_at)) == ("Said it on the phone.", "Fri 20 Nov 10:00")


def test_what_happened_comes_before_a_mark_and_a_mark_before_a_reason() -> None:
    skip = mark("thank/101", MarkKind.skipped, reason="No.")
    rejection = happened(H.rejection, "2026-11-20 18:00", id=2)
    note = sent("thank_interviewer", contact_id=1, id=1)
    assert planned(facts(onsite(tom()), marks=[skip], log=[rejection]))["thank/101"].settled is State.skipped
    assert planned(facts(onsite(tom()), marks=[skip], log=[note]))["thank/101"].settled is State.done


def test_a_mark_survives_that_its_step_goes_and_comes_back() -> None:
    skip = mark("ask/101", MarkKind.skipped)
    before = planned(facts(onsite(person()), marks=[skip]))
    without = planned(facts(onsite(), marks=[skip]))
    back = planned(facts(onsite(person()), marks=[skip]))
    assert "ask/101" not in without
    assert before == back
    assert back["ask/101"].settled is State.skipped


@pytest.mark.parametrize("ending", [H.rejection, H.withdrawn, H.accepted, H.declined])
def test_looking_back_after_the_end_has_no_hurry(ending: Happening) -> None:
    steps = planned(facts(onsite(tom()), log=[happened(ending, "2026-11-19 18:00")]))
    assert (steps["first_pass/1"].due, steps["second_look/1"].due) == (None, None)


def test_what_is_parked_asks_for_nothing_at_all() -> None:
    steps = planned(facts(onsite(person()), log=[happened(H.parked, "2027-01-19 18:00")]))
    assert {step.settled for key, step in steps.items() if key != "room/1"} == {NOT_NEEDED, State.done}


def test_an_address_for_the_thanks_is_asked_for_as_long_as_thanks_can_be_written() -> None:
    steps = planned(facts(onsite(person(), person(2, "Ana Ruiz", Part.recruiter))))
    assert steps["ask/101"].lapses == steps["thank/101"].lapses
    assert steps["ask/102"].lapses is None, "the office is written to later, too"


def test_a_long_question_of_theirs_is_told_in_short() -> None:
    reply = happened(H.reply, "2026-11-23 10:00", outcome=Outcome.needs_answer, note="when? " * 900, id=7)
    why = planned(facts(log=[reply]))["reply/7"].why
    assert why.startswith("when? when?")
    assert len(why) <= 200
    assert why.endswith("…")


def test_somebody_who_is_added_later_is_not_overdue_at_once() -> None:
    late = person(3, "Kim Lee")
    late.participant.recorded_at = utc("2026-11-23 10:00", "America/Chicago")
    steps = planned(facts(onsite(person(), late)))
    assert local(steps["ask/103"].due) == local(steps["thank/103"].due) == "Tue 24 Nov 10:00"
    assert local(steps["thank/101"].due) == "Fri 20 Nov 12:00"
