"""Which weak questions come back for practice, when, and what is said of a sitting.

Trying to answer from memory, again after some days, makes answers stay (Cepeda, Pashler, Vul, Wixted and
Rohrer, "Distributed practice in verbal recall tasks", Psychological Bulletin 132 (2006), 354–380). The spans
are fixed: growing ones have not been shown to help more in the long run (Karpicke and Roediger, "Expanding
retrieval practice promotes short-term retention, but equally spaced retrieval enhances long-term retention",
Journal of Experimental Psychology: Learning, Memory, and Cognition 33 (2007), 704–719). Those studies are
about words and facts; that it goes for interview answers, too, is a guess.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from followup_tui.domain.reflection.summary import WEAKNESS
from followup_tui.domain.rules import Rules
from followup_tui.domain.saying import say_day_near
from followup_tui.domain.words import Verdict

Attempt = tuple[date, Verdict]
"""A day on which a question was practised, and how that went."""


def comes_back(
    verdict: Verdict,
    finished: date | None,
    attempts: Sequence[Attempt],
    rules: Rules,
    *,
    at_rest: bool = False,
) -> date | None:
    """The day on which a question comes back for practice.

    Args:
        verdict: how it was answered in the interview.
        finished: the candidate's day on which the first pass was finished; None while it is not.
        attempts: how it was practised so far, the earliest first.
        rules: the spans in days, and the quiet days, which nothing comes back on.
        at_rest: whether the user wants it back no more.

    Returns:
        The day; None for a question that does not come back: it was answered properly, in the interview or
        at the end of its practice.
    """
    spans = rules.practise_after
    if at_rest or finished is None or not spans or verdict not in WEAKNESS:
        return None
    since, went = attempts[-1] if attempts else (finished, verdict)
    if len(attempts) >= len(spans) and went is Verdict.properly:
        return None
    day, quiet = since + timedelta(days=spans[min(len(attempts), len(spans) - 1)]), rules.quiet
    while day in quiet:
        day += timedelta(days=1)
    return day


def said_sitting(verdicts: Sequence[Verdict]) -> str:
    """What a sitting came to: "5 practised, 3 properly".

    Args:
        verdicts: how its questions were answered.
    """
    properly = verdicts.count(Verdict.properly)
    return f"{len(verdicts)} practised, {properly or 'none'} properly"


def said_next(day: date | None, today: date) -> str:
    """When questions come back next; a sentence, empty for never.

    Args:
        day: the next day on which one comes back.
        today: the candidate's day.
    """
    return f"The next come back on {say_day_near(day, today)}." if day else ""


def said_spans(spans: Sequence[int]) -> str:
    """When questions come back: "2 days after the first pass, then after 7 more, then after 7 more".

    Args:
        spans: in days, at least one.
    """
    first, *others = spans
    start = f"{first} day{'' if first == 1 else 's'} after the first pass"
    return ", then ".join([start, *(f"after {span} more" for span in others)])
