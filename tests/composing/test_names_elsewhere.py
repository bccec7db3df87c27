"""Names that are not written as the contact has them, in the greeting and anywhere in the text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.composing.names import Named
from followup_tui.composing.review import Level
from tests.composing.drafts import about, found, passages

BJORK = Named("Björk Guðmundsdóttir")
MARIA = Named("María-José O'Neill")
SUZUKI = Named("鈴木美咲", "鈴木様")
PANEL = (SUZUKI, BJORK, MARIA, Named("Teller"), Named("Ewan McDonald"))


def to(recipient: Named, **more: object) -> dict[str, object]:
    """The facts of a letter to one of the panel."""
    return {"recipient": recipient, "others": tuple(one for one in PANEL if one != recipient), **more}


@pytest.mark.parametrize(
    ("recipient", "body", "wrong", "right"),
    [
        (BJORK, "Dear Bjork,", "Bjork", "Björk"),
        (BJORK, "Dear Bjoerk,", "Bjoerk", "Björk"),
        (BJORK, "Dear björk,", "björk", "Björk"),
        (BJORK, "Hi bjork, thank you", "bjork", "Björk"),
        (BJORK, "Dear Ms Gudmundsdottir,", "Gudmundsdottir", "Guðmundsdóttir"),
        (BJORK, "Dear Björk,\n\nI told them: Ms Gudmundsdottir knows.", "Gudmundsdottir", "Guðmundsdóttir"),
        (BJORK, "Hello,\n\nas Bjork's team showed", "Bjork", "Björk"),
        (MARIA, "Dear Maria-José,", "Maria-José", "María-José"),
        (MARIA, "Dear Maria,", "Maria", "María"),
        (MARIA, "Dear María José,", "María José", "María-José"),
        (MARIA, "Dear Maria Jose,", "Maria Jose", "María-José"),
        (MARIA, "Dear Mariajose,", "Mariajose", "María-José"),
        (MARIA, "Dear Ms ONeill,", "ONeill", "O'Neill"),
        (MARIA, "Dear Ms O Neill,", "O Neill", "O'Neill"),
        (MARIA, "Dear Ms O'neill,", "O'neill", "O'Neill"),
        (Named("Ewan McDonald"), "Dear Mr Mcdonald,", "Mcdonald", "McDonald"),
        (Named("Zoë Mỹ"), "Dear My,", "My", "Mỹ"),
        (Named("Maya Chen"), "dear maya,", "maya", "Maya"),
        (Named("Jean-Luc Père"), "Dear Jean Luc,", "Jean Luc", "Jean-Luc"),
        (Named("Anna Maria Weiß"), "Dear Anna-Maria,", "Anna-Maria", "Anna Maria"),
        (Named("Maya Chen", "Dr Müller"), "Dear Dr Mueller,", "Mueller", "Müller"),
    ],
)
def test_a_name_that_is_nearly_right_blocks(recipient: Named, body: str, wrong: str, right: str) -> None:
    for text in (body, unicodedata.normalize("NFD", body)):
        (remark,) = found("recipient_name", text, about(**to(recipient)))  # type: ignore[arg-type]
        passage = text[remark.start : remark.end]
        assert remark.level is Level.block
        assert unicodedata.normalize("NFC", passage) == wrong
        assert unicodedata.normalize("NFC", remark.mend) == f"Write “{right}”, not “{wrong}”."


def test_a_wrong_given_name_beside_a_right_family_name_is_one_remark_each() -> None:
    facts = about(**to(MARIA))  # type: ignore[arg-type]
    assert passages("recipient_name", "Dear Maria-Jose O'Neil,", facts) == [
        "Maria-Jose O'Neil", "Maria-Jose",
    ]  # fmt: skip
    assert passages("recipient_name", "Dear Maria-Jose ONeill,", facts) == ["Maria-Jose", "ONeill"]


def test_a_colleague_misspelt_in_the_text_is_warned_about() -> None:
    body = "Dear María-José,\n\nBjork and Ewan Mcdonald told me the same."
    remarks = found("recipient_name", body, about(**to(MARIA)))  # type: ignore[arg-type]
    assert [(remark.level, body[remark.start : remark.end]) for remark in remarks] == [
        (Level.warn, "Bjork"), (Level.warn, "Mcdonald"),
    ]  # fmt: skip


def test_a_colleague_greeted_and_misspelt_is_another_person() -> None:
    (remark,) = found("recipient_name", "Dear Bjork,\n\nthank you", about(**to(Named("Teller"))))  # type: ignore[arg-type]
    assert remark.level is Level.block
    assert remark.what == "“Bjork” is another person of this interview; this goes to Teller."


def test_the_subject_is_read_too() -> None:
    facts = about(**to(BJORK))  # type: ignore[arg-type]
    (remark,) = found("recipient_name", "Dear Björk,", facts, subject="For Björk Gudmundsdottir: thank you")
    assert (remark.where, remark.start, remark.end) == ("subject", 10, 24)


@pytest.mark.parametrize(
    ("recipient", "body"),
    [
        (BJORK, "Dear Björk,\n\nMaría-José and Teller were kind, and so was 鈴木美咲."),
        (BJORK, "DEAR BJÖRK GUÐMUNDSDÓTTIR,"),
        (BJORK, "Dear Björk,\n\nBjörk's notes helped; Björk’s, too. María's as well."),
        (MARIA, "Dear Ms O’Neill, dear María-José O'NEILL,"),
        (MARIA, "Dear María‑José,\n\nwith a hyphen that does not break"),
        (MARIA, "Hello Ms O`Neill, a backtick is an apostrophe typed in a hurry."),
        (MARIA, "Dear María,\n\nas José said, Mr Mcdougall did it."),
        (Named("Ludwig van der Berg"), "Dear Mr Van der Berg,"),
        (Named("CHEN Maya"), "Dear Maya Chen,"),
        (Named("danah boyd"), "Dear Danah Boyd,"),
        (Named("Will May"), "Dear Will,\n\nI will, if I may. He will mark it. May I? WILL DO."),
        (Named("Teller"), "Dear Teller,\n\nthe teller of a tale"),
        (Named("Tô Mỹ Lê"), "Dear Mỹ,\n\nTo my mind, my work matters. My team and I le to."),
        (Named("Amin Rosé"), "Dear Amin,\n\nI am in Berlin. In am; Rose petals rose to the roof."),
        (Named("Anna Maria Weiß"), "Dear Anna Maria Weiß,\n\nAnna\nMaria"),
        (Named("Maya Chen (she/her)"), "Dear Maya,\n\nShe told Her story."),
        (Named('Robert "Bob" Stahl'), "Dear Bob,"),
        (Named("Chen, Maya"), "Dear Maya,"),
    ],
)
def test_a_name_as_the_contact_has_it_is_left_alone(recipient: Named, body: str) -> None:
    facts = about(**to(recipient))  # type: ignore[arg-type]
    for text in (body, unicodedata.normalize("NFD", body)):
        assert passages("recipient_name", text, facts) == []


@pytest.mark.parametrize("company", ["Bjork Analytics", "Maria & Jose"])
def test_the_names_of_the_company_and_the_candidate_are_right_as_they_are(company: str) -> None:
    facts = about(**to(BJORK, company=company, me="Ewan Mcdonald"))  # type: ignore[arg-type]
    body = f"Dear Björk,\n\nI would join {company} gladly.\n\nKind regards,\nEwan Mcdonald"
    assert passages("recipient_name", body, facts) == []


NAME = st.text(alphabet="aáeéoöuüðDMmnN'’-", min_size=1, max_size=8)


@given(st.lists(NAME, min_size=1, max_size=3).map(" ".join), st.text(alphabet="aáoöðDm'’- ,\n", max_size=60))
def test_whatever_is_written_the_places_hold_what_was_meant(name: str, body: str) -> None:
    text = f"Hello,\n\n{body}"
    for remark in found("recipient_name", text, about(recipient=Named(name))):
        assert text[remark.start : remark.end].strip()
        assert text[remark.start : remark.end] in remark.what
