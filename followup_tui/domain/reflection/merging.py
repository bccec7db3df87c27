"""Two notes of one question become one: nothing that was written is lost."""

from typing import Any

from followup_tui.domain.fields import STAR
from followup_tui.domain.models import Question
from followup_tui.domain.reflection.same import topic_of
from followup_tui.domain.words import Category, Foreseen, Verdict

_TEXTS = ("said", "missing", "say_now")
# What a choice is as long as nobody has made it.
_UNCHOSEN = {
    "category": Category.other,
    "asked_by_id": None,
    "verdict": Verdict.open,
    "foreseen": Foreseen.open,
}


def merged(kept: Question, other: Question) -> dict[str, Any]:
    """What a question holds once another one has gone into it.

    Its wording, its place and the choices that were made stay; what it lacks comes from the other one.

    Args:
        kept: the question that stays.
        other: the one that goes into it.

    Returns:
        Values by field.
    """
    values: dict[str, Any] = {name: _both(getattr(kept, name), getattr(other, name)) for name in _TEXTS}
    for name, unchosen in _UNCHOSEN.items():
        chosen = getattr(kept, name)
        values[name] = getattr(other, name) if chosen == unchosen else chosen
    values["star"] = _told(kept.star, other.star)
    values["at_rest"] = kept.at_rest and other.at_rest
    values["topic"] = other.topic if filed_by_hand(other) and not filed_by_hand(kept) else kept.topic
    return values


def filed_by_hand(question: Question) -> bool:
    """Whether a question is filed otherwise than under its own words."""
    return question.topic not in ("", topic_of(question.text))


def _both(one: str, other: str) -> str:
    """Both texts, one below the other; just the one that says it all."""
    if other.strip() in one:
        return one
    return other if one.strip() in other else f"{one}\n\n{other}"


def _told(one: str | None, other: str | None) -> str | None:
    """The parts of the story that were told by either; None where nobody looked at either."""
    if one is None or other is None:
        return other if one is None else one
    return "".join(part for part in STAR if part in one + other)
