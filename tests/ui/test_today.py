"""Today says what to do now, what waits, and until when to rest."""

from datetime import timedelta

import pytest

from followup_tui.clock import Clock
from followup_tui.domain.today import TITLES
from followup_tui.storage.journal import Journal
from followup_tui.ui.screens.today import SAMPLE
from tests.ui.conftest import CLOCK, MakeApp, settle, shown

SIZES = [(80, 24), (120, 40)]


@pytest.mark.parametrize("size", SIZES)
async def test_an_empty_journal_offers_a_beginning(make_app: MakeApp, size: tuple[int, int]) -> None:
    app = make_app()
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        assert "New interview" in shown(pilot)
        await pilot.press("down", "enter")
        await pilot.pause()
    assert app.return_value == SAMPLE


@pytest.mark.parametrize("size", SIZES)
async def test_the_most_urgent_step_comes_first_and_is_ticked_and_unticked(
    make_app: MakeApp, size: tuple[int, int]
) -> None:
    async with make_app(sample=True).run_test(size=size) as pilot:
        await settle(pilot)
        first = _first_now(shown(pilot))
        assert first.startswith("! ")
        await pilot.press("space")
        await settle(pilot)
        assert _first_now(shown(pilot)) != first
        await pilot.press("u")
        await settle(pilot)
        assert _first_now(shown(pilot)) == first


async def test_when_nothing_is_to_be_done_it_says_until_when_to_rest(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        for _ in range(9):
            await pilot.press("space")
            await settle(pilot)
        assert "Nothing to do. Rest until" in shown(pilot)


async def test_an_interview_is_deleted_after_asking_and_comes_back(make_app: MakeApp) -> None:
    async with make_app(sample=True).run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("d")
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert shown(pilot).count("Halden Robotics") > 0
        await pilot.press("d")
        await settle(pilot)
        await pilot.press("y")
        await settle(pilot)
        assert "Deleted" in shown(pilot)
        await pilot.press("u")
        await settle(pilot)
        assert "Undone" in shown(pilot)


async def test_a_parked_application_is_out_of_sight_and_a_step_is_put_off(make_app: MakeApp) -> None:
    app = make_app(sample=True)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        assert "Okapi Studio · Product designer" in shown(pilot)  # it rests
        okapi = next(card.place for card in app.desk.agenda.cards() if card.place.company == "Okapi Studio")
        entry = {"application_id": okapi.application_id, "happening": "parked"}
        await app.desk.ask(lambda journal: journal.log.add(entry))
        app.screen.reload()  # type: ignore[attr-defined]
        await settle(pilot)
        assert "Okapi Studio" not in shown(pilot)
        assert "1 out of sight · o shows them" in shown(pilot)
        await pilot.press("o")
        await settle(pilot)
        assert "parked" in shown(pilot).partition("Okapi Studio")[2]
        await pilot.press("o")
        await settle(pilot)
        assert "Okapi Studio" not in shown(pilot)
        first = _first_now(shown(pilot))
        await pilot.press("z", *"mon", "enter")
        await settle(pilot)
        assert _first_now(shown(pilot)) != first
        assert "from Mon 30 Nov" in shown(pilot)
        await pilot.press("5")
        await settle(pilot)
        assert type(app.screen).__name__ == "ApplicationScreen"


async def test_keys_that_find_nothing_say_so_and_the_hour_moves_steps_on(
    make_app: MakeApp, journal: Journal
) -> None:
    clock = Moving(CLOCK.zone, CLOCK.now())
    app = make_app(clock=clock)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("4")
        await pilot.pause()
        assert "No interview yet: a records one." in shown(pilot)
        fill_one(journal)
        app.screen.reload()  # type: ignore[attr-defined]
        await settle(pilot)
        assert _group_of(shown(pilot), "Reflect, first pass") == "Open"
        await pilot.press("j")
        chosen = app.screen.query_one("#agenda").chosen  # type: ignore[attr-defined]
        clock.move(timedelta(days=2))
        app.screen.reload()  # type: ignore[attr-defined]
        await settle(pilot)
        assert _group_of(shown(pilot), "Reflect, first pass") == "Overdue"
        assert app.screen.query_one("#agenda").chosen == chosen  # type: ignore[attr-defined]


async def test_every_action_of_the_screen_is_in_the_palette_and_in_the_help(make_app: MakeApp) -> None:
    app = make_app(sample=True)
    async with app.run_test(size=(120, 50)) as pilot:
        await settle(pilot)
        commands = {command.title for command in app.get_system_commands(app.screen)}
        assert {"New interview", "Done", "Undo", "Checklist", "Help", "Theme: light", "Quit"} <= commands
        await pilot.press("question_mark")
        await settle(pilot)
        assert "New interview" in shown(pilot)


async def test_many_interviews_are_read_in_pages(make_app: MakeApp) -> None:
    from tests.storage.conftest import entry

    app = make_app(clock=Clock(CLOCK.zone, CLOCK.now()))
    async with app.run_test(size=(80, 24)) as pilot:
        for day in range(60):
            moved = dict(entry().interview)
            moved["starts_at"] = CLOCK.now() - timedelta(days=day, hours=2)
            moved["ends_at"] = CLOCK.now() - timedelta(days=day, hours=1)
            one = entry(
                interview=moved, people=(), application={"company": f"Firm {day}", "role": "r", "zone": "UTC"}
            )
            await app.desk.ask(lambda journal, one=one: journal.interviews.record(one))  # type: ignore[misc]
        app.screen.reload()  # type: ignore[attr-defined]
        await settle(pilot)
        app.screen.query_one("#interviews").focus()
        for _ in range(4):
            await pilot.press("G")
            await settle(pilot)
        assert "Firm 59" in shown(pilot)


class Moving(Clock):
    """A clock that a test moves on."""

    def move(self, by: timedelta) -> None:
        """Let time pass."""
        object.__setattr__(self, "fixed", self.now() + by)


def fill_one(journal: Journal) -> None:
    """An interview that ended an hour ago, recorded in another window."""
    from tests.storage.conftest import entry

    held = {"starts_at": CLOCK.now() - timedelta(hours=2), "ends_at": CLOCK.now() - timedelta(hours=1)}
    journal.interviews.record(entry(interview={**entry().interview, **held}))


def _group_of(screen: str, step: str) -> str:
    """The heading above a step."""
    lines = [line.strip("│ ") for line in screen.splitlines()]
    place = next(number for number, line in enumerate(lines) if step in line)
    return next(line for line in reversed(lines[:place]) if line in TITLES.values())


def _first_now(screen: str) -> str:
    """The first step of the pane "What now", its sign included; the line above it is its group."""
    lines = screen.splitlines()
    top = next(number for number, line in enumerate(lines) if "What now" in line)
    column = lines[top].index("What now") - 1
    return " ".join(lines[top + 2][column:].strip(" │").split())
