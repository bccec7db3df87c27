"""What a reflection comes to: how many questions were answered properly, and what to work on."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from followup_tui.domain.words import Category, Verdict

if TYPE_CHECKING:
    from followup_tui.domain.models import Question

# The weaker an answer, the sooner its question is worth working on.
WEAKNESS = {Verdict.not_answered: 0, Verdict.partly: 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a reflection comes to.

    Args:
        properly: questions that were answered properly.
        partly: questions that were answered in part.
        not_answered: questions that were not.
        open: questions that nobody has judged yet.
        weakest: the category with the smallest share answered properly; None where there is no weakness.
        to_work_on: at most two questions, the weakest answers first.
        details: what was noted about each person, by participant; only what there is.
        promised: the day by which an answer is promised.
    """

    properly: int
    partly: int
    not_answered: int
    open: int
    weakest: Category | None
    to_work_on: "tuple[Question, ...]"
    details: Mapping[int, str] = field(default_factory=dict)
    promised: date | None = None

    @property
    def total(self) -> int:
        """All questions, judged or not."""
        return self.properly + self.partly + self.not_answered + self.open

    @property
    def headline(self) -> str:
        """The summary in a few words: "6 of 9 answered properly"."""
        return f"{self.properly} of {self.total} answered properly" if self.total else "No question noted yet"


def summarise(
    questions: "Sequence[Question]", *, details: Mapping[int, str] | None = None, promised: date | None = None
) -> Summary:
    """Sum up a reflection.

    Args:
        questions: its questions, in the order in which they were noted.
        details: the detail of each person, by participant.
        promised: the day by which an answer is promised, if there is one.
    """
    verdicts = Counter(question.verdict for question in questions)
    return Summary(
        properly=verdicts[Verdict.properly],
        partly=verdicts[Verdict.partly],
        not_answered=verdicts[Verdict.not_answered],
        open=verdicts[Verdict.open],
        weakest=_weakest(questions),
        to_work_on=to_work_on(questions),
        details={person: detail.strip() for person, detail in (details or {}).items() if detail.strip()},
        promised=promised,
    )


def to_work_on(questions: "Sequence[Question]") -> "tuple[Question, ...]":
    """At most two questions that are most worth a better answer, the weakest answers first.

    Args:
        questions: the questions of one interview, in the order in which they were noted.
    """
    weak = (question for question in questions if question.verdict in WEAKNESS)
    return tuple(sorted(weak, key=lambda one: WEAKNESS[one.verdict])[:2])


def _weakest(questions: "Sequence[Question]") -> Category | None:
    """The category answered worst: least properly, then most not at all, then with most questions."""
    judged = Counter(q.category for q in questions if q.verdict is not Verdict.open)
    properly = Counter(q.category for q in questions if q.verdict is Verdict.properly)
    missed = Counter(q.category for q in questions if q.verdict is Verdict.not_answered)
    weak = [category for category in Category if properly[category] < judged[category]]
    order = {c: (properly[c] / judged[c], -missed[c] / judged[c], -judged[c]) for c in weak}
    return min(weak, key=order.__getitem__, default=None)
