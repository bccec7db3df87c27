"""Money, while there is no offer."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from followup_tui.composing.anatomy import sentences
from followup_tui.composing.review.belongs.phrases import Phrases
from followup_tui.composing.review.remarks import DraftText, Finding, Level, ReviewFacts, Rule
from followup_tui.composing.review.worded import Worded, read, said
from followup_tui.composing.tokens import tokens

# What one is paid with: two of them side by side are never a benefit of something, or the equity of all.
_WAGE = (
    r"(?:salar(?:y|ies)|pay|compensation|perks|holidays?|vacation|bonus(?:es)?|pension|wages?|options|equity"
    r"|benefits)"
)
# What stands behind a word that speaks of one's own money, and not of the trade: "the bonus accrual".
_JOB = r"(?:job|role|position|post)"
_ENDS = rf"(?=\s*(?:[.,;:?!)]|$)|\s+(?:is|are|was|will|would|and|or|you|for (?:the|this) {_JOB})\b)"
_CURRENCY = r"(?:[€$£]|euros?|dollars?|pounds?|francs|eur|usd|gbp|chf)"
_SUM = rf"(?:{_CURRENCY} ?\d[\d.,]*k?|\d[\d.,]*k? ?{_CURRENCY})"
_A_YEAR = r"(?:(?:a|an|per|each) (?:year|annum|month|hour)|annually|p\.a\.|gross)"

# What makes pay the subject of a trade: "the salary system", "the wages of 300 drivers".
_TRADE = (
    r"(?:calculat(?:ors?|ions?)|surveys?|models?|predictions?|data|systems?|runs?|slips?|statements?|accounts?"
    r"|accounting|files?|software|modules?|tools?|services?|exports?|reports?|records?|databases?|payments?"
    r"|transfers?|tables?|bugs?|engines?|processing|administration|departments?|office|teams?|costs?|budgets?"
    r"|ledgers?|clerks?|accountants?|apps?|platforms?|products?|portals?|forms?|spreadsheets?|sheets?)\b"
)
_PAID = (
    r"(?:customers?|clients?|employees|staff|people|workers|plants?|drivers|nurses|teachers|patients|users)"
)
_SALARY = r"(?:salary|remuneration)"
_PAY = r"(?:salar(?:y|ies)|remuneration|wages?)"
# One's own pay, or a question about it.
_OWN = Phrases(f"""
    (?:my|what|which|how (?:much|high|big|good))(?: is| are| about| \\w+)? (?:the |a |be )?
        +(?:{_PAY}|compensation|benefits|pay|pension|bonus|equity|(?:stock|share) options)
    what (?:the|this|your) (?:\\w+ )?{_PAY} (?:is|are|would|will)
    (?:i|i'd|i'll|we) (?:would |will |could |should |must |also )?(?:like|love|want|need|earn|expect|hope|ask
        |wish|wonder|request|require)\\b[^.?!]{{0,60}} {_SALARY}
    {_PAY} (?:expectations?|requirements?|negotiations?|wish|history)
    {_PAY} (?:for|of|in|with) (?:the|this|that|your|a|my) (?:\\w+ ){{0,3}}{_JOB}
""")
# A negotiation of it, unless it is the work of somebody.
_NEGOTIATES = Phrases(f"""
    (?:discuss\\w*|negotiat\\w*|talk(?:ing)? (?:about|of)|speak(?:ing)? (?:about|of)|ask(?:ing)? (?:about|for)
        |expect\\w*|desired|hoped-for|starting|competitive|higher|better|lower|former|last|current
        |regarding|concerning|as for)(?: the| your| my| an?)?
        +(?: \\w+)? {_PAY}
    {_PAY} (?:ranges?|bands?|offers?|levels?|question|increase|raise|rise|details|package|is negotiable)
    {_SALARY}[^.?!]{{0,60}}?(?:{_SUM}|\\d ?k)
    salary (?:and|or) (?:the )?{_WAGE}
    {_WAGE} (?:and|or) (?:the )?salary
""")
_SALARY_ALONE = Phrases(_SALARY)
_WORK = Phrases(f"""
    payrolls?
    pay ?slips?
    \\d[\\d.,]* (?:\\w+ )?(?:salaries|wages)
    (?:(?<!you\\s)pays?|paid|paying|process\\w*|comput\\w*|calculat\\w*|transfer\\w*|book\\w*|runs?|ran)
        +(?: out)?(?: (?!you|me|my|your)\\S+){{0,3}} (?:salaries|wages)
    {_PAID}
