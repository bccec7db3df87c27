"""Several rounds, cancelled ones and moved ones, and a rejection between them."""

from datetime import date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from followup_tui.domain.facts import Facts, Round
from followup_tui.domain.steps import Task, state
from followup_tui.domain.words import Happening, MarkKind, State
from tests.domain.builders import CHICAGO, ana, facts, happened, interview, mark, onsite, planned, tom, utc
from tests.domain.by_hand import CST, US, clock, listed

H = Happening
THURSDAY, FRIDAY, SATURDAY, SUNDAY, MONDAY = (date(2026, 11, day) for day in range(19, 24))


def asking(day: date, count: int, closed: frozenset[date] = frozenset()) -> tuple[datetime, datetime]:
    """From the morning of the n-th working day after a day to the evening of the third one after that."""
    opens = listed(day, count, closed)
    return clock(opens, 9, CST), clock(listed(opens, 3, closed), 18, CST)


def rounds(second: str = "2026-11-25 10:00") -> tuple[Round, Round]:
    """The onsite of Thursday, and a final round."""
    return onsite(tom(), ana()), Round(interview(second, f"{second[:-2]}40", id=2, round="Final"))


def test_thanks_not_sent_when_the_second_round_begins_are_not_needed_any_more() -> None:
    second = Round(interview("2026-11-23 10:00", "2026-11-23 11:00", id=2, round="Final"), (tom(),))
    second.people[0].participant.id = 201
    steps = planned(facts(onsite(tom(), ana()), second, country="US"))
    zone = ZoneInfo(CHICAGO)
    begins = clock(MONDAY, 10, CST)
    for key in ("thank/101", "thank_company/1"):
        before, after = (state(steps[key], begins + timedelta(seconds=late), zone) for late in (-1, 0))
        assert (before, after) == (State.waiting, State.not_needed), "the first pass was not finished"
    assert steps["thank/201"].opens == clock(MONDAY, 13, CST)
    assert steps["status_check/1"].note == "A later round is set: Final."
    assert (steps["status_check/2"].opens, steps["status_check/2"].due) == asking(MONDAY, 5, US)


def test_of_several_rounds_only_the_latest_one_is_asked_about() -> None:
    days = (date(2026, 11, 9), date(2026, 11, 12), THURSDAY)
    names = ("Phone screen", "Case study", "Onsite")
    rounds = [
        Round(interview(f"{day} 10:00", f"{day} 11:00", id=number, round=name))
        for number, (day, name) in enumerate(zip(days, names, strict=True), 1)
    ]
    steps = planned(facts(*rounds))
    notes = [steps[f"status_check/{number}"].note for number in (1, 2, 3)]
    assert notes == ["A later round is set: Case study.", "A later round is set: Onsite.", ""]
    assert (steps["status_check/3"].opens, steps["status_check/3"].due) == asking(THURSDAY, 5)
    assert [key for key in steps if key.startswith("park")] == ["park/3"]
    # Each round is looked back at, and each has its thanks until the next one begins.
    for number, (day, following) in enumerate(pairwise(days), 1):
        assert steps[f"first_pass/{number}"].due == clock(day, 21, CST)
        assert steps[f"thank_company/{number}"].lapses == min(clock(following, 10, CST), asking(day, 5)[0])


def test_a_rejection_ends_what_was_pending_and_says_so() -> None:
    check = happened(H.sent, "2026-11-27 10:00", kind="status_check", id=1)
    pending = planned(facts(onsite(tom(), ana()), log=[check], country="US"))
    ahead = {"call/1", "second_nudge/1", "park/1"}
    assert {key for key in ahead if pending[key].settled is None} == ahead
    rejection = happened(H.rejection, "2026-12-01 16:00", id=2)
    steps = planned(facts(onsite(tom(), ana()), log=[check, rejection], country="US"))
    assert {steps[key].note for key in ahead} == {"They turned you down."}
    assert {steps[key].settled for key in ahead} == {State.not_needed}
    assert steps["status_check/1"].settled is State.done
    told = date(2026, 12, 1)
    assert (steps["feedback/1"].opens, steps["feedback/1"].due) == (
        clock(told, 16, CST),
        clock(listed(told, 3, US), 18, CST),
    )
    asked = happened(H.sent, "2026-12-02 09:00", kind="feedback_request", id=3)
    after = planned(facts(onsite(tom(), ana()), log=[check, rejection, asked], country="US"))
    assert after["feedback/1"].settled is State.done
    assert not [key for key, step in after.items() if step.heading >= 4 and step.settled is None]


def test_a_rejection_by_mail_before_they_ever_met_asks_for_no_feedback() -> None:
    assert "feedback/1" not in planned(facts(log=[happened(H.rejection, "2026-11-18 16:00")]))


def test_a_rejection_between_two_rounds_asks_for_feedback_about_the_one_that_was() -> None:
    second = Round(interview("2026-11-25 10:00", "2026-11-25 11:00", id=2, round="Final"))
    for about in (None, 1, 2):
        log = [happened(H.rejection, "2026-11-23 16:00", interview_id=about)]
        steps = planned(facts(onsite(tom()), second, log=log))
        assert [key for key in steps if key.startswith("feedback")] == ["feedback/1"], about
        assert steps["room/2"].note == steps["first_pass/2"].note == "They turned you down."


