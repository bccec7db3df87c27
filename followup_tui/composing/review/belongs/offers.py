"""What belongs into letters about an offer, theirs and another one, and what does not."""

from collections.abc import Iterator

from followup_tui.composing.review.belongs.days import DAY
from followup_tui.composing.review.belongs.phrases import Phrases, bars, wants
from followup_tui.composing.review.remarks import DraftText, Finding, Level, ReviewFacts, Rule

_IN_WRITING = Phrases("""
    in (?:writing|written form|black and white)
    written
    (?:e-?)?mail(?:ed)?
    letters?
    documents?
    contract
    paper(?:s|work)?
    details
    (?:by|until) (?:when|what (?:day|date|time))
    when … (?:answer|reply|decide|decision|hear|know|need|like|want|expect)
    (?:deadline|due)
    how (?:long|much time) … (?:i|me)
    (?:answer|reply|response|decision|back|touch|hear from me|let you know|write|know) … (?:by|before
        |until|within|on|next week)
""")

# To accept, unless it depends on something: "accept or decline", "accept it once I have read it".
_ACCEPT = """accept(?:ed)?(?! or)(?! (?:your|the) (?:invitation|decision|rejection))
    +(?! that)(?!(?: it| the offer| your offer)? (?:nothing|once|only|after|if|when|as soon|yet|either))"""
_JOIN = "join(?:ing)?(?! (?:the|a|another) (?:call|meeting|talk|conversation))"
_TAKE = (
    "take (?:it(?! to| that| home| with| as| from| up| easy)|(?:the|this|your) (?:job|offer|role|position))"
)
_ACCEPTED = Phrases(f"""
    i(?:'m| am|'d be| would be|'ll be| will be)?(?: more than| very| so| really| truly| only too| just)*
    + (?:happy|glad|delighted|pleased|thrilled|honou?red|proud|excited|ready)(?: and \\w+)? to(?: formally
    | officially| hereby)? (?:{_ACCEPT}|say yes|{_JOIN}|{_TAKE}|start)
    i(?:'ll| will|'d like to| would like to| want to| wish to| can| do| have)?(?: now| therefore| hereby
    | gladly| happily| formally| officially| gratefully| also| already| certainly| of course|,)* {_ACCEPT}
    (?:gladly|happily|gratefully|formally|hereby) accept(?:ed)?(?! or)
    (?:consider|regard|treat|take) (?:it|this|the offer|your offer|my answer|this (?:mail|email|letter
        |message)) (?:as )?(?:accepted|(?:as )?(?:my|an|a) (?:acceptance|yes))
    my acceptance
    (?:it is|it's|that's|that is|my answer is|the answer is|i say
        |i said) (?:a |an )?(?:definite |definitely |clear |firm |absolute )?yes
    yes,? (?:i (?:will|do|accept|'ll)|of course|absolutely|gladly|please)
    i(?:'m| am) (?:all |in(?=\\s*[.!])|on board)(?:in)?
    count me in
    i(?:'ll| will|'d love to| would love to|'d be glad to) {_TAKE}
    (?<!would\\s)(?<!'d\\s)(?:look(?:ing)?|looked) forward to (?:\\w+ )?(?:starting|{_JOIN}|beginning
        |working (?:with|for|at|together|alongside|in|there|on)|getting (?:started|to work)|being (?:part|one)
        |becoming|coming on board|my (?:first day|start|new)|our (?:work|collaboration))
    (?:can't|cannot|can hardly|could not|couldn't) wait to (?:start|join|begin|work|get started|be)
    i(?:'ll| will|'m going to| am going to) (?:be )?(?:join|joining|start|starting) (?:you|the|your|with
        |on|in|at|work)
    see you on (?:my first day|the first day|day one)
    (?:it's|it is|we have|we've got) a deal
""")
# Words that make a condition, a question or the opposite of what follows; "without hesitation" does not.
_OPEN = Phrases("""
    whether
    before
    if
    until
    unless
    once
    not(?! hesitate)
    never
    neither
    nor
    cannot
    \\w+n't(?! hesitate)
    without(?! hesitat(?:ion|ing))
    should i
    in case
    how
    when
    as soon as
    decid(?:e|ing)
    in order to
    so that
""")

