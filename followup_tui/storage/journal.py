"""The journal: the only way in for everybody above, its questions and changes sorted by noun."""

from pathlib import Path
from types import TracebackType

from sqlalchemy import Engine

from followup_tui.clock import Clock
from followup_tui.domain.rules import Rules
from followup_tui.storage.applications import Applications
from followup_tui.storage.database import open_database, writing
from followup_tui.storage.drafts import Drafts
from followup_tui.storage.interviews import Interviews
from followup_tui.storage.planner import refresh_stale
from followup_tui.storage.practice import Practising
from followup_tui.storage.preparation import Preparations
from followup_tui.storage.profiles import Profiles
from followup_tui.storage.questions import Questions
from followup_tui.storage.reflections import Reflections
from followup_tui.storage.steps import Log, Steps
from followup_tui.storage.store import Store
from followup_tui.storage.surroundings import Surroundings
from followup_tui.storage.topics import Topics


class Journal:
    """An open journal.

    Args:
        engine: an open database.
        clock: the time, and the zone of a candidate whose profile names none.
        rules: the timing of plans.
    """

    def __init__(self, engine: Engine, clock: Clock, rules: Rules) -> None:
        self._store = Store(engine, clock, rules)
        self.profile = Profiles(self._store)
        self.applications = Applications(self._store)
        self.interviews = Interviews(self._store)
        self.steps = Steps(self._store)
        self.log = Log(self._store)
        self.reflections = Reflections(self._store)
        self.topics = Topics(self._store)
        self.practice = Practising(self._store)
        self.questions = Questions(self._store)
        self.preparation = Preparations(self._store)
        self.drafts = Drafts(self._store)
        self.surroundings = Surroundings(self._store)

    @classmethod
    def open(cls, path: Path, clock: Clock, rules: Rules) -> "Journal":
        """Open a journal; a new one is created, an older one upgraded after a backup.

        Raises:
            JournalError: it can't be opened as it is; nothing was changed.
        """
        return cls(open_database(path, clock.now()), clock, rules)

    def undo(self) -> str:
        """Take the last change back.

        Returns:
            What was taken back.

        Raises:
            FollowupError: there is nothing to take back.
            ConflictError: it was changed again elsewhere.
        """
        return self._store.undo()

    def refresh_stale(self) -> bool:
        """Compute a batch of plans anew that were made by other rules.

        Returns:
            Whether there may be more.
        """
        with writing(self._store.engine) as session:
            return refresh_stale(session, self._store.rules, self._store.clock)

    def close(self) -> None:
        """Let the file go."""
        self._store.engine.dispose()

    def __enter__(self) -> "Journal":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
