"""How questions and their verdicts look."""

from textual.content import Content

from followup_tui.domain.models import Question
from followup_tui.domain.reflection.aspects import has_story
from followup_tui.domain.words import FORESEEN, JUDGED, STORY, VERDICT_SIGNS, Category, Verdict, said
from followup_tui.ui.text import line, stack

# A sign beside the colour, which never stands alone.
_COLOURS = {
    Verdict.open: "$muted",
    Verdict.properly: "$success",
    Verdict.partly: "$warning",
    Verdict.not_answered: "$error",
}
SIGNS = {verdict: (sign, _COLOURS[verdict]) for verdict, sign in VERDICT_SIGNS.items()}


def question_line(question: Question) -> Content:
    """A question with the sign of its verdict."""
    return line(SIGNS[question.verdict], f" {question.text}")


def in_short(question: Question, asked_by: str) -> Content:
    """What was chosen about a question, in one line.

    Args:
        question: the question.
        asked_by: the name of who asked it; empty where that is not noted.
    """
    verdict = JUDGED[Verdict.open] if question.verdict is Verdict.open else said(question.verdict)
    parts = [f" {verdict}", "" if question.category is Category.other else said(question.category)]
    parts += [FORESEEN.get(question.foreseen, "")]
    if has_story(question) and question.star is not None:
        told = ", ".join(STORY[part].lower() for part in question.star)
        parts += [f"told: {told or 'no part of the story'}"]
    parts += [asked_by]
    return line(SIGNS[question.verdict], (" · ".join(part for part in parts if part), "$muted"))


def answered(question: Question) -> Content:
    """A question with how it was answered: the verdict, what was said, and what was missing."""
    rows = [
        line((f"“{question.text}”", "bold")),
        line((f"{said(question.category)} · {JUDGED[question.verdict]}", "$muted")),
    ]
    told = {"You said": question.said, "Missing": question.missing}
    rows += [line((f"{what}: ", "$muted"), text) for what, text in told.items() if text]
    return stack(*rows)
