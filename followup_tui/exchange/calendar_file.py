"""A calendar file on the disk: written for its owner alone, and written anew as often as one likes."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from followup_tui.domain.agenda import Item
from followup_tui.errors import FollowupError
from followup_tui.exchange.files import write_over
from followup_tui.exchange.ics import PRODID, as_calendar

# What it is called where nobody names it.
USUAL_NAME = "followup.ics"
# It stands among the first lines of the file.
_OURS = f"PRODID:{PRODID}".encode()
_HEAD = 200
_LARGEST = 20_000_000


def write_calendar(
    path: Path, items: Sequence[Item], now: datetime, zone: ZoneInfo, *, private: bool = False
) -> int:
    """Write the agenda; a calendar file that followup wrote before is replaced, and nothing else.

    Args:
        items: the steps of the agenda, with those that are settled before their time.
        now: the present instant, aware.
        zone: the candidate's zone.
        private: whether companies, people and reasons are left out.

    Returns:
        How many events it holds.

    Raises:
        FollowupError: another file is in its place, or it can't be written.
    """
    try:
        before = _before(path)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        content = as_calendar(items, now, zone, private=private, before=before)
        write_over(content, path)
    except OSError as error:
        raise FollowupError(
            f"The calendar file {path} could not be written: {error.strerror or error}.",
            "Name another file.",
        ) from error
    except ValueError as error:
        raise FollowupError(
            f"The calendar file {path} is damaged, and was not touched.",
            "Move it away, or name another file.",
        ) from error
    return content.count(b"\r\nBEGIN:VEVENT\r\n")


def _before(path: Path) -> bytes:
    """What the file holds now; nothing where there is none.

    Raises:
        FollowupError: it is none of followup's.
    """
    if not path.exists():
        return b""
    if path.is_file() and path.stat().st_size <= _LARGEST:
        content = path.read_bytes()
        if _OURS in content[:_HEAD]:
            return content
    raise FollowupError(
        f"{path} is there already, and followup did not write it; it was not touched.",
        "Name another file.",
    )
