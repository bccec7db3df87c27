"""The last change can be taken back, and the one before it, and never what was sent or sealed."""

from pathlib import Path

import pytest

from followup_tui.domain.reflection.questionnaire import Pass
from followup_tui.domain.steps import Step, Task
from followup_tui.domain.words import State, Verdict
from followup_tui.errors import FollowupError
from followup_tui.storage.interviews import InterviewView
from followup_tui.storage.journal import Journal
from followup_tui.storage.work import ConflictError
from tests.storage.conftest import entry, open_at


def _step(journal: Journal, view: InterviewView, task: Task) -> Step:
    return next(step for step in journal.steps.of_interview(view.interview.id or 0) if step.task is task)


def test_a_tick_is_taken_back_and_the_agenda_follows(journal: Journal, view: InterviewView) -> None:
    step = _step(journal, view, Task.ask)
    open_ask = [
        s
        for s in journal.steps.of_interview(view.interview.id or 0)
        if s.settled is None and s.task is Task.ask
    ]
    step = open_ask[0]
    journal.steps.tick(view.application.id or 0, step)
    assert _same(journal, view, step).settled is State.done
    assert journal.undo().startswith(f"Ticked “{step.label}”")
    assert _same(journal, view, step).settled is None


def test_thirty_changes_are_taken_back_one_by_one(journal: Journal, view: InterviewView) -> None:
    reflection = journal.reflections.open(view.interview.id or 0).reflection
    question = journal.reflections.add_question(reflection.id or 0, "Why us?")
    version = question.version
    for number in range(15):
        for verdict in (Verdict.properly, Verdict.partly):
            changed = journal.reflections.change_question(
                question.id or 0, version, {"verdict": verdict, "said": f"{number}"}, "Judged"
            )
            version = changed.version
    for _ in range(30):
        assert journal.undo().startswith("Judged")
    first = journal.reflections.open(view.interview.id or 0).questions[0]
    assert (first.verdict, first.said) == (Verdict.open, "")
    assert journal.undo().startswith("Added a question")
    assert journal.reflections.open(view.interview.id or 0).questions == ()


def test_a_removed_interview_comes_back_whole(journal: Journal, view: InterviewView) -> None:
    number = view.interview.id or 0
    reflection = journal.reflections.open(number).reflection
    journal.reflections.add_question(reflection.id or 0, "Why us?")
    journal.reflections.answer(reflection.id or 0, "feeling", "4", None)
    journal.drafts.begin(number, {"kind": "thank_company", "subject": "Thank you", "body": "Dear team"})
    before = _everything(journal, number)
    journal.interviews.remove(number, view.interview.version)
    assert journal.undo().startswith("Removed the interview")
    assert _everything(journal, number) == before


def test_undoing_a_record_never_loses_what_was_written_since(journal: Journal) -> None:
    number = journal.interviews.record(entry()).interview.id or 0
    journal.drafts.begin(number, {"kind": "thank_company", "subject": "Thank you", "body": "Dear team"})
    with pytest.raises(FollowupError, match="More was written"):
        journal.undo()
    assert journal.drafts.of_interview(number)[0].draft.body == "Dear team"


def test_what_was_sent_is_struck_out_and_kept(journal: Journal, view: InterviewView) -> None:
    number = view.interview.id or 0
    draft = journal.drafts.begin(
        number, {"kind": "thank_company", "subject": "Thanks", "body": "Dear team"}
    ).draft
    journal.drafts.sent(draft.id or 0, draft.version)
    assert _step(journal, view, Task.thank_company).settled is State.done
    journal.undo()
    assert _step(journal, view, Task.thank_company).settled is None
    assert [version.body for version in journal.drafts.versions(draft.id or 0)] == ["Dear team"]
    assert [
        log.struck_at is not None for log in journal.applications.view(view.application.id or 0).entries
    ] == [True]


def test_a_prediction_is_never_unsealed(journal: Journal, view: InterviewView) -> None:
    number = view.interview.id or 0
    reflection = journal.reflections.open(number).reflection
    predicted = journal.reflections.predict(reflection.id or 0, reflection.version, 70)
    journal.reflections.finish(reflection.id or 0, predicted.version, Pass.first)
    with pytest.raises(FollowupError, match="sealed"):
        journal.undo()
    sealed = journal.reflections.open(number).reflection
    assert sealed.sealed_at is not None
    assert sealed.prediction == 70
    with pytest.raises(FollowupError, match="sealed"):
        journal.reflections.predict(sealed.id or 0, sealed.version, 10)


def test_what_another_process_changed_since_is_not_undone(path: Path) -> None:
    with open_at(path) as mine, open_at(path) as theirs:
        view = mine.interviews.record(entry())
        contact = view.round.people[0].contact
        changed = mine.interviews.save_contact(contact.id or 0, contact.version, {"title": "CTO"})
        theirs.interviews.save_contact(contact.id or 0, changed.version, {"title": "CEO"})
        with pytest.raises(ConflictError):
            mine.undo()
        again = mine.interviews.view(view.interview.id or 0)
        assert again.round.people[0].contact.title == "CEO"


def test_what_was_typed_since_does_not_stand_in_the_way(journal: Journal, view: InterviewView) -> None:
    """Texts are saved as they are typed, without being undone one by one; what came before them still is."""
    reflection = journal.reflections.open(view.interview.id or 0).reflection
    question = journal.reflections.add_question(reflection.id or 0, "Why us?")
    number = question.id or 0
    judged = journal.reflections.change_question(
        number, question.version, {"verdict": Verdict.partly}, "Judged"
    )
    journal.reflections.change_question(number, judged.version, {"said": "Because of the team."})
    assert journal.undo().startswith("Judged")
    found = journal.reflections.open(view.interview.id or 0).questions[0]
    assert (found.verdict, found.said) == (Verdict.open, "Because of the team.")


def test_a_question_that_was_answered_since_is_not_lost_by_an_undo(
    journal: Journal, view: InterviewView
) -> None:
    contact = view.round.people[0].contact
    journal.interviews.save_contact(contact.id or 0, contact.version, {"title": "CTO"})
    reflection = journal.reflections.open(view.interview.id or 0).reflection
    question = journal.reflections.add_question(reflection.id or 0, "Why us?")
    journal.reflections.change_question(question.id or 0, question.version, {"said": "Because."})
    with pytest.raises(FollowupError, match="More was written"):
        journal.undo()
    assert journal.reflections.open(view.interview.id or 0).questions[0].said == "Because."
    assert journal.undo().startswith("Edited the contact")


def test_nothing_to_undo_says_so(journal: Journal) -> None:
    with pytest.raises(FollowupError, match="nothing to undo"):
        journal.undo()


def _same(journal: Journal, view: InterviewView, step: Step) -> Step:
    return next(one for one in journal.steps.of_interview(view.interview.id or 0) if one.key == step.key)


def _everything(journal: Journal, number: int) -> list[dict[str, object]]:
    opened = journal.reflections.open(number)
    rows = [
        opened.about.application,
        opened.about.interview,
        opened.reflection,
        *opened.questions,
        *opened.answers.values(),
        *(view.draft for view in journal.drafts.of_interview(number)),
        *(row for one in opened.about.round.people for row in (one.participant, one.contact)),
    ]
    return [row.model_dump(exclude={"version"}) for row in rows]
