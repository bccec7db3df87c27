"""What belongs into letters that ask where things stand, and what does not."""

from collections.abc import Iterator

from followup_tui.composing.review.belongs.days import names_day
from followup_tui.composing.review.belongs.phrases import NEGATED, Phrases, bars, passages, wants
from followup_tui.composing.review.remarks import DraftText, Finding, Level, ReviewFacts, Rule
from followup_tui.domain.saying import say_long_day

_BLAME = Phrases("""
    you (?:have |had |'ve )?(?:still |clearly |obviously |apparently |simply )?(?:failed|forgot|forgotten
        |neglected|ignored|ignoring|kept me waiting|left me)
    (?:been |being |was |am |feel )ignored
    (?<!i\\s)(?<!have\\s)failed to
    you (?:have |had )?promised … (?:but|yet|still|never|nothing|nobody)
    (?:despite|contrary to|against) (?:your|the|what you) (?:promise|said|promised|assurances?|word)
    you (?:did not|didn't|have not|haven't|never) (?:even |yet |once )?(?:keep|kept|get back|got back
        |reply|replied|answer|answered|call|called|write|written|wrote|bother|bothered|respond|responded
        |let me know)
    (?:nobody|no one) (?:has )?(?:even )?(?:bothered|replied|answered|called|got back|wrote|written
        |contacted|responded|cared)
    still (?:have not|haven't|not|no) (?:\\w+ )?(?:heard|received|got|had|reply|word|answer|answered|news
        |response)
    (?:have|has) still (?:not|n't)
    long (?:since )?(?:passed|overdue|past)
    (?:long |well )?overdue
    come and gone
    your silence
    (?:kept|keep|keeping|leave|left|leaving) me (?:waiting|hanging|in the dark|guessing)
    (?:been|am|was) (?:\\w+ )?waiting (?:\\w+ ){0,4}(?:weeks?|months?|days?|long|ages|since)
    how (?:much )?longer (?:do|must|should|will) i
    (?:unacceptable|unprofessional|inconsiderate|disrespectful|discourteous|outrageous)
    (?:is|was|were|find (?:it|this)) (?:\\w+ )?rude
    i(?:'m| am| was| have been|'ve been)(?: very| quite| rather| really| a little| more and more)*
        + (?:disappointed|frustrated|annoyed|irritated|upset)
    (?:disappointing|frustrating) (?:that|to|for me|not)
    wast(?:e|ed|ing) (?:of )?my time
    (?:i|i'd|i had) (?:would have )?expect(?:ed)? (?:more|better|at least|an answer|a reply|to have heard)
    (?:at|the) least (?:you could|i (?:can )?expect|a reply|an answer)
    after all this time
    what is taking
""")
# What a second nudge should not do, and a first one may.
_COUNTED = Phrases("""
    (?:it has|it's|it is) (?:now |already )?(?:been )?(?:over |more than |almost |nearly |already )?(?:a
        |an|one|two|three|four|five|six|seven|eight|ten|\\d+|several|many) (?:days|weeks?|months?)
    (?:two|three|four|five|six|seven|eight|ten|\\d+|several|many) (?:days|weeks|months) (?:have
        |had) (?:now |already )?(?:passed|gone)
    (?:two|three|four|five|six|seven|eight|ten|\\d+|several|many) (?:days|weeks|months) (?:without
        |of silence)
""")

