"""How long a text is, in whatever its reader's machine counts, and how it reads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.composing.limits import Limits
from followup_tui.composing.measures import characters, reading_ease, seconds, syllables
from followup_tui.composing.review import Level
from tests.composing.drafts import about, found

PROSE = (
    "Dear Maya,\n\nThank you for the hour on Thursday. I liked how you roll back a bad build, and I would be"
    " glad to work on it with you and your team. My own tests are slower than yours.\n\nKind regards,\nLena"
)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("Dear Maya", 9),
        ("a\nb", 3),
        ("café", 4),
        ("cafe\u0301", 5),
        ("鈴木様", 3),
        ("👍", 2),
        ("👩‍💻", 5),
        ("\ud800", 1),
    ],
)
def test_characters_are_counted_as_a_web_page_does(text: str, count: int) -> None:
    assert characters(text) == count


@given(st.text(max_size=50), st.text(max_size=50))
def test_characters_add_up(one: str, other: str) -> None:
    assert characters(one + other) == characters(one) + characters(other)


@pytest.mark.parametrize(
    ("text", "lasts"),
    [
        ("", 0),
        ("one two three four", 4),
        ("call me on 0170 1234567", 8.5),
        ("call me on +49 170 / 123-45-67", 9),
        ("call me on 01701234567", 8.5),
        ("0170 1234567\n0170 1234567", 11),
        ("(Speak slowly.)\none two", 2),
        ("on 19 November at 14:30", 5),
    ],
)
def test_a_phone_number_takes_its_time_to_say(text: str, lasts: float) -> None:
    assert seconds(text, 60) == pytest.approx(lasts)
    assert seconds(text, 120) == pytest.approx(lasts / 2)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("I", 1), ("the", 1), ("time", 1), ("table", 2), ("asked", 1), ("wanted", 2), ("notes", 1),
        ("houses", 2), ("engineer", 3), ("interview", 3), ("happy", 2), ("rhythm", 1), ("people", 2),
    ],
)  # fmt: skip
def test_syllables_by_rule_of_thumb(word: str, count: int) -> None:
    assert syllables(word) == count


def test_long_words_in_long_sentences_are_harder_to_read() -> None:
    easy = reading_ease("The cat sat on the mat. It was warm there.", 2)
    hard = reading_ease("Organisational considerations necessitate comprehensive reconsideration.", 1)
    assert easy > 90
    assert hard < 0


@pytest.mark.parametrize(
    ("kind", "body", "count"),
    [
        ("linkedin_note", "x" * 200, 0),
        ("linkedin_note", "x" * 201, 1),
        ("linkedin_note", "👍" * 101, 1),
        ("thank_interviewer", "x" * 2000, 0),
        ("voicemail", "word " * 60, 0),
        ("voicemail", "word " * 61, 1),
        ("voicemail", "word " * 50 + "+49 170 1234567, +49 170 1234567", 1),
        ("phone_script", "word " * 140, 0),
    ],
)
def test_what_is_over_a_hard_limit_blocks(kind: str, body: str, count: int) -> None:
    remarks = found("too_long", body, about(kind))
    assert len(remarks) == count
    assert all(remark.level is Level.block for remark in remarks)


def test_a_hard_limit_is_a_setting() -> None:
    wide, quick = Limits(linkedin=300), Limits(words_a_minute=180)
    assert not found("too_long", "x" * 300, about("linkedin_note", limits=wide))
    assert not found("too_long", "word " * 70, about("voicemail", limits=quick))
    (remark,) = found("too_long", "x" * 305, about("linkedin_note", limits=wide))
    assert "305" in remark.what
    assert "300" in remark.what
    assert "5 characters" in remark.mend
    (remark,) = found("too_long", "word " * 87, about("voicemail"))
    assert "36 seconds" in remark.what


def test_the_measures_are_told_and_ask_for_nothing() -> None:
    said = {
        rule: found(rule, PROSE, about(), subject="Thank you") for rule in ("counts", "ease", "i_and_you")
    }
    for (remark,) in said.values():
        assert (remark.level, remark.mend) == (Level.info, "")
    assert said["counts"][0].what == "42 words of 60–150, in 3 sentences."
    assert "of 100" in said["ease"][0].what
    assert "easy to read" in said["ease"][0].what
    assert "7% are “I” and “my”, 12% “you” and “your”" in said["i_and_you"][0].what


def test_measures_of_english_rest_for_other_languages_and_empty_letters() -> None:
    for rule in ("ease", "i_and_you"):
        assert not found(rule, PROSE, about(), language="de")
    assert found("counts", PROSE, about(), language="de")
    assert not found("counts", "", about())
    assert not found("ease", "10 20 30. " * 20, about())
    for rule in ("ease", "i_and_you"):
        assert not found(rule, "Dear Maya,\n\nKind regards,\nTom", about())


def test_a_linkedin_note_and_a_voicemail_are_counted_in_what_limits_them() -> None:
    (note,) = found("counts", "Hi Maya, thank you for Thursday.", about("linkedin_note"))
    assert note.what.startswith("32 of 200 characters")
    (message,) = found("counts", "word " * 29, about("voicemail"))
    assert message.what.startswith("12 of 25 seconds, 29 words")
