"""Which application is meant: by the number of an interview, or by a part of its name."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup_tui.errors import NotFoundError, UsageError
from followup_tui.text import one_line, visible_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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
    live = in_sight(agenda)
    found, name = _named(journal, live, text), f"“{visible_line(text)}”"
    if not found:
        raise NotFoundError(f"Nothing in the journal is called {name}.", "Look: followup list --all")
    near = [number for number in found if number in live]
    if len(found) > 1 and len(near) != 1:
        raise UsageError(f"Several applications are called {name}.", listed(journal, found))
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
    live = in_sight(agenda)
    if not live:
        raise NotFoundError("No application is live.", "Say which one you mean: followup list --all")
    if len(live) > 1:
        raise UsageError("Several applications are live.", listed(journal, [*live]))
    return Chosen(journal.applications.view(next(iter(live))))


def in_sight(agenda: "Agenda") -> dict[int, tuple[str, str]]:
    """Company and role of the applications in sight, the one with the newest interview first."""
    places = (card.place for card in agenda.cards(_LOOKED_AT))
    return {place.application_id: (place.company, place.role) for place in places}


def _numbered(journal: "Journal", text: str) -> Chosen | None:
    """The application of the interview with this number; None where there is no such interview."""
    if not text.isdecimal() or int(text) >= _NUMBERS:
        return None
    try:
        application = journal.interviews.view(int(text)).application
    except NotFoundError:
        return None
    return Chosen(journal.applications.view(application.id or 0), int(text))


def _named(journal: "Journal", live: "Mapping[int, tuple[str, str]]", text: str) -> list[int]:
    """Those that are called just so; else those that have it in a name, or all of its words; live first."""
    wanted = text.casefold()
    words = wanted.split()
    for part in dict.fromkeys((text, max(words, key=len))):
        known = {one.id or 0: (one.company, one.role) for one in journal.applications.named(part, _LOOKED_AT)}
        names = {number: [name.casefold() for name in pair] for number, pair in ({**live, **known}).items()}
        for fits in (_is_whole, _is_part, _has_words):
            found = [number for number, pair in names.items() if fits(pair, wanted)]
            if found:
                return found
    return []


def _is_whole(names: "Sequence[str]", text: str) -> bool:
    return text in names


def _is_part(names: "Sequence[str]", text: str) -> bool:
    return any(text in name for name in names)


def _has_words(names: "Sequence[str]", text: str) -> bool:
    return all(any(word in name for name in names) for word in text.split())


def listed(journal: "Journal", application_ids: "Sequence[int]") -> str:
    """Applications by the number of their latest interview."""
    views = map(journal.applications.view, application_ids[:_SHOWN])
    rows = [(str(one.facts.rounds[-1].interview.id), Chosen(one).name) for one in views if one.facts.rounds]
    width = max((len(number) for number, _ in rows), default=0)
    more = ["  …"] if len(application_ids) > _SHOWN else []
    lines = [f"  {number:>{width}}  {name}" for number, name in rows]
    return "\n".join(["Say which one by its number:", *lines, *more])
