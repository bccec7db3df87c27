"""What is left for one interview: the headings in order, each with its summary and its steps."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from followup_tui.domain.facts import Facts, Round
from followup_tui.domain.models import Mark
from followup_tui.domain.standing import FIVE, timing
from followup_tui.domain.steps import SENT_AS, WHENEVER, Step, Task, state
from followup_tui.domain.when import say_day, say_day_near, say_moment, say_time
from followup_tui.domain.words import SETTLED, ContactRule, Heading, MarkKind, State

THANKS = frozenset({Task.thank, Task.thank_company, Task.acknowledge})
# Whose being done means that a mail was sent; to withdraw, one may as well call.
MAILS = frozenset(SENT_AS) - {Task.withdraw}
# What is said beside a step whose time went by, where it is not just that.
_TOO_LATE = dict.fromkeys(THANKS, "too late for a note of its own") | {Task.outcome: "you still can"}
_URGENT = (State.overdue, State.due, State.open)


@dataclass(frozen=True, slots=True)
class Known:
    """What a checklist is made of.

    Args:
        facts: all that is known about the application.
        round: the interview.
        steps: its steps, in the order of the plan.
        now: the present instant.
        zone: the candidate's zone.
    """

    facts: Facts
    round: Round
    steps: Sequence[Step]
    now: datetime
    zone: ZoneInfo

    def state(self, step: Step) -> State:
        """Where a step stands now."""
        return state(step, self.now, self.zone)

    def under(self, heading: Heading) -> list[Step]:
        """The steps under a heading."""
        return [step for step in self.steps if step.heading is heading]

    def mark(self, step: Step) -> Mark | None:
        """The tick, skip or putting off of a step."""
        return self.facts.mark(step.key)

    def by_hand(self, step: Step) -> bool:
        """Whether a step was ticked or skipped, rather than settled by what happened."""
        mark = self.mark(step)
        return mark is not None and step.settled in SETTLED and mark.at == step.settled_at

    def is_put_off(self, step: Step) -> bool:
        """Whether a step was put off, until whenever."""
        mark = self.mark(step)
        return mark is not None and mark.kind is MarkKind.put_off

    @property
    def application_id(self) -> int:
        """The number of the application, by which marks are stored."""
        return self.facts.application.id or 0

    @property
    def there(self) -> ZoneInfo:
        """The employer's zone."""
        return ZoneInfo(self.facts.application.zone)

    @property
    def is_over(self) -> bool:
        """Whether the interview has ended."""
        return self.now >= self.round.interview.ends_at


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step as the checklist shows it: where it stands, and what is said about that."""

    step: Step
    state: State
    aside: str


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its summary, where it stands as a whole, and its steps."""

    heading: Heading
    summary: str
    state: State
    lines: tuple[StepLine, ...]

    @property
    def number(self) -> str:
        """Its number among the five; empty for the room and the offer, which are not of them."""
        return str(FIVE.index(self.heading) + 1) if self.heading in FIVE else ""


def sections(known: Known) -> tuple[Section, ...]:
    """The checklist: the room while it lasts, the five headings; an offer before what it makes needless."""
    return tuple(_section(heading, known) for heading in _headings(known))


def most_urgent(found: Sequence[Section]) -> Step | None:
    """The step to begin with: the first of the most urgent ones, else None; what never presses comes last."""
    lines = [line for section in found for line in section.lines]
    lines.sort(key=lambda shown: shown.step.task in WHENEVER)
    return next((line.step for wanted in _URGENT for line in lines if line.state is wanted), None)


def _section(heading: Heading, known: Known) -> Section:
    lines = tuple(StepLine(step, known.state(step), aside(step, known)) for step in known.under(heading))
    whole = _whole([shown.state for shown in lines])
    if heading is Heading.call and not lines and _needless(known):
        whole = State.not_needed
    return Section(heading, heading_summary(heading, known), whole, lines)


def _needless(known: Known) -> bool:
    """Whether there is nothing to ask them, so nothing to call about either."""
    asking = known.under(Heading.wait)
    return bool(asking) and all(known.state(step) is State.not_needed for step in asking)


def _headings(known: Known) -> list[Heading]:
    offered = bool(known.under(Heading.answer))
    room = any(known.state(step) is not State.not_needed for step in known.under(Heading.room))
    first = [Heading.room] if room and not known.is_over else []
    middle = [Heading.answer] if offered else []
    return [*first, Heading.ask, Heading.analyse, Heading.thank, *middle, Heading.call, Heading.wait]


def _whole(states: Sequence[State]) -> State:
    for found in (*_URGENT, State.waiting, State.done, State.skipped):
        if found in states:
            return found
    return State.not_needed if states else State.waiting


def heading_summary(heading: Heading, known: Known) -> str:
    """What stands at the right end of a heading: "1 of 3", "ask from Fri 27 Nov, tomorrow".

    Args:
        heading: the heading.
        known: what the checklist is made of.
    """
    steps = known.under(heading)
    states = [known.state(step) for step in steps]
    if states and all(found in {State.skipped, State.not_needed} for found in states):
        return "skipped" if State.skipped in states else "not needed"
    return _SUMMARIES[heading](known, steps)


