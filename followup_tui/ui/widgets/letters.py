"""How far letters are: in the head, and above the paper."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from textual.content import Content

from followup_tui.composing.dossier import Stand
from followup_tui.composing.letters import Letter, Progress, beside
from followup_tui.domain.models import Draft
from followup_tui.domain.when import say_moment
from followup_tui.ui.text import line

# A sign and a word for how far a letter is; colour never stands alone.
PROGRESS: dict[Progress, tuple[str, str, str]] = {
    Progress.none: ("·", "", "$muted"),
    Progress.begun: ("●", "open", "$primary"),
    Progress.sent: ("✓", "sent", "$success"),
    Progress.done: ("✓", "done", "$success"),
    Progress.skipped: ("–", "skipped", "$muted"),
}

STANDS: dict[Stand, tuple[str, str, str]] = {
    Stand.none: ("·", "", "$muted"),
    Stand.open: ("●", "open", "$primary"),
    Stand.blocked: ("✕", "blocked", "bold $error"),
    Stand.ready: ("○", "ready", "$success"),
    Stand.copied: ("◐", "copied", "$primary"),
    Stand.sent: ("✓", "sent", "$success"),
    Stand.done: ("✓", "done", "$success"),
    Stand.skipped: ("–", "skipped", "$muted"),
}


def letters_line(found: Sequence[Letter], current: Letter, room: int) -> Content:
    """The letters of the same sort with how far each is; only their signs, where there is little room.

    Args:
        found: the letters of an interview.
        current: the one on the screen.
        room: the cells that there are.
    """
    shown = beside(found, current)
    parts = []
    for one in shown:
        sign, word, style = PROGRESS[one.progress]
        here = "bold" if one.key == current.key else "$muted"
        parts.append(line((f"{one.called} ", here), (f"{sign} {word}".rstrip(), style)))
    full = line("   ").join(parts)
    if full.cell_length + 2 <= room:
        return full
    signs = line(*((f"{PROGRESS[one.progress][0]} ", PROGRESS[one.progress][2]) for one in shown))
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
