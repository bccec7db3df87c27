"""What is said beside a field while it is typed."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from followup_tui.domain import echoes
from followup_tui.domain.zones import zone_like, zone_names

NOW = datetime(2026, 11, 26, 8, 14, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("text", "zone", "said"),
    [
        ("today 10:00-12:00", "Europe/Berlin", "→ Thu 26 Nov, 10:00–12:00, today"),
        ("yesterday 14:30", "Paris", "→ Wed 25 Nov, 14:30–15:30, yesterday"),
        ("yesterday 10:00-12:00", "chicago", "→ Wed 25 Nov, 10:00–12:00 Chicago (17:00–19:00 here)"),
        ("yesterday 20:00", "Tokyo", "→ Wed 25 Nov, 20:00–21:00 Tokyo (12:00–13:00 here)"),
        ("10:00", "no such place", "→ Thu 26 Nov, 10:00–11:00, today"),
    ],
)
def test_a_span_is_said_on_every_clock_that_matters(text: str, zone: str, said: str) -> None:
    assert echoes.span(text, zone, NOW, BERLIN) == echoes.Echo(said)


def test_a_span_that_can_not_be_understood_is_a_problem() -> None:
    assert echoes.span("31 feb 10:00", "", NOW, BERLIN) == echoes.Echo("There is no 31 February 2026.", True)


@pytest.mark.parametrize(
    ("text", "said"), [("friday", "→ Fri 27 Nov, tomorrow"), ("in two weeks", "→ Thu 10 Dec, in 14 days")]
)
def test_a_day_is_said_back(text: str, said: str) -> None:
    assert echoes.day(text, date(2026, 11, 26)) == echoes.Echo(said)


def test_nothing_is_said_about_what_is_not_typed() -> None:
    assert echoes.span(" ", "", NOW, BERLIN) == echoes.NOTHING
    assert echoes.day("", NOW.date()) == echoes.NOTHING
    assert echoes.zone("", NOW, BERLIN) == echoes.NOTHING
    assert echoes.country("") == echoes.NOTHING
    assert echoes.region("", "") == echoes.NOTHING


def test_a_zone_is_said_with_its_time_unless_it_is_the_candidates_own() -> None:
    assert echoes.zone("chicago", NOW, BERLIN).text == "→ America/Chicago, where it is 02:14 now"
    assert echoes.zone("America/Chicago", NOW, BERLIN).text == "→ it is 02:14 there now"
    assert echoes.zone("Europe/Berlin", NOW, BERLIN) == echoes.NOTHING
    assert echoes.zone("Atlantis", NOW, BERLIN).is_problem


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("usa", echoes.Echo("→ United States")),
        ("Germany", echoes.NOTHING),
        (
            "Utopia",
            echoes.Echo("No holidays are known for “Utopia”: business days are Monday to Friday.", True),
        ),
    ],
)
def test_a_country_is_said_by_its_name(text: str, expected: echoes.Echo) -> None:
    assert echoes.country(text) == expected


@pytest.mark.parametrize(
    ("country", "text", "said", "is_problem"),
    [
        ("GB", "sct", "→ Scotland", False),
        ("GB", "Scotland", "", False),
        ("GB", "", "United Kingdom: no region is set, so only nationwide holidays count.", False),
        (
            "GB",
            "Mordor",
            "United Kingdom: “Mordor” is no known region, so only nationwide holidays count.",
            True,
        ),
        ("Norway", "Oslo", "", False),
    ],
)
def test_a_region_is_said_where_regions_differ(country: str, text: str, said: str, is_problem: bool) -> None:
    assert echoes.region(country, text) == echoes.Echo(said, is_problem)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("new  york", "America/New_York"),
        ("New_York", "America/New_York"),
        ("london", "Europe/London"),
        ("utc", "UTC"),
        ("", ""),
        ("nowhere", ""),
        ("../etc/passwd", ""),
    ],
)
def test_a_zone_is_found_by_its_city(text: str, name: str) -> None:
    assert zone_like(text) == name


def test_every_suggested_zone_is_understood() -> None:
    assert [name for name in zone_names() if not zone_like(name)] == []
