"""How alike two drafts are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.composing.likeness import Likeness, prepared
from followup_tui.composing.likeness import likeness as compared


def likeness(one: str, other: str, names: tuple[str, ...] = ()) -> Likeness:
    return compared(prepared(one, names), prepared(other, names))


LETTER = "Dear Maya,\n\nOur talk about the Lisbon office stayed with me all evening.\n\nKind regards,\nLena"


@given(st.text(), st.text())
def test_it_is_the_same_either_way_round_and_keeps_its_bounds(one: str, other: str) -> None:
    found = likeness(one, other)
    other_way = likeness(other, one)
    assert (found.share, found.longest_run) == (other_way.share, other_way.longest_run)
    assert 0.0 <= found.share <= 1.0
    assert found.longest_run >= 0


@pytest.mark.parametrize(
    "other",
    [
        LETTER,
        LETTER.upper(),
        LETTER.replace("Maya", "Tom Brandt").replace("Lena", "Lena Fischer\n+49 170 1234567"),
        LETTER.replace("Kind regards", "Best wishes"),
        LETTER.replace("evening.", "evening!"),
    ],
)
def test_case_greeting_signature_and_marks_make_no_difference(other: str) -> None:
    assert likeness(LETTER, other).share == 1.0
    assert likeness(LETTER, other).longest_run == 11


def test_names_make_two_texts_neither_alike_nor_different() -> None:
    one, other = "Maya Chen told me about bees and honey.", "Tom Brandt told me about bees and honey."
    assert likeness(one, other).share < 1.0
    assert likeness(one, other, names=("Maya Chen", "Tom Brandt")).share == 1.0


def test_what_two_texts_share_is_measured() -> None:
    found = likeness("a b c d e f", "x b c d e y")
    assert found.longest_run == 4
    assert found.share == pytest.approx(2 / 6)
    assert likeness("quite another thing", "something else altogether").share == 0.0
    assert likeness("", "").longest_run == 0


def test_scripts_without_blanks_are_compared_by_characters() -> None:
    one, other = "先日はお時間をいただきありがとうございました。", "先日はお話をありがとうございました。"
    assert 0.3 < likeness(one, other).share < 1.0
    assert likeness(one, other).longest_run == 11
