"""The steps of patience: the status check, and what follows where nobody answers, up to parking."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from followup_tui.domain.models import LogEntry
from followup_tui.domain.plan.situation import Situation
from followup_tui.domain.plan.thanks import COMPANY
from followup_tui.domain.status import Status
from followup_tui.domain.steps import Step, Task
from followup_tui.domain.when import place, say_day, say_time
from followup_tui.domain.words import Happening, Heading, Outcome, State, said

_REACHED = frozenset({Outcome.spoke, Outcome.voicemail})
# What breaks no silence: nobody has learned anything from it.
_IDLE = frozenset({Happening.note})
# Below these a nudge is not needed any more, and says why.
_ANEW = "The wait began anew since: the status check comes first again."


def status_check(situation: Situation) -> Iterator[Step]:
    """Ask where things stand, once the day has come from which that is fine."""
    wait, sent = situation.wait, situation.nudge_sent(Task.status_check)
    opens = situation.opening(wait.opens_on)
    yield Step(
        task=Task.status_check,
        subject_id=situation.number,
        interview_id=situation.number,
        heading=Heading.wait,
        title="Status check",
        label="Ask where things stand",
        opens=opens,
        due=situation.closing(situation.calendar.day_of(opens), situation.rules.check_due),
        why=wait.why,
        waits_for=_their_question(situation, sent),
        settled=State.done if sent else None,
        settled_at=sent.at if sent else None,
    )


def call(situation: Situation) -> Iterator[Step]:
    """Call where a status check went unanswered, in their office hours."""
    asked = _day_of(situation, Task.status_check)
    if asked is None:
        return
    since, day = asked
    office = situation.office()
    called = next((entry for entry in situation.log if _reached(entry) and entry.at >= since), None)
    rules = situation.rules
    opens = situation.there(day, rules.call_after_check, rules.call_opens)
    yield Step(
        task=Task.call,
        subject_id=situation.number,
        interview_id=situation.number,
        heading=Heading.call,
        title=office.contact.full_name if office else COMPANY,
        label=f"Call {office.contact.full_name if office else 'the company'}",
        opens=opens,
        due=None,
        why=f"The status check of {say_day(day, day)} was not answered. {_hours(situation, opens)}",
        waits_for=_their_question(situation, called),
        settled=State.done if called else _gone(situation, Task.status_check),
        settled_at=called.at if called else None,
        note=said(called.outcome) if called else _why_gone(situation, Task.status_check),
    )


def second_nudge(situation: Situation) -> Iterator[Step]:
    """Write once more where the status check went unanswered."""
    rules = situation.rules
    yield from _follow_up(
        situation,
        Task.second_nudge,
        Task.status_check,
        title="Second nudge",
        label="Write a second nudge",
        after=(rules.second_nudge_after, rules.second_nudge_due),
        why="The status check of {day} was not answered: one more mail is fine, with something new in it.",
    )


def closing_note(situation: Situation) -> Iterator[Step]:
    """Close the matter kindly where the second nudge went unanswered, too."""
    rules = situation.rules
    yield from _follow_up(
        situation,
        Task.closing_note,
        Task.second_nudge,
        title="Closing note",
        label="Write a closing note",
        after=(rules.closing_after, rules.closing_due),
        why="The second nudge of {day} was not answered: a last note, which asks nothing and leaves the door "
        "open.",
    )


def park(situation: Situation) -> Iterator[Step]:
    """Expect nothing any more: after a closing note, or after a long silence. Done means parked.

    Every application has it once, unless an offer is to be answered: lists leave out of sight what has
    neither step to be done.
    """
    if not situation.is_last or situation.status is Status.offer:
        return
    rules, parked = situation.rules, situation.status is Status.parked
    quiet_since = _last_heard(situation)
    opens = situation.opening(quiet_since, rules.park_after_silence)
    long = f"{rules.park_after_silence} business days"
    why = f"Nothing happened since {say_day(quiet_since, quiet_since)}, for {long}."
    closed = situation.nudged_at(Task.closing_note)
    if closed is not None:
        day = situation.calendar.day_of(closed[0])
        after_closing = situation.opening(day, rules.park_after_closing)
        if after_closing < opens:
            opens, why = after_closing, f"The closing note of {say_day(day, day)} was not answered."
    yield Step(
        task=Task.park,
        subject_id=situation.number,
        interview_id=situation.number,
        heading=Heading.wait,
        title="Park it",
        label="Park it: nothing is expected any more",
        opens=opens,
        due=None,
        why=f"{why} That is normal, and no verdict on you; a reply makes it live again.",
        settled=State.done if parked else None,
        settled_at=situation.turned.at if parked and situation.turned else None,
    )


def _follow_up(
    situation: Situation,
    task: Task,
    before: Task,
    *,
    title: str,
    label: str,
    after: tuple[int, int],
    why: str,
) -> Iterator[Step]:
    """A mail so many business days after another one that was not answered, due so many days later."""
    asked = _day_of(situation, before)
    if asked is None:
        return
    day = asked[1]
    sent = situation.sent_since(task, asked[0]) if situation.nudged_at(before) else None
    wait, due = after
    opens = situation.opening(day, wait)
    yield Step(
        task=task,
        subject_id=situation.number,
        interview_id=situation.number,
        heading=Heading.wait,
        title=title,
        label=label,
        opens=opens,
        due=situation.closing(situation.calendar.day_of(opens), due),
        why=why.format(day=say_day(day, day)),
        waits_for=_their_question(situation, sent),
        settled=State.done if sent else _gone(situation, before),
        settled_at=sent.at if sent else None,
        note="" if sent else _why_gone(situation, before),
    )


def _day_of(situation: Situation, task: Task) -> tuple[datetime, date] | None:
    """When a nudge was sent in this silence and their day of it; of an older silence, when that ended."""
    nudged = situation.nudged_at(task)
    if nudged is not None:
        return nudged[0], situation.calendar.day_of(nudged[0])
    since = situation.wait.since
    if since is not None and situation.nudged_before(task):
        return since, situation.calendar.day_of(since)
    return None


def _gone(situation: Situation, before: Task) -> State | None:
    """Not needed where what it would follow was sent in a silence that is over."""
    return None if situation.nudged_at(before) else State.not_needed


def _why_gone(situation: Situation, before: Task) -> str:
    return "" if situation.nudged_at(before) else _ANEW


def _their_question(situation: Situation, done: LogEntry | None) -> str:
    """Who is asked something answers that first."""
    return "your answer to them" if situation.unanswered is not None and done is None else ""


def _reached(entry: LogEntry) -> bool:
    return entry.happening is Happening.called and entry.outcome in _REACHED


def _hours(situation: Situation, opens: datetime) -> str:
    """The hours in which to call, on their clock and on the candidate's where it shows others."""
    rules, there, here = situation.rules, situation.calendar.zone, ZoneInfo(situation.facts.zone)
    ends = opens + timedelta(hours=rules.call_ends - rules.call_opens)
    theirs = f"{say_time(opens, ZoneInfo(there))}–{say_time(ends, ZoneInfo(there))}"
    ours = f"{say_time(opens, here)}–{say_time(ends, here)}"
    if ours == theirs:
        return f"Call between {theirs.replace('–', ' and ')}."
    return f"Call {theirs} in {place(ZoneInfo(there))}, which is {ours} here."


def _last_heard(situation: Situation) -> date:
    """Their day on which anything happened last, or by which they had promised to answer."""
    ended = situation.calendar.day_of(situation.interview.ends_at)
    told = [entry for entry in situation.log if entry.happening not in _IDLE and not _courteous(entry)]
    days = [situation.calendar.day_of(entry.at) for entry in told]
    promised = [entry.day for entry in told if entry.happening is Happening.promise and entry.day]
    answers = [reply.answered for reply in situation.replies if reply.answered is not None]
    answered = [situation.calendar.day_of(answer.at) for answer in answers]
    return max([ended, *days, *promised[-1:], *answered])


def _courteous(entry: LogEntry) -> bool:
    return entry.happening is Happening.reply and entry.outcome is Outcome.courtesy
