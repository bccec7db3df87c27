"""What was to be filled in, and what slipped in before the greeting."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.composing.review import Level
from tests.composing.drafts import about, found, passages


@pytest.mark.parametrize(
    ("body", "caught"),
    [
        ("Dear <Name>, about <Job Title> and <company name>", ["<Name>", "<Job Title>", "<company name>"]),
        ("<insert name here> <your name> <Interviewer's name>", None),
        ("Dear {name}, ${first_name}, «Name», %COMPANY%", ["{name}", "${first_name}", "«Name»", "%COMPANY%"]),
        ("INSERT NAME HERE, YOUR NAME, INSERT COMPANY", ["INSERT NAME HERE", "YOUR NAME", "INSERT COMPANY"]),
        ("Dear Hiring Manager Name, I love Company Name.", ["Hiring Manager Name", "Company Name"]),
        ("Kind regards,\nYour Name", ["Your Name"]),
        ("as Your Job Title at Your Company Name", ["Your Job Title", "Your Company Name"]),
        ("Dear Name,", ["Name"]),
        ("Lorem ipsum dolor sit amet.", ["Lorem ipsum dolor sit amet"]),
        ("Say [the other text] here, FIXME", ["[the other text]", "FIXME"]),
        ("[Your Name]", ["[Your Name]"]),
        ("{{ name }} and {{name}}", ["{{ name }}", "{{name}}"]),
    ],
)
def test_the_fields_of_a_form_block(body: str, caught: list[str] | None) -> None:
    remarks = found("placeholder", body, about())
    assert all(remark.level is Level.block for remark in remarks)
    expected = caught or ["<insert name here>", "<your name>", "<Interviewer's name>"]
    assert [body[remark.start : remark.end] for remark in remarks] == expected


@pytest.mark.parametrize(
    "body",
    [
        "Write to <lena@fischer.example> or see <https://fischer.example/name>.",
        "a List<String>, Map<Name>, the <title> tag, a < b and c > d, I <3 it",
        "I built a TODO app; the TODO list was long. TODOs.",
        "the company name, your name, my first name, the job title: all lower case",
        "The form asked me to insert my name and enter the date.",
        "The Company names its robots. Your Company is large. First Names Ltd",
        "Company Name: Halden Robotics",
        "my favourite film is “Your Name”",
        "in C, printf(\"%d\") and {'name': 1}; a 100 % sure, the set {a, b}",
        "the title, the role, the date and the link",
        "That was the first name that came to mind. The YOUTH and the NAMES.",
        "What a number! 50% name recall, 20% of the team%",
    ],
)
def test_what_only_looks_like_a_form_is_left_alone(body: str) -> None:
    assert passages("placeholder", body, about()) == []


def test_a_company_may_be_called_like_a_field() -> None:
    facts = about(company="Your Name Ltd", role="Full Name Editor")
    assert passages("placeholder", "to join Your Name Ltd as Full Name Editor", facts) == []


@pytest.mark.parametrize(
    ("body", "stray"),
    [
        ("ysDear Maya,", "ys"),
        ("jDear Maya,\n\nthank you", "j"),
        ("DDear Maya,", "D"),
        ("\n nnnHi Maya,", "nnn"),
        ("s Dear Maya,", "s"),
        ("1Hello Maya,", "1"),
        ("; Dear Maya,", ";"),
        ("/Dear Maya,", "/"),
        ("xLiebe Maya,", "x"),
        ("qChère Maya,", "q"),
        ("Björk GuðmundsdóttirDear Ana Ruiz,\n\nthank you", "Björk Guðmundsdóttir"),
        ("Thank you for ThursdayHello Ana,", "Thank you for Thursday"),
        ("2026-11-24Dear Ana,", "2026-11-24"),
        ("Halden Robotics.Dear Ana,", "Halden Robotics."),
        ("vHey!", "v"),
        ("xHello,\n\nthank you", "x"),
        ("ysGood morning,", "ys"),
    ],
)
def test_keys_that_slipped_into_the_letter_are_warned_about(body: str, stray: str) -> None:
    (remark,) = found("slip", body, about())
    assert (remark.level, body[remark.start : remark.end]) == (Level.warn, stray)


@pytest.mark.parametrize(
    "body",
    [
        "Dear Maya,",
        "Hi Maya,",
        "My Dear Maya,",
        "Oh Dear, what a day.",
        "Hello,\n\nthank you",
        "Delhi Airport is far.",
        "Delhi, Shi, Oldear.",
        "I saw what MetaHi Robotics builds, and liked it.",
        "Endear, My Hello, So Good",
        "This sentence has forty letters and some more beforeDear Ana,",
        "Thank you\nDear Ana,",
        "Shi Lee,",
        "Thank you, Dear Maya,",
        "“Dear Maya” is how I begin.",
        "> Dear Maya,",
        "a Good day it was,",
        "endear yourself,",
        "Maya,\n\nDear me.",
        "Hi Hello Maya",
        "",
    ],
)
def test_a_first_line_that_begins_in_another_way_is_left_alone(body: str) -> None:
    assert passages("slip", body, about()) == []


@given(st.text(alphabet="sDearHi Maya,\n<>{}[]%«»_NameYour", max_size=60))
def test_whatever_is_written_the_places_are_in_it(body: str) -> None:
    for rule in ("slip", "placeholder"):
        for remark in found(rule, body, about()):
            assert 0 <= remark.start < remark.end <= len(body)
