"""How much of the room that there is for a text it takes: words, characters or seconds, by its kind."""

from dataclasses import dataclass
from math import ceil

from followup_tui.composing.kinds import Kind
from followup_tui.composing.limits import Limits
from followup_tui.composing.measures import characters, seconds
from followup_tui.composing.tokens import words

VOICEMAIL = "voicemail"


@dataclass(frozen=True, slots=True)
class Room:
    """The room that a text takes.

    Args:
        said: how much of how much: "187 of 200 characters".
        fits: whether that is neither too little nor too much.
    """

    said: str
    fits: bool


def room(text: str, kind: Kind, limits: Limits) -> Room:
    """The room that a text takes.

    Args:
        text: the text without its subject.
        kind: what it is for.
        limits: the numbers that a user may set.
    """
    if kind.in_characters:
        count = characters(text)
        return Room(f"{count} of {limits.linkedin} characters", 0 < count <= limits.linkedin)
    if kind.basis == VOICEMAIL:
        count = ceil(seconds(text, limits.words_a_minute))
        return Room(f"{count} of {limits.voicemail_seconds} seconds", 0 < count <= limits.voicemail_seconds)
    count = words(text)
    said = f"{count} {'word' if count == 1 else 'words'}{' of' if kind.shortest else ','} {kind.limits}"
    return Room(said, kind.shortest <= count <= kind.longest)
