"""Figures in lines: nothing is wider than there is room, nothing gets lost, and columns are aligned."""

from hypothesis import given
from hypothesis import strategies as st

from followup_tui.columns import cells
from followup_tui.domain.insights import Share, say
from followup_tui.domain.lessons.laid import Role, laid_out, left_of_two
from followup_tui.domain.lessons.shown import Figure, Row
from tests import hostile


def figure(*rows: Row, finding: str = "", caveat: str = "", missing: str = "") -> Figure:
    return Figure(key="x", title="X", rows=rows, finding=finding, caveat=caveat, missing=missing)


def lines(shown: Figure, width: int) -> list[str]:
    return ["".join(piece.text for piece in one).rstrip() for one in laid_out(shown, width)]


def row(label: str, count: int, total: int, note: str = "") -> Row:
    share = Share(count, total)
    return Row(label=label, said=say(share), share=share, note=note)


def test_short_rows_are_a_table() -> None:
    shown = figure(row("Onsite", 3, 8), row("電話面接", 3, 4), finding="So it is.", caveat="Who knows?")
    assert lines(shown, 56) == [
        "Onsite    ···├─────●──────┤·······  3/8 = 38 % (14–69 %)",
        "電話面接  ●●●○                      3 of 4",
        "",
        "So it is.",
        "Who knows?",
    ]


def test_long_labels_stand_above_their_bars() -> None:
    shown = figure(
        row("Tell me about a time when a release went wrong, and what you did then.", 3, 8, "last: not")
    )
    assert lines(shown, 40) == [
        "Tell me about a time when a release went",
        "wrong, and what you did then.",
        "  ··├───●────┤····  3/8 = 38 % (14–69 %)",
        "  last: not",
        "",
    ]


def test_a_note_stands_beside_what_is_said_where_there_is_room() -> None:
    shown = figure(row("Situation", 6, 12, "told"), Row(label="Later", said="x", trend=(0.0, 1.0)))
    assert lines(shown, 60)[:2] == [
        "Situation  ·····├────●───┤·····  6/12 = 50 % (25–75 %)  told",
        "Later      ▁█  x",
    ]


def test_what_is_missing_is_told_where_there_are_no_rows() -> None:
    assert lines(figure(missing="This needs two interviews."), 20) == ["This needs two", "interviews."]


texts = st.text(st.characters(categories=["L", "N", "P", "S", "Z", "Mn", "Cf"]), max_size=60)
rows = st.builds(
    lambda label, note, count, more, trend: Row(
        label=label, said=say(Share(count, count + more)), note=note,
        share=None if trend else Share(count, count + more), trend=(0.5,) * trend,
    ),
    texts, texts, st.integers(0, 2000), st.integers(1, 2000), st.sampled_from((0, 0, 12, 40)),
)  # fmt: skip


@hostile.few(60)
@given(st.lists(rows, max_size=4), texts, st.integers(20, 120))
def test_no_line_is_too_wide_and_every_figure_is_there(some: list[Row], finding: str, width: int) -> None:
    shown = figure(*some, finding=finding, missing="Nothing yet.")
    laid = laid_out(shown, width)
    assert all(sum(cells(piece.text) for piece in one) <= width for one in laid)
    told = "".join(piece.text for one in laid for piece in one if piece.role is Role.said)
    for one in some:
        assert one.trend or one.said.replace(" ", "") in told.replace(" ", "")


def test_columns_are_about_equally_long() -> None:
    long = figure(*(row(str(number), 1, 9) for number in range(9)))
    short = figure(missing="x")
    assert left_of_two((long, short, short, short), 60) == 1
    assert left_of_two((short, short, short, long), 60) == 3
    assert left_of_two((), 60) == 0
