"""The page that looks at one question after the other."""

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Grid
from textual.widgets import Static

from followup_tui.domain.models import Question
from followup_tui.domain.questionnaire import CATEGORY_KEYS, VERDICT_KEYS, Prompt
from followup_tui.domain.words import Category, Verdict, said
from followup_tui.ui.sheet import Sheet
from followup_tui.ui.text import line, prose
from followup_tui.ui.widgets.choice import Choice
from followup_tui.ui.widgets.kept import Keep, KeptText
from followup_tui.ui.widgets.page import Page
from followup_tui.ui.widgets.verdicts import SIGNS

_TEXTS = {"said": "What did you say?", "missing": "What was missing?", "say_now": "What would you say now?"}
_CELL = 17


class WalkPage(Page):
    """One question: who asked it, what sort it is, how it was answered, and three texts about it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(key, f"pick('{key}')", f"Answered: {said(verdict)}", show=False, id=f"walk.{verdict}")
            for key, verdict in VERDICT_KEYS.items()
        ),
        *(
            Binding(key, f"pick('{key}')", f"Sort: {said(category)}", show=False, id=f"walk.{category}")
            for key, category in CATEGORY_KEYS.items()
        ),
    ]

    def __init__(self, sheet: Sheet, prompt: Prompt) -> None:
        super().__init__(sheet, prompt)
        self.which = Static(id="which")
        self.quoted = Static(id="quoted")
        self.who, self.category, self.verdict = Choice(26, id="who"), Choice(_CELL), Choice(_CELL)

    def question(self) -> ComposeResult:
        """Which question it is."""
        yield self.which
        yield Static(prose((self.asked.help, "$muted")), id="how-to")
        yield self.quoted

    def fields(self) -> ComposeResult:
        """The choices, the texts, and how far one is with all questions."""
        with Grid(id="answers"):
            yield Static("Who asked it?", id="who-label")
            yield self.who
            yield Static("What sort of question?")
            yield self.category
            yield Static("How did you answer it?")
            yield self.verdict
            for name, label in _TEXTS.items():
                yield Static(line(label), classes="-texts")
                yield KeptText(id=name)
        yield self.dots

    def fill(self) -> None:
        """Show the question and the texts about it."""
        question = self._question
        self.set_class(question is None, "-nothing")
        self.set_class(not self.sheet.people, "-nobody")
        if question is None:
            self.quoted.update("No question is noted. Go back (F3) and note one.")
            return
        self.quoted.update(prose((f"“{question.text}”", "bold")))
        super().fill()

    def stored(self, name: str) -> tuple[str, Keep]:
        """One of the three texts."""
        number, question = self.item, self._question
        text = getattr(question, name) if question else ""
        return text, lambda text, shown: self.sheet.write(number, name, text, shown)

    def mark(self) -> None:
        """Mark what is chosen, and how far one is."""
        question, questions = self._question, self.sheet.questions
        which = f"Question {questions.index(question) + 1} of {len(questions)}" if question else ""
        self.which.update(line((which, "$primary")))
        if question is None:
            return
        people = [person.contact for person in self.sheet.people]
        asked_by = [contact.id for contact in people]
        who = asked_by.index(question.asked_by_id) + 1 if question.asked_by_id in asked_by else ""
        names = [(str(number), contact.full_name) for number, contact in enumerate(people, 1)]
        self.who.show(names, str(who))
        self.category.show(
            [(key, said(category)) for key, category in CATEGORY_KEYS.items()],
            _key(CATEGORY_KEYS, question.category),
        )
        self.verdict.show(
            [(key, said(verdict)) for key, verdict in VERDICT_KEYS.items()],
            _key(VERDICT_KEYS, question.verdict),
        )
        self.show_dots([one.id or 0 for one in questions], [SIGNS[one.verdict][0] for one in questions])

    @property
    def choices(self) -> Mapping[str, Choice]:
        """Who, what sort, how."""
        return {"who": self.who, "category": self.category, "verdict": self.verdict}

    async def picked(self, name: str, key: str) -> None:
        """Store it; the same key once more takes back who asked and the verdict."""
        question = self._question
        if question is None:
            return
        again = self.choices[name].chosen == key
        values: dict[str, object] = {}
        match name:
            case "who":
                asked_by = self.sheet.people[int(key) - 1].contact.id
                values = {"asked_by_id": None if again else asked_by}
            case "category":
                values = {"category": CATEGORY_KEYS[key]}
            case _:
                values = {"verdict": Verdict.open if again else VERDICT_KEYS[key]}
        await self.sheet.change_question(self.item, values)

    @property
    def _question(self) -> Question | None:
        return self.sheet.question(self.item)


def _key(keys: Mapping[str, Verdict] | Mapping[str, Category], wanted: Verdict | Category) -> str:
    return next((key for key, meaning in keys.items() if meaning is wanted), "")
