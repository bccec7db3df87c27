"""The tables of the journal, one class a concept.

A table class does not validate when it is called: build rows with `building.build`, which does.
"""

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import declared_attr
from sqlmodel import Field, SQLModel

from followup_tui.domain import words
from followup_tui.domain.fields import (
    Email,
    Emails,
    Line,
    MaybeZone,
    Name,
    Prose,
    StarParts,
    Zone,
    ZoneName,
    word,
)

# Named, so that a later migration can find and change them.
SQLModel.metadata.naming_convention = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class Row(SQLModel):
    """What every table has: a number, and the version that a change must name."""

    id: int | None = Field(default=None, primary_key=True)
    version: int = Field(default=0, nullable=False)

    @declared_attr.directive
    @classmethod
    def __mapper_args__(cls) -> dict[str, Any]:
        return {"version_id_col": cls.__table__.c.version}  # type: ignore[attr-defined]


class Profile(Row, table=True):
    """The candidate; asked once, when the first draft needs it."""

    full_name: Name
    email: Email = ""
    phone: Line = ""
    signature: Prose = ""
    zone: MaybeZone = Field(default="", sa_type=ZoneName)


class Application(Row, table=True):
    """One role at one company."""

    company: Name = Field(index=True)
    role: Name
    country: Line = ""
    region: Line = ""
    zone: Zone = Field(default="UTC", sa_type=ZoneName)
    url: Line = ""
    contact_rule: words.ContactRule = Field(
        default=words.ContactRule.anything, sa_type=word(words.ContactRule)
    )
    recorded_at: datetime


class Interview(Row, table=True):
    """One round of an application. `recorded_at` is when the journal learned of it."""

    __table_args__ = (Index("ix_interview_newest", "starts_at", "id"),)

    application_id: int = Field(foreign_key="application.id", index=True, ondelete="CASCADE")
    round: Name
    format: words.Format = Field(default=words.Format.on_site, sa_type=word(words.Format))
    starts_at: datetime
    ends_at: datetime
    zone: Zone = Field(sa_type=ZoneName)
    notes: Prose = ""
    recorded_at: datetime


class Contact(Row, table=True):
    """A person, with one full name that is never split, and where the addresses are from: one or several."""

    full_name: Name = Field(index=True)
    salutation: Line = ""
    title: Line = ""
    company: Line = ""
    email: Emails = ""
    phone: Line = ""
    linkedin: Line = ""
    zone: MaybeZone = Field(default="", sa_type=ZoneName)
    provenance: words.Provenance = Field(default=words.Provenance.unknown, sa_type=word(words.Provenance))

    @property
    def addresses(self) -> tuple[str, ...]:
        """The mail addresses, the one that is written to first."""
        return tuple(address for address in self.email.split(", ") if address)

    @property
    def reachable(self) -> bool:
        """Whether there is any way of writing to or calling this person."""
        return bool(self.email or self.phone or self.linkedin)


class Participant(Row, table=True):
    """A contact in an interview, with one detail: something that you two really talked about.

    `recorded_at` is when the journal learned of this person's part; None means with the interview.
    """

    __table_args__ = (UniqueConstraint("interview_id", "contact_id"),)

    interview_id: int = Field(foreign_key="interview.id", index=True, ondelete="CASCADE")
    contact_id: int = Field(foreign_key="contact.id", index=True)
    part: words.Part = Field(default=words.Part.interviewer, sa_type=word(words.Part))
    detail: Prose = ""
    through_id: int | None = Field(default=None, foreign_key="contact.id", ondelete="SET NULL")
    recorded_at: datetime | None = None


class LogEntry(Row, table=True):
    """Something that happened. Struck out when wrong, never edited."""

    __tablename__: ClassVar[str] = "log_entry"
    __table_args__ = (Index("ix_log_entry_happening", "happening", "application_id"),)

    application_id: int = Field(foreign_key="application.id", index=True, ondelete="CASCADE")
    interview_id: int | None = Field(default=None, foreign_key="interview.id", ondelete="CASCADE")
    contact_id: int | None = Field(default=None, foreign_key="contact.id", ondelete="SET NULL")
    draft_version_id: int | None = Field(default=None, foreign_key="draft_version.id", ondelete="SET NULL")
    happening: words.Happening = Field(sa_type=word(words.Happening))
    outcome: words.Outcome = Field(default=words.Outcome.none, sa_type=word(words.Outcome))
    kind: Line = ""
    day: date | None = None
    note: Prose = ""
    at: datetime
    recorded_at: datetime
    struck_at: datetime | None = None


class Mark(Row, table=True):
    """A step ticked, skipped with a reason, or put off until an instant. Found by the step's key."""

    __table_args__ = (UniqueConstraint("application_id", "key"),)

    application_id: int = Field(foreign_key="application.id", index=True, ondelete="CASCADE")
    key: Name
    kind: words.MarkKind = Field(sa_type=word(words.MarkKind))
    reason: Line = ""
    until: datetime | None = None
    at: datetime


