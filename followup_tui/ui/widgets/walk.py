"""The page that looks at one question after the other."""

from collections.abc import Mapping
from textwrap import shorten
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from followup_tui.domain.models import Question
from followup_tui.domain.reflection.aspects import ASPECTS, asked_by, has_story
from followup_tui.domain.reflection.questionnaire import CATEGORY_KEYS, FORESEEN_KEYS, VERDICT_KEYS, Prompt
from followup_tui.domain.reflection.star import NONE_KEY, STAR_KEYS
from followup_tui.domain.words import FORESEEN, STORY, said
from followup_tui.errors import FollowupError
from followup_tui.storage.topics import Earlier
from followup_tui.ui.modals.earlier import EarlierModal, Filing
from followup_tui.ui.sheet import Sheet
from followup_tui.ui.text import line, prose
from followup_tui.ui.widgets.choice import Choice
from followup_tui.ui.widgets.earlier import ALL_KEY, SAME_KEY, at_hand
from followup_tui.ui.widgets.kept import Keep, KeptText, Refused, Stored
from followup_tui.ui.widgets.page import Jump, Page
from followup_tui.ui.widgets.spread import Ends, Spread
from followup_tui.ui.widgets.verdicts import SIGNS, in_short

_TEXTS = {"said": "What you said", "missing": "What was missing", "say_now": "What to say now"}
_NAMED = 40  # characters of a question where a change of it is told
_WIDEST = 30  # of an option, in cells: a name may be longer


