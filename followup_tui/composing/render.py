"""Fills a template with facts: sandboxed, and a fact that does not exist is an error, not a blank."""

import re
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment

from followup_tui.composing.kinds import Kind
from followup_tui.errors import FollowupError

TEMPLATES = Path(__file__).parent / "templates"

_SUBJECT = "Subject:"
_OR = re.compile(r"^[ \t]*---[ \t]*$", re.MULTILINE)
_QUOTED = re.compile(r"'([^']+)'")
# What can go wrong while a template of the user's own is run.
_FAILURES = (jinja2.TemplateError, TypeError, ValueError, ArithmeticError, LookupError, RecursionError)


@dataclass(frozen=True, slots=True)
class Text:
    """A text that a template made.

    Args:
        subject: the subject line; empty where the kind has none.
        body: paragraphs with one blank line between them, not wrapped.
    """

    subject: str
    body: str


class TemplateError(FollowupError):
    """A template can't be used as it is written.

    Args:
        file: the template file.
        line: the line of the mistake, from 1; 0 where it is not known.
        what: what is wrong, a whole sentence.
        remedy: what to do about it, a whole sentence.
    """

    def __init__(self, file: str, line: int, what: str, remedy: str) -> None:
        place = f"{file}, line {line}" if line else file
        super().__init__(f"{place}: {what}", remedy)
        self.file = file
        self.line = line


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
    environment = _environment(tuple(folders))
    try:
        filled = environment.get_template(kind.template).render(facts)
    except jinja2.TemplateNotFound as problem:
        raise TemplateError(
            str(problem), 0, "There is no such template.", "Put the file where your other templates are."
        ) from problem
    except jinja2.TemplateSyntaxError as problem:
        raise TemplateError(
            problem.filename or kind.template, problem.lineno, _sentence(problem), "Mend that line."
        ) from problem
    except _FAILURES as problem:
        file, line = _place(problem, kind.template)
        raise TemplateError(file, line, _sentence(problem), _meant(problem, facts)) from problem
    return _split(filled)


@lru_cache(maxsize=4)
def _environment(folders: tuple[Path, ...]) -> ImmutableSandboxedEnvironment:
    """Kept, with its compiled templates; a file that changes is read again."""
    environment = ImmutableSandboxedEnvironment(
        loader=jinja2.FileSystemLoader([*folders, TEMPLATES]),
        undefined=jinja2.StrictUndefined,
        finalize=_known,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,
    )
    environment.filters["vary"] = _vary
    return environment


@jinja2.pass_context
def _vary(context: jinja2.runtime.Context, paragraphs: str) -> str:
    """One of several paragraphs, chosen by `variant`."""
    choices = [choice.strip() for choice in _OR.split(paragraphs)]
    variant = context.get("variant", 0)
    return choices[variant % len(choices)] + "\n" if isinstance(variant, int) else choices[0] + "\n"


def _known(value: object) -> object:
    """Refuse to write "None" into a letter."""
    if value is None:
        raise jinja2.UndefinedError("This fact is not known, so there is nothing to write")
    return value


def _split(filled: str) -> Text:
    first, _, rest = filled.strip().partition("\n")
    if first.startswith(_SUBJECT):
        return Text(_line(first.removeprefix(_SUBJECT)), _tidy(rest))
    return Text("", _tidy(filled))


def _tidy(body: str) -> str:
    lines = "\n".join(_line(line) for line in body.splitlines())
    return re.sub(r"\n{3,}", "\n\n", lines).strip()


def _line(line: str) -> str:
    """Single blanks, and one full stop behind an abbreviation that ends a sentence ("Halden Inc.")."""
    return re.sub(r"(?<=\w)\.\.(?!\.)", ".", " ".join(line.split()))


def _sentence(problem: BaseException) -> str:
    message = str(problem).rstrip(".") or type(problem).__name__
    return f"{message[0].upper()}{message[1:]}."


def _place(problem: BaseException, fallback: str) -> tuple[str, int]:
    """The innermost line of a template that led to a problem; Jinja puts them into the traceback."""
    for frame in reversed(traceback.extract_tb(problem.__traceback__)):
        if frame.filename.endswith(".j2"):
            return frame.filename, frame.lineno or 0
    return fallback, 0


def _meant(problem: BaseException, facts: Mapping[str, object]) -> str:
    """What to do about a problem: what a name that does not exist was probably meant to be."""
    if not isinstance(problem, jinja2.UndefinedError):
        return "Mend that line."
    names = {key: key for key in facts}
    for group, value in facts.items():
        if isinstance(value, Mapping):
            names |= {str(key): f"{group}.{key}" for key in value}
    for quoted in reversed(_QUOTED.findall(str(problem))):
        close = get_close_matches(quoted, names, n=1)
        if close:
            return f"Did you mean “{names[close[0]]}”?"
    return "Write it between {% if … %} and {% endif %} if it may be missing."
