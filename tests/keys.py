"""The README's table of keys, made from the bindings: `python -m tests.keys` writes it."""

import re
from pathlib import Path

from textual.binding import Binding
from textual.dom import DOMNode

from followup_tui.ui.app import FollowupApp
from followup_tui.ui.screens.application import ApplicationScreen
from followup_tui.ui.screens.base import JournalScreen
from followup_tui.ui.screens.calling import CallingScreen
from followup_tui.ui.screens.checklist import ChecklistScreen
from followup_tui.ui.screens.composer import ComposerScreen
from followup_tui.ui.screens.insights import InsightsScreen
from followup_tui.ui.screens.interview import InterviewScreen
from followup_tui.ui.screens.practice import PracticeScreen
from followup_tui.ui.screens.preparation import PreparationScreen
from followup_tui.ui.screens.reflection import ReflectionScreen
from followup_tui.ui.screens.today import TodayScreen
from followup_tui.ui.widgets.checklist import StepRows
from followup_tui.ui.widgets.questions import QuestionsPage
from followup_tui.ui.widgets.rows import Rows
from followup_tui.ui.widgets.summary import SummaryPage
from followup_tui.ui.widgets.walk import WalkPage

README = Path(__file__).parent.parent / "README.md"
_TABLE = re.compile(r"(<!-- keys: [^\n]* -->\n).*?(<!-- end of keys -->)", re.S)

PLACES: dict[str, tuple[type[DOMNode], ...]] = {
    "everywhere": (FollowupApp, JournalScreen),
    "in lists": (Rows,),
    "Today": (TodayScreen,),
    "the interview's form": (InterviewScreen,),
    "the checklist": (StepRows, ChecklistScreen),
    "the reflection": (ReflectionScreen,),
    "its questions": (QuestionsPage,),
    "one question": (WalkPage,),
    "its summary": (SummaryPage,),
    "the preparation": (PreparationScreen,),
    "practice": (PracticeScreen,),
    "the composer": (ComposerScreen,),
    "the card of a call": (CallingScreen,),
    "the application": (ApplicationScreen,),
    "insights": (InsightsScreen,),
}
_SAID = {
    "question_mark": "?", "enter": "enter", "space": "space", "escape": "escape", "left_square_bracket": "[",
    "right_square_bracket": "]", "slash": "/", "comma": ",", "full_stop": ".", "minus": "-", "plus": "+",
    "equals_sign": "=",
}  # fmt: skip


def table() -> str:
    """The table in Markdown."""
    rows = ["", "| where | key | what it does | id |", "|---|---|---|---|"]
    for place, owners in PLACES.items():
        for owner in owners:
            for binding in owner.__dict__.get("BINDINGS", ()):
                if isinstance(binding, Binding) and binding.id and binding.description:
                    keys = " ".join(f"`{_key(key)}`" for key in binding.key.split(","))
                    rows.append(f"| {place} | {keys} | {binding.description} | `{binding.id}` |")
    return "\n".join([*rows, "", ""])


def written(readme: str) -> str:
    """A README with the table in its place."""
    return _TABLE.sub(lambda found: found[1] + table() + found[2], readme)


def _key(key: str) -> str:
    name = key.strip()
    return _SAID.get(name, name.upper() if re.fullmatch(r"f\d+", name) else name)


if __name__ == "__main__":
    README.write_text(written(README.read_text("utf-8")), "utf-8")
