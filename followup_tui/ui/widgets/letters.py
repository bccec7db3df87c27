"""How far letters are: in the head, and above the paper."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from textual.content import Content

from followup_tui.composing.dossier import Stand
from followup_tui.composing.letters import Letter, beside
from followup_tui.domain.models import Draft
from followup_tui.domain.when import say_moment
from followup_tui.ui.text import line

# A sign and a word for how far a letter is; colour never stands alone.
STANDS: dict[Stand, tuple[str, str, str]] = {
    Stand.none: ("·", "to write", "$muted"),
    Stand.open: ("●", "open", "$primary"),
    Stand.blocked: ("✕", "blocked", "bold $error"),
    Stand.ready: ("○", "ready", "$success"),
    Stand.copied: ("◐", "copied", "$primary"),
    Stand.sent: ("✓", "sent", "$success"),
    Stand.done: ("✓", "done", "$success"),
    Stand.skipped: ("–", "skipped", "$muted"),
}


def word_and_sign(stand: Stand) -> tuple[str, str]:
    """How far a letter is, in a word, none for what is still to be written, and in a sign."""
    sign, word, _ = STANDS[stand]
    return "" if stand is Stand.none else word, sign


def letters_line(found: Sequence[Letter], current: Letter, stands: Mapping[str, Stand], room: int) -> Content:
    """The letters of the same sort with how far each is; only their signs, where there is little room.

    Args:
        found: the letters of an interview.
        current: the one on the screen.
        stands: how far each is, by its key.
        room: the cells that there are.
    """
    shown = beside(found, current)
    parts = []
    for one in shown:
        word, sign = word_and_sign(stands[one.key])
        style = STANDS[stands[one.key]][2]
        here = "bold" if one.key == current.key else "$muted"
        parts.append(line((f"{one.called} ", here), (f"{sign} {word}".rstrip(), style)))
    full = line("   ").join(parts)
    if full.cell_length + 2 <= room:
        return full
    known = [STANDS[stands[one.key]] for one in shown]
    signs = line(*((f"{sign} ", style) for sign, _, style in known))
    number = [one.key for one in shown].index(current.key) + 1
    return line(signs, f" {number} of {len(shown)}")


def stand_line(
    draft: Draft | None, sent_at: datetime | None, now: datetime, zone: ZoneInfo, *, called: bool
) -> Content:
    """How far a letter is, in a few words.

    Args:
        draft: the draft; None while nothing is stored.
        sent_at: when it was sent; None while it was not.
        now: the present instant.
        zone: the candidate's zone.
        called: whether it is said on the phone.
    """
    if sent_at is not None:
        return line(f"{'Called' if called else 'Sent'} {say_moment(sent_at, now, zone)}")
    if draft is None:
        return line("New, from the template")
    if draft.copied_at is not None and draft.copied_at >= draft.edited_at:
        return line(f"Copied {say_moment(draft.copied_at, now, zone)}, not sent yet")
    return line("Draft, stored")
