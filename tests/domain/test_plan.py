"""When steps open and by when they are due."""

from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from followup_tui.domain.facts import Round
from followup_tui.domain.plan import fingerprint
from followup_tui.domain.rules import Rules
from followup_tui.domain.status import ON_SPOT
from followup_tui.domain.steps import Step, resting, state
from followup_tui.domain.words import Happening, Heading, MarkKind, Part, State
from tests.domain.builders import (
    BERLIN,
    CHICAGO,
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
    times,
    tom,
    utc,
)

H = Happening


def standing(step: Step, at: str, zone: str = CHICAGO) -> State:
    return state(step, utc(at, zone), ZoneInfo(zone))


def test_a_round_has_its_steps_in_the_order_of_the_checklist() -> None:
    steps = planned(facts(onsite(tom(), ana(), person(3, "Kim Lee"))))
    assert list(steps) == [
        "room/1", "ask/101", "ask/102", "ask/103", "first_pass/1", "second_look/1",
        "thank/101", "thank/103", "thank_company/1", "status_check/1", "park/1",
    ]  # fmt: skip
    headings = [step.heading for step in steps.values()]
    assert headings == sorted(headings)
    assert steps["thank/103"].label == "Thank Kim Lee"
    assert steps["thank_company/1"].label == "Thank Ana Ruiz, for the company"


def test_the_default_times_follow_the_end_of_the_interview() -> None:
    steps = planned(facts(onsite(person())))
    assert times(steps["ask/101"]) == ("Thu 19 Nov 12:00", "Thu 19 Nov 16:00")
    assert times(steps["first_pass/1"]) == ("Thu 19 Nov 12:00", "Thu 19 Nov 21:00")
    assert times(steps["second_look/1"]) == ("Fri 20 Nov 09:00", "Fri 20 Nov 21:00")
    assert times(steps["thank/101"]) == ("Thu 19 Nov 14:00", "Fri 20 Nov 12:00")
    assert times(steps["thank_company/1"]) == ("Thu 19 Nov 14:00", "Fri 20 Nov 12:00")
    assert times(steps["status_check/1"]) == ("Thu 26 Nov 09:00", "Tue 01 Dec 18:00")
    assert steps["thank/101"].lapses == steps["status_check/1"].opens


def test_the_card_of_the_room_is_there_from_two_hours_before_until_the_end() -> None:
    steps = planned(facts(onsite(tom())))
    card = steps["room/1"]
    assert card.heading is Heading.room
    shown = [standing(card, f"2026-11-19 {hour}") for hour in ("07:59", "08:00", "11:59", "12:00")]
    assert shown == [State.waiting, State.open, State.open, State.not_needed]
    during = {key: standing(step, "2026-11-19 11:00") for key, step in steps.items() if key != "room/1"}
    assert set(during.values()) <= {State.waiting, State.done}


@pytest.mark.parametrize(
    ("end", "ask", "first", "thank"),
    [
        ("17:00", "Thu 19 Nov 21:00", "Thu 19 Nov 21:00", "Fri 20 Nov 17:00"),
        ("17:30", "Thu 19 Nov 21:30", "Fri 20 Nov 12:00", "Fri 20 Nov 17:30"),  # 21:00 is too soon
        ("18:00", "Fri 20 Nov 12:00", "Fri 20 Nov 12:00", "Fri 20 Nov 18:00"),  # 22:00 is night
        ("22:30", "Fri 20 Nov 12:00", "Fri 20 Nov 12:00", "Sat 21 Nov 12:00"),
        ("23:00", "Fri 20 Nov 12:00", "Fri 20 Nov 12:00", "Sat 21 Nov 12:00"),
    ],
)
def test_nothing_of_ones_own_falls_due_at_night_or_too_soon(
    end: str, ask: str, first: str, thank: str
) -> None:
    steps = planned(facts(onsite(person(), start="2026-11-19 10:00", end=f"2026-11-19 {end}")))
    due = [local(steps[key].due) for key in ("ask/101", "first_pass/1", "thank/101")]
    assert due == [ask, first, thank]


