"""The pages of prompts that are answered by a key or in words."""

from collections.abc import Callable, Mapping

from textual.app import ComposeResult
from textual.widgets import Static

from followup_tui.domain.reflection import if_then
from followup_tui.domain.reflection.questionnaire import Prompt
from followup_tui.domain.reflection.seal import beside_it
from followup_tui.domain.reflection.stops import talked_with
from followup_tui.domain.results import KNOWN
from followup_tui.domain.saying import say_moment
from followup_tui.domain.words import said
from followup_tui.ui.sheet import Sheet
from followup_tui.ui.text import line, stack
from followup_tui.ui.widgets.choice import Choice
from followup_tui.ui.widgets.figures import full_bar, sealed_bar
from followup_tui.ui.widgets.kept import Keep, KeptText
from followup_tui.ui.widgets.page import DIGITS, Page
from followup_tui.ui.widgets.verdicts import answered


class ScalePage(Page):
    """One key chooses, and goes on."""

    GOES_ON = True

    def __init__(self, sheet: Sheet, prompt: Prompt) -> None:
        super().__init__(sheet, prompt)
        self.scale = Choice()

    def fields(self) -> ComposeResult:
        """The options, one a line."""
        yield self.scale

    @property
    def choices(self) -> Mapping[str, Choice]:
        """The scale."""
        return {"scale": self.scale}

    def mark(self) -> None:
        """Mark the answer."""
        options = tuple(zip(DIGITS, self.asked.options, strict=False))
        self.scale.show(options, self.sheet.value(self.asked.key))

    async def picked(self, name: str, key: str) -> None:
        """Store the answer."""
        await self.sheet.answer(self.asked.key, key)


# What can be said beside an answer while it is written, by the key of the prompt.
_HINTS: Mapping[str, Callable[[Sheet], str]] = {
    "one_change": lambda sheet: if_then.hint(sheet.value("one_change")),
    "feedback": lambda sheet: f"You noted then: {sheet.noted_then}" if sheet.noted_then else "",
}


class TextPage(Page):
    """An answer in words."""

    def __init__(self, sheet: Sheet, prompt: Prompt) -> None:
        super().__init__(sheet, prompt)
        self.text = KeptText(id="text")
        self.hint = Static(id="hint")

    def fields(self) -> ComposeResult:
        """The text, and what can be said of it."""
        yield self.text
        yield self.hint

    def mark(self) -> None:
        """Say what can be said of the answer that is stored."""
        key = self.asked.key
        hint = _HINTS[key](self.sheet) if key in _HINTS else ""
        self.hint.update(line((hint, "$muted")))
        self.hint.display = bool(hint)

    def on_stored(self) -> None:
        """What is stored may need another hint."""
        super().on_stored()
        self.mark()

    def stored(self, name: str) -> tuple[str, Keep]:
        """The answer."""
        key = self.asked.key
        return self.sheet.value(key), lambda text, shown: self.sheet.answer(key, text, shown)

    @property
    def first(self) -> KeptText:
        """One types at once."""
        return self.text


class DetailPage(Page):
    """What was talked about with one person."""

    DOT = 26

    def __init__(self, sheet: Sheet, prompt: Prompt) -> None:
        super().__init__(sheet, prompt)
        self.person = Static(id="person")
        self.text = KeptText(id="text")

    def fields(self) -> ComposeResult:
        """The person, the text, and how far one is with all of them."""
        yield self.person
        yield self.text
        yield self.dots

    def stored(self, name: str) -> tuple[str, Keep]:
        """This person's detail."""
        number, person = self.item, self.sheet.person(self.item)
        detail = person.participant.detail if person else ""
        return detail, lambda text, shown: self.sheet.note(number, text, shown)

    def fill(self) -> None:
        """Show the person and the detail."""
        super().fill()
        if (person := self.sheet.person(self.item)) is not None:
            part = (f" · {said(person.participant.part)}", "$muted")
            self.person.update(line((person.contact.full_name, "bold $primary"), part))

    def mark(self) -> None:
        """Mark who has a detail, and whose turn it is."""
        people = talked_with(self.sheet.people)
        names = [f"{'✓' if one.participant.detail else '·'} {one.contact.full_name}" for one in people]
        self.show_dots([one.participant.id or 0 for one in people], names)

    def on_stored(self) -> None:
        """A detail that is stored has its mark."""
        self.mark()

    @property
    def first(self) -> KeptText:
        """One types at once."""
        return self.text


class BetterPage(Page):
    """A better answer to one of the questions that are worth working on."""

    def __init__(self, sheet: Sheet, prompt: Prompt) -> None:
        super().__init__(sheet, prompt)
        self.beside = Static(classes="beside")
        self.text = KeptText(id="text")

    def fields(self) -> ComposeResult:
        """The question with the answer that it got, the better one, and how far one is with them."""
        yield self.beside
        yield self.text
        yield self.dots

    def stored(self, name: str) -> tuple[str, Keep]:
        """What one would say now, which stands with the question."""
        number, question = self.item, self.sheet.question(self.item)
        text = question.say_now if question else ""
        return text, lambda text, shown: self.sheet.write(number, "say_now", text, shown)

    def fill(self) -> None:
        """Show the question and the answer."""
        super().fill()
        if (question := self.sheet.question(self.item)) is not None:
            self.beside.update(answered(question))

    def mark(self) -> None:
        """Mark which of them have a better answer, and which one this is."""
        weak = self.sheet.summary().to_work_on
        self.show_dots([one.id or 0 for one in weak], ["✓" if one.say_now else "·" for one in weak])

    def on_stored(self) -> None:
        """An answer that is stored has its mark."""
        super().on_stored()
        self.mark()

    @property
    def first(self) -> KeptText:
        """One types at once."""
        return self.text


class ResultPage(Page):
    """What came of the interview, and the prediction, opened."""

    def __init__(self, sheet: Sheet, prompt: Prompt) -> None:
        super().__init__(sheet, prompt)
        self.opened = Static(classes="beside")

    def fields(self) -> ComposeResult:
        """The two beside each other."""
        yield self.opened

    def mark(self) -> None:
        """Show them; while nothing is known, the prediction stays sealed."""
        sheet = self.sheet
        came, since = sheet.came_of_it, sheet.came.at
        rows = [line((came, "bold $primary"))]
        if sheet.result in KNOWN and since is not None:
            rows.append(line((f"Known since {say_moment(since, sheet.now, sheet.zone)}.", "$muted")))
        rows.append(line())
        prediction = sheet.reflection.prediction
        if sheet.is_sealed:
            rows.append(line(sealed_bar(), ("   sealed ", "bold"), (sheet.sealed_on, "$muted")))
        elif prediction is not None:
            rows.append(line(full_bar(prediction), (f"   You said {prediction} %.", "bold")))
            rows.append(line(beside_it(prediction, sheet.result)))
        else:
            rows.append(line(("You made no prediction.", "$muted")))
        self.opened.update(stack(*rows))
