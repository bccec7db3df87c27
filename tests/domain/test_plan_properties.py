"""What holds for every plan, whatever the facts."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from followup_tui.domain.calendar import Calendar
from followup_tui.domain.facts import Facts, Person, Round
from followup_tui.domain.models import LogEntry, Mark, build
from followup_tui.domain.plan import plan
from followup_tui.domain.status import ON_SPOT
from followup_tui.domain.steps import Step, Task, resting, state
from followup_tui.domain.words import ContactRule, Happening, MarkKind, Outcome, Part, State
from tests.domain.builders import (
    CHICAGO,
    RULES,
    application,
    happened,
    interview,
    person,
    planned,
    reflection,
    utc,
)

ZONES = st.sampled_from(
    [CHICAGO, "UTC", "Europe/London", "Asia/Kolkata", "Pacific/Auckland", "Pacific/Kiritimati"]
)
PLACES = st.sampled_from([("", ""), ("US", ""), ("GB", "SCT"), ("DE", "BY"), ("SA", ""), ("Ruritania", "")])
INSTANTS = st.integers(0, 3 * 365 * 24).map(lambda hours: utc("2026-01-01 00:00") + timedelta(hours=hours))
KINDS = st.sampled_from(
    ["", ON_SPOT, "status_check", "thank_company", "thank_interviewer", "offer_acknowledge"]
)
OWN = {Task.ask, Task.first_pass, Task.second_look, Task.thank, Task.thank_company, Task.acknowledge}


@st.composite
def people(draw: st.DrawFn, interview_id: int) -> tuple[Person, ...]:
    parts = draw(st.lists(st.sampled_from(Part), max_size=3))
    first = interview_id * 10
    return tuple(
        person(
            first + number,
            f"Person {number}",
            part,
            interview_id,
            through=draw(st.sampled_from([None, first])),
            email=draw(st.sampled_from(["", "somebody@halden.example"])),
        )
        for number, part in enumerate(parts)
    )


@st.composite
def rounds(draw: st.DrawFn, number: int, start: datetime) -> Round:
    recorded = start + timedelta(hours=draw(st.integers(-500, 500)))
    held = interview(id=number, round=f"Round {number}", recorded_at=recorded)
    held.starts_at, held.ends_at = start, start + timedelta(minutes=draw(st.integers(15, 480)))
    looked = reflection(
        id=number, interview_id=number, first_pass_at=draw(st.sampled_from([None, held.ends_at]))
    )
    return Round(held, draw(people(number)), draw(st.sampled_from([None, looked])))


@st.composite
def entries(draw: st.DrawFn, start: datetime, number: int) -> LogEntry:
    at = start + timedelta(hours=draw(st.integers(-200, 800)))
    return happened(
        draw(st.sampled_from(Happening)),
        at,
        draw(st.none() | st.dates(date(2025, 12, 1), date(2029, 1, 31))),
        id=number,
        interview_id=draw(st.sampled_from([None, 1, 2])),
        contact_id=draw(st.sampled_from([None, 10, 11])),
        kind=draw(KINDS),
        outcome=draw(st.sampled_from(Outcome)),
        recorded_at=at + timedelta(hours=draw(st.integers(0, 100))),
    )


@st.composite
def marks(draw: st.DrawFn, start: datetime) -> tuple[Mark, ...]:
    subjects = st.sampled_from([1, 2, 110, 111])
    keys = draw(st.sets(st.tuples(st.sampled_from(Task), subjects), max_size=5))
    return tuple(
        build(
            Mark,
            {
                "application_id": 1,
                "key": f"{task}/{subject}",
                "kind": draw(st.sampled_from(MarkKind)),
                "at": start + timedelta(hours=draw(st.integers(-50, 500))),
                "until": start + timedelta(hours=draw(st.integers(-50, 500))),
            },
        )
        for task, subject in sorted(keys)
    )


@st.composite
def some_facts(draw: st.DrawFn, *, marked: bool = True) -> Facts:
    country, region = draw(PLACES)
    start = draw(INSTANTS)
    held = [draw(rounds(1, start))]
    if draw(st.booleans()):
        held.append(draw(rounds(2, start + timedelta(hours=draw(st.integers(1, 600))))))
    log = [draw(entries(start, number)) for number in range(draw(st.integers(0, 5)))]
    return Facts(
        application(
            country=country, region=region, zone=draw(ZONES), contact_rule=draw(st.sampled_from(ContactRule))
        ),
        tuple(held),
        tuple(log),
        draw(marks(start)) if marked else (),
        draw(ZONES),
    )


def named(known: Facts, task: Task) -> list[Step]:
    return [step for step in planned(known).values() if step.task is task]


@given(some_facts())
def test_no_step_is_due_before_it_opens_and_every_key_is_unique(known: Facts) -> None:
    for step in planned(known).values():
        assert step.due is None or step.opens <= step.due
        assert step.opens.utcoffset() == timedelta()
        assert step.title
        assert step.label


@given(some_facts())
def test_a_step_that_is_not_needed_says_why(known: Facts) -> None:
    for step in planned(known).values():
        assert step.settled is not State.not_needed or step.note.endswith(".")


@given(some_facts(), INSTANTS)
def test_the_same_facts_make_the_same_plan_at_any_time(known: Facts, now: datetime) -> None:
    assert plan(known, RULES, now) == plan(known, RULES, utc("2026-11-20 12:00"))
    shuffled = Facts(known.application, known.rounds, known.log[::-1], known.marks[::-1], known.zone)
    assert plan(shuffled, RULES, now) == plan(known, RULES, now)


@given(some_facts(marked=False))
def test_asking_opens_at_nine_on_a_business_day_over_there(known: Facts) -> None:
    place = known.application
    calendar = Calendar(place.country, place.region, place.zone)
    for step in named(known, Task.status_check) + named(known, Task.call):
        there = step.opens.astimezone(ZoneInfo(place.zone))
        assert calendar.is_business_day(there.date())
        assert (there.hour, there.minute) == (9, 0)


@given(some_facts(marked=False))
def test_the_status_check_comes_after_the_interview(known: Facts) -> None:
    for step, held in zip(named(known, Task.status_check), known.rounds, strict=True):
        assert step.opens > held.interview.ends_at


@given(some_facts(), st.integers(0, 24))
def test_nothing_is_overdue_within_a_day_of_being_recorded(known: Facts, hours: int) -> None:
    """But for an offer: its deadline is theirs, and a kinder day would be a wrong one."""
    for step in planned(known).values():
        held = next(one.interview for one in known.rounds if one.interview.id == step.interview_id)
        then = held.recorded_at + timedelta(hours=hours)
        if step.task is not Task.answer_offer:
            assert state(step, then, ZoneInfo(known.zone)) is not State.overdue


@given(some_facts(marked=False))
def test_nothing_of_ones_own_falls_due_at_night(known: Facts) -> None:
    for step in planned(known).values():
        if step.task in OWN and step.due is not None and step.due != step.opens:
            assert 9 <= step.due.astimezone(ZoneInfo(known.zone)).hour < 22


@given(some_facts())
def test_marks_survive_that_facts_go_and_come_back(known: Facts) -> None:
    bare = Facts(known.application, known.rounds, (), known.marks, known.zone)
    planned(bare)
    empty = Facts(known.application, (), known.log, known.marks, known.zone)
    assert planned(empty) == {}
    again = Facts(known.application, known.rounds, known.log, known.marks, known.zone)
    assert planned(again) == planned(known)
    marked = {mark.key: mark for mark in known.marks if mark.kind is not MarkKind.put_off}
    of_one_wait = {Task.status_check, Task.call, Task.second_nudge, Task.closing_note}
    for key, step in planned(known).items():
        if key in marked and step.task not in of_one_wait | {Task.park}:
            assert step.settled in {State.done, State.skipped}


@given(some_facts())
def test_after_an_offer_in_the_room_nobody_is_asked_or_called(known: Facts) -> None:
    newest = max((entry.at for entry in known.log), default=known.rounds[-1].interview.ends_at)
    offer = happened(
        Happening.offer,
        newest + timedelta(hours=1),
        id=99,
        kind=ON_SPOT,
        interview_id=known.rounds[-1].interview.id,
    )
    log = (*known.log, offer)
    steps = planned(Facts(known.application, known.rounds, log, known.marks, known.zone))
    nudges = [step for step in steps.values() if step.task in {Task.status_check, Task.call}]
    assert all(step.settled is not None for step in nudges)
    assert sum(step.task is Task.answer_offer for step in steps.values()) == 1


@given(some_facts(), INSTANTS)
def test_resting_is_until_something_opens(known: Facts, now: datetime) -> None:
    zone = ZoneInfo(known.zone)
    steps = list(planned(known).values())
    until = resting(steps, now, zone)
    can_do = {State.open, State.due, State.overdue}
    if until is None:
        return
    assert until > now
    assert not any(state(step, now, zone) in can_do for step in steps)
    assert any(state(step, until, zone) in can_do for step in steps)
    halfway = now + (until - now) / 2
    assert not any(state(step, halfway, zone) in can_do for step in steps)
