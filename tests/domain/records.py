"""Interviews and questions for figures, in few words."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from followup_tui.domain.lessons.figures import figures
from followup_tui.domain.lessons.records import Asked, Attended, Records
from followup_tui.domain.lessons.shown import Figure
from followup_tui.domain.results import Result
from followup_tui.domain.words import Category, Foreseen, Verdict

START = datetime(2026, 9, 1, 10, tzinfo=UTC)
LETTERS = {"p": Verdict.properly, "h": Verdict.partly, "n": Verdict.not_answered, "o": Verdict.open}
UP, DOWN, OPEN = Result.advanced, Result.turned_down, Result.pending
_NUMBERS = count(1)


def held(
    result: Result = OPEN, *, waited: int | None = None, answered: bool = False, **more: Any
) -> Attended:
    """An hour's interview; each is a day after the one before, of an application of its own."""
    number = next(_NUMBERS)
    start = START + timedelta(days=number)
    end = start + timedelta(hours=1)
    until = None if waited is None else end + timedelta(days=waited)
    values: dict[str, Any] = {
        "id": number, "application_id": number, "company": "Halden Robotics", "role": "Engineer",
        "round": "Onsite", "starts_at": start, "ends_at": end, "result": result, "prediction": None,
        "answered_at": until if answered else None, "waited_until": until,
    }  # fmt: skip
    return Attended(**values | more)


def asked(
    verdicts: str, category: Category = Category.technical, interview: int = 1, **more: Any
) -> list[Asked]:
    """A question of its own for each letter: p properly, h partly, n not, o open."""
    made = []
    for letter in verdicts:
        number = next(_NUMBERS)
        values: dict[str, Any] = {
            "id": number, "interview_id": interview, "text": f"Question {number}?",
            "topic": f"question {number}", "category": category, "verdict": LETTERS[letter],
            "foreseen": Foreseen.open, "star": None,
        }  # fmt: skip
        made.append(Asked(**values | more))
    return made


def figure(key: str, attended: Iterable[Attended] = (), questions: Iterable[Asked] = ()) -> Figure:
    """One of the figures."""
    return next(one for one in figures(Records([*attended], [*questions])) if one.key == key)


def lines(found: Figure) -> list[str]:
    """The rows of a figure, each in a line."""
    return [" | ".join(filter(None, (row.label, row.said, row.note))) for row in found.rows]


def rounds(name: str, up: int, down: int, **more: Any) -> list[Attended]:
    """So many that led further, and so many that did not."""
    return [held(result, round=name, **more) for result in [UP] * up + [DOWN] * down]
