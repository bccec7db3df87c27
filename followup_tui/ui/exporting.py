"""Files for other programs, written from the app."""

import asyncio
from typing import TYPE_CHECKING

from followup_tui.errors import FollowupError

if TYPE_CHECKING:
    from followup_tui.ui.app import FollowupApp


async def export_calendar(app: "FollowupApp") -> None:
    """Write the calendar file beside the journal, and tell where it is.

    Args:
        app: whose agenda it is.
    """
    from followup_tui.exchange.calendar_file import USUAL_NAME, write_calendar

    agenda, now, zone = app.desk.agenda, app.desk.clock.now(), app.desk.clock.zone
    path = app.places.exports / USUAL_NAME
    try:
        await asyncio.to_thread(lambda: write_calendar(path, agenda.whole(now), now, zone))
    except FollowupError as problem:
        app.tell_problem(problem)
    else:
        app.tell(
            f"Written: {path}", "Your calendar can import it, again and again. It names companies and people."
        )


async def export_interview(app: "FollowupApp", interview_id: int) -> None:
    """Write an interview down as Markdown beside the journal, and tell where it is.

    Args:
        app: whose journal it is.
        interview_id: the interview.
    """
    from followup_tui.exchange.dossier import Page
    from followup_tui.exchange.files import save
    from followup_tui.storage.whole import read_whole

    now, zone = app.desk.clock.now(), app.desk.clock.zone
    try:
        whole = await app.desk.ask(lambda journal: read_whole(journal, interview_id))
        page = Page(whole, app.questionnaire(), now, zone)
        content = page.as_markdown().encode("utf-8", "replace")
        path = await asyncio.to_thread(save, content, app.places.exports, page.file_name, ".md")
    except FollowupError as problem:
        app.tell_problem(problem)
    else:
        app.tell(f"Written: {path}", "Everything about this interview, for your eyes only.")
