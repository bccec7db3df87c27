"""The kinds of text that can be written, as data."""

from dataclasses import dataclass
from enum import StrEnum, auto

from followup_tui.domain.steps import SENT_AS, Task


class Channel(StrEnum):
    """How a text reaches its reader."""

    mail = auto()
    phone = auto()
    linkedin = auto()


# How warm a text may be, beside the usual tone.
TONES = ("warmer", "plainer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What a draft is for.

    Args:
        name: the stable key: drafts, log entries and template files are found by it.
        title: what people call it, "Thank-you to an interviewer".
        shortest: the fewest words that do the job.
        longest: the most words that are still read.
        channel: how it reaches its reader.
        personal: whether something that this one person said is expected in it.
        for_company: whether it may go to the company as a whole.
        thanks: whether it says thanks for an interview or an offer; else it asks, answers or takes leave.
        tones: in which tones its template can speak, beside the usual one.
        must: what belongs into it, a short sentence each.
        must_not: what has no place in it, a short sentence each.
        like: the kind of ours whose rules a kind of the user's follows; empty for ours.
    """

    name: str
    title: str
    shortest: int
    longest: int
    channel: Channel = Channel.mail
    personal: bool = False
    for_company: bool = False
    thanks: bool = False
    tones: tuple[str, ...] = ()
    must: tuple[str, ...] = ()
    must_not: tuple[str, ...] = ()
    like: str = ""

    @property
    def basis(self) -> str:
        """The name of the kind whose rules it follows."""
        return self.like or self.name

    @property
    def needs_subject(self) -> bool:
        """Whether it has a subject line."""
        return self.channel is Channel.mail

    @property
    def is_written(self) -> bool:
        """Whether it is sent rather than said."""
        return self.channel is not Channel.phone

    @property
    def in_characters(self) -> bool:
        """Whether its length is limited in characters, by a setting, rather than in words."""
        return self.channel is Channel.linkedin

    @property
    def template(self) -> str:
        """The name of its template file."""
        return f"{self.name}.txt.j2"

    @property
    def limits(self) -> str:
        """Its length as people write it: "60–150", or "at most 60"."""
        return f"{self.shortest}–{self.longest}" if self.shortest else f"at most {self.longest}"


_ALL = (
    Kind(
        name="thank_interviewer",
        title="Thank-you to an interviewer",
        shortest=60,
        longest=150,
        personal=True,
        thanks=True,
        tones=TONES,
        must=(
            "Say thanks for the time.",
            "Name something that you two really talked about.",
            "Name the role, and show that it matters to you.",
        ),
        must_not=("Don't ask for a decision.", "Don't send two people the same text: they compare."),
    ),
    Kind(
        name="group_note",
        title="Thank-you to several, passed on",
        shortest=60,
        longest=120,
        for_company=True,
        thanks=True,
        must=("Ask for it to be passed on, and say to whom.", "Say thanks for the time, and name the role."),
        must_not=("Don't write as if to one of them: all of them read it.",),
    ),
    Kind(
        name="linkedin_note",
        title="LinkedIn note",
        shortest=0,
        longest=60,
        channel=Channel.linkedin,
        personal=True,
        thanks=True,
        must=("Say who you are to them, and thanks.", "Name something that you two really talked about."),
        must_not=("Don't ask for the job.",),
    ),
    Kind(
        name="thank_company",
        title="Thank-you to the company",
        shortest=50,
        longest=110,
        for_company=True,
        thanks=True,
        tones=TONES,
        must=("Say thanks for the process, the effort and the time.", "Name the role."),
        must_not=("Don't repeat what you wrote to an interviewer.",),
    ),
    Kind(
        name="offer_acknowledge",
        title="Thanks for an offer",
        shortest=50,
        longest=120,
        for_company=True,
        thanks=True,
        must=("Say thanks.", "Ask for the offer in writing, or by when to answer."),
        must_not=("Don't accept by accident: that is a letter of its own.",),
    ),
    Kind(
        name="contact_request",
        title="Request for an address",
        shortest=30,
        longest=70,
        for_company=True,
        must=("Say whose address you ask for.", "Say what for."),
        must_not=("Don't ask for private numbers.",),
    ),
    Kind(
        name="status_check",
        title="Status check",
        shortest=50,
        longest=100,
        for_company=True,
        tones=TONES,
        must=("Ask one question.", "Name the promised date if there was one."),
        must_not=("Don't blame anybody for the wait.", "Don't make your case again."),
    ),
    Kind(
        name="phone_script",
        title="Phone script",
        shortest=0,
        longest=150,
        channel=Channel.phone,
        for_company=True,
        must=(
            "Say who you are and which role it is about.",
            "Ask one question, a specific one.",
            "Say thanks.",
        ),
        must_not=("Don't press for a decision.",),
    ),
    Kind(
        name="voicemail",
        title="Voicemail",
        shortest=0,
        longest=60,
        channel=Channel.phone,
        for_company=True,
        must=("Say your full name and the role.", "Say your number twice, slowly."),
        must_not=("Don't leave a second one.",),
    ),
    Kind(
        name="second_nudge",
        title="Second nudge",
        shortest=40,
        longest=80,
        for_company=True,
        must=("Bring something new: an offer, a piece of work, a thought.", "Ask one question."),
        must_not=("Don't send the status check once more.", "Don't count the days that they let pass."),
    ),
    Kind(
        name="closing_note",
        title="Closing note",
        shortest=40,
        longest=70,
        for_company=True,
        tones=TONES,
        must=("Leave the door open.", "Say thanks."),
        must_not=("Don't ask anything: it needs no answer.", "Don't make them feel guilty."),
    ),
    Kind(
        name="reschedule",
        title="A new date",
        shortest=40,
        longest=90,
        for_company=True,
        must=("Offer two or three times that you really have.", "Name the time zone."),
        must_not=("Don't show that you are annoyed.",),
    ),
    Kind(
        name="rival_offer",
        title="News of another offer",
        shortest=50,
        longest=100,
        for_company=True,
        must=("Name the day by which you have to answer it.", "Say that you would rather wait for theirs."),
        must_not=("Don't bluff: the offer has to be real.", "Don't set them an ultimatum."),
    ),
    Kind(
        name="offer_accept",
        title="Acceptance of an offer",
        shortest=50,
        longest=120,
        for_company=True,
        must=("Say that you accept in the first sentence.", "Name the terms and the first day."),
        must_not=("Don't reopen what was agreed.",),
    ),
    Kind(
        name="offer_decline",
        title="Refusal of an offer",
        shortest=50,
        longest=120,
        for_company=True,
        must=("Say that you decline in the first sentence.", "Say thanks. A reason is not needed."),
        must_not=("Don't criticise.", "Don't leave them guessing whether more money would help."),
    ),
    Kind(
        name="feedback_request",
        title="Request for feedback",
        shortest=50,
        longest=100,
        for_company=True,
        tones=TONES,
        must=("Say thanks for the answer.", "Ask for one thing only."),
        must_not=("Don't argue: the decision stands.",),
    ),
    Kind(
        name="withdrawal",
        title="Withdrawal",
        shortest=40,
        longest=90,
        for_company=True,
        must=("Say it in the first sentence.", "Say thanks. A reason is not needed."),
        must_not=("Don't criticise.",),
    ),
)

KINDS: dict[str, Kind] = {kind.name: kind for kind in _ALL}

# A call is made, not sent: it is logged as one. What asks for an address is done once there is one.
_KIND_OF_TASK = {**SENT_AS, Task.ask: "contact_request", Task.call: "phone_script"}


def kind_for(task: Task) -> Kind | None:
    """The kind of text that a step asks for; None where nothing is to be written.

    Args:
        task: what the step asks for.
    """
    name = _KIND_OF_TASK.get(task)
    return KINDS[name] if name else None
