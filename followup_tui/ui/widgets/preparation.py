"""How the questions that are likely to come look, and the answer to one of them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets.option_list import Option

from followup_tui.domain.preparation import Change, Likely
from followup_tui.domain.reflection.questionnaire import CATEGORY_KEYS
from followup_tui.domain.saying import say_day
from followup_tui.domain.words import JUDGED, Category, said
from followup_tui.exchange.preparation import DREADED
from followup_tui.ui.text import line, prose, stack
from followup_tui.ui.widgets.rows import Rows, row
from followup_tui.ui.widgets.spread import Ends, Listed
from followup_tui.ui.widgets.verdicts import SIGNS

NOTHING_YET = """\
Nothing to get ready with yet.

Once you have noted what they asked you in an interview, this page tells what is likely to come in the next \
one: what was asked here before, then what is asked in rounds like it, then what comes again and again. \
Beside each question stands the best answer that you have for it.

It begins with the first pass after an interview: write down every question, and how you answered it.
"""
_LETTERS = {category: key for key, category in CATEGORY_KEYS.items()}


class QuestionRows(Rows):
    """The list of questions; the letter of a category shows only those."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Look back", id="preparation.open"),
        *(
            Binding(
                key, f"screen.sort('{category}')", f"Only: {said(category)}", show=False,
                id=f"preparation.{category}",
            )
            for key, category in CATEGORY_KEYS.items()
        ),
    ]  # fmt: skip


def question_rows(found: Sequence[Likely], sort: Category | None, *, wide: bool) -> Iterator[Option]:
    """The rows of the list.

    Args:
        found: the questions.
        sort: the only sort that is shown; None for all.
        wide: whether there is room for why each is there.
    """
    if not found and sort is not None:
        none = f"No {said(sort)} question yet: {_LETTERS[sort]} shows all again"
        yield row(Listed(Ends(line((none, "$muted")))), "none", heading=True)
    for one in found:
        asked = line(SIGNS[one.last.verdict], f" {one.asked.text}")
        kind = line((said(one.last.category), "$muted"))
        rows = (Ends(asked), Ends(line((f"  {one.why}", "$muted")), kind)) if wide else (Ends(asked, kind),)
        yield row(Listed(*rows), str(one.asked.question_id))


def sorts(found: Sequence[Likely]) -> str:
    """The letters of the sorts that there are, with how many of each: "t technical 4 · b behavioural 2"."""
    counted = Counter(one.last.category for one in found)
    return " · ".join(f"{_LETTERS[one]} {said(one)} {count}" for one, count in counted.most_common(4))


def about(one: Likely, today: date) -> Content:
    """A question with the best answer there is, and how it went last.

    Args:
        one: the question.
        today: the candidate's day.
    """
    last = one.last
    went = f"{JUDGED[last.verdict]} at {last.company}, {say_day(last.day, today)}"
    rows = [
        prose((f"“{one.asked.text}”", "bold")),
        line((one.why, "$muted")),
        line(SIGNS[last.verdict], (f" Last time {went}", "$muted")),
        line(""),
    ]
    if one.answer:
        title = "Your better answer" if one.is_better else "What you said, and it was good"
        rows += [line((title, "$primary")), prose(one.answer)]
    else:
        rows += [line(("No good answer yet: what would you say now?", "$primary"))]
        rows += [prose(("You said: ", "$muted"), last.said)] if last.said.strip() else []
    if last.missing.strip():
        rows += [line(""), prose(("What was missing: ", "$muted"), last.missing)]
    return stack(*rows)


def meant(changes: Sequence[Change]) -> Content:
    """What one meant to do differently and what one dreads, a line each."""
    said = ((DREADED if one.dreads else "", one.text) for one in changes)
    return stack(*(line(("› ", "$primary"), (label, "$muted"), text) for label, text in said))
