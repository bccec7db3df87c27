"""What one needs before one's eyes while calling: whom, at what number, what to say, and to what."""

from dataclasses import dataclass
from pathlib import Path

from followup_tui.composing.card import Answer, answers
from followup_tui.composing.dossier import Dossier
from followup_tui.composing.letters import Letter
from followup_tui.composing.render import Text
from followup_tui.composing.review import DraftText, Level, Remark
from followup_tui.composing.room import VOICEMAIL, room
from followup_tui.domain.calendar import Calendar
from followup_tui.domain.models import Draft
from followup_tui.domain.rules import Rules
from followup_tui.text import one_line

_SCRIPT = "phone_script"


@dataclass(frozen=True, slots=True)
class Words:
    """What is said: to somebody, or to their answering machine.

    Args:
        letter: the text.
        text: its words; those of the template while nothing was written.
        draft: its draft, to be logged; None while there is none, or where the one that was is logged already.
        blocks: what the review has against it.
    """

    letter: Letter
    text: Text
    draft: Draft | None
    blocks: tuple[Remark, ...]

    @property
    def passages(self) -> list[tuple[str, str]]:
        """The rules that have something against it, each with the passage or with what it is about."""
        draft = _as_draft(self.text)
        return [(one.rule, one_line(one.passage(draft))) for one in self.blocks]


@dataclass(frozen=True, slots=True)
class Card:
    """Everything for one call.

    Args:
        script: what to say to somebody; None where there is none.
        message: what to say to their answering machine; None where there is none.
        answers: what to say to what they may say.
        calendar: when they may be called, on which clock.
        message_length: how long the message takes: "24 of 25 seconds".
    """

    script: Words | None
    message: Words | None
    answers: tuple[Answer, ...]
    calendar: Calendar
    message_length: str = ""


def card(dossier: Dossier, key: str, folder: Path, rules: Rules) -> Card:
    """The card of a call.

    Args:
        dossier: what is known of the interview.
        key: the key of the script or of the message.
        folder: where the user's own templates are.
        rules: says when they may be called.

    Raises:
        TemplateError: a template of the user's can't be used.
    """
    calls = [letter for letter in dossier.letters if letter.is_call]
    script = _picked([one for one in calls if not is_message(one)], key, _SCRIPT)
    message = _picked([one for one in calls if is_message(one)], key, VOICEMAIL)
    said = words(dossier, message, folder) if message else None
    first = script or message
    return Card(
        words(dossier, script, folder) if script else None,
        said,
        answers(dossier.facts(first), [folder]) if first else (),
        _calendar(dossier, first, rules),
        room(said.text.body, said.letter.kind, dossier.limits).said if said else "",
    )


def is_message(letter: Letter) -> bool:
    """Whether a text is for an answering machine."""
    return letter.kind.basis == VOICEMAIL


def words(dossier: Dossier, letter: Letter, folder: Path) -> Words:
    """What is said on the phone.

    Args:
        dossier: what is known of the interview.
        letter: the text.
        folder: where the user's own templates are.

    Raises:
        TemplateError: a template of the user's can't be used.
    """
    view = dossier.draft_of(letter)
    if view is None:
        text = dossier.starter(letter, folder)
    else:
        text = Text(view.draft.subject, view.draft.body, view.draft.language)
    found = dossier.reviewed(letter, _as_draft(text))
    open_draft = view.draft if view and view.sent_at is None else None
    return Words(letter, text, open_draft, found.of(Level.block))


def _picked(letters: list[Letter], key: str, name: str) -> Letter | None:
    """The text that is asked for, else the one of our kind, else the first one."""
    ranked = sorted(letters, key=lambda one: (one.key != key, one.kind.name != name))
    return ranked[0] if ranked else None


def _as_draft(text: Text) -> DraftText:
    return DraftText(text.subject, text.body, text.language)


def _calendar(dossier: Dossier, letter: Letter | None, rules: Rules) -> Calendar:
    place = dossier.known.facts.application
    own = letter.person.contact.zone if letter and letter.person else ""
    return Calendar(place.country, place.region, own or place.zone, rules.call_opens, rules.call_ends)
