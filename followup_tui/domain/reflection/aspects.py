"""What is chosen about a question by single keys: who asked, what sort, how it went, and so on."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from followup_tui.domain.facts import Person
from followup_tui.domain.models import Question
from followup_tui.domain.reflection.initials import initials
from followup_tui.domain.reflection.questionnaire import CATEGORY_KEYS, FORESEEN_KEYS, VERDICT_KEYS
from followup_tui.domain.reflection.star import NONE_KEY, parts_shown, toggled
from followup_tui.domain.words import FORESEEN, Category, Foreseen, Verdict, said

People = Sequence[Person]


@dataclass(frozen=True, slots=True)
class Aspect:
    """Something that can be chosen about a question.

    Args:
        label: what stands beside the options.
        change: what a change of it is called when it is taken back.
        options: each option's key with what it means; none where there is nothing to choose.
        chosen: the key of the chosen option; "" for none.
        values: what the question's fields hold once a key is pressed; the same key again takes it back.
    """

    label: str
    change: str
    options: Callable[[Question, People], Sequence[tuple[str, str]]]
    chosen: Callable[[Question, People], str]
    values: Callable[[Question, People, str], Mapping[str, Any]]


def _of_words(
    label: str, change: str, keys: Mapping[str, StrEnum], without: StrEnum, names: Mapping[Any, str]
) -> Aspect:
    """An aspect that is one word of a vocabulary.

    Args:
        label: as of `Aspect`.
        change: as of `Aspect`.
        keys: the words by their keys.
        without: the word that stands where none was chosen.
        names: how the words are called here, where that is not how they are said.
    """
    field = type(without).__name__.lower()

    def chosen(question: Question, people: People) -> str:
        return next((key for key, word in keys.items() if word is getattr(question, field)), "")

    def values(question: Question, people: People, key: str) -> Mapping[str, Any]:
        return {field: without if chosen(question, people) == key else keys[key]}

    options = tuple((key, names.get(word) or said(word)) for key, word in keys.items())
    return Aspect(label, change, lambda question, people: options, chosen, values)


def asked_by(question: Question, people: People) -> str:
    """The name of who asked a question; empty where nobody of the people is noted."""
    names = (one.contact.full_name for one in people if one.contact.id == question.asked_by_id)
    return next(names, "")


def _letters(people: People) -> dict[str, Person]:
    letters = initials([one.contact.full_name for one in people])
    return {letter: one for letter, one in zip(letters, people, strict=True) if letter}


def _people(question: Question, people: People) -> Sequence[tuple[str, str]]:
    return [(letter, one.contact.full_name) for letter, one in _letters(people).items()]


def _asker(question: Question, people: People) -> str:
    letters = _letters(people).items()
    return next((letter for letter, one in letters if one.contact.id == question.asked_by_id), "")


def _asked(question: Question, people: People, key: str) -> Mapping[str, Any]:
    again = _asker(question, people) == key
    return {"asked_by_id": None if again else _letters(people)[key].contact.id}


def has_story(question: Question) -> bool:
    """Whether a question asks for a story, whose parts can be looked for."""
    return question.category is Category.behavioural


ASPECTS: Mapping[str, Aspect] = {
    "who": Aspect("Who asked it?", "Who asked", _people, _asker, _asked),
    "category": _of_words("What sort?", "The sort", CATEGORY_KEYS, Category.other, {}),
    "verdict": _of_words("How did it go?", "The verdict", VERDICT_KEYS, Verdict.open, {}),
    "foreseen": _of_words("Expected?", "Whether it was expected", FORESEEN_KEYS, Foreseen.open, FORESEEN),
    "star": Aspect(
        "Your story had",
        "The parts of the story",
        lambda question, people: parts_shown(question.star) if has_story(question) else (),
        lambda question, people: NONE_KEY if question.star == "" else "",
        lambda question, people, key: {"star": toggled(question.star, key)},
    ),
}
