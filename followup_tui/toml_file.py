"""A TOML file that a user wrote: read, checked, and what is wrong told with its line."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from followup_tui import text
from followup_tui.errors import UsageError

T = TypeVar("T")
_LARGEST = 1_000_000  # bytes; what a person writes has far fewer
_UNKNOWN_KEY = "unexpected_keyword_argument"


@dataclass(frozen=True, slots=True)
class TomlFile:
    """What stands in a file.

    Args:
        file: where it is.
        written: its text.
        values: what the text means.
    """

    file: Path
    written: str
    values: dict[str, Any]

    def checked(self, shape: type[T], unknown: str) -> T:
        """The values in the shape that they should have.

        Args:
            shape: a dataclass.
            unknown: what to say of a key that the shape does not have.

        Raises:
            UsageError: they do not fit; with the line.
        """
        from pydantic import TypeAdapter, ValidationError

        try:
            return TypeAdapter(shape).validate_python(self.values)
        except ValidationError as problem:
            error = problem.errors(include_url=False)[0]
            sentence = unknown if error["type"] == _UNKNOWN_KEY else error["msg"]
            raise self.wrong(error["loc"], sentence) from problem

    def wrong(self, path: Sequence[str | int], sentence: str) -> UsageError:
        """What is to be told of a value.

        Args:
            path: its keys, and the places in arrays, counted from 0.
            sentence: what is wrong with it, without a full stop.
        """
        name = text.visible_line(".".join(str(part + 1 if isinstance(part, int) else part) for part in path))
        return UsageError(
            f"{self.file}, line {_line_of(path, self.written)}: {name}: {sentence}.", "Mend that line."
        )


def read_toml(file: Path, what: str) -> TomlFile | None:
    """Read a file; None where there is none.

    Args:
        file: where it is.
        what: what it holds, in the plural: "settings".

    Raises:
        UsageError: it can't be read, is far too large, or is no TOML.
    """
    try:
        with file.open("rb") as opened:
            content = opened.read(_LARGEST + 1)
        written = content.decode("utf-8-sig")  # some editors begin with a mark
    except FileNotFoundError:
        return None
    except (OSError, UnicodeError) as problem:
        raise UsageError(
            f"The {what} in {file} can't be read: {problem}.", "Mend or remove the file."
        ) from problem
    if len(content) > _LARGEST:
        raise UsageError(f"{file} is too large for {what}.", "Mend or remove the file.")
    import tomllib  # only where there is such a file

    try:
        return TomlFile(file, written, tomllib.loads(written))
    except (ValueError, RecursionError) as problem:  # of a number, or of nesting, beyond all measure, too
        raise UsageError(f"{file} is no valid TOML: {problem}.", "Mend that line.") from problem


def _line_of(path: Sequence[str | int], written: str) -> int:
    """The line on which a key is set, found by its table's header and its name; 1 where it can't be found.

    Where a key is missing in a table, that is the line of the table.
    """
    names = [part for part in path if isinstance(part, str)]
    count = next((part for part in path if isinstance(part, int)), 0)
    table, seen, header = "", -1, 1
    for number, line in enumerate(written.splitlines(), start=1):
        stripped = line.strip()
        if stripped.startswith("["):
            table = stripped.split("#")[0].strip("[] ")
            seen += stripped.startswith("[[")
            if table == ".".join(names):
                header = number
                if seen in (-1, count):
                    return number
            if names[:1] == [table] and seen == count:
                header = number
        name = stripped.split("=")[0].strip().strip("\"'")
        is_here = table == ".".join(names[:-1]) and seen in (-1, count)
        if (name == names[-1] and is_here) or (names[1:] and name == names[0] and not table):
            return number
    return header
