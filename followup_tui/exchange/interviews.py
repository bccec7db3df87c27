"""Interviews as text, a line each, and as records for other programs. Standard library only."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from followup_tui import text
from followup_tui.domain.agenda import Card
from followup_tui.domain.saying import say_day
from followup_tui.domain.standing import standing
from followup_tui.exchange.records import Record, instant


def as_lines(cards: Sequence[Card], now: datetime, zone: ZoneInfo) -> list[str]:
    """Interviews with their numbers, their five signs, and where they stand.

    Args:
        cards: the interviews with their steps.
        now: the present instant.
        zone: the candidate's zone.
    """
    today = now.astimezone(zone).date()
    days = [say_day(card.place.starts_at.astimezone(zone).date(), today) for card in cards]
    numbers = max((len(str(card.place.interview_id)) for card in cards), default=0)
    width = max(map(len, days), default=0)
    return [
        f"{card.place.interview_id:>{numbers}}  {_signs(card, now, zone)}  {day:{width}}"
        f"  {_about(card, now, zone)}"
        for card, day in zip(cards, days, strict=True)
    ]


def as_records(cards: Sequence[Card], now: datetime, zone: ZoneInfo) -> list[Record]:
    """Interviews as plain records.

    Args:
        cards: the interviews with their steps.
        now: the present instant.
        zone: the candidate's zone.
    """
    return [_record(card, now, zone) for card in cards]


def _signs(card: Card, now: datetime, zone: ZoneInfo) -> str:
    return " ".join(standing(card.steps, now, zone).signs)


def _about(card: Card, now: datetime, zone: ZoneInfo) -> str:
    place = card.place
    parts = (place.company, place.role, place.round, standing(card.steps, now, zone).phrase)
    return text.visible_line(" · ".join(part for part in parts if part))


def _record(card: Card, now: datetime, zone: ZoneInfo) -> Record:
    place, stands = card.place, standing(card.steps, now, zone)
    return {
        "interview": place.interview_id,
        "application": place.application_id,
        "company": place.company,
        "role": place.role,
        "round": place.round,
        "format": place.format,
        "starts": instant(place.starts_at),
        "ends": instant(place.ends_at),
        "zone": place.zone,
        "signs": "".join(stands.signs),
        "state": str(stands.state),
        "phrase": stands.phrase,
    }
