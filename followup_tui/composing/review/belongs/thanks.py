"""What belongs into thanks, and what does not."""

from collections.abc import Iterator

from followup_tui.composing.detail import mentions
from followup_tui.composing.kinds import Channel
from followup_tui.composing.review.belongs.phrases import NEGATED, Phrases, bars, wants
from followup_tui.composing.review.remarks import DraftText, Finding, Level, ReviewFacts, Rule
from followup_tui.composing.tokens import fold, tokens, word_set

_THANKS = Phrases("""
    thank(?:s|ed|ing|ful|fully)?
    grateful(?:ly)?
    gratitude
    appreciat(?:e[ds]?|ing|ive|ion)
    obliged
    indebted
    in (?:your|the team's) debt
    cheers (?:again |once more )?for
    (?:kind|good|generous|thoughtful|nice|lovely|gracious|decent|friendly) of (?:you|everybody|everyone|all)
""")

_OFFICE = Phrases("""
    (?:the|this|that|your|a|my) (?:\\w+ )?(?:role|position|job|post|opening|vacancy|opportunity)
""")
_INTEREST = Phrases("""
    interest(?:ed)?
    enthusias(?:m|tic|tically)
    excite(?:d|ment)
    keen(?:ly)?
    eager(?:ly|ness)?
    motivat(?:ed|es|ion)
    appeal(?:s|ed|ing)?
    drawn to
    join(?:ing)? (?:you|your|the|them|all)
    (?:work|working) (?:with|for|at|beside|alongside) (?:you|your|the|them|such|all)
    part of (?:your|the|this|that|such)
""")
_ON_THE_PHONE = Phrases("""
    role
    position
    job
    post
    vacancy
    opening
    interview
    application
""")
# What stands in the name of many roles and companies, and so names none.
_COMMON = word_set(
    "senior junior principal lead head chief of the and for in at a an to m f d w x i ii iii role position"
    " job post inc ltd llc gmbh ag se plc co corp company group holding international new"
)

_DECISION = Phrases("""
    (?:when|what day|which day|how soon|how long) (?:will|do|can|may|might|should|could|would|are|is|shall)
        + (?:you|i|we|there) (?:\\w+ ){0,4}(?:decid(?:e|ed|ing)(?! to| what| which| how)|decision
        |hear(?: back| from)?)
    (?:when|what day|which day|how soon|how long) (?:you|i|we|there) (?:will|can|may|might|should|could|would
        |expect|plan|hope|intend) (?:\\w+ ){0,4}(?:decid(?:e|ed|ing)(?! to| what| which| how)|decision
        |hear(?: back| from)?)
    (?:let me know|tell me|hear|know) (?:about )?(?:your|the|whether|if|when|what
        |as soon as) … (?:decision|decided?|decid(?:e|ing)|outcome|result|chosen|successful|got the|hired?
        |selected)
    have you (?:already )?(?:decided|reached|made (?:a|your|up))
    (?:did|have) i (?:get|got) (?:it|the|this)
    am i (?:hired|through|the one|still in|in the)
    (?:what|how) (?:are|good are|do) my chances(?: look)?
    (?:look(?:ing)? forward to|await(?:ing)?|waiting for|hoping for|i hope for|i need|i expect)(?: hearing
        | receiving| about| an?| your| the| positive| favou?rable| quick| final| early)+ (?:decision|offer
        |verdict)
    (?:please )?(?:decide|make (?:a|your) decision) (?:soon|quickly|now|by|in my)
    (?:give|send) me (?:a|an|your|the) (?:\\w+ )?(?:decision|offer)
    (?:will|would|could|can|please) (?:you )?(?:choose|pick|hire|select) me
    i hope (?:that )?you(?:'ll| will)? (?:choose|pick|hire|select|decide (?:for me|soon|in my favou?r))
""")

_PASSED_ON = Phrases("""
    pass(?:ed|es|ing)? … (?:on|along|to|round|around)
    (?<!look\\s)(?<!looking\\s)(?<!looked\\s)forward(?:ed|ing)?
    (?:hand|send|sent|give|giv(?:en|ing)|bring|get|show|read|relay|convey|extend|distribute) … (?:on|to
        |them|everybody|everyone)
    (?:relay|convey|circulate|distribute)
    shar(?:e|ed|ing) … (?:with|among)
    (?:let|tell) (?:them|everybody|everyone|the|all)
    see (?:to it )?that … (?:get|gets|reach|reaches|receive|receives|see|sees)
    (?:reach|reaches) (?:them|everybody|everyone|him|her)
""")
_TO_ONE = Phrases("""
    you and i
    (?:the )?(?:two|both) of us
    between (?:the two of )?us two
    (?:what|that) you (?:personally )?(?:told|said|shared with|explained to|showed) (?:me|about|of|that)
    (?:when|how) you (?:told|asked|showed) me
    your (?:own )?(?:story|question|remark|anecdote|years|career) (?:about|of|on|at|in|from|to)
    (?:especially|particularly|personally|above all|most of all|most|really) (?:enjoyed|liked|loved|valued
        |remember|appreciated) (?:our (?:\\w+ )?about|what you (?!all)|meeting you(?! all| both)
        |(?:talking|speaking|chatting) (?:to|with) you(?! all| both))
    with you (?:personally|in particular)
    you in particular
""")

