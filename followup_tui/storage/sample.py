"""A made-up journal to try things out on: three applications at different stages, relative to the present."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from followup_tui.clock import Clock
from followup_tui.domain.facts import Person
from followup_tui.domain.reflection.questionnaire import Pass
from followup_tui.domain.rules import Rules
from followup_tui.domain.words import Category, ContactRule, Foreseen, Format, Part, Provenance, Verdict
from followup_tui.storage.interviews import InterviewEntry, InterviewView, PersonEntry
from followup_tui.storage.journal import Journal

_PROFILE = {
    "full_name": "Robin Vale",
    "email": "robin.vale@example.net",
    "phone": "+44 20 7946 0123",
    "signature": "Robin Vale\n+44 20 7946 0123",
}


def fill(path: Path, clock: Clock) -> None:
    """Write the sample into a new journal.

    Args:
        path: where the journal is to be.
        clock: the present, from which every date of the sample is counted back.
    """
    days = _business_days_before(clock.now().astimezone(clock.zone).date(), 6)
    _halden(path, clock, days[2])
    _okapi(path, clock, days[1])
    _nordlys(path, clock, days[0])


def _halden(path: Path, clock: Clock, day: date) -> None:
    """A panel of three, two business days ago: one of the notes is written, one address is missing."""
    zone = ZoneInfo("America/Chicago")
    start = _at(day, 10, 0, zone)
    with _journal(path, clock, start + timedelta(hours=3)) as journal:
        journal.profile.save(_PROFILE, None)
        view = journal.interviews.record(
            InterviewEntry(
                {"company": "Halden Robotics", "role": "Backend engineer", "country": "US", "zone": zone.key},
                _interview("Onsite", Format.on_site, start, 120, zone),
                (
                    _person(
                        "Maya Chen", Part.hiring_manager, "maya.chen@example.com", Provenance.business_card
                    ),
                    _person("Tom Brandt", Part.interviewer),
                    _person("Ana Ruiz", Part.recruiter, "ana.ruiz@example.com", Provenance.given_by_them),
                ),
                promised=_next_business_day(day, 3),
            )
        )
        _reflect(journal, view, _HALDEN, 70)
        maya, tom, _ = view.round.people
        _note(journal, maya, {"detail": "how they roll back a bad firmware"})
        _note(
            journal,
            tom,
            {"detail": "the test bench made of old washing machines", "through_id": maya.contact.id},
        )
        _send(journal, view, maya, "thank_interviewer", "Thank you for today's conversation", _HALDEN_NOTE)
    with _journal(path, clock, start + timedelta(days=1)) as journal:
        _look_again(journal, view)


def _okapi(path: Path, clock: Clock, day: date) -> None:
    """A talk with a recruiter, thanked for; now there is only waiting."""
    zone = clock.zone
    start = _at(day, 15, 30, zone)
    with _journal(path, clock, start + timedelta(hours=1)) as journal:
        view = journal.interviews.record(
            InterviewEntry(
                {"company": "Okapi Studio", "role": "Product designer", "country": "GB", "region": "ENG",
                 "zone": zone.key, "contact_rule": ContactRule.no_calls},
                _interview("Phone screen", Format.phone, start, 30, zone),
                (_person("Priya Nair", Part.recruiter, "priya.nair@example.org", Provenance.given_by_them),),
                promised=_next_business_day(day, 5),
            )
        )  # fmt: skip
        _reflect(journal, view, _OKAPI, 60)
        _look_again(journal, view)
        _send(journal, view, view.round.people[0], "thank_company", "Thank you for today's call", _OKAPI_NOTE)


def _nordlys(path: Path, clock: Clock, day: date) -> None:
    """Yesterday's video interview: looked back at once, nothing written yet."""
    zone = ZoneInfo("Europe/Oslo")
    start = _at(day, 14, 0, zone)
    with _journal(path, clock, start + timedelta(hours=2)) as journal:
        view = journal.interviews.record(
            InterviewEntry(
                {"company": "Nordlys Bank", "role": "Data engineer", "country": "NO", "zone": zone.key},
                _interview("Technical interview", Format.video, start, 60, zone),
                (
                    _person(
                        "Ingrid Dahl", Part.hiring_manager, "ingrid.dahl@example.no", Provenance.recruiter
                    ),
                    _person("Björk Guðmundsdóttir", Part.interviewer, "", Provenance.unknown),
                ),
            )
        )
        reflection = journal.reflections.open(view.interview.id or 0).reflection
        for text, _, _ in _NORDLYS:
            journal.reflections.add_question(reflection.id or 0, text)


