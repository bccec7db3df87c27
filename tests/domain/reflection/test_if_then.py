"""A plan that names its moment is left in peace; any other gets a hint."""

import pytest

from followup_tui.domain.reflection.if_then import hint


@pytest.mark.parametrize(
    "plan",
    [
        "",
        "  ",
        "If they ask about a failure, then I will start with what I changed since.",
        "when they ask why, I breathe",
        "I will ask for a minute as soon as I feel lost.",
        "Wenn sie nach dem Gehalt fragen, dann nenne ich eine Spanne.",
        "Si on me demande un échec, je commence par la leçon.",
        "失敗について聞かれたら、最初に学んだことを話す。",
    ],
)
def test_a_plan_that_names_its_moment_is_left_in_peace(plan: str) -> None:
    assert not hint(plan)


@pytest.mark.parametrize("plan", ["Prepare better.", "More numbers", "Ich bereite mich besser vor."])
def test_a_good_intention_gets_a_hint(plan: str) -> None:
    assert "if …, then" in hint(plan)
