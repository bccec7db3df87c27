"""The texts that drafts begin with: fit to be sent as they are, and never twice the same."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import combinations, product

import pytest

from followup_tui.composing.compared import review_facts
from followup_tui.composing.facts import letter_facts
from followup_tui.composing.kinds import KINDS, Channel, Kind
from followup_tui.composing.likeness import likeness, prepared
from followup_tui.composing.render import TEMPLATES, Text, starter
from followup_tui.composing.review import DraftText, Level, review
from followup_tui.domain.building import build
from followup_tui.domain.facts import Elsewhere, Facts, Person, Round
from followup_tui.domain.models import LogEntry, Mark, Profile
from tests.composing.people import MONDAY, THURSDAY, application, entry, held, panel, person, profile

LONG_DETAIL = "why nobody in the building ever dares to touch the old labelling machine downstairs"
# Sets of facts: who writes, where to, to whom. Poor ones have one word for everything and nothing else.
RICH = (
    profile(
        signature="Lena Fischer-Hohenwart\n+49 170 1234567\nlena.fischer@example.org\nhttps://example.org/lena"
    ),
    (
        "Institute for Applied Environmental Sensor Research",
        "Senior Principal Site Reliability Engineer (m/f/d)",
    ),
    (
        person(
            1,
            "Prof. Dr. Maria del Carmen Sánchez Villanueva",
            LONG_DETAIL,
            title="Head of Platform",
            through=2,
        ),
        person(2, "Anna Katharina von der Heydt-Petersen", part="coordinator"),
        person(3, "Tom Brandt", "the Lisbon office"),
        person(4, "鈴木美咲", "Kubernetes migration", salutation="鈴木様"),
    ),
)
AVERAGE = (profile(), ("Halden Inc.", "Test Engineer role"), panel())
POOR = (profile(full_name="Ada", phone=""), ("Acme", "Cook"), (person(1, "Björk"),))
UNKNOWN = (None, ("Acme", "Cook"), (person(1, "Björk"),))

SETS = {"rich": RICH, "average": AVERAGE, "poor": POOR, "no profile": UNKNOWN}
PROMISED = (None, date(2026, 11, 20), date(2027, 1, 29))


@dataclass(frozen=True)
class Letter:
    """A text that could be written, and what is known."""

    me: Profile | None
    facts: Facts
    room: Round
    who: Person | None
    promised: date | None
    extras: dict[str, object]


NOW = MONDAY + timedelta(days=8)
LOGS: tuple[list[LogEntry], ...] = (
    [],
    [entry("offer"), entry("sent", kind="thank_company", interview_id=1)],
    [entry("offer", day=date(2026, 11, 27)), entry("sent", kind="status_check", interview_id=1)],
    [entry("cancelled", interview_id=1), entry("rejection")],
)
RIVALS = (Elsewhere("Okapi", entry("offer", day=date(2026, 12, 4))), Elsewhere("Okapi", entry("offer")))
NOTES: tuple[dict[str, object], ...] = (
    {},
    {
        "next_step": "Another round with the people of the plant. Maybe.",
        "unsaid": "I have led such a move before.",
    },
)
VARIANTS = range(9)
SAMPLED = 40
# A prime that shares nothing with how many there are: so what is sampled is of all sorts.
APART = 7919


def letters(name: str, kind: Kind) -> list[Letter]:
    """Some of all the letters that these facts may lead to, always the same ones."""
    me, (company, role), people = SETS[name]
    readers = [*people, *([None] if kind.for_company else [])]
    starts = (THURSDAY, MONDAY + timedelta(days=9))
    formats = ("on_site", "video", "phone")
    turns = [*product(LOGS, PROMISED, starts, formats, readers, VARIANTS, ("", *kind.tones), RIVALS, NOTES)]
    found = []
    for turn in (turns[at * APART % len(turns)] for at in range(SAMPLED)):
        log, promised, at, format_, who, variant, tone, rival, notes = turn
        room = held(people, format=format_, at=at)
        facts = replace(application(room, company=company, role=role, log=log), rival=rival)
        found.append(Letter(me, facts, room, who, promised, {**notes, "variant": variant, "tone": tone}))
    return found


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_starter_can_be_sent_as_it_is(kind: Kind, name: str) -> None:
    for one in letters(name, kind):
        text = starter(
            kind,
            letter_facts(
                one.me, one.facts, one.room, one.who, promised=one.promised, now=NOW, extras=one.extras
            ),
        )
        compared = review_facts(kind, one.me, one.facts, one.room, one.who, NOW)
        remarks = review(DraftText(text.subject, text.body), compared)
        assert [remark for remark in remarks if remark.level is not Level.info] == [], text
        assert_well_formed(kind, text)
        assert_signed(kind, text, one.me)


def assert_well_formed(kind: Kind, text: Text) -> None:
    assert bool(text.subject) is kind.needs_subject
    for part in (text.subject, text.body):
        assert not re.search(
            r"\bNone\b|\bFalse\b|\{|\}|  |\n\n\n|[ \t]$|(?<!\.)\.\.(?!\.)| [,.;:?]|,,", part, re.M
        ), part
        assert part == part.strip()
    paragraphs = text.body.split("\n\n")
    assert all(paragraph[0].isupper() or paragraph[0] == "(" for paragraph in paragraphs)
    assert all(paragraph[-1] in ".,?):" for paragraph in paragraphs[:-1])
    # A paragraph is one line, but for the times of a new date.
    assert kind.name == "reschedule" or not any("\n" in paragraph for paragraph in paragraphs[:-1])


def assert_signed(kind: Kind, text: Text, me: Profile | None) -> None:
    if kind.channel is Channel.mail:
        name = (me.signature or me.full_name) if me else ""
        assert text.body.endswith(f"\n\nKind regards,\n{name}".rstrip())
    elif me and not kind.is_written:
        assert me.full_name in text.body


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_no_phrase_that_everybody_is_tired_of(kind: Kind) -> None:
    worn = re.compile(
        r"i am writing to|i wanted to|touch(?:ing)? base|just checking in|follow(?:ing)? up|reach(?:ing)? out"
        r"|hope this (?:mail|email|message)|to whom it may|circle back|perfect fit|dream job|any update",
        re.IGNORECASE,
    )
    assert not worn.search((TEMPLATES / kind.template).read_text(encoding="utf-8"))


@pytest.mark.parametrize("detailed", [True, False])
@pytest.mark.parametrize("tone", ["", "warmer", "plainer"])
@pytest.mark.parametrize("format_", ["on_site", "video", "phone"])
def test_no_two_letters_to_one_company_are_alike(detailed: bool, tone: str, format_: str) -> None:
    first = held([person(8, "Ada Desk", "the night shift"), person(9, "Will Teller")], number=2)
    second = held(panel(detailed=detailed), format=format_)
    facts = application(first, second)
    letters = [(room, who) for room in (first, second) for who in (*room.people, None)]
    bodies = [
        starter(
            KINDS["thank_interviewer" if who else "thank_company"],
            letter_facts(
                profile(),
                facts,
                room,
                who,
                promised=None,
                now=MONDAY,
                extras={"tone": tone, "unsaid": "I have led such a move before" if room is second else ""},
            ),
        ).body
        for room, who in letters
    ]
    for one, other in combinations(bodies, 2):
        found = likeness(prepared(one), prepared(other))
        assert found.share < 0.15
        assert found.longest_run < 10


def test_each_letter_speaks_of_its_own_persons_detail() -> None:
    people = panel()
    room = held(people)
    for who in people:
        seen = letter_facts(profile(), application(room), room, who, promised=None, now=MONDAY)
        body = starter(KINDS["thank_interviewer"], seen).body
        own = who.participant.detail.removeprefix("The ")
        assert own in body
        assert not any(
            other.participant.detail.removeprefix("The ") in body for other in people if other is not who
        )


def body_of(name: str, *, promised: date | None = None, who: Person | None = None, **more: object) -> str:
    room = held([who] if who else [])
    facts = application(room, log=more.get("log", ()))  # type: ignore[arg-type]
    return starter(KINDS[name], letter_facts(profile(), facts, room, who, promised=promised, now=MONDAY)).body


def test_a_status_check_asks_one_question_and_names_the_promised_day() -> None:
    body = body_of("status_check", promised=date(2026, 11, 20))
    assert body.count("?") == 1
    assert "Friday 20 November" in body
    assert body_of("status_check").count("?") == 1


def test_a_status_check_opens_with_thanks_where_none_were_sent() -> None:
    sent = [entry("sent", kind="thank_company", interview_id=1)]
    assert body_of("status_check").split("\n\n")[1].startswith("Thank you")
    assert not body_of("status_check", log=sent).split("\n\n")[1].startswith("Thank you")


def test_a_status_check_does_not_thank_again_where_thanks_were_ticked() -> None:
    who = person(4, "Ana Ruiz", part="recruiter")
    room = held([who])
    for key in ("thank/4", "thank_company/1"):
        for kind, thanks in (("done", False), ("skipped", True)):
            tick = build(Mark, {"application_id": 1, "key": key, "kind": kind, "at": THURSDAY})
            facts = replace(application(room), marks=(tick,))
            seen = letter_facts(profile(), facts, room, who, promised=None, now=MONDAY)
            body = starter(KINDS["status_check"], seen).body
            assert body.split("\n\n")[1].startswith("Thank you") is thanks


@pytest.mark.parametrize("variant", range(2))
def test_what_follows_a_status_check_is_no_copy_of_it(variant: int) -> None:
    who = person(1, "Ana Ruiz", part="recruiter")
    room = held([who])
    facts = application(room, log=[entry("sent", kind="status_check", interview_id=1)])
    seen = letter_facts(
        profile(), facts, room, who, promised=date(2026, 11, 20), now=MONDAY, extras={"variant": variant}
    )
    bodies = [starter(KINDS[name], seen).body for name in ("status_check", "second_nudge", "closing_note")]
    for one, other in combinations(bodies, 2):
        assert likeness(prepared(one), prepared(other)).share < 0.15
        assert likeness(prepared(one), prepared(other)).longest_run < 10
    assert "19 November" in bodies[1]
    assert [body.count("?") for body in bodies] == [1, 1, 0]


def test_a_request_for_feedback_thanks_and_asks_one_thing() -> None:
    body = body_of("feedback_request", log=[entry("rejection")])
    assert body.split("\n\n")[1].startswith("Thank you")
    assert body.count("?") == 1


@pytest.mark.parametrize(
    ("at", "log", "says", "not_"),
    [
        (THURSDAY, [], "on Thursday", "calendar"),
        (MONDAY + timedelta(days=3), [], "out of your calendar", "the time you took"),
        (THURSDAY, [entry("cancelled", interview_id=1)], "considering me", "on Thursday"),
    ],
)
def test_a_withdrawal_is_clear_at_once_and_true(
    at: datetime, log: list[LogEntry], says: str, not_: str
) -> None:
    room = held(at=at)
    seen = letter_facts(profile(), application(room, log=log), room, None, promised=None, now=MONDAY)
    body = starter(KINDS["withdrawal"], seen).body
    assert "withdraw" in body.split("\n\n")[1].split(".")[0]
    assert says in body
    assert not_ not in body


def test_a_new_date_is_offered_on_their_days_with_their_zone() -> None:
    room = held()
    facts = application(room, log=[entry("cancelled", interview_id=1)])
    facts.application.country, facts.application.zone = "US", "America/Chicago"
    seen = letter_facts(
        profile(), replace(facts, zone="Europe/Berlin"), room, None, promised=None, now=MONDAY
    )
    body = starter(KINDS["reschedule"], seen).body
    # The Thursday is Thanksgiving; from three in the afternoon in Chicago, the candidate's evening is over.
    for slot in ("Friday 27 November", "Monday 30 November", "Tuesday 1 December"):
        assert f"{slot}, 9:00 to 14:00" in body
    assert "Chicago time" in body
    assert "?" not in body


def test_a_voicemail_says_the_number_twice() -> None:
    assert body_of("voicemail").count("+49 170 1234567") == 2


def test_an_acknowledgement_accepts_nothing_and_asks_what_is_missing() -> None:
    undated = body_of("offer_acknowledge", log=[entry("offer")])
    dated = body_of("offer_acknowledge", log=[entry("offer", day=date(2026, 11, 27))])
    for body in (undated, dated):
        assert "in writing" in body
        assert not re.search(r"accept|look forward|join|yes\b", body, re.IGNORECASE)
    assert "by what day" in undated
    assert "Friday 27 November" in dated


def test_a_letter_that_is_passed_on_asks_for_it_first() -> None:
    people = (person(1, "Maya Chen"), person(2, "Tom Brandt", "the Lisbon office", through=1))
    room = held(people)
    seen = letter_facts(profile(), application(room), room, people[1], promised=None, now=MONDAY)
    text = starter(KINDS["thank_interviewer"], seen)
    assert text.subject.startswith("For Tom Brandt:")
    assert text.body.startswith("Dear Maya Chen,\n\nCould you")
    assert "\n\nDear Tom Brandt,\n\n" in text.body
