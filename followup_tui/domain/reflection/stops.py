"""The way through a reflection: where one can stop, and where one was left."""

from collections.abc import Sequence
from dataclasses import dataclass

from followup_tui.domain.facts import Person
from followup_tui.domain.models import Question
from followup_tui.domain.reflection.questionnaire import OURS, AnswerKind, Pass, Prompt, Questionnaire
from followup_tui.domain.reflection.summary import to_work_on
from followup_tui.domain.words import Verdict

SUMMARY = "summary"


@dataclass(frozen=True, slots=True)
class Stop:
    """One page of a reflection.

    Args:
        pass_: the pass that it belongs to.
        prompt: what is asked; None for the summary at the end.
        item: the question or the participant that is asked about; 0 where the prompt is asked once.
    """

    pass_: Pass
    prompt: Prompt | None
    item: int = 0

    @property
    def name(self) -> str:
        """How a bookmark names it: "first/walk/12"."""
        return "/".join((self.pass_, self.prompt.key if self.prompt else SUMMARY, str(self.item)))


def bookmark(prompt: str, item: int = 0, questionnaire: Questionnaire = OURS) -> str:
    """The name of the stop at a prompt; empty where there is no such prompt.

    Args:
        prompt: its key.
        item: the question or the participant that it asks about.
        questionnaire: the prompts.
    """
    found = questionnaire.prompt(prompt)
    return Stop(found.pass_, found, item).name if found else ""


def talked_with(people: Sequence[Person]) -> tuple[Person, ...]:
    """Whom the prompt for details asks about: the interviewers; where there were none, whoever was there."""
    return tuple(one for one in people if not one.is_office) or tuple(people)


def stops(
    pass_: Pass,
    questions: Sequence[Question],
    people: Sequence[Person],
    questionnaire: Questionnaire = OURS,
) -> tuple[Stop, ...]:
    """Every stop of a pass in order, the summary last.

    Args:
        pass_: the pass.
        questions: the questions that were asked; each has a stop of its own in the walk.
        people: who was there; each of `talked_with` has a stop, and with nobody there is none.
        questionnaire: the prompts.
    """
    way: list[Stop] = []
    for prompt in questionnaire.of(pass_):
        match prompt.kind:
            case AnswerKind.walk:
                items = [question.id or 0 for question in questions] or [0]
            case AnswerKind.detail:
                items = [person.participant.id or 0 for person in talked_with(people)]
            case AnswerKind.better:
                items = [question.id or 0 for question in to_work_on(questions)]
            case _:
                items = [0]
        way += [Stop(pass_, prompt, item) for item in items]
    return (*way, Stop(pass_, None))


def find(way: Sequence[Stop], place: str) -> int | None:
    """Which stop a bookmark means: that one, else the first of the same prompt; None where there is none."""
    names = [stop.name for stop in way]
    if place in names:
        return names.index(place)
    wanted = place.rpartition("/")[0]
    return next((n for n, name in enumerate(names) if wanted and name.rpartition("/")[0] == wanted), None)


def behind(way: Sequence[Stop], prompt: Prompt, questionnaire: Questionnaire = OURS) -> Stop:
    """The stop that comes after a prompt which has none, since nothing is left that it could ask about.

    Args:
        way: the stops, the summary last.
        prompt: the prompt.
        questionnaire: all prompts.
    """
    asked = questionnaire.of(prompt.pass_)
    later = asked[asked.index(prompt) + 1 :] if prompt in asked else ()
    return next((stop for stop in way if stop.prompt in later), way[-1])


def first_open(
    way: Sequence[Stop], prompt: str, questions: Sequence[Question], people: Sequence[Person]
) -> int | None:
    """Where to answer a prompt: at its first question without a verdict, its first person without a detail.

    Args:
        way: the stops.
        prompt: the key of the prompt.
        questions: the questions that were asked.
        people: who was there.

    Returns:
        The place in the way; None where nothing is left that the prompt could ask about.
    """
    done = {(AnswerKind.walk, one.id) for one in questions if one.verdict is not Verdict.open}
    done |= {(AnswerKind.better, one.id) for one in questions if one.say_now}
    done |= {(AnswerKind.detail, one.participant.id) for one in people if one.participant.detail}
    places = [
        (place, (stop.prompt.kind, stop.item))
        for place, stop in enumerate(way)
        if stop.prompt is not None and stop.prompt.key == prompt
    ]
    first = places[0][0] if places else None
    return next((place for place, what in places if what not in done), first)


def pass_of(place: str) -> Pass:
    """The pass that a bookmark lies in."""
    named = place.partition("/")[0]
    return Pass(named) if named in list(Pass) else Pass.first
