"""The command that records an interview, from one line or step by step."""

import sys
from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING

import click

from followup_tui.cli.call import Call, say, tell
from followup_tui.domain.words import ContactRule, Format, Happening, said
from followup_tui.errors import InvalidError, UsageError

if TYPE_CHECKING:
    from followup_tui.clock import Clock
    from followup_tui.storage.forms.interview import InterviewForm
    from followup_tui.storage.interviews import InterviewView
    from followup_tui.storage.journal import Journal

_NEEDED = ("company", "role", "when")
_ARGUMENTS = {"company": "COMPANY", "role": "ROLE", "people": "--with"}


def _words(vocabulary: type[StrEnum]) -> "click.Choice[str]":
    return click.Choice([word.value.replace("_", "-") for word in vocabulary])


@click.command()
@click.argument("company", required=False)
@click.argument("role", required=False)
@click.option("--when", help="“thu 10:00-12:00”, “today 14:00”, on their clock. One hour if no end is named.")
@click.option("--zone", help="Their time zone: a city, or Europe/Berlin. Yours if it is left out.")
@click.option("--round", help="“Onsite”, “Second round”. Else it is called by its format.")
@click.option("--format", type=_words(Format), help="How it takes place.  [default: on-site]")
@click.option("--country", help="Where they are: its public holidays count.")
@click.option("--region", help="The region of that country.")
@click.option("--contact-rule", type=_words(ContactRule), help="What they asked for.  [default: anything]")
@click.option(
    "--with",
    "people",
    multiple=True,
    metavar="PERSON",
    help="“Maya Chen <maya@example.com>, hiring manager, from business card”; for each one.",
)
@click.option("--promised", help="By when they promised an answer: “27 Nov”, “in two weeks”.")
@click.option("--note", help="Something to remember; it is logged.")
@click.pass_obj
def add(call: Call, /, people: tuple[str, ...], note: str | None, **given: str | None) -> None:
    """Record an interview, and print how it was understood.

    At a company that is known already its place and rule are taken over. In a terminal you are asked for what
    is missing: without any arguments, for all.
    """
    from followup_tui.clock import Clock

    missing = [name for name in _NEEDED if not given[name]]
    if missing and not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(
            f"Missing: {', '.join(map(_spelled, missing))}.",
            'Like this: followup add "Halden Robotics" "Backend engineer" --when "thu 10:00-12:00"',
        )
    texts = {name: text for name, text in given.items() if text}
    texts |= {name: texts[name].replace("-", "_") for name in ("format", "contact_rule") if name in texts}
    clock = Clock.from_environment()
    with call.opened(clock, new=True) as journal:
        from followup_tui.cli.asking import Asking, filled

        try:
            form = filled(journal, clock, texts, people)
            if missing:
                form = Asking(journal, clock, texts, people).form()
            view = _record(journal, clock, form, note or "")
        except InvalidError as problem:
            wrong = (f"{_spelled(name)}: {sentence}" for name, sentence in problem.problems.items())
            raise UsageError("\n".join(wrong)) from problem
        if "country" in texts and "zone" not in texts and view.interview.zone == clock.zone.key:
            tell(f"The times are understood on your own clock ({clock.zone.key}); --zone names theirs.")
        say(*_understood(journal, clock, view))


def _spelled(name: str) -> str:
    """How a field is given on the command line."""
    first = name.partition(".")[0]
    return _ARGUMENTS.get(first, f"--{first.replace('_', '-')}")


def _record(journal: "Journal", clock: "Clock", form: "InterviewForm", note: str) -> "InterviewView":
    from followup_tui.storage.forms.interview import interview_entry

    view = journal.interviews.record(interview_entry(form, clock.now(), clock.zone))
    if note.strip():
        about = {"application_id": view.application.id, "interview_id": view.interview.id}
        journal.log.add({**about, "happening": Happening.note, "note": note})
    return view


def _understood(journal: "Journal", clock: "Clock", view: "InterviewView") -> Iterator[str]:
    """What was recorded, with every day and time as it was understood, and what comes next."""
    from zoneinfo import ZoneInfo

    from followup_tui.domain import echoes
    from followup_tui.domain.calendar import Calendar
    from followup_tui.domain.outlook import outlook
    from followup_tui.domain.saying import say_day_near
    from followup_tui.domain.status import promise

    application, held, now, here = view.application, view.interview, clock.now(), clock.zone
    yield f"Recorded as number {held.id}: {application.company} · {application.role} · {held.round}"
    yield echoes.held(held.starts_at, held.ends_at, now, ZoneInfo(held.zone), here)
    if view.round.people:
        people = (f"{one.contact.full_name} ({said(one.participant.part)})" for one in view.round.people)
        yield f"→ with {', '.join(people)}"
    if promised := promise(view.facts.log):
        yield f"→ an answer is promised by {say_day_near(promised, now.astimezone(here).date())}"
    if caveat := Calendar(application.country, application.region, application.zone).caveat:
        yield caveat
    yield outlook(journal.applications.view(application.id or 0).steps, now, here)
