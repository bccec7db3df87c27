"""The changes of a reflection that is on the screen, each naming the version that was read."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from followup_tui.domain.facts import Person
from followup_tui.domain.models import Answer, Participant, Question, Reflection, Row
from followup_tui.domain.reflection.questionnaire import OURS, Pass, Questionnaire
from followup_tui.errors import NotFoundError
from followup_tui.storage.work import ConflictError
from followup_tui.ui.desk import Desk
from followup_tui.ui.seen import Seen

if TYPE_CHECKING:
    from followup_tui.storage.journal import Journal
    from followup_tui.storage.topics import Earlier

R = TypeVar("R", bound=Row)
T = TypeVar("T")


class Sheet(Seen):
    """A reflection in work. Changes go to the journal one after the other.

    A change that meets a row which has moved on in other fields is made all the same; one that meets another
    value of its own field raises ConflictError, and from then on the sheet holds their row.

    Args:
        desk: the journal.
        interview_id: the interview that is looked back at.
        questionnaire: the prompts.
    """

    def __init__(self, desk: Desk, interview_id: int, questionnaire: Questionnaire = OURS) -> None:
        super().__init__(desk.clock, questionnaire)
        self._desk = desk
        self._interview_id = interview_id
        self._turn = asyncio.Lock()

    async def load(self) -> None:
        """Read everything anew."""
        async with self._turn:
            await self._read()

    async def answer(self, prompt: str, value: str, shown: str | None = None, *, anyhow: bool = False) -> str:
        """Store the answer to a prompt.

        Args:
            prompt: the key of the prompt.
            value: the answer.
            shown: the stored answer that the user had before them; None for the one that the sheet holds.
            anyhow: whether it may take the place of whatever was stored meanwhile.

        Returns:
            The answer as it is stored; so do the other changes of one text.

        Raises:
            FollowupError: what the journal has to say against it; as for every change.
        """
        number = self.reflection.id or 0
        async with self._turn:
            row = await self._store(
                self.view.answers.get(prompt),
                {} if anyhow else {"value": value},
                lambda journal, seen: journal.reflections.answer(number, prompt, value, seen),
                {} if shown is None else {"value": shown},
            )
        return row.value

    async def write(self, question_id: int, field: str, text: str, shown: str) -> str:
        """Store one of the texts of a question: said, missing, say_now."""
        row = await self.change_question(question_id, {field: text}, shown={field: shown})
        return str(getattr(row, field))

    async def change_question(
        self,
        question_id: int,
        values: Mapping[str, Any],
        label: str = "",
        shown: Mapping[str, Any] | None = None,
    ) -> Question:
        """Change a question.

        Args:
            question_id: its number.
            values: by field.
            label: what to call it when it is taken back; without one it can't be.
            shown: what the user had before them, by field, where the sheet may hold something newer.
        """
        async with self._turn:
            return await self._store(
                self.question(question_id),
                values,
                lambda journal, seen: journal.reflections.change_question(
                    question_id, seen or 0, values, label
                ),
                shown or {},
            )

    async def note(self, participant_id: int, detail: str, shown: str) -> str:
        """Store the detail of a person."""
        values = {"detail": detail}
        async with self._turn:
            person = self.person(participant_id)
            row = await self._store(
                person.participant if person else None,
                values,
                lambda journal, seen: journal.interviews.save_participant(participant_id, seen or 0, values),
                {"detail": shown},
            )
        return row.detail

    async def predict(self, percent: int | None, shown: int | None) -> None:
        """Store the prediction, 0 to 100, or None for none yet."""
        number = self.reflection.id or 0
        async with self._turn:
            await self._store(
                self.reflection,
                {"prediction": percent},
                lambda journal, seen: journal.reflections.predict(number, seen or 0, percent),
                {"prediction": shown},
            )

    async def leave_at(self, place: str) -> None:
        """Remember where one is; a bookmark set elsewhere meanwhile is of no weight."""
        number = self.reflection.id or 0
        async with self._turn:
            if self.reflection.place != place:
                await self._store(
                    self.reflection,
                    {},
                    lambda journal, seen: journal.reflections.leave_at(number, seen or 0, place),
                    {},
                )

    async def finish(self, pass_: Pass, shown: int | None) -> None:
        """Finish a pass; the first one seals the prediction.

        Args:
            pass_: the pass.
            shown: the prediction that the user had before them: no other is sealed.
        """
        number = self.reflection.id or 0

        def put(journal: "Journal", seen: int | None) -> Reflection:
            return journal.reflections.finish(number, seen or 0, pass_)

        async with self._turn:
            await self._store(self.reflection, {"prediction": shown}, put, {"prediction": shown})

    async def promise(self, day: date | None) -> None:
        """Log the day by which an answer was promised; None strikes it out."""
        await self._change(lambda journal: journal.reflections.promise(self._interview_id, day))

    async def add_questions(self, texts: Sequence[str]) -> None:
        """Add questions behind the others."""
        number = self.reflection.id or 0

        def put(journal: "Journal") -> None:
            for text in texts:
                journal.reflections.add_question(number, text)

        await self._change(put)

    async def remove_question(self, question_id: int) -> None:
        """Remove a question."""
        seen = self.question(question_id)
        if seen is not None:
            version = seen.version
            await self._change(lambda journal: journal.reflections.remove_question(question_id, version))

    async def merge_questions(self, keep_id: int, other_id: int) -> None:
        """Let a question go into another one, which stays."""
        kept, other = self.question(keep_id), self.question(other_id)
        if kept is not None and other is not None:
            seen = kept.version, other.version
            await self._change(
                lambda journal: journal.reflections.merge_questions(keep_id, seen[0], other_id, seen[1])
            )

    async def move_question(self, question_id: int, by: int) -> None:
        """Move a question up (-1) or down (+1) among the others."""
        await self._change(lambda journal: journal.reflections.move_question(question_id, by))

    async def earlier(self, question_id: int) -> "tuple[Earlier, ...]":
        """The same question in earlier interviews, and those that look like it."""
        return await self._desk.ask(lambda journal: journal.topics.earlier(question_id))

    async def file(self, question_id: int, other_id: int | None) -> None:
        """File a question with another one as the same; None: as one that is like no other."""
        seen = self.question(question_id)
        version = seen.version if seen else 0

        def put(journal: "Journal") -> None:
            if other_id is None:
                journal.topics.file_alone(question_id, version)
            else:
                journal.topics.file_with(question_id, version, other_id)

        await self._change(put)

    async def undo(self) -> str:
        """Take the last change back.

        Returns:
            What was taken back.
        """
        return await self._change(lambda journal: journal.undo())

    async def _change(self, question: "Callable[[Journal], T]") -> T:
        """Make a change of more than a row; whether it worked or not, read what there is then."""
        async with self._turn:
            try:
                return await self._desk.ask(question)
            finally:
                await self._read()

    async def _read(self) -> None:
        self._view = await self._desk.ask(lambda journal: journal.reflections.open(self._interview_id))

    async def _store(
        self,
        seen: R | None,
        values: Mapping[str, Any],
        put: "Callable[[Journal, int | None], R]",
        shown: Mapping[str, Any],
    ) -> R:
        """Change a row.

        Args:
            seen: the row as the sheet holds it; None where there is none.
            values: what its fields are to hold.
            put: makes the change, naming a version.
            shown: what the user had before them in these fields; what is left out is as in `seen`.
        """
        before = {name: shown.get(name, getattr(seen, name, "")) for name in values}
        if seen is not None and _moved(seen, before, values):
            raise ConflictError(seen)
        version = None if seen is None else seen.version
        try:
            row = await self._desk.ask(lambda journal: put(journal, version))
        except ConflictError as conflict:
            theirs = conflict.theirs
            self._adopt(theirs)
            if _moved(theirs, before, values):
                raise
            row = await self._desk.ask(lambda journal: put(journal, theirs.version))
        except NotFoundError:
            await self._read()
            raise
        self._adopt(row)
        return row

    def _adopt(self, row: Row) -> None:
        """Hold a row in the place of the one that was read before."""
        view = self.view
        match row:
            case Answer():
                self._view = replace(view, answers={**view.answers, row.prompt: row})
            case Question():
                kept = tuple(row if one.id == row.id else one for one in view.questions)
                self._view = replace(view, questions=kept)
            case Reflection():
                self._view = replace(view, reflection=row)
            case Participant():
                people = tuple(
                    Person(row, one.contact) if one.participant.id == row.id else one for one in self.people
                )
                about = replace(view.about, round=replace(view.about.round, people=people))
                self._view = replace(view, about=about)


def _moved(row: Row, before: Mapping[str, Any], values: Mapping[str, Any]) -> bool:
    """Whether a field holds neither what the user had before them nor what they want."""
    return any(getattr(row, name) not in (before[name], wanted) for name, wanted in values.items())
