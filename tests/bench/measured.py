"""What was measured, and the table that is made of it."""

import math
import statistics
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


class Measured:
    """Samples, by what was measured and of whom."""

    def __init__(self) -> None:
        self._samples: dict[tuple[str, str], list[float]] = defaultdict(list)

    def add(self, what: str, who: str, *values: float) -> None:
        """Note samples; what is not a number was no answer, and is left out."""
        self._samples[what, who] += [value for value in values if not math.isnan(value)]

    def value(self, what: str, who: str, *, p95: bool) -> float:
        """The middle of all samples, or what 95 of 100 stay below; not a number where there are too few."""
        samples = self._samples[what, who]
        if len(samples) < 2:
            return samples[0] if samples else math.nan
        return statistics.quantiles(samples, n=20)[-1] if p95 else statistics.median(samples)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table.

    Args:
        what: what was measured.
        unit: of the samples.
        hold: the number to hold.
        base: to whom the others are set in relation; the first column, unless it has one of its own.
        digits: after the point.
        p95: whether it is about the slowest.
    """

    what: str
    unit: str
    hold: str
    base: str = "bare"
    digits: int = 0
    p95: bool = False


_SMALLEST = "30"
LINES = (
    Line("first screen", "ms", "≤ 1.25 ×"),
    Line("next", "ms", "≤ 6 × python -c pass", "pass"),
    Line("cursor, early", "ms", "p95 ≤ 2 ×", "list", 1, p95=True),
    Line("cursor", "ms", "p95 ≤ 2 ×", "list", 1, p95=True),
    Line("bytes a move", "B", "≤ 2000 B", "list"),
    Line("typing", "ms", "p95 ≤ 2 ×", "text", 1, p95=True),
    Line("search", "ms", "", _SMALLEST, 1),
    Line("search, p95", "ms", "p95 ≤ 30 ms", _SMALLEST, 1, p95=True),
    Line("change", "ms", "flat", _SMALLEST, 1),
    Line("change, p95", "ms", "flat", _SMALLEST, 1, p95=True),
    Line("memory, first", "MB", "≤ 45 MB", digits=1),
    Line("memory, later", "MB", "≤ 85 MB, at 10,000 ≤ 100 MB", "list", 1),
    Line("quiet, bytes", "B", "0 B", "list"),
    Line("quiet, of a core", "%", "≤ 0.5 %", "list", 2),
)


def table(
    measured: Measured, names: Sequence[str], lines: Iterable[Line] = LINES, beside: str = "bare"
) -> Iterable[str]:
    """The table, line by line.

    Args:
        measured: the samples.
        names: of whom the columns after the first are.
        lines: the lines.
        beside: what stands above the first column.
    """
    yield _row("", [beside, *names], "to hold")
    for line in lines:
        base = measured.value(line.what, line.base, p95=line.p95)
        shown = ("" if line.base in names else line.base, *names)
        cells = [_cell(measured.value(line.what, who, p95=line.p95), base, line) for who in shown]
        yield _row(line.what, cells, line.hold)


def _row(title: str, cells: Sequence[str], hold: str) -> str:
    return f"{title:<18}" + "".join(f"{cell:<18}" for cell in cells) + hold


def _cell(value: float, base: float, line: Line) -> str:
    if math.isnan(value):
        return "–"
    said = f"{value:.{line.digits}f} {line.unit}"
    return f"{said} ({value / base:.2f}×)" if base and not math.isnan(base) else said
