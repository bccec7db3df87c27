"""What happened to an application, as it is told."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from followup_tui.domain.happenings import SORTS
from followup_tui.domain.status import ON_SPOT
from followup_tui.domain.timeline import by_day, moments, named
from followup_tui.domain.words import Happening, Outcome
from tests.domain.builders import BERLIN, ana, facts, happened, onsite, tom, utc

ZONE = ZoneInfo(BERLIN)
NOW = utc("2026-11-26 09:14", BERLIN)
FRIDAY = date(2026, 11, 27)
AT = "2026-11-20 09:00"
KINDS = {"status_check": "Status check"}


@pytest.mark.parametrize(
    ("happening", "values", "title"),
    [
        (Happening.sent, {"kind": "status_check", "contact_id": 2}, "I wrote to Ana Ruiz: Status check"),
        (Happening.sent, {"kind": "their_own", "contact_id": 1}, "I wrote to Tom Brandt: their own"),
        (Happening.sent, {}, "I wrote to the company"),
        (Happening.called, {"outcome": Outcome.voicemail, "contact_id": 2}, "I called Ana Ruiz: voicemail"),
        (Happening.called, {"outcome": Outcome.spoke}, "I called the company: we talked"),
        (Happening.reply, {"outcome": Outcome.courtesy, "contact_id": 2}, "A courtesy reply · Ana Ruiz"),
        (Happening.reply, {"outcome": Outcome.needs_answer}, "They want an answer from me"),
        (Happening.reply, {}, "They replied"),
        (Happening.promise, {"day": FRIDAY}, "They named a date: Fri 27 Nov"),
        (Happening.offer, {"day": FRIDAY}, "An offer, answer by Fri 27 Nov"),
        (Happening.offer, {"kind": ON_SPOT}, "An offer on the spot, no deadline was named"),
        (Happening.rejection, {}, "A rejection"),
        (Happening.rescheduled, {}, "Onsite was moved"),
        (Happening.cancelled, {"interview_id": None}, "The interview was cancelled"),
        (Happening.parked, {}, "Parked"),
        (Happening.unparked, {}, "Live again"),
        (Happening.note, {"note": "parking is\nround the corner"}, "A note"),
    ],
)
def test_what_happened_is_told_in_a_line(happening: Happening, values: dict[str, object], title: str) -> None:
    entry = happened(happening, AT, id=7, **values)  # type: ignore[arg-type]
    told = moments(facts(onsite(tom(), ana())), [entry], NOW, ZONE, KINDS)
    (one,) = [moment for moment in told if moment.entry_id == 7]
    assert (one.title, one.detail, one.at) == (title, values.get("note", ""), entry.at)


def test_every_sort_of_thing_has_a_sign_of_one_character_and_a_title() -> None:
    for number, sort in enumerate(SORTS, 1):
        entry = happened(sort.happening, AT, id=number, outcome=sort.outcome)
        one = next(moment for moment in moments(facts(), [entry], NOW, ZONE) if moment.entry_id == number)
        assert len(one.sign) == 1
        assert one.title


def test_the_newest_comes_first_and_interviews_stand_among_what_happened() -> None:
    first = onsite(tom(), ana())
    second = onsite(id=2, start="2026-12-02 10:00", end="2026-12-02 11:00", round="Final", format="video")
    log = [
        happened(Happening.reply, "2026-11-23 10:00", id=1, outcome=Outcome.news),
        happened(Happening.promise, "2026-11-19 12:00", FRIDAY, id=2),
        happened(Happening.note, "2026-11-23 10:00", id=3),
    ]
    told = moments(facts(first, second), log, NOW, ZONE)
    assert [(one.sign, one.title) for one in told] == [
        ("◇", "Final (video)"),
        ("·", "A note"),
        ("←", "News, but no answer yet"),
        ("◷", "They named a date: Fri 27 Nov"),
        ("◆", "Onsite"),
    ]
    assert told[-1].detail == "with Tom Brandt and Ana Ruiz"


def test_what_was_struck_out_stays_and_says_so_and_a_cancelled_interview_says_so_too() -> None:
    wrong = happened(Happening.rejection, AT, id=1, struck_at=utc("2026-11-20 10:00"))
    cancelled = happened(Happening.cancelled, AT, id=2)
    told = moments(facts(log=[cancelled]), [wrong, cancelled], NOW, ZONE)
    assert [(one.title, one.struck) for one in told] == [
        ("Onsite was cancelled", False),
        ("A rejection", True),
        ("Onsite: cancelled", False),
    ]


def test_moments_are_grouped_by_the_days_of_the_reader() -> None:
    late = happened(Happening.note, utc("2026-11-25 23:30", "UTC"), id=1)  # past midnight in Berlin
    early = happened(Happening.note, utc("2026-11-25 12:00", "UTC"), id=2)
    told = moments(facts(), [late, early], NOW, ZONE)
    assert [(day, len(group)) for day, group in by_day(told, NOW, ZONE)] == [
        ("Thu 26 Nov, today", 1),
        ("Wed 25 Nov, yesterday", 1),
        ("Thu 19 Nov, 7 days ago", 1),
    ]


@pytest.mark.parametrize(
    ("names", "said"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")]
)
def test_names_are_said_one_after_the_other(names: list[str], said: str) -> None:
    assert named(names) == said
