"""What becomes of a text that can't be stored where it was typed."""

from typing import TYPE_CHECKING

from textual.screen import ModalScreen

from followup_tui.ui.handing import hand_over
from followup_tui.ui.modals.confirm import letting_go
from followup_tui.ui.modals.keeping import KeepingModal

if TYPE_CHECKING:
    from followup_tui.ui.app import FollowupApp


async def which_of(app: "FollowupApp", mine: str, theirs: str) -> str | None:
    """Ask which text to keep, when one was changed in two places; from a worker.

    Args:
        app: the app.
        mine: what was typed here.
        theirs: what is stored by now.

    Returns:
        The text to go on with; None where nothing is decided.
    """
    if isinstance(app.screen, ModalScreen):  # one question at a time
        return None
    keeping = await app.push_screen_wait(KeepingModal(mine, theirs))
    if keeping is None:
        return None
    app.tell(keeping.told)
    return keeping.of(mine, theirs)


async def handed_over(app: "FollowupApp", text: str) -> bool:
    """Ask whether to go on without a text whose place is gone, and hand it over; from a worker.

    Args:
        app: the app.
        text: what was typed.
    """
    if isinstance(app.screen, ModalScreen) or not await app.push_screen_wait(letting_go()):
        return False
    if text.strip():
        await hand_over(app, text, "What you typed")
    return True
