"""How long employers take to answer, those who have not answered included."""

import math
from collections.abc import Iterable, Sequence

from followup_tui.domain.insights import PERCENT_FROM, TREND_FROM, percent
from followup_tui.domain.lessons.records import Attended, Records
from followup_tui.domain.lessons.said import of_many
from followup_tui.domain.lessons.shown import Estimate, Figure, Row
from followup_tui.domain.survival import Moment, Wait, Within, waiting, within

_DAY = 86_400  # seconds
# Which part of all answers has come, and how it is called.
_PARTS = ((0.5, "Half answer within"), (0.75, "Three in four within"))
_WEEKS = 8
_FORTNIGHT = 14


def response(records: Records) -> Figure:
    """After how many days they say something that counts.

    Args:
        records: all interviews.
    """
    title = "How long do they take to answer?"
    waits = _waits(records.attended)
    if not waits:
        return Figure(
            key="response",
            title=title,
            missing=(
                "This needs an interview that is over. An answer counts once you log it with l on the"
                " checklist: news, a rejection or an offer; a further round counts by itself."
            ),
        )
    moments = waiting(waits)
    return Figure(
        key="response",
        title=title,
        rows=(_counted(waits), *(_estimated(moments) if len(waits) >= PERCENT_FROM else ()), *_curve(waits)),
        finding=_silent(waits, moments),
        caveat=(
            "Those who have not answered yet are counted as still silent, not left out. An answer that you"
            " did not log looks like silence, and a further round counts from when it was noted here."
        ),
    )


def _waits(attended: Iterable[Attended]) -> list[Wait]:
    """The waits in whole days; a half day counts as one."""
    return [
        Wait(math.floor((one.waited_until - one.ends_at).total_seconds() / _DAY + 0.5), _is_over(one))
        for one in attended
        if one.waited_until is not None
    ]


def _is_over(one: Attended) -> bool:
    return one.answered_at is not None


def _counted(waits: Sequence[Wait]) -> Row:
    """How many have answered; no percentage, since some have had little time for it."""
    silent = [one.days for one in waits if not one.over]
    note = f"{len(silent)} not, the longest wait {_days(max(silent))}" if silent else ""
    return Row(label="Answered so far", said=f"{len(waits) - len(silent)} of {len(waits)}", note=note)


def _estimated(moments: Sequence[Moment]) -> Iterable[Row]:
    for part, label in _PARTS:
        found = within(moments, part)
        yield Row(label=label, said=_said(found), estimate=Estimate(*found))


def _said(found: Within) -> str:
    """Some days with their interval: "9 days (6–14)", "23 days (13 or more)"."""
    if found.days is None:
        return "not known yet" + ("" if found.low is None else f", {_days(found.low)} or more")
    if found.low is None or found.low == found.high:
        return _days(found.days)
    return f"{_days(found.days)} ({found.low}{' or more' if found.high is None else f'–{found.high}'})"


def _curve(waits: Sequence[Wait]) -> Iterable[Row]:
    """The share that is still silent after each week, as far as anybody has waited."""
    weeks = min(_WEEKS, max(one.days for one in waits) // 7)
    if len(waits) < TREND_FROM or weeks < 2:
        return
    moments = waiting(waits)
    shares = tuple(_at(moments, 7 * week).waiting for week in range(1, weeks + 1))
    yield Row(label="Still silent", said=f"after 1 to {weeks} weeks", trend=shares)


def _silent(waits: Sequence[Wait], moments: Sequence[Moment]) -> str:
    """How many are still silent after two weeks, where enough have waited so long."""
    long = [one for one in waits if one.days >= _FORTNIGHT]
    there = _at(moments, _FORTNIGHT)
    if len(waits) < PERCENT_FROM or not long or there.interval is None:
        return ""
    low, high = there.interval
    return (
        f"Two weeks after the interview {percent(there.waiting)} % ({percent(low)}–{percent(high)} %)"
        f" of {len(waits)} were still silent."
    )


def _at(moments: Sequence[Moment], days: int) -> Moment:
    """What is known after some days."""
    return next((one for one in reversed(moments) if one.days <= days), Moment(0, 1.0, None))


def _days(days: int) -> str:
    return of_many(days, "day") if days else "the same day"
