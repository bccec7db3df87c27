"""Commands that tell the journal what happened."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click

from followup_tui.cli.call import Call, say
from followup_tui.composing.kinds import KINDS
from followup_tui.domain.happenings import BY_NAME, SORTS, Sort, Want, possible
from followup_tui.domain.status import Status
from followup_tui.domain.words import Happening
from followup_tui.errors import FollowupError, InvalidError, NotFoundError, UsageError
from followup_tui.text import one_line, visible_line

if TYPE_CHECKING:
    from datetime import datetime

    from followup_tui.cli.choosing import Chosen
    from followup_tui.clock import Clock
    from followup_tui.domain.facts import Facts
    from followup_tui.domain.models import LogEntry
    from followup_tui.storage.applications import ApplicationView
    from followup_tui.storage.journal import Journal

_OPTIONS = {"when": "--at", "time": "--at", "day": "--day", "kind": "--kind", "note": "--note"}
_DAYS = frozenset({Want.day, Want.deadline})
_OVER = frozenset({Status.accepted, Status.declined, Status.rejected, Status.withdrawn})
_NO_OFFER = "there is no offer yet; log it first: followup log offer."
_CAN_NOT_BE = {
    Happening.accepted: _NO_OFFER,
    Happening.declined: _NO_OFFER,
    Happening.rescheduled: "there is no interview to move.",
    Happening.cancelled: "there is no interview to cancel.",
    Happening.parked: "it is parked already.",
    Happening.unparked: "it is not parked.",
}


class Listing(click.Command):
    """Its help ends with a list of all that can be logged."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list."""
        with formatter.section("What can be logged"):
            formatter.write_dl([(sort.name, f"{sort.title} ({sort.meaning})") for sort in SORTS])


@dataclass(frozen=True, slots=True)
class Said:
    """What the options say of something that happened; None for what they leave out."""

    day: str | None = None
    at: str | None = None
    note: str | None = None
    kind: str | None = None
    who: str | None = None

    def texts(self, sort: Sort, chosen: "Chosen") -> dict[str, str]:
        """The texts of the form of what happened.

        Raises:
            UsageError: an option does not go with what happened, or one is missing.
            NotFoundError: nobody of these rounds is called so.
        """
        self._check(sort)
        moment = "time" if sort.want is Want.time else "when"
        given = {moment: self.at, "day": self.day, "note": self.note, "kind": self.kind}
        if chosen.interview_id is not None:
            given["round"] = str(chosen.interview_id)
        if self.who is not None:
            given["whom"] = str(_person(chosen.view.facts, self.who))
        return {name: text for name, text in given.items() if text is not None}

    def _check(self, sort: Sort) -> None:
        alien = {
            "--day": self.day is not None and sort.want not in _DAYS,
            "--kind": self.kind is not None and sort.want is not Want.kind,
            "--who": self.who is not None and sort.want is Want.time,
        }
        for option, wrong in alien.items():
            if wrong:
                raise UsageError(f"{option} does not go with “{sort.name}”.", "Put it into --note.")
        if sort.want is Want.kind and self.kind is None:
            raise UsageError("Say what you wrote.", f"--kind is one of: {', '.join(KINDS)}")


@click.command(cls=Listing)
@click.argument("what", type=click.Choice([*BY_NAME]), metavar="WHAT")
@click.argument("which", nargs=-1)
@click.option("--day", help="The day that they named: “27 Nov”, “in two weeks”.")
@click.option("--at", help="When it happened, “yesterday 15:00”, if not now. With rescheduled: the new time.")
@click.option("--note", help="Your own words.")
@click.option("--kind", type=click.Choice([*KINDS]), metavar="KIND", help=f"With sent: {', '.join(KINDS)}.")
@click.option("--who", help="A part of the name of the person it was about.")
@click.pass_obj
def log(call: Call, /, what: str, which: tuple[str, ...], **given: str | None) -> None:
    """Log what happened, and print what follows from it.

    WHICH is a number of `followup list`, or a part of the name of a company or a role; it can be left out
    while only one application is live.
    """
    from followup_tui.cli.choosing import choose, only_live
    from followup_tui.clock import Clock
    from followup_tui.storage.agenda import Agenda

    clock = Clock.from_environment()
    with call.opened(clock) as journal:
        agenda = Agenda(call.places().journal)
        chosen = choose(journal, agenda, which) if which else only_live(journal, agenda)
        _log(journal, clock, chosen, BY_NAME[what], Said(**given))


