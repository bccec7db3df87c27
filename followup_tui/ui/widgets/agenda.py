"""How interviews and steps look in lists."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from textual.content import Content

from followup_tui.domain.agenda import Begun, Card, Item
from followup_tui.domain.standing import SIGNS, standing, timing
from followup_tui.domain.steps import state
from followup_tui.domain.when import say_day, say_moment
from followup_tui.domain.words import State
from followup_tui.ui.text import line
from followup_tui.ui.widgets.spread import Ends, Spread

# Colour never stands alone: each state has its sign, too.
STYLES: dict[State, str] = {
    State.overdue: "bold $error",
    State.due: "bold $warning",
    State.open: "$primary",
    State.waiting: "$muted",
    State.done: "$success",
    State.skipped: "$muted",
    State.not_needed: "$muted",
}
_SIGN_STYLES = {SIGNS[found]: style for found, style in STYLES.items()} | {
    "◐": "$primary",
    "·": "$muted",
}


# The id of the row of a text that waits to be finished.
BEGUN = "begun"


def key_of(item: Item) -> str:
    """The id of an item's row."""
    return f"{item.place.interview_id}/{item.step.key}"


def item_lines(item: Item, now: datetime, zone: ZoneInfo, *, wide: bool) -> Spread:
    """A step: what and where, and when; in two lines, or in one where there is little room.

    Args:
        item: the step with its place.
        now: the present instant.
        zone: the candidate's zone.
        wide: whether there is room for two lines.
    """
    found = state(item.step, now, zone)
    style = STYLES[found]
    what = line((f"{SIGNS[found]} ", style), item.step.label, (f" · {item.place.company}", "$muted"))
    when = line((timing(item.step, now, zone), style if found is State.overdue else "$muted"))
    return Spread(Ends(what), Ends(line("  ", when))) if wide else Spread(Ends(what, when))


def begun_lines(begun: Begun, now: datetime, zone: ZoneInfo, *, wide: bool) -> Spread:
    """A text that waits to be finished: to whom, and since when.

    Args:
        begun: the text.
        now: the present instant.
        zone: the candidate's zone.
        wide: whether there is room for two lines.
    """
    where = f" · {begun.company}" if begun.to != begun.company else ""
    what = line(("✎ ", "$primary"), f"Go on writing to {begun.to}", (where, "$muted"))
    when = line((f"begun, not sent: {say_moment(begun.edited_at, now, zone)}", "$muted"))
    return Spread(Ends(what), Ends(line("  ", when))) if wide else Spread(Ends(what, when))


def wide_card(card: Card, now: datetime, zone: ZoneInfo) -> Spread:
    """An interview in three lines: whose, what, and where it stands."""
    place, found = card.place, standing(card.steps, now, zone)
    return Spread(
        Ends(line((place.company, "bold"))),
        Ends(line((f"  {place.role} · {place.round}", "$muted")), line((_day(card, now, zone), "$muted"))),
        Ends(line("  ", signs(found.signs), "   ", (found.phrase, STYLES[found.state]))),
    )


def narrow_card(card: Card, now: datetime, zone: ZoneInfo) -> Spread:
    """An interview in one line."""
    place, found = card.place, standing(card.steps, now, zone)
    who = line((place.company, "bold"), (f" · {place.role}, {_day(card, now, zone)}", "$muted"))
    return Spread(Ends(who, signs(found.signs)))


def signs(five: Sequence[str]) -> Content:
    """The five signs of an interview.

    Args:
        five: one for each heading.
    """
    return line(*((f"{sign} ", _SIGN_STYLES.get(sign, "")) for sign in five))


def choice(title: str, meaning: str) -> Spread:
    """Something that can be begun."""
    return Spread(Ends(line((title, "bold"))), Ends(line((f"  {meaning}", "$muted"))))


def _day(card: Card, now: datetime, zone: ZoneInfo) -> str:
    return say_day(card.place.starts_at.astimezone(zone).date(), now.astimezone(zone).date())
