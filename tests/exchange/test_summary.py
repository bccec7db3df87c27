"""The summary as Markdown: what it says, and that no text of the user becomes markup."""

from datetime import date
from typing import Any

import pytest
from markdown_it import MarkdownIt

from followup_tui.domain.models import Question
from followup_tui.domain.reflection.summary import summarise
from followup_tui.domain.words import Category, Foreseen, Verdict
from followup_tui.exchange.summary import Account, summary_markdown

HOSTILE = (
    "# heading", "*a* _b_ `c`", "a | b\n---|---", "1. one\n2. two", "[x](http://x.y)\n\n# z", "<b>&amp;",
    "> quoted", "===", "```",
)  # fmt: skip


def question(text: str, verdict: Verdict, category: Category = Category.technical, **values: Any) -> Question:
    return Question(reflection_id=1, position=0, text=text, verdict=verdict, category=category, **values)


def account(*questions: Question, text: str = "firmware", **values: Any) -> Account:
    return Account(
        company=f"Halden {text}",
        role="Backend engineer",
        round="Onsite",
        day=date(2026, 11, 19),
        summary=summarise(questions, details={1: text}, promised=date(2026, 11, 24)),
        names={1: "Tom Brandt"},
        **values,
    )


def headings(page: str) -> list[str]:
    tokens = MarkdownIt("commonmark").enable("table").parse(page)
    return [
        tokens[place + 1].content.partition(" ")[0]
        for place, one in enumerate(tokens)
        if one.type == "heading_open"
    ]


def test_the_page() -> None:
    asked = (
        question("Why a queue?", Verdict.not_answered, say_now="Back-pressure.", foreseen=Foreseen.surprise),
        question("Why us?", Verdict.properly, Category.motivation, foreseen=Foreseen.expected),
        question("A failure?", Verdict.partly, Category.behavioural, star="SA", foreseen=Foreseen.expected),
    )
    page = summary_markdown(account(*asked, change="If so, then I ask.", prediction="sealed Thu 19 Nov"))
    assert (
        page
        == """\
# Halden firmware: Backend engineer, Onsite, Thu 19 Nov 2026

**1 of 3 answered properly**

| sort | answers | |
|---|---|---|
| technical | ✗ | 0 of 1 properly |
| behavioural | ◐ | 0 of 1 properly |
| motivation | ✓ | 1 of 1 properly |

## Worth working on

- ✗ Why a queue?
  - Back-pressure.
- ◐ A failure?

## The one change

> If so, then I ask.

## For the letters

- Tom Brandt: firmware

## Besides

- Answer promised by Tue 24 Nov 2026
- 1 of 3 was a surprise
- Stories: 1 of 1 without task and result
- Prediction: sealed Thu 19 Nov
"""
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_the_user_becomes_markup(text: str) -> None:
    asked = question(text, Verdict.not_answered, say_now=text)
    plain = question("Why?", Verdict.not_answered, say_now="Because.")
    page = summary_markdown(account(asked, text=text, change=text, feedback=text, plan=text))
    calm = summary_markdown(account(plain, change="Slow", feedback="Fine", plan="Go on"))
    assert headings(page) == headings(calm)
    assert len(headings(page)) == 7


def test_what_there_is_nothing_of_is_left_out() -> None:
    page = summary_markdown(
        Account(
            company="Halden",
            role="Engineer",
            round="Phone",
            day=date(2026, 11, 19),
            summary=summarise(()),
            names={},
        )
    )
    assert headings(page) == ["Halden:"]
    assert "No question noted yet" in page
