"""What thanks must say, and what they must not."""

import pytest

from followup_tui.composing.kinds import KINDS
from followup_tui.composing.names import Named
from followup_tui.composing.review import Level
from tests.composing.drafts import about, found, passages

ANA = Named("Ana Ruiz")


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("thank_interviewer", "Dear Maya,\n\nThe role matters to me, and so does the test rig.\n\nLena"),
        ("thank_company", "Dear all,\n\nThe interview was well run and I enjoyed it.\n\nKind regards,\nLena"),
        (
            "thank_interviewer",
            "Dear Maya,\n\nIt was a pleasure to meet you. I nearly drowned in debt.\n\nCheers,\nLena",
        ),
        ("offer_acknowledge", "Could you send me the offer in writing?"),
        ("feedback_request", "May I ask what I could have done better?"),
    ],
)
def test_thanks_that_are_missing(kind: str, body: str) -> None:
    (remark,) = found("says_thanks", body, about(kind))
    assert remark.level is Level.warn


@pytest.mark.parametrize(
    "body",
    [
        "Thank you for Thursday.",
        "Many thanks for the hour.",
        "I am grateful for the time that you took.",
        "I appreciated how frankly you spoke.",
        "How kind of you to stay so long.",
        "The hour was a pleasure.\n\nWith thanks,\nLena",
        "I would like to express my gratitude.",
        "I am in your debt for the hour.",
        "Cheers for the tour of the plant.",
        "Cheers again for Thursday!",
        "It was kind of you to see me.",
        "It was very nice of you both to stay.",
        "I really appreciate the hour.",
        "I'm grateful.",
        "",
    ],
)
def test_thanks_in_whatever_words(body: str) -> None:
    assert not found("says_thanks", body, about())
    assert not found("says_thanks", "Where do things stand?", about("status_check"))


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        (
            "thank_interviewer",
            "Dear Maya,\n\nThank you for Thursday. The Lisbon office sounds wonderful.\n\nLena",
        ),
        (
            "thank_company",
            "Dear Halden Robotics team,\n\nThank you for the friendly welcome.\n\nRegards,\nLena",
        ),
        ("voicemail", "Hello, this is Lena Fischer. Please call me back: 0170 1234567."),
        ("phone_script", "Hello, this is Lena Fischer. By when do you decide?"),
    ],
)
def test_a_role_that_is_not_named(kind: str, body: str) -> None:
    assert len(found("names_role", body, about(kind))) == 1


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("thank_interviewer", "Thank you. I would love to be your next test engineer."),
        ("thank_interviewer", "Thank you. Working at Halden would suit me."),
        ("thank_interviewer", "Thank you. I am still very interested."),
        ("thank_interviewer", "Thank you. The position is all that I hoped for."),
        ("thank_interviewer", "Thank you. I would be glad to join you in spring."),
        ("thank_company", "Thank you. I am keen to hear what comes next."),
        ("voicemail", "This is Lena Fischer about the interview on Thursday."),
        ("phone_script", "I am calling about my application. By when do you decide?"),
        ("status_check", "Could you tell me how things stand?"),
    ],
)
def test_a_role_is_named_in_many_ways(kind: str, body: str) -> None:
    assert not found("names_role", body, about(kind))


def test_a_role_in_another_script_is_found_as_it_is_written() -> None:
    facts = about(role="テストエンジニア", company="羽田ロボティクス")
    assert not found("names_role", "Thank you. テストエンジニア is what I hope to be.", facts)
    assert found("names_role", "Thank you. 工場 was impressive.", facts)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("Thank you. When will you decide?", "When will you decide"),
        ("I look forward to your decision.", "look forward to your decision"),
        ("Please let me know whether I was successful.", "let me know whether I was successful"),
        ("Have you already made your decision?", "Have you already made your"),
        ("What are my chances?", "What are my chances"),
        ("By when may I expect to hear from you?", "when may I expect to hear from"),
        ("I hope that you will choose me.", "I hope that you will choose"),
    ],
)
def test_thanks_that_ask_for_a_decision(body: str, said: str) -> None:
    assert passages("asks_for_decision", body, about()) == [said]


