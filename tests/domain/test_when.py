"""Dates and times as people type them: tables of what is meant, and of what is refused."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from followup_tui.domain.when import WhenError, parse_day, parse_moment, parse_since, parse_span

BERLIN = ZoneInfo("Europe/Berlin")
CHICAGO = ZoneInfo("America/Chicago")
# A Tuesday.
NOW = datetime(2026, 11, 24, 9, 14, 33, tzinfo=BERLIN)
TODAY = NOW.date()

MOMENTS = {
    "today 10:00": "2026-11-24 10:00",
    "Today, 10:00": "2026-11-24 10:00",
    "yesterday 14:30": "2026-11-23 14:30",
    "tomorrow 9:00": "2026-11-25 09:00",
    "day before yesterday at noon": "2026-11-22 12:00",
    "2026-11-19 10:00": "2026-11-19 10:00",
    "19 Nov 10:00": "2026-11-19 10:00",
    "Nov 19 10:00": "2026-11-19 10:00",
    "19.11. 10:00": "2026-11-19 10:00",
    "10:00 on 19 Nov": "2026-11-19 10:00",
    "Thursday, 19th of November, 2026 at 10 a.m.": "2026-11-19 10:00",
    "now": "2026-11-24 09:14",
    "2 hours ago": "2026-11-24 07:14",
    "half an hour ago": "2026-11-24 08:44",
    "an hour and a half ago": "2026-11-24 07:44",
    "1h30 ago": "2026-11-24 07:44",
    "in 90 minutes": "2026-11-24 10:44",
    "3 days ago 16:00": "2026-11-21 16:00",
    "10:00": "2026-11-24 10:00",
    "at 10": "2026-11-24 10:00",
    "today 10": "2026-11-24 10:00",
    "10am": "2026-11-24 10:00",
    "12am": "2026-11-24 00:00",
    "12 pm": "2026-11-24 12:00",
    "2.30pm": "2026-11-24 14:30",
    "14h30": "2026-11-24 14:30",
    "14h": "2026-11-24 14:00",
    "１０：００": "2026-11-24 10:00",
    # A weekday is the nearest one, three days to either side ...
    "tue 10:00": "2026-11-24 10:00",
    "thu 10:00": "2026-11-26 10:00",
    "fri 10:00": "2026-11-27 10:00",
    "sat 10:00": "2026-11-21 10:00",
    "10am thursday": "2026-11-26 10:00",
    # ... and these words reach the others.
    "last thu 10:00": "2026-11-19 10:00",
    "last tue 10:00": "2026-11-17 10:00",
    "this sat 10:00": "2026-11-28 10:00",
    "next wed 10:00": "2026-12-02 10:00",
    "next thu 10:00": "2026-12-03 10:00",
    # The nearest year, unless the weekday tells another story.
    "4 Jan 10:00": "2027-01-04 10:00",
    "30 Jun 10:00": "2026-06-30 10:00",
    "Sun 4 Jan 10:00": "2026-01-04 10:00",
}

SPANS = {
    "today 10:00-12:00": ("2026-11-24 10:00", "2026-11-24 12:00"),
    "10:00–11:30": ("2026-11-24 10:00", "2026-11-24 11:30"),
    "10:00 — 11:30": ("2026-11-24 10:00", "2026-11-24 11:30"),
    "10:00 for 45 min": ("2026-11-24 10:00", "2026-11-24 10:45"),
    "10:00 for 1.5 hours": ("2026-11-24 10:00", "2026-11-24 11:30"),
    "yesterday 10:00 for 2 hours and 15 minutes": ("2026-11-23 10:00", "2026-11-23 12:15"),
    "now for half an hour": ("2026-11-24 09:14", "2026-11-24 09:44"),
    "2 hours ago for an hour": ("2026-11-24 07:14", "2026-11-24 08:14"),
    "today 10-12": ("2026-11-24 10:00", "2026-11-24 12:00"),
    "between 10 and 12": ("2026-11-24 10:00", "2026-11-24 12:00"),
    "19 Nov from 10 to 11.30": ("2026-11-19 10:00", "2026-11-19 11:30"),
    "2-3pm": ("2026-11-24 14:00", "2026-11-24 15:00"),
    "11-1pm": ("2026-11-24 11:00", "2026-11-24 13:00"),
    "11:30am-noon": ("2026-11-24 11:30", "2026-11-24 12:00"),
    "9am-5": ("2026-11-24 09:00", "2026-11-24 17:00"),
    "9-10am": ("2026-11-24 09:00", "2026-11-24 10:00"),
    "this morning 10-12": ("2026-11-24 10:00", "2026-11-24 12:00"),
    "this afternoon 2-3.30": ("2026-11-24 14:00", "2026-11-24 15:30"),
    "yesterday afternoon at 3 for 45 min": ("2026-11-23 15:00", "2026-11-23 15:45"),
    "14:00-15:00 this afternoon": ("2026-11-24 14:00", "2026-11-24 15:00"),
    "tomorrow morning 9.30": ("2026-11-25 09:30", "2026-11-25 10:30"),
    "22:00-01:00": ("2026-11-24 22:00", "2026-11-25 01:00"),
    "today 10:00": ("2026-11-24 10:00", "2026-11-24 11:00"),
}

# What can't be understood, and a word that the error must hold.
UNCLEAR = {
    "": "no moment yet",
    "  ": "no moment yet",
    "soonish": "soonish",
    "tomorrow": "says no time",
    "Nov 10": "says no time",
    "10": "no moment",
    "10-12": "no moment",
    "next week 10:00": "no moment",
    "25:00": "no moment",
    "10:75": "no moment",
    "13pm": "no moment",
    "0am": "no moment",
    "today 10:00 11:00": "no moment",
    "3/4 10:00": "country to country",
    "31 Nov 10:00": "no 31 November 2026",
    "2026-13-01 10:00": "no month 13",
    "0000-01-01 10:00": "no 1 January 0",
    "9999-12-31 10:00": "too far away",
    "Thu 27 Nov 10:00": "is a Friday, not a Thursday",
    "10:00 for ages": "no length of time",
    "10:00-10:00": "longer than twelve hours",
    "16:00-10:00": "longer than twelve hours",
    "10:00 for 0 min": "lasts no time",
    "٠٩:٠٠": "no moment",
    "9" * 90: "no moment",
    "today " + "9" * 90 + ":00": "no moment",
    "today 10:00" + " " * 200: "too long",
    "\ud800\x1b[2J": "no moment",
}

DAYS = {
    "2026-11-27": "2026-11-27",
    "27 Nov": "2026-11-27",
    "27.11.": "2026-11-27",
    "by the 27th of November": "2026-11-27",
    "today": "2026-11-24",
    "tomorrow": "2026-11-25",
    "friday": "2026-11-27",
    "by Friday": "2026-11-27",
    "this friday": "2026-11-27",
    "tue": "2026-12-01",
    "next friday": "2026-12-04",
    "friday next week": "2026-12-04",
    "in 3 days": "2026-11-27",
    "3 to 5 days": "2026-11-29",
    "in five business days": "2026-12-01",
    "in two weeks": "2026-12-08",
    "in 2-3 weeks": "2026-12-15",
    "in a week or two": "2026-12-08",
    "within the next couple of weeks": "2026-12-08",
    "in a fortnight": "2026-12-08",
    "in a month": "2026-12-24",
    "this week": "2026-11-27",
    "by the end of the week at the latest": "2026-11-27",
    "next week": "2026-12-04",
    "early next week": "2026-12-02",
    "middle of next week": "2026-12-03",
    "end of next week": "2026-12-04",
    "the week after next": "2026-12-11",
    "end of the month": "2026-11-30",
    "next month": "2026-12-31",
    "early December": "2026-12-10",
    "mid-December": "2026-12-20",
    "mid January": "2027-01-20",
    "late February": "2027-02-28",
    "end of February 2028": "2028-02-29",
    "December": "2026-12-31",
    "end of the year": "2026-12-31",
    # Without a year: ahead, unless it passed less than three months ago.
    "20 Nov": "2026-11-20",
    "1 Sep": "2026-09-01",
    "1 Aug": "2027-08-01",
    "early November": "2026-11-10",
}


def berlin(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN)


@pytest.mark.parametrize(("text", "expected"), MOMENTS.items())
def test_a_moment_is_understood(text: str, expected: str) -> None:
    moment = parse_moment(text, NOW, BERLIN)
    assert moment == berlin(expected)
    assert moment.tzinfo is UTC


@pytest.mark.parametrize(("text", "expected"), SPANS.items())
def test_a_span_is_understood(text: str, expected: tuple[str, str]) -> None:
    assert parse_span(text, NOW, BERLIN) == (berlin(expected[0]), berlin(expected[1]))


@pytest.mark.parametrize(("text", "said"), UNCLEAR.items())
def test_what_is_unclear_is_refused_with_a_reason_and_a_remedy(text: str, said: str) -> None:
    with pytest.raises(WhenError) as caught:
        parse_span(text, NOW, BERLIN)
    assert said in caught.value.what
    assert caught.value.remedy
    assert "\x1b" not in str(caught.value)
    str(caught.value).encode()


@pytest.mark.parametrize(("text", "expected"), DAYS.items())
def test_a_promised_day_is_understood_as_its_latest(text: str, expected: str) -> None:
    assert parse_day(text, TODAY) == date.fromisoformat(expected)


@pytest.mark.parametrize(
    "text", ["", "soon", "3/4", "31 Feb", "29 Feb", "Thu 27 Nov", "in 999 months", "month 2026"]
)
def test_no_day_is_made_up(text: str) -> None:
    with pytest.raises(WhenError) as caught:
        parse_day(text, TODAY)
    assert caught.value.remedy


def test_the_default_length_is_the_callers() -> None:
    start, end = parse_span("10:00", NOW, BERLIN, default_minutes=25)
    assert end - start == timedelta(minutes=25)


def test_a_moment_has_no_end() -> None:
    with pytest.raises(WhenError, match="one moment is wanted"):
        parse_moment("10:00-12:00", NOW, BERLIN)


def test_today_is_the_day_where_the_clock_stands() -> None:
    late = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)
    assert parse_moment("today 08:00", late, BERLIN) == datetime(2026, 11, 25, 7, tzinfo=UTC)
    assert parse_moment("today 08:00", late, CHICAGO) == datetime(2026, 11, 24, 14, tzinfo=UTC)


@pytest.mark.parametrize("weekday", ["mon", "tue", "wed", "thu", "fri"])
@pytest.mark.parametrize("away", range(7))
def test_a_promised_weekday_is_the_coming_one(weekday: str, away: int) -> None:
    today = TODAY + timedelta(days=away)
    plain, following = parse_day(weekday, today), parse_day(f"next {weekday}", today)
    assert 1 <= (plain - today).days <= 7
    assert following.isocalendar().week == (today + timedelta(days=7)).isocalendar().week
    assert plain.strftime("%a").lower() == following.strftime("%a").lower() == weekday


@pytest.mark.parametrize("text", ["this week", "early this week", "end of the week"])
@pytest.mark.parametrize("away", range(7))
def test_a_week_that_was_promised_never_ends_in_the_past(text: str, away: int) -> None:
    today = TODAY + timedelta(days=away)
    assert 0 <= (parse_day(text, today) - today).days <= 6


def test_a_time_that_the_clocks_leave_out_is_moved_on() -> None:
    assert parse_moment("2027-03-28 02:30", NOW, BERLIN) == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)
    start, end = parse_span("2027-03-28 02:30-03:15", NOW, BERLIN)
    assert end - start == timedelta(minutes=45)


def test_of_a_time_that_comes_twice_the_first_is_meant() -> None:
    assert parse_moment("2026-10-25 02:30", NOW, BERLIN) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    start, end = parse_span("2026-10-25 01:30-03:30", NOW, BERLIN)
    assert end - start == timedelta(hours=3)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", date(2026, 11, 24)),
        ("1 Aug", date(2026, 8, 1)),
        ("1 December", date(2025, 12, 1)),
        ("24 nov", date(2026, 11, 24)),
        ("monday", date(2026, 11, 23)),
        ("2025-06-30", date(2025, 6, 30)),
        ("three months ago", date(2026, 8, 24)),
    ],
)
def test_since_is_a_day_that_was(text: str, day: date) -> None:
    assert parse_since(text, TODAY) == day


@pytest.mark.parametrize("text", ["tomorrow", "in two weeks", "2027-01-01", "next week", "xyz", ""])
def test_since_is_no_day_to_come(text: str) -> None:
    with pytest.raises(WhenError, match=r"2026-08-01"):
        parse_since(text, TODAY)