def _counted(known: Known, steps: Sequence[Step]) -> str:
    states = [known.state(step) for step in steps]
    wanted = [found for found in states if found not in {State.skipped, State.not_needed}]
    return f"{wanted.count(State.done)} of {len(wanted)}" if wanted else ""


def _in_the_room(known: Known, steps: Sequence[Step]) -> str:
    begun = known.now >= known.round.interview.starts_at
    left = [step for step in steps if step.task is Task.prepare and known.state(step) not in SETTLED]
    return "before it begins" if left and not begun else "before you leave"


def _analysed(known: Known, steps: Sequence[Step]) -> str:
    asked, well = known.round.questions, known.round.answered_properly
    if not known.is_over:
        return "when it is over"
    if not asked:
        return _counted(known, steps)
    reflection = known.round.reflection
    if reflection is None or reflection.first_pass_at is None:
        return f"{asked} question{'' if asked == 1 else 's'} so far"
    return f"{well} of {asked} answered properly"


def _called(known: Known, steps: Sequence[Step]) -> str:
    if steps:
        return steps[0].note or "called" if steps[0].settled is State.done else "a mail went unheard"
    if known.facts.application.contact_rule is ContactRule.no_calls:
        return "they asked not to be called"
    return "not needed" if _needless(known) else "only if a mail goes unheard"


# What is said of each mail of the wait: before its day, from then on, and once it was sent.
_WAIT: Mapping[Task, tuple[str, str, str]] = {
    Task.status_check: ("ask from", "you may ask now", "asked"),
    Task.second_nudge: ("asked; once more from", "you may ask once more", "asked twice"),
    Task.closing_note: ("a last note from", "a last note is fine", "taken leave"),
    Task.park: ("park it from", "you may park it", "parked"),
}


def _waited(known: Known, steps: Sequence[Step]) -> str:
    """What the first step says that is still to be done, else what was done last."""
    left = [step for step in steps if known.state(step) not in SETTLED]
    if not left:
        done = [step.task for step in steps if known.state(step) is State.done]
        return _WAIT[done[-1]][2] if done else ""
    step = left[0]
    before, now, _ = _WAIT[step.task]
    if known.state(step) is not State.waiting:
        return now
    if step.waits_for and step.opens <= known.now:
        return f"after {step.waits_for}"
    day, today = step.opens.astimezone(known.zone).date(), known.now.astimezone(known.zone).date()
    return f"{before} {say_day_near(day, today)}"


def _answered(known: Known, steps: Sequence[Step]) -> str:
    """How many answers are left, and by when the first of them."""
    left = [step for step in steps if known.state(step) not in SETTLED]
    if not left:
        done = [step for step in steps if known.state(step) is State.done]
        return done[-1].note or "answered" if done else ""
    due = min((step.due for step in left if step.due), default=None)
    if due is None:
        return "no day was named"
    # The day that they named is one of their calendar.
    day, today = due.astimezone(known.there).date(), known.now.astimezone(known.zone).date()
    return f"{f'{len(left)} left, first ' if len(left) > 1 else ''}by {say_day_near(day, today)}"


_SUMMARIES: Mapping[Heading, Callable[[Known, Sequence[Step]], str]] = {
    Heading.room: _in_the_room,
    Heading.ask: _counted,
    Heading.analyse: _analysed,
    Heading.thank: _counted,
    Heading.call: _called,
    Heading.wait: _waited,
    Heading.answer: _answered,
}


def aside(step: Step, known: Known) -> str:
    """What is said beside a step: its time, how it was done, or why it is not needed."""
    found = known.state(step)
    if found is State.done and step.settled_at is not None:
        moment = say_moment(step.settled_at, known.now, known.zone)
        if known.by_hand(step):
            return f"ticked {moment}"
        if step.task in MAILS:
            return f"sent {moment}"
        noted = step.note and step.heading in {Heading.call, Heading.answer}
        return f"{step.note}, {moment}" if noted else moment
    if found is State.not_needed and not step.note:
        return _TOO_LATE.get(step.task, "its time is over")
    if found is State.waiting and known.is_put_off(step):
        day, today = step.opens.astimezone(known.zone).date(), known.now.astimezone(known.zone).date()
        return f"put off until {say_day(day, today)}"
    early = found is State.waiting and known.now < step.opens
    if early and step.task is Task.status_check and known.is_over:
        return "rest until then"
    if found in {State.open, State.due} and step.task is Task.answer_offer and step.due:
        return f"until {say_moment(step.due, known.now, known.zone, known.there)}"
    if found is State.open and step.task is Task.room:
        return f"until it ends at {say_time(known.round.interview.ends_at, known.zone)}"
    return timing(step, known.now, known.zone)
