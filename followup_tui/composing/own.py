"""The user's own templates: files in a folder, read with care, and the kinds of text that they make."""

import os
import re
import stat
from collections.abc import Mapping
from pathlib import Path

from followup_tui.composing.frontmatter import parted
from followup_tui.composing.kinds import KINDS, Kind
from followup_tui.composing.mistakes import TemplateError

ENDING = ".txt.j2"
# The most bytes of a file that are read.
LARGEST = 32 * 1024

_MOST = 200
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,59}", re.ASCII)
_FILES = {stat.S_ISDIR: "a folder", stat.S_ISFIFO: "a pipe", stat.S_ISSOCK: "a socket"}


def is_name(name: str) -> bool:
    """Whether a kind, and so a template, may be called so."""
    return _NAME.fullmatch(name) is not None


def is_there(path: Path) -> bool:
    """Whether there is something of this name, whatever it is.

    Raises:
        TemplateError: it can't be found out.
    """
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as problem:
        raise _unreadable(path, problem) from problem
    return True


def files(folder: Path) -> list[Path]:
    """What looks like a template in a folder, whether it can be used or not, by name; none without a folder.

    Args:
        folder: where the user's templates are.

    Raises:
        TemplateError: the folder can't be read.
    """
    try:
        names = sorted(name for name in os.listdir(folder) if name.endswith(ENDING))  # noqa: PTH208
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as problem:
        raise _unreadable(folder, problem) from problem
    return [folder / name for name in names[:_MOST]]


def kinds(folder: Path) -> Mapping[str, Kind]:
    """All kinds of text by name: ours, changed by what the user's templates say, and then the user's own.

    A template that can't be used is no reason to hide the others: it makes a kind without what it says about
    itself, and to begin a draft of this kind tells what is wrong.

    Args:
        folder: where the user's templates are; it need not exist.
    """
    found = dict(KINDS)
    try:
        named = [(path.name.removesuffix(ENDING), path) for path in files(folder)]
    except TemplateError:
        return found
    for name, path in named:
        if is_name(name):
            found[name] = kind(name, path)
    return found


def kind(name: str, path: Path) -> Kind:
    """The kind that one template of the user's makes, even if it can't be used."""
    try:
        head, _ = parted(read(path), path)
    except TemplateError:
        head, _ = parted("", path)
    return head.as_kind(name)


def read(path: Path) -> str:
    """The text of one of the user's templates.

    Args:
        path: a regular file, or a link to one, inside the folder of the templates.

    Raises:
        TemplateError: it is something else, leads elsewhere, is too large, or is no text.
    """
    if not is_name(path.name.removesuffix(ENDING)):
        raise TemplateError(
            path, 0, "This name can't be a kind of text.", "Use small letters, digits, _ and -, at most 60."
        )
    try:
        content = _content(path)
    except OSError as problem:
        raise _unreadable(path, problem) from problem
    if len(content) > LARGEST:
        raise TemplateError(
            path,
            0,
            f"A template can't be larger than {LARGEST // 1024} KiB.",
            "Shorten it: it is to be a letter.",
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = content.count(b"\n", 0, problem.start) + 1
        raise TemplateError(path, line, "This is no text in UTF-8.", "Save it in that encoding.") from problem
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise TemplateError(path, line, "There is a null character.", "Take it out.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _content(path: Path) -> bytes:
    """The first bytes of a file, one more than a template may have; never waits for a pipe or a device."""
    real = path
    if path.is_symlink():
        real = Path(os.path.realpath(path, strict=True))  # a loop of links is an OSError, as anything else
        if not real.is_relative_to(path.parent.resolve()):
            raise TemplateError(
                path, 0, "This is a link to somewhere else.", "Put the file itself into the folder."
            )
    _refuse_what_is_no_file(path, real.stat().st_mode)
    descriptor = os.open(real, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC)
    with os.fdopen(descriptor, "rb") as file:
        _refuse_what_is_no_file(path, os.fstat(descriptor).st_mode)  # it may have been exchanged meanwhile
        return file.read(LARGEST + 1)


def _refuse_what_is_no_file(path: Path, mode: int) -> None:
    if not stat.S_ISREG(mode):
        what = next((name for is_one, name in _FILES.items() if is_one(mode)), "a device")
        raise TemplateError(path, 0, f"This is {what}, not a file.", "Put a text file there, or nothing.")


def _unreadable(path: Path, problem: OSError) -> TemplateError:
    return TemplateError(path, 0, f"It can't be read: {problem.strerror}.", "Change who may read it.")
