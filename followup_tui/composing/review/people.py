"""Whom a draft greets and names."""

from collections.abc import Iterator

from followup_tui.composing import names
from followup_tui.composing.anatomy import Passage, greeted
from followup_tui.composing.kinds import Channel
from followup_tui.composing.names import Named
from followup_tui.composing.review.remarks import DraftText, Finding, Level, ReviewFacts, Rule


def recipient_name(draft: DraftText, about: ReviewFacts) -> Iterator[Finding]:
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


def _judge_for_person(passage: Passage, body: str, about: ReviewFacts) -> Iterator[Finding]:
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


RULES = (
    Rule(
        "recipient_name",
        Level.block,
        "a greeting that names somebody else than the recipient",
        "A wrong name is the first thing that people see, and the last that they forget.",
        "Greet the person whom it is for.",
        recipient_name,
    ),
)
