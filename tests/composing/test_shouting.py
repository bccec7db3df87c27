"""Exclamation marks, emoji and capitals: which are remarked on, and which are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.composing.names import Named
from followup_tui.composing.review import Level
from tests.composing.drafts import about, found, passages


@pytest.mark.parametrize(
    ("body", "shouted"),
    [
        ("Thank you!!", ["!!"]),
        ("Really?! Yes! No!", ["?!"]),
        ("Great! Thanks! Bye!", ["!"]),
        ("Thank you 🙏🙏 and 🚀", ["🙏🙏", "🚀"]),
        ("I ❤️ it ☀️", ["❤️", "☀️"]),
        ("👩‍💻 and 🇩🇪", ["👩‍💻", "🇩🇪"]),
        ("I am VERY HAPPY to join.", ["VERY HAPPY"]),
        ("It was AMAZING.", ["AMAZING"]),
        ("This is the BEST idea.", ["BEST"]),
        ("I WANT THIS JOB", ["I WANT THIS JOB"]),
        ("You are OUTSTANDING people", ["OUTSTANDING"]),
        ("I DON'T agree", ["DON'T"]),
        ("THE ROBOT ARM WINS", ["THE ROBOT ARM WINS"]),
        ("ありがとうございました！！", ["！！"]),
    ],
)
def test_what_is_loud_is_warned_about(body: str, shouted: list[str]) -> None:
    assert passages("shouting", body, about()) == shouted
    assert all(remark.level is Level.warn for remark in found("shouting", body, about()))


@pytest.mark.parametrize(
    "body",
    [
        "Thank you! See you soon!",
        "SQL, AWS, NASA, HTTP, HTTPS, JSON, YAML, REST API, GDPR, SCADA, CUDA, CRISPR, NATO, UNESCO",
        "I moved from AWS EC2 to GCP with CI CD, on ISO and DIN, by BGP OSPF MPLS",
        "The STAR method, the SMART goals, an ASIC, the FPGA board, HALDEN ROBOTICS, MAYA CHEN, LENA FISCHER",
        "The TEST ENGINEER role",
        "if a != b then c != d, and e != f",
        ":-) is not an emoji, nor are ☎ +49 170, ✉ and → or ✓",
        "© 2026 Halden™, 20 °C, №5",
        "https://example.org/THIS/THAT and MUST@NEED.example and FROM_THE_TOP",
        "I got an A in MATLAB and a B in LATEX.",
        "JIRA-1234, README, TODO-list, COVID",
        "鈴木様、ありがとうございました！",
        "",
    ],
)
def test_what_is_not_loud_is_left_alone(body: str) -> None:
    assert passages("shouting", body, about()) == []


def test_names_may_be_loud() -> None:
    facts = about(
        company="Yahoo!", role="VERY Lead", recipient=Named("GREAT SCOTT"), others=(Named("Anna LOVE"),)
    )
    assert passages("shouting", "Yahoo! and Yahoo! and Yahoo! VERY GREAT SCOTT, LOVE", facts) == []
    assert passages("shouting", "I like 🦊 Corp", about(company="🦊 Corp")) == []


def test_capitals_are_of_english_the_rest_of_every_language() -> None:
    assert found("shouting", "Danke!!", about(), language="de")
    assert found("shouting", "Danke 🙏", about(), language="de")
    assert not found("shouting", "THANK YOU", about(), language="de")


def test_the_subject_is_read_for_emoji_and_capitals() -> None:
    remarks = found("shouting", "Hello", about(), subject="THANK YOU 🙏")
    assert sorted((remark.where, remark.start, remark.end) for remark in remarks) == [
        ("subject", 0, 9), ("subject", 10, 11),
    ]  # fmt: skip


@given(
    st.text(alphabet=st.one_of(st.sampled_from("!?🙏\ufe0f\u200d VERYI'’ \n"), st.characters()), max_size=60)
)
def test_whatever_is_written_the_places_are_in_it(body: str) -> None:
    for remark in found("shouting", body, about()):
        assert 0 <= remark.start < remark.end <= len(body)
