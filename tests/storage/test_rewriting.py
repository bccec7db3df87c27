"""Several letters are given another text in one change."""

import pytest

from followup_tui.errors import FollowupError
from followup_tui.storage.drafts import Rewritten
from followup_tui.storage.interviews import InterviewView
from followup_tui.storage.journal import Journal
from followup_tui.storage.work import ConflictError
from tests.storage.test_dossiers import begun


def _bodies(journal: Journal, view: InterviewView) -> list[str]:
    return [one.draft.body for one in journal.drafts.of_interview(view.interview.id or 0)]


def test_letters_are_rewritten_together_and_one_undo_takes_it_all_back(
    journal: Journal, view: InterviewView
) -> None:
    number = view.interview.id or 0
    tom = begun(journal, view, "Tom Brandt", "old").draft
    maya = view.round.people[0].contact.id
    texts = [
        Rewritten(tom, tom.kind, tom.contact_id, "s", "new"),
        Rewritten(None, "thank_interviewer", maya, "s", "begun", "de"),
    ]
    journal.drafts.rewrite(number, texts, "One opener for all", "before all had one opener")
    assert _bodies(journal, view) == ["new", "begun"]
    assert journal.drafts.of_interview(number)[1].draft.language == "de"
    assert [one.body for one in journal.drafts.versions(tom.id or 0)] == ["old"]
    assert journal.undo().startswith("One opener for all")
    assert _bodies(journal, view) == ["old"]


def test_where_one_can_not_be_changed_none_is(journal: Journal, view: InterviewView) -> None:
    number = view.interview.id or 0
    tom = begun(journal, view, "Tom Brandt", "old").draft
    maya = begun(journal, view, "Maya Chen", "hers").draft
    texts = [Rewritten(one, one.kind, one.contact_id, "s", "new") for one in (tom, maya)]
    journal.drafts.save(maya.id or 0, maya.version, "s", "hers, changed")
    with pytest.raises(ConflictError):
        journal.drafts.rewrite(number, texts, "One opener for all", "before")
    assert _bodies(journal, view) == ["old", "hers, changed"]
    maya = journal.drafts.of_interview(number)[1].draft
    journal.drafts.sent(maya.id or 0, maya.version)
    with pytest.raises(FollowupError):
        journal.drafts.rewrite(number, [Rewritten(maya, maya.kind, maya.contact_id, "s", "new")], "x", "y")
    assert _bodies(journal, view) == ["old", "hers, changed"]
