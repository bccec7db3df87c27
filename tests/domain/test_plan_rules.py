"""Every rule of the clock is a setting: each, changed alone, changes the plan in the way it says."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date, datetime
from typing import Any

import pytest

from followup_tui.domain.facts import Elsewhere, Facts, Round
from followup_tui.domain.rules import Rules
from followup_tui.domain.steps import Step
from followup_tui.domain.words import Happening, MarkKind, Outcome
from tests.domain.builders import (
    CHICAGO,
    facts,
    happened,
    interview,
    mark,
    onsite,
    person,
    planned,
    reflection,
    utc,
)
from tests.domain.by_hand import CST, clock, listed

H = Happening
THURSDAY, FRIDAY, SATURDAY = (date(2026, 11, day) for day in (19, 20, 21))
MET = facts(onsite(person()))
LATE = facts(onsite(person(), start="2026-11-19 20:00", end="2026-11-19 22:00"))
EARLY = facts(onsite(person(), start="2026-11-19 01:00", end="2026-11-19 03:00"))
PROMISED = facts(log=[happened(H.promise, "2026-11-19 12:00", date(2026, 11, 24))])
CHECK, NUDGE, CLOSING = (
    happened(H.sent, at, kind=kind)
    for at, kind in [
        ("2026-11-26 10:00", "status_check"),
        ("2026-12-03 10:00", "second_nudge"),
        ("2026-12-14 10:00", "closing_note"),
    ]
)
CHECKED, NUDGED, CLOSED = (facts(log=log) for log in ([CHECK], [CHECK, NUDGE], [CHECK, NUDGE, CLOSING]))
ASKED = facts(log=[happened(H.reply, "2026-11-24 10:00", outcome=Outcome.needs_answer, id=7)])
CANCELLED = facts(log=[happened(H.cancelled, "2026-11-18 10:00")])
REJECTED = facts(log=[happened(H.rejection, "2026-11-24 10:00")])
OFFERED = facts(log=[happened(H.offer, "2026-11-19 10:00", date(2026, 12, 4))])
ELSEWHERE = facts(
    elsewhere=Elsewhere("Okapi", happened(H.accepted, "2026-11-24 10:00", application_id=2)),
)
WRITTEN_LATE = facts(onsite(recorded_at=utc("2026-12-07 10:00", CHICAGO)))
SEALED = reflection(first_pass_at=utc("2026-11-19 20:00"), sealed_at=utc("2026-11-19 20:00"))
TOLD = facts(Round(interview(), (), SEALED, 3), log=[happened(H.rejection, "2026-11-24 10:00")])
AGAIN = facts(
    Round(interview("2026-11-12 10:00", "2026-11-12 11:00", id=2), questions=3), onsite(person()), log=[]
)
PUT_OFF = facts(marks=[mark("first_pass/1", MarkKind.put_off, until=utc("2026-11-21 12:00", CHICAGO))])


def _opens(step: Step) -> datetime:
    return step.opens


def _due(step: Step) -> datetime:
    assert step.due is not None
    return step.due


def _lapses(step: Step) -> datetime:
    assert step.lapses is not None
    return step.lapses


def _after(day: date, *counts: int) -> date:
    """The n-th business day after the m-th after a day."""
    for count in counts:
        day = listed(day, count)
    return day


# The rule, its other value, the facts, the step, which of its times, and that time as it is then.
ROWS: tuple[tuple[str, Any, Facts, str, Callable[[Step], datetime], datetime], ...] = (
    ("prepare_hour", 18, AGAIN, "prepare/1", _opens, clock(date(2026, 11, 18), 18, CST)),
    ("room_hours", 3, MET, "room/1", _opens, clock(THURSDAY, 7, CST)),
    ("ask_hours", 6, MET, "ask/101", _due, clock(THURSDAY, 18, CST)),
    ("first_pass_hour", 19, MET, "first_pass/1", _due, clock(THURSDAY, 19, CST)),
    ("evening_hour", 19, MET, "second_look/1", _due, clock(FRIDAY, 19, CST)),
    ("evening_hour", 19, PUT_OFF, "first_pass/1", _due, clock(SATURDAY, 19, CST)),
    ("second_look_hour", 7, MET, "second_look/1", _opens, clock(FRIDAY, 7, CST)),
    ("outcome_days", 3, TOLD, "outcome/1", _lapses, clock(date(2026, 11, 27), 10, CST)),
    ("thank_opens_hours", 1, MET, "thank/101", _opens, clock(THURSDAY, 13, CST)),
    ("thank_due_hours", 48, MET, "thank_company/1", _due, clock(SATURDAY, 12, CST)),
    ("check_after_promise", 1, PROMISED, "status_check/1", _opens, clock(date(2026, 11, 25), 9, CST)),
    ("check_after_interview", 7, MET, "status_check/1", _opens, clock(_after(THURSDAY, 7), 9, CST)),
    ("check_due", 1, MET, "status_check/1", _due, clock(_after(THURSDAY, 5, 1), 18, CST)),
    ("call_after_check", 1, CHECKED, "call/1", _opens, clock(date(2026, 11, 27), 9, CST)),
    ("call_opens", 11, CHECKED, "call/1", _opens, clock(_after(date(2026, 11, 26), 3), 11, CST)),
    ("second_nudge_after", 2, CHECKED, "second_nudge/1", _opens, clock(date(2026, 11, 30), 9, CST)),
    ("second_nudge_due", 1, CHECKED, "second_nudge/1", _due, clock(date(2026, 12, 4), 18, CST)),
    ("closing_after", 2, NUDGED, "closing_note/1", _opens, clock(date(2026, 12, 7), 9, CST)),
    ("closing_due", 1, NUDGED, "closing_note/1", _due, clock(date(2026, 12, 15), 18, CST)),
    ("park_after_closing", 3, CLOSED, "park/1", _opens, clock(date(2026, 12, 17), 9, CST)),
    ("park_after_silence", 10, MET, "park/1", _opens, clock(_after(THURSDAY, 10), 9, CST)),
    ("reply_due", 3, ASKED, "reply/7", _due, clock(date(2026, 11, 27), 18, CST)),
    ("reschedule_due", 3, CANCELLED, "reschedule/1", _due, clock(date(2026, 11, 23), 18, CST)),
    ("feedback_due", 1, REJECTED, "feedback/1", _due, clock(date(2026, 11, 25), 18, CST)),
    ("withdraw_due", 1, ELSEWHERE, "withdraw/1", _due, clock(date(2026, 11, 25), 18, CST)),
    ("offer_reminder", 1, OFFERED, "answer_offer/1", _opens, clock(date(2026, 12, 3), 9, CST)),
    ("offer_reminder", 0, OFFERED, "answer_offer/1", _opens, clock(date(2026, 12, 4), 9, CST)),
    ("day_opens", 8, MET, "status_check/1", _opens, clock(_after(THURSDAY, 5), 8, CST)),
    ("day_ends", 17, MET, "status_check/1", _due, clock(_after(THURSDAY, 5, 3), 17, CST)),
    ("night_from", 20, MET, "first_pass/1", _due, clock(FRIDAY, 12, CST)),
    ("night_until", 6, EARLY, "ask/101", _due, clock(THURSDAY, 7, CST)),
    ("rested_hour", 10, LATE, "first_pass/1", _due, clock(FRIDAY, 10, CST)),
    ("shortest_hours", 5, MET, "ask/101", _due, clock(FRIDAY, 12, CST)),
    ("grace_hours", 48, WRITTEN_LATE, "status_check/1", _due, clock(date(2026, 12, 9), 10, CST)),
    ("quiet_days", ("fri",), MET, "second_look/1", _opens, clock(SATURDAY, 9, CST)),
)


@pytest.mark.parametrize(
    ("rule", "value", "known", "key", "time", "expected"), ROWS, ids=[f"{row[0]}={row[1]}" for row in ROWS]
)
def test_a_rule_changes_the_plan_in_the_way_it_says(
    rule: str, value: Any, known: Facts, key: str, time: Callable[[Step], datetime], expected: datetime
) -> None:
    changed = replace(Rules(), **{rule: value})
    assert changed.out_of_range() == {}
    assert time(planned(known, changed)[key]) == expected
    assert time(planned(known)[key]) != expected, "the default would do as well"


def test_the_hours_of_calls_are_said_as_they_are_set() -> None:
    why = planned(CHECKED, Rules(call_opens=10, call_ends=15))["call/1"].why
    assert why.endswith("Call between 10:00 and 15:00.")


def test_no_rule_is_without_its_row() -> None:
    said_only = {"call_ends", "practise_after"}
    assert {row[0] for row in ROWS} | said_only == {rule.name for rule in fields(Rules)}


def test_a_reminder_of_no_days_never_moves_a_deadline_of_the_weekend() -> None:
    offer = facts(log=[happened(H.offer, "2026-11-19 10:00", date(2026, 11, 28))])
    step = planned(offer, Rules(offer_reminder=0))["answer_offer/1"]
    assert (step.opens, step.due) == (clock(date(2026, 11, 28), 9, CST), clock(date(2026, 11, 28), 18, CST))


def test_parking_is_offered_by_whichever_rule_comes_first() -> None:
    step = planned(CLOSED, Rules(park_after_closing=40))["park/1"]
    assert step.opens == clock(listed(date(2026, 12, 14), 30), 9, CST)
    assert step.why.startswith("Nothing happened since Mon 14 Dec")
