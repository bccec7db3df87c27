"""What one predicted of oneself, held against what came."""

from collections.abc import Sequence
from typing import NamedTuple

from followup_tui.domain.insights import (
    CALIBRATION_FROM,
    Share,
    brier,
    brier_difference,
    say,
)
from followup_tui.domain.lessons.records import Records
from followup_tui.domain.lessons.said import SAME, of_many
from followup_tui.domain.lessons.shown import Estimate, Figure, Row
from followup_tui.domain.results import KNOWN, Result

_STEP = 20  # percent
_LAST = 100 - _STEP


class _Opened(NamedTuple):
    """A prediction, in percent, beside what came."""

    said: int
    came: bool


def prediction(records: Records) -> Figure:
    """How good the predictions are, from twenty on; before that only what came of them.

    Args:
        records: all interviews.
    """
    title = "Do I know how it went?"
    opened = [
        _Opened(one.prediction, one.result is Result.advanced)
        for one in records.attended
        if one.prediction is not None and one.result in KNOWN
    ]
    if not opened:
        return Figure(
            key="prediction",
            title=title,
            missing=(
                "This needs a prediction whose outcome is known. You make one at the end of a reflection's"
                " first pass, and it stays sealed until they have decided."
            ),
        )
    enough = len(opened) >= CALIBRATION_FROM
    return Figure(
        key="prediction",
        title=title,
        rows=(*_rows(opened, enough=enough), *(_scores(opened) if enough else ())),
        finding=_verdict(opened) if enough else _too_few(len(opened)),
        caveat=(
            "Rounds that were never decided are left out. The base rate is known only afterwards, which makes"
            " it hard to beat; and a prediction may be right for the wrong reason."
        ),
    )


def _rows(opened: Sequence[_Opened], *, enough: bool) -> list[Row]:
    """How many went further, by what was said."""
    rows = []
    for low in range(0, 100, _STEP):
        high = 100 if low == _LAST else low + _STEP - 1
        came = [one.came for one in opened if low <= one.said <= high]
        if came:
            share = Share(sum(came), len(came))
            said = say(share) if enough else f"{share.count} of {share.total}"
            rows.append(Row(label=f"You said {low}–{high} %", said=said, note="went further", share=share))
    return rows


def _scores(opened: Sequence[_Opened]) -> list[Row]:
    said, came = _apart(opened)
    base = Share(sum(came), len(came))
    scores = (
        ("Your Brier score", brier(said, came), "0 is perfect, lower is better"),
        ("The base rate's", brier([base.value] * len(came), came), f"always saying {say(base)}"),
    )
    return [
        Row(label=label, said=f"{score:.2f}", note=note, estimate=Estimate(score))
        for label, score, note in scores
    ]


def _verdict(opened: Sequence[_Opened]) -> str:
    said, came = _apart(opened)
    if len(set(came)) == 1:
        return "All came to the same, so there is nothing to tell apart."
    low, high = brier_difference(said, came)
    if low <= 0 <= high:
        return f"Your predictions against always saying the base rate: {SAME}."
    return f"Your predictions are {'worse' if low > 0 else 'better'} than always saying the base rate."


def _too_few(count: int) -> str:
    return f"{of_many(count, 'prediction')} so far; a verdict on them needs {CALIBRATION_FROM}."


def _apart(opened: Sequence[_Opened]) -> tuple[list[float], list[bool]]:
    return [one.said / 100 for one in opened], [one.came for one in opened]
