"""Journals of any size for benchmarks: the same rows every time, most of them of applications long over.

`python -m tests.bench.journals 10000 FOLDER` writes one to look at.
"""

import sys
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from datetime import time as hour_of_day
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, insert

from followup_tui.clock import Clock
from followup_tui.domain.models import (
    Answer,
    Application,
    Contact,
    Draft,
    DraftVersion,
    Interview,
    LogEntry,
    Participant,
    Profile,
    Question,
    Reflection,
    Row,
)
from followup_tui.domain.reflection.same import topic_of
from followup_tui.domain.rules import Rules
from followup_tui.domain.steps import SENT_AS, Task
from followup_tui.domain.words import Category, Foreseen, Format, Happening, Part, Provenance, Verdict
from followup_tui.storage.database import open_database, writing
from followup_tui.storage.planner import refresh_everything

NOW = datetime(2026, 11, 26, 8, 14, tzinfo=UTC)
CLOCK = Clock(ZoneInfo("Europe/Berlin"), NOW)
# What the first line of the newest interview says, and so what stands on a first screen.
NEWEST = "Halden Robotics"

QUESTIONS = 10
_LIVE = 8  # that many of the newest applications are not over
_ROUNDS = ("Phone screen", "Technical interview", "Onsite")
_FORMATS = (Format.phone, Format.video, Format.on_site)
_TRADES = ("Robotics", "Bank", "Studio", "Logistics", "Energy", "Health", "Maps", "Foods", "Optics")
_TOWNS = ("Halden", "Nordlys", "Okapi", "Varde", "Linden", "Sable", "Corvo", "Brightwater", "Tamsin", "Quill")
_ROLES = ("Backend engineer", "Data engineer", "Product designer", "Site reliability engineer", "Analyst")
_LANDS = (("US", "America/Chicago"), ("DE", "Europe/Berlin"), ("GB", "Europe/London"), ("NO", "Europe/Oslo"))
_GIVEN = ("Maya", "Tom", "Ana", "Priya", "Ingrid", "Björk", "Kofi", "Li", "Sofía", "Jonas", "Aylin")
_FAMILY = ("Chen", "Brandt", "Ruiz", "Nair", "Dahl", "Okafor", "Wagner", "Silva", "Kowalski")
_ASKED = (
    "How would you find out why a nightly job got slow?",
    "Tell me about a time when a release went wrong.",
    "Why do you want to work here?",
    "How do you test code that talks to hardware?",
    "What would you do in your first month?",
    "How do you give feedback to a colleague?",
    "Design a pipeline for card transactions.",
)
_ENDS = (Happening.rejection, Happening.parked, Happening.rejection, Happening.withdrawn)
_SAID = "I began with the logs, compared with the run before, and then looked at the plan of the query."
_BODY = """\
Dear {name},

thank you for the time today. How you roll back a bad release is still with me: it is the kind of careful
engineering that I would like to do, and the questions sent me straight back to my notes.

If anything is missing from my side, I will gladly send it.

Kind regards
Robin Vale
"""

T = TypeVar("T")
Rows = dict[type[Row], list[dict[str, Any]]]


def write(path: Path, interviews: int) -> float:
    """Write a journal.

    Args:
        path: where it is to be; nothing may lie there.
        interviews: how many; each has ten questions.

    Returns:
        The seconds that all its plans took.
    """
    engine = open_database(path, NOW)
    try:
        with engine.begin() as connection:
            _insert(connection, _rows(interviews))
        began = time.perf_counter()
        with writing(engine) as session:
            refresh_everything(session, Rules(), CLOCK)
        return time.perf_counter() - began
    finally:
        engine.dispose()


def _insert(connection: Connection, rows: Rows) -> None:
    for table, entries in rows.items():
        defaults = {
            name: field.get_default(call_default_factory=True)
            for name, field in table.model_fields.items()
            if not field.is_required() and name != "id"
        }
        connection.execute(insert(table), [defaults | {"version": 1} | entry for entry in entries])


def _rows(interviews: int) -> Rows:
    """All rows, in an order in which each finds what it points to."""
    rows: Rows = {
        table: []
        for table in (
            Profile, Application, Interview, Contact, Participant, Reflection, Answer, Question, Draft,
            DraftVersion, LogEntry,
        )
    }  # fmt: skip
    rows[Profile] = [{"id": 1, "full_name": "Robin Vale", "email": "robin.vale@example.net"}]
    days = _business_days_before(NOW.date())
    application = 0
    while len(rows[Interview]) < interviews:
        application += 1
        held = min(1 + application % len(_ROUNDS), interviews - len(rows[Interview]))
        _application(rows, application, held, next(days))
    return {table: entries for table, entries in rows.items() if entries}


def _application(rows: Rows, number: int, rounds: int, last_day: date) -> None:
    """An application with its rounds, a week between them, and its end where it is over."""
    country, zone = _LANDS[(number - 1) % len(_LANDS)]
    company = f"{_pick(_TOWNS, number - 1)} {_pick(_TRADES, number - 1)}"
    first = last_day - timedelta(weeks=rounds - 1)
    begun = datetime.combine(first - timedelta(weeks=2), hour_of_day(9), UTC)
    rows[Application].append(
        {"id": number, "company": company, "role": _pick(_ROLES, number), "country": country, "zone": zone,
         "recorded_at": begun}
    )  # fmt: skip
    contacts = _contacts(rows, number, company)
    for round_ in range(rounds):
        starts = datetime.combine(
            first + timedelta(weeks=round_), hour_of_day(10 + number % 6), ZoneInfo(zone)
        ).astimezone(UTC)
        over = number > _LIVE or round_ < rounds - 1
        _interview(rows, number, round_, starts, contacts, over=over)
    if number > _LIVE:
        _end(rows, number, last_day)


