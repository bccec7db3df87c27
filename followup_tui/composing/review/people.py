"""Whom a draft greets, and whether names are written as the people write them."""

import re
import unicodedata
from collections.abc import Iterator

from followup_tui.composing import names
from followup_tui.composing.anatomy import Passage, greeted
from followup_tui.composing.kinds import Channel
from followup_tui.composing.names import Named
from followup_tui.composing.review.remarks import DraftText, Finding, Level, ReviewFacts, Rule, Where
from followup_tui.composing.spelling import Misspelt, misspelt, resembles

# A first line that is a greeting without "Dear": a name and a comma, or a name with an honorific.
_NAME_ALONE = re.compile(r"\s*(?P<name>[^\n,:!?.]{1,40}),[ \t]*(?:\n|$)")
_HONOURED = re.compile(
    r"\s*(?P<name>[^\s,、，]{1,12}[ \u3000]?(?:様|さん|先生|氏|殿|님|씨))[,、，]?\s*(?:\n|$)"
)


def recipient_name(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """A greeting that names somebody else than the recipient, and names that are not written rightly."""
    if about.kind.channel is Channel.phone:
        return
    passages = greeted(draft.body)
    slips = list(_slips(draft.body, passages, about))
    greetings = list(_greetings(draft.body, passages, slips, about))
    yield from greetings
    for slip in slips:
        if slip.person in _readers(about) or all(slip.start != found.start for found in greetings):
            yield _misspelling(slip, about)
    if about.kind.needs_subject:
        for slip in _slips(draft.subject, (), about):
            yield _misspelling(slip, about, where="subject")


def _greetings(
    body: str, passages: tuple[Passage, ...], slips: list[Misspelt], about: ReviewFacts
) -> Iterator[Finding]:
    """What there is to say about the persons of the greeting."""
    judge = _judge_for_person if about.recipient else _judge_for_company
    right = [passage for passage in passages if _names_reader(passage, body, about)]
    for passage in passages:
        named_other = any(names.fits(passage.text, other) for other in about.others)
        if passage in right or (right and named_other):
            continue
        if named_other or not _only_misspelt(passage, slips, about):
            yield from judge(passage, body, about)
    if not passages:
        yield from _bare_greeting(body, about)


def _names_reader(passage: Passage, body: str, about: ReviewFacts) -> bool:
    """Whether a greeted name is the recipient's, or the one of who passes the text on."""
    said = names.meant(passage.text)
    # Without a comma the sentence may go on behind the name, so its first word decides.
    first = said.split()[0] if said and body[passage.end : passage.end + 1] in ("", "\n") else said
    return any(said and (names.fits(said, reader) or names.fits(first, reader)) for reader in _readers(about))


def _readers(about: ReviewFacts) -> tuple[Named, ...]:
    return tuple(reader for reader in (about.recipient, about.through) if reader)


def _only_misspelt(passage: Passage, slips: list[Misspelt], about: ReviewFacts) -> bool:
    """Whether a greeting means the reader: what is wrong about it is the spelling alone."""
    readers = _readers(about)
    inside = [slip for slip in slips if passage.start <= slip.start < passage.end and slip.person in readers]
    rest = passage.text
    for slip in inside:
        rest = rest.replace(slip.text, " ")
    said = names.meant(rest)
    return bool(inside) and (not said or any(names.fits(said, reader) for reader in readers))


def _judge_for_person(passage: Passage, body: str, about: ReviewFacts) -> Iterator[Finding]:
    said, reader = names.meant(passage.text), about.recipient
    if reader is None or not said or names.fits(said, Named(about.company)):
        return
    name = Named(reader.full_name, reader.salutation)
    if any(names.fits(said, other) or resembles(said, other) for other in about.others):
        what = f"“{said}” is another person of this interview; this goes to {name.full_name}."
    elif _is_latin(said) and not _has_latin(f"{name.full_name}{name.salutation}"):
        what = f"“{said}” is not how the contact is written: {name.full_name}."
        mend = "If that is how they write it, note it as the salutation of the contact."
        yield Finding(what, passage.start, passage.start + len(said), mend=mend, level=Level.warn)
        return
    elif not said[0].islower() or (names.near(said, name) and body[passage.end : passage.end + 1] == ","):
        what = f"“{said}” is nobody here: {name.full_name}?"
    else:
        return
    mend = f"Write “{name.address}”. If they prefer another form, note it as the salutation of the contact."
    yield Finding(what, passage.start, passage.start + len(said), mend=mend)


def _judge_for_company(passage: Passage, body: str, about: ReviewFacts) -> Iterator[Finding]:
    said = names.meant(passage.text)
    if not said or names.fits(said, Named(about.company)):
        return
    if any(names.fits(said, other) for other in about.others):
        yield Finding(
            f"This one is for the company, and greets “{said}”.",
            passage.start,
            passage.start + len(said),
            mend=f"Greet the team of {about.company}, or choose the person as the recipient.",
            level=Level.warn,
        )


def _bare_greeting(body: str, about: ReviewFacts) -> Iterator[Finding]:
    """A first line that is a name alone: judged where it is surely meant as one."""
    line = _HONOURED.match(body) or _NAME_ALONE.match(body)
    if line is None:
        return
    passage = Passage(*line.span("name"), line["name"])
    is_other = any(names.bare(passage.text) and names.fits(passage.text, other) for other in about.others)
    if (is_other or line.re is _HONOURED) and not _names_reader(passage, body, about):
        judge = _judge_for_person if about.recipient else _judge_for_company
        yield from judge(passage, body, about)


def _slips(text: str, passages: tuple[Passage, ...], about: ReviewFacts) -> Iterator[Misspelt]:
    """The names of the people of this interview that are not written as their contacts have them."""
    spans = tuple((passage.start, passage.end) for passage in passages)
    return misspelt(text, (*_readers(about), *about.others), (about.company, about.role, about.me), spans)


def _misspelling(slip: Misspelt, about: ReviewFacts, where: Where = "body") -> Finding:
    return Finding(
        f"“{slip.text}” is not how {slip.person.full_name} is written.",
        slip.start,
        slip.end,
        where,
        mend=f"Write “{slip.right}”, not “{slip.text}”.",
        level=None if slip.person in _readers(about) else Level.warn,
    )


def _is_latin(name: str) -> bool:
    """Whether a name without its titles is written in Latin letters alone."""
    letters = [character for part in names.bare(name) for character in part if character.isalpha()]
    return bool(letters) and all(map(_has_latin, letters))


def _has_latin(text: str) -> bool:
    return any(unicodedata.name(character, "").startswith("LATIN") for character in text)


RULES = (
    Rule(
        "recipient_name",
        Level.block,
        "a greeting that names somebody else, and names that are not written as in the contact",
        "A wrong name is the first thing that people see, and the last that they forget.",
        "Greet the person whom it is for.",
        recipient_name,
    ),
)
