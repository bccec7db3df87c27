"""Questions as a table for spreadsheets: written so that no cell is taken for a formula, and read again.

A cell that a spreadsheet would calculate gets an apostrophe before it, as OWASP advises ("CSV Injection"),
and so does one that begins with an apostrophe; reading takes just these off again.
"""

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from io import StringIO
from typing import Any
from zoneinfo import ZoneInfo

from followup_tui.domain.asked import Asked, Occasion, asked, occasion
from followup_tui.domain.words import Category, Foreseen, Verdict, said
from followup_tui.domain.zones import is_zone, zone_like
from followup_tui.errors import FollowupError, InvalidError
from followup_tui.text import visible_line

# Excel takes a file for UTF-8 only when it begins with this; other programs stumble over it in a pipe.
MARK = "\ufeff"

_OCCASION = ("company", "role", "round", "starts", "zone")
_OWN = (
    "position", "question", "topic", "category", "asked_by", "verdict", "foreseen", "star", "said", "missing",
    "say_now",
)  # fmt: skip
COLUMNS = (*_OCCASION, *_OWN)
_NEEDED = ("company", "role", "round", "starts", "question")
_FIELDS = {"question": "text"}  # where a column is not called as the field
_COLUMNS_OF = {name: column for column, name in _FIELDS.items()}

# Blanks, quotes and what can't be seen do not keep a spreadsheet from finding a formula behind them.
_FORMULA = re.compile("[\\s\"'`\u200b-\u200d\u2060\ufeff]*[=+\\-@＝＋－＠]|[\t\r\n]")
_GUARD = "'"
_DELIMITERS = ",;\t"  # where a comma stands in numbers, spreadsheets put a semicolon between cells
_NO_STORY = "none"
_MOST_PROBLEMS = 10
_LONGEST_HEAD = 10_000
_INSTANT = "Write it like 2026-11-19T16:00Z, or like 2026-11-19 16:00 for the clock of the zone."


def as_csv(questions: Iterable[Asked]) -> str:
    """Questions as comma-separated values (RFC 4180), with a first row that names the columns."""
    file = StringIO(newline="")
    csv.writer(file).writerow(COLUMNS)
    writer = csv.writer(file, quoting=csv.QUOTE_ALL)  # some end a cell at a semicolon or a tab, too
    writer.writerows([harmless(cell) for cell in _cells(one)] for one in questions)
    return file.getvalue()


def from_csv(content: bytes, zone: str) -> list[Asked]:
    """The questions of a table; its columns may come in any order, and most may be missing.

    Args:
        content: UTF-8 with cells between commas, semicolons or tabs.
        zone: the IANA zone of interviews that name none.

    Raises:
        FollowupError: it can't be read as it is; the lines and columns are named.
    """
    rows = _rows(_decoded(content))
    _, names = next(rows, (0, []))
    reading = _Reading(_columns(names), zone)
    for line, cells in rows:
        reading.take(line, cells)
    if reading.problems:
        raise _refusal(reading.problems)
    return reading.questions


def harmless(text: str) -> str:
    """A cell that every spreadsheet takes for text."""
    return _GUARD + text if _needs_guard(text) else text


def as_meant(cell: str) -> str:
    """A cell without the apostrophe that `harmless` put before it; any other stays."""
    return cell[1:] if cell[:1] == _GUARD and _needs_guard(cell[1:]) else cell


def _needs_guard(text: str) -> bool:
    return text[:1] == _GUARD or _FORMULA.match(text) is not None


def _cells(one: Asked) -> Iterator[str]:
    """The cells of a question, in the order of the columns."""
    about = one.occasion
    yield from (about.company, about.role, about.round)
    yield about.starts.astimezone(UTC).isoformat().replace("+00:00", "Z")
    yield about.zone
    yield "" if one.position is None else str(one.position)
    yield from (one.text, one.topic, said(one.category), one.asked_by)
    yield "" if one.verdict is Verdict.open else said(one.verdict)
    yield "" if one.foreseen is Foreseen.open else said(one.foreseen)
    yield "" if one.star is None else one.star or _NO_STORY
    yield from (one.said, one.missing, one.say_now)


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = content[: problem.start].count(b"\n") + 1
        raise FollowupError(
            f"The file is no UTF-8 text (line {line}).",
            "Save it in the spreadsheet as “CSV UTF-8”, and import it again.",
        ) from problem


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not blank, each with the line where it begins."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    line = 1
    try:
        for cells in reader:
            if any(cell and not cell.isspace() for cell in cells):
                yield line, [as_meant(cell) for cell in cells]
            line = reader.line_num + 1
    except csv.Error as problem:
        raise _refusal([f"line {line}: the quotes or the line ends are damaged ({problem})."]) from problem


def _delimiter(text: str) -> str:
    """What stands between the cells: that with which most columns have a name."""
    first = StringIO(text, newline="").readline(_LONGEST_HEAD)
    return max(
        _DELIMITERS,
        key=lambda sign: len({*map(_name, next(csv.reader([first], delimiter=sign), []))} & {*COLUMNS}),
    )


def _name(cell: str) -> str:
    return "_".join(cell.casefold().split())


