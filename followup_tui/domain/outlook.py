"""What comes next for an application, in a sentence. Standard library only."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from followup_tui.domain.standing import timing
from followup_tui.domain.status import Status, turning_point
from followup_tui.domain.steps import Step, state
from followup_tui.domain.when import say_day
from followup_tui.domain.words import State, said

if TYPE_CHECKING:
    from followup_tui.domain.models import Interview, LogEntry

_NOW = (State.overdue, State.due, State.open)


def next_step(steps: Sequence[Step], now: datetime, zone: ZoneInfo) -> Step | None:
    """The most urgent step, else the one that opens first; None where nothing is left.

    Args:
        steps: the plan of an application.
        now: the present instant, aware.
        zone: the candidate's zone.
    """
    stands = [(step, state(step, now, zone)) for step in steps]
    for urgent in _NOW:
        for step, found in stands:
            if found is urgent:
                return step
    ahead = [step for step, found in stands if found is State.waiting and not step.waits_for]
    reached = [step for step in ahead if step.lapses is None or step.opens < step.lapses]
    return min(reached, key=lambda step: step.opens, default=None)


def outlook(steps: Sequence[Step], now: datetime, zone: ZoneInfo, before: Sequence[Step] = ()) -> str:
    """What comes next: "Next: Ask where things stand, from Tue 1 Dec, in 5 days.".

    Args:
        steps: the plan of an application.
        now: the present instant, aware.
        zone: the candidate's zone.
        before: the plan as it was; what is new or has other times goes before what is more urgent.
    """
    known = {step.key: (step.opens, step.due, step.settled) for step in before}
    changed = [step for step in steps if known.get(step.key) != (step.opens, step.due, step.settled)]
    step = (next_step(changed, now, zone) if before else None) or next_step(steps, now, zone)
    return f"Next: {step.label}, {timing(step, now, zone)}." if step else "Nothing is left to do about it."


def said_standing(
    log: "Sequence[LogEntry]", interviews: "Sequence[Interview]", now: datetime, zone: ZoneInfo
) -> str:
    """Where an application stands: "live", "rejected Thu 26 Nov", "offer, answer by Fri 4 Dec".

    Args:
        log: the entries that stand.
        interviews: its rounds.
        now: the present instant, aware.
        zone: the candidate's zone.
    """
    found, cause = turning_point(log, interviews)
    if cause is None:
        return said(found)
    today = now.astimezone(zone).date()
    if found is Status.offer:
        return f"offer, answer by {say_day(cause.day, today)}" if cause.day else "offer"
    return f"{said(found)} {say_day(cause.at.astimezone(zone).date(), today)}"
