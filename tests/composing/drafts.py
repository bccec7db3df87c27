"""Drafts to a person of one interview, as the review is given them."""

from followup_tui.composing.kinds import KINDS
from followup_tui.composing.names import Named
from followup_tui.composing.review import DraftText, Remark, ReviewFacts, review

MAYA = Named("Maya Chen")
OTHERS = (Named("Tom Brandt"), Named("Mark May"), Named("Will Teller"))


def about(kind: str = "thank_interviewer", recipient: Named | None = MAYA, **more: object) -> ReviewFacts:
    """What a draft to Maya Chen is compared with, unless it says otherwise."""
    values: dict[str, object] = {
        "company": "Halden Robotics", "role": "Test Engineer", "me": "Lena Fischer", "others": OTHERS, **more,
    }  # fmt: skip
    return ReviewFacts(kind=KINDS[kind], recipient=recipient, **values)  # type: ignore[arg-type]


def found(
    rule: str, body: str, facts: ReviewFacts, *, subject: str = "Hello", language: str = "en"
) -> list[Remark]:
    """What one rule has to say about a body."""
    return [remark for remark in review(DraftText(subject, body, language), facts) if remark.rule == rule]


def passages(rule: str, body: str, facts: ReviewFacts) -> list[str]:
    """The passages of a body that one rule points at."""
    return [body[remark.start : remark.end] for remark in found(rule, body, facts)]
