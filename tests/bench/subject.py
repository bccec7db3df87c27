"""Programs that are measured in a terminal, all at the same time and place, each with its journal."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.journals import CLOCK, NOW
from tests.bench.measured import Measured
from tests.bench.program import Program

_SENTENCE = "thank you for the time today "
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


def typing(what: str, subjects: Sequence[Subject], rounds: int, measured: Measured) -> None:
    """Type where the way of each program leads, in turn.

    Args:
        what: what is measured by that.
        subjects: the programs.
        rounds: how often each is used.
        measured: takes the time of each key.
    """
    for _ in range(rounds):
        for subject in subjects:
            with subject.start() as program:
                program.until(subject.word)
                program.rest(2)
                for key in subject.way:
                    program.press(key)
                    program.rest(1)
                for letter in _SENTENCE * 2:
                    measured.add(what, subject.name, program.press(letter)[0])
