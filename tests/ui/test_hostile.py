"""Hostile text through every field and on every screen that shows it: nothing foreign reaches the terminal.

A few examples are tried here; for a long battery: `python -m tests.hostile 200`.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.widgets import Input

from followup_tui.domain.reflection.questionnaire import Pass
from followup_tui.ui import ways
from followup_tui.ui.modals.contact import ContactModal
from followup_tui.ui.modals.profile import ProfileModal
from followup_tui.ui.screens.checklist import ChecklistScreen
from tests import hostile
from tests.ui.walk import SIZES, Walk, walking

HALDEN, NORDLYS = 1, 3
# What has to be right, so that the rest is stored.
SOUND = {
    "when": "yesterday 10:00", "zone": "Oslo", "promised": "in two weeks", "deadline": "4 dec", "email": "",
}  # fmt: skip
PASTED = {
    "Halden\nRobotics\n": "Halden Robotics",
    "Hal\ud83d\ude00den": "Halden",
    "\x1b]52;c;aGk=\x07Halden\x9b2J": "]52;c;aGk=Halden2J",
    "e\u0301\u202e\ttail": "é tail",
}


@hostile.few(1)
@given(hostile.batteries(), st.sampled_from(SIZES))
def test_what_is_typed_is_stored_and_shown(texts: list[str], size: tuple[int, int]) -> None:
    # The other screens are typed into by tests of their own, with ugly text too.
    async def walk(way: Walk) -> None:
        await _record(way)
        await _describe(way)
        await way.today()
        await way.checklist(1)

    with TemporaryDirectory() as folder:
        _walk(walk, Path(folder), texts, size)


async def _days_and_steps(way: Walk) -> None:
    await way.today()
    await way.checklist(HALDEN)
    ways.to_preparation(way.app, HALDEN)
    await way.look("the preparation")
    await way.press("j")
    await way.back()
    await way.practice()
    await way.insights()


async def _what_is_known(way: Walk) -> None:
    await way.application(HALDEN)
    await way.search()
    ways.to_interview(way.app, NORDLYS)
    await way.look("the form")
    await way.press("ctrl+s")
    await way.back()


async def _what_is_written(way: Walk) -> None:
    await way.reflection(HALDEN, pass_=Pass.second)
    await way.composer(HALDEN, letters=1)


# In three parts, for as many processes.
@hostile.few(1)
@given(hostile.batteries(), st.sampled_from(SIZES))
@pytest.mark.parametrize("walk", [_days_and_steps, _what_is_known, _what_is_written])
def test_what_other_hands_have_written_is_shown(
    sample_journal: Path, walk: Callable[[Walk], Awaitable[None]], texts: list[str], size: tuple[int, int]
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(copy(sample_journal, folder))
        hostile.spoil(path, [*hostile.columns()], [*texts, *hostile.BROKEN])
        _walk(walk, Path(folder), ["x"], size)


@hostile.few(1)
@given(st.sampled_from([*hostile.columns(words=True)]), st.sampled_from([*hostile.TERMINAL, *hostile.BROKEN]))
def test_what_can_not_be_understood_is_told(
    sample_journal: Path, place: tuple[str, str], value: str | bytes
) -> None:
    async def walk(way: Walk) -> None:
        for go in (ways.to_checklist, ways.to_reflection, ways.to_composer, ways.to_interview):
            go(way.app, HALDEN)
            await way.look(f"{go.__name__} with {value!r} in {place}")
            await way.back()

    with TemporaryDirectory() as folder:
        path = Path(copy(sample_journal, folder))
        hostile.spoil(path, [place], [value])
        _walk(walk, Path(folder), ["x"], (80, 24))


def _walk(
    walk: Callable[[Walk], Awaitable[None]], folder: Path, texts: Sequence[str], size: tuple[int, int]
) -> None:
    async def walked() -> None:
        async with walking(folder, texts, size) as way:
            await walk(way)

    asyncio.run(walked())


async def _record(way: Walk) -> None:
    """Record an interview: it is refused as long as its day is nonsense, then stored with all the rest."""
    ways.to_interview(way.app, None)
    await way.look("the form")
    await way.fill()
    await way.press("ctrl+s")
    assert way.app.screen.query("#company"), "it was refused, and the form is still there"
    await way.fill(SOUND)
    await way.press("ctrl+s")
    assert isinstance(way.app.screen, ChecklistScreen)


async def _describe(way: Walk) -> None:
    """Fill in the forms of the person and of the profile."""
    view = await way.app.desk.ask(lambda journal: journal.interviews.view(1))
    ways.to_contact(way.app, 1, view.round.people[0].participant.id or 0)
    await way.look("the contact")
    ways.to_profile(way.app)
    await way.look("the profile")
    for form in (ProfileModal, ContactModal):
        assert isinstance(way.app.screen, form)
        await way.fill()
        await way.fill(SOUND | {"zone": ""})
        await way.press("ctrl+s")
        assert not isinstance(way.app.screen, form)
    await way.back()


def test_a_line_is_clean_as_soon_as_it_is_pasted(tmp_path: Path) -> None:
    async def walk(way: Walk) -> None:
        ways.to_interview(way.app, None)
        await way.look("the form")
        company = way.app.screen.query_one("#company", Input)
        for pasted, kept in PASTED.items():
            company.clear()
            await way.paste(pasted)
            assert company.value == kept, repr(pasted)

    _walk(walk, tmp_path, ["x"], (80, 24))


def test_the_check_finds_what_it_is_for() -> None:
    for fragment in (*hostile.TERMINAL, *hostile.SURROGATES, "\u202e", "\x85"):
        sent = f"\x1b[2;3H\x1b[1;38;2;1;2;3mMaya{fragment}\x1b[0m"
        assert bool(hostile.foreign(sent)) is bool(hostile.harmful(fragment)), repr(fragment)
    assert hostile.foreign("\x1b[?2026h\x1b[2;3H\x1b[1;38;2;1;2;3mMaya\x1b[0m\n") == []
