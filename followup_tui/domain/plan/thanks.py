"""The thanks: one for each interviewer, one for the company, or one for an offer in the room."""

from collections.abc import Iterator

from followup_tui.domain.facts import Person
from followup_tui.domain.models import LogEntry
from followup_tui.domain.plan.around import LOOKING_BACK
from followup_tui.domain.plan.situation import Situation, number
from followup_tui.domain.steps import GROUP_NOTE, Step, Task
from followup_tui.domain.words import Happening, Heading, State

COMPANY = "The company"


def thank(situation: Situation) -> Iterator[Step]:
    for person in situation.round.people:
        if person.is_office:
            continue
        name = person.contact.full_name
        sent = situation.sent(Task.thank, person.participant.contact_id) or _in_the_group(situation, person)
        yield _thanks(
            situation, Task.thank, number(person.participant), title=name, label=f"Thank {name}", sent=sent
        )


def _in_the_group(situation: Situation, person: Person) -> LogEntry | None:
    """A note to several that names nobody: it is for everybody who has no address."""
    if person.contact.reachable:
        return None
    found = [
        entry
        for entry in situation.log
        if (entry.happening, entry.kind) == (Happening.sent, GROUP_NOTE)
        and entry.interview_id == situation.number
        and entry.contact_id is None
    ]
    return found[-1] if found else None


def thank_company(situation: Situation) -> Iterator[Step]:
    office = situation.office()
    title = f"{office.contact.full_name}, for the company" if office else COMPANY
    yield _thanks(
        situation,
        Task.thank_company,
        situation.number,
        title=title,
        label=f"Thank {title if office else 'the company'}",
        sent=situation.sent(Task.thank_company),
    )


def _thanks(
    situation: Situation, task: Task, subject_id: int, *, title: str, label: str, sent: LogEntry | None
) -> Step:
    rules = situation.rules
    return Step(
        task=task,
        subject_id=subject_id,
        interview_id=situation.number,
        heading=Heading.thank,
        title=title,
        label=label,
        opens=situation.after(rules.thank_opens_hours),
        due=situation.after(rules.thank_due_hours),
        lapses=situation.thanks_lapse(),
        why=f"Within {rules.thank_due_hours} hours, while the talk is fresh. Once you may ask where things "
        "stand, the thanks go into that mail.",
        waits_for="" if situation.first_pass_over() or sent else LOOKING_BACK,
        settled=State.done if sent else None,
        settled_at=sent.at if sent else None,
    )


def acknowledge(situation: Situation) -> Iterator[Step]:
    if situation.offer is None or not situation.on_spot:
        return
    name = _maker(situation, situation.offer)
    sent = situation.sent(Task.acknowledge)
    yield Step(
        task=Task.acknowledge,
        subject_id=situation.number,
        interview_id=situation.number,
        heading=Heading.thank,
        title=name or COMPANY,
        label=f"Thank {name or 'the company'} for the offer",
        opens=situation.interview.ends_at,
        due=situation.after(situation.rules.thank_due_hours),
        why="They made an offer in the room: thanks and good wishes are enough, in one note.",
        settled=State.done if sent else None,
        settled_at=sent.at if sent else None,
    )


def _maker(situation: Situation, offer: LogEntry) -> str:
    """Who made an offer; empty where that is not known."""
    people = situation.round.people
    named = next((person for person in people if person.contact.id == offer.contact_id), None)
    maker = named or situation.office() or (people[0] if len(people) == 1 else None)
    return maker.contact.full_name if maker else ""
