"""Rows of the tables, validated on the way in."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from pydantic import ValidationError
from sqlalchemy.orm import configure_mappers

from followup_tui.domain.models import Row
from followup_tui.errors import InvalidError

T = TypeVar("T", bound=Row)
Made = TypeVar("Made")


def build(table: type[T], values: Mapping[str, Any]) -> T:
    """A validated row.

    Args:
        table: the class of the row.
        values: by field; text is cleaned, aware instants become UTC.

    Raises:
        InvalidError: with a sentence for each field that can't be stored.
    """
    return validated(table.model_validate, values)


def validated(validate: Callable[[dict[str, Any]], Made], values: Mapping[str, Any]) -> Made:
    """What is made of values by pydantic.

    Args:
        validate: a validator of pydantic's.
        values: by field.

    Raises:
        InvalidError: with a sentence for each field that can't be used.
    """
    try:
        return validate(dict(values))
    except ValidationError as problem:
        raise InvalidError(_sentences(problem)) from problem


def check(table: type[Row], values: Mapping[str, Any]) -> dict[str, Any]:
    """Validate some fields of a row that exists, and clean them.

    Raises:
        InvalidError: with a sentence for each field that can't be stored.
    """
    configure_mappers()  # a blank row has no attributes before; once it is done this costs nothing
    problems: dict[str, str] = {}
    clean: dict[str, Any] = {}
    validator = table.__pydantic_validator__
    for field, value in values.items():
        blank = table.model_construct()
        try:
            validator.validate_assignment(blank, field, value)
        except ValidationError as problem:
            problems |= _sentences(problem)
        else:
            clean[field] = getattr(blank, field)
    if problems:
        raise InvalidError(problems)
    return clean


def _sentences(problem: ValidationError) -> dict[str, str]:
    """What pydantic found, as a sentence for each field."""
    said = {}
    for error in problem.errors(include_url=False, include_context=True):
        field = str(error["loc"][0]) if error["loc"] else "input"
        cause = error.get("ctx", {}).get("error")
        said[field] = str(cause) if isinstance(cause, ValueError) else f"{error['msg']}."
    return said
