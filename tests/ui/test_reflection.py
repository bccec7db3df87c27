"""The reflection, driven by keys over a real journal."""

import unicodedata
from datetime import date

import pytest

from followup_tui.domain.reflection.questionnaire import PROMPTS, AnswerKind, Pass
from followup_tui.domain.words import Category, Verdict
from followup_tui.storage.interviews import InterviewEntry
from followup_tui.storage.journal import Journal
from followup_tui.ui.modals.keeping import KeepingModal
from followup_tui.ui.screens.reflection import PAGES
from tests.ui.conftest import NOW, MakeApp, shown
from tests.ui.reflecting import complete, days, enter, press, record, stored, told, until, write

UGLY = (
    "[/]x [@click=app.quit]",
    "\x1b]52;c;aGk=\x07\x9b31m",
    "長い質問です" * 40,
    "w" * 10_000,
    "a\u202eb\U0001f469\u200d\U0001f680",
)


def test_every_kind_of_prompt_has_a_page() -> None:
    assert set(PAGES) == set(AnswerKind)


async def test_the_first_pass_by_keyboard_alone(make_app: MakeApp, journal: Journal) -> None:
    about = record(journal, "Ingrid Dahl", "Tom Brandt")
    async with make_app().run_test(size=(80, 24)) as pilot:
        await enter(pilot, about)
        await press(pilot, "4")  # how it felt, and on to the questions
        for text in ("Why Nordlys", "What is a slowly changing dimension", "Any debts"):
            await write(pilot, text)
            await press(pilot, "enter")
        await press(pilot, "f4", "T", "m", "p", "f4", "t", "h", "tab")
        await write(pilot, "phn")
        await press(pilot, "f4", "n", "f4")
        await write(pilot, "Salary")
        await press(pilot, "f4")
        await write(pilot, "Fjords")
        await press(pilot, "f4", "f4", "f4")
        await write(pilot, "in two weeks")
        await press(pilot, "enter", "6", "5", "right", "enter")
        assert "1 of 3 answered properly" in shown(pilot)
        assert "not sealed yet" in shown(pilot)
        await press(pilot, "enter")
        assert "The thank-you mails are open now." in told(pilot)
        await press(pilot, "u")
        assert "both stay" in told(pilot)
        found = stored(journal, about)
        assert found.reflection.first_pass_at == found.reflection.sealed_at == NOW
        assert found.reflection.prediction == 70
        assert found.values | {"questions": "", "promised": ""} == {
            "feeling": "4", "dread": "Salary", "questions": "", "promised": "",
        }  # fmt: skip
        assert [(q.text, q.category, q.verdict, q.said) for q in found.questions] == [
            ("Why Nordlys", Category.motivation, Verdict.properly, ""),
            ("What is a slowly changing dimension", Category.technical, Verdict.partly, "phn"),
            ("Any debts", Category.other, Verdict.not_answered, ""),
        ]
        tom = about.round.people[1].contact.id
        assert [q.asked_by_id for q in found.questions] == [tom, None, None]
        assert [one.participant.detail for one in found.about.round.people] == ["Fjords", ""]
        assert [entry.day for entry in found.about.facts.log] == [date(2026, 12, 10)]


async def test_a_sealed_prediction_stays(make_app: MakeApp, journal: Journal) -> None:
    about = record(journal)
    complete(journal, about, Verdict.properly)
    async with make_app().run_test(size=(80, 24)) as pilot:
        await enter(pilot, about, pass_=Pass.first)
        await press(pilot, "f3")
        assert "sealed Thu 26 Nov" in shown(pilot)
        await press(pilot, "7", "right", "backspace", "f3", "f4")
        assert "60" not in shown(pilot)
        await press(pilot, "f4")
        assert "sealed Thu 26 Nov, opened when" in shown(pilot)
        assert "60" not in shown(pilot)
    found = stored(journal, about).reflection
    assert (found.prediction, found.sealed_at, found.first_pass_at) == (60, NOW, NOW)


@pytest.mark.parametrize("steps", [1, 3, 9])
async def test_one_comes_back_to_where_one_left(make_app: MakeApp, journal: Journal, steps: int) -> None:
    about = record(journal, "Ingrid Dahl")
    number = stored(journal, about).reflection.id or 0
    for text in ("One?", "Two?"):
        journal.reflections.add_question(number, text)
    async with make_app().run_test(size=(80, 24)) as pilot:
        screen = await enter(pilot, about)
        await press(pilot, *["f4"] * steps)
        before = shown(pilot)
        while pilot.app.screen is screen:
            await press(pilot, "escape")
        await enter(pilot, about)
        assert shown(pilot) == before


