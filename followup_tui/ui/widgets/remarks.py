"""How the remarks of the review look, and what was noted about a conversation."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.visual import Visual
from textual.widgets import Static
from textual.widgets.option_list import Option

from followup_tui.composing.kinds import Kind
from followup_tui.composing.notes import Note
from followup_tui.composing.render import Text as Wording
from followup_tui.composing.review import Level, Remark
from followup_tui.composing.waiving import Reviewed
from followup_tui.ui.text import line, prose
from followup_tui.ui.widgets.hanging import hung
from followup_tui.ui.widgets.rows import Rows
from followup_tui.ui.widgets.spread import Ends, Spread


class SideRows(Rows):
    """A list beside the paper; its enter is not worth a place in the footer."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Use it", show=False, id="composer.use"),
    ]


class RemarkLine(Static, can_focus=True):
    """One remark in a line below the paper. It can have the focus, so that the text has it not."""


# Colour never stands alone: each level has its sign, too.
SIGNS: dict[Level, tuple[str, str]] = {
    Level.block: ("✕", "bold $error"),
    Level.warn: ("!", "bold $warning"),
    Level.info: ("i", "$muted"),
}
_FINAL = "What was sent stays as it was."


# What the ids of rows begin with: remarks that stand, and those that were set aside.
STANDING, WAIVED = "standing", "waived"


def to_mend(remarks: Sequence[Remark]) -> list[Remark]:
    """The remarks that ask for something."""
    return [remark for remark in remarks if remark.level is not Level.info]


def still_at(at: int, before: Sequence[Remark], now: Sequence[Remark]) -> int:
    """Which remark one is at after another review: the same; where it is gone, the one before the next.

    Args:
        at: which of the earlier remarks one was at; below 0 for none.
        before: the earlier remarks.
        now: those of the present review.
    """
    if not 0 <= at < len(before):
        return -1
    same = [
        number for number, one in enumerate(now) if (one.rule, one.what) == (before[at].rule, before[at].what)
    ]
    return min(same, key=lambda number: abs(number - at)) if same else at - 1


def remark_rows(found: Reviewed, text: Wording, *, final: bool) -> list[Option]:
    """A row for each remark: what, where, and how to mend it; then what was set aside, with the reason.

    Args:
        found: what the review found.
        text: the letter that it is about.
        final: whether it was sent, and nothing can be mended.
    """
    if final:
        return [_said(("✓ ", "$success"), _FINAL, "final")]
    rows = [Option(_remark(one, text), id=f"{STANDING}-{at}") for at, one in enumerate(found.remarks)]
    if not to_mend(found.remarks):
        good = hung(line(("✓ ", "$success")), line("Nothing to mend."))
        rows.insert(0, Option(good, id="good", disabled=True))
    rows += [
        Option(
            hung(
                line(("– ", "$muted")),
                line((one.what, "$muted")),
                line((f"waived: {waiver.reason}", "$muted")),
            ),
            id=f"{WAIVED}-{at}",
        )
        for at, (one, waiver) in enumerate(found.waived)
    ]
    return rows


def review_title(language: str) -> Content:
    """What stands over the remarks: for another language that the rules about English words rest.

    Args:
        language: what the language is called; empty where nothing rests.
    """
    return line("Review", f" · {language}: word rules rest" if language else "")


def _said(sign: tuple[str, str], sentence: str, row_id: str) -> Option:
    return Option(hung(line(sign), line((sentence, "$muted"))), id=row_id, disabled=True)


def remark_line(remarks: Sequence[Remark], at: int, *, final: bool) -> Visual:
    """One remark below the paper, with how many there are: in one line, and whole once it was gone to.

    Args:
        remarks: the remarks.
        at: the number of the one that was gone to; below 0 for none, and the first is shown.
        final: whether the letter was sent, and nothing can be mended.
    """
    if final:
        return Spread(Ends(line(("✓ ", "$success"), (_FINAL, "$muted"))))
    serious = to_mend(remarks)
    if not serious:
        return Spread(Ends(line(("✓ ", "$success"), ("Nothing to mend", "$muted"))))
    remark = serious[max(at, 0) % len(serious)]
    count = line((f"{max(at, 0) % len(serious) + 1} of {len(serious)}", "$muted"))
    sign, style = SIGNS[remark.level]
    if at < 0:
        return Spread(Ends(line((f"{sign} ", style), remark.what, (f"  {remark.mend}", "$muted")), count))
    return hung(
        line((f"{sign} ", style)), line(remark.what, "  ", count), line((remark.mend, "$muted")), most=2
    )


def note_rows(notes: Sequence[Note]) -> list[Option]:
    """A row for each note: what it is about, and what it says."""
    if not notes:
        nothing = hung(line(("· ", "$muted")), line(("Nothing yet: the reflection asks for it.", "$muted")))
        return [Option(nothing, id="nothing", disabled=True)]
    return [
        Option(hung(line(("+ ", "$primary")), line((note.about, "$muted")), prose(note.text)), id=str(number))
        for number, note in enumerate(notes)
    ]


def belonging_rows(kind: Kind) -> list[Option]:
    """What belongs into a letter of a kind, and what does not; nothing of it can be chosen."""
    said = [
        *(("· ", "$primary", one) for one in kind.must),
        *(("– ", "$muted", one) for one in kind.must_not),
    ]
    return [
        Option(hung(line((sign, style)), line((one, "$muted"))), id=str(number), disabled=True)
        for number, (sign, style, one) in enumerate(said)
    ]


def _remark(remark: Remark, text: Wording) -> Visual:
    sign, style = SIGNS[remark.level]
    below = [part for part in (_where(remark, text), remark.mend) if part]
    return hung(line((f"{sign} ", style)), line(remark.what), *(line((part, "$muted")) for part in below))


def _where(remark: Remark, text: Wording) -> str:
    """The line of a passage, from 1; empty where the whole text is meant."""
    if remark.where == "subject":
        return "subject"
    if remark.end <= remark.start:
        return ""
    return f"line {text.body.count(chr(10), 0, remark.start) + 1}"
