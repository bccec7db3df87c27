"""The words of the review: what it reads, what it compares with, a rule, and what a rule finds."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum, auto
from functools import cached_property
from typing import Literal, NamedTuple

from followup_tui.composing.anatomy import Passage, core, sentences
from followup_tui.composing.kinds import Kind
from followup_tui.composing.likeness import Body
from followup_tui.composing.limits import Limits
from followup_tui.composing.names import Named
from followup_tui.composing.tokens import tokens, words
from followup_tui.domain.words import ContactRule

Where = Literal["body", "subject"]


class Level(StrEnum):
    """How much a remark matters."""

    block = auto()
    warn = auto()
    info = auto()


@dataclass(frozen=True)
class DraftText:
    """A draft as it stands in the editor; what several rules need of it is worked out once.

    Args:
        subject: the subject line.
        body: the text, greeting and signature included.
        language: its language, "en"; rules about English words are off for others.
    """

    subject: str
    body: str
    language: str = "en"

    @property
    def is_english(self) -> bool:
        """Whether it is written in English."""
        return is_english(self.language)

    @cached_property
    def tokens(self) -> list[str]:
        """The words of the body, folded."""
        return tokens(self.body)

    @cached_property
    def word_count(self) -> int:
        """How many words the body has, as people count."""
        return words(self.body)

    @cached_property
    def core(self) -> "DraftText":
        """The draft without greeting, and without what follows the sign-off."""
        return DraftText(self.subject, core(self.body), self.language)

    @cached_property
    def sentences(self) -> tuple[Passage, ...]:
        """The sentences of the body, each with its place; a paragraph without a full stop is one, too."""
        return sentences(self.body)


class Stranger(NamedTuple):
    """Somebody, or a company, that belongs to another application only; there may be thousands.

    Args:
        name: the name.
        company: the company of that application.
    """

    name: Named
    company: str


@dataclass(frozen=True, slots=True)
class Other:
    """Another draft that this one may be too like.

    Args:
        name: what people call it, "Maya Chen" or "the company's note".
        body: its text, prepared for comparing.
    """

    name: str
    body: Body


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewFacts:
    """What a draft is compared with.

    Args:
        kind: what the draft is for.
        company: the employer.
        role: the role applied for.
        me: the candidate's full name; empty where it is not known yet.
        phone: the candidate's phone number; empty where it is not known yet.
        recipient: whom it is for; None for the company.
        recipient_is_office: whether it reaches a recruiter or coordinator: they get it, or pass it on.
        through: who passes it on; None where it goes straight to the recipient.
        others: the other people of the interview.
        detail: what was noted about the recipient.
        strangers: who and what belongs to other applications only.
        drafts: the texts it may be too like: of the panel, of the company, of earlier rounds.
        limits: from where on a text is too long or too like another.
        offered: whether an offer was made, so that money may be spoken of.
        contact_rule: what the employer asked for.
        interview_on: the day of the interview, at its place; None where it is not known.
        interviews_on: the days of all interviews of the application.
        promised: the day an answer is promised for.
        answer_by: the day by which an offer wants its answer.
        now: the present instant, aware; None where the time does not matter.
        there: the present instant on the recipient's clock; None where it is not known.
        opens: the instant from which it is fine to send this; None where it always is.
        voicemails: how many messages were left on an answering machine since they were last heard of.
    """

    kind: Kind
    company: str
    role: str = ""
    me: str = ""
    phone: str = ""
    recipient: Named | None = None
    recipient_is_office: bool = False
    through: Named | None = None
    others: tuple[Named, ...] = ()
    detail: str = ""
    strangers: tuple[Stranger, ...] = ()
    drafts: tuple[Other, ...] = ()
    limits: Limits = field(default_factory=Limits)
    offered: bool = False
    contact_rule: ContactRule = ContactRule.anything
    interview_on: date | None = None
    interviews_on: tuple[date, ...] = ()
    promised: date | None = None
    answer_by: date | None = None
    now: datetime | None = None
    there: datetime | None = None
    opens: datetime | None = None
    voicemails: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found at one place.

    Args:
        what: what was noticed, a short sentence.
        start: offset of the passage in characters; equal to `end` where the whole text is meant.
        end: offset behind the passage.
        where: whether the offsets count in the body or in the subject.
        mend: what to do about it, where the rule's own sentence is not the best.
        level: how much it matters, where it is not as much as the rule usually does.
        about: what it is about where no passage is marked, for instance the name of another draft: a
            remark that was waived is found again by its passage or by this.
    """

    what: str
    start: int = 0
    end: int = 0
    where: Where = "body"
    mend: str = ""
    level: Level | None = None
    about: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that the review looks for.

    Args:
        name: the stable id; waivers are found by it.
        level: how much it matters.
        looks_for: what it looks for, as a list of the rules says it.
        why: why it matters, a sentence.
        mend: what to do about it, a sentence.
        check: what finds it.
        english: whether it knows English words, and so is off for drafts in another language.
    """

    name: str
    level: Level
    looks_for: str
    why: str
    mend: str
    check: Callable[[DraftText, ReviewFacts], Iterator[Finding]]
    english: bool = False

    def remarks(self, draft: DraftText, about: ReviewFacts) -> "Iterator[Remark]":
        """What it has to say about a draft."""
        if self.english and not draft.is_english:
            return
        for found in self.check(draft, about):
            yield Remark(
                self.name, found.level or self.level, found.what, self.why, found.mend or self.mend,
                found.start, found.end, found.where, found.about,
            )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Remark:
    """Something the review noticed about a draft.

    Args:
        rule: the id of the rule.
        level: how much it matters.
        what: what was noticed, a short sentence.
        why: why it matters, a sentence.
        mend: what to do about it, a sentence; empty where nothing needs to be done.
        start: offset of the passage in characters; equal to `end` where the whole text is meant.
        end: offset behind the passage.
        where: whether the offsets count in the body or in the subject.
        about: what it is about where no passage is marked.
    """

    rule: str
    level: Level
    what: str
    why: str
    mend: str
    start: int = 0
    end: int = 0
    where: Where = "body"
    about: str = ""

    def passage(self, draft: DraftText) -> str:
        """The passage it points at, or else what it is about; empty where that is the whole text.

        Args:
            draft: the draft that it is about.
        """
        text = draft.subject if self.where == "subject" else draft.body
        return text[self.start : self.end] if self.end > self.start else self.about


def is_english(language: str) -> bool:
    """Whether a language tag ("en", "en-GB", "de") is English."""
    return language.partition("-")[0].casefold() == "en"
