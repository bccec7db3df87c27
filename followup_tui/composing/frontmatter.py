"""What a user's template says about itself, between two lines `---` at its top."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from followup_tui.composing.kinds import KINDS, Channel, Kind
from followup_tui.composing.mistakes import TemplateError, did_you_mean, shown

_FENCE = "---"
_LONGEST_TITLE = 60
_MOST_WORDS = 2000
# The line of a template that gives the subject; front matter is turned into one.
SUBJECT = "Subject:"


@dataclass(frozen=True, slots=True)
class Head:
    """What front matter says; None, or empty, where it says nothing.

    Args:
        title: what people call the kind.
        kind: the name of the shipped kind that this one is like.
        language: the language of the text, "de".
        shortest: the fewest words.
        longest: the most words.
        channel: how it reaches its reader.
    """

    title: str = ""
    kind: str = ""
    language: str = "en"
    shortest: int | None = None
    longest: int | None = None
    channel: Channel | None = None

    def as_kind(self, name: str) -> Kind:
        """The row of the kind that a template of this name is for.

        Args:
            name: the template's name without its ending.
        """
        like = KINDS.get(name) or KINDS.get(self.kind)
        like = like or Kind(name=name, title="", shortest=0, longest=150, for_company=True)
        usual = like.title if like.name == name else ""
        return replace(
            like,
            name=name,
            title=self.title or usual or name.replace("_", " ").replace("-", " ").strip().capitalize(),
            shortest=like.shortest if self.shortest is None else self.shortest,
            longest=like.longest if self.longest is None else self.longest,
            channel=self.channel or like.channel,
            like="" if like.name == name else like.name,
        )


def parted(text: str, file: Path) -> tuple[Head, str]:
    """What a template says about itself, and the template behind it.

    The lines of the front matter stay as blank lines, so that lines count as in the file; a subject in it
    becomes the line "Subject: …" that a template without front matter begins with.

    Args:
        text: the whole file.
        file: its path, to be named where something is wrong.

    Raises:
        TemplateError: a line of the front matter can't be understood.
    """
    lines = text.split("\n")
    if lines[0].strip() != _FENCE:
        return Head(), text
    end = next((number for number, line in enumerate(lines[1:], 1) if line.strip() == _FENCE), None)
    if end is None:
        raise TemplateError(
            file, 1, "The front matter does not end.", "Close it with a line of three dashes: ---"
        )
    values: dict[str, object] = {}
    kept = [""] * (end + 1)
    for number, line in enumerate(lines[1:end], 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        key, value = _entry(line, values, file, number + 1)
        values[key] = value
        if key == "subject":
            kept[number] = f"{SUBJECT} {value}"
    if "subject" in values and _begins_with_subject(lines[end + 1 :]):
        raise TemplateError(file, end + 2, "The subject is given twice.", "Keep one of the two.")
    values.pop("subject", None)
    head = Head(**values)  # type: ignore[arg-type]  # each value was checked for its key
    _check_lengths(head, file)
    return head, "\n".join(kept + lines[end + 1 :])


def _entry(line: str, known: Mapping[str, object], file: Path, number: int) -> tuple[str, object]:
    key, colon, written = line.partition(":")
    key, written = key.strip(), written.strip()
    if not colon:
        raise TemplateError(file, number, f"{shown(key)} is no entry.", "Write it as “title: My thanks”.")
    if key not in KEYS:
        listed = f"Known are: {', '.join(KEYS)}."
        raise TemplateError(file, number, f"There is no entry {shown(key)}.", did_you_mean(key, KEYS, listed))
    if key in known:
        raise TemplateError(file, number, f"{shown(key)} is given twice.", "Keep one of the two.")
    if len(written) >= 2 and written[0] == written[-1] and written[0] in "\"'":
        written = written[1:-1]
    try:
        return key, KEYS[key](written)
    except ValueError as problem:
        raise TemplateError(
            file, number, f"{shown(written)} can't be the {key} of a template.", str(problem)
        ) from problem


def _begins_with_subject(lines: list[str]) -> bool:
    return next((line for line in lines if line.strip()), "").startswith(SUBJECT)


def _check_lengths(head: Head, file: Path) -> None:
    if head.shortest is not None and head.longest is not None and head.shortest > head.longest:
        raise TemplateError(file, 1, "“shortest” is more than “longest”.", "Exchange the two.")


def _title(written: str) -> str:
    if not written or len(written) > _LONGEST_TITLE or not written.isprintable():
        raise ValueError(f"Write at most {_LONGEST_TITLE} characters.")
    return written


def _kind(written: str) -> str:
    if written not in KINDS:
        raise ValueError(did_you_mean(written, KINDS, f"Kinds are: {', '.join(KINDS)}."))
    return written


def _subject(written: str) -> str:
    if not written:
        raise ValueError("Write one, or leave the line out.")
    return written


def _language(written: str) -> str:
    first, *more = written.split("-")
    if not (2 <= len(first) <= 3 and len(more) <= 2 and all(1 < len(part) <= 8 for part in more)) or not all(
        part.isascii() and part.isalnum() for part in (first, *more)
    ):
        raise ValueError("Write a tag such as en, de or pt-BR.")
    return written


def _words(written: str) -> int:
    if not (written.isascii() and written.isdecimal() and len(written) <= 4 and int(written) <= _MOST_WORDS):
        raise ValueError(f"Write a number of words, from 0 to {_MOST_WORDS}.")
    return int(written)


def _channel(written: str) -> Channel:
    if written not in [*Channel]:
        raise ValueError(did_you_mean(written, Channel, f"Write one of: {', '.join(Channel)}."))
    return Channel(written)


# The entries, each with what reads its value; a ValueError says what to write instead.
KEYS: dict[str, Callable[[str], object]] = {
    "title": _title,
    "kind": _kind,
    "subject": _subject,
    "language": _language,
    "shortest": _words,
    "longest": _words,
    "channel": _channel,
}
