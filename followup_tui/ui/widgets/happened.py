"""How the sorts of things that can happen are laid out: who did it, each sort with its letter."""

from collections.abc import Collection, Iterator, Sequence

from textual.content import Content
from textual.widgets.option_list import Option

from followup_tui.domain.happenings import Sort
from followup_tui.domain.words import Happening
from followup_tui.ui.text import line
from followup_tui.ui.widgets.rows import Rows, row
from followup_tui.ui.widgets.spread import Ends, Spread

_THEY = "They", frozenset({Happening.reply, Happening.promise, Happening.offer, Happening.rejection})
_I = (
    "I",
    frozenset(
        {Happening.sent, Happening.called, Happening.accepted, Happening.declined, Happening.withdrawn}
    ),
)
_INTERVIEW = "The interview", frozenset({Happening.rescheduled, Happening.cancelled})
_APPLICATION = "The application", frozenset({Happening.parked, Happening.unparked, Happening.note})
COLUMNS: tuple[tuple[tuple[str, Collection[Happening]], ...], ...] = (
    (_THEY, _INTERVIEW),
    (_I, _APPLICATION),
)


class SortRows(Rows, inherit_bindings=False):
    """A column of sorts, moved through with the arrows alone: every letter logs something."""

    BINDINGS = [  # noqa: RUF012  # as Textual declares it
        ("up", "cursor_up", "Up"),
        ("down", "cursor_down", "Down"),
        ("home", "first", "First"),
        ("end", "last", "Last"),
        ("enter", "select", "With details"),
    ]


def sort_rows(sorts: Sequence[Sort], column: int, *, wide: bool) -> Iterator[Option]:
    """The rows of one column.

    Args:
        sorts: what can happen.
        column: its number.
        wide: whether there is room for what follows from each.
    """
    begun = False
    for title, happenings in COLUMNS[column]:
        group = [sort for sort in sorts if sort.happening in happenings]
        if group and begun:
            yield row(Spread(Ends(line(""))), f"gap {title}", heading=True)
        if group:
            yield row(Spread(Ends(line((title, "bold $foreground")))), f"title {title}", heading=True)
        for sort in group:
            yield row(_sort_lines(sort, wide=wide), sort.name)
        begun = begun or bool(group)


def meaning_line(sort: Sort | None) -> Content:
    """What follows from a sort."""
    return line((f"{sort.title}: {sort.meaning}" if sort else "", "$muted"))


def _sort_lines(sort: Sort, *, wide: bool) -> Spread:
    first = Ends(line("  ", (sort.letter, "bold $primary"), f"  {sort.title}"))
    return Spread(first, Ends(line((f"     {sort.meaning}", "$muted")))) if wide else Spread(first)
