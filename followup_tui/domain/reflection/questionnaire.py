"""The reflection as data: its prompts, and how far one got."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum, auto
from typing import TYPE_CHECKING

from followup_tui.domain.reflection.summary import to_work_on
from followup_tui.domain.words import Category, Foreseen, Verdict

if TYPE_CHECKING:
    from followup_tui.domain.models import Question


class Pass(StrEnum):
    """The sittings of a reflection: while it is fresh, a night later, and when the outcome is known."""

    first = auto()
    second = auto()
    outcome = auto()

    @property
    def called(self) -> str:
        """What people call it."""
        return _TITLES[self]

    @property
    def finished(self) -> str:
        """The field of a reflection that holds when it was finished."""
        return _FINISHED[self]


_TITLES: Mapping[Pass, str] = {
    Pass.first: "First pass", Pass.second: "Second look", Pass.outcome: "The outcome",
}  # fmt: skip
_FINISHED: Mapping[Pass, str] = {
    Pass.first: "first_pass_at", Pass.second: "second_look_at", Pass.outcome: "outcome_at",
}  # fmt: skip
# How the keys of a user's own prompts begin, so that they never meet one of ours.
OWN = "own."


class AnswerKind(StrEnum):
    """How a prompt is answered, and where the answer is kept."""

    scale = auto()  # one key from 1 on, labelled by the options
    questions = auto()  # every question that was asked, one a line
    walk = auto()  # each question in turn: who, category, verdict, said, missing, say now
    text = auto()
    detail = auto()  # one text for each person, kept with the participant
    day = auto()  # the promised date, kept in the log
    percent = auto()  # the prediction, kept with the reflection and sealed
    better = auto()  # a better answer to each question that is worth working on, kept with the question
    result = auto()  # nothing to answer: the prediction is opened beside what came of it


@dataclass(frozen=True, slots=True)
class Prompt:
    """One thing that the reflection asks.

    Args:
        key: the name under which its answer is stored; never changes.
        pass_: the sitting that it belongs to.
        text: what is asked.
        help: one or two sentences beside it.
        kind: how it is answered.
        required: whether the pass can't be finished without it.
        options: the labels of a scale, from 1 on.
        name: what lists call it; made from the key where it is empty.
    """

    key: str
    pass_: Pass
    text: str
    help: str
    kind: AnswerKind
    required: bool = False
    options: tuple[str, ...] = ()
    name: str = ""

    @property
    def called(self) -> str:
        """What lists call it."""
        return self.name or self.key.removeprefix(OWN).replace("_", " ").capitalize()


PROMPTS: tuple[Prompt, ...] = (
    Prompt(
        "feeling", Pass.first, "How do you feel about it right now?",
        "First thought, one key. It says how you feel, not how you did; the two differ more than one thinks.",
        AnswerKind.scale, options=("Crushed", "Uneasy", "Even", "Good", "Elated"),
    ),
    Prompt(
        "questions", Pass.first, "What did they ask you?",
        "Every question, in a few words, in any order. Small talk counts if it made you think.",
        AnswerKind.questions, required=True,
    ),
    Prompt(
        "walk", Pass.first, "How did you answer each of them?",
        "One by one. Properly means: you would give the same answer again.",
        AnswerKind.walk, required=True, name="Your answers",
    ),
    Prompt(
        "dread", Pass.first, "Which question would you dread next time?",
        "It need not be one that they asked. It stands first when you get ready for the next round.",
        AnswerKind.text,
    ),
    Prompt(
        "detail", Pass.first, "What did you really talk about with each of them?",
        "Something that only the two of you would know. Your thank-you to this person starts from it.",
        AnswerKind.detail,
    ),
    Prompt(
        "next_step", Pass.first, "What did they say happens next?",
        "In their words: another round, a task, a call, somebody who decides.",
        AnswerKind.text,
    ),
    Prompt(
        "promised", Pass.first, "By when did they promise an answer?",
        "“Friday” or “in two weeks” is enough; the latest day it can mean counts. No date named? Go on.",
        AnswerKind.day,
    ),
    Prompt(
        "prediction", Pass.first, "How likely is it that you advance?",
        "Your honest guess in percent. It is sealed with this pass, to be held against the outcome.",
        AnswerKind.percent, required=True,
    ),
    Prompt(
        "went_well", Pass.second, "What went well, and why?",
        "At least one thing. What you know the reason of, you can do again.",
        AnswerKind.text, required=True,
    ),
    Prompt(
        "unsaid", Pass.second, "What did you not get to say?",
        "A project, a number, a question of your own. It may still find its place in a letter.",
        AnswerKind.text,
    ),
    Prompt(
        "better_answer", Pass.second, "How would you answer this one today?",
        "As you would say it: the situation, what you did, what came of it. It comes back for practice.",
        AnswerKind.better,
    ),
    Prompt(
        "probed", Pass.second, "What did they come back to again and again?",
        "Where they dig is where they hope or worry.",
        AnswerKind.text,
    ),
    Prompt(
        "learned", Pass.second, "What did you learn about them?",
        "Facts worth keeping, and anything that made you wonder. You are choosing, too.",
        AnswerKind.text,
    ),
    Prompt(
        "still_want", Pass.second, "Do you still want it?",
        "After a night's sleep, whatever they decide.",
        AnswerKind.scale, options=("No", "Rather not", "Not sure", "Rather yes", "Yes"),
    ),
    Prompt(
        "one_change", Pass.second, "What is the one thing you will do differently?",
        "One, as a plan: “If they ask about a failure, then I will start with what I changed since.”",
        AnswerKind.text, required=True,
    ),
    Prompt(
        "result", Pass.outcome, "What came of it?",
        "Your prediction was sealed before anybody knew. One prediction proves nothing; ten or twenty may.",
        AnswerKind.result,
    ),
    Prompt(
        "feedback", Pass.outcome, "What did they say about it?",
        "Word for word, before you explain it to yourself. Nothing? Then go on.",
        AnswerKind.text,
    ),
    Prompt(
        "plan_change", Pass.outcome, "What will you change in your plan?",
        "One thing about where you apply or how you prepare. “Nothing” is an answer, too.",
        AnswerKind.text, required=True,
    ),
)  # fmt: skip

VERDICT_KEYS: Mapping[str, Verdict] = {"p": Verdict.properly, "h": Verdict.partly, "n": Verdict.not_answered}
# Letters of the words themselves, none of them a verdict's key or one that acts in lists.
CATEGORY_KEYS: Mapping[str, Category] = {
    "b": Category.behavioural, "t": Category.technical, "c": Category.case, "m": Category.motivation,
    "v": Category.cv, "s": Category.situational, "r": Category.salary, "l": Category.culture,
    "i": Category.closing, "o": Category.other,
}  # fmt: skip
FORESEEN_KEYS: Mapping[str, Foreseen] = {"e": Foreseen.expected, "x": Foreseen.surprise}


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a pass is: how many prompts are answered, of how many, which are not, which the end needs."""

    done: int
    total: int
    missing: tuple[Prompt, ...]
    needed: tuple[Prompt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """All that was answered, wherever it is stored.

    Args:
        answers: what was answered to scales and in words, by the prompt's key.
        questions: the questions of the reflection.
        details: the detail of each person, "" where there is none yet, by participant; with no people the
            prompt for them does not count.
        prediction: in percent; None while there is none.
        promised: whether a promised date is in the log.
        known: whether it is known what came of the interview.
    """

    answers: Mapping[str, str] = field(default_factory=dict)
    questions: "Sequence[Question]" = ()
    details: Mapping[int, str] = field(default_factory=dict)
    prediction: int | None = None
    promised: bool = False
    known: bool = False

    def asks(self, prompt: Prompt) -> bool:
        """Whether there is anything that a prompt could ask about."""
        match prompt.kind:
            case AnswerKind.detail:
                return bool(self.details)
            case AnswerKind.better:
                return bool(to_work_on(self.questions))
            case _:
                return True

    def answered(self, prompt: Prompt) -> bool:
        """Whether nothing is left to answer for a prompt."""
        match prompt.kind:
            case AnswerKind.questions:
                return bool(self.questions)
            case AnswerKind.walk:
                return bool(self.questions) and all(q.verdict is not Verdict.open for q in self.questions)
            case AnswerKind.detail:
                return all(detail.strip() for detail in self.details.values())
            case AnswerKind.day:
                return self.promised
            case AnswerKind.percent:
                return self.prediction is not None
            case AnswerKind.better:
                return all(question.say_now.strip() for question in to_work_on(self.questions))
            case AnswerKind.result:
                return self.known
            case AnswerKind.scale | AnswerKind.text:
                return bool(self.answers.get(prompt.key, "").strip())

    def enough(self, prompt: Prompt) -> bool:
        """Whether a prompt does not keep the pass from being finished: of the walk, one question will do."""
        if prompt.kind is AnswerKind.walk:
            return any(question.verdict is not Verdict.open for question in self.questions)
        return not prompt.required or self.answered(prompt)


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """The prompts that reflections are made with: ours, and a user's own among them.

    Args:
        prompts: all of them, pass by pass, in their order.
    """

    prompts: tuple[Prompt, ...] = PROMPTS

    def of(self, pass_: Pass) -> tuple[Prompt, ...]:
        """The prompts of one pass, in order."""
        return tuple(prompt for prompt in self.prompts if prompt.pass_ is pass_)

    def prompt(self, key: str) -> Prompt | None:
        """A prompt by its key; None where there is none (any more)."""
        return next((prompt for prompt in self.prompts if prompt.key == key), None)

    def progress(self, pass_: Pass, given: Given) -> Progress:
        """How far a pass is.

        Args:
            pass_: the pass.
            given: all that was answered.
        """
        asked = [prompt for prompt in self.of(pass_) if given.asks(prompt)]
        missing = tuple(prompt for prompt in asked if not given.answered(prompt))
        needed = tuple(prompt for prompt in missing if not given.enough(prompt))
        return Progress(done=len(asked) - len(missing), total=len(asked), missing=missing, needed=needed)


OURS = Questionnaire()
