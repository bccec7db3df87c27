"""Tries a user's template out: every name in it, and what it makes of rich facts and of poor ones."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from followup_tui.composing import allowed, own
from followup_tui.composing.frontmatter import parted
from followup_tui.composing.kinds import KINDS, Kind
from followup_tui.composing.mistakes import TemplateError, did_you_mean_fact, shown
from followup_tui.composing.render import starter
from followup_tui.composing.review import DraftText, Level, Remark, review
from followup_tui.composing.samples import Case, cases
from followup_tui.composing.sandbox import Sandbox


@dataclass(frozen=True, slots=True)
class Tried:
    """How a template did.

    Args:
        path: its file.
        problems: why it can't be used; none where it can.
        remarks: what the review says of each letter that it makes, whatever the facts.
    """

    path: Path
    problems: tuple[TemplateError, ...]
    remarks: tuple[Remark, ...] = ()

    @property
    def can_be_used(self) -> bool:
        """Whether letters can be made of it that may be sent."""
        return not self.problems and all(remark.level is not Level.block for remark in self.remarks)


def tried(path: Path) -> Tried:
    """Try one template of the user's out.

    Args:
        path: its file, in the folder of the user's templates.
    """
    name = path.name.removesuffix(own.ENDING)
    try:
        head, source = parted(own.read(path), path)
        if name in KINDS and head.kind not in ("", name):
            raise TemplateError(
                path, 1, f"It is called {shown(name)} and says to be like {shown(head.kind)}.", "Rename it."
            )
        tree = Sandbox().checked(source, path)
        known = cases(head.as_kind(name))
        problems = [*_misspelt(allowed.paths(tree), [case.facts for case in known], path)]
        if not problems:
            return Tried(path, (), tuple(_remarks(head.as_kind(name), path, known)))
    except TemplateError as problem:
        problems = [problem]
    return Tried(path, tuple(sorted(problems, key=lambda problem: problem.line)))


def _misspelt(
    paths: Iterator[tuple[int, tuple[str, ...]]], seen: Sequence[Mapping[str, object]], file: Path
) -> Iterator[TemplateError]:
    for line, path in paths:
        answers = {_is_fact(path, facts) for facts in seen}
        if True not in answers and False in answers:
            name = ".".join(part for part in path if part)
            yield TemplateError(
                file, line, f"There is no fact {shown(name)}.", did_you_mean_fact(path[-1], seen[0])
            )


def _is_fact(path: tuple[str, ...], facts: object) -> bool | None:
    """Whether a path leads to a fact; None where a group on the way is not known, or a list is empty."""
    for part in path:
        if isinstance(facts, list):
            facts = {"": facts[0]} if facts else None
        if not facts:
            return None
        if not isinstance(facts, Mapping) or part not in facts:
            return False
        facts = facts[part]
    return True


def _remarks(kind: Kind, path: Path, known: Sequence[Case]) -> list[Remark]:
    """What the review says of every case; what it says of some only is up to their facts."""
    said: list[dict[str, Remark]] = []
    for case in known:
        text = starter(kind, case.facts, [path.parent])
        remarks = review(DraftText(text.subject, text.body, text.language), case.compared)
        said.append({remark.rule: remark for remark in remarks if remark.level is not Level.info})
    return [remark for rule, remark in said[0].items() if all(rule in others for others in said)]
