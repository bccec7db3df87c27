"""The README's table of the clock's settings, made from the rules: `python -m tests.settings` writes it."""

import re
from dataclasses import fields
from inspect import cleandoc

from followup_tui.domain.rules import Rules
from tests.keys import README

_TABLE = re.compile(r"(<!-- clock: [^\n]* -->\n).*?(<!-- end of clock -->)", re.S)


def meanings() -> dict[str, str]:
    """What each rule means, by its name, as the class documents it."""
    arguments = cleandoc(Rules.__doc__ or "").partition("Args:\n")[2]
    joined = re.sub(r"\n {8,}", " ", arguments)
    return dict(re.findall(r"^ +(\w+): (.+?)\.$", joined, re.M))


def table() -> str:
    """The table in Markdown."""
    said = meanings()
    rows = ["", "| `[clock]` | default | what it is |", "|---|---|---|"]
    for rule in fields(Rules):
        default = getattr(Rules(), rule.name)
        shown = "[]" if default == () else str(default)
        rows.append(f"| `{rule.name}` | `{shown}` | {said[rule.name]} |")
    return "\n".join([*rows, "", ""])


def written(readme: str) -> str:
    """A README with the table in its place."""
    return _TABLE.sub(lambda found: found[1] + table() + found[2], readme)


if __name__ == "__main__":
    README.write_text(written(README.read_text("utf-8")), "utf-8")
