"""How what was found looks in a list."""

from datetime import datetime
from zoneinfo import ZoneInfo

from textual.content import Content

from followup_tui.composing.kinds import KINDS
from followup_tui.domain.found import Found, Passage, Thing
from followup_tui.domain.reflection.questionnaire import PROMPTS
from followup_tui.domain.saying import say_day
from followup_tui.domain.words import Happening, said
from followup_tui.ui.text import line
from followup_tui.ui.widgets.spread import Ends, Spread

_HIT = "bold underline $primary"  # colour is never the only sign
_ASKED = {prompt.key: prompt.text for prompt in PROMPTS}


def key_of(found: Found) -> str:
    """The id of its row."""
    return f"{found.thing}-{found.row_id}"


def found_lines(found: Found, now: datetime, zone: ZoneInfo) -> Spread:
    """What it is called and what sort of thing it is; the piece that was meant, where it was; whose and when.

    Args:
        found: what was found.
        now: the present instant.
        zone: the candidate's zone.
    """
    day = say_day(found.at.astimezone(zone).date(), now.astimezone(zone).date()) if found.at else ""
    rows = [Ends(_title(found), line((said(found.thing), "$muted")))]
    if found.thing is Thing.application:
        whose = line(marked(found.excerpt, "$muted"), (f" · {found.round}" if found.round else "", "$muted"))
    else:
        whose = line((" · ".join(part for part in (found.company, found.round) if part), "$muted"))
        if found.excerpt.hits:
            rows.append(Ends(line("  ", marked(found.excerpt, ""))))
    return Spread(*rows, Ends(line("  ", whose), line((day, "$muted"))))


def marked(passage: Passage, style: str) -> Content:
    """A passage with its hits marked.

    Args:
        passage: a text in one line.
        style: of what is no hit.
    """
    parts, done = [], 0
    for start, end in passage.hits:
        parts += [(passage.text[done:start], style), (passage.text[start:end], _HIT)]
        done = end
    return line(*parts, (passage.text[done:], style))


def _title(found: Found) -> Content:
    if found.title.text:
        return marked(found.title, "bold")
    match found.thing:
        case Thing.answer:
            name = _ASKED.get(found.key, "An answer")
        case Thing.detail:
            name = f"What you talked about with {found.who}"
        case Thing.draft:
            kind = KINDS.get(found.key.partition("/")[0])
            name = kind.title if kind else "A text"
        case Thing.log_entry if found.key in Happening.__members__:
            name = said(Happening[found.key]).capitalize()
        case _:
            name = said(found.thing).capitalize()
    return line((name, "bold"))
