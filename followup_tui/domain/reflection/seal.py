"""The sealed prediction: when it is opened, and what came of the interview beside it."""

from collections.abc import Mapping
from datetime import datetime

from followup_tui.domain.results import KNOWN, Result

SEALED = "opened when the outcome is known"
_CAME: Mapping[Result, str] = {
    Result.pending: "What came of it is not known yet.",
    Result.turned_down: "You did not advance: they said no.",
    Result.withdrawn: "You withdrew, so nobody knows what they would have said.",
    Result.silent: "They never said what came of it.",
    Result.cancelled: "It did not take place.",
}
_FURTHER, _OFFERED = "You advanced: a further round was set.", "You advanced: they made an offer."


def is_shut(sealed_at: datetime | None, result: Result) -> bool:
    """Whether a prediction is sealed, and nobody may look at it yet.

    Args:
        sealed_at: when it was sealed; None while it is not.
        result: what is known of what came of the interview.
    """
    return sealed_at is not None and result is Result.pending


def came_of_it(result: Result, *, further: bool) -> str:
    """What came of an interview, in a sentence.

    Args:
        result: what is known of it.
        further: whether a further round was set.
    """
    if result is Result.advanced:
        return _FURTHER if further else _OFFERED
    return _CAME[result]


def beside_it(prediction: int | None, result: Result) -> str:
    """How a prediction looks beside what came, in a sentence; empty where there is nothing to say.

    Args:
        prediction: in percent; None for none.
        result: what is known of what came of the interview.
    """
    if prediction is None or result is Result.pending:
        return ""
    if result not in KNOWN:
        return "A prediction can't be held against that, and this one is not counted."
    advanced = result is Result.advanced
    if prediction == 50:
        return "You had left it open."
    if (prediction > 50) is advanced:
        return "As you expected."
    return "Better than you expected." if advanced else "You had expected otherwise."


def as_often(prediction: int) -> str:
    """A prediction as a number of cases, which people judge better than percentages.

    G. Gigerenzer and U. Hoffrage, "How to improve Bayesian reasoning without instruction: frequency formats",
    Psychological Review 102 (1995), 684–704.

    Args:
        prediction: in percent.
    """
    low, high = prediction // 10, -(-prediction // 10)
    many = f"{low}" if low == high else f"{low} or {high}"
    return f"Of ten interviews that felt like this one, {many} would go on."
