"""The README's table of what the review looks for, made from its rules: `python -m tests.rules` writes it."""

import re

from followup_tui.composing.review import RULES
from tests.keys import README

_TABLE = re.compile(r"(<!-- rules: [^\n]* -->\n).*?(<!-- end of rules -->)", re.S)


def table() -> str:
    """The table in Markdown; rules about English words are marked with (en)."""
    rows = ["", "| rule | | what it looks for | what to do |", "|---|---|---|---|"]
    for rule in RULES:
        name = f"`{rule.name}`{' (en)' if rule.english else ''}"
        rows.append(f"| {name} | {rule.level} | {_cell(rule.looks_for)} | {_cell(rule.mend)} |")
    return "\n".join([*rows, "", ""])


def written(readme: str) -> str:
    """A README with the table in its place."""
    return _TABLE.sub(lambda found: found[1] + table() + found[2], readme)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    README.write_text(written(README.read_text("utf-8")), "utf-8")
