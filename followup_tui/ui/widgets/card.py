"""How the card of a call is shown."""

import re

from textual.content import Content

from followup_tui.composing.calling import Words
from followup_tui.composing.card import Answer
from followup_tui.domain.models import Contact
from followup_tui.domain.office import Office
from followup_tui.ui.text import line, prose, stack

_BLANK = line("")
_ASIDE = re.compile(r"\([^()]*\)")


def whom(contact: Contact | None, company: str) -> Content:
    """Whom to ask for.

    Args:
        contact: who is called; None for the company.
        company: its name.
    """
    if contact is None:
        return line("Ask for ", ("whoever looks after the position", "bold"), f" · {company}")
    rest = " · ".join(filter(None, (contact.title, contact.company or company)))
    return line("Ask for ", (contact.full_name, "bold"), f" · {rest}")


def number(contact: Contact | None) -> Content:
    """The number, as it was written; or how to note it."""
    if contact is not None and contact.phone:
        return line((contact.phone, "bold $primary"), ("    y copies it", "$muted"))
    if contact is not None:
        return line(("No number noted. ", "bold $warning"), ("c", "$primary"), " adds it.")
    return line(("No number noted: nobody there is known who could be called.", "bold $warning"))


def clock(there: Office) -> Content:
    """The clock over there."""
    if there.is_open:
        return line(("✓ ", "$success"), there.said)
    return line(("! ", "bold $warning"), (there.said, "$warning"))


def against(words: Words | None) -> Content:
    """What the review has against the words; empty for nothing."""
    found = words.blocks if words else ()
    return stack(*(line(("✕ ", "bold $error"), (one.what, "$error")) for one in found[:2]))


def script(words: Words | None) -> Content:
    """What to say, with room between the paragraphs; what is not to be said is muted."""
    paragraphs = [one.strip() for one in (words.text.body if words else "").split("\n\n")]
    parts = [prose((one, "$muted italic")) if _ASIDE.fullmatch(one) else prose(one) for one in paragraphs]
    return line("") if not any(paragraphs) else _parted(parts)


def what_if(answers: tuple[Answer, ...]) -> Content:
    """What they may say, and what to say to it."""
    return _parted([stack(line((one.title, "bold $primary")), prose(one.text)) for one in answers])


def _parted(parts: list[Content]) -> Content:
    """Paragraphs with an empty line between two."""
    rows = [row for part in parts for row in (_BLANK, part)]
    return stack(*rows[1:])
