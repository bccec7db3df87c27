"""Reads a draft as its recipient would, and remarks on it: pure, a small function a rule, in one table."""

from followup_tui.composing.review import (
    alike,
    belongs,
    dates,
    gaps,
    measure,
    money,
    people,
    pressing,
    shouting,
    strangers,
    timing,
    wording,
)
from followup_tui.composing.review.remarks import (
    DraftText,
    Finding,
    Level,
    Other,
    Remark,
    ReviewFacts,
    Rule,
    Stranger,
)

__all__ = [
    "RULES", "DraftText", "Finding", "Level", "Other", "Remark", "ReviewFacts", "Rule", "Stranger", "review",
]  # fmt: skip

RULES: tuple[Rule, ...] = (
    *gaps.RULES, *people.RULES, *strangers.RULES, *alike.RULES, *belongs.RULES, *pressing.RULES,
    *wording.RULES, *money.RULES, *shouting.RULES, *dates.RULES, *timing.RULES, *measure.RULES,
)  # fmt: skip

_ORDER = {Level.block: 0, Level.warn: 1, Level.info: 2}


def review(draft: DraftText, about: ReviewFacts) -> tuple[Remark, ...]:
    """Everything that the rules have to say about a draft, what matters most first.

    Args:
        draft: the draft.
        about: what it is compared with.
    """
    remarks = [remark for rule in RULES for remark in rule.remarks(draft, about)]
    return tuple(
        sorted(remarks, key=lambda remark: (_ORDER[remark.level], remark.where == "body", remark.start))
    )
