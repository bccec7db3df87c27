"""The questions that are practised in one go, and the changes that come of it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from followup_tui.domain.models import Practice, Question
from followup_tui.domain.today import SITTING
from followup_tui.domain.words import Verdict
from followup_tui.storage.practice import Card
from followup_tui.storage.work import ConflictError
from followup_tui.ui.desk import Desk

if TYPE_CHECKING:
    from followup_tui.storage.journal import Journal

SAID, BETTER = "said", "say_now"


class Sitting:
    """A sitting: its cards stay the same ones until another is begun.

    Args:
        desk: the journal.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._ids: Sequence[int] = ()
        self._cards: dict[int, Card] = {}
        self._went: dict[int, Verdict] = {}
        self._at = 0
        self._known: frozenset[int] = frozenset()
        self.left = 0
        self.next_on: date | None = None

    async def begin(self) -> None:
        """Take what is due now."""
        found = await self._due()
        self._ids, self._went = tuple(found)[:SITTING], {}
        self._lay_out(found)

    @property
    def card(self) -> Card | None:
        """The card on the table; None at the end, or where nothing is due."""
        return self._cards.get(self._at)

    @property
    def number(self) -> int:
        """The question on the table; 0 for none."""
        return self._at if self.card else 0

    @property
    def went(self) -> Mapping[int, Verdict | None]:
        """Of each question of the sitting, in order, how it went; None where that is to be seen."""
        return {
            number: self._went.get(number)
            for number in self._ids
            if number in self._cards or number in self._went
        }

    @property
    def judged(self) -> Sequence[Verdict]:
        """How the questions went that were practised."""
        return list(self._went.values())

    async def look(self) -> None:
        """See what is due by now.

        Raises:
            FollowupError: the journal can't be read.
        """
        self._lay_out(await self._due())

    async def judge(self, verdict: Verdict) -> None:
        """Record how the card on the table went, and go on with the next one.

        Raises:
            FollowupError: what the journal has to say against it.
        """
        number = self._at
        try:
            await self._desk.ask(lambda journal: journal.practice.record(number, verdict))
            self._went[number] = verdict
        finally:
            await self.look()

    async def rest(self) -> None:
        """Leave the question alone from now on, and go on with the next one."""
        number = self._at
        try:
            await self._desk.ask(lambda journal: journal.practice.rest(number))
        finally:
            await self.look()

    async def undo(self) -> str:
        """Take the last change back; a question that is due again by that is on the table.

        Returns:
            What was taken back.
        """
        before = self._known
        label = await self._desk.ask(lambda journal: journal.undo())
        found = await self._due()
        again = [number for number in found if number not in before]
        self._ids = (*(number for number in again if number not in self._ids), *self._ids)
        self._lay_out(found)
        self._at = next(iter(again), self._at)
        return label

    def move(self, by: int) -> None:
        """Put the next card (1), or the one before (-1), on the table, this one staying for later."""
        numbers = list(self._cards)
        if self._at in numbers:
            self._at = numbers[(numbers.index(self._at) + by) % len(numbers)]

    def text(self, number: int, field: str) -> str:
        """One of the two texts about a question, as it was read last.

        Args:
            number: the question.
            field: SAID, the answer of this time, or BETTER, what one would say now.
        """
        row = self._row(number, field)
        return getattr(row, field) if row else ""

    async def write(self, number: int, field: str, text: str, shown: str) -> str:
        """Store one of the two texts.

        Args:
            number: the question.
            field: SAID or BETTER.
            text: the text.
            shown: the stored one that the user had before them.

        Returns:
            The text as it is stored.

        Raises:
            ConflictError: it was changed elsewhere since; the sitting holds their text then.
        """

        def put(journal: "Journal", version: int | None) -> Practice | Question:
            if field == SAID:
                return journal.practice.write(number, text, version)
            return journal.reflections.change_question(number, version or 0, {BETTER: text})

        seen = self._row(number, field)
        if seen is not None and getattr(seen, field) not in (shown, text):
            raise ConflictError(seen)
        version = seen.version if seen else None
        try:
            row = await self._desk.ask(lambda journal: put(journal, version))
        except ConflictError as conflict:
            theirs = conflict.theirs
            self._adopt(number, theirs)
            if getattr(theirs, field) not in (shown, text):
                raise
            row = await self._desk.ask(lambda journal: put(journal, theirs.version))
        self._adopt(number, row)
        return str(getattr(row, field))

    async def _due(self) -> dict[int, Card]:
        """Read all that is due now, by question."""
        due = await self._desk.ask(lambda journal: journal.practice.due())
        found = {card.question.id or 0: card for card in due.cards}
        self._known, self.left, self.next_on = frozenset(found), len(found), due.next_on
        return found

    def _lay_out(self, found: Mapping[int, Card]) -> None:
        """Hold the cards of the sitting; the table gets the next one where its own is not due any more."""
        self._cards = {number: found[number] for number in self._ids if number in found}
        self._went = {number: went for number, went in self._went.items() if number not in found}
        place = self._ids.index(self._at) if self._at in self._ids else 0
        turn = (*self._ids[place:], *self._ids[:place])
        self._at = next((number for number in turn if number in self._cards), 0)

    def _row(self, number: int, field: str) -> Practice | Question | None:
        card = self._cards.get(number)
        if card is None:
            return None
        return card.begun if field == SAID else card.question

    def _adopt(self, number: int, row: object) -> None:
        card = self._cards.get(number)
        if card is not None and isinstance(row, Practice):
            self._cards[number] = replace(card, begun=row)
        elif card is not None and isinstance(row, Question):
            self._cards[number] = replace(card, question=row)
