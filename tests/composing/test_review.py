"""What the review remarks on, and what it leaves alone."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.composing.kinds import KINDS
from followup_tui.composing.names import Named
from followup_tui.composing.review import RULES, DraftText, Level, Remark, ReviewFacts, review

MAYA = Named("Maya Chen")
OTHERS = (Named("Tom Brandt"), Named("Mark May"), Named("Will Teller"))


def about(kind: str = "thank_interviewer", recipient: Named | None = MAYA, **more: object) -> ReviewFacts:
    values: dict[str, object] = {
        "company": "Halden Robotics", "role": "Test Engineer", "me": "Lena Fischer", "others": OTHERS, **more,
    }  # fmt: skip
    return ReviewFacts(kind=KINDS[kind], recipient=recipient, **values)  # type: ignore[arg-type]


def found(
    rule: str, body: str, facts: ReviewFacts, *, subject: str = "Hello", language: str = "en"
) -> list[Remark]:
    return [remark for remark in review(DraftText(subject, body, language), facts) if remark.rule == rule]


def passages(rule: str, body: str, facts: ReviewFacts) -> list[str]:
    return [body[remark.start : remark.end] for remark in found(rule, body, facts)]


@pytest.mark.parametrize(
    ("body", "caught"),
    [
        ("Dear {{ name }},", ["{{ name }}"]),
        ("{% if x %}yes", ["{% if x %}"]),
        ("an open {{ brace", ["{{"]),
        ("Dear [Name], at [your company]", ["[Name]", "[your company]"]),
        ("[something you two talked about]", ["[something you two talked about]"]),
        ("[NAME]", ["[NAME]"]),
        ("TODO: the rest, XXX", ["TODO", "XXX"]),
        ("Dear ___, on ____.", ["___", "____"]),
        ("[Straße einfügen] [名前を入力]", ["[Straße einfügen]", "[名前を入力]"]),
    ],
)
def test_what_is_still_to_be_filled_in_blocks(body: str, caught: list[str]) -> None:
    assert passages("placeholder", body, about()) == caught
    assert all(remark.level is Level.block for remark in found("placeholder", body, about()))


@pytest.mark.parametrize(
    "body",
    [
        "My todo list, and all that. Todo bien.",
        "See the note [1] and [2, 3], and “[they] roll back” [sic] […] [...]",
        "I read [your post](https://example.org) twice.",
        "items[index], a[i], [x] done, [ ] open",
        "snake___case and __init__",
        "On Monday Tom wrote:\n________________________________\nDear Lena",
        "Size XXL, a dict {'a': 1}, 100 % {sic}",
        "{ } [] <> %",
        "It costs 20 [EUR 5 more].",
        "a kiss: xxx",
    ],
)
def test_what_only_looks_like_a_placeholder_is_left_alone(body: str) -> None:
    assert passages("placeholder", body, about()) == []


def test_a_placeholder_in_the_subject_is_found_there() -> None:
    (remark,) = found("placeholder", "text", about(), subject="Thank you, [Name]")
    assert (remark.where, remark.start, remark.end) == ("subject", 11, 17)
    assert not found("placeholder", "text", about(), subject="Re: [EXT] Thank you")
    assert not found("placeholder", "text", about("voicemail"), subject="[Name]")


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
        (Named("Björk Guðmundsdóttir"), "Dear Bjork,", "Bjork"),
        (Named("María-José O'Neill"), "Dear Maria-José,", "Maria-José"),
        (Named("María-José O'Neill"), "Dear María-José O'Neil,", "María-José O'Neil"),
        (Named("鈴木美咲", "鈴木様"), "Dear 鈴本様,", "鈴本様"),
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


def test_the_name_that_was_meant_is_offered() -> None:
    (remark,) = found("recipient_name", "Dear Mia,", about())
    assert remark.what == "“Mia” is nobody here: Maya Chen?"
    (remark,) = found("recipient_name", "Dear Tom,", about())
    assert remark.what == "“Tom” is another person of this interview; this goes to Maya Chen."


@pytest.mark.parametrize(
    ("recipient", "body"),
    [
        (MAYA, "Dear Maya Chen,"),
        (MAYA, "dear maya,"),
        (MAYA, "Hi Maya"),
        (MAYA, "DEAR MAYA CHEN:"),
        (MAYA, "Dear Ms Chen,"),
        (MAYA, "Dear M. Chen,"),
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


@pytest.mark.parametrize(
    ("kind", "subject", "count"),
    [
        ("thank_interviewer", "", 1),
        ("status_check", " \t", 1),
        ("thank_company", "Thanks", 0),
        ("phone_script", "", 0),
        ("voicemail", "", 0),
    ],
)
def test_a_mail_wants_a_subject(kind: str, subject: str, count: int) -> None:
    remarks = found("no_subject", "text", about(kind), subject=subject)
    assert len(remarks) == count
    assert all(remark.level is Level.block and remark.where == "subject" for remark in remarks)


@pytest.mark.parametrize(
    ("kind", "count", "level", "said"),
    [
        ("thank_interviewer", 0, Level.warn, "0 words of 60–150: it is short."),
        ("thank_interviewer", 59, Level.warn, "59 words of 60–150: it is short."),
        ("thank_interviewer", 60, Level.info, "60 words of 60–150."),
        ("thank_interviewer", 150, Level.info, "150 words of 60–150."),
        ("thank_interviewer", 151, Level.warn, "151 words of 60–150: it is long."),
        ("voicemail", 1, Level.info, "1 word of at most 60."),
        ("voicemail", 0, Level.warn, "0 words of at most 60: it is short."),
        ("voicemail", 61, Level.warn, "61 words of at most 60: it is long."),
    ],
)
def test_the_length_is_told(kind: str, count: int, level: Level, said: str) -> None:
    (remark,) = found("length", "word " * count, about(kind))
    assert (remark.level, remark.what) == (level, said)


@pytest.mark.parametrize(
    ("detail", "body"),
    [
        ("how they roll back a bad firmware", "Your firmware story was fun."),
        ("how they roll back a bad firmware", "The way you rolled out updates was news to me."),
        ("Kubernetes migration", "I, too, have migrated a cluster."),
        ("the Lisbon office", "LISBON sounds fine."),
        ("the office", "Your offices are bright."),
        ("her team", "The teams you lead impressed me."),
        ("CI", "Your CI is fast."),
        ("naïve Bayes at the café", "The cafe\u0301 was loud."),
        ("test-driven habits", "You, too, have a habit of it."),
        ("how to", "Nothing to look for in this."),
        ("", "Nothing was noted."),
        ("Halden Robotics", "All that was noted is the company."),
        ("現場の雰囲気", "A letter in another script than the note."),
        ("the Lisbon office", ""),
    ],
)
def test_a_detail_in_whatever_form_is_enough(detail: str, body: str) -> None:
    assert found("personal_detail", body, about(detail=detail)) == []


@pytest.mark.parametrize(
    ("detail", "body"),
    [
        ("how they roll back a bad firmware", "Thank you, and I hope to come back to how things are done."),
        ("the Lisbon office", "Thank you for showing me the office."),
        ("Kubernetes migration", "Thank you for your time on Thursday."),
        ("the test rig at Halden", "I like Halden Robotics and the role of a Test Engineer."),
        ("CI", "The city was cold."),
        ("Maya's sailing trips", "Dear Maya, thank you."),
    ],
)
def test_a_letter_that_anybody_could_have_got_is_warned_about(detail: str, body: str) -> None:
    (remark,) = found("personal_detail", body, about(detail=detail))
    assert remark.level is Level.warn
    assert "Maya Chen" in remark.what
    assert detail in remark.mend


def test_a_detail_is_asked_for_only_where_one_belongs() -> None:
    detail = "Kubernetes migration"
    assert not found("personal_detail", "text", about("status_check", detail=detail))
    assert not found("personal_detail", "text", about(recipient=None, detail=detail))
    assert not found("personal_detail", "ein Brief", about(detail=detail), language="de")
    assert found("personal_detail", "text", about(detail=detail), language="en-GB")


def test_what_matters_most_comes_first() -> None:
    draft = DraftText("", "Dear Mia,\n\n[something] to be written.")
    remarks = review(draft, about(detail="the Lisbon office"))
    assert [remark.rule for remark in remarks] == [
        "no_subject", "recipient_name", "placeholder", "personal_detail", "length",
    ]  # fmt: skip


def test_rules_have_names_of_their_own() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)


HOSTILE = st.text(
    alphabet=st.one_of(st.characters(), st.sampled_from("[]{}%_ \n,.!XTODdearMaya\u0301\u202e")), max_size=200
)


@given(HOSTILE, HOSTILE, HOSTILE, st.sampled_from(sorted(KINDS)))
def test_any_text_is_reviewed_and_every_place_is_in_it(
    subject: str, body: str, detail: str, kind: str
) -> None:
    for remark in review(
        DraftText(subject, f"Dear {body}"), about(kind, Named(body or "x", subject), detail=detail)
    ):
        text = subject if remark.where == "subject" else f"Dear {body}"
        assert 0 <= remark.start <= remark.end <= len(text)
        assert remark.rule in {rule.name for rule in RULES}
