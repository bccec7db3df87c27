"""The README's pictures are what the app shows: they are its snapshots, too."""

import pytest

from tests.pictures import ASSETS, PICTURES, Picture, taken


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
async def test_a_picture_is_what_the_app_shows(picture: Picture) -> None:
    kept = (ASSETS / f"{picture.name}.svg").read_text("utf-8")
    assert await taken(picture) == kept, "look at it, then run `python -m tests.pictures`"
    assert "url(" not in kept.replace("url(#", "")
