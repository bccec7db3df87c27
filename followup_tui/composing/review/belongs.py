"""What a kind of draft must say, and what it must not."""

from collections.abc import Iterator

from followup_tui.composing.detail import mentions
from followup_tui.composing.review.remarks import DraftText, Finding, Level, ReviewFacts, Rule


def personal_detail(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """A personal letter without anything of what was noted about this person."""
    recipient = about.recipient
    if not (about.kind.personal and recipient and draft.body.strip()):
        return
    not_theirs = (about.company, about.role, about.me, recipient.full_name)
    if not mentions(draft.body, about.detail, not_theirs):
        what = f"Nothing of what you talked about with {recipient.full_name}."
        yield Finding(what, mend=f"You noted: {about.detail.strip()}")


RULES = (
    Rule(
        "personal_detail",
        Level.warn,
        "a personal letter without anything of what was noted about this person",
        "What the two of you talked about is what makes them remember who is writing.",
        "Name something that you really talked about.",
        personal_detail,
        english=True,
    ),
)
