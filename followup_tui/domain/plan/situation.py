"""What the steps of one round follow from, looked up once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from followup_tui.domain.calendar import Calendar, at
from followup_tui.domain.facts import Facts, Person, Round
from followup_tui.domain.models import Interview, LogEntry, Mark, Row
from followup_tui.domain.plan.replies import Reply, replies
from followup_tui.domain.plan.wait import Wait, wait_after
from followup_tui.domain.quiet import QuietDays
from followup_tui.domain.rules import Rules
from followup_tui.domain.status import (
    Status,
    cancellation,
    offer,
    on_the_spot,
    reopened,
    standing_entries,
    turning_point,
)
from followup_tui.domain.steps import Task, settles, step_key
from followup_tui.domain.words import Happening, MarkKind, Part

# What is done about a silence; marks on these belong to one stretch of it and don't count for the next.
NUDGES = frozenset({Task.status_check, Task.call, Task.second_nudge, Task.closing_note})
_OFFICE_FIRST = (Part.recruiter, Part.coordinator)
# So many days ahead one looks for a business day of theirs that is no quiet day here: there may be none.
LOOKED_AHEAD = 400


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
        is_last: whether what is about the application as a whole stands here.
        cancelled: the entry that cancelled the round.
        wait: what the day follows from on which asking is fine.
        replies: their replies that want an answer and are about this round.
        unanswered: the newest reply to the application that still wants an answer; None where there is none.
        status: where the application stands.
        turned: the entry that brought it there.
        is_turned_here: whether that entry is about this round, which had begun by then.
        offer: the offer of this round, whatever became of it.
        offered: whether there is an offer at all, of whichever round.
        recorded_at: when the journal learned last of what every step follows from: of the interview, that
            it was moved, or that the application goes on.
    """

    facts: Facts
    rules: Rules
    calendar: Calendar
    log: Sequence[LogEntry]
    round: Round
    later: Round | None
    next_begins: datetime | None
    is_last: bool
    cancelled: LogEntry | None
    wait: Wait
    replies: tuple[Reply, ...]
    unanswered: Reply | None
    status: Status
    turned: LogEntry | None
    is_turned_here: bool
    offer: LogEntry | None
    offered: bool
    recorded_at: datetime

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

    @property
    def quiet(self) -> QuietDays:
        """The candidate's own days on which nothing opens or falls due."""
        return self.rules.quiet

    def after(self, hours: int) -> datetime:
        """So many hours after the end, in UTC."""
        return self.interview.ends_at + timedelta(hours=hours)

    def evening(self, days: int, hour: int) -> datetime:
        """An hour of the candidate's day on which the interview ended, or so many days later, in UTC."""
        day = self.here(self.interview.ends_at) + timedelta(days=days)
        return at(day, hour, self.facts.zone)

    def here(self, instant: datetime) -> date:
        """The candidate's day at an instant."""
        return instant.astimezone(ZoneInfo(self.facts.zone)).date()

    def opening(self, day: date, count: int = 0) -> datetime:
        """When they open, so many business days after a day, in UTC; on a quiet day the next one counts."""
        return self.there(day, count, self.calendar.opens)

    def closing(self, day: date, count: int = 0) -> datetime:
        """When they close, so many business days after a day, in UTC; on a quiet day the next one counts."""
        return self.there(day, count, self.calendar.ends)

    def there(self, day: date, count: int, hour: int) -> datetime:
        """An hour of their business day that is so many after a day, in UTC.

        Where that is a quiet day here, of the next one that is none; where there is none for a year, the
        business day counts.
        """
        first = chosen = self.calendar.add_business_days(day, count)
        for _ in range(LOOKED_AHEAD if self.quiet else 0):
            if self.here(at(chosen, hour, self.calendar.zone)) not in self.quiet:
                return at(chosen, hour, self.calendar.zone)
            chosen = self.calendar.add_business_days(chosen, 1)
        return at(first, hour, self.calendar.zone)

    def thanks_lapse(self) -> datetime:
        """When it is too late for thanks of their own: asking is fine, or the next round begins; in UTC."""
        asking = self.opening(self.wait.lapses_on)
        return min(asking, self.next_begins or asking)

    def office(self) -> Person | None:
        """Who speaks for the company: a recruiter before a coordinator; None where neither was there."""
        office = [person for person in self.round.people if person.is_office]
        return min(office, key=lambda one: _OFFICE_FIRST.index(one.participant.part), default=None)

    def mark(self, task: Task, subject_id: int) -> Mark | None:
        """The mark on a step, unless it is about a silence that is over."""
        mark = self.facts.mark(step_key(task, subject_id))
        if mark is None or task not in NUDGES or self.wait.since is None:
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
            for entry in self._sent(task)
            if entry.interview_id == self.number and contact_id in (None, entry.contact_id)
        ]
        return found[-1] if found else None

    def sent_since(self, task: Task, since: datetime) -> LogEntry | None:
        """The newest entry of such a text to the application, from an instant on."""
        found = [entry for entry in self._sent(task) if entry.at >= since]
        return found[-1] if found else None

    def nudge_sent(self, task: Task) -> LogEntry | None:
        """The newest nudge of a sort in this silence; of an earlier round, the one sent from there."""
        if self.later is not None:
            return self.sent(task)
        begun = self.interview.starts_at
        return self.sent_since(task, max(self.wait.since or begun, begun))

    def nudged_at(self, task: Task) -> tuple[datetime, datetime] | None:
        """When a nudge was sent or ticked in this silence, and when the journal learned of it."""
        entry = self.nudge_sent(task)
        if entry is not None:
            return entry.at, entry.recorded_at
        mark = self.mark(task, self.number)
        return (mark.at, mark.at) if mark is not None and mark.kind is MarkKind.done else None

    def nudged_before(self, task: Task) -> bool:
        """Whether a nudge was sent or ticked in a silence that is over."""
        since = self.wait.since
        if since is None or self.later is not None:
            return False
        mark = self.facts.mark(step_key(task, self.number))
        ticked = mark is not None and mark.kind is MarkKind.done and mark.at < since
        return ticked or any(self.interview.starts_at <= entry.at < since for entry in self._sent(task))

    def _sent(self, task: Task) -> Iterator[LogEntry]:
        for entry in self.log:
            if entry.happening is Happening.sent and settles(entry.kind, task):
                yield entry


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
    held = [one for one in facts.rounds if number(one.interview) not in cancelled] or list(facts.rounds)
    begun = [one for one in held if turned is not None and one.interview.starts_at <= turned.at]
    of_offer, of_turn = _round_of(offered, held), _round_of(turned, begun)
    asked = replies(facts, log)
    for index, one in enumerate(facts.rounds):
        following = facts.rounds[index + 1 :]
        afterwards = [other for other in following if number(other.interview) not in cancelled]
        fallen = [cancelled[key] for other in following if (key := number(other.interview)) in cancelled]
        answers = [reply.answered for reply in asked if reply.answered is not None]
        yield Situation(
            facts=facts,
            rules=rules,
            calendar=calendar,
            log=log,
            round=one,
            later=afterwards[0] if afterwards else None,
            next_begins=_next_day(one.interview, afterwards, calendar),
            is_last=one is held[-1],
            cancelled=cancelled.get(number(one.interview)),
            wait=wait_after(
                one.interview,
                () if afterwards else log,
                () if afterwards else fallen,
                () if afterwards else answers,
                calendar,
                rules,
            ),
            replies=tuple(reply for reply in asked if _round_of(reply.entry, held) is one),
            unanswered=next((reply for reply in reversed(asked) if not reply.is_over), None),
            status=status,
            turned=turned,
            is_turned_here=one is of_turn,
            offer=offered if one is of_offer else None,
            offered=offered is not None,
            recorded_at=_recorded_at(one.interview, facts, log),
        )


