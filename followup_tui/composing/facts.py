"""From what the journal knows to the plain dictionaries of the templates, and to what the review compares."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from followup_tui.composing.course import course
from followup_tui.composing.names import Named
from followup_tui.composing.tokens import word_set, words
from followup_tui.domain.facts import Facts, Person, Round
from followup_tui.domain.models import Contact, Profile
from followup_tui.domain.saying import WEEKDAYS, say_date, say_long_day
from followup_tui.domain.words import Format, said
from followup_tui.text import one_line

_TALK = {Format.on_site: "meeting", Format.video: "video call", Format.phone: "phone call"}
_ROLE_NOUN = re.compile(r"\s+(?:role|position|job)$", re.IGNORECASE)
_GREETS_ALREADY = re.compile(r"(?:dear|hi|hello|good)\b", re.IGNORECASE)

# A detail of more words is a note to oneself and can't stand in the middle of a sentence.
_LONGEST_DETAIL = 15
_FIRST_CLAUSE = re.compile(r"[.!?;](?:\s|$)|\s[–—-]\s")
# Words that lose their capital when a detail moves into a sentence; any other may be a name.
_SMALL = word_set(
    "a an the how why what when where which who whether that his her their our my your its using moving"
    " working building running getting having being from about with"
)
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
    """What templates see. A fact that is missing is an empty text, False, or None for a whole group.

    - `me`: `name`, `email`, `phone`, `signature`, and `closing` (sign-off with signature)
    - `company`, `role`
    - `interview`: `round`, `format`, `talk` ("video call"), `day` ("Thursday"), `date` ("19 November"),
      `when` ("on Thursday", after a week "on 19 November")
    - `recipient`: `name`, `address` ("Dr Chen"), `greeting` ("Dear Dr Chen,"), `title`, `detail`, `part`,
      `is_company`
    - `through`: `name` and `greeting` of the person who passes it on, or None
    - `promised`: `day`, `date` ("Friday 20 November"), or None
    - `offer`: `answer_by` ("Friday 27 November" or empty), or None
    - `thanked`: whether a thank-you for this interview was sent
    - `asked`: the day on which it was last asked where things stand ("30 November"), or empty
    - `met`, `ahead`: whether the interview took place, and whether it is still to come
    - `slots`: for an interview that was called off, `times` to offer ("Friday 27 November, 9:00 to 17:00")
      and their `zone` ("Chicago time"), or None
    - `people`: of the interview, each with `name`, `address`, `title`, `part`, `detail`
    - `others`: the interviewers beside the recipient ("Maya Chen and Tom Brandt", many: "the whole panel")
    - `next_step`: what they said would come next
    - `variant`: the number by which paragraphs are chosen, another one for each person of an application

    Args:
        profile: the candidate; None while it is not asked yet.
        facts: the application.
        held: the interview.
        person: the recipient; None for the company.
        promised: the day an answer is promised for.
        now: the present instant, aware.
        extras: further facts by key, such as `next_step`; they win over the ones above.
    """
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
        "next_step": "",
        "variant": _variant(facts, held, person),
        **(extras or {}),
    }


def in_sentence(detail: str) -> str:
    """A detail as it can stand in a sentence behind "about"; empty where it is a longer note.

    Args:
        detail: what was noted about a person.
    """
    lines = detail.strip().splitlines()
    clause = _FIRST_CLAUSE.split(one_line(lines[0]))[0].strip(" .,;:") if lines else ""
    first, _, rest = clause.partition(" ")
    if len(clause.split()) > _LONGEST_DETAIL:
        return ""
    return f"{first.lower()} {rest}".strip() if first.lower() in _SMALL else clause


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
            "title": "", "detail": "", "part": "", "is_company": True,
        }  # fmt: skip
    return {**_person(person), "greeting": _greeting(person.contact), "is_company": False}


def _person(person: Person) -> dict[str, object]:
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


def through_contact(facts: Facts, person: Person | None) -> Contact | None:
    """Who passes the text on, if somebody of this application does."""
    if person is None or person.participant.through_id is None:
        return None
    everybody = (each.contact for known in facts.rounds for each in known.people)
    return next((contact for contact in everybody if contact.id == person.participant.through_id), None)


def beside(people: Iterable[Person], person: Person | None) -> list[Person]:
    return [each for each in people if person is None or each.contact.id != person.contact.id]


def _others(people: Iterable[Person], person: Person | None) -> str:
    names = [each.contact.full_name for each in beside(people, person) if not each.is_office]
    if len(names) > _MOST_NAMED or words(" ".join(names)) > _MOST_NAME_WORDS:
        return "the whole panel"
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _variant(facts: Facts, held: Round, person: Person | None) -> int:
    """The place of a person among all of the application: no two of a panel get the same paragraphs."""
    if person is None:
        return next((at for at, each in enumerate(facts.rounds) if each.interview.id == held.interview.id), 0)
    everybody = sorted((each.participant.id or 0) for known in facts.rounds for each in known.people)
    identity = person.participant.id or 0
    return everybody.index(identity) if identity in everybody else 0
