"""What the company wants to hear: an answer to an offer or a question, new dates, thanks for a rejection."""

from collections.abc import Iterator
from datetime import datetime

from followup_tui.domain.models import LogEntry
from followup_tui.domain.plan.situation import Situation, number
from followup_tui.domain.status import OPEN, Status
from followup_tui.domain.steps import Step, Task
from followup_tui.domain.when import say_day
from followup_tui.domain.words import Heading, State, said

_ANSWERS = frozenset({Status.accepted, Status.declined})
# Characters of a note that are told beside a step.
_LONGEST = 200


def answer_offer(situation: Situation) -> Iterator[Step]:
    """Accept or decline an offer by its deadline, or ask for one."""
    offer, turned = situation.offer, situation.turned
    if offer is None:
        return
    answered = turned if situation.status in _ANSWERS else None
    opens, due, why = _deadline(situation, offer)
    title = "Answer the offer" if offer.day else "Ask by when to answer the offer"
    yield Step(
        task=Task.answer_offer,
        subject_id=situation.number,
        interview_id=situation.number,
        heading=Heading.answer,
        title=title,
        label=title,
        opens=max(opens, offer.at),
        due=due,
        why=why,
        settled=State.done if answered else None,
        settled_at=answered.at if answered else None,
        note=said(situation.status) if answered else "",
    )


def reply(situation: Situation) -> Iterator[Step]:
    """Answer each reply that wants an answer."""
    for asked in situation.replies:
        entry = asked.entry
        answer = asked.answered
        yield Step(
            task=Task.reply,
            subject_id=number(entry),
            interview_id=situation.number,
            heading=Heading.answer,
            title=f"Their question of {_their_day(situation, entry.at)}",
            label="Answer their question",
            opens=entry.at,
            due=_by(situation, entry.at, situation.rules.reply_due),
            why=_shortened(entry.note) or "They wrote, and wait for your answer.",
            settled=State.done if answer else State.not_needed if asked.moot else None,
            settled_at=answer.at if answer else None,
            note="They turned you down before you answered." if asked.moot else "",
        )


def reschedule(situation: Situation) -> Iterator[Step]:
    """Ask for a new date where an interview was cancelled."""
    cancelled = situation.cancelled
    if cancelled is None:
        return
    entry = situation.sent_since(Task.reschedule, cancelled.at)
    sent = entry if entry and entry.interview_id in (None, situation.number) else None
    yield Step(
        task=Task.reschedule,
        subject_id=situation.number,
        interview_id=situation.number,
        heading=Heading.answer,
        title="Ask for a new date",
        label="Ask for a new date",
        opens=cancelled.at,
        due=_by(situation, cancelled.at, situation.rules.reschedule_due),
        why=f"The interview was cancelled on {_their_day(situation, cancelled.at)}: offer two or three times "
        "that suit you.",
        settled=State.done if sent else None,
        settled_at=sent.at if sent else None,
    )


def feedback(situation: Situation) -> Iterator[Step]:
    """Thank for a rejection, and ask once for feedback."""
    turned = situation.turned
    met = situation.is_turned_here and situation.cancelled is None
    if turned is None or situation.status is not Status.rejected or not met:
        return
    sent = situation.sent_since(Task.feedback, turned.at)
    yield Step(
        task=Task.feedback,
        subject_id=situation.number,
        interview_id=situation.number,
        heading=Heading.answer,
        title="Ask for feedback",
        label="Thank them, and ask for feedback once",
        opens=turned.at,
        due=_by(situation, turned.at, situation.rules.feedback_due),
        why=f"They turned you down on {_their_day(situation, turned.at)}. One short request is fine; "
        "many firms may not answer it.",
        settled=State.done if sent else None,
        settled_at=sent.at if sent else None,
    )


def withdraw(situation: Situation) -> Iterator[Step]:
    """Tell a company, once another one's offer was accepted."""
    elsewhere, turned = situation.facts.elsewhere, situation.turned
    if elsewhere is None or not situation.is_last:
        return
    accepted = elsewhere.entry
    told = turned is not None and situation.status is Status.withdrawn and turned.at >= accepted.at
    if not told and situation.status not in OPEN:
        return
    yield Step(
        task=Task.withdraw,
        subject_id=situation.number,
        interview_id=situation.number,
        heading=Heading.answer,
        title="Withdraw",
        label="Tell them that you withdraw",
        opens=accepted.at,
        due=_by(situation, accepted.at, situation.rules.withdraw_due),
        why=f"You accepted the offer of {elsewhere.company} on {_their_day(situation, accepted.at)}: "
        "somebody else may be waiting for this place.",
        settled=State.done if told else None,
        settled_at=turned.at if told and turned else None,
    )


def _shortened(note: str) -> str:
    """A note on one line, cut where it is too long to stand beside a step."""
    line = " ".join(note.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"


def _deadline(situation: Situation, offer: LogEntry) -> tuple[datetime, datetime | None, str]:
    if offer.day is None:
        return offer.at, None, "They named no day by which they want an answer."
    calendar = situation.calendar
    reminder = min(calendar.add_business_days(offer.day, -situation.rules.offer_reminder), offer.day)
    made = calendar.day_of(offer.at)
    return (
        calendar.opening(reminder),
        calendar.closing(offer.day),
        f"They want an answer by {say_day(offer.day, made)}.",
    )


def _by(situation: Situation, since: datetime, count: int) -> datetime:
    """The end of their business day that is so many after an instant, in UTC."""
    return situation.closing(situation.calendar.day_of(since), count)


def _their_day(situation: Situation, instant: datetime) -> str:
    day = situation.calendar.day_of(instant)
    return say_day(day, day)
