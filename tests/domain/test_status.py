"""Where an application stands, computed from what happened."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.domain.models import LogEntry
from followup_tui.domain.status import (
    ON_SPOT,
    Status,
    cancellation,
    offer,
    on_the_spot,
    promise,
    reopened,
    status,
    turning_point,
)
from followup_tui.domain.words import Happening, Outcome
from tests.domain.builders import CHICAGO, happened, interview, utc

H = Happening
START = utc("2026-11-20 09:00", CHICAGO)


def told(*happenings: Happening | tuple[Happening, Outcome] | str) -> list[LogEntry]:
    """Entries an hour apart; the name of a kind is a text that was sent."""
    log = []
    for number, one in enumerate(happenings):
        happening, outcome = one if isinstance(one, tuple) else (one, Outcome.none)
        kind = "" if isinstance(happening, Happening) else happening
        at = START + timedelta(hours=number)
        log.append(happened(H.sent if kind else H(happening), at, id=number + 1, outcome=outcome, kind=kind))
    return log


@pytest.mark.parametrize(
    ("happenings", "expected"),
    [
        ([], Status.live),
        ([H.sent, H.called, H.promise, H.note, H.rescheduled, H.cancelled], Status.live),
        ([H.offer], Status.offer),
        ([H.offer, H.note, H.sent], Status.offer),
        ([H.offer, H.accepted], Status.accepted),
        ([H.offer, H.declined], Status.declined),
        ([H.rejection], Status.rejected),
        ([H.rejection, H.offer], Status.offer),
        ([H.offer, H.rejection], Status.rejected),
        ([H.withdrawn], Status.withdrawn),
        ([H.parked], Status.parked),
        ([H.parked, H.unparked], Status.live),
        ([H.parked, (H.reply, Outcome.news)], Status.live),
        ([H.parked, (H.reply, Outcome.needs_answer)], Status.live),
        ([H.parked, (H.reply, Outcome.courtesy)], Status.parked),
        ([H.parked, H.rejection], Status.rejected),
        ([H.rejection, H.parked], Status.rejected),
        ([H.rejection, H.unparked], Status.rejected),
        ([H.accepted, (H.reply, Outcome.news)], Status.accepted),
        ([H.offer, "offer_acknowledge"], Status.offer),
        ([H.offer, "offer_accept"], Status.accepted),
        ([H.offer, "offer_decline"], Status.declined),
        ([H.offer, "withdrawal"], Status.withdrawn),
        (["withdrawal", "thank_company"], Status.withdrawn),
    ],
)
def test_the_status_follows_from_the_log(
    happenings: list[Happening | tuple[Happening, Outcome] | str], expected: Status
) -> None:
    log = told(*happenings)
    assert status(log) is expected
    assert status(log[::-1]) is expected, "the order in which entries are handed over does not matter"


@given(st.lists(st.sampled_from(H), max_size=8), st.data())
def test_a_struck_out_entry_never_was(happenings: list[Happening], data: st.DataObject) -> None:
    log = told(*happenings)
    struck = data.draw(st.sets(st.integers(0, max(len(log) - 1, 0))))
    for number, entry in enumerate(log):
        entry.struck_at = START if number in struck else None
    left = [entry for number, entry in enumerate(log) if number not in struck]
    assert status(log) is status(left)
    assert promise(log) == promise(left)
    assert offer(log) == offer(left)


def test_the_newest_promise_that_stands_counts() -> None:
    first = happened(H.promise, "2026-11-19 12:00", date(2026, 11, 24), id=1)
    second = happened(H.promise, "2026-11-23 12:00", date(2026, 12, 1), id=2)
    assert promise([]) is None
    assert promise([first]) == date(2026, 11, 24)
    assert promise([second, first]) == date(2026, 12, 1)
    second.struck_at = START
    assert promise([second, first]) == date(2026, 11, 24)


def test_an_offer_has_its_deadline_and_its_place() -> None:
    assert offer([]) is None
    mailed = happened(H.offer, "2026-11-24 12:00", date(2026, 12, 1), id=1)
    in_the_room = happened(H.offer, "2026-11-19 12:00", id=2, kind=ON_SPOT)
    assert offer([in_the_room, mailed]) is mailed
    assert not on_the_spot(mailed)
    assert on_the_spot(in_the_room)
    assert not on_the_spot(happened(H.note, "2026-11-19 12:00", kind=ON_SPOT))


def test_an_interview_is_cancelled_until_it_is_set_anew() -> None:
    cancelled, rescheduled, again = told(H.cancelled, H.rescheduled, H.cancelled)
    assert cancellation([], 1) is None
    assert cancellation([cancelled], 1) is cancelled
    assert cancellation([cancelled], 2) is None
    assert cancellation([cancelled, rescheduled], 1) is None
    assert cancellation([cancelled, rescheduled, again], 1) is again


@pytest.mark.parametrize(
    ("happenings", "newest"),
    [
        ([], None),
        ([H.offer, H.accepted], None),
        ([H.parked, H.note], None),
        ([H.parked, H.unparked, H.note], 1),
        ([H.parked, (H.reply, Outcome.news)], 1),
        ([H.parked, H.unparked, H.parked, H.unparked], 3),
        ([H.rejection, H.offer], 1),
        ([H.parked, H.rejection], 1),
    ],
)
def test_what_brought_an_application_back_is_known(
    happenings: list[Happening | tuple[Happening, Outcome]], newest: int | None
) -> None:
    log = told(*happenings)
    assert reopened(log) is (None if newest is None else log[newest])


@pytest.mark.parametrize(
    ("starts", "recorded", "expected"),
    [
        ("2026-12-03 10:00", "2026-12-01 12:00", Status.live),  # they came back
        ("2026-11-25 10:00", "2026-11-15 12:00", Status.rejected),  # it was set before, and fell through
        ("2026-11-10 10:00", "2026-12-01 12:00", Status.rejected),  # an old one, written down late
    ],
)
def test_a_new_round_after_a_rejection_makes_the_application_live_again(
    starts: str, recorded: str, expected: Status
) -> None:
    round_two = interview(starts, starts.replace("10:00", "11:00"), recorded_at=utc(recorded))
    assert status(told(H.rejection), [round_two]) is expected
    assert status(told(H.offer, H.accepted), [round_two]) is Status.accepted


@pytest.mark.parametrize(
    ("again", "expected"),
    [
        (H.rejection, Status.rejected),
        (H.withdrawn, Status.withdrawn),
        (H.parked, Status.parked),
        (H.note, Status.live),
    ],
)
def test_what_was_live_again_can_end_again(again: Happening, expected: Status) -> None:
    came_back = interview("2026-12-03 10:00", "2026-12-03 11:00", recorded_at=utc("2026-12-01 12:00"))
    first, second = happened(H.rejection, START), happened(again, "2026-12-08 15:00")
    assert turning_point([first, second], [came_back]) == (
        expected,
        None if expected is Status.live else second,
    )


def test_a_round_that_brought_it_back_and_then_falls_through_brings_nothing_back() -> None:
    came_back = interview("2026-12-10 10:00", "2026-12-10 11:00", recorded_at=utc("2026-12-01 12:00"))
    log = [happened(H.rejection, START), happened(H.rejection, "2026-12-05 15:00")]
    assert turning_point(log, [came_back]) == (Status.rejected, log[1])
