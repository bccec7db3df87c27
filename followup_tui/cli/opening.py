"""The journal in the terminal: the user's own, or a sample."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from followup_tui.cli.call import make_ready
from followup_tui.errors import UsageError

if TYPE_CHECKING:
    from followup_tui.config import Places
    from followup_tui.storage.journal import Journal


@click.command()
def demo() -> None:
    """Open a sample journal: made up, and thrown away afterwards."""
    _require_terminal()
    _open_sample()


def open_app(places: "Places") -> None:
    """Open the journal, and come back when it is left.

    Args:
        places: where it is.

    Raises:
        UsageError: there is no terminal to open it in.
    """
    from followup_tui.ui.screens.today import SAMPLE

    _require_terminal()
    if _run(places) == SAMPLE:
        _open_sample()


def _require_terminal() -> None:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(
            "The journal opens in a terminal, and this is none.",
            "Without one, these work: followup next, list, show, add, log, park, locate.",
        )


def _open_sample() -> None:
    from tempfile import TemporaryDirectory

    from followup_tui.clock import Clock
    from followup_tui.config import Places
    from followup_tui.storage.sample import fill
    from followup_tui.storage.sample_past import fill_past

    with TemporaryDirectory(prefix="followup-sample-") as folder:
        places = Places.find(Path(folder))
        clock = Clock.from_environment()
        fill(places.journal, clock)
        fill_past(places.journal, clock)
        _run(places, sample=True)


def _run(places: "Places", *, sample: bool = False) -> str | None:
    """Open a journal in the terminal, and come back when it is left."""
    from followup_tui.clock import Clock
    from followup_tui.config import read_settings
    from followup_tui.storage.agenda import Agenda
    from followup_tui.ui.app import FollowupApp
    from followup_tui.ui.desk import Desk

    clock, settings = Clock.from_environment(), read_settings(places.settings)
    make_ready(places.journal, clock)

    def opening() -> "Journal":
        from followup_tui.storage.journal import Journal

        return Journal.open(places.journal, clock, settings.clock)

    desk = Desk(opening, Agenda(places.journal), clock)
    app = FollowupApp(desk, settings, places, sample=sample)
    try:
        outcome = app.run()
    finally:
        desk.close()
    if app.crash is not None:
        raise app.crash
    return outcome
