"""A text saved as a private file."""

import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.errors import FollowupError
from followup_tui.exchange.files import safe_stem, save_text

TEXT = "Dear Maya,\nthank you — 谢谢 👩‍💻\n"


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_text_is_saved_for_its_owner_alone(tmp_path: Path) -> None:
    path = save_text(TEXT, tmp_path / "out", "Thank-you to Maya Chen")
    assert path.name == "Thank-you-to-Maya-Chen.txt"
    assert path.read_bytes() == TEXT.encode()
    assert mode(path) == 0o600
    assert mode(path.parent) == 0o700


def test_nothing_is_overwritten_and_nothing_is_left_lying_about(tmp_path: Path) -> None:
    paths = [save_text(text, tmp_path, "note") for text in ("one", "two", "three")]
    assert [path.name for path in paths] == ["note.txt", "note-2.txt", "note-3.txt"]
    assert [path.read_text() for path in paths] == ["one", "two", "three"]
    assert sorted(tmp_path.iterdir()) == sorted(paths)


def test_a_link_with_that_name_is_not_followed(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    (tmp_path / "note.txt").symlink_to(elsewhere)
    assert save_text(TEXT, tmp_path, "note").name == "note-2.txt"
    assert not elsewhere.exists()


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("../../etc/passwd", "etc-passwd"),
        (".hidden", "hidden"),
        ("", "text"),
        ("...", "text"),
        ("a\x00b\x1b[2Jc\nd", "a-b-2Jc-d"),
        ("note.txt", "note"),
        ("NUL", "text-NUL"),
        ("com1.old", "text-com1.old"),
        ("Zoë Łuczak, 山田", "Zoë-Łuczak-山田"),
        ("a:b*c?d|e", "a-b-c-d-e"),
        ("x" * 500, "x" * 120),
    ],
)
def test_a_name_becomes_a_safe_file_name(name: str, stem: str) -> None:
    assert safe_stem(name) == stem


@given(st.text(max_size=300))
def test_any_name_gives_a_file_name(name: str) -> None:
    stem = safe_stem(name)
    assert 0 < len(stem.encode()) <= 130
    assert not stem.startswith((".", "-"))
    assert not set(stem) & set('/\\\0:*?"<>|\n\x1b ')
    assert safe_stem(stem) == stem


def test_a_folder_that_cannot_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FollowupError, match="could not be saved") as caught:
        save_text(TEXT, tmp_path / "file" / "folder", "note")
    assert caught.value.remedy
