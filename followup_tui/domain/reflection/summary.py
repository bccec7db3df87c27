"""What a reflection comes to: how many questions were answered properly, and what to work on."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from followup_tui.domain.words import STORY, Category, Foreseen, Verdict

if TYPE_CHECKING:
    from followup_tui.domain.models import Question

# The weaker an answer, the sooner its question is worth working on.
WEAKNESS = {Verdict.not_answered: 0, Verdict.partly: 1}


@dataclass(frozen=True, slots=True)
class Sort:
    """The questions of one category.

    Args:
        category: the category.
        verdicts: how each of its questions was answered, in their order.
    """

    category: Category
    verdicts: tuple[Verdict, ...]

    @property
    def properly(self) -> int:
        """How many were answered properly."""
        return self.verdicts.count(Verdict.properly)

    @property
    def judged(self) -> int:
        """How many were judged at all."""
        return len(self.verdicts) - self.verdicts.count(Verdict.open)

    @property
    def told(self) -> str:
        """How many of them: "1 of 2 properly"."""
        return f"{self.properly} of {len(self.verdicts)} properly"

    @property
    def strength(self) -> tuple[float, float, int]:
        """The lower, the worse it went: least properly, then most not at all, then with most questions."""
        if not self.judged:
            return (2.0, 0.0, 0)
        missed = self.verdicts.count(Verdict.not_answered)
        return (self.properly / self.judged, -missed / self.judged, -self.judged)


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a reflection comes to.

    Args:
        properly: questions that were answered properly.
        partly: questions that were answered in part.
        not_answered: questions that were not.
        open: questions that nobody has judged yet.
        sorts: the questions by category, the weakest first.
        to_work_on: at most two questions, the weakest answers first.
        foreseen: how many questions were expected, and how many a surprise.
        stories: of each story whose parts were looked at, the parts that were told.
        details: what was noted about each person, by participant; only what there is.
        promised: the day by which an answer is promised.
    """

    properly: int
    partly: int
    not_answered: int
    open: int
    sorts: tuple[Sort, ...]
    to_work_on: "tuple[Question, ...]"
    foreseen: Mapping[Foreseen, int] = field(default_factory=dict)
    stories: tuple[str, ...] = ()
    details: Mapping[int, str] = field(default_factory=dict)
    promised: date | None = None

    @property
    def total(self) -> int:
        """All questions, judged or not."""
        return self.properly + self.partly + self.not_answered + self.open

    @property
    def headline(self) -> str:
        """The summary in a few words: "6 of 9 answered properly"."""
        if self.total and self.open == self.total:
            return f"{self.total} {'question' if self.total == 1 else 'questions'} noted, none judged yet"
        return f"{self.properly} of {self.total} answered properly" if self.total else "No question noted yet"

    @property
    def weakest(self) -> Category | None:
        """The category with the smallest share answered properly; None where there is no weakness."""
        first = self.sorts[0] if self.sorts else None
        return first.category if first and first.properly < first.judged else None

    @property
    def by_sort(self) -> tuple[Sort, ...]:
        """The sorts, the weakest first; none where the questions were not told apart."""
        return () if [one.category for one in self.sorts] == [Category.other] else self.sorts

    @property
    def surprises(self) -> str:
        """How many questions were a surprise: "3 of 8 were a surprise"; empty where nobody said."""
        expected, surprise = self.foreseen.get(Foreseen.expected, 0), self.foreseen.get(Foreseen.surprise, 0)
        marked = expected + surprise
        if not marked:
            return ""
        rest = f", {self.total - marked} not marked" if marked < self.total else ""
        return f"{surprise} of {marked} {'was' if surprise == 1 else 'were'} a surprise{rest}"

    @property
    def untold(self) -> str:
        """What was left out of the stories: "2 of 3 without result"; empty where nobody looked."""
        if not self.stories:
            return ""
        total, by_count = len(self.stories), dict[int, list[str]]()
        for part, name in STORY.items():
            by_count.setdefault(sum(part not in told for told in self.stories), []).append(name.lower())
        often = sorted(((count, names) for count, names in by_count.items() if count), reverse=True)
        left_out = ", ".join(f"{count} of {total} without {' and '.join(names)}" for count, names in often)
        return left_out or f"{total} of {total} with all four parts"


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
        sorts=_sorts(questions),
        to_work_on=to_work_on(questions),
        foreseen=Counter(question.foreseen for question in questions),
        stories=tuple(_stories(questions)),
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


def _sorts(questions: "Sequence[Question]") -> tuple[Sort, ...]:
    """The questions by category, the weakest first."""
    found = [Sort(one, tuple(q.verdict for q in questions if q.category is one)) for one in Category]
    return tuple(sorted((one for one in found if one.verdicts), key=lambda one: one.strength))


def _stories(questions: "Sequence[Question]") -> Iterable[str]:
    """The parts that were told of each story that was looked at."""
    for question in questions:
        if question.category is Category.behavioural and question.star is not None:
            yield question.star
