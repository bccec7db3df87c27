"""Makes times fair: nothing overdue that was just recorded, nothing due at night or on a quiet day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from followup_tui.domain.calendar import at
from followup_tui.domain.plan.situation import LOOKED_AHEAD, NUDGES, Situation
from followup_tui.domain.rules import Rules
from followup_tui.domain.steps import Step, Task
from followup_tui.domain.words import MarkKind

# What follows the candidate's own day and night rather than the employer's business days.
_PERSONAL = frozenset(
    {Task.ask, Task.first_pass, Task.second_look, Task.thank, Task.thank_company, Task.acknowledge}
)
# What opens only on business days of theirs.
_IN_BUSINESS = NUDGES | {Task.park}
# The deadline of an offer is theirs: a kinder day would be a wrong one. So is the interview itself, and what
# has to come before it.
_STRICT = frozenset({Task.answer_offer, Task.room, Task.prepare})


def _nudged(task: Task) -> Callable[[Step, Situation], datetime]:
    def learned(step: Step, situation: Situation) -> datetime:
        nudged = situation.nudged_at(task)
        return nudged[1] if nudged else situation.wait.recorded_at

    return learned


def _replied(step: Step, situation: Situation) -> datetime:
    return next(reply.entry.recorded_at for reply in situation.replies if reply.entry.id == step.subject_id)


def _turned(step: Step, situation: Situation) -> datetime:
    return (situation.turned or situation.interview).recorded_at


def _cancelled(step: Step, situation: Situation) -> datetime:
    return (situation.cancelled or situation.interview).recorded_at


def _accepted(step: Step, situation: Situation) -> datetime:
    elsewhere = situation.facts.elsewhere
    return (elsewhere.entry if elsewhere else situation.interview).recorded_at


def _joined(step: Step, situation: Situation) -> datetime:
    """When the journal learned of the person whom a step is about."""
    parts = (person.participant for person in situation.round.people)
    named = next((part.recorded_at for part in parts if part.id == step.subject_id), None)
    return named or situation.recorded_at


# What a step follows from beside the interview, and when the journal learned of that.
_LEARNED: dict[Task, Callable[[Step, Situation], datetime]] = {
    Task.ask: _joined,
    Task.thank: _joined,
    Task.status_check: lambda step, situation: situation.wait.recorded_at,
    Task.second_nudge: _nudged(Task.status_check),
    Task.closing_note: _nudged(Task.second_nudge),
    Task.acknowledge: lambda step, situation: (situation.offer or situation.interview).recorded_at,
    Task.reply: _replied,
    Task.reschedule: _cancelled,
    Task.feedback: _turned,
    Task.withdraw: _accepted,
}


def timely(step: Step, situation: Situation) -> Step:
    """The step with the times at which it is fair to do it and to have it done."""
    if step.task in _STRICT:
        return step if step.due is None else replace(step, due=max(step.due, step.opens))
    opens = step.opens if step.task in _IN_BUSINESS else _not_quiet(step.opens, situation)
    if step.due is None:
        return replace(step, opens=opens)
    recorded = situation.recorded_at
    learned = _LEARNED[step.task](step, situation) if step.task in _LEARNED else recorded
    due = max(step.due, _graced(max(recorded, learned), situation))
    return replace(step, opens=opens, due=_fair(due, opens, step.task, situation))


def put_off(step: Step, situation: Situation) -> Step:
    """The step as its mark puts it off: it opens then, and is not due before that evening."""
    mark = situation.mark(step.task, step.subject_id)
    off = mark is not None and mark.kind is MarkKind.put_off
    if not off or mark is None or mark.until is None or mark.until <= step.opens:
        return step
    if step.task in _STRICT:
        return replace(step, opens=mark.until if step.due is None else min(mark.until, step.due))
    business = step.task in _IN_BUSINESS
    opens = _in_business(mark.until, step.task, situation) if business else _not_quiet(mark.until, situation)
    if step.due is None:
        return replace(step, opens=opens)
    evening = at(situation.here(opens), situation.rules.evening_hour, situation.facts.zone)
    due = max(step.due, evening, _graced(mark.at, situation))
    return replace(step, opens=opens, due=_fair(due, opens, step.task, situation))


def _graced(recorded: datetime, situation: Situation) -> datetime:
    """Until when nothing is overdue of what was recorded at an instant."""
    return recorded + timedelta(hours=situation.rules.grace_hours)


def _fair(due: datetime, opens: datetime, task: Task, situation: Situation) -> datetime:
    """The time itself, or the next that is neither at night nor on a quiet day, nor before it opens."""
    if task in _PERSONAL:
        due = _rested(due, situation.interview.ends_at, situation.facts.zone, situation.rules)
    due = _not_quiet(due, situation)
    while due <= opens:
        due = _not_quiet(_next_day(due, situation), situation)
    return due


def _in_business(instant: datetime, task: Task, situation: Situation) -> datetime:
    """An instant, or the next one at which they are in business and may be called."""
    rules, calendar = situation.rules, situation.calendar
    calling = task is Task.call
    first = rules.call_opens if calling else rules.day_opens
    last = rules.call_ends if calling else rules.day_ends
    today = calendar.day_of(instant)
    for ahead in range(LOOKED_AHEAD):
        day = today + timedelta(days=ahead)
        opens = max(instant, at(day, first, calendar.zone))
        ends = at(day, last, calendar.zone)
        if calendar.is_business_day(day) and opens < ends and situation.here(opens) not in situation.quiet:
            return opens
    return situation.there(today + timedelta(days=1), 0, first)


def _not_quiet(instant: datetime, situation: Situation) -> datetime:
    """An instant, or the same hour of the next day that is not quiet."""
    while situation.quiet and situation.here(instant) in situation.quiet:
        instant = _next_day(instant, situation)
    return instant


def _next_day(instant: datetime, situation: Situation) -> datetime:
    """The same hour of the candidate's next day, whatever the clocks do in between."""
    local = instant.astimezone(ZoneInfo(situation.facts.zone))
    return (local + timedelta(days=1)).replace(fold=0).astimezone(UTC)


def _rested(due: datetime, ended: datetime, zone: str, rules: Rules) -> datetime:
    """The time itself, or the noon after it where it falls into the night or too shortly after the end."""
    local = due.astimezone(ZoneInfo(zone))
    if local.hour < rules.night_until:
        return at(local.date(), rules.rested_hour, zone)
    if local.hour >= rules.night_from or due - ended < timedelta(hours=rules.shortest_hours):
        return at(local.date() + timedelta(days=1), rules.rested_hour, zone)
    return due