def number(row: Row) -> int:
    """The number of a stored row.

    Raises:
        ValueError: it has none yet: plans are made of what is stored.
    """
    if row.id is None:
        raise ValueError(f"{type(row).__name__} is not stored yet")
    return row.id


def _recorded_at(interview: Interview, facts: Facts, log: Sequence[LogEntry]) -> datetime:
    """When the journal learned last of what every step of a round follows from."""
    moved = (entry for entry in log if entry.happening is Happening.rescheduled)
    learned = [entry.recorded_at for entry in moved if entry.interview_id == interview.id]
    again = reopened(log)
    if again is not None:
        learned.append(again.recorded_at)
    stays = facts.mark(step_key(Task.withdraw, number(interview)))
    if stays is not None and stays.kind is MarkKind.skipped:
        learned.append(stays.at)
    return max([interview.recorded_at, *learned])


def _next_day(interview: Interview, rounds: Sequence[Round], calendar: Calendar) -> datetime | None:
    """When the first of some rounds begins that is on a later day: rounds of one day are one visit."""
    day = calendar.day_of(interview.ends_at)
    starts = (one.interview.starts_at for one in rounds)
    return next((start for start in starts if calendar.day_of(start) > day), None)


def _round_of(entry: LogEntry | None, rounds: Sequence[Round]) -> Round | None:
    """The round that an entry names, else the latest that had begun by then, else the first."""
    if entry is None or not rounds:
        return None
    named = [one for one in rounds if one.interview.id == entry.interview_id]
    begun = [one for one in rounds if one.interview.starts_at <= entry.at]
    return (named or begun or rounds[:1])[-1]
