"""What was understood of a field, said back beside it while it is typed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from followup_tui.domain.calendar import Calendar
from followup_tui.domain.countries import country_name, normalise_country, normalise_region, regions
from followup_tui.domain.days import WhenError
from followup_tui.domain.when import echo, echo_day, parse_day, parse_past, parse_span, say_span, say_time
from followup_tui.domain.zones import UNKNOWN, zone_like


@dataclass(frozen=True, slots=True)
class Echo:
    """What to say beside a field.

    Args:
        text: a sentence, or "→ " and what was understood; empty where there is nothing to say.
        is_problem: whether the text can't be understood as it stands.
    """

    text: str = ""
    is_problem: bool = False


NOTHING = Echo()


def span(text: str, zone: str, now: datetime, here: ZoneInfo) -> Echo:
    """Say back when something takes place, on both clocks where they differ.

    Args:
        text: what was typed.
        zone: the zone of the place as typed; the candidate's where it is unknown.
        now: the present instant, aware.
        here: the candidate's zone.
    """
    there = ZoneInfo(zone_like(zone) or here.key)
    return _said(text, lambda: held(*parse_span(text, now, there), now, there, here))


def held(start: datetime, end: datetime, now: datetime, there: ZoneInfo, here: ZoneInfo) -> str:
    """What was understood of a span: on both clocks where they differ, else with how far away it is.

    Args:
        start: the first instant, aware.
        end: the last instant, aware.
        now: the present instant, aware.
        there: the zone of the place.
        here: the candidate's zone.
    """
    if start.astimezone(there).replace(tzinfo=None) == start.astimezone(here).replace(tzinfo=None):
        return echo(start, now, there, end)
    return f"→ {say_span(start, end, now, there, here)}"


def day(text: str, today: date, said_on: date | None = None) -> Echo:
    """Say back a day by which something is promised.

    Args:
        text: what was typed.
        today: the present day.
        said_on: the day on which it was said; today where it is left out.
    """
    return _said(text, lambda: echo_day(parse_day(text, said_on or today), today))


def past(text: str, now: datetime, here: ZoneInfo) -> Echo:
    """Say back when something happened."""
    return _said(text, lambda: echo(parse_past(text, now, here), now, here))


def zone(text: str, now: datetime, here: ZoneInfo) -> Echo:
    """Say back a zone that is not the candidate's own, with the time that it is there."""
    if not text.strip():
        return NOTHING
    name = zone_like(text)
    if not name:
        return Echo(UNKNOWN, True)
    if name == here.key:
        return NOTHING
    there = say_time(now, ZoneInfo(name))
    return Echo(
        f"→ it is {there} there now" if name == text.strip() else f"→ {name}, where it is {there} now"
    )


def country(text: str) -> Echo:
    """Say back a country, or what it means that it is unknown."""
    if not text.strip():
        return NOTHING
    code = normalise_country(text)
    if not code:
        return Echo(Calendar(text).caveat, True)
    name = country_name(code)
    return NOTHING if name == text.strip() else Echo(f"→ {name}")


def region(country_text: str, text: str) -> Echo:
    """Say back a region within a country, or what it means that none is known."""
    known = dict(regions(country_text))
    if not known:
        return NOTHING
    name = known.get(normalise_region(country_text, text), "")
    if name:
        return NOTHING if name == text.strip() else Echo(f"→ {name}")
    return Echo(Calendar(country_text, text).caveat, bool(text.strip()))


def _said(text: str, understood: Callable[[], str]) -> Echo:
    if not text.strip():
        return NOTHING
    try:
        return Echo(understood())
    except WhenError as problem:
        return Echo(problem.what, True)
