"""Where templates run: they see plain values only, call nothing, and can't write more than a letter takes."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.runtime import Context, LoopContext, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.tests import test_defined, test_none
from jinja2.utils import missing as jinja2_missing

from followup_tui.composing import allowed
from followup_tui.composing.mistakes import TemplateError, shown

# The most that a template may write, in characters.
LONGEST_OUTPUT = 64 * 1024

_DEEPEST_FACT = 5
_LONGEST_SENTENCE = 300
_OR = re.compile(r"^[ \t]*---[ \t]*$", re.MULTILINE)
MAY_BE_MISSING = "Write it between {% if … %} and {% endif %} if it may be missing."


class Stopped(jinja2.TemplateRuntimeError):
    """A template was stopped.

    Args:
        what: why, a sentence without its full stop.
        remedy: what to do about it, a whole sentence.
    """

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.remedy = remedy


class NotKnown(jinja2.UndefinedError):
    """A part of a group of facts was asked for that is not known as a whole."""


class Missing(jinja2.StrictUndefined):
    """What stands for a fact that does not exist: to use it in any way is an error."""

    @property
    def _undefined_message(self) -> str:
        name = shown(str(self._undefined_name))
        if self._undefined_obj is jinja2_missing:
            return f"There is no fact {name}"
        if self._undefined_obj is None:
            return f"{name} is looked for in facts that are not known here"
        return f"There is no {name} in these facts"


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja without anything that a letter does not need."""

    def __init__(self) -> None:
        super().__init__(
            undefined=Missing,
            finalize=_written,
            trim_blocks=True,
            lstrip_blocks=True,
            autoescape=False,
        )
        self.globals.clear()
        self.tests = {"defined": test_defined, "none": test_none}
        self.filters = {**_FILTERS, allowed.BLOCK: _vary}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A part of a group of facts, or what a loop tells about itself; nothing else has parts."""
        if isinstance(obj, Undefined) or (isinstance(obj, LoopContext) and attribute in allowed.LOOP):
            return getattr(obj, attribute)
        if isinstance(obj, dict) and attribute in obj:
            return obj[attribute]
        return self.undefined(obj=obj, name=attribute, exc=NotKnown if obj is None else jinja2.UndefinedError)

    @staticmethod
    def concat(pieces: Iterable[str]) -> str:
        """What a block wrote, unless it is too much."""
        return "".join(counted(pieces))

    def checked(self, source: str, file: Path) -> nodes.Template:
        """Parse a template and go through it; nothing of it is computed.

        Args:
            source: the template.
            file: its path, to be named where something is wrong.

        Raises:
            TemplateError: it can't be parsed, or holds what a template may not.
        """
        try:
            tree = self.parse(source, file.name, str(file))
        except jinja2.TemplateSyntaxError as problem:
            raise TemplateError(file, problem.lineno, sentence(problem), "Mend that line.") from problem
        except RecursionError:
            raise TemplateError(file, 0, "This is nested too deeply.", "Take it apart.") from None
        except ValueError as problem:  # a number of thousands of digits
            raise TemplateError(file, 0, "A number in it is far too long.", "Shorten it.") from problem
        allowed.check(tree, file)
        return tree

    def compiled(self, source: str, file: Path) -> jinja2.Template:
        """Make a template ready to run, if it may.

        Args:
            source: the template.
            file: its path, to be named where something is wrong.

        Raises:
            TemplateError: it can't be parsed, or holds what a template may not.
        """
        tree = self.checked(source, file)
        try:
            code = self.compile(tree, file.name, str(file))
        except jinja2.TemplateSyntaxError as problem:
            raise TemplateError(file, problem.lineno, sentence(problem), "Mend that line.") from problem
        return jinja2.Template.from_code(self, code, {})


def plain(value: object, depth: int = 0) -> Any:
    """A copy of facts made of nothing but texts, numbers, yes and no, None, lists and dictionaries.

    Args:
        value: the facts.
        depth: how many groups it lies in.

    Raises:
        TypeError: there is something else in it, or it goes too deep.
    """
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, int):
        return int(value)
    if depth < _DEEPEST_FACT:
        if isinstance(value, Mapping):
            return {plain(key, _DEEPEST_FACT): plain(item, depth + 1) for key, item in value.items()}
        if isinstance(value, Sequence):
            return [plain(item, depth + 1) for item in value]
    raise TypeError(f"A template can't be given a {type(value).__name__}")


def counted(pieces: Iterable[str]) -> Iterator[str]:
    """The pieces of a text, as long as they are no more than a letter takes.

    Raises:
        Stopped: they are.
    """
    total = 0
    for piece in pieces:
        total += len(piece)
        _refuse_more_than_all(total)
        yield piece


def sentence(problem: BaseException) -> str:
    """What a problem says, as a whole sentence; a very long one is cut."""
    message = str(problem)[:_LONGEST_SENTENCE].rstrip(".") or type(problem).__name__
    return f"{message[0].upper()}{message[1:]}."


def _refuse_more_than_all(size: int) -> None:
    if size > LONGEST_OUTPUT:
        raise Stopped(
            f"It writes more than {LONGEST_OUTPUT // 1024} KiB", "Shorten it: it is to be a letter."
        )


def _written(value: object) -> object:
    """Refuse to write what isn't text into a letter: "None", "True", a list."""
    if isinstance(value, str | Undefined) or type(value) is int:
        return value
    if value is None:
        raise Stopped("This fact is not known, so there is nothing to write", MAY_BE_MISSING)
    if isinstance(value, bool):
        raise Stopped("This is a yes or a no, not a text", "Ask for it: {% if … %}.")
    if isinstance(value, list):
        raise Stopped("This is a list, not a text", "Go through it: {% for item in … %}.")
    raise Stopped("This is a group of facts, not a text", "Name a part of it, such as {{ recipient.name }}.")


@jinja2.pass_context
def _vary(context: Context, paragraphs: str) -> str:
    """One of several paragraphs, chosen by `variant`."""
    choices = [choice.strip() for choice in _OR.split(paragraphs)]
    variant = context.get("variant", 0)
    return choices[variant % len(choices)] + "\n" if isinstance(variant, int) else choices[0] + "\n"


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, Undefined):
        return str(value)  # which raises
    raise Stopped("This filter takes a text", "Name one, such as {{ recipient.name }}.")


def _join(value: object, between: str = "") -> str:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise Stopped("Only a list of texts can be joined", "Go through it: {% for item in … %}.")
    _refuse_more_than_all(sum(map(len, value)) + len(between) * len(value))
    return between.join(value)


def _many(value: object) -> list[object] | str:
    return value if isinstance(value, list) else _text(value)


_FILTERS: dict[str, Any] = {
    "capitalize": lambda value: _text(value).capitalize(),
    "default": lambda value, other="": value or other,
    "first": lambda value: next(iter(_many(value)), None),
    "join": _join,
    "last": lambda value: next(reversed(_many(value)), None),
    "length": lambda value: len(_many(value)),
    "lower": lambda value: _text(value).lower(),
    "title": lambda value: _text(value).title(),
    "trim": lambda value: _text(value).strip(),
    "upper": lambda value: _text(value).upper(),
}
