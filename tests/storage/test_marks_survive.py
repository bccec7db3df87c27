"""Ticks and the agenda through any sequence of facts, and back: on a real journal, with everything undone."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random

import pytest

from followup_tui.clock import Clock
from followup_tui.domain.facts import Facts
from followup_tui.domain.happenings import BY_NAME, entry_of, possible
from followup_tui.domain.plan import plan
from followup_tui.domain.rules import Rules
from followup_tui.domain.steps import Step, Task
from followup_tui.domain.words import ContactRule, Happening, MarkKind, State
from followup_tui.errors import FollowupError
from followup_tui.storage.interviews import InterviewEntry, InterviewView, PersonEntry
from followup_tui.storage.journal import Journal
from tests.storage.conftest import NOW, ZONE, entry

# Ticks on these count for one silence, and the step comes back with the next.
OF_ONE_WAIT = {Task.status_check, Task.call, Task.second_nudge, Task.closing_note}
AGENDA = """
    SELECT application_id, interview_id, task, subject_id, opens, due, lapses, waits_for, settled, note, why
    FROM agenda ORDER BY 1, 2, 3, 4
"""
ACTIONS = 16


class Passing(Clock):
    """A clock on which some minutes pass whenever it is asked."""

    _asked = count()

    def now(self) -> datetime:
        return NOW + timedelta(minutes=7 * next(self._asked))


class Player:
    """Somebody who does whatever comes to mind.

    Args:
        journal: an open journal.
        path: where it is.
        seed: of what comes to mind.
    """

    def __init__(self, journal: Journal, path: Path, seed: int) -> None:
        self.journal, self.path = journal, path
        self.random = Random(seed)  # noqa: S311 - it decides what a test does

    def act(self) -> None:
        """One thing of those that can be done now."""
        doing = [self.log, self.log, self.log, self.tick, self.tick, self.skip, self.put_off, self.bring_back]
        self.random.choice([*doing, self.strike, self.edit, self.record])()

    def log(self) -> None:
        known = self._view().facts
        sort = self.random.choice(
            [sort for sort in possible(known, NOW) if sort is not BY_NAME["rescheduled"]]
        )
        at = NOW + timedelta(hours=self.random.randint(-24, 24 * 20))
        kind = self.random.choice(["", "status_check", "thank_company", "second_nudge", "withdrawal"])
        about = self.random.choice(known.rounds).interview.id
        values = entry_of(
            sort,
            known,
            at,
            day=date(2026, 11, self.random.randint(20, 30)),
            note="They wrote.",
            kind=kind if sort.happening is Happening.sent else "",
        )
        self.journal.log.add({**values, "interview_id": self.random.choice([about, values["interview_id"]])})

    def strike(self) -> None:
        standing = self._view().facts.log
        if standing:
            one = self.random.choice(standing)
            self.journal.log.strike(one.id or 0, one.version)

    def tick(self) -> None:
        application_id, step = self._step()
        if step.task is not Task.answer_offer:  # which answer it was is for the log to say
            self.journal.steps.tick(application_id, step)

    def skip(self) -> None:
        self.journal.steps.skip(*self._step(), "Not this time.")

    def put_off(self) -> None:
        self.journal.steps.put_off(*self._step(), NOW + timedelta(hours=self.random.randint(-48, 400)))

    def bring_back(self) -> None:
        self.journal.steps.bring_back(*self._step())

    def edit(self) -> None:
        """Move an interview, bind it to another rule, and let somebody go or come."""
        view = self._view()
        moved = timedelta(hours=self.random.randint(-72, 72))
        times = {"starts_at": view.interview.starts_at + moved, "ends_at": view.interview.ends_at + moved}
        people = [
            PersonEntry(
                {"full_name": one.contact.full_name},
                contact_id=one.contact.id,
                participant_id=one.participant.id,
            )
            for one in view.round.people
        ]
        if people and self.random.random() < 0.5:
            people.pop()
        else:
            people.append(PersonEntry({"full_name": f"Person {self.random.randint(1, 99)}"}))
        rule = {"contact_rule": self.random.choice(list(ContactRule))}
        self.journal.interviews.edit(view, InterviewEntry(rule, times, people))

    def record(self) -> None:
        """Another round, or another application."""
        company = self.random.choice(["Halden Robotics", "Okapi", "Brightwater"])
        starts = NOW + timedelta(hours=self.random.randint(-72, 240))
        times = {"starts_at": starts, "ends_at": starts + timedelta(hours=1)}
        place = {"company": company, "role": "Backend engineer", "zone": "Europe/Berlin", "country": "DE"}
        known = entry(application=place, interview={**entry().interview, **times, "round": f"{starts:%d %b}"})
        self.journal.interviews.record(known)

    def _view(self) -> InterviewView:
        numbers = self._rows("SELECT id FROM interview ORDER BY id")
        return self.journal.interviews.view(int(str(self.random.choice(numbers)[0])))

    def _step(self) -> tuple[int, Step]:
        view = self._view()
        steps = self.journal.steps.of_interview(view.interview.id or 0)
        return view.application.id or 0, self.random.choice(steps)

    def agenda(self) -> list[tuple[object, ...]]:
        """The agenda as the file has it."""
        return self._rows(AGENDA)

    def facts(self) -> Iterator[Facts]:
        """What is known of every application."""
        for (number,) in self._rows("SELECT max(id) FROM interview GROUP BY application_id"):
            yield self.journal.interviews.view(int(str(number))).facts

    def _rows(self, statement: str) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(self.path)) as connection:
            return connection.execute(statement).fetchall()


def _undone(journal: Journal) -> bool:
    """Whether something was taken back; False where nothing is left."""
    try:
        journal.undo()
    except FollowupError as nothing:
        if not str(nothing).startswith("There is nothing to undo"):
            raise
        return False
    return True


def check(player: Player) -> None:
    """The agenda says what the plans say, and every tick that stands is seen on its step."""
    shown = {(row[0], row[2], row[3]): row[8] for row in player.agenda()}
    planned = {}
    for known in player.facts():
        application = known.application.id or 0
        for step in plan(known, Rules(), NOW):
            planned[application, step.task.value, step.subject_id] = str(step.settled or "")
            mark = known.mark(step.key)
            lasting = step.task not in OF_ONE_WAIT | {Task.park}
            if mark is not None and mark.kind is not MarkKind.put_off and lasting:
                assert step.settled in {State.done, State.skipped}, step
    assert shown == planned


@pytest.mark.parametrize("seed", range(5))
def test_ticks_stand_and_undoing_everything_leads_back_to_the_start(path: Path, seed: int) -> None:
    with Journal.open(path, Passing(ZONE), Rules()) as before:
        for _ in range(3):
            Player(before, path, seed).record()
    with Journal.open(path, Passing(ZONE), Rules()) as journal:
        player = Player(journal, path, seed)
        at_first = player.agenda()
        for _ in range(ACTIONS):
            player.act()
            check(player)
        while _undone(journal):
            check(player)
        assert player.agenda() == at_first
