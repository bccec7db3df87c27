"""What a journal teaches as text and as records: honest about few cases, safe to show, never too wide."""

import json
from dataclasses import replace
from datetime import date
from itertools import pairwise

from markdown_it import MarkdownIt

from followup_tui.columns import cells
from followup_tui.domain.insights import Share, say
from followup_tui.domain.lessons.filter import Filter
from followup_tui.domain.lessons.records import Records
from followup_tui.domain.lessons.shown import Figure, Row
from followup_tui.exchange.insights import as_lines, as_markdown, as_record
from followup_tui.exchange.records import dumped
from tests import hostile

TODAY = date(2026, 11, 26)
NOTHING = Records((), ())
FIGURES = (
    Figure(
        key="advance",
        title="How often?",
        rows=(
            Row(label="Onsite", said=say(Share(3, 8)), share=Share(3, 8), note="2 pending"),
            Row(label="電話" * 40, said=say(Share(4, 4)), share=Share(4, 4)),
            Row(label="\x1b]52;c;x\x07[/]", said="3 of 3", trend=(0.25, 1.0)),
        ),
        finding="No detectable difference.",
        caveat="Few cases.",
    ),
    Figure(key="star", title="Which parts?", rows=(), missing="This needs interviews."),
)


def test_every_line_fits_and_is_safe() -> None:
    lines = as_lines(FIGURES, NOTHING, Filter(since=date(2026, 8, 26), company="Halden\x1b"), TODAY)
    text = "\n".join(lines)
    assert lines[0] == "0 interviews, 0 questions · since Wed 26 Aug · Halden␛"
    assert max(map(cells, lines)) <= 80
    assert set(hostile.harmful(text)) <= {"\n"}
    for words in ("How often?", "3/8 = 38 % (14–69 %)", "4 of 4", "▃█", "  This needs interviews.", "95 %"):
        assert words in text
    assert "100 %" not in text


def test_records_hold_the_bounds_and_nothing_where_there_are_too_few() -> None:
    record = json.loads(dumped(as_record(FIGURES, NOTHING, Filter(round="Onsite"))))
    assert (record["since"], record["company"], record["round"]) == (None, None, "Onsite")
    many, few, trend = record["figures"][0]["rows"]
    assert [many[key] for key in ("count", "total", "share", "low", "high")] == [3, 8, 0.375, 0.1368, 0.6943]
    assert [few[key] for key in ("count", "total", "share", "low", "high")] == [4, 4, None, None, None]
    assert (trend["count"], trend["trend"], many["trend"]) == (None, [0.25, 1.0], None)
    assert record["figures"][1]["rows"] == []
    assert record["figures"][1]["missing"] == "This needs interviews."


def test_a_markdown_page_has_the_headings_of_the_figures_alone() -> None:
    rows = (Row(label="# no heading\n## none", said="3 of 4", note="told"), *FIGURES[0].rows)
    page = as_markdown((replace(FIGURES[0], rows=rows), FIGURES[1]), NOTHING, Filter(company="*x*"), TODAY)
    tokens = MarkdownIt().parse(page)
    titles = [after.content for one, after in pairwise(tokens) if one.type == "heading_open"]
    assert titles == ["Insights", "How often?", "Which parts?"]
    assert "0 interviews, 0 questions · \\*x\\*" in page
    assert "- Onsite: 3/8 = 38 % (14–69 %); 2 pending" in page
    assert set(hostile.harmful(page)) <= {"\n"}