class Reflection(Row, table=True):
    """Looking back at one interview; the prediction is sealed when the first pass is finished.

    Each pass has the instant at which it was finished: the first one, the second look, and the look at the
    outcome when that is known.
    """

    interview_id: int = Field(foreign_key="interview.id", unique=True, ondelete="CASCADE")
    place: Line = ""
    prediction: int | None = Field(default=None, ge=0, le=100)
    sealed_at: datetime | None = None
    first_pass_at: datetime | None = None
    second_look_at: datetime | None = None
    outcome_at: datetime | None = None


class Answer(Row, table=True):
    """What was answered to one prompt of a reflection."""

    __table_args__ = (UniqueConstraint("reflection_id", "prompt"),)

    reflection_id: int = Field(foreign_key="reflection.id", index=True, ondelete="CASCADE")
    prompt: Name
    value: Prose = ""


class Question(Row, table=True):
    """One question that was asked, and how it was answered.

    Questions with one `topic` are the same question asked again. `star` holds the parts of the story that
    were told; None means that nobody looked. `practise_on` follows from the rest and is kept by the planner.
    """

    reflection_id: int = Field(foreign_key="reflection.id", index=True, ondelete="CASCADE")
    position: int
    text: Name
    topic: Line = Field(default="", index=True)
    category: words.Category = Field(default=words.Category.other, sa_type=word(words.Category))
    asked_by_id: int | None = Field(default=None, foreign_key="contact.id", ondelete="SET NULL")
    verdict: words.Verdict = Field(default=words.Verdict.open, sa_type=word(words.Verdict))
    said: Prose = ""
    missing: Prose = ""
    say_now: Prose = ""
    foreseen: words.Foreseen = Field(default=words.Foreseen.open, sa_type=word(words.Foreseen))
    star: StarParts = None
    at_rest: bool = False
    practise_on: date | None = Field(default=None, index=True)


class Practice(Row, table=True):
    """A question that was answered once more, for practice, and how that went."""

    question_id: int = Field(foreign_key="question.id", index=True, ondelete="CASCADE")
    verdict: words.Verdict = Field(sa_type=word(words.Verdict))
    said: Prose = ""
    at: datetime


class Draft(Row, table=True):
    """One text to be sent. No contact means the company. Copied is not sent: sending is a log entry."""

    __table_args__ = (Index("ix_draft_place", "interview_id", "kind", "contact_id"),)

    application_id: int = Field(foreign_key="application.id", index=True, ondelete="CASCADE")
    interview_id: int = Field(foreign_key="interview.id", ondelete="CASCADE")
    contact_id: int | None = Field(default=None, foreign_key="contact.id", ondelete="SET NULL")
    kind: Name
    language: Line = "en"
    subject: Line = ""
    body: Prose = ""
    edited_at: datetime
    copied_at: datetime | None = None


class DraftVersion(Row, table=True):
    """An earlier state of a draft, kept with the reason for keeping it."""

    __tablename__: ClassVar[str] = "draft_version"

    draft_id: int = Field(foreign_key="draft.id", index=True, ondelete="CASCADE")
    subject: Line = ""
    body: Prose = ""
    reason: Line = ""
    at: datetime


class Waiver(Row, table=True):
    """A remark about a draft that was looked at and set aside, with the reason."""

    __table_args__ = (UniqueConstraint("draft_id", "rule", "passage"),)

    draft_id: int = Field(foreign_key="draft.id", index=True, ondelete="CASCADE")
    rule: Name
    passage: Line = ""
    reason: Line = ""
    at: datetime


class AgendaRow(Row, table=True):
    """One step of a plan as it was computed last; its state depends on the hour and is never stored."""

    __tablename__: ClassVar[str] = "agenda"
    __table_args__ = (
        Index("ix_agenda_next", "settled", "lapses"),
        Index("ix_agenda_interview", "interview_id", "heading", "position"),
        Index("ix_agenda_task", "application_id", "task"),
    )

    application_id: int = Field(foreign_key="application.id", index=True, ondelete="CASCADE")
    interview_id: int = Field(foreign_key="interview.id", ondelete="CASCADE")
    position: int
    task: str
    subject_id: int
    heading: int
    title: str
    label: str
    opens: datetime
    due: datetime | None = None
    lapses: datetime | None = None
    why: str = ""
    waits_for: str = ""
    settled: str = ""
    settled_at: datetime | None = None
    note: str = ""
    fingerprint: str = Field(default="", index=True)


TABLES: tuple[type[Row], ...] = (
    Profile, Application, Interview, Contact, Participant, LogEntry, Mark, Reflection,
    Answer, Question, Practice, Draft, DraftVersion, Waiver, AgendaRow,
)  # fmt: skip
