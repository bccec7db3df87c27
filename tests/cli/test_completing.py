"""Completions: a script for each shell, and what a real one makes of it."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.system import need

ASK = """
eval "$(followup completions bash)"
COMP_WORDS=(%s); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_followup_completion followup
echo "${COMPREPLY[*]}"
"""


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_has_its_script(run: Run, shell: str) -> None:
    done = run("completions", shell)
    assert done.exit_code == 0
    assert f"_FOLLOWUP_COMPLETE={shell}_complete" in done.stdout


@pytest.mark.system
@pytest.mark.parametrize(
    ("words", "found"),
    [("followup lo", "log locate"), ("followup log re", "rejection rescheduled")],
)
def test_bash_completes(tmp_path: Path, words: str, found: str) -> None:
    need("bash")
    program = tmp_path / "followup"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m followup_tui "$@"\n', "utf-8")
    program.chmod(0o700)
    done = subprocess.run(
        ["bash", "-c", ASK % words],
        env={"PATH": f"{tmp_path}:/usr/bin:/bin", "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == found.split()
