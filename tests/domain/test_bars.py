"""Shares drawn with characters: what is drawn is true, at any width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.domain.bars import drawn, ranged, sparkline
from followup_tui.domain.insights import Share


@pytest.mark.parametrize(
    ("share", "bar"),
    [
        (Share(3, 8), "··├────●─────┤······"),
        (Share(0, 8), "●─────┤·············"),
        (Share(8, 8), "·············├─────●"),
        (Share(3, 4), "●●●○                "),
        (Share(0, 2), "○○                  "),
        (Share(500, 1000), "·········├●·········"),
    ],
)
def test_a_share_is_a_spot_in_its_interval_and_a_few_cases_are_marks(share: Share, bar: str) -> None:
    assert drawn(share, 20) == bar


shares = st.floats(0, 1)


@given(shares, shares, shares, st.integers(5, 60))
def test_the_spot_is_always_there_at_its_place(first: float, second: float, third: float, cells: int) -> None:
    low, middle, high = sorted((first, second, third))
    bar = ranged(low, middle, high, cells)
    assert len(bar) == cells
    assert bar.count("●") == 1
    assert abs(bar.index("●") - middle * cells) <= 1
    inner = bar.strip("·")
    assert (len(inner) - 2) / cells <= high - low <= (len(inner) + 1) / cells


@pytest.mark.parametrize(
    ("values", "line"),
    [((), ""), ((0.0, 0.5, 1.0), "▁▅█"), ((-1.0, 2.0), "▁█")],
)
def test_a_trend_is_a_row_of_blocks(values: tuple[float, ...], line: str) -> None:
    assert sparkline(values) == line
