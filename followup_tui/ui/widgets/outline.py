"""The way through a pass: as a bar in one line, and as a list."""

from collections.abc import Sequence

from textual.content import Content
from textual.widgets.option_list import Option

from followup_tui.domain.reflection.questionnaire import Progress, Prompt
from followup_tui.domain.reflection.stops import SUMMARY, Stop
from followup_tui.ui.text import line
from followup_tui.ui.widgets.rows import row
from followup_tui.ui.widgets.spread import Ends, Spread


def asked(way: Sequence[Stop]) -> list[Prompt]:
    """The prompts that a way asks, each once."""
    return list(dict.fromkeys(stop.prompt for stop in way if stop.prompt is not None))


def bar(way: Sequence[Stop], stop: Stop, progress: Progress) -> Content:
    """One cell for each prompt, full where it is answered, and at which of them one is.

    Args:
        way: all stops.
        stop: where one is.
        progress: how far one is.
    """
    prompts = asked(way)
    cells = [
        ("▱" if prompt in progress.missing else "▰", "bold $primary" if prompt == stop.prompt else "$muted")
        for prompt in prompts
    ]
    place = SUMMARY
    if stop.prompt is not None:  # which may ask about nothing any more
        at = prompts.index(stop.prompt) + 1 if stop.prompt in prompts else "–"
        place = f"{at} of {len(prompts)}"
    return line(*cells, f"  {place}")


def outline(way: Sequence[Stop], stop: Stop, progress: Progress) -> list[Option]:
    """One row for each prompt, and one for the summary.

    Args:
        way: all stops.
        stop: where one is.
        progress: how far one is.
    """
    rows = [
        _row(prompt.called, prompt.key, here=prompt == stop.prompt, done=prompt not in progress.missing)
        for prompt in asked(way)
    ]
    return [*rows, _row(SUMMARY.capitalize(), SUMMARY, here=stop.prompt is None, done=False)]


def _row(text: str, key: str, *, here: bool, done: bool) -> Option:
    mark = ("› ", "bold $primary") if here else ("  ", "")
    sign = ("✓ ", "$success") if done else ("· ", "$muted")
    return row(Spread(Ends(line(mark, sign, (text, "bold" if here else "$muted")))), key)
