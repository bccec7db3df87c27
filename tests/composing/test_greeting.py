"""The name in the greeting: which ones are remarked on, and which are left alone."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.composing.names import Named
from followup_tui.composing.review import Level
from tests.composing.drafts import MAYA, OTHERS, about, found, passages


@pytest.mark.parametrize(
    ("recipient", "body", "wrong"),
    [
        (MAYA, "Dear Mia,\n\nthank you", "Mia"),
        (MAYA, "Hi mia,", "mia"),
        (MAYA, "Dear Ms. Cheng,", "Ms. Cheng"),
        (MAYA, "Dear Maya Brandt,", "Maya Brandt"),
        (MAYA, "Dear Mia Chen\n\nthank you", "Mia Chen"),
        (MAYA, "Hello Jonathan, thank you for Thursday.", "Jonathan"),
        (MAYA, "Good morning Mya!", "Mya"),
        (MAYA, "Hi Mia. Thanks a lot.", "Mia"),
        (MAYA, "Dear Tom,", "Tom"),
        (MAYA, "Dear Tom Brandt\n", "Tom Brandt"),
        (MAYA, "Dear Will,", "Will"),
        (MAYA, "Dear Teller,", "Teller"),
        (MAYA, "Dear Maya and Mia,", "Mia"),
        (MAYA, "Dear Anna de la Cruz,", "Anna de la Cruz"),
        (MAYA, "Dear K. Chen,", "K. Chen"),
        (Named("María-José O'Neill"), "Dear María-José O'Neil,", "María-José O'Neil"),
        (Named("鈴木美咲", "鈴木様"), "Dear 鈴本様,", "鈴本様"),
        (Named("鈴木美咲"), "鈴本様\n\nお世話になっております。", "鈴本様"),
        (Named("鈴木美咲"), "鈴本 様、\n\nお世話になっております。", "鈴本 様"),
        (Named("鈴木美咲", "鈴木様"), "Dear 鈴本-san,", "鈴本-san"),
        (Named("鈴木美咲"), "Dear Ms 鈴本,", "Ms 鈴本"),
        (Named("鈴木美咲", "Misaki"), "Dear Masaki,", "Masaki"),
        (Named("鈴木美咲"), "Dear Tom,", "Tom"),
        (MAYA, "Tom,\n\nthank you for today.", "Tom"),
        (Named("Will Teller"), "Dear Bill,", "Bill"),
        (Named("May Li"), "Dear Mae,", "Mae"),
    ],
)
def test_a_wrong_name_in_the_greeting_blocks(recipient: Named, body: str, wrong: str) -> None:
    others = tuple(other for other in OTHERS if other != recipient)
    facts = about(recipient=recipient, others=others)
    for text in (body, unicodedata.normalize("NFD", body)):
        (remark,) = found("recipient_name", text, facts)
        assert remark.level is Level.block
        assert unicodedata.normalize("NFC", text[remark.start : remark.end]) == wrong
        assert recipient.full_name in remark.what
        assert f"Write “{recipient.address}”" in remark.mend


@pytest.mark.parametrize(
    ("recipient", "body", "said"),
    [
        (Named("鈴木美咲"), "Dear Misaki,", "Misaki"),
        (Named("鈴木美咲", "鈴木様"), "Dear Suzuki-san,", "Suzuki-san"),
        (Named("鈴木美咲", "鈴木様"), "Dear Ms Suzuki,\n\nthank you", "Ms Suzuki"),
        (Named("王小明"), "Hi Xiǎomíng,", "Xiǎomíng"),
        (Named("김민준"), "Dear Kim Min-jun,", "Kim Min-jun"),
        (Named("محمد الأحمد"), "Dear Mohammed,", "Mohammed"),
        (Named("דוד לוי"), "Dear David Levi,", "David Levi"),
        (Named("Дмитрий Соколов"), "Dear Dr. Sokolov,", "Dr. Sokolov"),
        (Named("Ελένη Παππά"), "Hello Eleni!", "Eleni"),
    ],
)
def test_a_name_in_latin_letters_may_be_right_where_only_another_script_is_noted(
    recipient: Named, body: str, said: str
) -> None:
    facts = about(recipient=recipient, others=OTHERS)
    (remark,) = found("recipient_name", body, facts)
    assert (remark.level, body[remark.start : remark.end]) == (Level.warn, said)
    assert remark.mend == "If that is how they write it, note it as the salutation of the contact."


def test_the_name_that_was_meant_is_offered() -> None:
    (remark,) = found("recipient_name", "Dear Mia,", about())
    assert remark.what == "“Mia” is nobody here: Maya Chen?"
    (remark,) = found("recipient_name", "Dear Tom,", about())
    assert remark.what == "“Tom” is another person of this interview; this goes to Maya Chen."


@pytest.mark.parametrize(
    ("recipient", "body"),
    [
        (MAYA, "Dear Maya Chen,"),
        (MAYA, "Dear MAYA,"),
        (MAYA, "Hi Maya"),
        (MAYA, "DEAR MAYA CHEN:"),
        (MAYA, "Dear Ms Chen,"),
        (MAYA, "Dear M. Chen,"),
        (Named("Julia Chen"), "Dear J. Chen,"),
        (MAYA, "Dear Dr. Maya Chen – thank you"),
        (MAYA, "Hello Maya thanks for today"),
        (MAYA, "Hi Maya. Thanks a lot."),
        (MAYA, "Dear Maya and Tom,"),
        (MAYA, "Dear Maya and team,"),
        (MAYA, "Hello,\n\nthank you"),
        (MAYA, "Hello there,"),
        (MAYA, "Good morning,"),
        (MAYA, "Good morning from Berlin,"),
        (MAYA, "Dear hiring manager,"),
        (MAYA, "Dear Hiring Team,"),
        (MAYA, "Dear all,"),
        (MAYA, "Dear Halden Robotics,"),
        (MAYA, "Dear Sir or Madam,"),
        (MAYA, "Dear Professor,"),
        (MAYA, "May I thank you? Will Mark be there, too?"),
        (MAYA, "Thank you, Tom said it well."),
        (MAYA, "Hello and thank you for making the time,"),
        (MAYA, "Hi again,"),
        (MAYA, "Hi Maya 👋,"),
        (MAYA, "Hi Maya👋"),
        (MAYA, "Dear Maya (if I may),"),
        (MAYA, "Dear “Maya”,"),
        (MAYA, "Sehr geehrte Damen und Herren,"),
        (MAYA, "Bonjour Madame,"),
        (MAYA, "Dear Interview Team,"),
        (Named("नेहा शर्मा"), "Dear नेहा,"),
        (MAYA, ""),
        (Named("Will Teller"), "Dear Will,"),
        (Named("Will Teller"), "Dear Mr Teller,"),
        (Named("May Li"), "Dear May,"),
        (Named("Mark May"), "Hi Mark,"),
        (Named("Thomas Brandt", "Tom"), "Hi Tom,"),
        (Named("Maya Chen", "Dr Chen"), "Dear Dr. Chen,"),
        (Named("Maya Chen", "Dr Chen"), "Dear Maya,"),
        (Named("María-José O'Neill"), "Dear María-José,"),
        (Named("María-José O'Neill"), "Dear María,"),
        (Named("María-José O'Neill"), "Dear Ms O’Neill,"),
        (Named("Björk Guðmundsdóttir"), "Dear Björk,"),
        (Named("鈴木美咲"), "Dear 鈴木様,"),
        (Named("鈴木美咲", "鈴木様"), "Dear 鈴木様,"),
        (Named("鈴木美咲"), "鈴木様\n\nお世話になっております。"),
        (Named("鈴木美咲"), "鈴木 美咲 様、\n\nお世話になっております。"),
        (Named("鈴木美咲"), "Dear 鈴木さん,"),
        (Named("鈴木美咲"), "Dear 鈴木美咲様,"),
        (Named("鈴木美咲"), "Dear 鈴木,"),
        (Named("鈴木美咲"), "Dear 美咲さん,"),
        (Named("鈴木美咲", "Misaki"), "Hi Misaki,"),
        (Named("Misaki Suzuki"), "Dear Suzuki-san,"),
        (Named("Teller"), "Dear Teller,"),
        (Named("Teller"), "Teller,\n\nthank you for today."),
        (MAYA, "Maya,\n\nthank you for today."),
        (MAYA, "Thank you,\n\nit was a good day."),
        (Named("Maya Chen", "Björk"), "Dear Björk,"),
        (Named("Ludwig van der Berg"), "Dear Mr van der Berg,"),
        (Named("Anna de la Cruz"), "Hola Anna de la Cruz,"),
        (Named("Chen Maya"), "Dear Maya Chen,"),
    ],
)
def test_a_right_greeting_or_one_without_a_name_is_left_alone(recipient: Named, body: str) -> None:
    others = tuple(other for other in OTHERS if other != recipient)
    for text in (body, unicodedata.normalize("NFD", body)):
        assert found("recipient_name", text, about(recipient=recipient, others=others)) == []


def test_who_passes_it_on_may_be_greeted() -> None:
    facts = about(recipient=OTHERS[0], through=MAYA, others=(MAYA,))
    assert found("recipient_name", "Dear Maya Chen,\n\nplease pass this on", facts) == []
    assert found("recipient_name", "Dear Tom,", facts) == []
    assert passages("recipient_name", "Dear Mia,", facts) == ["Mia"]


def test_a_letter_to_the_company_that_greets_an_interviewer_is_only_warned_about() -> None:
    facts = about("thank_company", None)
    (remark,) = found("recipient_name", "Dear Tom,", facts)
    assert remark.level is Level.warn
    for body in ("Dear Halden Robotics team,", "Dear Ms Unknown,", "Dear all,", "Hello,"):
        assert found("recipient_name", body, facts) == []


def test_what_is_said_on_the_phone_greets_whoever_answers() -> None:
    assert found("recipient_name", "Hello Julia,", about("phone_script")) == []


NAMES = st.text(alphabet=st.characters(categories=["Lu", "Ll", "Lo"]), min_size=1, max_size=12)


@given(st.lists(NAMES, min_size=1, max_size=4).map(" ".join), st.sampled_from(["NFC", "NFD"]))
def test_whatever_the_name_greeting_by_it_is_right(name: str, form: str) -> None:
    facts = about(recipient=Named(unicodedata.normalize("NFC", name)))
    assert found("recipient_name", unicodedata.normalize(form, f"Dear {name},\n\nthank you"), facts) == []  # type: ignore[arg-type]
