"""Settles steps: by what happened, by a mark, or because they are not needed, with the reason said."""

from collections.abc import Callable
from dataclasses import replace

from followup_tui.domain.models import Mark
from followup_tui.domain.plan.around import ONLY_THE_RECRUITER
from followup_tui.domain.plan.situation import NUDGES, Situation
from followup_tui.domain.status import Status
from followup_tui.domain.steps import Step, Task, step_key
from followup_tui.domain.words import ContactRule, Happening, MarkKind, Outcome, State

_HELD = frozenset({Task.prepare, Task.room, Task.first_pass, Task.second_look})
_THANKS = frozenset({Task.thank, Task.thank_company})
_TO_THEM = _THANKS | NUDGES | {Task.ask, Task.acknowledge}
# What stands after an interview that never took place.
_ANYWAY = frozenset({Task.answer_offer, Task.reply, Task.reschedule, Task.feedback, Task.withdraw, Task.park})
_BY_MARK = {MarkKind.done: State.done, MarkKind.skipped: State.skipped}

_ENDED = {
    Status.accepted: "You accepted the offer.",
    Status.declined: "You declined the offer.",
    Status.rejected: "They turned you down.",
    Status.withdrawn: "You withdrew your application.",
    Status.parked: "The application is parked: nothing is expected any more.",
}


def settled(step: Step, situation: Situation) -> Step:
    """The step, settled by what happened, else by a tick or skip, else by a reason not to need it."""
    if step.settled is State.done:
        return step
    mark = situation.mark(step.task, step.subject_id)
    if mark is not None and mark.kind in _BY_MARK and not _by_log_alone(step, mark):
        return replace(step, settled=_BY_MARK[mark.kind], settled_at=mark.at, note=mark.reason)
    for tasks, reason in REASONS if step.settled is None else ():
        said = reason(situation) if step.task in tasks else ""
        if said:
            return replace(step, settled=State.not_needed, note=said)
    return step


def _by_log_alone(step: Step, mark: Mark) -> bool:
    """Whether a tick does not count: what is parked, the log says."""
    return step.task is Task.park and mark.kind is MarkKind.done


def replaced(step: Step, situation: Situation) -> bool:
    """Whether the acknowledgement of an offer in the room stands in the place of a thank-you not yet sent."""
    return situation.on_spot and step.task in _THANKS and step.settled not in _BY_MARK.values()


def _cancelled(situation: Situation) -> str:
    return "The interview was cancelled." if situation.cancelled else ""


def _ended(situation: Situation) -> str:
    return _ENDED.get(situation.status, "")


def _ended_before(situation: Situation) -> str:
    turned = situation.turned
    return _ended(situation) if turned and turned.at < situation.interview.starts_at else ""


def _parked(situation: Situation) -> str:
    return _ended(situation) if situation.status is Status.parked else ""


def _no_offer_left(situation: Situation) -> str:
    return _ended(situation) if situation.status in {Status.rejected, Status.withdrawn} else ""


def _over(situation: Situation) -> str:
    return _ended(situation) if situation.status is not Status.parked else ""


def _accepted_elsewhere(situation: Situation) -> str:
    elsewhere = situation.facts.elsewhere
    mark = situation.facts.mark(step_key(Task.withdraw, situation.number))
    if mark is not None and mark.kind is MarkKind.skipped:
        return ""
    return f"You accepted the offer of {elsewhere.company}: you withdraw instead." if elsewhere else ""


def _set_anew(situation: Situation) -> str:
    return f"A new date is set: {situation.later.interview.round}." if situation.later else ""


def _offered(situation: Situation) -> str:
    return "They made an offer: there is nothing to ask." if situation.offered else ""


def _later_round(situation: Situation) -> str:
    return f"A later round is set: {situation.later.interview.round}." if situation.later else ""


def _ruled_out(*rules: ContactRule, said: str) -> Callable[[Situation], str]:
    return lambda situation: said if situation.facts.application.contact_rule in rules else ""


def _answered(situation: Situation) -> str:
    """A reply to a nudge that restarts no wait of its own: they asked back, and it is not over yet."""
    asked = situation.nudged_at(Task.status_check)
    answers = (
        entry
        for entry in situation.log
        if asked
        and entry.at >= asked[0]
        and entry.happening is Happening.reply
        and entry.outcome is not Outcome.courtesy
    )
    return "They answered the status check." if any(answers) else ""


# For which steps, and why they are not needed: a sentence, or nothing where that does not hold.
REASONS: tuple[tuple[frozenset[Task], Callable[[Situation], str]], ...] = (
    (frozenset(Task) - _ANYWAY, _cancelled),
    (_TO_THEM, _ended),
    (frozenset({Task.reschedule, Task.park}), _over),
    (_HELD, _ended_before),
    (_HELD | {Task.outcome}, _parked),
    (frozenset({Task.answer_offer}), _no_offer_left),
    (NUDGES, _offered),
    (_TO_THEM | {Task.prepare, Task.reply, Task.reschedule}, _accepted_elsewhere),
    (NUDGES, _later_round),
    (frozenset({Task.reschedule}), _set_anew),
    (_THANKS, _ruled_out(ContactRule.no_thanks, said="They asked for no thank-yous.")),
    (
        frozenset({Task.thank}),
        _ruled_out(ContactRule.recruiter_only, said=f"{ONLY_THE_RECRUITER}."),
    ),
    (frozenset({Task.call}), _ruled_out(ContactRule.no_calls, said="They asked not to be called.")),
    (NUDGES - {Task.status_check}, _answered),
)
