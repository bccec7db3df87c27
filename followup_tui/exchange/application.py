"""One application as a page of text, and as a record for other programs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from followup_tui.composing.kinds import KINDS
from followup_tui.domain.about import said_round
from followup_tui.domain.calendar import Calendar
from followup_tui.domain.countries import country_name, regions
from followup_tui.domain.facts import Facts, Person, Round
from followup_tui.domain.models import LogEntry
from followup_tui.domain.saying import say_day_near, say_moment, say_span, say_time
from followup_tui.domain.standing import SIGNS, idle, timing
from followup_tui.domain.status import Status, offer, promise, status
from followup_tui.domain.steps import Step, state
from followup_tui.domain.timeline import moments
from followup_tui.domain.words import SETTLED, ContactRule, Provenance, State, said
from followup_tui.exchange.records import Record, instant
from followup_tui.text import visible_line

_STANDS: Mapping[Status, str] = {
    Status.live: "live",
    Status.offer: "they made an offer",
    Status.accepted: "you accepted",
    Status.declined: "you declined",
    Status.rejected: "they said no",
    Status.withdrawn: "you withdrew",
    Status.parked: "parked: nothing is expected any more",
}
_ORDER = (State.overdue, State.due, State.open, State.waiting)


@dataclass(frozen=True, slots=True)
class Page:
    """What is told of an application.

    Args:
        facts: all that is known about it.
        entries: its log, struck out entries too.
        steps: its plan.
        now: the present instant.
        zone: the candidate's zone.
    """

    facts: Facts
    entries: Sequence[LogEntry]
    steps: Sequence[Step]
    now: datetime
    zone: ZoneInfo

    def lines(self) -> list[str]:
        """A page of text, safe to show."""
        sections = (
            self._head(),
            ["", "Rounds", *self._rounds()],
            ["", "What happened", *self._happened()],
            ["", "What comes next", *self._next()],
        )
        return [visible_line(line) for section in sections for line in section]

    def record(self) -> Record:
        """A record; instants are ISO 8601 in UTC, and what is not known is None."""
        application = self.facts.application
        promised = promise(self.facts.log)
        return {
            "application": application.id,
            "company": application.company,
            "role": application.role,
            "country": application.country or None,
            "region": application.region or None,
            "zone": application.zone,
            "url": application.url or None,
            "contact_rule": str(application.contact_rule),
            "status": str(self._status),
            "promised": promised.isoformat() if promised else None,
            "rounds": [_round(one) for one in self.facts.rounds],
            "log": [_entry(one, self._names) for one in self.entries],
            "steps": [_step(one, state(one, self.now, self.zone)) for one in self.steps],
        }

    @property
    def _status(self) -> Status:
        return status(self.facts.log, [one.interview for one in self.facts.rounds])

    @property
    def _names(self) -> dict[int | None, str]:
        return {one.contact.id: one.contact.full_name for held in self.facts.rounds for one in held.people}

    @property
    def _there(self) -> ZoneInfo:
        return ZoneInfo(self.facts.application.zone)

    def _head(self) -> Iterator[str]:
        application, today = self.facts.application, self.now.astimezone(self.zone).date()
        yield f"{application.company} · {application.role}"
        name = country_name(application.country)
        region = dict(regions(application.country)).get(application.region, application.region)
        places = [part for part in (region, name, f"{say_time(self.now, self._there)} there now") if part]
        yield f"  where    {', '.join(places)} ({application.zone})"
        caveat = Calendar(application.country, application.region, application.zone).caveat
        if caveat:
            yield f"           {caveat}"
        if application.url:
            yield f"  web      {application.url}"
        if application.contact_rule is not ContactRule.anything:
            yield f"  rule     {said(application.contact_rule)}"
        yield f"  stands   {_STANDS[self._status]}"
        promised, offered = promise(self.facts.log), offer(self.facts.log)
        if promised and self._status is Status.live:
            yield f"           they promised an answer by {say_day_near(promised, today)}"
        if offered and offered.day and self._status is Status.offer:
            yield f"           they want your answer by {say_day_near(offered.day, today)}"

    def _rounds(self) -> Iterator[str]:
        for one in self.facts.rounds:
            held = one.interview
            span = say_span(held.starts_at, held.ends_at, self.now, ZoneInfo(held.zone), self.zone)
            yield f"  {held.id}  {said_round(held)} · {span}"
            names = {person.contact.id: person.contact.full_name for person in one.people}
            yield from (f"     {_person(person, names)}" for person in one.people)

    def _happened(self) -> Iterator[str]:
        """The log, the newest first; the rounds stand above."""
        titles = {name: kind.title for name, kind in KINDS.items()}
        told = [one for one in moments(self.facts, self.entries, self.now, self.zone, titles) if one.entry_id]
        for one in told:
            struck = " (struck out)" if one.struck else ""
            yield f"  {one.sign} {say_moment(one.at, self.now, self.zone)} · {one.title}{struck}"
            yield from (f"    {line}" for line in one.detail.splitlines())
        if not told:
            yield "  nothing yet"

    def _next(self) -> Iterator[str]:
        """What is to be done, the most urgent first, then what waits; with why, which is not said twice."""
        stands = [(state(step, self.now, self.zone), step) for step in self.steps]
        left = [(found, step) for found, step in stands if found not in SETTLED]
        if not any(found is not State.waiting for found, _ in left):
            yield f"  {idle(self.steps, self.now, self.zone)}"
        why = ""
        for found, step in sorted(left, key=lambda one: (_ORDER.index(one[0]), one[1].opens)):
            yield f"  {SIGNS[found]} {step.label} · {timing(step, self.now, self.zone)}"
            if step.why not in {"", why}:
                yield f"    {step.why}"
            why = step.why


def _person(person: Person, names: Mapping[int | None, str]) -> str:
    """Whom one met: the part, the addresses with where they are from, what was noted."""
    contact, participant = person.contact, person.participant
    source = "" if contact.provenance is Provenance.unknown else f" ({said(contact.provenance)})"
    reached = ", ".join(filter(None, (contact.email, contact.phone, contact.linkedin)))
    through = names.get(participant.through_id)
    ways = [f"{reached}{source}" if reached else "", f"through {through}" if through else ""]
    noted = f"you noted: {participant.detail}" if participant.detail else ""
    parts = [
        contact.full_name,
        said(participant.part),
        *(filter(None, ways) if any(ways) else ["no address"]),
        noted,
    ]
    return " · ".join(part for part in parts if part)


def _round(one: Round) -> Record:
    held = one.interview
    return {
        "interview": held.id,
        "round": held.round,
        "format": str(held.format),
        "starts": instant(held.starts_at),
        "ends": instant(held.ends_at),
        "zone": held.zone,
        "people": list(_people(one.people)),
    }


def _people(people: Iterable[Person]) -> Iterator[Record]:
    names = {person.contact.id: person.contact.full_name for person in people}
    for person in people:
        contact, participant = person.contact, person.participant
        known = contact.provenance is not Provenance.unknown
        yield {
            "name": contact.full_name,
            "part": str(participant.part),
            "email": contact.email or None,
            "phone": contact.phone or None,
            "linkedin": contact.linkedin or None,
            "provenance": str(contact.provenance) if known else None,
            "through": names.get(participant.through_id),
            "detail": participant.detail or None,
        }


def _entry(entry: LogEntry, names: Mapping[int | None, str]) -> Record:
    return {
        "entry": entry.id,
        "at": instant(entry.at),
        "happening": str(entry.happening),
        "outcome": str(entry.outcome) if entry.outcome != "none" else None,
        "kind": entry.kind or None,
        "day": entry.day.isoformat() if entry.day else None,
        "interview": entry.interview_id,
        "who": names.get(entry.contact_id),
        "note": entry.note or None,
        "struck": instant(entry.struck_at),
    }


def _step(step: Step, found: State) -> Record:
    return {
        "key": step.key,
        "state": str(found),
        "title": step.label,
        "interview": step.interview_id,
        "opens": instant(step.opens),
        "due": instant(step.due),
        "why": step.why or None,
        "note": step.note or None,
    }
