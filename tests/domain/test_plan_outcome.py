"""Getting ready for a further round, and looking at the outcome once it is known."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from followup_tui.domain.checklist import Known, aside, heading_summary, most_urgent, sections
from followup_tui.domain.facts import Elsewhere, Facts, Round
from followup_tui.domain.rules import Rules
from followup_tui.domain.standing import standing
from followup_tui.domain.steps import Step, Task, resting, state
from followup_tui.domain.words import Happening, Heading, MarkKind, State
from tests.domain.builders import (
    BERLIN,
    CHICAGO,
    facts,
    happened,
    interview,
    local,
    mark,
    planned,
    reflection,
    utc,
)

H = Happening
ZONE = ZoneInfo(CHICAGO)
DONE = utc("2026-11-19 21:00", CHICAGO)


def round_of(number: int, start: str, asked: int = 0, **looked: Any) -> Round:
    """A round of an hour, with so many questions; with its reflection where a field of it is given."""
    begins = utc(start, CHICAGO)
    held = interview(id=number, round=f"Round {number}", recorded_at=begins - timedelta(days=4))
    held.starts_at, held.ends_at = begins, begins + timedelta(hours=1)
    return Round(held, (), reflection(interview_id=number, **looked) if looked else None, asked)


FIRST = round_of(1, "2026-11-19 10:00", 3)
FINAL = round_of(2, "2026-11-30 10:00")
SEALED = round_of(1, "2026-11-19 10:00", 3, first_pass_at=DONE, sealed_at=DONE, prediction=70)


def stands(step: Step, at: str) -> State:
    return state(step, utc(at, CHICAGO), ZONE)


def checklist(known: Facts, place: int, at: str) -> Known:
    steps = [step for step in planned(known).values() if step.interview_id == place + 1]
    return Known(known, known.rounds[place], steps, utc(at, CHICAGO), ZONE)


def test_the_day_before_a_further_round_is_for_getting_ready() -> None:
    steps = planned(facts(FIRST, FINAL))
    assert [key for key in steps if key.startswith("prepare")] == ["prepare/2"]
    step = steps["prepare/2"]
    assert (local(step.opens), local(step.due), step.lapses) == (
        "Sun 29 Nov 09:00",
        "Mon 30 Nov 10:00",
        FINAL.interview.starts_at,
    )
    times = ("2026-11-29 08:59", "2026-11-29 09:00", "2026-11-30 07:00", "2026-11-30 10:00")
    assert [stands(step, at) for at in times] == [State.waiting, State.open, State.due, State.not_needed]
    assert "3 questions" in step.why


def test_there_is_nothing_to_get_ready_with_where_nobody_noted_a_question() -> None:
    none = round_of(1, "2026-11-19 10:00")
    assert not [key for key in planned(facts(none, FINAL)) if key.startswith("prepare")]
    later = round_of(3, "2026-12-03 10:00", 5)
    assert [key for key in planned(facts(none, FINAL, later)) if key.startswith("prepare")] == []


@pytest.mark.parametrize(
    ("quiet", "opens"),
    [
        (("sun",), "Sat 28 Nov 09:00"),
        (("sat", "sun"), "Fri 27 Nov 09:00"),
        (("2026-11-20..2026-11-29",), "Sun 29 Nov 09:00"),  # a quiet week: better on a quiet day than not
        (("mon",), "Sun 29 Nov 09:00"),
    ],
)
def test_quiet_days_make_it_earlier(quiet: tuple[str, ...], opens: str) -> None:
    assert local(planned(facts(FIRST, FINAL), Rules(quiet_days=quiet))["prepare/2"].opens) == opens


def test_the_day_before_is_that_of_the_candidate() -> None:
    """Seven in the evening in Chicago is the next day in Berlin."""
    evening = round_of(2, "2026-11-30 19:00")
    step = planned(facts(FIRST, evening, zone=BERLIN))["prepare/2"]
    assert local(step.opens, BERLIN) == "Mon 30 Nov 09:00"


@pytest.mark.parametrize(
    ("changes", "note"),
    [
        (
            {"log": [happened(H.cancelled, "2026-11-27 10:00", interview_id=2)]},
            "The interview was cancelled.",
        ),
        ({"log": [happened(H.rejection, "2026-11-27 10:00")]}, "They turned you down."),
        ({"log": [happened(H.parked, "2026-11-27 10:00")]}, "The application is parked"),
        (
            {"elsewhere": Elsewhere("Okapi", happened(H.accepted, "2026-11-27 10:00", application_id=2))},
            "You accepted the offer of Okapi",
        ),
    ],
    ids=["cancelled", "rejected", "parked", "elsewhere"],
)
def test_nobody_gets_ready_for_what_will_not_be(changes: dict[str, Any], note: str) -> None:
    step = planned(facts(FIRST, FINAL, **changes))["prepare/2"]
    assert step.settled is State.not_needed
    assert step.note.startswith(note)


def test_getting_ready_is_ticked_and_put_off_to_the_interview_at_most() -> None:
    ticked = planned(facts(FIRST, FINAL, marks=[mark("prepare/2")]))["prepare/2"]
    assert ticked.settled is State.done
    until = mark("prepare/2", MarkKind.put_off, until=utc("2026-12-05 09:00", CHICAGO))
    assert planned(facts(FIRST, FINAL, marks=[until]))["prepare/2"].opens == FINAL.interview.starts_at


def test_the_checklist_says_until_when_one_can_get_ready() -> None:
    before = checklist(facts(FIRST, FINAL), 1, "2026-11-29 10:00")
    assert heading_summary(Heading.room, before) == "before it begins"
    urgent = most_urgent(sections(before))
    assert urgent is not None
    assert urgent.task is Task.prepare
    assert standing(before.steps, before.now, ZONE).phrase == "prepare"
    during = checklist(facts(FIRST, FINAL), 1, "2026-11-30 10:10")
    assert heading_summary(Heading.room, during) == "before you leave"


KNOWN_AT = "2026-11-25 10:00"
REJECTED = happened(H.rejection, KNOWN_AT)


@pytest.mark.parametrize(
    ("log", "opens"),
    [
        ([], None),
        ([REJECTED], KNOWN_AT),
        ([happened(H.offer, KNOWN_AT, date(2026, 12, 4))], KNOWN_AT),
        ([happened(H.withdrawn, KNOWN_AT)], None),
        ([happened(H.parked, KNOWN_AT)], None),
        ([happened(H.cancelled, KNOWN_AT)], None),
    ],
    ids=["nothing yet", "rejection", "offer", "withdrawn", "parked", "cancelled"],
)
def test_the_outcome_opens_when_one_knows_whether_one_advanced(log: list[Any], opens: str | None) -> None:
    step = planned(facts(SEALED, log=log)).get("outcome/1")
    assert (step.opens if step else None) == (utc(opens, CHICAGO) if opens else None)
    if step:
        assert step.due is None, "it never is late"
        assert stands(step, "2026-11-26 10:00") is State.open


def test_only_a_sealed_guess_is_held_against_it() -> None:
    unsealed = round_of(1, "2026-11-19 10:00", 3, first_pass_at=DONE)
    for one in (unsealed, FIRST):
        assert "outcome/1" not in planned(facts(one, log=[REJECTED]))


def test_a_further_round_tells_that_one_advanced() -> None:
    steps = planned(facts(SEALED, FINAL))
    assert steps["outcome/1"].opens == FINAL.interview.recorded_at
    assert "outcome/2" not in steps


def test_the_outcome_is_done_by_finishing_it_whatever_becomes_of_the_result() -> None:
    looked = round_of(1, "2026-11-19 10:00", 3, first_pass_at=DONE, sealed_at=DONE, outcome_at=DONE)
    for log in ([], [REJECTED]):
        step = planned(facts(looked, log=log))["outcome/1"]
        assert (step.settled, step.settled_at) == (State.done, DONE)


def test_after_two_weeks_it_is_not_asked_for_any_more_and_can_still_be_done() -> None:
    late = checklist(facts(SEALED, log=[REJECTED]), 0, "2026-12-09 10:00")
    step = next(one for one in late.steps if one.task is Task.outcome)
    assert late.state(step) is State.not_needed
    assert aside(step, late) == "you still can"


def test_the_outcome_of_an_earlier_round_goes_with_the_parking() -> None:
    parked = happened(H.parked, "2026-12-05 10:00", interview_id=2)
    step = planned(facts(SEALED, FINAL, log=[parked]))["outcome/1"]
    assert step.settled is State.not_needed


def resting_after(*more: Round, log: tuple[Any, ...] = (), at: str) -> tuple[list[Step], datetime]:
    keys = ("second_look/1", "second_look/2", "thank_company/1", "thank_company/2", "first_pass/2", "room/2")
    marks = [mark(key, MarkKind.skipped) for key in keys]
    return list(planned(facts(SEALED, *more, log=log, marks=marks)).values()), utc(at, CHICAGO)


def test_one_may_rest_while_it_is_open() -> None:
    second = round_of(2, "2026-11-24 10:00")
    steps, now = resting_after(second, at="2026-11-26 12:00")
    assert [one.task for one in steps if state(one, now, ZONE) is State.open] == [Task.outcome]
    (check,) = (one for one in steps if one.key == "status_check/2")
    assert resting(steps, now, ZONE) == check.opens


def test_what_is_over_says_so_before_it_speaks_of_the_outcome() -> None:
    steps, now = resting_after(log=(REJECTED,), at="2026-12-01 12:00")
    feedback = [one for one in steps if one.task is Task.feedback]
    others = [one for one in steps if one.task is not Task.feedback]
    assert standing([*others, *feedback], now, ZONE).phrase == "overdue: ask for feedback"
    assert standing(others, now, ZONE).phrase == "They turned you down"
    assert most_urgent(sections(checklist(facts(SEALED, log=[REJECTED]), 0, "2026-11-26 10:00"))) is not None


def test_of_a_round_that_is_behind_one_the_outcome_is_what_is_left() -> None:
    steps, now = resting_after(round_of(2, "2026-11-24 10:00"), at="2026-11-26 12:00")
    first = [one for one in steps if one.interview_id == 1]
    found = standing(first, now, ZONE)
    assert (found.phrase, found.state) == ("the outcome", State.open)
