"""How much room a text takes, measured as its kind is."""

import pytest

from followup_tui.composing.kinds import KINDS
from followup_tui.composing.limits import Limits
from followup_tui.composing.room import room


@pytest.mark.parametrize(
    ("kind", "text", "said", "fits"),
    [
        ("status_check", "word " * 60, "60 words of 50–100", True),
        ("status_check", "word", "1 word of 50–100", False),
        ("phone_script", "word " * 151, "151 words, at most 150", False),
        ("linkedin_note", "a" * 187, "187 of 200 characters", True),
        ("linkedin_note", "a" * 199 + "🙂", "201 of 200 characters", False),
        ("linkedin_note", "", "0 of 200 characters", False),
        # 145 words a minute.
        ("voicemail", "word " * 58, "24 of 25 seconds", True),
        ("voicemail", "word " * 61, "26 of 25 seconds", False),
    ],
)
def test_a_text_is_measured_as_its_kind_is(kind: str, text: str, said: str, fits: bool) -> None:
    taken = room(text, KINDS[kind], Limits())
    assert (taken.said, taken.fits) == (said, fits)


def test_the_numbers_of_the_settings_count() -> None:
    limits = Limits(linkedin=300, voicemail_seconds=30, words_a_minute=120)
    assert room("a" * 201, KINDS["linkedin_note"], limits).said == "201 of 300 characters"
    assert room("word " * 58, KINDS["voicemail"], limits).said == "29 of 30 seconds"
