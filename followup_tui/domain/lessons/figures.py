"""All figures of a journal, in the order in which they are shown."""

from followup_tui.domain.lessons.answers import categories, foreseen, star
from followup_tui.domain.lessons.prediction import prediction
from followup_tui.domain.lessons.records import Records
from followup_tui.domain.lessons.recurring import recurring
from followup_tui.domain.lessons.response import response
from followup_tui.domain.lessons.shown import Figure
from followup_tui.domain.lessons.stages import advance

_FIGURES = (advance, categories, recurring, star, foreseen, response, prediction)
# What no figure can say, told once for all of them.
EVERYWHERE = (
    "Rounds of one application, and questions of one interview, are not independent: the intervals are"
    " narrower than they should be. They are 95 % intervals: of twenty comparisons, one may differ by chance"
    " alone. None is proof of a cause."
)


def figures(records: Records) -> tuple[Figure, ...]:
    """What a journal teaches.

    Args:
        records: the interviews and questions to look at.
    """
    return tuple(figure(records) for figure in _FIGURES)
