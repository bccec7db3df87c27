"""The way through a reflection."""

import pytest

from followup_tui.domain.facts import Person
from followup_tui.domain.models import Contact, Participant, Question
from followup_tui.domain.reflection.questionnaire import OURS, Pass
from followup_tui.domain.reflection.stops import behind, find, first_open, pass_of, stops, talked_with
from followup_tui.domain.words import Part, Verdict


def person(number: int, part: Part = Part.interviewer, detail: str = "") -> Person:
    participant = Participant(id=number, interview_id=1, contact_id=number, part=part, detail=detail)
    return Person(participant, Contact(id=number, full_name=f"Person {number}"))


def question(number: int, verdict: Verdict = Verdict.open) -> Question:
    return Question(id=number, reflection_id=1, position=number, text="Why?", verdict=verdict)


def names(*questions: Question, people: tuple[Person, ...] = (), pass_: Pass = Pass.first) -> list[str]:
    return [stop.name for stop in stops(pass_, questions, people)]


def test_each_question_and_each_person_has_a_stop() -> None:
    assert names(question(7), question(3), people=(person(5), person(6))) == [
        "first/feeling/0", "first/questions/0", "first/walk/7", "first/walk/3", "first/dread/0",
        "first/detail/5", "first/detail/6", "first/next_step/0", "first/promised/0", "first/prediction/0",
        "first/summary/0",
    ]  # fmt: skip


def test_without_questions_and_people_there_is_still_a_way() -> None:
    assert "first/walk/0" in names()
    assert not [name for name in names() if "detail" in name]
    assert names(pass_=Pass.second)[-1] == "second/summary/0"


@pytest.mark.parametrize(
    ("parts", "asked"),
    [
        ([Part.interviewer, Part.recruiter, Part.hiring_manager], [0, 2]),
        ([Part.recruiter, Part.coordinator], [0, 1]),
        ([], []),
    ],
)
def test_details_are_asked_about_those_who_interviewed(parts: list[Part], asked: list[int]) -> None:
    people = [person(number, part) for number, part in enumerate(parts)]
    assert [one.participant.id for one in talked_with(people)] == asked


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("first/walk/2", "first/walk/2"),
        ("first/walk/99", "first/walk/1"),  # the question is gone: its prompt is there
        ("first/detail/4", None),  # nobody is there any more
        ("first/gone/0", None),
        ("second/unsaid/0", None),
        ("", None),
        ("summary", None),
        ("first/summary/0", "first/summary/0"),
    ],
)
def test_a_bookmark_is_found_again(place: str, found: str | None) -> None:
    way = stops(Pass.first, [question(1), question(2)], [])
    at = find(way, place)
    assert (None if at is None else way[at].name) == found


@pytest.mark.parametrize(("place", "pass_"), [("", Pass.first), ("second/unsaid/0", Pass.second)])
def test_a_bookmark_names_its_pass(place: str, pass_: Pass) -> None:
    assert pass_of(place) is pass_


@pytest.mark.parametrize(
    ("prompt", "found"),
    [("walk", "first/walk/2"), ("detail", "first/detail/2"), ("dread", "first/dread/0")],
)
def test_what_is_missing_is_answered_where_it_is_missing(prompt: str, found: str) -> None:
    questions = [question(1, Verdict.partly), question(2), question(3)]
    people = [person(1, detail="Firmware"), person(2)]
    way = stops(Pass.first, questions, people)
    place = first_open(way, prompt, questions, people)
    assert place is not None
    assert way[place].name == found


def test_a_prompt_with_nothing_left_begins_at_its_first_stop() -> None:
    questions = [question(1, Verdict.properly), question(2, Verdict.properly)]
    way = stops(Pass.first, questions, [])
    assert first_open(way, "walk", questions, []) == [stop.name for stop in way].index("first/walk/1")
    assert first_open(way, "detail", questions, []) is None  # nobody is left to ask about


def test_behind_a_prompt_that_asks_about_nobody_comes_the_next_one() -> None:
    way = stops(Pass.first, [question(1)], [])
    detail, last = OURS.prompt("detail"), OURS.prompt("plan_change")
    assert detail is not None
    assert last is not None
    assert behind(way, detail).name == "first/next_step/0"
    assert behind(way, last).name == "first/summary/0"