@pytest.mark.parametrize(
    "body",
    [
        "I look forward to hearing from you.",
        "I was glad to hear how you decide what to test first.",
        "Take all the time that you need for your decision.",
        "I liked how long you spoke about the test rig.",
        "It was good to hear whom you are looking for.",
        "When we spoke about the rig, I heard how much care goes into it.",
        "You told me what you do when two teams disagree, and I would like to hear more of it.",
        "It must be hard to make a decision when you need a quick decision.",
        "I hope that you decide to keep Otto.",
        "There is no need to let me know your decision before Friday.",
        "I look forward to the next step.",
        "Please let me know if you need anything else.",
    ],
)
def test_thanks_may_speak_of_deciding(body: str) -> None:
    assert passages("asks_for_decision", body, about()) == []


@pytest.mark.parametrize(
    "body",
    [
        "Could you pass this on to Tom? Thank you.",
        "Would you be so kind as to forward this to Maya, Tom and Will?",
        "Please give my thanks to everybody who was there.",
        "May I ask you to share these lines with the panel?",
        "Please let them know how much I enjoyed it.",
        "I would be glad if this reached them.\n\nCould you see that they get it?",
    ],
)
def test_a_note_may_ask_in_many_ways_to_be_passed_on(body: str) -> None:
    assert not found("asks_to_forward", body, about("group_note", ANA))
    assert not found("asks_to_forward", body, about(through=ANA))


def test_who_gets_it_for_others_is_asked_to_pass_it_on() -> None:
    body = "Dear Ana,\n\nThank you all for Thursday. I look forward to meeting you again in the same role."
    (remark,) = found("asks_to_forward", body, about("group_note", ANA))
    assert "Ana Ruiz" in remark.what
    (remark,) = found("asks_to_forward", body, about(through=ANA))
    assert "Ana Ruiz" in remark.what
    assert not found("asks_to_forward", body, about())
    assert not found("asks_to_forward", "", about("group_note", ANA))


@pytest.mark.parametrize(
    "body",
    [
        "What you told me about the Lisbon office stays with me.",
        "I particularly enjoyed talking with you.",
        "Your question about firmware kept me awake.",
        "You and I see this alike.",
    ],
)
def test_a_note_to_several_that_speaks_to_one(body: str) -> None:
    assert len(found("pretends_personal", body, about("group_note", ANA))) == 1
    assert not found("pretends_personal", body, about())


@pytest.mark.parametrize(
    "body",
    [
        "I particularly enjoyed talking with you all.",
        "I enjoyed our conversation on Thursday.",
        "Each of you gave me something to think about.",
        "Your questions were good ones, and I thank you for them.",
        "Your questions about firmware were the best that I have been asked.",
        "Tom's story about the label printer made us all laugh.",
        "Thank you, Ana, for arranging everything.",
    ],
)
def test_a_note_to_several_may_be_warm(body: str) -> None:
    assert not found("pretends_personal", body, about("group_note", ANA))


@pytest.mark.parametrize(
    "body",
    [
        "Could you put in a good word for me?",
        "I hope that you give me the job!",
        "I would really love the job.",
        "Are you hiring?",
        "Please consider me for the role.",
    ],
)
def test_a_linkedin_note_that_asks_for_the_job(body: str) -> None:
    assert len(found("asks_for_job", body, about("linkedin_note"))) >= 1
    assert not found("asks_for_job", body, about())


@pytest.mark.parametrize(
    "body",
    [
        "Hi Maya, thank you for Thursday. Your firmware story made my day. Glad to stay in touch. Lena",
        "We spoke about the Test Engineer role on Thursday. Thanks for being so frank about the rig.",
        "I would like to hear how Otto is doing. You have a wonderful job.",
        "No need to recommend me to anybody: I just liked the talk.",
        "You have a job that I envy you for. Thank you for taking an interest in my application.",
        "I am not looking for a job here, only saying thanks.",
    ],
)
def test_a_linkedin_note_may_name_the_role(body: str) -> None:
    assert not found("asks_for_job", body, about("linkedin_note"))


def test_english_rules_rest_for_other_languages() -> None:
    for rule in ("says_thanks", "names_role"):
        assert not found(rule, "Die Stunde war schön.", about(), language="de")


def test_a_kind_of_ones_own_is_only_measured() -> None:
    from dataclasses import replace

    facts = replace(about(), kind=replace(KINDS["thank_interviewer"], name="my_own", personal=False))
    for rule in ("says_thanks", "names_role", "asks_for_decision"):
        assert not found(rule, "When will you decide?", facts)
