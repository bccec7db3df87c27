"""The wait before asking where things stand: what sets the day, and what sets it anew."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from followup_tui.domain.facts import Round
from followup_tui.domain.models import LogEntry
from followup_tui.domain.words import Happening, Outcome, State
from tests.domain.builders import facts, happened, interview, local, onsite, planned, times, tom

H = Happening


@pytest.mark.parametrize(
    ("start", "place", "opens", "due"),
    [
        ("2026-11-20 17:00", {}, "Fri 27 Nov 09:00", "Wed 02 Dec 18:00"),  # a Friday until 18:00
        ("2026-11-21 10:00", {}, "Fri 27 Nov 09:00", "Wed 02 Dec 18:00"),  # a Saturday
        ("2026-11-22 10:00", {}, "Fri 27 Nov 09:00", "Wed 02 Dec 18:00"),  # a Sunday
        ("2026-11-20 17:00", {"country": "US"}, "Mon 30 Nov 09:00", "Thu 03 Dec 18:00"),
        ("2028-02-25 10:00", {}, "Fri 03 Mar 09:00", "Wed 08 Mar 18:00"),
        ("2028-02-22 10:00", {}, "Tue 29 Feb 09:00", "Fri 03 Mar 18:00"),  # a leap day
        ("2026-08-24 10:00", {"country": "GB", "region": "SCT"}, "Mon 31 Aug 09:00", "Thu 03 Sep 18:00"),
        ("2026-08-24 10:00", {"country": "GB", "region": "ENG"}, "Tue 01 Sep 09:00", "Fri 04 Sep 18:00"),
        ("2026-12-22 10:00", {"country": "US"}, "Wed 30 Dec 09:00", "Tue 05 Jan 18:00"),
    ],
)
def test_with_no_date_asking_is_fine_five_business_days_later(
    start: str, place: dict[str, Any], opens: str, due: str
) -> None:
    end = f"{datetime.fromisoformat(start) + timedelta(hours=1):%Y-%m-%d %H:%M}"
    steps = planned(facts(onsite(start=start, end=end), **place))
    assert times(steps["status_check/1"]) == (opens, due)


@pytest.mark.parametrize(
    ("promised", "country", "opens", "due"),
    [
        (date(2026, 11, 24), "US", "Fri 27 Nov 09:00", "Wed 02 Dec 18:00"),
        (date(2026, 11, 24), "", "Thu 26 Nov 09:00", "Tue 01 Dec 18:00"),
        (date(2026, 11, 28), "US", "Tue 01 Dec 09:00", "Fri 04 Dec 18:00"),  # a Saturday
        (date(2026, 11, 26), "US", "Mon 30 Nov 09:00", "Thu 03 Dec 18:00"),  # Thanksgiving itself
        (date(2026, 11, 1), "US", "Mon 23 Nov 09:00", "Fri 27 Nov 18:00"),  # a slip: before the interview
    ],
)
def test_asking_is_fine_two_business_days_after_the_promised_date(
    promised: date, country: str, opens: str, due: str
) -> None:
    log = [happened(H.promise, "2026-11-19 12:00", promised)]
    assert times(planned(facts(log=log, country=country))["status_check/1"]) == (opens, due)


def test_the_status_check_says_what_its_day_follows_from() -> None:
    log = [happened(H.promise, "2026-11-19 12:00", date(2026, 11, 24))]
    why = planned(facts(log=log, country="US"))["status_check/1"].why
    assert why == (
        "They said Tue 24 Nov: asking is fine 2 business days later. Thu 26 Nov is Thanksgiving Day there."
    )
    silent = planned(facts())["status_check/1"].why
    assert silent == "No date was promised: asking is fine 5 business days after Thu 19 Nov."


def news(at: str, outcome: Outcome = Outcome.news, **values: Any) -> LogEntry:
    return happened(H.reply, at, outcome=outcome, **values)


@pytest.mark.parametrize(
    ("log", "opens"),
    [
        ([news("2026-11-23 11:00")], "Mon 30 Nov 09:00"),
        ([news("2026-11-23 11:00", Outcome.courtesy)], "Thu 26 Nov 09:00"),
        ([news("2026-11-23 11:00", Outcome.needs_answer)], "Thu 26 Nov 09:00"),
        ([news("2026-11-17 11:00")], "Thu 26 Nov 09:00"),  # before the interview
        (
            [happened(H.promise, "2026-11-19 12:00", date(2026, 11, 24)), news("2026-11-24 11:00")],
            "Tue 01 Dec 09:00",
        ),
        (
            [news("2026-11-24 11:00"), happened(H.promise, "2026-11-24 11:00", date(2026, 12, 4))],
            "Tue 08 Dec 09:00",
        ),
        (
            [happened(H.promise, "2026-11-10 12:00", date(2026, 11, 13), interview_id=None)],
            "Thu 26 Nov 09:00",
        ),
        ([happened(H.promise, "2026-11-10 12:00", date(2026, 12, 4), interview_id=None)], "Tue 08 Dec 09:00"),
    ],
)
def test_the_newest_thing_that_they_said_sets_the_day(log: Sequence[LogEntry], opens: str) -> None:
    assert local(planned(facts(log=log))["status_check/1"].opens) == opens


def two_rounds(second: str) -> tuple[Round, Round]:
    """The onsite, and a final round on another day or the same."""
    return onsite(tom()), Round(interview(second, f"{second[:-2]}40", id=2, round="Final"))


def test_a_later_round_ends_the_nudges_and_the_thanks_of_the_earlier_one() -> None:
    steps = planned(facts(*two_rounds("2026-11-24 10:00")))
    assert steps["status_check/1"].settled is State.not_needed
    assert steps["status_check/1"].note == "A later round is set: Final."
    assert local(steps["status_check/2"].opens) == "Tue 01 Dec 09:00"
    assert local(steps["thank/101"].lapses) == "Tue 24 Nov 10:00"


def test_a_second_talk_on_the_same_day_takes_no_thank_you_away() -> None:
    steps = planned(facts(*two_rounds("2026-11-19 12:30")))
    assert local(steps["thank/101"].lapses) == "Thu 26 Nov 09:00"


def test_when_the_later_round_is_cancelled_the_wait_is_counted_from_there() -> None:
    log = [happened(H.cancelled, "2026-11-23 16:00", interview_id=2)]
    steps = planned(facts(*two_rounds("2026-11-24 10:00"), log=log))
    assert steps["status_check/1"].settled is None
    assert local(steps["status_check/1"].opens) == "Mon 30 Nov 09:00"
    assert local(steps["thank/101"].lapses) == "Thu 26 Nov 09:00", "what lapsed does not come back"
    later = {step.note for key, step in steps.items() if key.endswith("/2") and key != "reschedule/2"}
    assert later == {"The interview was cancelled."}
    assert steps["reschedule/2"].settled is None
