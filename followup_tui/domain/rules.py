"""The defaults of the clock: every duration that a plan is made with. Standard library only."""

from dataclasses import dataclass, field, fields
from typing import ClassVar

from followup_tui.domain.quiet import QuietDays, quiet_days

# Hours of which the first has to come before the other, on the same day.
_IN_ORDER = (("day_opens", "day_ends"), ("call_opens", "call_ends"))


def _hour(default: int) -> int:
    """An hour of the day."""
    chosen: int = field(default=default, metadata={"most": 23})
    return chosen


def _count(default: int) -> int:
    """A number of hours or days."""
    chosen: int = field(default=default, metadata={"most": 999})
    return chosen


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The timing of a plan. Business days are the employer's; hours of the day are local.

    Args:
        prepare_hour: hour of the day before an interview at which preparing opens, candidate's zone.
        room_hours: hours before the start at which the card of an upcoming interview appears.
        ask_hours: hours after the end by which a missing address should have been asked for.
        first_pass_hour: hour of the same evening by which the first pass is due, candidate's zone.
        evening_hour: hour of the day by which a second look, or a step put off to that day, is due.
        second_look_hour: hour of the next morning at which the second look opens, candidate's zone.
        outcome_days: days after a result is known during which looking at it is offered.
        thank_opens_hours: hours after the end at which thank-yous open.
        thank_due_hours: hours after the end by which thank-yous are due.
        check_after_promise: business days after a promised date at which asking is fine.
        check_after_interview: business days after the interview at which asking is fine, with no promise.
        check_due: business days after its opening by which the status check is due.
        call_after_check: business days after an unanswered status check at which a call is fine.
        call_opens: hour from which on they may be called, employer's zone.
        call_ends: hour until which they may be called, employer's zone.
        second_nudge_after: business days after a status check was sent at which a second nudge is fine.
        second_nudge_due: business days after its opening by which the second nudge is due.
        closing_after: business days after the second nudge was sent at which the closing note is fine.
        closing_due: business days after its opening by which the closing note is due.
        park_after_closing: business days after the closing note at which parking is offered.
        park_after_silence: business days without anything logged after which parking is offered.
        reply_due: business days after a reply that wants an answer by which that is due.
        reschedule_due: business days after a cancellation by which asking for a new date is due.
        feedback_due: business days after a rejection by which the request for feedback is due.
        withdraw_due: business days after an offer was accepted by which the other withdrawals are due.
        offer_reminder: business days before an offer's deadline at which answering is reminded of.
        day_opens: hour at which a business day begins.
        day_ends: hour at which a business day ends.
        night_from: hour from which on nothing of the candidate's own falls due, their zone.
        night_until: hour until which nothing of the candidate's own falls due, their zone.
        rested_hour: hour at which what would fall due at night or too early is due instead, candidate's zone.
        shortest_hours: hours after the end before which nothing of the candidate's own falls due.
        grace_hours: hours after being recorded during which nothing is overdue.
        practise_after: days after which a question that was answered weakly comes back for practice, each
            counted from the time before.
        quiet_days: the candidate's own days on which nothing opens or falls due: weekdays ("sun"), dates
            ("2026-12-24") and spans of dates ("2026-12-24..2027-01-01").
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    prepare_hour: int = _hour(9)
    room_hours: int = _count(2)
    ask_hours: int = _count(4)
    first_pass_hour: int = _hour(21)
    evening_hour: int = _hour(21)
    second_look_hour: int = _hour(9)
    outcome_days: int = _count(14)
    thank_opens_hours: int = _count(2)
    thank_due_hours: int = _count(24)
    check_after_promise: int = _count(2)
    check_after_interview: int = _count(5)
    check_due: int = _count(3)
    call_after_check: int = _count(3)
    call_opens: int = _hour(9)
    call_ends: int = _hour(17)
    second_nudge_after: int = _count(5)
    second_nudge_due: int = _count(3)
    closing_after: int = _count(7)
    closing_due: int = _count(3)
    park_after_closing: int = _count(10)
    park_after_silence: int = _count(30)
    reply_due: int = _count(1)
    reschedule_due: int = _count(1)
    feedback_due: int = _count(3)
    withdraw_due: int = _count(2)
    offer_reminder: int = _count(2)
    day_opens: int = _hour(9)
    day_ends: int = _hour(18)
    night_from: int = _hour(22)
    night_until: int = _hour(9)
    rested_hour: int = _hour(12)
    shortest_hours: int = _count(4)
    grace_hours: int = _count(24)
    practise_after: tuple[int, ...] = (2, 7, 7)
    quiet_days: tuple[str, ...] = ()

    @property
    def fingerprint(self) -> str:
        """A short text that changes when a rule does: agenda rows with another one are computed anew."""
        return ",".join(str(getattr(self, rule.name)) for rule in fields(self))

    def out_of_range(self) -> dict[str, str]:
        """A sentence for each rule that can't be, by its name."""
        problems = {
            rule.name: f"It goes from 0 to {rule.metadata['most']}"
            for rule in fields(self)
            if "most" in rule.metadata and not 0 <= getattr(self, rule.name) <= rule.metadata["most"]
        }
        for first, last in _IN_ORDER:
            if not getattr(self, first) < getattr(self, last):
                problems.setdefault(first, f"It has to be earlier than {last}")
                problems.setdefault(last, f"It has to be later than {first}")
        if not all(1 <= days <= 365 for days in self.practise_after):
            problems["practise_after"] = "It is a list of days, each from 1 to 365"
        try:
            quiet_days(self.quiet_days)
        except ValueError as problem:
            problems["quiet_days"] = str(problem)
        return problems

    @property
    def quiet(self) -> QuietDays:
        """The quiet days, understood."""
        return quiet_days(self.quiet_days)
