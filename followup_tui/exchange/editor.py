"""Hands a text to the user's editor, in a file of its own that nobody else can read."""

import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from followup_tui.errors import FollowupError

_USUAL = ("nano", "vi")
_REMEDY = "Set VISUAL or EDITOR to a program that works in this terminal."


def find_editor(environment: Mapping[str, str]) -> list[str]:
    """The command of the user's editor: VISUAL, else EDITOR, else one that is usually there.

    Args:
        environment: the variables of this process.

    Raises:
        FollowupError: there is none, or its command can't be read.
    """
    named = environment.get("VISUAL", "").strip() or environment.get("EDITOR", "").strip()
    if named:
        try:
            command = shlex.split(named)
        except ValueError as problem:
            raise FollowupError(f"The editor is set to “{named}”, which is no command.", _REMEDY) from problem
        if command:
            return command
    path = environment.get("PATH")
    for usual in _USUAL:
        if found := shutil.which(usual, path=path):
            return [found]
    raise FollowupError("There is no editor to open.", _REMEDY)


def edit(text: str, command: Sequence[str], environment: Mapping[str, str]) -> str:
    """Let the user edit a text; blocks until the editor ends.

    Args:
        text: what the editor begins with.
        command: the editor with its arguments; the file is the last one.
        environment: the variables that it is started with.

    Returns:
        The text as the editor left it, without blank lines at its end.

    Raises:
        FollowupError: the editor can't be started, failed, or left something that is no text.
    """
    with tempfile.TemporaryDirectory(prefix="followup-") as folder:  # 0700
        file = Path(folder) / "draft.txt"
        file.touch(mode=0o600)
        file.write_text(f"{text}\n", encoding="utf-8")
        edit_file(file, command, environment)
        try:
            return file.read_text(encoding="utf-8").rstrip("\n")
        except (OSError, ValueError) as problem:
            raise _failed(command, "no text came back") from problem


def edit_file(file: Path, command: Sequence[str], environment: Mapping[str, str]) -> None:
    """Let the user edit a file; blocks until the editor ends.

    Args:
        file: the file.
        command: the editor with its arguments; the file is the last one.
        environment: the variables that it is started with.

    Raises:
        FollowupError: the editor can't be started, or failed.
    """
    try:
        status = subprocess.run([*command, str(file)], env=dict(environment), check=False).returncode  # noqa: S603
    except (OSError, ValueError) as problem:
        why = problem.strerror if isinstance(problem, OSError) and problem.strerror else "it can't be started"
        raise _failed(command, why) from problem
    if status != 0:
        raise FollowupError(f"{command[0]} ended with an error ({status}); the text is as it was.", _REMEDY)


def _failed(command: Sequence[str], why: str) -> FollowupError:
    return FollowupError(f"{command[0]} did not work: {why}. The text is as it was.", _REMEDY)