async def test_what_is_typed_is_stored_while_the_field_is_open(make_app: MakeApp, journal: Journal) -> None:
    about = record(journal)
    async with make_app().run_test(size=(80, 24)) as pilot:
        await enter(pilot, about)
        await press(pilot, "f4")
        await write(pilot, "half a quest")
        await until(pilot, lambda: stored(journal, about).values.get("questions") == "half a quest")
        await press(pilot, "f4", "tab", "tab")
        await write(pilot, "a number")
        await until(pilot, lambda: stored(journal, about).questions[0].missing == "a number")
        await press(pilot, "f4")
        await write(pilot, "dread")
        await press(pilot, "ctrl+q")
    found = stored(journal, about)
    assert found.values["dread"] == "dread"
    assert [question.text for question in found.questions] == ["half a quest"]


async def test_letters_judge_only_while_nothing_is_typed(make_app: MakeApp, journal: Journal) -> None:
    about = record(journal)
    journal.reflections.add_question(stored(journal, about).reflection.id or 0, "Why?")
    async with make_app().run_test(size=(80, 24)) as pilot:
        await enter(pilot, about)
        await press(pilot, "f4", "f4", "tab", "n", "b", "escape", "h", "c")
        found = stored(journal, about).questions[0]
        assert (found.said, found.verdict, found.category) == ("nb", Verdict.partly, Category.case)
        await press(pilot, "h")
        assert stored(journal, about).questions[0].verdict is Verdict.open


async def test_a_day_that_is_not_understood_is_kept_as_it_was_typed(
    make_app: MakeApp, journal: Journal
) -> None:
    about = record(journal)
    async with make_app().run_test(size=(80, 24)) as pilot:
        await enter(pilot, about)
        await press(pilot, *["f4"] * 5)
        await write(pilot, "soonish")
        await press(pilot, "f3", "f4")
        assert "soonish" in shown(pilot)
        assert days(journal, about) == []
        await press(pilot, *["backspace"] * 7)
        await write(pilot, "friday")
        await press(pilot, "f3", "f4")
        assert days(journal, about) == [date(2026, 11, 27)]
        assert "→ Fri 27 Nov, tomorrow" in shown(pilot)


async def test_a_text_that_was_changed_in_two_places_is_kept_twice(
    make_app: MakeApp, journal: Journal
) -> None:
    about = record(journal)
    number = stored(journal, about).reflection.id or 0
    seen = journal.reflections.answer(number, "dread", "before", None)
    async with make_app().run_test(size=(80, 24)) as pilot:
        await enter(pilot, about)
        await press(pilot, *["f4"] * 3)
        journal.reflections.answer(number, "dread", "theirs", seen.version)
        await write(pilot, " mine")
        await press(pilot, "f4")
        assert isinstance(pilot.app.screen, KeepingModal)
        assert "theirs" in shown(pilot)
        assert "before mine" in shown(pilot)
        await press(pilot, "escape")
        assert stored(journal, about).values["dread"] == "theirs"
        await press(pilot, "f4", "b")
        assert stored(journal, about).values["dread"] == "theirs\n\nbefore mine"
        assert "before mine" in shown(pilot)


async def test_other_fields_of_a_question_that_moved_on_are_no_conflict(
    make_app: MakeApp, journal: Journal
) -> None:
    about = record(journal)
    question = journal.reflections.add_question(stored(journal, about).reflection.id or 0, "Why?")
    async with make_app().run_test(size=(80, 24)) as pilot:
        await enter(pilot, about)
        await press(pilot, "f4", "f4")
        theirs = {"verdict": Verdict.partly, "said": "theirs"}
        journal.reflections.change_question(question.id or 0, question.version, theirs)
        await press(pilot, "t", "tab", "x", "f4")
        assert isinstance(pilot.app.screen, KeepingModal)
        await press(pilot, "m")
    found = stored(journal, about).questions[0]
    assert (found.category, found.verdict, found.said) == (Category.technical, Verdict.partly, "x")


