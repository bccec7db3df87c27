"""What letters about a wait, calls and messages must say, and what they must not."""

from datetime import date

import pytest

from tests.composing.drafts import about, found, passages

FRIDAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    "body",
    [
        "You said that I would hear by Friday.",
        "20 November was named as the day for news.",
        "We spoke of the 20th.",
        "You had November 20 in mind.",
        "You thought of Nov. 20th.",
        "News was to come on 20.11.",
        "News was to come on 11/20/2026.",
        "It was to be decided by 2026-11-20.",
        "You expected to decide by the end of last week.",
        "",
    ],
)
def test_a_promised_day_is_named_in_many_ways(body: str) -> None:
    assert not found("promised_day", body, about("status_check", promised=FRIDAY))


@pytest.mark.parametrize(
    "body", ["How do things stand?", "You named Thursday.", "It was the 19th.", "We spoke on 2 November."]
)
def test_a_promised_day_that_is_not_named(body: str) -> None:
    (remark,) = found("promised_day", body, about("status_check", promised=FRIDAY))
    assert "20 November" in remark.mend
    assert not found("promised_day", body, about("status_check"))
    assert not found("promised_day", body, about("second_nudge", promised=FRIDAY))


@pytest.mark.parametrize(
    ("kind", "body", "count"),
    [
        ("status_check", "Could you tell me how things stand, and by when I may hear?", 0),
        ("status_check", "May I ask you a question? How do things stand?", 0),
        ("status_check", "How do things stand? When do you decide?", 1),
        ("status_check", "How do things stand?\n\nKind regards,\nLena\n\nP.S. Who will decide?", 1),
        ("status_check", "You asked “why here?” and I know it better now. How do things stand?", 0),
        ("status_check", "See https://example.org/?page=1 for it. How do things stand?", 0),
        ("second_nudge", "How are you? Is there a day by now?", 0),
        ("second_nudge", "Is there a day? Who decides? What else do you need?", 2),
        ("closing_note", "If anything changes, I would be glad to hear from you.", 0),
        ("closing_note", "Would you keep me in mind?", 1),
        ("closing_note", "What remains? Thank you.", 1),
        ("thank_interviewer", "What is Otto doing? Is he well?", 0),
    ],
)
def test_one_question_is_enough(kind: str, body: str, count: int) -> None:
    assert len(found("questions", body, about(kind))) == count


@pytest.mark.parametrize(
    ("kind", "body", "count"),
    [
        ("status_check", "I hope that all is well. I remain interested.", 1),
        ("status_check", "I would be grateful for a short line about how things stand.", 0),
        ("status_check", "Please let me know how things stand.", 0),
        ("status_check", "Could you tell me how things stand?", 0),
        ("second_nudge", "I have finished the certificate that we spoke about.", 1),
        ("phone_script", "Hello, this is Lena Fischer. Is this a good moment?", 1),
        ("phone_script", "I would like to ask by when you expect to decide.", 0),
        ("phone_script", "I'd be glad to know how things stand.", 0),
        ("phone_script", "I would like to ask you one short question.", 1),
        ("phone_script", "Is this a good moment? By when do you expect to decide?", 0),
        ("phone_script", "May I ask one short question? By when do you expect to decide?", 0),
        ("phone_script", "May I speak to Maya Chen, please?\n\n(Through?)\n\nBy when do you decide?", 1),
        ("phone_script", "By when do you decide? Who is in charge of that? And how many are left?", 1),
        ("phone_script", "By when do you decide? And how many are left?", 1),
        (
            "phone_script",
            "By when do you decide?\n\n(They ask back:)\n\nMay I think about it? Until when?",
            0,
        ),
        (
            "phone_script",
            "By when do you decide?\n\n(Nothing decided yet?)\n\nMay I call again on Monday?",
            0,
        ),
        ("phone_script", "", 0),
    ],
)
def test_there_is_something_to_answer(kind: str, body: str, count: int) -> None:
    assert len(found("one_question", body, about(kind))) == count


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("I still have not heard from you.", "still have not heard"),
        ("You promised news by Friday, but nothing came.", "You promised news by Friday, but"),
        ("I have been waiting for three weeks.", "been waiting for three weeks"),
        ("You failed to answer my last message.", "You failed"),
        ("Nobody replied to me.", "Nobody replied"),
        ("You didn't get back to me.", "You didn't get back"),
        ("No pressure at all, but you failed to answer.", "you failed"),
        ("I am disappointed by the silence.", "I am disappointed"),
    ],
)
def test_words_that_blame(body: str, said: str) -> None:
    assert passages("blames", body, about("status_check")) == [said]
    assert not found("blames", body, about("thank_interviewer"))


@pytest.mark.parametrize(
    "body",
    [
        "Friday was named as the day for news. Such plans often need longer, and that is quite all right.",
        "I have not heard from you yet, and would like to ask how things stand.",
        "I know that you have other work to do besides.",
        "I have been waiting to tell you about my new certificate.",
        "As promised, here is the paper.",
        "I don't want to be a nuisance, nor am I disappointed.",
        "I am not upset at all.",
        "I failed to mention that I am away next week.",
        "Could you tell me how much longer you expect to need?",
        "I know how annoying such questions can be, and would not like to be rude.",
        "If you have already answered, I have missed it.",
    ],
)
def test_a_day_that_passed_may_be_named(body: str) -> None:
    assert not found("blames", body, about("status_check"))


