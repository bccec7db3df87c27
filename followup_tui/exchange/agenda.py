"""The agenda as text and as records for other programs. Standard library only."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from followup_tui import text
from followup_tui.domain.agenda import Item
from followup_tui.domain.standing import SIGNS, idle, timing
from followup_tui.domain.steps import WHENEVER, Task, state
from followup_tui.domain.today import ABOUT_THEM, Group, grouped, to_practise
from followup_tui.domain.words import State
from followup_tui.exchange.records import Record, instant

_WAITING_SHOWN = 5


def as_lines(
    opened: Sequence[Item], waiting: Sequence[Item], now: datetime, zone: ZoneInfo, practice: int = 0
) -> list[str]:
    """What is to be done, a line each; when nothing is, until when to rest; then what waits for its day.

    Args:
        opened: what may be done now, the most urgent first.
        waiting: what opens later, the earliest first.
        now: the present instant.
        zone: the candidate's zone.
        practice: how many questions are due for practice.
    """
    dated = [item for item in waiting if not item.step.waits_for and item.step.task is not Task.park]
    first, then = ([_line(item, now, zone) for item in part] for part in (opened, dated[:_WAITING_SHOWN]))
    return [*_rest(opened, waiting, now, zone), *first, *_practice(practice), *then]


def as_groups(
    opened: Sequence[Item], waiting: Sequence[Item], now: datetime, zone: ZoneInfo, practice: int = 0
) -> list[str]:
    """As `as_lines`, with everything that waits and why; each line begins with the name of its group.

    Args:
        opened: what may be done now, the most urgent first.
        waiting: what opens later, the earliest first.
        now: the present instant.
        zone: the candidate's zone.
        practice: how many questions are due for practice.
    """
    groups = grouped(opened, waiting, now, zone)
    found = {entry.item: group for group, entries in groups.items() for entry in entries}
    at_rest = {entry.item.place.application_id for entry in groups.get(Group.resting, ())}
    for item in waiting:
        found[item] = Group.resting if item.place.application_id in at_rest else Group.waiting
    width = max(map(len, Group))
    lines = []
    for group in Group:
        told = [
            f"{_line(item, now, zone)}{_why(item) if item.step.heading in ABOUT_THEM else ''}"
            for item in (*opened, *waiting)
            if found[item] is group
        ]
        told += _practice(practice) if group is Group.open else []
        lines += [f"{group:{width}}  {one}" for one in told]
    return [*_rest(opened, waiting, now, zone), *lines]


def as_records(
    opened: Iterable[Item], waiting: Iterable[Item], now: datetime, zone: ZoneInfo, practice: int = 0
) -> list[Record]:
    """What is to be done and what waits, as plain records.

    Args:
        opened: what may be done now, the most urgent first.
        waiting: what opens later, the earliest first.
        now: the present instant.
        zone: the candidate's zone.
        practice: how many questions are due for practice.

    Returns:
        A record for each step; opens and due are ISO 8601 instants in UTC. What is due for practice is one
        more between them, of no company.
    """
    first, then = ([_record(one, state(one.step, now, zone)) for one in part] for part in (opened, waiting))
    return [*first, *_practice_record(practice), *then]


def _rest(opened: Sequence[Item], waiting: Sequence[Item], now: datetime, zone: ZoneInfo) -> list[str]:
    """Until when to rest, where nothing presses."""
    presses = any(item.step.task not in WHENEVER for item in opened)
    return [] if presses else [idle((item.step for item in waiting), now, zone)]


def _practice(due: int) -> list[str]:
    """The line of the questions that are due for practice; none where none is."""
    return [" ".join((SIGNS[State.open], *filter(None, to_practise(due))))] if due else []


def _practice_record(due: int) -> list[Record]:
    blank = dict.fromkeys(("company", "role", "interview", "opens", "due", "why"))
    title = " ".join(filter(None, to_practise(due)))
    return [{"key": "practice", "state": str(State.open), "title": title, **blank}] if due else []


def _line(item: Item, now: datetime, zone: ZoneInfo) -> str:
    step = item.step
    sign = SIGNS[state(step, now, zone)]
    return text.visible_line(f"{sign} {step.label} · {item.place.company} · {timing(step, now, zone)}")


def _why(item: Item) -> str:
    return text.visible_line(f" · {item.step.why}") if item.step.why else ""


def _record(item: Item, found: State) -> Record:
    step, place = item.step, item.place
    return {
        "key": step.key,
        "state": str(found),
        "title": step.label,
        "company": place.company,
        "role": place.role,
        "interview": place.interview_id,
        "opens": instant(step.opens),
        "due": instant(step.due),
        "why": step.why or None,
    }
