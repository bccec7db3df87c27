"""Dates and times as the journal says them; what it says, it understands."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.domain.when import (
    WhenError,
    echo,
    echo_day,
    parse_day,
    parse_moment,
    parse_span,
    place,
    say_day,
    say_day_near,
    say_long_day,
    say_moment,
    say_span,
    say_time,
)

BERLIN = ZoneInfo("Europe/Berlin")
CHICAGO = ZoneInfo("America/Chicago")
ZONES = [BERLIN, CHICAGO, *map(ZoneInfo, ("UTC", "Asia/Kolkata", "Pacific/Auckland", "Australia/Lord_Howe"))]
# A Tuesday.
NOW = datetime(2026, 11, 24, 9, 14, 33, tzinfo=BERLIN)
TODAY = NOW.date()


def test_a_day_is_said_with_its_year_when_it_is_another_one() -> None:
    assert say_day(date(2026, 11, 27), TODAY) == "Fri 27 Nov"
    assert say_day(date(2027, 1, 4), TODAY) == "Mon 4 Jan 2027"
    assert say_long_day(date(2026, 11, 27), TODAY) == "Friday 27 November"
    assert say_long_day(date(2027, 1, 4), TODAY) == "Monday 4 January 2027"


@pytest.mark.parametrize(
    ("away", "said"),
    [(0, "today"), (1, "tomorrow"), (-1, "yesterday"), (3, "in 3 days"), (-3, "3 days ago")],
)
def test_how_near_a_day_is(away: int, said: str) -> None:
    day = TODAY + timedelta(days=away)
    assert say_day_near(day, TODAY) == f"{say_day(day, TODAY)}, {said}"


def test_the_other_clock_stands_beside_where_it_differs() -> None:
    start, end = datetime(2026, 11, 19, 16, tzinfo=UTC), datetime(2026, 11, 19, 18, tzinfo=UTC)
    assert say_span(start, end, NOW, CHICAGO, BERLIN) == "Thu 19 Nov, 10:00–12:00 Chicago (17:00–19:00 here)"
    assert say_span(start, end, NOW, BERLIN, ZoneInfo("Europe/Madrid")) == "Thu 19 Nov, 17:00–19:00"
    assert say_span(start, end, NOW, BERLIN) == "Thu 19 Nov, 17:00–19:00"
    assert say_moment(start, NOW, BERLIN, CHICAGO) == "Thu 19 Nov, 17:00 (10:00 Chicago)"
    assert say_moment(start, NOW, BERLIN, BERLIN) == "Thu 19 Nov, 17:00"
    assert say_time(start, CHICAGO) == "10:00"


def test_the_other_clock_names_its_day_where_that_differs() -> None:
    start = datetime(2026, 11, 19, 23, tzinfo=UTC)
    assert say_moment(start, NOW, BERLIN, CHICAGO) == "Fri 20 Nov, 00:00 (Thu 17:00 Chicago)"
    kiritimati, honolulu = ZoneInfo("Pacific/Kiritimati"), ZoneInfo("Pacific/Honolulu")
    assert say_moment(start, NOW, kiritimati, honolulu) == "Fri 20 Nov, 13:00 (Thu 13:00 Honolulu)"


def test_an_echo_says_what_was_understood() -> None:
    start, end = datetime(2026, 11, 25, 15, tzinfo=BERLIN), datetime(2026, 11, 25, 16, tzinfo=BERLIN)
    assert echo(start, NOW, BERLIN) == "→ Wed 25 Nov, 15:00, tomorrow"
    assert echo(start, NOW, BERLIN, end) == "→ Wed 25 Nov, 15:00–16:00, tomorrow"
    assert echo_day(date(2026, 11, 27), TODAY) == "→ Fri 27 Nov, in 3 days"


@pytest.mark.parametrize(
    ("zone", "said"),
    [("America/Argentina/Buenos_Aires", "Buenos Aires"), ("UTC", "UTC"), ("Asia/Tokyo", "Tokyo")],
)
def test_a_zone_is_called_by_its_place(zone: str, said: str) -> None:
    assert place(ZoneInfo(zone)) == said


todays = st.dates(date(2020, 1, 1), date(2035, 12, 31))
instants = st.integers(0, 16 * 365 * 86_400).map(
    lambda seconds: datetime(2020, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
)
zones = st.sampled_from(ZONES)


@given(todays, st.integers(-366, 366))
def test_a_day_that_is_said_is_understood(today: date, away: int) -> None:
    day = today + timedelta(days=away)
    assert parse_day(say_day(day, today), today) == day
    assert parse_day(say_long_day(day, today), today) == day


@given(instants, st.integers(-366 * 1440, 366 * 1440), st.integers(1, 719), zones)
def test_a_moment_and_a_span_that_are_said_are_understood(
    now: datetime, away: int, lasts: int, zone: ZoneInfo
) -> None:
    start = now.replace(second=0, microsecond=0) + timedelta(minutes=away)
    end = start + timedelta(minutes=lasts)
    understood = parse_moment(say_moment(start, now, zone), now, zone)
    assert say_moment(understood, now, zone) == say_moment(start, now, zone)
    if not start.astimezone(zone).fold:
        assert understood == start
    if (
        start.astimezone(zone).utcoffset() == end.astimezone(zone).utcoffset()
        and not start.astimezone(zone).fold
    ):
        assert parse_span(say_span(start, end, now, zone), now, zone) == (start, end)


WORDS = [
    "today", "next", "last", "week", "end of", "early", "mid", "month", "Feb", "29", "thu", "10:00", "-",
    "to", "for", "45 min", "in", "ago", "2", "999", "hours", "am", "pm", "9999-12-31", "0000-00-00", "31.",
    "4/3", "٣", "²", "\ud800", "\x00", "at", "now", "a", "or two", "days", "from", "h", ":", ".", "year",
    "business",
]  # fmt: skip


@given(st.text() | st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join), instants, zones)
def test_any_text_is_understood_or_refused_and_always_alike(text: str, now: datetime, zone: ZoneInfo) -> None:
    for parse in (parse_moment, parse_span, lambda text, now, _: parse_day(text, now.date())):
        results = []
        for _ in range(2):
            try:
                results.append(str(parse(text, now, zone)))
            except WhenError as problem:
                results.append(str(problem))
        assert results[0] == results[1]
        results[0].encode()


@given(st.text() | st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join), instants, zones)
def test_a_span_that_is_understood_ends_after_its_start_within_a_day(
    text: str, now: datetime, zone: ZoneInfo
) -> None:
    try:
        start, end = parse_span(text, now, zone)
    except WhenError:
        return
    assert timedelta() < end - start <= timedelta(hours=12)
