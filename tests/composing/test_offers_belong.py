"""What letters about an offer must say, and what they must not."""

import pytest

from followup_tui.composing.review import Level
from tests.composing.drafts import about, found


@pytest.mark.parametrize(
    "body",
    [
        "I accept.",
        "I am very happy to accept your offer.",
        "I’m delighted to accept.",
        "I gladly accept the offer.",
        "I would like to accept.",
        "I'll take it!",
        "My answer is yes.",
        "Count me in.",
        "Thank you. I'm in!",
        "I look forward to starting on 1 December.",
        "I look forward to working with you all.",
        "I can't wait to start.",
        "Without hesitation I accept.",
        "Please consider this my acceptance.",
        "I am happy and proud to join Halden.",
        "It's a deal.",
        "How wonderful, I accept!",
        "When I read your mail I danced, and of course I accept.",
    ],
)
def test_words_of_acceptance_block_thanks_for_an_offer(body: str) -> None:
    remarks = found("accepts", body, about("offer_acknowledge"))
    assert remarks
    assert all(remark.level is Level.block and remark.end > remark.start for remark in remarks)
    assert not found("accepts", body, about("offer_accept"))


@pytest.mark.parametrize(
    "body",
    [
        "I will let you know by Friday whether I accept.",
        "Before I accept, I would like to read it with care.",
        "I cannot accept yet, and ask for a few days.",
        "You will hear by Friday if I accept or decline.",
        "I am delighted by the offer, and will answer by Friday.",
        "I look forward to reading it.",
        "I look forward to hearing from you.",
        "Working with you would be a pleasure.",
        "It is good of you to want me in Berlin.",
        "Thank you for accepting me with all my questions.",
        "I accepted your invitation to the second round with joy, and this is even better.",
        "I will accept nothing before I have it in writing.",
        "Please tell me how I should accept it, should I decide to.",
        "I'm in Lisbon until Friday.",
        "I would look forward to working with you.",
        "I am not yet ready to say yes.",
        "I'll take the weekend to read it.",
        "I take it that you need my answer soon; I'll take it to heart.",
        "I would be happy to join the call on Friday.",
        "I look forward to working through the contract.",
        "I have accepted that good things need time.",
    ],
)
def test_an_offer_may_be_thanked_for_without_an_answer(body: str) -> None:
    assert not found("accepts", body, about("offer_acknowledge"))


@pytest.mark.parametrize(
    "body",
    [
        "Could you send it to me in writing?",
        "By when would you like my answer?",
        "You will have my answer by Friday.",
        "I will get back to you before the weekend.",
        "How long may I think about it?",
        "Could you mail me the contract?",
        "",
    ],
)
def test_thanks_for_an_offer_ask_in_writing_or_by_when(body: str) -> None:
    assert not found("asks_in_writing", body, about("offer_acknowledge"))


def test_thanks_for_an_offer_that_ask_nothing() -> None:
    body = "Thank you for your offer. I was delighted to hear it and will think about it."
    assert len(found("asks_in_writing", body, about("offer_acknowledge"))) == 1
    assert not found("asks_in_writing", body, about("thank_company"))


@pytest.mark.parametrize(
    ("kind", "body", "count"),
    [
        ("offer_accept", "I am glad to accept the terms of your letter, from 1 January.", 0),
        ("offer_accept", "I accept your offer of 20 November.", 0),
        ("offer_accept", "I say yes, on the terms that we discussed.", 0),
        ("offer_accept", "My answer is a glad yes, and I will start on Monday.", 0),
        ("offer_accept", "I accept your offer with joy.", 1),
        ("offer_accept", "I look forward to the first of January on the agreed terms. Agreement!", 1),
        ("offer_accept", "That is wonderful news!", 2),
        ("offer_decline", "I have decided to decline your offer.", 0),
        ("offer_decline", "I am sorry that I cannot accept it.", 0),
        ("offer_decline", "After much thought I must turn your offer down.", 0),
        ("offer_decline", "I have accepted another offer.", 0),
        ("offer_decline", "It was a hard choice, and other paths call me.", 1),
        ("offer_accept", "", 0),
    ],
)
def test_an_answer_to_an_offer_is_plain(kind: str, body: str, count: int) -> None:
    assert len(found("verb_and_terms", body, about(kind))) == count


@pytest.mark.parametrize(
    "body",
    [
        "I have to answer it by Friday.",
        "They would like to hear from me by 27 November.",
        "They wait for my answer until December 1st.",
        "My answer is due on 2026-12-01.",
        "They need to know at the end of the month.",
        "",
    ],
)
def test_another_offer_has_its_day(body: str) -> None:
    assert not found("names_date", body, about("rival_offer"))


def test_another_offer_without_its_day() -> None:
    body = "Another company has made me an offer, and I have to answer soon. I would rather work with you."
    assert len(found("names_date", body, about("rival_offer"))) == 1


@pytest.mark.parametrize(
    "body",
    [
        "If you don't decide by Friday, I will accept theirs.",
        "Otherwise I will have to accept.",
        "Can you match their offer?",
        "This is my final deadline.",
        "I have several other offers.",
        "You must decide by Friday.",
        "Take it or leave it.",
        "Unless you answer by Monday, I will sign there.",
    ],
)
def test_an_ultimatum_is_warned_about(body: str) -> None:
    (remark, *_) = found("ultimatum", body, about("rival_offer"))
    assert remark.level is Level.warn


@pytest.mark.parametrize(
    "body",
    [
        "If you can't decide by then, I understand it well.",
        "This is no ultimatum, and I don't ask you to match the offer.",
        "I would rather wait for you than answer it at once.",
        "Is there a chance to hear from you before Friday?",
        "If it helps, I can come by once more before then.",
        "I don't want to press you, only to be open with you.",
        "The role at Halden is my first choice.",
        "Should that be too soon, please tell me.",
        "You can call me, or I will write again on Thursday.",
        "I can't decide today, and won't without having heard from you.",
    ],
)
def test_news_of_another_offer_may_be_open(body: str) -> None:
    assert not found("ultimatum", body, about("rival_offer"))
