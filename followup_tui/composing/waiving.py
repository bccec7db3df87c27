"""Remarks that were looked at and set aside, each with its reason: they are silent about that passage."""

from collections.abc import Sequence
from dataclasses import dataclass

from followup_tui.composing.review import DraftText, Level, Remark
from followup_tui.domain.models import Waiver
from followup_tui.text import one_line


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A draft that was reviewed.

    Args:
        remarks: what stands, what matters most first.
        waived: what was set aside, each with the waiver.
    """

    remarks: tuple[Remark, ...] = ()
    waived: tuple[tuple[Remark, Waiver], ...] = ()

    def of(self, level: Level) -> tuple[Remark, ...]:
        """The remarks of a level that stand."""
        return tuple(remark for remark in self.remarks if remark.level is level)


def sorted_out(remarks: Sequence[Remark], draft: DraftText, waivers: Sequence[Waiver]) -> Reviewed:
    """Part what stands from what was set aside.

    Args:
        remarks: all remarks on a draft.
        draft: the draft.
        waivers: its waivers.
    """
    found = {(waiver.rule, waiver.passage): waiver for waiver in waivers}
    by_remark = [(remark, found.get((remark.rule, one_line(remark.passage(draft))))) for remark in remarks]
    return Reviewed(
        tuple(remark for remark, waiver in by_remark if waiver is None),
        tuple((remark, waiver) for remark, waiver in by_remark if waiver is not None),
    )
