"""What a search finds. Standard library only."""

from datetime import datetime
from enum import StrEnum, auto
from typing import NamedTuple


class Thing(StrEnum):
    """What can be found; of one interview, those that stand first here come first."""

    application = auto()
    person = auto()
    interview = auto()
    question = auto()
    answer = auto()
    detail = auto()
    draft = auto()
    log_entry = auto()


class Span(NamedTuple):
    """A part of a text: the places of its first character and of the one behind its last."""

    start: int
    end: int


class Passage(NamedTuple):
    """A text, or a piece of one, and where in it the words stand that were searched for."""

    text: str
    hits: tuple[Span, ...] = ()


class Found(NamedTuple):
    """Something that was found.

    Args:
        thing: what it is.
        row_id: its number among its kind.
        title: what it is called; empty where it has no name of its own.
        excerpt: the piece of its text that was meant.
        company: whose application it belongs to.
        round: of which interview; empty where it belongs to none.
        at: the instant by which it is sorted: of the interview, or when it happened.
        application_id: the application; None for a person who is in no interview.
        interview_id: the interview; of an application or a person, the newest one.
        key: of an answer, the prompt; of a draft, its letter; of an entry of the log, what happened.
        who: whom it is about or for; empty for nobody in particular.
    """

    thing: Thing
    row_id: int
    title: Passage
    excerpt: Passage
    company: str
    round: str
    at: datetime | None
    application_id: int | None
    interview_id: int | None
    key: str = ""
    who: str = ""
