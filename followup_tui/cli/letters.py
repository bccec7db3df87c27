"""Which letter is meant on the command line, and its text: the draft of it, or what its template says."""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from followup_tui.cli.call import tell
from followup_tui.composing.kinds import KINDS, TONES
from followup_tui.errors import NotFoundError, UsageError
from followup_tui.text import one_line, visible_line

if TYPE_CHECKING:
    from followup_tui.cli.call import Call
    from followup_tui.clock import Clock
    from followup_tui.composing.dossier import Dossier
    from followup_tui.composing.kinds import Kind
    from followup_tui.composing.letters import Letter
    from followup_tui.composing.review import DraftText
    from followup_tui.domain.facts import DraftView, Facts, Person, Round
    from followup_tui.exchange.letters import Sheet
    from followup_tui.storage.agenda import Agenda
    from followup_tui.storage.journal import Journal

KINDS_TOLD = f"KIND is one of: {', '.join(KINDS)}; or the name of a template of your own."
COMPANY = frozenset({"company", "the company"})
# What is copied or printed although something in it should be mended first.
TO_BE_MENDED = 5

_OPTIONS = (
    click.argument(
        "kind", metavar="KIND", shell_complete=lambda _, __, begun: [k for k in KINDS if k.startswith(begun)]
    ),
    click.option("--to", default="", metavar="NAME", help="Whom it is for: a part of a name, or “company”."),
    click.option(
        "--interview", default="", metavar="WHICH", help="A number of `followup list`, or a part of a name."
    ),
    click.option("--new", is_flag=True, help="What the template says, even where there is a draft."),
    click.option("--tone", type=click.Choice(TONES), help="How the template speaks."),
    click.option("--language", default="", metavar="TAG", help="The language it is in: “en”, “de”."),
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the options say of a letter; empty for what they leave out."""

    kind: str
    to: str = ""
    interview: str = ""
    new: bool = False
    tone: str | None = None
    language: str = ""

    @property
    def name(self) -> str:
        """Whom it is for; empty for the company, and where nobody is named."""
        return "" if self.to_company else one_line(self.to)

    @property
    def to_company(self) -> bool:
        """Whether it is said to be for the company."""
        return one_line(self.to).casefold() in COMPANY


@dataclass(frozen=True, slots=True)
class Found:
    """A letter with its text; `stored` is the draft that it is of, None where it is a template's."""

    sheet: "Sheet"
    stored: "DraftView | None"


def asking_for_a_letter(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the argument and the options of `Wanted`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def find(call: "Call", journal: "Journal", clock: "Clock", wanted: Wanted) -> Found:
    """The letter that is meant.

    Args:
        call: the options before the command.
        journal: an open journal.
        clock: the time.
        wanted: what the options say.

    Raises:
        UsageError: it is not clear which is meant, or an option does not go with it.
        NotFoundError: there is no such kind, interview or person.
        TemplateError: its template can't be used.
    """
    from followup_tui.composing import own
    from followup_tui.composing.waiving import Reviewed
    from followup_tui.config import read_settings
    from followup_tui.exchange.letters import Sheet
    from followup_tui.storage.agenda import Agenda
    from followup_tui.storage.dossiers import read_dossier

    places = call.places()
    kind = _kind(call, wanted)
    _check_language(wanted.language)
    number = _interview(journal, Agenda(places.journal), clock, wanted)
    limits = read_settings(places.settings).letters
    dossier = read_dossier(journal, number, clock, limits, own.kinds(places.templates))
    letter = _letter(dossier, kind, wanted)
    stored = None if wanted.new else dossier.draft_of(letter)
    text = _stored_text(stored, wanted) if stored else _template_text(call, dossier, letter, wanted)
    sent = stored is not None and stored.sent_at is not None
    found = Reviewed() if sent else dossier.reviewed(letter, text)  # what was sent stays as it was
    return Found(Sheet(letter, dossier, text, found), stored)


def _kind(call: "Call", wanted: Wanted) -> "Kind":
    from followup_tui.composing import own

    kinds = own.kinds(call.places().templates)
    kind = kinds.get(wanted.kind)
    if kind is None:
        raise UsageError(
            f"There is no kind of letter called “{visible_line(wanted.kind)}”.",
            f"KIND is one of: {', '.join(kinds)}",
        )
    if wanted.tone and wanted.tone not in kind.tones:
        raise UsageError(f"A {kind.name} has one tone only.", "Leave out --tone.")
    return kind


def _check_language(tag: str) -> None:
    from followup_tui.composing.frontmatter import KEYS

    try:
        KEYS["language"](tag or "en")
    except ValueError as problem:
        raise UsageError(f"“{visible_line(tag)}” is no language.", str(problem)) from problem


def _stored_text(stored: "DraftView", wanted: Wanted) -> "DraftText":
    from followup_tui.composing.review import DraftText

    if wanted.tone:
        raise UsageError("There is a draft of it, and --tone is for what a template says.", "Add --new.")
    draft = stored.draft
    return DraftText(draft.subject, draft.body, wanted.language or draft.language)


def _template_text(call: "Call", dossier: "Dossier", letter: "Letter", wanted: Wanted) -> "DraftText":
    from followup_tui.composing.review import DraftText

    text = dossier.starter(letter, call.places().templates, wanted.tone or "")
    if dossier.profile is None:
        tell("Your name is not noted yet, so it is missing. The app asks for it when you write a letter.")
    return DraftText(text.subject, text.body, wanted.language or text.language)


def _interview(journal: "Journal", agenda: "Agenda", clock: "Clock", wanted: Wanted) -> int:
    """The number of the interview: the one that is named, else the newest of whom it is for."""
    from followup_tui.cli.choosing import choose, only_live

    if wanted.interview:
        chosen = choose(journal, agenda, [wanted.interview])
        if chosen.interview_id is not None:
            return chosen.interview_id
        return _newest(_with(chosen.view.facts, wanted.name), clock)
    if not wanted.name:
        return _newest(only_live(journal, agenda).view.facts.rounds, clock)
    return _newest(_rounds_of(journal, agenda, wanted.name), clock)


def _rounds_of(journal: "Journal", agenda: "Agenda", name: str) -> "Sequence[Round]":
    """The rounds of the one live application in which somebody of this name was met."""
    from followup_tui.cli.choosing import in_sight, listed

    facts = {number: journal.applications.view(number).facts for number in in_sight(agenda)}
    everybody = [person for one in facts.values() for held in one.rounds for person in held.people]
    meant = {person.contact.id for person in named(everybody, name)}
    found = [
        number
        for number, one in facts.items()
        if meant & {p.contact.id for r in one.rounds for p in r.people}
    ]
    if not found:
        raise NotFoundError(
            f"Nobody of a live application is called “{visible_line(name)}”.",
            "Say which interview it is about, with --interview and a number of: followup list --all",
        )
    if len(found) > 1:
        raise UsageError(
            f"“{visible_line(name)}” could be of several applications; --interview says which.",
            listed(journal, found),
        )
    return _with(facts[found[0]], name)


def _with(facts: "Facts", name: str) -> "Sequence[Round]":
    """The rounds in which somebody of this name was met; all of them where there is none."""
    return [held for held in facts.rounds if name and named(held.people, name)] or facts.rounds


def _newest(rounds: "Sequence[Round]", clock: "Clock") -> int:
    """The latest round that has begun, else the first that will."""
    in_order = sorted(rounds, key=lambda held: held.interview.starts_at)
    if not in_order:
        raise NotFoundError("This application has no interview.", "Add one: followup add")
    begun = [held for held in in_order if held.interview.starts_at <= clock.now()]
    return (begun[-1] if begun else in_order[0]).interview.id or 0


def _letter(dossier: "Dossier", kind: "Kind", wanted: Wanted) -> "Letter":
    from followup_tui.composing.letters import Letter
    from followup_tui.composing.recipients import speaker

    known = dossier.known
    found = [letter for letter in dossier.letters if letter.kind.name == kind.name]
    if wanted.name:
        person = _person(known.round.people, wanted.name)
        for letter in found:
            reached = (letter.person, *letter.covers)
            if person.contact.id in {one.contact.id for one in reached if one}:
                return letter
        return Letter(kind, person, wanted=False)
    if (len(found) == 1 and not wanted.to_company) or (found and kind.for_company):
        return found[0]
    if not kind.for_company:
        names = ", ".join(person.contact.full_name for person in known.round.people)
        raise UsageError(f"Whom is the {kind.name} for?", f"Say it with --to: {names or 'nobody is noted'}.")
    return Letter(kind, speaker(known.facts, known.round), wanted=False)


def _person(people: "Sequence[Person]", name: str) -> "Person":
    found = named(people, name)
    if len(found) == 1:
        return found[0]
    names = ", ".join(person.contact.full_name for person in found or people)
    if found:
        raise UsageError(f"“{visible_line(name)}” could be {names}.", "Say more of the name.")
    met = f"You met {names}." if names else "Nobody is noted for it."
    raise NotFoundError(f"Nobody in this interview is called “{visible_line(name)}”.", met)


def named(people: "Sequence[Person]", name: str) -> "list[Person]":
    """Those whose full name or salutation is just so; else those who have all of its words in them.

    Args:
        people: who may be meant.
        name: as people type it: accents and capitals don't count.
    """
    wanted = _plain(name)
    forms = [({_plain(one.contact.full_name), _plain(one.contact.salutation)}, one) for one in people]
    whole = [person for names, person in forms if wanted in names]
    parts = [p for names, p in forms if any(all(word in n for word in wanted.split()) for n in names)]
    return whole or parts


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", one_line(name).casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
