"""What was noted about a conversation, to be used in a letter about it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from followup_tui.domain.facts import Person
from followup_tui.domain.models import Question
from followup_tui.domain.when import say_long_day
from followup_tui.domain.words import Verdict

# What of the questionnaire's answers may find its place in a letter, and how it is called there.
_ANSWERS: tuple[tuple[str, str], ...] = (
    ("next_step", "What happens next"),
    ("unsaid", "What you did not get to say"),
    ("went_well", "What went well"),
    ("learned", "What you learned about them"),
)


@dataclass(frozen=True, slots=True)
class Note:
    """Something that was noted.

    Args:
        about: what it is about.
        text: what was noted, as it can be put into a letter.
    """

    about: str
    text: str


def noted(
    person: Person | None,
    people: Sequence[Person],
    questions: Sequence[Question],
    answers: Mapping[str, str],
    *,
    promised: date | None,
    today: date,
) -> tuple[Note, ...]:
    """What was noted, the most telling first: for one person, what the two talked about and what they asked.

    Args:
        person: whom the letter is for; None for the company.
        people: everybody in the interview.
        questions: what was asked.
        answers: the answers of the reflection, by prompt.
        promised: the day an answer is promised for.
        today: the present day; the year is said where it is another one.
    """
    found = [
        *_details(person, people),
        *_asked(person, questions),
        *(Note(about, answers.get(key, "")) for key, about in _ANSWERS),
        Note("They promised an answer by", say_long_day(promised, today) if promised else ""),
    ]
    return tuple(Note(note.about, note.text.strip()) for note in found if note.text.strip())


def _details(person: Person | None, people: Sequence[Person]) -> Iterator[Note]:
    """What one talked about with the recipient; for the company, with everybody."""
    if person is not None and not person.is_office:
        yield Note("What you two talked about", person.participant.detail)
        return
    for one in people:
        yield Note(f"With {one.contact.full_name}", one.participant.detail)


def _asked(person: Person | None, questions: Sequence[Question]) -> Iterator[Note]:
    """Good answers, and better ones than were given; of questions that somebody else asked nothing."""
    recipient = person.contact.id if person else None
    for question in questions:
        if recipient is not None and question.asked_by_id not in (None, recipient):
            continue
        if question.verdict is Verdict.properly:
            yield Note(f"You answered properly: {question.text}", question.said)
        yield Note(f"You would say now: {question.text}", question.say_now)
