"""What holds for every plan, whatever the facts."""

from dataclasses import replace
from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from followup_tui.domain.calendar import Calendar
from followup_tui.domain.facts import Facts
from followup_tui.domain.models import LogEntry, Mark
from followup_tui.domain.plan import plan
from followup_tui.domain.rules import Rules
from followup_tui.domain.status import ON_SPOT, Status, cancellation, turning_point
from followup_tui.domain.steps import WHENEVER, Step, Task, resting, state
from followup_tui.domain.words import Happening, MarkKind, Outcome, State
from tests.domain.builders import RULES, happened, planned, utc
from tests.domain.strategies import INSTANTS, a_mark, entries, quiet_rules, some_facts

OWN = {Task.ask, Task.first_pass, Task.second_look, Task.thank, Task.thank_company, Task.acknowledge}
IN_BUSINESS = {Task.status_check, Task.call, Task.second_nudge, Task.closing_note, Task.park}
OF_ONE_WAIT = IN_BUSINESS - {Task.park}
# The deadline of an offer is theirs, and the interview is when it is, with what comes before it.
THEIRS = {Task.answer_offer, Task.room, Task.prepare}

# Each example is a whole plan: few of each kind, every time others, are enough for a suite that runs often.
FEW = settings(max_examples=50)


def named(known: Facts, *tasks: Task) -> list[Step]:
    return [step for step in planned(known).values() if step.task in tasks]


@FEW
@given(some_facts(), quiet_rules())
def test_no_step_is_due_before_it_opens_and_every_key_is_unique(known: Facts, rules: Rules) -> None:
    for step in planned(known, rules).values():
        assert step.due is None or step.opens <= step.due
        assert step.opens.utcoffset() == timedelta()
        assert step.title
        assert step.label


@FEW
@given(some_facts())
def test_a_step_that_is_not_needed_says_why(known: Facts) -> None:
    for step in planned(known).values():
        assert step.settled is not State.not_needed or step.note.endswith(".")


@FEW
@given(some_facts(), INSTANTS, st.randoms())
def test_the_same_facts_make_the_same_plan_at_any_time_and_in_any_order(
    known: Facts, now: datetime, random: Random
) -> None:
    assert plan(known, RULES, now) == plan(known, RULES, utc("2026-11-20 12:00"))
    log, marks = list(known.log), list(known.marks)
    random.shuffle(log)
    random.shuffle(marks)
    assert plan(replace(known, log=tuple(log), marks=tuple(marks)), RULES, now) == plan(known, RULES, now)


@FEW
@given(some_facts(), quiet_rules())
def test_what_they_are_asked_opens_within_their_business_hours(known: Facts, rules: Rules) -> None:
    """Also when it was put off, and when the candidate has quiet days."""
    place = known.application
    calendar = Calendar(place.country, place.region, place.zone)
    for step in planned(known, rules).values():
        if step.task in IN_BUSINESS:
            there = step.opens.astimezone(ZoneInfo(place.zone))
            assert calendar.is_business_day(there.date())
            assert 9 <= there.hour < (17 if step.task is Task.call else 18)
            mark = known.mark(step.key)
            if mark is None or mark.kind is not MarkKind.put_off:
                assert (there.hour, there.minute) == (9, 0)


@FEW
@given(some_facts(), quiet_rules())
def test_nothing_opens_or_falls_due_on_a_quiet_day(known: Facts, rules: Rules) -> None:
    zone = ZoneInfo(known.zone)
    for step in planned(known, rules).values():
        if step.task not in THEIRS:
            for instant in filter(None, (step.opens, step.due)):
                assert instant.astimezone(zone).date() not in rules.quiet


@FEW
@given(some_facts(), st.data())
def test_a_courtesy_and_a_note_change_no_step(known: Facts, data: st.DataObject) -> None:
    entry = data.draw(entries(known.rounds[0].interview.starts_at, 80))
    entry.happening = data.draw(st.sampled_from([Happening.reply, Happening.note]))
    entry.outcome = Outcome.courtesy
    assert planned(replace(known, log=(*known.log, entry))) == planned(known)


@FEW
@given(some_facts(marked=False))
def test_the_status_check_comes_after_the_interview(known: Facts) -> None:
    for step, held in zip(named(known, Task.status_check), known.rounds, strict=True):
        assert step.opens > held.interview.ends_at