def test_a_cancelled_round_wants_a_new_date_and_brings_the_earlier_wait_back() -> None:
    told = happened(H.cancelled, "2026-11-23 16:00", interview_id=2, id=1)
    steps = planned(facts(*rounds(), log=[told]))
    assert (steps["reschedule/2"].opens, steps["reschedule/2"].due) == (
        clock(MONDAY, 16, CST),
        clock(listed(MONDAY, 1), 18, CST),
    )
    check = steps["status_check/1"]
    assert (check.opens, check.due) == asking(MONDAY, 5)
    assert "The next round was cancelled on Mon 23 Nov" in check.why
    for key in ("room/2", "first_pass/2", "second_look/2", "thank_company/2", "status_check/2"):
        assert (steps[key].settled, steps[key].note) == (State.not_needed, "The interview was cancelled.")
    wrote = happened(H.sent, "2026-11-24 09:00", kind="reschedule", interview_id=2, id=2)
    assert planned(facts(*rounds(), log=[told, wrote]))["reschedule/2"].settled is State.done


def test_a_cancelled_round_that_is_set_again_suspends_the_earlier_wait_again() -> None:
    log = [happened(H.cancelled, "2026-11-23 16:00", interview_id=2, id=1)]
    log.append(happened(H.rescheduled, "2026-11-24 10:00", interview_id=2, id=2))
    steps = planned(facts(*rounds("2026-12-02 10:00"), log=log))
    assert "reschedule/2" not in steps
    assert steps["status_check/1"].note == "A later round is set: Final."
    assert steps["first_pass/2"].settled is None


def test_a_third_round_in_place_of_the_cancelled_one_asks_for_no_other_date() -> None:
    third = Round(interview("2026-12-02 10:00", "2026-12-02 11:00", id=3, round="Final, again"))
    log = [happened(H.cancelled, "2026-11-23 16:00", interview_id=2)]
    steps = planned(facts(*rounds(), third, log=log))
    assert steps["reschedule/2"].note == "A new date is set: Final, again."
    assert steps["status_check/1"].note == "A later round is set: Final, again."


def test_whoever_asked_already_asks_anew_once_the_next_round_is_cancelled() -> None:
    check = happened(H.sent, "2026-11-26 10:00", kind="status_check", id=1)
    told = happened(H.cancelled, "2026-11-30 16:00", interview_id=2, id=2)
    steps = planned(facts(*rounds("2026-12-02 10:00"), log=[check, told]))
    assert steps["status_check/1"].settled is None
    assert (steps["status_check/1"].opens, steps["status_check/1"].due) == asking(date(2026, 11, 30), 5)
    assert steps["call/1"].settled is State.not_needed


def test_a_status_check_of_the_first_round_settles_none_of_the_second() -> None:
    """They named the day for the second round beforehand, and were asked before it took place."""
    promise = happened(H.promise, "2026-11-20 12:00", date(2026, 12, 9), interview_id=None, id=1)
    check = happened(H.sent, "2026-11-23 10:00", kind="status_check", interview_id=1, id=2)
    steps = planned(facts(*rounds(), log=[promise, check]))
    assert steps["status_check/1"].settled is State.done
    assert steps["status_check/2"].settled is None
    assert steps["status_check/2"].opens == clock(listed(date(2026, 12, 9), 2), 9, CST)
    assert "call/2" not in steps


def test_an_interview_that_was_moved_does_not_shout_when_that_is_written_down() -> None:
    """It took place on the Thursday already; the journal had learned of it long before."""
    moved = happened(H.rescheduled, "2026-11-24 10:00")
    steps = planned(facts(onsite(tom()), log=[moved]))
    noted = moved.recorded_at
    for hours in (0, 12, 24):
        late = [
            key
            for key, step in steps.items()
            if state(step, noted + timedelta(hours=hours), ZoneInfo(CHICAGO)) is State.overdue
        ]
        assert late == []
    assert steps["first_pass/1"].due == noted + timedelta(hours=24)


def test_whatever_was_parked_does_not_shout_when_it_is_taken_out() -> None:
    log = [happened(H.parked, "2026-11-20 09:00", id=1)]
    check = planned(facts(onsite(tom()), log=log, country="US"))["status_check/1"]
    assert check.note == "The application is parked: nothing is expected any more."
    log.append(happened(H.unparked, "2027-01-12 10:00", id=2))
    check = planned(facts(onsite(tom()), log=log, country="US"))["status_check/1"]
    assert check.settled is None
    assert check.opens == asking(THURSDAY, 5, US)[0]
    assert check.due == clock(date(2027, 1, 13), 10, CST), "a day after it was taken out"


def test_an_interview_that_never_took_place_is_gone_as_a_whole() -> None:
    """A mark on one of its steps is kept, and a step that is gone says why."""
    log = [happened(H.cancelled, "2026-11-18 16:00")]
    known = facts(onsite(tom()), log=log, marks=[mark("thank/101", MarkKind.skipped, reason="Met before.")])
    steps = planned(known)
    assert (steps["thank/101"].settled, steps["thank/101"].note) == (State.skipped, "Met before.")
    open_ones = {step.task for step in steps.values() if step.settled is None}
    assert open_ones == {Task.reschedule, Task.park}
    assert all(step.note for step in steps.values() if step.settled is not None)
    assert utc("2026-11-18 16:00", CHICAGO) == steps["reschedule/1"].opens
    assert planned(Facts(known.application, known.rounds, (), known.marks, CHICAGO))["thank/101"].settled
