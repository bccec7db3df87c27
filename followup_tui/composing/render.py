"""Fills a template with facts: sandboxed, and a fact that does not exist is an error, not a blank."""

import re
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import jinja2

from followup_tui.composing import own
from followup_tui.composing.frontmatter import SUBJECT, parted
from followup_tui.composing.kinds import Kind
from followup_tui.composing.mistakes import TemplateError, did_you_mean_fact
from followup_tui.composing.sandbox import (
    MAY_BE_MISSING,
    NotKnown,
    Sandbox,
    Stopped,
    counted,
    plain,
    sentence,
)

__all__ = ["TEMPLATES", "TemplateError", "Text", "source", "starter", "text_of"]

TEMPLATES = Path(__file__).parent / "templates"

_QUOTED = re.compile("“([^”]+)”")


@dataclass(frozen=True, slots=True)
class Text:
    """A text that a template made.

    Args:
        subject: the subject line; empty where the kind has none.
        body: paragraphs with one blank line between them, not wrapped.
        language: the language that the template is written in.
    """

    subject: str
    body: str
    language: str = "en"


def starter(kind: Kind, facts: Mapping[str, object], folders: Sequence[Path] = ()) -> Text:
    """The text that a draft begins with.

    The first line of a template may be "Subject: …"; the rest is the body. A block between
    `{% filter vary %}` and `{% endfilter %}` holds paragraphs to choose from, with a line `---` between two.

    Args:
        kind: what the draft is for.
        facts: what the template sees; `variant` chooses among paragraphs.
        folders: where templates are looked for before the ones that came with the program.

    Raises:
        TemplateError: with file, line and what is meant.
    """
    path = source(kind, folders)
    language, template = _ready(path)
    seen = plain(facts)
    try:
        filled = "".join(counted(template.generate(seen)))
    except Stopped as problem:
        raise TemplateError(path, _line(problem), sentence(problem), problem.remedy) from problem
    except (jinja2.TemplateError, TypeError) as problem:
        raise TemplateError(path, _line(problem), sentence(problem), _meant(problem, seen)) from problem
    return _split(filled, language)


def source(kind: Kind, folders: Sequence[Path] = ()) -> Path:
    """The file of the template that is used for a kind: the user's, else ours.

    Args:
        kind: what a draft is for.
        folders: where templates are looked for before the ones that came with the program.

    Raises:
        TemplateError: there is none.
    """
    if not own.is_name(kind.name):  # of a draft of other hands: no file is looked for under it
        raise TemplateError(TEMPLATES, 0, "There is no such template.", "Choose another kind of letter.")
    places = [folder / kind.template for folder in folders]
    ours = TEMPLATES / kind.template
    found = next((path for path in places if own.is_there(path)), ours)
    if found == ours and not ours.exists():
        raise TemplateError(
            places[0] if places else ours, 0, "There is no such template.", "Put the file there again."
        )
    return found


def text_of(path: Path) -> str:
    """What is written in the file of a template.

    Args:
        path: one of ours, which is read as it is, or one of the user's.

    Raises:
        TemplateError: it can't be read as a template.
    """
    return path.read_text(encoding="utf-8") if path.parent == TEMPLATES else own.read(path)


def _ready(path: Path) -> tuple[str, jinja2.Template]:
    """A template ready to run, with its language; compiled again only after its file has changed."""
    try:
        found = path.stat()
    except OSError:
        return _compiled(path, None)  # which tells what is wrong with it
    return _compiled(path, (found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns))


@lru_cache(maxsize=64)
def _compiled(path: Path, _state: tuple[int, ...] | None) -> tuple[str, jinja2.Template]:
    head, template = parted(text_of(path), path)
    return head.language, _sandbox().compiled(template, path)


@lru_cache(maxsize=1)
def _sandbox() -> Sandbox:
    return Sandbox()


def _split(filled: str, language: str) -> Text:
    first, _, rest = filled.strip().partition("\n")
    if first.startswith(SUBJECT):
        return Text(_tidy_line(first.removeprefix(SUBJECT)), _tidy(rest), language)
    return Text("", _tidy(filled), language)


def _tidy(body: str) -> str:
    lines = "\n".join(_tidy_line(line) for line in body.splitlines())
    return re.sub(r"\n{3,}", "\n\n", lines).strip()


def _tidy_line(line: str) -> str:
    """Single blanks, and one full stop behind an abbreviation that ends a sentence ("Halden Inc.")."""
    return re.sub(r"(?<=\w)\.\.(?!\.)", ".", " ".join(line.split()))


def _line(problem: BaseException) -> int:
    """The innermost line of a template that led to a problem; Jinja puts them into the traceback."""
    frames = reversed(traceback.extract_tb(problem.__traceback__))
    return next((frame.lineno or 0 for frame in frames if frame.filename.endswith(own.ENDING)), 0)


def _meant(problem: BaseException, facts: Mapping[str, object]) -> str:
    """What to do about a problem: what a name that does not exist was probably meant to be."""
    if isinstance(problem, NotKnown):
        return MAY_BE_MISSING
    quoted = _QUOTED.search(str(problem))
    if not isinstance(problem, jinja2.UndefinedError) or not quoted:
        return "Mend that line."
    return did_you_mean_fact(quoted[1], facts)
