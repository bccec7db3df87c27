"""The kinds of fields that rows are made of: cleaned, limited, and refused in sentences."""

from collections.abc import Callable
from enum import StrEnum
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator
from sqlalchemy import Enum

from followup_tui import text
from followup_tui.domain.zones import is_zone

LINE_LIMIT = 300
PROSE_LIMIT = 20_000


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
Zone = Annotated[str, _ONE_LINE, AfterValidator(_zone)]
MaybeZone = Annotated[str, _ONE_LINE, AfterValidator(lambda name: name and _zone(name))]


def word(vocabulary: type[StrEnum]) -> Any:
    """The column type of a vocabulary: its names as text, the same in every database."""
    return Enum(vocabulary, native_enum=False, create_constraint=False, length=24)
