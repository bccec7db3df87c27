"""The closed vocabularies of the journal. A member's name is its value: that is what the database holds."""

from enum import IntEnum, StrEnum, auto


class Format(StrEnum):
    """How an interview takes place."""

    on_site = auto()
    video = auto()
    phone = auto()


class Part(StrEnum):
    """What a person does in an interview."""

    interviewer = auto()
    hiring_manager = auto()
    recruiter = auto()
    coordinator = auto()


class Provenance(StrEnum):
    """Where the address of a contact comes from."""

    unknown = auto()
    given_by_them = auto()
    business_card = auto()
    receptionist = auto()
    recruiter = auto()
    company_website = auto()
    facebook_page = auto()
    linkedin = auto()


class ContactRule(StrEnum):
    """What the employer asked for."""

    anything = auto()
    no_thanks = auto()
    no_calls = auto()
    recruiter_only = auto()


class Happening(StrEnum):
    """What a log entry tells of."""

    sent = auto()
    called = auto()
    reply = auto()
    promise = auto()
    offer = auto()
    accepted = auto()
    declined = auto()
    rejection = auto()
    withdrawn = auto()
    rescheduled = auto()
    cancelled = auto()
    parked = auto()
    unparked = auto()
    note = auto()


class Outcome(StrEnum):
    """How a call went, or what a reply was."""

    none = auto()
    spoke = auto()
    voicemail = auto()
    no_answer = auto()
    courtesy = auto()
    news = auto()
    needs_answer = auto()


class Verdict(StrEnum):
    """How a question was answered."""

    open = auto()
    properly = auto()
    partly = auto()
    not_answered = auto()


class Category(StrEnum):
    """What sort of question it was."""

    other = auto()
    behavioural = auto()
    technical = auto()
    case = auto()
    motivation = auto()
    cv = auto()
    situational = auto()
    salary = auto()
    culture = auto()
    closing = auto()


class Foreseen(StrEnum):
    """Whether a question was one that one had reckoned with."""

    open = auto()
    expected = auto()
    surprise = auto()


class MarkKind(StrEnum):
    """What the user did to a step."""

    done = auto()
    skipped = auto()
    put_off = auto()


class Heading(IntEnum):
    """The five headings of the checklist; before them the room, beside them what they want an answer to."""

    room = 0
    ask = 1
    analyse = 2
    thank = 3
    call = 4
    wait = 5
    answer = 6


class State(StrEnum):
    """Where a step stands at an instant."""

    waiting = auto()
    open = auto()
    due = auto()
    overdue = auto()
    done = auto()
    skipped = auto()
    not_needed = auto()


# The parts of a story that answers a behavioural question, by the letter that is stored.
STORY = {"S": "Situation", "T": "Task", "A": "Action", "R": "Result"}
# How an answer is judged, as a sign and in words, and how a question came that was or was not foreseen.
VERDICT_SIGNS = {
    Verdict.open: "·", Verdict.properly: "✓", Verdict.partly: "◐", Verdict.not_answered: "✗",
}  # fmt: skip
JUDGED = {
    Verdict.open: "not judged yet",
    Verdict.properly: "answered properly",
    Verdict.partly: "answered partly",
    Verdict.not_answered: "not really answered",
}
FORESEEN = {Foreseen.expected: "expected", Foreseen.surprise: "a surprise"}
SETTLED = frozenset({State.done, State.skipped, State.not_needed})

# How the words are said to people where it is not the member's name with blanks.
_SAID: dict[str, str] = {
    "on_site": "on site",
    "unknown": "not noted",
    "facebook_page": "Facebook page",
    "linkedin": "LinkedIn",
    "anything": "anything goes",
    "no_thanks": "no thank-yous",
    "recruiter_only": "only through the recruiter",
    "not_answered": "not",
    "cv": "CV",
}


def said(word: StrEnum) -> str:
    """A member of a vocabulary as people say it: "on site", "hiring manager"."""
    return _SAID.get(word.value, word.value.replace("_", " "))