_PITCH = Phrases("""
    i(?:'m| am|'d be| would be) (?:\\w+ ){0,3}(?:fit|match|candidate|asset|addition|person|choice)(?! of)
    (?:perfect|ideal|excellent|great|strong|best|outstanding) (?:fit|match|candidate)
    (?:my|with|over) (?:\\w+ )?(?:\\w+ years|years|a decade) (?:of|in|as)
    my (?:\\w+ ){0,3}(?:experience|background|expertise|track record|know-how) (?:in|as|makes?|leading
        |building|managing|shows?)
    my (?:\\w+ )?(?:skills|qualifications|strengths|achievements|accomplishments)
    i (?:would|could|can|will|'d|'ll) (?:\\w+ )?(?:bring|contribute|add) (?:\\w+ )?(?:my|value|experience
        |expertise|years|skills|to your|a lot|a great deal|much)
    (?:hit|hitting) the ground running
    (?:an?|great|real|valuable) asset
    proven (?:track|record|ability|experience)
    i(?:'m| am) (?:\\w+ )?(?:convinced|sure|certain|confident|positive) (?:that )?(?:i (?:would|could|can
        |will|am|have|'d|'m)|my (?:\\w+ )?(?:experience|skills|background|qualifications))
    as (?:my|you (?:can )?see (?:from|in) my) (?:cv|résumé|resume)
    results-(?:driven|oriented)
    team player
""")

_NEW = Phrases("""
    meanwhile
    in the meantime
    since (?:we|i|our|my|then|that)
    recently
    (?:have|'ve|had) (?:now |just |since |also )*(?:finished|completed|published|built|written|read|passed
        |received|tried|tested|put together|made|started|been (?:offered|asked|given)|come across|thought
        |sketched|talked|seen|found|worked|learned|learnt|earned|taken)
    just (?:finished|completed|published|built|read|passed|received|saw|came|got|put)
    (?:finished|completed|published|passed|built|sketched|wrote up|put together|came across|read about
        |read your|read that|saw that|saw your)
    attach(?:ed|ing)?
    enclos(?:e|ed|ing)
    links?
    https?://\\S+
    references?
    samples?
    examples?
    sketch(?:es)?
    ideas?
    (?:a|one|another|some|my|further|few) thoughts?
    prototype
    demo
    draft
    portfolio
    article
    certificates?
    (?:one|another|a) page
    trial
    offer(?:s|ed|ing)?
    to add
    left out
    (?:could|can|would|'d|will|'ll) (?:gladly |also |be (?:glad|happy) to |like to |happily )?(?:show|send
        |share|bring|name|come|come by|visit|meet|start|prepare|spend|walk)
    (?:glad|happy) to (?:show|send|share|bring|name|come|provide|prepare|meet|answer|talk|walk|spend)
    available
""")


def promised_day(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """A status check that does not name the day for which an answer was promised."""
    if about.promised and draft.body.strip() and not names_day(draft.body, about.promised):
        day = say_long_day(about.promised, about.now.date() if about.now else about.promised)
        yield Finding("The promised day is not named.", mend=f"They named {day}: say so, without a reproach.")


def blames(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """Words that blame them for the wait, and in a second nudge the days that they let pass."""
    yield from bars(_BLAME, "blames them.", unless=NEGATED)(draft, about)
    if about.kind.basis == "second_nudge":
        for start, end in passages(draft, _COUNTED):
            yield Finding("This counts the days that they let pass.", start, end)


RULES = (
    Rule(
        "promised_day",
        Level.warn,
        "a status check that does not name the day for which an answer was promised",
        "It shows that you listened, and why you ask just now.",
        "Name the day, without a reproach.",
        promised_day,
        english=True,
    ),
    Rule(
        "blames",
        Level.warn,
        "words that blame them for the wait",
        "Whoever reads it is seldom the one who is to blame.",
        "Leave it out: that you ask says enough.",
        blames,
        english=True,
    ),
    Rule(
        "repeats_pitch",
        Level.warn,
        "a status check that makes your case again",
        "They know it: the question is all that they have to read.",
        "Leave it out; that you are still interested is enough.",
        bars(_PITCH, "makes your case again.", unless=NEGATED),
        english=True,
    ),
    Rule(
        "something_new",
        Level.warn,
        "a second nudge that brings nothing new",
        "The same question once more gets the same silence.",
        "Add something: a thought, a piece of work, an offer to come by.",
        wants(_NEW, "It brings nothing new."),
        english=True,
    ),
)
