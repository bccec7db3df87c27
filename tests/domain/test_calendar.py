"""Business days where the employer is."""

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from importlib.metadata import version

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.domain.calendar import Calendar, at, data_version
from followup_tui.domain.countries import (
    countries,
    country_name,
    normalise_country,
    normalise_region,
    regions,
)

DAYS = st.dates(date(2020, 1, 1), date(2032, 12, 31))
PLACES = st.sampled_from(
    [("", ""), ("US", ""), ("US", "CA"), ("GB", "SCT"), ("DE", "BY"), ("SA", ""), ("HK", ""), ("CN", "")]
)
# Written down by hand, so that the expected days don't come from the package that is tested.
US_2026 = {
    date(2026, *day)
    for day in [
        (1, 1),
        (1, 19),
        (2, 16),
        (5, 25),
        (6, 19),
        (7, 3),
        (7, 4),
        (9, 7),
        (10, 12),
        (11, 11),
        (11, 26),
    ]
} | {date(2026, 12, 25)}


def listed(day: date, count: int, closed: set[date]) -> date:
    """The n-th business day after a day, found by listing all days of the next weeks."""
    ahead = [day + timedelta(days=number) for number in range(1, 60)]
    return [one for one in ahead if one.isoweekday() <= 5 and one not in closed][count - 1]


@given(st.dates(date(2026, 1, 1), date(2026, 11, 1)), st.integers(1, 20))
def test_days_are_counted_as_a_list_counts_them(day: date, count: int) -> None:
    assert Calendar().add_business_days(day, count) == listed(day, count, set())
    assert Calendar("US").add_business_days(day, count) == listed(day, count, US_2026)


@pytest.mark.parametrize(
    ("country", "region", "day", "count", "expected"),
    [
        ("US", "", date(2026, 11, 24), 2, date(2026, 11, 27)),  # Thanksgiving
        ("", "", date(2026, 11, 24), 2, date(2026, 11, 26)),
        (
            "GB",
            "ENG",
            date(2026, 8, 28),
            1,
            date(2026, 9, 1),
        ),  # the August bank holiday is the 31st in England
        ("GB", "SCT", date(2026, 8, 28), 1, date(2026, 8, 31)),
        ("GB", "SCT", date(2026, 7, 31), 1, date(2026, 8, 4)),  # and the 3rd in Scotland
        ("GB", "ENG", date(2026, 7, 31), 1, date(2026, 8, 3)),
        ("", "", date(2028, 2, 28), 1, date(2028, 2, 29)),  # a leap day
        ("", "", date(2027, 2, 26), 1, date(2027, 3, 1)),
        ("DE", "", date(2026, 12, 24), 1, date(2026, 12, 28)),
        ("GB", "ENG", date(2026, 12, 24), 1, date(2026, 12, 29)),  # Boxing Day is kept on Monday
        ("US", "", date(2026, 12, 31), 1, date(2027, 1, 4)),
        ("SA", "", date(2026, 11, 19), 1, date(2026, 11, 22)),  # Friday and Saturday are the weekend
        ("HK", "", date(2026, 11, 20), 1, date(2026, 11, 23)),  # offices rest on Saturday too
        ("US", "", date(2026, 11, 27), -1, date(2026, 11, 25)),
        ("", "", date(2026, 11, 21), -1, date(2026, 11, 20)),
        ("", "", date(2026, 11, 21), 0, date(2026, 11, 23)),
        ("", "", date(2026, 11, 20), 0, date(2026, 11, 20)),
    ],
)
def test_holidays_and_weekends_are_passed_over(
    country: str, region: str, day: date, count: int, expected: date
) -> None:
    assert Calendar(country, region).add_business_days(day, count) == expected


@given(PLACES, DAYS, st.integers(-15, 15))
def test_counted_days_are_business_days_and_keep_their_order(
    place: tuple[str, str], day: date, count: int
) -> None:
    calendar = Calendar(*place)
    found = calendar.add_business_days(day, count)
    assert calendar.is_business_day(found)
    assert (found > day) if count > 0 else (found < day) if count < 0 else (found >= day)
    assert calendar.next_business_day(found) == found
    assert calendar.add_business_days(found, 1) > found


@given(PLACES, DAYS, st.integers(1, 10), st.integers(1, 10))
def test_counting_twice_is_counting_the_sum(place: tuple[str, str], day: date, one: int, two: int) -> None:
    calendar = Calendar(*place)
    onward = calendar.add_business_days(calendar.add_business_days(day, one), two)
    assert onward == calendar.add_business_days(day, one + two)


@pytest.mark.parametrize(
    ("zone", "day", "opens", "closes"),
    [
        ("America/Chicago", date(2026, 10, 30), "14:00", "23:00"),  # summer time
        ("America/Chicago", date(2026, 11, 2), "15:00", "00:00"),  # the clocks went back on Sunday
        ("Europe/Berlin", date(2026, 3, 27), "08:00", "17:00"),
        ("Europe/Berlin", date(2026, 3, 30), "07:00", "16:00"),  # the clocks went forward on Sunday
        ("Asia/Kolkata", date(2026, 11, 19), "03:30", "12:30"),
    ],
)
def test_business_hours_follow_the_clocks_there(zone: str, day: date, opens: str, closes: str) -> None:
    calendar = Calendar(zone=zone)
    assert f"{calendar.opening(day):%H:%M}" == opens
    assert f"{calendar.closing(day):%H:%M}" == closes
    assert calendar.opening(day).tzinfo is UTC
    assert calendar.day_of(calendar.closing(day)) == day


