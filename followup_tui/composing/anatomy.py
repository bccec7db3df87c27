"""The parts of a letter: where its greeting is, whom it names, and where the signature begins."""

import re
from itertools import islice, pairwise
from typing import NamedTuple

from followup_tui.composing.tokens import words

_OPENERS = (
    "dear", "hi", "hello", "hey", r"good (?:morning|afternoon|evening|day)", "greetings",
    "liebe[rs]?", "sehr geehrte[rs]?", "hallo", r"guten (?:tag|morgen|abend)",
    "ch(?:e|è|e\u0300)re?s?", "bonjour", "hola", "estimad[oa]s?", "querid[oa]s?", "hej",
)  # fmt: skip
_GREETING = re.compile(rf"\s*(?:{'|'.join(_OPENERS)})(?!\w)[ \t]*(?P<rest>[^\n]*)", re.IGNORECASE)
# A full stop ends a sentence, and the names of a greeting, unless it belongs to a title or an initial.
_NO_TITLE = r"(?<!\bdr\.)(?<!\bmr\.)(?<!\bms\.)(?<!\bmrs\.)(?<!\bprof\.)(?<!\bst\.)(?<!\b\w\.)"
_FULL_STOP = rf"\.{_NO_TITLE}(?=\s|$)"
_GREETED = re.compile(rf"(?P<whom>.*?)(?:[,:;!?–—(]|[ \t]-[ \t]|{_FULL_STOP}|$)", re.IGNORECASE)
# It begins with the one character that ends it, so that the rest is tried nowhere else.
_END = re.compile(
    r"[.!?…。！？\n](?:(?<=\n)[ \t\r]*\n|(?<=[。！？])[。！？]*[」』）]*"
    rf"|(?<=[.!?…]){_NO_TITLE}[.!?…]*[\"'”’)]*(?=\s|$))",
    re.IGNORECASE,
)
_AND = re.compile(r"[ \t]+(?:and|und|et|y|och|og)[ \t]+|[ \t]*[&/+][ \t]*", re.IGNORECASE)

_SIGN_OFFS = (
    r"(?:with |my )?(?:kind|best|warm|friendly|many)(?:est)?(?: (?:regards|wishes|thanks|greetings))?",
    "regards", "sincerely", r"yours(?: \w+)?", r"\w+ yours", "all the best", "thank you", "thanks", "warmly",
    "cheers", "with thanks", r"(?:mit )?(?:freundlich|best|viel|herzlich)(?:e[nr]?)? (?:grüßen?|gruß|dank)",
    "cordialement", "saludos", "un saludo",
)  # fmt: skip
_SIGN_OFF = re.compile(rf"^[ \t]*(?:{'|'.join(_SIGN_OFFS)})[ \t]*[,.!]?[ \t]*$", re.IGNORECASE | re.MULTILINE)

# Paragraphs: lines without an empty one between them.
_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n(?=[ \t]*[^\s])[^\n]*)*")
# A first line that greets without a word of greeting: a name and a comma, or a name with an honorific.
_NAME_ALONE = re.compile(r"[^\n.!?]{1,60}[,、，]|\S{1,12}[ \u3000]?(?:様|さん|先生|氏|殿|님|씨)[,、，]?")
# A letter that is passed on greets first who passes it on, then whom it is for: by this paragraph, if at all.
_LATEST_GREETING = 4

# Longer than this and without a comma it is a sentence that happens to begin like a greeting.
_LONGEST_BARE_GREETING = 5


class Passage(NamedTuple):
    """A stretch of a text.

    Args:
        start: offset of its first character.
        end: offset behind its last character.
        text: what it says.
    """

    start: int
    end: int
    text: str


def greeted(body: str) -> tuple[Passage, ...]:
    """Whom the first line greets: "Dear Maya and Tom," gives Maya and Tom, "Good morning," nobody.

    Args:
        body: a whole text.
    """
    line = _GREETING.match(body)
    if line is None:
        return ()
    found = _GREETED.match(line["rest"])
    if found is None or not found["whom"].strip():
        return ()
    if words(found["whom"]) > _LONGEST_BARE_GREETING:
        return ()
    offset = line.start("rest") + found.start("whom")
    return tuple(_passages(found["whom"], offset))


