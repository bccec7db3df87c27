"""Words that press the reader, or that sound desperate."""

from collections.abc import Iterator

from followup_tui.composing.review.belongs.phrases import Phrases
from followup_tui.composing.review.remarks import DraftText, Finding, Level, ReviewFacts, Rule
from followup_tui.composing.review.worded import Worded, read, said

# What one will do oneself as soon as possible presses nobody.
_OWN_DOING = Phrases("""
    (?:i|we)(?:'ll| will| can| shall| could|'d be able to)(?! (?:need|hear|expect|wait|appreciate))
    let you know
    (?:start|begin|join|send|resend|deliver|forward)
""")
# How a sentence goes on behind "checking in", other than "in my bag" or "in to the hotel".
_THEN = (
    r"(?=\s*(?:[.,;:!?)–—-]|$)"
    r"|\s+(?:on|about|with|regarding|concerning|again|and|as|for|once|quickly|to (?!the)"
    r"|(?:after|since|following) (?:our|my|the|your|we|i|last|this|that|yesterday)))"
)
_ANSWER = r"(?:reply|answer|response|decision|news|feedback|update|call)"
_JOB = r"(?:job|position|role|work|opportunity|chance)"

_CHECKS_IN = Phrases(f"""
    (?:just|simply|only) (?:quickly |briefly )?(?:checking|following|popping|dropping) (?:in|up){_THEN}
    (?:just|only) (?:wanted|wanting|want|writing|thought i'd|here|emailing|calling) (?:to )?
        +(?:quickly |briefly |again )?(?:check in|follow up|touch base|circle back|nudge you|ping you){_THEN}
    i(?: am|'m) (?:just |only )?(?:checking in|touching base|circling back){_THEN}
    (?:checking in|following up) (?:once )?(?:again|once more)
    touch(?:ing)? base with you
    circling back (?:on|to) (?:this|my|you)
    bumping (?:this|my)
    bump this (?:up|to)
    (?:gentle|friendly|quick|little) (?:nudge|ping|bump)
""")
_ASKS_FOR_NEWS = Phrases("""
    any (?:further |new )?(?:updates?|news|progress)(?: yet| for me| so far)?(?=\\s*\\?)
    any (?:further |new )?(?:updates?|news|progress) (?:yet|for me|so far)
    any (?:further |new )?(?:updates?|news|progress) (?:on|about|regarding|concerning|as to|with)
        +(?: my| the| this| your)?(?: \\S+){0,3}? (?:application|position|role|process|decision|status
        |job|search|interview|hiring|recruitment|candidacy|vacancy|opening)
""")
_WAITS = Phrases(f"""
    i (?:still )?(?:have not|haven't|did not|didn't|never) (?:yet |even |really )?
        +(?:heard?|received?|gotten|got|get|had) (?:back|anything|(?:from )?you|from any(?:one|body)|a word
        |(?:an?|any) (?:\\w+ )?{_ANSWER})
    i(?: am|'m) still waiting (?:for|on) (?:your|an?|any|the|some) {_ANSWER}
    i(?: am|'m) still waiting(?= to hear|\\s*[.!?,])
    (?:still|been|keep) waiting (?:to hear|(?:for|on) (?:your|an?|any|some) {_ANSWER})
    in case you (?:have )?missed my
    did you (?:get|receive|see|read) my (?:\\w+ )?(?:e-?mails?|messages?|letter|note)
    (?:second|third|fourth|fifth) (?:e-?mail|message|time) (?:that )?i
""")
_NEEDS = Phrases(f"""
    i (?:really |truly |badly |honestly |so |very much |desperately )?need (?:this|the|your)
        + (?:job|position|role|opportunity)
    i (?:really |truly |badly )?need a(?:ny)? (?:job|chance)(?=\\s*[.,!?]| now| badly| soon)
    i (?:really|badly|truly) need (?:it|this)(?=\\s*[.!?,])
    i(?: am|'m|'ve become|'m getting| am getting) (?:\\w+ )?desperate
    desperate (?:for|to get|to have) (?:this|the|an?|any|your|some) {_JOB}
    i(?: am|'m)? desperately (?:\\w+ing|need|want|hope|wish)
    i(?:'d| would|'ll| will) do (?:absolutely |just |literally )?
        +(?:anything(?! but| other| about| else| differently)|whatever it takes)
    my (?:very )?(?:last|only|final) (?:chance|hope|option)
    i (?:beg|implore) (?:of )?you(?!r)
    i(?: am|'m) begging
    i(?: am|'m) dying to (?:know|hear|work|join|start|get|find)
    please,? please
    pl+e{{3,}}a*se
    pay (?:my|our) (?:bills|rent|mortgage)
    (?:bills|rent) to pay
    i(?: am|'m) running out of (?:money|time|savings|patience|options)
    i(?: am|'m) (?:slowly )?losing (?:hope|patience|sleep)
    if (?:i|you) (?:don't|do not) (?:get|give me|hire me|choose me|pick me) (?:this|the|that) {_JOB}
    if i (?:don't|do not) get (?:it|hired)(?=\\s*[.!?,])
    if you (?:don't|do not) (?:hire|choose|pick|take) me
    (?:please|just) (?:hire|choose|pick) me
    give me (?:an?|one|this|just one|the) (?:\\w+ )?chance
    you (?:won't|will not|will never) regret (?:it|this|hiring|choosing|giving)
    i(?: can't|cannot| can not) wait any longer
""")
_HURRIES = Phrases("""
    as soon as (?:you (?:possibly )?can|(?:humanly |at all )?possible)
    asap
    at your soonest
    (?:i|we)(?: am| are|'m|'re)?(?: \\w+)? urgently
    urgent (?:reply|answer|response|decision|feedback|request)
    (?:reply|answer|respond|decide|call|write)(?: \\w+){0,2} (?:urgently|immediately|right away|at once
        |by return)
    (?:this|it|my (?:situation|request|case)) (?:is|'s) (?:\\w+ )?urgent(?! care)
    immediate (?:reply|answer|response|decision|feedback)
""")

_PRESSING = (
    Worded(
        ("check", "follow", "touch", "circl", "bump", "nudge", "ping", "popping", "dropping"),
        _CHECKS_IN,
        "Leave it out, and ask your question straight away.",
    ),
    Worded(
        ("update", "news", "progress"),
        _ASKS_FOR_NEWS,
        "Ask one precise question: by when do they expect to decide?",
    ),
    Worded(
        ("hear", "wait", "receiv", "got", "get", "missed", "did you", "time", "mail", "message"),
        _WAITS,
        "Leave the waiting out, and name the day that was promised, or the day of the interview.",
    ),
    Worded(
        (
            "need", "desperate", "i'd do", "would do", "will do", "chance", "hope", "option", "beg",
            "implore", "dying", "please", "eease", "bills", "rent", "mortgage", "running", "losing", "if i",
            "if you",
            "hire me", "choose me", "pick me", "regret", "any longer", "i'll do",
        ),
        _NEEDS,
        "Leave it out: what you would bring to them counts, not what you need.",
    ),
    Worded(
        ("as soon as", "asap", "soonest", "urgent", "immediate", "right away", "at once", "by return"),
        _HURRIES,
        "Name a day by which it would help you, and why.",
        _OWN_DOING,
    ),
)  # fmt: skip


def pressing(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """Words that press the reader, or that sound desperate."""
    for where, text in read(draft, about):
        for start, end, row in said(text, _PRESSING):
            passage = " ".join(text[start:end].split())
            yield Finding(f"“{passage}” presses.", start, end, where, mend=row.mend)


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
)
