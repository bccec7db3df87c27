"""Who asked is picked by an initial: one letter for each person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.domain.reflection.initials import initials


@pytest.mark.parametrize(
    ("names", "letters"),
    [
        ([], ""),
        (["Ingrid Dahl"], "I"),
        (["Ingrid Dahl", "Tom Brandt"], "IT"),
        (["Tom Brandt", "Tim Burton"], "TB"),  # the second has another part
        (["Tom Brandt", "Tim Burton", "Tina Bell"], "TBI"),  # the third has other letters
        (["Tom Brandt", "Tim Burton", "Boris Tal"], "TIB"),  # nobody takes another one's first letter away
        (["Anna Ek", "Anna Ek"], "AE"),
        (["Björk", "Øystein Ås", "Łukasz", "Élodie", "Ægir"], "BOLEA"),
        (["ingrid dahl"], "I"),
        (["Dr. Maya Chen"], "M"),
        (["Prof. Dr. Chen", "Herr Ott", "Dr Ito", "Mr"], "COIM"),
        (["王小明", "李華"], "AB"),
        (["王小明", "Anna Ek", "山田 Beate"], "CAB"),
        (["(HR) Kim", "J.-P. Roux"], "HJ"),
        (["[/]x", "\u200b"], "XA"),
    ],
)
def test_each_has_a_letter(names: list[str], letters: str) -> None:
    assert "".join(initials(names)) == letters


@given(st.lists(st.text(max_size=12), max_size=30))
def test_no_two_alike_and_none_without_while_there_are_letters(names: list[str]) -> None:
    found = initials(names)
    letters = [letter for letter in found if letter]
    assert len(found) == len(names)
    assert len(set(letters)) == len(letters) == min(len(names), 26)
    assert all(len(letter) == 1 and "A" <= letter <= "Z" for letter in letters)
