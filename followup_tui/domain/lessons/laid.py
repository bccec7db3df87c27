"""Lays figures out in lines of a given width, for the screen and for plain text alike."""

from collections.abc import Iterator, Sequence
from enum import StrEnum, auto
from typing import NamedTuple

from followup_tui.columns import cells, padded, wrapped
from followup_tui.domain.bars import drawn, sparkline
from followup_tui.domain.lessons.shown import Figure, Row
from followup_tui.text import visible_line

_GAP = "  "
_BARS = (24, 20, 16, 12, 10)  # the cells of a bar, the best first
_LABEL_LINES = 2


class Role(StrEnum):
    """What a piece of a line is."""

    plain = auto()  # labels and findings
    bar = auto()
    said = auto()
    aside = auto()  # what is less important


class Piece(NamedTuple):
    """A part of a line; its text is safe to show."""

    text: str
    role: Role = Role.plain


Line = tuple[Piece, ...]


class _Table(NamedTuple):
    """The cells of labels and bars; labels that have none stand on lines of their own."""

    label: int
    bar: int


def laid_out(figure: Figure, width: int) -> list[Line]:
    """A figure in lines, without its title.

    Args:
        figure: the figure.
        width: the cells of the longest line, at least 10.
    """
    if not figure.rows:
        return [*_sentences(figure.missing, width, Role.aside)]
    table = _table(figure.rows, width)
    return [
        *(each for row in figure.rows for each in _row(row, table, width)),
        *_sentences(figure.finding, width, Role.plain),
        *_sentences(figure.caveat, width, Role.aside),
    ]


def left_of_two(figures: Sequence[Figure], width: int) -> int:
    """How many figures go into the left one of two columns, so that both are about equally long.

    Args:
        figures: in the order in which they are read, down the left column first.
        width: the cells of a column.
    """
    heights = [len(laid_out(one, width)) for one in figures]
    return min(
        range(len(figures) + 1), key=lambda count: abs(sum(heights[:count]) - sum(heights[count:])), default=0
    )


def _sentences(said: str, width: int, role: Role) -> Iterator[Line]:
    if said:
        yield from ((Piece(one, role),) for one in wrapped(visible_line(said), width))


def _table(rows: Sequence[Row], width: int) -> _Table:
    """The widest bars with which each row keeps to one line; else labels stand above the rest."""
    label = max(cells(visible_line(row.label)) for row in rows)
    said = max(len(row.said) for row in rows)
    pictured = any(row.share or row.trend for row in rows)
    if not pictured:
        return _Table(label if label + len(_GAP) + said <= width else 0, 0)
    room = width - said - 2 * len(_GAP)
    beside = next((bar for bar in _BARS if label + bar <= room), None)
    if beside is not None:
        return _Table(label, beside)
    return _Table(0, next((bar for bar in _BARS if bar <= room), _BARS[-1]))


def _row(row: Row, table: _Table, width: int) -> Iterator[Line]:
    label = visible_line(row.label)
    before = [Piece(padded(label, table.label) + _GAP if table.label else _GAP)]
    if not table.label:
        yield from ((Piece(one),) for one in wrapped(label, width, _LABEL_LINES))
    if table.bar:
        before += [Piece(_picture(row, table.bar), Role.bar), Piece(_GAP)]
    indent = sum(cells(piece.text) for piece in before)
    room = max(width - indent, 2)
    first, *others = wrapped(visible_line(row.said), room)
    note = visible_line(row.note)
    if note and not others and cells(first) + len(_GAP) + cells(note) <= room:
        yield (*before, Piece(first, Role.said), Piece(_GAP + note, Role.aside))
        return
    yield (*before, Piece(first, Role.said))
    below = [Piece(one, Role.said) for one in others]
    below += [Piece(one, Role.aside) for one in wrapped(note, room)] if note else []
    yield from ((Piece(" " * indent), piece) for piece in below)


def _picture(row: Row, width: int) -> str:
    return drawn(row.share, width) if row.share else sparkline(row.trend, width).ljust(width)
