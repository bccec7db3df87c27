"""How far things are between the two sides, as templates see it: what was said, sent, offered, called off."""

from datetime import datetime
from zoneinfo import ZoneInfo

from followup_tui.composing.kinds import KINDS
from followup_tui.composing.slots import slots, zone_said
from followup_tui.domain.facts import Facts, Round
from followup_tui.domain.models import LogEntry
from followup_tui.domain.status import cancellation, offer
from followup_tui.domain.steps import SENT_AS, Task, step_key
from followup_tui.domain.when import say_date, say_long_day
from followup_tui.domain.words import Happening, MarkKind

_THANKS = frozenset(kind.name for kind in KINDS.values() if kind.thanks)


def course(facts: Facts, held: Round, now: datetime) -> dict[str, object]:
    """The facts `offer`, `rival`, `thanked`, `asked`, `met`, `ahead` and `slots` of a letter.

    Args:
        facts: the application.
        held: the interview.
        now: the present instant, aware.
    """
    called_off = cancellation(facts.log, held.interview.id or 0) is not None
    return {
        "offer": _offer(offer(facts.log), held, now),
        "rival": _offer(facts.rival.entry if facts.rival else None, held, now),
        "thanked": _thanked(facts, held),
        "asked": _asked(facts, now),
        "met": now >= held.interview.ends_at and not called_off,
        "ahead": now < held.interview.starts_at and not called_off,
        "slots": _slots(facts, now) if called_off else None,
    }


def _offer(found: LogEntry | None, held: Round, now: datetime) -> dict[str, str] | None:
    """An offer; that of another company is told of without its name."""
    if found is None:
        return None
    zone = ZoneInfo(held.interview.zone)
    today = now.astimezone(zone).date()
    return {
        "made_on": say_date(found.at.astimezone(zone).date(), today),
        "answer_by": say_long_day(found.day, today) if found.day else "",
    }


def _thanked(facts: Facts, held: Round) -> bool:
    """Whether thanks for this interview are said: sent from here, or ticked."""
    number = held.interview.id or 0
    if any(entry.interview_id == number and entry.kind in _THANKS for entry in _sent(facts)):
        return True
    to_people = (step_key(Task.thank, one.participant.id or 0) for one in held.people)
    marks = (facts.mark(key) for key in (*to_people, step_key(Task.thank_company, number)))
    return any(mark is not None and mark.kind is MarkKind.done for mark in marks)


def _asked(facts: Facts, now: datetime) -> str:
    """The day on which they were last asked where things stand."""
    asked = [entry for entry in _sent(facts) if entry.kind == SENT_AS[Task.status_check]]
    zone = ZoneInfo(facts.application.zone)
    today = now.astimezone(zone).date()
    return say_date(asked[-1].at.astimezone(zone).date(), today) if asked else ""


def _sent(facts: Facts) -> list[LogEntry]:
    return [entry for entry in facts.log if entry.happening is Happening.sent]


def _slots(facts: Facts, now: datetime) -> dict[str, object]:
    application = facts.application
    today = now.astimezone(ZoneInfo(application.zone)).date()
    return {
        "times": [
            f"{say_long_day(day, today)}, {hours}" for day, hours in slots(application, facts.zone, now)
        ],
        "zone": zone_said(application.zone, now),
    }
