"""Today sorts steps into groups, and names of what waits behind each other only the next."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.domain.agenda import Item, Place
from followup_tui.domain.steps import Step, Task
from followup_tui.domain.today import Entry, Group, grouped, to_practise, what, when, why
from followup_tui.domain.words import Heading
from tests.domain.builders import utc

BERLIN = ZoneInfo("Europe/Berlin")
NOW = utc("2026-11-26 09:14", "Europe/Berlin")
HEADINGS = {
    Task.prepare: Heading.room,
    Task.room: Heading.room,
    Task.ask: Heading.ask,
    Task.first_pass: Heading.analyse,
    Task.second_look: Heading.analyse,
    Task.outcome: Heading.analyse,
    Task.thank: Heading.thank,
    Task.call: Heading.call,
    Task.answer_offer: Heading.answer,
    Task.reply: Heading.answer,
}


def at(text: str) -> datetime:
    return utc(f"2026-{text}", "Europe/Berlin")


def item(
    task: str, opens: str, due: str = "", *, held: str = "11-24 10:00", number: int = 1, **more: str
) -> Item:
    """A step of an application at Chicago whose interview was held on a day, for an hour."""
    application, subject = int(more.pop("application", number)), int(more.pop("subject", number))
    starts = at(held)
    place = Place(
        number, application, f"Firm {application}", "Engineer", "Onsite", "video", starts,
        starts.replace(hour=starts.hour + 1), "America/Chicago",
    )  # fmt: skip
    step = Step(
        task=Task(task), subject_id=subject, interview_id=number,
        heading=HEADINGS.get(Task(task), Heading.wait), title=task, label=task.capitalize(), opens=at(opens),
        due=at(due) if due else None, why=f"because of {task}", waits_for=more.pop("after", ""),
    )  # fmt: skip
    return Item(step, place)


def told(opened: list[Item], waiting: list[Item]) -> dict[str, list[str]]:
    """What each group shows: "thing · beside · when"."""
    groups = grouped(opened, waiting, NOW, BERLIN)
    return {
        str(group): [
            " · ".join((*what(one, group), when(one, group, NOW, BERLIN, both_clocks=True)))
            for one in entries
        ]
        for group, entries in groups.items()
    }


OPEN = item("thank", "11-24 13:00", "11-25 11:00")
CHECK = item("status_check", "11-30 16:00", "12-03 18:00")
MONDAY = "Mon 30 Nov, 16:00 (09:00 Chicago)"
PARK = item("park", "12-30 16:00")


@pytest.mark.parametrize(
    ("opened", "waiting", "expected"),
    [
        ([], [], {}),
        (
            [
                OPEN,
                item("first_pass", "11-25 11:00", "11-26 21:00"),
                item("call", "11-26 09:00"),
                item("reply", "11-26 09:00", "11-27 18:00"),
            ],
            [],
            {
                "overdue": ["Thank · Firm 1 · since Wed 25 Nov, 11:00"],
                "today": ["First_pass · Firm 1 · until 21:00 today"],
                "open": [
                    "Call · Firm 1 · whenever it suits you",
                    "Reply · Firm 1 · until Fri 27 Nov, 18:00 (11:00 Chicago)",
                ],
            },
        ),
        # While something is open, the silence waits; else the application rests. Parking is told last of all.
        ([OPEN], [CHECK, PARK], {"waiting": [f"Status_check · Firm 1 · from {MONDAY}"]}),
        ([], [CHECK, PARK], {"resting": [f"Firm 1 · Engineer · rest until {MONDAY}"]}),
        ([], [PARK], {"resting": ["Firm 1 · Engineer · rest until Wed 30 Dec, 16:00 (09:00 Chicago)"]}),
        ([OPEN], [PARK], {}),
        # What never presses lets it rest, and getting ready for a further round is one line of its own.
        (
            [item("outcome", "11-25 09:00")],
            [CHECK],
            {
                "open": ["Outcome · Firm 1 · whenever it suits you"],
                "resting": [f"Firm 1 · Engineer · rest until {MONDAY}"],
            },
        ),
        (
            [item("prepare", "11-26 09:00", "11-27 15:00", held="11-27 15:00", number=2)],
            [item("room", "11-27 13:00", held="11-27 15:00", number=2)],
            {
                "open": ["Prepare · Firm 2 · until Fri 27 Nov, tomorrow"],
                "waiting": ["Onsite · Firm 2 · Fri 27 Nov, 15:00 (08:00 Chicago)"],
            },
        ),
        ([item("park", "11-20 09:00")], [], {"open": ["Park · Firm 1 · whenever it suits you"]}),
        # Of three thank-yous behind the first pass one is named, and of two nudges the first.
        (
            [OPEN],
            [
                *(item("thank", "11-24 13:00", after="the first pass", subject=one) for one in "789"),
                item("call", "12-01 15:00"),
                item("second_nudge", "12-03 15:00"),
            ],
            {
                "waiting": [
                    "Thank and 2 more · Firm 1 · after the first pass",
                    "Call · Firm 1 · from Tue 1 Dec, 15:00 (08:00 Chicago)",
                ]
            },
        ),
        # An interview to come is one line; while it goes on, what to ask in the room is for now.
        (
            [],
            [
                item("room", "12-01 13:00", held="12-01 15:00"),
                item("ask", "12-01 16:00", held="12-01 15:00"),
                item("status_check", "12-08 16:00", held="12-01 15:00"),
            ],
            {"waiting": ["Onsite · Firm 1 · Tue 1 Dec, 15:00 (08:00 Chicago)"]},
        ),
        (
            [item("room", "11-26 08:00", held="11-26 10:00")],
            [item("ask", "11-26 11:00", held="11-26 10:00")],
            {"today": ["Room · Firm 1 · before you leave"]},
        ),
    ],
)  # fmt: skip
def test_what_each_group_shows(
    opened: list[Item], waiting: list[Item], expected: dict[str, list[str]]
) -> None:
    found = told(opened, waiting)
    if opened == [OPEN]:
        found.pop("overdue")
    assert found == expected


def test_the_reason_is_told_where_it_is_about_them() -> None:
    assert [why(Entry(one)) for one in (CHECK, OPEN)] == ["because of status_check", ""]
    assert when(Entry(CHECK), Group.waiting, NOW, BERLIN, both_clocks=False) == "from Mon 30 Nov, in 4 days"


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (1, ("Practise 1 question", "")),
        (10, ("Practise 10 questions", "")),
        (43, ("Practise 10 questions", "of 43")),
    ],
)
def test_what_is_due_for_practice_is_one_line(due: int, said: tuple[str, str]) -> None:
    assert to_practise(due) == said


def some_item(task: Task, hours: int, number: int, after: bool) -> Item:
    """A step of one of six interviews, two for each application, so many hours from now."""
    base = item(task, "11-24 13:00", number=number, application=str((number + 1) // 2))
    opens, waits = NOW + timedelta(hours=hours), "something" if after else ""
    return Item(replace(base.step, opens=opens, waits_for=waits), base.place)


ITEMS = st.builds(some_item, st.sampled_from(Task), st.integers(-400, 400), st.integers(1, 6), st.booleans())


@given(st.lists(ITEMS, max_size=30))
def test_nothing_that_is_open_is_lost_and_nobody_who_waits_is_forgotten(items: list[Item]) -> None:
    opened = [one for one in items if one.step.opens <= NOW and not one.step.waits_for]
    waiting = sorted((one for one in items if one not in opened), key=lambda one: one.step.opens)
    groups = grouped(opened, waiting, NOW, BERLIN)
    shown = [
        entry.item for group in (Group.overdue, Group.today, Group.open) for entry in groups.get(group, [])
    ]
    assert sorted(map(str, shown)) == sorted(map(str, opened))
    later = [entry.item for group in (Group.waiting, Group.resting) for entry in groups.get(group, [])]
    told_of = {one.place.application_id for one in (*shown, *later)}
    assert {one.place.application_id for one in items} == told_of
    silent = [one.place.application_id for one in later if one.step.heading in {Heading.call, Heading.wait}]
    assert len(silent) == len(set(silent))
