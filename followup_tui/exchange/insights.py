"""What a journal teaches, as text and as records for other programs. Standard library only."""

from collections.abc import Iterable
from datetime import date

from followup_tui.columns import wrapped
from followup_tui.domain.bars import sparkline
from followup_tui.domain.insights import wilson
from followup_tui.domain.lessons.figures import EVERYWHERE
from followup_tui.domain.lessons.filter import Filter, said_filter
from followup_tui.domain.lessons.laid import laid_out
from followup_tui.domain.lessons.records import Records
from followup_tui.domain.lessons.said import of_many
from followup_tui.domain.lessons.shown import Figure, Row
from followup_tui.exchange.markdown import inline
from followup_tui.exchange.records import Record
from followup_tui.text import visible_line

_WIDTH = 80
_INDENT = "  "


def as_lines(figures: Iterable[Figure], records: Records, only: Filter, today: date) -> list[str]:
    """Figures as lines of at most 80 cells, safe to show: a title, its rows, what follows from them.

    Args:
        figures: what is told.
        records: the interviews that they are of.
        only: how these were chosen.
        today: the present day.
    """
    lines = wrapped(visible_line(_about(records, only, today)), _WIDTH)
    for figure in figures:
        lines += ["", figure.title]
        lines += (
            f"{_INDENT}{''.join(piece.text for piece in one)}".rstrip()
            for one in laid_out(figure, _WIDTH - len(_INDENT))
        )
    return [*lines, "", *wrapped(EVERYWHERE, _WIDTH)]


def as_markdown(figures: Iterable[Figure], records: Records, only: Filter, today: date) -> str:
    """Figures as a Markdown page, in which no text of the user can become a heading or anything else.

    Args:
        figures: what is told.
        records: the interviews that they are of.
        only: how these were chosen.
        today: the present day.
    """
    parts = ["# Insights", inline(_about(records, only, today))]
    for figure in figures:
        rows = [
            f"{row.label or '–'}: {'; '.join(filter(None, (sparkline(row.trend), row.said, row.note)))}"
            for row in figure.rows
        ]
        told = (figure.finding, figure.caveat) if figure.rows else (figure.missing,)
        parts += [f"## {figure.title}", "\n".join(f"- {inline(one)}" for one in rows), *map(inline, told)]
    return "\n\n".join(part for part in (*parts, EVERYWHERE) if part) + "\n"


def _about(records: Records, only: Filter, today: date) -> str:
    return " · ".join(filter(None, (said_counts(records), said_filter(only, today))))


def said_counts(records: Records) -> str:
    """What figures are made of, in words: "26 interviews, 180 questions"."""
    counts = ((len(records.attended), "interview"), (len(records.asked), "question"))
    return ", ".join(of_many(count, noun) for count, noun in counts)


def as_record(figures: Iterable[Figure], records: Records, only: Filter) -> Record:
    """Figures as a plain record: shares with their counts and the bounds of their 95 % intervals.

    What can't be said of so few cases is None.

    Args:
        figures: what is told.
        records: the interviews that they are of.
        only: how these were chosen.
    """
    return {
        "since": only.since.isoformat() if only.since else None,
        "company": only.company or None,
        "round": only.round or None,
        "interviews": len(records.attended),
        "questions": len(records.asked),
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
    bounds = wilson(share) if share and share.enough else row.estimate
    return {
        "label": row.label,
        "said": row.said,
        "note": row.note or None,
        "count": share.count if share else None,
        "total": share.total if share else None,
        "share": round(share.value, 4) if share and share.enough else None,
        "value": _rounded(row.estimate.value) if row.estimate else None,
        "low": _rounded(bounds.low) if bounds else None,
        "high": _rounded(bounds.high) if bounds else None,
        "trend": [round(value, 4) for value in row.trend] or None,
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