_HALDEN = (
    ("Tell us about yourself.", Category.motivation, Verdict.properly),
    ("How would you find out why a nightly job got slow?", Category.technical, Verdict.partly),
    ("Tell me about a time when a release went wrong.", Category.behavioural, Verdict.properly),
    ("How do you test code that talks to hardware?", Category.technical, Verdict.partly),
    ("Why Halden?", Category.motivation, Verdict.properly),
    ("What would you do in your first month?", Category.situational, Verdict.properly),
    ("What are your salary expectations?", Category.salary, Verdict.not_answered),
    ("How do you give feedback to a colleague?", Category.behavioural, Verdict.properly),
    ("What questions do you have for us?", Category.closing, Verdict.properly),
)
# What else was noted about some of them: by whom it was asked, whether one had expected it, what one said.
_NOTED: dict[str, tuple[str, dict[str, object]]] = {
    "How would you find out why a nightly job got slow?": (
        "Tom Brandt",
        {
            "foreseen": Foreseen.surprise,
            "said": "I started with the logs, then the query plan.",
            "missing": "That I would compare it with the run before, and ask since when.",
        },
    ),
    "Tell me about a time when a release went wrong.": (
        "Maya Chen", {"foreseen": Foreseen.expected, "star": "STA", "said": "The rollback on a Friday."},
    ),
    "What are your salary expectations?": (
        "Maya Chen", {"foreseen": Foreseen.expected, "missing": "The range that I had written down."},
    ),
}  # fmt: skip
_OKAPI = (
    ("What are you looking for next?", Category.motivation, Verdict.properly),
    ("Walk me through one piece of your portfolio.", Category.case, Verdict.partly),
    ("When could you start?", Category.closing, Verdict.properly),
)
_NORDLYS = (
    ("Design a pipeline for card transactions.", Category.case, Verdict.open),
    ("What is a slowly changing dimension?", Category.technical, Verdict.open),
    ("How do you handle a disagreement about a schema?", Category.behavioural, Verdict.open),
)
_HALDEN_NOTE = """\
Dear Maya Chen,

thank you for the two hours this morning. Your story of how you roll back a bad firmware, with a truck on \
its way, is still with me: it is the kind of careful engineering that I would like to do.

The conversation made the Backend engineer role more attractive to me, and the questions about slow jobs \
sent me straight back to my notes. If anything from my side is missing, I will gladly send it.

Kind regards
Robin Vale
"""
_OKAPI_NOTE = """\
Dear Priya Nair,

thank you for the call this afternoon, and for explaining so clearly how the design team works with \
research. The Product designer role became much more concrete to me, and I am glad to be considered for it.

I look forward to hearing from you by the end of next week, as you said.

Kind regards
Robin Vale
"""


def _reflect(
    journal: Journal, view: InterviewView, questions: tuple[tuple[str, Category, Verdict], ...], percent: int
) -> None:
    opened = journal.reflections.open(view.interview.id or 0)
    number = opened.reflection.id or 0
    for text, category, verdict in questions:
        question = journal.reflections.add_question(number, text)
        who, noted = _NOTED.get(text, ("", {}))
        asked_by = next((one.contact.id for one in view.round.people if one.contact.full_name == who), None)
        values = {"category": category, "verdict": verdict, "asked_by_id": asked_by, **noted}
        journal.reflections.change_question(question.id or 0, question.version, values)
    journal.reflections.answer(number, "feeling", "4", None)
    predicted = journal.reflections.predict(number, opened.reflection.version, percent)
    journal.reflections.finish(number, predicted.version, Pass.first)


def _look_again(journal: Journal, view: InterviewView) -> None:
    reflection = journal.reflections.open(view.interview.id or 0).reflection
    number = reflection.id or 0
    journal.reflections.answer(number, "went_well", "I asked back before I answered, and it calmed me.", None)
    journal.reflections.answer(
        number, "one_change", "If they ask about money, then I will name the range I wrote down.", None
    )
    journal.reflections.finish(number, reflection.version, Pass.second)


def _note(journal: Journal, person: Person, values: dict[str, object]) -> None:
    journal.interviews.save_participant(person.participant.id or 0, person.participant.version, values)


def _send(journal: Journal, view: InterviewView, person: Person, kind: str, subject: str, body: str) -> None:
    values = {"kind": kind, "contact_id": person.contact.id, "subject": subject, "body": body}
    draft = journal.drafts.begin(view.interview.id or 0, values).draft
    journal.drafts.sent(draft.id or 0, draft.version)


def _journal(path: Path, clock: Clock, then: datetime) -> Journal:
    """The journal as it was written at an earlier time."""
    return Journal.open(path, Clock(clock.zone, min(then, clock.now())), Rules())


def _interview(name: str, form: Format, start: datetime, minutes: int, zone: ZoneInfo) -> dict[str, object]:
    return {
        "round": name,
        "format": form,
        "starts_at": start,
        "ends_at": start + timedelta(minutes=minutes),
        "zone": zone.key,
    }


def _person(name: str, part: Part, email: str = "", source: Provenance = Provenance.unknown) -> PersonEntry:
    return PersonEntry({"full_name": name, "email": email, "provenance": source}, {"part": part})


def _at(day: date, hour: int, minute: int, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(hour, minute), zone)


def _business_days_before(day: date, count: int) -> list[date]:
    """The business days before a day, the latest first."""
    earlier = (day - timedelta(days=back) for back in range(1, 3 * count))
    return [one for one in earlier if one.weekday() < 5][:count]


def _next_business_day(day: date, count: int) -> date:
    later = (day + timedelta(days=ahead) for ahead in range(1, 3 * count))
    return [one for one in later if one.weekday() < 5][count - 1]
