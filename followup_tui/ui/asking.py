"""Changes that ask before they are made, from whatever screen."""

from typing import Any

from followup_tui.domain.about import said_of_putting_off
from followup_tui.domain.calendar import at
from followup_tui.domain.steps import Step
from followup_tui.ui.modals.confirm import removal
from followup_tui.ui.modals.day import DayModal
from followup_tui.ui.screens.base import JournalScreen


async def put_off(screen: JournalScreen[Any], application_id: int, step: Step) -> None:
    """Ask until which day a step is put off, do it, and tell the user.

    Args:
        screen: where the step is seen; it has to run this in a worker.
        application_id: the application of the step.
        step: the step, not settled yet.

    Raises:
        FollowupError: what the journal has to say against it.
    """
    clock, rules = screen.clock, screen.followup.settings.clock
    today = clock.now().astimezone(clock.zone).date()
    day = await screen.app.push_screen_wait(DayModal(f"Put off “{step.label}”", "Until which day?", today))
    if day is not None:
        until = at(day, rules.night_until, clock.zone.key)
        await screen.ask(lambda journal: journal.steps.put_off(application_id, step, until))
        screen.followup.tell(*said_of_putting_off(step, until, day, today))


async def remove_interview(screen: JournalScreen[Any], interview_id: int) -> None:
    """Ask whether an interview is to be removed, do it, and tell the user.

    Args:
        screen: where the interview is seen; it has to run this in a worker.
        interview_id: the interview.

    Raises:
        FollowupError: what the journal has to say against it.
    """
    view = await screen.ask(lambda journal: journal.interviews.view(interview_id))
    if await screen.app.push_screen_wait(removal(view.application.company, view.interview.round)):
        version = view.interview.version
        await screen.ask(lambda journal: journal.interviews.remove(interview_id, version))
        screen.followup.tell("Deleted. u brings it back.")
