"""The kinds of fields that rows are made of: cleaned, limited, and refused in sentences."""

import re
from collections.abc import Callable
from enum import StrEnum
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator
from sqlalchemy import Dialect, String, TypeDecorator

from followup_tui import text
from followup_tui.domain.words import STORY
from followup_tui.domain.zones import is_zone
from followup_tui.errors import JournalError

LINE_LIMIT = 300
PROSE_LIMIT = 20_000
STAR = "".join(STORY)
_BETWEEN_ADDRESSES = re.compile("[,;]")


def _zone(name: str) -> str:
    if not is_zone(name):
        raise ValueError("There is no such time zone; write it like Europe/Berlin.")
    return name


def _address(email: str) -> str:
    """No proof that an address exists, only that it has the shape of one."""
    name, at, host = email.rpartition("@")
    if email and not (name and at and "." in host and " " not in email):
        raise ValueError("This is no email address; it needs a name, an @ and a domain.")
    return email


def _addresses(emails: str) -> str:
    """Several addresses, each checked, with a comma and a blank between two."""
    parts = (part.strip() for part in _BETWEEN_ADDRESSES.split(emails))
    return ", ".join(dict.fromkeys(_address(part) for part in parts if part))


def _star(parts: str | None) -> str | None:
    """The parts of a story that were told, each once and in their order."""
    if parts is not None and set(parts) - set(STAR):
        raise ValueError("A story has the parts S, T, A and R.")
    return None if parts is None else "".join(part for part in STAR if part in parts)


def _limited(limit: int, what: str) -> AfterValidator:
    def check(value: str) -> str:
        if len(value) > limit:
            raise ValueError(f"This is too long: {len(value)} characters, and {limit} fit into {what}.")
        return value

    return AfterValidator(check)


def _named(value: str) -> str:
    if not value:
        raise ValueError("This can't be empty.")
    return value


def _cleaned(clean: Callable[[str], str]) -> BeforeValidator:
    def check(value: object) -> str:
        if not isinstance(value, str):
            raise ValueError("This must be text.")
        return clean(value)

    return BeforeValidator(check)


_ONE_LINE, _PROSE = _cleaned(text.one_line), _cleaned(text.prose)

Line = Annotated[str, _ONE_LINE, _limited(LINE_LIMIT, "one line")]
Name = Annotated[Line, AfterValidator(_named)]
Prose = Annotated[str, _PROSE, _limited(PROSE_LIMIT, "a text")]
Email = Annotated[Line, AfterValidator(_address)]
Emails = Annotated[Line, AfterValidator(_addresses)]
Zone = Annotated[str, _ONE_LINE, AfterValidator(_zone)]
StarParts = Annotated[str | None, AfterValidator(_star)]
MaybeZone = Annotated[str, _ONE_LINE, AfterValidator(lambda name: name and _zone(name))]


class Word(TypeDecorator[StrEnum]):
    """The column of a vocabulary: its names as text, the same in every database.

    Args:
        vocabulary: the words.
    """

    impl = String(24)
    cache_ok = True

    def __init__(self, vocabulary: type[StrEnum]) -> None:
        super().__init__()
        self.vocabulary = vocabulary

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        """The word as it is stored."""
        return None if value is None else self.vocabulary(value).name

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        """The word that is stored.

        Raises:
            JournalError: it is none of the vocabulary.
        """
        if value is not None and value not in self.vocabulary.__members__:
            raise JournalError(
                f"The journal holds “{value}” where one of a few words should stand.",
                "Another program has changed it: put a copy in its place, such as the newest of the backups.",
            )
        return None if value is None else self.vocabulary[value]


class ZoneName(TypeDecorator[str]):
    """The column of a time zone; a journal may come from a machine that knows more of them."""

    impl = String
    cache_ok = True

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """The name that is stored.

        Raises:
            JournalError: no zone of this machine is called so.
        """
        if value and not is_zone(value):
            raise JournalError(
                f"The journal names the time zone “{value}”, which this machine does not know.",
                "Install a newer tzdata, or put a copy of the journal in its place.",
            )
        return value


def word(vocabulary: type[StrEnum]) -> Any:
    """The column type of a vocabulary."""
    return Word(vocabulary)
