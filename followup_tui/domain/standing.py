"""Where an interview stands, in five signs and a phrase. Standard library only: the first screen needs it."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from followup_tui.domain.saying import say_day, say_day_near, say_long_day, say_moment
from followup_tui.domain.steps import WHENEVER, Step, Task, resting, state
from followup_tui.domain.words import SETTLED, Heading, State

HEADINGS: dict[Heading, str] = {
    Heading.room: "In the room",
    Heading.ask: "Ask for information",
    Heading.analyse: "Analyse your performance",
    Heading.thank: "Thank-you mail",
    Heading.call: "Phone calls",
    Heading.wait: "Be patient",
    Heading.answer: "Answer them",
}
FIVE = (Heading.ask, Heading.analyse, Heading.thank, Heading.call, Heading.wait)

SIGNS: dict[State, str] = {
    State.waiting: "◷",
    State.open: "●",
    State.due: "●",
    State.overdue: "!",
    State.done: "✓",
    State.skipped: "–",
    State.not_needed: "–",
}
_PARTLY = "◐"
_SMALL_HOURS = 9
_NOTHING = "·"


class Standing(NamedTuple):
    """Where an interview stands: a sign for each of the five headings, and what to say of it."""

    signs: tuple[str, ...]
    phrase: str
    state: State


def standing(steps: Sequence[Step], now: datetime, zone: ZoneInfo) -> Standing:
    """Sum up the steps of one interview.

    Args:
        steps: its steps, in the order of the checklist.
        now: the present instant.
        zone: the candidate's zone.
    """
    states = [(step, state(step, now, zone)) for step in steps]
    signs = tuple(
        heading_sign([found for step, found in states if step.heading is heading]) for heading in FIVE
    )
    pressing = [one for one in states if one[0].task not in WHENEVER]
    for urgent in (State.overdue, State.due, State.open):
        for step, found in pressing:
            if found is urgent:
                return Standing(signs, _active(step, states, urgent), urgent)
    waiting = [step for step, found in pressing if found is State.waiting and not step.waits_for]
    if waiting:
        first = min(waiting, key=lambda step: step.opens)
        return Standing(signs, _resting(first, now, zone), State.waiting)
    over = next((step for step in steps if step.task is Task.park and step.settled), None)
    if over is not None:
        said = "parked" if over.settled is State.done else over.note.rstrip(".")
        return Standing(signs, said, State.not_needed)
    left = next((step for step, found in states if found is State.open), None)
    if left is not None:
        return Standing(signs, _active(left, states, State.open), State.open)
    return Standing(signs, "all done" if steps else "", State.done)


def heading_sign(states: Sequence[State]) -> str:
    """One sign for all steps under a heading.

    Args:
        states: where they stand.
    """
    live = [found for found in states if found not in SETTLED]
    if State.overdue in live:
        return SIGNS[State.overdue]
    if not live:
        return SIGNS[State.done] if State.done in states else _NOTHING if not states else SIGNS[State.skipped]
    if State.done in states:
        return _PARTLY
    return SIGNS[State.waiting] if all(found is State.waiting for found in live) else SIGNS[State.open]


def timing(step: Step, now: datetime, zone: ZoneInfo, other: ZoneInfo | None = None) -> str:
    """When a step is to be done: "overdue since Fri 20 Nov, 19:00", "until Fri 27 Nov, in 3 days".

    Args:
        step: the step.
        now: the present instant.
        zone: the candidate's zone.
        other: the employer's zone, where its clock is to be said, too; one that shows the same is not said.
    """
    match state(step, now, zone):
        case State.overdue if step.due:
            return f"overdue since {say_moment(step.due, now, zone, other)}"
        case State.due if step.due:
            return f"until {_hour_today(step.due, now, zone, other)}"
        case State.open if step.due:
            return f"until {_end(step.due, now, zone, other)}"
        case State.open if step.task is Task.room:
            return "before you leave"
        case State.open:
            return "whenever it suits you"
        case State.waiting if step.waits_for and step.opens <= now:
            return f"after {step.waits_for}"
        case State.waiting:
            return f"from {_opening(step.opens, now, zone, other)}"
        case State.done:
            return _settled("done", step, now, zone)
        case State.skipped:
            return f"skipped: {step.note}" if step.note else "skipped"
        case _:
            return step.note or "not needed"


def rest(opens: datetime, now: datetime, zone: ZoneInfo) -> str:
    """The sentence for somebody who has nothing to do.

    Args:
        opens: when the next step opens.
        now: the present instant.
        zone: the candidate's zone.
    """
    day, today = opens.astimezone(zone).date(), now.astimezone(zone).date()
    if day == today:
        return f"Nothing to do. Rest until {_hour(opens, zone)}."
    return f"Nothing to do. Rest until {say_long_day(day, today)}."


def idle(steps: Iterable[Step], now: datetime, zone: ZoneInfo) -> str:
    """The sentence for somebody of whose steps none is open.

    Args:
        steps: the steps, of one interview or of all.
        now: the present instant.
        zone: the candidate's zone.
    """
    opens = resting(steps, now, zone)
    return "Nothing to do, and nothing is waiting." if opens is None else rest(opens, now, zone)


def _active(step: Step, states: Sequence[tuple[Step, State]], urgency: State) -> str:
    """The most urgent thing, with a count where the heading has several."""
    group = [found for other, found in states if other.heading is step.heading]
    word = "overdue: " if urgency is State.overdue else ""
    if step.heading is Heading.thank and len(group) > 1:
        done = sum(found is State.done for found in group)
        return f"{word}thank-you {done} of {len(group)}"
    if step.heading is Heading.ask and len(group) > 1:
        return f"{word}ask for an address"
    return f"{word}{_SHORT.get(step.task, step.title)}"


_SHORT: dict[Task, str] = {
    Task.prepare: "prepare",
    Task.room: "in the room",
    Task.ask: "ask for an address",
    Task.first_pass: "first pass",
    Task.second_look: "second look",
    Task.outcome: "the outcome",
    Task.thank: "thank-you",
    Task.thank_company: "thank-you",
    Task.acknowledge: "acknowledge the offer",
    Task.answer_offer: "answer the offer",
    Task.status_check: "ask how it stands",
    Task.call: "call",
    Task.second_nudge: "ask once more",
    Task.closing_note: "closing note",
    Task.park: "park it",
    Task.reply: "answer them",
    Task.reschedule: "ask for a new date",
    Task.feedback: "ask for feedback",
    Task.withdraw: "withdraw",
}


def _resting(step: Step, now: datetime, zone: ZoneInfo) -> str:
    day, today = step.opens.astimezone(zone).date(), now.astimezone(zone).date()
    when = _hour(step.opens, zone) if day == today else say_day(day, today)
    return f"rest until {when}" if step.heading in (Heading.call, Heading.wait) else f"from {when}"


def _settled(word: str, step: Step, now: datetime, zone: ZoneInfo) -> str:
    if step.note:
        return step.note
    return say_moment(step.settled_at, now, zone) if step.settled_at else word


def _opening(opens: datetime, now: datetime, zone: ZoneInfo, other: ZoneInfo | None) -> str:
    """When something opens: the hour of today, or a day; with its hour where two clocks are said."""
    day, today = opens.astimezone(zone).date(), now.astimezone(zone).date()
    if day == today:
        return _hour_today(opens, now, zone, other)
    return _on_both(opens, now, zone, other) or say_day_near(day, today)


def _end(due: datetime, now: datetime, zone: ZoneInfo, other: ZoneInfo | None) -> str:
    """A day by which something is due; in the small hours with the hour, since the day would mislead."""
    local = due.astimezone(zone)
    if local.hour < _SMALL_HOURS:
        return say_moment(due, now, zone, other)
    return _on_both(due, now, zone, other) or say_day_near(local.date(), now.astimezone(zone).date())


def _on_both(instant: datetime, now: datetime, zone: ZoneInfo, other: ZoneInfo | None) -> str:
    """A moment on both clocks; nothing where they show the same."""
    said = say_moment(instant, now, zone, other)
    return said if said != say_moment(instant, now, zone) else ""


def _hour_today(instant: datetime, now: datetime, zone: ZoneInfo, other: ZoneInfo | None) -> str:
    """An hour of today: "19:00 today", "19:00 today (12:00 Chicago)"."""
    aside = _on_both(instant, now, zone, other).partition(" (")[2]
    return f"{_hour(instant, zone)} today" + (f" ({aside}" if aside else "")


def _hour(instant: datetime, zone: ZoneInfo) -> str:
    local = instant.astimezone(zone)
    return f"{local.hour:02}:{local.minute:02}"
