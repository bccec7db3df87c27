"""What belongs into letters that take leave or start anew, and what does not."""

from collections.abc import Iterator

from followup_tui.composing.anatomy import core_span
from followup_tui.composing.review.belongs.phrases import NEGATED, Phrases, bars, wants
from followup_tui.composing.review.remarks import DraftText, Finding, Level, ReviewFacts, Rule

_DOOR = Phrases("""
    doors?
    (?:if|should|when|whenever) … (?:change|changes|opens?|comes?|need|needs|arises?|fits?|happens?|wants?
        |think|free|available|reopens?|return)
    should (?:anything|something|things|your|you|another|a|the|that|this|circumstances|plans)
    (?:in|for) (?:the |any )?future
    (?:another|other|later|different|next|some other) (?:time|role|roles|position|positions|occasion
        |opportunity|day|year)
    (?:some|one) day
    again
    in touch
    (?:keep|bear|have) me … mind
    (?:think|hear) of me
    (?:glad|happy|pleased|delighted) to (?:hear|talk|speak|meet|come|be)
    (?:write|call|contact|reach|find) (?:to )?me
    paths
    later(?: on)?
    remain (?:\\w+ )?(?:interested|open|reachable|available)
    (?:any ?time|whenever)
    welcome
""")
_GUILT = Phrases("""
    disappoint(?:ed|ing|ment)?
    (?:frustrat|annoy|upset|hurt|sadden|shock)(?:ed|ing)
    let down
    i (?:had |have |would have )?(?:really |honestly )?(?:expected|deserve|deserved|would have expected
        |counted on|relied on)
    (?:nobody|no one|you never) (?:even )?(?:replied|answered|bothered|wrote|called|responded)
    never (?:even )?(?:heard (?:back|from you|anything)|(?:got|received|had) (?:a|an|any|even))
    no (?:reply|answer|response|word) (?:from you|to my|at all|ever|so far)
    without (?:even an?|so much as an?|a single) (?:\\w+ )?(?:reply|answer|word|response)
    (?:been |being |was |feel )ignored
    your (?:long )?silence
    at (?:the very )?least (?:an? |one |some )?(?:\\w+ )?(?:reply|answer|word|line|response|have told|let me
        |tell me)
    i (?:have |had )?(?:invested|spent|put in|gave|given|sacrificed) (?:so much|so many|many hours|hours
        |days|weeks|a lot of)
    after so much (?:time|effort|work|hope)
    common courtesy
    courtesy (?:of|to)
    waiting (?:for )?(?:\\w+ ){0,3}(?:weeks|months|long)
    (?:a|it is a|what a) (?:shame|pity) (?:that )?you
    wast(?:e|ed|ing) (?:of )?my time
    (?:turned|turning) down … (?:for you|other|another)
    i hope you (?:realise|realize|know what|understand what|feel)
    since you (?:have not|haven't|did not|didn't|never|obviously|clearly|apparently)
    (?:obviously|clearly|apparently|evidently) (?:not|you|i (?:am|was) not)
    your loss
    after (?:everything|all(?: the (?:time|effort|work|hours|trouble))?) (?:that )?i
    (?:it|that) (?:really )?hurts?
    (?:not|hardly)(?: even)? worth (?:a|an|your)
""")

