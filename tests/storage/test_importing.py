"""Questions from elsewhere: added once, with what they belong to, and nothing of the journal lost."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from followup_tui.domain.asked import Asked, Occasion, asked
from followup_tui.domain.status import Status
from followup_tui.domain.words import Category, ContactRule, Foreseen, Verdict
from followup_tui.errors import FollowupError
from followup_tui.storage import questions as module
from followup_tui.storage.agenda import Agenda
from followup_tui.storage.importing import Imported
from followup_tui.storage.interviews import InterviewView
from followup_tui.storage.journal import Journal
from tests.storage.conftest import NOW, entry, open_at

ONSITE = Occasion("halden ROBOTICS", "Backend Engineer", "onsite", NOW - timedelta(hours=4), "Europe/Berlin")
LONG_AGO = Occasion("Okapi Studio", "Designer", "Phone", datetime(2024, 2, 1, 9, tzinfo=UTC), "Europe/London")
NOTHING = Imported(added=0, filled=0, there=0, interviews=0, people=0, parked=0)


def some(occasion: Occasion, **values: object) -> Asked:
    return asked({"occasion": occasion, "text": "Why us?", **values})


def test_a_question_joins_the_interview_that_is_known(journal: Journal, view: InterviewView) -> None:
    reflection = journal.reflections.open(1).reflection
    journal.reflections.add_question(reflection.id or 0, "What would you do first?")
    done = journal.questions.take_in(
        [
            some(ONSITE, position=2, verdict=Verdict.partly, asked_by="maya chen", star="ST"),
            some(ONSITE, position=1, text="Why now?", topic="Timing!", asked_by="Ada Li"),
        ]
    )
    assert done == Imported(added=2, filled=0, there=0, interviews=0, people=1, parked=0)
    opened = journal.reflections.open(1)
    assert [one.text for one in opened.questions] == ["What would you do first?", "Why now?", "Why us?"]
    assert [one.position for one in opened.questions] == [0, 1, 2]
    *_, now, us = opened.questions
    assert (now.topic, us.topic, us.star, us.verdict) == ("timing", "why us", "ST", Verdict.partly)
    people = {one.participant.contact_id: one.contact for one in opened.about.round.people}
    assert people[us.asked_by_id or 0].full_name == "Maya Chen"
    assert (people[now.asked_by_id or 0].full_name, people[now.asked_by_id or 0].company) == (
        "Ada Li",
        "halden ROBOTICS",
    )


def test_the_same_file_twice_adds_nothing(journal: Journal, view: InterviewView) -> None:
    file = [some(ONSITE, asked_by="Ada Li"), some(LONG_AGO), some(LONG_AGO)]
    assert journal.questions.take_in(file) == Imported(
        added=2, filled=0, there=1, interviews=1, people=1, parked=1
    )
    before = journal.questions.all()
    assert journal.questions.take_in(file) == Imported(
        added=0, filled=0, there=3, interviews=0, people=0, parked=0
    )
    assert journal.questions.all() == before


def test_a_question_that_was_asked_twice_is_there_twice(journal: Journal) -> None:
    """Each with its own answer: what one says is not put into the other, and nothing is lost."""
    file = [some(LONG_AGO, said="Once."), some(LONG_AGO, said="Again.", missing="A number.")]
    assert journal.questions.take_in(file).added == 2
    before = journal.questions.all()
    assert [(one.said, one.missing) for one in before] == [("Once.", ""), ("Again.", "A number.")]
    assert journal.questions.take_in(file) == Imported(
        added=0, filled=0, there=2, interviews=0, people=0, parked=0
    )
    assert journal.questions.all() == before


def test_what_is_open_is_filled_in_and_what_is_said_stays(journal: Journal, view: InterviewView) -> None:
    reflection = journal.reflections.open(1).reflection
    question = journal.reflections.add_question(reflection.id or 0, "Why us?")
    values = {"said": "Mine.", "verdict": Verdict.properly}
    question = journal.reflections.change_question(question.id or 0, question.version, values)
    theirs = some(
        ONSITE, said="Theirs.", verdict=Verdict.partly, missing="A number.", category=Category.motivation,
        foreseen=Foreseen.expected, star="", asked_by="Tom Brandt", topic="another",
    )  # fmt: skip
    done = journal.questions.take_in([theirs, some(ONSITE)])
    assert done == Imported(added=0, filled=1, there=0, interviews=0, people=0, parked=0)
    (now,) = journal.reflections.open(1).questions
    assert (now.said, now.verdict, now.missing, now.category, now.foreseen, now.star, now.topic) == (
        "Mine.", Verdict.properly, "A number.", Category.motivation, Foreseen.expected, "", "why us",
    )  # fmt: skip
    assert now.asked_by_id is not None
    assert now.version == question.version + 1
    with pytest.raises(FollowupError):  # who has it open on a screen is told
        journal.reflections.change_question(now.id or 0, question.version, {"said": "Later."})


def test_a_new_interview_has_its_steps_and_what_is_long_past_is_parked(journal: Journal, path: Path) -> None:
    fresh = Occasion("Nordlys", "Analyst", "Video", NOW - timedelta(days=2), "Europe/Oslo")
    done = journal.questions.take_in([some(fresh), some(LONG_AGO), some(LONG_AGO, text="And you?")])
    assert done == Imported(added=3, filled=0, there=0, interviews=2, people=0, parked=1)
    known = {one.company: journal.applications.view(one.id or 0) for one in journal.applications.named("")}
    assert known["Okapi Studio"].status is Status.parked
    assert known["Nordlys"].status is Status.live
    assert {item.place.company for item in Agenda(path).open_items(NOW)} == {"Nordlys"}
    (held,) = known["Nordlys"].facts.rounds
    assert held.interview.ends_at - held.interview.starts_at == timedelta(hours=1)
    assert (known["Nordlys"].application.zone, held.interview.recorded_at) == ("Europe/Oslo", NOW)


def test_a_new_role_takes_over_what_is_known_of_the_company(journal: Journal) -> None:
    values = {"company": "Halden Robotics", "role": "Analyst", "zone": "America/Chicago", "country": "US"}
    rule = {"contact_rule": ContactRule.no_thanks}
    journal.interviews.record(entry(application={**values, **rule}))
    journal.questions.take_in([some(ONSITE, asked_by="Tom Brandt")])
    new, _ = journal.applications.named("halden")
    assert (new.role, new.zone, new.country, new.contact_rule) == (
        "Backend Engineer", "America/Chicago", "US", ContactRule.no_thanks,
    )  # fmt: skip
    assert len(journal.interviews.contacts("Tom Brandt")) == 1


@pytest.mark.parametrize(
    ("topic", "filed"), [("", "why us"), ("Reasons: why?", "reasons why"), ("why us ~ 7", "why us ~ 7")]
)
def test_a_question_is_filed_as_the_table_says(journal: Journal, topic: str, filed: str) -> None:
    journal.questions.take_in([some(ONSITE, topic=topic)])
    assert [one.topic for one in journal.questions.all()] == [filed]


def test_what_is_exported_is_imported_as_it_was(journal: Journal, sample_journal: Path) -> None:
    with open_at(sample_journal) as sample:
        written = sample.questions.all()
    assert len({one.occasion for one in written}) > 1
    done = journal.questions.take_in(written)
    assert (done.added, done.there) == (len(written), 0)
    assert journal.questions.all() == written


def test_questions_are_found_by_the_search_and_come_back_in_their_order(journal: Journal) -> None:
    journal.questions.take_in([some(LONG_AGO), some(ONSITE, text="b"), some(ONSITE, text="a")])
    assert [(one.occasion.company, one.position, one.text) for one in journal.questions.all()] == [
        ("halden ROBOTICS", 1, "b"),
        ("halden ROBOTICS", 2, "a"),
        ("Okapi Studio", 1, "Why us?"),
    ]


def test_all_or_nothing(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise FollowupError("The power went.")

    monkeypatch.setattr(module, "refresh_many", fail)
    with pytest.raises(FollowupError, match="power"):
        journal.questions.take_in([some(ONSITE, asked_by="Ada Li")])
    assert journal.questions.all() == []
    assert journal.applications.named("") == []
    assert journal.interviews.contacts("") == []


def test_nothing_at_all_is_fine(journal: Journal) -> None:
    assert journal.questions.take_in([]) == NOTHING
