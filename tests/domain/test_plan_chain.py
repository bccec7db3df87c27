"""From the status check to the closing note and to parking, and what breaks the silence on the way."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta

import pytest

from followup_tui.domain.facts import Facts
from followup_tui.domain.models import LogEntry, Mark
from followup_tui.domain.steps import Step
from followup_tui.domain.words import Happening, MarkKind, Outcome, State
from tests.domain.builders import facts, happened, mark, onsite, planned
from tests.domain.by_hand import (
    BANGLADESH,
    CST,
    DHAKA,
    ENGLAND,
    FRI,
    FRI_SAT,
    GMT,
    SAT_SUN,
    US,
    clock,
    listed,
)

H = Happening
THURSDAY = date(2026, 11, 19)
NUDGES = ("status_check", "second_nudge", "closing_note")
PLACES = [
    ("US", "", "America/Chicago", CST, US, SAT_SUN),
    ("", "", "America/Chicago", CST, frozenset(), SAT_SUN),
    ("GB", "ENG", "Europe/London", GMT, ENGLAND, SAT_SUN),
    ("BD", "", "Asia/Dhaka", DHAKA, BANGLADESH, FRI_SAT),
    ("SA", "", "Asia/Riyadh", 3, frozenset(), FRI_SAT),
    # Christmas, the first weekday after it, and New Year's Day; offices rest on Saturdays, too.
    ("HK", "", "Asia/Hong_Kong", 8, {date(2026, 12, 25), date(2027, 1, 1)}, SAT_SUN),
]


@pytest.mark.parametrize("by_hand", [False, True], ids=["logged", "ticked"])
@pytest.mark.parametrize(
    ("country", "region", "zone", "offset", "closed", "weekend"),
    PLACES,
    ids=[one[0] or "-" for one in PLACES],
)
def test_the_whole_way_from_the_interview_to_parking(
    country: str,
    region: str,
    zone: str,
    offset: int,
    closed: Collection[date],
    weekend: Collection[int],
    by_hand: bool,
) -> None:
    """Each mail is sent two hours after its day has come; nobody answers any."""

    def on(day: date, count: int) -> date:
        return listed(day, count, closed, weekend)

    log: list[LogEntry] = []
    marks: list[Mark] = []

    def steps() -> dict[str, Step]:
        return planned(
            facts(
                onsite(zone=zone), log=log, marks=marks, zone=zone, there=zone, country=country, region=region
            )
        )

    def send(task: str, day: date) -> None:
        at = clock(day, 11, offset)
        if by_hand:
            marks.append(mark(f"{task}/1", at=f"{at:%Y-%m-%d %H:%M}"))
            marks[-1].at = at
        else:
            log.append(happened(H.sent, at, kind=task))

    day, waits = THURSDAY, {"status_check": 5, "second_nudge": 5, "closing_note": 7}
    for task in NUDGES:
        assert [key for key in NUDGES if f"{key}/1" in steps()] == list(NUDGES[: NUDGES.index(task) + 1])
        day = on(day, waits[task])
        step = steps()[f"{task}/1"]
        assert (step.opens, step.due) == (clock(day, 9, offset), clock(on(day, 3), 18, offset)), task
        send(task, day)
        assert steps()[f"{task}/1"].settled is State.done
        assert steps()[f"{task}/1"].settled_at == clock(day, 11, offset)
        if task == "status_check":
            assert (steps()["call/1"].opens, steps()["call/1"].due) == (clock(on(day, 3), 9, offset), None)
    parking = steps()["park/1"]
    assert (parking.opens, parking.due, parking.settled) == (clock(on(day, 10), 9, offset), None, None)
    assert "The closing note of" in parking.why
    log.append(happened(H.parked, parking.opens))
    assert steps()["park/1"].settled is State.done


def test_the_way_in_chicago_goes_around_thanksgiving_christmas_and_new_year() -> None:
    """The same once more with the days as a calendar of 2026 shows them."""
    log: list[LogEntry] = []
    opened = []
    for key, sent in [
        ("status_check", "2026-11-27"),
        ("second_nudge", "2026-12-04"),
        ("closing_note", "2026-12-15"),
    ]:
        opened.append(f"{planned(facts(log=log, country='US'))[f'{key}/1'].opens:%a %d %b}")
        log.append(happened(H.sent, f"{sent} 10:00", kind=key))
    opened.append(f"{planned(facts(log=log, country='US'))['park/1'].opens:%a %d %b}")
    assert opened == ["Fri 27 Nov", "Fri 04 Dec", "Tue 15 Dec", "Wed 30 Dec"]


def test_fridays_are_free_in_tehran_and_weekends_are_not() -> None:
    log = [happened(H.promise, "2026-11-19 12:00", THURSDAY)]
    known = facts(onsite(zone="Asia/Tehran"), log=log, country="IR", zone="Asia/Tehran", there="Asia/Tehran")
    assert planned(known)["status_check/1"].opens == clock(listed(THURSDAY, 2, (), FRI), 9, 3.5)
    assert listed(THURSDAY, 2, (), FRI) == date(2026, 11, 22), "a Sunday"


@pytest.mark.parametrize(
    ("log", "since", "why"),
    [
        ([], THURSDAY, "Nothing happened since Thu 19 Nov"),
        ([happened(H.sent, "2026-11-27 10:00", kind="status_check")], date(2026, 11, 27), "since Fri 27 Nov"),
        ([happened(H.called, "2026-12-02 10:00", outcome=Outcome.no_answer)], date(2026, 12, 2), "Wed 2 Dec"),
        ([happened(H.promise, "2026-11-19 12:00", date(2026, 12, 11))], date(2026, 12, 11), "Fri 11 Dec"),
        ([happened(H.note, "2026-12-02 10:00")], THURSDAY, "Thu 19 Nov"),
        ([happened(H.reply, "2026-12-02 10:00", outcome=Outcome.courtesy)], THURSDAY, "Thu 19 Nov"),
    ],
    ids=["nothing", "sent", "called", "promise", "note", "courtesy"],
)
def test_parking_is_offered_after_thirty_business_days_of_silence(
    log: Sequence[LogEntry], since: date, why: str
) -> None:
    step = planned(facts(log=log, country="US"))["park/1"]
    assert (step.opens, step.due) == (clock(listed(since, 30, US), 9, CST), None)
    assert why in step.why
    assert "30 business days" in step.why


def test_what_is_parked_is_quiet_and_a_reply_makes_it_live_again() -> None:
    log = [happened(H.parked, "2027-01-11 10:00", id=1)]
    parked = planned(facts(log=log, country="US"))
    assert parked["park/1"].settled is State.done
    assert parked["status_check/1"].note == "The application is parked: nothing is expected any more."
    for outcome, lives in [(Outcome.courtesy, False), (Outcome.news, True), (Outcome.needs_answer, True)]:
        reply = happened(H.reply, "2027-01-13 10:00", outcome=outcome, id=2)
        steps = planned(facts(log=[*log, reply], country="US"))
        assert (steps["park/1"].settled is None) is lives, outcome
        assert (steps["status_check/1"].settled is None) is lives, outcome
    taken_out = planned(facts(log=[*log, happened(H.unparked, "2027-01-13 10:00", id=2)], country="US"))
    assert taken_out["park/1"].settled is taken_out["status_check/1"].settled is None


# What was sent on the way, each in its time; then something happens on the evening of the last one's day.
SENT = [("status_check", "2026-11-26"), ("second_nudge", "2026-12-03"), ("closing_note", "2026-12-14")]
EVENING = {0: "2026-11-24 20:00", 1: "2026-11-26 20:00", 2: "2026-12-03 20:00", 3: "2026-12-14 20:00"}


def on_the_way(place: int, *more: LogEntry) -> Facts:
    """The facts after so many mails, and what happened then."""
    log = [happened(H.sent, f"{day} 10:00", kind=kind) for kind, day in SENT[:place]]
    return facts(log=[*log, *more])


def told(
    place: int, happening: Happening, outcome: Outcome = Outcome.none, day: date | None = None
) -> LogEntry:
    return happened(happening, EVENING[place], day, outcome=outcome)


def pending(steps: dict[str, Step]) -> set[str]:
    """The nudges that would come up some day."""
    kinds = {f"{kind}/1" for kind in (*NUDGES, "call")}
    return {key for key in kinds & steps.keys() if steps[key].settled is None and not steps[key].waits_for}


@pytest.mark.parametrize("place", EVENING)
@pytest.mark.parametrize("happening", [H.reply, H.note])
def test_a_courtesy_and_a_note_change_nothing(place: int, happening: Happening) -> None:
    entry = told(place, happening, Outcome.courtesy if happening is H.reply else Outcome.none)
    assert planned(on_the_way(place, entry)) == planned(on_the_way(place))


@pytest.mark.parametrize("place", EVENING)
@pytest.mark.parametrize("what", ["news", "promise", "answered"])
def test_the_wait_begins_anew_wherever_one_was(place: int, what: str) -> None:
    day = date.fromisoformat(EVENING[place][:10])
    entries = {
        "news": [told(place, H.reply, Outcome.news)],
        "promise": [told(place, H.promise, day=day + timedelta(days=14))],
        "answered": [
            told(place, H.reply, Outcome.needs_answer),
            happened(H.sent, f"{day + timedelta(days=1)} 10:00"),
        ],
    }[what]
    since, count = {
        "news": (day, 5),
        "promise": (day + timedelta(days=14), 2),
        "answered": (day + timedelta(days=1), 5),
    }[what]
    steps = planned(on_the_way(place, *entries))
    opens = listed(since, count)
    assert pending(steps) == {"status_check/1"}
    check = steps["status_check/1"]
    assert (check.opens, check.due) == (clock(opens, 9, CST), clock(listed(opens, 3), 18, CST))
    gone = [step for key, step in steps.items() if key.split("/")[0] in {"call", *NUDGES[1:]}]
    assert {step.note for step in gone} <= {"The wait began anew since: the status check comes first again."}
    again = planned(on_the_way(place, *entries, happened(H.sent, check.opens, kind="status_check")))
    assert pending(again) == {"call/1", "second_nudge/1"}
    assert again["second_nudge/1"].opens == clock(listed(opens, 5), 9, CST)


@pytest.mark.parametrize("place", EVENING)
def test_their_question_comes_before_every_nudge(place: int) -> None:
    asked = told(place, H.reply, Outcome.needs_answer)
    steps = planned(on_the_way(place, asked))
    assert pending(steps) == set()
    answer = steps[f"reply/{asked.id}"]
    assert (answer.opens, answer.settled) == (asked.at, None)
    assert answer.due == clock(listed(date.fromisoformat(EVENING[place][:10]), 1), 20, CST), "24 hours"
    for step in steps.values():
        if step.note == "They answered the status check.":
            assert step.settled is State.not_needed
    skipped = mark(f"reply/{asked.id}", MarkKind.skipped)
    known = on_the_way(place, asked)
    after = planned(Facts(known.application, known.rounds, known.log, (skipped,), known.zone))
    assert after[f"reply/{asked.id}"].settled is State.skipped
    assert pending(after) == ({"status_check/1"} if place == 0 else set())


def test_a_standing_promise_is_waited_for_whatever_else_they_write() -> None:
    """News and answers begin the wait anew, and never let one ask before the day that was named."""
    promise = happened(H.promise, "2026-11-19 12:00", date(2026, 12, 11), id=1)
    news = happened(H.reply, "2026-11-24 10:00", outcome=Outcome.news, id=2)
    question = happened(H.reply, "2026-11-24 10:00", outcome=Outcome.needs_answer, id=2)
    answer = happened(H.sent, "2026-11-25 10:00", id=3)
    due_then = clock(listed(date(2026, 12, 11), 2), 9, CST)
    for more in ([news], [question, answer]):
        check = planned(facts(log=[promise, *more]))["status_check/1"]
        assert check.opens == due_then
        assert check.why == "They said Fri 11 Dec: asking is fine 2 business days later."
    late = happened(H.reply, "2026-12-10 10:00", outcome=Outcome.news, id=2)
    assert planned(facts(log=[promise, late]))["status_check/1"].opens == clock(
        listed(date(2026, 12, 10), 5), 9, CST
    )
    sooner = happened(H.promise, "2026-11-24 10:00", date(2026, 11, 27), id=2)
    assert planned(facts(log=[promise, sooner]))["status_check/1"].opens == clock(
        listed(date(2026, 11, 27), 2), 9, CST
    )
