"""The same question in earlier interviews, in two lines at hand."""

from collections.abc import Sequence
from datetime import date

from textual.content import Content

from followup_tui.domain.saying import say_day
from followup_tui.domain.words import JUDGED
from followup_tui.storage.topics import Earlier
from followup_tui.ui.text import line
from followup_tui.ui.widgets.spread import NOTHING, Ends, Spread
from followup_tui.ui.widgets.verdicts import SIGNS

SAME_KEY, ALL_KEY = "=", "+"


def at_hand(found: Sequence[Earlier], today: date, *, keyed: bool) -> Spread:
    """What is known of a question from earlier interviews: when, how it went, what was answered.

    Args:
        found: the same question in earlier interviews, and those that look like it; at least one.
        today: the candidate's day.
        keyed: whether the keys act that look at all of it, and that file the question.
    """
    look = _key(ALL_KEY, "all of it") if keyed else NOTHING
    if sure := [one for one in found if one.sure]:
        newest, times = sure[0], f"{len(sure)} times" if len(sure) > 1 else ""
        asked = line(("Asked before ", "bold $primary"), where(newest, today), ":  ", how(newest))
        return Spread(Ends(asked, line((times, "$muted"))), Ends(_answer(sure), look))
    like = line(("Perhaps the same as ", "bold $primary"), f"“{found[0].question.text}”")
    asked = line(where(found[0], today), ":  ", how(found[0]))
    same = line(_key(SAME_KEY, "the same"), "   ") if keyed else NOTHING
    return Spread(Ends(like), Ends(asked, line(same, look)))


def where(earlier: Earlier, today: date) -> str:
    """Where a question was asked, and when: "at Okapi Studio, Mon 12 Oct"."""
    return f"at {earlier.company}, {say_day(earlier.day, today)}"


def how(earlier: Earlier) -> Content:
    """How a question was answered, behind a sign."""
    verdict = earlier.question.verdict
    return line(SIGNS[verdict], f" {JUDGED[verdict]}")


def _answer(found: Sequence[Earlier]) -> Content:
    """The best answer there is, in one line: the newest better one, else the newest that was given."""
    for field, label in (("say_now", "Your better answer"), ("said", "You said")):
        for one in found:
            if answer := getattr(one.question, field):
                there = "" if one is found[0] else f" at {one.company}"
                return line((f"{label}{there}: ", "$muted"), answer)
    return line(("You noted no answer then.", "$muted"))


def _key(key: str, means: str) -> Content:
    return line((key, "$primary"), (f" {means}", "$muted"))
