"""How a card of practice looks, on both sides."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from zoneinfo import ZoneInfo

from textual.content import Content

from followup_tui.domain.practice import said_next, said_sitting, said_spans
from followup_tui.domain.saying import say_day
from followup_tui.domain.words import Category, Verdict, said
from followup_tui.storage.practice import Card
from followup_tui.ui.text import line, prose, stack
from followup_tui.ui.widgets.verdicts import SIGNS

_TIMES = ("", "practised once", "practised twice")


def asked(card: Card) -> Content:
    """The question."""
    return line((f"“{card.question.text}”", "bold"))


def hint(card: Card, today: date) -> Content:
    """What sort of question it is, where and by whom it was asked, and how often it was practised."""
    question, times = card.question, len(card.practised)
    parts = (
        "" if question.category is Category.other else said(question.category),
        f"{card.application.company}, {card.interview.round}",
        say_day(card.day, today),
        f"asked by {card.asked_by}" if card.asked_by else "",
        _TIMES[times] if times < len(_TIMES) else f"practised {times} times",
    )
    return line((" · ".join(filter(None, parts)), "$muted"))


def how(card: Card, *, typing: bool) -> Content:
    """What to do with the question.

    Args:
        card: the card.
        typing: whether the answer is being typed below.
    """
    if typing:
        return line(("Your answer", "$primary"), ("   ^t turns the card, esc leaves the text", "$muted"))
    begun = card.begun is not None and card.begun.said
    typed = "Or go on with what you typed: " if begun else "Or type it: "
    return stack(
        line("Answer it aloud, as you would say it in the room."),
        line(typed, ("t", "$primary"), ". Then turn the card: ", ("space", "$primary"), "."),
    )


def back(card: Card, zone: ZoneInfo, today: date, *, writing: bool) -> Content:
    """What is known of good answers.

    Args:
        card: the card.
        zone: the candidate's zone.
        today: the candidate's day.
        writing: whether a better answer is being written below.
    """
    parts = [
        stack(line((label, "$muted")), prose(text))
        for label, text in _told(card, zone, today, writing=writing)
        if text
    ]
    if writing:
        leave = ("   esc leaves the text, which is stored", "$muted")
        parts.append(line(("Your better answer", "$primary"), leave))
    elif not card.question.say_now:
        parts.append(line("No better answer is noted yet: ", ("e", "$primary"), " writes one."))
    return _parted(parts)


def judging() -> Content:
    """What is asked once the card is turned."""
    keys = (("p", " properly   "), ("h", " partly   "), ("n", " not"))
    return line(
        "How did it go this time?   ", *(part for key, word in keys for part in ((key, "$primary"), word))
    )


def before(card: Card, zone: ZoneInfo, today: date) -> Content:
    """How it was answered in the interview and each time it was practised."""
    tries = [(card.question.verdict, card.day)]
    tries += [(one.verdict, one.at.astimezone(zone).date()) for one in card.practised]
    parts = [
        part
        for verdict, day in tries
        for part in (SIGNS[verdict], (f" {said(verdict)}, {say_day(day, today)}   ", "$muted"))
    ]
    return line(("So far   ", "$muted"), *parts)


def progress(went: Mapping[int, Verdict | None], at: int) -> Content:
    """How far the sitting is: a sign for each question, and the number of the one on the table.

    Args:
        went: how each question went.
        at: the question on the table.
    """
    signs = [
        ("› ", "bold $primary") if number == at else (f"{SIGNS[verdict or Verdict.open][0]} ", "$muted")
        for number, verdict in went.items()
    ]
    place = [*went].index(at) + 1 if at in went else 0
    return line(*signs, (f" {place} of {len(went)}" if place else "", "$muted"))


def end(judged: Sequence[Verdict], left: int, next_on: date | None, today: date) -> Content:
    """What a sitting came to, and what comes next."""
    rows = [line((said_sitting(judged), "bold")), line(said_next(next_on, today))]
    if left:
        which = "1 more is due" if left == 1 else f"{left} more are due"
        rows = [
            rows[0],
            line(f"{which}: ", ("enter", "$primary"), " goes on, ", ("esc", "$primary"), " is fine, too."),
        ]
    return _parted([*rows, line(("u takes the last one back.", "$muted"))])


def nothing(spans: Sequence[int], next_on: date | None, today: date) -> Content:
    """What practice is, while none is due."""
    rows = [line(("Nothing is due for practice", "bold")), line(said_next(next_on, today))]
    if spans:
        rows.append(prose((
            "What you answered partly or not comes back here by itself: "
            f"{said_spans(spans)}. Answer it aloud before you look; "
            "to find the words yourself is what makes them stay.", "$muted",
        )))  # fmt: skip
    return _parted(rows)


def _told(card: Card, zone: ZoneInfo, today: date, *, writing: bool) -> Iterator[tuple[str, str]]:
    question = card.question
    yield "Your answer this time", card.begun.said if card.begun else ""
    if question.say_now and not writing:
        yield "Your better answer", question.say_now
    else:
        yield "What you said then", question.said
        yield "What was missing", question.missing
    last = next((one for one in reversed(card.practised) if one.said), None)
    if last is not None:
        yield f"What you said on {say_day(last.at.astimezone(zone).date(), today)}", last.said


def _parted(parts: Sequence[Content]) -> Content:
    """Paragraphs with an empty line between two."""
    rows = [row for part in parts if part.plain for row in (line(""), part)]
    return stack(*rows[1:])
