"""Saves a text or a mail as a private file: the way out where there is no clipboard."""

import os
import re
import tempfile
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal

from followup_tui.errors import FollowupError

Suffix = Literal[".txt", ".eml", ".md", ".csv"]

_UNSAFE = re.compile(r"[^\w.]+")
_LONGEST_STEM = 120  # bytes; file systems take 255, and a number and the suffix are still to come
# Windows opens a device by these names, whatever the suffix.
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def save_text(text: str, folder: Path, name: str) -> Path:
    """Write a text to a new file, as `save` does.

    Args:
        text: written as UTF-8, as it is.
        folder: made, for its owner alone, where it is missing.
        name: what the file is about; its name is made from it.

    Returns:
        The file, complete and on the disk.

    Raises:
        FollowupError: when the file can't be written.
    """
    return save(text.encode("utf-8", "replace"), folder, name, ".txt")


def save(content: bytes, folder: Path, name: str, suffix: Suffix) -> Path:
    """Write a new file that only its owner can read; nothing that exists is overwritten, no link is followed.

    Args:
        content: written as it is.
        folder: made, for its owner alone, where it is missing; nothing is ever written outside it.
        name: what the file is about; its name is made from it.
        suffix: how the file's name ends.

    Returns:
        The file, complete and on the disk.

    Raises:
        FollowupError: when the file can't be written.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        stem = safe_stem(name.removesuffix(suffix))
        with _part(content, folder) as part:
            return part.replace(_reserve(folder, stem, suffix))
    except OSError as error:
        raise FollowupError(
            f"Nothing could be saved in {folder}: {error.strerror or error}.",
            "Show the text in the plain view and copy it from there.",
        ) from error


def write_new(content: bytes, target: Path) -> Path:
    """Write a file that only its owner can read; where there is one, it is left alone.

    Args:
        content: written as it is.
        target: the file; its folder has to be there.

    Returns:
        The file, complete and on the disk.

    Raises:
        FollowupError: it is there already, or can't be written.
    """
    try:
        with _part(content, target.parent) as part:
            target.touch(mode=0o600, exist_ok=False)  # the name is taken once all is on the disk
            return part.replace(target)
    except FileExistsError as error:
        raise FollowupError(
            f"{target} is there already, and nothing is written over.", "Say another name."
        ) from error
    except OSError as error:
        raise FollowupError(
            f"{target} can't be written: {error.strerror or error}.", "Say another place."
        ) from error


def safe_stem(name: str) -> str:
    """Make a file name, without suffix, that every file system takes and that hides nothing.

    Args:
        name: any text at all.
    """
    stem = _UNSAFE.sub("-", unicodedata.normalize("NFC", name))
    stem = stem.encode("utf-8", "ignore")[:_LONGEST_STEM].decode("utf-8", "ignore").strip("-._")
    if _DEVICES.fullmatch(stem):
        return f"text-{stem}"
    return stem or "text"


def write_over(content: bytes, target: Path) -> None:
    """Write a file that only its owner can read; one that exists is replaced whole or not at all.

    Args:
        content: written as it is.
        target: the file; its folder has to be there. A link stays, and what it leads to is replaced.

    Raises:
        OSError: it can't be written.
    """
    real = target.resolve()
    with _part(content, real.parent) as part:
        part.replace(real)


@contextmanager
def _part(content: bytes, folder: Path) -> Iterator[Path]:
    """Write beside the target, to move there, so that nobody ever meets half a file."""
    descriptor, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=folder)
    part = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        yield part
    finally:
        with suppress(FileNotFoundError):
            part.unlink()


def _reserve(folder: Path, stem: str, suffix: Suffix) -> Path:
    """Take the first free name, by an empty file that is ours to replace; a link counts as taken."""
    number = 1
    while True:
        target = folder / (f"{stem}{suffix}" if number == 1 else f"{stem}-{number}{suffix}")
        try:
            target.touch(mode=0o600, exist_ok=False)
        except FileExistsError:
            number += 1
        else:
            return target
