"""How questions and their verdicts look."""

from textual.content import Content
from textual.widgets import Static

from followup_tui.domain.models import Question
from followup_tui.domain.words import Verdict, said
from followup_tui.ui.sheet import Sheet
from followup_tui.ui.text import line, stack

# A sign beside the colour, which never stands alone.
SIGNS: dict[Verdict, tuple[str, str]] = {
    Verdict.open: ("·", "$muted"),
    Verdict.properly: ("✓", "$success"),
    Verdict.partly: ("◐", "$warning"),
    Verdict.not_answered: ("✗", "$error"),
}
JUDGED: dict[Verdict, str] = {
    Verdict.open: "not judged yet",
    Verdict.properly: "answered properly",
    Verdict.partly: "answered partly",
    Verdict.not_answered: "not answered",
}


def question_line(question: Question) -> Content:
    """A question with the sign of its verdict."""
    return line(SIGNS[question.verdict], f" {question.text}")


def weakest(sheet: Sheet) -> Static:
    """The question that is most worth a better answer, with what was said and missing."""
    found = next(iter(sheet.summary().to_work_on), None)
    if found is None:
        return Static("No answer was weak. Take the question that you enjoyed least.", classes="beside muted")
    rows = [
        line((f"“{found.text}”", "bold")),
        line((f"{said(found.category)} · {JUDGED[found.verdict]}", "$muted")),
    ]
    told = {"You said": found.said, "Missing": found.missing, "You would say": found.say_now}
    rows += [line((f"{what}: ", "$muted"), text) for what, text in told.items() if text]
    return Static(stack(*rows), classes="beside")
