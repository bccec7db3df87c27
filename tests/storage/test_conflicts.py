"""Two windows on one journal: no update is lost without a word."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from followup_tui.domain.models import Draft
from followup_tui.storage.interviews import InterviewView
from followup_tui.storage.journal import Journal
from followup_tui.storage.work import ConflictError
from tests.storage.conftest import NOW, entry, open_at


def _draft(journal: Journal, view: InterviewView) -> Draft:
    return journal.drafts.begin(view.interview.id or 0, {"kind": "thank_company", "body": "Dear team"}).draft


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(moves=st.lists(st.tuples(st.integers(0, 1), st.sampled_from(["look", "write"])), max_size=12))
def test_a_write_over_what_was_never_seen_is_refused(path: Path, moves: list[tuple[int, str]]) -> None:
    with open_at(path) as one, open_at(path) as two:
        windows = (one, two)
        draft = _draft(one, one.interviews.record(entry()))
        number, interview_id = draft.id or 0, draft.interview_id
        seen, newest, body = [draft.version] * 2, draft.version, draft.body
        for turn, (who, what) in enumerate(moves):
            if what == "look":
                found = next(
                    v.draft for v in windows[who].drafts.of_interview(interview_id) if v.draft.id == number
                )
                assert (found.version, found.body) == (newest, body)
                seen[who] = found.version
            elif seen[who] == newest:
                saved = windows[who].drafts.save(number, seen[who], "", f"text {turn}")
                seen[who], newest, body = saved.version, saved.version, saved.body
            else:
                with pytest.raises(ConflictError) as caught:
                    windows[who].drafts.save(number, seen[who], "", f"lost {turn}")
                assert isinstance(caught.value.theirs, Draft)
                assert caught.value.theirs.body == body


def test_two_processes_that_write_at_once_lose_nothing(path: Path) -> None:
    """Each adds its own words to a draft a hundred times, and looks again whenever it meets a conflict."""
    with open_at(path) as journal:
        draft = _draft(journal, journal.interviews.record(entry()))
    script = f"""
import sys
from datetime import datetime
from pathlib import Path
from tests.storage.conftest import open_at
from followup_tui.storage.work import ConflictError
me = sys.argv[1]
with open_at(Path({str(path)!r})) as journal:
    for number in range(100):
        while True:
            draft = journal.drafts.of_interview({draft.interview_id})[0].draft
            try:
                journal.drafts.save(draft.id, draft.version, "", f"{{draft.body}} {{me}}{{number}}")
                break
            except ConflictError:
                pass
"""
    writers = [subprocess.Popen([sys.executable, "-c", script, name]) for name in "ab"]
    assert [writer.wait() for writer in writers] == [0, 0]
    with open_at(path, NOW) as journal:
        words = journal.drafts.of_interview(draft.interview_id)[0].draft.body.split()[2:]
    assert sorted(words) == sorted(f"{name}{number}" for name in "ab" for number in range(100))


def test_a_change_that_fails_half_way_changes_nothing(journal: Journal, view: InterviewView) -> None:
    before = journal.interviews.view(view.interview.id or 0)
    bad = entry(interview=dict(entry().interview) | {"round": "Final", "zone": "Mars/Rome"}, people=())
    with pytest.raises(Exception, match="zone"):
        journal.interviews.edit(view, bad)
    after = journal.interviews.view(view.interview.id or 0)
    assert after.interview.model_dump() == before.interview.model_dump()
    assert len(after.round.people) == len(before.round.people)
