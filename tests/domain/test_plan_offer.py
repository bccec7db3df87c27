"""An offer takes the short way: thanks, and an answer by its deadline; nobody is asked or called."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from followup_tui.domain.facts import Facts
from followup_tui.domain.models import LogEntry
from followup_tui.domain.status import ON_SPOT
from followup_tui.domain.steps import Step
from followup_tui.domain.words import Happening, Heading, MarkKind, State
from tests.domain.builders import (
    ana,
    facts,
    happened,
    local,
    mark,
    onsite,
    person,
    planned,
    times,
    tom,
    utc,
)

H = Happening


def sent(kind: str, **values: Any) -> LogEntry:
    return happened(H.sent, "2026-11-19 21:00", kind=kind, id=2, **values)


def reasons(steps: dict[str, Step]) -> dict[str, str]:
    return {key: step.note for key, step in steps.items() if step.settled is State.not_needed}


def offered(kind: str = ON_SPOT, day: date | None = date(2026, 11, 30), *log: LogEntry) -> Facts:
    offer = happened(H.offer, "2026-11-19 12:00", day, kind=kind, id=1)
    return facts(onsite(tom(), ana()), log=[offer, *log], country="US")


def test_an_offer_in_the_room_takes_the_short_way() -> None:
    steps = planned(offered())
    assert [step.label for step in steps.values() if step.heading is Heading.thank] == [
        "Thank Ana Ruiz for the offer"
    ]
    assert steps["acknowledge/1"].waits_for == ""
    assert times(steps["acknowledge/1"]) == ("Thu 19 Nov 12:00", "Fri 20 Nov 12:00")
    assert "call/1" not in steps
    assert reasons(steps) == {"status_check/1": "They made an offer: there is nothing to ask."}
    # Two business days before Monday the 30th, Thanksgiving passed over.
    assert times(steps["answer_offer/1"]) == ("Wed 25 Nov 09:00", "Mon 30 Nov 18:00")


def test_an_offer_by_mail_leaves_the_thank_yous_and_takes_the_nudges() -> None:
    steps = planned(offered(kind=""))
    assert {"thank/101", "thank_company/1", "answer_offer/1"} <= set(steps)
    assert "acknowledge/1" not in steps
    assert set(reasons(steps)) == {"status_check/1"}
    check = happened(H.sent, "2026-11-27 10:00", id=1, kind="status_check")
    after = planned(facts(onsite(tom()), log=[check, happened(H.offer, "2026-12-01 10:00", id=2)]))
    assert after["status_check/1"].settled is State.done
    assert set(reasons(after)) == {"call/1", "second_nudge/1"}


def test_thank_yous_that_were_sent_before_the_offer_was_noted_stay() -> None:
    steps = planned(offered(ON_SPOT, None, sent("thank_interviewer", contact_id=1)))
    assert steps["thank/101"].settled is State.done
    assert "thank_company/1" not in steps


def test_whoever_made_the_offer_is_thanked() -> None:
    log = [happened(H.offer, "2026-11-19 12:00", kind=ON_SPOT, contact_id=1)]
    titles = [
        planned(facts(onsite(*people), log=log))["acknowledge/1"].title
        for people in ((tom(), ana()), (ana(),), (person(3, "Kim Lee"),), (), (person(3), person(4)))
    ]
    assert titles == ["Tom Brandt", "Ana Ruiz", "Kim Lee", "The company", "The company"]


def test_an_acknowledgement_that_was_sent_settles_it() -> None:
    steps = planned(offered(ON_SPOT, None, sent("offer_acknowledge", contact_id=2)))
    assert steps["acknowledge/1"].settled is State.done


def test_an_offer_without_a_deadline_asks_for_one_at_once() -> None:
    step = planned(offered(day=None))["answer_offer/1"]
    assert step.title == "Ask by when to answer the offer"
    assert (local(step.opens), step.due) == ("Thu 19 Nov 12:00", None)


def test_a_deadline_of_tomorrow_opens_at_once_and_is_not_moved() -> None:
    step = planned(offered(day=date(2026, 11, 20)))["answer_offer/1"]
    assert times(step) == ("Thu 19 Nov 12:00", "Fri 20 Nov 18:00")


@pytest.mark.parametrize(
    ("answer", "settled", "note"),
    [
        (H.accepted, State.done, "accepted"),
        (H.declined, State.done, "declined"),
        (H.withdrawn, State.not_needed, "You withdrew your application."),
        (H.rejection, State.not_needed, "They turned you down."),
        (H.note, None, ""),
    ],
)
def test_answering_the_offer_settles_it(answer: Happening, settled: State | None, note: str) -> None:
    step = planned(offered("", None, happened(answer, "2026-11-24 09:00", id=2)))["answer_offer/1"]
    assert (step.settled, step.note) == (settled, note)


@pytest.mark.parametrize(("kind", "note"), [("offer_accept", "accepted"), ("offer_decline", "declined")])
def test_the_letter_that_answers_the_offer_settles_it(kind: str, note: str) -> None:
    steps = planned(offered("", None, sent(kind, contact_id=2)))
    assert (steps["answer_offer/1"].settled, steps["answer_offer/1"].note) == (State.done, note)
    assert reasons(steps)["thank/101"] == f"You {note} the offer."


def test_putting_the_answer_off_never_moves_its_deadline() -> None:
    off = mark("answer_offer/1", MarkKind.put_off, until=utc("2026-12-03 09:00"))
    known = offered(day=date(2026, 11, 30))
    step = planned(replace(known, marks=(off,)))["answer_offer/1"]
    assert local(step.due) == "Mon 30 Nov 18:00"
    assert step.due is not None
    assert step.opens <= step.due
