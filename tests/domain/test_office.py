"""The clock over there, and whether somebody is at work."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from followup_tui.domain.calendar import Calendar
from followup_tui.domain.office import office

CHICAGO = Calendar("US", "", "America/Chicago", 9, 17)
LONDON = ZoneInfo("Europe/London")


@pytest.mark.parametrize(
    ("now", "is_open", "said"),
    [
        ("2026-11-24 21:40", True, "Tue 15:40 in Chicago, office hours until 17:00"),
        ("2026-11-24 15:00", True, "Tue 09:00 in Chicago, office hours until 17:00"),
        (
            "2026-11-24 12:10",
            False,
            "Tue 06:10 in Chicago, too early: office hours from 09:00 (15:00 here)",
        ),
        (
            "2026-11-24 23:00",
            False,
            "Tue 17:00 in Chicago, too late: office hours again Wed from 09:00 (15:00 here)",
        ),
        (
            "2026-11-26 16:00",
            False,
            "Thu 10:00 in Chicago, Thanksgiving Day: office hours again Fri from 09:00 (15:00 here)",
        ),
        (
            "2026-11-28 16:00",
            False,
            "Sat 10:00 in Chicago, not a business day: office hours again Mon from 09:00 (15:00 here)",
        ),
        # It is the next day here already, and there it is still Friday: Monday comes next.
        (
            "2026-11-28 01:00",
            False,
            "Fri 19:00 in Chicago, too late: office hours again Mon from 09:00 (15:00 here)",
        ),
    ],
)
def test_the_clock_over_there_is_told(now: str, is_open: bool, said: str) -> None:
    told = office(CHICAGO, datetime.fromisoformat(now).replace(tzinfo=UTC), LONDON)
    assert (told.is_open, told.said) == (is_open, said)


def test_of_one_clock_no_place_is_told() -> None:
    now = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
    told = office(Calendar("PT", "", "Europe/Lisbon", 9, 17), now, LONDON)
    assert told.said == "Tue 08:30, too early: office hours from 09:00"
