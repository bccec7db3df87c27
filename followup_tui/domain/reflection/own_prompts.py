"""A user's own prompts, as they are written in a file: checked, and put among ours."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from followup_tui.domain.reflection.questionnaire import OURS, OWN, AnswerKind, Pass, Prompt, Questionnaire

MOST = 100  # prompts; nobody answers as many
_KEY = re.compile(r"[a-z][a-z0-9_]*")
_LONGEST_KEY, _LONGEST_TEXT, _LONGEST_HELP, _MOST_OPTIONS = 40, 120, 300, 9
_STRICT: dict[str, Any] = {"extra": "forbid"}


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPrompt:
    """One prompt as it is written.

    Args:
        key: the name under which its answer is kept; with another one it is another prompt.
        text: what is asked.
        sitting: the pass that it belongs to.
        kind: answered in words, or by one key from 1 on.
        options: the labels of the keys, for a scale.
        help: a sentence beside it.
        name: what the list of prompts calls it.
        after: the key of the prompt that it follows; without one it comes last, but before the prediction.
        required: whether the pass can't be finished without it.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    key: str
    text: str
    sitting: Annotated[Literal["first", "second", "outcome"], Field(alias="pass")] = "first"
    kind: Literal["text", "scale"] = "text"
    options: tuple[str, ...] = ()
    help: str = ""
    name: str = ""
    after: str = ""
    required: bool = False

    def problems(self, before: "Sequence[OwnPrompt]") -> dict[str, str]:
        """A sentence for each of its keys that can't be as it is.

        Args:
            before: the prompts that were written before it.
        """
        passes = {one.key: one.pass_ for one in OURS.prompts} | {one.key: Pass(one.sitting) for one in before}
        told = {
            "key": _problem_of_key(self.key, {one.key for one in before}),
            "text": _too_long(self.text, _LONGEST_TEXT) if self.text.strip() else "It asks nothing",
            "help": _too_long(self.help, _LONGEST_HELP),
            "name": _too_long(self.name, _LONGEST_KEY),
            "options": self._problem_of_options(),
            "after": ""
            if not self.after or passes.get(self.after) is Pass(self.sitting)
            else f"The pass “{self.sitting}” has no prompt {self.after!r} before this one",
        }
        return {key: sentence for key, sentence in told.items() if sentence}

    def _problem_of_options(self) -> str:
        if self.kind == "text":
            return "Only a scale has options" if self.options else ""
        if not 2 <= len(self.options) <= _MOST_OPTIONS:
            return f"A scale has from 2 to {_MOST_OPTIONS} options"
        return "An option is empty" if not all(option.strip() for option in self.options) else ""

    def as_prompt(self) -> Prompt:
        """The prompt; its key can't meet one of ours."""
        return Prompt(
            OWN + self.key,
            Pass(self.sitting),
            self.text,
            self.help,
            AnswerKind(self.kind),
            self.required,
            self.options,
            self.name,
        )


@dataclass(frozen=True, slots=True)
class OwnPrompts:
    """All that such a file may hold."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    prompt: tuple[OwnPrompt, ...] = field(default=())


def among(own: Sequence[OwnPrompt]) -> Questionnaire:
    """Our prompts with a user's own at their places.

    Args:
        own: prompts without problems, in the order in which they were written.
    """
    way = list(OURS.prompts)
    last: dict[str, str] = {}  # of several that follow the same one, each follows the one before
    for written in own:
        prompt = written.as_prompt()
        keys = [one.key for one in way]
        if written.after:
            names = (last.get(written.after, ""), OWN + written.after, written.after)
            place = next(keys.index(name) for name in names if name in keys) + 1
            last[written.after] = prompt.key
        else:
            place = _end_of(prompt.pass_, way)
        way.insert(place, prompt)
    return Questionnaire(tuple(way))


def _end_of(pass_: Pass, way: Sequence[Prompt]) -> int:
    """Where a pass ends: the prediction, which is sealed with it, stays last."""
    places = [place for place, one in enumerate(way) if one.pass_ is pass_]
    return places[-1] if way[places[-1]].kind is AnswerKind.percent else places[-1] + 1


def _problem_of_key(key: str, taken: set[str]) -> str:
    if not _KEY.fullmatch(key) or len(key) > _LONGEST_KEY:
        return f"It needs at most {_LONGEST_KEY} letters a–z, digits and _, beginning with a letter"
    return "Another prompt has this key" if key in taken else ""


def _too_long(written: str, limit: int) -> str:
    return f"It has {len(written)} characters, and {limit} fit" if len(written) > limit else ""
