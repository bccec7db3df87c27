"""A question as other programs know it: with the names of what it belongs to instead of numbers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Any

from pydantic import AfterValidator, TypeAdapter

from followup_tui.domain.building import validated
from followup_tui.domain.fields import Line, Name, Prose, StarParts, Zone
from followup_tui.domain.words import Category, Foreseen, Verdict

# What lies beyond is a slip of the fingers.
_YEARS = range(1950, 2101)


def _likely(instant: datetime) -> datetime:
    if instant.year not in _YEARS:
        raise ValueError(f"No interview is held in the year {instant.year}.")
    return instant


@dataclass(frozen=True, slots=True)
class Occasion:
    """The interview at which questions were asked.

    Args:
        company: whose interview.
        role: for which role.
        round: what the round is called.
        starts: the instant of its start, in UTC.
        zone: the IANA zone of the place.
    """

    company: Name
    role: Name
    round: Name
    starts: Annotated[datetime, AfterValidator(_likely)]
    zone: Zone


@dataclass(frozen=True, slots=True)
class Asked:
    """One question, and how it was answered.

    Args:
        occasion: where it was asked.
        text: the question.
        position: its place among the questions of the interview, from 1 on; None where it is not known.
        topic: what it is filed under; empty means under its own words.
        category: what sort of question it was.
        asked_by: the name of who asked; empty where that is not known.
        verdict: how it was answered.
        foreseen: whether one had reckoned with it.
        star: the parts of the story that were told; None means that nobody looked.
        said: what was said.
        missing: what was missing.
        say_now: what one would say now.
    """

    occasion: Occasion = field(repr=False)
    text: Name
    position: int | None = None
    topic: Line = ""
    category: Category = Category.other
    asked_by: Line = ""
    verdict: Verdict = Verdict.open
    foreseen: Foreseen = Foreseen.open
    star: StarParts = None
    said: Prose = ""
    missing: Prose = ""
    say_now: Prose = ""


_OCCASION, _ASKED = TypeAdapter(Occasion), TypeAdapter(Asked)


def occasion(values: Mapping[str, Any]) -> Occasion:
    """An occasion of validated values: text is cleaned.

    Raises:
        InvalidError: with a sentence for each field that can't be stored.
    """
    return validated(_OCCASION.validate_python, values)


def asked(values: Mapping[str, Any]) -> Asked:
    """A question of validated values: text is cleaned.

    Raises:
        InvalidError: with a sentence for each field that can't be stored.
    """
    return validated(_ASKED.validate_python, values)
