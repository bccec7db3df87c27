"""What the review remarks on, and what it leaves alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.composing.kinds import KINDS
from followup_tui.composing.names import Named
from followup_tui.composing.review import RULES, DraftText, Level, review
from tests.composing.drafts import about, found, passages


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
    ("kind", "count", "said"),
    [
        ("thank_interviewer", 0, "0 words of 60–150: it is short."),
        ("thank_interviewer", 59, "59 words of 60–150: it is short."),
        ("thank_interviewer", 151, "151 words of 60–150: it is long."),
        ("voicemail", 0, "0 words of at most 60: it is short."),
        ("voicemail", 61, "61 words of at most 60: it is long."),
    ],
)
def test_what_is_too_short_or_too_long_is_told(kind: str, count: int, said: str) -> None:
    (remark,) = found("length", "word " * count, about(kind))
    assert (remark.level, remark.what) == (Level.warn, said)


@pytest.mark.parametrize(
    ("kind", "count"), [("thank_interviewer", 60), ("thank_interviewer", 150), ("voicemail", 1)]
)
def test_a_good_length_is_left_alone(kind: str, count: int) -> None:
    assert found("length", "word " * count, about(kind)) == []


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
        ("rollback strategy", "You are rolling back without fear."),
        ("continuous integration on old hardware", "Your CI is fast."),
        ("their SRE rota", "Site reliability engineering is new to me."),
        ("shorter shifts in winter", "The winters must be long."),
        ("why she became a nurse", "Nursing is what I wanted from the age of six."),
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
        ("their interesting demo on Thursday", "Thank you for Thursday: I am very interested."),
        ("she mentioned that she joined from Nokia", "I would love to join you."),
        ("the story of the first forklift", "Thank you for your time, and for every story you told."),
        ("how important punctuality is", "It is important to me to say thanks, and I hope to hear from you."),
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
    assert [remark.rule for remark in remarks][:3] == ["no_subject", "recipient_name", "placeholder"]
    levels = [remark.level for remark in remarks]
    assert levels == sorted(levels, key=[Level.block, Level.warn, Level.info].index)
    assert {"personal_detail", "length", "counts"} <= {remark.rule for remark in remarks}


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