def _end(rows: Rows, application: int, last_day: date) -> None:
    """How it ended: a long silence, a withdrawal, or a rejection whose reasons were asked for."""
    told = datetime.combine(last_day + timedelta(days=4), hour_of_day(15), UTC)
    happening = _pick(_ENDS, application)
    if happening is Happening.parked:
        told = min(told + timedelta(weeks=6), NOW - timedelta(hours=2))
    rows[LogEntry].append(_entry(application, happening, told))
    if happening is Happening.rejection:
        asked = told + timedelta(hours=1)
        rows[LogEntry].append(_entry(application, Happening.sent, asked, kind=SENT_AS[Task.feedback]))


def _entry(application: int, happening: Happening, at: datetime, **values: object) -> dict[str, object]:
    return {"application_id": application, "happening": happening, "at": at, "recorded_at": at, **values}


def _contacts(rows: Rows, application: int, company: str) -> dict[int, str]:
    """Three people of a company, names by number."""
    names: dict[int, str] = {}
    for place in range(3):
        number = len(rows[Contact]) + 1
        names[number] = f"{_pick(_GIVEN, number)} {_pick(_FAMILY, number)}"
        reachable = place or application % 5  # now and then one whose address is not known
        rows[Contact].append(
            {"id": number, "full_name": names[number], "company": company,
             "email": f"person{number}@example.com" if reachable else "",
             "provenance": Provenance.business_card if reachable else Provenance.unknown}
        )  # fmt: skip
    return names


def _interview(
    rows: Rows, application: int, round_: int, starts: datetime, contacts: dict[int, str], *, over: bool
) -> None:
    number = len(rows[Interview]) + 1
    ends = starts + timedelta(hours=1)
    rows[Interview].append(
        {"id": number, "application_id": application, "round": _ROUNDS[round_], "format": _FORMATS[round_],
         "starts_at": starts, "ends_at": ends, "zone": _LANDS[(application - 1) % len(_LANDS)][1],
         "recorded_at": starts}
    )  # fmt: skip
    parts = (Part.hiring_manager, Part.interviewer, Part.recruiter)
    for part, contact in zip(parts, contacts, strict=True):
        rows[Participant].append(
            {"interview_id": number, "contact_id": contact, "part": part,
             "detail": "how they roll back a bad release"}
        )  # fmt: skip
    _reflection(rows, number, ends, list(contacts), over=over)
    if over or number % 2:
        _thanks(rows, application, number, ends, contacts)


def _reflection(rows: Rows, interview: int, ends: datetime, contacts: list[int], *, over: bool) -> None:
    passed = ends + timedelta(hours=3)
    looked = ends + timedelta(days=1)
    done = passed <= NOW and (over or interview % 3 > 0)
    rows[Reflection].append(
        {"id": interview, "interview_id": interview, "prediction": interview * 7 % 101,
         "sealed_at": passed if done else None, "first_pass_at": passed if done else None,
         "second_look_at": looked if over and looked <= NOW else None}
    )  # fmt: skip
    rows[Answer] += [
        {"reflection_id": interview, "prompt": "feeling", "value": str(1 + interview % 5)},
        {"reflection_id": interview, "prompt": "went_well", "value": "I asked back before I answered."},
    ]
    verdicts = (Verdict.properly, Verdict.partly, Verdict.properly, Verdict.not_answered)
    for place in range(QUESTIONS):
        text, category = _pick(_ASKED, interview + place), _pick(tuple(Category), interview + 3 * place)
        rows[Question].append(
            {"reflection_id": interview, "position": place, "text": text, "topic": topic_of(text),
             "category": category, "verdict": _pick(verdicts, place), "asked_by_id": _pick(contacts, place),
             "said": _SAID, "foreseen": _pick(tuple(Foreseen), interview + place),
             "star": "STAR"[: interview % 5] if category is Category.behavioural else None}
        )  # fmt: skip


def _thanks(rows: Rows, application: int, interview: int, ends: datetime, contacts: dict[int, str]) -> None:
    """A note to each: the last one is for the company."""
    sent = ends + timedelta(hours=5)
    for place, (contact, name) in enumerate(contacts.items()):
        kind = "thank_company" if place == len(contacts) - 1 else "thank_interviewer"
        number = len(rows[Draft]) + 1
        body = _BODY.format(name=name)
        text = {"subject": "Thank you for today's conversation", "body": body}
        rows[Draft].append(
            {"id": number, "application_id": application, "interview_id": interview, "contact_id": contact,
             "kind": kind, "edited_at": sent, "copied_at": sent, **text}
        )  # fmt: skip
        rows[DraftVersion].append({"id": number, "draft_id": number, "reason": "sent", "at": sent, **text})
        about = {"interview_id": interview, "contact_id": contact, "draft_version_id": number}
        rows[LogEntry].append(_entry(application, Happening.sent, sent, kind=kind, **about))


def _business_days_before(day: date) -> Iterator[date]:
    while True:
        day -= timedelta(days=3 if day.weekday() == 0 else 1)
        yield day


def _pick(words: Sequence[T], number: int) -> T:
    return words[number % len(words)]


if __name__ == "__main__":
    size, folder = int(sys.argv[1]), Path(sys.argv[2])
    print(f"{size} interviews in {folder}; their plans took {write(folder / 'journal.db', size):.1f} s")
