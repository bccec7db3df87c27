"""The form of something that happened: what is typed, and what the journal is told."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from followup_tui.domain.happenings import BY_NAME
from followup_tui.errors import InvalidError
from followup_tui.storage.forms.happened import told
from tests.domain.builders import BERLIN, facts, onsite, tom, utc

ZONE = ZoneInfo(BERLIN)
NOW = utc("2026-11-26 09:14", BERLIN)
FIRST = onsite(tom())
SECOND = onsite(id=2, start="2026-12-02 10:00", end="2026-12-02 11:00", round="Final")
KNOWN = facts(FIRST, SECOND)


@pytest.mark.parametrize(
    ("sort", "texts", "values"),
    [
        ("rejection", {}, {"at": NOW, "interview_id": 1, "note": ""}),
        ("rejection", {"round": "2"}, {"interview_id": 2}),
        ("promise", {"day": "end of next week"}, {"day": date(2026, 12, 4)}),
        # "In two weeks" counts from the day on which they said it.
        ("promise", {"day": "in two weeks", "when": "19 Nov 10:00"}, {"day": date(2026, 12, 3)}),
        ("offer", {"day": " "}, {"day": None}),
        ("courtesy", {"whom": "1", "when": "yesterday 16:00"},
         {"contact_id": 1, "at": utc("2026-11-25 16:00", BERLIN)}),
        ("sent", {"kind": "status_check"}, {"kind": "status_check", "contact_id": None}),
    ],
)  # fmt: skip
def test_what_is_typed_is_what_is_told(sort: str, texts: dict[str, str], values: dict[str, object]) -> None:
    found = told(BY_NAME[sort], texts, KNOWN, NOW, ZONE)
    assert {name: found.entry[name] for name in values} == values
    assert found.span is None


def test_an_interview_is_moved_by_the_clock_of_its_place() -> None:
    found = told(BY_NAME["rescheduled"], {"time": "4 Dec 10:00-10:30"}, KNOWN, NOW, ZONE)
    assert found.moved is SECOND.interview  # the one that is not over
    assert found.span == (
        utc("2026-12-04 10:00", "America/Chicago"),
        utc("2026-12-04 10:30", "America/Chicago"),
    )


@pytest.mark.parametrize(
    ("sort", "texts", "field"),
    [
        ("promise", {}, "day"),
        ("promise", {"day": "soon"}, "day"),
        ("note", {"note": " "}, "note"),
        ("rescheduled", {"time": ""}, "time"),
        ("rescheduled", {"time": "sometime"}, "time"),
        ("rejection", {"when": "tomorrow 10:00"}, "when"),
        ("rejection", {"when": "when it rained"}, "when"),
    ],
)
def test_what_is_missing_or_not_understood_is_said_beside_its_field(
    sort: str, texts: dict[str, str], field: str
) -> None:
    with pytest.raises(InvalidError) as problem:
        told(BY_NAME[sort], texts, KNOWN, NOW, ZONE)
    assert [*problem.value.problems] == [field]
