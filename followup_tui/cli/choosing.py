"""Which application is meant: by the number of an interview, or by a part of its name."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup_tui.errors import NotFoundError, UsageError
from followup_tui.text import one_line, visible_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followup_tui.storage.agenda import Agenda
    from followup_tui.storage.applications import ApplicationView
    from followup_tui.storage.journal import Journal

_SHOWN = 10
_LOOKED_AT = 200
_NUMBERS = 1 << 63  # SQLite knows no greater ones


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


def choose(journal: "Journal", agenda: "Agenda", words: "Sequence[str]") -> Chosen:
    """The application that is meant; of several that are called so the one that is live.

    Args:
        journal: an open journal.
        agenda: its agenda.
        words: the number of an interview, or a part of the name of a company or a role.

    Raises:
        UsageError: nothing was said, or several applications are called so.
        NotFoundError: none is.
    """
    text = one_line(" ".join(words))
    if not text:
        raise UsageError("No application is named.", "Say a number of `followup list`, or a part of a name.")
    numbered = _numbered(journal, text)
    if numbered is not None:
        return numbered
    found, name = _named(journal, text), f"“{visible_line(text)}”"
    if not found:
        raise NotFoundError(f"Nothing in the journal is called {name}.", "Look: followup list --all")
    live = _live(agenda)
    near = [number for number in found if number in live]
    if len(found) > 1 and len(near) != 1:
        first = near + [number for number in found if number not in live]
        raise UsageError(f"Several applications are called {name}.", _listed(journal, first))
    return Chosen(journal.applications.view((near or found)[0]))


def only_live(journal: "Journal", agenda: "Agenda") -> Chosen:
    """The one application that is live.

    Args:
        journal: an open journal.
        agenda: its agenda.

    Raises:
        UsageError: several are live.
        NotFoundError: none is.
    """
    live = _live(agenda)
    if not live:
        raise NotFoundError("No application is live.", "Say which one you mean: followup list --all")
    if len(live) > 1:
        raise UsageError("Several applications are live.", _listed(journal, live))
    return Chosen(journal.applications.view(live[0]))


def _live(agenda: "Agenda") -> list[int]:
    """The applications in sight, the one with the newest interview first."""
    return [*dict.fromkeys(card.place.application_id for card in agenda.cards(_LOOKED_AT))]


def _numbered(journal: "Journal", text: str) -> Chosen | None:
    """The application of the interview with this number; None where there is no such interview."""
    if not text.isdecimal() or int(text) >= _NUMBERS:
        return None
    try:
        application = journal.interviews.view(int(text)).application
    except NotFoundError:
        return None
    return Chosen(journal.applications.view(application.id or 0), int(text))


def _named(journal: "Journal", text: str) -> list[int]:
    """Those of which a name is this text; else those that have it in a name, or all of its words."""
    found = journal.applications.named(text, _LOOKED_AT)
    whole = [one for one in found if text.casefold() in (one.company.casefold(), one.role.casefold())]
    if not found:
        words = text.casefold().split()
        near = journal.applications.named(max(words, key=len), _LOOKED_AT)
        found = [one for one in near if all(word in f"{one.company} {one.role}".casefold() for word in words)]
    return [one.id or 0 for one in whole or found]


def _listed(journal: "Journal", application_ids: "Sequence[int]") -> str:
    """Applications by the number of their latest interview."""
    views = map(journal.applications.view, application_ids[:_SHOWN])
    rows = [(str(one.facts.rounds[-1].interview.id), Chosen(one).name) for one in views if one.facts.rounds]
    width = max((len(number) for number, _ in rows), default=0)
    more = ["  …"] if len(application_ids) > _SHOWN else []
    lines = [f"  {number:>{width}}  {name}" for number, name in rows]
    return "\n".join(["Say which one by its number:", *lines, *more])
