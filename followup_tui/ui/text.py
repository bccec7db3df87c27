"""The one door through which text reaches a widget: cleaned, and never read as markup."""

from collections.abc import Callable

from textual.content import Content

from followup_tui.text import visible, visible_line

Part = str | Content | tuple[str, str]


def line(*parts: Part) -> Content:
    """One line of text, put together.

    Args:
        parts: texts, each plain or with a style such as "bold $muted"; or content that is clean already.
    """
    return _assembled(visible_line, parts)


def prose(*parts: Part) -> Content:
    """A text of several lines, put together.

    Args:
        parts: texts, each plain or with a style; or content that is clean already.
    """
    return _assembled(visible, parts)


def stack(*rows: Content) -> Content:
    """Lines, one below the other.

    Args:
        rows: content that is clean already.
    """
    return Content("\n").join(rows)


def typed(text: str) -> str:
    """A stored text as the value of a field that takes one line."""
    return visible_line(text)


def typed_prose(text: str) -> str:
    """A stored text as the value of a field that takes many lines."""
    return visible(text)


def toast(*parts: str) -> str:
    """A text for a notification, to be shown with `markup=False`."""
    return visible(" ".join(part for part in parts if part))


def _assembled(clean: Callable[[str], str], parts: tuple[Part, ...]) -> Content:
    return Content.assemble(*(_cleaned(clean, part) for part in parts))


def _cleaned(clean: Callable[[str], str], part: Part) -> Part:
    match part:
        case Content():
            return part
        case (text, style):
            return clean(text), style
        case _:
            return clean(part)