_ARGUES = Phrases("""
    (?:but|however|although|though|yet|still),? i (?:still |really |honestly |firmly |do )*(?:think
        |believe|feel|maintain|am (?:sure|convinced|certain|confident)|was (?:the|clearly|better|more
        |well)|do not (?:agree|see)|don't (?:agree|see)|disagree|had (?:all|every)|have (?:all|every)|meet
        |met (?:all|every))
    i (?:still |really |honestly |firmly )(?:think|believe|feel|am convinced) (?:that )?(?:i|you|my|this
        |the decision)
    (?:please )?(?:reconsider|rethink|think again|think it over|change your mind|review (?:your
        |the) decision)
    (?:wrong|unfair|bad|hasty|mistaken|strange|incomprehensible|questionable) (?:decision|choice)
    (?:decision|choice) (?:is|was|seems?|feels?) (?:\\w+ )?(?:wrong|unfair|unjust|a mistake|not right|hasty
        |mistaken)
    you (?:are|were|'re|have made|made|are making) (?:a |an )?(?:\\w+ )?(?:mistake|mistaken|wrong|unfair)
    (?:unfair|unfairly|unjust|unjustified)
    i (?:strongly |must |have to |respectfully )*disagree
    (?:cannot|can't|do not|don't|fail to|find it hard to|find it difficult to|hard to
        |struggle to) (?:really )?(?:understand|see|accept|believe|comprehend) (?:why|that|your|the|this
        |it)
    i(?:'m| am| was) (?:\\w+ )?(?:better|more|equally|the most|most) (?:qualified|suited|experienced)
    you (?:have |must have )?overlooked
    was overlooked
    misjudg(?:ed|ement)
    (?:deserve|want|give me) (?:an?|the|another|one more) (?:second )?chance
    i (?:clearly |do |certainly |more than )?(?:met|meet|fulfil|fulfill|fulfilled|matched|match) (?:all|every
        |each)
    i (?:have|had) (?:all|every|each) (?:of )?(?:the )?(?:requirements?|qualifications?|skills?)
    despite my
    i (?:am|was) (?:very |quite |rather |frankly |more than a little )?(?:surprised|shocked|baffled
        |astonished|stunned) (?:that|by|at|to|about)
    how (?:could|can) (?:you|anyone|anybody)
    (?:why|what) (?:on earth|exactly was wrong|did i do wrong)
    (?:my|an) objections?
    appeal (?:against|the|this|your)
""")

_LEAVING = Phrases("""
    withdr(?:aw|aws|ew|awing|awn|awal)
    take (?:my name|me|myself) (?:off|out)
    remove (?:me|my (?:name|application))
    step(?:ping)? (?:back|aside|out|down|away)
    bow(?:ing)? out
    pull(?:ing)? out
    not (?:be )?(?:to )?(?:continu|pursu|proceed|go|tak|mov|carry)(?:e|ing)?(?:ing)?
    no longer (?:be |like |wish |want |a |able |interested|available|pursue|pursuing|continue
        |in a position)
    decided (?:not to|against|to (?:stop|end|leave|accept|stay|take))
    (?:cancel|end|close|retract|stop|rescind|take back) my (?:application|candidacy)
    my (?:application|candidacy) (?:is|ends|has to end)
    (?:accepted|taken|signed|chosen) (?:an|another|a) (?:\\w+ )?(?:offer|position|role|job|contract)?
    (?:out of|from) the (?:process|running|race)
""")
_CRITICISM = Phrases("""
    (?:unprofessional|disorgani[sz]ed|unorgani[sz]ed|chaotic|chaos|unacceptable|toxic|arrogant|hostile
        |unfriendly|incompetent|sloppy|ridiculous|absurd|disrespectful|outdated)
    (?:is|are|was|were|been) (?:\\w+ )?rude
    poorly (?:\\w+)
    badly (?:organi[sz]ed|prepared|managed|run|handled|treated|informed)
    bad (?:experience|impression|management|organi[sz]ation|manners|atmosphere|taste|culture|reviews)
    i(?:'m| am| was| have been|'ve been)(?: very| quite| rather| really| a little)* (?:disappointed|frustrated
        |annoyed|dissatisfied|unimpressed|appalled)
    (?:disappointing|frustrating|annoying)
    not (?:\\w+ )?impressed
    wast(?:e|ed|ing) (?:of )?my time
    lack of (?:organi[sz]ation|respect|communication|professionalism|preparation|interest|feedback
        |transparency|structure|clarity)
    (?:process|wait|interviews?|you) (?:\\w+ )?(?:took|takes|taken|was|were|is|are|dragged on
        |drags on) (?:\\w+ ){0,2}(?:too (?:long|slow|many|complicated|vague)|so long|forever|far too)
    (?:too|so|far too) (?:long|slow) (?:a )?process
    put me off
    red flags?
    (?:salary|pay|offer) (?:\\w+ )?(?:was|is) (?:\\w+ )?(?:too low|insulting|a joke|below|ridiculous
        |laughable)
    insult(?:ed|ing)?
    (?:did not|didn't) (?:like|treat|respect|appreciate|enjoy|prepare|bother|know what)
    (?:your|the) (?:team|people|interviewers?|managers?|company|culture|product|office
        |code) (?:\\w+ )?(?:is|are|was|were|seems?|seemed) (?:\\w+ )?(?:weak|poor|bad|mediocre|cold|boring
        |unprepared|late|bored|old-fashioned|terrible|awful|horrible)
    (?:serious |grave |some )?(?:concerns?|doubts?|worries) about (?:your|the) (?:team|company|culture
        |management|leadership|product|future|finances|people|process)
    (?:terrible|awful|horrible|dreadful) (?:experience|process|interviews?|atmosphere|impression|manners)
    (?:work|learn) on your (?:process|manners|organi[sz]ation|communication)
    next time you
    you should (?:really|improve|learn to|work on|treat|have (?:told|informed|prepared|answered))
""")
_NO_CRITICISM = Phrases("""
    no
    not(?! only)
    nothing
    nobody
    never
    nor
    neither
    without
    hardly
    from
    anything but
    far from
    \\w+n't
""")

