"""The README's pictures are what the app shows: they are its snapshots, too."""

import re
from pathlib import Path

import pytest

from tests.pictures import ASSETS, PICTURES, Picture, taken

_CELLS = re.compile(r"<text[^>]*>([^<]*)</text>")


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
async def test_a_picture_is_what_the_app_shows(
    picture: Picture, sample_journal: Path, sample_with_past: Path
) -> None:
    kept = (ASSETS / f"{picture.name}.svg").read_text("utf-8")
    now = await taken(picture, sample_with_past if picture.past else sample_journal)
    # The words first: names in the file follow from all that it shows, so that a letter changes every line.
    assert _CELLS.findall(now) == _CELLS.findall(kept), "look at it, then run `python -m tests.pictures`"
    assert now == kept, "the colours or places changed: look at it, then run `python -m tests.pictures`"
    assert "url(" not in kept.replace("url(#", "")
