"""Questions as a table: harmless in a spreadsheet, and read again as they were."""

import csv
import re
from contextlib import suppress
from datetime import UTC, datetime
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.domain.asked import Asked, Occasion, asked
from followup_tui.domain.words import Category, Foreseen, Verdict
from followup_tui.errors import FollowupError
from followup_tui.exchange.questions_csv import COLUMNS, MARK, as_csv, as_meant, from_csv, harmless
from followup_tui.text import one_line

BERLIN = "Europe/Berlin"
STARTS = datetime(2026, 11, 19, 16, tzinfo=UTC)
ONSITE = Occasion("Halden Robotics", "Backend engineer", "Onsite", STARTS, BERLIN)
HEAD = "company,role,round,starts,question"
ROW = "Halden Robotics,Backend engineer,Onsite,2026-11-19T16:00Z,Why us?"

texts = st.text(max_size=60)
questions = st.builds(
    lambda **values: asked({"occasion": ONSITE, **values}),
    text=st.text(min_size=1, max_size=40).filter(one_line),
    position=st.none() | st.integers(0, 999),
    topic=texts,
    category=st.sampled_from(Category),
    asked_by=texts,
    verdict=st.sampled_from(Verdict),
    foreseen=st.sampled_from(Foreseen),
    star=st.none() | st.sampled_from(["", "S", "TR", "STAR"]),
    said=texts,
    missing=st.sampled_from(["", "-1", "'-1", "''", "a\nb", '=HYPERLINK("x")', ",;\t", "'Tis"]),
    say_now=texts,
)


def table(column: str = "", cell: str = "", row: str = ROW) -> bytes:
    """A table of one row, with one more column."""
    return f"{HEAD},{column}\n{row},{cell}\n".encode()


@given(st.text())
def test_any_text_comes_back_and_none_is_a_formula(text: str) -> None:
    cell = harmless(text)
    assert as_meant(cell) == text
    assert not cell.lstrip(' "`').startswith(tuple("=+-@＝＋－＠\t\r\n"))