def core_span(body: str) -> tuple[int, int]:
    """Where a letter is without its greeting and without what follows the sign-off, offsets in characters.

    Args:
        body: a whole text.
    """
    line = _GREETING.match(body)
    start = line.end() if line and words(line.group()) <= _LONGEST_BARE_GREETING + 3 else 0
    sign_offs = list(_SIGN_OFF.finditer(body, start))
    return start, sign_offs[-1].start() if sign_offs else len(body)


def core(body: str) -> str:
    """A letter without its greeting and without what follows the sign-off.

    Args:
        body: a whole text.
    """
    start, end = core_span(body)
    return body[start:end].strip()


def opener(body: str) -> Passage | None:
    """The first paragraph after the greeting; None where there is nothing between it and the signature.

    Where somebody passes the letter on, it is the first one after the greeting of its reader.

    Args:
        body: a whole text.
    """
    found = _PARAGRAPH.search(body, _behind_greetings(body), core_span(body)[1])
    return _trimmed(body, *found.span()) if found else None


def with_opener(body: str, text: str) -> str:
    """A letter that begins with another paragraph; greeting, signature and all else stay as they are.

    Args:
        body: a whole text.
        text: the paragraph.
    """
    found = opener(body)
    if found is not None:
        return body[: found.start] + text + body[found.end :]
    at = _behind_greetings(body)
    return "\n\n".join(part for part in (body[:at].rstrip(), text, body[at:].strip()) if part)


def sentences(text: str) -> tuple[Passage, ...]:
    """The sentences of a text, each with its place; a paragraph without a full stop is one, too.

    Args:
        text: any text.
    """
    ends = [*(found.end() for found in _END.finditer(text)), len(text)]
    parts = (_trimmed(text, start, end) for start, end in pairwise([0, *ends]))
    return tuple(part for part in parts if part.text)


def _behind_greetings(body: str) -> int:
    """Where the last greeting of a letter ends; 0 where nobody is greeted."""
    behind = 0
    first = islice(_PARAGRAPH.finditer(body, 0, core_span(body)[1]), _LATEST_GREETING)
    for number, paragraph in enumerate(first):
        line = paragraph.group().split("\n", 1)[0].rstrip()
        end = _greeting_end(line, alone=number > 0)
        if end:
            behind = paragraph.start() + end
    return behind


def _greeting_end(line: str, *, alone: bool) -> int:
    """Where the greeting at the begin of a line ends; 0 where there is none.

    Args:
        line: the first line of a paragraph.
        alone: whether it has to be all that is on the line, which is no sentence.
    """
    greeting = _GREETING.match(line)
    if greeting is None:
        bare = not alone and _NAME_ALONE.fullmatch(line) and words(line) <= _LONGEST_BARE_GREETING
        return len(line) if bare else 0
    found = _GREETED.match(greeting["rest"])
    if found is None or words(found["whom"]) > _LONGEST_BARE_GREETING:
        return 0
    end = greeting.start("rest") + found.end()
    return 0 if alone and (end < len(line) or line.endswith(".")) else end


def _trimmed(text: str, start: int, end: int) -> Passage:
    """A part of a text without the blanks around it."""
    said = text[start:end].lstrip()
    begin, said = end - len(said), said.rstrip()
    return Passage(begin, begin + len(said), said)


def _passages(whom: str, offset: int) -> list[Passage]:
    """The persons of a greeting, each with its place; blanks around them don't belong to them."""
    passages = []
    start = 0
    for cut in [*_AND.finditer(whom), None]:
        end = cut.start() if cut else len(whom)
        text = whom[start:end].strip()
        if text:
            begin = offset + whom.index(text, start)
            passages.append(Passage(begin, begin + len(text), text))
        start = cut.end() if cut else end
    return passages
