"""The same question in other interviews, and two notes of one question in one."""

from datetime import date, timedelta
from importlib import import_module

import pytest
from sqlmodel import col, select

from followup_tui.domain.models import Practice, Question
from followup_tui.domain.reflection.same import topic_of
from followup_tui.domain.words import Category, Verdict
from followup_tui.errors import InvalidError, NotFoundError
from followup_tui.storage.database import reading
from followup_tui.storage.journal import Journal
from followup_tui.storage.work import ConflictError
from tests.storage.conftest import NOW, entry


def _asked(journal: Journal, days: int, *texts: str, company: str = "") -> list[Question]:
    """Questions of an interview that was so many days ago."""
    start = NOW - timedelta(days=days, hours=4)
    application = {"company": company or f"Company {days}", "role": "Engineer", "zone": "Europe/Berlin"}
    interview = {"round": f"Round {days}", "starts_at": start, "ends_at": start, "zone": "Europe/Berlin"}
    view = journal.interviews.record(entry(application=application, interview=interview, people=()))
    number = journal.reflections.open(view.interview.id or 0).reflection.id or 0
    return [journal.reflections.add_question(number, text) for text in texts]


def _earlier(journal: Journal, question: Question, limit: int = 5) -> list[tuple[str, str, bool]]:
    found = journal.topics.earlier(question.id or 0, limit)
    return [(one.question.text, one.company, one.sure) for one in found]


def _now(journal: Journal, question: Question) -> Question:
    with reading(journal._store.engine) as session:
        found = session.get(Question, question.id)
    assert found is not None
    return found


def test_what_is_filed_the_same_comes_first_then_what_looks_alike(journal: Journal) -> None:
    _asked(journal, 30, "Why do you want to work here?", "What is your greatest strength?")
    _asked(journal, 20, "why us", "Why do you want to work here", "A failure?")
    _asked(journal, 10, "Why would you like to work for us?", "Any debts?")
    (mine, other) = _asked(journal, 5, "Why do you want to work here?", "What is your greatest weakness?")
    _asked(journal, 1, "Why do you want to work here?")  # later, so no earlier one
    assert _earlier(journal, mine) == [
        ("Why do you want to work here", "Company 20", True),
        ("Why do you want to work here?", "Company 30", True),
        ("Why would you like to work for us?", "Company 10", False),
        ("why us", "Company 20", False),
    ]
    assert _earlier(journal, mine, limit=1) == [("Why do you want to work here", "Company 20", True)]
    assert _earlier(journal, other) == []
    first = journal.topics.earlier(mine.id or 0)[0]
    assert (first.round, first.day) == ("Round 20", date(2026, 10, 31))


def test_what_was_asked_before_is_of_the_same_sort(journal: Journal) -> None:
    (before,) = _asked(journal, 30, "Any debts?")
    assert before.category is Category.other
    journal.reflections.change_question(before.id or 0, before.version, {"category": Category.cv})
    (again, new) = _asked(journal, 5, "any debts", "Why us?")
    assert (again.category, new.category) == (Category.cv, Category.other)


def test_the_day_is_that_of_the_candidate(journal: Journal) -> None:
    journal.profile.save({"full_name": "Robin Vale", "zone": "Pacific/Auckland"}, None)
    _asked(journal, 10, "Why us?")
    (mine,) = _asked(journal, 1, "Why us?")
    assert [one.day for one in journal.topics.earlier(mine.id or 0)] == [date(2026, 11, 10)]


@pytest.mark.parametrize(
    "text", ["???", '"" OR ""*', "[/]x NEAR(", "优点", "C++", "a" * 300, "Ørsted's „Übung“?"]
)
def test_any_text_can_be_looked_for(journal: Journal, text: str) -> None:
    _asked(journal, 10, f"{text}"[:300], "你最大的优点是什么")
    (mine,) = _asked(journal, 1, text)
    assert _earlier(journal, mine)[0] == (text, "Company 10", True)


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("你为什么想来我们公司工作", "为什么想来我们公司工作?"),
        ("Wie übst du für Ørsted?", "Wie übst du für Orsted"),
    ],
)
def test_what_looks_alike_is_found_in_any_script(journal: Journal, before: str, now: str) -> None:
    _asked(journal, 10, before)
    (mine,) = _asked(journal, 1, now)
    assert _earlier(journal, mine) == [(before, "Company 10", False)]


