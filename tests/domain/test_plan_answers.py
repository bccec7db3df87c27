"""What the company wants to hear: answers to questions and offers, withdrawals, and what they asked for."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from followup_tui.domain.facts import Elsewhere, Round
from followup_tui.domain.models import LogEntry
from followup_tui.domain.steps import state
from followup_tui.domain.words import ContactRule, Happening, Heading, MarkKind, Outcome, State
from tests.domain.builders import (
    CHICAGO,
    ana,
    facts,
    happened,
    interview,
    mark,
    onsite,
    person,
    planned,
    tom,
    utc,
)
from tests.domain.by_hand import CST, US, clock, listed

H = Happening
TUESDAY = date(2026, 11, 24)


def asked(at: str = "2026-11-24 10:00", **values: Any) -> LogEntry:
    known = {"id": 7, "outcome": Outcome.needs_answer, **values}
    return happened(H.reply, at, None, **known)


@pytest.mark.parametrize(
    ("then", "settled"),
    [
        ([], None),
        ([happened(H.sent, "2026-11-24 15:00")], State.done),
        ([happened(H.sent, "2026-11-24 15:00", kind="thank_interviewer", contact_id=2)], State.done),
        ([happened(H.sent, "2026-11-24 15:00", kind="thank_interviewer", contact_id=1)], None),
        ([happened(H.sent, "2026-11-24 09:00")], None),
        ([happened(H.called, "2026-11-24 15:00", outcome=Outcome.spoke)], State.done),
        ([happened(H.called, "2026-11-24 15:00", outcome=Outcome.voicemail)], None),
        ([happened(H.reply, "2026-11-24 15:00", outcome=Outcome.courtesy)], None),
        ([happened(H.withdrawn, "2026-11-24 15:00")], State.done),
        ([happened(H.sent, "2026-11-24 15:00", kind="withdrawal")], State.done),
        ([happened(H.rejection, "2026-11-24 15:00")], State.not_needed),
    ],
    ids=[
        "nothing", "a mail", "a mail to them", "to somebody else", "before they asked", "a talk", "voicemail",
        "their courtesy", "withdrawn", "the withdrawal itself", "they turned one down",
    ],
)  # fmt: skip
def test_a_question_is_answered_by_what_reaches_them(then: Sequence[LogEntry], settled: State | None) -> None:
    steps = planned(facts(onsite(tom(), ana()), log=[asked(contact_id=2), *then], country="US"))
    step = steps["reply/7"]
    assert step.settled is settled
    assert (step.heading, step.opens) == (Heading.answer, clock(TUESDAY, 10, CST))
    assert step.due == clock(listed(TUESDAY, 1, US), 18, CST)


@pytest.mark.parametrize("ending", [H.accepted, H.declined, H.rejection, H.withdrawn], ids=str)
def test_a_question_that_comes_after_the_end_still_wants_its_answer(ending: Happening) -> None:
    """Whoever accepted is asked for papers, and whoever was turned down for another post."""
    log = [happened(H.offer, "2026-11-20 10:00", id=1), happened(ending, "2026-11-23 10:00", id=2)]
    assert planned(facts(log=[*log, asked()]))["reply/7"].settled is None
    answered = [*log, asked(), happened(H.sent, "2026-11-24 15:00", id=8)]
    assert planned(facts(log=answered))["reply/7"].settled is State.done


def test_several_questions_are_answered_each_and_the_nudges_wait_for_the_last() -> None:
    log = [asked(), asked("2026-11-25 10:00", id=8)]
    steps = planned(facts(log=log))
    assert {steps["reply/7"].settled, steps["reply/8"].settled} == {None}
    assert steps["status_check/1"].waits_for == "your answer to them"
    log.append(happened(H.sent, "2026-11-25 15:00", id=9))
    both = planned(facts(log=log))
    assert {both["reply/7"].settled, both["reply/8"].settled} == {State.done}
    assert both["status_check/1"].waits_for == ""
    assert both["status_check/1"].opens == clock(listed(date(2026, 11, 25), 5), 9, CST)


def accepted() -> Elsewhere:
    return Elsewhere("Okapi", happened(H.accepted, "2026-11-24 16:00", application_id=2, id=50))


@pytest.mark.parametrize(
    ("log", "withdraws"),
    [
        ([], True),
        ([happened(H.sent, "2026-11-20 10:00", kind="thank_company")], True),
        ([happened(H.offer, "2026-11-23 10:00", date(2026, 12, 4))], True),
        ([happened(H.rejection, "2026-11-23 10:00")], False),
        ([happened(H.withdrawn, "2026-11-23 10:00")], False),
        ([happened(H.offer, "2026-11-20 10:00"), happened(H.declined, "2026-11-23 10:00")], False),
        ([happened(H.parked, "2026-11-23 10:00")], False),
        ([happened(H.parked, "2026-11-23 10:00"), happened(H.unparked, "2026-11-23 11:00")], True),
    ],
    ids=["live", "thanked", "offered", "rejected", "withdrawn", "declined", "parked", "un-parked"],
)
def test_an_offer_accepted_elsewhere_wants_a_withdrawal_from_what_is_live(
    log: Sequence[LogEntry], withdraws: bool
) -> None:
    steps = planned(facts(onsite(tom(), ana()), log=log, elsewhere=accepted(), country="US"))
    assert ("withdraw/1" in steps) is withdraws
    if not withdraws:
        return
    step = steps["withdraw/1"]
    assert (step.opens, step.settled) == (clock(TUESDAY, 16, CST), None)
    assert step.due == clock(listed(TUESDAY, 2, US), 18, CST), "Thanksgiving is passed over"
    assert "You accepted the offer of Okapi on Tue 24 Nov" in step.why
    left = {key for key, one in steps.items() if one.settled is None and one.heading > Heading.analyse}
    assert left <= {"withdraw/1", "answer_offer/1", "park/1"}
    gone = [one.note for one in steps.values() if one.settled is State.not_needed]
    assert set(gone) <= {
        "You accepted the offer of Okapi: you withdraw instead.",
        "They made an offer: there is nothing to ask.",
    }


@pytest.mark.parametrize(("happening", "kind"), [(H.withdrawn, ""), (H.sent, "withdrawal")])
def test_a_withdrawal_that_was_written_is_done(happening: Happening, kind: str) -> None:
    told = happened(happening, "2026-11-24 18:00", kind=kind)
    steps = planned(facts(onsite(tom()), log=[told], elsewhere=accepted()))
    assert steps["withdraw/1"].settled is State.done
    assert steps["status_check/1"].note == "You withdrew your application."


def test_whoever_keeps_another_application_open_goes_on_as_before() -> None:
    skip = mark("withdraw/1", MarkKind.skipped, at="2026-12-14 10:00", reason="A better place.")
    before = planned(facts(onsite(tom())))
    steps = planned(facts(onsite(tom()), elsewhere=accepted(), marks=[skip]))
    assert steps["withdraw/1"].note == "A better place."
    check = steps["status_check/1"]
    assert (check.settled, check.opens) == (None, before["status_check/1"].opens)
    for hours in (0, 24):
        then = skip.at + timedelta(hours=hours)
        assert state(check, then, ZoneInfo(CHICAGO)) is not State.overdue


def test_one_withdrawal_is_enough_for_all_rounds() -> None:
    second = Round(interview("2026-12-02 10:00", "2026-12-02 11:00", id=2, round="Final"))
    steps = planned(facts(onsite(tom()), second, elsewhere=accepted()))
    assert [key for key in steps if key.startswith("withdraw")] == ["withdraw/2"]


def test_an_offer_wants_its_answer_whichever_way_it_came() -> None:
    """Two business days before the deadline, holidays passed over; at once where that is past."""
    for kind in ("", "on_spot"):
        offer = happened(H.offer, "2026-11-19 12:00", date(2026, 12, 1), kind=kind)
        step = planned(facts(log=[offer], country="US"))["answer_offer/1"]
        assert (step.opens, step.due) == (
            clock(date(2026, 11, 27), 9, CST),
            clock(date(2026, 12, 1), 18, CST),
        )
        assert step.why == "They want an answer by Tue 1 Dec."
    weekend = happened(H.offer, "2026-11-19 12:00", date(2026, 11, 29))
    step = planned(facts(log=[weekend], country="US"))["answer_offer/1"]
    assert (step.opens, step.due) == (clock(date(2026, 11, 25), 9, CST), clock(date(2026, 11, 29), 18, CST))


def test_the_newest_offer_counts_and_a_declined_one_is_over() -> None:
    first = happened(H.offer, "2026-11-20 10:00", date(2026, 11, 27), id=1)
    better = happened(H.offer, "2026-11-23 10:00", date(2026, 12, 4), id=2)
    steps = planned(facts(log=[first, better]))
    assert steps["answer_offer/1"].due == clock(date(2026, 12, 4), 18, CST)
    no = planned(facts(onsite(tom()), log=[first, better, happened(H.declined, "2026-11-24 10:00", id=3)]))
    assert (no["answer_offer/1"].settled, no["answer_offer/1"].note) == (State.done, "declined")
    assert no["thank/101"].note == no["status_check/1"].note == no["park/1"].note == "You declined the offer."


@pytest.mark.parametrize(
    ("rule", "gone", "why"),
    [
        (ContactRule.no_thanks, {"thank/101", "thank_company/1"}, "They asked for no thank-yous."),
        (ContactRule.no_calls, {"call/1"}, "They asked not to be called."),
        (
            ContactRule.recruiter_only,
            {"ask/101", "thank/101"},
            "They asked to be written to only through the recruiter.",
        ),
    ],
)
def test_what_the_employer_asked_for_wins_over_every_reminder(
    rule: ContactRule, gone: set[str], why: str
) -> None:
    check = happened(H.sent, "2026-11-27 10:00", kind="status_check")
    free, bound = (
        planned(facts(onsite(person(), ana()), log=[check], contact_rule=one))
        for one in (ContactRule.anything, rule)
    )
    assert {key for key in free if free[key] != bound[key]} == gone
    assert {bound[key].note for key in gone} == {why}
    assert {bound[key].settled for key in gone} == {State.not_needed}
    assert utc("2026-11-27 10:00", CHICAGO) == bound["status_check/1"].settled_at


def test_a_tick_stays_whatever_makes_its_step_needless_afterwards() -> None:
    """A new contact rule, or a rejection before their question was answered."""
    asking = mark("ask/101", MarkKind.done)
    bound = facts(onsite(person(), ana()), marks=[asking], contact_rule=ContactRule.recruiter_only)
    assert planned(bound)["ask/101"].settled is State.done
    no_answer = mark("reply/7", MarkKind.skipped, reason="Rude.")
    log = [asked(), happened(H.rejection, "2026-11-25 10:00", id=8)]
    step = planned(facts(log=log, marks=[no_answer]))["reply/7"]
    assert (step.settled, step.note) == (State.skipped, "Rude.")


def test_a_question_from_before_a_rejection_holds_nothing_up_once_they_come_back() -> None:
    later = utc("2026-12-07 10:00", CHICAGO)
    back = interview("2026-12-09 10:00", "2026-12-09 11:00", id=2, round="Again", recorded_at=later)
    log = [asked(), happened(H.rejection, "2026-11-25 10:00", id=8)]
    check = planned(facts(onsite(tom()), Round(back), log=log))["status_check/2"]
    assert (check.settled, check.waits_for) == (None, "")
    assert check.opens == clock(listed(date(2026, 12, 9), 5), 9, CST)
