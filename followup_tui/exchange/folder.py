"""Writes a folder of files, all of them or none."""

import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from followup_tui.errors import FollowupError


def write_folder(folder: Path, files: Iterable[tuple[str, str]]) -> int:
    """Write a new folder that only its owner can read; one that exists is left alone.

    Args:
        folder: where it is to be; missing folders above it are made.
        files: the name and the text of each file; they may be made while they are written.

    Returns:
        How many files were written.

    Raises:
        FollowupError: there is something of this name, or it can't be written.
    """
    if folder.exists() or folder.is_symlink():
        raise FollowupError(f"{folder} is there already, and nothing is written over.", "Say another name.")
    try:
        folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        part = Path(tempfile.mkdtemp(prefix=".", suffix=".part", dir=folder.parent))
        try:
            count = _write(part, files)
            part.rename(folder)
        finally:
            shutil.rmtree(part, ignore_errors=True)
    except OSError as problem:
        raise FollowupError(
            f"{folder} can't be written: {problem.strerror or problem}.", "Say another place."
        ) from problem
    return count


def unused(folder: Path) -> Path:
    """The folder, or where there is something of this name one with a number behind it."""
    number, found = 1, folder
    while found.exists():
        number += 1
        found = folder.with_name(f"{folder.name}-{number}")
    return found


def _write(folder: Path, files: Iterable[tuple[str, str]]) -> int:
    count = 0
    for name, text in files:
        file = folder / name
        file.touch(mode=0o600, exist_ok=False)
        file.write_text(text, encoding="utf-8", errors="replace", newline="")
        count += 1
    return count
