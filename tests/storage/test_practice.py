"""Weak questions come due by themselves, are practised and judged, and can be left alone."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from followup_tui.domain.models import Question
from followup_tui.domain.reflection.questionnaire import Pass
from followup_tui.domain.words import Happening, Verdict
from followup_tui.errors import FollowupError
from followup_tui.storage.agenda import Agenda
from followup_tui.storage.journal import Journal
from followup_tui.storage.practice import Due
from followup_tui.storage.work import ConflictError
from tests.storage.conftest import NOW, ZONE, entry, open_at

PASS_DAY, ONE_DAY = NOW.date(), timedelta(days=1)
WELL, PARTLY, NOT = Verdict.properly, Verdict.partly, Verdict.not_answered


@pytest.fixture
def asked(path: Path) -> list[int]:
    """Three questions of an interview whose first pass was finished at NOW; the last was answered well."""
    with open_at(path) as journal:
        return reflect(journal, ("Why us?", PARTLY), ("Why you?", NOT), ("Who are you?", WELL))


def reflect(
    journal: Journal, *questions: tuple[str, Verdict], finish: bool = True, days_ago: int = 0
) -> list[int]:
    about = dict(entry().interview)
    about |= {name: about[name] - timedelta(days=days_ago) for name in ("starts_at", "ends_at")}
    view = journal.interviews.record(entry(interview=about))
    number = view.interview.id or 0
    reflection = journal.reflections.open(number).reflection
    rows = []
    for text, verdict in questions:
        row = journal.reflections.add_question(reflection.id or 0, text)
        rows.append(journal.reflections.change_question(row.id or 0, row.version, {"verdict": verdict}))
    if finish:
        journal.reflections.finish(reflection.id or 0, reflection.version, Pass.first)
    return [row.id or 0 for row in rows]


def due(path: Path, days: int) -> Due:
    """What is due so many days after the first pass; Today counts the same."""
    with open_at(path, NOW + timedelta(days=days)) as journal:
        found = journal.practice.due()
    today = Agenda(path).today((NOW + timedelta(days=days)).astimezone(ZONE))
    assert today.practice == len(found.cards)
    return found


def texts(found: Due) -> list[str]:
    return [card.question.text for card in found.cards]


def test_weak_questions_come_due_two_days_after_the_first_pass(asked: list[int], path: Path) -> None:
    early = due(path, 1)
    assert (early.cards, early.next_on) == ((), PASS_DAY + timedelta(days=2))
    found = due(path, 2)
    assert texts(found) == ["Why us?", "Why you?"]
    assert found.next_on is None
    card = found.cards[0]
    assert (card.application.company, card.interview.round, card.day) == (
        "Halden Robotics", "Onsite", PASS_DAY,
    )  # fmt: skip


def test_none_comes_before_the_first_pass_is_finished(path: Path) -> None:
    with open_at(path) as journal:
        reflect(journal, ("Why us?", NOT), finish=False)
    assert due(path, 30).cards == ()


def test_a_day_of_practice_does_not_count_as_a_change_of_the_question(asked: list[int], path: Path) -> None:
    """What a window has read of a question is still good to change it."""
    with open_at(path, NOW + timedelta(days=2)) as journal:
        version = journal.practice.due().cards[0].question.version
        journal.practice.record(asked[0], PARTLY)
        row = journal.reflections.change_question(asked[0], version, {"say_now": "Because."})
    assert row.practise_on == PASS_DAY + timedelta(days=9)


def test_practice_goes_on_until_the_last_time_goes_well(asked: list[int], path: Path) -> None:
    for days, verdict in ((2, WELL), (9, PARTLY), (16, NOT), (23, WELL)):
        with open_at(path, NOW + timedelta(days=days)) as journal:
            card = next(one for one in journal.practice.due().cards if one.question.id == asked[0])
            assert len(card.practised) == {2: 0, 9: 1, 16: 2, 23: 3}[days]
            journal.practice.record(asked[0], verdict)
            assert asked[0] not in {one.question.id for one in journal.practice.due().cards}
    assert texts(due(path, 300)) == ["Why you?"]


def test_what_is_practised_already_is_not_due_once_more(asked: list[int], path: Path) -> None:
    with open_at(path, NOW + timedelta(days=2)) as journal:
        journal.practice.record(asked[0], PARTLY)
        with pytest.raises(FollowupError, match="not due any more"):
            journal.practice.record(asked[0], WELL)


def test_undo_brings_a_practised_question_back_with_what_was_typed(asked: list[int], path: Path) -> None:
    with open_at(path, NOW + timedelta(days=2)) as journal:
        begun = journal.practice.write(asked[0], "Since", None)
        journal.practice.write(asked[0], "Since you build robots.", begun.version)
        journal.practice.record(asked[0], WELL)
        assert texts(journal.practice.due()) == ["Why you?"]
        assert journal.undo() == "Practised a question · Halden Robotics"
        card = journal.practice.due().cards[0]
        assert card.begun is not None
        assert (card.begun.said, card.practised) == ("Since you build robots.", ())
        journal.practice.record(asked[1], PARTLY)
        journal.undo()
    assert len(due(path, 2).cards) == 2


def test_an_answer_typed_in_two_windows_is_not_lost(asked: list[int], path: Path) -> None:
    with open_at(path, NOW + timedelta(days=2)) as journal:
        journal.practice.write(asked[0], "mine", None)
        with pytest.raises(ConflictError):
            journal.practice.write(asked[0], "theirs", None)


def test_a_question_can_be_left_alone_and_taken_up_again(asked: list[int], path: Path) -> None:
    with open_at(path, NOW + timedelta(days=2)) as journal:
        journal.practice.rest(asked[0])
        assert texts(journal.practice.due()) == ["Why you?"]
        journal.undo()
    assert len(due(path, 2).cards) == 2


def test_another_verdict_on_the_interview_changes_what_is_due(asked: list[int], path: Path) -> None:
    with open_at(path) as journal:
        for number, verdict in zip(asked, (WELL, NOT, PARTLY), strict=True):
            row = _row(journal, number)
            journal.reflections.change_question(number, row.version, {"verdict": verdict})
    assert texts(due(path, 2)) == ["Why you?", "Who are you?"]


def test_of_a_question_asked_again_the_later_one_counts(asked: list[int], path: Path) -> None:
    with open_at(path) as journal:
        reflect(journal, ("why  US", NOT), ("Why you?", Verdict.open))
        reflect(journal, ("Why you?", WELL), days_ago=3)  # noted later, but asked before
    assert texts(due(path, 2)) == ["why US", "Why you?"]
    with open_at(path) as journal:
        reflect(journal, ("Why us?", WELL))
    assert texts(due(path, 2)) == ["Why you?"]


def test_a_pass_that_is_never_finished_takes_no_question_out_of_practice(path: Path) -> None:
    with open_at(path) as journal:
        reflect(journal, ("Why us?", NOT), ("Why you?", NOT), days_ago=3)
        reflect(journal, ("Why us?", PARTLY), ("Why you?", WELL), finish=False)
    assert texts(due(path, 2)) == ["Why us?"]


def test_a_question_that_nobody_practised_is_found_among_many_that_were_asked_again(path: Path) -> None:
    with open_at(path) as journal:
        reflect(journal, ("Only once?", NOT), days_ago=9)
        reflect(journal, ("Again?", NOT), days_ago=8)
        reflect(journal, ("Again?", NOT))
        with journal._store.change() as work:
            again = work.get(Question, 2).model_dump(exclude={"id"})
            work.session.add_all(
                Question(**again | {"practise_on": PASS_DAY + 3 * ONE_DAY}) for _ in range(101)
            )
    with open_at(path, NOW + 3 * ONE_DAY) as journal:
        assert texts(journal.practice.due()) == ["Again?", "Only once?"]


def test_those_asked_last_come_first(path: Path) -> None:
    with open_at(path) as journal:
        reflect(journal, *((f"Old {number}?", NOT) for number in range(6)), days_ago=3)
        reflect(journal, *((f"New {number}?", NOT) for number in range(6)))
    assert texts(due(path, 2)) == [f"{which} {n}?" for which in ("New", "Old") for n in range(6)]


def test_other_rules_move_it(asked: list[int], path: Path) -> None:
    from followup_tui.clock import Clock
    from followup_tui.domain.rules import Rules

    with Journal.open(path, Clock(ZONE, NOW), Rules(practise_after=(5,))) as journal:
        journal.refresh_stale()
        assert journal.practice.due().next_on == PASS_DAY + timedelta(days=5)


def test_the_candidates_day_counts(path: Path) -> None:
    late = NOW.replace(hour=23, minute=30)  # half past midnight in Berlin
    with open_at(path, late) as journal:
        reflect(journal, ("Why us?", NOT))
        assert journal.practice.due().next_on == date(2026, 11, 23)


def _row(journal: Journal, number: int) -> Question:
    return next(q for q in journal.reflections.open(1).questions if q.id == number)


def test_once_an_offer_is_accepted_practice_is_offered_no_more(asked: list[int], path: Path) -> None:
    later = NOW + timedelta(days=3)
    with open_at(path, later) as journal:
        application = journal.interviews.view(1).application.id
        journal.log.add({"application_id": application, "happening": Happening.offer})
        journal.log.add({"application_id": application, "happening": Happening.accepted})
        assert len(journal.practice.due().cards) == 2
        assert Agenda(path).practice(later.date()) == 0
        journal.undo()
    assert Agenda(path).practice(later.date()) == 2
