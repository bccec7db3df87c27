"""What letters that take leave or start anew must say, and what they must not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_tui.composing.kinds import KINDS
from followup_tui.composing.review import DraftText, review
from tests.composing.drafts import about, found


@pytest.mark.parametrize(
    "body",
    [
        "If anything changes, I would be glad to hear from you.",
        "Should another task come up, please think of me.",
        "My door stays open.",
        "Perhaps our paths cross again.",
        "I would be happy to talk, now or in a year's time, whenever it suits.",
        "Let us stay in touch.",
        "",
    ],
)
def test_a_door_is_left_open_in_many_ways(body: str) -> None:
    assert not found("door_open", body, about("closing_note"))


def test_a_door_that_is_shut() -> None:
    body = "This is my last message about the role, and it needs no answer. Thank you for your time."
    assert len(found("door_open", body, about("closing_note"))) == 1


@pytest.mark.parametrize(
    "body",
    [
        "I am disappointed that nobody wrote to me.",
        "After all the work that I put into it, I had expected an answer.",
        "You never replied to my messages.",
        "Your silence is an answer, too.",
        "I would have deserved at least a short line.",
        "What a pity that you did not find the time.",
    ],
)
def test_words_that_make_them_feel_guilty(body: str) -> None:
    assert found("guilt", body, about("closing_note"))
    assert not found("guilt", body, about("thank_company"))


@pytest.mark.parametrize(
    "body",
    [
        "This needs no answer.",
        "No reply is needed.",
        "I have not heard from you, and take it that you have decided otherwise. That is quite all right.",
        "I am not disappointed: it was worth it.",
        "I know how much there is to do.",
        "It was good to get to know you.",
        "Thank you for giving me so much time, and for your courtesy.",
        "This can stay without an answer. I never heard it explained better than by Tom.",
        "After all these conversations I feel that I know you.",
    ],
)
def test_a_last_note_may_say_that_it_is_over(body: str) -> None:
    assert not found("guilt", body, about("closing_note"))


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("May I ask one thing: what should I do better next time?", 0),
        ("I would be grateful for one hint.", 0),
        ("Could you name one thing? If you would rather not, I understand.", 0),
        ("If you have a moment, one sentence would help me.", 0),
        ("Thank you for letting me know. All the best.", 1),
        ("What should I learn? Whom did you take? Why?", 2),
        ("Could you name one thing? Please also send me the scores.", 1),
        ("Could you name one thing? Please give my regards to Tom.", 0),
        ("", 0),
    ],
)
def test_one_thing_is_asked_for(body: str, count: int) -> None:
    assert len(found("one_request", body, about("feedback_request"))) == count


@pytest.mark.parametrize(
    "body",
    [
        "But I still think that I was the best.",
        "Please reconsider.",
        "I cannot understand why you chose somebody else.",
        "I was surprised by your decision.",
        "This decision is unfair.",
        "You are making a mistake.",
        "I met all the requirements.",
        "Give me a second chance.",
    ],
)
def test_a_decision_is_not_argued_with(body: str) -> None:
    assert found("argues", body, about("feedback_request"))


@pytest.mark.parametrize(
    "body",
    [
        "I had hoped for another answer, of course, and I respect this one.",
        "But I understand it, and thank you for being so clear.",
        "May I ask why you decided so? I would like to learn from it.",
        "I want to learn from my mistakes.",
        "I was pleasantly surprised by how soon you answered.",
        "However, I was glad to hear it from you.",
        "I know that the decision was not an easy one.",
        "You have found a better qualified candidate, and I am glad for you.",
        "I had every chance to show what I can do, and would be glad of another chance some day.",
        "It is hard to see how I could improve without a hint from you.",
        "I see now that it was a mistake to speak so long.",
    ],
)
def test_a_rejection_may_be_regretted(body: str) -> None:
    assert not found("argues", body, about("feedback_request"))


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("Dear Maya,\n\nI withdraw my application. Thank you.\n\nKind regards,\nLena", 0),
        ("Dear Maya,\n\nThank you for Thursday, but I have decided not to go on.\n\nLena", 0),
        ("Dear Maya,\n\nPlease take my name off your list. Thank you.", 0),
        ("Dear Maya,\n\nI am no longer available, as I have accepted another offer.", 0),
        ("Dear Maya,\n\nThank you for Thursday. I withdraw my application.", 1),
        ("I hope that you are well.\n\nI have to withdraw.", 1),
        ("Dear Maya,\n\nKind regards,\nLena", 0),
        ("", 0),
    ],
)
def test_a_withdrawal_is_clear_at_once(body: str, count: int) -> None:
    assert len(found("clear_first", body, about("withdrawal"))) == count


@pytest.mark.parametrize("kind", ["withdrawal", "offer_decline"])
@pytest.mark.parametrize(
    "body",
    [
        "The process was chaotic.",
        "Your process took too long.",
        "The interviewers were unprepared.",
        "I have doubts about your management.",
        "I did not like how Tom spoke to me.",
        "The salary is too low.",
    ],
)
def test_who_takes_leave_does_not_criticise(kind: str, body: str) -> None:
    assert found("criticises", body, about(kind))


@pytest.mark.parametrize(
    "body",
    [
        "It has nothing to do with you: not a minute was badly prepared.",
        "It was not an easy decision.",
        "I do not want to waste your time.",
        "It is far from a bad impression that makes me go.",
        "The work would be too far from my family.",
        "I think that I have waited too long to say so.",
        "I like your team, and wish it well.",
        "I feel terrible about telling you so late, and hope that you don't find it rude.",
        "My decision took so long because I liked you. You may be disappointed.",
        "You should have my papers back by Friday.",
    ],
)
def test_a_reason_is_no_criticism(body: str) -> None:
    assert not found("criticises", body, about("withdrawal"))


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("I could make Friday at 9:00 or Monday at 14:00 (Berlin time).", 0),
        ("Friday 27 November, 9:00 to 14:00, or Monday. All times are CET.", 0),
        ("Please name a day that suits you, with the time zone.", 0),
        ("Tuesday or Wednesday at ten, your time.", 0),
        ("Any day after the 20th works for me, at 3 p.m. in Lisbon or later.", 0),
        ("I could make Friday at 9:00 or Monday at 14:00.", 1),
        ("I would be glad to meet on another occasion (Berlin time).", 1),
        ("I would be glad to meet on another occasion.", 2),
        ("Any time works. Next time I will be there.", 1),
        ("", 0),
    ],
)
def test_a_new_date_has_times_and_their_zone(body: str, count: int) -> None:
    assert len(found("slots_and_zone", body, about("reschedule"))) == count


@pytest.mark.parametrize(
    "body",
    [
        "I am annoyed by such short notice.",
        "I had already taken a day off.",
        "This is the second time that you cancel.",
        "I hope that it will really happen this time.",
        "You could have told me earlier.",
        "Please respect my time.",
    ],
)
def test_words_that_sound_annoyed(body: str) -> None:
    assert found("irritated", body, about("reschedule"))


@pytest.mark.parametrize(
    "body",
    [
        "Plans change, and that is no trouble at all.",
        "Thank you for telling me so soon.",
        "I can also come at short notice.",
        "I am not annoyed in the least.",
        "I look forward to meeting you, whenever it is.",
        "I hope that all is well with you.",
        "I hope that it won't cause you any trouble.",
        "I have booked a quiet room for it.",
    ],
)
def test_a_cancellation_may_be_taken_lightly(body: str) -> None:
    assert not found("irritated", body, about("reschedule"))


PIECES = (
    "Thank you", "if I accept", "before", "Friday 20 November", "?", "!", ".", "\n\n", "(They ask?)", "don't",
    "P.S.", "Kind regards,", "withdraw", "+49 170 1234567", "your decision", "when will", "hear", "not",
    "鈴木様", "。", "👍", "“", "”", "’",
)  # fmt: skip
WORDS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=60).map(" ".join)


@settings(max_examples=60)
@given(WORDS, st.sampled_from(sorted(KINDS)))
def test_every_place_is_in_the_text(body: str, kind: str) -> None:
    draft = DraftText("Hello", body)
    for remark in review(draft, about(kind, phone="+49 170 1234567")):
        assert 0 <= remark.start <= remark.end <= len(body if remark.where == "body" else "Hello")
        assert remark.what
        assert remark.why
