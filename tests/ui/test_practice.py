"""Practice in the app: from a line of Today to the last card, with what is typed kept on the way."""

from datetime import timedelta

from textual.events import Paste
from textual.pilot import Pilot

from followup_tui.clock import Clock
from followup_tui.config import Places, Settings
from followup_tui.domain.reflection.questionnaire import Pass
from followup_tui.domain.rules import Rules
from followup_tui.domain.words import Verdict
from followup_tui.storage.journal import Journal
from followup_tui.ui.screens.practice import PracticeScreen
from followup_tui.ui.screens.today import TodayScreen
from followup_tui.ui.sitting import Sitting
from followup_tui.ui.widgets.rows import Rows
from tests.ui.conftest import CLOCK, NOW, MakeApp, settle, shown, type_in
from tests.ui.reflecting import press, record, until

SIZE = (80, 24)


def weak(places: Places, *questions: str) -> None:
    """Questions that were not answered, in an interview whose first pass was finished two days ago."""
    with Journal.open(places.journal, Clock(CLOCK.zone, NOW - timedelta(days=2)), Rules()) as journal:
        reflection = journal.reflections.open(record(journal, "Ingrid Dahl").interview.id or 0).reflection
        for text in questions:
            row = journal.reflections.add_question(reflection.id or 0, text)
            values = {"verdict": Verdict.not_answered, "said": "Nothing.", "missing": "All of it."}
            journal.reflections.change_question(row.id or 0, row.version, values)
        journal.reflections.finish(reflection.id or 0, reflection.version, Pass.first)


async def enter(pilot: Pilot[str]) -> None:
    await settle(pilot)
    await press(pilot, "7")
    assert isinstance(pilot.app.screen, PracticeScreen)


async def test_from_today_through_the_cards_to_the_end(
    make_app: MakeApp, places: Places, journal: Journal
) -> None:
    weak(places, "Why us?", "Why [/]x you?")
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert "Practise 2 questions" in shown(pilot)
        rows = app.screen.query_one("#agenda", Rows)
        rows.highlighted = [option.id for option in rows.options].index("practice")
        await press(pilot, "enter")
        assert "“Why us?”" in shown(pilot)
        assert "Nothing." not in shown(pilot)
        await pilot.press("p", "t")  # nothing can be judged before the card is turned
        await type_in(pilot, "For the p in it.")
        assert "space" not in shown(pilot).splitlines()[-1]  # which is a blank now
        await press(pilot, "ctrl+t")
        for text in ("For the p in it.", "Nothing.", "All of it.", "✗ not, Wed 25 Nov"):
            assert text in shown(pilot)
        await pilot.press("e")
        await type_in(pilot, "The robots.")
        await press(pilot, "escape", "p")
        assert "“Why [/]x you?”" in shown(pilot)
        assert "✓ ›" in shown(pilot)
        await press(pilot, "space", "h")
        assert "2 practised, 1 properly" in shown(pilot)
        assert "The next come back on Thu 3 Dec, in 7 days." in shown(pilot)
        await press(pilot, "u")
        assert "“Why [/]x you?”" in shown(pilot)
        await press(pilot, "x")
        assert "1 practised, 1 properly" in shown(pilot)
        await press(pilot, "escape")
        assert isinstance(app.screen, TodayScreen)
        assert "Practise" not in shown(pilot)
    first, second = journal.reflections.open(1).questions
    assert (first.say_now, second.at_rest, second.practise_on) == ("The robots.", True, None)


async def test_nothing_that_is_typed_is_lost(make_app: MakeApp, places: Places, journal: Journal) -> None:
    weak(places, "Why us?", "Why you?")
    async with make_app(Settings(clipboard="off")).run_test(size=SIZE) as pilot:
        await enter(pilot)
        await pilot.press("t")
        await type_in(pilot, "Because")
        await press(pilot, "escape", "f4")
        assert "“Why you?”" in shown(pilot)
        await press(pilot, "escape", "7")
        assert "Or go on with what you typed: t" in shown(pilot)
        await press(pilot, "t")
        pilot.app.post_message(Paste("\nit was long" * 30))
        await press(pilot, "ctrl+t", "e")
        row = journal.reflections.open(1).questions[0]
        journal.reflections.change_question(row.id or 0, row.version, {"say_now": "Theirs."})
        await type_in(pilot, "Mine.")
        await press(pilot, "down")
        assert "Mine." in shown(pilot)  # one sees where one writes
        await press(pilot, "escape")
        assert "Changed in two places" in shown(pilot)
        await press(pilot, "b")
        assert journal.reflections.open(1).questions[0].say_now == "Theirs.\n\nMine."
        await press(pilot, "f4", "t", "x")
        row = journal.reflections.open(1).questions[1]
        journal.reflections.remove_question(row.id or 0, row.version)
        await press(pilot, "ctrl+t")
        assert "Deleted in another window" in shown(pilot)
        await press(pilot, "y")
        await until(pilot, lambda: "Not in the clipboard" in shown(pilot))
        await press(pilot, "escape")
        await until(pilot, lambda: "“Why us?”" in shown(pilot))
    assert journal.practice.due().cards[0].begun.said.startswith("Because\nit")  # type: ignore[union-attr]


async def test_what_is_taken_back_after_a_new_sitting_was_begun_is_on_the_table(
    make_app: MakeApp, places: Places
) -> None:
    weak(places, "Why us?")
    sitting = Sitting(make_app().desk)
    await sitting.begin()
    await sitting.judge(Verdict.partly)
    await sitting.begin()
    assert (sitting.card, sitting.went) == (None, {})
    assert await sitting.undo() == "Practised a question · Nordlys Bank"
    assert sitting.number == 1
    await sitting.judge(Verdict.properly)
    assert (sitting.number, sitting.judged) == (0, [Verdict.properly])


async def test_where_nothing_is_due_it_says_what_practice_is(make_app: MakeApp) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await enter(pilot)
        assert "Nothing is due for practice" in shown(pilot)
        assert "after the first pass, then after 7 more, then after 7 more." in shown(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, TodayScreen)