@click.command(short_help="Park an application: nothing is expected any more.")
@click.argument("which", nargs=-1, required=True)
@click.option("--undo", is_flag=True, help="Take it out of the park again.")
@click.pass_obj
def park(call: Call, which: tuple[str, ...], undo: bool) -> None:
    """Park an application: nothing is expected of it any more, and it is out of sight.

    WHICH is a number of `followup list`, or a part of the name of a company or a role.
    """
    from followup_tui.cli.choosing import choose
    from followup_tui.clock import Clock
    from followup_tui.storage.agenda import Agenda

    clock = Clock.from_environment()
    with call.opened(clock) as journal:
        chosen = choose(journal, Agenda(call.places().journal), which)
        _log(journal, clock, chosen, BY_NAME["unparked" if undo else "parked"], Said())


def _log(journal: "Journal", clock: "Clock", chosen: "Chosen", sort: Sort, given: Said) -> None:
    """Log it, and say what was understood and what follows."""
    from followup_tui.domain.outlook import outlook
    from followup_tui.storage.forms.happened import told

    facts, now = chosen.view.facts, clock.now()
    _refuse_what_can_not_be(sort, chosen, now)
    try:
        told(sort, given.texts(sort, chosen), facts, now, clock.zone).store(journal)
    except InvalidError as problem:
        said = (f"{_OPTIONS.get(name, name)}: {sentence}" for name, sentence in problem.problems.items())
        raise UsageError(" ".join(said)) from problem
    after = journal.applications.view(facts.application.id or 0)
    known = {entry.id for entry in chosen.view.entries}
    entry = next(entry for entry in after.entries if entry.id not in known)
    say(*_understood(entry, after, clock, at=given.at), outlook(after.steps, now, clock.zone))


def _refuse_what_can_not_be(sort: Sort, chosen: "Chosen", now: "datetime") -> None:
    view = chosen.view
    if sort not in possible(view.facts, now):
        raise FollowupError(f"{chosen.name}: {_CAN_NOT_BE[sort.happening]}")
    if sort.happening is Happening.parked and view.status in _OVER:
        raise FollowupError(f"{chosen.name} is over ({view.status}): there is nothing to park.")


def _understood(
    entry: "LogEntry", view: "ApplicationView", clock: "Clock", *, at: str | None
) -> Iterator[str]:
    """What was logged, and each day and time as it was understood."""
    from followup_tui.domain.saying import say_span
    from followup_tui.domain.timeline import moments
    from followup_tui.domain.when import echo, echo_day

    now, here = clock.now(), clock.zone
    titles = {name: kind.title for name, kind in KINDS.items()}
    told = next(one for one in moments(view.facts, [entry], now, here, titles) if one.entry_id == entry.id)
    yield f"Logged: {told.title} · {view.application.company} · {view.application.role}"
    if entry.happening is Happening.rescheduled:
        held = next(one.interview for one in view.facts.rounds if one.interview.id == entry.interview_id)
        yield f"→ {say_span(held.starts_at, held.ends_at, now, ZoneInfo(held.zone), here)}"
    elif at is not None:
        yield echo(entry.at, now, here)
    if entry.day is not None:
        yield echo_day(entry.day, now.astimezone(here).date())


def _person(facts: "Facts", name: str) -> int:
    """The number of the one contact with this in the name.

    Raises:
        NotFoundError: nobody is called so.
        UsageError: several are.
    """
    people = {one.contact.id or 0: one.contact.full_name for held in facts.rounds for one in held.people}
    part = one_line(name).casefold()
    found = [number for number, full_name in people.items() if part and part in full_name.casefold()]
    if not found:
        raise NotFoundError(
            f"Nobody here is called “{visible_line(name)}”.",
            f"You met {', '.join(people.values())}." if people else "Nobody is noted for this application.",
        )
    if len(found) > 1:
        names = ", ".join(people[number] for number in found)
        raise UsageError(f"“{visible_line(name)}” could be {names}.", "Say more of the name.")
    return found[0]
