"""One interview as a Markdown page: facts, people, questions and answers, messages sent, what happened."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import count
from urllib.parse import quote
from zoneinfo import ZoneInfo

from followup_tui.composing.kinds import KINDS
from followup_tui.domain.facts import Person
from followup_tui.domain.models import Question
from followup_tui.domain.reflection.questionnaire import OWN, AnswerKind, Pass, Prompt, Questionnaire
from followup_tui.domain.reflection.seal import SEALED, is_shut
from followup_tui.domain.reflection.summary import summarise
from followup_tui.domain.results import Result, results
from followup_tui.domain.timeline import moments
from followup_tui.domain.whole import Whole
from followup_tui.domain.words import FORESEEN, JUDGED, STORY, Category, Provenance, Verdict, said
from followup_tui.exchange.files import safe_stem
from followup_tui.exchange.markdown import dated, inline, listed, paragraphs, quoted, section

_ANSWERED: Mapping[Verdict, str] = {**JUDGED, Verdict.open: "not judged"}
_TEXTS = {"said": "What I said", "missing": "What was missing", "say_now": "What I would say now"}
_RESULTS: Mapping[Result, str] = {
    Result.pending: "not known yet",
    Result.advanced: "I advanced",
    Result.turned_down: "they turned me down",
    Result.withdrawn: "I withdrew",
    Result.silent: "they never said",
    Result.cancelled: "it did not take place",
}
# What a prompt asks for stands in a section of its own.
_ELSEWHERE = frozenset(AnswerKind) - {AnswerKind.scale, AnswerKind.text}


@dataclass(frozen=True, slots=True)
class Page:
    """What is written down of an interview.

    Args:
        whole: everything about it.
        questionnaire: the prompts.
        now: the present instant.
        zone: the candidate's zone.
    """

    whole: Whole
    questionnaire: Questionnaire
    now: datetime
    zone: ZoneInfo

    @property
    def title(self) -> str:
        """What it is about: company, role, round and day."""
        application, interview = self.whole.facts.application, self.whole.held.interview
        day = dated(interview.starts_at.astimezone(self.zone).date())
        return f"{application.company}: {application.role}, {interview.round}, {day}"

    @property
    def file_name(self) -> str:
        """What a file of it is called, without the ending; sorted by name, they are in order."""
        day = self.whole.held.interview.starts_at.astimezone(self.zone).date()
        application = self.whole.facts.application
        return safe_stem(f"{day.isoformat()} {application.company} {self.whole.held.interview.round}")

    def as_markdown(self) -> str:
        """The page; no text of the user can become a heading or anything else in it."""
        sections = (
            [f"# {inline(self.title)}", "", *self._facts()],
            section("People", self._people()),
            section(f"Questions: {summarise(self.whole.questions).headline}", self._asked()),
            *(section(pass_.called, self._pass(pass_)) for pass_ in Pass),
            section("Answers to what is asked no more", self._asked_no_more()),
            section("Messages sent", self._messages()),
            section("What happened", self._happened()),
        )
        return "\n".join(line for section in sections for line in section) + "\n"

    @property
    def _names(self) -> dict[int | None, str]:
        return {
            one.contact.id: one.contact.full_name for held in self.whole.facts.rounds for one in held.people
        }

    def _facts(self) -> Iterator[str]:
        interview, application = self.whole.held.interview, self.whole.facts.application
        there = ZoneInfo(interview.zone)
        begins, ends = (at.astimezone(there) for at in (interview.starts_at, interview.ends_at))
        yield f"- When: {dated(begins.date())}, {begins:%H:%M}–{ends:%H:%M} ({inline(interview.zone)})"
        yield f"- How: {said(interview.format)}"
        if application.url:
            yield f"- Where it was found: {inline(application.url)}"
        yield f"- What came of it: {_RESULTS[self._result]}"
        if interview.notes:
            yield from ("", paragraphs(interview.notes))

    @property
    def _result(self) -> Result:
        found = results([one.interview for one in self.whole.facts.rounds], self.whole.facts.log)
        return found[self.whole.held.interview.id or 0].by(self.now)

    def _people(self) -> Iterator[str]:
        for person in self.whole.held.people:
            yield f"- {_reached(person)}"
            if person.participant.detail:
                yield f"  {listed(person.participant.detail)}".replace("\n", "\n  ")

    def _asked(self) -> Iterator[str]:
        for place, question in enumerate(self.whole.questions, 1):
            yield from (f"### {place}. {inline(question.text)}", "", f"- {_circumstances(question)}")
            if asker := self._names.get(question.asked_by_id):
                yield f"- asked by {inline(asker)}"
            if question.category is Category.behavioural and question.star is not None:
                yield f"- {_story(question.star)}"
            yield ""
            for name, label in _TEXTS.items():
                if text := getattr(question, name):
                    yield from (f"**{label}**", "", paragraphs(text), "")

    def _pass(self, pass_: Pass) -> Iterator[str]:
        for prompt in self.questionnaire.of(pass_):
            if answer := self._answer(prompt):
                yield from (f"**{inline(prompt.text)}**", "", answer, "")

    def _answer(self, prompt: Prompt) -> str:
        """The answer to a prompt; empty where there is none, or where it stands elsewhere."""
        if prompt.kind is AnswerKind.percent:
            return self._prediction()
        if prompt.kind in _ELSEWHERE or prompt.key not in self.whole.answers:
            return ""
        value = self.whole.answers[prompt.key].value
        if prompt.kind is AnswerKind.scale and value.isdecimal() and 1 <= int(value) <= len(prompt.options):
            return f"{value} of {len(prompt.options)}: {inline(prompt.options[int(value) - 1])}"
        return paragraphs(value)

    def _asked_no_more(self) -> Iterator[str]:
        """The answers to prompts that are gone: what was written stays in the journal."""
        for key, answer in self.whole.answers.items():
            prompt = self.questionnaire.prompt(key)
            if answer.value and (prompt is None or prompt.kind in _ELSEWHERE):
                name = key.removeprefix(OWN).replace("_", " ")
                yield from (f"**{inline(name)}**", "", paragraphs(answer.value), "")

    def _prediction(self) -> str:
        """What is sealed stays sealed here, too."""
        reflection = self.whole.held.reflection
        if reflection is None or reflection.prediction is None:
            return ""
        if is_shut(reflection.sealed_at, self._result):
            return f"sealed, {SEALED}"
        return f"{reflection.prediction} %"

    def _messages(self) -> Iterator[str]:
        for entry, version in self.whole.sent:
            kind = KINDS.get(entry.kind)
            what = kind.title if kind else entry.kind.replace("_", " ")
            whom = self._names.get(entry.contact_id, "the company")
            yield from (f"### {inline(what)}: {inline(whom)}, {self._moment(entry.at)}", "")
            if version.subject:
                yield from (f"Subject: {inline(version.subject)}", "")
            yield from (quoted(version.body), "")

    def _happened(self) -> Iterator[str]:
        titles = {name: kind.title for name, kind in KINDS.items()}
        for one in reversed(moments(self.whole.facts, self.whole.entries, self.now, self.zone, titles)):
            struck = " (struck out)" if one.struck else ""
            yield f"- {self._moment(one.at)}: {inline(one.title)}{struck}"
            if one.detail:
                yield f"  {listed(one.detail)}".replace("\n", "\n  ")

    def _moment(self, at: datetime) -> str:
        local = at.astimezone(self.zone)
        return f"{dated(local.date())}, {local:%H:%M}"


def _reached(person: Person) -> str:
    """Whom one met, and how to reach this person."""
    contact = person.contact
    ways = [inline(way) for way in (contact.email, contact.phone, contact.linkedin) if way]
    source = "" if contact.provenance is Provenance.unknown else f" ({said(contact.provenance)})"
    reached = f": {', '.join(ways)}{source}" if ways else ""
    return f"{inline(contact.full_name)}, {said(person.participant.part)}{reached}"


def _circumstances(question: Question) -> str:
    parts = (said(question.category), _ANSWERED[question.verdict], FORESEEN.get(question.foreseen, ""))
    return ", ".join(part for part in parts if part)


def _story(star: str) -> str:
    """Which parts of the story were told, and which were not."""
    told = [name.lower() for part, name in STORY.items() if part in star]
    missing = [name.lower() for part, name in STORY.items() if part not in star]
    found = (("told", told), ("missing", missing))
    return "; ".join(f"{what}: {', '.join(names)}" for what, names in found if names)


def files(pages: Iterable[Page]) -> Iterator[tuple[str, str]]:
    """A file for each page, and one with a link to each of them; by name and text.

    Args:
        pages: the pages, in the order in which they are to be linked.
    """
    links, names = ["# Interviews", ""], {"index"}
    for page in pages:
        name = next(
            one for one in map(partial(_numbered, page.file_name), count(1)) if one.casefold() not in names
        )
        names.add(name.casefold())
        links.append(f"- [{inline(page.title)}]({quote(name)}.md)")
        yield f"{name}.md", page.as_markdown()
    yield "index.md", "\n".join(links) + "\n"


def _numbered(name: str, number: int) -> str:
    return name if number == 1 else f"{name}-{number}"
