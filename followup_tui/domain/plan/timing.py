"""Makes times fair: nothing overdue that was just recorded, nothing due at night or on a quiet day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from followup_tui.domain.calendar import at
from followup_tui.domain.plan.situation import Situation
from followup_tui.domain.rules import Rules
from followup_tui.domain.steps import Step, Task
from followup_tui.domain.words import MarkKind

# What follows the candidate's own day and night rather than the employer's business days.
_PERSONAL = frozenset(
    {Task.ask, Task.first_pass, Task.second_look, Task.thank, Task.thank_company, Task.acknowledge}
)
# What opens only on business days of theirs.
_IN_BUSINESS = frozenset({Task.status_check, Task.call, Task.second_nudge, Task.closing_note, Task.park})
# The deadline of an offer is theirs: a kinder day would be a wrong one. So is the interview itself.
_STRICT = frozenset({Task.answer_offer, Task.room})


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


# What a step follows from beside the interview, and when the journal learned of that.
_LEARNED: dict[Task, Callable[[Step, Situation], datetime]] = {
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
    opens = _not_quiet(step.opens, situation)
    due = step.due
    if due is None:
        return replace(step, opens=opens)
    recorded = situation.recorded_at
    learned = _LEARNED[step.task](step, situation) if step.task in _LEARNED else recorded
    due = max(due, max(recorded, learned) + timedelta(hours=situation.rules.grace_hours))
    if step.task in _PERSONAL:
        due = _rested(due, situation.interview.ends_at, situation.facts.zone, situation.rules)
    return replace(step, opens=opens, due=_not_quiet(max(due, opens), situation))


def put_off(step: Step, situation: Situation) -> Step:
    """The step as its mark puts it off: it opens then, and is not due before that evening."""
    mark = situation.mark(step.task, step.subject_id)
    if mark is None or mark.kind is not MarkKind.put_off or mark.until is None:
        return step
    opens = max(step.opens, mark.until)
    if step.task in _IN_BUSINESS and opens > step.opens:
        opens = _in_business(opens, situation)
    if step.due is None:
        return replace(step, opens=opens)
    if step.task in _STRICT:
        return replace(step, opens=min(opens, step.due))
    evening = at(situation.here(opens), situation.rules.evening_hour, situation.facts.zone)
    return replace(step, opens=opens, due=max(step.due, evening, opens))


def _in_business(instant: datetime, situation: Situation) -> datetime:
    """An instant, or the next one at which they are in business."""
    calendar = situation.calendar
    day = calendar.day_of(instant)
    if instant > calendar.closing(day):
        day += timedelta(days=1)
    return max(instant, situation.opening(day))


def _not_quiet(instant: datetime, situation: Situation) -> datetime:
    """An instant, or the same hour of the next day that is not quiet."""
    quiet, zone = situation.quiet, ZoneInfo(situation.facts.zone)
    local = instant.astimezone(zone)
    if local.date() not in quiet:
        return instant
    while local.date() in quiet:
        local += timedelta(days=1)  # the same hour, whatever the clocks do in between
    return local.replace(fold=0).astimezone(UTC)


def _rested(due: datetime, ended: datetime, zone: str, rules: Rules) -> datetime:
    """The time itself, or the noon after it where it falls into the night or too shortly after the end."""
    local = due.astimezone(ZoneInfo(zone))
    if local.hour < rules.night_until:
        return at(local.date(), rules.rested_hour, zone)
    if local.hour >= rules.night_from or due - ended < timedelta(hours=rules.shortest_hours):
        return at(local.date() + timedelta(days=1), rules.rested_hour, zone)
    return due
