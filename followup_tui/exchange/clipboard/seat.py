"""Where the user sits at this moment: at this machine, or at the far end of an SSH connection."""

from collections.abc import Mapping
from dataclasses import dataclass

from followup_tui.exchange.clipboard.process import Deadline, run

# What tmux takes over from the terminal that attached last.
_DESKTOP = ("DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY")
_SSH = ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT")


@dataclass(frozen=True)
class Seat:
    """The terminal in front of the user.

    `environment` is that of this process, with the desktop's variables as they are now.
    """

    environment: Mapping[str, str]
    in_tmux: bool
    over_ssh: bool


def find_seat(environment: Mapping[str, str], deadline: Deadline) -> Seat:
    """Find out where the user sits; tmux is asked, since its session outlives its terminals.

    Args:
        environment: the variables that this process was started with, perhaps long ago.
        deadline: how long tmux may take; without an answer the variables count.
    """
    over_ssh = any(environment.get(name) for name in _SSH)
    if not environment.get("TMUX"):
        return Seat(environment, in_tmux=False, over_ssh=over_ssh)
    now, unset = _ask_tmux(environment, deadline)
    if "SSH_CONNECTION" in now:
        over_ssh = True
    elif "SSH_CONNECTION" in unset:
        over_ssh = False
    desktop = {name: now[name] for name in _DESKTOP if name in now}
    return Seat({**environment, **desktop}, in_tmux=True, over_ssh=over_ssh)


def _ask_tmux(environment: Mapping[str, str], deadline: Deadline) -> tuple[dict[str, str], set[str]]:
    """The variables of the tmux session, and the names that it says are not set."""
    answer = run(["tmux", "show-environment"], environment=environment, deadline=deadline)
    lines = answer.output.decode("utf-8", "replace").splitlines() if answer.status == 0 else []
    pairs = (line.partition("=") for line in lines)
    now = {name: value for name, equals, value in pairs if equals}
    return now, {line[1:] for line in lines if line.startswith("-")}
