"""Programs that are measured in a terminal, all at the same time and place, each with its journal."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.journals import CLOCK, NOW
from tests.bench.program import Program

APP = "from followup_tui.__main__ import run; run()"


@dataclass(frozen=True, slots=True)
class Subject:
    """A program to be measured.

    Args:
        name: its name in the table.
        arguments: what follows `python`.
        word: what its first screen says.
        home: the folder of its journal.
        way: the keys that lead to where one types.
    """

    name: str
    arguments: Sequence[str]
    word: str
    home: Path | None = None
    way: Sequence[str] = ()

    def start(self) -> Program:
        """Start it in a terminal of its own."""
        return Program(self.arguments, environment(self.home))


def environment(home: Path | None) -> dict[str, str]:
    """The same time and place for every program."""
    fixed = {"FOLLOWUP_NOW": NOW.isoformat(), "FOLLOWUP_ZONE": CLOCK.zone.key}
    return fixed | ({"FOLLOWUP_HOME": str(home)} if home else {})
