"""The time and the zone come from the environment where it names them."""

from datetime import UTC, datetime

import pytest

from followup_tui.clock import Clock, local_zone_name
from followup_tui.errors import UsageError


def test_both_can_be_fixed() -> None:
    clock = Clock.from_environment(
        {"FOLLOWUP_NOW": "2026-11-26T09:14:00+01:00", "FOLLOWUP_ZONE": "Asia/Dhaka"}
    )
    assert clock.now() == datetime(2026, 11, 26, 8, 14, tzinfo=UTC)
    assert clock.zone.key == "Asia/Dhaka"


def test_otherwise_time_goes_by() -> None:
    clock = Clock.from_environment({})
    assert clock.now() <= clock.now() <= datetime.now(UTC)


@pytest.mark.parametrize(
    ("environment", "name"),
    [({"TZ": "Europe/Rome"}, "Europe/Rome"), ({"TZ": ":America/Chicago"}, "America/Chicago")],
)
def test_the_machine_is_asked_for_its_zone(environment: dict[str, str], name: str) -> None:
    assert local_zone_name(environment) == name


@pytest.mark.parametrize("zone", ["Nowhere", "../etc/passwd", "Europe", "\x00"])
def test_a_zone_that_is_none_is_refused(zone: str) -> None:
    with pytest.raises(UsageError):
        Clock.from_environment({"FOLLOWUP_ZONE": zone})
