"""What a template may contain: an allow-list over its syntax tree, gone through before anything is compiled.

Compiling already computes what is constant, so that `"x" * 10**9` would never end if it came so far.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from jinja2 import nodes

from followup_tui.composing.mistakes import TemplateError, did_you_mean, shown

# The filters, each with how many texts it may be given: {{ people | join(", ") }}.
FILTERS = {
    "capitalize": 0,
    "default": 1,
    "first": 0,
    "join": 1,
    "last": 0,
    "length": 0,
    "lower": 0,
    "title": 0,
    "trim": 0,
    "upper": 0,
}
TESTS = ("defined", "none")
# What a loop tells about itself.
LOOP = ("first", "index", "last")
BLOCK = "vary"

# What is wrong, and what to do about it; None where nothing is.
_Wrong = tuple[str, str] | None

_DEEPEST = 30
_MOST_NODES = 3000
_MOST_ELIFS = 20
_LARGEST_NUMBER = 1_000_000
_WORD = re.compile(r"[a-z][a-z0-9_]{0,39}", re.ASCII)
# Names by which a template would reach itself rather than a fact.
_RESERVED = ("self", "super", "caller", "varargs", "kwargs")
_LOOP_REMEDY = f"Inside a {{% for %}} there are loop.{', loop.'.join(LOOP)}."
_SIMPLE = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.CondExpr, nodes.And, nodes.Or, nodes.Not,
    nodes.Compare, nodes.Operand,
)  # fmt: skip
_SAID: dict[type[nodes.Node], str] = {
    nodes.Call: "A template can't call anything",
    nodes.Getitem: "A template can't look things up with […]",
    nodes.Slice: "A template can't look things up with […]",
    nodes.BinExpr: "A template can't calculate",
    nodes.UnaryExpr: "A template can't calculate",
    nodes.Concat: "A template can't join texts with ~",
    nodes.Tuple: "A template can't hold lists of its own",
    nodes.List: "A template can't hold lists of its own",
    nodes.Dict: "A template can't hold lists of its own",
    nodes.Assign: "A template can't set anything",
    nodes.AssignBlock: "A template can't set anything",
    nodes.Include: "A template can't read other files",
    nodes.Import: "A template can't read other files",
    nodes.FromImport: "A template can't read other files",
    nodes.Extends: "A template can't read other files",
    nodes.Macro: "A template can't define macros",
    nodes.CallBlock: "A template can't call anything",
}
_REMEDY = (
    "What works: {{ a.name }}, {% if %} with and, or, not and comparisons, one {% for %} that holds no "
    f"other, {{% filter {BLOCK} %}}, and the filters {', '.join(FILTERS)}."
)


def check(tree: nodes.Template, file: Path) -> None:
    """Go through a template as it was parsed.

    Args:
        tree: what it was parsed into.
        file: its path, to be named where something is wrong.

    Raises:
        TemplateError: it holds something that is not on the list, or too much, or too deep.
    """
    # No recursion: how deep a tree is has to be found out before anything recurs into it.
    waiting: list[tuple[nodes.Node, int, bool]] = [(tree, 0, False)]
    count, line = 0, 1
    while waiting:
        node, depth, in_loop = waiting.pop()
        line = node.lineno or next((child.lineno for child in node.iter_child_nodes()), line)
        count += 1
        if depth > _DEEPEST:
            raise TemplateError(file, line, "This is nested too deeply.", "Take it apart.")
        if count > _MOST_NODES:
            raise TemplateError(file, line, "This template has too many parts.", "Make two of it.")
        if (wrong := _wrong(node, in_loop)) is not None:
            raise TemplateError(file, line, *wrong)
        inside = in_loop or isinstance(node, nodes.For)
        waiting += reversed([(child, depth + 1, inside) for child in _children(node)])


def paths(tree: nodes.Template) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The facts that a checked template names, with their lines: "recipient.name" is ("recipient", "name").

    What a loop calls each item is replaced by the list and an empty part: ("people", "", "name").

    Args:
        tree: what it was parsed into; `check` has passed it.
    """
    waiting: list[tuple[nodes.Node, dict[str, tuple[str, ...]]]] = [(tree, {})]
    while waiting:
        node, items = waiting.pop()
        if isinstance(node, nodes.Name | nodes.Getattr):
            if path := _path(node, items):
                yield node.lineno, path
            continue
        if isinstance(node, nodes.For):
            waiting += [(node.iter, items), *((child, items) for child in node.else_)]
            named = {str(node.target.name): (*_path(node.iter, items), "")}  # type: ignore[attr-defined]
            waiting += [(child, items | named) for child in node.body]
            continue
        waiting += [(child, items) for child in node.iter_child_nodes()]


