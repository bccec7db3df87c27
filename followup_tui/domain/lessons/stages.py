"""How many interviews of each sort led further."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from followup_tui.domain.insights import Share, say
from followup_tui.domain.lessons.filter import folded
from followup_tui.domain.lessons.records import Attended, Records
from followup_tui.domain.lessons.said import weakest, whole
from followup_tui.domain.lessons.shown import Figure, Row
from followup_tui.domain.results import KNOWN, Result

_ROWS = 8
_EVERY, _OTHERS = "All rounds", "Other rounds"
# What is told beside a share because it is no part of it, in words that fit any number.
_BESIDE = {
    Result.pending: "pending",
    Result.silent: "silent",
    Result.withdrawn: "withdrawn",
    Result.cancelled: "cancelled",
}


def advance(records: Records) -> Figure:
    """How many of the rounds that were decided led to a further one or to an offer, by sort of round.

    Args:
        records: all interviews.
    """
    stages = _stages(records.attended)
    shares = {name: _share(held) for name, held in stages.items()}
    decided = whole(shares.values())
    title = "How often do I get further?"
    if not decided.total:
        return Figure(
            key="advance",
            title=title,
            missing=(
                "This needs interviews of which you know what came of them. Log a rejection or an offer with"
                " l on the checklist; a further round counts by itself."
            ),
        )
    rows = [_row(name, stages[name], share) for name, share in shares.items()]
    if len(rows) > 1:
        rows.insert(0, _row(_EVERY, records.attended, decided))
    return Figure(
        key="advance",
        title=title,
        rows=tuple(rows),
        finding=weakest(shares, never=_OTHERS),
        caveat=(
            "Only rounds with a decision are counted. Those that are pending or were never answered may turn"
            " out otherwise, and whether one gets further depends on more than the interview."
        ),
    )


def _stages(attended: Sequence[Attended]) -> Mapping[str, Sequence[Attended]]:
    """The interviews by what the round is called, in the order in which rounds usually come."""
    by_name: defaultdict[str, list[Attended]] = defaultdict(list)
    places: defaultdict[str, list[int]] = defaultdict(list)
    before: Counter[int] = Counter()
    for one in attended:
        name = folded(one.round)
        by_name[name].append(one)
        places[name].append(before[one.application_id])
        before[one.application_id] += one.result is not Result.cancelled
    often = sorted(by_name, key=lambda name: -len(by_name[name]))
    kept, rare = often[:_ROWS], often[_ROWS:]
    kept.sort(key=lambda name: sum(places[name]) / len(places[name]))
    stages: dict[str, Sequence[Attended]] = {by_name[name][-1].round: by_name[name] for name in kept}
    if rare:  # beside a round that is called so itself, if there is one
        others = [*stages.pop(_OTHERS, ()), *(one for name in rare for one in by_name[name])]
        stages[_OTHERS] = others
    return stages


def _share(held: Sequence[Attended]) -> Share:
    came = Counter(one.result for one in held)
    return Share(came[Result.advanced], sum(came[result] for result in KNOWN))


def _row(label: str, held: Sequence[Attended], share: Share) -> Row:
    came = Counter(one.result for one in held)
    beside = ", ".join(f"{came[result]} {word}" for result, word in _BESIDE.items() if came[result])
    return Row(
        label=label,
        said=say(share) if share.total else "none decided yet",
        note=beside,
        share=share if share.total else None,
    )