@pytest.mark.parametrize(
    "text",
    [
        "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", '"=1', '"" =1', "'=1", "＝1", "＋1",
        "－1", "＠x", "\u00a0=1", "\u200b=1", "\ufeff@x", "'", "''",
    ],
)  # fmt: skip
def test_what_a_spreadsheet_would_calculate_gets_an_apostrophe(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Why us?", "a=b", "1-2", "“=1”", "谢谢", "C++", "5 - 3", "a\n=b"])
def test_other_text_is_left_alone(text: str) -> None:
    assert harmless(text) == text


@pytest.mark.parametrize("cell", ["'Tis the season", "'90s music?", "'"])
def test_an_apostrophe_that_somebody_typed_stays(cell: str) -> None:
    assert as_meant(cell) == cell


@given(st.lists(questions, max_size=4))
def test_a_table_is_read_as_it_was_written(written: list[Asked]) -> None:
    assert from_csv(as_csv(written).encode(), BERLIN) == written
    assert from_csv((MARK + as_csv(written)).encode(), BERLIN) == written


def test_the_table_is_what_other_programs_expect() -> None:
    one = asked(
        {
            "occasion": ONSITE, "text": "Why us?", "position": 1, "topic": "why us", "category": Category.cv,
            "asked_by": "Maya Chen", "verdict": Verdict.not_answered, "foreseen": Foreseen.surprise,
            "star": "", "missing": "x",
        }
    )  # fmt: skip
    written = as_csv([one, Asked(ONSITE, "=1\n2")])
    assert written.startswith(",".join(COLUMNS) + "\r\n")
    _, full, blank = csv.reader(StringIO(written, newline=""))
    about = ["Halden Robotics", "Backend engineer", "Onsite", "2026-11-19T16:00:00Z", BERLIN]
    own = ["1", "Why us?", "why us", "CV", "Maya Chen", "not", "surprise", "none", "", "x", ""]
    assert full == [*about, *own]
    assert blank == [*about, "", "'=1\n2", "", "other", *[""] * 7]


def test_what_other_programs_take_for_the_end_of_a_cell_is_quoted() -> None:
    """LibreOffice ends a cell at a semicolon and at a tab, too, and a formula could begin there."""
    written = as_csv([Asked(ONSITE, "Why us?;=1+1", said="a\t=1+1")]).removeprefix(",".join(COLUMNS))
    assert not set(";\t=") & set(re.sub('"(?:[^"]|"")*"', "", written))


@pytest.mark.parametrize(
    "content",
    [
        f"{HEAD}\n{ROW}\n",
        f"\ufeff{HEAD}\r\n\r\n{ROW}\r\n,,,,\r\n",
        f"{HEAD}\n{ROW}".replace(",", ";"),
        f"{HEAD}\n{ROW}".replace(",", "\t"),
        f"{HEAD}\r{ROW}\r",
        "Question, Starts ,ROUND,company,Role,Asked by,\n"
        "Why us?,2026-11-19 17:00,Onsite,Halden Robotics,Backend engineer",
        "question,starts,round,company,role,zone\n"
        "  Why us?,2026-11-19T17:00+01:00,Onsite,Halden  Robotics,Backend engineer,berlin",
    ],
)
def test_a_table_of_ones_own_may_look_like_this(content: str) -> None:
    assert from_csv(content.encode(), BERLIN) == [Asked(ONSITE, "Why us?")]


@pytest.mark.parametrize(
    ("column", "cell", "read"),
    [
        ("verdict", "Properly", Verdict.properly),
        ("verdict", "not_answered", Verdict.not_answered),
        ("foreseen", " Expected ", Foreseen.expected),
        ("category", "cv", Category.cv),
        ("star", '"s, t"', "ST"),
        ("star", "rats", "STAR"),
        ("star", "None", ""),
        ("position", " 3 ", 3),
    ],
)
def test_cells_are_understood_as_people_write_them(column: str, cell: str, read: object) -> None:
    (one,) = from_csv(table(column, cell), BERLIN)
    assert getattr(one, column) == read


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no column company, role, round, starts, question"),
        (b"company,role\n", "no column round, starts, question"),
        (table("verdct"), "“verdct” is not known"),
        (table("Question"), "“Question” is there twice"),
        (table(cell="more"), "line 2: there is something beside the columns"),
        (table("said", "one,more"), "line 2: there is something beside the columns"),
        (table(cell='"more'), "line 2: the quotes"),
        (table("said", '"a"b'), "line 2: the quotes"),
        (table().decode().encode("utf-16"), "no UTF-8 text (line 1)"),
        (f"{HEAD}\n{ROW}é".encode("latin-1"), "no UTF-8 text (line 2)"),
        (table("said", f'"a\nb"\n{ROW[:-7]},'), "line 4, column question: This can't be empty."),
        (table("verdict", "good"), "line 2, column verdict: “good” is none of these: open, properly"),
        (table("star", "QED"), "column star: “QED” is none of these: S, T, A, R, none"),
        (table("position", "first"), "column position: “first” is none of these: 1, 2, 3"),
        (table("position", "9" * 5000), "column position: “999"),
        (table("zone", "Atlantis"), "column zone: There is no such time zone"),
        (table(row=f"{ROW}{'?' * 300}"), "column question: This is too long: 307 characters"),
        (table(row=ROW.replace("2026", "1899")), "starts: No interview is held in the year 1899"),
    ],
)
def test_what_cant_be_read_is_told_with_its_place(content: bytes, said: str) -> None:
    with pytest.raises(FollowupError) as told:
        from_csv(content, BERLIN)
    assert said in str(told.value)


cells = st.text(max_size=8) | st.sampled_from(["\0", '"', "\r", "9999-12-31T23:59-12:00", "ST", "/", "."])


@given(
    st.binary()
    | st.lists(cells, max_size=40).map(lambda row: f"{','.join(COLUMNS)}\n{','.join(row)}".encode())
)
def test_whatever_the_file_holds_it_is_read_or_refused(content: bytes) -> None:
    with suppress(FollowupError):
        from_csv(content, BERLIN)


def test_a_first_row_without_an_end_is_refused() -> None:
    with pytest.raises(FollowupError, match="line 1: "):
        from_csv(b"x" * 200_000, BERLIN)


@pytest.mark.parametrize("starts", ["", "soon", "2026-11-19", "20261119", "0001-01-01T00:00+12:00"])
def test_a_start_has_a_day_and_a_time(starts: str) -> None:
    with pytest.raises(FollowupError, match="line 2, column starts: Write it like"):
        from_csv(table(row=ROW.replace("2026-11-19T16:00Z", starts)), BERLIN)


def test_only_the_first_of_many_mistakes_are_told() -> None:
    with pytest.raises(FollowupError) as told:
        from_csv(table("verdict", f"bad\n{ROW}," * 20 + "bad"), BERLIN)
    assert str(told.value).count("column verdict") == 10
    assert str(told.value).endswith("…")
