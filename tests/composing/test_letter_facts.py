"""The plain facts that templates see."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from followup_tui.composing.compared import review_facts
from followup_tui.composing.facts import as_sentence, in_sentence, letter_facts
from followup_tui.composing.kinds import KINDS
from followup_tui.composing.names import Named
from followup_tui.composing.variables import VARIABLES
from followup_tui.domain.facts import Elsewhere, Facts, Person, Round
from followup_tui.domain.models import Profile
from tests.composing.people import MONDAY, THURSDAY, application, entry, held, panel, person, profile


def seen(
    facts: Facts,
    of: Round,
    who: Person | None = None,
    *,
    me: Profile | None = None,
    promised: date | None = None,
    now: datetime = MONDAY,
    extras: dict[str, object] | None = None,
) -> Any:
    return letter_facts(me, facts, of, who, promised=promised, now=now, extras=extras)


@pytest.mark.parametrize(
    ("name", "salutation", "greeting"),
    [
        ("Maya Chen", "", "Dear Maya Chen,"),
        ("Maya Chen", "Dr Chen", "Dear Dr Chen,"),
        ("Björk Guðmundsdóttir", "Björk", "Dear Björk,"),
        ("鈴木美咲", "鈴木様", "Dear 鈴木様,"),
        ("Will Teller", "Hi Will", "Hi Will,"),
        ("Will Teller", "Dear Mr Teller,", "Dear Mr Teller,"),
        ("Dearborn Hill", "", "Dear Dearborn Hill,"),
    ],
)
def test_people_are_greeted_as_they_prefer(name: str, salutation: str, greeting: str) -> None:
    who = person(1, name, salutation=salutation)
    room = held([who])
    assert seen(application(room), room, who)["recipient"]["greeting"] == greeting


def test_the_company_is_greeted_as_a_team() -> None:
    room = held()
    assert seen(application(room), room)["recipient"]["greeting"] == "Dear Halden Robotics team,"
    assert seen(application(room, company="A Team"), room)["recipient"]["greeting"] == "Dear A Team,"


@pytest.mark.parametrize(
    ("detail", "said"),
    [
        ("", ""),
        ("Kubernetes migration", "Kubernetes migration"),
        ("The Lisbon office.", "the Lisbon office"),
        ("How they roll back a bad firmware!", "how they roll back a bad firmware"),
        ("  the rig \n and its name", "the rig"),
        ("CI – we both dread it", "CI"),
        ("v2.0 of the rig", "v2.0 of the rig"),
        ("their move to Oslo. Ask about it again", "their move to Oslo"),
        ("word " * 16, ""),
        (" \n ", ""),
    ],
)
def test_a_detail_can_stand_in_a_sentence(detail: str, said: str) -> None:
    assert in_sentence(detail) == said


@pytest.mark.parametrize(
    ("days", "when"),
    [
        (0, "on Thursday"),
        (6, "on Thursday"),
        (7, "on 19 November"),
        (60, "on 19 November 2026"),
        (-1, "on Thursday"),
    ],
)
def test_the_day_is_said_so_that_it_can_be_told_later(days: int, when: str) -> None:
    room = held()
    assert seen(application(room), room, now=THURSDAY + timedelta(days=days))["interview"]["when"] == when


def test_the_day_is_the_one_where_the_interview_was() -> None:
    room = held(at=datetime(2026, 11, 19, 22, tzinfo=UTC), zone="Asia/Tokyo")
    assert seen(application(room), room)["interview"] == {
        "round": "Onsite", "format": "on site", "talk": "meeting",
        "day": "Friday", "date": "20 November", "when": "on Friday",
    }  # fmt: skip


def test_a_promise_has_its_weekday_and_its_year_where_it_is_another() -> None:
    room = held()
    facts = application(room)
    assert seen(facts, room)["promised"] is None
    assert seen(facts, room, promised=date(2026, 11, 27))["promised"]["date"] == "Friday 27 November"
    assert seen(facts, room, promised=date(2027, 1, 4))["promised"]["date"] == "Monday 4 January 2027"


def test_the_role_is_said_without_the_word_role() -> None:
    room = held()
    assert seen(application(room, role="Data Engineer position"), room)["role"] == "Data Engineer"
    assert seen(application(room, role="Role Designer"), room)["role"] == "Role Designer"


@pytest.mark.parametrize(
    ("signature", "closing"),
    [
        ("", "Kind regards,\nLena Fischer"),
        ("Lena Fischer\n+49 170", "Kind regards,\nLena Fischer\n+49 170"),
        ("All the best,\nLena", "All the best,\nLena"),
    ],
)
def test_a_letter_is_signed_once(signature: str, closing: str) -> None:
    room = held()
    assert seen(application(room), room, me=profile(signature=signature))["me"]["closing"] == closing


@pytest.mark.parametrize(
    ("count", "recipient", "others"),
    [
        (0, None, ""),
        (1, None, "Maya Chen"),
        (1, 0, ""),
        (2, None, "Maya Chen and Tom Brandt"),
        (3, 0, "Tom Brandt and Björk Guðmundsdóttir"),
        (3, None, "Maya Chen, Tom Brandt and Björk Guðmundsdóttir"),
        (5, None, "the whole panel"),
    ],
)
def test_the_others_are_named_in_a_few_words(count: int, recipient: int | None, others: str) -> None:
    people = panel()[:count]
    room = held([*people, person(9, "Ada Desk", part="recruiter")])
    who = people[recipient] if recipient is not None else None
    assert seen(application(room), room, who)["others"] == others


def test_who_passes_it_on_is_greeted_first() -> None:
    people = (person(1, "Maya Chen", salutation="Maya"), person(2, "Tom Brandt", through=1))
    room = held(people)
    assert seen(application(room), room, people[1])["through"] == {
        "name": "Maya Chen",
        "greeting": "Dear Maya,",
    }
    assert seen(application(room), room, people[0])["through"] is None
    about = review_facts(KINDS["thank_interviewer"], profile(), application(room), room, people[1])
    assert about.through == Named("Maya Chen", "Maya")


def test_the_log_tells_of_an_offer_and_of_thanks() -> None:
    room, other = held(), held(number=2)
    log = [
        entry("offer", day=date(2026, 11, 27)),
        entry("sent", kind="thank_interviewer", interview_id=1),
        entry("sent", kind="status_check", interview_id=2),
    ]
    facts = application(room, other, log=log)
    assert seen(facts, room)["offer"] == {"made_on": "19 November", "answer_by": "Friday 27 November"}
    assert seen(facts, room)["thanked"] is True
    assert seen(facts, other)["thanked"] is False
    assert seen(application(room), room)["offer"] is None


def test_no_two_people_of_an_application_get_the_same_variant() -> None:
    first = held(panel())
    second = held([person(6, "Ada Desk"), person(7, "Will Teller")], number=2)
    facts = application(first, second)
    variants = [seen(facts, room, who)["variant"] for room in (first, second) for who in room.people]
    assert sorted(variants) == list(range(7))
    assert [seen(facts, room)["variant"] for room in (first, second)] == [0, 1]


def test_further_facts_win() -> None:
    room = held()
    facts = seen(application(room), room, extras={"next_step": "a day on site", "weather": "rain"})
    assert (facts["next_step"], facts["weather"]) == ("a day on site", "rain")


def test_templates_see_nothing_of_the_database() -> None:
    people = panel()
    room = held(people)
    log = [entry("offer", day=date(2026, 11, 27))]
    facts = seen(application(room, log=log), room, people[0], me=profile(), promised=date(2026, 11, 27))

    def plain(value: object) -> bool:
        if isinstance(value, dict):
            return all(type(key) is str and plain(each) for key, each in value.items())
        if isinstance(value, list):
            return all(plain(each) for each in value)
        return value is None or type(value) in (str, bool, int)

    assert plain(facts)


def test_the_review_compares_with_the_people_in_the_room() -> None:
    people = (*panel()[:2], person(9, "Ada Desk", part="coordinator"))
    room = held(people)
    facts = application(room)
    to_maya = review_facts(KINDS["thank_interviewer"], None, facts, room, people[0])
    assert to_maya.recipient == Named("Maya Chen")
    assert to_maya.others == (Named("Tom Brandt"), Named("Ada Desk"))
    assert (to_maya.me, to_maya.detail) == ("", "how they roll back a bad firmware")
    to_company = review_facts(KINDS["thank_company"], profile(), facts, room, None)
    assert to_company.recipient is None
    assert to_company.others == (Named("Maya Chen"), Named("Tom Brandt"))


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("I have led such a move before.", "I have led such a move before"),
        ("  the CAN bus \n and v2.0 ", "the CAN bus and v2.0"),
        ("This. And that.", ""),
        ("word " * 26, ""),
    ],
)
def test_what_was_left_unsaid_is_said_in_one_sentence_or_not_at_all(note: str, said: str) -> None:
    assert as_sentence(note) == said


def test_what_was_left_unsaid_is_told_to_one_reader_alone() -> None:
    def told(*people: Person) -> list[str]:
        room, more = held(people), dict[str, object](unsaid="Oslo")
        readers = [*people, None]
        return [
            who.contact.full_name if who else "the company"
            for who in readers
            if seen(application(room), room, who, extras=more)["unsaid"]
        ]

    boss = person(7, "Ida Holm", part="hiring_manager")
    assert told(*panel()[:2], boss) == ["Ida Holm"]
    assert told(*panel()[:2]) == ["Maya Chen"]
    assert told() == ["the company"]


@pytest.mark.parametrize(("name", "fits"), [("Maya Chen", True), ("Maya " * 20 + "Chen", False)])
def test_a_short_note_has_room_for_a_detail_beside_a_short_name(name: str, fits: bool) -> None:
    who = person(1, name, "x" * 60)
    room = held([who])
    assert bool(seen(application(room), room, who)["recipient"]["short_detail"]) is fits


def test_whoever_can_not_be_reached_is_listed_and_another_offer_is_told_without_a_name() -> None:
    people = (person(1, "Maya Chen", email="m@example.com"), *panel()[1:3])
    room = held(people)
    rival = Elsewhere("Okapi", entry("offer", day=date(2026, 11, 30)))
    facts = seen(replace(application(room), rival=rival), room, people[0])
    assert facts["unreached"] == "Tom Brandt and Björk Guðmundsdóttir"
    assert facts["rival"] == {"made_on": "19 November", "answer_by": "Monday 30 November"}


def test_every_fact_is_documented_and_nothing_else_is() -> None:
    people = (person(1, "Maya Chen", email="m@example.com"), person(2, "Tom Brandt", through=1))
    room = held(people)
    log = [entry("offer", day=date(2026, 11, 27)), entry("cancelled", interview_id=1)]
    facts = replace(application(room, log=log), rival=Elsewhere("Okapi", entry("offer")))
    known = seen(facts, room, people[1], me=profile(), promised=date(2026, 11, 27))
    names: set[str] = set()
    for key, value in known.items():
        group = value[0] if isinstance(value, list) else value
        inside = {f"{key}.{part}" for part in group} if isinstance(group, dict) else set()
        always = key in {"me", "interview", "recipient"}
        names |= inside if always else {key, *inside}
    assert names == {one.name for one in VARIABLES}
    assert all(one.meaning[-1] == "." and one.example for one in VARIABLES)
