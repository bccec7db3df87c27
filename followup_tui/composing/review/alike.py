"""Whether a draft says what another one says already."""

from collections.abc import Iterator

from followup_tui.composing.likeness import Likeness, likenesses, typed
from followup_tui.composing.limits import Limits
from followup_tui.composing.review.remarks import DraftText, Finding, Level, ReviewFacts, Rule


def too_alike(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """A text that shares much with another one, or a long passage."""
    if not about.drafts:
        return
    body = typed(draft.body, known_names(about))
    others = tuple(other.body for other in about.drafts)
    for other, found in zip(about.drafts, likenesses(body, others), strict=True):
        level = judged(found, about.limits)
        if level is not None:
            row = f", {found.longest_run} words in a row" if found.longest_run > 1 else ""
            what = f"Too like {other.name}: {found.share:.0%} in common{row}."
            yield Finding(what, *found.here, level=level, about=other.name)


def judged(found: Likeness, limits: Limits) -> Level | None:
    """How grave it is that two texts have so much in common; None where it is not."""
    if found.share >= limits.block_share or found.longest_run >= limits.block_run:
        return Level.block
    if found.share >= limits.warn_share or found.longest_run >= limits.warn_run:
        return Level.warn
    return None


def known_names(about: ReviewFacts) -> frozenset[str]:
    """The names that may stand in all letters of an application without making them alike."""
    people = (about.recipient, about.through, *about.others)
    names = (name for one in people if one for name in (one.full_name, one.salutation))
    return frozenset(name for name in (about.company, about.role, about.me, *names) if name)


RULES = (
    Rule(
        "too_alike",
        Level.warn,
        "a text that is too like another one to the same company",
        "People who work together show each other what they were sent.",
        "Say this in other words, or leave it out.",
        too_alike,
    ),
)
