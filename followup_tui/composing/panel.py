"""The letters of an interview side by side: how far each is, and how alike they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from followup_tui.composing.dossier import Dossier, Stand
from followup_tui.composing.letters import Letter, reached_by
from followup_tui.composing.likeness import prepared
from followup_tui.composing.matrix import Pair, matrix
from followup_tui.composing.review import DraftText, Level
from followup_tui.composing.review.alike import known_names
from followup_tui.domain.models import Draft

_GRAVITY = {None: 0, Level.warn: 1, Level.block: 2}


@dataclass(frozen=True, slots=True)
class Place:
    """A letter in the panel.

    Args:
        letter: the letter.
        stand: how far it is.
        to: how it reaches whom it is for: an address, or who passes it on.
        blocking: what blocks it first; empty where nothing does.
        text: which of the texts it is; None while it is not written.
    """

    letter: Letter
    stand: Stand
    to: str
    blocking: str = ""
    text: int | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """A text that is compared with the others.

    Args:
        name: what it is called: "Tom Brandt", "Maya Chen (Phone screen)".
        body: what it says.
    """

    name: str
    body: str


@dataclass(frozen=True, slots=True)
class Panel:
    """The letters of an interview, and all texts that went or will go to the company.

    Args:
        places: the letters that are wanted, in the order in which they are walked through.
        texts: what is written: theirs first, then what else was written to the company.
        pairs: each text with each that stands before it, by their numbers, the smaller one first.
    """

    places: tuple[Place, ...]
    texts: tuple[Text, ...]
    pairs: dict[tuple[int, int], Pair]

    @property
    def order(self) -> list[tuple[int, int]]:
        """The pairs as the triangle is read: row by row."""
        return sorted(self.pairs, key=lambda pair: (pair[1], pair[0]))

    def closest(self, text: int | None = None) -> tuple[int, int] | None:
        """The two texts that are most alike; None where there are no two.

        Args:
            text: a text that has to be one of them; None for any two.
        """
        found = [pair for pair in self.order if text is None or text in pair]
        return max(found, key=self._likeness, default=None)

    def beside(self, pair: tuple[int, int], by: int) -> tuple[int, int]:
        """The pair that comes next as the triangle is read; behind the last one the first.

        Args:
            pair: a pair.
            by: 1 for the next, -1 for the one before.
        """
        order = self.order
        return order[(order.index(pair) + by) % len(order)]

    def alike(self) -> list[Pair]:
        """The pairs that the review speaks up about."""
        return [pair for pair in self.pairs.values() if pair.level is not None]

    def _likeness(self, pair: tuple[int, int]) -> tuple[int, float, int]:
        found = self.pairs[pair]
        return _GRAVITY[found.level], found.found.share, found.found.longest_run


def side_by_side(dossier: Dossier) -> Panel:
    """Lay the letters of an interview side by side.

    Args:
        dossier: all that is known about the interview.
    """
    wanted = [one for one in dossier.letters if one.wanted]
    found = _texts(dossier, wanted)
    numbers = {draft.id: at for at, (_, draft) in enumerate(found)}
    names = known_names(dossier.compared(dossier.letters[0]))
    bodies = [(name, prepared(draft.body, names)) for name, draft in found]
    pairs = zip(combinations(range(len(found)), 2), matrix(bodies, dossier.limits), strict=True)
    places = tuple(_place(dossier, letter, numbers) for letter in wanted)
    return Panel(places, tuple(Text(name, draft.body) for name, draft in found), dict(pairs))


def _place(dossier: Dossier, letter: Letter, numbers: dict[int | None, int]) -> Place:
    stand = dossier.stand(letter)
    _, to = reached_by(letter, dossier.known)
    view = dossier.draft_of(letter)
    blocking = ""
    if stand is Stand.blocked and view is not None:
        text = DraftText(view.draft.subject, view.draft.body, view.draft.language)
        blocking = dossier.reviewed(letter, text).of(Level.block)[0].what
    return Place(letter, stand, to, blocking, numbers.get(view.draft.id) if view else None)


def _texts(dossier: Dossier, wanted: Sequence[Letter]) -> list[tuple[str, Draft]]:
    """What is written, each with what it is called; the letters of the panel come first, in their order."""
    written = {draft.id: (name, draft) for name, draft in dossier.written if draft.body.strip()}
    found = []
    for letter in wanted:
        view = dossier.draft_of(letter)
        if view is not None and view.draft.id in written:
            found.append((letter.called, written.pop(view.draft.id)[1]))
    return found + [(_short(name), draft) for name, draft in written.values()]


def _short(name: str) -> str:
    """What a text is called in a table: "Maya Chen (Phone screen)" for "the letter to Maya Chen (…)"."""
    said = name.removeprefix("the letter to ").removeprefix("the ")
    return said[:1].upper() + said[1:]
