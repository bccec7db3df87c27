"""Words out of whatever was typed, and where they stand in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.domain.wanted import Wanted
from followup_tui.text import one_line
from tests.hostile import FRAGMENTS


def marks(wanted: str, text: str) -> list[str]:
    return [text[start:end] for start, end in Wanted(wanted).hits(text)]


@pytest.mark.parametrize(
    ("wanted", "text", "found"),
    [
        ("rele", "The release of releases", ["rele", "rele"]),
        ("lease", "The release", []),
        ("the release", "The releases of the release", ["The", "release", "the", "release"]),
        ("the rel", "Then the release", ["the", "rel"]),
        ("gudmunds", "Guðmundsdóttir", ["Guðmunds"]),
        ("ZOE", "Zoë and zoé", ["Zoë", "zoé"]),
        ("soren lodz", "Søren of Łódź", ["Søren", "Łódź"]),
        ("strasse", "Hauptstraße, Straße", ["Straße"]),
        ("stras", "Straße", ["Straß"]),
        ("美咲", "鈴木美咲さん", ["美咲"]),
        ("鈴", "鈴木美咲", ["鈴"]),
        ("민수", "김민수씨", ["민수"]),
        ("経験", "Pythonの経験です", ["経験"]),
        ("python", "使うPythonの経験", ["Python"]),
        ("c++", "C, C++ and C", ["C++"]),
        ("cpp", "C++ it is", ["C++"]),
        ("c#", "C or C#", ["C#"]),
        ("e-mail", "by E-Mail or e mail", ["E-Mail", "e mail"]),
        ("don't", "I don’t", ["don’t"]),
        ("logs", "blogs, logs_of", ["logs"]),
        ("maya@example", "maya@example.com", ["maya@example"]),
    ],
)
def test_the_words_are_marked_where_they_stand(wanted: str, text: str, found: list[str]) -> None:
    assert marks(wanted, text) == found


@pytest.mark.parametrize("nothing", ["", "   ", "-", '"', "*", "🎉", "\x1b", "\x00", "\ud800", "( ) : ^ {}"])
def test_where_there_is_no_letter_there_is_nothing_to_search_for(nothing: str) -> None:
    assert not Wanted(nothing)
    assert Wanted(nothing).hits("anything") == ()


def test_an_excerpt_begins_near_the_first_hit() -> None:
    text = "word " * 100 + "needle in the haystack " + "word " * 100
    found = Wanted("needle").excerpt(["nothing of it", text])
    assert found.text.startswith("…word")
    assert found.text.endswith("…")
    assert len(found.text) < 200
    assert [found.text[start:end] for start, end in found.hits] == ["needle"]


def test_without_a_hit_an_excerpt_is_how_the_weightiest_text_begins() -> None:
    assert Wanted("zebra").excerpt(["", "first\nline", "second"]).text == "first line"
    assert Wanted("zebra").excerpt([]).text == ""


@given(st.text(max_size=40) | st.sampled_from(FRAGMENTS), st.text(max_size=300) | st.sampled_from(FRAGMENTS))
def test_hits_lie_in_the_text_one_after_the_other(wanted: str, text: str) -> None:
    words = Wanted(wanted)
    done = 0
    for start, end in words.hits(text):
        assert done <= start < end <= len(text)
        done = end
    excerpt = words.excerpt([text])
    assert all(0 <= start < end <= len(excerpt.text) for start, end in excerpt.hits)


@given(st.text(min_size=1, max_size=40))
def test_a_text_that_is_its_own_search_is_hit(text: str) -> None:
    stored = one_line(text)
    assert bool(Wanted(text).hits(stored)) == bool(Wanted(text))
