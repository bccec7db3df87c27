"""Names that belong to another application: which are remarked on, and which are left alone."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.composing.names import Named
from followup_tui.composing.review import Level, Stranger
from tests.composing.drafts import about, found, passages


def strangers(**people: str) -> tuple[Stranger, ...]:
    """People with their company, and the companies themselves."""
    companies = (Stranger(Named(company), company) for company in dict.fromkeys(people.values()))
    return (*(Stranger(Named(name.replace("_", " ")), of) for name, of in people.items()), *companies)


ELSEWHERE = (
    *strangers(
        Tom_Berg="Nordlys Bank", Ingrid_Solheim="Nordlys Bank", Sigrún_Ólafsdóttir="Nordlys Bank",
        Will_Turner="Clear Path Ltd", May_Lindqvist="Apple", Mark_Long="Target", Grace_Bell="Stripe",
        Guy_Friday="Monday", Terry_Call="Monday",
        Sunny_Rao="Meta", Teller="Square", Hope_Young="Blue Ocean GmbH", Art_Page="Otto",
        Jo_Li="Johnson & Johnson", Ludwig_van_der_Velde="Quensel Robotics AG", 山田太郎="booking.com",
    ),
    Stranger(Named("Priya Nair"), "Halden Robotics"),
)  # fmt: skip
FACTS = about(strangers=ELSEWHERE, others=(Named("Anna Brandt"), Named("Mark May")))


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("I liked what Tom Berg said.", "Tom Berg"),
        ("Dear Tom Berg,", "Tom Berg"),
        ("Please thank Ms Solheim for me.", "Solheim"),
        ("Ingrid's colleague Solheim", "Solheim"),
        ("as Sigrun Olafsdottir told me", "Sigrun Olafsdottir"),
        ("Ólafsdóttir’s team", "Ólafsdóttir"),
        ("to join Nordlys Bank", "Nordlys Bank"),
        ("to join Nordlys", "Nordlys"),
        ("to join NORDLYS BANK", "NORDLYS BANK"),
        ("the people of Quensel Robotics impressed me", "Quensel Robotics"),
        ("the people of Quensel AG", "Quensel"),
        ("Mr van der Velde", "Velde"),
        ("work for Johnson & Johnson", "Johnson & Johnson"),
        ("work at Booking.com some day", "Booking.com"),
        ("I would join Clear Path gladly", "Clear Path"),
        ("to work for Blue Ocean one day", "Blue Ocean"),
        ("I thanked Grace Bell for it", "Grace Bell"),
        ("と山田太郎様が言いました", "山田太郎"),
        ("Maya,\nSolheim.", "Solheim"),
    ],
)
def test_a_name_that_can_only_be_from_elsewhere_blocks(body: str, name: str) -> None:
    for text in (f"Hello,\n\n{body}", unicodedata.normalize("NFD", f"Hello,\n\n{body}")):
        remarks = [one for one in found("stranger_name", text, FACTS) if one.level is Level.block]
        said = [unicodedata.normalize("NFC", text[one.start : one.end]) for one in remarks]
        assert said == [unicodedata.normalize("NFC", name)]
        assert "another application" in remarks[0].what


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("I liked what Tom said.", "Tom"),
        ("I liked what Will said.", "Will"),
        ("Will told me the same.", "Will"),
        ("Grace's question went with me.", "Grace"),
        ("as Mr Young and I found", "Young"),
        ("I would join Apple gladly.", "Apple"),
        ("to work at Target", "Target"),
        ("Helen Solheim, my old teacher", "Solheim"),
        ("Will Turner may know.", "Will Turner"),
        ("Priya Nair told me of it", "Priya Nair"),
    ],
)
def test_a_name_that_may_mean_something_else_is_warned_about(body: str, name: str) -> None:
    text = f"Hello,\n\n{body}"
    (remark,) = found("stranger_name", text, FACTS)
    assert (remark.level, text[remark.start : remark.end]) == (Level.warn, name)


@pytest.mark.parametrize(
    "body",
    [
        "I will be there. Will you? Will there be time? May I ask? You may. Mark my words: mark it.",
        "In May we met; on 12 May, May 12, early May, next May.",
        "On Monday, from Monday to Friday, by Friday. Friday is fine. Call me any time.",
        "Hope to hear from you. Sunny days! Long ago. Young people learn fast. Art is long. Page two.",
        "a clear path, a blue ocean, a square target, an apple a day, the target of the page",
        "Target dates were clear. Square pegs. Apple trees grew there. Meta questions, too.",
        "Anna and Mark explained it; so did Mark May and Ms Brandt.",
        "Halden Robotics, the Test Engineer role, Maya Chen, Maya's team, Halden.",
        "Tom Waits was playing in the lobby.",
        "We banked on it: the bank, robotics, Robotics, Bank holidays, a Bank.",
        "Li Wei and LI, Jo. By the way, ART and MARK are acronyms here.",
        "Johnson said so. Berg-Tal is a valley, the Teller-Ulam design a bomb.",
        "https://nordlys.example, tom.berg@nordlys.example",
        "日本語の山田さん",
    ],
)
def test_what_belongs_here_or_is_a_word_is_left_alone(body: str) -> None:
    assert passages("stranger_name", f"Dear Maya,\n\n{body}\n\nKind regards,\nLena Fischer", FACTS) == []


def test_who_is_here_as_well_is_no_stranger() -> None:
    facts = about(
        recipient=Named("Tom Berg", "Tom"), company="Nordlys", me="Hope Solheim", strangers=ELSEWHERE
    )
    body = "Dear Tom,\n\nTom Berg, Nordlys Bank and Nordlys.\n\nHope Solheim"
    assert passages("stranger_name", body, facts) == ["Nordlys Bank"]
    noted = about(strangers=ELSEWHERE, detail="how they took over a product of Nordlys, with Ingrid")
    assert passages("stranger_name", "I remember Nordlys and Ingrid.", noted) == []


def test_the_subject_is_read_too_but_words_have_capitals_there() -> None:
    (remark,) = found("stranger_name", "Hello", FACTS, subject="Thank You from Nordlys Bank")
    assert (remark.where, remark.start, remark.level) == ("subject", 15, Level.block)
    assert not found("stranger_name", "Hello", FACTS, subject="A Grace Period, a Page and a Target")
    assert not found(
        "stranger_name", "Hello", about("voicemail", strangers=ELSEWHERE), subject="Nordlys Bank"
    )


def test_where_every_noun_has_a_capital_a_family_name_only_warns() -> None:
    body = "Auf dem Solheim war es kalt."
    (remark,) = found("stranger_name", body, FACTS, language="de")
    assert remark.level is Level.warn
    (remark,) = found("stranger_name", "Herr Tom Berg war da.", FACTS, language="de")
    assert remark.level is Level.block


NAMES = st.text(alphabet="TomBergáö'- ", min_size=1, max_size=12)


@given(st.lists(st.tuples(NAMES, NAMES), max_size=4), st.text(alphabet="TomBergáö'’- .,\n様山", max_size=60))
def test_whatever_is_written_the_places_hold_a_name(people: list[tuple[str, str]], body: str) -> None:
    facts = about(strangers=tuple(Stranger(Named(name), company) for name, company in people))
    for remark in found("stranger_name", body, facts):
        assert 0 <= remark.start < remark.end <= len(body)
        assert body[remark.start : remark.end] in remark.what
