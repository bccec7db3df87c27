"""The agenda as text and as records for other programs. Standard library only."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from followup_tui import text
from followup_tui.domain.agenda import Item
from followup_tui.domain.standing import SIGNS, idle, timing
from followup_tui.domain.steps import state
from followup_tui.domain.words import State

_WAITING_SHOWN = 5


def as_lines(opened: Sequence[Item], waiting: Sequence[Item], now: datetime, zone: ZoneInfo) -> list[str]:
    """What is to be done, a line each; when nothing is, until when to rest; then what waits.

    Args:
        opened: what may be done now, the most urgent first.
        waiting: what opens later, the earliest first.
        now: the present instant.
        zone: the candidate's zone.
    """
    lines = [_line(item, now, zone) for item in opened]
    if not lines:
        lines = [idle((item.step for item in waiting), now, zone)]
    return lines + [_line(item, now, zone) for item in waiting[:_WAITING_SHOWN]]


def as_records(
    opened: Iterable[Item], waiting: Iterable[Item], now: datetime, zone: ZoneInfo
) -> list[dict[str, str | int | None]]:
    """What is to be done and what waits, as plain records.

    Args:
        opened: what may be done now, the most urgent first.
        waiting: what opens later, the earliest first.
        now: the present instant.
        zone: the candidate's zone.

    Returns:
        A record for each step; opens and due are ISO 8601 instants in UTC.
    """
    return [_record(item, state(item.step, now, zone)) for item in (*opened, *waiting)]


def _line(item: Item, now: datetime, zone: ZoneInfo) -> str:
    step = item.step
    sign = SIGNS[state(step, now, zone)]
    return text.visible_line(f"{sign} {step.label} · {item.place.company} · {timing(step, now, zone)}")


def _record(item: Item, found: State) -> dict[str, str | int | None]:
    step, place = item.step, item.place
    return {
        "key": step.key,
        "state": str(found),
        "title": step.label,
        "company": place.company,
        "role": place.role,
        "interview": place.interview_id,
        "opens": step.opens.isoformat(),
        "due": step.due.isoformat() if step.due else None,
        "why": step.why,
    }
