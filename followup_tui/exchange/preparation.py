"""A preparation as plain text. Standard library only."""

from collections.abc import Sequence

from followup_tui.domain.preparation import Change, Likely

DREADED = "You dread: "
_INDENT = "   "


def as_text(title: str, found: Sequence[Likely], changes: Sequence[Change]) -> str:
    """A preparation as a text to print or to take along.

    Args:
        title: what one gets ready for.
        found: the questions that are likely to come.
        changes: what one meant to do differently, and what one dreads.
    """
    numbered = (
        "\n".join([f"{number}. {_one_line(one.asked.text)}", *_below(one)])
        for number, one in enumerate(found, 1)
    )
    meant = "\n".join(f"{DREADED if one.dreads else ''}{_one_line(one.text)}" for one in changes)
    return "\n\n".join(part for part in (title, meant, *numbered) if part) + "\n"


def _below(one: Likely) -> list[str]:
    answer = [(_INDENT + row).rstrip() for row in one.answer.splitlines()]
    return [f"{_INDENT}{one.why}", *(answer or [f"{_INDENT}(no good answer yet)"])]


def _one_line(text: str) -> str:
    return " ".join(text.split())
