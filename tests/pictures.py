"""The pictures of the README, made from the real app on the sample journal: `python -m tests.pictures`."""

import asyncio
import os
import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from shutil import copy
from zoneinfo import ZoneInfo

from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from followup_tui.clock import Clock
from followup_tui.config import Places, Settings
from followup_tui.domain.rules import Rules
from followup_tui.storage.agenda import Agenda
from followup_tui.storage.journal import Journal
from followup_tui.storage.private import make_private
from followup_tui.storage.sample import fill
from followup_tui.storage.sample_past import fill_past
from followup_tui.ui.app import FollowupApp
from followup_tui.ui.desk import Desk

ASSETS = Path(__file__).parent.parent / "assets"
CLOCK = Clock(ZoneInfo("Europe/Berlin"), datetime(2026, 11, 26, 8, 14, tzinfo=UTC))
# Rich names a font that a browser would fetch; the reader's own monospaced one serves as well.
_FONTS = re.compile(r"\s*@font-face \{.*?\}\n", re.S)
# Pictures in a row, a tenth of a second apart, that must be alike.
_AT_REST = 6
_FAMILY = re.compile(r"font-family: Fira Code, monospace")


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture.

    Args:
        name: its name.
        keys: those that lead to it from Today.
        size: in cells.
        past: whether the sample has a past.
    """

    name: str
    keys: Sequence[str] = ()
    size: tuple[int, int] = (120, 34)
    past: bool = False


PICTURES = (
    Picture("today"),
    Picture("checklist", ("2",)),
    Picture("composer", ("enter",)),
    Picture("reflection", ("slash", *"nightly", "enter"), past=True),
    Picture("insights", ("6",), past=True),
)


async def taken(picture: Picture, journal: Path) -> str:
    """One picture, as SVG.

    Args:
        picture: which.
        journal: the sample, with a past where the picture has one; a copy of it is shown.
    """
    os.environ.pop("NO_COLOR", None)
    with tempfile.TemporaryDirectory() as folder:
        places = Places.find(Path(folder) / "home")
        make_private(places.journal.parent)
        copy(journal, places.journal)
        desk = Desk(lambda: Journal.open(places.journal, CLOCK, Rules()), Agenda(places.journal), CLOCK)
        app = FollowupApp(desk, Settings(), places)
        try:
            async with app.run_test(size=picture.size) as pilot:
                for key in (None, *picture.keys):
                    if key is not None:
                        await pilot.press(key)
                    for _ in range(3):
                        await pilot.pause()
                        await desk.ask(lambda journal: None)
                        await pilot.pause()
                for field in app.screen.query(Input):
                    field.cursor_blink = False
                for area in app.screen.query(TextArea):
                    area.cursor_blink = False
                    # A line that was drawn while its cursor was out would be taken for the present one.
                    area.notify_style_update()
                    area.refresh()
                return await _at_rest(app, pilot)
        finally:
            desk.close()


async def _at_rest(app: FollowupApp, pilot: Pilot[str]) -> str:
    """The picture once it has stopped to change: a review or a toast may come late on a busy machine."""
    last, same = "", 0
    while same < _AT_REST:
        await pilot.pause(0.1)
        now = _bare(app.export_screenshot(title="followup"))
        last, same = now, same + 1 if now == last and not list(app.workers) else 0
    return last


def _bare(svg: str) -> str:
    return _FAMILY.sub("font-family: monospace", _FONTS.sub("", svg))


def main() -> None:
    """Take them all."""
    ASSETS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        plain, lived = (Path(folder) / name / "journal.db" for name in ("plain", "lived"))
        for path in (plain, lived):
            fill(path, CLOCK)
        fill_past(lived, CLOCK)
        for picture in PICTURES:
            now = asyncio.run(taken(picture, lived if picture.past else plain))
            (ASSETS / f"{picture.name}.svg").write_text(now, "utf-8")


if __name__ == "__main__":
    main()
