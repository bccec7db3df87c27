"""Which questions are taken for the same one in other words, and which are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.domain.reflection.same import (
    SAME_FROM,
    among_us,
    clues,
    like_before,
    likeness,
    stands_alone,
    telling,
    topic_alone,
    topic_of,
)
from followup_tui.text import one_line

SAME = (
    ("Why do you want to work here?", "Why do you want to work for us?"),
    ("Why do you want to work here?", "Why would you like to work at our company?"),
    ("Why do you want to work here?", "Why us?"),
    ("Tell me about a failure", "Tell me about a time you failed"),
    ("Tell us about yourself.", "Could you tell me a little about yourself?"),
    ("Tell us about yourself.", "So, tell me something about yourself"),
    ("What is your greatest strength?", "What are your strengths?"),
    ("What is your greatest weakness?", "What would you say are your biggest weaknesses?"),
    ("Tell me about a conflict with a colleague.", "Describe a time when you had a conflict with a coworker"),
    (
        "Tell me about a conflict with a colleague.",
        "Can you give an example of a disagreement with a teammate?",
    ),
    ("Where do you see yourself in five years?", "Where will you be in 5 years' time?"),
    ("What are your salary expectations?", "What salary do you expect?"),
    ("What are your salary expectations?", "What are your expectations regarding compensation?"),
    ("Why did you leave your last job?", "Why are you leaving your current job?"),
    ("Why should we hire you?", "So why should we hire you for this role?"),
    ("What questions do you have for us?", "Do you have any questions?"),
    ("How do you handle stress?", "How do you deal with pressure?"),
    ("How would you find out why a query got slow?", "How do you find out why a query is slow?"),
    (
        "Design a service that takes a million orders a day.",
        "Design a service taking a million orders per day",
    ),
    ("What do you look for in a code review?", "What do you look for when you review code?"),
    (
        "When did you last lead something without being asked to?",
        "When did you last lead without being asked?",
    ),
    (
        "Tell me about a time when something you shipped failed.",
        "Tell us about a time something you shipped failed",
    ),
    ("What is your management style?", "How would you describe your management style?"),
    ("Tell me about your proudest achievement", "What accomplishment are you most proud of?"),
    ("Walk me through your CV", "Can you walk us through your résumé?"),
    ("What motivates you?", "What is your motivation?"),
    (
        "What was the most challenging project you worked on?",
        "Describe the most difficult project you've worked on.",
    ),
    ("How do you prioritise your work?", "How do you set priorities in your work?"),
    ("What is a slowly changing dimension?", "Explain slowly changing dimensions"),
    ("What interests you about this role?", "Why are you interested in this position?"),
    ("What do you know about our company?", "What do you know about us?"),
    ("Explain how garbage collection works", "How does garbage collection work?"),
    ("How do you give feedback to a colleague?", "How do you give colleagues feedback?"),
    ("WHY   do you\twant to work here", "why do you want to work here?!"),
    ("Que pensez-vous de notre société ?", "Que pensez vous de notre societe"),
    ("为什么想来我们公司工作?", "你为什么想来我们公司工作"),
    ("なぜ弊社で働きたいのですか?", "なぜ弊社で働きたいですか"),
)
OTHER = (
    ("What is your greatest strength?", "What is your greatest weakness?"),
    ("Why Halden?", "Why should we hire you?"),
    ("Why Halden?", "Why Okapi?"),
    ("Why do you want to work here?", "What do you want to work on?"),
    ("Why do you want to work here?", "Where do you want to work?"),
    ("Why do you want to work here?", "How do you like to work?"),
    ("Why do you want to work here?", "Do you want to work remotely?"),
    ("What do you know about our company?", "What do you know about Kafka?"),
    ("Tell me about SQL", "Tell me about AWS"),
    ("What do you like about C?", "What do you like about C++?"),
    ("What do you like about C#?", "What do you like about C?"),
    ("What did you like most about your last job?", "What did you like least about your last job?"),
    ("Why should we hire you?", "Why should we not hire you?"),
    ("Why shouldn't we hire you?", "Why should we hire you?"),
    ("Why did you leave your last job?", "What did you do in your last job?"),
    ("Why did you leave your last job?", "How did you find your last job?"),
    ("Tell me about a conflict with a colleague.", "Tell me about a conflict with a customer."),
    ("Tell me about a conflict with a colleague.", "Tell me about a colleague you admire."),
    ("Tell me about a failure", "Tell me about a success"),
    ("Where do you see yourself in five years?", "What did you do in the last five years?"),
    ("What are your salary expectations?", "What do you expect of your manager?"),
    ("What was your last salary?", "What was your last project?"),
    ("How do you test code that talks to hardware?", "How do you test code that talks to a database?"),
    ("Design a service that takes a million orders a day.", "Design a pipeline for card transactions."),
    ("What is a deadlock?", "How do you avoid a deadlock?"),
    ("What is a process?", "What is a thread?"),
    ("What is the difference between a process and a thread?", "What is the difference between TCP and UDP?"),
    ("How would you design a cache?", "How would you design a queue?"),
    ("How do you give feedback?", "How do you take feedback?"),
    ("How do you give feedback to a colleague?", "How do you give feedback to your manager?"),
    ("What would you do in your first month?", "What would you do in your first year?"),
    ("When can you start?", "Why did you start?"),
    ("What is your greatest achievement?", "What is your greatest regret?"),
    ("Do you have any questions?", "What question did you hope we would ask?"),
    ("Why do you use Kafka?", "How do you use Kafka?"),
    ("Tell us about yourself.", "Tell us about your team."),
    ("Any debts", "Any doubts"),
    ("Was ist Ihre größte Stärke?", "Was ist Ihre größte Schwäche?"),
    ("Quelle est votre plus grande qualité ?", "Quel est votre plus grand défaut ?"),
    ("你最大的优点是什么", "你最大的缺点是什么"),
    ("あなたの長所は何ですか", "あなたの短所は何ですか"),
    ("Question 1", "Question 2"),
    ("???", "!!!"),
    ("Why?", "How?"),
)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_question_in_other_words(one: str, other: str) -> None:
    assert likeness(one, other) >= SAME_FROM
    assert set(clues(one)) & telling(other)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_another_question(one: str, other: str) -> None:
    assert likeness(one, other) < SAME_FROM


QUESTIONS = st.text(max_size=60) | st.sampled_from([text for pair in SAME + OTHER for text in pair])


@given(QUESTIONS, QUESTIONS)
def test_likeness_is_a_share_and_the_same_from_both_sides(one: str, other: str) -> None:
    found = likeness(one, other)
    assert 0.0 <= found <= 1.0
    assert found == pytest.approx(likeness(other, one))
    if found >= SAME_FROM and telling(one):
        assert set(clues(one)) & telling(other), "it would never be found"


@given(st.text(max_size=400).map(one_line).filter(bool))
def test_a_topic_can_be_stored_and_is_its_own_topic(text: str) -> None:
    topic = topic_of(text)
    assert 0 < len(topic) <= 300
    assert one_line(topic) == topic
    assert not stands_alone(topic)
    assert likeness(text, text) == 1.0


@pytest.mark.parametrize("text", ["Why?", "ﷺ" * 300, "क्या?" * 60, "?" * 300, "a ~ 3"])
def test_a_topic_of_its_own_is_as_long_as_a_line_at_most(text: str) -> None:
    topic = topic_alone(text[:300], 123_456)
    assert len(topic) <= 300
    assert one_line(topic) == topic
    assert stands_alone(topic)
    assert topic not in {topic_of(text), topic_alone(text, 123_457)}


def test_marks_and_case_are_no_difference_but_signs_and_vowels_are() -> None:
    assert topic_of("Why  “Halden”?") == topic_of("why halden")
    assert topic_of("C++?") != topic_of("C?")
    assert topic_of("कि") != topic_of("का")


def test_like_one_before() -> None:
    noted = [
        "Why us?",
        "A failure?",
        "Why do you want to work here?",
        "Any debts?",
        "Tell me about a time you failed",
    ]
    assert like_before(noted) == {2: 0, 4: 1}


@pytest.mark.parametrize(
    ("text", "company", "found"),
    [
        ("Why Halden?", "Halden Robotics", "Why us?"),
        ("Why halden robotics?", "Halden Robotics", "Why us?"),
        ("What is Halden's goal?", "Halden", "What is us goal?"),
        ("Why do you like data?", "Data Corp", "Why do you like data?"),
        ("Why the haldenites?", "Halden", "Why the haldenites?"),
        ("Why C&A (Berlin)?", "C&A (Berlin)", "Why us?"),
        ("Why [us]?", "[us", "Why us]?"),
    ],
)
def test_the_company_is_us(text: str, company: str, found: str) -> None:
    assert among_us(text, company) == found
