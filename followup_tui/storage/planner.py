"""Keeps the agenda true: plans are computed anew wherever a change touches them, in its own transaction."""

from collections.abc import Collection, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import delete, insert
from sqlmodel import Session, col, select

from followup_tui.clock import Clock
from followup_tui.domain.models import AgendaRow, Application
from followup_tui.domain.plan import fingerprint, plan
from followup_tui.domain.rules import Rules
from followup_tui.domain.steps import Step
from followup_tui.storage.gather import candidate_zone, gather
from followup_tui.storage.practising import plan_practice

_BATCH = 200


def refresh(session: Session, application_ids: Collection[int], rules: Rules, clock: Clock) -> None:
    """Compute the plans of some applications and write their agenda, and when their questions come back.

    Args:
        session: the session of the transaction that changes the facts.
        application_ids: the applications that a change touched; those that are gone lose their agenda.
        rules: the timing.
        clock: the time, and the zone of a candidate whose profile names none.
    """
    if not application_ids:
        return
    session.exec(delete(AgendaRow).where(col(AgendaRow.application_id).in_(application_ids)))
    zone = candidate_zone(session, clock.zone.key)
    print_of_rules = fingerprint(rules, zone)
    rows: list[dict[str, Any]] = []
    for facts in gather(session, application_ids, clock.zone.key):
        steps = plan(facts, rules, clock.now())
        rows += [
            _row(step, facts.application.id or 0, position, print_of_rules)
            for position, step in enumerate(steps)
        ]
    if rows:
        # Past the session, which would make a statement of its own for each pattern of empty columns.
        session.connection().execute(insert(AgendaRow), rows)
    plan_practice(session, application_ids, rules, ZoneInfo(zone))


def refresh_stale(session: Session, rules: Rules, clock: Clock) -> bool:
    """Compute a batch of those plans anew that were made by other rules or with other holiday data.

    Args:
        session: a session for writing.
        rules: the timing.
        clock: the time, and the zone of a candidate whose profile names none.

    Returns:
        Whether there may be more of them.
    """
    current = fingerprint(rules, candidate_zone(session, clock.zone.key))
    stale = session.exec(
        select(AgendaRow.application_id).where(AgendaRow.fingerprint != current).distinct().limit(_BATCH)
    ).all()
    refresh(session, stale, rules, clock)
    return len(stale) == _BATCH


def refresh_everything(session: Session, rules: Rules, clock: Clock) -> None:
    """Compute every plan anew."""
    ids = session.exec(select(Application.id)).all()
    refresh_many(session, [number for number in ids if number], rules, clock)


def refresh_many(session: Session, application_ids: Sequence[int], rules: Rules, clock: Clock) -> None:
    """Compute plans, however many: as `refresh`, a batch at a time."""
    for start in range(0, len(application_ids), _BATCH):
        refresh(session, application_ids[start : start + _BATCH], rules, clock)


def _row(step: Step, application_id: int, position: int, fingerprint_now: str) -> dict[str, Any]:
    return {
        "version": 1,
        "application_id": application_id,
        "interview_id": step.interview_id,
        "position": position,
        "task": str(step.task),
        "subject_id": step.subject_id,
        "heading": int(step.heading),
        "title": step.title,
        "label": step.label,
        "opens": step.opens,
        "due": step.due,
        "lapses": step.lapses,
        "why": step.why,
        "waits_for": step.waits_for,
        "settled": str(step.settled or ""),
        "settled_at": step.settled_at,
        "note": step.note,
        "fingerprint": fingerprint_now,
    }
