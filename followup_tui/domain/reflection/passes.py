"""Which pass of a reflection can be gone to, and why another one has to wait."""

from collections.abc import Mapping

from followup_tui.domain.reflection.questionnaire import Pass
from followup_tui.domain.results import Result

_BUILDS: Mapping[Pass, str] = {
    Pass.second: "The second look builds on the first pass, so that comes first.",
    Pass.outcome: "The outcome is held against the first pass, so that comes first.",
}


def why_shut(pass_: Pass, *, first_done: bool, result: Result) -> str:
    """Why a pass has to wait; empty where it can be gone to.

    Args:
        pass_: the pass.
        first_done: whether the first pass is finished.
        result: what is known of what came of the interview.
    """
    if pass_ is Pass.first:
        return ""
    if not first_done:
        return _BUILDS[pass_]
    if pass_ is Pass.outcome and result is Result.pending:
        return "What came of it is not known yet. l notes what happened, and then this opens."
    return ""


def next_open(pass_: Pass, *, first_done: bool, result: Result) -> Pass:
    """The next pass in turn that can be gone to; after the last comes the first."""
    order = list(Pass)
    place = order.index(pass_) + 1
    turn = [*order[place:], *order[:place]]
    return next(one for one in turn if not why_shut(one, first_done=first_done, result=result))
