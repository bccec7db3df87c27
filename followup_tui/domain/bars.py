"""Shares and trends drawn with characters: they read without colours, and in plain text too."""

from collections.abc import Iterable

from followup_tui.domain.insights import Share, wilson

OFF, START, END, LINE, SPOT, UNFILLED = "·", "├", "┤", "─", "●", "○"
_STEPS = "▁▂▃▄▅▆▇█"


def drawn(share: Share, cells: int) -> str:
    """A share as a spot with its 95 % interval on a scale from 0 to 1; too few cases as a mark for each.

    Args:
        share: what is drawn.
        cells: the width, at least 5.
    """
    if not share.enough:
        return (SPOT * share.count + UNFILLED * (share.total - share.count)).ljust(cells)
    low, high = wilson(share)
    return ranged(low, share.value, high, cells)


def ranged(low: float, middle: float, high: float, cells: int) -> str:
    """A spot and what lies around it on a scale from 0 to 1: "··├─●───┤·····".

    Args:
        low: the lower end.
        middle: where the spot is.
        high: the upper end.
        cells: the width.
    """
    first, spot, last = (min(int(place * cells), cells - 1) for place in (low, middle, high))
    scale = [OFF] * cells
    scale[first : last + 1] = LINE * (last + 1 - first)
    scale[first], scale[last], scale[spot] = START, END, SPOT
    return "".join(scale)


def sparkline(values: Iterable[float]) -> str:
    """Values from 0 to 1 as blocks of eight heights.

    Args:
        values: the earliest first.
    """
    top = len(_STEPS) - 1
    return "".join(_STEPS[round(min(max(value, 0.0), 1.0) * top)] for value in values)