def test_an_interview_that_ends_at_midnight_on_the_candidates_clock() -> None:
    """Eleven in the morning in Chicago is midnight in Bangkok."""
    home = "Asia/Bangkok"
    known = facts(onsite(person(), start="2026-11-19 10:00", end="2026-11-19 11:00"), zone=home)
    steps = planned(known)
    assert local(known.rounds[0].interview.ends_at, home) == "Fri 20 Nov 00:00"
    assert times(steps["ask/101"], home) == ("Fri 20 Nov 00:00", "Fri 20 Nov 12:00")
    assert times(steps["first_pass/1"], home) == ("Fri 20 Nov 00:00", "Fri 20 Nov 21:00")
    assert times(steps["second_look/1"], home) == ("Sat 21 Nov 09:00", "Sat 21 Nov 21:00")
    assert times(steps["thank/101"], home) == ("Fri 20 Nov 02:00", "Sat 21 Nov 12:00")
    assert times(steps["status_check/1"]) == ("Thu 26 Nov 09:00", "Tue 01 Dec 18:00"), "counted over there"


@pytest.mark.parametrize(
    ("start", "end", "first", "thank", "check"),
    [  # the clocks go forward on 8 March in Chicago: a day of 23 hours
        ("2026-03-07 10:00", "2026-03-07 12:00", "Sat 07 Mar 21:00", "Sun 08 Mar 13:00", "Fri 13 Mar 09:00"),
        # and back on 1 November: a day of 25 hours
        ("2026-10-31 10:00", "2026-10-31 12:00", "Sat 31 Oct 21:00", "Sun 01 Nov 11:00", "Fri 06 Nov 09:00"),
        # an interview within the hour that comes twice
        ("2026-11-01 00:30", "2026-11-01 01:30", "Sun 01 Nov 21:00", "Mon 02 Nov 12:00", "Fri 06 Nov 09:00"),
    ],
)
def test_hours_are_counted_through_a_change_of_the_clocks(
    start: str, end: str, first: str, thank: str, check: str
) -> None:
    steps = planned(facts(onsite(person(), start=start, end=end)))
    assert local(steps["first_pass/1"].due) == first
    assert local(steps["thank/101"].due) == thank
    assert local(steps["status_check/1"].opens) == check


def test_an_interview_entered_two_weeks_late_does_not_shout() -> None:
    recorded = utc("2026-12-07 10:00", CHICAGO)
    steps = planned(facts(onsite(person(), recorded_at=recorded)))
    zone = ZoneInfo(CHICAGO)
    for hours in (0, 12, 24):
        stands = [state(step, recorded + timedelta(hours=hours), zone) for step in steps.values()]
        assert State.overdue not in stands
    assert standing(steps["thank/101"], "2026-12-07 10:01") is State.not_needed
    assert standing(steps["status_check/1"], "2026-12-07 10:01") is State.open


@pytest.mark.parametrize(
    ("key", "happening", "values"),
    [
        ("status_check/1", H.promise, {"day": date(2026, 11, 24)}),
        ("acknowledge/1", H.offer, {"kind": ON_SPOT}),
    ],
)
def test_what_was_noted_two_weeks_late_does_not_shout_either(
    key: str, happening: Happening, values: dict[str, Any]
) -> None:
    noted = utc("2026-12-10 10:00", CHICAGO)
    log = [happened(happening, "2026-11-19 12:00", recorded_at=noted, **values)]
    step = planned(facts(log=log))[key]
    assert standing(step, "2026-12-11 09:59") in {State.open, State.due}
    assert standing(step, "2026-12-11 12:01") is State.overdue


def test_the_second_look_is_optional_after_a_talk_with_the_recruiter_alone() -> None:
    assert planned(facts(onsite(ana())))["second_look/1"].due is None
    assert planned(facts(onsite(ana(), tom())))["second_look/1"].due is not None
    assert planned(facts(onsite()))["second_look/1"].due is not None


def test_where_the_recruiter_was_alone_one_note_serves_both() -> None:
    coordinator = person(3, "Kim Lee", Part.coordinator)
    assert [key for key in planned(facts(onsite(coordinator, ana()))) if "thank" in key] == [
        "thank_company/1"
    ]
    titles = [
        planned(facts(onsite(*people)))["thank_company/1"].title for people in ((coordinator, ana()), ())
    ]
    assert titles == ["Ana Ruiz, for the company", "The company"]