_IRRITATED = Phrases("""
    (?:annoy|irritat|frustrat|disappoint|upset)(?:ed|ing|ment|ion)?
    (?:unprofessional|unacceptable|inconsiderate|disrespectful|regrettable)
    (?:is|was|were|find (?:it|this)) (?:\\w+ )?rude
    (?:such|so|very|this|extremely) short notice
    (?:at the|so|this|very) last[- ](?:minute|moment)
    last[- ]minute (?:cancellation|change|notice)
    (?:second|third|another|yet another) (?:time|cancellation|change) (?:that )?(?:you|this|now|already
        |in a row|it)
    yet another
    (?:once )?again (?:been )?(?:cancelled|canceled|postponed|moved|called off)
    (?:i|i'd|i had|i've|i have) already (?:took|taken|booked|cancelled|canceled|turned down|rearranged
        |paid for|arranged) (?:a|the|my|an|other)
    (?:i|i'd|i had|i've|i have) (?:took|taken|cancelled|canceled|rearranged|paid for) (?:a|the|my|an|other)
    wast(?:e|ed|ing) (?:of )?my (?:time|day|morning|afternoon)
    (?:respect|value) my time
    (?:for nothing|in vain)
    (?:i|we) (?:do )?(?:hope|trust|expect|assume) … (?:this time|really (?:takes? place|happens?))
    (?:caused|cost) me
    (?:great|considerable|quite an?|major|serious) (?:inconvenience|trouble|nuisance)
    (?:i|i'd) (?:would have )?expect(?:ed)? (?:more|better|you|earlier|at least)
    (?:could|should) have (?:told|let|known|informed|warned|given|said)
    why (?:did|was|were|could|has|is) (?:you|it|this|the|nobody|i)
""")


def clear_first(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """A withdrawal whose first sentence does not say so."""
    start, end = core_span(draft.body)
    first = next((one for one in draft.sentences if one.end > start and one.start < end), None)
    if first and not _LEAVING.within(draft.body, max(first.start, start), first.end):
        yield Finding(
            "The first sentence does not say that you withdraw.", max(first.start, start), first.end
        )


RULES = (
    Rule(
        "door_open",
        Level.warn,
        "a last note that leaves no door open",
        "Plans fall through, and then they look for whom they remember with pleasure.",
        "Say that you would be glad to hear from them if things change.",
        wants(_DOOR, "It leaves no door open."),
        english=True,
    ),
    Rule(
        "guilt",
        Level.warn,
        "a last note that makes them feel guilty",
        "Nobody writes again to somebody who is hurt.",
        "Leave it out: thanks and good wishes are what they should remember.",
        bars(_GUILT, "makes them feel guilty.", unless=NEGATED),
        english=True,
    ),
    Rule(
        "argues",
        Level.warn,
        "a request for feedback that argues with the decision",
        "It stands, and nobody explains it to somebody who will object.",
        "Leave it out, and ask for what you can do better.",
        bars(_ARGUES, "argues with the decision."),
        english=True,
    ),
    Rule(
        "clear_first",
        Level.warn,
        "a withdrawal that does not say so in its first sentence",
        "Whoever reads only one sentence should know it.",
        "Begin with it: “I would like to withdraw my application.”",
        clear_first,
        english=True,
    ),
    Rule(
        "criticises",
        Level.warn,
        "criticism in a letter that takes leave",
        "It is the last that they hear from you, and it changes nothing.",
        "Leave it out. A reason is not needed.",
        bars(_CRITICISM, "criticises them.", unless=_NO_CRITICISM),
        english=True,
    ),
    Rule(
        "irritated",
        Level.warn,
        "words that show that you are annoyed about a cancellation",
        "Whoever reads it had a reason, and is going to meet you.",
        "Leave it out: that you take it lightly is remembered.",
        bars(_IRRITATED, "sounds annoyed.", unless=NEGATED),
        english=True,
    ),
)
