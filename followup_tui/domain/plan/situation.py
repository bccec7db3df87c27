"""What the steps of one round follow from, looked up once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from followup_tui.domain.calendar import Calendar, at
from followup_tui.domain.facts import Facts, Person, Round
from followup_tui.domain.models import Interview, LogEntry, Mark, Row
from followup_tui.domain.plan.wait import Wait, wait_after
from followup_tui.domain.rules import Rules
from followup_tui.domain.status import (
    Status,
    cancellation,
    offer,
    on_the_spot,
    standing_entries,
    turning_point,
)
from followup_tui.domain.steps import SENT_AS, Task, step_key
from followup_tui.domain.words import Happening, MarkKind, Part

# Marks on these belong to one stretch of silence and don't count for the next.
_OF_ONE_WAIT = frozenset({Task.status_check, Task.call})
_OFFICE_FIRST = (Part.recruiter, Part.coordinator)


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """One round within its application.

    Args:
        facts: all that is known about the application.
        rules: the timing.
        calendar: the employer's business days.
        log: the entries that stand, earliest first.
        round: the round.
        later: the next round that was not cancelled; None for the latest one.
        next_begins: when the first such round on a later day begins; None where there is none.
        cancelled: the entry that cancelled the round.
        wait: what the day follows from on which asking is fine.
        status: where the application stands.
        turned: the entry that brought it there.
        offer: the offer of this round, whatever became of it.
        offered: whether there is an offer at all, of whichever round.
    """

    facts: Facts
    rules: Rules
    calendar: Calendar
    log: Sequence[LogEntry]
    round: Round
    later: Round | None
    next_begins: datetime | None
    cancelled: LogEntry | None
    wait: Wait
    status: Status
    turned: LogEntry | None
    offer: LogEntry | None
    offered: bool

    @property
    def interview(self) -> Interview:
        """The interview of the round."""
        return self.round.interview

    @property
    def number(self) -> int:
        """The number of the interview."""
        return number(self.interview)

    @property
    def on_spot(self) -> bool:
        """Whether the offer was made in this very room."""
        return self.offer is not None and on_the_spot(self.offer)

    def after(self, hours: int) -> datetime:
        """So many hours after the end, in UTC."""
        return self.interview.ends_at + timedelta(hours=hours)

    def evening(self, days: int, hour: int) -> datetime:
        """An hour of the candidate's day on which the interview ended, or so many days later, in UTC."""
        day = self.interview.ends_at.astimezone(ZoneInfo(self.facts.zone)).date()
        return at(day + timedelta(days=days), hour, self.facts.zone)

    def office(self) -> Person | None:
        """Who speaks for the company: a recruiter before a coordinator; None where neither was there."""
        office = [person for person in self.round.people if person.is_office]
        return min(office, key=lambda one: _OFFICE_FIRST.index(one.participant.part), default=None)

    def mark(self, task: Task, subject_id: int) -> Mark | None:
        """The mark on a step, unless it is about a silence that is over."""
        mark = self.facts.mark(step_key(task, subject_id))
        if mark is None or task not in _OF_ONE_WAIT or self.wait.since is None:
            return mark
        return mark if mark.at >= self.wait.since else None

    def first_pass_over(self) -> bool:
        """Whether the first pass was finished, ticked or skipped."""
        reflection = self.round.reflection
        if reflection is not None and reflection.first_pass_at is not None:
            return True
        return self.facts.ticked(step_key(Task.first_pass, self.number))

    def sent(self, task: Task, contact_id: int | None = None) -> LogEntry | None:
        """The newest entry of a text that settles a step of this round.

        Args:
            task: what the step asks for.
            contact_id: to whom it has to be; None for whomever.
        """
        found = [
            entry
            for entry in self.log
            if entry.happening is Happening.sent
            and entry.kind == SENT_AS[task]
            and entry.interview_id == self.number
            and contact_id in (None, entry.contact_id)
        ]
        return found[-1] if found else None

    def check_sent(self) -> LogEntry | None:
        """The newest status check of this silence; of an earlier round, the one sent from there."""
        if self.later is not None:
            return self.sent(Task.status_check)
        start = self.wait.since or self.interview.starts_at
        found = [
            entry
            for entry in self.log
            if entry.happening is Happening.sent
            and entry.kind == SENT_AS[Task.status_check]
            and entry.at >= start
        ]
        return found[-1] if found else None

    def asked_at(self) -> datetime | None:
        """When the status check was sent or ticked; None while it was not."""
        entry = self.check_sent()
        if entry is not None:
            return entry.at
        mark = self.mark(Task.status_check, self.number)
        return mark.at if mark is not None and mark.kind is MarkKind.done else None


def situations(facts: Facts, rules: Rules) -> Iterator[Situation]:
    """The rounds of an application as plans see them, earliest first."""
    log = standing_entries(facts.log)
    application = facts.application
    calendar = Calendar(
        application.country, application.region, application.zone, rules.day_opens, rules.day_ends
    )
    status, turned = turning_point(log, [one.interview for one in facts.rounds])
    offered = None if status in {Status.live, Status.parked} else offer(log)
    cancelled = {
        number(one.interview): entry
        for one in facts.rounds
        if (entry := cancellation(log, number(one.interview)))
    }
    held = [one for one in facts.rounds if number(one.interview) not in cancelled]
    of_offer = _round_of(offered, held or list(facts.rounds))
    for index, one in enumerate(facts.rounds):
        following = facts.rounds[index + 1 :]
        afterwards = [other for other in following if number(other.interview) not in cancelled]
        fallen = [cancelled[key] for other in following if (key := number(other.interview)) in cancelled]
        yield Situation(
            facts=facts,
            rules=rules,
            calendar=calendar,
            log=log,
            round=one,
            later=afterwards[0] if afterwards else None,
            next_begins=_next_day(one.interview, afterwards, calendar),
            cancelled=cancelled.get(number(one.interview)),
            wait=wait_after(
                one.interview,
                () if afterwards else log,
                () if afterwards else fallen,
                calendar,
                rules,
            ),
            status=status,
            turned=turned,
            offer=offered if one is of_offer else None,
            offered=offered is not None,
        )


def number(row: Row) -> int:
    """The number of a stored row.

    Raises:
        ValueError: it has none yet: plans are made of what is stored.
    """
    if row.id is None:
        raise ValueError(f"{type(row).__name__} is not stored yet")
    return row.id


def _next_day(interview: Interview, rounds: Sequence[Round], calendar: Calendar) -> datetime | None:
    """When the first of some rounds begins that is on a later day: rounds of one day are one visit."""
    day = calendar.day_of(interview.ends_at)
    starts = (one.interview.starts_at for one in rounds)
    return next((start for start in starts if calendar.day_of(start) > day), None)


def _round_of(entry: LogEntry | None, rounds: Sequence[Round]) -> Round | None:
    """The round that an entry names, else the latest one."""
    if entry is None or not rounds:
        return None
    return next((one for one in rounds if one.interview.id == entry.interview_id), rounds[-1])