_VERBS = {
    "offer_accept": Phrases("""
        accept(?:s|ed|ing|ance)?
        say yes
        (?:is|a|with) (?:\\w+ )?yes
        take (?:up )?(?:it|your|the|this) (?:up|offer|job|role|position)
    """),
    "offer_decline": Phrases("""
        declin(?:e|es|ed|ing)
        (?:not|n't|cannot|unable to|unable|never) (?:be able to )?(?:accept|accepting|take|taking|join
            |joining|say yes)
        turn(?:ing)? (?:it|the|your|this) … down
        turn(?:ing)? down
        sa(?:y|ying) no
        (?:must|have to|will) (?:regretfully |respectfully )?pass
        withdraw(?:ing)?
        decided (?:not to|against)
        refus(?:e|ing)
        (?:accepted|taken|chosen|chose|go(?:ing)? with|decided (?:on|for)) (?:an|the|a) ?other
    """),
}
_TERMS = Phrases("""
    terms
    conditions
    salary
    contract
    agreement
    (?:as|we) (?:agreed|discussed|set out|stated|described|outlined)
    (?:start(?:ing)?|first|begin(?:ning)?) (?:day|date|on|with|in)
    start in
    (?:in|your) (?:writing|written offer)
    (?:a|per) (?:year|month|annum|hour)
""")
_ULTIMATUM = Phrases("""
    (?:otherwise|or else|or),? (?:then )?i(?:'ll)? … (?:accept|sign|go with|take (?:theirs|the other|it))
    (?:if|unless) you … (?:,|then)? ?i(?:'ll| will| shall| must| am going to| would have to| have to
        | will be forced to) … (?:accept|take|sign|go|walk|withdraw|choose|leave|say yes|be gone|turn)
    (?:if|unless) i … (?:not|n't|get|have|receive|hear) … i(?:'ll| will| shall| must| am going to| have to) …
        + (?:accept|take|sign|go|choose|leave)
    no (?:other )?(?:choice|option|alternative) but to
    (?:final|last|absolute|hard|firm) deadline
    take it or leave
    (?:last|final|only) (?:chance|offer|word|opportunity)
    you (?:must|have to|need to|had better|should) (?:now )?(?:decide|match|answer|make|beat|act|hurry
        |move|respond|give|offer)
    (?:match|beat|top|exceed|better|improve on) (?:the|their|this|that|its|it)(?: (?:offer|salary|number
        |figure|terms|package))
    (?:can|could|will|would) you (?:match|beat|top)
    (?:several|many|multiple|numerous|a number of|lots of|plenty of
        |half a dozen) (?:other |better |good |attractive )*(?:offers|companies|employers|firms)
    (?:highest bidder|bidding)
    (?:better|higher|more generous|much higher|far better) (?:paid )?(?:salary|offer|pay|package)
    more money
    non-?negotiable
    i (?:demand|insist)
    i expect (?:you|an answer|your answer|a decision|your decision|an offer|your offer|a reply)
    (?:no|not) later than
    (?:answer|decide|reply|respond|act) (?:me )?(?:immediately|at once|right away|now|today)
    (?:i am|i'm) (?:in (?:high|great) demand|much sought after)
    your loss
    you (?:will|would|'ll) (?:lose|miss out on) me
""")
_CONSIDERATE = Phrases("""
    no
    not
    without
    nor
    cannot
    \\w+n't
    never
""")


def verb_and_terms(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """An answer to an offer that does not say it plainly, or accepts nobody knows what."""
    if not draft.body.strip():
        return
    accepts = about.kind.basis == "offer_accept"
    if not _VERBS[about.kind.basis].within(draft.body):
        verb = "accept" if accepts else "decline"
        yield Finding(f"It does not say that you {verb}.", mend=f"Write “I {verb}”.")
    if accepts and not (_TERMS.within(draft.body) or DAY.within(draft.body)):
        what = "It does not say what you accept: the terms, or the first day."
        yield Finding(what, mend="Name what you agreed on and the day on which you start.")


RULES = (
    Rule(
        "asks_in_writing",
        Level.warn,
        "thanks for an offer that ask neither for it in writing, nor by when to answer",
        "What was said on the spot is easily remembered in two ways.",
        "Ask for the offer in writing, or for the day by which they would like your answer.",
        wants(_IN_WRITING, "It asks neither for the offer in writing, nor by when to answer."),
        english=True,
    ),
    Rule(
        "accepts",
        Level.block,
        "words of acceptance in thanks for an offer",
        "They may be held to be your answer, before you have read what you would sign.",
        "Say thanks and that you will answer. Accepting is a letter of its own.",
        bars(_ACCEPTED, "accepts the offer.", unless=_OPEN),
        english=True,
    ),
    Rule(
        "verb_and_terms",
        Level.warn,
        "an answer to an offer without the verb, or an acceptance without terms or day",
        "An answer that has to be guessed at is none.",
        "Say it with the verb: I accept, I decline.",
        verb_and_terms,
        english=True,
    ),
    Rule(
        "names_date",
        Level.warn,
        "news of another offer without the day by which you have to answer it",
        "They can help you only if they know how long they have.",
        "Name the day by which you have to answer the other offer.",
        wants(DAY, "The day by which you have to answer is not named."),
        english=True,
    ),
    Rule(
        "ultimatum",
        Level.warn,
        "an ultimatum, or a bluff",
        "Who is pressed says no sooner than yes, and remembers it.",
        "Say what is true, and that you would rather wait for them.",
        bars(_ULTIMATUM, "presses them.", unless=_CONSIDERATE),
        english=True,
    ),
)
