"""What was to be filled in and was not, and what slipped in."""

import re
from collections.abc import Iterator

from followup_tui.composing.anatomy import greeted
from followup_tui.composing.review.remarks import DraftText, Finding, Level, ReviewFacts, Rule, Where

# What the fields of a form are called.
_FIELD = (
    r"(?:(?:your|my|their|the|his|her|first|last|full|given|family|company|job|hiring|interviewer|recipient"
    r"|recruiter|manager|team|project|contact|phone|email|e-mail|candidate|position|role|insert|specific|other)"
    r"(?:'s)?[ _-]){0,3}"
    r"(?:name|firstname|lastname|company|employer|role|position|title|job|date|day|time|topic|detail|project|team"
    r"|interviewer|recipient|manager|phone|number|email|e-mail|address|city|reason|skill|signature|link)s?"
)
# What templates and people leave behind to be filled in, the fields of a form between whatever brackets or
# with the capitals that only forms give them. Each has marks of which a text must hold one: looking for them
# first costs next to nothing. A checkbox, a note number, a link, a mark of the mail system such as [EXT], an
# editor's [they] and the long rule above a quoted mail are none of it.
_GAPS: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = (
    (
        ("{{", "}}", "{%", "%}"),
        re.compile(r"\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|\{\{|\}\}|\{%|%\}"),
    ),
    (
        ("[",),
        re.compile(
            r"(?<!\w)\[(?!(?:EXT|EXTERNAL|EXTERN|SECURE|SPAM|sic|they|he|she|it|we|i|the|a|an|is|are|was|were)\])"
            r"(?=[^\[\]\n]*[^\W\d_]{2})[^\[\]\n\d]{1,80}\](?![(\[\w])"
        ),
    ),
    (("TODO",), re.compile(r"(?<!\w)TODO(?!\w|[- ](?:app|list|item|comment)s?\b)")),
    (("FIXME", "XXX"), re.compile(r"(?<!\w)(?:FIXME|XXX+)(?!\w)")),
    (("___",), re.compile(r"(?<![^\W_])_{3,}(?![^\W_])")),
    (
        ("<", "{", "«", "%"),
        re.compile(
            rf"(?<![\w<])<(?!(?:title|time|address|link)>)(?:insert )?{_FIELD}(?: here)?>"
            rf"|(?<![\w{{])\$?\{{{_FIELD}\}}(?!\}})|«{_FIELD}»|(?<!\w)%{_FIELD}%(?!\w)",
            re.IGNORECASE,
        ),
    ),
    (
        (" NAME", " ROLE", " TITLE", " DATE", " COMPANY"),
        re.compile(
            r"(?<!\w)(?:INSERT|ENTER|ADD|YOUR|FIRST|LAST|FULL|COMPANY|RECIPIENT|INTERVIEWER)"
            r"(?: (?:THE|YOUR|MY|HIS|HER|THEIR|FIRST|LAST|FULL|COMPANY))?"
            r" (?:NAME|ROLE|TITLE|DATE|COMPANY)(?: HERE)?(?!\w)"
        ),
    ),
    (
        (" Name", " Company", " Role", " Position", " Date", " Job"),
        re.compile(
            r"(?<![\w“\"])(?:Insert|Your|First|Last|Full|Company|Interviewer(?:['’]s)?|Recipient(?:['’]s)?"
            r"|Hiring Manager(?:['’]s)?|Recruiter(?:['’]s)?|Employer(?:['’]s)?) Name(?: Here)?(?![\w:”\"])"
            r"|(?<!\w)(?:Insert (?:Company|Role|Position|Date)|(?:Insert|Your) (?:Company Name|Job Title))"
            r"(?![\w:”\"])|(?<=\bDear )Name(?=[,:\n])"
        ),
    ),
    (("orem ipsum",), re.compile(r"[Ll]orem ipsum[^\n.]*")),
)
_SEPARATOR = re.compile(r"^[ \t]*_{10,}[ \t]*$", re.MULTILINE)

_OPENS = (
    r"(?:Dear|Hi|Hello|Hey|Good|Lieber?|Sehr|Hallo|Guten|Ch(?:e|è|e\u0300)re?|Bonjour|Hola|Estimad[oa]"
    r"|Querid[oa]|Hej)(?!\w)"
)
# Keys that were meant for a list and went into the letter: "ysDear Maya". A word is no slip: "My Dear Maya".
# What is longer was pasted there, and a greeting is all that is behind it on the line.
_STRAY = re.compile(
    r"\s*(?:(?P<glued>[^\W_]{1,4}?)"
    r"|(?P<apart>(?!(?:my|oh|ah|so|to|no|ok|yo|ay|i|a|o)\b)[a-z0-9;,./#=`]{1,2})[ \t]*)"
    rf"(?={_OPENS})"
    rf"|\s*(?P<pasted>[^\s][^\n]{{0,38}}[^\W_][.,;)]?)(?={_OPENS}[^\n,:!]{{0,40}}[,:!][ \t]*(?:\n|$))"
)
# "Hey!" greets nobody by name.
_NAMELESS = re.compile(
    rf"{_OPENS}(?: (?:morning|afternoon|evening|day|all|there|everybody|everyone))?[ \t]*[,:!]"
)


def placeholder(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """Something that was to be filled in and was not."""
    fields: tuple[tuple[Where, str], ...] = (
        ("subject", draft.subject if about.kind.needs_subject else ""),
        ("body", draft.body),
    )
    for where, text in fields:
        gaps = _gaps(text)
        separators = [match.span() for match in _SEPARATOR.finditer(text)] if gaps else []
        taken = 0
        for match in gaps:
            start, end = match.span()
            if start < taken or any(begin <= start < stop for begin, stop in separators):
                continue
            if match.group() in about.company or match.group() in about.role:
                continue
            taken = end
            yield Finding(f"“{match.group()}” is still to be filled in.", start, end, where)


def _gaps(text: str) -> list[re.Match[str]]:
    used = [pattern for marks, pattern in _GAPS if any(mark in text for mark in marks)]
    found = (match for pattern in used for match in pattern.finditer(text))
    return sorted(found, key=lambda match: (match.start(), -match.end()))


def no_subject(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """A mail without a subject."""
    if about.kind.needs_subject and not draft.subject.strip():
        yield Finding("There is no subject.", where="subject")


def slip(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """Stray characters before the greeting."""
    found = _STRAY.match(draft.body)
    if found is None or greeted(draft.body):
        return
    name = next(name for name in ("glued", "apart", "pasted") if found[name])
    is_nameless = name != "apart" and _NAMELESS.match(draft.body, found.end())
    if is_nameless or greeted(draft.body[found.end() :]):
        yield Finding(f"“{found[name]}” stands before the greeting.", *found.span(name))


RULES = (
    Rule(
        "placeholder",
        Level.block,
        "a gap that was to be filled in: {{ }}, [Name], TODO, XXX",
        "A gap that was left open tells that the letter is a form.",
        "Write what belongs there, or take it out.",
        placeholder,
    ),
    Rule(
        "no_subject",
        Level.block,
        "a mail without a subject",
        "A mail without one is easily taken for junk, and hard to find again.",
        "Say what it is about in a few words, with the role.",
        no_subject,
    ),
    Rule(
        "slip",
        Level.warn,
        "stray characters before the greeting",
        "They are the first thing that is read, and look careless.",
        "Take them out.",
        slip,
    ),
)
