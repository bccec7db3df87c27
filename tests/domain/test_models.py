"""Rows are validated on the way in, with sentences that a person understands."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.domain.building import build, check
from followup_tui.domain.fields import LINE_LIMIT
from followup_tui.domain.models import Application, Contact, Interview, Question, Reflection, Row
from followup_tui.errors import InvalidError

NOW = datetime(2026, 11, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    ("table", "values", "problems"),
    [
        (Contact, {"full_name": "  "}, {"full_name": "This can't be empty."}),
        (Contact, {"full_name": 7}, {"full_name": "This must be text."}),
        (
            Contact,
            {"full_name": "Maya", "email": "maya at example"},
            {"email": "This is no email address; it needs a name, an @ and a domain."},
        ),
        (
            Application,
            {"company": "A", "role": "B", "zone": "Mars/Rome", "recorded_at": NOW},
            {"zone": "There is no such time zone; write it like Europe/Berlin."},
        ),
        (
            Question,
            {"reflection_id": 1, "position": 0, "text": "x" * (LINE_LIMIT + 1)},
            {"text": "This is too long: 301 characters, and 300 fit into one line."},
        ),
    ],
)
def test_what_is_wrong_is_said_by_field(
    table: type[Row], values: dict[str, object], problems: dict[str, str]
) -> None:
    with pytest.raises(InvalidError) as caught:
        build(table, values)
    assert caught.value.problems == problems


@pytest.mark.parametrize("percent", [-1, 101])
def test_a_prediction_is_a_percentage(percent: int) -> None:
    with pytest.raises(InvalidError):
        check(Reflection, {"prediction": percent})


def test_a_naive_instant_is_refused() -> None:
    with pytest.raises(InvalidError):
        check(Interview, {"starts_at": "yesterday"})


@given(st.text(max_size=200))
def test_any_text_at_all_is_stored_clean(value: str) -> None:
    clean = check(Contact, {"title": value})["title"]
    clean.encode()
    assert not any(ord(letter) < 32 or 0x7F <= ord(letter) < 0xA0 for letter in clean)


@pytest.mark.parametrize(
    ("typed", "stored", "addresses"),
    [
        ("", "", ()),
        ("a@example.com", "a@example.com", ("a@example.com",)),
        (" a@example.com ,b@example.com", "a@example.com, b@example.com", ("a@example.com", "b@example.com")),
        ("a@example.com; a@example.com;", "a@example.com", ("a@example.com",)),
    ],
)
def test_somebody_may_have_several_addresses(typed: str, stored: str, addresses: tuple[str, ...]) -> None:
    contact = build(Contact, {"full_name": "Maya", "email": typed})
    assert (contact.email, contact.addresses) == (stored, addresses)


@pytest.mark.parametrize("typed", ["a@example.com, maya", "a@example.com b@example.com", "a@b.c, d@e"])
def test_each_of_several_addresses_has_to_be_one(typed: str) -> None:
    with pytest.raises(InvalidError, match="no email address"):
        check(Contact, {"full_name": "Maya", "email": typed})