def test_a_company_is_called_us_as_it_calls_itself(journal: Journal) -> None:
    _asked(journal, 10, "Why do you want to work here?", company="Okapi Studio")
    (mine,) = _asked(journal, 1, "Why Halden?", company="Halden Robotics")
    assert _earlier(journal, mine) == [("Why do you want to work here?", "Okapi Studio", False)]


def test_two_topics_become_one_and_two_again(journal: Journal) -> None:
    first, again = _asked(journal, 30, "Why us?") + _asked(journal, 20, "Why us?")
    middle, mine = _asked(journal, 10, "Your motives?") + _asked(journal, 1, "Your motives?")
    filed = journal.topics.file_with(mine.id or 0, mine.version, first.id or 0)
    assert filed.topic == "why us"
    assert {_now(journal, one).topic for one in (first, again, middle, mine)} == {"why us"}
    assert [text for text, _, sure in _earlier(journal, mine) if sure] == [
        "Your motives?",
        "Why us?",
        "Why us?",
    ]
    assert journal.undo().startswith("Filed with an earlier question")
    assert [_now(journal, one).topic for one in (first, middle, mine)] == [
        "why us",
        "your motives",
        "your motives",
    ]


def test_not_the_same_is_asked_once(journal: Journal) -> None:
    _asked(journal, 10, "Why us?", "Your motives?")
    for text, sure in (("Why us?", True), ("Why do you want to work here?", False)):
        (mine,) = _asked(journal, 1, text)
        assert [one[2] for one in _earlier(journal, mine)] == [sure]
        alone = journal.topics.file_alone(mine.id or 0, mine.version)
        assert _earlier(journal, alone) == []
        journal.undo()
        assert [one[2] for one in _earlier(journal, mine)] == [sure]


def test_a_change_elsewhere_is_told(journal: Journal) -> None:
    (first,) = _asked(journal, 10, "Why us?")
    (mine,) = _asked(journal, 1, "Your motives?")
    with pytest.raises(ConflictError):
        journal.topics.file_with(mine.id or 0, mine.version + 1, first.id or 0)
    with pytest.raises(ConflictError):
        journal.topics.file_alone(mine.id or 0, mine.version + 1)
    with pytest.raises(NotFoundError):
        journal.topics.earlier(999)
    with pytest.raises(NotFoundError):
        journal.topics.file_with(mine.id or 0, mine.version, 999)


def test_an_edited_question_is_filed_under_its_new_words_unless_filed_by_hand(journal: Journal) -> None:
    first, plain = _asked(journal, 10, "Why us?", "Any debts?")
    (mine,) = _asked(journal, 1, "Your motives?")
    filed = journal.topics.file_with(mine.id or 0, mine.version, first.id or 0)
    for question, text, topic in (
        (plain, "Any doubts?", "any doubts"),
        (filed, "Your motivation?", "why us"),
        (_now(journal, first), "Why here?", "why us"),
    ):
        values = {"text": text}
        changed = journal.reflections.change_question(question.id or 0, question.version, values, "Edited")
        assert changed.topic == topic
    assert journal.undo().startswith("Edited")
    assert (_now(journal, first).text, _now(journal, first).topic) == ("Why us?", "why us")


def _everything(journal: Journal, *questions: Question) -> list[dict[str, object]]:
    """The questions and what was practised, but for the versions, which only go up."""
    with reading(journal._store.engine) as session:
        rows = [session.get(Question, one.id) for one in questions]
        practised = session.exec(select(Practice)).all()
        return [one.model_dump(exclude={"version"}) for one in (*rows, *practised) if one is not None]


