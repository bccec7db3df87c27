"""How questions were answered: by category, expected or not, and with which parts of the story."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby, islice
from operator import attrgetter

from followup_tui.domain.insights import PERCENT_FROM, TREND_FROM, Share, differ, differ_paired, say
from followup_tui.domain.lessons.records import Asked, Records
from followup_tui.domain.lessons.said import SAME, apart, of_many, weakest, whole
from followup_tui.domain.lessons.shown import Figure, Row
from followup_tui.domain.words import STORY, Category, Foreseen, Verdict, said

# At most so many interviews stand in a sparkline.
_TREND_TO = 40
_JUDGED = "You are the judge of your answers, and a tired or strict day shows in it as much as a weak answer."


def properly(asked: Iterable[Asked]) -> Share:
    """How many of the questions that were judged were answered properly."""
    verdicts = [one.verdict for one in asked if one.verdict is not Verdict.open]
    return Share(verdicts.count(Verdict.properly), len(verdicts))


def categories(records: Records) -> Figure:
    """How many questions of each category were answered properly, the weakest first.

    Args:
        records: all interviews with their questions.
    """
    title = "Which questions do I answer properly?"
    shares = _by_category(records.asked)
    if not shares:
        return Figure(
            key="categories",
            title=title,
            missing=(
                "This needs questions that you have judged: in a reflection, p, h or n says whether you"
                " answered one properly, partly or not."
            ),
        )
    everything, (trend, change) = whole(shares.values()), _trend(records.asked)
    rows = [Row(label="All questions", said=say(everything), share=everything)] if len(shares) > 1 else []
    return Figure(
        key="categories",
        title=title,
        rows=(
            *rows,
            *trend,
            *(Row(label=name, said=say(share), share=share) for name, share in shares.items()),
        ),
        finding=" ".join(filter(None, (weakest(shares), change))),
        caveat=_JUDGED,
    )


def _by_category(asked: Iterable[Asked]) -> dict[str, Share]:
    """How many of each category were answered properly, the weakest first; those of which any was judged."""
    counts = Counter((one.category, one.verdict) for one in asked if one.verdict is not Verdict.open)
    totals: Counter[Category] = Counter()
    for (category, _), count in counts.items():
        totals[category] += count
    shares = {
        _titled(said(category)): Share(counts[category, Verdict.properly], total)
        for category, total in totals.items()
    }
    return dict(sorted(shares.items(), key=lambda one: (one[1].value, -one[1].total)))


def _titled(name: str) -> str:
    return name[:1].upper() + name[1:]


def _trend(asked: Sequence[Asked]) -> tuple[Sequence[Row], str]:
    """The share of each interview's questions over time, and whether it has changed; nothing of too few."""
    newest_first = groupby(reversed(asked), key=attrgetter("interview_id"))
    judged = (share for share in (properly(ones) for _, ones in newest_first) if share.total)
    shares = list(islice(judged, _TREND_TO))[::-1]
    if len(shares) < TREND_FROM:
        return (), ""
    half = len(shares) // 2
    earlier, later = (whole(part) for part in (shares[:half], shares[half:]))
    row = Row(
        label="Over time",
        said=f"the last {len(shares)} interviews",
        trend=tuple(share.value for share in shares),
    )
    counts = f"{earlier.count}/{earlier.total} in the earlier half, {later.count}/{later.total} in the later"
    if not differ(earlier, later):
        return (row,), f"Over time {counts}: {SAME}."
    return (row,), f"It has become {'more' if later.value > earlier.value else 'less'}: {counts}."


def star(records: Records) -> Figure:
    """Which parts of the story were told, over the behavioural questions that were looked at.

    Args:
        records: all interviews with their questions.
    """
    title = "Do my stories have all their parts?"
    told = [
        one.star for one in records.asked if one.category is Category.behavioural and one.star is not None
    ]
    if not told:
        return Figure(
            key="star",
            title=title,
            missing=(
                "This needs behavioural questions whose story you have looked at: 1 to 4 in a reflection say"
                " whether you told the situation, the task, the action and the result."
            ),
        )
    shares = {name: Share(sum(part in one for one in told), len(told)) for part, name in STORY.items()}
    return Figure(
        key="star",
        title=title,
        rows=tuple(
            Row(label=name, said=say(share), note="told", share=share) for name, share in shares.items()
        ),
        finding=_missing_part(told),
        caveat="It says what you remember having told, not what they heard, and not every answer is a story.",
    )


def _missing_part(told: Sequence[str]) -> str:
    """Whether one part is missing more often than each of the others, in a sentence."""
    missing = {part: sum(part not in one for one in told) for part in STORY}
    most, next_most, *_ = sorted(STORY, key=lambda part: -missing[part])
    if not missing[most]:
        return "All four parts were there every time."
    if len(told) < PERCENT_FROM:
        return f"Too few to compare yet: that takes {PERCENT_FROM} stories."
    name, counts = STORY[most].lower(), f"in {missing[most]} of {len(told)}"
    if all(_misses_more(told, most, part) for part in STORY if part != most):
        return f"The {name} is missing most often: {counts}."
    beside = f"the {STORY[next_most].lower()} in {missing[next_most]} of {len(told)}"
    return f"The {name} was missing {counts}, {beside}: {SAME}."


def _misses_more(told: Sequence[str], part: str, other: str) -> bool:
    alone = sum(part not in one and other in one for one in told)
    other_alone = sum(other not in one and part in one for one in told)
    return alone > other_alone and differ_paired(alone, other_alone, looks=len(STORY))


def foreseen(records: Records) -> Figure:
    """How expected questions were answered, and how those that were a surprise.

    Args:
        records: all interviews with their questions.
    """
    title = "Does it help to have expected a question?"
    expected, surprise = (
        properly(one for one in records.asked if one.foreseen is word)
        for word in (Foreseen.expected, Foreseen.surprise)
    )
    total = expected.total + surprise.total
    if not total:
        return Figure(
            key="foreseen",
            title=title,
            missing="This needs questions marked in a reflection: e for an expected one, x for a surprise.",
        )
    rows = [
        Row(label=label, said=say(share) if share.total else "none yet", share=share if share.total else None)
        for label, share in (("Expected", expected), ("A surprise", surprise))
    ]
    difference = apart(
        expected,
        surprise,
        "Expected questions were answered properly more often.",
        "Surprises were answered properly more often.",
    )
    return Figure(
        key="foreseen",
        title=title,
        rows=tuple(rows),
        finding=f"{difference} {surprise.total} of {of_many(total, 'question')} came as a surprise.",
        caveat=(
            "Expected questions may simply be the easier ones; and afterwards one thinks that one knew it"
            " all along. " + _JUDGED
        ),
    )
