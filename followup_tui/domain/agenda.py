"""Steps with their place: what lists over all applications show. Standard library only."""

from datetime import datetime
from typing import NamedTuple

from followup_tui.domain.steps import Step


class Place(NamedTuple):
    """The interview that an item of the agenda belongs to, as lists show it."""

    interview_id: int
    application_id: int
    company: str
    role: str
    round: str
    format: str
    starts_at: datetime
    ends_at: datetime
    zone: str


class Item(NamedTuple):
    """A step with its place."""

    step: Step
    place: Place


class Card(NamedTuple):
    """An interview with all its steps."""

    place: Place
    steps: tuple[Step, ...]


class Begun(NamedTuple):
    """A text that was being written, and was neither copied nor sent since."""

    interview_id: int
    application_id: int
    letter: str
    to: str
    company: str
    edited_at: datetime


class Today(NamedTuple):
    """All that the first screen shows.

    `cards` are the interviews, the newest first; `opened` is what may be done now, the most urgent first;
    `waiting` what opens later or waits for another step, the earliest first; `begun` a text to go on with;
    `out_of_sight` the number of applications that are parked or over; `practice` the number of questions that
    are due for practice.
    """

    cards: list[Card]
    opened: list[Item]
    waiting: list[Item]
    begun: Begun | None
    out_of_sight: int
    practice: int
