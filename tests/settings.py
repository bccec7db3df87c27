"""The README's tables of settings, made from the classes: `python -m tests.settings` writes them."""

import re
from dataclasses import fields
from inspect import cleandoc

from followup_tui.composing.limits import Limits
from followup_tui.domain.rules import Rules
from tests.keys import README

_MADE = "made by `python -m tests.settings`"
TABLES: dict[str, Rules | Limits] = {"clock": Rules(), "letters": Limits()}


def meanings(numbers: Rules | Limits) -> dict[str, str]:
    """What each number means, by its name, as the class documents it."""
    arguments = cleandoc(numbers.__doc__ or "").partition("Args:\n")[2]
    joined = re.sub(r"\n {8,}", " ", arguments)
    return dict(re.findall(r"^ +(\w+): (.+?)\.$", joined, re.M))


def table(name: str) -> str:
    """A table in Markdown.

    Args:
        name: of the table in config.toml.
    """
    numbers = TABLES[name]
    said = meanings(numbers)
    rows = ["", f"| `[{name}]` | default | what it is |", "|---|---|---|"]
    for one in fields(numbers):
        default = getattr(numbers, one.name)
        shown = "[]" if default == () else str(default)
        rows.append(f"| `{one.name}` | `{shown}` | {said[one.name]} |")
    return "\n".join([*rows, "", ""])


def written(readme: str) -> str:
    """A README with the tables in their places."""
    for name in TABLES:
        place = re.compile(rf"(?<=<!-- {name}: {_MADE} -->\n).*?(?=<!-- end of {name} -->)", re.S)
        readme = place.sub(table(name).replace("\\", r"\\"), readme)
    return readme


if __name__ == "__main__":
    README.write_text(written(README.read_text("utf-8")), "utf-8")
