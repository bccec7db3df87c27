"""One opener for all thank-yous of an interview, and what the review says to that."""

from dataclasses import dataclass, replace
from pathlib import Path

from followup_tui.composing.anatomy import opener, with_opener
from followup_tui.composing.dossier import Dossier
from followup_tui.composing.kinds import Channel
from followup_tui.composing.letters import Letter, Progress
from followup_tui.composing.review import DraftText, Level
from followup_tui.domain.models import Draft
from followup_tui.domain.steps import Task, settles

_THANKS = (Task.thank, Task.thank_company)
_TO_WRITE = (Progress.none, Progress.begun)
_GRAVITY = (Level.info, Level.warn, Level.block)


@dataclass(frozen=True, slots=True)
class Opened:
    """A letter with another opener.

    Args:
        letter: the letter.
        draft: its draft; None where it begins with this text.
        subject: its subject.
        body: its text, which begins with the opener.
        language: the language of its text.
    """

    letter: Letter
    draft: Draft | None
    subject: str
    body: str
    language: str = "en"


def sharing(dossier: Dossier, letter: Letter, folder: Path) -> tuple[Opened, ...]:
    """The thank-yous of an interview with the opener of one of them: those that are not sent and change.

    One that has no draft yet begins with it, the one whose opener it is among them.

    Args:
        dossier: all that is known about the interview.
        letter: whose opener it is.
        folder: where the user's own templates are.

    Raises:
        TemplateError: a template of the user's can't be used.
    """
    first = opener(_text(dossier, letter, folder).body)
    if first is None or not opens(letter):
        return ()
    thanks = (one for one in dossier.letters if one.wanted and opens(one) and one.progress in _TO_WRITE)
    texts = (_text(dossier, one, folder) for one in thanks)
    changed = ((text, with_opener(text.body, first.text)) for text in texts)
    return tuple(
        replace(text, body=body) for text, body in changed if text.draft is None or body != text.body
    )


def _text(dossier: Dossier, letter: Letter, folder: Path) -> Opened:
    """A letter as it stands, or as it would begin."""
    view = dossier.draft_of(letter)
    if view is not None:
        draft = view.draft
        return Opened(letter, draft, draft.subject, draft.body, draft.language)
    begun = dossier.starter(letter, folder)
    return Opened(letter, None, begun.subject, begun.body, begun.language)


def opens(letter: Letter) -> bool:
    """Whether a letter is a mail that says thanks: other notes have no paragraph to spare."""
    return letter.kind.channel is Channel.mail and any(settles(letter.kind.name, task) for task in _THANKS)


def told(dossier: Dossier, letter: Letter) -> str:
    """What there is to say once letters begin alike.

    Args:
        dossier: the dossier as it is now.
        letter: a letter that has the opener.
    """
    first = _opener_of(dossier, letter)
    alike = [one for one in dossier.letters if opens(one) and _opener_of(dossier, one) == first]
    levels = [_alike(dossier, one) for one in alike]
    speaks = [
        f"{verb} {count}"
        for level, verb in ((Level.block, "blocks"), (Level.warn, "warns about"))
        if (count := levels.count(level))
    ]
    said = " and ".join(speaks) or "is content"
    return f"{len(alike)} letters begin alike now; the review {said}."


def _opener_of(dossier: Dossier, letter: Letter) -> str | None:
    view = dossier.draft_of(letter)
    found = opener(view.draft.body) if view else None
    return found.text if found else None


def _alike(dossier: Dossier, letter: Letter) -> Level | None:
    """How grave the review finds it that a letter is like others; None where it does not speak of it."""
    view = dossier.draft_of(letter)
    if view is None or view.sent_at is not None:
        return None
    text = DraftText(view.draft.subject, view.draft.body, view.draft.language)
    remarks = dossier.reviewed(letter, text).remarks
    found = [remark.level for remark in remarks if remark.rule == "too_alike"]
    return max(found, key=_GRAVITY.index, default=None)