""")

_MONEY = (
    Worded(
        ("salar", "remunerat", "wage"),
        Phrases(f"""
            salar(?:y|ies)(?! {_TRADE})
            remuneration(?! {_TRADE})
            wages?(?! (?:war|peace|a war|{_TRADE}))
        """),
    ),
    Worded(
        ("compensation", "benefits"),
        Phrases(f"""
            (?:the|my|your|about|regarding|discuss|discussing|on|of) compensation{_ENDS}
            (?:total|base|expected|annual|overall) compensation
            compensation (?:package|range|expectations?|band|level)
            (?:discuss|discussing|negotiate|negotiating) (?:the |your |my )?
                +(?:compensation|benefits)(?! (?:of|for|to|that)\\b)
        """),
    ),
    Worded(
        ("pay", "paid", "earn", "expect"),
        Phrases(f"""
            (?:the|my|your|about|regarding|discuss|starting|better|higher|fair|what|hourly|base) pay{_ENDS}
            pay (?:range|rise|raise|scale|band|grade|expectations?|package|level)
            rate of pay
            (?:sick|overtime|maternity|holiday|severance) pay
            paid (?:holidays?|leave|vacation|time off|sick leave)
            how much (?:does |do |would |will )?(?:it|i|this|that|one|the {_JOB}|you)
                + (?:would |will |do |does )?(?:(?:be )?paid|pays?|earns?)(?! (?:attention|heed))
            what (?:it|this|that|the (?:\\w+ )?{_JOB}) (?:would |will )?pays?
            what (?:does|do|would|will) (?:it|you|the (?:\\w+ )?{_JOB}) pay(?! (?:attention|heed))
            (?:earn|earning|paid|expect|expecting|expectations?)[^.?!]{{0,40}}?
                +{_SUM} ?(?:gross |net )?{_A_YEAR}
        """),
    ),
    Worded(
        ("benefits",),
        Phrases(f"""
            (?:employee|fringe|health|staff|medical|dental|retirement) benefits{_ENDS}
            benefits (?:package|plan|scheme)
            {_WAGE} (?:and|or) (?:the )?benefits
            benefits (?:and|or) (?:the )?{_WAGE}
            benefits (?:that )?(?:you|the company) (?:offers?|gives?|provides?)(?! to)
            (?:what|which) (?:other )?benefits (?:do|would|will) you
            benefits (?:come with|are included|that come)
            benefits of (?:the|this) {_JOB}
        """),
    ),
    Worded(
        ("bonus",),
        Phrases(f"""
            (?:signing|sign-on|annual|yearly|performance|joining|year-end|retention) bonus(?:es)?{_ENDS}
            (?:the|my|your|any|about) bonus(?:es)?{_ENDS}
            bonus (?:scheme|plan|payments?)
        """),
    ),
    Worded(
        ("equity", "stock", "share option", "rsu"),
        Phrases(f"""
            equity (?:package|grant|stake|component|options?|compensation)
            {_WAGE} (?:and|or|plus) equity{_ENDS}
            equity (?:and|or|plus) (?:a |the )?(?:salary|bonus|options)
            (?:offer|give|get|receive|include|any|some) equity{_ENDS}
            (?:stock|share) options?
            rsus?
        """),
    ),
    Worded(
        ("package", "allowance", "holiday", "vacation", "leave", "pension", "retirement", "401"),
        Phrases(f"""
            (?:remuneration|relocation|severance|reward) package
            (?:holiday|vacation|relocation|housing|meal) (?:allowance|entitlement)
            (?:how many|number of) (?:days of )?(?:vacation|holidays?|annual leave|paid leave)(?: days)?
                + (?:do|would|will|you|there|i)
            (?:pension|retirement) (?:plan|scheme|contributions?){_ENDS}
            401 ?\\(?k\\)?
        """),
    ),
)


def money(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """Salary or benefits, before an offer is made."""
    if about.offered or about.kind.name.startswith("offer_"):
        return
    ours = set(tokens(f"{about.company} {about.role}"))
    talked_of = set(tokens(about.detail))
    for where, text in read(draft, about):
        passages = list(said(text, _MONEY))
        parts = sentences(text) if passages else ()
        for start, end, row in passages:
            sentence = parts[bisect_right(parts, start, key=lambda part: part.end)].text
            loud = _level(sentence, is_word_alone=row is _MONEY[0])
            if loud is None:
                continue
            words = {word for word in tokens(text[start:end]) if len(word) > 2}
            if _telling(words) & ours:
                continue
            passage = " ".join(text[start:end].split())
            level = Level.warn if _telling(words) & talked_of else loud
            yield Finding(
                f"“{passage}” speaks of money before there is an offer.", start, end, where, level=level
            )


@lru_cache(maxsize=16)
def _level(sentence: str, *, is_word_alone: bool) -> Level | None:
    """How loud a passage is: pay that is the work of a trade is silent, and what is unclear warns.

    A sentence may hold hundreds of passages, so it is judged once.
    """
    if _OWN.within(sentence):
        return Level.block
    asks = sentence.endswith("?") and _SALARY_ALONE.within(sentence)
    if _WORK.within(sentence):
        return None if is_word_alone and not asks else Level.warn
    return Level.block if not is_word_alone or asks or _NEGOTIATES.within(sentence) else Level.warn


def _telling(words: set[str]) -> set[str]:
    return words - {"the", "and", "you", "your", "about", "how", "much", "many", "what", "any", "for", "are"}


RULES = (
    Rule(
        "money",
        Level.block,
        "salary or benefits, before an offer is made",
        "Before they want you, every figure is too early; after that it is you who is asked.",
        "Leave it for the day on which they make you an offer.",
        money,
        english=True,
    ),
)
