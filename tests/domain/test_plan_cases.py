"""Plans of real weeks. Their days are listed and their hours counted by hand, not by what is tested."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from followup_tui.domain.facts import Facts
from followup_tui.domain.standing import timing
from followup_tui.domain.words import Format, Happening, Part
from tests.domain.builders import (
    BERLIN,
    CHICAGO,
    ana,
    facts,
    happened,
    onsite,
    person,
    planned,
    tom,
    utc,
)
from tests.domain.by_hand import (
    BANGKOK,
    BST,
    CDT,
    CEST,
    CET,
    CST,
    DHAKA,
    ENGLAND,
    EST,
    GMT,
    SCOTLAND,
    US,
    clock,
    listed,
)

H = Happening
Window = tuple[datetime, datetime | None]
THURSDAY, FRIDAY, SATURDAY, SUNDAY, MONDAY = (date(2026, 11, day) for day in range(19, 24))
NEW_YORK, LONDON, HOME_DHAKA = "America/New_York", "Europe/London", "Asia/Dhaka"


def asking(day: date, count: int, closed: frozenset[date] = frozenset(), offset: int = CST) -> Window:
    """From the morning of the n-th working day after a day to the evening of the third one after that."""
    opens = listed(day, count, closed)
    return clock(opens, 9, offset), clock(listed(opens, 3, closed), 18, offset)


def promised(day: date, country: str = "") -> Facts:
    """A promise at the end of the interview."""
    return facts(log=[happened(H.promise, "2026-11-19 12:00", day)], country=country)


CASES: Mapping[str, tuple[Facts, Mapping[str, Window]]] = {
    "a Friday from 17:00 to 18:00": (
        facts(onsite(person(), start="2026-11-20 17:00", end="2026-11-20 18:00"), country="US"),
        {
            "ask/101": (clock(FRIDAY, 18, CST), clock(SATURDAY, 12, CST)),  # 22:00 is night
            "first_pass/1": (clock(FRIDAY, 18, CST), clock(SATURDAY, 12, CST)),  # 21:00 is too soon
            "second_look/1": (clock(SATURDAY, 9, CST), clock(SATURDAY, 21, CST)),
            "thank/101": (clock(FRIDAY, 20, CST), clock(FRIDAY, 18 + 24, CST)),
            "status_check/1": asking(FRIDAY, 5, US),
        },
    ),
    "a Saturday": (
        facts(onsite(person(), start="2026-11-21 10:00", end="2026-11-21 12:00")),
        {
            "ask/101": (clock(SATURDAY, 12, CST), clock(SATURDAY, 16, CST)),
            "first_pass/1": (clock(SATURDAY, 12, CST), clock(SATURDAY, 21, CST)),
            "second_look/1": (clock(SUNDAY, 9, CST), clock(SUNDAY, 21, CST)),
            "thank_company/1": (clock(SATURDAY, 14, CST), clock(SUNDAY, 12, CST)),
            "status_check/1": asking(SATURDAY, 5),
        },
    ),
    "an answer promised for the Wednesday before Thanksgiving": (
        promised(date(2026, 11, 25), country="US"),
        {"status_check/1": asking(date(2026, 11, 25), 2, US)},
    ),
    "an answer promised for the day of the interview": (
        promised(THURSDAY, country="US"),
        {"status_check/1": asking(THURSDAY, 2, US)},
    ),
    "an answer that was promised for that day before the interview was set": (
        facts(log=[happened(H.promise, "2026-11-12 12:00", THURSDAY, interview_id=None)]),
        {"status_check/1": asking(THURSDAY, 5)},
    ),
    "an answer promised for a day that is over when it is written down": (
        facts(log=[happened(H.promise, "2026-12-07 10:00", date(2026, 11, 24))], country="US"),
        {"status_check/1": (asking(date(2026, 11, 24), 2, US)[0], clock(date(2026, 12, 8), 10, CST))},
    ),
    "an interview written down two weeks late": (
        facts(onsite(person(), recorded_at=utc("2026-12-03 10:00", CHICAGO)), country="US"),
        {
            "ask/101": (clock(THURSDAY, 12, CST), clock(date(2026, 12, 4), 10, CST)),
            "first_pass/1": (clock(THURSDAY, 12, CST), clock(date(2026, 12, 4), 10, CST)),
            "status_check/1": (asking(THURSDAY, 5, US)[0], clock(date(2026, 12, 4), 10, CST)),
        },
    ),
    "a talk that ends at 23:00 twelve hours away": (
        facts(
            onsite(person(), start="2026-11-19 10:00", end="2026-11-19 11:00", zone=NEW_YORK),
            zone="Asia/Bangkok",
            country="US",
            region="NY",
        ),
        {
            "ask/101": (clock(THURSDAY, 23, BANGKOK), clock(FRIDAY, 12, BANGKOK)),
            "first_pass/1": (clock(THURSDAY, 23, BANGKOK), clock(FRIDAY, 12, BANGKOK)),
            "second_look/1": (clock(FRIDAY, 9, BANGKOK), clock(FRIDAY, 21, BANGKOK)),
            "thank/101": (clock(FRIDAY, 1, BANGKOK), clock(SATURDAY, 12, BANGKOK)),
        },
    ),
    "a day before the leap day": (
        facts(onsite(person(), start="2028-02-28 10:00", end="2028-02-28 12:00")),
        {
            "thank/101": (clock(date(2028, 2, 28), 14, CST), clock(date(2028, 2, 29), 12, CST)),
            "status_check/1": asking(date(2028, 2, 28), 5),
        },
    ),
    "a leap day": (
        facts(onsite(person(), start="2028-02-29 10:00", end="2028-02-29 12:00")),
        {
            "thank/101": (clock(date(2028, 2, 29), 14, CST), clock(date(2028, 3, 1), 12, CST)),
            "second_look/1": (clock(date(2028, 3, 1), 9, CST), clock(date(2028, 3, 1), 21, CST)),
        },
    ),
    "an answer promised for a leap day": (
        facts(
            onsite(start="2028-02-24 10:00", end="2028-02-24 12:00"),
            log=[happened(H.promise, "2028-02-24 12:00", date(2028, 2, 29))],
        ),
        {"status_check/1": asking(date(2028, 2, 29), 2)},
    ),
    "the night in which Chicago's clocks go forward": (
        facts(onsite(person(), start="2026-03-07 15:00", end="2026-03-07 16:00")),
        {
            "thank/101": (clock(date(2026, 3, 7), 18, CST), clock(date(2026, 3, 7), 16 + 24, CST)),
            "second_look/1": (clock(date(2026, 3, 8), 9, CDT), clock(date(2026, 3, 8), 21, CDT)),
            "status_check/1": asking(date(2026, 3, 7), 5, offset=CDT),
        },
    ),
    "the night in which Berlin's clocks go back": (
        facts(
            onsite(person(), start="2026-10-24 15:00", end="2026-10-24 16:00", zone=BERLIN),
            zone=BERLIN,
            country="DE",
        ),
        {
            "thank/101": (clock(date(2026, 10, 24), 18, CEST), clock(date(2026, 10, 24), 16 + 24, CEST)),
            "second_look/1": (clock(date(2026, 10, 25), 9, CET), clock(date(2026, 10, 25), 21, CET)),
        },
    ),
    "a country that is not known": (
        promised(date(2026, 11, 25), country="Ruritania"),
        {"status_check/1": asking(date(2026, 11, 25), 2)},
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_week_is_planned_as_it_is_counted_by_hand(case: str) -> None:
    known, expected = CASES[case]
    steps = planned(known)
    assert {key: (steps[key].opens, steps[key].due) for key in expected} == expected


@pytest.mark.parametrize(
    ("region", "day", "closed"),
    [
        ("ENG", date(2026, 8, 28), ENGLAND),
        ("SCT", date(2026, 8, 28), SCOTLAND),
        ("", date(2026, 8, 28), frozenset()),
        ("ENG", date(2026, 7, 31), ENGLAND),
        ("SCT", date(2026, 7, 31), SCOTLAND),
        ("", date(2026, 7, 31), frozenset()),
    ],
)
def test_england_and_scotland_keep_their_own_bank_holidays(
    region: str, day: date, closed: frozenset[date]
) -> None:
    held = onsite(start="2026-07-29 10:00", end="2026-07-29 11:00", zone=LONDON)
    log = [happened(H.promise, utc("2026-07-29 11:00", LONDON), day)]
    known = facts(held, log=log, country="GB", region=region, zone=LONDON, there=LONDON)
    step = planned(known)["status_check/1"]
    opens = listed(day, 2, closed)
    assert (step.opens, step.due) == (clock(opens, 9, BST), clock(listed(opens, 3, closed), 18, BST))
    assert ("Bank Holiday" in step.why) == bool(closed & {day + timedelta(days=3)})


def test_a_plan_follows_the_employer_and_both_clocks_are_said() -> None:
    """At home in Dhaka, an employer in London, and a panel member in New York."""
    panel = person(3, "Kim Lee", email="kim@halden.example", zone=NEW_YORK)
    held = onsite(tom(), panel, start="2026-11-19 14:00", end="2026-11-19 15:00", zone=LONDON)
    known = facts(held, country="GB", region="ENG", there=LONDON, zone=HOME_DHAKA)
    steps = planned(known)
    # Neither Thanksgiving nor the Friday and Saturday of Dhaka count, and nor does New York's clock.
    opens = listed(THURSDAY, 5, ENGLAND)
    assert (steps["status_check/1"].opens, steps["status_check/1"].due) == (
        clock(opens, 9, GMT),
        clock(listed(opens, 3, ENGLAND), 18, GMT),
    )
    assert steps["first_pass/1"].due == clock(FRIDAY, 12, DHAKA)
    assert steps["second_look/1"].opens == clock(FRIDAY, 9, DHAKA)
    assert steps["thank/103"].due == steps["thank/101"].due == clock(FRIDAY, 21, DHAKA)
    now = clock(FRIDAY, 22, DHAKA)
    said = timing(steps["status_check/1"], now, ZoneInfo(HOME_DHAKA), ZoneInfo(LONDON))
    assert said == "from Thu 26 Nov, 15:00 (09:00 London)"
    checked = happened(H.sent, clock(opens, 10, GMT), kind="status_check")
    call = planned(facts(held, log=[checked], country="GB", region="ENG", there=LONDON, zone=HOME_DHAKA))[
        "call/1"
    ]
    assert call.opens == clock(listed(opens, 3, ENGLAND), 9, GMT)
    assert "Call 09:00–17:00 in London, which is 15:00–23:00 here." in call.why


def test_asking_opens_in_the_evening_of_somebody_twelve_hours_away() -> None:
    held = onsite(start="2026-11-19 10:00", end="2026-11-19 11:00", zone=NEW_YORK)
    known = facts(held, country="US", region="NY", there=NEW_YORK, zone="Asia/Bangkok")
    step = planned(known)["status_check/1"]
    assert (step.opens, step.due) == asking(THURSDAY, 5, US, EST)
    assert step.opens.astimezone(ZoneInfo("Asia/Bangkok")).hour == 21


def test_a_phone_screen_with_the_recruiter_alone_is_thanked_for_once() -> None:
    screen = onsite(ana(), start="2026-11-19 10:00", end="2026-11-19 10:30", format=Format.phone)
    steps = planned(facts(screen))
    assert {key for key, step in steps.items() if step.settled is None} == {
        "room/1", "first_pass/1", "second_look/1", "thank_company/1", "status_check/1", "park/1",
    }  # fmt: skip
    assert steps["ask/102"].note == "business card"
    assert steps["second_look/1"].due is None
    assert "Optional" in steps["second_look/1"].why
    assert steps["thank_company/1"].title == "Ana Ruiz, for the company"
    assert (steps["thank_company/1"].opens, steps["thank_company/1"].due) == (
        clock(THURSDAY, 12.5, CST),
        clock(FRIDAY, 10.5, CST),
    )
    both = planned(facts(onsite(ana(), person(3, "Kim Lee", Part.coordinator))))
    assert [key for key in both if key.startswith("thank")] == ["thank_company/1"]
