"""Drafts as candidates of many trades write them, a text file each, headed by what the review knows.

The head is TOML between two lines of `+++`; all but the first four may be left out:

    about       what the draft is an example of
    kind, company, role, me, phone, detail, language, offered, promised, answer_by, voicemails
                as the review is given them
    to, called  the recipient's full name, and the salutation they prefer; no `to` for the company
    office      whether the recipient is a recruiter or coordinator
    through     who passes it on
    panel       the other people of the interview
    strangers   who and what belongs to other applications only, each with its company
    drafts      what it may be too like: what people call that draft = the file with it
    rule        what the employer asked for, a contact rule
    interview_on, now, opens
                the day of the interview, the present instant, the instant from which asking is fine
    rounds      the days of all interviews, where there was more than one
    there       the recipient's time zone
    speaks      rules that must speak = how loud; in a good draft none may block
    at          a passage which the first of these rules has to point at

Below it the letter: a line "Subject: …" if it has one, a blank line, the body.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from followup_tui.composing.kinds import KINDS
from followup_tui.composing.likeness import prepared
from followup_tui.composing.names import Named
from followup_tui.composing.review import DraftText, Level, Other, ReviewFacts, Stranger
from followup_tui.domain.words import ContactRule

_FOLDER = Path(__file__).parent
_AS_THEY_ARE = (
    "company", "role", "me", "phone", "detail", "offered", "promised", "answer_by", "voicemails",
    "interview_on", "now", "opens",
)  # fmt: skip
_MADE = (
    "about", "kind", "language", "to", "called", "office", "through", "panel", "strangers", "drafts",
    "rule", "rounds", "there", "speaks", "at",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sample:
    """A draft of the corpus.

    Args:
        name: its file, "good/thanks_nurse".
        draft: the text.
        facts: what the review knows.
        speaks: the rules that must speak, each with its level.
        at: a passage which the first of these rules has to point at; empty where the whole text is meant.
    """

    name: str
    draft: DraftText
    facts: ReviewFacts
    speaks: Mapping[str, Level]
    at: str = ""

    @property
    def is_good(self) -> bool:
        """Whether a hiring manager would be glad to get it."""
        return self.name.startswith("good/")


@cache
def samples() -> tuple[Sample, ...]:
    """All drafts of the corpus."""
    return tuple(_sample(path) for path in sorted(_FOLDER.glob("*/*.txt")))


def _sample(path: Path) -> Sample:
    head, draft = _parts(path)
    unknown = head.keys() - {*_AS_THEY_ARE, *_MADE}
    assert not unknown, f"{path.name}: what is {unknown}?"
    speaks = {rule: Level(level) for rule, level in head.get("speaks", {}).items()}
    name = f"{path.parent.name}/{path.stem}"
    return Sample(name, draft, _facts(head), speaks, head.get("at", ""))


def _parts(path: Path) -> tuple[dict[str, Any], DraftText]:
    """The head of a file, and its letter."""
    _, head, letter = path.read_text("utf-8").split("+++\n", 2)
    facts = tomllib.loads(head)
    subject, body = "", letter
    if letter.startswith("Subject: "):
        line, body = letter.split("\n", 1)
        subject = line.removeprefix("Subject: ")
    return facts, DraftText(subject, body.strip(), facts.get("language", "en"))


def _facts(head: Mapping[str, Any]) -> ReviewFacts:
    facts = ReviewFacts(
        kind=KINDS[head["kind"]],
        recipient=Named(head["to"], head.get("called", "")) if "to" in head else None,
        recipient_is_office=head.get("office", "through" in head),
        through=Named(head["through"]) if "through" in head else None,
        others=tuple(Named(name) for name in head.get("panel", ())),
        strangers=tuple(Stranger(Named(name), of) for name, of in head.get("strangers", {}).items()),
        contact_rule=ContactRule(head.get("rule", ContactRule.anything)),
        interviews_on=_days(head),
        there=_there(head),
        **{name: head[name] for name in _AS_THEY_ARE if name in head},
    )
    return replace(facts, drafts=_others(head, facts))


def _days(head: Mapping[str, Any]) -> tuple[date, ...]:
    """The days of all interviews."""
    return tuple(head.get("rounds", [head["interview_on"]] if "interview_on" in head else ()))


def _there(head: Mapping[str, Any]) -> datetime | None:
    if "there" not in head:
        return None
    now: datetime = head["now"]
    return now.astimezone(ZoneInfo(head["there"]))


def _others(head: Mapping[str, Any], facts: ReviewFacts) -> tuple[Other, ...]:
    """The drafts that this one may be too like, prepared without the names that stand in all of them."""
    people = (facts.recipient, facts.through, *facts.others)
    of_people = {name for one in people if one for name in (one.full_name, one.salutation)}
    names = {facts.company, facts.role, facts.me, *of_people} - {""}
    return tuple(
        Other(called, prepared(_parts(_FOLDER / f"{file}.txt")[1].body, names))
        for called, file in head.get("drafts", {}).items()
    )
