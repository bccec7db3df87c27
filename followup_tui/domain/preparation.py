"""What is likely to be asked next, with the best answer there is: chosen from what was asked before."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from followup_tui.domain.saying import say_day
from followup_tui.domain.words import Category, Verdict

# More than that nobody goes through the evening before.
MOST = 12
CHANGES = 2
# It comes again: it was asked in so many interviews.
_AGAIN = 2
# The weaker the last answer, the earlier a question comes.
_WEAK_FIRST = (Verdict.not_answered, Verdict.partly, Verdict.open, Verdict.properly)


class Asked(NamedTuple):
    """A question as it was asked in one interview; the day is the candidate's."""

    question_id: int
    interview_id: int
    application_id: int
    company: str
    round: str
    day: date
    text: str
    topic: str
    category: Category
    verdict: Verdict
    said: str = ""
    missing: str = ""
    say_now: str = ""


class Change(NamedTuple):
    """The one thing that one meant to do differently after an interview, or the question that one dreads."""

    application_id: int
    company: str
    round: str
    day: date
    text: str
    dreads: bool = False


class Ahead(NamedTuple):
    """What one gets ready for.

    Args:
        application_id: the application.
        round: what the round is called; empty for the next one, of which nothing is known.
    """

    application_id: int
    round: str = ""


@dataclass(frozen=True, slots=True)
class Likely:
    """A question that is likely to come.

    Args:
        asked: where it was asked last, of the places that make it likely.
        last: where it was asked last of all.
        times: in how many interviews it was asked.
        why: why it is likely, in a few words.
        answer: the best answer there is; empty for none yet.
        is_better: whether that was written afterwards, rather than said.
    """

    asked: Asked
    last: Asked
    times: int
    why: str
    answer: str
    is_better: bool


@dataclass(frozen=True, slots=True)
class _Topic:
    """All that was asked under one topic, the newest first."""

    members: tuple[Asked, ...]

    @property
    def last(self) -> Asked:
        return self.members[0]

    @property
    def times(self) -> int:
        return len({one.interview_id for one in self.members})

    def best(self) -> tuple[str, bool]:
        """The newest better answer, else what was said the last time that it went properly."""
        better = (one.say_now.strip() for one in self.members)
        good = (one.said.strip() for one in self.members if one.verdict is Verdict.properly)
        written = next(filter(None, better), "")
        return (written, True) if written else (next(filter(None, good), ""), False)


def likely(
    asked: Sequence[Asked], ahead: Ahead | None, today: date, category: Category | None = None
) -> tuple[Likely, ...]:
    """The questions that are likely to come, each topic once, at most `MOST`.

    First those of the same application, then those of rounds of the same name elsewhere, then those that come
    again and again, then whatever was asked last; among each, weak answers first.

    Args:
        asked: the questions, the newest first.
        ahead: what one gets ready for; None for no interview of its own.
        today: the candidate's day.
        category: the sort of question; None for all.
    """
    topics = [one for one in _topics(asked) if category in (None, one.last.category)]
    ranked = sorted(
        ((*_place(topic, ahead), topic) for topic in topics),
        key=lambda one: (one[0], _WEAK_FIRST.index(one[2].last.verdict), -one[2].times, -_ordinal(one[2])),
    )
    return tuple(_likely(topic, member, place, today) for place, member, topic in ranked[:MOST])


def planned(changes: Sequence[Change], ahead: Ahead | None) -> tuple[Change, ...]:
    """What to keep in mind, of the application, else the newest: at most `CHANGES`, and one dreaded question.

    Args:
        changes: the changes, the newest first.
        ahead: what one gets ready for; None for no interview of its own.
    """
    meant = _nearest([one for one in changes if not one.dreads], ahead)
    dreaded = _nearest([one for one in changes if one.dreads], ahead)
    return meant[:CHANGES] + dreaded[:1]


def _nearest(changes: Sequence[Change], ahead: Ahead | None) -> tuple[Change, ...]:
    """Those of the application, else all; of the same words the newest."""
    own = [one for one in changes if ahead is not None and one.application_id == ahead.application_id]
    found: dict[str, Change] = {}
    for one in own or changes:
        found.setdefault(one.text.casefold(), one)
    return tuple(found.values())


def _topics(asked: Sequence[Asked]) -> Iterator[_Topic]:
    groups: dict[str, list[Asked]] = defaultdict(list)
    for one in asked:
        groups[one.topic or one.text.casefold()].append(one)
    return (_Topic(tuple(members)) for members in groups.values())


def _same_application(one: Asked, ahead: Ahead) -> bool:
    return one.application_id == ahead.application_id


def _same_round(one: Asked, ahead: Ahead) -> bool:
    return one.round.casefold() == ahead.round.casefold()


# What makes a question likely, the nearest first.
_NEAR = (_same_application, _same_round)


def _place(topic: _Topic, ahead: Ahead | None) -> tuple[int, Asked]:
    """How near a topic is to what lies ahead, and the question that brings it there."""
    for place, near in enumerate(_NEAR):
        member = next((one for one in topic.members if ahead is not None and near(one, ahead)), None)
        if member is not None:
            return place, member
    return len(_NEAR) + (topic.times < _AGAIN), topic.last


def _likely(topic: _Topic, member: Asked, place: int, today: date) -> Likely:
    again = f", {topic.times} times in all" if topic.times >= _AGAIN else ""
    why = (
        f"Asked here: {member.round}{again}",
        f"Asked in another {member.round}, at {member.company}{again}",
        f"Asked {topic.times} times, last at {topic.last.company}",
        f"Asked at {member.company}, {say_day(member.day, today)}",
    )[place]
    answer, is_better = topic.best()
    return Likely(member, topic.last, topic.times, why, answer, is_better)


def _ordinal(topic: _Topic) -> int:
    return topic.last.day.toordinal()