async def test_nobody_and_no_question(make_app: MakeApp, journal: Journal) -> None:
    about = record(journal)
    async with make_app().run_test(size=(80, 24)) as pilot:
        await enter(pilot, about)
        for prompt in (one for one in PROMPTS if one.pass_ is Pass.first and one.key != "detail"):
            assert (prompt.text if prompt.key != "walk" else "No question is noted") in shown(pilot)
            await press(pilot, "f4")
        assert "No question noted yet" in shown(pilot)
        assert "Finish" not in shown(pilot)
        await press(pilot, "enter")  # the first of what is missing
        assert PROMPTS[0].text in shown(pilot)


async def test_where_nobody_is_left_to_ask_about_the_next_prompt_is_asked(
    make_app: MakeApp, journal: Journal
) -> None:
    about = record(journal, "Ingrid Dahl")
    person = about.round.people[0].participant
    async with make_app().run_test(size=(80, 24)) as pilot:
        screen = await enter(pilot, about)
        await press(pilot, *["f4"] * 4)
        assert screen._stop.name == f"first/detail/{person.id}"
        journal.interviews.edit(about, InterviewEntry({}, {}))
        await press(pilot, "escape", "slash", "escape")
        assert "What did they say happens next?" in shown(pilot)


async def test_the_first_pass_comes_first(make_app: MakeApp, journal: Journal) -> None:
    about = record(journal)
    async with make_app().run_test(size=(80, 24)) as pilot:
        await enter(pilot, about, pass_=Pass.second)
        assert PROMPTS[0].text in shown(pilot)
        assert "that comes first" in told(pilot)


async def test_the_second_look(make_app: MakeApp, journal: Journal) -> None:
    about = record(journal, "Ingrid Dahl")
    complete(journal, about, Verdict.properly, Verdict.partly, Verdict.not_answered)
    async with make_app().run_test(size=(120, 40)) as pilot:
        await enter(pilot, about, pass_=Pass.second)
        await write(pilot, "The numbers")
        await press(pilot, "f4", "f4")
        assert "“Question 2”" in shown(pilot)
        assert "Answer 2" in shown(pilot)
        await press(pilot, "f4")
        assert "“Question 1”" in shown(pilot)
        assert "› 2 ·" in shown(pilot)
        await press(pilot, "f4", "f4", "f4", "5")
        await write(pilot, "If they ask, then I breathe")
        await press(pilot, "f4", "enter")
        found = stored(journal, about)
        assert found.reflection.second_look_at == NOW
        assert found.values["still_want"] == "5"
        await press(pilot, "w")
        assert "sealed Thu 26 Nov" in shown(pilot)


async def test_what_is_missing_is_named_and_jumped_to(make_app: MakeApp, journal: Journal) -> None:
    about = record(journal)
    complete(journal, about, Verdict.properly, Verdict.open)
    async with make_app().run_test(size=(80, 24)) as pilot:
        await enter(pilot, about, pass_=Pass.first)
        await press(pilot, "j", "j", "j", "j", "enter")
        assert "Question 2 of 2" in shown(pilot)
        await press(pilot, "p")
        assert stored(journal, about).questions[1].verdict is Verdict.properly


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_ugly_text_everywhere(make_app: MakeApp, journal: Journal, size: tuple[int, int]) -> None:
    about = record(journal, *(f"P{ugly}"[:300] for ugly in UGLY), role=f"R{UGLY[0]}")
    complete(journal, about, *(Verdict.partly for _ in UGLY))
    found = stored(journal, about)
    for question, ugly in zip(found.questions, UGLY, strict=True):
        values = {"text": f"Q{ugly}"[:300], "said": ugly, "missing": ugly, "say_now": ugly}
        journal.reflections.change_question(question.id or 0, question.version, values)
    for prompt in PROMPTS:
        if prompt.kind is AnswerKind.text:
            journal.reflections.answer(found.reflection.id or 0, prompt.key, "".join(UGLY), None)
    for person, ugly in zip(found.about.round.people, UGLY, strict=True):
        participant = person.participant
        journal.interviews.save_participant(participant.id or 0, participant.version, {"detail": ugly})
    async with make_app().run_test(size=size) as pilot:
        for pass_, stops in ((Pass.first, 16), (Pass.second, 7)):
            screen = await enter(pilot, about, pass_=pass_)
            for _ in range(stops):
                await press(pilot, "f3")
                controls = [
                    char for char in shown(pilot) if char != "\n" and unicodedata.category(char) == "Cc"
                ]
                assert controls == []
            while pilot.app.screen is screen:
                await press(pilot, "escape")
    after = stored(journal, about)
    assert [question.version for question in after.questions] == [3 for _ in UGLY]
