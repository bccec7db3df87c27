"""How many questions and requests a letter has, and whether it asks for what it should."""

import re
from collections.abc import Iterator

from followup_tui.composing.anatomy import Passage
from followup_tui.composing.names import Named
from followup_tui.composing.review.belongs.days import days_and_times
from followup_tui.composing.review.belongs.phrases import Phrases, bars
from followup_tui.composing.review.remarks import DraftText, Finding, Level, ReviewFacts, Rule
from followup_tui.composing.tokens import fold

# A question mark within quotation marks is somebody else's.
_QUESTION = re.compile(r"[?？؟][!?)\]]*$")
# Questions out of courtesy, which nobody answers.
_POLITE = Phrases("""
    how are you
    i hope .*
    (?:may|might|can|could) i (?:just |quickly )?ask (?:you )?(?:a|one) (?:\\w+ ){0,2}(?:question|thing)
    (?:do|would) you have a (?:\\w+ )?(?:moment|minute)
""")

# What asks without a question mark.
_REQUEST = Phrases("""
    please (?:just |briefly |also )?(?:tell|let me know|name|explain|give|send|share|say)
    (?:could|can|would|will|might) you
    (?:i'd|i would) (?:be (?:\\w+ )?(?:grateful|glad|thankful|happy|obliged|interested|curious)|appreciate
        |like to (?:ask|know|hear|learn)|love to (?:know|hear|learn)|value|welcome)
    (?:may|can|could) i ask
    if you (?:could|can|would|have|were)
    (?:grateful|thankful|glad) (?:for|to hear|to know)
    (?:a|one|any) (?:\\w+ )?(?:line|sentence|word|hint|remark|tip|piece of advice)
""")

# What asks for something of its own, whatever else is asked.
_ASKED_FOR = Phrases("""
    please (?:also |just |briefly |then )*(?:tell|let me know|name|explain|send|share|recommend
        |introduce|list|rate)
    (?:could|can|would) you (?:also |please |perhaps )*(?:tell|name|explain|send|share|recommend
        |introduce|list|rate|give|say|let me|connect|put)
    (?:great|grateful|glad|happy|nice|helpful|kind|wonderful) (?:also )?if you (?:could|would|can)
""")

_WHOM = Phrases("""
    interviewers?
    panel
    (?:everybody|everyone|all|those|colleagues?|team|people|others?|manager|engineer|lead|person|two|three|four|five)
    + (?:i|who|whom|that|we|in|of|from|on|there)
    (?:to|of|for|with|reach|thank|write) (?:them|him|her|both|whom|all|everybody|everyone|the team|the others)
    (?:their|his|her) (?:\\w+ )?(?:\\w+ )?(?:e-?mail|mail|address(?:es)?|contact)
""")
_WHAT_FOR = Phrases("""
    thank(?:s|ing)?(?! you| in advance)
    say thank you
    writ(?:e|ing)
    send(?:ing)?(?! me)
    (?:a|an|my|short|few) (?:[\\w-]+ )?(?:note|letter|message|line|word)s?
    get in touch
    reach(?:ing)?
    appreciation
    gratitude
""")
_PRIVATE = Phrases("""
    (?:private|personal|home|own) (?:phone |telephone |mobile |cell |e-?mail |mail |postal )*(?:numbers?
        |address(?:es)?|phones?|e-?mails?|mobiles?|contacts?|accounts?)
    (?:mobile|cell) (?:phone )?(?:numbers?|phones?)
    (?:his|her|their) (?:mobile|cell|cellphone)
    whatsapp
    (?:where|at home) (?:he|she|they) lives?
""")
_MY_OWN = Phrases("""
    my
    mine
    no
    not
    never
    nor
    neither
    without
    \\w+n't
    instead of
    rather than
    reach me
    call me
""")

