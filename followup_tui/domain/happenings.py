"""What can happen after an interview, as data: the sorts of log entry that a person tells the journal of."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from followup_tui.domain.status import Status, cancellation, offer, status
from followup_tui.domain.words import Happening, Outcome

if TYPE_CHECKING:  # the command line lists the sorts, and loads no tables for it
    from followup_tui.domain.facts import Facts
    from followup_tui.domain.models import Interview


class Want(Enum):
    """What has to be known beside the fact that it happened."""

    nothing = auto()
    day = auto()
    deadline = auto()
    note = auto()
    time = auto()
    kind = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sort:
    """A sort of thing that happened.

    Args:
        name: what the command line calls it.
        letter: the key that logs it.
        title: what people call it.
        meaning: what follows from it.
        happening: what the entry tells of.
        outcome: how a call went, or what a reply was.
        want: what is asked for before it is logged: `day` and `note` have to be there, so has the `kind` of
            a text and the new `time`; a `deadline` may be left open.
    """

    name: str
    letter: str
    title: str
    meaning: str
    happening: Happening
    outcome: Outcome = Outcome.none
    want: Want = Want.nothing


SORTS: tuple[Sort, ...] = (
    Sort(
        name="promise",
        letter="p",
        title="They named a date",
        meaning="asking is fine some days after it",
        happening=Happening.promise,
        want=Want.day,
    ),
    Sort(
        name="courtesy",
        letter="c",
        title="A courtesy reply",
        meaning="“thanks, we will be in touch”: changes nothing",
        happening=Happening.reply,
        outcome=Outcome.courtesy,
    ),
    Sort(
        name="news",
        letter="n",
        title="News, but no answer yet",
        meaning="the wait begins anew",
        happening=Happening.reply,
        outcome=Outcome.news,
    ),
    Sort(
        name="question",
        letter="a",
        title="They want an answer from me",
        meaning="a step to answer them",
        happening=Happening.reply,
        outcome=Outcome.needs_answer,
    ),
    Sort(
        name="offer",
        letter="o",
        title="An offer",
        meaning="answer it by its deadline",
        happening=Happening.offer,
        want=Want.deadline,
    ),
    Sort(
        name="rejection",
        letter="x",
        title="A rejection",
        meaning="one request for feedback, then it is over",
        happening=Happening.rejection,
    ),
    Sort(
        name="accepted",
        letter="y",
        title="I accepted the offer",
        meaning="a withdrawal for every other live application",
        happening=Happening.accepted,
    ),
    Sort(
        name="declined",
        letter="d",
        title="I declined the offer",
        meaning="it is over",
        happening=Happening.declined,
    ),
    Sort(
        name="withdrawn",
        letter="w",
        title="I withdrew",
        meaning="it is over",
        happening=Happening.withdrawn,
    ),
    Sort(
        name="sent",
        letter="m",
        title="I wrote to them",
        meaning="a mail that was not written here",
        happening=Happening.sent,
        want=Want.kind,
    ),
    Sort(
        name="spoke",
        letter="t",
        title="I called: we talked",
        meaning="the call is done",
        happening=Happening.called,
        outcome=Outcome.spoke,
    ),
    Sort(
        name="voicemail",
        letter="v",
        title="I called: voicemail",
        meaning="the call is done; no second one",
        happening=Happening.called,
        outcome=Outcome.voicemail,
    ),
    Sort(
        name="no-answer",
        letter="b",
        title="I called: nobody there",
        meaning="the call is still to be made",
        happening=Happening.called,
        outcome=Outcome.no_answer,
    ),
    Sort(
        name="rescheduled",
        letter="r",
        title="The interview was moved",
        meaning="everything follows from its new time",
        happening=Happening.rescheduled,
        want=Want.time,
    ),
    Sort(
        name="cancelled",
        letter="k",
        title="The interview was cancelled",
        meaning="ask for a new date",
        happening=Happening.cancelled,
    ),
    Sort(
        name="parked",
        letter="z",
        title="Park it",
        meaning="nothing is expected any more",
        happening=Happening.parked,
    ),
    Sort(
        name="unparked",
        letter="z",
        title="Take it out of the park",
        meaning="it is live again",
        happening=Happening.unparked,
    ),
    Sort(
        name="note",
        letter="i",
        title="A note",
        meaning="something to remember; changes nothing",
        happening=Happening.note,
        want=Want.note,
    ),
)
BY_NAME: Mapping[str, Sort] = {sort.name: sort for sort in SORTS}

# So long after an interview its cancellation may still be noted.
_LATELY = timedelta(days=3)
_MOVES = frozenset({Happening.cancelled, Happening.rescheduled})
_ANSWERS_TO_AN_OFFER = frozenset({Happening.accepted, Happening.declined})


def possible(facts: "Facts", now: datetime) -> tuple[Sort, ...]:
    """The sorts that may happen to an application as it stands.

    Args:
        facts: all that is known about it.
        now: the present instant: an interview that is long over is neither moved nor cancelled any more.
    """
    stands = status(facts.log, [one.interview for one in facts.rounds])
    never = {Happening.parked} if stands is Status.parked else {Happening.unparked}
    if offer(facts.log) is None:
        never |= _ANSWERS_TO_AN_OFFER
    if all(one.interview.ends_at + _LATELY < now for one in facts.rounds):
        never |= _MOVES
    return tuple(sort for sort in SORTS if sort.happening not in never)


def round_of(sort: Sort, facts: "Facts", at: datetime) -> "Interview | None":
    """The interview that something is about, unless one is named.

    Args:
        sort: what happened.
        facts: all that is known about the application.
        at: when it happened.

    Returns:
        For what moves an interview the first one that is not over; else the latest that had begun.
    """
    held = [one.interview for one in facts.rounds]
    standing = [one for one in held if cancellation(facts.log, one.id or 0) is None] or held
    if sort.happening in _MOVES:
        return next((one for one in standing if one.ends_at > at), held[-1] if held else None)
    begun = [one for one in standing if one.starts_at <= at]
    return begun[-1] if begun else standing[0] if standing else None


def entry_of(
    sort: Sort,
    facts: "Facts",
    at: datetime,
    *,
    day: date | None = None,
    note: str = "",
    kind: str = "",
    contact_id: int | None = None,
) -> dict[str, Any]:
    """The values of a log entry.

    Args:
        sort: what happened.
        facts: all that is known about the application.
        at: when it happened.
        day: the day that was promised, or by which an offer wants an answer.
        note: the user's words.
        kind: of what kind a text was that was sent.
        contact_id: who it was about.
    """
    about = round_of(sort, facts, at)
    return {
        "application_id": facts.application.id,
        "interview_id": about.id if about else None,
        "contact_id": contact_id,
        "happening": sort.happening,
        "outcome": sort.outcome,
        "kind": kind,
        "day": day,
        "note": note,
        "at": at,
    }
