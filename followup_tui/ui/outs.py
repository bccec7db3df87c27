"""The ways by which a letter leaves the journal, each with its key."""

from collections.abc import Iterator

from followup_tui.composing.dossier import Dossier
from followup_tui.composing.letters import Letter, reached_by
from followup_tui.composing.measures import characters
from followup_tui.composing.render import Text
from followup_tui.errors import FollowupError
from followup_tui.exchange.letters import outgoing
from followup_tui.exchange.mailto import LONGEST_LINK, mailto
from followup_tui.ui.handing import EDITOR, FILE, PLAIN
from followup_tui.ui.manuscript import whole
from followup_tui.ui.modals.pick import Choice

BODY, SUBJECT, ALL, ADDRESS = "body", "subject", "all", "address"
MAIL, PROGRAM = "mail", "program"


def ways(letter: Letter, dossier: Dossier, text: Text) -> list[Choice]:
    """The ways that a letter can go.

    Args:
        letter: the letter.
        dossier: what is known about its interview.
        text: its subject and body.
    """
    return [*_copies(letter, dossier, text), *_mails(letter, dossier, text), *_OTHERS]


def copied_part(picked: str, letter: Letter, dossier: Dossier, text: Text) -> str:
    """What is copied by one of those ways."""
    match picked.partition(" "):
        case (str(part), _, _) if part == SUBJECT:
            return text.subject
        case (str(part), _, _) if part == ALL:
            return whole(text)
        case (str(part), _, number) if part == ADDRESS:
            return _addresses(letter, dossier)[int(number)]
        case _:
            return text.body


_OTHERS = (
    Choice(FILE, "Save it as a text file", "A private one; you are told where it is.", letter="f"),
    Choice(PLAIN, "Plain view", "The text alone on the screen, to be selected with the mouse.", letter="p"),
    Choice(EDITOR, "Open it in your editor", letter="o"),
)


def _copies(letter: Letter, dossier: Dossier, text: Text) -> Iterator[Choice]:
    count = f"{characters(text.body)} of {dossier.limits.linkedin} characters"
    yield Choice(BODY, "Copy the text", count if letter.kind.in_characters else "", letter="t")
    if letter.kind.needs_subject:
        yield Choice(SUBJECT, "Copy the subject", text.subject, letter="s")
        yield Choice(ALL, "Copy subject and text", letter="b")
    for number, address in enumerate(_addresses(letter, dossier)):
        key = "a" if number == 0 else str(number + 1) if number < len("123456789") else ""
        yield Choice(f"{ADDRESS} {number}", "Copy the address", address, letter=key)


def _mails(letter: Letter, dossier: Dossier, text: Text) -> Iterator[Choice]:
    if not letter.kind.needs_subject:
        return
    try:
        fits = mailto(outgoing(letter, dossier, text)) is not None
    except FollowupError as problem:
        yield Choice(MAIL, "Save it as a mail file", problem.what, letter="e")
        return
    told = "It opens there, filled in; it is sent when you send it."
    long = f"Longer than the {LONGEST_LINK:,} characters that programs take: save it as a mail file instead."
    yield Choice(PROGRAM, "Open it in your mail program", told if fits else long, letter="m")
    yield Choice(MAIL, "Save it as a mail file", "An .eml that mail programs open as a new mail.", letter="e")


def _addresses(letter: Letter, dossier: Dossier) -> tuple[str, ...]:
    contact, _ = reached_by(letter, dossier.known)
    if contact is None:
        return ()
    if letter.is_call:
        return (contact.phone,) if contact.phone else ()
    if letter.kind.in_characters:
        return (contact.linkedin,) if contact.linkedin else ()
    return contact.addresses
