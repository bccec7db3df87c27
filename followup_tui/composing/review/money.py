"""Money, while there is no offer."""

from collections.abc import Iterator

from followup_tui.composing.review.belongs.phrases import Phrases
from followup_tui.composing.review.remarks import DraftText, Finding, Level, ReviewFacts, Rule, Where
from followup_tui.composing.review.wording import Worded, said
from followup_tui.composing.tokens import tokens

_TECHNICAL = (
    r"(?! (?:algorithm|circuit|loop|mechanism|logic|coil|tank|of|model|method|curve|claim|case|law)s?\b)"
)
_PAID_WITH = r"(?:salar(?:y|ies)|pay|compensation|perks|holidays?|vacation|bonus(?:es)?|pension|wages?|options|equity|benefits)"
_AMOUNT = r"(?:[€$£]|eur|usd|gbp|chf)"
_MONEY = (
    Worded(
        ("salar", "remunerat", "wage", "compensation"),
        Phrases(f"""
            salar(?:y|ies)(?! (?:calculator|survey|model|prediction|data))
            remuneration
            wages?(?! (?:war|peace|a war))
            (?:total|base|expected|annual|financial|yearly|overall|my|your|the|about|regarding|discuss|discussing|and|or
                |on) compensation{_TECHNICAL}(?! for (?!the |this |my ))
            compensation (?:package|range|expectations?|band|level)
        """),
    ),
    Worded(
        ("pay", "paid", "earn"),
        Phrases(f"""
            (?:the|my|your|about|regarding|discuss|starting|better|higher|fair|good|expected|what|and|hourly|monthly
                |base) pay(?=\\s*(?:[.,;?!]|$)|\\s+(?:is|was|will be|would be|and benefits|for (?:the|this) (?:job|role
                |position)))
            pay (?:range|rise|raise|scale|band|grade|expectations?|package|level)
            rate of pay|(?:sick|overtime|maternity|holiday|severance) pay
            paid (?:holidays?|leave|vacation|time off|sick leave)
            how much (?!attention|care|heed|respect|we|they|users|customers|people)[^.?!]{{0,40}}? (?:pays?|paid|earn)
            what [^.?!]{{0,25}}?(?:job|role|position|post) (?:would |will |does )?pays?
            (?:earn|earning|paid|expect|expecting|expectations?)[^.?!]{{0,40}}?(?:{_AMOUNT} ?\\d[\\d.,]*k?
                |\\d[\\d.,]*k? ?(?:euros?|dollars?|pounds?|francs|{_AMOUNT})) ?(?:gross|net)?
                + ?(?:(?:a|an|per|each) (?:year|annum|month|hour)|annually|p\\.a\\.|gross)
        """),
    ),
    Worded(
        ("benefits",),
        Phrases(f"""
            (?:employee|fringe|health|staff|social|medical|dental|retirement|insurance) benefits
            benefits (?:package|plan|scheme)
            {_PAID_WITH} (?:and|or|,) (?:the )?benefits
            benefits (?:and|or) (?:the )?{_PAID_WITH}
            benefits (?:you|that you|the company) (?:offers?|gives?|provides?)(?! to)
            benefits (?:come with|are included|that come)
            benefits of (?:the|this) (?:job|position|role|post)
        """),
    ),
    Worded(
        ("bonus",),
        Phrases("""
            (?:signing|sign-on|annual|yearly|performance|joining|christmas|year-end|quarterly|relocation|retention
                |starting|salary and|the|my|your|any|about) bonus(?:es)?(?! (?:question|round|track|point|task
                |exercise|chapter|level|material|feature|content|episode|time|film|scene|is that|was that)s?\\b)
            bonus (?:scheme|plan|payments?|structure)
            bonuses (?:are|you|and|or|for (?:staff|employees))
        """),
    ),
    Worded(
        ("equity", "stock", "share option", "rsu"),
        Phrases(f"""
            equity (?:package|grant|stake|component|plan|options?|compensation)
            {_PAID_WITH}(?: and|,| or| plus) equity(?! (?:research|team|analyst|and inclusion))
            equity (?:and|or|plus) (?:a |the )?(?:salary|bonus|options)
            (?:offer|give|get|receive|include|any|some) equity(?! (?:research|team|analyst|to))
            (?:stock|share) options?
            rsus?
        """),
    ),
    Worded(
        ("package", "allowance", "holiday", "vacation", "days", "pension", "401"),
        Phrases("""
            (?:remuneration|relocation|severance|financial|reward) package
            (?:holiday|vacation|relocation|housing|meal|travel) (?:allowance|entitlement)
            (?:how many|number of|how much) (?:\\w+ )?(?:days of )?(?:vacation|holidays?|annual leave|paid leave)(?: days)?
                +(?! homes?| lets?| makers?| rentals?| bookings?)
            (?:pension|retirement) (?:plan|scheme|contributions?)
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
    texts: tuple[tuple[Where, str], ...] = (
        ("body", draft.body),
        ("subject", draft.subject if about.kind.needs_subject else ""),
    )
    for where, text in texts:
        for start, end, _ in said(text, _MONEY):
            words = {word for word in tokens(text[start:end]) if len(word) > 2}
            if _telling(words) & ours:
                continue
            passage = " ".join(text[start:end].split())
            level = Level.warn if _telling(words) & talked_of else None
            yield Finding(
                f"“{passage}” speaks of money before there is an offer.", start, end, where, level=level
            )


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
