"""Texts that programs have fallen over, a terminal that keeps what it is sent, and a spoiled journal.

The tests try a few of them. For 200 examples of each slow test: `python -m tests.hostile 200`.
"""

import os
import random
import re
import sqlite3
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import cycle
from pathlib import Path

from hypothesis import Phase, settings
from hypothesis import strategies as st
from sqlalchemy import Enum, String
from sqlmodel import AutoString, SQLModel
from textual.drivers.headless_driver import HeadlessDriver

from followup_tui.domain import models  # noqa: F401  (it fills the metadata)

EXAMPLES = "FOLLOWUP_HOSTILE_EXAMPLES"

MARKUP = (
    "[/]x", "[@click=app.quit]x[/]", "[bold", "[b]", "[/b]", "[red]", "[link=http://a.example]l[/link]",
    "\\[x]", "[$primary]", "$primary", "[on $error 50%]", ":smile:", "\\x1b[2J", "\\n", "%s %d %(x)s",
    "{0} {x!r}", "<b>",
)  # fmt: skip
TEMPLATES = ("{{ 7*7 }}", "{% for", "{# x", "}}", "{{ me.__class__ }}", "[Name]", "TODO")
TERMINAL = (
    "\x1b]52;c;aGk=\x07", "\x1b]52;c;aGk=\x1b\\", "\x9d52;c;aGk=\x9c", "\x1b]0;title\x07",
    "\x1b]8;;http://a.example\x07", "\x1b[2J", "\x1b[8m", "\x9b2J", "\x1bc", "\x1b[?1049l", "\x1b[6n",
    "\x1bP1$r0m\x1b\\", "\x90q\x9c",
    "\x1b_G\x1b\\", "\x1b^x\x1b\\", "\x1b[200~", "\x1b[201~", "\x1b", "\x9b", "\x00", "\x07", "\x08\x08",
    "\x0e", "\x7f",
    "\x84", "\xad",
)  # fmt: skip
LINES = ("\n", "\r\n", "\r", "\t", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029", "\n\n\n", "   ")
DIRECTIONS = ("\u202e", "\u202d", "\u2066", "\u2069", "\u200f", "\u061c", "\ufeff", "שלום", "مرحبا 12")
LETTERS = (
    "a", "Maya Chen", "é", "e\u0301", "Z" + "\u0300\u0489\u0323" * 30, "ẞŉǰ", "İıſK", "山田太郎 様", "한국어",
    "ก็็็", "👩\u200d💻", "👨\u200d👩\u200d👧\u200d👦", "🇩🇪🇫", "🏴\U000e0067\U000e0062\U000e007f", "❤️",
    "\u200d", "\u200b", "\U0010ffff", "\ufffe", "\U000f0000", "￼", "'; DROP TABLE interview; --", '"', "%",
    "_", "\\", "/../..", "-rf", "=1+1", "~",
)  # fmt: skip
SURROGATES = ("\ud800", "\udc00x", "\ud83d\ude00", "\udcff")
# Text that is no UTF-8, as it may stand in a file.
BROKEN = (b"\xff\x1b]52;c;aGk=\x07", b"\xc3\x28 Maya", b"\xed\xa0\x80", b"\x9b2J")
LONG = ("w" * 10_000, "長" * 2_000, "word " * 1_000, "👩\u200d💻" * 500, "x\n" * 400)

SHORT = MARKUP + TEMPLATES + TERMINAL + LINES + DIRECTIONS + LETTERS
FRAGMENTS = SHORT + SURROGATES + LONG

# Categories that no terminal should be sent as text, and how Unicode says that a character turns text around.
_CATEGORIES = frozenset({"Cc", "Cs", "Zl", "Zp"})
_TURNING = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
_MARKS = frozenset("\u200e\u200f\u061c\ufeff")
# What Textual itself sends: colours (hiding is none), places of the cursor, the frame around an update, the
# shape of the mouse's pointer.
_OWN = re.compile(
    r"\x1b\[(?!8m)[0-9;]*m|\x1b\[[0-9]+;[0-9]+H|\x1b\[\?2026[hl]|\x1b\]22;(?:default|pointer|text)\x07|\r?\n"
)

# Columns of plain text whose values are names of something, and not what people write.
_WORDS = frozenset({
    "zone", "country", "region", "kind", "key", "prompt", "place", "task", "settled", "language",
    "fingerprint",
    "rule",
})  # fmt: skip


def texts(fragments: Sequence[str] = FRAGMENTS) -> st.SearchStrategy[str]:
    """Hostile texts: fragments with a little of anything between them.

    Args:
        fragments: what they are made of.
    """
    return st.lists(st.sampled_from(fragments) | st.text(max_size=5), min_size=1, max_size=6).map("".join)


def batteries() -> st.SearchStrategy[list[str]]:
    """Lists of hostile texts in which every fragment is somewhere, for slow tests of many fields."""
    return st.integers(0, 1 << 32).map(battery)


def battery(seed: int) -> list[str]:
    """One of those lists; the same one for the same seed."""
    chance = random.Random(seed)  # noqa: S311  # no secret hangs on it
    left = list(FRAGMENTS)
    chance.shuffle(left)
    found = []
    while left:
        count = chance.randint(1, 4)
        found.append(chance.choice(["", " ", "a"]).join(left[:count]))
        left = left[count:]
    return found


def few(default: int) -> settings:
    """Settings for slow tests: few examples, the same ones each time, unless a long battery is asked for.

    Args:
        default: how many examples, unless the environment says so.
    """
    wanted = int(os.environ.get(EXAMPLES, "0"))
    phases = (Phase.explicit, Phase.reuse, Phase.generate)  # to shrink an example would take an hour
    return settings(max_examples=wanted or default, derandomize=not wanted, phases=phases, deadline=None)


def harmful(text: str) -> list[str]:
    """The characters of a text that no terminal should be sent."""
    return [
        char
        for char in text
        if unicodedata.category(char) in _CATEGORIES
        or unicodedata.bidirectional(char) in _TURNING
        or char in _MARKS
    ]


def foreign(written: str) -> list[str]:
    """What is in the output of the app that Textual does not send of its own, with what stands around it.

    Args:
        written: all that was written to the terminal.
    """
    rest = _OWN.sub("", written)
    if not harmful("".join(set(rest))):
        return []
    return [repr(rest[max(at - 20, 0) : at + 20]) for at, char in enumerate(rest) if harmful(char)]


class Recorder(HeadlessDriver):
    """Takes the place of a terminal, and keeps what it is sent."""

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]
        self.written: list[str] = []

    @property
    def is_headless(self) -> bool:
        """Nothing is drawn for a headless driver."""
        return False

    def write(self, data: str) -> None:
        """Keep what would be sent."""
        if data != "\a":  # Textual's own bell
            self.written.append(data)

    def take(self) -> str:
        """What was written since this was asked last."""
        written, self.written = "".join(self.written), []
        return written


