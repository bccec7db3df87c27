"""How interviews and steps look in lists."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from textual.content import Content
from textual.widgets.option_list import Option

from followup_tui.domain.agenda import Begun, Card, Item, Today
from followup_tui.domain.saying import say_day, say_moment
from followup_tui.domain.standing import SIGNS, standing
from followup_tui.domain.steps import state
from followup_tui.domain.today import TITLES, Entry, Group, to_practise, what, when, why
from followup_tui.domain.words import State
from followup_tui.ui.text import line
from followup_tui.ui.widgets.rows import row
from followup_tui.ui.widgets.spread import NOTHING, Ends, Listed, Spread, Told

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
_TITLE_STYLES = {Group.overdue: "bold $error", Group.today: "bold $warning"}


# The id of the row of a text that waits to be finished.
BEGUN = "begun"
# The id of the row of what is due for practice.
PRACTICE = "practice"


def key_of(item: Item) -> str:
    """The id of an item's row."""
    return f"{item.place.interview_id}/{item.step.key}"


def agenda_rows(
    groups: Mapping[Group, Sequence[Entry]],
    today: Today,
    rest: str,
    now: datetime,
    zone: ZoneInfo,
    *,
    wide: bool,
) -> Iterator[Option]:
    """The rows of Today: each group with its heading; where nothing is to be done, until when to rest.

    Args:
        groups: the steps in groups.
        today: for the text to go on with, and how many questions are due for practice.
        rest: the sentence for somebody with nothing to do; empty where something is.
        now: the present instant.
        zone: the candidate's zone.
        wide: whether there is room for reasons and for both clocks.
    """
    if rest:
        yield row(Listed(Ends(line((rest, "$success")))), "rest", heading=True)
    apart = bool(rest)
    for group in Group:
        rows = [
            row(_entry_lines(entry, group, now, zone, wide=wide), key_of(entry.item))
            for entry in groups.get(group, ())
        ]
        if today.begun is not None and group is Group.today:
            rows.insert(0, row(_begun_line(today.begun, now, zone), BEGUN))
        if today.practice and group is Group.open:
            rows.append(row(_practice_line(today.practice), PRACTICE))
        if rows:
            yield _heading_row(group, apart=apart and wide)
            yield from rows
            apart = True


def _heading_row(group: Group, *, apart: bool) -> Option:
    """The heading of a group, with an empty line above it where it is set apart."""
    title = Ends(line((TITLES[group], _TITLE_STYLES.get(group, "bold $muted"))))
    return row(Listed(Ends(line("")), title) if apart else Listed(title), str(group), heading=True)


def _entry_lines(entry: Entry, group: Group, now: datetime, zone: ZoneInfo, *, wide: bool) -> Told:
    """A step: what and where, and when; below it why, where there is room."""
    found = state(entry.item.step, now, zone)
    style = STYLES[found]
    thing, beside = what(entry, group)
    left = line((f"{SIGNS[found]} ", style), thing, (f" · {beside}", "$muted"))
    said = when(entry, group, now, zone, both_clocks=wide)
    right = line((said, style if found is State.overdue else "$muted"))
    return Told(Ends(left, right), line((why(entry), "$muted")) if wide else NOTHING)


def _begun_line(begun: Begun, now: datetime, zone: ZoneInfo) -> Told:
    """A text that waits to be finished: to whom, and since when."""
    where = f" · {begun.company}" if begun.to != begun.company else ""
    left = line(("✎ ", "$primary"), f"Go on writing to {begun.to}", (where, "$muted"))
    return Told(Ends(left, line((f"begun, not sent: {say_moment(begun.edited_at, now, zone)}", "$muted"))))


def _practice_line(due: int) -> Told:
    """The questions that are due for practice, all in one line."""
    thing, beside = to_practise(due)
    said = line(("● ", STYLES[State.open]), thing, (f" {beside}" if beside else "", "$muted"))
    return Told(Ends(said, line(("aloud, one by one", "$muted"))))


def card_lines(card: Card, now: datetime, zone: ZoneInfo, *, wide: bool) -> Spread:
    """An interview with where it stands: in three lines, or in one where there is little room.

    Args:
        card: the interview with its steps.
        now: the present instant.
        zone: the candidate's zone.
        wide: whether there is room for three lines.
    """
    place, found = card.place, standing(card.steps, now, zone)
    day = say_day(place.starts_at.astimezone(zone).date(), now.astimezone(zone).date())
    five = signs(found.signs)
    if not wide:
        return Listed(Ends(line((place.company, "bold"), (f" · {place.role}, {day}", "$muted")), five))
    return Listed(
        Ends(line((place.company, "bold"))),
        Ends(line((f"  {place.role} · {place.round}", "$muted")), line((day, "$muted"))),
        Ends(line("  ", five, "   ", (found.phrase, STYLES[found.state]))),
    )


def signs(five: Sequence[str]) -> Content:
    """The five signs of an interview.

    Args:
        five: one for each heading.
    """
    return line(*((f"{sign} ", _SIGN_STYLES.get(sign, "")) for sign in five))


def choice(title: str, meaning: str) -> Spread:
    """Something that can be begun."""
    return Spread(Ends(line((title, "bold"))), Ends(line((f"  {meaning}", "$muted"))))
