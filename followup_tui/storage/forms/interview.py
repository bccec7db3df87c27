"""The form of an interview and its people: from the texts that were typed to what is stored, and back."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from followup_tui.domain.countries import country_name, normalise_country, normalise_region, regions
from followup_tui.domain.facts import Person
from followup_tui.domain.models import Application, Contact, Interview, LogEntry, Participant
from followup_tui.domain.status import on_the_spot
from followup_tui.domain.when import parse_day, parse_span
from followup_tui.domain.words import ContactRule, Format, Happening, Part, Provenance
from followup_tui.domain.zones import UNKNOWN, zone_like
from followup_tui.errors import InvalidError
from followup_tui.storage.forms.common import Texts, found, merged, reading
from followup_tui.storage.interviews import InterviewEntry, InterviewView, PersonEntry

YES, NO = "yes", "no"
# How a round is called where nobody gave it a name.
ROUNDS: Texts = {
    Format.on_site: "Onsite",
    Format.video: "Video interview",
    Format.phone: "Phone screen",
}
NEW_PERSON: Texts = {
    "full_name": "",
    "part": Part.interviewer,
    "email": "",
    "phone": "",
    "provenance": Provenance.unknown,
}


@dataclass(frozen=True, slots=True)
class PersonForm:
    """A person as the form has them.

    Args:
        texts: by field, as in `NEW_PERSON`.
        contact_id: the contact, where the person was met before.
        participant_id: the participant, where the person was on the form already.
        versions: the versions of contact and participant that were read.
    """

    texts: Texts
    contact_id: int | None = None
    participant_id: int | None = None
    versions: tuple[int | None, int | None] = (None, None)

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed."""
        return not any(self.texts[name].strip() for name in ("full_name", "email", "phone"))


@dataclass(frozen=True, slots=True)
class InterviewForm:
    """An interview as the form has it: the texts by field, and the people."""

    texts: Texts
    people: Sequence[PersonForm] = field(default=())

    @property
    def typed(self) -> tuple[Texts, Sequence[tuple[int | None, Texts]]]:
        """What a person would miss if it were lost: the texts, without blank lines."""
        people = [(one.participant_id, one.texts) for one in self.people if not one.is_blank]
        return self.texts, people


def new_interview(zone: ZoneInfo) -> InterviewForm:
    """The form of an interview of which nothing is known yet.

    Args:
        zone: the candidate's zone.
    """
    return InterviewForm(
        {
            "company": "", "role": "", "when": "", "zone": zone.key, "round": "", "format": Format.on_site,
            "country": "", "region": "", "promised": "", "offered": NO, "deadline": "",
            "contact_rule": ContactRule.anything,
        }
    )  # fmt: skip


def further_round(application: Application) -> InterviewForm:
    """The form of a further round of an application."""
    texts = new_interview(ZoneInfo(application.zone)).texts
    return InterviewForm({**texts, **known_employer(application)})


def known_employer(application: Application) -> dict[str, str]:
    """What the form takes over from another interview at the same company."""
    return {
        "company": application.company,
        "role": application.role,
        "zone": application.zone,
        "country": country_name(application.country),
        "region": region_name(application),
        "contact_rule": application.contact_rule,
    }


def known_person(contact: Contact) -> dict[str, str]:
    """What the form takes over of a person who was met before."""
    return {name: str(getattr(contact, name)) for name in ("full_name", "email", "phone", "provenance")}


def interview_form(view: InterviewView) -> InterviewForm:
    """An interview of the journal as the form shows it."""
    interview = view.interview
    promise, offer = _logged(view, Happening.promise), _logged(view, Happening.offer)
    return InterviewForm(
        {
            **known_employer(view.application),
            "zone": interview.zone,
            "when": _span_text(interview),
            "round": interview.round,
            "format": interview.format,
            "promised": str(promise.day) if promise and promise.day else "",
            "offered": YES if offer else NO,
            "deadline": str(offer.day) if offer and offer.day else "",
        },
        tuple(_person_form(person) for person in view.round.people),
    )


