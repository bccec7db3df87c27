"""How the headings and steps of a checklist look, and the guidance beside them."""

from collections.abc import Iterator, Sequence
from typing import ClassVar
from zoneinfo import ZoneInfo

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.widgets.option_list import Option

from followup_tui.domain.about import about_step, said_round
from followup_tui.domain.checklist import Known, Section, StepLine
from followup_tui.domain.guidance import IN_THE_ROOM, guidance
from followup_tui.domain.standing import HEADINGS
from followup_tui.domain.steps import Step, Task
from followup_tui.domain.when import say_moment, say_span
from followup_tui.domain.words import Heading, State
from followup_tui.ui.text import line, prose, stack
from followup_tui.ui.widgets.agenda import STYLES
from followup_tui.ui.widgets.rows import Rows, row
from followup_tui.ui.widgets.spread import Ends, Spread

NOBODY = "nobody"
_INDENT = 8
_GAP = 2
# As wide as "overdue since Tue 24 Nov, 20:00".
_TIME = 31
_LEAST = 12
# Boxes are what can be ticked now; a sign without a box stands for what waits or was set aside.
_BOXES: dict[State, str] = {
    State.waiting: " ◷ ",
    State.open: "[ ]",
    State.due: "[ ]",
    State.overdue: "[!]",
    State.done: "[x]",
    State.skipped: " – ",
    State.not_needed: " – ",
}
_QUIET = frozenset({State.waiting, State.skipped, State.not_needed})
_ASIDE = frozenset({State.skipped, State.not_needed})
_TIMES = {State.overdue: "$error", State.due: "$warning"}


def row_id(heading: Heading, key: str = "") -> str:
    """The id of the row of a heading, or of a step or another line under it."""
    return f"{int(heading)}:{key}"


def place_of(chosen: str | None) -> tuple[Heading, str]:
    """The heading of a row, and the key of the step or line there; the first heading where there is none."""
    number, _, key = (chosen or row_id(Heading.ask)).partition(":")
    return Heading(int(number)), key


class StepRows(Rows):
    """The list of a checklist: enter, as the footer says, goes to where the step is done."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Do it", id="checklist.go"),
    ]


def checklist_rows(found: Sequence[Section], size: Size, *, nobody: bool) -> Iterator[Option]:
    """The rows of a checklist. A heading with steps is passed over; one without can be gone to.

    Args:
        found: the checklist.
        size: of the list, in cells; headings are set apart where it is high enough.
        nobody: whether no people are noted.
    """
    column = _column(found, size.width)
    roomy = sum(2 + len(section.lines) for section in found) <= size.height
    for section in found:
        heading = section.heading
        if roomy and section is not found[0]:
            yield row(Spread(Ends(line(""))), row_id(heading, "gap"), heading=True)
        yield row(_heading_line(section), row_id(heading), heading=bool(section.lines))
        if nobody and heading is Heading.ask:
            yield row(_nobody_line(), row_id(heading, NOBODY))
        for shown in section.lines:
            yield row(_step_line(shown, column), row_id(heading, shown.step.key))


def head_ends(known: Known, *, wide: bool) -> tuple[Content, Content]:
    """Whose interview it is, and when, on both clocks where they differ.

    Args:
        known: what the checklist is made of.
        wide: whether there is room for the format and the whole span.
    """
    application, interview = known.facts.application, known.round.interview
    start, there = interview.starts_at, ZoneInfo(interview.zone)
    if wide:
        name, when = said_round(interview), say_span(start, interview.ends_at, known.now, there, known.zone)
    else:
        name, when = interview.round, say_moment(start, known.now, known.zone, there)
    about = line((application.company, "bold"), f" · {application.role} · {name}")
    return about, line((when, "$muted"))


def full_guidance(heading: Heading, step: Step | None, known: Known) -> Content:
    """Why and how, in full: what is specific to the step, after the heading's words."""
    parts = [prose(paragraph) for paragraph in guidance(heading, step.task if step else None).text]
    special = about_step(step, known) if step is not None else ()
    if step is not None and special:
        parts += [stack(line((step.label, "bold $primary")), *(prose(sentence) for sentence in special))]
    return stack(*(spaced for part in parts for spaced in (part, line(""))))


def short_guidance(heading: Heading, step: Step | None, known: Known) -> Content:
    """Why and how, in few lines: the heading's sentence, then what is specific, the person first."""
    own = guidance(heading, step.task if step else None)
    special = " · ".join(reversed(about_step(step, known))) if step is not None else ""
    return stack(line(own.short), line((special, "$muted")))


def _heading_line(section: Section) -> Spread:
    """A heading with its number, and its summary at the right end."""
    summary = STYLES[State.done] if section.state is State.done else "$muted"
    name = (HEADINGS[section.heading], "$muted" if section.state in _ASIDE else "bold $foreground")
    return Spread(Ends(line((f"{section.number:<2} ", "$primary"), name), line((section.summary, summary))))


def _step_line(shown: StepLine, column: int) -> Spread:
    """A step: its box, its title in a column of so many cells, and when or why."""
    style = STYLES[shown.state]
    title = line((shown.step.title, "$muted" if shown.state in _QUIET else ""))
    title = title.truncate(column, ellipsis=True)
    padded = title.pad_right(column - title.cell_length + _GAP)
    when = (shown.aside, _TIMES.get(shown.state, "$muted"))
    first = Ends(line("   ", (_BOXES[shown.state], style), "  ", padded, when))
    card = shown.step.task is Task.room and shown.state in {State.open, State.done}
    return Spread(first, *(_asked(thing) for thing in IN_THE_ROOM)) if card else Spread(first)


def _column(found: Sequence[Section], width: int) -> int:
    """The width of the titles: what the longest one needs, but for the room that a time beside it takes."""
    titles = [line(shown.step.title).cell_length for section in found for shown in section.lines]
    return max(_LEAST, min(max(titles, default=0), width - _INDENT - _GAP - _TIME))


def _nobody_line() -> Spread:
    """What stands under the first heading while nobody is noted."""
    return Spread(Ends(line(("        Nobody noted yet: e adds the people you met", "$muted"))))


def _asked(thing: str) -> Ends:
    return Ends(line("        ", ("· ", "$primary"), thing))
