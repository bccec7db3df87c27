"""What can honestly be said of a few cases: shares with their intervals, and from how many on."""

from dataclasses import dataclass

# From how many cases on a percentage is shown, a trend is drawn, and a verdict on calibration is given.
PERCENT_FROM, TREND_FROM, CALIBRATION_FROM = 5, 10, 20


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many.

    Args:
        count: the cases that count.
        total: all cases.
    """

    count: int
    total: int
