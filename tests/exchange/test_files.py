"""A text or a mail saved as a private file."""

import errno
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.errors import FollowupError
from followup_tui.exchange.files import Suffix, safe_stem, save, save_text, write_new

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


def test_where_the_disk_is_full_nothing_is_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FollowupError, match="No space left"):
        write_new(b"all of it", tmp_path / "page.md")
    with pytest.raises(FollowupError, match="No space left"):
        save(b"all of it", tmp_path, "page", ".md")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("there", [True, False])
def test_a_link_with_that_name_is_not_followed(tmp_path: Path, there: bool) -> None:
    elsewhere, folder = tmp_path / "elsewhere", tmp_path / "drafts"
    folder.mkdir()
    (folder / "note.txt").symlink_to(elsewhere)
    if there:
        elsewhere.write_text("mine")
    assert save_text(TEXT, folder, "note").name == "note-2.txt"
    assert [file.read_text() for file in [elsewhere] if file.exists()] == (["mine"] if there else [])


@pytest.mark.parametrize("suffix", [".txt", ".eml"])
@pytest.mark.parametrize(
    "name",
    ["../../note", "/etc/passwd", "..", "a/b", "note\x00", "CON", "\u202etxt.exe", "🎉" * 99, "長" * 300],
)
def test_whatever_the_name_the_file_is_in_that_folder(tmp_path: Path, name: str, suffix: Suffix) -> None:
    folder = tmp_path / "one" / "drafts"
    path = save(b"x\r\n", folder, name, suffix)
    assert path.parent == folder
    assert path.suffix == suffix
    assert path.read_bytes() == b"x\r\n"
    assert mode(path) == 0o600
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == [path]


def test_a_suffix_is_not_said_twice(tmp_path: Path) -> None:
    assert save(b"", tmp_path, "Thanks.eml", ".eml").name == "Thanks.eml"
    assert save(b"", tmp_path, "Thanks.txt", ".eml").name == "Thanks.txt.eml"


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("../../etc/passwd", "etc-passwd"),
        (".hidden", "hidden"),
        ("", "text"),
        ("...", "text"),
        ("a\x00b\x1b[2Jc\nd", "a-b-2Jc-d"),
        ("NUL", "text-NUL"),
        ("con", "text-con"),
        ("👩‍💻", "text"),
        ("Thanks 🎉 Maya", "Thanks-Maya"),
        ("exe.\u202etxt", "exe.-txt"),
        ("/dev/null", "dev-null"),
        ("..\\..\\x", "x"),
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


def test_a_folder_that_is_a_link_is_the_one_it_leads_to(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "drafts").symlink_to(tmp_path / "real")
    assert save_text(TEXT, tmp_path / "drafts", "note").resolve() == tmp_path / "real" / "note.txt"


@pytest.mark.parametrize("folder", ["file/folder", "file", "dangling"])
def test_a_folder_that_cannot_be_is_told(tmp_path: Path, folder: str) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    with pytest.raises(FollowupError, match="could be saved") as caught:
        save_text(TEXT, tmp_path / folder, "note")
    assert caught.value.remedy
    assert not (tmp_path / "nowhere").exists()
