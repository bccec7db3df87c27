"""From what the journal knows to the plain dictionaries of the templates."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from followup_tui.composing.course import course
from followup_tui.composing.names import Named
from followup_tui.composing.recipients import through_contact, unreached
from followup_tui.composing.tokens import word_set, words
from followup_tui.domain.facts import Facts, Person, Round
from followup_tui.domain.models import Contact, Profile
from followup_tui.domain.saying import WEEKDAYS, say_date, say_long_day
from followup_tui.domain.words import Format, Part, said
from followup_tui.text import one_line

_TALK = {Format.on_site: "meeting", Format.video: "video call", Format.phone: "phone call"}
_ROLE_NOUN = re.compile(r"\s+(?:role|position|job)$", re.IGNORECASE)
_GREETS_ALREADY = re.compile(r"(?:dear|hi|hello|good)\b", re.IGNORECASE)

# A detail of more words is a note to oneself and can't stand in the middle of a sentence.
_LONGEST_DETAIL = 15
_MOST_CHARACTERS = 200
_FIRST_CLAUSE = re.compile(r"[.!?;](?:\s|$)|\s[–—-]\s")
# Words that lose their capital when a detail moves into a sentence; any other may be a name.
_SMALL = word_set(
    "a an another the how why what when where which who whether that his her their our my your its using"
    " moving working building running getting having being from about with"
)
# Left unsaid, it is said in one sentence or not at all.
_LONGEST_UNSAID = 25
# Characters of a greeting and a detail beside which a short note has room for the rest of it.
_SHORT = 135
# More names than that turn a sentence into a list.
_MOST_NAMED = 3
_MOST_NAME_WORDS = 8


def letter_facts(
    profile: Profile | None,
    facts: Facts,
    held: Round,
    person: Person | None,
    *,
    promised: date | None,
    now: datetime,
    extras: Mapping[str, object] | None = None,
) -> dict[str, object]:
    """What templates see: `variables.VARIABLES` tells of each.

    A fact that is missing is an empty text, False, or None for a whole group.

    Args:
        profile: the candidate; None while it is not asked yet.
        facts: the application.
        held: the interview.
        person: the recipient; None for the company.
        promised: the day an answer is promised for.
        now: the present instant, aware.
        extras: further facts by key, which win over the ones above; of `next_step` and `unsaid`, the answers
            of the reflection, is kept what can stand in a letter, and `unsaid` is for one reader alone.
    """
    more = dict(extras or {})
    today = now.astimezone(ZoneInfo(held.interview.zone)).date()
    return {
        "me": _me(profile),
        "company": facts.application.company,
        "role": _ROLE_NOUN.sub("", facts.application.role),
        "interview": _interview(held, today),
        "recipient": _recipient(facts.application.company, person),
        "through": _through(facts, person),
        "promised": _promised(promised, today),
        **course(facts, held, now),
        "people": [_person(each) for each in held.people],
        "others": _others(held.people, person),
        "unreached": _listed(each.contact.full_name for each in unreached(held) if each is not person),
        "tone": "",
        "variant": _variant(facts, held, person),
        **more,
        "next_step": in_sentence(str(more.get("next_step", ""))),
        "unsaid": as_sentence(str(more.get("unsaid", ""))) if _decides(held, person) else "",
    }


def in_sentence(detail: str) -> str:
    """A detail as it can stand in a sentence behind "about"; empty where it is a longer note.

    Args:
        detail: what was noted about a person.
    """
    lines = detail.strip().splitlines()
    clause = _FIRST_CLAUSE.split(one_line(lines[0]))[0].strip(" .,;:") if lines else ""
    first, _, rest = clause.partition(" ")
    if len(clause.split()) > _LONGEST_DETAIL or len(clause) > _MOST_CHARACTERS:
        return ""
    return f"{first.lower()} {rest}".strip() if first.lower() in _SMALL else clause


def as_sentence(note: str) -> str:
    """A note as it can stand behind a colon; empty where it is longer than a sentence.

    Args:
        note: what was noted, in one's own words.
    """
    said = one_line(note).rstrip(" .;,")
    return said if words(said) <= _LONGEST_UNSAID and not _FIRST_CLAUSE.search(said) else ""


def _decides(held: Round, person: Person | None) -> bool:
    """Whether somebody is told what was left unsaid: who decides, else the first of the interviewers."""
    interviewers = [one for one in held.people if not one.is_office]
    deciders = [one for one in interviewers if one.participant.part is Part.hiring_manager]
    chosen = next(iter([*deciders, *interviewers]), None)
    return chosen.contact.id == person.contact.id if chosen and person else chosen is None


def _me(profile: Profile | None) -> dict[str, str]:
    if profile is None:
        return {"name": "", "email": "", "phone": "", "signature": "", "closing": "Kind regards,"}
    signature = profile.signature.strip() or profile.full_name
    signed_off = signature.partition("\n")[0].rstrip().endswith(",")
    return {
        "name": profile.full_name,
        "email": profile.email,
        "phone": profile.phone,
        "signature": signature,
        "closing": signature if signed_off else f"Kind regards,\n{signature}",
    }


def _promised(day: date | None, today: date) -> dict[str, str] | None:
    return {"day": WEEKDAYS[day.weekday()], "date": say_long_day(day, today)} if day else None


def _interview(held: Round, today: date) -> dict[str, str]:
    """The day is the one at the place of the interview: that is the day its people remember."""
    interview = held.interview
    day = interview.starts_at.astimezone(ZoneInfo(interview.zone)).date()
    weekday, in_full = WEEKDAYS[day.weekday()], say_date(day, today)
    return {
        "round": interview.round,
        "format": said(interview.format),
        "talk": _TALK[interview.format],
        "day": weekday,
        "date": in_full,
        "when": f"on {weekday}" if abs((today - day).days) < 7 else f"on {in_full}",
    }


def _recipient(company: str, person: Person | None) -> dict[str, object]:
    if person is None:
        team = company if company.casefold().endswith("team") else f"{company} team"
        return {
            "name": company, "address": team, "greeting": f"Dear {team},",
            "title": "", "detail": "", "short_detail": "", "part": "", "is_company": True,
        }  # fmt: skip
    said, greeting = _person(person), _greeting(person.contact)
    fits = len(greeting) + len(said["detail"]) <= _SHORT
    short = said["detail"] if fits else ""
    return {**said, "short_detail": short, "greeting": greeting, "is_company": False}


def _person(person: Person) -> dict[str, str]:
    return {
        "name": person.contact.full_name,
        "address": named(person.contact).address,
        "title": person.contact.title,
        "part": said(person.participant.part),
        "detail": in_sentence(person.participant.detail),
    }


def _greeting(contact: Contact) -> str:
    address = named(contact).address
    return f"{address.rstrip(',')}," if _GREETS_ALREADY.match(address) else f"Dear {address},"


def named(contact: Contact) -> Named:
    return Named(contact.full_name, contact.salutation)


def _through(facts: Facts, person: Person | None) -> dict[str, str] | None:
    contact = through_contact(facts, person)
    return {"name": contact.full_name, "greeting": _greeting(contact)} if contact else None


def beside(people: Iterable[Person], person: Person | None) -> list[Person]:
    return [each for each in people if person is None or each.contact.id != person.contact.id]


def _others(people: Iterable[Person], person: Person | None) -> str:
    names = [each.contact.full_name for each in beside(people, person) if not each.is_office]
    if len(names) > _MOST_NAMED or words(" ".join(names)) > _MOST_NAME_WORDS:
        return "the whole panel"
    return _listed(names)


def _listed(names: Iterable[str]) -> str:
    """Names as a sentence lists them: "Maya Chen, Tom Brandt and Kim Lee"."""
    *first, last = [*names] or [""]
    return f"{', '.join(first)} and {last}" if first else last


def _variant(facts: Facts, held: Round, person: Person | None) -> int:
    """The place of a person among all of the application: no two of a panel get the same paragraphs."""
    if person is None:
        return next((at for at, each in enumerate(facts.rounds) if each.interview.id == held.interview.id), 0)
    everybody = sorted((each.participant.id or 0) for known in facts.rounds for each in known.people)
    identity = person.participant.id or 0
    return everybody.index(identity) if identity in everybody else 0
