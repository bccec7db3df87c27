"""The app over a real journal at a fixed time, driven without a terminal."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from shutil import copy
from zoneinfo import ZoneInfo

import pytest
from textual import events
from textual.cache import LRUCache
from textual.css.model import RuleSet
from textual.keys import _character_to_key
from textual.pilot import Pilot

from followup_tui.clock import Clock
from followup_tui.config import Places, Settings
from followup_tui.domain.rules import Rules
from followup_tui.storage.agenda import Agenda
from followup_tui.storage.journal import Journal
from followup_tui.storage.private import make_private
from followup_tui.ui.app import FollowupApp
from followup_tui.ui.desk import Desk
from followup_tui.ui.styles import Styles

NOW = datetime(2026, 11, 26, 8, 14, tzinfo=UTC)
CLOCK = Clock(ZoneInfo("Europe/Berlin"), NOW)

MakeApp = Callable[..., FollowupApp]


@pytest.fixture(scope="session", autouse=True)
def _read_once() -> Iterator[None]:
    """All apps of one theme share what was read of their style sheets."""
    read: dict[object, LRUCache[tuple[object, ...], list[RuleSet]]] = {}

    def sharing(told: Callable[..., None]) -> Callable[..., None]:
        def tell(self: Styles, variables: dict[str, str]) -> None:
            self._parse_cache = LRUCache(1)  # it is emptied
            told(self, variables=variables)
            self._parse_cache = read.setdefault(tuple(variables.items()), LRUCache(1_000))

        return tell

    with pytest.MonkeyPatch.context() as patch:
        for name in ("__init__", "set_variables"):
            patch.setattr(Styles, name, sharing(getattr(Styles, name)))
        yield


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """Where this test keeps its files."""
    return Places.find(tmp_path / "home")


@pytest.fixture
def make_app(places: Places, sample_journal: Path) -> Iterator[MakeApp]:
    """Makes an app; with `sample=True` over a copy of the sample journal."""
    desks: list[Desk] = []

    def make(settings: Settings | None = None, *, sample: bool = False, clock: Clock = CLOCK) -> FollowupApp:
        if sample:
            make_private(places.journal.parent)
            copy(sample_journal, places.journal)
        desk = Desk(lambda: Journal.open(places.journal, clock, Rules()), Agenda(places.journal), clock)
        desks.append(desk)
        return FollowupApp(desk, settings or Settings(), places)

    yield make
    for desk in desks:
        desk.close()


@pytest.fixture
def journal(places: Places, empty_journal: Path) -> Iterator[Journal]:
    """The journal of the app, as another window would have it open."""
    make_private(places.journal.parent)
    copy(empty_journal, places.journal)
    with Journal.open(places.journal, CLOCK, Rules()) as opened:
        yield opened


async def settle(pilot: Pilot[str]) -> None:
    """Wait until the journal has answered everything, and the screen shows it."""
    app = pilot.app
    assert isinstance(app, FollowupApp)
    for _ in range(3):
        await app.desk.ask(lambda journal: None)
        await pilot.pause()


async def type_in(pilot: Pilot[str], text: str) -> None:
    """Type a text key by key, without waiting for the screen after each of them."""
    app = pilot.app
    assert app._driver is not None
    for char in text:
        event = events.Key(_character_to_key(char), char)
        event.set_sender(app)
        app._driver.send_message(event)
    await pilot.pause()


def shown(pilot: Pilot[str]) -> str:
    """What a person would see, line by line."""
    app = pilot.app
    lines = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in lines)