def test_an_hour_that_the_clocks_skip_or_repeat() -> None:
    assert at(date(2026, 3, 29), 2, "Europe/Berlin") == datetime(2026, 3, 29, 1, tzinfo=UTC)  # 03:00 there
    assert at(date(2026, 10, 25), 2, "Europe/Berlin") == datetime(
        2026, 10, 25, 0, tzinfo=UTC
    )  # the first 02:00


def test_the_day_is_the_one_over_there() -> None:
    assert Calendar(zone="Pacific/Auckland").day_of(datetime(2026, 11, 19, 12, tzinfo=UTC)) == date(
        2026, 11, 20
    )


@pytest.mark.parametrize(
    ("country", "region", "said"),
    [
        ("US", "CA", ""),
        ("IE", "", ""),
        ("IE", "Leinster", ""),  # nothing differs there, so nothing is missing
        ("GB", "", "United Kingdom: no region is set"),
        ("GB", "Cornwall", "“Cornwall” is no known region"),
        ("", "", "country is not set"),
        ("Ruritania", "", "“Ruritania”"),
    ],
)
def test_what_is_not_known_is_said(country: str, region: str, said: str) -> None:
    caveat = Calendar(country, region).caveat
    assert bool(caveat) == bool(said)
    assert said in caveat


@pytest.mark.parametrize("region", ["", "Cornwall"])
def test_without_a_known_region_only_nationwide_holidays_count(region: str) -> None:
    calendar = Calendar("GB", region)
    assert calendar.is_business_day(date(2026, 8, 31))
    assert not calendar.is_business_day(date(2026, 12, 25))


def test_a_holiday_has_its_name() -> None:
    assert "Thanksgiving" in Calendar("US").holiday(date(2026, 11, 26))
    assert Calendar("DE", "BY").holiday(date(2026, 11, 1)) == "All Saints' Day"
    assert Calendar("US").holiday(date(2026, 11, 28)) == ""
    between = Calendar("US").holidays_between(date(2026, 11, 20), date(2026, 12, 4))
    assert [day for day, _ in between] == [date(2026, 11, 26)]


@pytest.mark.parametrize("written", ["Germany", "germany ", "de", "DE", "DEU", "Deutschland"])
def test_a_country_is_understood(written: str) -> None:
    assert normalise_country(written) == "DE"
    assert country_name(written) == "Germany"
    assert Calendar(written).holiday(date(2026, 10, 3)) != ""


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("UK", "GB"),
        ("usa", "US"),
        ("Curacao", "CW"),
        ("South Korea", "KR"),
        ("", ""),
        (" ", ""),
        ("Ruritania", ""),
    ],
)
def test_other_countries_are_understood_too(written: str, code: str) -> None:
    assert normalise_country(written) == code


@pytest.mark.parametrize(
    ("country", "written", "code"),
    [
        ("GB", "Scotland", "SCT"),
        ("UK", "sct", "SCT"),
        ("US", "us-ca", "CA"),
        ("US", "california", "CA"),
        ("CH", "Zurich", "ZH"),
        ("DE", "Baden-Wurttemberg", "BW"),
        ("DE", "", ""),
        ("DE", "Ohio", ""),
        ("", "Ohio", ""),
    ],
)
def test_a_region_is_understood(country: str, written: str, code: str) -> None:
    assert normalise_region(country, written) == code


def test_every_country_and_region_that_is_offered_is_understood() -> None:
    names = [name for _, name in countries()]
    assert len(set(names)) == len(names) > 200
    for code, name in countries():
        assert normalise_country(name) == normalise_country(code) == code
    for code in ("US", "GB", "DE", "CA", "CH", "AU", "FR", "ES"):
        assert regions(code)
        for region, name in regions(code):
            assert normalise_region(code, region) == region, (code, region)
            assert normalise_region(code, name) == region, (code, name)


def test_regions_are_asked_for_only_where_they_differ() -> None:
    assert regions("United Kingdom") == (
        ("ENG", "England"),
        ("NIR", "Northern Ireland"),
        ("SCT", "Scotland"),
        ("WLS", "Wales"),
    )
    assert regions("IE") == regions("PL") == regions("") == regions("Ruritania") == ()
    assert "Zone A" not in dict(regions("FR"))  # a zone of school holidays


def test_holidays_are_not_loaded_before_a_country_is_set() -> None:
    code = (
        "import sys; from datetime import date;"
        "from followup_tui.domain.calendar import Calendar, data_version;"
        "Calendar().add_business_days(date(2026, 11, 24), 5); Calendar().caveat; data_version();"
        "sys.exit('holidays' in sys.modules or 'sqlmodel' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_version_of_the_data_is_the_one_that_is_used() -> None:
    assert data_version() == version("holidays")
