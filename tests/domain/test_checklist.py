"""What the checklist says of an interview: its headings, its steps, and what is specific to one of them."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from followup_tui.domain.about import about_step, person_of, said_of_putting_off, said_round, why_done
from followup_tui.domain.checklist import Known, Section, heading_summary, most_urgent, sections
from followup_tui.domain.facts import Facts, Round
from followup_tui.domain.models import LogEntry
from followup_tui.domain.plan import plan
from followup_tui.domain.status import ON_SPOT
from followup_tui.domain.steps import Step, Task
from followup_tui.domain.words import ContactRule, Format, Happening, Heading, MarkKind, Outcome, Part, State
from tests.domain.builders import (
    CHICAGO,
    RULES,
    ana,
    facts,
    happened,
    interview,
    mark,
    onsite,
    person,
    reflection,
    tom,
    utc,
)

FRIDAY = "2026-11-20 12:00"
MAYA = person(3, "Maya Chen", Part.hiring_manager)


def known(about: Facts, at: str = FRIDAY) -> Known:
    """The checklist of the first round, on a clock in Chicago."""
    now: datetime = utc(at, CHICAGO)
    steps = [step for step in plan(about, RULES, now) if step.interview_id == 1]
    return Known(about, about.rounds[0], steps, now, ZoneInfo(CHICAGO))


def section(of: Known, heading: Heading) -> Section:
    return next(one for one in sections(of) if one.heading is heading)


def asides(of: Known, heading: Heading) -> list[str]:
    return [shown.aside for shown in section(of, heading).lines]


def step(of: Known, task: Task) -> Step:
    return next(one for one in of.steps if one.task is task)


def reflected(asked: int = 9, well: int = 7, **values: object) -> Round:
    done = {"first_pass_at": utc("2026-11-19 21:10", CHICAGO), **values}
    return Round(interview(), (tom(), ana()), reflection(**done), asked, well)


PANEL = onsite(tom(), ana(), MAYA)
OFFER = happened(Happening.offer, "2026-11-19 11:50", utc("2026-12-01 12:00").date(), kind=ON_SPOT)
CHECKED = happened(Happening.sent, "2026-11-30 10:00", kind="status_check")


@pytest.mark.parametrize(
    ("heading", "about", "summary"),
    [
        (Heading.ask, facts(PANEL), "2 of 3"),
        (Heading.ask, facts(onsite()), ""),
        (Heading.analyse, facts(PANEL), "0 of 2"),
        (Heading.analyse, facts(reflected()), "7 of 9 answered properly"),
        (Heading.analyse, facts(reflected(1, 0, first_pass_at=None)), "1 question so far"),
        (Heading.thank, facts(PANEL), "0 of 3"),
        (Heading.thank, facts(PANEL, contact_rule=ContactRule.no_thanks), "not needed"),
        (Heading.call, facts(PANEL), "only if a mail goes unheard"),
        (Heading.call, facts(PANEL, contact_rule=ContactRule.no_calls), "they asked not to be called"),
        (Heading.call, facts(PANEL, log=[OFFER]), "not needed"),
        (Heading.wait, facts(PANEL), "ask from Thu 26 Nov, in 6 days"),
        (Heading.wait, facts(PANEL, country="US"), "ask from Fri 27 Nov, in 7 days"),
        (Heading.wait, facts(PANEL, log=[OFFER]), "not needed"),
        (Heading.answer, facts(PANEL, log=[OFFER]), "by Tue 1 Dec, in 11 days"),
    ],
)
def test_a_heading_sums_up_its_steps(heading: Heading, about: Facts, summary: str) -> None:
    assert heading_summary(heading, known(about)) == summary


@pytest.mark.parametrize(
    ("at", "summary"),
    [
        ("2026-11-25 12:00", "ask from Thu 26 Nov, tomorrow"),
        ("2026-11-26 09:00", "you may ask now"),
        ("2026-12-24 09:00", "you may ask now"),
    ],
)
def test_being_patient_names_the_day_until_it_comes(at: str, summary: str) -> None:
    assert heading_summary(Heading.wait, known(facts(PANEL), at)) == summary


def test_after_the_status_check_a_call_has_its_reason_and_its_outcome() -> None:
    silent = known(facts(PANEL, log=[CHECKED]), "2026-12-04 12:00")
    assert asides(silent, Heading.wait)[0] == "sent Mon 30 Nov, 10:00"
    assert section(silent, Heading.call).summary == "a mail went unheard"
    called = happened(Happening.called, "2026-12-04 11:00", outcome=Outcome.voicemail)
    heard = known(facts(PANEL, log=[CHECKED, called]), "2026-12-04 12:00")
    assert section(heard, Heading.call).summary == "voicemail"
    assert asides(heard, Heading.call) == ["voicemail, Fri 4 Dec, 11:00"]


NUDGED = happened(Happening.sent, "2026-12-07 10:00", id=2, kind="second_nudge")
CLOSED = happened(Happening.sent, "2026-12-16 10:00", id=3, kind="closing_note")
PARKED = happened(Happening.parked, "2027-01-04 10:00", id=4)


@pytest.mark.parametrize(
    ("log", "at", "summary"),
    [
        ([CHECKED], "2026-12-04 12:00", "asked; once more from Mon 7 Dec, in 3 days"),
        ([CHECKED], "2026-12-08 12:00", "you may ask once more"),
        ([CHECKED, NUDGED], "2026-12-15 12:00", "a last note from Wed 16 Dec, tomorrow"),
        ([CHECKED, NUDGED], "2026-12-16 12:00", "a last note is fine"),
        ([CHECKED, NUDGED, CLOSED], "2026-12-29 12:00", "park it from Wed 30 Dec, tomorrow"),
        ([CHECKED, NUDGED, CLOSED], "2026-12-30 12:00", "you may park it"),
        ([CHECKED, NUDGED, CLOSED, PARKED], "2027-01-05 12:00", "parked"),
    ],
)
def test_being_patient_tells_how_far_one_is(log: list[LogEntry], at: str, summary: str) -> None:
    assert heading_summary(Heading.wait, known(facts(PANEL, log=log), at)) == summary


QUESTION = happened(Happening.reply, "2026-11-24 10:00", outcome=Outcome.needs_answer, contact_id=2)
REJECTED = happened(Happening.rejection, "2026-11-24 10:00")
OFFERED = happened(Happening.offer, "2026-11-24 11:00", utc("2026-12-01 12:00").date(), id=2)


@pytest.mark.parametrize(
    ("log", "summary"),
    [
        ([QUESTION], "by Wed 25 Nov, today"),
        ([QUESTION, OFFERED], "2 left, first by Wed 25 Nov, today"),
        ([happened(Happening.offer, "2026-11-24 11:00")], "no day was named"),
        ([REJECTED], "by Fri 27 Nov, in 2 days"),
        (
            [REJECTED, happened(Happening.sent, "2026-11-24 12:00", id=2, kind="feedback_request")],
            "answered",
        ),
        ([OFFERED, happened(Happening.accepted, "2026-11-24 12:00", id=3)], "accepted"),
    ],
)
def test_what_they_wait_for_has_a_day(log: list[LogEntry], summary: str) -> None:
    assert heading_summary(Heading.answer, known(facts(PANEL, log=log), "2026-11-25 09:00")) == summary


def test_who_has_to_be_answered_first_is_not_asked_meanwhile() -> None:
    about = known(facts(PANEL, log=[QUESTION]), "2026-12-02 12:00")
    assert section(about, Heading.wait).summary == "after your answer to them"
    assert asides(about, Heading.wait)[0] == "after your answer to them"
    asked = person_of(step(about, Task.reply), about)
    assert asked is not None
    assert asked.contact.full_name == "Ana Ruiz"


def test_the_room_is_shown_until_the_interview_is_over_and_the_five_wait() -> None:
    before = known(facts(PANEL), "2026-11-19 09:00")
    assert [one.heading for one in sections(before)] == list(Heading)[:6]
    assert asides(before, Heading.room) == ["until it ends at 12:00"]
    five = [shown.state for one in sections(before)[1:] for shown in one.lines]
    assert set(five) == {State.waiting, State.done}
    assert Heading.room not in [one.heading for one in sections(known(facts(PANEL)))]


def test_the_deadline_of_an_offer_is_a_day_of_their_calendar_and_an_hour_of_ones_own() -> None:
    about = facts(onsite(tom()), log=[OFFER])
    monday = utc("2026-11-30 12:00", CHICAGO)
    abroad = Known(about, about.rounds[0], plan(about, RULES, monday), monday, ZoneInfo("Europe/Berlin"))
    assert section(abroad, Heading.answer).summary == "by Tue 1 Dec, tomorrow"
    assert asides(abroad, Heading.answer) == ["until Wed 2 Dec, 01:00 (Tue 18:00 Chicago)"]


def test_an_offer_in_the_room_stands_before_what_it_makes_needless() -> None:
    offered = known(facts(onsite(tom()), log=[OFFER]))
    assert [one.heading for one in sections(offered)][2:] == [
        Heading.thank,
        Heading.answer,
        Heading.call,
        Heading.wait,
    ]
    assert [shown.step.task for shown in section(offered, Heading.thank).lines] == [Task.acknowledge]
    assert section(offered, Heading.call).state is State.not_needed
    assert asides(offered, Heading.wait) == ["They made an offer: there is nothing to ask."]


@pytest.mark.parametrize(
    ("marked", "said", "counted"),
    [
        (mark("thank/101"), "ticked Fri 20 Nov, 10:00", "1 of 3"),
        (mark("thank/101", MarkKind.skipped, reason="she left"), "skipped: she left", "0 of 2"),
        (
            mark("thank/101", MarkKind.put_off, until=utc("2026-11-23 09:00", CHICAGO)),
            "put off until Mon 23 Nov",
            "0 of 3",
        ),
    ],
)
def test_a_mark_is_said_beside_its_step(marked: object, said: str, counted: str) -> None:
    shown = known(facts(PANEL, marks=[marked]))  # type: ignore[list-item]
    assert asides(shown, Heading.thank)[0] == said
    assert section(shown, Heading.thank).summary == counted


def test_a_letter_that_was_sent_is_no_tick_even_where_it_was_ticked_before() -> None:
    sent = happened(Happening.sent, "2026-11-19 22:40", kind="thank_interviewer", contact_id=1)
    both = known(facts(PANEL, log=[sent], marks=[mark("thank/101")]))
    assert asides(both, Heading.thank)[0] == "sent Thu 19 Nov, 22:40"
    assert not both.by_hand(step(both, Task.thank))


def test_a_thank_you_that_came_too_late_says_so() -> None:
    late = known(facts(PANEL), "2026-12-10 12:00")
    assert set(asides(late, Heading.thank)) == {"too late for a note of its own"}
    assert any("the thanks go into that mail" in said for said in about_step(step(late, Task.thank), late))


def test_one_begins_with_the_most_urgent_step() -> None:
    monday = known(facts(reflected()), "2026-11-23 12:00")
    urgent = most_urgent(sections(monday))
    assert urgent is not None
    assert urgent.task is Task.second_look
    resting = known(facts(onsite()), "2026-11-18 12:00")
    assert most_urgent(sections(resting)) is None


def test_what_is_specific_names_the_detail_the_address_and_what_the_calendar_does_not_know() -> None:
    told = person(1, "Tom Brandt", email="tom@halden.example")
    told.participant.detail = "the old washing machines"
    about = known(facts(onsite(told, ana())))
    assert "You noted: the old washing machines" in about_step(step(about, Task.thank), about)
    office = about_step(step(about, Task.thank_company), about)
    assert "Ana Ruiz: ana@halden.example (business card)" in office
    assert any("country is not set" in said for said in about_step(step(about, Task.status_check), about))


def test_the_person_of_a_step_is_the_one_it_is_written_to() -> None:
    about = known(facts(PANEL, log=[CHECKED]))
    found = {one.key: person_of(one, about) for one in about.steps}
    names = {key: one.contact.full_name for key, one in found.items() if one}
    assert names["thank/101"] == "Tom Brandt"
    assert names["thank_company/1"] == names["status_check/1"] == names["call/1"] == "Ana Ruiz"
    assert "first_pass/1" not in names


@pytest.mark.parametrize(
    ("day", "hint"),
    [("2026-11-21", ""), ("2026-12-11", "It will be too late for it by then.")],
)
def test_putting_off_tells_what_follows(day: str, hint: str) -> None:
    about = known(facts(PANEL))
    until = utc(f"{day} 09:00", CHICAGO)
    _, said = said_of_putting_off(step(about, Task.thank), until, until.date(), utc(FRIDAY).date())
    assert said == hint


@pytest.mark.parametrize(
    ("name", "form", "said"),
    [
        ("Onsite", Format.on_site, "Onsite"),
        ("Phone screen", Format.phone, "Phone screen"),
        ("Final round", Format.video, "Final round (video)"),
        ("終面", Format.on_site, "終面 (on site)"),
    ],
)
def test_the_format_is_said_unless_the_name_says_it(name: str, form: Format, said: str) -> None:
    assert said_round(interview(round=name, format=form)) == said


def test_why_a_tick_stays_is_said_as_it_was() -> None:
    about = known(facts(PANEL, log=[CHECKED, NUDGED, CLOSED, PARKED]), "2027-01-05 12:00")
    assert "the mail was logged as sent" in why_done(step(about, Task.second_nudge))
    assert "the application is parked" in why_done(step(about, Task.park))
