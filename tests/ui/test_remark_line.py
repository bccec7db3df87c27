"""Which remark one is at while remarks come and go."""

import pytest

from followup_tui.composing.review import Level, Remark
from followup_tui.ui.widgets.remarks import still_at


def made(names: str) -> list[Remark]:
    return [Remark(name, Level.warn, name, "", "") for name in names]


@pytest.mark.parametrize(
    ("at", "before", "now", "then"),
    [
        (-1, "abc", "abc", -1),
        (0, "abc", "abc", 0),
        # What was mended is gone: the next one that is gone to is the one that took its place.
        (0, "abc", "bc", -1),
        (1, "abc", "ac", 0),
        (2, "abc", "ab", 1),
        (1, "abc", "xabc", 2),
        (1, "aba", "aa", 0),
        (0, "a", "", -1),
        (7, "a", "a", -1),
    ],
)
def test_one_stays_at_a_remark_or_before_the_next(at: int, before: str, now: str, then: int) -> None:
    assert still_at(at, made(before), made(now)) == then
