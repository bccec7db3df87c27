"""Which application is meant: by the number of an interview, or by a part of its name."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup_tui.errors import NotFoundError, UsageError
from followup_tui.text import one_line, visible_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from followup_tui.domain.models import Application
    from followup_tui.storage.agenda import Agenda
    from followup_tui.storage.applications import ApplicationView
    from followup_tui.storage.journal import Journal

_SHOWN = 10
_LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class Chosen:
    """An application, and the interview by whose number it was named; None where it was not."""

    view: "ApplicationView"
    interview_id: int | None = None

    @property
    def name(self) -> str:
        """How it is called."""
        application = self.view.application
        return visible_line(f"{application.company} · {application.role}")


def choose(journal: "Journal", words: "Sequence[str]") -> Chosen:
    """The application that is meant.

    Args:
        journal: an open journal.
        words: the number of an interview, or a part of the name of a company or a role.

    Raises:
        UsageError: nothing was said, or several applications are called so.
        NotFoundError: none is.
    """
    text = one_line(" ".join(words))
    if not text:
        raise UsageError("No application is named.", "Say a number of `followup list`, or a part of a name.")
    if text.isdecimal() and int(text) < 1 << 63:
        try:
            application_id = journal.interviews.view(int(text)).application.id
        except NotFoundError:
            pass  # a company may be called so
        else:
            return Chosen(journal.applications.view(application_id or 0), int(text))
    found, name = _named(journal, text), f"“{visible_line(text)}”"
    if not found:
        raise NotFoundError(f"Nothing in the journal is called {name}.", "Look: followup list --all")
    if len(found) > 1:
        ids = [one.id or 0 for one in found]
        raise UsageError(f"Several applications are called {name}.", _listed(journal, ids))
    return Chosen(journal.applications.view(found[0].id or 0))


def only_live(journal: "Journal", agenda: "Agenda") -> Chosen:
    """The one application that is live.

    Args:
        journal: an open journal.
        agenda: its agenda.

    Raises:
        UsageError: several are live.
        NotFoundError: none is.
    """
    live = [*dict.fromkeys(card.place.application_id for card in agenda.cards())]
    if not live:
        raise NotFoundError("No application is live.", "Say which one you mean: followup list --all")
    if len(live) > 1:
        raise UsageError("Several applications are live.", _listed(journal, live))
    return Chosen(journal.applications.view(live[0]))


def _named(journal: "Journal", text: str) -> "list[Application]":
    """Those with this text in a name; else those in whose names all of its words are."""
    found = journal.applications.named(text, _SHOWN + 1)
    exact = [one for one in found if text.casefold() in (one.company.casefold(), one.role.casefold())]
    if len(exact) == 1:
        return exact
    if found:
        return found
    words = text.casefold().split()
    near = journal.applications.named(max(words, key=len), _LOOKED_AT)
    return [one for one in near if all(word in f"{one.company} {one.role}".casefold() for word in words)]


def _listed(journal: "Journal", application_ids: "Sequence[int]") -> str:
    """Applications by the number of their latest interview."""
    views: Iterable[ApplicationView] = map(journal.applications.view, application_ids[:_SHOWN])
    lines = [
        f"  {view.facts.rounds[-1].interview.id}  {Chosen(view).name}" for view in views if view.facts.rounds
    ]
    more = ["  …"] if len(application_ids) > _SHOWN else []
    return "\n".join(["Say which one by its number:", *lines, *more])
