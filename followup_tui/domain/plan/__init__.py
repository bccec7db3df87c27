"""What to do after an interview, and when: facts and rules become steps.

A step comes from a row of `rows.ROWS`, and `timing` makes its times fair. What happened, a mark, or one of
`settling.REASONS` settles it. A new kind of step is a new row.
"""

from collections.abc import Iterator
from datetime import datetime

from followup_tui import __version__
from followup_tui.domain.calendar import data_version
from followup_tui.domain.facts import Facts
from followup_tui.domain.plan.rows import ROWS
from followup_tui.domain.plan.settling import replaced, settled
from followup_tui.domain.plan.situation import Situation, situations
from followup_tui.domain.plan.timing import put_off, timely
from followup_tui.domain.rules import Rules
from followup_tui.domain.steps import Step

__all__ = ["fingerprint", "plan"]


def plan(facts: Facts, rules: Rules, now: datetime) -> tuple[Step, ...]:
    """The steps of an application, round by round, in the order of the checklist.

    Args:
        facts: all that is known about it.
        rules: the timing.
        now: the present instant. No step depends on it so far, so a plan that is kept stays true as time
            goes by; where its steps stand is asked of `steps.state`.
    """
    return tuple(step for situation in situations(facts, rules) for step in _steps(situation))


def fingerprint(rules: Rules, zone: str) -> str:
    """A short text that changes whenever plans may come out otherwise although no fact has changed.

    Args:
        rules: the timing.
        zone: the candidate's IANA zone.
    """
    return "|".join((__version__, rules.fingerprint, zone, data_version()))


def _steps(situation: Situation) -> Iterator[Step]:
    for row in ROWS:
        for step in row(situation):
            made = settled(put_off(timely(step, situation), situation), situation)
            if not replaced(made, situation):
                yield made
