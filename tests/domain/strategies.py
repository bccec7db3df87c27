"""Facts of all sorts, for what holds of every plan: two rounds at most, a handful of entries and marks."""

from datetime import date, datetime, timedelta

from hypothesis import strategies as st

from followup_tui.domain.building import build
from followup_tui.domain.facts import Elsewhere, Facts, Person, Round
from followup_tui.domain.models import LogEntry, Mark
from followup_tui.domain.rules import Rules
from followup_tui.domain.status import ON_SPOT
from followup_tui.domain.steps import SENT_AS, Task
from followup_tui.domain.words import ContactRule, Happening, MarkKind, Outcome, Part
from tests.domain.builders import CHICAGO, application, happened, interview, person, reflection, utc

ZONES = st.sampled_from(
    [CHICAGO, "UTC", "Europe/London", "Asia/Kolkata", "Pacific/Auckland", "Pacific/Kiritimati"]
)
PLACES = st.sampled_from(
    [("", ""), ("US", ""), ("GB", "SCT"), ("DE", "BY"), ("SA", ""), ("BD", ""), ("IR", ""), ("Ruritania", "")]
)
INSTANTS = st.integers(0, 3 * 365 * 24).map(lambda hours: utc("2026-01-01 00:00") + timedelta(hours=hours))
KINDS = st.sampled_from(["", ON_SPOT, *SENT_AS.values()])
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@st.composite
def people(draw: st.DrawFn, interview_id: int) -> tuple[Person, ...]:
    """Up to three people of an interview, some of them with an address."""
    parts = draw(st.lists(st.sampled_from(Part), max_size=3))
    first = interview_id * 10
    return tuple(
        person(
            first + number,
            f"Person {number}",
            part,
            interview_id,
            through=draw(st.sampled_from([None, first])),
            email=draw(st.sampled_from(["", "somebody@halden.example"])),
        )
        for number, part in enumerate(parts)
    )


@st.composite
def rounds(draw: st.DrawFn, number: int, start: datetime) -> Round:
    """A round that begins at an instant, written down before or after it, looked back at or not."""
    recorded = start + timedelta(hours=draw(st.integers(-500, 500)))
    held = interview(id=number, round=f"Round {number}", recorded_at=recorded)
    held.starts_at, held.ends_at = start, start + timedelta(minutes=draw(st.integers(15, 480)))
    finished = draw(st.sampled_from([None, held.ends_at]))
    looked = reflection(id=number, interview_id=number, first_pass_at=finished, sealed_at=finished)
    return Round(held, draw(people(number)), draw(st.sampled_from([None, looked])), draw(st.integers(0, 2)))


@st.composite
def entries(draw: st.DrawFn, start: datetime, number: int) -> LogEntry:
    """Something that happened around an instant, written down then or some days later."""
    at = start + timedelta(hours=draw(st.integers(-200, 1200)))
    return happened(
        draw(st.sampled_from(Happening)),
        at,
        draw(st.none() | st.dates(date(2025, 12, 1), date(2029, 1, 31))),
        id=number,
        interview_id=draw(st.sampled_from([None, 1, 2])),
        contact_id=draw(st.sampled_from([None, 10, 11])),
        kind=draw(KINDS),
        outcome=draw(st.sampled_from(Outcome)),
        recorded_at=at + timedelta(hours=draw(st.integers(0, 100))),
    )


@st.composite
def a_mark(draw: st.DrawFn, task: Task, subject: int, start: datetime) -> Mark:
    """A mark that was set around an instant."""
    at = start + timedelta(hours=draw(st.integers(-50, 1200)))
    return build(
        Mark,
        {
            "application_id": 1,
            "key": f"{task}/{subject}",
            "kind": draw(st.sampled_from(MarkKind)),
            "at": at,
            "until": at + timedelta(hours=draw(st.integers(-50, 500))),
        },
    )


@st.composite
def some_marks(draw: st.DrawFn, start: datetime) -> tuple[Mark, ...]:
    """Marks on steps that there are, and on some that there are not."""
    subjects = st.sampled_from([0, 1, 2, 110, 111])
    keys = draw(st.sets(st.tuples(st.sampled_from(Task), subjects), max_size=5))
    return tuple(draw(a_mark(task, subject, start)) for task, subject in sorted(keys))


@st.composite
def some_facts(draw: st.DrawFn, *, marked: bool = True) -> Facts:
    """The facts of one application, anywhere."""
    country, region = draw(PLACES)
    start = draw(INSTANTS)
    held = [draw(rounds(1, start))]
    if draw(st.booleans()):
        held.append(draw(rounds(2, start + timedelta(hours=draw(st.integers(1, 600))))))
    log = [draw(entries(start, number)) for number in range(draw(st.integers(0, 6)))]
    elsewhere = None
    if draw(st.sampled_from([False, False, True])):
        accepted_at = start + timedelta(hours=draw(st.integers(-100, 800)))
        accepted = happened(Happening.accepted, accepted_at, id=90, application_id=2)
        elsewhere = Elsewhere("Okapi", accepted)
    return Facts(
        application(
            country=country, region=region, zone=draw(ZONES), contact_rule=draw(st.sampled_from(ContactRule))
        ),
        tuple(held),
        tuple(log),
        draw(some_marks(start)) if marked else (),
        draw(ZONES),
        elsewhere,
    )


@st.composite
def quiet_rules(draw: st.DrawFn) -> Rules:
    """Rules with quiet days: up to three weekdays, and a holiday of one's own."""
    days = draw(st.lists(st.sampled_from(WEEKDAYS), max_size=3, unique=True))
    first = draw(st.dates(date(2026, 1, 1), date(2028, 12, 31)))
    span = f"{first}..{first + timedelta(days=draw(st.integers(0, 30)))}"
    return Rules(quiet_days=(*days, span))
