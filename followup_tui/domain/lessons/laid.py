"""Lays figures out in lines of a given width, for the screen and for plain text alike."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum, auto
from functools import lru_cache
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

    plain = auto()
    bar = auto()
    said = auto()  # what counts
    aside = auto()  # what is less important


class Piece(NamedTuple):
    """A part of a line; its text is safe to show."""

    text: str
    role: Role = Role.plain


Line = tuple[Piece, ...]


@lru_cache(maxsize=64)  # a screen asks for its height before it asks for its lines
def laid_out(figure: Figure, width: int) -> tuple[Line, ...]:
    """A figure in lines, without its title.

    Args:
        figure: the figure.
        width: the cells of the longest line, at least 10.
    """
    if not figure.rows:
        return tuple(_sentences(figure.missing, width, Role.aside))
    return (
        *_rows(figure.rows, width),
        (),
        *_sentences(figure.finding, width, Role.plain),
        *_sentences(figure.caveat, width, Role.aside),
    )


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


def _rows(rows: Sequence[Row], width: int) -> Iterator[Line]:
    """The rows so that none with a share takes many lines, and then with bars as wide as possible."""
    label = max(cells(_label(row)) for row in rows)
    shares = [row for row in rows if row.share]
    said = max((len(row.said) for row in shares), default=0)
    layouts = [
        (column, bar)
        for column in ((label, 0) if label <= width // 2 else (0,))
        for bar in (_BARS if shares else (0,))
        if column + bar + said + 2 * len(_GAP) <= width
    ]

    def longest(layout: tuple[int, int]) -> int:
        return max((len([*_row(row, layout, width)]) for row in shares), default=0)

    short = (layout for layout in layouts if longest(layout) <= 1)  # the first one, without trying the rest
    best = next(short, None) or min(layouts, key=longest, default=(0, _BARS[-1]))
    return (each for row in rows for each in _row(row, best, width))


def _row(row: Row, layout: tuple[int, int], width: int) -> Iterator[Line]:
    """A row beside its label; without a column for it, the label stands on lines of its own.

    Args:
        row: the row.
        layout: the cells for labels, and those for bars.
        width: in cells.
    """
    label, (column, bar) = _label(row), layout
    if not column:
        yield from ((Piece(one),) for one in wrapped(label, width, _LABEL_LINES))
    first = (Piece(padded(label, column)),) if column else ()
    yield from _flowing(first, _pieces(row, bar), width)


def _label(row: Row) -> str:
    return visible_line(row.label) or "–"


def _pieces(row: Row, bar: int) -> Iterator[Piece]:
    """What stands beside a label."""
    if row.share:
        yield Piece(drawn(row.share, bar), Role.bar)
    elif row.trend:
        yield Piece(sparkline(row.trend), Role.bar)
    yield Piece(visible_line(row.said), Role.plain if row.trend else Role.said)
    if row.note:
        yield Piece(visible_line(row.note), Role.aside)


def _flowing(first: Line, pieces: Iterable[Piece], width: int) -> Iterator[Line]:
    """Pieces beside each other; one that does not fit begins a line below, a little to the right."""
    now, used = first, sum(cells(piece.text) for piece in first)
    for piece in pieces:
        if now and used + len(_GAP) + cells(piece.text) > width:
            yield now
            now, used = (), 0
        fits = cells(piece.text) <= width - len(_GAP)
        *full, last = [piece.text] if fits else wrapped(piece.text, width - len(_GAP))
        yield from ((Piece(_GAP), piece._replace(text=one)) for one in full)
        now = (*now, Piece(_GAP), piece._replace(text=last))
        used += len(_GAP) + cells(last)
    yield now