def _columns(cells: Sequence[str]) -> list[str]:
    """The names of the columns; empty for one without a name.

    Raises:
        FollowupError: one is needed and missing, not known, or there twice.
    """
    names = [_name(cell) for cell in cells]
    known = f"The first row names the columns; it may have: {', '.join(COLUMNS)}."
    if missing := [name for name in _NEEDED if name not in names]:
        raise FollowupError(f"Nothing was imported: there is no column {', '.join(missing)}.", known)
    for place, (name, cell) in enumerate(zip(names, cells, strict=True)):
        if name and (name not in COLUMNS or name in names[:place]):
            what = "is there twice" if name in COLUMNS else "is not known"
            raise FollowupError(f"Nothing was imported: the column “{visible_line(cell)}” {what}.", known)
    return names


def _refusal(problems: Sequence[str]) -> FollowupError:
    more = ["…"] if len(problems) == _MOST_PROBLEMS else []
    listed = "\n  ".join([*problems, *more])
    return FollowupError("Nothing was imported.", f"Mend the file, and import it again:\n  {listed}")


@dataclass(slots=True)
class _Reading:
    """A table while it is read, row by row.

    Args:
        names: the names of its columns.
        zone: the zone of interviews that name none.
        questions: what was read so far.
        problems: what could not be read, with line and column.
    """

    names: Sequence[str]
    zone: str
    questions: list[Asked] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    _occasions: dict[tuple[str, ...], Occasion] = field(default_factory=dict)

    def take(self, line: int, cells: Sequence[str]) -> None:
        """Read a row.

        Raises:
            FollowupError: there is so much wrong with the table that reading on is of no use.
        """
        values = dict(zip(self.names, cells, strict=False))
        if values.get("") or any(cells[len(self.names) :]):
            self._wrong(line, "", "there is something beside the columns that have a name.")
            return
        try:
            about = self._occasion(tuple(values.get(name, "") for name in _OCCASION))
            own: dict[str, object] = {"occasion": about}
            for name in _OWN:
                own[_FIELDS.get(name, name)] = _value(name, values.get(name, ""))
            self.questions.append(asked(own))
        except InvalidError as problem:
            for name, sentence in problem.problems.items():
                self._wrong(line, _COLUMNS_OF.get(name, name), sentence)

    def _occasion(self, cells: tuple[str, ...]) -> Occasion:
        """The interview of a row; most rows have the same one as the row before."""
        if cells not in self._occasions:
            self._occasions[cells] = occasion(self._about(*cells))
        return self._occasions[cells]

    def _about(self, company: str, role: str, round_: str, starts: str, zone: str) -> dict[str, Any]:
        named = zone.strip() or self.zone
        place = named if is_zone(named) else zone_like(named) or named
        return {
            "company": company,
            "role": role,
            "round": round_,
            "starts": _instant(starts.strip(), place),
            "zone": place,
        }

    def _wrong(self, line: int, column: str, sentence: str) -> None:
        place = f"line {line}, column {column}" if column else f"line {line}"
        self.problems.append(f"{place}: {sentence}")
        if len(self.problems) == _MOST_PROBLEMS:
            raise _refusal(self.problems)


def _instant(cell: str, zone: str) -> datetime:
    """An instant in UTC; one that names no zone is of the clock over there.

    Raises:
        InvalidError: it can't be understood.
    """
    try:
        moment = datetime.fromisoformat(cell)
        if ":" not in cell:
            raise ValueError("a day alone")
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=ZoneInfo(zone) if is_zone(zone) else UTC)
        return moment.astimezone(UTC)
    except (ValueError, OverflowError) as problem:
        raise InvalidError({"starts": _INSTANT}) from problem


def _value(name: str, cell: str) -> object:
    """What a cell says.

    Raises:
        InvalidError: it can't be understood.
    """
    read = _READ.get(name)
    try:
        return read(cell.strip().casefold()) if read else cell
    except ValueError as problem:
        raise InvalidError({name: f"“{visible_line(cell[:40])}” is none of these: {problem}."}) from problem


def _word_of(vocabulary: type[StrEnum]) -> Callable[[str], StrEnum]:
    """Reads a word of a vocabulary, however it is spelled; the first one where there is none."""
    known = {name: word for word in vocabulary for name in (word.name, said(word).casefold())}
    known[""] = next(iter(vocabulary))

    def read(cell: str) -> StrEnum:
        if cell not in known:
            raise ValueError(", ".join(map(said, vocabulary)))
        return known[cell]

    return read


def _number(cell: str) -> int | None:
    if cell and not (cell.isdecimal() and len(cell) < 10):
        raise ValueError("1, 2, 3 and so on")
    return int(cell) if cell else None


def _story(cell: str) -> str | None:
    """The parts of a story that were told, "s, t" as well as "ST"; None where nobody looked."""
    parts = "".join(cell.replace(",", " ").split()).upper()
    if {*parts} - {*"STAR"} and cell != _NO_STORY:
        raise ValueError(f"S, T, A, R, {_NO_STORY}")
    return None if not cell else "" if cell == _NO_STORY else parts


_READ: dict[str, Callable[[str], object]] = {
    "position": _number,
    "category": _word_of(Category),
    "verdict": _word_of(Verdict),
    "foreseen": _word_of(Foreseen),
    "star": _story,
}