def test_a_second_nudge_does_not_count_the_days() -> None:
    counted = "It has been three weeks since we spoke."
    assert found("blames", counted, about("second_nudge"))
    assert not found("blames", counted, about("status_check"))
    assert not found("blames", "I wrote on 30 November about the role.", about("second_nudge"))


@pytest.mark.parametrize(
    "body",
    [
        "I am convinced that I am the right person.",
        "With my ten years of testing I would be of use.",
        "My experience in automation would help you.",
        "I could bring my skills to your team.",
        "I am a perfect fit.",
    ],
)
def test_a_pitch_is_not_made_again(body: str) -> None:
    assert found("repeats_pitch", body, about("status_check"))
    assert not found("repeats_pitch", body, about("thank_interviewer"))


@pytest.mark.parametrize(
    "body",
    [
        "I remain very interested in the role.",
        "I would still like to work with you.",
        "My experience of your people was a good one.",
        "I think back to it with pleasure.",
        "I am sure that my last message arrived; I hope that you make the right choice.",
        "My experience at the interview was a good one.",
        "I could bring the papers along on Monday.",
        "I do not want to tell you again why I am the right person.",
    ],
)
def test_interest_is_no_pitch(body: str) -> None:
    assert not found("repeats_pitch", body, about("status_check"))


@pytest.mark.parametrize(
    "body",
    [
        "Since we spoke I have passed the exam.",
        "I have put together one page on the labels. Would it help?",
        "I could come by for a trial day.",
        "Shall I send you two references?",
        "In the meantime I have had a thought about your test rig.",
        "I read your article on firmware.",
        "This comes with an offer.",
        "",
    ],
)
def test_a_second_nudge_brings_something(body: str) -> None:
    assert not found("something_new", body, about("second_nudge"))


def test_a_second_nudge_that_brings_nothing() -> None:
    body = (
        "I wrote to you last week about the role. Could you tell me how things stand? I am still interested."
    )
    assert len(found("something_new", body, about("second_nudge"))) == 1
    assert not found("something_new", body, about("status_check"))


@pytest.mark.parametrize(
    ("kind", "me", "body", "count"),
    [
        ("phone_script", "Lena Fischer", "Good day, this is Lena.", 0),
        ("phone_script", "Lena Fischer", "Fischer here, good day.", 0),
        ("phone_script", "Lena Fischer", "Good day, I am calling about the role.", 1),
        ("phone_script", "", "Good day.", 0),
        ("voicemail", "Lena Fischer", "This is Lena Maria Fischer.", 0),
        ("voicemail", "Lena Fischer", "This is Lena.", 1),
        ("voicemail", "Lena  Fischer", "This is LENA\nFISCHER.", 0),
        ("voicemail", "鈴木美咲", "鈴木美咲と申します。", 0),
        ("voicemail", "Lena Fischer", "", 0),
        ("status_check", "Lena Fischer", "Good day.", 0),
    ],
)
def test_who_is_calling(kind: str, me: str, body: str, count: int) -> None:
    assert len(found("who_you_are", body, about(kind, me=me))) == count


@pytest.mark.parametrize(
    ("phone", "body", "count"),
    [
        ("+49 170 1234567", "My number is +49 170 1234567. Once more: +49 170 1234567.", 0),
        ("+49 170 1234567", "0170 / 123 45 67, again: 0170-1234567.", 0),
        ("+49 170 1234567", "0170 12 34 56 7, 0170 12 34 56 7", 0),
        ("+49 170 1234567", "oh one seven oh, one two three four five six seven; again 01701234567", 0),
        ("+49 170 1234567", "My number is 0170 1234567.", 1),
        ("+49 170 1234567", "Please call me back.", 1),
        ("+49 170 1234567", "0170 7654321, once more 0170 7654321", 1),
        ("(415) 555-0132", "415.555.0132 — again: +1 415 555 0132", 0),
        ("", "0170 1234567", 1),
        ("", "0170 1234567, again 0170 1234567", 0),
        ("", "Please call me back.", 0),
        ("+49 170 1234567", "", 0),
    ],
)
def test_a_number_is_said_twice(phone: str, body: str, count: int) -> None:
    assert len(found("number_twice", body, about("voicemail", phone=phone))) == count


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("Could you send me Tom Brandt's address? I would like to thank him.", 0),
        ("May I have the addresses of the people I met, for a short note?", 0),
        ("I would like to write to the interviewers. Where can I reach them?", 0),
        ("Could you tell me how I can get in touch with Tom? I have a note for him.", 0),
        ("Could you send me the addresses? I would like to say thanks in a short note.", 1),
        ("Could you tell me Tom Brandt's address?", 1),
        ("Could you give me an address?", 2),
        ("", 0),
    ],
)
def test_an_address_is_somebodys_and_for_something(body: str, count: int) -> None:
    assert len(found("whose_and_what_for", body, about("contact_request"))) == count


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("Could you give me Tom's private number?", 1),
        ("May I have her mobile number?", 1),
        ("What is his home address?", 1),
        ("Could you send me their mobile phone numbers?", 1),
        ("Is he on WhatsApp?", 1),
        ("Could you send me Tom's address at work?", 0),
        ("I don't need private numbers.", 0),
        ("You can reach me on my mobile number.", 0),
        ("A work address is plenty, no private one.", 0),
        ("Please pass it on rather than tell me a private address.", 0),
        ("I have my own phone with me.", 0),
        ("I would like to thank whoever showed me the cell culture lab.", 0),
    ],
)
def test_private_numbers_are_not_asked_for(body: str, count: int) -> None:
    assert len(found("private_number", body, about("contact_request"))) == count
