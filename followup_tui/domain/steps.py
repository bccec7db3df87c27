"""A step of a plan and where it stands at an instant. Standard library only: the agenda is read with it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum, auto
from zoneinfo import ZoneInfo

from followup_tui.domain.words import Heading, State

_ACTIVE = frozenset({State.open, State.due, State.overdue})


class Task(StrEnum):
    """What a step asks for; the first part of its key."""

    prepare = auto()
    room = auto()
    ask = auto()
    first_pass = auto()
    second_look = auto()
    outcome = auto()
    thank = auto()
    thank_company = auto()
    acknowledge = auto()
    answer_offer = auto()
    status_check = auto()
    call = auto()
    second_nudge = auto()
    closing_note = auto()
    park = auto()
    reply = auto()
    reschedule = auto()
    feedback = auto()
    withdraw = auto()


# What never presses: one may rest while it is open.
WHENEVER = frozenset({Task.outcome})

# As what kind of text it is logged that a step was written and sent.
SENT_AS: Mapping[Task, str] = {
    Task.thank: "thank_interviewer",
    Task.thank_company: "thank_company",
    Task.acknowledge: "offer_acknowledge",
    Task.status_check: "status_check",
    Task.second_nudge: "second_nudge",
    Task.closing_note: "closing_note",
    Task.reschedule: "reschedule",
    Task.feedback: "feedback_request",
    Task.withdraw: "withdrawal",
}
# A text to several people that somebody passes on.
GROUP_NOTE = "group_note"
# What settles a step as well.
_ALSO_SENT_AS: Mapping[Task, frozenset[str]] = {Task.thank: frozenset({GROUP_NOTE, "linkedin_note"})}


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Something to do, computed and never typed in.

    Args:
        task: what it asks for.
        subject_id: whom or what it is about: a participant for `ask` and `thank`, a log entry for `reply`,
            else the interview.
        interview_id: the interview that it belongs to.
        heading: the heading that it stands under.
        title: what the checklist calls it, "Tom Brandt".
        label: what Today calls it, "Thank Tom Brandt".
        opens: the instant from which it may be done, in UTC.
        due: the instant by which it should be done, in UTC; None for no hurry.
        lapses: the instant from which it is not needed any more, in UTC; None for never.
        why: one sentence: what its times follow from.
        waits_for: what has to be done first ("the first pass"); empty for nothing.
        settled: done, skipped or not needed; None while it is to be done.
        settled_at: when it was done or skipped, in UTC.
        note: what was noted on settling it: the reason of a skip, where an address is from.
    """

    task: Task
    subject_id: int
    interview_id: int
    heading: Heading
    title: str
    label: str
    opens: datetime
    due: datetime | None
    lapses: datetime | None = None
    why: str = ""
    waits_for: str = ""
    settled: State | None = None
    settled_at: datetime | None = None
    note: str = ""

    @property
    def key(self) -> str:
        """The stable name by which marks find the step, whatever the facts become."""
        return step_key(self.task, self.subject_id)


def settles(kind: str, task: Task) -> bool:
    """Whether a text of a kind that was sent settles a step.

    Args:
        kind: the name of the kind.
        task: what the step asks for.
    """
    return kind == SENT_AS[task] or kind in _ALSO_SENT_AS.get(task, ())


def step_key(task: Task, subject_id: int) -> str:
    """The key of a step, of which the step itself need not exist."""
    return f"{task}/{subject_id}"


def state(step: Step, now: datetime, zone: ZoneInfo) -> State:
    """Where a step stands.

    Args:
        step: the step.
        now: the present instant, aware.
        zone: the candidate's zone: "due" means due by the end of that day there.
    """
    if step.settled is not None:
        return step.settled
    if step.lapses is not None and now >= step.lapses:
        return State.not_needed
    if now < step.opens or step.waits_for:
        return State.waiting
    if step.due is None:
        return State.open
    if now > step.due:
        return State.overdue
    return State.due if _day(step.due, zone) == _day(now, zone) else State.open


def resting(steps: Iterable[Step], now: datetime, zone: ZoneInfo) -> datetime | None:
    """Until when there is nothing to do: the instant at which the next step opens, in UTC.

    Args:
        steps: the steps of one plan or of several.
        now: the present instant, aware.
        zone: the candidate's zone.

    Returns:
        None where something can be done now, or where nothing will ever open.
    """
    ahead = []
    for step in steps:
        stands = state(step, now, zone)
        if stands in _ACTIVE and step.task not in WHENEVER:
            return None
        # What waits for another step opens with that one.
        opens = stands is State.waiting and not step.waits_for and now < step.opens
        if opens and (step.lapses is None or step.opens < step.lapses):
            ahead.append(step.opens)
    return min(ahead, default=None)


def _day(instant: datetime, zone: ZoneInfo) -> tuple[int, int, int]:
    local = instant.astimezone(zone)
    return local.year, local.month, local.day
