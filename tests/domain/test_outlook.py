"""What comes next for an application, and where it stands, in a sentence."""

from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from followup_tui.domain.models import LogEntry
from followup_tui.domain.outlook import outlook, said_standing
from followup_tui.domain.status import ON_SPOT
from followup_tui.domain.steps import Step, Task
from followup_tui.domain.words import Happening, Heading, State
from tests.domain.builders import BERLIN, happened, utc

ZONE = ZoneInfo(BERLIN)
NOW = utc("2026-11-26 09:14", BERLIN)
CHECK = Step(
    task=Task.status_check, subject_id=1, interview_id=1, heading=Heading.wait, title="Status check",
    label="Ask where things stand", opens=utc("2026-12-01 09:00", BERLIN), due=None,
)  # fmt: skip
THANK = replace(
    CHECK,
    task=Task.thank,
    label="Thank Tom Brandt",
    opens=NOW - timedelta(days=1),
    due=NOW - timedelta(hours=1),
)
DONE = replace(THANK, settled=State.done, settled_at=NOW)
CHECK_SAID = "Next: Ask where things stand, from Tue 1 Dec, in 5 days."
THANK_SAID = "Next: Thank Tom Brandt, overdue since Thu 26 Nov, 08:14."
NOTHING_SAID = "Nothing is left to do about it."


@pytest.mark.parametrize(
    ("steps", "before", "said"),
    [
        ([CHECK, THANK], [], THANK_SAID),
        ([CHECK, DONE], [], CHECK_SAID),
        ([DONE], [], NOTHING_SAID),
        ([replace(CHECK, lapses=CHECK.opens)], [], NOTHING_SAID),
        # What was just told has changed the check, so that is what there is to say.
        ([CHECK, THANK], [replace(CHECK, opens=NOW), THANK], CHECK_SAID),
        ([CHECK, THANK], [THANK], CHECK_SAID),
        ([CHECK, THANK], [CHECK, THANK], THANK_SAID),
        ([CHECK, DONE], [CHECK, THANK], CHECK_SAID),
    ],
)
def test_it_says_what_comes_next(steps: list[Step], before: list[Step], said: str) -> None:
    assert outlook(steps, NOW, ZONE, before) == said


@pytest.mark.parametrize(
    ("log", "said"),
    [
        ([], "live"),
        ([happened(Happening.rejection, "2026-11-25 12:00")], "rejected Wed 25 Nov"),
        ([happened(Happening.offer, "2026-11-25 12:00", date(2026, 12, 4))], "offer, answer by Fri 4 Dec"),
        ([happened(Happening.offer, "2026-11-25 12:00", kind=ON_SPOT)], "offer"),
        ([happened(Happening.parked, "2026-11-25 22:00")], "parked Thu 26 Nov"),  # of the reader's clock
    ],
)
def test_it_says_where_an_application_stands(log: list[LogEntry], said: str) -> None:
    assert said_standing(log, [], NOW, ZONE) == said
