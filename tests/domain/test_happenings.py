"""What can be logged of an application as it stands."""

import pytest

from followup_tui.domain.happenings import possible
from followup_tui.domain.words import Happening
from tests.domain.builders import facts, happened, utc

H = Happening


@pytest.mark.parametrize(
    ("log", "now", "can", "can_not"),
    [
        ([], "2026-11-19 14:00", {H.cancelled, H.rescheduled, H.parked}, {H.accepted, H.unparked}),
        ([], "2026-11-23 14:00", {H.note, H.rejection}, {H.cancelled, H.rescheduled}),
        ([H.offer], "2026-11-23 14:00", {H.accepted, H.declined}, set()),
        ([H.parked], "2026-11-23 14:00", {H.unparked}, {H.parked}),
    ],
)
def test_what_can_not_have_happened_is_not_offered(
    log: list[Happening], now: str, can: set[Happening], can_not: set[Happening]
) -> None:
    known = facts(log=[happened(one, "2026-11-20 10:00") for one in log])
    found = {sort.happening for sort in possible(known, utc(now))}
    assert can <= found
    assert not can_not & found
