"""A preparation to take along."""

from datetime import date

from followup_tui.domain.preparation import Asked, Change, Likely
from followup_tui.domain.words import Category, Verdict
from followup_tui.exchange.preparation import as_text

DAY = date(2026, 11, 20)


def question(text: str, answer: str) -> Likely:
    asked = Asked(1, 1, 1, "Halden", "Onsite", DAY, text, text, Category.other, Verdict.partly)
    return Likely(asked, asked, 1, "Asked here: Onsite", answer, is_better=True)


def test_the_questions_are_numbered_with_their_answers_below() -> None:
    found = [question("Why\nus?", "Because.\n\nThat is why."), question("And now?", "")]
    text = as_text(
        "Prepare: Halden", found, [Change(1, "Halden", "Onsite", DAY, "If so, then this.\nAnd that.")]
    )
    assert text == (
        "Prepare: Halden\n\nIf so, then this. And that.\n\n"
        "1. Why us?\n   Asked here: Onsite\n   Because.\n\n   That is why.\n\n"
        "2. And now?\n   Asked here: Onsite\n   (no good answer yet)\n"
    )
