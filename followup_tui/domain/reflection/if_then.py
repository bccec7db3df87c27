"""Plans of the form "if …, then I will …", which are kept more often than good intentions."""

import re

# "If" and "when" of the languages that letters are written in; a plan in another one is left in peace.
_IF = re.compile(
    r"\b(if|when|whenever|once|as soon as|before|after|wenn|falls|sobald|bevor|si|quand|lorsque|dès que"
    r"|cuando|antes de|se|quando|appena|als|wanneer|zodra|om|när|hvis|når|jos|kun|jeśli|gdy|kiedy"
    r"|když|pokud)\b",
    re.IGNORECASE,
)
_LATIN = re.compile(r"[a-zà-ž]", re.IGNORECASE)

HINT = "An “if …, then I will …” is easier to keep: the moment itself reminds you."


def hint(plan: str) -> str:
    """What could make a plan easier to keep; empty where it says already what it is waiting for.

    That such plans are kept more often is known from many trials: P. M. Gollwitzer and P. Sheeran,
    "Implementation intentions and goal achievement: a meta-analysis of effects and processes", Advances in
    Experimental Social Psychology 38 (2006), 69–119.

    Args:
        plan: what one will do differently.
    """
    return HINT if _LATIN.search(plan) and not _IF.search(plan) else ""