_ZONE = re.compile(
    r"\b(?:UTC|GMT|CES?T|BST|WES?T|EES?T|[ECMP][SD]?T|IST|JST|KST|SGT|HKT|AE[SD]T|MSK|NZ[SD]T)\b"
    r"|(?i:\btime[- ]?zones?\b"
    r"|\b(?:your|my|our|local|standard|summer|daylight|eastern|central|pacific|mountain)(?:\s+\w+)?\s+time\b|\bo['’]clock\s+(?:in|over)\b|\b\d\s*(?:[ap]\.?m\.?)?\s+in\s+[A-Z])"
    r"|\b(?:Europe|America|Asia|Africa|Australia|Pacific|Atlantic)/\w+"
    r"|\b(?!(?:Any|Next|This|That|Some|What|Which|Each|Every|First|Last|Another|Full|Part|Good|Same|The|No)\b)"
    r"[A-Z][\w.]+ time\b"
)
_THEIR_CHOICE = Phrases("""
    (?:name|suggest|propose|pick|choose|tell me|let me know|send me|give me) … (?:days?|times?|dates?
        |hours?|slots?|one)
    (?:whenever|any (?:day|time|date|slot)) … (?:suits?|works?|easy|easier|convenient|best|fits?)
    (?:what|which) (?:days?|times?|dates?|slots?)
""")


def questions(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """More questions than the one, or any at all where no answer is needed."""
    allowed = 0 if about.kind.basis == "closing_note" else 1
    for sentence in _asked(draft)[allowed:]:
        what = "This asks one more question." if allowed else "This asks something."
        mend = "Keep the one that matters most." if allowed else "Say it as a wish: it needs no answer."
        yield Finding(what, sentence.start, sentence.end, mend=mend)


def _asked(draft: DraftText) -> list[Passage]:
    """The questions of a letter, without those out of courtesy."""
    return [
        sentence
        for sentence in draft.sentences
        if _QUESTION.search(sentence.text) and not _POLITE.begins(sentence.text.strip('(“"‘ '))
    ]


def asks(draft: DraftText) -> bool:
    """Whether a letter asks something, as a question or as a wish."""
    return bool(_asked(draft)) or _REQUEST.within(draft.body)


def one_request(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """A request for feedback that asks for nothing, or for several things."""
    if draft.body.strip() and not asks(draft):
        yield Finding("It asks for nothing.", mend="Ask for one thing that you could do better.")
    asked = set(_asked(draft))
    requests = [one for one in draft.sentences if one in asked or _ASKED_FOR.within(one.text)]
    for sentence in requests[1:]:
        what = "This asks for one thing more."
        yield Finding(what, sentence.start, sentence.end, mend="Keep the one that helps you most.")


def whose_and_what_for(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """A request for an address that does not say whose, or what for."""
    if not draft.body.strip():
        return
    if not (_WHOM.within(draft.body) or any(_is_named(other, draft.body) for other in about.others)):
        yield Finding("It does not say whose address you ask for.", mend="Name them.")
    if not _WHAT_FOR.within(draft.body):
        yield Finding(
            "It does not say what the address is for.", mend="Say that you would like to thank them."
        )


def _is_named(person: Named, text: str) -> bool:
    folded = fold(text)
    return any(part in folded for part in fold(person.full_name).split())


def slots_and_zone(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """A new date without times to choose from, or without the time zone."""
    if not draft.body.strip():
        return
    if days_and_times(draft.body) < 2 and not _THEIR_CHOICE.within(draft.body):
        what = "It offers no times to choose from."
        yield Finding(what, mend="Offer two or three that you really have.")
    if not _ZONE.search(draft.body):
        yield Finding("It names no time zone.", mend="Write it behind the times: “Berlin time”.")


RULES = (
    Rule(
        "questions",
        Level.warn,
        "more than one question, or any in a note that takes leave",
        "One question is answered on the way; for two one has to sit down.",
        "Keep the one that matters most.",
        questions,
    ),
    Rule(
        "one_request",
        Level.warn,
        "a request for feedback that asks for nothing, or for several things",
        "They owe you nothing: what is small and clear is granted soonest.",
        "Ask for one thing.",
        one_request,
        english=True,
    ),
    Rule(
        "whose_and_what_for",
        Level.warn,
        "a request for an address that does not say whose, or what for",
        "Nobody gives away an address without knowing what happens with it.",
        "Say whose address you ask for, and what for.",
        whose_and_what_for,
        english=True,
    ),
    Rule(
        "private_number",
        Level.warn,
        "a request for private numbers",
        "It is not theirs to give.",
        "Ask for the address at work, or for your note to be passed on.",
        bars(_PRIVATE, "is private.", unless=_MY_OWN),
        english=True,
    ),
    Rule(
        "slots_and_zone",
        Level.warn,
        "a new date without times to choose from, or without the time zone",
        "Each message that is saved is a day won, and a missed hour can't be made up for.",
        "Offer two or three times, with the time zone.",
        slots_and_zone,
        english=True,
    ),
)
