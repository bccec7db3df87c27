"""What came of an interview follows from the log and the rounds after it, and so does the wait for it."""

from datetime import datetime

import pytest

from followup_tui.domain.lessons.answered import waited
from followup_tui.domain.models import Interview, LogEntry
from followup_tui.domain.results import Result, results
from followup_tui.domain.words import Happening, Outcome
from tests.domain.builders import CHICAGO, happened, interview, utc

NOW = "2026-12-20 10:00"
ENDED = "2026-11-19 12:00"
TOLD, LATER = "2026-11-24 15:00", "2026-12-10 09:00"
FIRST = interview()  # Thu 19 Nov, 10:00–12:00
NEWS = happened(Happening.reply, TOLD, outcome=Outcome.news)
THANKS = happened(Happening.reply, TOLD, outcome=Outcome.courtesy)
OFFER, REJECTED = happened(Happening.offer, TOLD), happened(Happening.rejection, TOLD)
IN_THE_ROOM = happened(Happening.offer, "2026-11-19 11:30")
WITHDREW, WITHDREW_LATER = happened(Happening.withdrawn, TOLD), happened(Happening.withdrawn, LATER)
REJECTED_LATER = happened(Happening.rejection, LATER)
PARKED, UNPARKED = happened(Happening.parked, TOLD), happened(Happening.unparked, LATER)
CANCELLED = happened(Happening.cancelled, "2026-11-18 09:00")
MOVED = happened(Happening.rescheduled, "2026-11-18 12:00")
LETTER = happened(Happening.sent, TOLD, kind="withdrawal")
ACCEPTED = happened(Happening.sent, TOLD, kind="offer_accept")
THANK_YOU = happened(Happening.sent, TOLD, kind="thank_company")


def at(text: str) -> datetime:
    return utc(text, CHICAGO)


def final(recorded: str = TOLD, start: str = "2026-12-01 10:00") -> Interview:
    """A further round."""
    return interview(start, f"{start[:11]}23:00", id=2, round="Final", recorded_at=at(recorded))


ANSWERED_LATER = happened(Happening.reply, "2026-11-27 09:00", outcome=Outcome.needs_answer)
THANKED_LATER = happened(Happening.reply, "2026-11-27 09:00", outcome=Outcome.courtesy)
FINAL_CANCELLED = happened(Happening.cancelled, LATER, interview_id=2)


@pytest.mark.parametrize(
    ("log", "rounds", "result", "since"),
    [
        ([], [], Result.pending, None),
        ([THANKS, THANK_YOU, NEWS], [], Result.pending, None),
        ([REJECTED], [], Result.turned_down, TOLD),
        ([OFFER], [], Result.advanced, TOLD),
        ([OFFER, REJECTED_LATER], [], Result.advanced, TOLD),  # an offer stands whatever becomes of it
        ([ACCEPTED], [], Result.advanced, TOLD),
        ([WITHDREW], [], Result.withdrawn, TOLD),
        ([LETTER], [], Result.withdrawn, TOLD),
        ([PARKED], [], Result.silent, TOLD),
        ([PARKED, UNPARKED], [], Result.pending, None),
        ([PARKED, REJECTED_LATER], [], Result.turned_down, LATER),
        ([REJECTED, UNPARKED], [], Result.turned_down, TOLD),
        ([CANCELLED], [], Result.cancelled, "2026-11-18 09:00"),
        ([CANCELLED, MOVED], [], Result.pending, None),
        ([], [final()], Result.advanced, TOLD),
        ([REJECTED_LATER], [final()], Result.advanced, TOLD),
        ([], [final("2026-11-01 12:00")], Result.advanced, "2026-12-01 10:00"),  # it was set all along
        ([], [final("2026-12-15 10:00")], Result.advanced, "2026-12-01 10:00"),  # entered when it was over
        ([FINAL_CANCELLED], [final()], Result.pending, None),
        ([PARKED, ANSWERED_LATER], [], Result.pending, None),  # as the status has it, they spoke up again
        ([PARKED, THANKED_LATER], [], Result.silent, TOLD),
        # A round that was set all along does not take place after the end.
        ([REJECTED], [final("2026-11-01 12:00")], Result.turned_down, TOLD),
        ([WITHDREW], [final("2026-11-01 12:00")], Result.withdrawn, TOLD),
        ([PARKED], [final("2026-11-01 12:00")], Result.silent, TOLD),
        ([PARKED, ANSWERED_LATER], [final("2026-11-01 12:00")], Result.advanced, "2026-12-01 10:00"),
        ([REJECTED], [final(LATER, "2026-12-12 10:00")], Result.advanced, LATER),  # they came back
    ],
)
def test_what_came_of_the_first_round(
    log: list[LogEntry], rounds: list[Interview], result: Result, since: str | None
) -> None:
    assert results([FIRST, *rounds], log)[1] == (result, since and at(since))


