"""An interview asked for step by step: each answer is said back as it was understood, or asked for again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import click

from followup_tui.cli.call import say
from followup_tui.domain import echoes
from followup_tui.domain.countries import regions
from followup_tui.domain.echoes import NOTHING, Echo
from followup_tui.domain.words import ContactRule, Format, said
from followup_tui.errors import InvalidError
from followup_tui.storage.forms.interview import (
    NEW_PERSON,
    ROUNDS,
    InterviewForm,
    PersonForm,
    interview_entry,
    known_employer,
    known_person,
    new_interview,
)
from followup_tui.storage.forms.line import person_form
from followup_tui.text import visible_line

if TYPE_CHECKING:
    from followup_tui.clock import Clock
    from followup_tui.storage.journal import Journal

_PERSON = "Somebody you met"


@dataclass(frozen=True, slots=True)
class Question:
    """A field that is asked for.

    Args:
        field: its name in the form.
        label: what it is called.
        hint: an example.
        words: what may be answered, where that is one of a few words.
    """

    field: str
    label: str
    hint: str = ""
    words: type[Format] | type[ContactRule] | None = None


QUESTIONS = (
    Question("company", "Company"),
    Question("role", "Role"),
    Question("zone", "Their time zone", "a city, or Europe/Berlin"),
    Question("when", "When, on their clock", "today 10:00-12:00"),
    Question("format", "Format", words=Format),
    Question("round", "Round"),
    Question("country", "Country", "for its public holidays"),
    Question("region", "Region", "for its public holidays"),
    Question("contact_rule", "What they asked for", words=ContactRule),
    Question("promised", "Answer promised by", "27 Nov, or in two weeks"),
)
_NEEDED = frozenset({"company", "role", "when"})


def filled(
    journal: "Journal", clock: "Clock", given: Mapping[str, str], people: Sequence[str]
) -> InterviewForm:
    """The form with what is given, and over its blanks what is known of that company.

    Args:
        journal: an open journal.
        clock: the time and the candidate's zone.
        given: texts by field.
        people: people, each in a line.

    Raises:
        InvalidError: a line of a person can't be understood.
    """
    blank, company = new_interview(clock.zone).texts, given.get("company", "")
    known = _known(journal, company)
    if "country" in given:
        known.pop("region", "")
    spelled = {"company": known["company"]} if known else {}
    return InterviewForm(
        {**blank, **known, **given, **spelled},
        [_met(journal, company, line, place) for place, line in enumerate(people)],
    )


class Asking:
    """Asks for what is missing; without a company, for all.

    Args:
        journal: an open journal.
        clock: the time and the candidate's zone.
        given: what was said already, by field.
        people: people who were named already, each in a line.
    """

    def __init__(
        self, journal: "Journal", clock: "Clock", given: Mapping[str, str], people: Sequence[str]
    ) -> None:
        self._journal, self._clock = journal, clock
        self._given, self._people = dict(given), list(people)
        self._asks_all = "company" not in given

    def form(self) -> InterviewForm:
        """The form with the answers."""
        for question in QUESTIONS:
            if self._is_asked(question):
                self._given[question.field] = self._answer(question)
        if self._asks_all:
            self._ask_for_people()
        return self._filled()

    def _filled(self) -> InterviewForm:
        return filled(self._journal, self._clock, self._given, self._people)

    def _is_asked(self, question: Question) -> bool:
        field = question.field
        if field in self._given:
            return False
        if field in _NEEDED or not self._asks_all:
            return field in _NEEDED
        if field == "region" and not regions(self._filled().texts["country"]):
            return False
        return field not in _known(self._journal, self._given["company"])

    def _answer(self, question: Question) -> str:
        """The answer to a question, asked until it can be understood; what only warns may be said again."""
        form, before = self._filled(), ""
        default = form.texts[question.field] or (
            ROUNDS[form.texts["format"]] if question.field == "round" else ""
        )
        while True:
            text = _prompt(question, default)
            if question.words is not None:
                text = _word(question.words, text) or text
            echo = self._echo(question, replace(form, texts={**form.texts, question.field: text}))
            if echo.text:
                say(f"  {'! ' if echo.is_problem else ''}{echo.text}")
            if not echo.is_problem or (text == before and question.field in {"country", "region"}):
                self._tell_known(question, text)
                return text
            if question.field in {"country", "region"}:
                say("  Enter it once more to keep it so, or nothing to leave it out.")
            before = text

    def _echo(self, question: Question, form: InterviewForm) -> Echo:
        """What to say to an answer."""
        now, here, texts, field = self._clock.now(), self._clock.zone, form.texts, question.field
        if question.words is not None and texts[field] not in [*question.words]:
            return Echo(f"Answer one of: {', '.join(map(said, question.words))}.", True)
        try:
            interview_entry(form, now, here)
        except InvalidError as problem:
            if field in problem.problems:
                return Echo(problem.problems[field], True)
        match field:
            case "zone":
                return echoes.zone(texts["zone"], now, here)
            case "when":
                return echoes.span(texts["when"], texts["zone"], now, here)
            case "promised":
                return echoes.day(texts["promised"], now.astimezone(here).date())
            case "country":
                return echoes.country(texts["country"])
            case "region":
                return echoes.region(texts["country"], texts["region"]) if texts["region"] else NOTHING
            case _:
                return NOTHING

    def _tell_known(self, question: Question, text: str) -> None:
        if question.field == "company" and _known(self._journal, text):
            say("  → known already: its place and rule are taken over")

    def _ask_for_people(self) -> None:
        say("Whom did you meet? One at a time: Maya Chen <maya@example.com>, hiring manager")
        while line := _prompt(Question("people", _PERSON, "nothing: that is all")):
            try:
                interview_entry(
                    replace(self._filled(), people=[_met(self._journal, self._given["company"], line)]),
                    self._clock.now(),
                    self._clock.zone,
                )
            except InvalidError as problem:
                say(f"  ! {problem}")
            else:
                self._people.append(line)


def _prompt(question: Question, default: str = "") -> str:
    hint = ", ".join(map(said, question.words)) if question.words else question.hint
    label = f"{question.label} ({hint})" if hint else question.label
    shown = f" [{said(question.words(default)) if question.words else default}]" if default else ""
    answer: str = click.prompt(visible_line(f"{label}{shown}"), default=default, show_default=False)
    return answer.strip()


def _word(words: type[Format] | type[ContactRule], text: str) -> str:
    """The one word that begins like this, by its name or as it is said; empty where none or several do."""
    typed = text.strip().casefold()
    found = [
        word
        for word in words
        if typed and any(name.startswith(typed) for name in (word.value, said(word).casefold()))
    ]
    return found[0].value if len(found) == 1 else ""


def _known(journal: "Journal", company: str) -> dict[str, str]:
    """What is known of an employer from another interview there, but for the role."""
    wanted = company.strip().casefold()
    for application in journal.interviews.applications(company) if wanted else ():
        if application.company.casefold() == wanted:
            known = known_employer(application)
            return {name: text for name, text in known.items() if name != "role"}
    return {}


def _met(journal: "Journal", company: str, line: str, place: int = 0) -> PersonForm:
    """A person of a line; somebody of this company whom one met before is the same one."""
    try:
        form = person_form(line)
    except InvalidError as problem:
        named = {f"people.{place}.{name}": sentence for name, sentence in problem.problems.items()}
        raise InvalidError(named) from problem
    wanted = (form.texts["full_name"].casefold(), company.strip().casefold())
    for contact in journal.interviews.contacts(form.texts["full_name"]) if wanted[0] else ():
        if (contact.full_name.casefold(), contact.company.casefold()) == wanted:
            typed = {name: text for name, text in form.texts.items() if text != NEW_PERSON[name]}
            known = known_person(contact)
            named = {"full_name": known["full_name"]}
            return PersonForm({**form.texts, **known, **typed, **named}, contact.id)
    return form
