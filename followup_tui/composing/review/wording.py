"""Greetings that are meant for nobody, and what is said to be attached."""

import re
from collections.abc import Iterator

from followup_tui.composing.review.belongs.phrases import Phrases
from followup_tui.composing.review.remarks import DraftText, Finding, Level, ReviewFacts, Rule
from followup_tui.composing.review.worded import Worded, said

_PAPERS = (
    r"(?:cv|c\.v\.|r[ée]sum[ée]|documents?|files?|portfolio|references?|certificates?|(?:work )?samples?"
    r"|letter|cop(?:y|ies)|slides|transcripts?|pdf|report|diploma|licen[cs]e|photos?|pictures?|drawings?|sketch(?:es)?"
    r"|contract|form|presentation|summary|proposal|notes)"
)
_ATTACHED = (
    Worded(
        ("attach", "enclos"),
        Phrases(f"""
            (?:find|see) (?:attached|enclosed)
            (?:find|see)(?: \\w+){{1,4}} (?:attached|enclosed)(?=\\s*(?:[.,;:!)]|$)| here| below| for)
            (?:see|in|open|read|find|check) (?:my|the|this|that|an) attachments?
            (?:attached|enclosed)(?= (?:is|are|please|you|below|herewith|hereto)\\b)
            (?:attached|enclosed) (?:my|a|an|the|some|two|three)(?: \\w+)? {_PAPERS}
            (?:attached|enclosed) to this (?:mail|e-?mail|letter|message|note)
            (?:my|the|an?|this|our) (?:attached|enclosed) (?:\\w+ )?{_PAPERS}
            {_PAPERS},? (?:which |that )?(?:i have |i've |(?:is|are) )?(?:attached|enclosed)(?! to (?!this))
            i (?:have |'ve )?(?:also )?(?:attach(?:ed)?|enclosed?) (?:(?!to )\\w+ ){{1,4}}{_PAPERS}
            i (?:have |'ve )?(?:also )?(?:attach(?:ed)?|enclosed?) (?:it|them)(?=\\s*[.,;]| here| below| for)
            i(?: am|'m) (?:attaching|enclosing) (?:\\w+ ){{1,4}}{_PAPERS}
            as (?:attached|an attachment)
        """),
    ),
)

_TO_WHOM = re.compile(
    r"to\s+whom(?:soever)?\s+it\s+(?:may|might)\s+concern|(?:dear|respected)\s+(?:sirs?|madam)\s*(?:or|and|/|&)\s*"
    r"(?:sirs?|madams?|mesdames)(?!\w)|dear\s+sir/madam",
    re.IGNORECASE,
)
# How far down a greeting may stand, in characters.
_TOP = 400
_TO_AN_OFFICE = re.compile(
    r"\s*(?:dear|hello|hi|respected)\s+(?:sirs?|madam|ma'am|recruiters?|applicant|employer|interviewers?"
    r"|(?:the\s+)?(?:hiring|recruiting|recruitment|talent|hr|human resources)(?:\s+acquisition)?"
    r"\s+(?:managers?|team|committee|department|officer))(?=\s*(?:[,:;!.\n]|$))",
    re.IGNORECASE,
)


def to_whom(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """A greeting that is meant for nobody."""
    found = _TO_WHOM.search(draft.body, 0, _TOP)
    if found is None and about.recipient:
        found = _TO_AN_OFFICE.match(draft.body)
    if found is None:
        return
    start = found.start() + len(found.group()) - len(found.group().lstrip())
    whom = about.recipient.address if about.recipient else f"the team of {about.company}"
    what = f"“{draft.body[start : found.end()]}” greets nobody."
    yield Finding(what, start, found.end(), mend=f"Greet {whom}.")


def attached(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """Something that is said to be attached."""
    for start, end, _ in said(draft.body, _ATTACHED):
        passage = " ".join(draft.body[start:end].split())
        yield Finding(f"“{passage}”: nothing is attached here.", start, end)


RULES = (
    Rule(
        "to_whom",
        Level.warn,
        "“To whom it may concern”, “Dear Sir or Madam”",
        "Whoever reads it knows that it was written to nobody.",
        "Greet whom it is for.",
        to_whom,
        english=True,
    ),
    Rule(
        "attached",
        Level.warn,
        "something that is said to be attached",
        "Only text is copied from here, and a missing attachment costs a second letter.",
        "Attach it in your mail program before you send it, or take the sentence out.",
        attached,
        english=True,
    ),
)
