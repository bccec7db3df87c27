"""What a journal teaches, as text and as records for other programs. Standard library only."""

from collections.abc import Iterable, Sequence

from followup_tui.domain.insights import wilson
from followup_tui.domain.lessons.filter import Filter
from followup_tui.domain.lessons.laid import laid_out
from followup_tui.domain.lessons.shown import Figure, Row
from followup_tui.exchange.records import Record

_WIDTH = 78
_INDENT = "  "


def as_lines(figures: Iterable[Figure]) -> list[str]:
    """Figures as lines of at most 80 cells, safe to show: a title, its rows, what follows from them.

    Args:
        figures: what is told.
    """
    lines: list[str] = []
    for figure in figures:
        lines += ["", figure.title] if lines else [figure.title]
        lines += (
            f"{_INDENT}{''.join(piece.text for piece in one)}".rstrip() for one in laid_out(figure, _WIDTH)
        )
    return lines


def as_record(figures: Sequence[Figure], only: Filter) -> Record:
    """Figures as a plain record: shares with their counts and the bounds of their 95 % intervals.

    What can't be said of so few cases is None.

    Args:
        figures: what is told.
        only: of which interviews.
    """
    return {
        "since": only.since.isoformat() if only.since else None,
        "company": only.company or None,
        "round": only.round or None,
        "figures": [_figure(one) for one in figures],
    }


def _figure(figure: Figure) -> Record:
    return {
        "key": figure.key,
        "title": figure.title,
        "rows": [_row(one) for one in figure.rows],
        "finding": figure.finding or None,
        "caveat": figure.caveat or None,
        "missing": figure.missing or None,
    }


def _row(row: Row) -> Record:
    share = row.share
    bounds = wilson(share) if share and share.enough else None
    return {
        "label": row.label,
        "said": row.said,
        "note": row.note or None,
        "count": share.count if share else None,
        "total": share.total if share else None,
        "share": round(share.value, 4) if share and share.enough else None,
        "low": round(bounds.low, 4) if bounds else None,
        "high": round(bounds.high, 4) if bounds else None,
        "trend": [round(value, 4) for value in row.trend] or None,
    }
