"""Words that press, greet nobody or promise an attachment."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from followup_tui.composing.review.belongs.phrases import Phrases
from followup_tui.composing.review.remarks import DraftText, Finding, Level, ReviewFacts, Rule, Where
from followup_tui.composing.tokens import fold

# From the beginning of a sentence: what comes is about the writer's own doing, and presses nobody.
_OWN_DOING = Phrases("""
    (?:i|we)(?:'ll| will| can| shall| could|'d be able to) (?!need|hear|expect|wait|appreciate)
    let you know
    (?:start|begin|join|send|resend|deliver|forward)
""")


@dataclass(frozen=True, slots=True)
class Worded:
    """Phrases that a rule listens for.

    Args:
        cues: words of which each phrase holds one: looking for them first costs next to nothing.
        phrases: what is listened for.
        mend: what to do about it, where the rule's own sentence is not the best.
        unless: what makes a phrase harmless where it stands before it in the sentence.
    """

    cues: tuple[str, ...]
    phrases: Phrases
    mend: str = ""
    unless: Phrases | None = None


# How a sentence goes on behind "checking in", other than "in my bag" or "in to the hotel".
_THEN = r"(?=\s*(?:[.,;:!?)–—-]|$)|\s+(?:on|about|with|regarding|concerning|again|and|as|for|once|quickly|to (?!the)))"

_PRESSING = (
    Worded(
        ("check", "follow", "touch", "circl", "bump", "nudg", "ping", "pop", "drop"),
        Phrases(f"""
            (?:just|simply|only) (?:quickly |briefly )?(?:checking|following|popping|dropping) (?:in|up){_THEN}
            (?:just|only) (?:wanted|wanting|want|writing|thought i'd|here|emailing|calling) (?:to )?
                +(?:quickly |briefly |again )?(?:check in|follow up|touch base|circle back|nudge you|ping you){_THEN}
            (?:i am|i'm) (?:just |only )?(?:checking in|touching base|circling back){_THEN}
            (?:checking in|following up) (?:once )?(?:again|once more)
            touch(?:ing)? base with you|circling back (?:on|to) (?:this|my|you)
            bumping (?:this|my)|bump this (?:up|to)
            (?:gentle|friendly|quick|little|small) (?:nudge|ping|bump)
        """),
        "Leave it out, and ask your question straight away.",
    ),
    Worded(
        ("update", "news", "progress"),
        Phrases("""
            any (?:further |new )?(?:updates?|news|progress)(?: yet| for me| so far)?(?=\\s*\\?)
            any (?:further |new )?(?:updates?|news|progress) (?:yet|for me|so far)
            any (?:further |new )?(?:updates?|news|progress) (?:on|about|regarding|concerning|as to|with)
                +(?: my| the| this| your)?(?: \\S+){0,3}? (?:application|position|role|process|decision|status
                |job|search|interview|hiring|recruitment|candidacy|vacancy|opening)
        """),
        "Ask one precise question: by when do they expect to decide?",
    ),
    Worded(
        ("hear", "wait", "receiv", "missed", "my last", "my e", "my message", "third", "writing again"),
        Phrases("""
            i (?:have not|haven't|did not|didn't|never|still have not|still haven't) (?:yet |even |really )?
                +(?:heard?|received?|gotten|got|get|had) (?:back|anything|(?:from )you|from anyone|from anybody|a word
                |(?:a|any|an) (?:\\w+ )?(?:reply|answer|response|feedback|news|update))
            i(?: am|'m) still waiting (?:for|on) (?:you(?!r talk)|an?|any|the|some) ?(?:r )?
                +(?:reply|answer|response|decision|news|feedback|update|call|result)?
            i(?: am|'m) still waiting(?: to hear)?(?=[ ]*[.!?,]| to hear)
            (?:still|been|keep) waiting (?:to hear|(?:for|on) (?:your|a|an|any|some)
                + (?:reply|answer|response|decision|news|feedback|update|call))
            in case you (?:have )?missed my
            did you (?:get|receive|see|read) my (?:last |previous |first |earlier )?(?:e-?mails?|messages?|letter|note)
            (?:third|fourth|fifth|second) (?:e-?mail|message|time) (?:i|that i|to you|now)
        """),
        "Leave the waiting out, and name the day that was promised, or the day of the interview.",
    ),
    Worded(
        (
            "need", "desperate", "anything", "whatever it takes", "chance", "hope", "beg", "dying", "please",
            "bills", "rent", "running out", "losing", "don't get", "do not get", "regret", "hire me", "choose me",
            "pick me", "without a job", "unemployed", "can't wait any",
        ),
        Phrases("""
            i (?:really |truly |badly |honestly |so |very much |desperately )?need (?:this|the|a|that|your)
                + (?:job|position|role|work|opportunity|chance)
            i (?:really|badly|truly) need (?:it|this)
            (?:i am|i'm|i've become|i am getting|i'm getting) (?:\\w+ )?desperate
            desperate (?:for|to get|to have) (?:this|the|a|any|your|some) (?:job|position|role|work|chance|opportunity)
            (?:i|am|i'm) desperately (?:\\w+ing|need|want|hope|wish)
            i(?:'d| would|'ll| will) do (?:absolutely |just |literally )?(?:anything(?! but| other| about| else
                |  differently)|whatever it takes)
            (?:my|you are my|you're my|this is my) (?:very )?(?:last|only|final) (?:chance|hope|option)
            i (?:beg|implore) (?:of )?you(?!r)|i(?: am|'m) begging
            i(?: am|'m) dying to (?:know|hear|work|join|start|get|find)
            please,? please|pl+e{3,}a*se
            pay (?:my|the|our) (?:bills|rent|mortgage)|bills to pay|rent to pay
            i(?: am|'m) running out of (?:money|time|savings|patience|options)
            i(?: am|'m) (?:slowly )?losing (?:hope|patience|sleep)
            if (?:i|you) (?:don't|do not) (?:get|give me|hire me|choose me|pick me)(?: this| the| that)?
                +(?: job| position| role| it)?(?! (?:round|a|an|to)\\b)
            (?:please|just) (?:hire|choose|pick) me
            give me (?:a|one|this|just one|the) (?:\\w+ )?chance
            you (?:won't|will not|will never) regret (?:it|this|hiring|choosing|giving)
            i(?: can't|cannot| can not) wait any longer
        """),
        "Leave it out: what you would bring to them counts, not what you need.",
    ),
    Worded(
        ("as soon as", "asap", "soonest"),
        Phrases("""
            as soon as (?:you (?:possibly )?can|(?:humanly |at all )?possible)|asap|at your soonest
        """),
        "Name a day by which it would help you, and why.",
        _OWN_DOING,
    ),
    Worded(
        ("urgent", "immediate", "right away", "at once", "by return"),
        Phrases("""
            (?:i|we)(?: am| are|'m|'re)?(?: \\w+)? urgently
            urgent (?:reply|answer|response|decision|feedback|request)
            (?:reply|answer|respond|decide|call|write)(?: \\w+){0,2} (?:urgently|immediately|right away|at once
                |by return)
            (?:this|it|my (?:situation|request|case)) (?:is|'s) (?:\\w+ )?urgent(?! care)
            immediate (?:reply|answer|response|decision|feedback)
        """),
        "Name a day by which it would help you, and why.",
        _OWN_DOING,
    ),
)  # fmt: skip

_PAPERS = (
    r"(?:cv|c\.v\.|r[ée]sum[ée]|documents?|files?|portfolio|references?|certificates?|work samples?|samples?|cop(?:y|ies)"
    r"|cover letter|slides|transcripts?|letter|pdf|report|diploma|licen[cs]e|photos?|pictures?|drawings?|sketch(?:es)?"
    r"|contract|form|presentation|summary|proposal|notes)"
)
_ATTACHED = (
    Worded(
        ("attach", "enclos"),
        Phrases(f"""
            (?:find|see)(?: \\w+){{0,4}} (?:attached|enclosed)(?! to\\b)
            (?:see|in|open|read|find|check) (?:my|the|this|that|an) attachments?
            (?:attached|enclosed) (?:is|are|please|you|below|herewith|hereto)
            (?:attached|enclosed) (?:my|a|an|the|some|two|three)(?: \\w+)? {_PAPERS}
            (?:attached|enclosed) to this (?:mail|e-?mail|letter|message|note)
            (?:my|the|an?|this|our) (?:attached|enclosed) (?:\\w+ )?{_PAPERS}
            {_PAPERS},? (?:which |that )?(?:i have |i've |(?:is|are) )?(?:attached|enclosed)(?! to (?!this))
            i (?:have |'ve )?(?:also )?(?:attach|enclose)d? (?:\\w+ ){{1,4}}{_PAPERS}
            i (?:have |'ve )?(?:also )?(?:attach|enclose)d? (?:it|them)(?=\\s*[.,;]| here| below| for)
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
_TO_AN_OFFICE = re.compile(
    r"\s*(?:dear|hello|hi|respected)\s+(?:sirs?|madam|ma'am|(?:the\s+)?(?:hiring|recruiting|recruitment|talent|hr"
    r"|human resources)(?:\s+acquisition)?\s+(?:manager|managers|team|committee|department|officer)|recruiters?|applicant"
    r"|employer|interviewers?|hiring\s+manager)(?=\s*(?:[,:;!.\n]|$))",
    re.IGNORECASE,
)


def said(text: str, table: Sequence[Worded]) -> Iterator[tuple[int, int, Worded]]:
    """Where a text says something of a table, offsets in characters; a passage is told once.

    Args:
        text: the text.
        table: what is listened for.
    """
    folded, taken = fold(text), list[tuple[int, int]]()
    for row in table:
        if not any(cue in folded for cue in row.cues):
            continue
        for found in row.phrases.pattern.finditer(text):
            start, end = found.span()
            if any(start < stop and begin < end for begin, stop in taken) or _is_harmless(text, start, row):
                continue
            taken.append((start, end))
            yield start, end, row


def _is_harmless(text: str, start: int, row: Worded) -> bool:
    """Whether what stands before a phrase in its sentence takes the sting out of it."""
    if row.unless is None:
        return False
    begin = max(text.rfind(mark, 0, start) for mark in ".!?\n;") + 1
    return row.unless.within(text, begin, start)


def _texts(draft: DraftText, about: ReviewFacts) -> Iterator[tuple[Where, str]]:
    yield "body", draft.body
    if about.kind.needs_subject:
        yield "subject", draft.subject


def pressing(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """Words that press the reader, or that sound desperate."""
    for where, text in _texts(draft, about):
        for start, end, row in said(text, _PRESSING):
            passage = " ".join(text[start:end].split())
            yield Finding(f"“{passage}” presses.", start, end, where, mend=row.mend)


def to_whom(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """A greeting that is meant for nobody."""
    found = _TO_WHOM.search(draft.body)
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
        "pressing",
        Level.warn,
        "desperate or pressing words: “just checking in”, “any update?”, “I really need this job”",
        "People answer a clear question; from pressure they turn away.",
        "Leave it out.",
        pressing,
        english=True,
    ),
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
