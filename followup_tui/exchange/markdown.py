"""Text of the user as Markdown (CommonMark) that says just that text: nothing in it becomes markup."""

import re
from collections.abc import Iterable
from datetime import date

from followup_tui.domain.saying import say_day
from followup_tui.text import visible, visible_line

# What means something wherever it stands in a line.
_ANYWHERE = re.compile(r"([\\`*_\[\]<>&|~$]|(?<=\s)#)")
# What means something at the beginning of a line: headings, lists, rules, underlines, fences, numbered lists.
_BEGINNING = re.compile(r"^([#+\-=:]|\d{1,9}(?=[.)]))")
_ADDRESS = re.compile(r"(?<=[a-z])(:)(?=//)|(?<=\bwww)(\.)", re.IGNORECASE)


def inline(text: str) -> str:
    """A text in one line, to stand anywhere in a line.

    Args:
        text: any text at all.
    """
    return _line(visible_line(text))


def paragraphs(text: str) -> str:
    """A text of several lines: empty lines part paragraphs, other line breaks stay.

    Args:
        text: any text at all.
    """
    found = re.split(r"\n[ \t]*\n\s*", visible(text).strip())
    return "\n\n".join("\\\n".join(_line(line) for line in one.split("\n") if line.strip()) for one in found)


def quoted(text: str) -> str:
    """A text of several lines as a quotation, each line behind a `>`.

    Args:
        text: any text at all.
    """
    return "\n".join(f"> {line}".rstrip() for line in paragraphs(text).split("\n"))


def listed(text: str) -> str:
    """A text of several lines as what stands behind a bullet."""
    # An empty bullet would make a heading of the line above.
    return f"- {paragraphs(text) or '–'}".replace("\n", "\n  ")


def section(title: str, lines: Iterable[str]) -> list[str]:
    """A heading with its lines; nothing where there are none.

    Args:
        title: text of ours, or text that is escaped already.
        lines: Markdown.
    """
    found = [*lines]
    return ["", f"## {title}", "", *found] if found else []


def dated(day: date) -> str:
    """A day with its year, since a page may be read at any time."""
    return say_day(day, date.min)  # as one of another year


def _line(text: str) -> str:
    escaped = _ANYWHERE.sub(r"\\\1", text.strip())
    escaped = _ADDRESS.sub(lambda found: f"\\{found.group()}", escaped)
    begun = _BEGINNING.match(escaped)
    if begun is None:
        return escaped
    place = begun.end() if begun.group()[0].isdigit() else 0
    return f"{escaped[:place]}\\{escaped[place:]}"
