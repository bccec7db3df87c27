"""What all forms share: their texts, checked by the tables, and two changes brought together."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from followup_tui.domain.building import check
from followup_tui.domain.days import WhenError
from followup_tui.domain.models import Row
from followup_tui.domain.zones import UNKNOWN, zone_like
from followup_tui.errors import InvalidError

T = TypeVar("T")
Texts = Mapping[str, str]


def merged(base: Texts, mine: Texts, theirs: Texts) -> tuple[dict[str, str], dict[str, str]]:
    """Bring two changes of the same texts together.

    Args:
        base: the texts that both began with.
        mine: the texts as they are on the form.
        theirs: the texts as they are in the journal by now.

    Returns:
        What the form is to show: mine where I changed something, theirs elsewhere; and, by field, what
        stands in the journal where both changed it to something else.
    """
    texts = {name: mine[name] if mine[name] != base[name] else theirs[name] for name in mine}
    return texts, {name: theirs[name] for name in texts if texts[name] != theirs[name] != base[name]}


def maybe_zone(text: str) -> tuple[str, dict[str, str]]:
    """The zone that is meant, empty for none; and the problem where there is no such zone."""
    if not text.strip():
        return "", {}
    name = zone_like(text)
    return name, {} if name else {"zone": UNKNOWN}


def found(table: type[Row], values: Mapping[str, Any]) -> dict[str, str]:
    """What a table has against some values."""
    try:
        check(table, values)
    except InvalidError as problem:
        return problem.problems
    return {}


def reading(problems: dict[str, str], name: str, read: Callable[[], T]) -> T | None:
    """A value that is read from the text of a field; a problem is noted, and the value is None."""
    try:
        return read()
    except WhenError as problem:
        problems[name] = str(problem)
        return None
