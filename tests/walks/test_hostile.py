"""Hostile text in a real terminal: no other kinds of sequences are sent than with harmless text."""

import re
from pathlib import Path

from tests import hostile
from tests.terminal import Terminal
from tests.walks.conftest import PROGRAM

# Help, the palette, questions, and every screen: the keys that lead there, what tells that one is there, and
# the keys that lead back. A key that came before its screen would be lost.
VISITS = (
    (("?", "escape", "ctrl+p", "escape", "d"), "Interviews", ("escape",)),
    (("2",), "Checklist", ("s", "escape", "c", "escape", "escape")),
    (("3",), "The way", ("f4", "escape", "escape")),
    (("4",), "Review", ("f8", "escape", "escape")),
)
_SEQUENCE = re.compile(
    r"\x1b(?:\[(?P<csi>[<=>?]?)(?P<numbers>[0-9;:]*)(?P<final>[ $]?[@-~])"
    r"|\](?P<osc>[0-9]*)[^\x07\x1b]*(?:\x07|\x1b\\)|(?P<string>[PX^_])[^\x1b]*\x1b\\|(?P<other>[^\[\]PX^_]))"
)


def test_no_other_kind_of_sequence_is_sent(environment: dict[str, str], sample: Path) -> None:
    harmless = _sent(environment, "A harmless line")
    hostile.spoil(sample / "journal.db", [*hostile.columns()], [*hostile.SHORT, *hostile.BROKEN])
    ends_of_paste = ("\x1b[200~", "\x1b[201~")  # a terminal takes them out of what it hands on
    pasted = "".join(one for one in hostile.SHORT if one not in ends_of_paste and "\n" not in one)
    harmed = _sent(environment, pasted)
    assert _kinds(harmed) - _kinds(harmless) == set()
    rest = _SEQUENCE.sub("", harmed.decode())
    assert set(hostile.harmful(rest)) <= {"\r", "\n"}


def _sent(environment: dict[str, str], pasted: str) -> bytes:
    """All that is sent on a walk through the app, with a text pasted into the form of an interview."""
    with Terminal(PROGRAM, environment, (120, 40)) as terminal:
        for there, seen, back in VISITS:
            terminal.expect("Interviews", "What now")
            terminal.press(*there)
            terminal.expect(seen)
            terminal.press(*back)
        terminal.expect("Interviews", "What now")
        terminal.press("a")
        terminal.expect("company, role and when are enough")
        for _ in range(2):
            terminal.write(f"\x1b[200~{pasted}\x1b[201~")
            terminal.press("tab")
        terminal.press("ctrl+s", "escape", "escape", "y", "ctrl+q")
        assert terminal.expect_end() == 0
        return terminal.raw


def _kinds(sent: bytes) -> set[str]:
    """The kinds of the sequences in what was sent: what each is for, without where and in which colour."""
    kinds = set()
    for found in _SEQUENCE.finditer(sent.decode()):
        private = found["csi"] or ""
        numbers = found["numbers"] if private else ""
        kinds.add(
            f"CSI {private}{numbers}{found['final']}" if found["final"]
            else f"OSC {found['osc']}" if found["osc"] is not None
            else found["string"] or found["other"]
        )  # fmt: skip
    return kinds
