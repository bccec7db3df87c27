"""A person in one line, as people write addresses: "Maya Chen <maya@example.com>, hiring manager"."""

import re
from collections.abc import Mapping

from followup_tui.domain.days import quoted
from followup_tui.domain.words import Part, Provenance, said
from followup_tui.errors import InvalidError
from followup_tui.storage.forms.interview import NEW_PERSON, PersonForm
from followup_tui.text import one_line

_WHO = re.compile(r"(?P<full_name>[^<>]*)(?:<(?P<email>[^<>]*)>)?")
_PHONE = re.compile(r"[+(]?\d[\d ()./-]{4,}")
_FROM = "from "
_PARTS: Mapping[str, Part] = {said(part): part for part in Part}
_SOURCES: Mapping[str, Provenance] = {said(one).casefold(): one for one in Provenance}


def person_form(line: str) -> PersonForm:
    """A person as the form has them.

    Args:
        line: the name, the email address in angle brackets; then, each after a comma and in any order, the
            part, a phone number, and where the address is from ("from business card").

    Raises:
        InvalidError: something can't be understood, by field.
    """
    first, *rest = (piece.strip() for piece in one_line(line).split(","))
    who = _WHO.fullmatch(first)
    if who is None:
        raise InvalidError({"full_name": f"{quoted(line)}: write it like Maya Chen <maya@example.com>."})
    texts = {**NEW_PERSON, "full_name": who["full_name"].strip(), "email": (who["email"] or "").strip()}
    if "@" in texts["full_name"] and not texts["email"]:
        raise InvalidError({"full_name": f"{quoted(line)} has no name: write Maya Chen <maya@example.com>."})
    for piece in filter(None, rest):
        texts |= _read(piece)
    return PersonForm(texts)


def _read(piece: str) -> dict[str, str]:
    """What one piece after the name says, by field."""
    word = piece.casefold()
    if word in _PARTS:
        return {"part": _PARTS[word]}
    if word.startswith(_FROM) and (source := word.removeprefix(_FROM).strip()) in _SOURCES:
        return {"provenance": _SOURCES[source]}
    if _PHONE.fullmatch(piece):
        return {"phone": piece}
    sources = ", ".join(_SOURCES)
    if word.startswith(_FROM):
        raise InvalidError({"provenance": f"{quoted(piece)}: an address is from one of {sources}."})
    raise InvalidError(
        {"part": f"{quoted(piece)} is no phone number, no part ({', '.join(_PARTS)}), and no “from …”."}
    )
