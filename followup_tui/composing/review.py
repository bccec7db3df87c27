"""Reads a draft as its recipient would, and remarks on it: pure, a small function a rule, in one table."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum, auto
from typing import Literal

from followup_tui.composing import names
from followup_tui.composing.anatomy import Passage, greeted
from followup_tui.composing.detail import mentions
from followup_tui.composing.kinds import Channel, Kind
from followup_tui.composing.names import Named
from followup_tui.composing.tokens import words


class Level(StrEnum):
    """How much a remark matters."""

    block = auto()
    warn = auto()
    info = auto()


@dataclass(frozen=True, slots=True)
class Remark:
    """Something the review noticed about a draft.

    Args:
        rule: the name of the rule.
        level: how much it matters.
        what: what was noticed, a short sentence.
        why: why it matters, a sentence.
        mend: what to do about it, a sentence.
        start: offset of the passage in characters; equal to `end` where the whole text is meant.
        end: offset behind the passage.
        where: whether the offsets count in the body or in the subject.
    """

    rule: str
    level: Level
    what: str
    why: str
    mend: str
    start: int = 0
    end: int = 0
    where: Literal["body", "subject"] = "body"


@dataclass(frozen=True, slots=True)
class DraftText:
    """A draft as it stands in the editor.

    Args:
        subject: the subject line.
        body: the text, greeting and signature included.
        language: its language, "en"; rules about English words are off for others.
    """

    subject: str
    body: str
    language: str = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewFacts:
    """What a draft is compared with.

    Args:
        kind: what the draft is for.
        company: the employer.
        role: the role applied for.
        me: the candidate's full name; empty where it is not known yet.
        recipient: whom it is for; None for the company.
        through: who passes it on; None where it goes straight to the recipient.
        others: the other people of the interview.
        detail: what was noted about the recipient.
    """

    kind: Kind
    company: str
    role: str = ""
    me: str = ""
    recipient: Named | None = None
    through: Named | None = None
    others: tuple[Named, ...] = ()
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that the review looks for.

    Args:
        name: the stable key; waivers are found by it.
        check: what finds it.
        english: whether it knows English words, and so is off for drafts in another language.
    """

    name: str
    check: Callable[[DraftText, ReviewFacts], Iterator[Remark]]
    english: bool = False


# What templates and people leave behind to be filled in. A checkbox, a note number, a link, a mark of the
# mail system such as [EXT], an editor's [they] and the long rule above a quoted mail are none of it.
_PLACEHOLDER = re.compile(
    r"\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|\{\{|\}\}|\{%|%\}"
    r"|(?<!\w)\[(?!(?:EXT|EXTERNAL|EXTERN|SECURE|SPAM|sic|they|he|she|it|we|i|the|a|an|is|are|was|were)\])"
    r"(?=[^\[\]\n]*[^\W\d_]{2})[^\[\]\n\d]{1,80}\](?![(\[\w])"
    r"|(?<!\w)(?:TODO|XXX+)(?!\w)"
    r"|(?<![^\W_])_{3,}(?![^\W_])"
)
_SEPARATOR = re.compile(r"^[ \t]*_{10,}[ \t]*$", re.MULTILINE)


def placeholder(draft: DraftText, about: ReviewFacts) -> Iterator[Remark]:
    """Something that was to be filled in and was not."""
    fields: tuple[tuple[Literal["body", "subject"], str], ...] = (
        ("subject", draft.subject if about.kind.needs_subject else ""),
        ("body", draft.body),
    )
    for where, text in fields:
        separators = [match.span() for match in _SEPARATOR.finditer(text)]
        for match in _PLACEHOLDER.finditer(text):
            if any(start <= match.start() < end for start, end in separators):
                continue
            yield Remark(
                "placeholder",
                Level.block,
                f"“{match.group()}” is still to be filled in.",
                "A gap that was left open tells that the letter is a form.",
                "Write what belongs there, or take it out.",
                match.start(),
                match.end(),
                where,
            )


def recipient_name(draft: DraftText, about: ReviewFacts) -> Iterator[Remark]:
    """A greeting that names somebody else than the recipient."""
    if about.kind.channel is not Channel.mail:
        return
    judge = _judge_for_person if about.recipient else _judge_for_company
    passages = greeted(draft.body)
    right = [passage for passage in passages if _names_reader(passage, draft.body, about)]
    for passage in passages:
        if passage in right:
            continue
        if right and any(names.fits(passage.text, other) for other in about.others):
            continue
        yield from judge(passage, draft.body, about)


