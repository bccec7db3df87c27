"""Steps with their place: what lists over all applications show. Standard library only."""

from dataclasses import dataclass
from datetime import datetime

from followup_tui.domain.steps import Step


@dataclass(frozen=True, slots=True)
class Place:
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


@dataclass(frozen=True, slots=True)
class Item:
    """A step with its place."""

    step: Step
    place: Place


@dataclass(frozen=True, slots=True)
class Card:
    """An interview with all its steps."""

    place: Place
    steps: tuple[Step, ...]