def test_thank_yous_wait_for_the_first_pass_and_keep_their_times() -> None:
    before = planned(facts(onsite(tom())))["thank/101"]
    after = planned(facts(onsite(tom()), marks=[mark("first_pass/1")]))["thank/101"]
    assert (before.waits_for, after.waits_for) == ("the first pass", "")
    assert times(before) == times(after)
    assert standing(before, "2026-11-19 15:00") is State.waiting
    assert standing(after, "2026-11-19 15:00") is State.open


def test_a_step_put_off_opens_then_and_is_due_that_evening_at_the_earliest() -> None:
    off = [mark("first_pass/1", MarkKind.put_off, until=utc("2026-11-21 09:00", CHICAGO))]
    assert times(planned(facts(marks=off))["first_pass/1"]) == ("Sat 21 Nov 09:00", "Sat 21 Nov 21:00")
    late = [mark("first_pass/1", MarkKind.put_off, until=utc("2026-11-21 23:00", CHICAGO))]
    assert times(planned(facts(marks=late))["first_pass/1"]) == ("Sat 21 Nov 23:00", "Sun 22 Nov 21:00")
    early = [mark("status_check/1", MarkKind.put_off, until=utc("2026-11-21 09:00", CHICAGO))]
    assert times(planned(facts(marks=early))["status_check/1"]) == ("Thu 26 Nov 09:00", "Tue 01 Dec 18:00")


def test_every_duration_is_a_setting() -> None:
    rules = Rules(
        check_after_promise=1, check_after_interview=10, check_due=1, first_pass_hour=20, day_opens=8
    )
    steps = planned(facts(), rules)
    assert times(steps["status_check/1"]) == ("Thu 03 Dec 08:00", "Fri 04 Dec 18:00")
    assert local(steps["first_pass/1"].due) == "Thu 19 Nov 20:00"
    log = [happened(H.promise, "2026-11-19 12:00", date(2026, 11, 24))]
    assert local(planned(facts(log=log), rules)["status_check/1"].opens) == "Wed 25 Nov 08:00"


def test_the_fingerprint_changes_with_rules_and_zone() -> None:
    prints = {
        fingerprint(Rules(), CHICAGO),
        fingerprint(Rules(), BERLIN),
        fingerprint(Rules(check_due=4), BERLIN),
    }
    assert len(prints) == 3
    assert fingerprint(Rules(), BERLIN) in prints


def test_resting_names_the_next_opening() -> None:
    zone = ZoneInfo(CHICAGO)
    looked = reflection(
        first_pass_at=utc("2026-11-19 20:00", CHICAGO), second_look_at=utc("2026-11-20 20:00", CHICAGO)
    )
    sent = [
        happened(H.sent, "2026-11-19 21:00", kind="thank_interviewer", contact_id=1),
        happened(H.sent, "2026-11-19 21:00", kind="thank_company"),
    ]
    known = facts(Round(interview(), (tom(),), looked), log=sent)
    steps = list(planned(known).values())
    friday = utc("2026-11-20 21:00", CHICAGO)
    assert resting(steps, friday, zone) == utc("2026-11-26 09:00", CHICAGO)
    assert resting(steps, utc("2026-11-26 09:00", CHICAGO), zone) is None, "it is open now"
    assert resting(list(planned(facts(onsite(tom()))).values()), friday, zone) is None
    rejected = facts(*known.rounds, log=[*sent, happened(H.rejection, "2026-11-20 20:30")])
    assert resting(list(planned(rejected).values()), friday, zone) is None, "nothing will ever open"


def test_the_second_look_waits_for_the_first_pass_and_keeps_its_times() -> None:
    before = planned(facts(onsite(tom())))["second_look/1"]
    after = planned(facts(onsite(tom()), marks=[mark("first_pass/1")]))["second_look/1"]
    assert (before.waits_for, after.waits_for) == ("the first pass", "")
    assert times(before) == times(after)
