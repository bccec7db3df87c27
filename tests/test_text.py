"""Text is cleaned at the door of the journal and made harmless before a terminal."""

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.text import one_line, prose, visible, visible_line

Cleaner = Callable[[str], str]
CLEANERS = [one_line, prose, visible, visible_line]
CONTROLS = {chr(code) for code in (*range(0x20), *range(0x7F, 0xA0))}
REORDERING = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
LINE_ENDS = ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"]

# What people rightly write, which must come out as it went in.
UNTOUCHED = [
    "Maya Chen",
    "José Ñuñez-O’Brien",
    "山田太郎 様",
    "김민준",
    "👩‍💻 👨‍👩‍👧‍👦 🏳️‍🌈 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️",
    "نام‌های خانوادگی",
    "क्‍ष ไทย שלום مرحبا",
    "[b]bold[/b] [/] [@click=app.quit]x[/] {{ me }} \\[x]",
    "a < b && c > d; $HOME `ls` %s",
]

ONE_LINE = {
    "": "",
    "  Maya \t Chen  ": "Maya Chen",
    "Maya\u00a0Chen": "Maya Chen",
    "山田\u3000太郎": "山田 太郎",
    "\x1b]52;c;aGk=\x07hi": "]52;c;aGk=hi",
    "\x1b[2J\x9b31mred": "[2J31mred",
    "a\x00b": "ab",
    "a \x00 b": "a b",
    "\u202egpj.exe": "gpj.exe",
    "\ufeffMaya": "Maya",
    "\ud83d\ude00 \ud800x": "x",
    "Jose\u0301": "José",
    "Jose\x07\u0301": "José",
}

PROSE = {
    "": "",
    "\n\nDear Maya,\n\n  thanks.  \n\n": "Dear Maya,\n\n  thanks.",
    "one\t\ntwo \t three": "one\ntwo \t three",
    "- item\n\t- nested": "- item\n\t- nested",
    "   \nx": "x",
    "a\x1b[31mb": "a[31mb",
    "a\x00\n\x07b": "a\nb",
    "a\ud800\nb": "a\nb",
    "Jose\u0301\n": "José",
}

VISIBLE = {
    "plain\ntext": "plain\ntext",
    "a\r\nb": "a\nb",
    "a\tb": "a    b",
    "\x1b[31m": "␛[31m",
    "\x00\x07\r\x7f": "␀␇␍␡",
    "\x9b31m": "�31m",
    "\u202eabc\u2066": "�abc�",
    "\ud800": "�",
    "a\u2028b": "a�b",
}


@pytest.mark.parametrize("text", UNTOUCHED)
@pytest.mark.parametrize("clean", CLEANERS)
def test_what_people_write_is_left_alone(clean: Cleaner, text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(("text", "expected"), ONE_LINE.items())
def test_a_line_is_cleaned(text: str, expected: str) -> None:
    assert one_line(text) == expected


@pytest.mark.parametrize(("text", "expected"), PROSE.items())
def test_prose_is_cleaned(text: str, expected: str) -> None:
    assert prose(text) == expected


@pytest.mark.parametrize(("text", "expected"), VISIBLE.items())
def test_what_is_hidden_is_made_visible(text: str, expected: str) -> None:
    assert visible(text) == expected


@pytest.mark.parametrize("end", LINE_ENDS)
def test_the_end_of_a_line_parts_words(end: str) -> None:
    assert one_line(f"Maya{end}Chen") == "Maya Chen"
    assert prose(f"Dear Maya,{end}thanks") == "Dear Maya,\nthanks"
    assert len(visible_line(f"a{end}b").splitlines()) == 1


def test_line_breaks_are_shown_on_one_line() -> None:
    assert visible_line("Dear Maya,\nthanks") == "Dear Maya,⏎thanks"


texts = st.text() | st.lists(
    st.sampled_from(
        [
            *CONTROLS,
            *REORDERING,
            *LINE_ENDS,
            "a",
            " ",
            "e",
            "\u0301",
            "\u200d",
            "👩",
            "한",
            "\ud800",
            "\udc00",
        ]
    )
).map("".join)


@given(texts)
@pytest.mark.parametrize("clean", CLEANERS)
def test_nothing_harmful_survives(clean: Cleaner, text: str) -> None:
    cleaned = clean(text)
    kept = {"\t", "\n"} if clean is prose else {"\n"} if clean is visible else set()
    assert not set(cleaned) & (CONTROLS - kept)
    assert not set(cleaned) & (REORDERING | {"\u2028", "\u2029"})
    cleaned.encode()


@given(texts)
@pytest.mark.parametrize("clean", CLEANERS)
def test_cleaning_twice_changes_nothing(clean: Cleaner, text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(texts)
def test_what_is_stored_is_in_one_normal_form(text: str) -> None:
    assert unicodedata.is_normalized("NFC", one_line(text))
    assert unicodedata.is_normalized("NFC", prose(text))


@given(texts)
def test_a_line_has_no_needless_blanks(text: str) -> None:
    assert one_line(text) == " ".join(one_line(text).split())


@given(texts)
def test_no_line_of_prose_ends_in_blanks(text: str) -> None:
    assert all(line == line.rstrip(" \t") for line in prose(text).split("\n"))
    assert prose(text) == prose(text).strip("\n")


@given(st.text(st.characters(exclude_categories=["C", "Z"])))
def test_showing_changes_nothing_that_is_visible(text: str) -> None:
    assert visible(text) == text