@pytest.mark.parametrize(
    ("log", "rounds", "until", "answered"),
    [
        ([], [], NOW, False),
        ([THANKS, THANK_YOU], [], NOW, False),
        ([PARKED], [], NOW, False),  # the employer has still not answered
        ([NEWS, REJECTED_LATER], [], TOLD, True),
        ([REJECTED], [], TOLD, True),
        ([IN_THE_ROOM], [], ENDED, True),
        ([ACCEPTED], [], TOLD, True),
        ([WITHDREW], [], TOLD, False),
        ([LETTER, REJECTED_LATER], [], TOLD, False),
        ([REJECTED, WITHDREW_LATER], [], TOLD, True),
        ([], [final()], TOLD, True),
        ([REJECTED_LATER], [final(TOLD)], TOLD, True),
        # A round that was entered when it was over is an answer that came before it, at the latest.
        ([], [final("2026-12-15 10:00")], "2026-12-01 10:00", True),
        ([REJECTED_LATER], [final("2026-12-15 10:00")], "2026-12-01 10:00", True),
        ([FINAL_CANCELLED], [final()], TOLD, True),
        ([], [final("2026-11-01 12:00")], None, False),  # it was set all along
        # … and never took place.
        ([REJECTED], [final("2026-11-01 12:00")], TOLD, True),
        ([WITHDREW], [final("2026-11-01 12:00")], TOLD, False),
        ([FINAL_CANCELLED], [final("2026-11-01 12:00")], NOW, False),
        ([CANCELLED], [], None, False),
        ([happened(Happening.rejection, "2027-01-04 10:00")], [], NOW, False),
    ],
)
def test_how_long_the_first_round_was_waited_for(
    log: list[LogEntry], rounds: list[Interview], until: str | None, answered: bool
) -> None:
    held = [FIRST, *rounds]
    found = waited(held, log, results(held, log), at(NOW))[1]
    assert found.until == (until and at(until))
    assert found.answered_at == (found.until if answered else None)


@pytest.mark.parametrize("ended", [REJECTED, WITHDREW, LETTER, OFFER, ACCEPTED, PARKED])
def test_a_round_after_the_end_is_held_only_where_an_offer_is_open(ended: LogEntry) -> None:
    held = [FIRST, final("2026-11-01 12:00")]
    came = results(held, [ended])
    over = ended is not OFFER
    assert came[2] == ((Result.cancelled, at(TOLD)) if over else (Result.pending, None))
    assert (waited(held, [ended], came, at(NOW))[2].until is None) is over


def test_what_is_said_of_a_later_round_is_no_answer_to_an_earlier_one() -> None:
    held = [FIRST, final("2026-11-01 12:00")]
    found = waited(held, [REJECTED_LATER], results(held, [REJECTED_LATER]), at(NOW))
    assert found[1].until is None
    assert found[2] == (at(LATER), at(LATER))


def test_nobody_waits_while_the_interview_is_held() -> None:
    assert waited([FIRST], [], results([FIRST], []), at("2026-11-19 11:00"))[1].until is None


@pytest.mark.parametrize(
    ("recorded", "told", "result", "since", "waits"),
    [
        ("2026-11-01 12:00", [], Result.pending, None, False),  # set along with the first
        ("2026-11-01 12:00", [REJECTED], Result.turned_down, TOLD, False),
        ("2026-11-01 12:00", [OFFER], Result.advanced, TOLD, False),
        ("2026-11-19 20:00", [REJECTED], Result.turned_down, TOLD, False),  # both were noted in the evening
        ("2026-11-19 12:30", [REJECTED], Result.advanced, "2026-11-19 12:30", True),  # was asked to stay
        ("2026-11-01 12:00", [IN_THE_ROOM], Result.advanced, "2026-11-19 11:30", False),
    ],
)
def test_rounds_of_one_visit_are_decided_together(
    recorded: str, told: list[LogEntry], result: Result, since: str | None, waits: bool
) -> None:
    held = [FIRST, final(recorded, "2026-11-19 14:00")]
    came = results(held, told)
    assert came[1] == (result, since and at(since))
    waits_for = waited(held, told, came, at(NOW))
    assert (waits_for[1].until is not None) is waits
    assert (waits_for[2].answered_at is not None) is bool(told)
