"""Makes times fair: nothing overdue that was just recorded, nothing due at night or before it opens."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
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
# The deadline of an offer is theirs: a kinder day would be a wrong one.
_STRICT = frozenset({Task.answer_offer})
# What a step follows from beside the interview, and when the journal learned of that.
_LEARNED: dict[Task, Callable[[Situation], datetime]] = {
    Task.status_check: lambda situation: situation.wait.recorded_at,
    Task.acknowledge: lambda situation: (situation.offer or situation.interview).recorded_at,
}


def timely(step: Step, situation: Situation) -> Step:
    """The step with the time by which it is fair to have it done."""
    due = step.due
    if due is None:
        return step
    if step.task not in _STRICT:
        recorded = situation.interview.recorded_at
        learned = _LEARNED[step.task](situation) if step.task in _LEARNED else recorded
        due = max(due, max(recorded, learned) + timedelta(hours=situation.rules.grace_hours))
    if step.task in _PERSONAL:
        due = _rested(due, situation.interview.ends_at, situation.facts.zone, situation.rules)
    return replace(step, due=max(due, step.opens))


def put_off(step: Step, situation: Situation) -> Step:
    """The step as its mark puts it off: it opens then, and is not due before that evening."""
    mark = situation.mark(step.task, step.subject_id)
    if mark is None or mark.kind is not MarkKind.put_off or mark.until is None:
        return step
    opens = max(step.opens, mark.until)
    if step.due is None:
        return replace(step, opens=opens)
    if step.task in _STRICT:
        return replace(step, opens=min(opens, step.due))
    day = opens.astimezone(ZoneInfo(situation.facts.zone)).date()
    evening = at(day, situation.rules.evening_hour, situation.facts.zone)
    return replace(step, opens=opens, due=max(step.due, evening, opens))


def _rested(due: datetime, ended: datetime, zone: str, rules: Rules) -> datetime:
    """The time itself, or the noon after it where it falls into the night or too shortly after the end."""
    local = due.astimezone(ZoneInfo(zone))
    if local.hour < rules.night_until:
        return at(local.date(), rules.rested_hour, zone)
    if local.hour >= rules.night_from or due - ended < timedelta(hours=rules.shortest_hours):
        return at(local.date() + timedelta(days=1), rules.rested_hour, zone)
    return due
