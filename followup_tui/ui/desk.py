"""Asks the journal, on a thread of its own, so that the interface never waits for a disk."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

from followup_tui.clock import Clock
from followup_tui.storage.agenda import Agenda

if TYPE_CHECKING:
    from followup_tui.storage.journal import Journal

T = TypeVar("T")


class Desk:
    """The journal as the interface sees it: questions are answered one after the other, in their order.

    Args:
        opening: opens the journal; called once, on the journal's thread, when the first question comes.
        agenda: what the first screen shows, read without loading the journal.
        clock: the time.
    """

    def __init__(self, opening: "Callable[[], Journal]", agenda: Agenda, clock: Clock) -> None:
        self.agenda = agenda
        self.clock = clock
        self._opening = opening
        self._journal: Journal | None = None
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="journal")

    async def ask(self, question: "Callable[[Journal], T]") -> T:
        """Put a question or a change to the journal.

        Args:
            question: is handed the journal.

        Returns:
            What the question returns.

        Raises:
            FollowupError: what the journal has to say against it.
        """
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._answered, question)

    def close(self) -> None:
        """Answer what is still asked, then let the journal go."""
        self._thread.submit(self._closed)
        self._thread.shutdown(wait=True)

    def _answered(self, question: "Callable[[Journal], T]") -> T:
        if self._journal is None:
            self._journal = self._opening()
        return question(self._journal)

    def _closed(self) -> None:
        if self._journal is not None:
            self._journal.close()
