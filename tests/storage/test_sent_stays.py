"""What was sent is never changed by taking something else back, here or in another process."""

from collections.abc import Callable
from pathlib import Path

import pytest

from followup_tui.domain.facts import DraftView
from followup_tui.domain.models import Draft
from followup_tui.errors import FollowupError
from followup_tui.storage.drafts import Rewritten
from followup_tui.storage.interviews import InterviewView
from followup_tui.storage.journal import Journal
from tests.storage.conftest import open_at

Change = Callable[[Journal, Draft], object]


def _rewrite(journal: Journal, draft: Draft) -> None:
    texts = [Rewritten(draft, draft.kind, draft.contact_id, "Thanks", "Dear all")]
    journal.drafts.rewrite(draft.interview_id, texts, "One opener for all", "before")


def _write_in_german(journal: Journal, draft: Draft) -> None:
    journal.drafts.write_in(draft.id or 0, "de")


def _begin(journal: Journal, view: InterviewView) -> Draft:
    values = {"kind": "thank_company", "subject": "Thanks", "body": "Dear team"}
    return journal.drafts.begin(view.interview.id or 0, values).draft


def _now(journal: Journal, view: InterviewView) -> DraftView:
    return journal.drafts.of_interview(view.interview.id or 0)[0]


def _strike(journal: Journal, view: InterviewView) -> None:
    entry = journal.interviews.view(view.interview.id or 0).facts.log[-1]
    journal.log.strike(entry.id or 0, entry.version)


@pytest.mark.parametrize("change", [_rewrite, _write_in_german])
def test_what_was_sent_elsewhere_meanwhile_is_not_taken_back(
    path: Path, journal: Journal, view: InterviewView, change: Change
) -> None:
    change(journal, _begin(journal, view))
    sent = _now(journal, view).draft
    with open_at(path) as elsewhere:
        elsewhere.drafts.sent(sent.id or 0, sent.version)
    with pytest.raises(FollowupError, match="This was sent"):
        journal.undo()
    assert _now(journal, view).draft == sent


def test_an_entry_comes_back_with_the_text_that_it_is_about_or_not_at_all(
    journal: Journal, view: InterviewView
) -> None:
    draft = _begin(journal, view)
    journal.drafts.sent(draft.id or 0, draft.version)
    _strike(journal, view)
    journal.undo()
    assert _now(journal, view).sent_at is not None
    _strike(journal, view)
    journal.drafts.save(draft.id or 0, draft.version, "Thanks", "Dear all")
    with pytest.raises(FollowupError, match="written anew"):
        journal.undo()
    assert _now(journal, view).sent_at is None
    assert [one.body for one in journal.drafts.versions(draft.id or 0)] == ["Dear team"]


def test_a_waiver_comes_back_only_where_there_is_room_for_it(
    path: Path, journal: Journal, view: InterviewView
) -> None:
    draft = _begin(journal, view)
    waiver = journal.drafts.waive(draft.id or 0, "money", "the salary", "They asked.")
    journal.drafts.unwaive(waiver.id or 0)
    with open_at(path) as elsewhere:
        elsewhere.drafts.waive(draft.id or 0, "money", "the salary", "It is agreed.")
    with pytest.raises(FollowupError, match="changed elsewhere"):
        journal.undo()
    assert [one.reason for one in _now(journal, view).waivers] == ["It is agreed."]


def test_nothing_is_kept_beside_a_draft_that_is_gone(
    path: Path, journal: Journal, view: InterviewView
) -> None:
    draft = _begin(journal, view)
    with open_at(path) as elsewhere:
        elsewhere.interviews.remove(view.interview.id or 0, view.interview.version)
    with pytest.raises(FollowupError, match="no longer"):
        journal.drafts.keep_version(draft.id or 0, "Thanks", "Dear all", "typed meanwhile")
