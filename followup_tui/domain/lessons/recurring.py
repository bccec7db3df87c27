"""Which questions come up again and again."""

from collections import defaultdict

from followup_tui.domain.insights import say
from followup_tui.domain.lessons.answers import properly
from followup_tui.domain.lessons.records import Asked, Records
from followup_tui.domain.lessons.said import of_many
from followup_tui.domain.lessons.shown import Figure, Row
from followup_tui.domain.reflection.same import topic_of
from followup_tui.domain.words import Verdict, said

_ROWS = 8


def recurring(records: Records) -> Figure:
    """The questions that were asked in at least two interviews, the most frequent first.

    Args:
        records: all interviews with their questions.
    """
    title = "Which questions come again?"
    topics: defaultdict[str, list[Asked]] = defaultdict(list)
    for one in records.asked:
        topics[one.topic or topic_of(one.text)].append(one)
    interviews = {topic: len({one.interview_id for one in ones}) for topic, ones in topics.items()}
    again = [topic for topic in reversed(topics) if interviews[topic] > 1]
    if not again:
        return Figure(
            key="recurring",
            title=title,
            missing=(
                "This needs a question that was asked in two interviews. The same words are recognised; one"
                " in other words is suggested in the reflection, and = files it with the earlier one."
            ),
        )
    again.sort(key=lambda topic: -interviews[topic])
    shown = again[:_ROWS]
    return Figure(
        key="recurring",
        title=title,
        rows=tuple(_row(topics[topic], interviews[topic]) for topic in shown),
        finding=(
            f"{of_many(len(again), 'question')} came in more than one interview."
            + (f" These are the {len(shown)} most frequent." if len(shown) < len(again) else "")
        ),
        caveat="It knows what you noted: one in other words counts only where you said that it is the same.",
    )


def _row(asked: list[Asked], interviews: int) -> Row:
    """One question: how often, how it went, and how it went last."""
    share, last = properly(asked), asked[-1]
    went = "not judged" if last.verdict is Verdict.open else said(last.verdict)
    judged = f"properly {say(share)}" if share.total else "not judged yet"
    return Row(
        label=last.text,
        said=judged,
        note=f"in {interviews} interviews, the last time {went}",
        share=share if share.total else None,
    )