def _names_reader(passage: Passage, body: str, about: ReviewFacts) -> bool:
    """Whether a greeted name is the recipient's, or the one of who passes the text on."""
    said = names.meant(passage.text)
    readers = [reader for reader in (about.recipient, about.through) if reader]
    # Without a comma the sentence may go on behind the name, so its first word decides.
    first = said.split()[0] if said and body[passage.end : passage.end + 1] in ("", "\n") else said
    return any(said and (names.fits(said, reader) or names.fits(first, reader)) for reader in readers)


def _judge_for_person(passage: Passage, body: str, about: ReviewFacts) -> Iterator[Remark]:
    said, reader = names.meant(passage.text), about.recipient
    if reader is None or not said or names.fits(said, Named(about.company)):
        return
    name = Named(reader.full_name, reader.salutation)
    if any(names.fits(said, other) for other in about.others):
        what = f"“{said}” is another person of this interview; this goes to {name.full_name}."
    elif not said[0].islower() or (names.near(said, name) and body[passage.end : passage.end + 1] == ","):
        what = f"“{said}” is nobody here: {name.full_name}?"
    else:
        return
    yield Remark(
        "recipient_name",
        Level.block,
        what,
        "A wrong name is the first thing that people see, and the last that they forget.",
        f"Write “{name.address}”. If they prefer another form, note it as the salutation of the contact.",
        passage.start,
        passage.start + len(said),
    )


def _judge_for_company(passage: Passage, body: str, about: ReviewFacts) -> Iterator[Remark]:
    said = names.meant(passage.text)
    if not said or names.fits(said, Named(about.company)):
        return
    if any(names.fits(said, other) for other in about.others):
        yield Remark(
            "recipient_name",
            Level.warn,
            f"This one is for the company, and greets “{said}”.",
            "Interviewers get a letter of their own; two to one person look like a mistake.",
            f"Greet the team of {about.company}, or choose the person as the recipient.",
            passage.start,
            passage.start + len(said),
        )


def no_subject(draft: DraftText, about: ReviewFacts) -> Iterator[Remark]:
    """A mail without a subject."""
    if about.kind.needs_subject and not draft.subject.strip():
        yield Remark(
            "no_subject",
            Level.block,
            "There is no subject.",
            "A mail without one is easily taken for junk, and hard to find again.",
            "Say what it is about in a few words, with the role.",
            where="subject",
        )


def length(draft: DraftText, about: ReviewFacts) -> Iterator[Remark]:
    """How long the text is: everything that the reader sees counts, greeting and signature included."""
    count, kind = words(draft.body), about.kind
    said = f"{count} {'word' if count == 1 else 'words'}"
    if count < kind.shortest or count == 0:
        missing = max(kind.shortest - count, 1)
        yield Remark(
            "length",
            Level.warn,
            f"{said} of {kind.limits}: it is short.",
            "So short a text seems to have been sent for form's sake.",
            f"There is room for {missing} more: something that only you could have written.",
        )
    elif count > kind.longest:
        yield Remark(
            "length",
            Level.warn,
            f"{said} of {kind.limits}: it is long.",
            "People read such a text between two other things.",
            f"Leave out {count - kind.longest}; what you like least can go.",
        )
    else:
        yield Remark("length", Level.info, f"{said} of {kind.limits}.", "The length is right.", "")


def personal_detail(draft: DraftText, about: ReviewFacts) -> Iterator[Remark]:
    """A personal letter without anything of what was noted about this person."""
    recipient = about.recipient
    if not (about.kind.personal and recipient and draft.body.strip()):
        return
    not_theirs = (about.company, about.role, about.me, recipient.full_name)
    if not mentions(draft.body, about.detail, not_theirs):
        yield Remark(
            "personal_detail",
            Level.warn,
            f"Nothing of what you talked about with {recipient.full_name}.",
            "What the two of you talked about is what makes them remember who is writing.",
            f"You noted: {about.detail.strip()}",
        )


RULES: tuple[Rule, ...] = (
    Rule("placeholder", placeholder),
    Rule("recipient_name", recipient_name),
    Rule("no_subject", no_subject),
    Rule("personal_detail", personal_detail, english=True),
    Rule("length", length),
)

_ORDER = {Level.block: 0, Level.warn: 1, Level.info: 2}


def review(draft: DraftText, about: ReviewFacts) -> tuple[Remark, ...]:
    """Everything that the rules have to say about a draft, what matters most first.

    Args:
        draft: the draft.
        about: what it is compared with.
    """
    english = draft.language.partition("-")[0].casefold() == "en"
    remarks = [remark for rule in RULES if english or not rule.english for remark in rule.check(draft, about)]
    return tuple(
        sorted(remarks, key=lambda remark: (_ORDER[remark.level], remark.where == "body", remark.start))
    )
