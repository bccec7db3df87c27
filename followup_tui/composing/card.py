"""What to answer on the phone: prepared for what they may say, beside the script that one reads from."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from followup_tui.composing.kinds import Channel, Kind
from followup_tui.composing.render import starter

ANSWERS = Kind(
    name="phone_answers",
    title="Answers on the phone",
    shortest=0,
    longest=400,
    channel=Channel.phone,
    for_company=True,
)
_SECTION = re.compile(r"^## +(?P<title>.+)\n+(?P<text>(?:(?!## ).*\n?)*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Answer:
    """What to say to something.

    Args:
        title: what they say or do, "They make an offer".
        text: what to answer, to be read aloud.
    """

    title: str
    text: str


def answers(facts: Mapping[str, object], folders: Sequence[Path] = ()) -> tuple[Answer, ...]:
    """The answers to what they may say on the phone, in the order of their template.

    Args:
        facts: what templates see.
        folders: where the user's own template of them may be.

    Raises:
        TemplateError: a template of the user's can't be used.
    """
    text = starter(ANSWERS, facts, folders).body
    return tuple(Answer(one["title"].strip(), one["text"].strip()) for one in _SECTION.finditer(text))