def interview_entry(
    form: InterviewForm, now: datetime, here: ZoneInfo, seen: InterviewView | None = None
) -> InterviewEntry:
    """What the journal is to store.

    Args:
        form: what was typed.
        now: the present instant, aware.
        here: the candidate's zone.
        seen: the interview as it was read, when it is edited.

    Raises:
        InvalidError: by field of the form; those of people are named "people.1.email".
    """
    problems: dict[str, str] = {}
    texts = form.texts
    zone = zone_like(texts["zone"])
    if not zone:
        problems["zone"] = UNKNOWN
    there, today = ZoneInfo(zone or here.key), now.astimezone(here).date()
    start, end = reading(problems, "when", lambda: _span(texts["when"], now, there, seen)) or (now, now)
    promised = reading(problems, "promised", lambda: _day(texts["promised"], today))
    offered = texts["offered"] == YES
    deadline = reading(problems, "deadline", lambda: _day(texts["deadline"], today)) if offered else None
    for name, day in (("promised", promised), ("deadline", deadline)):
        if day is not None and "when" not in problems and day < start.astimezone(there).date():
            problems[name] = "This is before the interview."
    application = {**employer(texts), "zone": there.key}
    interview = {
        "round": texts["round"].strip() or ROUNDS[texts["format"]],
        "format": texts["format"],
        "starts_at": start,
        "ends_at": end,
        "zone": there.key,
    }
    problems = found(Application, application) | found(Interview, interview) | problems
    people = tuple((place, one) for place, one in enumerate(form.people) if not one.is_blank)
    for place, one in people:
        problems |= {f"people.{place}.{name}": said for name, said in _person_problems(one).items()}
    problems |= _met_twice(people)
    if problems:
        raise InvalidError(problems)
    entries = tuple(_person_entry(one, texts["company"]) for _, one in people)
    return InterviewEntry(application, interview, entries, promised, offered, deadline)


def merged_people(
    base: Sequence[PersonForm], mine: Sequence[PersonForm], theirs: Sequence[PersonForm]
) -> list[PersonForm]:
    """Bring the people of two changes together, as `merged` does with texts.

    Whom the other side removed goes, unless something was typed about them here; whom it added comes.
    """
    began = {one.participant_id: one for one in base if one.participant_id}
    now = {one.participant_id: one for one in theirs if one.participant_id}
    people = []
    for one in mine:
        other, before = now.get(one.participant_id or 0), began.get(one.participant_id or 0)
        if other and before:
            people.append(replace(other, texts=merged(before.texts, one.texts, other.texts)[0]))
        elif before is None:
            people.append(one)
        elif one.texts != before.texts:
            people.append(replace(one, participant_id=None, versions=(None, None)))
    return people + [one for key, one in now.items() if key not in began]


def _span(text: str, now: datetime, there: ZoneInfo, seen: InterviewView | None) -> tuple[datetime, datetime]:
    """The span that is meant; one that was not touched stays to the second."""
    if seen is not None and text == _span_text(seen.interview) and there.key == seen.interview.zone:
        return seen.interview.starts_at, seen.interview.ends_at
    return parse_span(text, now, there)


def _span_text(interview: Interview) -> str:
    zone = ZoneInfo(interview.zone)
    return f"{interview.starts_at.astimezone(zone):%Y-%m-%d %H:%M}-{interview.ends_at.astimezone(zone):%H:%M}"


def _day(text: str, today: date) -> date | None:
    return parse_day(text, today) if text.strip() else None


def employer(texts: Texts) -> dict[str, str]:
    """What is stored of an employer: the country and the region by their codes where they are known."""
    country = texts["country"].strip()
    region = texts["region"].strip() if regions(country) else ""
    return {
        "company": texts["company"],
        "role": texts["role"],
        "country": normalise_country(country) or country,
        "region": normalise_region(country, region) or region,
        "contact_rule": texts["contact_rule"],
    }


def region_name(application: Application) -> str:
    """The employer's region as people say it."""
    return dict(regions(application.country)).get(application.region, application.region)


def _logged(view: InterviewView, happening: Happening) -> LogEntry | None:
    """The newest entry of this interview that the form speaks of: a promise, or an offer in the room."""
    of_this = (
        entry
        for entry in view.facts.log
        if entry.interview_id == view.interview.id and entry.happening is happening
    )
    return next((e for e in reversed([*of_this]) if happening is Happening.promise or on_the_spot(e)), None)


def _person_form(person: Person) -> PersonForm:
    contact, participant = person.contact, person.participant
    return PersonForm(
        {**known_person(contact), "part": participant.part},
        contact.id,
        participant.id,
        (contact.version, participant.version),
    )


def _contact_of(texts: Texts) -> dict[str, str]:
    return {name: texts[name] for name in ("full_name", "email", "phone", "provenance")}


def _person_problems(one: PersonForm) -> dict[str, str]:
    return found(Contact, _contact_of(one.texts)) | found(Participant, {"part": one.texts["part"]})


def _person_entry(one: PersonForm, company: str) -> PersonEntry:
    values = _contact_of(one.texts)
    if one.contact_id is None:
        values["company"] = company
    return PersonEntry(values, {"part": one.texts["part"]}, one.contact_id, one.participant_id, one.versions)


def _met_twice(people: Sequence[tuple[int, PersonForm]]) -> dict[str, str]:
    seen: set[int] = set()
    problems = {}
    for place, one in people:
        if one.contact_id in seen:
            problems[f"people.{place}.full_name"] = "This person is on the form already."
        if one.contact_id is not None:
            seen.add(one.contact_id)
    return problems
