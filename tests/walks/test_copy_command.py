"""`followup copy` in a terminal: it asks about what should be mended, and hands over what it is told to."""

from pathlib import Path

import pytest

from tests.terminal import Terminal
from tests.walks.conftest import PROGRAM

# A template that leaves something to fill in.
TEMPLATE = "Dear {{ recipient.name }},\n\nthank you for [detail]."


@pytest.mark.parametrize(("answer", "status"), [("y", 5), ("n", 1)])
def test_with_a_block_it_asks_and_over_ssh_the_terminal_takes_the_text(
    environment: dict[str, str], sample: Path, answer: str, status: int
) -> None:
    (sample / "templates").mkdir()
    (sample / "templates" / "postcard.txt.j2").write_text(TEMPLATE, encoding="utf-8")
    ssh = {"SSH_CONNECTION": "192.0.2.1 50000 192.0.2.2 22", "SSH_TTY": "/dev/pts/9"}
    with Terminal([*PROGRAM, "copy", "postcard", "--to", "tom"], environment | ssh) as terminal:
        terminal.expect("✕", "[detail]", "Copy it all the same? [y/N]")
        assert terminal.clipboard is None
        terminal.write(f"{answer}\n")
        assert terminal.expect_end() == status
        assert (
            b"Handed to the terminal (OSC 52)" if answer == "y" else b"Nothing was copied"
        ) in terminal.raw
        assert terminal.clipboard == (
            "Dear Tom Brandt,\n\nthank you for [detail]." if answer == "y" else None
        )
