"""A reflection as a screen has read it."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from followup_tui.clock import Clock
from followup_tui.domain.facts import Person
from followup_tui.domain.models import Question, Reflection
from followup_tui.domain.reflection.passes import next_open, why_shut
from followup_tui.domain.reflection.questionnaire import OURS, Given, Pass, Progress, Questionnaire
from followup_tui.domain.reflection.seal import SEALED, came_of_it, is_shut
from followup_tui.domain.reflection.stops import talked_with
from followup_tui.domain.reflection.summary import Summary, summarise
from followup_tui.domain.results import Came, Result, results
from followup_tui.domain.saying import say_day
from followup_tui.domain.status import promise
from followup_tui.storage.reflections import ReflectionView


class Seen:
    """What was read of a reflection last.

    Args:
        clock: the time, and the candidate's zone.
        questionnaire: the prompts.
    """

    def __init__(self, clock: Clock, questionnaire: Questionnaire = OURS) -> None:
        self.questionnaire = questionnaire
        self._clock = clock
        self._view: ReflectionView | None = None

    @property
    def view(self) -> ReflectionView:
        """What was read last."""
        if self._view is None:
            raise RuntimeError("the reflection is not read yet")
        return self._view

    @property
    def reflection(self) -> Reflection:
        """The reflection itself."""
        return self.view.reflection

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions that were asked."""
        return self.view.questions

    @property
    def people(self) -> tuple[Person, ...]:
        """Who was there."""
        return self.view.about.round.people

    @property
    def now(self) -> datetime:
        """The present instant, on the candidate's clock."""
        return self._clock.now().astimezone(self.zone)

    @property
    def zone(self) -> ZoneInfo:
        """The candidate's zone."""
        return self._clock.zone

    @property
    def promised(self) -> date | None:
        """The day by which an answer was promised in this interview."""
        log = self.view.about.facts.log
        return promise(entry for entry in log if entry.interview_id == self.reflection.interview_id)

    def question(self, question_id: int) -> Question | None:
        """A question by its number."""
        return next((one for one in self.questions if one.id == question_id), None)

    def person(self, participant_id: int) -> Person | None:
        """A person by the number of the participant."""
        return next((one for one in self.people if one.participant.id == participant_id), None)

    def value(self, prompt: str) -> str:
        """The answer to a prompt; "" for none."""
        return self.view.values.get(prompt, "")

    @property
    def came(self) -> Came:
        """What came of the interview."""
        facts = self.view.about.facts
        found = results([one.interview for one in facts.rounds], facts.log)
        return found[self.reflection.interview_id]

    @property
    def result(self) -> Result:
        """What came of the interview, as far as it is known by now."""
        return self.came.by(self._clock.now())

    @property
    def noted_then(self) -> str:
        """What was noted with the entry that tells what came of the interview; empty for nothing."""
        told = (one.note for one in self.view.about.facts.log if one.at == self.came.at)
        return next(filter(None, told), "")

    @property
    def came_of_it(self) -> str:
        """What came of the interview, in a sentence."""
        rounds = [one.interview for one in self.view.about.facts.rounds]
        found = results(rounds, self.view.about.facts.log)
        later = [one.id or 0 for one in rounds if one.starts_at > self.view.about.interview.starts_at]
        further = any(found[one].result is not Result.cancelled for one in later)
        return came_of_it(self.result, further=further)

    @property
    def is_sealed(self) -> bool:
        """Whether the prediction is sealed and may not be seen yet."""
        return is_shut(self.reflection.sealed_at, self.result)

    @property
    def sealed_on(self) -> str:
        """The day on which the prediction was sealed: "Thu 19 Nov"; empty while it is not."""
        at = self.reflection.sealed_at
        return say_day(at.astimezone(self.zone).date(), self.now.date()) if at else ""

    @property
    def predicted(self) -> str:
        """What may be said of the prediction."""
        prediction = self.reflection.prediction
        if prediction is None:
            return "none yet"
        if self.is_sealed:
            return f"sealed {self.sealed_on}, {SEALED}"
        return f"{prediction} %, {f'sealed {self.sealed_on}' if self.sealed_on else 'not sealed yet'}"

    def finished_at(self, pass_: Pass) -> datetime | None:
        """The instant at which a pass was finished; None while it is not."""
        at: datetime | None = getattr(self.reflection, pass_.finished)
        return at

    def why_shut(self, pass_: Pass) -> str:
        """Why a pass has to wait; empty where it can be gone to."""
        first_done = self.finished_at(Pass.first) is not None
        return why_shut(pass_, first_done=first_done, result=self.result)

    def pass_after(self, pass_: Pass) -> Pass:
        """The next pass that can be gone to; the same one where there is no other."""
        first_done = self.finished_at(Pass.first) is not None
        return next_open(pass_, first_done=first_done, result=self.result)

    def progress(self, pass_: Pass) -> Progress:
        """How far a pass is."""
        given = Given(
            answers=self.view.values,
            questions=self.questions,
            details=self._details(),
            prediction=self.reflection.prediction,
            promised=self.promised is not None,
            known=self.result is not Result.pending,
        )
        return self.questionnaire.progress(pass_, given)

    def summary(self) -> Summary:
        """What the reflection comes to so far."""
        return summarise(self.questions, details=self._details(), promised=self.promised)

    def _details(self) -> dict[int, str]:
        return {one.participant.id or 0: one.participant.detail for one in talked_with(self.people)}
