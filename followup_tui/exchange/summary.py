"""What a reflection comes to as a Markdown page, to be kept or sent to oneself."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from followup_tui.domain.reflection.summary import Sort, Summary
from followup_tui.domain.words import VERDICT_SIGNS, said
from followup_tui.exchange.markdown import dated, inline, listed, quoted, section


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A summary with what it is about.

    Args:
        company: the company.
        role: the role.
        round: the round.
        day: the day of the interview.
        summary: what the reflection comes to.
        names: who was there, by participant.
        change: the one thing that will be different next time; empty for none.
        outcome: what came of the interview, in a sentence; empty while it is not known.
        prediction: what may be said of the prediction.
        feedback: what they said about it, word for word; empty for nothing.
        plan: what will change in the plan; empty for nothing.
    """

    company: str
    role: str
    round: str
    day: date
    summary: Summary
    names: Mapping[int, str]
    change: str = ""
    outcome: str = ""
    prediction: str = ""
    feedback: str = ""
    plan: str = ""

    @property
    def title(self) -> str:
        """Company, role, round and day, which name a file, too."""
        return f"{self.company}: {self.role}, {self.round}, {dated(self.day)}"


def summary_markdown(account: Account) -> str:
    """The page; no text of the user can become a heading or anything else in it.

    Args:
        account: what is told.
    """
    sections = (
        [f"# {inline(account.title)}", "", f"**{account.summary.headline}**"],
        _table(account.summary.by_sort),
        section("Worth working on", _weak(account.summary)),
        section("The one change", _text(account.change)),
        section("For the letters", _details(account)),
        section("What they said", _text(account.feedback)),
        section("For the plan", _text(account.plan)),
        section("Besides", [f"- {inline(one)}" for one in _rest(account)]),
    )
    return "\n".join(line for section in sections for line in section) + "\n"


def _table(sorts: tuple[Sort, ...]) -> list[str]:
    if not sorts:
        return []
    rows = [f"| {said(one.category)} | {_signs(one)} | {one.told} |" for one in sorts]
    return ["", "| sort | answers | |", "|---|---|---|", *rows]


def _signs(sort: Sort) -> str:
    return " ".join(VERDICT_SIGNS[verdict] for verdict in sort.verdicts)


def _text(text: str) -> list[str]:
    return [quoted(text)] if text else []


def _weak(summary: Summary) -> Iterator[str]:
    for question in summary.to_work_on:
        yield f"- {VERDICT_SIGNS[question.verdict]} {inline(question.text)}"
        if question.say_now:
            yield f"  {listed(question.say_now)}".replace("\n", "\n  ")


def _details(account: Account) -> Iterator[str]:
    for number, detail in account.summary.details.items():
        yield listed(f"{account.names.get(number, '')}: {detail}")


def _rest(account: Account) -> Iterator[str]:
    summary = account.summary
    if summary.promised is not None:
        yield f"Answer promised by {dated(summary.promised)}"
    facts = {"": summary.surprises, "Stories: ": summary.untold}
    yield from (f"{label}{fact}" for label, fact in facts.items() if fact)
    if account.prediction:
        yield f"Prediction: {account.prediction}"
    if account.outcome:
        yield account.outcome