def shouting(known: Facts, then: datetime) -> set[str]:
    """What is overdue at an instant; the deadline of an offer is theirs."""
    zone = ZoneInfo(known.zone)
    return {
        key
        for key, step in planned(known).items()
        if step.task is not Task.answer_offer and state(step, then, zone) is State.overdue
    }


@FEW
@given(some_facts(), st.integers(0, 24))
def test_nothing_is_overdue_within_a_day_of_being_recorded(known: Facts, hours: int) -> None:
    steps = planned(known)
    for one in known.rounds:
        late = shouting(known, one.interview.recorded_at + timedelta(hours=hours))
        assert not [key for key in late if steps[key].interview_id == one.interview.id]


@given(some_facts(), st.integers(0, 24), st.data())
def test_nothing_is_overdue_within_a_day_of_what_was_written_down_last(
    known: Facts, hours: int, data: st.DataObject
) -> None:
    """What happens or is marked makes nothing overdue, but for what had waited for just that."""
    start = known.rounds[0].interview.starts_at
    known_at = [*(one.interview.recorded_at for one in known.rounds), *(one.recorded_at for one in known.log)]
    newest = max([*known_at, *(mark.at for mark in known.marks)])
    newest = max(newest, known.elsewhere.entry.recorded_at) if known.elsewhere else newest
    added: LogEntry | Mark
    if data.draw(st.booleans()):
        added = data.draw(entries(start, 80))
        added.at = max([added.at, *(one.at for one in known.log)])
        added.recorded_at = then = max(newest, added.at)
        after = replace(known, log=(*known.log, added))
    else:
        key = data.draw(st.sampled_from(sorted(planned(known))))
        task, subject = key.split("/")
        added = data.draw(a_mark(Task(task), int(subject), start))
        added.at = then = newest
        after = replace(known, marks=(*(mark for mark in known.marks if mark.key != key), added))
    then += timedelta(hours=hours)
    before = planned(known)
    for key in shouting(after, then) - shouting(known, then):
        step = planned(after)[key]
        assert key in before, added
        if added.at <= max((one.at for one in known.log), default=start) and before[key].settled is not None:
            continue  # put in front of what had ended it: then it never was over
        assert before[key].waits_for, (added, step)
        assert (step.waits_for, step.due) == ("", before[key].due), (added, step)


@FEW
@given(some_facts(marked=False))
def test_nothing_of_ones_own_falls_due_at_night(known: Facts) -> None:
    for step in planned(known).values():
        if step.task in OWN and step.due is not None:
            assert 9 <= step.due.astimezone(ZoneInfo(known.zone)).hour < 22


@FEW
@given(some_facts())
def test_marks_survive_that_facts_go_and_come_back(known: Facts) -> None:
    planned(replace(known, log=()))
    assert planned(replace(known, rounds=())) == {}
    assert planned(replace(known)) == planned(known)
    marked = {mark.key for mark in known.marks if mark.kind is not MarkKind.put_off}
    for key, step in planned(known).items():
        if key in marked and step.task not in OF_ONE_WAIT | {Task.park, Task.reply}:
            assert step.settled in {State.done, State.skipped}


@FEW
@given(some_facts())
def test_a_rejection_after_a_talk_asks_for_feedback_just_once(known: Facts) -> None:
    held = [one.interview for one in known.rounds]
    stands, turned = turning_point(known.log, held)
    met = [
        one
        for one in held
        if turned is not None and one.starts_at <= turned.at and not cancellation(known.log, one.id or 0)
    ]
    wanted = int(stands is Status.rejected and bool(met))
    assert len(named(known, Task.feedback)) == wanted


@FEW
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
    offered = replace(known, log=(*known.log, offer))
    assert all(step.settled is not None for step in named(offered, *OF_ONE_WAIT))
    assert len(named(offered, Task.answer_offer)) == 1


@FEW
@given(some_facts(), INSTANTS)
def test_resting_is_until_something_opens(known: Facts, now: datetime) -> None:
    zone = ZoneInfo(known.zone)
    steps = [step for step in planned(known).values() if step.task not in WHENEVER]
    until = resting(list(planned(known).values()), now, zone)
    can_do = {State.open, State.due, State.overdue}
    if until is None:
        return
    assert until > now
    assert not any(state(step, now, zone) in can_do for step in steps)
    assert any(state(step, until, zone) in can_do for step in steps)
    halfway = now + (until - now) / 2
    assert not any(state(step, halfway, zone) in can_do for step in steps)
