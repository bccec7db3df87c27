"""The days that a draft names: whether they are right, and will still be when it is read."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from followup_tui.composing.kinds import Channel
from followup_tui.composing.review.dated import Day, days
from followup_tui.composing.review.remarks import DraftText, Finding, Level, ReviewFacts, Rule, Where
from followup_tui.domain.saying import MONTHS, WEEKDAYS, say_long_day

_AWAY = {"today": 0, "this": 0, "tonight": 0, "tomorrow": 1}
_MEETINGS = r"(?:interview|conversation|talk|meeting|call|chat|discussion|visit|session|panel|lunch)s?"
_PART_OF_DAY = "(?:morning|afternoon|evening)"
_RELATIVE = re.compile(
    rf"(?<![\w-])(?:tomorrow(?:\s+{_PART_OF_DAY})?|tonight|this\s+(?:{_PART_OF_DAY}|week)"
    rf"|(?<!the\s)next\s+week|today)(?![\w-])(?!['’]s\b(?!\s+(?:\w+\s+)?{_MEETINGS}\b))",
    re.IGNORECASE,
)
# "Today" is often no day but these times: it is one in a sentence that tells of a meeting or a message.
_TELLS = re.compile(
    r"\b(?:thanks?|thanking|met|meet|meeting|spoke|speak|speaking|talked|talk|talking|interview\w*|call\w*|see"
    r"|seeing|saw|conversation|discussion|chat|visit\w*|heard|received|sent|send|wrote|write|writing|email\w*"
    r"|mail\w*|reply|answer|offer|know|time|earlier|later|afternoon|morning)\b",
    re.IGNORECASE,
)
# What is past is told by the date of the mail: "This evening I tried", "our talk this morning".
_PAST = (
    r"(?:(?!(?:need|feed|speed|proceed|succeed|exceed|interested|excited|planned)\b)\w{2,}ed|was|were|had|did|met"
    r"|spoke|went|took|saw|heard|wrote|sent|got|came|gave|told|said|made|found|thought|felt|left|learnt|knew|given|been|done|taken|seen|written"
    r"|built|ran|began|spent|brought)\b"
)
_DID = rf"\b(?:i|we|you|they|he|she|it|who)\s+(?:(?!am\b|are\b|is\b|be\b|will\b|would\b)\w+\s+)?{_PAST}"
_DID_BEFORE = re.compile(
    rf"{_DID}(?:\s+(?!(?:that|if|whether|when|to|for)\b)[\w'’-]+){{0,5}}\s+\Z", re.IGNORECASE
)
_DID_BEHIND = re.compile(rf"(?:,?\s+{_DID}|\s+{_PAST})", re.IGNORECASE)
_MET_THEN = re.compile(
    rf"(?:\b(?:thank(?:s|\s+you)|it\s+was)\b[^.!?,;\n]{{0,80}}|\b(?:our|my|your|the)\s+(?:\w+\s+){{0,2}}{_MEETINGS}"
    r"(?:\s+[\w'’-]+){0,3})\s+\Z",
    re.IGNORECASE,
)
# What may stand between "next week" and the day of it that is named, and the other way round.
_UP_TO_DAY = re.compile(r"[\s,:;(–-]*(?:(?!or\b|and\b)\w+[\s,:(]+){0,3}")
_DAY_OF = re.compile(r",?\s+(?:of\s+)?")
_LONGEST_UP_TO_DAY = 30
# No day is meant: "the leaders of tomorrow", "a greener tomorrow", "as if it were yesterday".
_FIGURATIVE = re.compile(
    r"\b(?:of|as\s+of|up\s+to|like(?:\s+only)?|as\s+(?:if\s+)?it\s+w(?:as|ere)(?:\s+only)?|born|here"
    r"|an?\s+(?:better|brighter|greener|cleaner|safer|new|different))\s+$",
    re.IGNORECASE,
)
_SENTENCE_BEGINS = re.compile(r"(?:\A|[.!?:…][\"'”’)]*\s|\n)[\s\"“‘(>–-]*\Z")

_OURS = r"\b(?:our|my|the)\s+(?:(?!next|upcoming|coming|planned|future|follow|another)[\w-]+\s+){0,3}"
_MET = (
    rf"(?:{_OURS}|\A|:\s*|\bfor\s+)interview|\binterviewed(?:\s+me)?|\b(?:interview|interviewing)\s+me"
    r"|\b(?:we|i)\s+(?:\w+\s+)?met|\bmeeting\s+(?:with\s+)?(?:you|your|the)|\bmeet\s+(?:with\s+)?(?:you|me)"
    rf"|{_OURS}visit"
)
# Also said of a phone call later on: only where thanks are said is it surely the interview.
_SPOKE = (
    r"|\b(?:our|my)\s+(?:(?!next|upcoming|coming|planned|future|follow|another)[\w-]+\s+){0,3}"
    r"(?:conversation|talk|meeting|call|chat|discussion|session)|\bthe\s+(?:\w+\s+)?conversation"
    r"|\b(?:we|i)\s+(?:\w+\s+)?(?:spoke|talked|chatted)|\b(?:speaking|talking|speak|talk)\s+(?:to|with)"
    r"|\b(?:seeing|see|having|inviting)\s+me|\byour\s+time|\bthe\s+time"
)
# What may stand between the meeting and its day. Other words may begin a thought about another day.
_BETWEEN = (
    r"(?:\s+(?:about\s+(?:[\w/+&-]+\s+){1,7}?(?:role|position|job|post|opening|vacancy)|with|to|and|me|us|you"
    r"|both|all|again|the|your|my|team|colleagues|panel|at|for|in|over|via|by|phone|video|zoom|person|here"
    r"|there|back|you\s+took|role|position|job|office|(?-i:[A-Z][\w'’-]*)))"
)
_ON = r"\s+(?:(?:back\s+)?on|of|from|held\s+on|(?:on\s+)?last|(?:on\s+)?this(?:\s+past)?)\s+(?:the\s+)?\Z"
_MET_BEFORE, _SPOKE_BEFORE = (
    re.compile(rf"(?:{said}){_BETWEEN}{{0,8}}{_ON}", re.IGNORECASE) for said in (_MET, _MET + _SPOKE)
)
_MET_BEHIND = re.compile(r"['’]s\s+(?:\w+\s+)?interview\b|,?\s+(?:we|i)\s+met\b", re.IGNORECASE)
_SPOKE_BEHIND = re.compile(
    r"['’]s\s+(?:\w+\s+)?(?:interview|conversation)\b|,?\s+(?:we|i)\s+(?:met|spoke|talked)\b", re.IGNORECASE
)
_LONGEST_BEFORE = 160
# The sentence is about a meeting to come, or one that is to be moved.
_AHEAD = re.compile(
    r"\bforward\s+to|\b(?:next|upcoming)\b|\b(?:re)?schedul|\bpostpon|\bcancel|\bpropos|\bsuggest|\bavailable\b"
    r"|\bmoved?\b|\bconfirm|\barrang|\binvitation\b|\bplanned\b|\bhope\s+to\b"
    r"|\b(?:could|can|shall|may|would|will)\s+(?:we|i|you)\s+(?:speak|talk|meet|call|have)\b",
    re.IGNORECASE,
)
_WILL = re.compile(r"\b(?:will|shall)\b|['’]ll\b|\?", re.IGNORECASE)


def weekday(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """A date with a weekday that it does not have."""
    today = _today(about)
    for where, text in _fields(draft, about):
        for day in days(text):
            dates = day.dates(today)
            if day.weekday is None or not dates or any(one.weekday() == day.weekday for one in dates):
                continue
            meant = min(dates, key=lambda one: abs(one - (today or one)))
            right = meant + timedelta(days=(day.weekday - meant.weekday() + 3) % 7 - 3)
            what = f"{_said(meant)} is a {WEEKDAYS[meant.weekday()]}."
            mend = f"If you mean {WEEKDAYS[day.weekday]}, that is {right.day} {MONTHS[right.month - 1]}."
            yield Finding(what, day.start, day.end, where, mend)


def relative_day(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """A day that is another one when the text is read; all of a text are told at once."""
    if about.kind.channel is Channel.phone:
        return
    for where, text in _fields(draft, about):
        found = [match for match in _RELATIVE.finditer(text) if _is_a_day(match, text, about)]
        if found:
            words = list(dict.fromkeys(match.group().lower() for match in found))
            said = ", ".join(f"“{word}”" for word in words)
            what = f"{said}: when this is read, that may be another day."
            yield Finding(what, *found[0].span(), where, _by_date(words, about))


def interview_day(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """A day of the interview on which it was not."""
    held = about.interviews_on or ((about.interview_on,) if about.interview_on else ())
    if about.interview_on is None or about.kind.basis == "reschedule":
        return
    right = {*held, about.promised, about.answer_by}
    today = _today(about)
    for where, text in _fields(draft, about):
        for day in days(text):
            dates = day.dates(today)
            if day.readings and (not dates or right.intersection(dates)):
                continue
            if not day.readings and day.weekday in {one.weekday() for one in held}:
                continue
            ahead = today is not None and all(one > today for one in dates) and bool(dates)
            if (about.kind.thanks or not ahead) and _is_of_meeting(day, text, about):
                yield Finding(_when(held, today or held[0]), day.start, day.end, where)


def _fields(draft: DraftText, about: ReviewFacts) -> tuple[tuple[Where, str], ...]:
    return (("subject", draft.subject if about.kind.needs_subject else ""), ("body", draft.body))


def _today(about: ReviewFacts) -> date | None:
    """The day that a date without a year is near to."""
    now = about.there or about.now
    return now.date() if now else about.interview_on


def _said(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _is_a_day(match: re.Match[str], text: str, about: ReviewFacts) -> bool:
    """Whether "today", "next week" and the like mean a day, rather than these times or a name."""
    before = text[max(match.start() - 40, 0) : match.start()]
    line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
    if line.lstrip().startswith(">"):
        return False
    if _FIGURATIVE.search(before):
        return False
    if match.group()[0].isupper() and not _SENTENCE_BEGINS.search(before):
        return False
    for name in filter(None, (about.company, about.role)):
        if name in text[max(match.start() - len(name), 0) : match.end() + len(name)]:
            return False
    if _is_named(match, text, about):
        return False
    if match.group().casefold() != "today":
        is_ahead = match.group().lower().startswith(("tomorrow", "next"))
        return is_ahead or not _looks_back(match, text)
    return bool(_TELLS.search(_around(text, match.start())))


def _is_named(match: re.Match[str], text: str, about: ReviewFacts) -> bool:
    """Whether the day is named beside it: "next week, on Monday", "tomorrow, Saturday 21 November"."""
    date_meant = _date_of(match.group().lower(), about)
    is_week = match.group().lower().endswith("week")
    for day in days(text):
        between = text[match.end() : day.start]
        if day.start >= match.end() and len(between) <= _LONGEST_UP_TO_DAY:
            if is_week and _UP_TO_DAY.fullmatch(between):
                return True
            if date_meant and not between.strip(" \t\n,(–-"):
                return date_meant in day.dates(date_meant) or (
                    not day.readings and day.weekday == date_meant.weekday()
                )
        if is_week and day.end <= match.start() and _DAY_OF.fullmatch(text, day.end, match.start()):
            return True
    return False


def _looks_back(match: re.Match[str], text: str) -> bool:
    """Whether a sentence tells at this word of something past."""
    before = text[max(match.start() - _LONGEST_BEFORE, 0) : match.start()]
    if _DID_BEFORE.search(before) or _DID_BEHIND.match(text, match.end()):
        return True
    sentence = _around(text, match.start())
    return bool(_MET_THEN.search(before)) and not _AHEAD.search(sentence) and not _WILL.search(sentence)


def _date_of(said: str, about: ReviewFacts) -> date | None:
    """The day that "tomorrow" and the like mean now; None of a week, or where now is not known."""
    first, _, rest = said.partition(" ")
    if about.now is None or "week" in rest or first not in _AWAY:
        return None
    return (about.there or about.now).date() + timedelta(days=_AWAY[first])


def _by_date(words: list[str], about: ReviewFacts) -> str:
    """How to say the first of these words by its date; empty where only the general advice is known."""
    day, today = _date_of(words[0], about), _today(about)
    if day is None or today is None:
        return ""
    better = f"“on {say_long_day(day, today)}”"
    if len(words) == 1:
        return f"Write {better}."
    return f"Instead of “{words[0]}” write {better}, and name the other days, too."


def _is_of_meeting(day: Day, text: str, about: ReviewFacts) -> bool:
    """Whether the sentence says that on this day they met."""
    before = text[max(day.start - _LONGEST_BEFORE, 0) : day.start]
    thanks = about.kind.thanks and not about.offered
    earlier, later = (_SPOKE_BEFORE, _SPOKE_BEHIND) if thanks else (_MET_BEFORE, _MET_BEHIND)
    if not earlier.search(before) and not later.match(text, day.end):
        return False
    return not _AHEAD.search(_around(text, day.start))


def _around(text: str, at: int) -> str:
    """The sentence around a place, roughly: up to the next marks or empty line."""
    start = max(text.rfind(mark, 0, at) for mark in (". ", "! ", "? ", "\n\n"))
    ends = (text.find(mark, at) for mark in (". ", ".\n", "!", "?", "\n\n"))
    return text[start + 1 : min((end for end in ends if end >= 0), default=len(text))]


def _when(held: tuple[date, ...], today: date) -> str:
    said = [say_long_day(day, today) for day in sorted(set(held))]
    if len(said) == 1:
        return f"The interview was on {said[0]}."
    return f"The interviews were on {', '.join(said[:-1])} and {said[-1]}."


RULES = (
    Rule(
        "weekday",
        Level.warn,
        "a date with a wrong weekday",
        "They would have to ask which of the two is meant, or come on the wrong day.",
        "Look at the calendar, and mend the weekday or the date.",
        weekday,
        english=True,
    ),
    Rule(
        "relative_day",
        Level.warn,
        "“tomorrow”, “today” or “next week” in a text that is read later",
        "Mail is read when there is time for it, and tomorrow is another day then.",
        "Name the day.",
        relative_day,
        english=True,
    ),
    Rule(
        "interview_day",
        Level.warn,
        "a wrong day for the interview",
        "A thank-you for the wrong day seems to have been meant for somebody else.",
        "Name the day on which you met.",
        interview_day,
        english=True,
    ),
)
