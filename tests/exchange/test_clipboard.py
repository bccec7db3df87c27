"""Copying to a desktop of stand-in programs: what a user is told, whatever they do."""

import os
from typing import Any

import pytest

from followup_tui.exchange.clipboard import Mode, Outcome, Route
from followup_tui.exchange.clipboard.routes import same
from tests.exchange.desk import KEEP, TEXT, Desk, gone, hang, on_linux, runs


@on_linux
def test_what_the_clipboard_gives_back_is_verified(desk: Desk) -> None:
    desk.add("xclip", KEEP)
    report = desk.copy(DISPLAY=":0")
    assert (report.outcome, report.route) == (Outcome.VERIFIED, Route.CLIPBOARD)
    assert report.message == "Copied, and read back from the clipboard."
    assert desk.kept() == TEXT
    assert desk.terminal == []


@on_linux
def test_wayland_has_its_own_program(desk: Desk) -> None:
    desk.add("wl-copy", '/bin/cat > "${0%/*}/kept"')
    desk.add("wl-paste", '/bin/cat "${0%/*}/kept"')
    assert desk.copy(WAYLAND_DISPLAY="wayland-0").outcome is Outcome.VERIFIED


@on_linux
@pytest.mark.parametrize(
    ("script", "reason"),
    [
        ("/bin/cat > /dev/null", "the clipboard holds nothing when it is read back"),
        ('case "$*" in *-o*) echo old;; *) /bin/cat > /dev/null;; esac', "the clipboard holds another text"),
        ('case "$*" in *-o*) echo old;; *) /bin/cat > /dev/null;; esac; exit 1', "holds another text"),
        ('printf "\\033]52;c;eA==\\007no\\nroom" >&2; exit 1', "the clipboard program says “]52;c;eA==no”"),
        ("echo Error: Can\\'t open display: :0 >&2; exit 1", "the display :0 can't be opened"),
        ('case "$*" in *-o*) printf "\\377";; *) /bin/cat > /dev/null;; esac', "can't be read back"),
    ],
)
def test_a_silent_failure_is_found_out(desk: Desk, script: str, reason: str) -> None:
    desk.add("xclip", script)
    report = desk.copy(mode="native", DISPLAY=":0")
    assert report.outcome is Outcome.FAILED
    assert reason in report.reason
    assert report.message == f"Not copied: {report.reason}."


@on_linux
@pytest.mark.parametrize("change", ["s/$/./", "$d", r"s/$/\r/"])
def test_a_changed_text_is_not_the_text(desk: Desk, change: str) -> None:
    kept = '"${0%/*}/kept"'
    desk.add("xclip", f"case \"$*\" in *-o*) /bin/sed '{change}' {kept};; *) /bin/cat > {kept};; esac")
    assert desk.copy(mode="native", DISPLAY=":0").outcome is Outcome.FAILED


@on_linux
@pytest.mark.parametrize(
    ("variables", "reason"),
    [
        ({}, "no display: neither DISPLAY nor WAYLAND_DISPLAY is set"),
        ({"DISPLAY": ":0"}, "no clipboard program: install xclip"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "no clipboard program: install wl-clipboard"),
    ],
)
def test_a_bare_machine_says_what_is_missing(desk: Desk, variables: dict[str, Any], reason: str) -> None:
    report = desk.copy(mode="native", **variables)
    assert (report.outcome, report.reason) == (Outcome.FAILED, reason)


@on_linux
def test_a_program_that_takes_hold_late_is_asked_again(desk: Desk) -> None:
    late = '/bin/cat > "${0%/*}/given"; (/bin/sleep 0.1; /bin/mv "${0%/*}/given" "${0%/*}/kept") &'
    desk.add("xclip", f"""case "$*" in *-o*) /bin/cat "${{0%/*}}/kept";; *) {late};; esac""")
    (desk.folder / "kept").write_text("old")
    assert desk.copy(DISPLAY=":0").outcome is Outcome.VERIFIED


@on_linux
def test_what_serves_the_selection_stays_behind(desk: Desk) -> None:
    serve = f'/bin/cat > "${{0%/*}}/kept"; /bin/sleep 60 & echo $! > {desk.folder}/pid'
    desk.add("xclip", f"""case "$*" in *-o*) /bin/cat "${{0%/*}}/kept";; *) {serve};; esac""")
    assert desk.copy(DISPLAY=":0").outcome is Outcome.VERIFIED
    assert runs(desk.pid())
    assert os.getsid(desk.pid()) != os.getsid(0)


@on_linux
def test_a_desktop_that_hangs_is_given_up_and_cleared_away(desk: Desk) -> None:
    desk.add("xclip", hang(desk))
    report = desk.copy(mode="native", limit=3.0, DISPLAY=":0")
    assert (report.outcome, report.reason) == (Outcome.FAILED, "the desktop did not answer in time")
    assert gone(desk.pid())


@on_linux
def test_a_text_that_cannot_be_read_back_in_time_was_only_handed_on(desk: Desk) -> None:
    desk.add("xclip", f'case "$*" in *-o*) {hang(desk)};; *) /bin/cat > "${{0%/*}}/kept";; esac')
    report = desk.copy(limit=3.0, DISPLAY=":0")
    assert (report.outcome, report.route) == (Outcome.SENT, Route.CLIPBOARD)
    assert report.message.startswith("Handed to the clipboard: ")
    assert gone(desk.pid())


@pytest.mark.parametrize(
    ("text", "mode", "message"),
    [
        (TEXT, "off", "Not copied: the clipboard is turned off in the settings."),
        ("", "auto", "Not copied: there is no text."),
        ("\ud83d", "auto", "Not copied: the text holds a character that is not valid Unicode."),
    ],
)
def test_what_is_not_copied_reaches_nobody(desk: Desk, text: str, mode: Mode, message: str) -> None:
    desk.add("xclip", KEEP)
    assert desk.copy(text, mode, DISPLAY=":0").message == message
    assert desk.terminal == []
    assert not (desk.folder / "kept").exists()


@pytest.mark.parametrize(
    ("text", "back", "windows", "expected"),
    [
        ("a\nb\n", b"a\nb\n", False, True),
        ("a\nb\n", b"a\nb", False, False),
        ("a\nb", b"a\r\nb", False, False),
        ("a\nb", b"a\r\nb", True, True),
        ("a\r\nb", b"a\nb", True, True),
        ("a\nb\n", b"a\r\nb", True, False),
        ("\u00e9", "e\u0301".encode(), True, False),
    ],
)
def test_only_windows_may_change_line_ends(text: str, back: bytes, windows: bool, expected: bool) -> None:
    assert same(text, back, windows=windows) is expected


@on_linux
def test_a_module_in_the_current_folder_is_not_taken_for_pyperclip(
    desk: Desk, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "pyperclip.py").write_text("raise SystemExit(0)")
    monkeypatch.chdir(elsewhere)
    desk.add("xclip", KEEP)
    assert desk.copy(DISPLAY=":0").outcome is Outcome.VERIFIED
