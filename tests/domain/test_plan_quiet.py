"""Quiet days and steps put off: nothing opens or falls due where the candidate wants to be left alone."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from followup_tui.domain.facts import Facts
from followup_tui.domain.rules import Rules
from followup_tui.domain.words import Happening, MarkKind, Outcome
from tests.domain.builders import CHICAGO, facts, happened, mark, onsite, person, planned, times, utc
from tests.domain.by_hand import CDT, CST, GMT, US, clock, listed

H = Happening
THURSDAY, FRIDAY, SATURDAY, SUNDAY, MONDAY, TUESDAY = (date(2026, 11, day) for day in range(19, 25))
LONDON = "Europe/London"


def quiet(*days: str) -> Rules:
    return Rules(quiet_days=days)


def on_saturday(hour: int = 10) -> Facts:
    return facts(onsite(person(), start=f"2026-11-21 {hour}:00", end=f"2026-11-21 {hour + 2}:00"))


@pytest.mark.parametrize(
    ("days", "back"),
    [
        (("sat",), SUNDAY),
        (("Saturday", "sun"), MONDAY),
        (("2026-11-21",), SUNDAY),
        (("2026-11-20..2026-11-22",), MONDAY),
        (("sat", "sun", "2026-11-23"), TUESDAY),
    ],
    ids=["a weekday", "two weekdays", "a date", "a span", "both"],
)
def test_what_is_ones_own_is_moved_to_the_next_day_that_is_not_quiet(
    days: tuple[str, ...], back: date
) -> None:
    steps = planned(on_saturday(), quiet(*days))
    assert (steps["ask/101"].opens, steps["ask/101"].due) == (clock(back, 12, CST), clock(back, 16, CST))
    assert (steps["first_pass/1"].opens, steps["first_pass/1"].due) == (
        clock(back, 12, CST),
        clock(back, 21, CST),
    )
    after = listed(back, 1, weekend=())
    assert (steps["thank/101"].opens, steps["thank/101"].due) == (
        clock(back, 14, CST),
        clock(after, 12, CST),
    ), "as long to write it as on any other day"


def test_the_card_of_the_room_is_about_the_day_of_the_interview_itself() -> None:
    assert planned(on_saturday(), quiet("sat"))["room/1"] == planned(on_saturday())["room/1"]


def test_what_falls_due_on_a_quiet_day_is_due_on_the_next_one_at_the_same_hour() -> None:
    known = facts(onsite(person(), start="2026-11-20 10:00", end="2026-11-20 12:00"))
    steps = planned(known, quiet("sat", "sun"))
    assert times(steps["thank/101"]) == ("Fri 20 Nov 14:00", "Mon 23 Nov 12:00")
    assert times(steps["second_look/1"]) == ("Mon 23 Nov 09:00", "Mon 23 Nov 21:00")


def test_the_same_hour_is_the_one_on_the_clock_when_the_clocks_change_meanwhile() -> None:
    """The clocks go forward in Chicago on Sunday 8 March, and back on Sunday 1 November."""
    spring = facts(onsite(start="2026-03-07 10:00", end="2026-03-07 12:00"))
    assert planned(spring, quiet("sat"))["first_pass/1"].due == clock(date(2026, 3, 8), 21, CDT)
    autumn = facts(onsite(start="2026-10-31 10:00", end="2026-10-31 12:00"))
    assert planned(autumn, quiet("sat"))["first_pass/1"].due == clock(date(2026, 11, 1), 21, CST)


@pytest.mark.parametrize(
    ("days", "opens", "due"),
    [
        ((), date(2026, 11, 27), date(2026, 12, 2)),
        (("fri",), date(2026, 11, 30), date(2026, 12, 3)),
        (("2026-11-27..2026-12-06",), date(2026, 12, 7), date(2026, 12, 10)),
        (("wed",), date(2026, 11, 27), date(2026, 12, 3)),
        (("sat", "sun"), date(2026, 11, 27), date(2026, 12, 2)),
    ],
    ids=["none", "a weekday", "a holiday of one's own", "the day it is due", "their weekend"],
)
def test_what_they_are_asked_is_moved_to_the_next_business_day_that_is_not_quiet(
    days: tuple[str, ...], opens: date, due: date
) -> None:
    """After a holiday of one's own there are as many days to write it as ever."""
    step = planned(facts(country="US"), quiet(*days))["status_check/1"]
    assert (step.opens, step.due) == (clock(opens, 9, CST), clock(due, 18, CST))


def test_quiet_days_are_those_where_the_candidate_is() -> None:
    """Nine in the morning of a Thursday in Auckland is a Wednesday evening in London."""
    auckland = "Pacific/Auckland"
    held = onsite(zone=auckland, start="2026-11-19 10:00", end="2026-11-19 11:00")
    known = facts(held, zone=LONDON, there=auckland)
    plain = planned(known)["status_check/1"]
    assert plain.opens == clock(listed(THURSDAY, 5), 9, 13) == clock(date(2026, 11, 25), 20, GMT)
    assert planned(known, quiet("thu"))["status_check/1"].opens == plain.opens
    moved = planned(known, quiet("wed"))["status_check/1"]
    assert moved.opens == clock(listed(THURSDAY, 6), 9, 13) == clock(date(2026, 11, 26), 20, GMT)


