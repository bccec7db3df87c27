"""Times that a letter offers for an interview that was called off."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from followup_tui.composing.slots import slots, zone_said
from followup_tui.domain.building import build
from followup_tui.domain.models import Application


def offered(zone: str, here: str, now: datetime, **more: Any) -> tuple[tuple[date, str], ...]:
    values = {"company": "Halden", "role": "Cook", "zone": zone, "recorded_at": now, **more}
    return slots(build(Application, values), here, now)


# Monday noon in Berlin.
NOW = datetime(2026, 11, 23, 11, tzinfo=UTC)


@pytest.mark.parametrize(
    ("there", "here", "hours"),
    [
        ("Europe/Berlin", "Europe/Berlin", "9:00 to 17:00"),
        ("America/New_York", "Europe/Berlin", "9:00 to 15:00"),
        ("Europe/Berlin", "America/New_York", "14:00 to 17:00"),
        ("Asia/Kolkata", "Europe/Berlin", "12:30 to 17:00"),
        # Across the date line: their morning is the evening before.
        ("Asia/Tokyo", "America/Los_Angeles", "9:00 to 14:00"),
        # Nobody is up at both ends: then it is their hours.
        ("Pacific/Auckland", "Europe/London", "9:00 to 10:00"),
        ("Pacific/Auckland", "Europe/Berlin", "9:00 to 17:00"),
    ],
)
def test_the_hours_are_theirs_and_no_night_of_mine(there: str, here: str, hours: str) -> None:
    assert {found for _, found in offered(there, here, NOW)} == {hours}


def test_each_day_has_its_own_hours_where_the_clocks_change() -> None:
    # New York leaves summer time on Sunday 1 November, Berlin did a week before.
    found = offered("America/New_York", "Europe/Berlin", datetime(2026, 10, 27, 12, tzinfo=UTC))
    assert found == (
        (date(2026, 10, 30), "9:00 to 16:00"),
        (date(2026, 11, 2), "9:00 to 15:00"),
        (date(2026, 11, 3), "9:00 to 15:00"),
    )


def test_the_days_are_business_days_of_the_employer() -> None:
    days = [day for day, _ in offered("Asia/Dhaka", "Asia/Dhaka", NOW, country="BD")]
    assert days == [date(2026, 11, 26), date(2026, 11, 29), date(2026, 11, 30)]


@pytest.mark.parametrize(
    ("zone", "said"),
    [
        ("America/Argentina/Buenos_Aires", "Buenos Aires time"),
        ("Etc/GMT+5", "UTC-05:00"),
        ("UTC", "UTC"),
        ("Japan", "UTC+09:00"),
    ],
)
def test_a_zone_is_named_so_that_nobody_can_mistake_it(zone: str, said: str) -> None:
    assert zone_said(zone, NOW) == said
