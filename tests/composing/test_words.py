"""How words are counted, and how letters are taken apart."""

import unicodedata

import pytest

from followup_tui.composing.anatomy import core, greeted, sentences
from followup_tui.composing.tokens import words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        (" \n\t ", 0),
        ("one", 1),
        ("Dear Maya,\n\nthank you – really – for Thursday.", 7),
        ("María-José O'Neill", 2),
        ("lena@example.org, https://example.org/cv", 2),
        ("— … !", 0),
        ("+49 170 1234567", 3),
        ("鈴木様、ありがとう", 4),
        ("今日は Kubernetes の話", 4),
        ("감사합니다 지난 목요일", 3),
        ("ขอบคุณมากครับ", 3),
    ],
)
def test_words_are_counted_as_people_count_them(text: str, count: int) -> None:
    assert words(text) == count


def test_accents_in_pieces_make_no_more_words() -> None:
    composed = "Björk Guðmundsdóttir, naïve café"
    assert words(unicodedata.normalize("NFD", composed)) == words(composed) == 4


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("Dear Maya Chen,\n\nthank you", ["Maya Chen"]),
        ("\n  Hi Maya and Tom,\n", ["Maya", "Tom"]),
        ("Dear Dr. Chen,", ["Dr. Chen"]),
        ("Dear M. Chen:\n", ["M. Chen"]),
        ("Hi Maya. Thanks a lot.", ["Maya"]),
        ("Hello Maya, thank you for Thursday.", ["Maya"]),
        ("Hi Maya - thanks", ["Maya"]),
        ("Dear María-José,", ["María-José"]),
        ("Sehr geehrte Frau Chen,\n", ["Frau Chen"]),
        ("Dear 鈴木様,", ["鈴木様"]),
        ("Hello,\n\nMaya", []),
        ("Hello, Maya", []),
        ("Good morning,", []),
        ("Dearest wishes", []),
        ("History is long,", []),
        ("Hello and thank you so much for the time you gave", []),
        ("Thank you, dear Maya,", []),
        ("", []),
    ],
)
def test_whom_a_letter_greets(body: str, names: list[str]) -> None:
    passages = greeted(body)
    assert [passage.text for passage in passages] == names
    assert [body[passage.start : passage.end] for passage in passages] == names


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("Dear Maya,\n\nThank you.\n\nKind regards,\nLena Fischer\n+49 170", "Thank you."),
        ("Thank you for Thursday.\n\nBest wishes\nLena", "Thank you for Thursday."),
        ("Hallo Maya,\n\nschön war es.\n\nViele Grüße\nLena", "schön war es."),
        ("Many thanks,\nas ever.\n\nWarm regards,\nLena", "Many thanks,\nas ever."),
        ("No greeting, no end.", "No greeting, no end."),
        ("Dear all of you who made Thursday such a good day,\n\nIt was.", None),
    ],
)
def test_greeting_and_signature_are_no_part_of_the_core(body: str, left: str | None) -> None:
    assert core(body) == (body if left is None else left)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", []),
        (" \n\n ", []),
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("Dear Dr. Chen,\n\nThank you.", ["Dear Dr. Chen,", "Thank you."]),
        ("It was, e.g. at 10.30, on\na wrapped line. “Is it?” Yes...", [
            "It was, e.g. at 10.30, on\na wrapped line.", "“Is it?”", "Yes...",
        ]),
        ("先日はありがとう。また！ありがとう", ["先日はありがとう。", "また！", "ありがとう"]),
    ],
)  # fmt: skip
def test_a_text_is_taken_apart_into_sentences(text: str, said: list[str]) -> None:
    found = sentences(text)
    assert [sentence.text for sentence in found] == said
    assert all(text[sentence.start : sentence.end] == sentence.text for sentence in found)
