"""The form in which figures are told, whether on a screen or in a terminal's plain text."""

from dataclasses import dataclass
from typing import NamedTuple

from followup_tui.domain.insights import Share


class Estimate(NamedTuple):
    """A number that is no share, such as days, with its 95 % interval; None is not known, or not asked."""

    value: float | None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a figure.

    Args:
        label: what it is about; text of the user, perhaps.
        said: the figure in words: "3/8 = 38 % (14–69 %)".
        note: what else is to be known, in a few words: "2 pending, 1 silent"; "" for nothing.
        share: what a bar shows; None for no bar.
        estimate: the figure as a number for programs, where it is no share; None for none.
        trend: values from 0 to 1, the earliest first, for a sparkline; empty for none.
    """

    label: str
    said: str
    note: str = ""
    share: Share | None = None
    estimate: Estimate | None = None
    trend: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One thing that a journal teaches.

    Args:
        key: its name for programs: "advance", "categories", "recurring", "star", "foreseen", "response",
            "prediction".
        title: its name for people, as the question that it answers.
        rows: its lines; none where there is nothing yet.
        finding: what follows from them in a sentence: a difference, or "no detectable difference".
        caveat: what it can't say, in a plain sentence.
        missing: what is missing for it, and how to get it, where there are no rows.
    """

    key: str
    title: str
    rows: tuple[Row, ...] = ()
    finding: str = ""
    caveat: str = ""
    missing: str = ""