def test_quiet_days_that_leave_none_of_their_business_days_move_nothing_of_theirs() -> None:
    """Who wants to be left alone from Monday to Friday still may write to them only then."""
    week = quiet("mon", "tue", "wed", "thu", "fri")
    check = happened(H.sent, "2026-11-26 10:00", kind="status_check")
    steps, plain = planned(facts(log=[check]), week), planned(facts(log=[check]))
    for key in ("status_check/1", "call/1", "second_nudge/1", "park/1"):
        assert steps[key].opens == plain[key].opens
    assert steps["first_pass/1"].opens == clock(SATURDAY, 12, CST)
    off = mark("status_check/1", MarkKind.put_off, until=utc("2026-11-28 10:00", CHICAGO))
    assert planned(facts(marks=[off]), week)["status_check/1"].opens == clock(date(2026, 11, 30), 9, CST)


def test_a_question_and_a_rejection_of_a_quiet_day_wait_for_the_next_one() -> None:
    asked = happened(H.reply, "2026-11-22 10:00", outcome=Outcome.needs_answer, id=7)
    step = planned(facts(log=[asked]), quiet("sun"))["reply/7"]
    assert (step.opens, step.due) == (clock(MONDAY, 10, CST), clock(MONDAY, 18, CST))
    rejection = happened(H.rejection, "2026-11-22 10:00")
    feedback = planned(facts(log=[rejection], country="US"), quiet("sun", "fri"))["feedback/1"]
    assert feedback.opens == clock(MONDAY, 10, CST)
    assert feedback.due == clock(listed(SUNDAY, 3, US), 18, CST)


def test_the_deadline_of_an_offer_is_theirs_on_whatever_day_it_is() -> None:
    offer = happened(H.offer, "2026-11-19 12:00", date(2026, 11, 29), id=1)
    step = planned(facts(log=[offer]), quiet("sun", "fri"))["answer_offer/1"]
    assert step.due == clock(date(2026, 11, 29), 18, CST)


def put_off(key: str, until: str, at: str = "2026-11-20 10:00") -> Facts:
    until_then = mark(key, MarkKind.put_off, at=at, until=utc(until, CHICAGO))
    check = happened(H.sent, "2026-11-27 10:00", kind="status_check")
    return facts(onsite(person()), log=[check] if key == "call/1" else [], marks=[until_then], country="US")


@pytest.mark.parametrize(
    ("key", "until", "opens", "due"),
    [
        ("thank/101", "2026-11-21 09:00", (SATURDAY, 9), (SATURDAY, 21)),
        ("thank/101", "2026-11-20 15:00", (FRIDAY, 15), (SATURDAY, 10)),  # a day after it was put off
        ("first_pass/1", "2026-11-21 23:00", (SATURDAY, 23), (SUNDAY, 21)),  # that evening is over
        ("status_check/1", "2026-11-28 09:00", (date(2026, 11, 30), 9), (date(2026, 12, 2), 18)),
        ("status_check/1", "2026-11-30 18:00", (date(2026, 12, 1), 9), (date(2026, 12, 2), 18)),
        ("status_check/1", "2026-11-30 19:00", (date(2026, 12, 1), 9), (date(2026, 12, 2), 18)),
        ("status_check/1", "2026-11-30 11:00", (date(2026, 11, 30), 11), (date(2026, 12, 2), 18)),
        ("status_check/1", "2026-12-09 09:00", (date(2026, 12, 9), 9), (date(2026, 12, 9), 21)),
        ("call/1", "2026-12-05 09:00", (date(2026, 12, 7), 9), None),
        ("call/1", "2026-12-03 17:30", (date(2026, 12, 4), 9), None),  # nobody is called after 17:00
        ("park/1", "2027-01-17 09:00", (date(2027, 1, 19), 9), None),  # Monday is a holiday there
    ],
)
def test_a_step_put_off_opens_no_earlier_and_on_a_day_that_is_right(
    key: str, until: str, opens: tuple[date, int], due: tuple[date, int] | None
) -> None:
    step = planned(put_off(key, until))[key]
    expected = clock(*opens, CST), clock(*due, CST) if due else None
    assert (step.opens, step.due) == expected


@pytest.mark.parametrize(
    ("key", "until", "opens"),
    [
        ("thank/101", "2026-11-21 09:00", (MONDAY, 9)),
        ("first_pass/1", "2026-11-22 16:00", (MONDAY, 16)),
        ("status_check/1", "2026-11-29 09:00", (date(2026, 12, 1), 9)),
        ("call/1", "2026-12-06 09:00", (date(2026, 12, 8), 9)),
    ],
)
def test_a_step_put_off_to_a_quiet_day_opens_on_the_next_one(
    key: str, until: str, opens: tuple[date, int]
) -> None:
    days = ("sat", "sun", "2026-11-30", "2026-12-07")
    step = planned(put_off(key, until), quiet(*days))[key]
    assert step.opens == clock(*opens, CST)
    assert step.due is None or _day(step.due) not in quiet(*days).quiet


def test_putting_off_within_their_hours_keeps_off_a_quiet_day_at_home() -> None:
    """Half past five in Chicago is half past midnight in Berlin, and that Saturday is quiet there."""
    until = mark("status_check/1", MarkKind.put_off, until=utc("2026-11-27 17:30", CHICAGO))
    known = facts(marks=[until], zone="Europe/Berlin")
    step = planned(known, quiet("sat"))["status_check/1"]
    assert step.opens == clock(date(2026, 11, 30), 9, CST)


def _day(instant: datetime) -> date:
    return instant.astimezone(ZoneInfo(CHICAGO)).date()