def test_two_notes_of_one_question_become_one_and_two_again(journal: Journal) -> None:
    kept, other, last = _asked(journal, 3, "Why us?", "Why you?", "Any debts?")
    kept = journal.reflections.change_question(
        kept.id or 0, kept.version, {"said": "The fjords.", "star": "S"}
    )
    values = {"said": "The robots.", "star": "R", "verdict": Verdict.partly, "category": Category.motivation}
    other = journal.reflections.change_question(other.id or 0, other.version, values)
    with journal._store.change() as work:
        work.add(Practice, {"question_id": other.id, "verdict": Verdict.properly, "at": NOW})
    other = _now(journal, other)
    before = _everything(journal, kept, other, last)
    merged = journal.reflections.merge_questions(kept.id or 0, kept.version, other.id or 0, other.version)
    assert (merged.text, merged.said, merged.star) == ("Why us?", "The fjords.\n\nThe robots.", "SR")
    assert (merged.verdict, merged.category) == (Verdict.partly, Category.motivation)
    after = _everything(journal, kept, other, last)
    assert [one["id"] for one in after] == [kept.id, last.id, 1]
    assert after[-1]["question_id"] == kept.id
    assert journal.undo().startswith("Merged two questions")
    assert _everything(journal, kept, other, last) == before


def test_questions_that_moved_on_or_are_too_long_are_not_merged(journal: Journal) -> None:
    kept, other = _asked(journal, 3, "Why us?", "Why you?")
    merge = journal.reflections.merge_questions
    for versions in ((kept.version + 1, other.version), (kept.version, other.version + 1)):
        with pytest.raises(ConflictError):
            merge(kept.id or 0, versions[0], other.id or 0, versions[1])
    kept, other = (
        journal.reflections.change_question(one.id or 0, one.version, {"said": f"{one.id}" * 15_000})
        for one in (kept, other)
    )
    with pytest.raises(InvalidError, match="too long"):
        merge(kept.id or 0, kept.version, other.id or 0, other.version)
    assert _now(journal, other).said == other.said


def test_what_is_written_after_a_merge_stays_when_it_is_taken_back(journal: Journal) -> None:
    kept, other = _asked(journal, 3, "Why us?", "Why you?")
    other = journal.reflections.change_question(other.id or 0, other.version, {"said": "The robots."})
    merged = journal.reflections.merge_questions(kept.id or 0, kept.version, other.id or 0, other.version)
    values = {"said": "The robots, and the fjords."}
    journal.reflections.change_question(merged.id or 0, merged.version, values)
    journal.undo()
    assert _now(journal, other).said == "The robots."
    assert _now(journal, kept).said == "The robots, and the fjords."


@pytest.mark.parametrize(
    "text", ["Why us?", "C++ or C#?", "कि", "¿Por qué?", "? ! ?", "ﷺ" * 60, "STRASSE Straße"]
)
def test_an_upgraded_journal_files_questions_as_a_new_one(text: str) -> None:
    migration = import_module("followup_tui.storage.migrations.versions.0003_passes_topics_practice")
    assert migration._topic(text) == topic_of(text)


@pytest.mark.parametrize(
    "done", ["move edit add merge file remove", "file edit merge alone", "add alone merge"]
)
def test_whatever_was_done_to_the_list_is_taken_back(journal: Journal, done: str) -> None:
    (first,) = _asked(journal, 5, "Why here?")
    number = _asked(journal, 2, "Why us?", "Any debts?", "Your motives?")[0].reflection_id
    states = [_listed(journal)]
    for step, what in enumerate(done.split()):
        rows = [row for row in states[-1] if row.reflection_id == number]
        one, other = rows[step % len(rows)], rows[(step + 1) % len(rows)]
        match what:
            case "add":
                journal.reflections.add_question(number, "Why?")
            case "edit":
                values = {"text": f"{one.text} Or?"}
                journal.reflections.change_question(one.id or 0, one.version, values, "Edited")
            case "move":
                journal.reflections.move_question(one.id or 0, 1)
            case "merge":
                merge = journal.reflections.merge_questions
                merge(one.id or 0, one.version, other.id or 0, other.version)
            case "remove":
                journal.reflections.remove_question(one.id or 0, one.version)
            case "file":
                journal.topics.file_with(one.id or 0, one.version, first.id or 0)
            case "alone":
                journal.topics.file_alone(one.id or 0, one.version)
        states.append(_listed(journal))
        assert _plain(states[-1]) != _plain(states[-2]), "nothing to take back"
    while states.pop() and states:
        journal.undo()
        assert _plain(_listed(journal)) == _plain(states[-1])


def _listed(journal: Journal) -> list[Question]:
    with reading(journal._store.engine) as session:
        return list(session.exec(select(Question).order_by(col(Question.position), col(Question.id))).all())


def _plain(questions: list[Question]) -> list[dict[str, object]]:
    return [one.model_dump(exclude={"version"}) for one in questions]
