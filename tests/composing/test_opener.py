"""The first paragraph after the greeting: what it is, and how another one takes its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.composing.anatomy import opener, with_opener

SIGNED = "\n\nKind regards\nRobin Vale"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Dear Maya,\n\nThank you for today.\n\nMore.", "Thank you for today."),
        ("Dear Maya,\nThank you for today,\nall of it.\n\nMore.", "Thank you for today,\nall of it."),
        ("Hi Tom, thank you for today.", "thank you for today."),
        ("Good morning,\n\nThanks to you.\nIt was good.\n\nMore.", "Thanks to you.\nIt was good."),
        ("Björk,\n\nThank you for today.", "Thank you for today."),
        ("鈴木様\n\nThank you for today.", "Thank you for today."),
        ("Thank you for today.\n\nMore.", "Thank you for today."),
        ("As you said, Dear is a word,\nand more.", "As you said, Dear is a word,\nand more."),
        (f"Dear Maya,\n\nCould you pass this on?\n\nDear Tom,\n\nThank you.{SIGNED}", "Thank you."),
        (f"Dear Maya,\n\nThank you.\n\nDear colleagues of mine asked me.{SIGNED}", "Thank you."),
        (f"Dear Maya,\n\nThank you.\n\n\n\nMore.{SIGNED}", "Thank you."),
        (f"Dear Dr. Chen,{SIGNED}", None),
        ("", None),
    ],
)
def test_it_is_the_first_paragraph_behind_the_greeting(body: str, expected: str | None) -> None:
    found = opener(body)
    assert (found.text if found else None) == expected
    assert found is None or body[found.start : found.end] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"Dear Maya,\n\nThank you.\n\nMore.{SIGNED}", f"Dear Maya,\n\nNew.\n\nMore.{SIGNED}"),
        (f"Dear Maya,{SIGNED}", f"Dear Maya,\n\nNew.{SIGNED}"),
        ("Hi Tom, thank you.", "Hi Tom, New."),
        ("", "New."),
    ],
)
def test_another_one_takes_its_place(body: str, expected: str) -> None:
    assert with_opener(body, "New.") == expected


@given(
    st.sampled_from(
        ["Dear Maya,\n\n", "鈴木様\n\n", "Hi Tom, ", "Dear Maya,\n\nFor Tom.\n\nDear Tom,\n\n", ""]
    ),
    st.lists(st.text("ab .…鈴🎉", min_size=1).map(str.strip).filter(bool), max_size=3),
    st.sampled_from(["", SIGNED]),
)
def test_all_else_stays_as_it_is(greeting: str, paragraphs: list[str], signed: str) -> None:
    body = greeting + "\n\n".join(paragraphs) + signed
    changed = with_opener(body, "Something new.")
    found = opener(changed)
    assert found is not None
    assert found.text == "Something new."
    assert changed.startswith(greeting.rstrip())
    assert changed.endswith("\n\n".join(paragraphs[1:]) + signed)
