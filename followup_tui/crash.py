"""Writes down what broke: where in the code, and none of the journal's text."""

import platform
import sys
import traceback
from datetime import datetime
from pathlib import Path

from followup_tui import __version__
from followup_tui.storage.private import make_private


def write_down(problem: BaseException, folder: Path, now: datetime) -> Path:
    """Write the places that a problem went through into a private file.

    Messages and values are left out: both can hold what the user wrote.

    Args:
        problem: what was raised.
        folder: where the file goes; made 0700.
        now: names the file.

    Returns:
        The file, 0600.

    Raises:
        OSError: it can't be written.
    """
    make_private(folder)
    file = folder / f"crash-{now:%Y%m%d-%H%M%S-%f}.txt"
    file.touch(mode=0o600, exist_ok=False)
    file.write_text("\n".join(_lines(problem)) + "\n", encoding="utf-8")
    return file


def _lines(problem: BaseException) -> list[str]:
    lines = [f"followup {__version__}, Python {platform.python_version()}, {sys.platform}"]
    cause: BaseException | None = problem
    while cause is not None:
        lines += ["", f"{type(cause).__module__}.{type(cause).__qualname__}"]
        lines += [
            f"  {frame.filename}:{frame.lineno} in {frame.name}"
            for frame in traceback.extract_tb(cause.__traceback__)
        ]
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
    return lines
