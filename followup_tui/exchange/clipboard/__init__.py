"""Copies a text to where the user can paste it, and says honestly what came of it.

Everything here blocks, for as long as the limit at most: call it from a worker thread.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, assert_never

from followup_tui.exchange.clipboard import routes
from followup_tui.exchange.clipboard.process import Deadline
from followup_tui.exchange.clipboard.report import Attempt, Outcome, Report, Route
from followup_tui.exchange.clipboard.routes import osc52
from followup_tui.exchange.clipboard.seat import Seat, find_seat

__all__ = ["Attempt", "Mode", "Outcome", "Report", "Route", "copy", "osc52"]

Mode = Literal["auto", "native", "tmux", "osc52", "command", "off"]

# Shares of the time: a route that hangs leaves some for the next, and the last some for clearing up.
_IN_ALL = 0.9
_ASKING_TMUX = 0.2
_DESKTOP_BEFORE_TMUX = 0.6


def copy(
    text: str,
    *,
    mode: Mode = "auto",
    command: Sequence[str] = (),
    environment: Mapping[str, str],
    write_terminal: Callable[[str], None] | None,
    limit: float = 3.0,
) -> Report:
    """Copy a text by the routes that fit, and check where it can be checked.

    Args:
        text: what to copy.
        mode: the setting `clipboard`.
        command: the setting `copy_command`, for the mode "command".
        environment: the variables of this process.
        write_terminal: writes to the terminal as it is, for OSC 52; None where there is no terminal.
        limit: seconds that all routes together may take.
    """
    if why := _not_to_be_copied(text, mode):
        return Report.of(Attempt(Outcome.FAILED, Route.OFF, why))
    deadline = Deadline(limit * _IN_ALL)
    seat = find_seat(environment, deadline.part(_ASKING_TMUX))
    match mode:
        case "auto":
            return Report.of(*_automatic(text, seat, deadline, write_terminal))
        case "native":
            return Report.of(routes.desktop(text, seat, deadline))
        case "tmux":
            return Report.of(routes.tmux(text, seat, deadline))
        case "osc52":
            return Report.of(routes.terminal(text, seat, write_terminal))
        case "command":
            return Report.of(routes.own_command(text, seat, command, deadline))
        case "off":
            raise AssertionError("answered above")
    assert_never(mode)


def _not_to_be_copied(text: str, mode: Mode) -> str:
    """Why a text is not even tried, half a sentence; empty where it is."""
    if mode == "off":
        return "the clipboard is turned off in the settings"
    if not text:
        return "there is no text"
    try:
        text.encode()
    except UnicodeEncodeError:
        return "the text holds a character that is not valid Unicode"
    return ""


def _automatic(
    text: str, seat: Seat, deadline: Deadline, write_terminal: Callable[[str], None] | None
) -> list[Attempt]:
    """Try what reaches the user: the desktop unless it is far away, tmux where it runs, else the terminal."""
    tried = []
    if not seat.over_ssh:
        share = _DESKTOP_BEFORE_TMUX if seat.in_tmux else 1.0
        tried.append(routes.desktop(text, seat, deadline.part(share)))
    if seat.in_tmux:
        tried.append(routes.tmux(text, seat, deadline))
    if all(attempt.outcome is Outcome.FAILED for attempt in tried):
        tried.append(routes.terminal(text, seat, write_terminal))
    return tried
