"""The parts of a story are marked digit by digit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.domain.reflection.star import parts_shown, toggled


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("", None),
        ("1", "S"),
        ("11", None),
        ("31", "SA"),
        ("4321", "STAR"),
        ("12341", "TAR"),
        ("0", ""),
        ("00", None),
        ("120", ""),
        ("02", "T"),
    ],
)
def test_a_digit_toggles_its_part(keys: str, told: str | None) -> None:
    found: str | None = None
    for key in keys:
        found = toggled(found, key)
    assert found == told


@given(st.sampled_from([None, "", "S", "TA", "STAR"]), st.sampled_from("1234"))
def test_twice_the_same_digit_is_as_before(told: str | None, key: str) -> None:
    assert (toggled(toggled(told, key), key) or "") == (told or "")


def test_told_and_untold_parts_have_signs_once_somebody_looked() -> None:
    assert parts_shown(None)[:2] == (("1", "Situation"), ("2", "Task"))
    assert parts_shown("S")[:2] == (("1", "✓ Situation"), ("2", "· Task"))
