"""When a prediction is opened, and what is said of it beside what came."""

from datetime import UTC, datetime

import pytest

from followup_tui.domain.reflection.passes import next_open, why_shut
from followup_tui.domain.reflection.questionnaire import Pass
from followup_tui.domain.reflection.seal import as_often, beside_it, came_of_it, is_shut
from followup_tui.domain.results import Result

THEN = datetime(2026, 11, 19, 20, 10, tzinfo=UTC)


def test_a_prediction_is_opened_when_the_outcome_is_known() -> None:
    assert is_shut(THEN, Result.pending)
    assert not is_shut(None, Result.pending), "it is not sealed yet"
    assert not any(is_shut(THEN, result) for result in Result if result is not Result.pending)


def test_each_result_is_said_in_a_sentence_of_its_own() -> None:
    told = {came_of_it(result, further=False) for result in Result}
    assert len(told) == len(Result)
    assert came_of_it(Result.advanced, further=True) == "You advanced: a further round was set."


@pytest.mark.parametrize(
    ("prediction", "result", "said"),
    [
        (70, Result.advanced, "As you expected."),
        (30, Result.turned_down, "As you expected."),
        (30, Result.advanced, "Better than you expected."),
        (70, Result.turned_down, "You had expected otherwise."),
        (50, Result.advanced, "You had left it open."),
        (70, Result.pending, ""),
        (None, Result.advanced, ""),
    ],
)
def test_a_prediction_beside_what_came(prediction: int | None, result: Result, said: str) -> None:
    assert beside_it(prediction, result) == said


@pytest.mark.parametrize("result", [Result.withdrawn, Result.silent, Result.cancelled])
def test_what_was_never_decided_counts_for_no_prediction(result: Result) -> None:
    assert "not counted" in beside_it(90, result)


@pytest.mark.parametrize(
    ("first_done", "result", "shut"),
    [
        (False, Result.pending, {Pass.second, Pass.outcome}),
        (False, Result.advanced, {Pass.second, Pass.outcome}),
        (True, Result.pending, {Pass.outcome}),
        (True, Result.silent, set()),
    ],
)
def test_a_pass_waits_for_what_it_builds_on(first_done: bool, result: Result, shut: set[Pass]) -> None:
    assert {one for one in Pass if why_shut(one, first_done=first_done, result=result)} == shut
    turn, here = [], Pass.first
    for _ in Pass:
        turn.append(here)
        here = next_open(here, first_done=first_done, result=result)
    assert set(turn) == set(Pass) - shut, "each that is open has its turn"


@pytest.mark.parametrize(
    ("prediction", "many"), [(0, "0"), (4, "0 or 1"), (70, "7"), (75, "7 or 8"), (99, "9 or 10"), (100, "10")]
)
def test_a_prediction_as_a_number_of_cases(prediction: int, many: str) -> None:
    assert f", {many} would" in as_often(prediction)
