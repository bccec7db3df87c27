"""User text reaches a widget through `ui/text.py` alone: the source of the interface has no other way."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

INTERFACE = Path(__file__).parent.parent.parent / "followup_tui" / "ui"
DOOR = INTERFACE / "text.py"

# Where text is shown: arguments of calls, by what is called and their places or names.
WIDGETS: dict[str, tuple[int | str, ...]] = {
    "Static": (0, "content"),
    "Label": (0, "content"),
    "Button": (0, "label"),
    "Checkbox": (0, "label"),
    "RadioButton": (0, "label"),
    "Option": (0, "prompt"),
    "Ends": (0, 1, "left", "right"),
    "Input": (0, "value", "placeholder"),
    "TextArea": (0, "text", "placeholder"),
    "Collapsible": ("title",),
    "TabPane": (0, "title"),
    "notify": (0, "title", "message"),
    "load_text": (0,),
    "insert": (0,),
    "replace_option_prompt": (1,),
    "replace_option_prompt_at_index": (1,),
    "with_tooltip": (0,),
}
# Widgets whose `update` shows what it is given; a dictionary's has another receiver.
SHOWN = {
    "border_title",
    "border_subtitle",
    "tooltip",
    "placeholder",
    "title",
    "sub_title",
    "label",
    "left",
    "right",
}
# Content is made in the door alone, and laid out by what is handed content.
MAKERS = {"Content", "Text", "from_markup", "from_text", "from_rich_text", "assemble", "styled"}
LAYOUT = {"spread.py"}


def _modules() -> list[Path]:
    return sorted(file for file in INTERFACE.rglob("*.py") if file != DOOR)


@pytest.mark.parametrize("file", _modules(), ids=lambda file: str(file.relative_to(INTERFACE)))
def test_no_text_goes_around_the_door(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    assert list(_leaks(tree, file.name)) == []


@pytest.mark.parametrize(
    "source",
    [
        "Static(name)",
        "Static(f'{name}')",
        "Static('a' + name)",
        "Label(str(name))",
        "Input(value=contact.email)",
        "self.app.notify(name)",
        "pane.border_title = name",
        "self.query_one('#x', Static).update(name)",
        "Option(name, id='x')",
        "Content(name)",
        "Content.from_markup(name)",
        "Ends(name)",
        "widget.tooltip = f'{name}'",
        "area.insert(name)",
    ],
)
def test_the_check_finds_what_it_is_for(source: str) -> None:
    assert list(_leaks(ast.parse(source), "other.py")) != []


@pytest.mark.parametrize(
    "source",
    [
        "Static('plain')",
        "Static(line(name))",
        "from followup_tui.ui.text import line\nStatic(line(name))",
        "shown = line(name)\nStatic(shown)",
        "def show(found: Content) -> None:\n    Static(found)",
        "known.update({1: name})",
        "Input(value=typed(name))",
        "Static(line(a) if a else line(b))",
        "Static(Spread(Ends(line(a))))",
    ],
)
def test_the_check_leaves_the_door_alone(source: str) -> None:
    assert list(_leaks(ast.parse(source), "other.py")) == []


def _leaks(tree: ast.AST, name: str) -> Iterator[str]:
    clean = _clean_names(tree)
    for node in ast.walk(tree):
        for shown in _shown(node):
            if not _is_clean(shown, clean):
                yield f"line {node.lineno}: {ast.unparse(shown)}"  # type: ignore[attr-defined]
        if isinstance(node, ast.Call) and name not in LAYOUT and node.args and _called(node) in MAKERS:
            yield f"line {node.lineno}: {ast.unparse(node)}"


def _shown(node: ast.AST) -> Iterator[ast.expr]:
    """The expressions that a node shows."""
    if isinstance(node, ast.Assign):
        for target in node.targets:
            if isinstance(target, ast.Attribute) and target.attr in SHOWN:
                yield node.value
    if not isinstance(node, ast.Call):
        return
    places = WIDGETS.get(_called(node), ())
    if _called(node) == "update" and _is_widget(node.func):
        places = (0, "content")
    for place in places:
        if isinstance(place, int) and place < len(node.args):
            yield node.args[place]
        yield from (keyword.value for keyword in node.keywords if keyword.arg == place)


def _is_widget(function: ast.expr) -> bool:
    """Whether `update` is a widget's: what it is called on was queried for."""
    return isinstance(function, ast.Attribute) and "query" in ast.unparse(function.value)


def _is_clean(shown: ast.expr, clean: set[str]) -> bool:
    match shown:
        case ast.Constant():
            return True
        case ast.IfExp():
            return _is_clean(shown.body, clean) and _is_clean(shown.orelse, clean)
        case ast.BoolOp():
            return all(_is_clean(value, clean) for value in shown.values)
        case ast.Starred():
            return False
        case ast.Name():
            return shown.id in clean
        case ast.Call():
            return _called(shown) in clean
        case ast.Attribute():
            return ast.unparse(shown) in clean
    return False


def _called(call: ast.Call) -> str:
    match call.func:
        case ast.Name():
            return call.func.id
        case ast.Attribute():
            return call.func.attr
    return ""


def _clean_names(tree: ast.AST) -> set[str]:
    """Names that stand for clean content: of the door, of functions that return it, and of what holds it."""
    clean = {
        "line",
        "prose",
        "stack",
        "typed",
        "typed_prose",
        "toast",
        "Spread",
        "Ends",
        "Content",
        "NOTHING",
        "Visual",
    }
    clean |= _declared(tree)
    clean |= _makers_of_content()
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and _is_clean(node.value, clean):
            clean |= {ast.unparse(target) for target in node.targets}
    return clean


@cache
def _makers_of_content() -> frozenset[str]:
    """The functions of the interface that the type checker holds to content."""
    return frozenset(
        node.name
        for file in _modules()
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and _is_content(node.returns)
    )


def _declared(tree: ast.AST) -> set[str]:
    """Parameters, functions and attributes that the type checker holds to content."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.arg) and _is_content(node.annotation):
            names.add(node.arg)
        if isinstance(node, ast.FunctionDef) and _is_content(node.returns):
            names.add(node.name)
        if isinstance(node, ast.AnnAssign) and _is_content(node.annotation):
            names |= {ast.unparse(node.target), f"self.{ast.unparse(node.target)}"}
    return names


def _is_content(annotation: ast.expr | None) -> bool:
    if annotation is None:
        return False
    said = ast.unparse(annotation).replace("'", "").replace('"', "")
    said = said.removesuffix(" | None").removeprefix("reactive[").removesuffix("]")
    return said in {"Content", "Spread", "Visual"}
