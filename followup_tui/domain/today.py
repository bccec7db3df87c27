"""What Today shows of all steps, in groups. Standard library only: the first screen needs it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from enum import StrEnum, auto
from typing import NamedTuple
from zoneinfo import ZoneInfo

from followup_tui.domain.agenda import Item
from followup_tui.domain.saying import say_moment
from followup_tui.domain.standing import timing
from followup_tui.domain.steps import WHENEVER, Task, state
from followup_tui.domain.words import Heading, State


class Group(StrEnum):
    """The groups, in their order."""

    overdue = auto()
    today = auto()
    open = auto()
    waiting = auto()
    resting = auto()


TITLES: Mapping[Group, str] = {
    Group.overdue: "Overdue",
    Group.today: "Today",
    Group.open: "Open",
    Group.waiting: "Waiting",
    Group.resting: "Resting",
}
# Steps that have to do with what they do: both clocks count, and why it is that day.
ABOUT_THEM = frozenset({Heading.call, Heading.wait, Heading.answer})
SILENCE = frozenset({Heading.call, Heading.wait})
# More questions than that at once are no practice any more.
SITTING = 10
_BY_STATE = {State.overdue: Group.overdue, State.due: Group.today}


class Entry(NamedTuple):
    """A line of Today: a step, how many others it stands for, and whether its interview is still to come."""

    item: Item
    more: int = 0
    ahead: bool = False


def grouped(
    opened: Sequence[Item], waiting: Sequence[Item], now: datetime, zone: ZoneInfo
) -> dict[Group, list[Entry]]:
    """Sort what is to be done and what waits into groups.

    Of steps that wait behind each other only the next one is named: of those of one heading, of what follows
    from silence, and of an interview to come. An application rests where it only waits for an answer.

    Args:
        opened: what may be done now, the most urgent first.
        waiting: what opens later or waits for another step, the earliest first.
        now: the present instant.
        zone: the candidate's zone.

    Returns:
        The groups that are not empty, in their order.
    """
    groups: dict[Group, list[Entry]] = {group: [] for group in Group}
    for item in opened:
        groups[_group_of(item, now, zone)].append(Entry(item))
    entries = list(_next_ones(opened, waiting, now))
    busy = {item.place.application_id for item in opened if presses(item)}
    busy |= {entry.item.place.application_id for entry in entries if not _is_silent(entry)}
    for entry in entries:
        if not _is_silent(entry):
            groups[Group.waiting].append(entry)
        elif entry.item.place.application_id not in busy:
            groups[Group.resting].append(entry)
        elif entry.item.step.task is not Task.park:
            groups[Group.waiting].append(entry)
    return {group: found for group, found in groups.items() if found}


def presses(item: Item) -> bool:
    """Whether a step that is open keeps one from resting."""
    return item.step.task not in WHENEVER


def to_practise(due: int) -> tuple[str, str]:
    """The line of what is due for practice: a sitting's worth, and beside it of how many.

    Args:
        due: how many questions are due.
    """
    now = min(due, SITTING)
    return f"Practise {now} question{'' if now == 1 else 's'}", f"of {due}" if due > now else ""


def what(entry: Entry, group: Group) -> tuple[str, str]:
    """What a line is about: the thing itself, and what stands beside it, quieter.

    Args:
        entry: the line.
        group: where it stands.
    """
    step, where = entry.item.step, entry.item.place
    if group is Group.resting:
        return where.company, where.role
    if entry.ahead:
        return where.round, where.company
    more = f" and {entry.more} more" if entry.more else ""
    return f"{step.label}{more}", where.company


def when(entry: Entry, group: Group, now: datetime, zone: ZoneInfo, *, both_clocks: bool) -> str:
    """When it is to be done, until when to rest, or when the interview is.

    Args:
        entry: the line.
        group: where it stands.
        now: the present instant.
        zone: the candidate's zone.
        both_clocks: whether the employer's clock is said, too, where it differs and counts.
    """
    step, where = entry.item.step, entry.item.place
    about_them = entry.ahead or step.heading in ABOUT_THEM
    other = ZoneInfo(where.zone) if both_clocks and about_them else None
    if entry.ahead:
        return say_moment(where.starts_at, now, zone, other)
    said = timing(step, now, zone, other)
    if group is Group.resting:
        return f"rest until {said.removeprefix('from ')}"
    return said.removeprefix("overdue ")  # the heading says so


def why(entry: Entry) -> str:
    """Why it is that day, where that follows from what they do; else nothing."""
    step = entry.item.step
    return step.why if step.heading in ABOUT_THEM and not entry.ahead else ""


def _group_of(item: Item, now: datetime, zone: ZoneInfo) -> Group:
    """The group of a step that is open. To park something is never urgent; what is asked in the room is."""
    if item.step.task is Task.park:
        return Group.open
    if item.step.task is Task.room:
        return Group.today
    return _BY_STATE.get(state(item.step, now, zone), Group.open)


def _next_ones(opened: Sequence[Item], waiting: Sequence[Item], now: datetime) -> Iterator[Entry]:
    """Of steps that wait behind each other the next one, in the order in which they open."""
    under_way = {item.place.interview_id for item in opened if item.step.task is Task.room}
    behind: dict[tuple[int | str, ...], list[Item]] = defaultdict(list)
    # Parking comes last: what may be tried before it is named instead.
    for item in sorted(waiting, key=lambda one: one.step.task is Task.park):
        if item.place.interview_id not in under_way:
            behind[_line_of(item, now)].append(item)
    firsts = [(group[0], len(group) - 1) for group in behind.values()]
    for item, others in sorted(firsts, key=lambda one: one[0].step.opens):
        ahead = item.place.starts_at > now
        counted = item.place.ends_at <= now and item.step.heading not in SILENCE
        yield Entry(item, others if counted else 0, ahead)


def _line_of(item: Item, now: datetime) -> tuple[int | str, ...]:
    """What is the same for steps of which only the next one is named."""
    if item.place.ends_at > now:
        return ("interview", item.place.interview_id)
    if item.step.heading in SILENCE:
        return ("silence", item.place.application_id)
    if item.step.heading is Heading.answer:
        return ("answer", item.place.interview_id, item.step.key)
    return ("heading", item.place.interview_id, item.step.heading)


def _is_silent(entry: Entry) -> bool:
    """Whether it is about an answer that they owe."""
    return entry.item.step.heading in SILENCE and not entry.ahead
