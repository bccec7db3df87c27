"""Words that press: which are remarked on, and which are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.composing.review import Level
from tests.composing.drafts import about, found, passages

CHECK = about("status_check")


@pytest.mark.parametrize(
    ("body", "passage"),
    [
        ("I’m just checking in on my application.", "I’m just checking in"),
        ("Just checking in!", "Just checking in"),
        ("I am just checking in after our talk yesterday.", "I am just checking in"),
        ("I was just checking in since we spoke on Monday.", "just checking in"),
        ("I just wanted to check in to see how it goes.", "just wanted to check in"),
        ("Just following up on our interview.", "Just following up"),
        ("I am touching base about the role.", "I am touching base"),
        ("I'm circling back on this.", "I'm circling back"),
        ("a gentle nudge from me", "gentle nudge"),
        ("Any update?", "Any update"),
        ("Are there any updates on my application?", "any updates on my application"),
        ("Is there any news yet?", "any news yet"),
        ("any update regarding the status of the hiring process", "any update regarding the status"),
        ("I haven’t heard back from you.", "I haven’t heard back"),
        ("I have not yet received a reply", None),
        ("I have not received any feedback", None),
        ("I have not received a single reply", "I have not received a single reply"),
        ("I never got an answer.", "I never got an answer"),
        ("I'm still waiting.", "I'm still waiting"),
        ("I am still waiting for your decision.", "I am still waiting for your decision"),
        ("Did you get my last email?", "Did you get my last email"),
        ("I really need this job.", "I really need this job"),
        ("If I don't get this job, I must move.", "If I don't get this job"),
        ("I am getting desperate.", "I am getting desperate"),
        ("I'm desperate for a chance.", "I'm desperate"),
        ("I'd do anything to work with you.", "I'd do anything"),
        ("This is my last chance.", "my last chance"),
        ("I beg you to decide.", "I beg you"),
        ("I'm dying to know.", "I'm dying to know"),
        ("Please, please think of me.", "Please, please"),
        ("I have bills to pay.", "bills to pay"),
        ("You won't regret it.", "You won't regret it"),
        ("Please let me know as soon as possible.", "as soon as possible"),
        ("Please reply ASAP.", "ASAP"),
        ("I urgently need an answer.", "I urgently"),
        ("This is very urgent.", "This is very urgent"),
        ("Please answer immediately.", "answer immediately"),
        ("I would like to hear from you as soon as\npossible", "as soon as\npossible"),
    ],
)
def test_what_presses_is_warned_about(body: str, passage: str | None) -> None:
    text = f"Dear Maya,\n\n{body}\n\nKind regards"
    remarks = found("pressing", text, CHECK)
    assert [remark.level for remark in remarks] == [Level.warn]
    assert passage is None or text[remarks[0].start : remarks[0].end] == passage


@pytest.mark.parametrize(
    "body",
    [
        "Could you tell me by when you expect to decide? You had named last Friday.",
        "You check in the code, then follow up with a test. I was just checking in my bag at the hotel.",
        "We check in on each other. She is checking in code; guests are checking in at the desk.",
        "The guests whom I was just checking in after midnight were tired.",
        "You touched base with customers every week. It circled back to firmware.",
        "The firmware gets an update over the air; any updates on devices are signed.",
        "I read any news about robots. If there are any updates, I would be glad to hear of them.",
        "Until then I had not heard of Zig. You haven't heard the last of it. Have you heard back from Mars?",
        "Your customers are still waiting for parcels, and you urgently need a second engineer.",
        "I need this kind of quiet. I need a job to run nightly. What the team really needs is time.",
        "I would do anything but micromanage, and I'd do anything differently only with data.",
        "It was the last chance to stop the roll-out. A desperate fix at 3 am; desperate times.",
        "I beg your pardon. I beg to differ. The begging bowl.",
        "I will send the papers as soon as possible, and could start as soon as possible.",
        "I'll let you know as soon as possible. I can answer ASAP.",
        "As soon as the pump starts, the pressure rises. Urgent care is what I did for six years.",
        "The valve must close immediately. Right away I liked the team. At once it was clear.",
        "Nurses write urgent notes by hand. The dying battery, the dying light.",
        "If I don't get the pattern, I ask. If you don't pick the lock, the door stays shut.",
        "Take your time; there is no hurry at all. I hope all is well. I look forward to hearing from you.",
        "The last time I waited for a train was in May. It pays the rent of the whole street.",
        "It would be a great chance to learn. Give me a moment. Please hire more people like Maya.",
        "Please do. Please, if you can, pass it on.",
    ],
)
def test_what_is_only_said_with_such_words_is_left_alone(body: str) -> None:
    assert passages("pressing", f"Dear Maya,\n\n{body}\n\nKind regards", CHECK) == []


def test_the_subject_is_read_and_each_passage_says_how_to_mend_it() -> None:
    (remark,) = found("pressing", "Hello", CHECK, subject="Just checking in")
    assert (remark.where, remark.start, remark.end) == ("subject", 0, 16)
    assert "question" in remark.mend
    (remark,) = found("pressing", "Please reply ASAP.", CHECK)
    assert "Name a day" in remark.mend


def test_it_is_off_in_other_languages() -> None:
    assert not found("pressing", "Any update? ASAP.", CHECK, language="de")


@given(st.text(alphabet="just checking in any update? I need ASAP.\n’'", max_size=80))
def test_whatever_is_written_the_places_are_in_it(body: str) -> None:
    for remark in found("pressing", body, CHECK):
        assert 0 <= remark.start < remark.end <= len(body)