def _path(node: nodes.Node, items: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The parts of a name; none for what a loop tells about itself, and for what isn't a name."""
    parts: list[str] = []
    while isinstance(node, nodes.Getattr):
        parts.insert(0, node.attr)
        node = node.node
    if not isinstance(node, nodes.Name) or node.name == "loop":
        return ()
    return (*items.get(node.name, (node.name,)), *parts)


def _children(node: nodes.Node) -> Iterator[nodes.Node]:
    """What is to be looked at behind a node; what a loop tells about itself was looked at with it."""
    if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name) and node.node.name == "loop":
        return
    if isinstance(node, nodes.FilterBlock):
        yield from node.body
        return
    yield from node.iter_child_nodes()


def _wrong(node: nodes.Node, in_loop: bool) -> _Wrong:
    """What is wrong with one node, and what to do about it; None where it may stand."""
    if isinstance(node, _SIMPLE):
        return None
    if look := _LOOKS.get(type(node)):
        return look(node, in_loop)
    said = next((_SAID[kind] for kind in type(node).__mro__ if kind in _SAID), None)
    return f"{said or f'A template can’t contain “{type(node).__name__.lower()}”'}.", _REMEDY


def _name(node: nodes.Name, in_loop: bool) -> _Wrong:
    if node.name == "loop":
        return "“loop” can't stand alone.", _LOOP_REMEDY
    return _wrong_word(node.name)


def _attribute(node: nodes.Getattr, in_loop: bool) -> _Wrong:
    if isinstance(node.node, nodes.Name) and node.node.name == "loop":
        return (
            None
            if in_loop and node.attr in LOOP
            else (f"“loop.{node.attr[:20]}” is not known.", _LOOP_REMEDY)
        )
    if not isinstance(node.node, nodes.Name | nodes.Getattr):
        return "Only a fact has parts.", "Write it as {{ recipient.name }}."
    return _wrong_word(node.attr)


def _constant(node: nodes.Const, in_loop: bool) -> _Wrong:
    if node.value is None or isinstance(node.value, str | bool):
        return None
    if isinstance(node.value, int) and node.value <= _LARGEST_NUMBER:
        return None
    return "This number can't stand in a template.", "Use whole numbers up to a million."


def _loop(node: nodes.For, in_loop: bool) -> _Wrong:
    if in_loop:
        return "A {% for %} can't hold another one.", "Put them one behind the other."
    if node.recursive or node.test is not None:
        return "A {% for %} can't have conditions of its own.", "Put an {% if %} into it."
    if not isinstance(node.target, nodes.Name) or not isinstance(node.iter, nodes.Name | nodes.Getattr):
        return "A {% for %} goes through a list of facts.", "Write it as {% for person in people %}."
    return None


def _branches(node: nodes.If, in_loop: bool) -> _Wrong:
    if len(node.elif_) <= _MOST_ELIFS:
        return None
    return "This {% if %} has too many branches.", f"Use {{% elif %}} at most {_MOST_ELIFS} times."


def _filter(node: nodes.Filter, in_loop: bool) -> _Wrong:
    if node.name not in FILTERS:
        known = f"Filters are: {', '.join(FILTERS)}."
        return f"There is no filter {shown(node.name)}.", did_you_mean(node.name, FILTERS, known)
    texts = all(isinstance(value, nodes.Const) and isinstance(value.value, str) for value in node.args)
    if len(node.args) <= FILTERS[node.name] and texts and not _named_or_spread(node):
        return None
    example = f'Write it as {node.name}("text").' if FILTERS[node.name] else "Leave it out."
    return f"The filter “{node.name}” can't be given that.", example


def _test(node: nodes.Test, in_loop: bool) -> _Wrong:
    if node.name in TESTS and not (node.args or _named_or_spread(node)):
        return None
    return f"{shown(f'is {node.name}')} can't be asked.", f"What can be asked: is {', is '.join(TESTS)}."


def _block(node: nodes.FilterBlock, in_loop: bool) -> _Wrong:
    used = node.filter
    if used.name == BLOCK and used.node is None and not (used.args or _named_or_spread(used)):
        return None
    return "This {% filter %} is not known.", f"Write it as {{% filter {BLOCK} %}} … {{% endfilter %}}."


def _named_or_spread(node: nodes.Filter | nodes.Test) -> bool:
    return bool(node.kwargs or node.dyn_args or node.dyn_kwargs)


def _wrong_word(word: str) -> _Wrong:
    if word in _RESERVED or not _WORD.fullmatch(word):
        return f"{shown(word)} can't be the name of a fact.", "See: followup templates variables"
    return None


_LOOKS: dict[type[nodes.Node], Callable[[Any, bool], _Wrong]] = {
    nodes.Name: _name,
    nodes.Getattr: _attribute,
    nodes.Const: _constant,
    nodes.For: _loop,
    nodes.If: _branches,
    nodes.Filter: _filter,
    nodes.FilterBlock: _block,
    nodes.Test: _test,
}