def columns(*, words: bool = False) -> Iterator[tuple[str, str]]:
    """The columns of the journal that hold text, by table.

    Args:
        words: those that hold one of a few words, a zone or a key; else those that hold what people write.
    """
    for table in SQLModel.metadata.sorted_tables:
        for column in table.columns:
            is_word = isinstance(column.type, Enum) or column.name in _WORDS
            if isinstance(column.type, String | AutoString) and is_word is words:
                yield table.name, column.name


def spoil(path: Path, wanted: Sequence[tuple[str, str]], values: Sequence[str | bytes]) -> None:
    """Put texts into a journal that its own door would never let in; one that may not come twice comes once.

    Args:
        path: the journal.
        wanted: the columns, by table.
        values: the texts; bytes go in as text that is no UTF-8.
    """
    supply = cycle(values)
    with closing(sqlite3.connect(path)) as connection, connection:
        for table, column in wanted:
            for (number,) in connection.execute(f"SELECT id FROM {table} ORDER BY id").fetchall():  # noqa: S608
                value = next(supply)
                raw = value if isinstance(value, bytes) else value.encode("utf-8", "replace")
                connection.execute(
                    f"UPDATE OR IGNORE {table} SET {column} = CAST(? AS TEXT) WHERE id = ?",  # noqa: S608
                    (raw, number),
                )


if __name__ == "__main__":
    import pytest

    os.environ[EXAMPLES] = sys.argv[1] if len(sys.argv) > 1 else "200"
    sys.exit(
        pytest.main(["tests/test_hostile.py", "tests/ui/test_hostile.py", "tests/walks/test_hostile.py"])
    )
