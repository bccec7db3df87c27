"""How alike two drafts are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.composing.likeness import Likeness, prepared
from followup_tui.composing.likeness import likeness as compared
from followup_tui.composing.limits import Limits
from followup_tui.composing.matrix import matrix
from followup_tui.composing.names import Named
from followup_tui.composing.review import Level, Other
from tests.composing.drafts import about, found, passages
from tests.composing.panel_texts import (
    BEGINNINGS,
    BORROWED,
    FIRMWARE,
    HALF,
    LISBON,
    NAMES,
    ROLLBACK,
    THAI,
    THAI_TOO,
)


def likeness(one: str, other: str, names: tuple[str, ...] = ()) -> Likeness:
    return compared(prepared(one, names), prepared(other, names))


def level(one: str, other: str) -> Level | None:
    """How the pair is judged."""
    (pair,) = matrix([("one", prepared(one, NAMES)), ("other", prepared(other, NAMES))], Limits())
    return pair.level


LETTER = "Dear Maya,\n\nOur talk about the Lisbon office stayed with me all evening.\n\nKind regards,\nLena"
TEXTS = st.one_of(
    st.text(),
    st.lists(st.sampled_from(["a", "b", "c.", "thank you", "for your time", "いただき", "です", "Dear"])).map(
        " ".join
    ),
)


@given(TEXTS, TEXTS)
def test_it_is_the_same_either_way_round_and_keeps_its_bounds(one: str, other: str) -> None:
    found, other_way = likeness(one, other), likeness(other, one)
    assert (found.share, found.longest_run) == (other_way.share, other_way.longest_run)
    assert 0.0 <= found.share <= 1.0
    assert found.longest_run >= 0
    for text, (start, end) in ((one, found.here), (other, found.there)):
        assert 0 <= start <= end <= len(text)


@given(TEXTS)
def test_a_text_is_all_like_itself(text: str) -> None:
    assert likeness(text, text).share == (1.0 if prepared(text).words else 0.0)
    assert likeness(text, text).here == likeness(text, text).there


@given(st.lists(st.sampled_from("abc"), max_size=30), st.lists(st.sampled_from("abc"), max_size=30))
def test_the_longest_run_is_the_longest_there_is(one: list[str], other: list[str]) -> None:
    runs = {tuple(one[i:j]) for i in range(len(one)) for j in range(i + 3, len(one) + 1)}
    others = {tuple(other[i:j]) for i in range(len(other)) for j in range(i + 3, len(other) + 1)}
    first, second = " ".join(one), " ".join(other)
    got = likeness(first, second)
    if len(one) >= 3 and len(other) >= 3:
        assert got.longest_run == max(map(len, runs & others), default=0)
    assert first[slice(*got.here)] == second[slice(*got.there)]


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


def test_scripts_without_blanks_are_compared_by_characters_and_their_runs_measured_in_words() -> None:
    one, other = "一番の思い出は巻き戻しの仕組みです。", "昨日の話では巻き戻しの仕組みが要点だ。"
    assert 0.2 < likeness(one, other).share < 0.4
    assert one[slice(*likeness(one, other).here)] == "は巻き戻しの仕組み"
    assert likeness(one, other).longest_run == 4
    assert likeness("今日は Kubernetes の話をした", "昨日は Kubernetes の話をした").longest_run == 4


def test_words_that_repeat_without_end_are_compared_to_their_end() -> None:
    one, other = prepared("a " * 2000), prepared("a " * 1999)
    assert compared(one, other).longest_run == 1999
    assert compared(other, one).share == 1.0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ROLLBACK, LISBON),
        (LISBON, HALF),
        (FIRMWARE, BEGINNINGS),
        (THAI, THAI_TOO),
        (ROLLBACK, FIRMWARE),
        ("Thank you.", LISBON),
        ("", ""),
    ],
)
def test_honest_letters_share_no_more_than_courtesy(one: str, other: str) -> None:
    assert level(one, other) is None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (ROLLBACK, ROLLBACK.replace("Björk", "Will"), Level.block),
        (ROLLBACK, "Dear Will,\n" + ROLLBACK.partition("\n")[2].replace("Thursday", "Friday"), Level.block),
        (ROLLBACK, HALF, Level.warn),
        (FIRMWARE, FIRMWARE.replace("鈴木", "田中"), Level.block),
        (BEGINNINGS, BORROWED, Level.block),
        (FIRMWARE, BORROWED, Level.warn),
        (THAI, THAI.replace("สมชาย", "มาลี"), Level.block),
        ("Thank you for your time. I look forward to hearing from you.",) * 2 + (Level.block,),
    ],
)
def test_a_copy_is_one_whatever_names_it_has(one: str, other: str, expected: Level) -> None:
    assert level(one, other) is expected
    assert level(other, one) is expected


def test_a_letter_with_the_body_of_another_one_is_blocked_and_says_whose_it_is() -> None:
    teller, bjork = Named("Will Teller"), Named("Björk Guðmundsdóttir")
    drafts = (Other("Björk Guðmundsdóttir", prepared(ROLLBACK, NAMES)), Other("Tom Brandt", prepared(LISBON)))
    facts = about(recipient=teller, others=(bjork, Named("Tom Brandt")), drafts=drafts)
    body = ROLLBACK.replace("Björk", "Will")
    (remark,) = found("too_alike", body, facts)
    assert (remark.level, remark.about) == (Level.block, "Björk Guðmundsdóttir")
    assert "Björk Guðmundsdóttir" in remark.what
    assert "100% in common" in remark.what
    (passage,) = passages("too_alike", body, facts)
    assert passage.startswith("Thank you very much")
    assert found("too_alike", HALF, about(drafts=drafts[1:])) == []


def test_a_panel_is_compared_each_with_each() -> None:
    named = [
        (name, prepared(text, NAMES)) for name, text in zip("ABC", (ROLLBACK, LISBON, HALF), strict=True)
    ]
    pairs = matrix(named, Limits())
    assert [(pair.first, pair.second, pair.level) for pair in pairs] == [
        ("A", "B", None), ("A", "C", Level.warn), ("B", "C", None),
    ]  # fmt: skip
    shared = pairs[1].found
    assert ROLLBACK[slice(*shared.here)].split() == HALF[slice(*shared.there)].split()
    assert [pair.level for pair in matrix(named, Limits(warn_share=0.9, warn_run=99))] == [None, None, None]
    assert matrix(named[:1], Limits()) == ()
