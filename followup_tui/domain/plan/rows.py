"""The rows of the plan in the order of the checklist: each yields the steps of its sort for one round."""

from collections.abc import Callable, Iterator

from followup_tui.domain.plan import answers, around, nudges, thanks
from followup_tui.domain.plan.situation import Situation
from followup_tui.domain.steps import Step

ROWS: tuple[Callable[[Situation], Iterator[Step]], ...] = (
    around.prepare,
    around.room,
    around.ask,
    around.first_pass,
    around.second_look,
    around.outcome,
    thanks.acknowledge,
    thanks.thank,
    thanks.thank_company,
    nudges.call,
    nudges.status_check,
    nudges.second_nudge,
    nudges.closing_note,
    nudges.park,
    answers.answer_offer,
    answers.reply,
    answers.reschedule,
    answers.feedback,
    answers.withdraw,
)
