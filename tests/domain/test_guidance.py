"""The words beside the checklist."""

import pytest

from followup_tui.domain.guidance import GUIDANCE, OF_A_TASK, guidance
from followup_tui.domain.steps import Task
from followup_tui.domain.words import Heading


def test_each_heading_has_guidance_whose_short_form_fits_a_line_of_76() -> None:
    assert set(GUIDANCE) == set(Heading)
    assert all(len(one.short) <= 76 for one in (*GUIDANCE.values(), *OF_A_TASK.values()))


@pytest.mark.parametrize(
    ("heading", "task", "says"),
    [
        (Heading.thank, Task.acknowledge, "offer"),
        (Heading.wait, Task.second_nudge, "new"),
        (Heading.wait, Task.closing_note, "door open"),
        (Heading.wait, Task.park, "not a failure"),
        (Heading.answer, Task.answer_offer, "not yet yes"),
        (Heading.answer, Task.reply, "answer"),
        (Heading.answer, Task.reschedule, "time zone"),
        (Heading.answer, Task.feedback, "one request"),
        (Heading.answer, Task.withdraw, "first sentence"),
    ],
)
def test_a_step_that_needs_other_words_than_its_heading_has_them(
    heading: Heading, task: Task, says: str
) -> None:
    found = guidance(heading, task)
    assert found is not guidance(heading)
    assert says in found.short
    assert found.text
