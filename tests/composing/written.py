"""Templates of a user's own, for tests."""

from pathlib import Path

import pytest

from followup_tui.composing import own
from followup_tui.composing.render import TemplateError, starter

FACTS: dict[str, object] = {
    "role": "Engineer", "company": "Halden", "tone": "", "variant": 0, "met": True, "x": "y" * 1000,
    "recipient": {"name": "Maya", "greeting": "Dear Maya,"}, "times": ["Monday"] * 200,
    "people": [{"name": "Maya"}] * 200,
}  # fmt: skip
NAME = f"lunch{own.ENDING}"


def begun(folder: Path, source: str | bytes, name: str = NAME) -> str:
    """What a draft of a kind of the user's own begins with."""
    content = source if isinstance(source, bytes) else source.encode()
    (folder / name).write_bytes(content)
    return starter(own.kinds(folder)[name.removesuffix(own.ENDING)], FACTS, [folder]).body


def refused(folder: Path, source: str | bytes, name: str = NAME) -> TemplateError:
    with pytest.raises(TemplateError) as caught:
        begun(folder, source, name)
    assert caught.value.file == folder / name
    assert caught.value.remedy
    assert len(str(caught.value)) < 900  # a sentence, not what was written
    return caught.value
