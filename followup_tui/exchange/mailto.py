"""A letter as a mailto link, and the mail program of this desktop that opens it."""

import subprocess
import sys
import threading
from collections.abc import Mapping
from urllib.parse import quote

from followup_tui.errors import FollowupError
from followup_tui.exchange.clipboard.process import Deadline
from followup_tui.exchange.clipboard.seat import Seat, find_seat
from followup_tui.exchange.mail import Outgoing
from followup_tui.text import one_line, prose

# Outlook takes 2,046 characters, Windows 2,083 (INTERNET_MAX_URL_LENGTH), browsers little more than 2,000;
# what is beyond is cut off without a word.
LONGEST_LINK = 2_000

HANDED = "Handed to your mail program: look it over there, and send it from there."

_OPENER = "open" if sys.platform == "darwin" else "xdg-open"
_INSTEAD = "Save it as a mail file (.eml) and open that where your mail program is."
_ASKING_TMUX = 0.5  # seconds
_WHY = {
    3: "there is no mail program for it on this desktop",
    4: "the mail program of this desktop could not be started",
}


def mailto(letter: Outgoing) -> str | None:
    """A letter as a link that begins a mail; None where it is longer than programs take.

    Args:
        letter: the letter; a link names its recipients by their addresses only, and no sender.

    Raises:
        FollowupError: an address can't be used.
    """
    to = ",".join(quote(one.written, safe="@") for one in letter.recipients)
    texts = {"subject": one_line(letter.subject), "body": prose(letter.body).replace("\n", "\r\n")}
    fields = "&".join(f"{name}={quote(text, safe='')}" for name, text in texts.items() if text)
    link = f"mailto:{to}?{fields}" if fields else f"mailto:{to}"
    return link if len(link) <= LONGEST_LINK else None


def open_mail(link: str, environment: Mapping[str, str], limit: float = 2.0) -> str:
    """Open a mailto link in the mail program of this desktop, which goes on without us.

    Args:
        link: what `mailto` made.
        environment: the variables of this process.
        limit: seconds to wait for a complaint; a mail program that is still running then took the link.

    Returns:
        What the user is told: that it was handed over, since nobody knows whether it will be sent.

    Raises:
        FollowupError: there is no desktop or no mail program here, or it failed.
    """
    seat = find_seat(environment, Deadline(_ASKING_TMUX))
    if not _has_desktop(seat):
        raise FollowupError("No mail program can be opened: there is no desktop where you sit.", _INSTEAD)
    try:
        process = subprocess.Popen(  # noqa: S603  # no shell, and a link begins with its scheme
            [_OPENER, link],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=dict(seat.environment),
            start_new_session=True,
        )
    except OSError as problem:
        why = "is not installed" if isinstance(problem, FileNotFoundError) else "can't be started"
        raise FollowupError(f"No mail program can be opened: {_OPENER} {why}.", _INSTEAD) from problem
    try:
        status = process.wait(limit)
    except subprocess.TimeoutExpired:
        # Some openers stay until the mail program ends. It is not ours to end, only to bury.
        threading.Thread(target=process.wait, daemon=True).start()
        return HANDED
    if status != 0:
        why = _WHY.get(status, f"{_OPENER} ended with status {status}")
        raise FollowupError(f"No mail program was opened: {why}.", _INSTEAD)
    return HANDED


def _has_desktop(seat: Seat) -> bool:
    """Whether a window would open where the user sits."""
    if sys.platform == "darwin":
        return not seat.over_ssh
    display = seat.environment.get("DISPLAY", "")
    if (
        seat.over_ssh
    ):  # a forwarded display has the name of a machine before its colon, this machine's own has none
        return bool(display) and not display.startswith(":")
    return bool(display or seat.environment.get("WAYLAND_DISPLAY"))
