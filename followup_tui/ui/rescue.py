"""What becomes of a text that can't be stored where it was typed."""

from typing import TYPE_CHECKING

from textual.screen import ModalScreen

from followup_tui.errors import FollowupError, NotFoundError
from followup_tui.storage.work import ConflictError
from followup_tui.ui.handing import hand_over
from followup_tui.ui.modals.confirm import letting_go
from followup_tui.ui.modals.keeping import KeepingModal
from followup_tui.ui.widgets.kept import KeptText

if TYPE_CHECKING:
    from followup_tui.ui.app import FollowupApp


def needs_word(problem: FollowupError) -> bool:
    """Whether only the user can say what becomes of the text: its place has another one, or is gone."""
    return isinstance(problem, ConflictError | NotFoundError)


async def rescue(app: "FollowupApp", field: KeptText, theirs: str, problem: FollowupError) -> str | None:
    """Ask what becomes of a text.

    Args:
        app: the app; it has to be asked from a worker.
        field: where the text stands.
        theirs: what is stored in its place by now.
        problem: why it can't be stored.

    Returns:
        The text to go on with; None where nothing is decided, and all stays as it is.
    """
    if isinstance(app.screen, ModalScreen):  # one question at a time
        return None
    if isinstance(problem, ConflictError):
        keeping = await app.push_screen_wait(KeepingModal(field.text, theirs))
        if keeping is None:
            return None
        app.tell(keeping.told)
        return keeping.of(field.text, theirs)
    if await app.push_screen_wait(letting_go()):
        await hand_over(app, field.text, "What you typed")
        return ""
    return None
