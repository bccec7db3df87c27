"""A text goes to the user's editor in a file of its own, and comes back; or one is told why not."""

import stat
from pathlib import Path

import pytest

from followup_tui.errors import FollowupError
from followup_tui.exchange.editor import edit, find_editor


def script(folder: Path, does: str) -> str:
    """An editor of a shell line; the file is `$1`."""
    file = folder / "my editor"
    file.write_text(f"#!/bin/sh\n{does}\n")
    file.chmod(0o700)
    return str(file)


@pytest.mark.parametrize(
    ("variables", "command"),
    [
        ({"VISUAL": "code --wait", "EDITOR": "vi"}, ["code", "--wait"]),
        ({"VISUAL": " ", "EDITOR": "'my editor' -n"}, ["my editor", "-n"]),
    ],
)
def test_the_editor_is_the_one_that_the_user_names(variables: dict[str, str], command: list[str]) -> None:
    assert find_editor(variables) == command


def test_else_it_is_one_that_is_usually_there(tmp_path: Path) -> None:
    (tmp_path / "vi").write_text("#!/bin/sh\n")
    (tmp_path / "vi").chmod(0o700)
    assert find_editor({"PATH": str(tmp_path)}) == [str(tmp_path / "vi")]


@pytest.mark.parametrize("variables", [{"EDITOR": "'open"}, {}])
def test_without_one_it_is_said_what_to_do(variables: dict[str, str], tmp_path: Path) -> None:
    with pytest.raises(FollowupError) as told:
        find_editor({"PATH": str(tmp_path), **variables})
    assert "EDITOR" in told.value.remedy


def test_the_text_comes_back_as_the_editor_left_it(tmp_path: Path) -> None:
    editor = script(tmp_path, 'printf "Zoë\\n\\n" >> "$1"')
    assert edit("Dear Maya,\n\nthanks", [editor], {}) == "Dear Maya,\n\nthanks\nZoë"


def test_nobody_else_can_read_the_file_and_it_is_gone_afterwards(tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    mode = stat.S_IMODE
    editor = script(tmp_path, f'/bin/cp -p "$1" "{seen}"; printf %s "$1" > "{tmp_path}/name"')
    edit("private", [editor], {})
    assert mode(seen.stat().st_mode) == 0o600
    assert not Path((tmp_path / "name").read_text()).exists()


@pytest.mark.parametrize(
    "does", ["exit 1", '/bin/rm "$1"', 'printf "\\377\\376" > "$1"', "kill -9 $$"], ids=str
)
def test_an_editor_that_fails_is_told_of(tmp_path: Path, does: str) -> None:
    with pytest.raises(FollowupError, match="text is as it was"):
        edit("x", [script(tmp_path, does)], {})


def test_an_editor_that_is_not_there_is_told_of() -> None:
    with pytest.raises(FollowupError, match="nosuch-editor"):
        edit("x", ["nosuch-editor"], {})