_FOR_THE_JOB = Phrases("""
    (?:hire|hiring|choose|pick|recommend|refer) me
    (?:give|offer|get|land) (?:me )?(?:the|this|your) (?:job|position|role|offer)
    (?:want|need) (?:the|this|a|your) (?:job|position|role|offer)
    (?:would|'d) (?:really |so |very much )?(?:love|like) (?:to (?:get|have|land|be given) )?(?:the|this|a
        |your) (?:job|position|role)
    consider(?:ing)? me
    (?:put|putting) in a (?:good )?word
    (?:good|kind) word for me
    referral
    (?:any|other|more) (?:open )?(?:openings|vacancies|jobs|positions)
    are you (?:still )?hiring
    looking for (?:a |an )?(?:new )?(?:job|position|role|work)
    (?:support|back|push) (?:me|my (?:application|candidacy))
    (?:attached|sent you|look at|read|see) my (?:cv|résumé|resume|application)
""")


def names_role(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """Thanks without a word of the role or the company, or a call about nobody knows what."""
    text = draft.core.body
    called = about.kind.channel is Channel.phone
    said = (_ON_THE_PHONE,) if called else (_OFFICE, _INTEREST)
    if not text or any(pattern.within(text) for pattern in said):
        return
    if not any(_named(name, draft.core) for name in (about.role, about.company)):
        role = f" of {about.role}" if about.role else ""
        yield Finding(f"The role{role} is not named.")


def _named(name: str, draft: DraftText) -> bool:
    """Whether a text names a role or a company, in full or by a word that is its own."""
    own = set(tokens(name)) - _COMMON
    return bool(name) and (fold(name) in fold(draft.body) or not own.isdisjoint(draft.tokens))


def asks_to_forward(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """A letter that somebody is to pass on, and who is not asked to."""
    if about.kind.personal and about.through is None:
        return
    if draft.body.strip() and not _PASSED_ON.within(draft.body):
        reader = about.through or about.recipient
        whom = reader.full_name if reader else "anybody"
        yield Finding(f"It does not ask {whom} to pass it on.")


def personal_detail(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """A personal letter without anything of what was noted about this person."""
    recipient = about.recipient
    if not (about.kind.personal and recipient and draft.body.strip()):
        return
    not_theirs = (about.company, about.role, about.me, recipient.full_name)
    if not mentions(draft.body, draft.tokens, about.detail, not_theirs):
        what = f"Nothing of what you talked about with {recipient.full_name}."
        yield Finding(what, mend=f"You noted: {about.detail.strip()}")


PERSONAL_DETAIL = Rule(
    "personal_detail",
    Level.warn,
    "a personal letter without anything of what was noted about this person",
    "What the two of you talked about is what makes them remember who is writing.",
    "Name something that you really talked about.",
    personal_detail,
    english=True,
)

RULES = (
    Rule(
        "says_thanks",
        Level.warn,
        "a letter that should say thanks and does not",
        "They gave you their time, and nobody had to.",
        "Say thanks, and for what.",
        wants(_THANKS, "It does not say thanks."),
        english=True,
    ),
    Rule(
        "names_role",
        Level.warn,
        "thanks or a call without the role, the company or your interest in it",
        "They talk to several people about several roles, and want to know that you still want this one.",
        "Name the role, and say that you would like it.",
        names_role,
        english=True,
    ),
    Rule(
        "asks_for_decision",
        Level.warn,
        "thanks that ask for a decision",
        "A thank-you with a question behind it is no longer a thank-you.",
        "Leave it out: there is a letter of its own for it, and a day from which on to send it.",
        bars(_DECISION, "asks for a decision.", unless=NEGATED),
        english=True,
    ),
    Rule(
        "asks_to_forward",
        Level.warn,
        "a letter that is to be passed on, without asking for it",
        "Whoever gets it can't know that it is meant for others.",
        "Ask whom you write to to pass it on, and say to whom.",
        asks_to_forward,
        english=True,
    ),
    Rule(
        "pretends_personal",
        Level.warn,
        "words to one person in a note that goes to several",
        "All of them read it, and each but one knows that they are not meant.",
        "Speak to all of them, or write to each.",
        bars(_TO_ONE, "speaks to one person, and several will read it."),
        english=True,
    ),
    Rule(
        "asks_for_job",
        Level.warn,
        "a LinkedIn note that asks for the job",
        "It puts somebody in a spot who only wanted to be friendly.",
        "Leave it at what you talked about.",
        bars(_FOR_THE_JOB, "asks for the job.", unless=NEGATED),
        english=True,
    ),
)
