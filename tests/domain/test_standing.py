"""What lists say of steps and of interviews."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from followup_tui.domain.standing import idle, standing, timing
from followup_tui.domain.steps import Step, Task
from followup_tui.domain.words import Heading, State
from tests.domain.builders import utc

BERLIN = ZoneInfo("Europe/Berlin")
NOW = utc("2026-11-26 09:14", "Europe/Berlin")
THANK = Step(
    task=Task.thank,
    subject_id=1,
    interview_id=1,
    heading=Heading.thank,
    title="Tom Brandt",
    label="Thank Tom Brandt",
    opens=NOW - timedelta(hours=5),
    due=None,
)


def at(text: str) -> datetime:
    return utc(text, "Europe/Berlin")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"due": at("2026-11-25 19:00")}, "overdue since Wed 25 Nov, 19:00"),
        ({"due": at("2026-11-26 19:00")}, "until 19:00 today"),
        ({"due": at("2026-11-27 19:00")}, "until Fri 27 Nov, tomorrow"),
        ({"due": at("2026-12-02 01:00")}, "until Wed 2 Dec, 01:00"),
        ({}, "whenever it suits you"),
        ({"task": Task.room}, "before you leave"),
        ({"waits_for": "the first pass"}, "after the first pass"),
        ({"opens": at("2026-11-26 15:00")}, "from 15:00 today"),
        ({"opens": at("2026-11-30 09:00")}, "from Mon 30 Nov, in 4 days"),
        ({"settled": State.skipped, "note": "met twice"}, "skipped: met twice"),
        ({"settled": State.not_needed, "note": "they made an offer"}, "they made an offer"),
        ({"lapses": at("2026-11-26 09:00")}, "not needed"),
    ],
)
def test_when_a_step_is_to_be_done(changes: dict[str, object], said: str) -> None:
    assert timing(replace(THANK, **changes), NOW, BERLIN) == said  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("steps", "phrase"),
    [
        ([], ""),
        ([replace(THANK, settled=State.done)], "all done"),
        ([replace(THANK, task=Task.park, settled=State.done)], "parked"),
        (
            [replace(THANK, task=Task.park, settled=State.not_needed, note="They turned you down.")],
            "They turned you down",
        ),
        ([replace(THANK, due=at("2026-11-25 19:00"))], "overdue: thank-you"),
        ([replace(THANK, settled=State.done), replace(THANK, subject_id=2)], "thank-you 1 of 2"),
        (
            [replace(THANK, task=Task.status_check, heading=Heading.wait, opens=at("2026-12-02 09:00"))],
            "rest until Wed 2 Dec",
        ),
        ([replace(THANK, opens=at("2026-11-26 15:00"))], "from 15:00"),
    ],
)
def test_where_an_interview_stands(steps: list[Step], phrase: str) -> None:
    assert standing(steps, NOW, BERLIN).phrase == phrase


def test_the_five_signs_follow_the_states_of_the_steps() -> None:
    steps = [
        replace(THANK, task=Task.ask, heading=Heading.ask, settled=State.done),
        replace(THANK, task=Task.first_pass, heading=Heading.analyse, settled=State.done),
        replace(THANK, task=Task.second_look, heading=Heading.analyse),
        replace(THANK, due=at("2026-11-25 19:00")),
        replace(THANK, task=Task.status_check, heading=Heading.wait, opens=at("2026-12-02 09:00")),
    ]
    assert standing(steps, NOW, BERLIN).signs == ("✓", "◐", "!", "·", "◷")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"due": at("2026-11-25 19:00")}, "overdue since Wed 25 Nov, 19:00 (12:00 Chicago)"),
        ({"due": at("2026-11-26 19:00")}, "until 19:00 today (12:00 Chicago)"),
        ({"due": at("2026-12-02 01:00")}, "until Wed 2 Dec, 01:00 (Tue 18:00 Chicago)"),
        ({"opens": at("2026-11-26 15:00")}, "from 15:00 today (08:00 Chicago)"),
        ({"opens": at("2026-11-30 16:00")}, "from Mon 30 Nov, 16:00 (09:00 Chicago)"),
    ],
)
def test_the_other_clock_is_said_where_it_shows_another_hour(changes: dict[str, object], said: str) -> None:
    step = replace(THANK, **changes)  # type: ignore[arg-type]
    assert timing(step, NOW, BERLIN, ZoneInfo("America/Chicago")) == said
    assert timing(step, NOW, BERLIN, ZoneInfo("Europe/Oslo")) == timing(step, NOW, BERLIN)


def test_somebody_with_nothing_to_do_is_told_until_when_to_rest() -> None:
    later = replace(THANK, opens=at("2026-11-27 09:00"))
    assert idle([later], NOW, BERLIN) == "Nothing to do. Rest until Friday 27 November."
    assert (
        idle([replace(THANK, opens=at("2026-11-26 15:00"))], NOW, BERLIN)
        == "Nothing to do. Rest until 15:00."
    )
    assert idle([], NOW, BERLIN) == "Nothing to do, and nothing is waiting."