class WalkPage(Page):
    """One question: who asked it, what sort it is, how it was answered, and three texts about it.

    While one chooses, the choices have the room; while one writes, the texts have it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(key, f"pick('{key}')", meaning, show=False, id=f"walk.{name}")
            for key, meaning, name in (
                *((key, f"Answered: {said(one)}", one) for key, one in VERDICT_KEYS.items()),
                *((key, f"Sort: {said(one)}", one) for key, one in CATEGORY_KEYS.items()),
                *((key, f"It was {FORESEEN[one]}", one) for key, one in FORESEEN_KEYS.items()),
                *((key, f"Told: {STORY[part]}", STORY[part].lower()) for key, part in STAR_KEYS.items()),
                (NONE_KEY, "Told: no part of the story", "no_part"),
            )
        ),
        Binding("equals_sign", "same", "Same question", show=False, key_display=SAME_KEY, id="walk.same"),
        Binding("plus", "earlier", "Earlier answers", show=False, key_display=ALL_KEY, id="walk.earlier"),
        Binding("u", "undo", "Undo", show=False, id="walk.undo"),
    ]

    def __init__(self, sheet: Sheet, prompt: Prompt) -> None:
        super().__init__(sheet, prompt)
        self.which, self.quoted = Static(id="which"), Static(id="quoted")
        self.at_hand, self.chosen = Static(id="at-hand"), Static(id="chosen")
        self._choices = {name: Choice(_WIDEST, flowing=True, id=name) for name in ASPECTS}
        self._earlier: dict[int, tuple[Earlier, ...]] = {}

    def question(self) -> ComposeResult:
        """Which question it is, and what is known of it from earlier."""
        yield self.which
        yield Static(prose((self.asked.help, "$muted")), id="how-to")
        yield self.quoted
        yield self.at_hand

    def fields(self) -> ComposeResult:
        """The choices, the texts, and how far one is with all questions."""
        yield self.chosen
        for name, aspect in ASPECTS.items():
            row = Horizontal(Static(line(aspect.label)), self._choices[name], id=f"{name}-row")
            yield row.add_class("-choice")
        yield Static(id="gap")
        for name, label in _TEXTS.items():
            yield Horizontal(Static(line(label)), KeptText(id=name), classes="-text")
        yield self.dots

    def on_focus(self) -> None:
        """Keys choose."""
        self._write(writing=False)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Keys type."""
        if isinstance(event.widget, KeptText):
            self._write(writing=True)

    async def on_key(self, event: events.Key) -> None:
        """An initial says who asked."""
        key = event.character
        if key and self.has_focus and key in dict(self._choices["who"].options):
            event.stop()
            await self.pick("who", key)

    def on_click(self, event: events.Click) -> None:
        """A click on what is known from earlier shows all of it."""
        if event.widget is self.at_hand:
            self.action_earlier()

    def fill(self) -> None:
        """Show the question and the texts about it."""
        question = self._question
        self.set_class(question is None, "-nothing")
        self._show_earlier()
        if question is None:
            self.quoted.update("No question is noted. Go back (F3) and note one.")
            return
        self.quoted.update(prose((f"“{question.text}”", "bold")))
        super().fill()
        self.run_worker(self._look_back(), group="earlier", exclusive=True)

    def stored(self, name: str) -> tuple[str, Keep]:
        """One of the three texts."""
        number, question = self.item, self._question
        text = getattr(question, name) if question else ""
        return text, lambda text, shown: self.sheet.write(number, name, text, shown)

    def mark(self) -> None:
        """Mark what is chosen, and how far one is."""
        self._say_which()
        question, people = self._question, self.sheet.people
        if question is None:
            return
        for name, aspect in ASPECTS.items():
            options = aspect.options(question, people)
            self._choices[name].show(options, aspect.chosen(question, people))
            self.query_one(f"#{name}-row").set_class(not options, "-none")
        shown = in_short(question, asked_by(question, people))
        self.chosen.update(Spread(Ends(shown, _keys(esc="choose"))))
        questions = self.sheet.questions
        self.show_dots([one.id or 0 for one in questions], [SIGNS[one.verdict][0] for one in questions])

    @property
    def choices(self) -> Mapping[str, Choice]:
        """Who, what sort, how, whether expected, and which parts the story had."""
        return self._choices

    async def picked(self, name: str, key: str) -> None:
        """Store it; the same key once more takes it back."""
        if (question := self._question) is not None:
            values = ASPECTS[name].values(question, self.sheet.people, key)
            change = f"{ASPECTS[name].change} of “{shorten(question.text, _NAMED, placeholder='…')}”"
            await self.sheet.change_question(self.item, values, change)

    async def action_pick(self, key: str) -> None:
        """Pick an option by its key; the parts of a story wait for the sort of question that asks for one."""
        if self._is_no_story(key):
            self.notify("A story is for behavioural questions: b makes it one.", markup=False)
        else:
            await super().action_pick(key)

    async def action_same(self) -> None:
        """File the question with the one that it looks like."""
        if not self._at_hand or self._at_hand[0].sure:
            self.notify("No other question of an earlier interview looks like this one.", markup=False)
            return
        await self._file(Filing(self._at_hand[0].question.id))

    def action_earlier(self) -> None:
        """Look at the earlier answers in full."""
        if (question := self._question) is not None:
            modal = EarlierModal(question.text, self._at_hand, self.sheet.now.date())
            self.app.push_screen(modal, self._file)

    async def action_undo(self) -> None:
        """Take the last change back, and go to the question that it was about."""
        before = self.sheet.questions
        await self.run_action("screen.undo")
        other = [one.id or 0 for one in self.sheet.questions if one not in before]
        if other and self.item not in other:
            self.post_message(Jump(other[0]))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What was asked earlier can be looked at where there is something, and filed where that is open."""
        match action:
            case "earlier":
                return bool(self._at_hand)
            case "pick" if self._is_no_story(str(parameters[0])):
                return True
        return super().check_action(action, parameters)

    def _is_no_story(self, key: str) -> bool:
        question = self._question
        return (key in STAR_KEYS or key == NONE_KEY) and question is not None and not has_story(question)

    async def _file(self, filing: Filing | None) -> None:
        """File the question as was said."""
        if filing is None:
            return
        try:
            await self.sheet.file(self.item, filing.other)
        except FollowupError as problem:
            self.post_message(Refused(None, problem))
        else:
            self.post_message(Stored())
        await self._look_back()

    async def _look_back(self) -> None:
        """Find the same question in earlier interviews."""
        item = self.item
        try:
            self._earlier[item] = await self.sheet.earlier(item)
        except FollowupError:  # it is gone, and the next change will tell
            self._earlier.pop(item, None)
        if item == self.item:
            self._show_earlier()

    def _show_earlier(self) -> None:
        self.at_hand.display = bool(self._at_hand)
        if self._at_hand:
            keyed = not self.has_class("-writing")
            self.at_hand.update(at_hand(self._at_hand, self.sheet.now.date(), keyed=keyed))

    def _write(self, *, writing: bool) -> None:
        self.set_class(writing, "-writing")
        self._say_which()
        self._show_earlier()

    def _say_which(self) -> None:
        """Say which question it is, and which keys go on."""
        question, questions = self._question, self.sheet.questions
        which = f"Question {questions.index(question) + 1} of {len(questions)}" if question else ""
        keys = _keys() if self.has_class("-writing") or not question else _keys(enter="next", tab="write")
        self.which.update(Spread(Ends(line((which, "$primary")), keys)))

    @property
    def _question(self) -> Question | None:
        return self.sheet.question(self.item)

    @property
    def _at_hand(self) -> tuple[Earlier, ...]:
        return self._earlier.get(self.item, ())


def _keys(**keys: str) -> Content:
    """Keys with what they do."""
    return line(
        *(part for key, does in keys.items() for part in ((f"   {key}", "$primary"), (f" {does}", "$muted")))
    )
