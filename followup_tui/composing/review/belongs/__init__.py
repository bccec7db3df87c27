"""What a kind of draft must say, and what it must not."""

from collections.abc import Iterator
from dataclasses import replace

from followup_tui.composing.review.belongs import calls, closings, offers, questions, thanks, waits
from followup_tui.composing.review.belongs.table import BELONGS
from followup_tui.composing.review.remarks import DraftText, Finding, ReviewFacts, Rule


def _where_it_belongs(rule: Rule) -> Rule:
    """A rule that speaks only about the kinds of draft that the table names."""

    def check(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
        if rule.name in BELONGS.get(about.kind.basis, ()):
            yield from rule.check(draft, about)

    return replace(rule, check=check)


RULES: tuple[Rule, ...] = (
    thanks.PERSONAL_DETAIL,
    *(
        _where_it_belongs(rule)
        for family in (thanks, offers, calls, waits, questions, closings)
        for rule in family.RULES
    ),
)
